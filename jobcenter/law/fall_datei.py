"""A worked case: a German YAML file with facts, the answers of a person, expected results and their source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jobcenter.law.parameters import exact, read_yaml
from jobcenter.law.tueren import TUEREN, Rechnung

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Rechenfall:
    """One worked case. `angaben` are the facts of its door (`tuer`)."""

    titel: str
    quelle: str
    tuer: str
    angaben: Any
    antworten: Mapping[str, str] = field(default_factory=dict)
    erwartet: Mapping[str, Any] = field(default_factory=dict)

    def rechne(self, with_reasons: bool = True) -> Rechnung:
        """The result of the case."""
        return TUEREN[self.tuer].rechne(self.angaben, self.antworten, with_reasons)

    def werte(self, rechnung: Rechnung) -> dict[str, Any]:
        """A result in the words of the case file."""
        return {**TUEREN[self.tuer].werte(rechnung), "fragen": tuple(sorted(f.id for f in rechnung.fragen))}


def read_cases(pfad: Path, monat: date | None = None) -> list[Rechenfall]:
    """All cases of a file; `monat` computes them for another month."""
    inhalt = read_yaml(pfad)
    return [read_case(roh, monat) for roh in (inhalt if isinstance(inhalt, list) else [inhalt])]


def read_case(roh: Mapping[str, Any], monat: date | None = None) -> Rechenfall:
    """One case from the plain values of its file."""
    tuer = roh.get("tuer", "anspruch")
    angaben = TUEREN[tuer].lies(roh, monat)
    erwartet = exact(roh.get("erwartet", {}))
    return Rechenfall(roh["titel"], roh["quelle"], tuer, angaben, roh.get("antworten", {}), erwartet)
