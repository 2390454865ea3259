"""Amounts and dates as people read them, in every language of the interface."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from jobcenter.look.templatetags import look


@pytest.mark.parametrize(
    ("cents", "language", "text"),
    [
        (106300, "de", "1.063,00\u00a0€"),
        (0, "de", "0,00\u00a0€"),
        (5, "de", "0,05\u00a0€"),
        (-5012, "de", "\u221250,12\u00a0€"),
        (123456789, "de", "1.234.567,89\u00a0€"),
        (106300, "en", "€1,063.00"),
        (-99, "en", "\u2212€0.99"),
        (106300, "tr", "1.063,00\u00a0€"),
        (106300, "uk", "1\u00a0063,00\u00a0€"),
        (106300, "ru", "1\u00a0063,00\u00a0€"),
        (106300, "ar", "\u20661.063,00\u00a0€\u2069"),
        ("106300", "de", "1.063,00\u00a0€"),
        (None, "de", ""),
        ("", "de", ""),
    ],
)
def test_euro(cents: int | str | None, language: str, text: str) -> None:
    with translation.override(language):
        assert look.euro(cents) == text


def test_dates_in_german_and_english() -> None:
    day = date(2026, 11, 2)
    with translation.override("de"):
        assert look.datum(day) == "2.\u00a0November 2026"
        assert look.datum("2026-03-09") == "9.\u00a0März 2026"
        assert look.monat(day) == "November 2026"
    with translation.override("en"):
        assert look.datum(day) == "2\u00a0November 2026"
    with translation.override("ru"):
        assert look.datum(day) == "2\u00a0ноября 2026"
        assert look.monat(day) == "ноябрь 2026"
    with translation.override("uk"):
        assert look.datum(day) == "2\u00a0листопада 2026"
    with translation.override("tr"):
        assert look.datum(day) == "2\u00a0Kasım 2026"
    assert look.datum_kurz(day) == "02.11.2026"
    assert look.datum(None) == look.datum_kurz(None) == look.monat(None) == ""


def test_moments_are_shown_in_berlin() -> None:
    """One minute to midnight in Berlin is still the old day, although UTC is an hour behind."""
    moment = datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
    with translation.override("de"):
        assert look.zeitpunkt(moment) == "30.\u00a0November 2026, 23:59 Uhr"
        assert look.zeitpunkt(datetime(2026, 7, 31, 22, 0, tzinfo=UTC)) == "1.\u00a0August 2026, 00:00 Uhr"
        assert look.datum(datetime(2026, 11, 30, 23, 0, tzinfo=UTC)) == "1.\u00a0Dezember 2026"
    assert look.uhrzeit(moment) == "23:59"
    assert look.datum_kurz(moment) == "30.11.2026"
    assert look.zeitpunkt(None) == look.uhrzeit(None) == ""
