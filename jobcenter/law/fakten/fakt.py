"""A fact of the law, described where it is declared: German name, §, and why only a caseworker can supply it."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field
from enum import StrEnum
from typing import Any, Self, TypeVar, dataclass_transform


@dataclass(frozen=True, slots=True)
class Beschreibung:
    """What a caseworker reads about a fact. `grund` says why no citizen is asked for it; empty when one can be."""

    name: str
    zitat: str
    grund: str = ""


class Wahl(StrEnum):
    """A choice whose options carry the German text a caseworker reads."""

    text: str

    def __new__(cls, value: str, text: str = "") -> Self:
        """An option with its text."""
        option = str.__new__(cls, value)
        option._value_ = value
        option.text = text
        return option


def fakt(name: str, zitat: str, *, default: Any = MISSING, grund: str = "") -> Any:
    """A field of a dataclass of facts. Without `default` the fact is required."""
    if "§" not in zitat:
        raise ValueError(f"{name}: ohne Fundstelle kein Merkmal")
    return field(default=default, metadata={"fakt": Beschreibung(name, zitat, grund)})


C = TypeVar("C")


@dataclass_transform(frozen_default=True, field_specifiers=(fakt,))
def sachverhalt(cls: type[C]) -> type[C]:
    """A frozen dataclass of facts."""
    return dataclass(frozen=True, slots=True)(cls)
