"""The Berechnungsbogen: the reasons of a result as numbered sentences, and tables that point to their numbers."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from itertools import combinations
from typing import Any, NamedTuple

from jobcenter.law.ergebnis import Ergebnis, PersonErgebnis
from jobcenter.law.fundstelle import paragraphen
from jobcenter.law.pruefung import Klaerung, Schritt
from jobcenter.law.texte import datum, euro
from jobcenter.law.tueren import Rechnung
from jobcenter.law.worte import in_words, person_name

WIDTH = 80
NBSP = "\u00a0"
UNBROKEN = re.compile(r"(?<=[§×=]) (?=\d)|(?<=(?:Abs\.|Satz)) (?=\d)|(?<=(?:Nr\.|SGB)) |(?<=\d) (?=[€%])")
COLUMN = 11
FIRST_COLUMN = 24
PERSONS_PER_TABLE = (WIDTH - FIRST_COLUMN) // COLUMN - 1
PERSON = "anspruch_person"
"""The step under which all steps about one person stand."""


class Numbered(NamedTuple):
    """A step with its number („3.2“); the result itself has none."""

    nummer: str
    schritt: Schritt
    person: str


class Zeile(NamedTuple):
    """One row of the table: amount of a person, and the paragraphs that its step cites."""

    titel: str
    feld: str
    paragraphen: tuple[str, ...]


ZEILEN = (
    Zeile("Regelbedarf", "regelbedarf_ct", ("20", "23")),
    Zeile("Mehrbedarfe", "mehrbedarf_ct", ("21", "23")),
    Zeile("Unterkunft", "unterkunft_ct", ("22",)),
    Zeile("Heizung", "heizung_ct", ("22",)),
    Zeile("Bedarf", "bedarf_ct", ("19",)),
    Zeile("eigenes Einkommen", "eigenes_einkommen_ct", ("11", "11b")),
    Zeile("angerechnet", "angerechnet_ct", ("9", "41", "11", "11b", "12")),
    Zeile("für Lebensunterhalt", "anspruch_regelbedarf_ct", ("41", "19")),
    Zeile("für das Wohnen", "anspruch_unterkunft_ct", ("41", "19")),
    Zeile("Sofortzuschlag", "sofortzuschlag_ct", ("72",)),
)
LETZTE = Zeile("Zahlbetrag", "zahlbetrag_ct", ("19",))


def numbered(schritt: Schritt, nummer: str = "", person: str = "") -> Iterator[Numbered]:
    """A step and its parts with their numbers; parts about a person carry the person."""
    if schritt.regel == PERSON:
        person = str(dict(schritt.eingaben).get("person", ""))
    yield Numbered(nummer, schritt, person)
    for stelle, teil in enumerate(schritt.teile, start=1):
        yield from numbered(teil, f"{nummer}.{stelle}" if nummer else str(stelle), person)


def gruende(schritt: Schritt) -> Iterator[str]:
    """The reasons as an indented list of numbered sentences with their paragraphs."""
    for eintrag in numbered(schritt):
        text = f"{eintrag.schritt.satz} ({eintrag.schritt.zitat})"
        if eintrag.schritt.regel == PERSON:
            yield ""
            text = f"{person_name(eintrag.person)}: {text}"
        kopf = f"{'  ' * eintrag.nummer.count('.')}{eintrag.nummer}  " if eintrag.nummer else ""
        yield from wrapped(text, kopf, " " * len(kopf))


def wrapped(text: str, kopf: str = "", indent: str = "") -> Iterator[str]:
    """Lines of at most 80 characters; amounts and paragraphs are not torn apart."""
    fest = UNBROKEN.sub(NBSP, text)
    for zeile in textwrap.wrap(fest, WIDTH, initial_indent=kopf, subsequent_indent=indent):
        yield zeile.replace(NBSP, " ")


def tabelle(rechnung: Rechnung) -> Iterator[str]:
    """The amounts of every person, each with the step it comes from; for other results their values."""
    if isinstance(rechnung, Ergebnis):
        yield from _monat(rechnung)
    else:
        yield from werte(rechnung)


def _monat(ergebnis: Ergebnis) -> Iterator[str]:
    schritte = tuple(numbered(ergebnis.begruendung))
    shown = ergebnis.personen
    for beginn in range(0, len(shown), PERSONS_PER_TABLE):
        if beginn:
            yield ""
        personen = shown[beginn : beginn + PERSONS_PER_TABLE]
        letzte = beginn + PERSONS_PER_TABLE >= len(shown)
        yield _row("Beträge in Euro", [*map(_column_title, personen), *(["alle"] if letzte else [])])
        yield "-" * (FIRST_COLUMN + COLUMN * (len(personen) + letzte))
        for zeile in _zeilen(shown):
            betraege = [getattr(p, zeile.feld) for p in personen]
            alle_ct = sum(getattr(p, zeile.feld) for p in shown)
            yield _row(zeile.titel, [*map(_amount, betraege), *([_amount(alle_ct)] if letzte else [])])
            origins = [origin_of(schritte, p, zeile) for p in personen]
            if any(origins):
                yield _row("  aus Schritt", origins)


def _zeilen(personen: Sequence[PersonErgebnis]) -> Iterator[Zeile]:
    """The known rows, then amounts that were added to the result later, then what is paid."""
    bekannt = {zeile.feld for zeile in (*ZEILEN, LETZTE)}
    yield from ZEILEN
    for name in PersonErgebnis._fields:
        if name.endswith("_ct") and name not in bekannt and any(getattr(p, name) for p in personen):
            yield Zeile(in_words(name)[: FIRST_COLUMN - 1], name, ())
    yield LETZTE


def origin_of(schritte: Sequence[Numbered], person: PersonErgebnis, zeile: Zeile) -> str:
    """The step an amount comes from, or the steps that add up to it; empty for nothing."""
    betrag_ct: int = getattr(person, zeile.feld)
    eigene = [eintrag for eintrag in schritte if eintrag.person == person.person_id]
    if zeile is LETZTE:
        return next((e.nummer for e in eigene if e.schritt.regel == PERSON), "")
    if not betrag_ct:
        return ""
    fitting = [e for e in eigene if e.schritt.regel != PERSON and _cites(e.schritt, zeile.paragraphen)]
    named = [e.nummer for e in fitting if euro(betrag_ct) in e.schritt.satz]
    if named:
        return named[-1]
    parts = [e for e in reversed(fitting) if isinstance(e.schritt.ergebnis, int) and e.schritt.ergebnis > 0]
    for count in (2, 3):
        for pick in combinations(parts, count):
            if sum(int(e.schritt.ergebnis or 0) for e in pick) == betrag_ct:
                return _joined([e.nummer for e in reversed(pick)])
    # In a month of parts no step states the sum; then the rule named like the row says how it is found.
    stem = zeile.feld.removesuffix("_ct")
    return next((e for e in fitting if stem in e.schritt.regel), fitting[-1]).nummer if fitting else ""


def _joined(numbers: Sequence[str]) -> str:
    """Several steps, or the step above them when they do not fit the column (months of several parts)."""
    text = "+".join(numbers)
    return text if len(text) < COLUMN else numbers[0].partition(".")[0]


def _cites(schritt: Schritt, numbers: tuple[str, ...]) -> bool:
    return not numbers or any(p.gesetz == "SGB II" and p.nummer in numbers for p in paragraphen(schritt.zitat))


def _column_title(person: PersonErgebnis) -> str:
    name = person_name(person.person_id).split()
    kurz = {"antragsteller": "Antrag", "partner": "Partner"}.get(person.person_id, " ".join(name))
    return kurz if len(kurz) < COLUMN else f"{kurz[: COLUMN - 4]}. {name[-1]}"[: COLUMN - 1]


def _amount(betrag_ct: int) -> str:
    return euro(betrag_ct).removesuffix(" €") if betrag_ct else "–"


def _row(titel: str, cells: Sequence[str]) -> str:
    return (titel.ljust(FIRST_COLUMN) + "".join(cell.rjust(COLUMN) for cell in cells)).rstrip()


def werte(ergebnis: Any, indent: str = "") -> Iterator[str]:
    """The values of any result: one line each, records inside indented."""
    paare = [
        (in_words(name.removesuffix("_id")), name, wert)
        for name, wert in _parts(ergebnis)
        if name not in ("begruendung", "fragen")
    ]
    width = max((len(titel) for titel, _, _ in paare), default=0) + 2
    for titel, name, wert in paare:
        if _is_record(wert):
            yield f"{indent}{titel}:"
            yield from werte(wert, indent + "  ")
        elif isinstance(wert, (tuple, list)) and any(_is_record(w) for w in wert):
            for nummer, eintrag in enumerate(wert, start=1):
                yield f"{indent}{titel} {nummer}:"
                yield from werte(eintrag, indent + "  ")
        else:
            kopf = f"{indent}{titel.ljust(width)}"
            yield from wrapped(in_plain_words(wert, name), kopf, " " * len(kopf))


def _is_record(wert: Any) -> bool:
    """A dataclass or a named tuple."""
    return is_dataclass(wert) or hasattr(wert, "_fields")


def _parts(record: Any) -> list[tuple[str, Any]]:
    names = record._fields if hasattr(record, "_fields") else [f.name for f in fields(record)]
    return [(name, getattr(record, name)) for name in names]


def in_plain_words(wert: Any, name: str = "") -> str:
    """A value as people write it; the name says whether a number is money."""
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if wert is None or wert in ((), ""):
        return "–"
    if isinstance(wert, Enum):
        return str(getattr(wert, "text", "") or in_words(str(wert.value)))
    if isinstance(wert, date):
        return datum(wert)
    if name == "person_id":
        return person_name(wert)
    if isinstance(wert, int):
        return euro(wert) if name.endswith("_ct") else str(wert)
    if isinstance(wert, Mapping):
        return "; ".join(f"{in_plain_words(k)}: {in_plain_words(w, name)}" for k, w in wert.items())
    if isinstance(wert, (tuple, list, frozenset)):
        # Pairs such as (person, day) belong together.
        inside = any(isinstance(w, tuple) for w in wert)
        return ("; " if inside else ", ").join(in_plain_words(w, name) for w in wert)
    return str(wert)


def fragen(offen: Sequence[Klaerung]) -> Iterator[str]:
    """The open questions with their options; the one that the result assumes is marked."""
    for klaerung in offen:
        wen = f"{person_name(klaerung.person_id)}: " if klaerung.person_id else ""
        yield from wrapped(f"? {wen}{klaerung.frage} ({klaerung.zitat})", "", "  ")
        for wert, text in klaerung.optionen:
            angenommen = " (so ist gerechnet)" if wert == klaerung.annahme else ""
            yield from wrapped(f"{text}{angenommen}", "  - ", "    ")
        yield f"    Antwort im Rechenfall:  antworten: {{{klaerung.id}: {klaerung.annahme or klaerung.optionen[0][0]}}}"
