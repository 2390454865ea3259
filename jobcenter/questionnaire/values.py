"""From what somebody typed to a typed value, or to a sentence that says what to do. Never raises on any text.

Digits may be Arabic-Indic, Persian or any other script; amounts may be written "1.234,56" or "1234.56".
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable

from schwifty import IBAN
from schwifty.exceptions import SchwiftyException
from stdnum.de import idnr
from stdnum.exceptions import ValidationError

from jobcenter.questionnaire.local import GERMAN, Cents
from jobcenter.questionnaire.question import N_, Kind, Message, Question, Value

Parsed = Value | Message

MAX_RAW = 10_000
MAX_SHORT = 60
MAX_TEXT = 100
MAX_LONGTEXT = 2_000
MAX_EURO_CT = 1_000_000_000
MAX_INT = 1_000_000
_DROPPED = dict.fromkeys([0xFEFF, 0x200B, 0xAD, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jänner", "jan", "january"),
            ("februar", "feber", "feb", "february"),
            ("märz", "maerz", "mär", "mrz", "march", "mar"),
            ("april", "apr"),
            ("mai", "may"),
            ("juni", "jun", "june"),
            ("juli", "jul", "july"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt", "october", "oct"),
            ("november", "nov"),
            ("dezember", "dez", "december", "dec"),
        ),
        start=1,
    )
    for name in names
}


def clean(text: str) -> str | None:
    """Text in normal form without invisible direction marks; None if it holds characters nobody can type."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_DROPPED)
    for char in text:
        category = unicodedata.category(char)
        if category in ("Cs", "Cn", "Co") or (category == "Cc" and char not in "\n\t"):
            return None
    return text.strip()


def latin_digits(text: str) -> str:
    """Digits of every script as 0-9; everything else unchanged."""
    return "".join(
        str(unicodedata.decimal(char)) if unicodedata.decimal(char, None) is not None else char for char in text
    )


def parse_value(question: Question, text: str, today: dt.date) -> Parsed:
    """The value of one non-empty, cleaned text for this question, or an error message."""
    limit = MAX_RAW if question.kind in (Kind.TEXT, Kind.LONGTEXT, Kind.EMAIL) else MAX_SHORT
    if len(text) > limit and question.kind not in (Kind.CHOICE, Kind.BOOL):
        return Message(
            N_("Das ist zu lang. Bitte schreiben Sie höchstens %(max)s Zeichen."), {"max": limit}, "too_long"
        )
    return _PARSERS[question.kind](question, text, today)


def _text(question: Question, text: str, today: dt.date) -> Parsed:
    one_line = question.kind is Kind.TEXT
    if one_line:
        text = re.sub(r"\s+", " ", text)
    limit = question.max or (MAX_TEXT if one_line else MAX_LONGTEXT)
    if len(text) > limit:
        return Message(
            N_("Das ist zu lang. Bitte schreiben Sie höchstens %(max)s Zeichen."), {"max": limit}, "too_long"
        )
    return text


def _euro(question: Question, text: str, today: dt.date) -> Parsed:
    cents = euro_to_cents(text)
    if cents is None:
        return Message(
            N_("Bitte schreiben Sie den Betrag mit Ziffern, zum Beispiel 420 oder 420,50."),
            code="not_an_amount",
        )
    low, high = question.min or 0, MAX_EURO_CT if question.max is None else question.max
    if cents < low:
        return Message(N_("Bitte schreiben Sie einen Betrag ab %(min)s Euro."), {"min": Cents(low)}, "too_small")
    if cents > high:
        return Message(
            N_("Das ist sehr viel. Bitte schreiben Sie höchstens %(max)s Euro."),
            {"max": Cents(high)},
            "too_big",
        )
    return cents


