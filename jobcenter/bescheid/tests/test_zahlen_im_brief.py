"""Whatever the law returns, the letter shows exactly that and adds up: tried on many random households."""

from dataclasses import replace
from datetime import date
from typing import Any, cast

from hypothesis import HealthCheck, given, settings

from jobcenter.bescheid.berechnung import plain
from jobcenter.bescheid.brief import _monat
from jobcenter.law.anspruch import anspruch
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from jobcenter.law.tests.test_properties import situationen
from jobcenter.letters.checks import _check_month
from jobcenter.letters.contexts import Monat

WOHNUNG = Wohnung(30_000, 5_000, 5_000, 2, grenze_unterkunft_ct=60_000, grenze_heizung_ct=20_000)


def facts_of(situation: Situation) -> dict[tuple[str, str], Any]:
    """The amounts as the case keeps them: one per person and kind."""
    return {
        (person.id, f"person.einnahme.{income.art}.netto_ct"): income.netto_ct
        for person in situation.personen
        for income in person.einnahmen
    }


def letter_of(situation: Situation) -> dict[str, Any]:
    """One month of the letter, checked like every letter before it is printed."""
    month = plain(anspruch(situation))
    shown = _monat(month, facts_of(situation))
    _check_month(cast(Monat, shown), [person.id for person in situation.personen])
    for row, line in zip(month["personen"], shown["personen"], strict=True):
        assert line["zahlbetrag_ct"] == row["zahlbetrag_ct"]
        counted = [z["betrag_ct"] for r in line["rechnungen"] for z in r["zeilen"] if z["text"] == "Das rechnen wir an"]
        assert counted in ([], [row["eigenes_einkommen_ct"]])
    return shown


def household(*persons: Person) -> Situation:
    return Situation(date(2026, 11, 1), date(2026, 11, 1), persons, WOHNUNG, alleinerziehend=len(persons) > 1)


def lines(shown: dict[str, Any], person: str) -> dict[str, int]:
    """Text and amount of every row of the income block."""
    blocks = next(line["rechnungen"] for line in shown["personen"] if line["person_id"] == person)
    return {z["text"]: z["betrag_ct"] for block in blocks if block["titel"] == "Einkommen" for z in block["zeilen"]}


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(situationen())
def test_every_letter_can_be_printed(situation: Situation) -> None:
    once = [replace(p, einnahmen=tuple({e.art: e for e in p.einnahmen}.values())) for p in situation.personen]
    letter_of(replace(situation, tage=None, personen=tuple(once)))


def test_income_too_low_to_count() -> None:
    income = (Einnahme(Einnahmeart.SONSTIGE, 900),)
    shown = letter_of(household(Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5), einnahmen=income)))
    assert lines(shown, "antragsteller") == {
        "Andere Einnahmen": 900,
        "Geringe Einnahmen": 900,
        "Das rechnen wir an": 0,
    }


def test_kindergeld_left_over_stands_beside_wages_with_their_whole_deductions() -> None:
    """It used to be hidden, and the free amounts were printed too low to make up for it."""
    wages = (Einnahme(Einnahmeart.ERWERB, 80_000, 100_000),)
    rich = (Einnahme(Einnahmeart.KINDERGELD, 25_900), Einnahme(Einnahmeart.UNTERHALT, 60_000))
    shown = letter_of(
        household(
            Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5), einnahmen=wages),
            Person("kind1", Rolle.KIND, date(2018, 5, 5), einnahmen=rich),
        )
    )
    found = lines(shown, "antragsteller")
    assert (found["Grundfreibetrag"], found["Freibetrag für Erwerbstätige"]) == (10_000, 22_800)
    assert found["Kindergeld, das ein Kind nicht braucht"] > 0


def test_work_of_a_child_under_fifteen() -> None:
    wages = (Einnahme(Einnahmeart.ERWERB, 12_000, 12_000), Einnahme(Einnahmeart.KINDERGELD, 25_900))
    shown = letter_of(
        household(
            Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5)),
            Person("kind1", Rolle.KIND, date(2013, 5, 5), einnahmen=wages),
        )
    )
    assert lines(shown, "kind1")["Freibetrag für Arbeit unter 15 Jahren"] == 10_000


def test_deductions_are_shown_as_far_as_there_are_wages() -> None:
    wages = (Einnahme(Einnahmeart.ERWERB, 12_000, 52_000),)
    shown = letter_of(household(Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5), einnahmen=wages)))
    assert list(lines(shown, "antragsteller").values()) == [12_000, 10_000, 2_000, 0]
