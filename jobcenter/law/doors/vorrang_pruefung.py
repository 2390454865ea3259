"""What of § 12a SGB II fits the facts of a person or of the household: one look at every other benefit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from jobcenter.law.fakten.ausbildung import Ausbildungsart, Bafoeg
from jobcenter.law.fakten.erwerbsfaehigkeit import Feststellung
from jobcenter.law.fakten.vorrang import Leistung, Unterhaltsanspruch, Unterhaltspflichtig, Vorrangangaben
from jobcenter.law.monat.mitglied import VOLLJAEHRIG, alter_am
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p12a_vorrang as p12a
from jobcenter.law.sgb2 import p33_uebergang as p33
from jobcenter.law.sgb2.p05_viertes_kapitel import viertes_kapitel_hat_vorrang
from jobcenter.law.sgb2.p07_bedarfsgemeinschaft import kind_gehoert_dazu
from jobcenter.law.sgb2.p07_leistungsberechtigte import alt_genug_fuer_arbeit
from jobcenter.law.sgb2.p07a_altersgrenze import altersgrenze_erreicht
from jobcenter.law.situation import Ausbildung, Einnahmeart, Person, Rolle, Situation

KEINE_ANGABEN = Vorrangangaben()
"""A person who says nothing that points to other benefits."""
EINKOMMEN = frozenset(
    {
        Einnahmeart.ERWERB,
        Einnahmeart.UNTERHALT,
        Einnahmeart.ALTERSRENTE,
        Einnahmeart.ERWERBSMINDERUNGSRENTE,
        Einnahmeart.HINTERBLIEBENENRENTE,
        Einnahmeart.ARBEITSLOSENGELD,
        Einnahmeart.SONSTIGE,
        Einnahmeart.ELTERNGELD,
        Einnahmeart.VERMIETUNG,
        Einnahmeart.KAPITAL,
        Einnahmeart.BAFOEG,
        Einnahmeart.BAB,
        Einnahmeart.AUSBILDUNGSGELD,
        Einnahmeart.TASCHENGELD,
    }
)
"""Kinds of money that surely are income of § 11 Abs. 1 Satz 1 for the limits of BKGG and UhVorschG."""
GEFOERDERT = frozenset({Einnahmeart.BAFOEG, Einnahmeart.BAB, Einnahmeart.AUSBILDUNGSGELD})
"""Money for a training that is already paid."""
GRUENDE: dict[Leistung, tuple[str, str]] = {
    Leistung.ARBEITSLOSENGELD: ("Arbeitslosengeld geht vor, wenn die Versicherungszeit reicht.", "§ 12a Satz 1 SGB II"),
    Leistung.KINDERGELD: ("Kindergeld für das Kind mindert den Bedarf.", "§ 12a Satz 1 SGB II, § 2 BKGG"),
    Leistung.UNTERHALTSVORSCHUSS: (
        "Der andere Elternteil zahlt für das Kind nicht genug.",
        "§ 12a Satz 1 SGB II, § 1 UhVorschG",
    ),
    Leistung.KINDERZUSCHLAG: (
        "Das ist Pflicht, wenn dann alle drei Monate nichts mehr brauchen.",
        "§ 12a Satz 2 Nr. 2 SGB II, § 6a BKGG",
    ),
    Leistung.WOHNGELD: (
        "Das ist Pflicht, wenn dann alle drei Monate nichts mehr brauchen.",
        "§ 12a Satz 2 Nr. 2 SGB II",
    ),
    Leistung.ALTERSRENTE: (
        "Eine Altersrente geht vor, vorzeitig erst ab 2027 und ab 63.",
        "§ 12a Satz 2 Nr. 1 und Satz 3 SGB II",
    ),
    Leistung.ERWERBSMINDERUNGSRENTE: (
        "Die Person kann nicht drei Stunden am Tag arbeiten.",
        "§ 12a Satz 1 SGB II",
    ),
    Leistung.KRANKENGELD: ("Krankengeld geht vor, solange es zusteht.", "§ 12a Satz 1 SGB II"),
    Leistung.ELTERNGELD: ("Elterngeld geht vor, auch wenn es angerechnet wird.", "§ 12a Satz 1 SGB II"),
    Leistung.BAFOEG: ("BAföG für die Ausbildung geht vor.", "§ 12a Satz 1 SGB II"),
    Leistung.BAB: ("Berufsausbildungsbeihilfe für die Ausbildung geht vor.", "§ 12a Satz 1 SGB II"),
    Leistung.GRUNDSICHERUNG_SGB_XII: (
        "Für diese Person gilt das SGB XII und nicht das SGB II.",
        "§ 5 Abs. 2 Satz 2, § 7 Abs. 1 Satz 1 Nr. 1 SGB II",
    ),
    Leistung.UNTERHALT: ("Unterhalt von anderen geht vor.", "§ 9 Abs. 1, § 33 SGB II"),
    Leistung.LOHN: ("Offener Lohn geht vor.", "§ 33 Abs. 5 SGB II, § 115 SGB X"),
    Leistung.SCHADENSERSATZ: ("Schadensersatz für denselben Bedarf geht vor.", "§ 33 Abs. 5 SGB II, § 116 SGB X"),
}
"""Reason and citation of every entry."""


@dataclass(frozen=True, slots=True)
class Vorrangleistung:
    """One other benefit or claim; `pflicht` says whether the person must ask for it. Without person: all of them."""

    person_id: str | None
    leistung: Leistung
    pflicht: bool
    grund: str
    zitat: str


def eintrag(person_id: str | None, leistung: Leistung, pflicht: bool) -> Vorrangleistung:
    """An entry with its reason."""
    return Vorrangleistung(person_id, leistung, pflicht, *GRUENDE[leistung])


def leistungen_der_person(
    pruefung: Pruefung, situation: Situation, person: Person, tag: date
) -> Iterator[Vorrangleistung]:
    """Everything that one person can or must claim."""
    if person.rolle is Rolle.ANGEHOERIGER:
        return
    angaben = person.vorrang or KEINE_ANGABEN
    alter = alter_am(person.geburtsdatum, tag)
    if person.rolle is Rolle.KIND and not kind_gehoert_dazu(pruefung, alter, person.verheiratet):
        return
    arten = frozenset([e.art for e in person.einnahmen])
    found: list[tuple[Leistung, bool]] = []
    zu_alt = altersgrenze_erreicht(pruefung, person.geburtsdatum, tag)
    auf_dauer = person.feststellung is Feststellung.AUF_DAUER
    if zu_alt or viertes_kapitel_hat_vorrang(pruefung, auf_dauer, alter):
        found.append((Leistung.GRUNDSICHERUNG_SGB_XII, False))
    if alt_genug_fuer_arbeit(pruefung, alter) and not zu_alt:
        if Einnahmeart.ARBEITSLOSENGELD not in arten and _arbeitslosengeld(pruefung, person, angaben):
            found.append((Leistung.ARBEITSLOSENGELD, True))
        found += _renten(pruefung, person, alter, arten)
        if angaben.krank_mit_krankengeld:
            found.append((Leistung.KRANKENGELD, True))
        found += _ausbildung(pruefung, person, arten)
    if person.rolle is Rolle.KIND:
        found += _fuer_kinder(pruefung, situation, person, alter, arten)
    found += _ansprueche(pruefung, person, angaben, alter, tag)
    for leistung, pflicht in found:
        if leistung not in angaben.kein_anspruch:
            yield eintrag(person.id, leistung, pflicht)


def _fuer_kinder(
    pruefung: Pruefung, situation: Situation, kind: Person, alter: int, arten: frozenset[Einnahmeart]
) -> Iterator[tuple[Leistung, bool]]:
    """Kindergeld and Unterhaltsvorschuss."""
    if Einnahmeart.KINDERGELD not in arten and _kindergeld(pruefung, kind, alter):
        yield Leistung.KINDERGELD, True
    if _unterhaltsvorschuss(pruefung, situation, kind, alter, arten):
        yield Leistung.UNTERHALTSVORSCHUSS, True


def _arbeitslosengeld(pruefung: Pruefung, person: Person, angaben: Vorrangangaben) -> bool:
    """Insured months decide; where they are few or unknown, or the person works, somebody has to look."""
    if Leistung.ARBEITSLOSENGELD in angaben.kein_anspruch:
        return False
    arbeitet = any(e.art is Einnahmeart.ERWERB for e in person.einnahmen)
    if angaben.versicherte_monate is None:
        fraglich = angaben.gearbeitet_in_fuenf_jahren
    elif p12a.anwartschaft_erfuellt(pruefung, angaben.versicherte_monate):
        if not arbeitet:
            return True
        fraglich = True
    else:
        fraglich = p12a.kurze_anwartschaft_moeglich(pruefung, angaben.versicherte_monate)
    return fraglich and pruefung.klaere(p12a.ARBEITSLOSENGELD, person.id) == "antrag"


def _renten(
    pruefung: Pruefung, person: Person, alter: int, arten: frozenset[Einnahmeart]
) -> Iterator[tuple[Leistung, bool]]:
    """Old-age pension from 63, and the pension of people who cannot work."""
    if Einnahmeart.ALTERSRENTE in arten:
        return
    if p12a.alter_fuer_altersrente(pruefung, alter):
        pflicht = p12a.vorzeitige_altersrente_ist_pflicht(pruefung, alter)
        yield Leistung.ALTERSRENTE, pflicht and pruefung.klaere(p12a.ALTERSRENTE, person.id) == "antrag"
    kann_nicht = not person.erwerbsfaehig or person.feststellung not in (None, Feststellung.ERWERBSFAEHIG)
    if kann_nicht and Einnahmeart.ERWERBSMINDERUNGSRENTE not in arten:
        yield Leistung.ERWERBSMINDERUNGSRENTE, True


def _ausbildung(pruefung: Pruefung, person: Person, arten: frozenset[Einnahmeart]) -> Iterator[tuple[Leistung, bool]]:
    """BAföG or Berufsausbildungsbeihilfe, as far as the training and the state of the application point to it."""
    if arten & GEFOERDERT:
        return
    betrieb = person.ausbildung is Ausbildung.BERUFSAUSBILDUNG
    if person.foerderung is not None and person.foerderung.art is not Ausbildungsart.UNGEKLAERT:
        betrieb = person.foerderung.art is Ausbildungsart.BETRIEB
        offen = person.foerderung.bafoeg in (Bafoeg.UNGEKLAERT, Bafoeg.NICHT_BEANTRAGT)
        if person.foerderung.art is Ausbildungsart.NICHT_GEFOERDERT or not offen:
            return
        frei = person.foerderung.bei_eltern is False or not betrieb
    else:
        schueler = person.ausbildung is Ausbildung.SCHULE and person.rolle is Rolle.KIND
        if person.ausbildung is Ausbildung.KEINE or schueler:
            return
        frei = person.ausbildung is Ausbildung.STUDIUM or (betrieb and person.rolle is not Rolle.KIND)
    if frei or pruefung.klaere(p12a.AUSBILDUNGSFOERDERUNG, person.id) == "antrag":
        yield Leistung.BAB if betrieb else Leistung.BAFOEG, True


def _kindergeld(pruefung: Pruefung, person: Person, alter: int) -> bool:
    if p12a.kindergeld_steht_zu(pruefung, alter, person.ausbildung is not Ausbildung.KEINE):
        return True
    return p12a.kindergeld_ist_moeglich(pruefung, alter) and pruefung.klaere(p12a.KINDERGELD, person.id) == "antrag"


def _unterhaltsvorschuss(
    pruefung: Pruefung, situation: Situation, kind: Person, alter: int, arten: frozenset[Einnahmeart]
) -> bool:
    """§ 1 UhVorschG: the other parent lives elsewhere and does not pay enough."""
    angaben = kind.vorrang or KEINE_ANGABEN
    ausserhalb = angaben.anderer_elternteil_ausserhalb
    if ausserhalb is None:
        ausserhalb = situation.alleinerziehend
    if not ausserhalb or Einnahmeart.UNTERHALTSVORSCHUSS in arten:
        return False
    if not p12a.unterhaltsvorschuss_bis(pruefung, alter):
        return False
    erwachsene = [p for p in situation.personen if p.rolle in (Rolle.ANTRAGSTELLER, Rolle.PARTNER)]
    elternteil = next((p for p in erwachsene if p.id == angaben.elternteil), erwachsene[0])
    if not p12a.elternteil_lebt_allein(pruefung, elternteil.verheiratet, len(erwachsene) > 1):
        return False
    unterhalt = any(e.art is Einnahmeart.UNTERHALT and e.netto_ct for e in kind.einnahmen)
    if unterhalt and pruefung.klaere(p12a.UNTERHALT_REICHT, kind.id) == "ja":
        return False
    if p12a.unterhaltsvorschuss_ohne_weiteres(pruefung, alter):
        return True
    return (
        p12a.elternteil_hat_genug(pruefung, einkommen_ct([elternteil]))
        or pruefung.klaere(p12a.UNTERHALTSVORSCHUSS_DECKT, kind.id) == "ja"
    )


def _ansprueche(
    pruefung: Pruefung, person: Person, angaben: Vorrangangaben, alter: int, tag: date
) -> Iterator[tuple[Leistung, bool]]:
    """Claims against private people: they pass by law, the person needs no application."""
    for anspruch in angaben.unterhalt:
        if _unterhalt_geht_ueber(pruefung, person, anspruch, alter, tag):
            yield Leistung.UNTERHALT, False
    if angaben.offener_lohn and p33.lohn_geht_ueber(pruefung, angaben.offener_lohn):
        yield Leistung.LOHN, False
    if angaben.schadensersatz and p33.schadensersatz_geht_ueber(pruefung, angaben.schadensersatz):
        yield Leistung.SCHADENSERSATZ, False


def _unterhalt_geht_ueber(
    pruefung: Pruefung, person: Person, anspruch: Unterhaltsanspruch, alter: int, tag: date
) -> bool:
    gegen_eltern = anspruch.gegen is Unterhaltspflichtig.ELTERN
    trotz, geschont = True, False
    if anspruch.gegen is not Unterhaltspflichtig.EHE:
        trotz = p33.uebergang_trotz_verwandtschaft(
            pruefung,
            gegen_eltern,
            anspruch.macht_geltend,
            alter < VOLLJAEHRIG,
            alter,
            anspruch.erstausbildung_abgeschlossen,
        )
    if gegen_eltern:
        geboren_am = person.eigenes_kind_geboren_am
        alter_des_kindes = alter_am(geboren_am, tag) if geboren_am else 0
        geschont = p33.eltern_geschont(pruefung, person.schwanger, geboren_am, alter_des_kindes)
    return p33.unterhalt_geht_ueber(pruefung, trotz, geschont, anspruch.wird_bezahlt)


def einkommen_ct(personen: Sequence[Person]) -> int:
    """Income before the deductions of § 11b, without Kindergeld, in cents: gross where it is known."""
    return sum(
        [
            e.netto_ct if e.brutto_ct is None else e.brutto_ct
            for p in personen
            for e in p.einnahmen
            if e.art in EINKOMMEN
        ]
    )


def leistungen_des_haushalts(
    pruefung: Pruefung, situation: Situation, personen: Sequence[Person], tag: date
) -> Iterator[Vorrangleistung]:
    """Kinderzuschlag with Wohngeld, Wohngeld alone, and Elterngeld."""
    kein_anspruch = {leistung for p in personen if p.vorrang is not None for leistung in p.vorrang.kein_anspruch}
    erwachsene = [p for p in personen if p.rolle in (Rolle.ANTRAGSTELLER, Rolle.PARTNER)]
    kinder = [p for p in personen if p.rolle is Rolle.KIND]
    wohngeld = p12a.wohngeld_ist_vorrangig(pruefung, situation.bewilligung_ab)
    zuschlag = Leistung.KINDERZUSCHLAG not in kein_anspruch and _kinderzuschlag(
        pruefung, situation, erwachsene, kinder, tag
    )
    if zuschlag:
        frage = p12a.KINDERZUSCHLAG if wohngeld else p12a.KINDERZUSCHLAG_ALLEIN
        yield eintrag(None, Leistung.KINDERZUSCHLAG, pruefung.klaere(frage) == "ja")
    elif situation.wohnung is not None and Leistung.WOHNGELD not in kein_anspruch and einkommen_ct(personen):
        yield eintrag(None, Leistung.WOHNGELD, wohngeld and pruefung.klaere(p12a.WOHNGELD) == "ja")
    bezieht = any(e.art is Einnahmeart.ELTERNGELD for p in erwachsene for e in p.einnahmen)
    if not bezieht and Leistung.ELTERNGELD not in kein_anspruch and kinder:
        juengstes = max(kinder, key=lambda kind: kind.geburtsdatum)
        if p12a.elterngeld_ist_moeglich(pruefung, juengstes.geburtsdatum, tag):
            yield eintrag(None, Leistung.ELTERNGELD, True)


def _kinderzuschlag(
    pruefung: Pruefung, situation: Situation, erwachsene: Sequence[Person], kinder: Sequence[Person], tag: date
) -> bool:
    """Whether a child and the parents' income make Kinderzuschlag possible at all."""
    if any(e.art is Einnahmeart.KINDERZUSCHLAG for kind in kinder for e in kind.einnahmen):
        return False
    if not any(
        p12a.kind_mit_kinderzuschlag(pruefung, alter_am(kind.geburtsdatum, tag), kind.verheiratet) for kind in kinder
    ):
        return False
    allein = situation.alleinerziehend or len(erwachsene) == 1
    return p12a.kinderzuschlag_mindesteinkommen(pruefung, einkommen_ct(erwachsene), allein)