def euro_to_cents(text: str) -> int | None:
    """Cents of an amount in German or English writing; None if it is none.

    "1.234" and "1,234" mean 1234 Euro.
    """
    text = latin_digits(text).replace("٫", ",").replace("٬", ".").replace("،", ",")
    text = re.sub(r"(?i)euro?s?\b|€|[\s'’_]", "", text).replace("−", "-")
    text = re.sub(r",(-|--|–|—)$", "", text)
    match = re.fullmatch(r"(-?)([0-9][0-9.,]*)", text)
    if match is None:
        return None
    sign, number = match.groups()
    if re.fullmatch(r"[0-9]{1,12}", number):
        whole, part = number, ""
    elif re.fullmatch(r"[1-9][0-9]{0,2}(\.[0-9]{3})+|[1-9][0-9]{0,2}(,[0-9]{3})+", number):
        whole, part = re.sub(r"[.,]", "", number), ""
    elif split := re.fullmatch(
        r"([0-9]{1,12}|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)([.,])([0-9]{1,2})",
        number,
    ):
        whole, mark, part = split.groups()
        if mark in whole:
            return None
        whole = re.sub(r"[.,]", "", whole)
    else:
        return None
    cents = int(whole) * 100 + int(part.ljust(2, "0") or "0")
    return -cents if sign and cents else cents


def format_euro(cents: int) -> str:
    """Cents in German writing without the sign: 123456 -> "1.234,56"."""
    return GERMAN.amount(cents)


def _int(question: Question, text: str, today: dt.date) -> Parsed:
    digits = latin_digits(text)
    if not re.fullmatch(r"[+-]?[0-9]{1,9}", digits):
        return Message(N_("Bitte schreiben Sie eine ganze Zahl mit Ziffern, zum Beispiel 2."), code="not_a_number")
    number, low, high = int(digits), question.min or 0, MAX_INT if question.max is None else question.max
    if number < low:
        return Message(N_("Bitte schreiben Sie eine Zahl ab %(min)s."), {"min": low}, "too_small")
    if number > high:
        return Message(N_("Bitte schreiben Sie eine Zahl bis %(max)s."), {"max": high}, "too_big")
    return number


def _date(question: Question, text: str, today: dt.date) -> Parsed:
    numbers = _date_numbers(latin_digits(text).casefold())
    if numbers is None:
        return Message(N_("Bitte schreiben Sie Tag, Monat und Jahr, zum Beispiel 24.12.1990."), code="not_a_date")
    day, month, year = numbers
    if year < 1000:
        return Message(N_("Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1990."), code="year")
    try:
        value = dt.date(year, month, day)
    except ValueError:
        return Message(N_("Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat."), code="no_such_day")
    days = (value - today).days
    if question.max is not None and days > question.max:
        if question.max == 0:
            return Message(N_("Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Jahr."), code="future")
        return Message(N_("Dieser Tag liegt zu weit in der Zukunft. Bitte prüfen Sie das Jahr."), code="too_late")
    if question.min is not None and days < question.min:
        if question.min == 0:
            return Message(N_("Dieser Tag ist schon vorbei. Bitte prüfen Sie Tag und Monat."), code="past")
        return Message(N_("Dieser Tag liegt zu weit zurück. Bitte prüfen Sie das Jahr."), code="too_early")
    return value


def _date_numbers(text: str) -> tuple[int, int, int] | None:
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text)
    if iso:
        year, month, day = iso.groups()
        return int(day), int(month), int(year)
    parts = [part for part in re.split(r"[.\-/,\s]+", text) if part]
    if len(parts) != 3:
        return None
    if parts[0] in _MONTHS:  # "May 2, 1990"
        parts[0], parts[1] = parts[1], parts[0]
    day, month, year = parts
    month = str(_MONTHS.get(month, month))
    if not all(re.fullmatch(r"[0-9]{1,4}", part) for part in (day, month, year)):
        return None
    return int(day), int(month), int(year)


def _iban(question: Question, text: str, today: dt.date) -> Parsed:
    compact = re.sub(r"[\s.\-]", "", latin_digits(text)).upper()
    if not re.fullmatch(r"[A-Z]{2}[0-9A-Z]{2,40}", compact):
        return Message(
            N_("Bitte schreiben Sie die ganze IBAN. Sie beginnt mit zwei Buchstaben, zum Beispiel DE."),
            code="iban_form",
        )
    if compact.startswith("DE") and len(compact) != 22:
        return Message(
            N_("Eine deutsche IBAN hat 22 Zeichen. Sie haben %(count)s geschrieben."),
            {"count": len(compact)},
            "iban_length",
        )
    try:
        iban = IBAN(compact)
        sepa = bool(iban.in_sepa_zone)
    except (SchwiftyException, KeyError, ValueError):
        return Message(
            N_("In dieser IBAN ist ein Tippfehler. Bitte vergleichen Sie sie mit Ihrer Bankkarte."),
            code="iban_check",
        )
    if not sepa:
        return Message(
            N_("Dorthin können wir nicht überweisen. Bitte nennen Sie ein Konto in Europa."), code="iban_sepa"
        )
    return str(iban)


