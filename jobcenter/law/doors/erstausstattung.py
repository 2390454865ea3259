"""First equipment for a flat, clothes, pregnancy and birth, and therapeutic items (§ 24 Abs. 3 and 6 SGB II)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobcenter.law.anspruch import Stellung, anspruch
from jobcenter.law.doors.ueberschuss import rechtstag, ueberschuss
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.besonderes import Anlass, Ausstattung, Ausstattungsform, Gegenstand, Zusicherung
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.monat.mitglied import alter_am
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p24_erstausstattung as p24
from jobcenter.law.sgb2.p09_ueberschuss import ueberschuss_des_haushalts, ueberschuss_des_kindes
from jobcenter.law.sgb2.p37_sonderantrag import antrag_wirkt_im_monat
from jobcenter.law.situation import Situation
from jobcenter.law.texte import euro


@sachverhalt
class Erstausstattungsantrag:
    """The household in the month of the decision, and what one person needs."""

    situation: Situation
    person_id: str = fakt("Person", "§ 24 Abs. 3 SGB II")
    antrag_am: date | None = fakt("Tag des gesonderten Antrags", "§ 37 Abs. 1 Satz 2 SGB II")
    gegenstaende: tuple[Gegenstand, ...] = fakt("Was gebraucht wird", "§ 24 Abs. 3 Satz 1 SGB II")
    zusicherung: Zusicherung = fakt(
        "Zusicherung für den Umzug", "§ 24 Abs. 6, § 22 Abs. 5 SGB II", default=Zusicherung.NICHT_NOETIG
    )
    ueberschuss_folgemonate_ct: tuple[int, ...] = fakt(
        "Einkommen über dem Bedarf in den Monaten danach",
        "§ 24 Abs. 3 Satz 4 SGB II",
        default=(),
        grund="Den Überschuss künftiger Monate schätzt das Jobcenter.",
    )


@dataclass(frozen=True, slots=True)
class Ausstattungsposten:
    """One item: what is recognised, and in which form."""

    art: Ausstattung
    anerkannt_ct: int
    form: Ausstattungsform


@dataclass(frozen=True, slots=True)
class Erstausstattungsergebnis:
    """The grant for all items together; `eigene_mittel_ct` is what income above the need pays."""

    posten: tuple[Ausstattungsposten, ...]
    anerkannt_ct: int
    eigene_mittel_ct: int
    zuschuss_ct: int
    darlehen: bool
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def erstausstattung(
    antrag: Erstausstattungsantrag, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Erstausstattungsergebnis:
    """Compute the grant. Raises NoLawForDate, MissingFact, UnknownAnswer."""
    antworten = antworten or {}
    situation = antrag.situation
    monat = anspruch(situation, antworten, with_reasons=False)
    person = next((p for p in monat.personen if p.person_id == antrag.person_id), None)
    if person is None:
        raise MissingFact("erstausstattung.person_id", antrag.person_id)
    pruefung = Pruefung.zum(rechtstag(situation), antworten, with_reasons)
    kann = person.stellung in (Stellung.LEISTUNGSBERECHTIGT, Stellung.DECKT_EIGENEN_BEDARF)
    posten = tuple([_posten(pruefung, antrag, g) for g in antrag.gegenstaende]) if kann else ()
    anerkannt_ct = sum([p.anerkannt_ct for p in posten])
    ueber = ueberschuss(situation, antworten)
    ueber_ct = ueber.haushalt_ct
    if ueber_ct:
        ueber_ct = ueberschuss_des_haushalts(pruefung, ueber.mittel_ct, ueber.bedarf_ct)
    if person.stellung is Stellung.DECKT_EIGENEN_BEDARF:
        ueber_ct += ueberschuss_des_kindes(pruefung, *ueber.eigene.get(person.person_id, (0, 0)))
    zuschuss_ct, eigene_ct = anerkannt_ct, 0
    if ueber_ct and anerkannt_ct:
        folgemonate = int(pruefung.klaere(p24.EINKOMMEN_FOLGEMONATE))
        mittel_ct = p24.eigene_mittel(pruefung, ueber_ct, antrag.ueberschuss_folgemonate_ct, folgemonate)
        eigene_ct = min(anerkannt_ct, mittel_ct)
        zuschuss_ct = p24.zuschuss_neben_einkommen(pruefung, anerkannt_ct, eigene_ct)
    fragen = {f.id: f for f in monat.fragen} | pruefung.fragen
    return Erstausstattungsergebnis(
        posten,
        anerkannt_ct,
        eigene_ct,
        zuschuss_ct,
        ueber.darlehen,
        tuple(fragen.values()),
        pruefung.begruendung(
            "erstausstattung",
            "§ 24 Abs. 3 SGB II",
            f"Für die Ausstattung gibt es {euro(zuschuss_ct)}."
            if kann
            else "Die Person kann keine Leistungen für eine Ausstattung erhalten.",
            zuschuss_ct,
        ),
    )


def _posten(pruefung: Pruefung, antrag: Erstausstattungsantrag, gegenstand: Gegenstand) -> Ausstattungsposten:
    """What is recognised for one item."""
    art = gegenstand.art
    form = p24.form_der_ausstattung(pruefung, art, gegenstand.form)
    if not _ist_bedarf(pruefung, antrag, gegenstand) or not _rechtzeitig(pruefung, antrag, gegenstand):
        return Ausstattungsposten(art, 0, form)
    return Ausstattungsposten(art, p24.anerkannte_ausstattung(pruefung, art, form, gegenstand.betrag_ct), form)


def _ist_bedarf(pruefung: Pruefung, antrag: Erstausstattungsantrag, gegenstand: Gegenstand) -> bool:
    """A first need, and not excluded after a move without promise."""
    art, anlass = gegenstand.art, gegenstand.anlass
    if (
        p24.anlass_ist_zu_klaeren(pruefung, art, anlass)
        and pruefung.klaere(p24.ERSTMALIGER_BEDARF, antrag.person_id) == "ersatz"
    ):
        anlass = Anlass.ERSATZ
    person = next(p for p in antrag.situation.personen if p.id == antrag.person_id)
    alter = alter_am(person.geburtsdatum, antrag.situation.monat)
    if p24.wohnung_ausgeschlossen(pruefung, alter, art, antrag.zusicherung):
        return False
    return p24.ist_sonderbedarf(pruefung, art, anlass)


def _rechtzeitig(pruefung: Pruefung, antrag: Erstausstattungsantrag, gegenstand: Gegenstand) -> bool:
    """The separate application works back to the first of its month; what was bought before is asked or refused."""
    beschafft_am = gegenstand.beschafft_am
    if not antrag_wirkt_im_monat(pruefung, antrag.antrag_am, beschafft_am or antrag.situation.monat):
        return False
    if beschafft_am is None or antrag.antrag_am is None or beschafft_am >= antrag.antrag_am:
        return True
    return pruefung.klaere(p24.SCHON_BESCHAFFT, antrag.person_id) == "ja"
