"""Subsidies for health and long-term care insurance: with a running claim, or to avoid one (§ 26 SGB II)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobcenter.law.anspruch import PersonErgebnis, Stellung, anspruch
from jobcenter.law.doors.ueberschuss import rechtstag, ueberschuss
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.besonderes import Krankenversicherung, Pflegeversicherung
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.pruefung import Frage, Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p26_beitragszuschuss as p26
from jobcenter.law.situation import Situation
from jobcenter.law.texte import euro

DURCH_BUND = "Den Grenzbetrag veröffentlicht der Bund jedes Jahr."


@sachverhalt
class Beitragsantrag:
    """The household in the month, and the insurance of one person.

    For people without a claim the income of `situation` must not be lowered by these contributions.
    """

    situation: Situation
    person_id: str = fakt("Versicherte Person", "§ 26 SGB II")
    kranken: Krankenversicherung = fakt(
        "Krankenversicherung", "§ 26 Abs. 1 SGB II", default=Krankenversicherung.GESETZLICH
    )
    beitrag_kranken_ct: int = fakt("Monatlicher Beitrag zur Krankenversicherung", "§ 26 Abs. 1 SGB II", default=0)
    pflege: Pflegeversicherung = fakt("Pflegeversicherung", "§ 26 Abs. 3 SGB II", default=Pflegeversicherung.SOZIAL)
    beitrag_pflege_ct: int = fakt("Monatlicher Beitrag zur Pflegeversicherung", "§ 26 Abs. 3 SGB II", default=0)
    pflichtversichert: bool = fakt(
        "Durch den Bezug der Leistung pflichtversichert",
        "§ 26 Abs. 1 Satz 2 SGB II, § 5 Abs. 1 Nr. 2a SGB V",
        default=False,
        grund="Ob Versicherungspflicht besteht, klärt die Krankenkasse.",
    )
    halber_basistarif_ct: int | None = fakt(
        "Halber Beitrag im Basistarif", "§ 26 Abs. 1 Satz 1 SGB II, § 152 Abs. 4 VAG", default=None, grund=DURCH_BUND
    )
    halber_pflegehoechstbeitrag_ct: int | None = fakt(
        "Halber Höchstbeitrag der sozialen Pflegeversicherung",
        "§ 26 Abs. 3 Satz 1 SGB II",
        default=None,
        grund=DURCH_BUND,
    )
    abgesetzt_kranken_ct: int = fakt(
        "Davon schon vom Einkommen abgezogen, Krankenversicherung", "§ 26 Abs. 1 Satz 2 SGB II", default=0
    )
    abgesetzt_pflege_ct: int = fakt(
        "Davon schon vom Einkommen abgezogen, Pflegeversicherung", "§ 26 Abs. 3 Satz 2 SGB II", default=0
    )


@dataclass(frozen=True, slots=True)
class Beitragsergebnis:
    """The subsidies of a month in cents, and who gets them."""

    kranken_ct: int
    pflege_ct: int
    empfaenger_kranken: str
    empfaenger_pflege: str
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def beitragszuschuss(
    antrag: Beitragsantrag, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Beitragsergebnis:
    """Compute both subsidies. Raises NoLawForDate, MissingFact, UnknownAnswer."""
    antworten = antworten or {}
    monat = anspruch(antrag.situation, antworten, with_reasons=False)
    person = next((p for p in monat.personen if p.person_id == antrag.person_id), None)
    if person is None:
        raise MissingFact("beitragszuschuss.person_id", antrag.person_id)
    pruefung = Pruefung.zum(rechtstag(antrag.situation), antworten, with_reasons)
    bezieht = bool(person.anspruch_regelbedarf_ct + person.anspruch_unterkunft_ct + person.darlehen_ct)
    kranken_ct = pflege_ct = 0
    if bezieht:
        kranken_ct, pflege_ct = _kranken_mit_bezug(pruefung, antrag), _pflege_mit_bezug(pruefung, antrag)
    elif person.stellung in (Stellung.LEISTUNGSBERECHTIGT, Stellung.DECKT_EIGENEN_BEDARF):
        kranken_ct, pflege_ct = _ohne_bezug(pruefung, antrag, person, antworten)
    summe_ct = kranken_ct + pflege_ct
    satz = f"Für Beiträge gibt es im Monat {euro(summe_ct)}." if summe_ct else "Für Beiträge gibt es keinen Zuschuss."
    return Beitragsergebnis(
        kranken_ct,
        pflege_ct,
        p26.empfaenger_kranken(pruefung, antrag.kranken, bezieht) if kranken_ct else "",
        p26.empfaenger_pflege(pruefung, antrag.pflege, antrag.kranken, bezieht) if pflege_ct else "",
        tuple(({f.id: f for f in monat.fragen} | pruefung.fragen).values()),
        pruefung.begruendung("beitragszuschuss", "§ 26 SGB II", satz, summe_ct),
    )


def _kranken_mit_bezug(pruefung: Pruefung, antrag: Beitragsantrag) -> int:
    """§ 26 Abs. 1 and Abs. 6 Satz 1, in cents."""
    beitrag_ct = antrag.beitrag_kranken_ct
    if not beitrag_ct or antrag.kranken is Krankenversicherung.KEINE:
        return 0
    if antrag.kranken in p26.MIT_GRENZE:
        return _begrenzt(pruefung, p26.BASISTARIF, antrag.person_id, beitrag_ct, antrag.halber_basistarif_ct)
    gesetzlich = antrag.kranken is Krankenversicherung.GESETZLICH
    if p26.durch_bezug_versichert(pruefung, gesetzlich, antrag.pflichtversichert):
        return 0
    return p26.beitrag_ohne_absetzung(pruefung, beitrag_ct, antrag.abgesetzt_kranken_ct)


def _pflege_mit_bezug(pruefung: Pruefung, antrag: Beitragsantrag) -> int:
    """§ 26 Abs. 3 and Abs. 6 Satz 2, in cents."""
    beitrag_ct = antrag.beitrag_pflege_ct
    if not beitrag_ct or antrag.pflege is Pflegeversicherung.KEINE:
        return 0
    if antrag.pflege is Pflegeversicherung.PRIVAT:
        grenze_ct = antrag.halber_pflegehoechstbeitrag_ct
        return _begrenzt(pruefung, p26.PFLEGEHOECHSTBEITRAG, antrag.person_id, beitrag_ct, grenze_ct)
    gesetzlich = antrag.kranken is not Krankenversicherung.SOLIDARGEMEINSCHAFT
    if p26.durch_bezug_versichert(pruefung, gesetzlich, antrag.pflichtversichert):
        return 0
    return p26.beitrag_ohne_absetzung(pruefung, beitrag_ct, antrag.abgesetzt_pflege_ct)


def _ohne_bezug(
    pruefung: Pruefung, antrag: Beitragsantrag, person: PersonErgebnis, antworten: Mapping[str, str]
) -> tuple[int, int]:
    """§ 26 Abs. 2 and 4: what is needed to stay out of need; the surplus pays health insurance first."""
    ueber = ueberschuss(antrag.situation, antworten)
    mittel_ct, bedarf_ct = ueber.eigene.get(person.person_id, (0, 0))
    frei_ct = max(0, mittel_ct - bedarf_ct)
    if person.person_id not in ueber.ohne_eltern:
        frei_ct += ueber.haushalt_ct
    kranken_ct = pflege_ct = 0
    if antrag.beitrag_kranken_ct and antrag.kranken is not Krankenversicherung.KEINE:
        kranken_ct = p26.zuschuss_gegen_hilfebeduerftigkeit(pruefung, antrag.beitrag_kranken_ct, frei_ct)
        frei_ct = max(0, frei_ct - antrag.beitrag_kranken_ct)
        if kranken_ct and antrag.kranken in p26.MIT_GRENZE:
            grenze_ct = antrag.halber_basistarif_ct
            kranken_ct = _begrenzt(pruefung, p26.BASISTARIF, antrag.person_id, kranken_ct, grenze_ct)
    # Abs. 6 Satz 2 is for people with a claim only: no Abs. 4 for members of a Solidargemeinschaft with § 21a SGB XI.
    solidarisch = antrag.kranken is Krankenversicherung.SOLIDARGEMEINSCHAFT
    if antrag.beitrag_pflege_ct and antrag.pflege is not Pflegeversicherung.KEINE:
        if solidarisch and antrag.pflege is Pflegeversicherung.SOZIAL:
            return kranken_ct, 0
        pflege_ct = p26.zuschuss_gegen_hilfebeduerftigkeit(pruefung, antrag.beitrag_pflege_ct, frei_ct)
        if pflege_ct and antrag.pflege is Pflegeversicherung.PRIVAT:
            grenze_ct = antrag.halber_pflegehoechstbeitrag_ct
            pflege_ct = _begrenzt(pruefung, p26.PFLEGEHOECHSTBEITRAG, antrag.person_id, pflege_ct, grenze_ct)
    return kranken_ct, pflege_ct


def _begrenzt(pruefung: Pruefung, frage: Frage, person_id: str, betrag_ct: int, grenze_ct: int | None) -> int:
    """An amount up to its cap. Without the cap a person says whether it matters; if so it is a missing fact."""
    if grenze_ct is None:
        if pruefung.klaere(frage, person_id) == "ueber":
            raise MissingFact(f"beitragszuschuss.{frage.kennung}_ct", person_id)
        grenze_ct = betrag_ct
    return p26.begrenzter_beitrag(pruefung, betrag_ct, grenze_ct)
