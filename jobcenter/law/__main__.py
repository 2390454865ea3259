"""`python -m jobcenter.law FILE.yaml [--month 2026-09]`: print the Berechnungsbogen of worked cases."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from jobcenter.law.errors import LawError
from jobcenter.law.fall_datei import Rechenfall, read_cases
from jobcenter.law.pruefung import Schritt


def main(argumente: list[str] | None = None) -> int:
    """Print every case of the file; 1 when the law cannot answer."""
    parser = argparse.ArgumentParser(prog="python -m jobcenter.law", description="Berechnungsbogen")
    parser.add_argument("datei", type=Path, help="ein Rechenfall oder mehrere, YAML")
    parser.add_argument("--month", type=_month, help="für diesen Monat rechnen, zum Beispiel 2026-09")
    args = parser.parse_args(argumente)
    try:
        for fall in read_cases(args.datei, args.month):
            sys.stdout.write("\n".join(berechnungsbogen(fall)) + "\n\n")
    except LawError as fehler:
        sys.stderr.write(f"{fehler}\n")
        return 1
    return 0


def berechnungsbogen(fall: Rechenfall) -> Iterator[str]:
    """The lines of one case: title, reasons, open questions."""
    ergebnis = fall.rechne()
    yield fall.titel
    yield "=" * len(fall.titel)
    yield from zeilen(ergebnis.begruendung)
    for frage in ergebnis.fragen:
        yield f"Offen ({frage.id}): {frage.frage} [{frage.zitat}]"
        for wert, text in frage.optionen:
            yield f"  {'*' if wert == frage.annahme else '-'} {wert}: {text}"


def zeilen(schritt: Schritt, tiefe: int = 0) -> Iterator[str]:
    """A step and its parts, indented."""
    person = dict(schritt.eingaben).get("person") if schritt.regel == "anspruch_person" else None
    yield f"{'  ' * tiefe}{f'{person}: ' if person else ''}{schritt.satz} ({schritt.zitat})"
    for teil in schritt.teile:
        yield from zeilen(teil, tiefe + 1)


def _month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")


if __name__ == "__main__":
    sys.exit(main())
