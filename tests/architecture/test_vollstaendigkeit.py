"""Every way through the Hauptantrag ends in amounts, a named missing fact, or a question to a person at the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest

from jobcenter.bescheid import situation as bridge
from jobcenter.bescheid.akte import FUER_DEN_BRIEF, NUR_AKTE
from jobcenter.bescheid.pruefpunkte import POINTS, blocks_decision, open_pruefpunkte
from jobcenter.bescheid.unsaid import fact_of, unsaid_of
from jobcenter.desk.wording import entered_at_desk, is_known
from jobcenter.fall.services import fact_json
from jobcenter.law.anspruch import anspruch
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.katalog import AUS_DEM_FALL, Ebene, Merkmal, alle_merkmale, merkmal_of, merkmale
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import OpenQuestion, open_questions, path, walk
from jobcenter.questionnaire.facts import evidence, facts, law_facts
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG as FORM
from jobcenter.questionnaire.hauptantrag.folgen import FOLGEN_SCHLUESSEL
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT, Kind, Offen, Question, Value, person_of, rolle
from jobcenter.questionnaire.tests.ausfuellen import HEUTE
from jobcenter.questionnaire.tests.wege import GROWN_UP, HOUSEHOLDS, TURNS, YOUNG, say_everything, ways_through
from jobcenter.questionnaire.tests.zufall import random_person
from jobcenter.questionnaire.walking import Item

MONAT = HEUTE.replace(day=1)
PEOPLE = 50
CENTS = 600
CHILDREN = ("kind", "geschwister")
ALONE = {"haushalt.kinder": "0", "haushalt.partner": "nein"}
ONE_PARENT = (YOUNG, {**ALONE, "haushalt.eltern": "1", "haushalt.geschwister": "2"})
WITH_PROFIT = (GROWN_UP, {**ALONE, "betrieb.ausgaben": "auto_privat"})
BATCHES = [pytest.param(n, marks=[pytest.mark.slow] if n >= 3 else [], id=f"batch{n}") for n in range(20)]
"""1,000 people, the first 150 each time."""

NOT_IN_THE_HAUPTANTRAG = {
    "person.einnahmen": "kept by kind: person.einnahme.*; details stand in the notice or the payslip",
    "person.hoehere_absetzung_ct": "the sum of person.absetzung.*, when a person established it as a whole",
    "person.eigene_versicherung": "shows on the proof of the income of a child",
    "person.mehrbedarf_": "the check point about special needs asks a person for it",
    "person.absetzung.": "shows on the proofs of the costs of work and of the insurance",
    "person.aufenthalt.gewoehnlich": "an address in Germany was given; otherwise a person looks at it",
    "person.unterbringung.bis": "told when it happens: Veränderungsmitteilung",
    "person.altersrente_ab": "the income question names the pension; its first day stands in the notice",
    "person.soziale_entschaedigung": "the question about other benefits and the notice show it",
    "person.foerderung.": "the certificate of the school shows it",
    "person.abwesenheiten": "told when it happens: Veränderungsmitteilung",
    "person.partnerschaft.": "follows from the question about the partner",
    "person.haushaltsgemeinschaft.": "computed by a person from what the relative says; without it the law names it",
    "person.haushaltszeit.": "told when it happens: Veränderungsmitteilung",
    "person.vermoegensgegenstaende": "the law asks, or a person enters it with the proof of the value",
    "person.vorrang.": "only for the list of other benefits; never changes an amount",
    "wohnung.grenze_": "a table of the office",
    "wohnung.karenzzeit": "the check point about earlier benefits decides it",
    "tage": "follows when a person sets the first or the last day",
    "vermoegen_karenzzeit": "law until June 2026",
    "vermoegenserklaerung.": "law until June 2026, or what happened since the application",
}
"""Beginning of the names of facts that only the desk enters, and why nobody asks for them in the Hauptantrag."""

BECOMES = {"anschrift.fest": ("", "wohnung.vorhanden")}
"""Facts for the file only, and the fact that the law must have of them: the bridge to the law names it."""


@pytest.fixture(autouse=True)
def without_a_table_of_the_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the office's limits are is a matter of its own; without one the law asks."""
    monkeypatch.setattr(bridge, "mietgrenze_on", lambda monat, personen: None)


