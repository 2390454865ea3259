"""§ 45 Abs. 4 SGB X: the year in which a decision can be taken back for the past."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months
from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 45 Abs. 4 Satz 2, § 48 Abs. 4 SGB X",
    since=BUERGERGELD,
    satz="Die Behörde kennt die Tatsachen seit dem {kenntnis_am:datum}. Sie hat bis zum {ergebnis:datum} Zeit.",
)
def rueckwirkend_bis(kenntnis_am: date, *, kenntnis_frist_monate: int = zahl()) -> date:
    """One year from knowing the facts."""
    return add_months(kenntnis_am, kenntnis_frist_monate)
