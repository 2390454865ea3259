"""§ 7 SGB II: who of the Bedarfsgemeinschaft is excluded from benefits, and from which."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema, zahl
from jobcenter.law.sgb2.p07_aufenthalt import aufenthalt_ausschluss
from jobcenter.law.sgb2.p07_auszubildende import (
    AUSBILDUNG,
    STUDIUM,
    ausbildung_ist_zu_klaeren,
    ausbildung_schliesst_aus,
)
from jobcenter.law.sgb2.p07_unterbringung import (
    ALTERSRENTE,
    UNTERBRINGUNG,
    altersrente_bezogen,
    entschaedigung_zuerkannt,
    unterbringung_schliesst_aus,
)
from jobcenter.law.sgb2.p07a_altersgrenze import altersgrenze_erreicht
from jobcenter.law.situation import Ausbildung, Einnahmeart, Person

AUSGESCHLOSSEN_AUSBILDUNG = "Ausbildung"
AUSGESCHLOSSEN_ENTSCHAEDIGUNG = "Leistungen nach § 93 SGB XIV"
NICHT_ERREICHBAR = "nicht erreichbar"
KEINE = Ausbildung.KEINE
NUR_LEBENSUNTERHALT = frozenset({AUSGESCHLOSSEN_AUSBILDUNG, AUSGESCHLOSSEN_ENTSCHAEDIGUNG, NICHT_ERREICHBAR})
"""Reasons that only take the money for living (§ 7 Abs. 4a and 5, § 7b); others still live with one who can work."""


@rule("§ 7 Abs. 1 Satz 1 Nr. 1 SGB II", since=BUERGERGELD)
def alt_genug_fuer_arbeit(alter: int, *, mindestalter_jahre: int = zahl()) -> bool:
    """Whether a person has completed the 15th year of life."""
    return alter >= mindestalter_jahre


@schema(
    "§ 7 Abs. 1, 4, 4a und 5 SGB II",
    since=BUERGERGELD,
    satz="Die Person ist von den Leistungen ausgeschlossen: {ergebnis}.",
)
def ausschlussgrund(
    pruefung: Pruefung, person: Person, bei_den_eltern: bool, alt_genug: bool, monat: date, tag: date
) -> str:
    """Why a person is excluded on a day although she belongs to the household; empty when she is not."""
    if not person.deutsch or person.aufenthalt is not None:
        grund = aufenthalt_ausschluss(pruefung, person.id, person.deutsch, person.aufenthalt, tag)
        if grund:
            return grund
    if altersgrenze_erreicht(pruefung, person.geburtsdatum, monat):
        return "Altersgrenze erreicht"
    if _untergebracht(pruefung, person, tag):
        return "stationäre Unterbringung"
    if _altersrente(pruefung, person, tag):
        return "Rente wegen Alters"
    if person.soziale_entschaedigung and entschaedigung_zuerkannt(pruefung, person.soziale_entschaedigung):
        return AUSGESCHLOSSEN_ENTSCHAEDIGUNG
    if alt_genug and _in_ausbildung(pruefung, person, bei_den_eltern, alt_genug, tag):
        return AUSGESCHLOSSEN_AUSBILDUNG
    return ""


def _untergebracht(pruefung: Pruefung, person: Person, tag: date) -> bool:
    if person.unterbringung is not None:
        return unterbringung_schliesst_aus(pruefung, person.id, person.unterbringung, tag)
    return person.stationaer and pruefung.klaere(UNTERBRINGUNG, person.id) == "ausgeschlossen"


def _altersrente(pruefung: Pruefung, person: Person, tag: date) -> bool:
    if person.altersrente_ab is not None:
        return altersrente_bezogen(pruefung, person.altersrente_ab, tag)
    rente = person.einnahmen != () and Einnahmeart.ALTERSRENTE in [e.art for e in person.einnahmen]
    return rente and pruefung.klaere(ALTERSRENTE, person.id) == "ausgeschlossen"


def _in_ausbildung(pruefung: Pruefung, person: Person, bei_den_eltern: bool, alt_genug: bool, tag: date) -> bool:
    if person.foerderung is not None:
        return ausbildung_schliesst_aus(pruefung, person.id, person.foerderung, tag)
    if person.ausbildung is KEINE:
        return False
    if not ausbildung_ist_zu_klaeren(pruefung, bei_den_eltern, person.ausbildung, alt_genug):
        return False
    frage = STUDIUM if person.ausbildung is Ausbildung.STUDIUM else AUSBILDUNG
    return pruefung.klaere(frage, person.id) == "ausgeschlossen"
