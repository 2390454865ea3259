"""Many months of one household in bulk: months that cannot differ are computed once.

Two months cannot differ when the same versions and numbers of all rules hold, nobody has a birthday in one of
them, everybody has the same age, and the household names no other day that could matter.
"""

from __future__ import annotations

import types
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.errors import NoLawForDate
from jobcenter.law.monat.mitglied import alter_am
from jobcenter.law.parameters import parameters_on
from jobcenter.law.rule import REGELN, Stichtag
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


def _key(situation: Situation, monat: date) -> Hashable:
    """Equal for two months that cannot differ; None when the month must be computed."""
    law = _law_on(monat, situation.bewilligung_ab)
    if law is None:
        return None
    alter = []
    for person in situation.personen:
        geboren = person.geburtsdatum
        jahre = alter_am(geboren, monat)
        if geboren.month == monat.month or geboren > monat or jahre >= law.grundalter_jahre:
            return None
        alter.append(jahre)
    return law.nummer, tuple(alter)


_laws: dict[Hashable, int] = {}


@lru_cache(maxsize=4096)
def _law_on(monat: date, bewilligung_ab: date) -> LawOn | None:
    """The law on these days; None beyond what is known."""
    try:
        bound = [
            (name, regel.bind(bewilligung_ab if regel.stichtag is Stichtag.BEWILLIGUNG else monat))
            for name, regel in REGELN.items()
            if regel.stichtag is not Stichtag.EREIGNIS
        ]
        grundalter_jahre = parameters_on(monat)["altersgrenze_grundalter_jahre"]
    except NoLawForDate:
        return None
    law = tuple((name, g.fassung.since, repr(g.zahlen)) for name, g in bound)
    return LawOn(_laws.setdefault(law, len(_laws)), grundalter_jahre)
