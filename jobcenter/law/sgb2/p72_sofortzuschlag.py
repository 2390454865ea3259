"""§ 72 SGB II: the extra monthly amount for children, young people and young adults."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule("§ 72 Abs. 1 Satz 1 und Satz 2 Nr. 2 SGB II", since=BUERGERGELD)
def hat_sofortzuschlag(ist_jung: bool, anspruch_ct: int, ohne_kindergeld_ungedeckt: bool) -> bool:
    """Young people of levels 3 to 6 with a claim, or without one only because of Kindergeld."""
    return ist_jung and (anspruch_ct > 0 or ohne_kindergeld_ungedeckt)


@rule("§ 72 Abs. 1 SGB II", since=BUERGERGELD, satz="Dazu kommt der Sofortzuschlag von {ergebnis:euro}.")
def sofortzuschlag(*, sofortzuschlag_ct: int = zahl()) -> int:
    """The extra amount of a month in cents."""
    return sofortzuschlag_ct
