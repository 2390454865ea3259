"""Reading the fields of one page from a submitted HTML form: field names, empty fields, answers left open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jobcenter.questionnaire import values
from jobcenter.questionnaire.conditions import Context
from jobcenter.questionnaire.question import MONATE, N_, Kind, Message, Offen, Question, Value

Raw = Mapping[str, Sequence[str]]
DATE_PARTS = ("tag", "monat", "jahr")

TYPO = Message(N_("Hier stehen unlesbare Zeichen. Bitte schreiben Sie den Text noch einmal."), code="characters")
SEVERAL = Message(N_("Hier kamen mehrere Antworten an. Bitte geben Sie nur eine."), code="several")
MISSING = {
    Kind.BOOL: Message(N_("Bitte wählen Sie „Ja“ oder „Nein“."), code="required"),
    Kind.CHOICE: Message(N_("Bitte wählen Sie eine Antwort."), code="required"),
    Kind.MULTI: Message(N_("Bitte wählen Sie mindestens eine Antwort."), code="required"),
    Kind.DATE: Message(N_("Bitte schreiben Sie Tag, Monat und Jahr, zum Beispiel 24.12.1990."), code="required"),
    Kind.EURO: Message(N_("Bitte schreiben Sie einen Betrag. Wenn es nichts ist, schreiben Sie 0."), code="required"),
    Kind.INT: Message(N_("Bitte schreiben Sie eine Zahl. Wenn es keine gibt, schreiben Sie 0."), code="required"),
    Kind.IBAN: Message(N_("Bitte schreiben Sie Ihre IBAN. Sie steht auf Ihrer Bankkarte."), code="required"),
    Kind.EMAIL: Message(N_("Bitte schreiben Sie eine E-Mail-Adresse."), code="required"),
    Kind.PHONE: Message(N_("Bitte schreiben Sie eine Telefonnummer."), code="required"),
    Kind.PLZ: Message(N_("Bitte schreiben Sie Ihre Postleitzahl. Sie hat fünf Ziffern."), code="required"),
}
# Where 0 is no answer, as with an age.
MISSING_NUMBER = Message(N_("Bitte schreiben Sie eine Zahl."), code="required")
MISSING_TEXT = Message(N_("Bitte füllen Sie dieses Feld aus."), code="required")
DATE_INCOMPLETE = Message(
    N_("Das Datum ist nicht vollständig. Bitte schreiben Sie Tag, Monat und Jahr."), code="incomplete"
)


def field_names(question: Question) -> tuple[str, ...]:
    """The names of the HTML fields of this question, in order.

    `<id>.offen` is the "Weiß ich gerade nicht" box.
    """
    names: tuple[str, ...] = (question.id,)
    if question.kind is Kind.DATE:
        names = tuple(f"{question.id}.{part}" for part in DATE_PARTS)
    if question.kind is Kind.MONATE:
        names = tuple(f"{question.id}.{month}" for month in range(1, MONATE + 1))
    return (*names, f"{question.id}.offen") if question.unknown_allowed else names


def read_question(question: Question, raw: Raw, context: Context) -> Value | Message | None:
    """A value, an error message, or None if an optional field was left empty.

    What was typed wins over "weiß nicht".
    """
    typed = _typed(question, raw)
    if isinstance(typed, Message):
        return typed
    value = _value(question, typed, context) if typed else _nothing(question, raw)
    if isinstance(value, Message | Offen) or value is None:
        return value
    for check in question.checks:
        error = check(value, context)
        if error is not None:
            return error
    return value


def _value(question: Question, typed: tuple[str, ...], context: Context) -> Value | Message:
    if question.kind is Kind.MULTI:
        return values.parse_multi(question, typed)
    if question.kind is Kind.MONATE:
        return values.parse_monate(question, typed, context.today)
    if question.unknown_allowed and typed[0] in tuple(Offen) and question.kind in (Kind.BOOL, Kind.CHOICE):
        return Offen(typed[0])
    return values.parse_value(question, typed[0], context.today)


def _nothing(question: Question, raw: Raw) -> Offen | Message | None:
    left_open = _left_open(question, raw)
    if left_open is not None or not question.required:
        return left_open
    if question.kind is Kind.INT and (question.min or 0) > 0:
        return MISSING_NUMBER
    return MISSING.get(question.kind, MISSING_TEXT)


def _left_open(question: Question, raw: Raw) -> Offen | None:
    chosen = [item for item in _texts(raw, f"{question.id}.offen") if item in tuple(Offen)]
    return Offen(chosen[0]) if chosen and question.unknown_allowed else None


def _texts(raw: Raw, name: str) -> tuple[str, ...]:
    """What arrived under this name, as it arrived; a value that is no text counts as unreadable."""
    found = raw.get(name, ())
    items = (found,) if isinstance(found, str) else tuple(found) if isinstance(found, (list, tuple)) else ("\0",)
    return tuple(item if isinstance(item, str) else "\0" for item in items)


def _typed(question: Question, raw: Raw) -> tuple[str, ...] | Message:
    """The non-empty texts of a question (one, or several for MULTI).

    The parts of a date are joined to one text.
    """
    if question.kind is Kind.DATE and not any(_texts(raw, question.id)):
        return _typed_date(question, raw)
    if question.kind is Kind.MONATE:
        return _typed_months(question, raw)
    cleaned: dict[str, None] = {}
    for item in _texts(raw, question.id)[: len(question.options) + 10]:
        text = _clean(item)
        if isinstance(text, Message):
            return text
        if text:
            cleaned[text] = None
    if len(cleaned) > 1 and question.kind is not Kind.MULTI:
        return SEVERAL
    return tuple(cleaned)


def _typed_date(question: Question, raw: Raw) -> tuple[str, ...] | Message:
    parts: list[str] = []
    for name in DATE_PARTS:
        items = _texts(raw, f"{question.id}.{name}")
        if len(set(items)) > 1:
            return SEVERAL
        text = _clean(items[0]) if items else ""
        if isinstance(text, Message):
            return text
        parts.append(text.strip(" .,/-"))
    if not any(parts):
        return ()
    return (".".join(parts),) if all(parts) else DATE_INCOMPLETE


def _typed_months(question: Question, raw: Raw) -> tuple[str, ...] | Message:
    """One text for each month, "" where nothing was typed; nothing at all when every month is empty."""
    months: list[str] = []
    for month in range(1, MONATE + 1):
        items = _texts(raw, f"{question.id}.{month}")
        if len(set(items)) > 1:
            return SEVERAL
        text = _clean(items[0]) if items else ""
        if isinstance(text, Message):
            return text
        months.append(text)
    return tuple(months) if any(months) else ()


def _clean(item: str) -> str | Message:
    if len(item) > values.MAX_RAW:
        return Message(
            N_("Das ist zu lang. Bitte schreiben Sie höchstens %(max)s Zeichen."),
            {"max": values.MAX_RAW},
            "too_long",
        )
    text = values.clean(item)
    return TYPO if text is None else text
