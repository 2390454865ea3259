"""What an application is about in a few words, and where somebody is stuck who has not sent it."""

from collections.abc import Collection
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.utils.translation import get_language_info

from jobcenter.antrag.models import Antrag, Antwort
from jobcenter.antrag.queries import as_json, form_of
from jobcenter.clock import BERLIN
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import first_untouched_step, position
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.veraenderung.bausteine import WHAT

SHORT = {"HA": "Erstantrag", "WBA": "Weiterbewilligung", "WID": "Widerspruch (Frist!)"}
FIRST, CHANGE, OBJECTION = "HA", "VAEM", "WID"


def titles_of(antraege: Collection[Antrag]) -> dict[UUID, str]:
    """„Weiterbewilligung“, „Änderung: Umzug“, „Widerspruch (Frist!)“ for each of these, in one query."""
    ids = [antrag.id for antrag in antraege]
    said = {row.antrag_id: row.wert for row in Antwort.objects.filter(antrag__in=ids, frage=WHAT)}
    return {antrag.id: _title(antrag, said.get(antrag.id)) for antrag in antraege}


def _title(antrag: Antrag, topics: Any) -> str:
    form = form_of(antrag)
    if form.vorgang == CHANGE and isinstance(topics, list):
        texts = {option.value: option.text for option in form.questions[WHAT].options}
        return "Änderung: " + ", ".join(texts.get(str(topic), str(topic)) for topic in topics)
    return SHORT.get(form.vorgang, form.title)


@cache
def arrived_titles() -> dict[str, str]:
    """What each kind of further request is called when it arrives, by its short name."""
    forms = [form for form in FORMULARE.values() if form.vorgang != FIRST]
    return {form.vorgang: "Widerspruch" if form.vorgang == OBJECTION else form.title for form in forms}


def is_urgent(antrag: Antrag) -> bool:
    """Whether a term of law runs from its arrival."""
    return form_of(antrag).vorgang == OBJECTION


def stuck_at(antraege: Collection[Antrag], today: date) -> dict[UUID, str]:
    """„steht bei Teil 3 von 9: Wohnen · zuletzt gestern“ for each that was begun and not sent, in one query."""
    drafts = {antrag.id: antrag for antrag in antraege if antrag.stand == Antrag.Stand.DATUM_GESICHERT}
    stored: dict[UUID, list[dict[str, Any]]] = {kennung: [] for kennung in drafts}
    last: dict[UUID, datetime] = {}
    for row in Antwort.objects.filter(antrag__in=drafts.keys()):
        stored[row.antrag_id].append(as_json(row))
        last[row.antrag_id] = max(last.get(row.antrag_id, row.gespeichert_am), row.gespeichert_am)
    return {
        kennung: _place(antrag, Answers.from_json(stored[kennung]), last.get(kennung, antrag.eingegangen_am), today)
        for kennung, antrag in drafts.items()
    }


def _place(antrag: Antrag, answers: Answers, moment: datetime, today: date) -> str:
    form, day = form_of(antrag), antrag.eingangstag
    step = first_untouched_step(form, answers, day)
    where = "alles beantwortet, nicht abgeschickt"
    if step is not None:
        teil, von = position(form, answers, day, step)
        where = f"steht bei Teil {teil} von {von}: {step.part.title}"
    return f"{where} · zuletzt {days_since(moment.astimezone(BERLIN).date(), today)}"


def days_since(day: date, today: date) -> str:
    """„heute“, „gestern“, „vor 3 Tagen“."""
    days = (today - day).days
    return {0: "heute", 1: "gestern"}.get(days, f"vor {days} Tagen")


def language_name(antrag: Antrag) -> str:
    """The language in which the person wrote, in German; empty for German."""
    if antrag.sprache == "de-simple":
        return "Leichte Sprache"
    return "" if antrag.sprache == "de" else str(get_language_info(antrag.sprache)["name_translated"])
