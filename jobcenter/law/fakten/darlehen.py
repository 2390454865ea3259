"""A need for which a loan is asked, and what happens to the loan later (§ 42a SGB II)."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.fakten.forderung import Zweck

AUS_DER_AKTE = "Das steht in der Akte des Jobcenters."


@sachverhalt
class Darlehensfall:
    """One loan from the need to the last instalment."""

    bedarf_ct: int = fakt("Bedarf, für den ein Darlehen nötig ist", "§ 42a Abs. 1 Satz 1 SGB II")
    auszahlung_am: date = fakt("Auszahlung des Darlehens", "§ 42a Abs. 2 Satz 1 SGB II", grund=AUS_DER_AKTE)
    vermoegen_ct: int = fakt("Vermögen, auch unter dem Freibetrag", "§ 42a Abs. 1 Satz 1 SGB II", default=0)
    zweck: Zweck = fakt("Zweck des Darlehens", "§ 42a SGB II", default=Zweck.BEDARF, grund=AUS_DER_AKTE)
    getilgt_ct: int = fakt("Schon zurückgezahlt", "§ 42a Abs. 2 SGB II", default=0, grund=AUS_DER_AKTE)
    erloes_ct: int = fakt(
        "Rückzahlung des Vermieters oder Erlös des Vermögens", "§ 42a Abs. 3 Satz 1 SGB II", default=0
    )
    leistung_beendet: bool = fakt(
        "Der Bezug der Leistungen ist beendet", "§ 42a Abs. 4 SGB II", default=False, grund=AUS_DER_AKTE
    )
    ausbildung_laeuft: bool = fakt("Die Ausbildung dauert noch an", "§ 42a Abs. 5 SGB II", default=False)