def _email(question: Question, text: str, today: dt.date) -> Parsed:
    local = r"[A-Za-z0-9_+&'/=?^~!#$%*{}|`-]+(?:\.[A-Za-z0-9_+&'/=?^~!#$%*{}|`-]+)*"
    label = r"[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?"
    if len(text) > 254 or not re.fullmatch(rf"{local}@(?:{label}\.)+{label}", text):
        return Message(N_("Bitte schreiben Sie die ganze E-Mail-Adresse, zum Beispiel name@beispiel.de."), code="email")
    return text


def _phone(question: Question, text: str, today: dt.date) -> Parsed:
    compact = re.sub(r"[\s()/.\-]", "", latin_digits(text))
    if not re.fullmatch(r"\+?[0-9]{5,17}", compact):
        return Message(N_("Bitte schreiben Sie die Nummer mit Vorwahl, zum Beispiel 0151 23456789."), code="phone")
    return compact


def _plz(question: Question, text: str, today: dt.date) -> Parsed:
    digits = re.sub(r"\s", "", latin_digits(text))
    if not re.fullmatch(r"[0-9]{5}", digits):
        return Message(N_("Eine Postleitzahl hat fünf Ziffern, zum Beispiel 04109."), code="plz")
    return digits


def _bool(question: Question, text: str, today: dt.date) -> Parsed:
    if text not in ("ja", "nein"):
        return Message(N_("Bitte wählen Sie „Ja“ oder „Nein“."), code="not_an_option")
    return text == "ja"


def _choice(question: Question, text: str, today: dt.date) -> Parsed:
    if text not in {option.value for option in question.options}:
        return Message(N_("Bitte wählen Sie eine der Antworten."), code="not_an_option")
    return text


def _steuer_id(question: Question, text: str, today: dt.date) -> Parsed:
    digits = idnr.compact(latin_digits(text))
    try:
        return str(idnr.validate(digits))
    except ValidationError:
        return Message(
            N_("Diese Nummer stimmt nicht. Die Steuer-ID hat elf Ziffern und steht im Brief vom Finanzamt."),
            code="steuer_id",
        )


def _rv_nummer(question: Question, text: str, today: dt.date) -> Parsed:
    compact = re.sub(r"[\s./-]", "", latin_digits(text)).upper()
    if not re.fullmatch(r"[0-9]{8}[A-Z][0-9]{3}", compact):
        return Message(
            N_("Diese Nummer hat zwölf Zeichen, zum Beispiel 65 170839 J 003. Sie steht auf dem Ausweis der Rente."),
            code="rv_nummer",
        )
    return compact


_PARSERS: dict[Kind, Callable[[Question, str, dt.date], Parsed]] = {
    Kind.TEXT: _text,
    Kind.LONGTEXT: _text,
    Kind.DATE: _date,
    Kind.EURO: _euro,
    Kind.INT: _int,
    Kind.BOOL: _bool,
    Kind.CHOICE: _choice,
    Kind.IBAN: _iban,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.PLZ: _plz,
    Kind.STEUER_ID: _steuer_id,
    Kind.RV_NUMMER: _rv_nummer,
}


def parse_monate(question: Question, months: tuple[str, ...], today: dt.date) -> Parsed:
    """Six amounts. Only the first one typed: it holds for all months. A gap after it is 0."""
    found: list[int] = []
    for text in months:
        value = _euro(question, text, today) if text else 0
        if not isinstance(value, int):
            return value
        found.append(value)
    return tuple(found[:1] * len(found) if months[0] and not any(months[1:]) else found)


def parse_multi(question: Question, chosen: tuple[str, ...]) -> Parsed:
    """The ticked options in the order of the form, or an error message."""
    known = {option.value: option for option in question.options}
    if any(value not in known for value in chosen):
        return Message(N_("Bitte wählen Sie eine der Antworten."), code="not_an_option")
    if len(set(chosen)) > 1 and any(known[value].exclusive for value in chosen):
        alone = next(known[value] for value in chosen if known[value].exclusive)
        return Message(
            N_("Sie haben „%(option)s“ und noch etwas gewählt. Bitte wählen Sie nur eines von beiden."),
            {"option": Message(alone.text)},
            "exclusive",
        )
    return tuple(value for value in known if value in chosen)
