"""Many months at once give exactly what every month alone gives."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import MISSING, fields, replace
from datetime import date
from random import Random
from typing import ClassVar, NoReturn

import pytest

from jobcenter.law.anspruch import anspruch
from jobcenter.law.bulk import ages_that_matter, ansprueche, names_a_day
from jobcenter.law.errors import LawError
from jobcenter.law.fall_datei import CASES, read_cases
from jobcenter.law.monat import mitglied, nachzahlung, vermoegen
from jobcenter.law.monat.mitglied import alter_am
from jobcenter.law.situation import Person, Rolle, Situation
from jobcenter.law.tests.zufall import random_situation

MONATE = [date(jahr, monat, 1) for jahr in range(2023, 2027) for monat in range(1, 13)]
FAMILIE = read_cases(CASES / "w06_familie.yaml")[0].angaben


def test_every_month_of_four_years_of_a_family() -> None:
    """The family of four: births, birthdays, new numbers and the reform lie within."""
    familie = replace(FAMILIE, bewilligung_ab=date(2023, 1, 1))
    einzeln = [anspruch(replace(familie, monat=monat), with_reasons=False) for monat in MONATE[8:]]
    assert ansprueche(familie, MONATE[8:]) == einzeln


@pytest.mark.parametrize("nummer", range(300))
def test_random_households_over_the_years(nummer: int) -> None:
    """Whatever a household is like: in bulk nothing else comes out, errors included."""
    zufall = Random(nummer)
    situation = random_situation(zufall)
    monate = sorted(zufall.sample(MONATE, k=4) + MONATE[-6:])
    assert _all(situation, monate) == _each(situation, monate)


@pytest.mark.parametrize("nummer", range(300))
def test_random_households_without_days_of_their_own(nummer: int) -> None:
    """Where months are put together: the same households with the facts that name no day, in every month."""
    zufall = Random(nummer)
    situation = replace(random_situation(zufall), tage=None)
    ohne_tage = [replace(p, **{n: DEFAULTS[n] for n in DEFAULTS if names_a_day(p)}) for p in situation.personen]
    wohnung = None if situation.wohnung is None or names_a_day(situation.wohnung) else situation.wohnung
    situation = replace(situation, personen=tuple(ohne_tage), wohnung=wohnung, vermoegenserklaerung=None)
    situation = replace(situation, bewilligung_ab=zufall.choice(MONATE))
    monate = MONATE[MONATE.index(situation.monat) :][::2]
    assert not names_a_day(situation)
    assert _all(situation, monate) == _each(situation, monate)


DEFAULTS = {f.name: f.default for f in fields(Person) if f.default is not MISSING and f.name != "ausbildung"}


class Watched(int):
    """An age that writes down the ages it is compared with; the younger of two persons may be chosen."""

    seen: ClassVar[set[int]] = set()

    def _note(self, other: int) -> None:
        if not isinstance(other, Watched):
            self.seen.add(other)

    def __lt__(self, other: int) -> bool:
        self._note(other)
        return int(self) < int(other)

    def __ge__(self, other: int) -> bool:
        self._note(other)
        return int(self) >= int(other)

    def __gt__(self, other: int) -> bool:
        self._note(other + 1 if type(other) is int else other)
        return int(self) > int(other)

    def __le__(self, other: int) -> bool:
        self._note(other + 1 if type(other) is int else other)
        return int(self) <= int(other)

    def __eq__(self, other: object) -> bool:
        raise AssertionError("An age is asked for one year only.")

    def __hash__(self) -> int:
        raise AssertionError("An age is looked up in a table.")

    def _computed(self, *other: object) -> NoReturn:
        raise AssertionError("An amount is computed from an age.")

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __floordiv__ = __index__ = _computed


def test_only_these_ages_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """What puts months together holds: rules only ask whether an age is below one of the ages that matter."""
    for module in (mitglied, vermoegen, nachzahlung):
        if hasattr(module, "alter_am"):
            monkeypatch.setattr(module, "alter_am", lambda geboren, tag: Watched(alter_am(geboren, tag)))
    for nummer in range(600):
        with suppress(LawError):
            anspruch(random_situation(Random(nummer)), with_reasons=False)
    assert {15, 18, 25, 30} <= Watched.seen
    assert {age for age in Watched.seen if age > 0} <= ages_that_matter()


def _all(situation: Situation, monate: list[date]) -> object:
    try:
        return ansprueche(situation, monate)
    except LawError as fehler:
        return str(fehler)


def _each(situation: Situation, monate: list[date]) -> object:
    try:
        return [anspruch(replace(situation, monat=monat), with_reasons=False) for monat in monate]
    except LawError as fehler:
        return str(fehler)


def test_a_named_day_is_seen_at_any_depth() -> None:
    """A due date of a birth makes months different; a birth date alone does not."""
    person = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 3))
    situation = Situation(date(2026, 9, 1), date(2026, 9, 1), (person,), None)
    assert not names_a_day(situation)
    schwanger = replace(person, schwanger=True, geburtstermin=date(2027, 1, 9))
    assert names_a_day(replace(situation, personen=(schwanger,)))
