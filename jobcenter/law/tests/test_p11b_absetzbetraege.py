"""Free amounts on earnings against published tables, in both versions of the law."""

from __future__ import annotations

from datetime import date

import pytest

from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2.p11b_absetzbetraege import Grundbetrag, erwerbseinkommen

HEUTE, VORHER = date(2026, 9, 1), date(2023, 6, 1)


def freibetrag(brutto_ct: int, monat: date, mit_kind: bool = False, in_ausbildung: bool = False) -> int:
    """Everything that stays free of a wage."""
    pruefung = Pruefung(monat, monat, {}, with_reasons=False)
    grund = Grundbetrag.AUSBILDUNG if in_ausbildung else Grundbetrag.ARBEIT
    return erwerbseinkommen(pruefung, brutto_ct, brutto_ct, grund, mit_kind, 0).freibetrag_ct


@pytest.mark.parametrize(
    ("brutto", "frei"),
    [(100, 10000), (520, 18400), (556, 19480), (700, 23800), (1100, 33800), (1200, 34800), (1500, 34800)],
)
def test_published_amounts(brutto: int, frei: int) -> None:
    """Published by authorities and advice pages: 184, 194.80, 338, at most 348."""
    assert freibetrag(brutto * 100, HEUTE) == frei


def test_with_child_at_most_378() -> None:
    """The upper limit is 1,500 euros with a child."""
    assert freibetrag(150000, HEUTE, mit_kind=True) == 37800
    assert freibetrag(999900, HEUTE, mit_kind=True) == 37800


def test_no_band_above_1200_without_child() -> None:
    """A widely copied web page says 368 for 1,400 euros; the statute ends at 1,200 euros."""
    assert freibetrag(140000, HEUTE) == 34800
    assert freibetrag(140000, HEUTE) != 36800


@pytest.mark.parametrize(
    ("brutto", "mit_kind", "frei"),
    [(700, False, 22000), (1200, False, 30000), (1500, False, 30000), (1500, True, 33000)],
)
def test_before_july_2023(brutto: int, mit_kind: bool, frei: int) -> None:
    """20 per cent up to 1,000 euros, 10 per cent above."""
    assert freibetrag(brutto * 100, VORHER, mit_kind) == frei


def test_training_keeps_603_and_skips_the_first_band() -> None:
    """§ 11b Abs. 2b and Abs. 3 Satz 4."""
    assert freibetrag(100000, HEUTE, in_ausbildung=True) == 74700
    assert freibetrag(200000, HEUTE, mit_kind=True, in_ausbildung=True) == 79700
