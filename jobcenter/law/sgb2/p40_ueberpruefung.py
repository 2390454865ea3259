"""§ 40 Abs. 1 Satz 2 SGB II: until when a wrong decision can still be reviewed."""

from __future__ import annotations

from datetime import date

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 40 Abs. 1 Satz 2 Nr. 1 SGB II, § 44 SGB X",
    since=BUERGERGELD,
    satz="Die Überprüfung kann bis zum {ergebnis:datum} beantragt werden.",
)
def ueberpruefung_bis(bekannt_am: date, *, ruecknahme_jahre: int = zahl()) -> date:
    """The end of the fourth year after the year in which the decision was made known."""
    return date(bekannt_am.year + ruecknahme_jahre, 12, 31)
