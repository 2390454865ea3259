"""Amounts and days inside a sentence, typed until somebody reads them: each language writes them its own way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Cents:
    """An amount of money in a Message."""

    amount: int


class Local(Protocol):
    """How one language writes an amount (without the sign of the currency) and a day."""

    def amount(self, cents: int) -> str: ...

    def day(self, day: dt.date) -> str: ...


class _German:
    """As in the letters; also the language of the copy on paper and of the declaration that is kept."""

    def amount(self, cents: int) -> str:
        whole, part = divmod(abs(cents), 100)
        return ("-" if cents < 0 else "") + f"{whole:,}".replace(",", ".") + f",{part:02d}"

    def day(self, day: dt.date) -> str:
        return f"{day.day:02d}.{day.month:02d}.{day.year}"


GERMAN: Local = _German()
