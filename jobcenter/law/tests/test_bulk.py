"""Many months at once give exactly what every month alone gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from jobcenter.law.anspruch import anspruch
from jobcenter.law.bulk import ansprueche, names_a_day
from jobcenter.law.errors import LawError
from jobcenter.law.fall_datei import CASES, read_cases
from jobcenter.law.situation import Person, Rolle, Situation
from jobcenter.law.tests.zufall import random_situation

MONATE = [date(jahr, monat, 1) for jahr in range(2023, 2027) for monat in range(1, 13)]
FAMILIE = read_cases(CASES / "w06_familie.yaml")[0].angaben


def test_every_month_of_four_years_of_a_family() -> None:
    """The family of four: births, birthdays, new numbers and the reform lie within."""
    familie = replace(FAMILIE, bewilligung_ab=date(2023, 1, 1))
    einzeln = [anspruch(replace(familie, monat=monat), with_reasons=False) for monat in MONATE[8:]]
    assert ansprueche(familie, MONATE[8:]) == einzeln


@pytest.mark.parametrize("nummer", range(60))
def test_random_households_over_the_years(nummer: int) -> None:
    """Whatever a household is like: in bulk nothing else comes out, errors included."""
    zufall = Random(nummer)
    situation = random_situation(zufall)
    monate = sorted(zufall.sample([m for m in MONATE if m >= situation.monat] or MONATE[-1:], k=1) * 2 + MONATE[-14:])
    assert _all(situation, monate) == _each(situation, monate)


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
