"""§ 19 SGB II: needs of a person, and which needs income covers first (Abs. 3)."""

from __future__ import annotations

from typing import NamedTuple

from jobcenter.law.rule import BUERGERGELD, rule


class Teilung(NamedTuple):
    """What is left to pay, in cents: Regelbedarf and Mehrbedarfe, and housing."""

    regelbedarf_ct: int
    unterkunft_ct: int

    @property
    def summe_ct(self) -> int:
        """Both together."""
        return self.regelbedarf_ct + self.unterkunft_ct


NICHTS = Teilung(0, 0)
"""Nothing to pay."""


@rule("§ 19 Abs. 1 Satz 3 SGB II", since=BUERGERGELD, satz="Der Bedarf der Person beträgt im Monat {ergebnis:euro}.")
def bedarf_der_person(regelbedarf_ct: int, mehrbedarf_ct: int, unterkunft_ct: int, heizung_ct: int) -> int:
    """The whole monthly need of a person in cents."""
    return regelbedarf_ct + mehrbedarf_ct + unterkunft_ct + heizung_ct


@rule(
    "§ 19 Abs. 3 Satz 1 und 2 SGB II",
    since=BUERGERGELD,
    satz="Es bleiben {ergebnis.regelbedarf_ct} für den Lebensunterhalt "
    "und {ergebnis.unterkunft_ct} für Unterkunft und Heizung.",
)
def teilung(bedarf_leben_ct: int, bedarf_wohnen_ct: int, gedeckt_ct: int) -> Teilung:
    """Income and assets cover Regelbedarf and Mehrbedarfe first, then housing."""
    leben_ct = bedarf_leben_ct - gedeckt_ct
    if leben_ct >= 0:
        return Teilung(leben_ct, bedarf_wohnen_ct)
    return Teilung(0, max(0, bedarf_wohnen_ct + leben_ct))
