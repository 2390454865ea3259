"""The month before and after each change of law gives what each law says; amounts by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobcenter.law.anspruch import anspruch
from jobcenter.law.reading.situation import lies_situation

ALLEIN: dict[str, Any] = {"personen": {"antragsteller": {}}, "wohnung": {"grundmiete": "420 €"}}
PAAR: dict[str, Any] = {"personen": {"antragsteller": {}, "partner": {}, "kind1": {"geboren": date(2014, 3, 1)}}}
LOHN_1000: dict[str, Any] = {
    **ALLEIN,
    "personen": {"antragsteller": {"einnahmen": {"erwerb": {"brutto": "1.000 €", "netto": "800 €"}}}},
}
LOHN_1200: dict[str, Any] = {
    **ALLEIN,
    "personen": {"antragsteller": {"einnahmen": {"erwerb": {"brutto": "1.200 €", "netto": "950 €"}}}},
}
TEURE_WOHNUNG: dict[str, Any] = {
    "personen": {"antragsteller": {}},
    "wohnung": {"grundmiete": "700 €", "grenze_unterkunft": "400 €", "karenzzeit": True},
}


def schuelerin(lohn: str) -> dict[str, Any]:
    """A parent and a pupil of 16 who works."""
    kind = {"alter": 16, "ausbildung": "schule", "einnahmen": {"erwerb": {"brutto": lohn, "netto": lohn}}}
    return {"personen": {"antragsteller": {}, "kind1": kind}}


def mit_vermoegen(bewilligung_ab: date) -> dict[str, Any]:
    """Somebody of 45 with 14,000 euros; the start of the period decides which allowance applies."""
    personen = {"antragsteller": {"geboren": date(1981, 1, 15), "vermoegen": "14.000 €"}}
    return {**ALLEIN, "personen": personen, "bewilligung_ab": bewilligung_ab, "vermoegen_karenzzeit": False}


FAELLE: list[tuple[str, dict[str, Any], date, int]] = [
    # § 11b Abs. 3 until June 2023: 100 + 20 % of 900 = 280, 800 − 280 = 520; since July 100 + 84 + 144 = 328.
    ("Lohn 1.000 vor Juli 2023", LOHN_1000, date(2023, 6, 1), 92_200 - 52_000),
    ("Lohn 1.000 ab Juli 2023", LOHN_1000, date(2023, 7, 1), 92_200 - 47_200),
    # 100 + 180 + 10 % of 200 = 300; since July 100 + 84 + 144 + 20 = 348.
    ("Lohn 1.200 vor Juli 2023", LOHN_1200, date(2023, 6, 1), 92_200 - 65_000),
    ("Lohn 1.200 ab Juli 2023", LOHN_1200, date(2023, 7, 1), 92_200 - 60_200),
    # § 11b Abs. 2b: pupils keep up to 520 euros since July 2023; before 100 + 20 % of 400 = 180. Level 4: 420 + 20.
    ("Schülerin 500 vor Juli 2023", schuelerin("500 €"), date(2023, 6, 1), 50_200 + 42_000 - 32_000 + 2_000),
    ("Schülerin 500 ab Juli 2023", schuelerin("500 €"), date(2023, 7, 1), 50_200 + 42_000 + 2_000),
    # § 20 Abs. 1a: 502 and 563; couple 2 × 451 and 2 × 506; child of 9: 348 + 20 and 390 + 20.
    ("allein 2023", ALLEIN, date(2023, 12, 1), 92_200),
    ("allein 2024", ALLEIN, date(2024, 1, 1), 98_300),
    ("Paar mit Kind 2023", PAAR, date(2023, 12, 1), 2 * 45_100 + 34_800 + 2_000),
    ("Paar mit Kind 2024", PAAR, date(2024, 1, 1), 2 * 50_600 + 39_000 + 2_000),
    # § 72: 25 euros instead of 20.
    ("Paar mit Kind Dezember 2024", PAAR, date(2024, 12, 1), 2 * 50_600 + 39_000 + 2_000),
    ("Paar mit Kind Januar 2025", PAAR, date(2025, 1, 1), 2 * 50_600 + 39_000 + 2_500),
    # § 8 Abs. 1a SGB IV: 538, 556 and 603 euros; level 4 is 471.
    ("Schülerin 538 im Jahr 2024", schuelerin("538 €"), date(2024, 12, 1), 56_300 + 47_100 + 2_000),
    ("Schülerin 556 im Jahr 2025", schuelerin("556 €"), date(2025, 1, 1), 56_300 + 47_100 + 2_500),
    ("Schülerin 556 Ende 2025", schuelerin("556 €"), date(2025, 12, 1), 56_300 + 47_100 + 2_500),
    ("Schülerin 603 im Jahr 2026", schuelerin("603 €"), date(2026, 1, 1), 56_300 + 47_100 + 2_500),
    # RBSFV 2026: the amounts stay.
    ("allein 2025", ALLEIN, date(2025, 12, 1), 98_300),
    ("allein 2026", ALLEIN, date(2026, 1, 1), 98_300),
    # § 22 Abs. 1 Satz 6: since July 2026 at most 1.5 × 400 in the Karenzzeit.
    ("Teure Wohnung vor Juli 2026", TEURE_WOHNUNG, date(2026, 6, 1), 56_300 + 70_000),
    ("Teure Wohnung ab Juli 2026", TEURE_WOHNUNG, date(2026, 7, 1), 56_300 + 60_000),
    # § 12, § 65a Abs. 1: 15,000 free in a period that began in June 2026, 12,500 with 45 in one that began in July.
    ("Vermögen, Zeitraum ab Juni", mit_vermoegen(date(2026, 6, 1)), date(2026, 6, 1), 98_300),
    ("Vermögen, Zeitraum ab Juni, im Juli", mit_vermoegen(date(2026, 6, 1)), date(2026, 7, 1), 98_300),
    ("Vermögen, Zeitraum ab Juli", mit_vermoegen(date(2026, 7, 1)), date(2026, 7, 1), 0),
]


@pytest.mark.parametrize(("name", "haushalt", "monat", "summe_ct"), FAELLE, ids=[fall[0] for fall in FAELLE])
def test_month_beside_a_change_of_law(name: str, haushalt: dict[str, Any], monat: date, summe_ct: int) -> None:
    """The sum of the month, in cents."""
    situation = lies_situation({**haushalt, "monat": monat}, None)
    assert anspruch(situation, with_reasons=False).summe_ct == summe_ct
