"""A door: how long something is kept, and on which day it is deleted.

The statute names a purpose, not a number (Art. 17 DSGVO, § 84 SGB X). So the periods are rows of `aufbewahrung.yaml`
that an office may replace by its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.frist import Aufbewahrungsangaben
from jobcenter.law.kalender import add_months
from jobcenter.law.parameters import read_yaml
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb10.p84_loeschung import loeschung_ab

ZEILEN = Path(__file__).with_name("aufbewahrung.yaml")


@dataclass(frozen=True, slots=True)
class Aufbewahrungszeile:
    """How long one kind of object is kept. `amt` marks what the office decides because no statute names a number."""

    name: str
    ab: str
    grund: str
    quelle: str
    amt: bool
    jahre: int = 0
    wochen: int = 0
    tage: int = 0

    def ende(self, ereignis_am: date) -> date:
        """The last day on which the object is kept."""
        return add_months(ereignis_am, 12 * self.jahre) + timedelta(weeks=self.wochen, days=self.tage)


@dataclass(frozen=True, slots=True)
class Aufbewahrung:
    """When one object is deleted; `amt` says that the office decided it. The row has the reason and the source."""

    gegenstand: str
    amt: bool
    loeschen_ab: date
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


@lru_cache(maxsize=1)
def zeilen() -> Mapping[str, Aufbewahrungszeile]:
    """The rows of the file by their id."""
    return {kennung: Aufbewahrungszeile(**roh) for kennung, roh in read_yaml(ZEILEN).items()}


def aufbewahrung(
    angaben: Aufbewahrungsangaben,
    antworten: Mapping[str, str] | None = None,
    with_reasons: bool = True,
    eigene: Mapping[str, Aufbewahrungszeile] | None = None,
) -> Aufbewahrung:
    """The day from which one object is deleted; `eigene` are rows of the office instead of those kept here."""
    zeile = (zeilen() if eigene is None else eigene).get(angaben.gegenstand)
    if zeile is None:
        raise MissingFact("gegenstand")
    pruefung = Pruefung.zum(angaben.ereignis_am, antworten, with_reasons)
    loeschen_ab = loeschung_ab(pruefung, zeile.name, zeile.ende(angaben.ereignis_am))
    satz = f"{zeile.grund} {'Das hat das Amt so entschieden.' if zeile.amt else 'So steht es im Gesetz.'}"
    quelle = zeile.quelle if "§" in zeile.quelle else f"{zeile.quelle}, § 84 SGB X"
    begruendung = pruefung.begruendung("aufbewahrung", quelle, satz, loeschen_ab.isoformat())
    return Aufbewahrung(zeile.name, zeile.amt, loeschen_ab, (), begruendung)
