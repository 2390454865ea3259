"""In which form benefits are given: goods instead of money (§ 24 Abs. 2), vouchers (§ 29 Abs. 2 SGB II)."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt

ERMESSEN = "Das entscheidet das Jobcenter."
AUS_DER_AKTE = "Das steht in der Akte des Jobcenters."


class Ungeeignet(Wahl):
    """Why a person cannot make ends meet with the money."""

    SUCHT = "sucht", "Abhängigkeit von Drogen oder Alkohol"
    UNWIRTSCHAFTLICH = "unwirtschaftlich", "Unwirtschaftliches Verhalten"
    ANDERES = "anderes", "Ein anderer Grund"


@sachverhalt
class Sachleistungsfall:
    """One month of a person whose money does not last."""

    monat: date = fakt("Monat der Leistung", "§ 24 Abs. 2 SGB II")
    anlass: Ungeeignet = fakt("Warum das Geld nicht reicht", "§ 24 Abs. 2 SGB II", grund="Das beurteilt das Jobcenter.")
    regelbedarf_ct: int = fakt("Maßgebender Regelbedarf", "§ 20 SGB II", grund="Folgt aus der Berechnung.")
    anspruch_ct: int = fakt("Auszahlung im Monat", "§ 24 Abs. 2 SGB II", grund="Folgt aus der Berechnung.")
    teil_ct: int | None = fakt(
        "Betrag in Sachleistungen, wenn nicht alles",
        "§ 24 Abs. 2 SGB II",
        default=None,
        grund="Das entscheidet das Jobcenter.",
    )


@sachverhalt
class Gutscheinverlust:
    """A voucher that was lost before it was used up."""

    verloren_am: date = fakt("Gutschein verloren am", "§ 29 Abs. 2 Satz 5 SGB II")
    wert_ct: int = fakt("Wert des Gutscheins", "§ 29 Abs. 2 Satz 5 SGB II", grund=AUS_DER_AKTE)
    genutzt_ct: int = fakt("Davon schon eingelöst", "§ 29 Abs. 2 Satz 5 SGB II", default=0, grund=AUS_DER_AKTE)
    gueltig_bis: date | None = fakt(
        "Gutschein gültig bis", "§ 29 Abs. 2 Satz 4 SGB II", default=None, grund=AUS_DER_AKTE
    )
