"""§ 4 and § 5 GrusiGV: other income, and costs that end where the income of the same kind ends."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 4, § 5 GrusiGV, § 11b Abs. 1 Satz 1 Nr. 5 SGB II",
    since=BUERGERGELD,
    satz="Von {einnahme_ct} gehen Ausgaben dafür ab. Es bleiben {ergebnis:euro}.",
    leer="Die Ausgaben sind mindestens so hoch wie die Einnahme. Ein Minus zählt nicht.",
)
def nach_ausgaben(einnahme_ct: int, ausgaben_ct: int) -> int:
    """All income of one kind less its costs in cents; never below zero and never taken from another kind."""
    return max(0, einnahme_ct - ausgaben_ct)
