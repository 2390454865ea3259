"""Households nobody thought of: any facts in any combination never crash the law and never give a negative amount."""

from __future__ import annotations

import pytest

from jobcenter.law.tests.zufall import examine, examine_all


def _wrong(gesehen: dict[str, int]) -> list[str]:
    return [was for was in gesehen if was.startswith("FALSCH")]


def test_two_thousand_households() -> None:
    """Most can be computed; the rest is told which fact is missing."""
    gesehen = examine(1, 2_000)
    assert _wrong(gesehen) == []
    assert gesehen["gerechnet"] > 1_000


@pytest.mark.slow
def test_a_million_households() -> None:
    """The long run: no crash, no negative amount, no float."""
    gesehen = examine_all(1_000_000)
    assert _wrong(gesehen) == []
    assert gesehen["gerechnet"] > 500_000
