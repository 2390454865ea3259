"""From answers to facts and to the list of proofs. Same walk, no second list of questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import Item, Walk, reachable, walk
from jobcenter.questionnaire.question import (
    N_,
    Eintrag,
    Fact,
    FactValue,
    Form,
    Kind,
    Liste,
    Message,
    Nachweis,
    Nothing,
    Question,
    Value,
    eintrag_of,
    person_of,
)
from jobcenter.questionnaire.walking import entry_name

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
    records: dict[tuple[str, Liste], dict[str, list[Item]]] = {}
    for item in walked.items:
        liste = item.page.liste
        person_id, _, entry = eintrag_of(item.person_id)
        if liste is not None and liste.fact:
            records.setdefault((person_id, liste), {}).setdefault(entry, []).append(item)
        elif item.question.fact is not None:
            key = item.question.fact.replace("%(entry)s", entry)
            grouped.setdefault((person_id, key), []).append(item)
    found: dict[tuple[str, str], Fact] = {}
    for (person_id, key), items in grouped.items():
        fact = _sum(walked, person_id, key, items) if items[0].question.adds else _one(walked, person_id, key, items)
        if fact is not None:
            found[(person_id, key)] = fact
    for (person_id, liste), entries in records.items():
        fact = _records(walked, person_id, liste, entries)
        if fact is not None:
            before = found.get((person_id, liste.fact))
            rows = (*before.value, *fact.value) if before else fact.value  # type: ignore[misc]
            found[(person_id, liste.fact)] = replace(fact, value=rows)
    for rule in form.derived:
        for fact in rule(walked):
            found[(fact.person_id, fact.key)] = fact
    return tuple(found.values())


def _records(walked: Walk, person_id: str, liste: Liste, entries: Mapping[str, list[Item]]) -> Fact | None:
    """The entries of a list as one fact; several lists with the same fact are added up. What is not known is left out.

    A required field that is left out is named when the law asks for it.
    """
    rows: list[Eintrag] = []
    for key, items in entries.items():
        row: dict[str, FactValue] = {}
        for item in items:
            value = walked.value(item.question.id, item.person_id)
            if item.question.fact is not None and item.visible and value is not None:
                row[item.question.fact] = _fact_value(item.question, value)
        if any(item.visible for item in items):
            if liste.feld:
                row[liste.feld] = liste.werte.get(key, key)
            rows.append(row)
    question = next(iter(entries.values()))[0].question
    return Fact(person_id, liste.fact, tuple(rows), question.id) if any(rows) else None


def _one(walked: Walk, person_id: str, key: str, items: list[Item]) -> Fact | None:
    for item in items:
        value = walked.value(item.question.id, item.person_id)
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
        value = walked.value(item.question.id, item.person_id)
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
        person_id = person_of(item.person_id)
        for nachweis in item.question.evidence:
            # What did not change was proven last time.
            if not item.unchanged and _calls_for(nachweis, item.question, value):
                text = _proof_text(walked, item, nachweis)
                beleg = Beleg(nachweis.code, person_id, item.question.id, text)
                found.setdefault((nachweis.code, person_id, text.render()), beleg)
    return tuple(found.values())


def _proof_text(walked: Walk, item: Item, nachweis: Nachweis) -> Message:
    entry = entry_name(walked.form, item.person_id)
    params = {"entry": entry} if entry is not None and "%(entry)s" in nachweis.text else {}
    text = Message(nachweis.text, params)
    person_id = person_of(item.person_id)
    return Message(FOR_PERSON, {"proof": text, "name": walked.name(person_id)}) if person_id else text


def _calls_for(nachweis: Nachweis, question: Question, value: Value) -> bool:
    if nachweis.only:
        ticked = value if isinstance(value, tuple) else (value,)
        return any(item in nachweis.only for item in ticked)
    if question.kind in (Kind.EURO, Kind.INT):
        return isinstance(value, int) and value > nachweis.above
    if question.kind is Kind.MONATE:
        return isinstance(value, tuple) and any(value)
    return value is not False


def values_of(found: Iterable[Fact], person_id: str) -> Mapping[str, FactValue]:
    """The facts of one person ("" for the household) as key -> value."""
    return {fact.key: fact.value for fact in found if fact.person_id == person_id}


def law_facts(forms: Iterable[Form]) -> frozenset[str]:
    """Every fact key that some question of these forms declares."""
    found: set[str] = set()
    for form in forms:
        for page in form.pages:
            liste = page.liste
            keys = {question.fact for question in page.questions if question.fact is not None}
            if liste is not None and liste.fact:
                found |= {f"{liste.fact}.{key}" for key in {*keys, *filter(None, (liste.feld,))}}
            elif liste is not None and liste.kreuze:
                ticks = [o.value for o in form.questions[liste.kreuze].options if not o.exclusive]
                found |= {key.replace("%(entry)s", tick) for key in keys for tick in ticks if tick not in liste.ohne}
            else:
                found |= keys
    return frozenset(found)
