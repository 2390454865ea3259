"""§ 41 Abs. 1 SGB II: the parts of a month in which nothing changes.

The claim exists for every calendar day and a month counts 30 days. When a birthday, a birth or the
13th week of a pregnancy falls into the month, the month is computed once for every part.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from jobcenter.law.errors import MissingFact
from jobcenter.law.monat.minderung import wechseltage
from jobcenter.law.monat.wechsel import wechseltage as wechseltage_der_person
from jobcenter.law.sgb2.p20_regelbedarf import UMZUG_UNTER_25
from jobcenter.law.sgb2.p21_mehrbedarfe import BEGINN_VOR_GEBURT
from jobcenter.law.situation import Ausbildung, Person, Rolle, Situation

MONATSTAGE = 30
ALTER_KIND = frozenset({6, 14, 15, 18, 25})
"""Birthdays of a child that change level, work or membership (§ 7 Abs. 3, § 20 Abs. 2, § 23 Nr. 1)."""
ALTER_ALLEINERZIEHEND = frozenset({7, 16})
"""Birthdays of a child that change the need of § 21 Abs. 3."""


class Abschnitt(NamedTuple):
    """A part of the month: its first day and how many of the 30 days it has."""

    ab: date
    tage: int


def abschnitte(situation: Situation, antworten: Mapping[str, str]) -> list[Abschnitt]:
    """The parts of the month, in order. With `situation.tage` only the last days of the month count."""
    gesamt = MONATSTAGE if situation.tage is None else situation.tage
    if not 1 <= gesamt <= MONATSTAGE:
        raise MissingFact("tage")
    if gesamt == MONATSTAGE and all(_bleibt_gleich(p, situation.monat) for p in situation.personen):
        return [Abschnitt(situation.monat, MONATSTAGE)]
    beginn = 1
    if gesamt < MONATSTAGE:
        beginn = max(1, monthrange(situation.monat.year, situation.monat.month)[1] - gesamt + 1)
    wechsel = {tag for p in situation.personen for tag in _wechsel(situation, p, antworten) if tag > beginn}
    anfaenge = [beginn, *sorted(wechsel)]
    tage = [min(bis, MONATSTAGE) - min(von, MONATSTAGE) for von, bis in pairwise(anfaenge)]
    tage.append(gesamt - sum(tage))
    return [Abschnitt(situation.monat.replace(day=tag), dauer) for tag, dauer in zip(anfaenge, tage, strict=True)]


def _bleibt_gleich(person: Person, monat: date) -> bool:
    """The ordinary case: no birthday in this month, and no fact that carries a day of its own."""
    geboren = person.geburtsdatum
    return (
        geboren.month != monat.month
        and geboren < monat
        and not person.schwanger
        and person.pflichten is None
        and not _hat_eigene_tage(person)
    )


def _wechsel(situation: Situation, person: Person, antworten: Mapping[str, str]) -> Iterator[int]:
    """Days of the month, after the first, on which something changes for this person."""
    monat, geboren = situation.monat, person.geburtsdatum
    if geboren > monat:
        if (geboren.year, geboren.month) != (monat.year, monat.month):
            raise MissingFact("person.geburtsdatum", person.id)
        yield geboren.day
    elif (
        geboren.month == monat.month
        and 1 < geboren.day <= monthrange(monat.year, monat.month)[1]
        and monat.year - geboren.year in _alter_mit_folgen(situation, person, antworten)
    ):
        yield geboren.day  # Born on 29 February: in other years the year is completed on 1 March.
    if person.pflichten is not None:
        tage = wechseltage(person, antworten)
        yield from (tag.day for tag in tage if (tag.year, tag.month) == (monat.year, monat.month) and tag.day > 1)
    if _hat_eigene_tage(person):
        yield from wechseltage_der_person(person, monat)
    if person.schwanger and person.geburtstermin is not None:
        beginn = person.geburtstermin - BEGINN_VOR_GEBURT
        if (beginn.year, beginn.month) == (monat.year, monat.month) and beginn.day > 1:
            yield beginn.day


def _hat_eigene_tage(person: Person) -> bool:
    """Whether any fact of the person carries days that can change her claim."""
    return (
        person.aufenthalt is not None
        or person.unterbringung is not None
        or person.foerderung is not None
        or person.altersrente_ab is not None
        or person.abwesenheiten != ()
        or person.eigenes_kind_geboren_am is not None
        or person.mehrbedarf is not None
        or person.haushaltszeit is not None
    )


def _ist_kind_der_eltern(situation: Situation, person: Person) -> bool:
    """Whether this is a sibling, or an applicant in the household of the parents."""
    if person.rolle is Rolle.GESCHWISTER:
        return True
    return person.rolle is Rolle.ANTRAGSTELLER and any(p.rolle is Rolle.ELTERNTEIL for p in situation.personen)


def _alter_mit_folgen(situation: Situation, person: Person, antworten: Mapping[str, str]) -> frozenset[int]:
    """Ages that change something for this person."""
    if person.rolle is Rolle.KIND or _ist_kind_der_eltern(situation, person):
        return ALTER_KIND | ALTER_ALLEINERZIEHEND if situation.alleinerziehend else ALTER_KIND
    ohne_zusicherung = antworten.get(f"{UMZUG_UNTER_25.kennung}.{person.id}") == "ja"
    if ohne_zusicherung or person.auszug is not None or person.ausbildung is not Ausbildung.KEINE:
        return frozenset({15, 18, 25})
    return frozenset({15, 18})
