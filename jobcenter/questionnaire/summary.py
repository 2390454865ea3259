"""The review: every visible question with its answer, for the screen, the PDF copy and the desk."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import Field, Step, path
from jobcenter.questionnaire.local import Cents
from jobcenter.questionnaire.question import N_, Form, Kind, Message, Offen, Question, Value

YES, NO = N_("Ja"), N_("Nein")
EMPTY = N_("Keine Angabe")
OPEN = N_("Noch offen")
LEFT_OPEN = {
    Offen.WEISS_NICHT: N_("Weiß ich gerade nicht"),
    Offen.NACHREICHEN: N_("Reiche ich nach"),
    Offen.PERSOENLICH: N_("Möchte ich lieber persönlich besprechen"),
}
AMOUNT = N_("%(amount)s Euro")
DAY = "%(day)s"  # nothing to translate: the language only decides how a day is written


@dataclass(frozen=True, slots=True)
class Row:
    """One question and its answer.

    `lines` has one line for most answers and several for MULTI or LONGTEXT.
    """

    question: Question
    person_id: str
    label: Message
    lines: tuple[str | Message, ...]
    value: Value | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of one screen; "Ändern" leads to this step."""

    step: Step
    title: Message
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """All blocks of one part."""

    part_id: str
    title: Message
    blocks: tuple[Block, ...]


def summary(form: Form, answers: Answers, today: dt.date) -> tuple[Section, ...]:
    """All reachable questions with their answers, grouped as they were asked."""
    sections = []
    for part_id, steps in groupby(path(form, answers, today), key=lambda step: step.part.id):
        blocks = tuple(Block(step, step.title, tuple(_row(step, field) for field in step.fields)) for step in steps)
        sections.append(Section(part_id, Message(blocks[0].step.part.title), blocks))
    return tuple(sections)


def _row(step: Step, field: Field) -> Row:
    return Row(
        field.question,
        step.person_id,
        field.text,
        display(field.question, field.value),
        field.value,
        field.is_open,
    )


def display(question: Question, value: Value | None) -> tuple[str | Message, ...]:
    """An answer as lines of text. Messages are to be translated; plain strings are what the person typed."""
    if value is None:
        return (Message(OPEN if question.required else EMPTY),)
    if isinstance(value, Offen):
        return (Message(LEFT_OPEN[value]),)
    if isinstance(value, bool):
        return (Message(YES if value else NO),)
    if isinstance(value, dt.date):
        return (Message(DAY, {"day": value}),)
    if isinstance(value, int):
        return (Message(AMOUNT, {"amount": Cents(value)}) if question.kind is Kind.EURO else str(value),)
    texts = {option.value: option.text for option in question.options}
    if question.kind is Kind.MONATE and isinstance(value, tuple):
        return (Message(AMOUNT, {"amount": tuple(Cents(int(item)) for item in value)}),)
    if isinstance(value, tuple):
        return tuple(Message(texts.get(str(item), str(item))) for item in value)
    if question.kind is Kind.CHOICE:
        return (Message(texts.get(value, value)),)
    if question.kind is Kind.IBAN:
        return (" ".join(value[i : i + 4] for i in range(0, len(value), 4)),)
    return tuple(value.splitlines()) or (value,)


SUMMARY_TEXTS = (YES, NO, EMPTY, OPEN, AMOUNT, *LEFT_OPEN.values())
