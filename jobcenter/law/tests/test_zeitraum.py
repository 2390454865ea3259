"""Periods: every month once, each like the month alone, sums that add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.doors.zeitraum import Zeitraum, zeitraum
from jobcenter.law.errors import MissingFact, NoLawForDate
from jobcenter.law.fakten.zeitraum import Antrag, Vorlaeufigkeit, Vorlaeufigkeitsgrund
from jobcenter.law.kalender import TAG, add_months, last_of_month, months, months_between
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from jobcenter.law.tests.test_properties import oft

ALLE_MONATE = list(months(date(2023, 1, 1), date(2026, 12, 1)))


def haushalt(monat: date, lohn_ct: int = 0, kinder: int = 1, miete_ct: int = 50_000) -> Situation:
    """Two adults and some children in a flat."""
    einnahmen = (Einnahme(Einnahmeart.ERWERB, lohn_ct, lohn_ct),) if lohn_ct else ()
    personen = [
        Person("antragsteller", Rolle.ANTRAGSTELLER, date(1985, 5, 15), einnahmen=einnahmen),
        Person("partner", Rolle.PARTNER, date(1987, 11, 2)),
        *[Person(f"kind{n}", Rolle.KIND, date(2010 + 3 * n, 7, 20)) for n in range(1, kinder + 1)],
    ]
    wohnung = Wohnung(miete_ct, 0, 0, len(personen), grenze_unterkunft_ct=miete_ct, grenze_heizung_ct=0)
    return Situation(monat, monat, tuple(personen), wohnung)


@pytest.mark.parametrize("jahr", [2023, 2024, 2025, 2026])
def test_every_month_from_2023_to_2026_computes(jahr: int) -> None:
    """No month is missing and none comes twice; each equals the month asked alone."""
    ergebnis = zeitraum(Zeitraum(haushalt(date(jahr, 1, 1), 90_000)), with_reasons=False)
    assert [m.monat for m in ergebnis.monate] == [m for m in ALLE_MONATE if m.year == jahr]
    for monat in ergebnis.monate:
        allein = replace(haushalt(monat.monat, 90_000), bewilligung_ab=ergebnis.ab)
        assert monat == anspruch(allein, with_reasons=False)


@oft
@given(
    st.sampled_from(ALLE_MONATE[:-11]),
    st.integers(0, 250_000),
    st.integers(0, 3),
    st.integers(1, 12),
    st.integers(1, 11),
)
def test_a_change_counts_from_its_month(beginn: date, lohn_ct: int, kinder: int, dauer: int, wechsel: int) -> None:
    """Before the change the old household, from then on the new one; the sums are those of the months."""
    neu_ab = add_months(beginn, wechsel)
    angaben = Zeitraum(
        haushalt(beginn, kinder=kinder),
        aenderungen=(haushalt(neu_ab, lohn_ct, kinder),),
        dauer_monate=dauer,
    )
    ergebnis = zeitraum(angaben, with_reasons=False)
    assert len(ergebnis.monate) == dauer == months_between(ergebnis.ab, ergebnis.bis) + 1
    assert ergebnis.bis == last_of_month(ergebnis.bis)
    for monat in ergebnis.monate:
        lohn = lohn_ct if monat.monat >= neu_ab else 0
        erwartet = anspruch(replace(haushalt(monat.monat, lohn, kinder), bewilligung_ab=beginn), with_reasons=False)
        assert [p.zahlbetrag_ct for p in monat.personen] == [p.zahlbetrag_ct for p in erwartet.personen]
    assert ergebnis.summe_ct == sum(m.summe_ct for m in ergebnis.monate) == sum(ct for _, ct in ergebnis.personen)


def test_reasons_do_not_change_the_period() -> None:
    """The fast path gives the same amounts and questions."""
    angaben = Zeitraum(
        haushalt(date(2026, 7, 1), 90_000),
        antrag=Antrag(date(2026, 7, 14)),
        vorlaeufig=Vorlaeufigkeit(Vorlaeufigkeitsgrund.VORAUSSETZUNGEN),
    )
    mit, ohne = zeitraum(angaben), zeitraum(angaben, with_reasons=False)
    assert (mit.personen, mit.summe_ct, mit.fragen) == (ohne.personen, ohne.summe_ct, ohne.fragen)
    assert len(mit.begruendung.teile) > len(mit.monate)
    assert not ohne.begruendung.teile


def test_months_without_known_numbers_are_refused() -> None:
    """A period that reaches into 2027 needs a decision about the numbers."""
    with pytest.raises(NoLawForDate):
        zeitraum(Zeitraum(haushalt(date(2026, 7, 1))), with_reasons=False)


def test_two_changes_in_one_month_are_refused() -> None:
    """Each month has one household."""
    zwei = (haushalt(date(2026, 3, 1)), haushalt(date(2026, 3, 1), 90_000))
    with pytest.raises(MissingFact, match="monat"):
        zeitraum(Zeitraum(haushalt(date(2026, 1, 1)), zwei))


def test_provisional_income_needs_an_expectation() -> None:
    """Whoever sets an income must say which one is expected."""
    grund = Vorlaeufigkeit(Vorlaeufigkeitsgrund.HOEHE, angesetzt_ct=10_000)
    with pytest.raises(MissingFact, match="erwartet_ct"):
        zeitraum(Zeitraum(haushalt(date(2026, 1, 1)), vorlaeufig=grund))


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 200))
def test_counting_months_goes_back_and_forth(tag: date, anzahl: int) -> None:
    """Some months later and back is the same month; months follow each other without gap."""
    spaeter = add_months(tag, anzahl)
    assert months_between(tag, spaeter) == anzahl
    assert add_months(spaeter, -anzahl).replace(day=1) == tag.replace(day=1)
    assert add_months(spaeter.replace(day=1), 1) == last_of_month(spaeter) + TAG
