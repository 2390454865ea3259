"""Filling in a form the way a browser does: screen by screen, with texts only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.question import Form, Kind, Message, Question
from jobcenter.questionnaire.reading import DATE_PARTS

HEUTE = dt.date(2026, 11, 22)
Texte = Mapping[str, Mapping[str, str]]
"""person id -> question id -> what is typed.

Several ticks separated by spaces, months by "|", "?" for "Weiß ich gerade nicht".
"""


def felder(question: Question, text: str) -> dict[str, list[str]]:
    """The HTML fields a browser would send for this typed text."""
    if text == "?":
        return {f"{question.id}.offen": ["weiss_nicht"]}
    if question.kind is Kind.DATE and text:
        return {f"{question.id}.{name}": [part] for name, part in zip(DATE_PARTS, text.split("."), strict=True)}
    if question.kind is Kind.MULTI:
        return {question.id: text.split()}
    if question.kind is Kind.MONATE:
        return {f"{question.id}.{month}": [part] for month, part in enumerate(text.split("|"), start=1)}
    return {question.id: [text]}


def ausfuellen(form: Form, texte: Texte, today: dt.date = HEUTE) -> Answers:
    """Walk from the first to the last screen, typing `texte`.

    Fails if a question is asked that has no text, if a text was never asked for, or if anything typed is
    refused.
    """
    answers, asked = Answers(), set()
    step: engine.Step | None = engine.path(form, answers, today)[0]
    while step is not None:
        raw: dict[str, list[str]] = {}
        for field in step.fields:
            key = (step.person_id, field.question.id)
            asked.add(key)
            assert field.question.id in texte.get(step.person_id, {}), f"irrelevant question asked: {key}"
            raw |= felder(field.question, texte[step.person_id][field.question.id])
        values, errors = engine.parse(form, answers, today, step, raw)
        assert errors == {}, (step.key, {key: message.render() for key, message in errors.items()})
        answers = answers.with_values(step.person_id, values)
        step = engine.next_step(form, answers, today, *step.key)
    expected = {(person, question_id) for person, fields in texte.items() for question_id in fields}
    assert asked == expected, f"never asked: {sorted(expected - asked)}"
    return answers


def fehler(form: Form, question_id: str, text: str, today: dt.date = HEUTE) -> Message | None:
    """The error for one text typed into one question of a form, None if it is accepted."""
    from jobcenter.questionnaire.reading import read_question

    question = form.questions[question_id]
    context = engine.walk(form, Answers(), today).context
    result = read_question(question, felder(question, text), context)
    return result if isinstance(result, Message) else None
