"""Names that depend on the date of the letter."""

from __future__ import annotations

from datetime import date

from jobcenter.letters.contexts import Leistung

_NEUER_NAME_AB = date(2026, 7, 1)
_ALTER_NAME_ERLAUBT_BIS = date(2026, 12, 31)


def leistung(am: date) -> Leistung:
    """Name of the benefit on a day.

    Until 30.6.2026 Bürgergeld, since then Grundsicherungsgeld; until 31.12.2026 offices may still use the old
    word, which helps readers recognise the benefit (§ 65a Abs. 4 SGB II).
    """
    if am < _NEUER_NAME_AB:
        return {"name": "Bürgergeld"}
    if am <= _ALTER_NAME_ERLAUBT_BIS:
        return {"name": "Grundsicherungsgeld", "frueher": "Bürgergeld"}
    return {"name": "Grundsicherungsgeld"}
