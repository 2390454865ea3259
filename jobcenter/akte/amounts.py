"""Amounts, dates and periods that a recognised text names, each with its page and the words around it.

Nothing is guessed: a number that is not written exactly as money or a date is written in German, or that
recognition was not sure of, or that shares its line with a rival, is left out.
"""

import calendar
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from jobcenter.akte.document_kinds import listed
from jobcenter.akte.spelling import alike, places, words_in

# Label: how papers call it. The longest name in a line wins, so that "Nettokaltmiete" is no "Netto".
LABELS = {
    "Grundmiete": listed("Grundmiete, Kaltmiete, Nettokaltmiete, Netto-Kaltmiete, Nettomiete"),
    "Nebenkosten": listed("Nebenkosten, Betriebskosten, Nebenkostenvorauszahlung, Betriebskostenvorauszahlung"),
    "Heizkosten": listed("Heizkosten, Heizkostenvorauszahlung, Heizung, Heiz- und Warmwasserkosten"),
    "Gesamtmiete": listed("Gesamtmiete, Warmmiete, Bruttomiete, Bruttowarmmiete, Miete gesamt"),
    "Vorauszahlung": listed("neue Vorauszahlung, künftige Vorauszahlung, neuer Abschlag, monatliche Vorauszahlung"),
    "Nachzahlung": listed("Nachzahlung, Nachforderung"),
    "Guthaben": listed("Guthaben"),
    "Brutto": listed("Gesamtbrutto, Gesamt-Brutto, Bruttolohn, Bruttogehalt, Bruttoverdienst, Bruttoentgelt, Brutto"),
    "Netto": listed("Nettoverdienst, Nettolohn, Nettoentgelt, gesetzliches Netto, Netto-Verdienst, Netto"),
    "Auszahlungsbetrag": listed("Auszahlungsbetrag, Auszahlung, Überweisungsbetrag"),
    "Ausbildungsvergütung": listed("Ausbildungsvergütung, Vergütung"),
    "Kontostand": listed("Kontostand, Saldo, alter Saldo, neuer Saldo, Endsaldo, Anfangssaldo"),
    "Kindergeld": listed("Kindergeld"),
    "Kinderzuschlag": listed("Kinderzuschlag"),
    "Arbeitslosengeld": listed("Arbeitslosengeld, Leistungsbetrag"),
    "Unterhaltsvorschuss": listed("Unterhaltsvorschuss, Unterhaltsleistung"),
    "Unterhalt": listed("Unterhalt, Mindestunterhalt, Kindesunterhalt"),
    "Rente": listed("Rente, monatliche Rente, Bruttorente"),
    "Zahlbetrag": listed("Zahlbetrag, auszuzahlender Betrag, monatlicher Zahlbetrag, Rentenzahlbetrag"),
    "Wohngeld": listed("Wohngeld"),
    "Elterngeld": listed("Elterngeld, Basiselterngeld, ElterngeldPlus"),
    "Krankengeld": listed("Krankengeld"),
    "Förderung": listed("Förderungsbetrag, Ausbildungsförderung, Berufsausbildungsbeihilfe"),
    "Rückkaufswert": listed("Rückkaufswert, Auszahlungswert"),
    "Vermögenswert": listed("Gesamtwert, Depotwert, Kurswert gesamt, Händlereinkaufswert, Fahrzeugwert, Marktwert"),
    "Beitrag": listed("Monatsbeitrag, monatlicher Beitrag, Gesamtbeitrag, Beitrag"),
}

