"""How fast the law answers: an explained month, months without reasons alone and in bulk, a cold import."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from statistics import median
from time import perf_counter

from jobcenter.law.anspruch import anspruch
from jobcenter.law.bulk import ansprueche
from jobcenter.law.fall_datei import CASES, read_cases
from jobcenter.law.situation import Situation

IMPORT = "import time; t = time.process_time(); import jobcenter.law.anspruch; print(time.process_time() - t)"
BORN = (date(1988, 3, 14), date(1990, 11, 2), date(2020, 6, 20), date(2016, 9, 7))
"""Birthdays in four different months; the younger child becomes six within the twelve months."""
MONTHS = [date(2026, month, 1) for month in range(1, 13)]
"""A year in which numbers and rules change on 1 July."""


@dataclass(frozen=True, slots=True)
class Messung:
    """Medians of one run on one core."""

    explained_ms: float
    """One explained month of a family of four, warm."""
    alone_per_second: float
    """Months of the same family without reasons in one second, every month computed by itself."""
    bulk_per_second: float
    """Months without reasons in one second, when twelve months of a family are asked for together."""
    import_ms: float
    """Processor time of importing the door in a fresh interpreter that finds compiled bytecode."""


def measure(runs: int = 2000) -> Messung:
    """Measure the family of four of the worked cases (W6)."""
    situation = read_cases(CASES / "w06_familie.yaml")[0].angaben
    family = four_birthdays(situation)
    anspruch(situation)
    ansprueche(family, MONTHS)
    explained = _median_seconds(lambda: anspruch(situation), runs)
    alone = _median_seconds(lambda: anspruch(situation, with_reasons=False), runs)
    period = _median_seconds(lambda: ansprueche(family, MONTHS), max(1, runs // len(MONTHS)))
    return Messung(explained * 1000, 1 / alone, len(MONTHS) / period, _import_seconds() * 1000)


def four_birthdays(situation: Situation) -> Situation:
    """The same family with birthdays in four different months."""
    personen = [replace(p, geburtsdatum=born) for p, born in zip(situation.personen, BORN, strict=True)]
    return replace(situation, personen=tuple(personen), bewilligung_ab=MONTHS[0])


def _median_seconds(call: Callable[[], object], runs: int) -> float:
    zeiten = []
    for _ in range(runs):
        beginn = perf_counter()
        call()
        zeiten.append(perf_counter() - beginn)
    return median(zeiten)


def _import_seconds() -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    call = [sys.executable, "-c", IMPORT]
    return min(
        float(subprocess.run(call, check=True, capture_output=True, text=True, env=environment).stdout)
        for _ in range(4)
    )


if __name__ == "__main__":
    messung = measure()
    sys.stdout.write(
        f"Ein Monat mit Begründung: {messung.explained_ms:.3f} ms\n"
        f"Ohne Begründung, jeder Monat für sich: {messung.alone_per_second:,.0f} Monate je Sekunde\n"
        f"Ohne Begründung, zwölf Monate einer Familie zusammen: {messung.bulk_per_second:,.0f} Monate je Sekunde\n"
        f"Import: {messung.import_ms:.0f} ms\n"
    )
