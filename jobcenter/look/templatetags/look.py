"""Filters and components of every page. `{% load look %}`; the cheat-sheet is jobcenter/look/README.md."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.forms import BaseForm, BoundField
from django.template import Context
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from jobcenter.look.fields import error_text, field_id, field_view, simple_field
from jobcenter.look.local import CYRILLIC, NBSP, day_with_month, digits, isolated, language
from jobcenter.questionnaire.begriffe import Begriff, begriffe_in
from jobcenter.questionnaire.question import Message, Question

register = template.Library()

BERLIN = ZoneInfo("Europe/Berlin")


# --- filters ---


@register.filter
def euro(cents: int | str | None) -> str:
    """Whole cents as an amount: 106300 is „1.063,00 €“ (no-break space); euros in every language."""
    if cents is None or cents == "":
        return ""
    cents = int(cents)
    sign = "\u2212" if cents < 0 else ""
    return f"{sign}€{digits(cents)}" if language() == "en" else isolated(f"{sign}{digits(cents)}{NBSP}€")


def _as_local(value: date | datetime) -> date | datetime:
    return value.astimezone(BERLIN) if isinstance(value, datetime) and value.tzinfo else value


@register.filter
def datum(value: date | datetime | str | None) -> str:
    """A day: „22. November 2026“, no-break after the day. Moments are shown in Europe/Berlin; ISO text is accepted."""
    if not value:
        return ""
    if isinstance(value, str):
        value = date.fromisoformat(value[:10])
    return day_with_month(_as_local(value))


@register.filter
def datum_kurz(value: date | datetime | None) -> str:
    """A day in a table: „22.11.2026“ in every language, as in the letters."""
    return f"{_as_local(value):%d.%m.%Y}" if value else ""


@register.filter
def monat(value: date | None) -> str:
    """A month: „November 2026“, „ноябрь 2026“."""
    if not value:
        return ""
    text = date_format(value, "F Y", use_l10n=False)
    return text.lower() if language() in CYRILLIC else text


@register.filter
def uhrzeit(value: datetime | None) -> str:
    """A time of day in Europe/Berlin: „14:03“."""
    return f"{_as_local(value):%H:%M}" if value else ""


@register.filter
def zeitpunkt(value: datetime | None) -> str:
    """A moment: „22. November 2026, 23:58 Uhr“."""
    if not value:
        return ""
    return _("%(tag)s, %(zeit)s Uhr") % {"tag": datum(value), "zeit": uhrzeit(value)}


@register.filter
def uebersetzt(text: str) -> str:
    """The translation of a text that was marked elsewhere (questions, letters); German when there is none."""
    return _(text) if text else ""


# --- components ---


@register.inclusion_tag("look/frage.html")
def frage(
    question: Question,
    value: Any = None,
    error: Any = None,
    raw: Mapping[str, Any] | None = None,
    text: Message | None = None,
    heading: bool = False,
) -> dict[str, Any]:
    """One question with label, hint, reason, error and input; arguments as in `fields.field_view`.

    heading: the question is the only one of the page, so its label is the h1.
    """
    return {"f": field_view(question, value, error, raw, text, heading)}


@register.inclusion_tag("look/frage.html")
def feld(
    name: str,
    label: str,
    value: Any = "",
    error: Any = None,
    kind: str = "text",
    **extra: Any,
) -> dict[str, Any]:
    """A field without a Question behind it, e.g. at the desk. `extra`: hint, unit, optional, autocomplete,
    inputmode, options=[(value, text)], required, width, why, zitat."""
    return {"f": simple_field(name, label, value, error, kind, **extra)}


@register.inclusion_tag("look/fehler.html")
def error_summary(errors: Mapping[str, Any] | None) -> dict[str, Any]:
    """The summary at the top: „Zwei Angaben fehlen noch“, with a link to each field; nothing without errors.

    `errors`: field name (= question id) to a Message or a sentence.
    """
    items = [{"id": field_id(name), "text": error_text(error)} for name, error in (errors or {}).items()]
    title = ngettext(
        "Eine Angabe fehlt noch oder stimmt nicht",
        "%(count)s Angaben fehlen noch oder stimmen nicht",
        len(items),
    ) % {"count": len(items)}
    return {"items": items, "title": title}


@register.inclusion_tag("look/fortschritt.html")
def fortschritt(teil: int, von: int, minuten: int | None = None) -> dict[str, Any]:
    """„Teil 3 von 9 · noch etwa 6 Minuten“ with a bar."""
    return {"teil": teil, "von": von, "minuten": minuten}


@register.inclusion_tag("look/aufgaben.html")
def task_list(aufgaben: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Tasks in order. Each: titel, url (none: not open yet), status (fertig | offen | spaeter), text."""
    return {"aufgaben": list(aufgaben)}


