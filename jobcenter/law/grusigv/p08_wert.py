"""§ 8 GrusiGV, § 12 Abs. 3 SGB II: what an asset counts with."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 8 GrusiGV, § 12 Abs. 3 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="{art}: Der Wert von {wert_ct} zählt zum Vermögen.",
)
def verkehrswert(art: str, wert_ct: int) -> int:
    """The market value in cents; what tax law says about the value does not matter."""
    return wert_ct
