"""From a Question (or a plain description) to what the template of one field needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from jobcenter.look.local import words
from jobcenter.questionnaire.question import MONATE, N_, Kind, Message, Offen, Question

# Names of the parts of a date (question id, dot, part) and of "Weiß ich gerade nicht"; the engine reads them.
DATE_PARTS = ("tag", "monat", "jahr")
OPEN_SUFFIX = ".offen"
EMPTY = (None,) * MONATE
OPEN = Offen.WEISS_NICHT.value
JA, NEIN = "ja", "nein"

INPUT_MODES = {"euro": "decimal", "int": "numeric", "plz": "numeric", "email": "email", "phone": "tel"}
INPUT_TYPES = {"email": "email", "phone": "tel", "file": "file"}
AUTOCOMPLETE = {"plz": "postal-code", "email": "email", "phone": "tel"}
# Every other kind is one line of text.
SHAPES = {"longtext", "date", "monate", "choice", "multi", "select", "file", "buttons"}
WIDTHS = {"euro": "kurz", "int": "kurz", "plz": "kurz", "iban": "mittel"}


def field_id(name: str) -> str:
    """The id of the input (for a group: of its first input) that belongs to a field name."""
    return "f-" + name.replace(".", "-")


def with_label(label: str, sentence: str) -> str:
    """An error for the summary: „Vorname: Bitte …“, but „Wie alt sind Sie? Bitte …“."""
    return f"{label} {sentence}" if label.endswith(("?", "؟")) else f"{label}: {sentence}"


def error_text(error: Any) -> str:
    """The sentence of an error, translated: a Message, or text that was translated before."""
    if not error:
        return ""
    return words(error) if isinstance(error, Message) else str(error)


@dataclass(frozen=True)
class Choice:
    """One radio, checkbox or option."""

    value: str
    text: str
    hint: str = ""
    checked: bool = False
    id: str = ""


@dataclass(frozen=True)
class DatePart:
    """One of several inputs of a field: day, month or year of a date, or the amount of one month."""

    name: str
    id: str
    label: str
    value: str
    width: str
    autocomplete: str = ""


@dataclass(frozen=True)
class FieldView:
    """One field as the template draws it. `kind`: text, longtext, date, monate, choice, multi, select or file."""

    name: str
    id: str
    kind: str
    label: str
    value: str = ""
    hint: str = ""
    why: str = ""
    zitat: str = ""
    unit: str = ""
    error: str = ""
    optional: bool = False
    type: str = "text"
    inputmode: str = ""
    autocomplete: str = ""
    width: str = ""
    accept: str = ""
    choices: tuple[Choice, ...] = ()
    parts: tuple[DatePart, ...] = ()
    unknown: Choice | None = None
    described_by: str = ""
    heading: bool = False


def _as_list(value: Any) -> list[str]:
    if value is None:
        return []
    if isinstance(value, str) or not isinstance(value, Iterable):
        return [str(value)]
    return [str(item) for item in value]


def _raw_list(raw: Mapping[str, Any], name: str) -> list[str]:
    """All values of one name, from a QueryDict or a plain mapping to lists."""
    if hasattr(raw, "getlist"):
        return list(raw.getlist(name))
    return _as_list(raw.get(name))


def _euro_text(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        sign = "-" if value < 0 else ""
        return f"{sign}{abs(value) // 100},{abs(value) % 100:02d}"
    return "" if value is None else str(value)


def _date_texts(value: Any) -> list[str]:
    if isinstance(value, str) and value:
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return [value, "", ""]
    if isinstance(value, date):
        return [f"{value.day:02d}", f"{value.month:02d}", f"{value.year:04d}"]
    return ["", "", ""]


def _date_parts(name: str, texts: list[str], autocomplete: str) -> tuple[DatePart, ...]:
    labels = (_("Tag"), _("Monat"), _("Jahr"))
    purposes = ("bday-day", "bday-month", "bday-year") if autocomplete == "bday" else ("", "", "")
    base = field_id(name)
    return tuple(
        DatePart(
            name=f"{name}.{part}",
            # The first part carries the id of the field, so that the error summary leads to it.
            id=base if part == "tag" else f"{base}-{part}",
            label=label,
            value=text,
            width="4" if part == "jahr" else "2",
            autocomplete=purpose,
        )
        for part, label, text, purpose in zip(DATE_PARTS, labels, texts, purposes, strict=True)
    )


def _month_parts(name: str, texts: list[str]) -> tuple[DatePart, ...]:
    base = field_id(name)
    return tuple(
        DatePart(
            name=f"{name}.{month}",
            id=base if month == 1 else f"{base}-{month}",
            label=_("%(nummer)s. Monat") % {"nummer": month},
            value=text,
            width="kurz",
        )
        for month, text in enumerate(texts, start=1)
    )


def _parts(kind: str, name: str, value: Any, autocomplete: str) -> tuple[DatePart, ...]:
    if kind == "date":
        return _date_parts(name, value if isinstance(value, list) else _date_texts(value), autocomplete)
    if kind == "monate":
        return _month_parts(name, value if isinstance(value, list) else [_euro_text(each) for each in value or EMPTY])
    return ()


def _choices(name: str, options: Iterable[tuple[Any, ...]], chosen: list[str]) -> tuple[Choice, ...]:
    base = field_id(name)
    return tuple(
        Choice(str(value), text, hint[0] if hint else "", str(value) in chosen, base if at == 0 else f"{base}-{at}")
        for at, (value, text, *hint) in enumerate(options)
    )


def simple_field(
    name: str,
    label: str,
    value: Any = "",
    error: Any = None,
    kind: str = "text",
    *,
    hint: str = "",
    why: str = "",
    zitat: str = "",
    unit: str = "",
    optional: bool = False,
    autocomplete: str = "",
    inputmode: str = "",
    width: str = "",
    accept: str = "",
    options: Iterable[tuple[Any, ...]] = (),
    unknown: Choice | None = None,
    heading: bool = False,
) -> FieldView:
    """A field from plain values. `options`: (value, text) or (value, text, hint). Texts arrive translated."""
    base = field_id(name)
    shape = kind if kind in SHAPES else "text"
    message = error_text(error)
    described = [part for part, there in ((f"{base}-hinweis", hint), (f"{base}-fehler", message)) if there]
    return FieldView(
        name=name,
        id=base,
        kind=shape,
        label=label,
        value=_plain_text(kind, value),
        hint=hint,
        why=why,
        zitat=zitat,
        unit=unit,
        error=message,
        optional=optional,
        type=INPUT_TYPES.get(kind, "text"),
        inputmode=inputmode or INPUT_MODES.get(kind, ""),
        autocomplete=autocomplete or AUTOCOMPLETE.get(kind, ""),
        width=width or WIDTHS.get(kind, ""),
        accept=accept,
        choices=_choices(name, options, _as_list(value)) if shape in {"choice", "multi", "select", "buttons"} else (),
        parts=_parts(shape, name, value, autocomplete),
        unknown=unknown,
        described_by=" ".join(described),
        heading=heading,
    )


def _plain_text(kind: str, value: Any) -> str:
    if kind in {"date", "monate", "choice", "multi", "select", "file"}:
        return ""
    if kind == "euro":
        return _euro_text(value)
    return "" if value is None else str(value)


def field_view(
    question: Question,
    value: Any = None,
    error: Any = None,
    raw: Mapping[str, Any] | None = None,
    text: Message | None = None,
    heading: bool = False,
) -> FieldView:
    """The field of one question, texts translated.

    value: the stored answer (cents, date, text, bool, tuple, Offen).
    raw: the form as it was sent; what was typed stays, right or wrong.
    text: the question as the engine words it for this person (`Field.text`); without it, as for the applicant.
    """
    kind = "choice" if question.kind is Kind.BOOL else question.kind.value
    if question.knoepfe:
        kind = "buttons"
    message = text or Message(question.text, question.params)
    shown, is_unknown = _shown(question, value, raw)
    unknown = Choice(OPEN, _("Weiß ich gerade nicht"), "", is_unknown, f"{field_id(question.id)}-offen")
    options = [(option[0], _fill(option[1], message.params), *option[2:]) for option in _options(question)]
    if question.unknown_allowed and kind == "choice":
        options.append((OPEN, unknown.text))
    return simple_field(
        question.id,
        words(message),
        shown,
        error,
        kind,
        hint=_fill(question.help, message.params),
        why=_fill(question.why, message.params),
        zitat=question.zitat,
        unit=_(question.unit) if question.unit else _("Euro") if question.kind in (Kind.EURO, Kind.MONATE) else "",
        optional=not question.required,
        autocomplete=question.autocomplete,
        options=options,
        unknown=unknown if question.unknown_allowed and kind != "choice" else None,
        heading=heading,
    )


def _fill(text: str, params: Mapping[str, Any]) -> str:
    """The translation of a text, with what belongs into its places (if it has any)."""
    return words(Message(text, params if "%(" in text else {})) if text else ""


def _options(question: Question) -> list[tuple[str, ...]]:
    if question.knoepfe:
        return list(zip((NEIN, JA), question.knoepfe, strict=True))
    if question.kind is Kind.BOOL:
        return [(JA, N_("Ja")), (NEIN, N_("Nein"))]
    return [(option.value, option.text, _(option.hint) if option.hint else "") for option in question.options]


def _shown(question: Question, value: Any, raw: Mapping[str, Any] | None) -> tuple[Any, bool]:
    """What stands in the field (of a choice: which option), and whether "Weiß ich gerade nicht" is ticked."""
    if raw is not None:
        unknown = OPEN in _raw_list(raw, question.id + OPEN_SUFFIX)
        if question.kind is Kind.DATE:
            return [(_raw_list(raw, f"{question.id}.{part}") or [""])[0] for part in DATE_PARTS], unknown
        if question.kind is Kind.MONATE:
            return [(_raw_list(raw, f"{question.id}.{month}") or [""])[0] for month in range(1, MONATE + 1)], unknown
        texts = _raw_list(raw, question.id)
        return (texts if question.kind is Kind.MULTI else (texts or [""])[0]), unknown
    if isinstance(value, Offen):
        return (value.value if question.kind in (Kind.BOOL, Kind.CHOICE) else None), value == OPEN
    if question.kind is Kind.BOOL:
        return ("" if value is None else JA if value else NEIN), False
    return value, False
