"""From a Question (or a plain description) to what the template of one field needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from jobcenter.questionnaire.question import Kind, Message, Offen, Question

# Names of the parts of a date (question id, dot, part) and of "Weiß ich gerade nicht"; the engine reads them.
DATE_PARTS = ("tag", "monat", "jahr")
OPEN_SUFFIX = ".offen"
JA, NEIN = "ja", "nein"

INPUT_MODES = {"euro": "decimal", "int": "numeric", "plz": "numeric", "email": "email", "phone": "tel"}
INPUT_TYPES = {"email": "email", "phone": "tel", "file": "file"}
AUTOCOMPLETE = {"plz": "postal-code", "email": "email", "phone": "tel"}
# Every other kind is one line of text.
SHAPES = {"longtext", "date", "choice", "multi", "select", "file"}
WIDTHS = {"euro": "kurz", "int": "kurz", "plz": "kurz", "iban": "mittel"}


def field_id(name: str) -> str:
    """The id of the input (for a group: of its first input) that belongs to a field name."""
    return "f-" + name.replace(".", "-")


def error_text(error: Any) -> str:
    """The sentence of an error, translated: a Message, or text that was translated before."""
    if not error:
        return ""
    return error.render(_) if isinstance(error, Message) else str(error)


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
    """Day, month or year of a date."""

    name: str
    id: str
    label: str
    value: str
    width: str
    autocomplete: str = ""


@dataclass(frozen=True)
class FieldView:
    """One field as the template draws it. `kind`: text, longtext, date, choice, multi, select or file."""

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
        return raw.getlist(name)
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


def _choices(name: str, options: Iterable[tuple[str, str, str]], chosen: list[str]) -> tuple[Choice, ...]:
    base = field_id(name)
    return tuple(
        Choice(value, text, hint, value in chosen, base if at == 0 else f"{base}-{at}")
        for at, (value, text, hint) in enumerate(options)
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
    texts = value if isinstance(value, list) else _date_texts(value)
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
        choices=_choices(name, options, _as_list(value)) if shape in {"choice", "multi", "select"} else (),
        parts=_date_parts(name, texts, autocomplete) if shape == "date" else (),
        unknown=unknown,
        described_by=" ".join(described),
        heading=heading,
    )


def _plain_text(kind: str, value: Any) -> str:
    if kind in {"date", "choice", "multi", "select", "file"}:
        return ""
    if kind == "euro":
        return _euro_text(value)
    return "" if value is None else str(value)


def field_view(
    question: Question,
    value: Any = None,
    error: Any = None,
    raw: Mapping[str, Any] | None = None,
    name: str = "",
    heading: bool = False,
) -> FieldView:
    """The field of one question, texts translated.

    value: the stored answer (cents, date, text, bool, tuple, Offen).
    raw: the form as it was sent; what was typed stays, right or wrong.
    name: the first name of the person the question is about, unless that is the applicant.
    """
    kind = "choice" if question.kind is Kind.BOOL else question.kind.value
    shown, is_unknown = _shown(question, value, raw)
    params = dict(question.params) | ({"name": name} if name else {})
    text = _(question.text_other if name and question.text_other else question.text)
    return simple_field(
        question.id,
        text % params if params else text,
        shown,
        error,
        kind,
        hint=_(question.help) if question.help else "",
        why=_(question.why) if question.why else "",
        zitat=question.zitat,
        unit=_(question.unit) if question.unit else _("Euro") if question.kind is Kind.EURO else "",
        optional=not question.required,
        autocomplete=question.autocomplete,
        options=_options(question, params),
        unknown=Choice(
            Offen.WEISS_NICHT.value, _("Weiß ich gerade nicht"), "", is_unknown, _unknown_id(question.id)
        )
        if question.unknown_allowed
        else None,
        heading=heading,
    )


def _unknown_id(name: str) -> str:
    return f"{field_id(name)}-offen"


def _options(question: Question, params: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    if question.kind is Kind.BOOL:
        return [(JA, _("Ja"), ""), (NEIN, _("Nein"), "")]
    return [
        (
            option.value,
            _(option.text) % params if params else _(option.text),
            _(option.hint) if option.hint else "",
        )
        for option in question.options
    ]


def _shown(question: Question, value: Any, raw: Mapping[str, Any] | None) -> tuple[Any, bool]:
    """What stands in the field, and whether "Weiß ich gerade nicht" is ticked."""
    if raw is not None:
        unknown = bool(_raw_list(raw, question.id + OPEN_SUFFIX))
        if question.kind is Kind.DATE:
            return [(_raw_list(raw, f"{question.id}.{part}") or [""])[0] for part in DATE_PARTS], unknown
        texts = _raw_list(raw, question.id)
        return (texts if question.kind is Kind.MULTI else (texts or [""])[0]), unknown
    if isinstance(value, Offen):
        return None, value is Offen.WEISS_NICHT
    if question.kind is Kind.BOOL:
        return ("" if value is None else JA if value else NEIN), False
    return value, False
