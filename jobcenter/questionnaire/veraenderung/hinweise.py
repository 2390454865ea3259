"""Soft rules of changes: days that look like a slip, and what to do before it is too late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.hauptantrag.hinweise_geld import NETTO_UEBER_BRUTTO
from jobcenter.questionnaire.question import HAUSHALT, N_, Hinweis, Message

FAR_AHEAD = 200
LONG_AGO = 60
VERY_LONG_AGO = 730

AHEAD = N_("Dieser Tag liegt weit in der Zukunft. Bitte prüfen Sie das Jahr.")
AGO = N_("Das ist schon eine Weile her. Vielleicht rechnen wir auch für diese Zeit neu. Gut, dass Sie es melden.")
VERY_LONG = N_("Dieser Tag liegt weit zurück. Bitte prüfen Sie das Jahr.")
ENDS_EARLY = N_("Das Ende liegt vor dem Anfang. Bitte prüfen Sie beide Tage.")
NOT_SIGNED = N_("Bitte unterschreiben Sie den Mietvertrag erst, wenn wir geantwortet haben.")
ASK_FOR_WORK_MONEY = N_("Beantragen Sie bitte noch heute Arbeitslosengeld bei der Agentur für Arbeit.")


def days(walk: Walk) -> Iterator[Hinweis]:
    """The day of a change is rarely far away, and it comes before the last day."""
    for question_id, question in walk.form.questions.items():
        day = walk.value(question_id)
        if not isinstance(day, dt.date) or not (question.fact or "").startswith("aenderung."):
            continue
        topic, _, name = question_id.partition(".")
        if name == "ab":
            text = _unusual((day - walk.today).days)
            if text:
                yield Hinweis(HAUSHALT, question_id, Message(text))
        start = walk.value(f"{topic}.ab")
        if name == "bis" and isinstance(start, dt.date) and day < start:
            yield Hinweis(HAUSHALT, question_id, Message(ENDS_EARLY))


def _unusual(distance: int) -> str:
    if distance > FAR_AHEAD:
        return AHEAD
    if distance < -VERY_LONG_AGO:
        return VERY_LONG
    return AGO if distance < -LONG_AGO else ""


def wages(walk: Walk) -> Iterator[Hinweis]:
    """Net above gross is nearly always a swap of the two fields."""
    for gross_id, net_id in (
        ("arbeit_beginnt.brutto", "arbeit_beginnt.netto"),
        ("geld_anders.brutto", "geld_anders.betrag"),
    ):
        gross, net = walk.value(gross_id), walk.value(net_id)
        if isinstance(gross, int) and isinstance(net, int) and net > gross:
            yield Hinweis(HAUSHALT, net_id, Message(NETTO_UEBER_BRUTTO))


def in_time(walk: Walk) -> Iterator[Hinweis]:
    """What can still be done: ask before signing (§ 22 Abs. 4), apply for what comes first (§ 12a)."""
    if walk.value("umzug.zusage") in ("nicht_unterschrieben", "beantragt"):
        yield Hinweis(HAUSHALT, "umzug.zusage", Message(NOT_SIGNED))
    if walk.value("arbeit_endet.arbeitslosengeld") == "noch_nicht":
        yield Hinweis(HAUSHALT, "arbeit_endet.arbeitslosengeld", Message(ASK_FOR_WORK_MONEY))


HINWEISE = (days, wages, in_time)
DAY_TEXTE = (AHEAD, AGO, VERY_LONG, ENDS_EARLY)
TEXTE = (*DAY_TEXTE, NETTO_UEBER_BRUTTO, NOT_SIGNED, ASK_FOR_WORK_MONEY)
