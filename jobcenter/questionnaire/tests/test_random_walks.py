"""1,000 random people per form: every walk ends, and what is left at the end is consistent."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.antrag60 import ANTRAG60
from jobcenter.questionnaire.facts import evidence, facts
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.kleine import KLEINE
from jobcenter.questionnaire.question import Form, Message, Offen
from jobcenter.questionnaire.schnellcheck import SCHNELLCHECK
from jobcenter.questionnaire.summary import summary
from jobcenter.questionnaire.tests.ausfuellen import HEUTE
from jobcenter.questionnaire.tests.wege import ways_through
from jobcenter.questionnaire.tests.zufall import random_person, random_walk
from jobcenter.questionnaire.veraenderung import VERAENDERUNG
from jobcenter.questionnaire.weiterbewilligung import WEITERBEWILLIGUNG

FORMS = (HAUPTANTRAG, ANTRAG60, SCHNELLCHECK, WEITERBEWILLIGUNG, VERAENDERUNG, *KLEINE)
ALWAYS = {HAUPTANTRAG.id: 2, WEITERBEWILLIGUNG.id: 1}
"""Batches of the long forms that run each time."""
PEOPLE = 100
STEP_BY_STEP = 3


def batch_of(form: Form, batch: int) -> Any:
    """All 1,000 of the small forms always; the others of the long ones in `make test-all`."""
    slow = batch >= ALWAYS.get(form.id, batch + 1)
    return pytest.param(form, batch, marks=[pytest.mark.slow] if slow else [], id=f"{form.id}-{batch}")


BATCHES = [batch_of(form, batch) for form in FORMS for batch in range(10)]


def rendered(text: str | Message) -> str:
    return text.render() if isinstance(text, Message) else text


def check_end_state(form: Form, answers: Answers) -> None:
    """What must hold however somebody answered."""
    again = Answers.from_json(json.loads(json.dumps(answers.to_json())))
    assert again == answers
    reachable = engine.prune(form, answers, HEUTE)
    assert set(reachable.items()) <= set(answers.items())
    assert engine.prune(form, reachable, HEUTE) == reachable
    assert engine.path(form, reachable, HEUTE) == engine.path(form, answers, HEUTE)
    found = facts(form, answers, HEUTE)
    assert found == facts(form, again, HEUTE)
    persons = engine.persons(form, answers, HEUTE)
    assert len({(fact.person_id, fact.key) for fact in found}) == len(found)
    assert {fact.person_id for fact in found} <= {"", *persons}
    assert not any(isinstance(fact.value, Offen) for fact in found)
    check_texts(form, answers)


def check_texts(form: Form, answers: Answers) -> None:
    """Every text can be filled; open questions are exactly the rows marked open in the review."""
    for beleg in evidence(form, answers, HEUTE):
        assert set(re.findall(r"%\((\w+)\)s", beleg.text.text)) <= set(beleg.text.params)
        assert rendered(beleg.text)
    for hint in engine.hints(form, answers, HEUTE):
        assert rendered(hint.text)
    rows = [row for section in summary(form, answers, HEUTE) for block in section.blocks for row in block.rows]
    for row in rows:
        assert rendered(row.label)
        assert all(isinstance(rendered(line), str) for line in row.lines)
    still_open = engine.open_questions(form, answers, HEUTE)
    assert [(o.step.person_id, o.question.id) for o in still_open] == [
        (row.person_id, row.question.id) for row in rows if row.is_open
    ]
    progress = engine.progress(form, answers, HEUTE)
    assert 0 <= progress.done <= progress.total
    assert sum(part.untouched for part in progress.parts) == sum(o.offen is None for o in still_open)


@pytest.mark.parametrize(("form", "batch"), BATCHES)
def test_whatever_somebody_says_ends_in_a_valid_state(form: Form, batch: int) -> None:
    for seed in range(batch * PEOPLE, (batch + 1) * PEOPLE):
        check_end_state(form, random_person(form, seed))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_screen_by_screen_with_steps_back_every_walk_ends(form: Form) -> None:
    for seed in range(STEP_BY_STEP):
        check_end_state(form, random_walk(form, seed))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_people_reach_every_page(form: Form) -> None:
    assert {step.page.id for way in ways_through(form) for step in way.steps} == {page.id for page in form.pages}


def test_ages_change_with_the_day() -> None:
    """The day is an argument: the same answers on a later day ask the child of then 15 about work."""
    answers = Answers().with_values("", {"haushalt.partner": "nein", "haushalt.kinder": 1})
    answers = answers.with_values("kind1", {"person.geburtsdatum": dt.date(2012, 1, 5)})
    assert engine.find_step(HAUPTANTRAG, answers, dt.date(2027, 1, 4), "arbeit", "kind1") is None
    assert engine.find_step(HAUPTANTRAG, answers, dt.date(2027, 1, 5), "arbeit", "kind1") is not None
