"""The numbers of the law: YAML beside the rules, each value with its first day and its source.

A number is only given for days for which it is known. `bekannt_bis: 2026-12-31` marks numbers that are
set anew every year; `bekannt_bis: unbefristet` those that hold until the statute changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from jobcenter.law.errors import NoLawForDate
from jobcenter.law.texte import lies_zahl

GESETZE = tuple(Path(__file__).with_name(gesetz) for gesetz in ("grusigv", "sgb1", "sgb2", "sgb10", "sgg"))
"""The folders with rules and numbers, one for each statute."""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Wert:
    """One dated value of a number."""

    ab: date
    wert: Any
    quelle: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of the law through time. Amounts are cents, shares are per mille."""

    id: str
    name: str
    einheit: str
    bekannt_bis: date | None
    aufgehoben_nach: date | None
    werte: tuple[Wert, ...]
    datei: str

    def am(self, tag: date) -> Any:
        """The value on a day; NoLawForDate before the first and after the last known day."""
        ende = self.aufgehoben_nach or self.bekannt_bis
        if ende is None or tag <= ende:
            for wert in reversed(self.werte):
                if wert.ab <= tag:
                    return wert.wert
        raise NoLawForDate(self.id, tag)


class ParametersOn(Mapping[str, Any]):
    """All numbers as of one day; looking up an unknown one raises NoLawForDate."""

    def __init__(self, tag: date) -> None:
        self.tag = tag

    def __getitem__(self, name: str) -> Any:
        return alle()[name].am(self.tag)

    def __iter__(self) -> Iterator[str]:
        return iter(alle())

    def __len__(self) -> int:
        return len(alle())


def parameters_on(tag: date) -> ParametersOn:
    """The numbers in force on a day."""
    return ParametersOn(tag)


@lru_cache(maxsize=1)
def alle() -> Mapping[str, Parameter]:
    """Every number of the law by its id."""
    gelesen: dict[str, Parameter] = {}
    for pfad in sorted(pfad for gesetz in GESETZE for pfad in gesetz.glob("*.yaml")):
        for kennung, roh in read_yaml(pfad).items():
            if kennung in gelesen:
                raise ValueError(f"{kennung} steht in {gelesen[kennung].datei} und in {pfad.name}.")
            gelesen[kennung] = _parameter(kennung, roh, pfad.name)
    return gelesen


@lru_cache(maxsize=1)
def bekannt_bis() -> date:
    """The last day for which every number is known."""
    return min(p.bekannt_bis for p in alle().values() if p.bekannt_bis and not p.aufgehoben_nach)


def read_yaml(pfad: Path) -> Any:
    """A YAML file as plain values, untouched."""
    with pfad.open(encoding="utf-8") as datei:
        return yaml.load(datei, Loader=_Loader)  # noqa: S506 - a safe loader


def _parameter(kennung: str, roh: Mapping[str, Any], datei: str) -> Parameter:
    werte = tuple(Wert(ab, exact(w["wert"]), w["quelle"]) for ab, w in sorted(roh["werte"].items()))
    bis = roh["bekannt_bis"]
    return Parameter(
        id=kennung,
        name=roh["name"],
        einheit=roh["einheit"],
        werte=werte,
        datei=datei,
        bekannt_bis=None if bis == "unbefristet" else bis,
        aufgehoben_nach=roh.get("aufgehoben_nach"),
    )


def exact(wert: Any) -> Any:
    """Texts with a unit become whole cents or per mille, in tables too; a float is an error."""
    if isinstance(wert, str) and wert.endswith(("€", "%")):
        return lies_zahl(wert)
    if isinstance(wert, dict):
        return {schluessel: exact(inhalt) for schluessel, inhalt in wert.items()}
    if isinstance(wert, list):
        return tuple(exact(inhalt) for inhalt in wert)
    if isinstance(wert, float):
        raise ValueError(f"Gleitkommazahl im Recht: {wert}")
    return wert
