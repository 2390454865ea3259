"""Many months of one household in bulk: months that cannot differ are computed once.

Two months cannot differ when the same versions and numbers of all rules hold, everybody is between the same two of
the ages that the law looks at, and the household names no other day that could matter.
"""

from __future__ import annotations

import types
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.errors import NoLawForDate
from jobcenter.law.monat.abschnitte import ALTER_ALLEINERZIEHEND, ALTER_KIND
from jobcenter.law.monat.mitglied import VOLLJAEHRIG, alter_am
from jobcenter.law.parameters import alle, bekannt_bis, parameters_on
from jobcenter.law.rule import BUERGERGELD, REGELN, Rule, Stichtag
from jobcenter.law.situation import Situation

KNOWN_DAYS = frozenset({"geburtsdatum", "monat", "bewilligung_ab", "rechtsstand"})
"""Days that the comparison of two months takes into account by itself."""


def ansprueche(
    situation: Situation, monate: Iterable[date], antworten: Mapping[str, str] | None = None
) -> list[Ergebnis]:
    """The household in each of the months, without reasons; the same as asking `anspruch` for every month.

    Raises NoLawForDate, MissingFact, UnknownAnswer.
    """
    comparable = situation.tage is None and not names_a_day(situation)
    seen: dict[Hashable, Ergebnis] = {}
    results = []
    for monat in monate:
        key = _key(situation, monat) if comparable else None
        known = seen.get(key) if key is not None else None
        if known is None:
            known = anspruch(replace(situation, monat=monat), antworten, with_reasons=False)
            if key is not None:
                seen[key] = known
        results.append(known if known.monat == monat else known._replace(monat=monat))
    return results


def names_a_day(facts: Any) -> bool:
    """Whether any fact is a day of its own, at any depth."""
    for name in _fields_with_days(type(facts)):
        value = getattr(facts, name)
        if value.__class__ is date or (
            any(names_a_day(part) for part in value) if isinstance(value, tuple) else value and names_a_day(value)
        ):
            return True
    return False


_days: dict[type, tuple[str, ...]] = {}


def _fields_with_days(cls: Any) -> tuple[str, ...]:
    if cls not in _days:
        hints = get_type_hints(cls)
        _days[cls] = tuple(f.name for f in fields(cls) if f.name not in KNOWN_DAYS and _holds_days(hints[f.name]))
    return _days[cls]


def _holds_days(kind: Any) -> bool:
    if get_origin(kind) in (Union, types.UnionType, tuple):
        return any(_holds_days(part) for part in get_args(kind))
    return kind is date or (isinstance(kind, type) and is_dataclass(kind) and bool(_fields_with_days(kind)))


class LawOn(NamedTuple):
    """A number for the versions and numbers of all rules, and the age from which the age limit must be looked at."""

    nummer: int
    grundalter_jahre: int


HIGHEST_AGE = 120


@lru_cache(maxsize=1)
def ages_that_matter() -> frozenset[int]:
    """Ages that any number of the law names, on whatever day; a test watches that no rule looks at others."""
    numbers = [p for p in alle().values() if p.id.endswith(("_jahre", "_alter"))]
    named = {age for number in numbers for wert in number.werte for age in _ages(wert.wert)}
    return ALTER_KIND | ALTER_ALLEINERZIEHEND | {VOLLJAEHRIG} | named


def _ages(wert: Any) -> list[int]:
    """An age, the ages that are the keys of a table, or those that begin its rows."""
    if isinstance(wert, int):
        return [wert]
    return [eintrag if isinstance(eintrag, int) else eintrag[0] for eintrag in wert]


@lru_cache(maxsize=1)
def _groups() -> tuple[int, ...]:
    """For every age the number of its group: within one group no rule sees a difference."""
    ages = sorted(ages_that_matter())
    return tuple([bisect_right(ages, age) for age in range(HIGHEST_AGE + 1)])


def _key(situation: Situation, monat: date) -> Hashable:
    """Equal for two months that cannot differ; None when the month must be computed."""
    law = _law_on(monat, situation.bewilligung_ab)
    if law is None:
        return None
    groups, household = _groups(), [law.nummer]
    for person in situation.personen:
        geboren = person.geburtsdatum
        jahre = alter_am(geboren, monat)
        if geboren > monat or jahre >= law.grundalter_jahre:
            return None
        if geboren.month == monat.month and groups[jahre] != groups[jahre + 1]:
            return None
        household.append(groups[jahre])
    return tuple(household)


_laws: dict[Hashable, int] = {}


@lru_cache(maxsize=4096)
def _law_on(monat: date, bewilligung_ab: date) -> LawOn | None:
    """The law on these days; None beyond the days for which all numbers are known."""
    if not BUERGERGELD <= monat <= bekannt_bis():
        return None
    law = tuple(
        [
            (name, _bound(regel, bewilligung_ab if regel.stichtag is Stichtag.BEWILLIGUNG else monat))
            for name, regel in REGELN.items()
            if regel.stichtag is not Stichtag.EREIGNIS
        ]
    )
    return LawOn(_laws.setdefault(law, len(_laws)), parameters_on(monat)["altersgrenze_grundalter_jahre"])


def _bound(regel: Rule[..., Any], tag: date) -> Hashable:
    """Version and numbers of a rule on a day; None when there was no such rule."""
    try:
        gebunden = regel.bind(tag)
    except NoLawForDate:
        return None
    return gebunden.fassung.since, repr(gebunden.zahlen)
