"""As few ways through a form as it takes to meet every page of it: households that say yes to everything, in turn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from zlib import crc32

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.conditions import Context
from jobcenter.questionnaire.question import Form, Kind, Message, Question, Value, person_of, rolle
from jobcenter.questionnaire.reading import read_question
from jobcenter.questionnaire.sample import invented
from jobcenter.questionnaire.tests.ausfuellen import HEUTE

GROWN_UP = {"antragsteller": 36, "partner": 38, "kind1": 3, "kind2": 9, "kind3": 16, "kind4": 20}
YOUNG = {"antragsteller": 20, "partner": 21, "kind1": 1, "geschwister1": 9, "geschwister2": 17}
AGES = {"elternteil": 45, "angehoeriger": 70, "geschwister": 12, "kind": 7}
TURNS = 16
HOUSEHOLDS = (
    (GROWN_UP, {"haushalt.kinder": "4", "haushalt.verwandte": "1", "haushalt.eltern": "1"}),
    (YOUNG, {"haushalt.kinder": "0", "haushalt.eltern": "2", "haushalt.geschwister": "2", "haushalt.partner": "nein"}),
    (YOUNG, {"haushalt.kinder": "1", "haushalt.eltern": "0", "haushalt.verwandte": "0"}),
    (GROWN_UP, {"haushalt.kinder": "0", "haushalt.partner": "nein", "haushalt.familienstand": "getrennt"}),
)


@dataclass(frozen=True)
class Way:
    """Answers to one form, and the pages that they show and no way before did."""

    form: Form
    answers: Answers
    steps: tuple[engine.Step, ...]


# By hand, because a form holds mappings and cannot be the key of `functools.cache`.
_FOUND: dict[tuple[str, dt.date], tuple[Way, ...]] = {}


def ways_through(form: Form, day: dt.date = HEUTE) -> tuple[Way, ...]:
    """Ways that together show every page; AssertionError names the pages that nobody came to."""
    key = (form.id, day)
    if key not in _FOUND:
        _FOUND[key] = tuple(_look_for_ways(form, day))
    return _FOUND[key]


def _look_for_ways(form: Form, day: dt.date) -> Iterator[Way]:
    missing = {page.id for page in form.pages}
    for turn, (ages, fixed) in product(range(TURNS), HOUSEHOLDS):
        answers = say_everything(form, ages, fixed, turn, day)
        fresh = {step.page.id: step for step in engine.path(form, answers, day) if step.page.id in missing}
        if fresh:
            missing -= set(fresh)
            yield Way(form, answers, tuple(fresh.values()))
        if not missing:
            return
    raise AssertionError(f"{form.id}: nobody came to {sorted(missing)}")


def say_everything(form: Form, ages: dict[str, int], fixed: dict[str, str], turn: int, day: dt.date = HEUTE) -> Answers:
    """What a household says that ticks everything and chooses the option whose turn it is."""
    answers, tried = Answers(), set[tuple[str, str]]()
    for _ in range(200):
        walked = engine.walk(form, answers, day)
        found = answers
        for step in walked.steps:
            context = walked.context.about(step.person_id)
            for field in step.fields:
                key = (step.person_id, field.question.id)
                if key not in tried:
                    tried.add(key)
                    value = said(form, field.question, context, ages, fixed, turn)
                    if value is not None:
                        found = found.with_values(step.person_id, {field.question.id: value})
        if found is answers:
            return answers
        answers = found
    raise AssertionError("the questions never end")


def said(
    form: Form, question: Question, context: Context, ages: dict[str, int], fixed: dict[str, str], turn: int
) -> Value | None:
    """What this household says to this question; the invented answer of trial runs where it has no view of its own."""
    text: list[str] = []
    if question.id in fixed:
        text = [fixed[question.id]]
    elif question.id == form.birth_question:
        person_id = person_of(context.person_id)
        age = ages.get(person_id, AGES.get(rolle(person_id), 40))
        text = [(context.today - dt.timedelta(days=round(age * 365.25) + 40)).isoformat()]
    elif question.kind is Kind.MULTI:
        # Now and then somebody to whom nothing of it applies.
        text = [option.value for option in question.options if option.exclusive is (turn % 4 == 3)]
    elif question.kind is Kind.DATE and turn % 2:
        text = [(context.today - dt.timedelta(days=75)).isoformat()]
    elif question.kind is Kind.CHOICE:
        text = [question.options[turn % len(question.options)].value]
    elif question.knoepfe:
        text = ["ja"]
    elif question.kind is Kind.BOOL:
        last = any(liste.mehr == question.id for liste in form.listen.values())
        # First all yes and all no; later some yes and some no, in a way that is the same in every run.
        agrees = turn % 2 == 0 if turn < 4 else (crc32(question.id.encode()) >> turn) % 2 == 0
        text = ["nein" if last or not agrees else "ja"]
    value = read_question(question, {question.id: text}, context) if text else None
    return invented(form, question, context) if value is None or isinstance(value, Message) else value
