"""The door to §§ 5, 12a, 33 SGB II: which other benefits and claims come first, and whether they must be asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobcenter.law.doors.vorrang_pruefung import Vorrangleistung, leistungen_der_person, leistungen_des_haushalts
from jobcenter.law.fakten.vorrang import Aufforderung, Leistung
from jobcenter.law.pruefung import HAUSHALT, OHNE_BEGRUENDUNG, Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p05_vorrang as p05
from jobcenter.law.situation import Person, Situation

__all__ = ["Durchsetzung", "Leistung", "Vorrang", "Vorrangfall", "Vorrangleistung", "vorrang"]


@dataclass(frozen=True, slots=True)
class Vorrangfall:
    """A household and the day on which its other claims are examined; the first of its month if none is named."""

    situation: Situation
    tag: date | None = None


@dataclass(frozen=True, slots=True)
class Durchsetzung:
    """What is possible after a request (§ 5 Abs. 3). `entziehung` is what a person decided; empty when impossible."""

    person_id: str
    leistung: Leistung
    antrag_durch_jobcenter: bool
    entziehung: str
    aufhebung: bool


@dataclass(frozen=True, slots=True)
class Vorrang:
    """Other benefits in the order in which they are to be claimed, and what is possible after requests."""

    leistungen: tuple[Vorrangleistung, ...]
    durchsetzung: tuple[Durchsetzung, ...]
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def vorrang(fall: Vorrangfall, antworten: Mapping[str, str] | None = None, with_reasons: bool = True) -> Vorrang:
    """Everything that comes before benefits of this book on that day. Raises NoLawForDate, UnknownAnswer."""
    situation = fall.situation
    tag = fall.tag or situation.monat
    pruefung = Pruefung(tag, situation.bewilligung_ab, antworten or {}, with_reasons)
    pruefung.ereignis_am = tag
    personen = [p for p in situation.personen if p.geburtsdatum <= tag]
    found: list[Vorrangleistung] = []
    for person in personen:
        pruefung.blatt(person.id)
        found += leistungen_der_person(pruefung, situation, person, tag)
    pruefung.blatt(HAUSHALT)
    found += leistungen_des_haushalts(pruefung, situation, personen, tag)
    reihe = list(Leistung)
    leistungen = tuple(sorted(found, key=lambda eintrag: reihe.index(eintrag.leistung)))
    durchsetzung = tuple(
        [
            _durchsetzung(pruefung, person, aufforderung, leistungen)
            for person in personen
            if person.vorrang is not None
            for aufforderung in person.vorrang.aufforderungen
        ]
    )
    fragen = tuple(pruefung.fragen.values())
    return Vorrang(leistungen, durchsetzung, fragen, _begruendung(pruefung, personen, leistungen))


def _durchsetzung(
    pruefung: Pruefung, person: Person, a: Aufforderung, leistungen: Sequence[Vorrangleistung]
) -> Durchsetzung:
    """§ 5 Abs. 3: own application of the Jobcenter, withdrawal, lifting."""
    pruefung.blatt(person.id)
    pflicht = any(e.leistung is a.leistung and e.pflicht and e.person_id in (person.id, None) for e in leistungen)
    zulaessig = True
    if a.leistung is Leistung.ALTERSRENTE:
        zulaessig = p05.rentenaufforderung_wirkt(pruefung, a.aufgefordert_am)
    antrag = p05.jobcenter_kann_beantragen(pruefung, pflicht, a.antrag_gestellt or a.antrag_durch_jobcenter, zulaessig)
    entziehung, aufhebung = "", False
    if a.versagt:
        if p05.entziehung_ist_moeglich(pruefung, a.antrag_durch_jobcenter, a.versagt, a.hingewiesen, a.nachgeholt):
            entziehung = pruefung.klaere(p05.ENTZIEHUNG, person.id)
        aufhebung = p05.entziehung_ist_aufzuheben(pruefung, a.versagt, a.nachgeholt)
    return Durchsetzung(person.id, a.leistung, antrag, entziehung, aufhebung)


def _begruendung(pruefung: Pruefung, personen: Sequence[Person], leistungen: Sequence[Vorrangleistung]) -> Schritt:
    """All steps by person, with a sentence for every benefit found."""
    if pruefung.teile is None:
        return OHNE_BEGRUENDUNG
    schritte = []
    for blatt in (*[p.id for p in personen], HAUSHALT):
        eigene = [e for e in leistungen if (e.person_id or HAUSHALT) == blatt]
        teile = (*pruefung.blaetter.get(blatt, ()), *[_schritt(e) for e in eigene])
        if teile:
            wer = "diese Person" if blatt else "den ganzen Haushalt"
            satz = f"Für {wer} sind diese anderen Leistungen und Ansprüche geprüft:"
            schritte.append(Schritt("vorrang_person", "§ 12a SGB II", satz, (("person", blatt),), None, teile))
    pflichten = sum([e.pflicht for e in leistungen])
    satz = "Andere Leistungen sind nicht zu beantragen."
    if pflichten:
        satz = "Eine andere Leistung ist zuerst zu beantragen."
    if pflichten > 1:
        satz = f"{pflichten} andere Leistungen sind zuerst zu beantragen."
    return Schritt("vorrang", "§§ 5, 12a SGB II", satz, (), pflichten, tuple(schritte))


def _schritt(eintrag: Vorrangleistung) -> Schritt:
    return Schritt(eintrag.leistung.value, eintrag.zitat, eintrag.grund, (), eintrag.leistung.text)
