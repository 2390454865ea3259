"""§ 7a SGB II: the age limit, counted to the end of the month in which the age is completed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule("§ 7a SGB II", since=BUERGERGELD, satz="Die Person hat die Altersgrenze vor diesem Monat erreicht.")
def altersgrenze_erreicht(
    geburtsdatum: date,
    monat: date,
    *,
    altersgrenze_grundalter_jahre: int = zahl(),
    altersgrenze_anhebung_monate: Mapping[int, int] = zahl(),
) -> bool:
    """Whether the limit lies before this month. A year is completed on the day before the birthday."""
    if monat.year - geburtsdatum.year < altersgrenze_grundalter_jahre:
        return False
    erster, letzter = min(altersgrenze_anhebung_monate), max(altersgrenze_anhebung_monate)
    jahrgang = min(max(geburtsdatum.year, erster), letzter)
    lebensmonate = altersgrenze_grundalter_jahre * 12 + altersgrenze_anhebung_monate[jahrgang]
    vollendet = geburtsdatum.year * 12 + geburtsdatum.month + lebensmonate - (geburtsdatum.day == 1)
    return monat.year * 12 + monat.month > vollendet
