"""Random people: they type something for every field, mostly sensible, sometimes "weiß nicht", sometimes nothing."""

from __future__ import annotations

import datetime as dt
import random

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.question import Form, Kind, Question
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, felder

TEXTS = ("Müller", "<img src=x onerror=alert(1)>", "#strong[x]", "O'Neil", "محمد", "Zoë-Ann", "100 %(name)s")


SAMPLES: dict[Kind, tuple[str, ...]] = {
    Kind.BOOL: ("ja", "nein"),
    Kind.EURO: ("0", "420", "1.234,56", "99.5", "٥٠٠", "1 200,00 €"),
    Kind.INT: tuple(str(number) for number in range(31)),
    Kind.IBAN: ("DE89370400440532013000",),
    Kind.EMAIL: ("person@example.org",),
    Kind.PHONE: ("0341 123456",),
    Kind.PLZ: ("04109", "99999"),
    Kind.MONATE: ("800", "0", "100|200|0|50,50|75|1.000", "900|||||", "|5"),
    Kind.STEUER_ID: ("36574261809", "12345678901"),
    Kind.RV_NUMMER: ("65 170839 J 003", "65170839J004"),
    Kind.TEXT: TEXTS,
    Kind.LONGTEXT: TEXTS,
}


def random_text(question: Question, person_id: str, rng: random.Random) -> str:
    """Something a person could type or tick here; not always accepted."""
    if question.id in ("haushalt.kinder", "haushalt.geschwister", "haushalt.verwandte", "check.kinder"):
        return str(rng.choice((0, 0, 0, 0, 1, 1, 1, 2, 2, 3) if rng.random() < 0.97 else (4, 12)))
    if question.kind is Kind.CHOICE:
        return rng.choice(question.options).value
    if question.kind is Kind.MULTI:
        return " ".join(option.value for option in rng.sample(question.options, rng.randint(1, 3)))
    if question.kind is Kind.DATE:
        return random_date(question, person_id, rng)
    return rng.choice(SAMPLES[question.kind])


def random_date(question: Question, person_id: str, rng: random.Random) -> str:
    """A birth date that fits the role, or a day around today."""
    years = rng.randint(0, 26) if person_id.startswith("kind") else rng.randint(14, 80)
    day = HEUTE - dt.timedelta(days=rng.randint(0, 364) + 365 * years)
    if question.max is None or question.max > 0:
        day = HEUTE + dt.timedelta(days=rng.randint(-100, 400))
    return f"{day.day}.{day.month}.{day.year}"


def random_raw(step: engine.Step, rng: random.Random) -> dict[str, list[str]]:
    """The fields of one screen as this random person sends them."""
    raw: dict[str, list[str]] = {}
    for field in step.fields:
        luck = rng.random()
        if luck < 0.05:
            continue
        unknown = luck < 0.12 and field.question.unknown_allowed
        text = "?" if unknown else random_text(field.question, step.person_id, rng)
        raw |= felder(field.question, text)
    return raw


def random_walk(form: Form, seed: int) -> Answers:
    """Go through the form once, now and then one screen back, until there is no next screen."""
    rng = random.Random(seed)
    answers = Answers()
    step: engine.Step | None = engine.path(form, answers, HEUTE)[0]
    screens = 0
    while step is not None:
        screens += 1
        assert screens < 2_000, "the walk does not end"
        values, errors = engine.parse(form, answers, HEUTE, step, random_raw(step, rng))
        assert set(values) | set(errors) == {field.question.id for field in step.fields}
        answers = answers.with_values(step.person_id, values)
        if rng.random() < 0.05:
            step = engine.previous_step(form, answers, HEUTE, *step.key) or step
        else:
            step = engine.next_step(form, answers, HEUTE, *step.key)
    return answers


def random_person(form: Form, seed: int) -> Answers:
    """Everything a random person says in the end: like `random_walk`, but all open screens of a round at once.

    It takes a walk for each depth of the questions instead of two for each screen, so that a thousand people fit in.
    """
    rng = random.Random(seed)
    answers, tried = Answers(), set[tuple[str, str]]()
    for _ in range(200):
        fresh = [step for step in engine.path(form, answers, HEUTE) if not tried.issuperset(asked_on(step))]
        if not fresh:
            return answers
        found = answers
        for step in fresh:
            tried |= asked_on(step)
            values, errors = engine.parse(form, answers, HEUTE, step, random_raw(step, rng))
            assert set(values) | set(errors) == {field.question.id for field in step.fields}
            found = found.with_values(step.person_id, values)
        answers = found
    raise AssertionError("the questions never end")


def asked_on(step: engine.Step) -> set[tuple[str, str]]:
    """What one screen asks, by person and question."""
    return {(step.person_id, field.question.id) for field in step.fields}