_MONEY = re.compile(r"([+\-−–]?)((?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,6}|0),\d\d)([+\-−–]?)")
_CURRENCY = re.compile(r"€|\bEUR\b|\bEuro\b")
_SIGNS = ("+", "-", "−", "–")
# Counts, days and years.
_NO_MONEY = re.compile(r"\d{1,2}\.?|(?:19|20)\d\d")
_DATE = re.compile(r"(?<![\w.,])(\d{1,2})\.\s?(?:(\d{1,2})\.|([A-Za-zäÄ]{3,9})\.?\s)\s?((?:19|20)\d\d)(?!\w|,\d|\()")
_MONTHS = listed("Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember")
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\s((?:19|20)\d\d)(?!\w|\()")
_DATED = ("Datum", "Ausstellungsdatum", "ausgestellt am", "erstellt am", "Stand")
_PLACE_AND_DAY = re.compile(r"^[A-ZÄÖÜ][\w .\-/()]{1,40},\s*(?:den\s+|am\s+)?$")
_MONTH_OF = ("Abrechnungsmonat", "Monat", "für", "Abrechnung", "Zeitraum")
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount as it stands on a page (counted from 1); costs and debts may be negative, as written."""

    label: str
    cents: int
    page: int
    around: str


@dataclass(frozen=True, slots=True)
class Day:
    """One date that says when the paper was written."""

    day: date
    page: int
    around: str


@dataclass(frozen=True, slots=True)
class Period:
    """The time the paper is about."""

    first: date
    last: date
    page: int
    around: str


def amounts(pages: Sequence[str], labels: Sequence[str]) -> tuple[Amount, ...]:
    """Amounts behind one of these labels, in the same line or alone in the line below; each once per page."""
    found: dict[tuple[str, int, int], Amount] = {}
    for number, page in enumerate(pages, start=1):
        lines = [line for line in page.splitlines() if line.strip()]
        for place, line in enumerate(lines):
            below = lines[place + 1] if place + 1 < len(lines) else ""
            for label, cents in _in_line(line, below):
                if label in labels:
                    found.setdefault((label, cents, number), Amount(label, cents, number, _around(line)))
    return tuple(found.values())


def _in_line(line: str, below: str) -> Iterator[tuple[str, int]]:
    labels = _labels_in(line)
    for number, (label, _start, end) in enumerate(labels, start=1):
        is_last = number == len(labels)
        rest = line[end:] if is_last else line[end : labels[number][1]]
        if is_last and not any(sign.isdigit() for sign in rest) and not re.search(r"[^\W\d]", _CURRENCY.sub("", below)):
            rest = below
        cents = _only_amount(rest)
        if cents is not None:
            yield label, cents


def _labels_in(line: str) -> list[tuple[str, int, int]]:
    """Label, begin and end of each name of an amount in the line; of names that overlap only the longest."""
    words = words_in(line)
    hits = [
        (start, end, label)
        for label, names in LABELS.items()
        for name in names
        for start, end in places(name, words, whole=True)
    ]
    kept: list[tuple[str, int, int]] = []
    for start, end, label in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if all(end <= other_start or start >= other_end for _label, other_start, other_end in kept):
            kept.append((label, start, end))
    return sorted(kept, key=lambda hit: hit[1])


def _only_amount(rest: str) -> int | None:
    """The amount in this text in cents, if there is exactly one and nothing else that could be one."""
    rest = _DATE.sub(" ", rest)
    pieces = [piece.strip("():;*=|") or piece for piece in _CURRENCY.sub(" ", rest).split()]
    found: list[int] = []
    for place, piece in enumerate(pieces):
        if not any(sign.isdigit() for sign in piece) or _NO_MONEY.fullmatch(piece):
            continue
        cents = cents_of(piece.rstrip(".,"))
        before = pieces[place - 1] if place else ""
        # "12 345,67" may be one number or two, and "- 12,50" a debt or a dash.
        if cents is None or before in _SIGNS or (before.isdigit() and re.match(r"\d{3},", piece)):
            return None
        after = pieces[place + 1] if place + 1 < len(pieces) else ""
        found.append(-abs(cents) if after in {"S", "Soll"} else cents)
    return found[0] if len(found) == 1 else None


def cents_of(written: str) -> int | None:
    """Cents of an amount in German notation ("1.063,00", "-12,50", "12,50-"); None for everything else."""
    match = _MONEY.fullmatch(written)
    if match is None or (match.group(1) and match.group(3)):
        return None
    cents = int(re.sub(r"[.,]", "", match.group(2)))
    return -cents if (match.group(1) or match.group(3)) not in {"", "+"} else cents


def document_date(pages: Sequence[str]) -> Day | None:
    """When the paper was written: a date behind "Datum" or behind a place, near the top of the first page first."""
    for number, page in enumerate(pages, start=1):
        for line in page.splitlines():
            for start, _end, day in _dates(line):
                before = words_in(line[:start])
                ends = {end for word in _DATED for _begin, end in places(word, before, whole=True)}
                if (before and before[-1].end in ends) or _PLACE_AND_DAY.match(line[:start]):
                    return Day(day, number, _around(line))
    return None


def period(pages: Sequence[str]) -> Period | None:
    """The first "from … to …", or else a month named with its year behind "Monat", "für", "Abrechnung"."""
    months: list[Period] = []
    for number, page in enumerate(pages, start=1):
        for line in page.splitlines():
            days = list(_dates(line))
            for (_start, end, first), (start, _end, last) in itertools.pairwise(days):
                if first <= last and re.fullmatch(r"\s*(?:-|–|bis(?: zum)?)\s*", line[end:start]):
                    return Period(first, last, number, _around(line))
            months += [Period(*month, number, _around(line)) for month in _months(line)]
    return months[0] if months else None


def _dates(line: str) -> Iterator[tuple[int, int, date]]:
    for match in _DATE.finditer(line):
        day, number, name, year = match.groups()
        month = int(number) if number else _month_number(name)
        try:
            yield match.start(), match.end(), date(int(year), month, int(day))
        except ValueError:
            continue


def _month_number(name: str) -> int:
    """1 to 12, or 0, which no date has."""
    letters = tuple(word.letters for word in words_in(name))
    return next((number for number, month in enumerate(_MONTHS, start=1) if alike(month) == letters), 0)


def _months(line: str) -> Iterator[tuple[date, date]]:
    for match in _MONTH.finditer(line):
        before = line[: match.start()]
        is_named = any(next(places(word, words_in(before)), None) for word in _MONTH_OF)
        if is_named and not before.rstrip().endswith("."):
            month, year = _MONTHS.index(match.group(1)) + 1, int(match.group(2))
            yield date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _around(line: str) -> str:
    text = " ".join(line.split())
    return text if len(text) <= 2 * _AROUND else f"{text[: 2 * _AROUND]} …"
