"""Counting in months: no clock, only days that are given."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

TAG = timedelta(days=1)


def first_of_month(tag: date) -> date:
    """The first day of the month."""
    return tag.replace(day=1)


def last_of_month(tag: date) -> date:
    """The last day of the month."""
    return tag.replace(day=monthrange(tag.year, tag.month)[1])


def add_months(tag: date, anzahl: int) -> date:
    """The day with the same number some months later, or the last of that month (§ 188 Abs. 3 BGB)."""
    monate = tag.year * 12 + tag.month - 1 + anzahl
    jahr, monat = divmod(monate, 12)
    return date(jahr, monat + 1, min(tag.day, monthrange(jahr, monat + 1)[1]))


def months(von: date, bis: date) -> Iterator[date]:
    """The first days of all months from `von` to `bis`, both included."""
    monat = first_of_month(von)
    while monat <= bis:
        yield monat
        monat = add_months(monat, 1)


def months_between(von: date, bis: date) -> int:
    """How many first days of a month lie between two days: 0 within one month."""
    return (bis.year - von.year) * 12 + bis.month - von.month
