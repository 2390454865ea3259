"""The age limit of § 7a for every year of birth, at the edge of the month."""

from __future__ import annotations

from datetime import date

import pytest

from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2.p07a_altersgrenze import altersgrenze_erreicht


@pytest.mark.parametrize(
    ("geboren", "letzter"),
    [
        (date(1946, 3, 5), date(2011, 3, 1)),
        (date(1947, 3, 5), date(2012, 4, 1)),
        (date(1957, 5, 5), date(2023, 4, 1)),
        (date(1958, 1, 2), date(2024, 1, 1)),
        (date(1958, 1, 1), date(2023, 12, 1)),
        (date(1959, 6, 30), date(2025, 8, 1)),
        (date(1960, 5, 2), date(2026, 9, 1)),
        (date(1960, 5, 1), date(2026, 8, 1)),
        (date(1963, 10, 31), date(2030, 8, 1)),
        (date(1964, 1, 1), date(2030, 12, 1)),
        (date(1980, 7, 15), date(2047, 7, 1)),
    ],
)
def test_last_month(geboren: date, letzter: date) -> None:
    """The month in which the age is completed is the last one below the limit."""
    pruefung = Pruefung(date(2026, 9, 1), date(2026, 9, 1), {}, with_reasons=False)
    naechster = date(letzter.year + letzter.month // 12, letzter.month % 12 + 1, 1)
    assert not altersgrenze_erreicht(pruefung, geboren, letzter)
    assert altersgrenze_erreicht(pruefung, geboren, naechster)
