"""German notation of amounts, shares and days; used in every sentence of the reasoning."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

MONATE = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)


@lru_cache(maxsize=65536)
def euro(betrag_ct: int) -> str:
    """Cents as German money: 106300 -> „1.063,00 €“."""
    vorzeichen = "-" if betrag_ct < 0 else ""
    ganze, cent = divmod(abs(betrag_ct), 100)
    return f"{vorzeichen}{ganze:,}".replace(",", ".") + f",{cent:02d} €"


def prozent(promille: int) -> str:
    """Per mille as German per cent: 23 -> „2,3 %“, 170 -> „17 %“."""
    ganze, rest = divmod(promille, 10)
    return f"{ganze},{rest} %" if rest else f"{ganze} %"


def monat_jahr(tag: date) -> str:
    """The month in words: „September 2026“."""
    return f"{MONATE[tag.month - 1]} {tag.year}"


def datum(tag: date) -> str:
    """A day in words: „1. September 2026“."""
    return f"{tag.day}. {monat_jahr(tag)}"


def lies_zahl(text: str) -> int:
    """Read „1.063,00 €“ as cents and „2,3 %“ as per mille; anything else is a ValueError."""
    wert, _, einheit = text.strip().rpartition(" ")
    faktor = {"€": 100, "%": 10}.get(einheit)
    if faktor is None:
        raise ValueError(f"Keine Zahl mit Einheit: {text!r}")
    ergebnis = Decimal(wert.replace(".", "").replace(",", ".")) * faktor
    if ergebnis != int(ergebnis):
        raise ValueError(f"Zu viele Nachkommastellen: {text!r}")
    return int(ergebnis)


def summe(betraege_ct: Iterable[int]) -> str:
    """The sum of several amounts as German money."""
    return euro(sum(betraege_ct))


FORMATE: dict[str, Callable[[Any], str]] = {
    "": str,
    "euro": euro,
    "summe": summe,
    "prozent": prozent,
    "monat": monat_jahr,
    "datum": datum,
}
