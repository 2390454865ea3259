"""How fast the law answers: an explained month, months in bulk without reasons, a cold import."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from jobcenter.law.anspruch import anspruch
from jobcenter.law.fall_datei import CASES, read_cases

IMPORT = "import time; t = time.process_time(); import jobcenter.law.anspruch; print(time.process_time() - t)"


@dataclass(frozen=True, slots=True)
class Messung:
    """Medians of one run on one core."""

    explained_ms: float
    """One explained month of a family of four, warm."""
    bulk_per_second: float
    """Months of the same family without reasons in one second."""
    import_ms: float
    """Processor time of importing the door in a fresh interpreter."""


def measure(runs: int = 2000) -> Messung:
    """Measure the family of four of the worked cases (W6)."""
    situation = read_cases(CASES / "w06_familie.yaml")[0].angaben
    anspruch(situation)
    explained = _median_seconds(lambda: anspruch(situation), runs)
    bulk = _median_seconds(lambda: anspruch(situation, with_reasons=False), runs)
    return Messung(explained * 1000, 1 / bulk, _import_seconds() * 1000)


def _median_seconds(call: Callable[[], object], runs: int) -> float:
    zeiten = []
    for _ in range(runs):
        beginn = perf_counter()
        call()
        zeiten.append(perf_counter() - beginn)
    return median(zeiten)


def _import_seconds() -> float:
    return min(
        float(subprocess.run([sys.executable, "-c", IMPORT], check=True, capture_output=True, text=True).stdout)
        for _ in range(3)
    )


if __name__ == "__main__":
    messung = measure()
    sys.stdout.write(
        f"Ein Monat mit Begründung: {messung.explained_ms:.3f} ms\n"
        f"Ohne Begründung: {messung.bulk_per_second:,.0f} Monate je Sekunde\n"
        f"Import: {messung.import_ms:.0f} ms\n"
    )
