"""§ 50 SGB X: what was paid without a right is paid back."""

from __future__ import annotations

from datetime import date

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 50 Abs. 1 SGB X",
    since=BUERGERGELD,
    satz="Diese Person muss {zu_viel_ct} erstatten.",
    leer="Diese Person muss nichts erstatten.",
)
def erstattung(zu_viel_ct: int) -> int:
    """Everybody pays back what he or she received too much."""
    return zu_viel_ct


@rule(
    "§ 50 Abs. 4 SGB X",
    since=BUERGERGELD,
    satz="Die Forderung verjährt mit Ablauf des {ergebnis:datum}, wenn sie in diesem Jahr bindend wird.",
)
def verjaehrt_mit(bindend_am: date, *, erstattung_verjaehrung_jahre: int = zahl()) -> date:
    """Four years after the year in which the decision on repayment became binding."""
    return date(bindend_am.year + erstattung_verjaehrung_jahre, 12, 31)
