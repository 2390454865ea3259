"""Invented answers for trial runs: every reachable question gets something sensible, until nothing is open any more.

Each answer is read like a typed one, so it keeps every rule of its question. Same form and day: same answers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from jobcenter.questionnaire.answers import Answers, Key
from jobcenter.questionnaire.conditions import Context
from jobcenter.questionnaire.engine import walk
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Form, Kind, Message, Question, Value, person_of, rolle
from jobcenter.questionnaire.reading import Raw, read_question

FIRST_NAMES = {
    "antragsteller": ("Mara",),
    "partner": ("Jonas",),
    "kind": ("Lina", "Emil", "Nele"),
    "elternteil": ("Ruth", "Karl"),
    "geschwister": ("Paula", "Anton"),
    "angehoeriger": ("Inge", "Otto"),
}
AGES = {
    "antragsteller": 34,
    "partner": 36,
    "kind": 6,
    "elternteil": 58,
    "geschwister": 16,
    "angehoeriger": 63,
}
TEXTS = {"nachname": "Beispiel", "strasse": "Musterweg 5", "ort": "Musterstadt"}
TYPED = {
    Kind.TEXT: ("Beispiel",),
    Kind.LONGTEXT: ("Das ist ein erfundenes Beispiel.",),
    Kind.EURO: ("450,00", "50,00", "0", "1000,00"),
    Kind.INT: ("1", "2", "12", "35", "0"),
    Kind.IBAN: ("DE89370400440532013000",),
    Kind.EMAIL: ("mara@beispiel.example",),
    Kind.PHONE: ("01234 567890",),
    Kind.PLZ: ("99901",),
    Kind.MONATE: ("800,00",),
    Kind.STEUER_ID: ("36574261809",),
    Kind.RV_NUMMER: ("65170839J003",),
}
DAYS = (-30, 30, -400, 200, -2, 0)
NO = ("nein", "nichts", "keine", "keiner", "kein")
MAX_ROUNDS = 200


def fill(form: Form, answers: Answers, today: dt.date) -> Answers:
    """What was answered stays; every reachable question without an answer gets an invented one."""
    tried: set[Key] = set()
    for _ in range(MAX_ROUNDS):
        walked = walk(form, answers, today)
        found: dict[str, dict[str, Value | None]] = {}
        for step in walked.steps:
            context = walked.context.about(step.person_id)
            for field in step.fields:
                key = (step.person_id, field.question.id)
                if field.value is None and key not in tried:
                    tried.add(key)
                    value = invented(form, field.question, context)
                    if value is not None:
                        found.setdefault(step.person_id, {})[field.question.id] = value
        if not found:
            break
        for subject, values in found.items():
            answers = answers.with_values(subject, values)
    return answers


def known_before(form: Form, today: dt.date) -> Answers:
    """What an office would know already: forms that ask „Hat sich etwas geändert?“ begin with an invented case."""
    return fill(HAUPTANTRAG, Answers(), today) if any(page.gate for page in form.pages) else Answers()


def invented(form: Form, question: Question, context: Context) -> Value | None:
    """The first candidate that the rules of the question accept; None if there is none."""
    for raw in _candidates(form, question, context):
        value = read_question(question, raw, context)
        if value is not None and not isinstance(value, Message):
            return value
    return None


def _candidates(form: Form, question: Question, context: Context) -> Iterator[Raw]:
    if question.kind is Kind.BOOL:
        # „Gibt es noch eine …?“ ends the list; every other „Ja“ shows more questions.
        ends = any(liste.mehr == question.id for liste in form.listen.values())
        yield from ({question.id: [text]} for text in (("nein", "ja") if ends else ("ja", "nein")))
    elif question.kind is Kind.CHOICE:
        options = sorted(question.options, key=lambda option: option.value in NO or option.exclusive)
        yield from ({question.id: [option.value]} for option in options)
    elif question.kind is Kind.MULTI:
        several = [option.value for option in question.options if not option.exclusive]
        yield from ({question.id: values} for values in (several[:2], several[:1]))
    elif question.kind is Kind.DATE:
        yield from ({question.id: [day.isoformat()]} for day in _days(form, question, context))
    elif question.kind is Kind.MONATE:
        yield from ({f"{question.id}.1": [text]} for text in TYPED[question.kind])
    else:
        yield from ({question.id: [text]} for text in _texts(form, question, context))


def _texts(form: Form, question: Question, context: Context) -> Iterator[str]:
    person_id = person_of(context.person_id)
    names = FIRST_NAMES.get(rolle(person_id), FIRST_NAMES["antragsteller"])
    if question.id == form.name_question:
        number = int(person_id.removeprefix(rolle(person_id)) or 1)
        yield names[(number - 1) % len(names)]
    if question.kind is Kind.TEXT and question.id.partition(".")[2] in TEXTS:
        yield TEXTS[question.id.partition(".")[2]]
    yield from TYPED[question.kind]
    for limit in (question.min, question.max):
        if limit is not None and question.kind in (Kind.EURO, Kind.INT):
            yield f"{limit // 100},{limit % 100:02d}" if question.kind is Kind.EURO else str(limit)


def _days(form: Form, question: Question, context: Context) -> Iterator[dt.date]:
    today = context.today
    if question.id == form.birth_question:
        person_id = person_of(context.person_id)
        role = rolle(person_id)
        number = int(person_id.removeprefix(role) or 1)
        yield dt.date(today.year - AGES.get(role, AGES["antragsteller"]) - number + 1, 3, 14)
    limits = [limit for limit in (question.min, question.max) if limit is not None]
    yield from (today + dt.timedelta(days=days) for days in (*DAYS, *limits))
