"""From answers to facts and to the list of proofs. Same walk, no second list of questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import Item, Walk, reachable, walk
from jobcenter.questionnaire.question import (
    N_,
    Fact,
    FactValue,
    Form,
    Kind,
    Message,
    Nachweis,
    Nothing,
    Question,
    Value,
)

FOR_PERSON = N_("%(proof)s für %(name)s")


@dataclass(frozen=True, slots=True)
class Beleg:
    """A proof this household should show. code: catalogue of proofs; question_id.

    The answer that calls for it.
    """

    code: str
    person_id: str
    question_id: str
    text: Message


def facts(form: Form, answers: Answers, today: dt.date) -> tuple[Fact, ...]:
    """All facts that follow from the reachable answers, in the order of the form.

    A fact is missing if its question is not answered or was left open: nothing is guessed. A sum (`adds`)
    is missing as
    long as one of its amounts is.
    """
    walked = walk(form, answers, today)
    grouped: dict[tuple[str, str], list[Item]] = {}
    for item in walked.items:
        if item.question.fact is not None:
            grouped.setdefault((item.person_id, item.question.fact), []).append(item)
    found: dict[tuple[str, str], Fact] = {}
    for (person_id, key), items in grouped.items():
        fact = _sum(walked, person_id, key, items) if items[0].question.adds else _one(walked, person_id, key, items)
        if fact is not None:
            found[(person_id, key)] = fact
    for rule in form.derived:
        for fact in rule(walked):
            found[(fact.person_id, fact.key)] = fact
    return tuple(found.values())


def _one(walked: Walk, person_id: str, key: str, items: list[Item]) -> Fact | None:
    for item in items:
        value = walked.value(item.question.id, person_id)
        if item.visible and value is not None:
            return Fact(person_id, key, _fact_value(item.question, value), item.question.id)
    if all(item.visible is False for item in items):
        for item in items:
            if not isinstance(item.question.otherwise, Nothing):
                return Fact(person_id, key, item.question.otherwise, item.question.id, asked=False)
    return None


def _sum(walked: Walk, person_id: str, key: str, items: list[Item]) -> Fact | None:
    total, asked, known = 0, False, False
    for item in items:
        if item.visible is False:
            known = known or not isinstance(item.question.otherwise, Nothing)
            continue
        value = walked.value(item.question.id, person_id)
        if not isinstance(value, int):
            return None
        total, asked = total + value, True
    return Fact(person_id, key, total, items[0].question.id, asked) if asked or known else None


def _fact_value(question: Question, value: Value) -> FactValue:
    if question.fact_values is not None and isinstance(value, str):
        return question.fact_values[value]
    return value


def evidence(form: Form, answers: Answers, today: dt.date) -> tuple[Beleg, ...]:
    """The proofs these answers call for, each once per person, in the order of the form."""
    walked = walk(form, answers, today)
    found: dict[tuple[str, str, str], Beleg] = {}
    for item, value in reachable(walked):
        for nachweis in item.question.evidence:
            if _calls_for(nachweis, item.question, value):
                text = Message(nachweis.text)
                if item.person_id:
                    text = Message(FOR_PERSON, {"proof": text, "name": walked.name(item.person_id)})
                beleg = Beleg(nachweis.code, item.person_id, item.question.id, text)
                found.setdefault((nachweis.code, item.person_id, nachweis.text), beleg)
    return tuple(found.values())


def _calls_for(nachweis: Nachweis, question: Question, value: Value) -> bool:
    if nachweis.only:
        ticked = value if isinstance(value, tuple) else (value,)
        return any(item in nachweis.only for item in ticked)
    if question.kind in (Kind.EURO, Kind.INT):
        return isinstance(value, int) and value > nachweis.above
    return value is not False


def values_of(found: Iterable[Fact], person_id: str) -> Mapping[str, FactValue]:
    """The facts of one person ("" for the household) as key -> value."""
    return {fact.key: fact.value for fact in found if fact.person_id == person_id}


def law_facts(forms: Iterable[Form]) -> frozenset[str]:
    """Every fact key that some question of these forms declares."""
    return frozenset(q.fact for form in forms for q in form.questions.values() if q.fact is not None)