def of_households() -> Iterator[Merkmal]:
    return (m for eines in merkmale() if eines.ebene is not Ebene.VORGANG for m in eines.with_parts)


SUPPLIED = {found.name for name in law_facts([FORM]) | FOLGEN_SCHLUESSEL if (found := merkmal_of(name))}
UNASKED = [m for m in of_households() if m.name not in SUPPLIED | set(AUS_DEM_FALL) and not m.grund]


@pytest.mark.parametrize("merkmal", UNASKED, ids=lambda m: m.name)
def test_a_fact_nobody_asks_for_is_entered_at_the_desk_for_a_reason(merkmal: Merkmal) -> None:
    assert merkmal.name in entered_at_desk()
    assert any(merkmal.name.startswith(prefix) for prefix in NOT_IN_THE_HAUPTANTRAG)


def test_every_reason_is_about_a_fact() -> None:
    names = {m.name for m in UNASKED}
    assert [p for p in NOT_IN_THE_HAUPTANTRAG if not any(name.startswith(p) for name in names)] == []


@pytest.mark.parametrize("merkmal", [m for m in alle_merkmale() if m.ebene is not Ebene.VORGANG and m.pflicht])
def test_a_fact_the_law_cannot_do_without_is_supplied_or_has_an_owner(merkmal: Merkmal) -> None:
    """What is required of an entry matters only to whoever enters the entry."""
    part_of_entry = any(merkmal in eines.with_parts[1:] for eines in merkmale())
    has_reason = bool(merkmal.grund) or merkmal.name in AUS_DEM_FALL
    assert merkmal.name in SUPPLIED or has_reason or part_of_entry


@cache
def refs_of(question_id: str) -> frozenset[str]:
    """Every question on which it depends whether this one is asked."""
    found: set[str] = set()
    waiting = [question_id]
    while waiting:
        current = waiting.pop()
        for page in FORM.pages:
            for question in page.questions:
                if question.id == current:
                    conditions = [c for c in (page.when, question.when) if c is not None]
                    lists = [page.liste.kreuze, page.liste.mehr] if page.liste is not None else []
                    fresh = {*filter(None, lists)}.union(*(c.refs for c in conditions)) - found
                    found |= fresh
                    waiting += fresh
    return frozenset({*found, FORM.birth_question})


class Outcome:
    """What the office knows after these answers."""

    def __init__(self, answers: Answers) -> None:
        self.walked = walk(FORM, answers, HEUTE)
        self.open = open_questions(FORM, answers, HEUTE)
        self.told = {(f.person_id, f.key): fact_json(f.value) for f in facts(FORM, answers, HEUTE)}
        self.unsaid = unsaid_of(FORM, answers, HEUTE, self.told)
        asked = (*open_pruefpunkte(self.told, self.unsaid.facts, frozenset()), *self.unsaid.fragen)
        self.desk = {frage.id for frage in asked}
        self.missing = {name for _, name in self.unsaid.facts if blocks_decision(name)}
        try:
            situation = bridge.situation_on(self.told, MONAT, bewilligung_ab=MONAT)
            self.desk |= {frage.id for frage in anspruch(situation).fragen}
            self.law: MissingFact | None = None
        except MissingFact as error:
            self.law = error

    def is_loud(self, item: OpenQuestion) -> bool:
        """Whether somebody at the desk hears of this open question."""
        person, name = person_of(item.step.person_id), fact_of(item)
        about = (name, f"offen.{item.question.id}")
        kennungen = {f"pruefpunkt.{what}{whose}" for what in about for whose in ("", f".{person}")}
        if (person, name) in self.unsaid.facts and (name in self.missing or name in POINTS):
            return True
        entries = item.step.page.liste
        field = merkmal_of(f"{entries.fact}.{item.question.fact}") if entries is not None and entries.fact else None
        becomes = BECOMES.get(name)
        if becomes is not None and becomes not in self.told and self.law is not None:
            return True
        return bool(kennungen & self.desk) or (field is not None and field.pflicht and self.law is not None)

    def is_explained(self, item: Item) -> bool:
        """Whether something loud keeps us from knowing if this question is asked."""
        near = {person_of(item.person_id), HAUSHALT, ANTRAGSTELLER}
        return any(
            self.is_loud(o)
            for o in self.open
            if o.question.id in refs_of(item.question.id)
            and (not item.person_id or person_of(o.step.person_id) in near or rolle(o.step.person_id) in CHILDREN)
        )


