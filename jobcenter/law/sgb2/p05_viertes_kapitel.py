"""§ 5 Abs. 2 Satz 2, § 19 Abs. 1 Satz 2 SGB II: Grundsicherung of the SGB XII comes first."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 5 Abs. 2 Satz 2, § 19 Abs. 1 Satz 2 SGB II, § 41 Abs. 3 SGB XII",
    since=BUERGERGELD,
    satz="Die Person ist volljährig und auf Dauer voll erwerbsgemindert. Sie erhält Grundsicherung nach dem SGB XII.",
)
def viertes_kapitel_hat_vorrang(auf_dauer: bool, alter: int, *, grundsicherung_ab_jahre: int = zahl()) -> bool:
    """Whether the fourth chapter of SGB XII is open; it only is for adults."""
    return auf_dauer and alter >= grundsicherung_ab_jahre
