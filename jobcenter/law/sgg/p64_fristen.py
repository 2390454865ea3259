"""§ 64 SGG: counting deadlines for objections and actions."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months
from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 64 Abs. 1 und 2 SGG",
    since=BUERGERGELD,
    satz="Der {ereignis_am:datum} zählt nicht mit. Die Frist endet mit dem {ergebnis:datum}.",
)
def ende_im_rechtsweg(ereignis_am: date, monate: int) -> date:
    """The day with the same number, or the last of a shorter month."""
    return add_months(ereignis_am, monate)


@rule(
    "§ 64 Abs. 3 SGG",
    since=BUERGERGELD,
    satz="Der letzte Tag wäre der {ruhetag}. Deshalb endet die Frist am {ergebnis:datum}.",
)
def verschoben_im_rechtsweg(ruhetag: str, werktag: date) -> date | None:
    """The next working day when the last day is a Saturday, Sunday or public holiday; None when it is not."""
    return werktag if ruhetag else None
