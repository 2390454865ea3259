"""Build the calculation blocks of one person and month from the amounts the law returns."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.letters.contexts import RechenZeile, Rechnung, ZeilenArt


def zeile(text: str, zitat: str, betrag_ct: int, art: ZeilenArt = "plus") -> RechenZeile:
    """One row; ``art`` carries the sign, so a negative ``betrag_ct`` (cents) turns plus into minus and back."""
    if betrag_ct < 0:
        betrag_ct, art = -betrag_ct, "minus" if art == "plus" else "plus"
    return {"text": text, "zitat": zitat, "betrag_ct": betrag_ct, "art": art}


def bedarf(posten: Sequence[tuple[str, str, int]], bedarf_ct: int) -> Rechnung:
    """First block: ``posten`` are (text, zitat, cents); rows of zero cents are left out."""
    zeilen = [zeile(text, zitat, ct) for text, zitat, ct in posten if ct]
    return {"titel": "Bedarf", "zeilen": [*zeilen, zeile("Bedarf zusammen", "", bedarf_ct, "zwischensumme")]}


def einkommen(
    titel: str, einnahmen: Sequence[tuple[str, str, int]], absetzungen: Sequence[tuple[str, str, int]], rest_ct: int
) -> Rechnung:
    """Second block: what came in, what the person keeps (Freibeträge, § 11b SGB II), what counts (``rest_ct``)."""
    zeilen = [zeile(text, zitat, ct) for text, zitat, ct in einnahmen if ct]
    zeilen += [zeile(text, zitat, ct, "minus") for text, zitat, ct in absetzungen if ct]
    return {"titel": titel, "zeilen": [*zeilen, zeile("Das rechnen wir an", "", rest_ct, "zwischensumme")]}


def anspruch(
    bedarf_ct: int,
    abzuege: Sequence[tuple[str, str, int]],
    sofortzuschlag_ct: int,
    zahlbetrag_ct: int,
    *,
    minderung: tuple[str, str, int] = ("", "", 0),
    darlehen_ct: int = 0,
) -> Rechnung:
    """Last block: need, minus income, plus Sofortzuschlag (§ 72 SGB II), minus reduction, gives the amount to be paid.

    A loan (§ 24 Abs. 5 SGB II) is named before the result and is no part of it.
    """
    zeilen = [zeile("Bedarf", "", bedarf_ct)]
    zeilen += [zeile(text, zitat, ct, "minus") for text, zitat, ct in abzuege if ct]
    if sofortzuschlag_ct:
        zeilen.append(zeile("Sofortzuschlag", "§ 72 SGB II", sofortzuschlag_ct))
    if minderung[2]:
        zeilen.append(zeile(*minderung, "minus"))
    if darlehen_ct:
        zeilen.append(
            zeile("Nur als Darlehen möglich, hier nicht enthalten", "§ 24 Abs. 5 SGB II", darlehen_ct, "info")
        )
    zeilen.append(zeile("Auszahlung", "", zahlbetrag_ct, "ergebnis"))
    return {"titel": "Ergebnis", "zeilen": zeilen}
