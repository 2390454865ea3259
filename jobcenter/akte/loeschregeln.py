"""Rules of deletion as data: loeschregeln.yaml, and what an office set instead (LOESCHFRISTEN)."""

import functools
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

_UNITS = ("stunden", "tage", "wochen", "jahre")
_WORDS = {
    "stunden": ("Stunde", "Stunden"),
    "tage": ("Tag", "Tage"),
    "wochen": ("Woche", "Wochen"),
    "jahre": ("Jahr", "Jahre"),
}


class WrongRule(ValueError):
    """The file of an office's own periods cannot be used: a rule we do not have, or no whole number."""


@dataclass(frozen=True, slots=True)
class Regel:
    """How long one kind of record stays, from when it counts, and why. `is_own`: the office set the period itself."""

    id: str
    titel: str
    anzahl: int
    einheit: str
    ab: str
    grund: str
    stand: str
    ankuendigung_tage: int = 0
    zaehlt_nur: bool = False
    is_own: bool = False

    def before(self, moment: datetime) -> datetime:
        """What the period counts from before this moment is due."""
        if self.einheit == "jahre":
            # A year later is the same day, whatever 29 February does.
            try:
                return moment.replace(year=moment.year - self.anzahl)
            except ValueError:
                return moment.replace(year=moment.year - self.anzahl, day=28)
        return moment - _length(self.anzahl, self.einheit)

    @property
    def frist(self) -> str:
        """The period in words."""
        return f"{self.anzahl} {_WORDS[self.einheit][self.anzahl != 1]}"


def rules(traeger_nummer: str) -> dict[str, Regel]:
    """The rules as they hold in one office, by id. Raises `WrongRule`."""
    own = _own_periods(settings.LOESCHFRISTEN).get(traeger_nummer, {})
    unknown = set(own) - set(_shipped())
    if unknown:
        raise WrongRule(f"LOESCHFRISTEN: no rule {', '.join(sorted(unknown))}")
    return {rule.id: _with(rule, own.get(rule.id)) for rule in _shipped().values()}


def _length(count: int, unit: str) -> timedelta:
    return {"stunden": timedelta(hours=1), "tage": timedelta(days=1), "wochen": timedelta(weeks=1)}[unit] * count


@functools.cache
def _shipped() -> dict[str, Regel]:
    rows = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text())
    return {row["id"]: _rule(row) for row in rows}


def _rule(row: dict[str, Any]) -> Regel:
    (unit,) = set(row) & set(_UNITS)
    rest = {name: value for name, value in row.items() if name not in _UNITS}
    return Regel(anzahl=row[unit], einheit=unit, **rest)


def _with(rule: Regel, own: Any) -> Regel:
    if own is None:
        return rule
    if not isinstance(own, dict) or set(own) - {"grund", *_UNITS} or len(set(own) & set(_UNITS)) != 1:
        raise WrongRule(f"LOESCHFRISTEN: {rule.id} needs one of {', '.join(_UNITS)}, and may have a grund")
    (unit,) = set(own) & set(_UNITS)
    if type(own[unit]) is not int or own[unit] < 1:
        raise WrongRule(f"LOESCHFRISTEN: {rule.id} needs a whole number above 0")
    return replace(rule, anzahl=own[unit], einheit=unit, grund=own.get("grund", rule.grund), is_own=True)


@functools.cache
def _own_periods(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    return {str(office): periods for office, periods in (yaml.safe_load(path.read_text()) or {}).items()}