@register.inclusion_tag("look/uebersicht.html")
def summary_list(titel: str, zeilen: Iterable[Mapping[str, Any]], ebene: int = 2) -> dict[str, Any]:
    """Answers to check. Each row: frage, antwort, and optionally aendern (address), fehlt (bool), hinweis."""
    return {"titel": titel, "zeilen": list(zeilen), "ebene": ebene}


@register.inclusion_tag("look/gespeichert.html")
def saved_at(moment: datetime | None = None) -> dict[str, Any]:
    """„Gespeichert um 14:03“; autosave.js renews it. Without a moment an empty, announced line."""
    return {"moment": moment}


@register.inclusion_tag("look/knopf.html")
def knopf(text: str, art: str = "primary", name: str = "", value: str = "", block: bool = False) -> dict[str, Any]:
    """A submit button. The text says what happens. art: primary, secondary, tertiary."""
    return {"text": text, "art": art, "name": name, "value": value, "block": block, "url": ""}


@register.inclusion_tag("look/knopf.html")
def knopf_link(text: str, url: str, art: str = "primary", block: bool = False, icon: str = "") -> dict[str, Any]:
    """A link that looks like a button (it leads somewhere; it changes nothing)."""
    return {"text": text, "art": art, "url": url, "block": block, "icon": icon}


@register.inclusion_tag("look/woerter.html")
def woerter(texte: Iterable[str | Message | Question | Mapping[str, Any]]) -> dict[str, Any]:
    """„Wörter auf dieser Seite“: the words of the law in these German texts, explained.

    Messages and questions are taken too, and the fields of a page ({"question": …}).
    """
    return {"begriffe": explained(begriffe_in(german for text in texte for german in _german(text)))}


def _german(text: str | Message | Question | Mapping[str, Any]) -> Iterable[str]:
    if isinstance(text, Mapping):
        text = text["question"]
    if isinstance(text, Question):
        return text.texts()
    return (text.text if isinstance(text, Message) else str(text),)


def explained(begriffe: Iterable[Begriff]) -> list[dict[str, str]]:
    """Each word in German, in the language of the page where that differs, and what it means."""
    rows = []
    for begriff in begriffe:
        # Catalogues put the German word in brackets behind their own; here it stands in front already.
        wort = _(begriff.wort).removesuffix(f"({begriff.wort})").strip()
        own = "" if wort == begriff.wort else wort
        rows.append({"wort": begriff.wort, "uebersetzt": own, "erklaerung": _(begriff.erklaerung)})
    return rows


@register.inclusion_tag("look/marke.html")
def marke(text: str, art: str = "info") -> dict[str, Any]:
    """A status badge; the word carries the meaning. art: info, success, warning, danger."""
    return {"text": text, "art": art}


@register.inclusion_tag("look/verlauf.html")
def timeline(schritte: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Steps in time. Each: titel, status (fertig | jetzt | spaeter), optionally zeit (text), text, url."""
    return {"schritte": list(schritte)}


@register.inclusion_tag("look/hinweis.html")
def hinweis(titel: str, text: str = "", art: str = "info", ebene: int = 2) -> dict[str, Any]:
    """A boxed note. art: info, success, warning, danger."""
    return {"titel": titel, "text": text, "art": art, "ebene": ebene}


@register.inclusion_tag("look/reiter.html", takes_context=True)
def reiter(context: Context, text: str, ansicht: str, anzahl: int | None = None) -> dict[str, Any]:
    """One tab of the desk: text, view name, and how many things wait behind it."""
    match = getattr(context.get("request"), "resolver_match", None)
    aktiv = match is not None and match.view_name == ansicht
    return {"text": text, "url": reverse(ansicht), "anzahl": anzahl, "aktiv": aktiv}


# --- Django forms (log-in, passwords, second factor) ---


@register.inclusion_tag("look/formfeld.html")
def formfeld(field: BoundField) -> dict[str, Any]:
    """One field of a Django form in the same look: label, help, error, input."""
    check = getattr(field.field.widget, "input_type", "") == "checkbox"
    classes = "kern-form-check__checkbox" if check else "kern-form-input__input"
    described = [f"{field.id_for_label}-hinweis"] if field.help_text else []
    attrs: dict[str, Any] = {"class": classes, "placeholder": False}
    if field.errors:
        attrs |= {"class": f"{classes} kern-form-input__input--error", "aria-invalid": "true"}
        described.append(f"{field.id_for_label}-fehler")
    attrs["aria-describedby"] = " ".join(described) or False
    return {"field": field, "check": check, "widget": field.as_widget(attrs=attrs)}


@register.inclusion_tag("look/fehler.html")
def form_error_summary(form: BaseForm | None) -> dict[str, Any]:
    """The summary at the top for a Django form, with the errors that belong to no field."""
    if form is None or not form.errors:
        return {"items": []}
    items = [{"id": "inhalt", "text": text} for text in form.non_field_errors()]
    items += [{"id": field.id_for_label, "text": f"{field.label}: {text}"} for field in form for text in field.errors]
    return {"items": items, "title": _("Das hat noch nicht geklappt")}
