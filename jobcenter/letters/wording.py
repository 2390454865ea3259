"""German notation for letters: amounts, days, months, points in time, account numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

NBSP = "\u00a0"
MINUS = "\u2013"

MONATE = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
          "November", "Dezember")  # fmt: skip


def euro(ct: int) -> str:
    """``106300`` -> ``1.063,00 €`` with a no-break space; a negative amount gets an en dash."""
    ganz, rest = divmod(abs(ct), 100)
    betrag = f"{ganz:,}".replace(",", ".") + f",{rest:02d}{NBSP}€"
    return f"{MINUS}{NBSP}{betrag}" if ct < 0 else betrag


def tag(iso: str) -> str:
    """``2026-11-22`` -> ``22. November 2026`` (no-break spaces)."""
    day = date.fromisoformat(iso[:10])
    return f"{day.day}.{NBSP}{MONATE[day.month - 1]}{NBSP}{day.year}"


def monat(iso: str) -> str:
    """``2026-11`` -> ``November 2026``."""
    jahr, nummer = monat_zahlen(iso)
    return f"{MONATE[nummer - 1]} {jahr}"


def monat_zahlen(iso: str) -> tuple[int, int]:
    """``2026-11`` -> ``(2026, 11)``. ``ValueError`` for anything else."""
    day = date.fromisoformat(f"{iso}-01")
    return day.year, day.month


def zeitraum(erster: str, letzter: str) -> str:
    """Months in words: ``November 2026``, ``November bis Dezember 2026``, ``November 2026 bis Mai 2027``."""
    if erster == letzter:
        return monat(erster)
    if erster[:4] == letzter[:4]:
        return f"{MONATE[monat_zahlen(erster)[1] - 1]} bis {monat(letzter)}"
    return f"{monat(erster)} bis {monat(letzter)}"


def monatsliste(monate: Sequence[str]) -> str:
    """Every month by name, the year said once: ``November und Dezember 2026, Januar 2027``."""
    teile: list[str] = []
    for jahr in sorted({iso[:4] for iso in monate}):
        namen = [MONATE[monat_zahlen(iso)[1] - 1] for iso in monate if iso[:4] == jahr]
        teile.append(f"{aufzaehlung(namen)} {jahr}")
    return ", ".join(teile)


def aufzaehlung(teile: Sequence[str]) -> str:
    """``a, b und c``."""
    if len(teile) < 2:
        return "".join(teile)
    return f"{', '.join(teile[:-1])} und {teile[-1]}"


def zeitpunkt(iso: str) -> str:
    """``2026-11-22T23:58:07`` -> ``22. November 2026, 23:58:07 Uhr``; printed as given, no zone arithmetic."""
    moment = datetime.fromisoformat(iso)
    uhrzeit = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    return f"{tag(iso)}, {uhrzeit}{NBSP}Uhr"


def iban_kurz(iban: str) -> str:
    """First and last four characters, enough to recognise the account: ``DE02 … 3000``."""
    dicht = "".join(iban.split()).upper()
    if len(dicht) < 12:
        return dicht
    return f"{dicht[:4]}{NBSP}…{NBSP}{dicht[-4:]}"


def gruppiert(hex_text: str, je: int = 8) -> str:
    """A long checksum in groups so that people can compare it: ``0a1b2c3d 4e5f…``."""
    return " ".join(hex_text[i : i + je] for i in range(0, len(hex_text), je))
