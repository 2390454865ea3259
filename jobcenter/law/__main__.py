"""`python -m jobcenter.law FILE.yaml [--month 2026-09] [--table]`: print the Berechnungsbogen of worked cases."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import yaml

from jobcenter.law import bogen
from jobcenter.law.errors import LawError, MissingFact, NoLawForDate, UnknownAnswer
from jobcenter.law.fall_datei import Rechenfall, read_case
from jobcenter.law.parameters import alle, bekannt_bis, read_yaml
from jobcenter.law.rule import BUERGERGELD
from jobcenter.law.texte import datum, euro, monat_jahr
from jobcenter.law.tueren import TUEREN, Rechnung
from jobcenter.law.worte import in_words

EXAMPLE = "zum Beispiel jobcenter/law/cases/w06_familie.yaml"
HILFE = """Rechnet Rechenfälle nach dem SGB II und zeigt jeden Schritt mit seinem Paragrafen.

Jeder Schritt hat eine Nummer. Die Tabelle nennt zu jedem Betrag den Schritt, aus dem er kommt.
So führt ein Weg von jedem Euro zum Paragrafen und zurück.
"""
ENDE = """Das Programm endet mit 0, wenn alles stimmt, mit 1, wenn ein Ergebnis nicht das erwartete ist
oder das Recht für den Tag nicht hinterlegt ist, und mit 2, wenn die Datei nicht zu lesen ist."""


class FileError(Exception):
    """The file cannot be read as worked cases; the text says why and what to do."""


class GermanParser(argparse.ArgumentParser):
    """Help and errors in German."""

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "Aufruf:", 1)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Aufruf:", 1)

    def error(self, message: str) -> NoReturn:
        """What was wrong with the call, in one sentence."""
        self.exit(2, f"{_german(message)} Hilfe: {self.prog} --help\n")


def _german(message: str) -> str:
    if "required" in message:
        return f"Bitte nennen Sie eine Datei, {EXAMPLE}."
    if message.startswith("unrecognized"):
        return f"Diese Angabe ist unbekannt: {message.rpartition(': ')[2]}."
    return f"{message[:1].upper()}{message[1:]}"


def parser() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    found = GermanParser(
        prog="python -m jobcenter.law",
        description=HILFE,
        epilog=ENDE,
        add_help=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    group = found.add_argument_group("Angaben")
    group.add_argument("datei", metavar="DATEI", type=Path, help=f"Rechenfälle als YAML, {EXAMPLE}")
    group.add_argument("--month", metavar="JJJJ-MM", help="für diesen Monat rechnen, zum Beispiel 2026-09")
    group.add_argument("--table", action="store_true", help="nur die Tabelle zeigen, ohne die Schritte")
    group.add_argument("-h", "--help", action="help", help="diese Hilfe zeigen")
    return found


def main(argumente: list[str] | None = None) -> int:
    """Print every case of the file; see `ENDE` for the exit codes."""
    args = parser().parse_args(argumente)
    ende = 0
    try:
        monat = _month(args.month)
        for nummer, roh in enumerate(_raw_cases(args.datei), start=1):
            ende = max(ende, _print_case(args.datei, nummer, roh, monat, args.table))
    except FileError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except BrokenPipeError:
        # The reader has seen enough (`| head`). What is not written yet must not be tried again at the end.
        with suppress(OSError):
            sys.stdout.close()
    return ende


def _print_case(datei: Path, nummer: int, roh: Any, monat: date | None, nur_tabelle: bool) -> int:
    fall = _read(datei, nummer, roh, monat)
    try:
        rechnung = fall.rechne()
    except LawError as error:
        sys.stderr.write(f"{datei}, „{fall.titel}“: {advice(error)}\n")
        return 1
    except (TypeError, AttributeError):
        raise FileError(f"{datei}, „{fall.titel}“: {_wrong_facts(TypeError())}") from None
    differing = () if monat else tuple(differences(fall, rechnung, roh.get("erwartet", {})))
    sys.stdout.write("\n".join(berechnungsbogen(fall, rechnung, nur_tabelle)) + "\n")
    if fall.erwartet and not monat:
        sys.stdout.write("\n".join(("", *_comparison(differing))) + "\n")
    sys.stdout.write("\n")
    return 1 if differing else 0


def berechnungsbogen(fall: Rechenfall, rechnung: Rechnung | None = None, nur_tabelle: bool = False) -> Iterator[str]:
    """The lines of one case: title, source, steps, table, open questions."""
    rechnung = rechnung or fall.rechne()
    yield fall.titel
    yield "=" * len(fall.titel)
    yield from bogen.wrapped(f"Quelle: {fall.quelle}")
    if nur_tabelle:
        yield ""
        yield rechnung.begruendung.satz
    else:
        yield from _section("So ist gerechnet", bogen.gruende(rechnung.begruendung))
    yield from _section("Ergebnis", bogen.tabelle(rechnung))
    if rechnung.fragen:
        yield from _section("Noch offen: Das entscheidet ein Mensch", bogen.fragen(rechnung.fragen))


def _section(titel: str, zeilen: Iterator[str]) -> Iterator[str]:
    yield ""
    yield titel
    yield "-" * len(titel)
    yield from zeilen


def differences(fall: Rechenfall, rechnung: Rechnung, roh: Any) -> Iterator[tuple[str, str, str]]:
    """(value, expected, computed) wherever the result is not what the case expects."""
    if fall.erwartet:
        erwartet = {"fragen": (), **fall.erwartet}
        yield from _differences("", erwartet, fall.werte(rechnung), roh)


def _differences(pfad: str, erwartet: Any, computed: Any, roh: Any) -> Iterator[tuple[str, str, str]]:
    if isinstance(erwartet, Mapping):
        for name, wert in erwartet.items():
            teil = computed.get(name) if isinstance(computed, Mapping) else None
            innen = roh.get(name) if isinstance(roh, Mapping) else None
            yield from _differences(f"{pfad}.{name}" if pfad else str(name), wert, teil, innen)
    elif erwartet != computed:
        ist_geld = isinstance(roh, str) and roh.endswith("€")
        yield pfad, _value(erwartet, ist_geld), _value(computed, ist_geld)


def _value(wert: Any, ist_geld: bool) -> str:
    return euro(wert) if ist_geld and isinstance(wert, int) else bogen.in_plain_words(wert)


def _comparison(differing: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    if not differing:
        yield "Das Ergebnis ist das erwartete."
        return
    yield "Das Ergebnis ist nicht das erwartete:"
    for pfad, erwartet, computed in differing:
        yield f"  {pfad}: erwartet {erwartet}, gerechnet {computed}"


def advice(error: LawError) -> str:
    """The error in words, and what to do about it."""
    if isinstance(error, NoLawForDate):
        zahl = alle().get(error.parameter)
        what = zahl.name if zahl else in_words(error.parameter)
        return (
            f"Für „{what}“ ist am {datum(error.date)} kein Recht hinterlegt. Bitte rechnen Sie einen Monat "
            f"von {monat_jahr(BUERGERGELD)} bis {monat_jahr(bekannt_bis())}."
        )
    if isinstance(error, MissingFact):
        wer = f" bei {error.person_id}" if error.person_id else ""
        return f"Es fehlt die Angabe „{error.name}“{wer}. Bitte tragen Sie sie in die Datei ein."
    if isinstance(error, UnknownAnswer):
        return f"Die Antwort „{error.wert}“ passt nicht zur Frage „{error.klaerung_id}“. Bitte ändern Sie sie."
    return str(error)


def _month(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise FileError(f"„{text}“ ist kein Monat. Bitte schreiben Sie ihn wie 2026-09.") from None


def _raw_cases(datei: Path) -> list[Any]:
    """The plain values of every case of a file."""
    try:
        inhalt = read_yaml(datei)
    except OSError:
        raise FileError(f"Die Datei {datei} ist nicht zu lesen. Bitte prüfen Sie den Namen.") from None
    except UnicodeDecodeError:
        raise FileError(f"Die Datei {datei} ist kein Text. Bitte speichern Sie sie als UTF-8.") from None
    except (yaml.YAMLError, ValueError) as error:
        ort = getattr(error, "problem_mark", None)
        zeile = f" in Zeile {ort.line + 1}" if ort else ""
        raise FileError(
            f"Die Datei {datei} ist{zeile} kein gültiges YAML. Bitte prüfen Sie Einzüge und Zeichen."
        ) from None
    faelle = inhalt if isinstance(inhalt, list) else [inhalt]
    if not faelle or not all(isinstance(fall, dict) for fall in faelle):
        raise FileError(f"In der Datei {datei} steht kein Rechenfall. Muster: jobcenter/law/cases.")
    return faelle


def _read(datei: Path, nummer: int, roh: Mapping[str, Any], monat: date | None) -> Rechenfall:
    """One case; FileError names the file, the case and what is wrong with it."""
    wo = f"{datei}, Fall {nummer}" + (f" („{roh['titel']}“)" if "titel" in roh else "")
    tuer = roh.get("tuer", "anspruch")
    if tuer not in TUEREN:
        raise FileError(f"{wo}: Eine Berechnung „{tuer}“ gibt es nicht. Möglich sind: {', '.join(sorted(TUEREN))}.")
    for name in ("titel", "quelle"):
        if not roh.get(name):
            raise FileError(f"{wo}: Es fehlt „{name}“. Bitte tragen Sie es in die Datei ein.")
    try:
        return read_case(roh, monat)
    except KeyError as error:
        raise FileError(f"{wo}: Es fehlt „{error.args[0]}“. Bitte tragen Sie es in die Datei ein.") from None
    except LawError as error:
        raise FileError(f"{wo}: {advice(error)}") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise FileError(f"{wo}: {_wrong_facts(error)}") from None


def _wrong_facts(error: Exception) -> str:
    """What is wrong with the facts, in German; Python says some of it in English."""
    text = str(error)
    quoted = text.split("'")[1::2]
    names, value = ", ".join(name.removesuffix("_ct") for name in quoted), (quoted or [""])[0]
    if "missing" in text:
        return f"Es fehlt „{names}“. Bitte tragen Sie es in die Datei ein."
    if "is not a valid" in text:
        return f"„{value}“ steht bei „{text.split()[-1]}“ nicht zur Auswahl. Bitte prüfen Sie das Wort."
    if isinstance(error, ValueError) and text.endswith("."):
        return f"{text} Bitte prüfen Sie die Schreibweise."
    return "Eine Angabe hat die falsche Form. Muster stehen in jobcenter/law/cases."


if __name__ == "__main__":
    sys.exit(main())