def check(answers: Answers) -> Outcome:
    """Nothing unnamed, nothing silent."""
    outcome = Outcome(answers)
    if outcome.law is not None:
        assert is_known(outcome.law.name), outcome.law.name
    assert {name for name in outcome.missing if not is_known(name)} == set()
    for question in outcome.open:
        assert outcome.is_loud(question) or fact_of(question) in {*NUR_AKTE, *FUER_DEN_BRIEF}, question.question.id
    for item in outcome.walked.items:
        key = item.question.fact or ""
        if item.visible is None and (merkmal_of(key) or key in POINTS):
            assert outcome.is_explained(item), (item.person_id, item.question.id)
    return outcome


@pytest.mark.parametrize("batch", BATCHES)
def test_whatever_somebody_says_the_office_can_decide_or_knows_what_to_ask(batch: int) -> None:
    outcomes = [check(random_person(FORM, seed)) for seed in range(batch * PEOPLE, (batch + 1) * PEOPLE)]
    assert any(outcome.law is None for outcome in outcomes)
    assert any(outcome.law is not None for outcome in outcomes)


def another(question: Question, value: Value) -> Value:
    """An answer of the same kind that says something else."""
    if question.kind in (Kind.CHOICE, Kind.MULTI):
        chosen = value if isinstance(value, tuple) else (value,)
        other = next(o.value for o in question.options if o.value not in chosen or len(chosen) > 1)
        return (other,) if question.kind is Kind.MULTI else other
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + (1 if question.kind is Kind.INT else CENTS)
    if isinstance(value, dt.date):
        return value + dt.timedelta(days=1)
    if isinstance(value, tuple):
        return tuple(month + CENTS for month in value if isinstance(month, int))
    return f"{value}1"


def effect_of(answers: Answers) -> object:
    """What the case gets: facts, questions, proofs."""
    shown = tuple((step.key, tuple(f.question.id for f in step.fields)) for step in path(FORM, answers, HEUTE))
    return facts(FORM, answers, HEUTE), shown, evidence(FORM, answers, HEUTE)


def many_ways() -> Iterator[Answers]:
    """The few that show every page, then households of many kinds, until nobody needs another one."""
    yield from (way.answers for way in ways_through(FORM))
    for turn, (ages, fixed) in product(range(TURNS), (ONE_PARENT, WITH_PROFIT, *HOUSEHOLDS)):
        yield say_everything(FORM, ages, fixed, turn)
    yield from (random_person(FORM, seed) for seed in range(PEOPLE))


def test_each_question_left_open_is_heard_of() -> None:
    """One after the other, in households that are asked everything."""
    waiting = {question.id for question in FORM.questions.values() if question.required}
    ways = many_ways()
    while waiting:
        answers = next(ways, None)
        assert answers is not None, sorted(waiting)
        for key in sorted(answers):
            if key[1] in waiting:
                check(Answers({each: value for each, value in answers.items() if each != key}))
                waiting.discard(key[1])


@pytest.mark.slow
def test_each_answer_has_an_effect() -> None:
    without: set[str] = set(FORM.questions)
    ways = many_ways()
    while without:
        answers = next(ways, None)
        assert answers is not None, sorted(without)
        before = effect_of(answers)
        asked = {question_id: (subject, question_id) for subject, question_id in sorted(answers, reverse=True)}
        for question_id in sorted(without & asked.keys()):
            subject, value = asked[question_id][0], answers[asked[question_id]]
            if not isinstance(value, Offen):
                other = another(FORM.questions[question_id], value)
                if effect_of(answers.with_values(subject, {question_id: other})) != before:
                    without.discard(question_id)
