"""§ 27 SGB X: a deadline missed without fault, before the authority."""

from __future__ import annotations

from datetime import date, timedelta

from jobcenter.law.kalender import add_months
from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 27 Abs. 2 Satz 1 SGB X",
    since=BUERGERGELD,
    satz="Das Hindernis ist am {weggefallen_am:datum} weggefallen. Für den Antrag ist bis zum {ergebnis:datum} Zeit.",
)
def wiedereinsetzung_bis(weggefallen_am: date, *, wiedereinsetzung_tage: int = zahl()) -> date:
    """Two weeks from the end of the obstacle; the missed act has to be done within them too."""
    return weggefallen_am + timedelta(days=wiedereinsetzung_tage)


@rule(
    "§ 27 Abs. 3 SGB X",
    since=BUERGERGELD,
    satz="Nach dem {ergebnis:datum} geht es nur noch bei höherer Gewalt.",
)
def wiedereinsetzung_laengstens(versaeumt_bis: date, *, wiedereinsetzung_laengstens_monate: int = zahl()) -> date:
    """One year from the end of the missed deadline."""
    return add_months(versaeumt_bis, wiedereinsetzung_laengstens_monate)
