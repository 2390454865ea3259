"""Every form can be read by people: conditions in German words; and invented answers lead to its end."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.conditions import (
    Condition,
    after,
    age_from,
    age_under,
    answered,
    any_person,
    applicant,
    at_least,
    has,
    is_entry,
    is_person,
    less_than,
    no,
    one_of,
    yes,
)
from jobcenter.questionnaire.flow import EVERY_FORM, conditions, flow, in_words, readable
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import Form, Kind, Liste, Option, Page, Part, Per, Question
from jobcenter.questionnaire.sample import fill, known_before
from jobcenter.questionnaire.summary import summary

TODAY = dt.date(2026, 11, 22)
FORMS = list(EVERY_FORM.values())


def question(question_id: str, kind: Kind, text: str, *options: str, **more) -> Question:
    choices = tuple(Option(option.lower(), option) for option in options)
    return Question(question_id, kind, text, "Warum.", "§ 1 SGB II", options=choices, **more)


AUTOS = Liste("auto", "Autos", mehr="auto.mehr", fact="person.fahrzeuge", max=3)
SORTEN = Liste("sorte", "Sorten", kreuze="a.obst", ohne=("birne",))
FORM = Form(
    id="klein",
    version="1",
    title="Klein",
    persons=lambda context: ("antragsteller",),
    parts=(
        Part(
            "eins",
            "Eins",
            (
                Page(
                    "erste",
                    "Erste",
                    (
                        question("a.ja", Kind.BOOL, "Ja?"),
                        question("a.gleich", Kind.BOOL, "Gleich?", knoepfe=("Nichts neu", "Etwas neu")),
                        question("a.obst", Kind.MULTI, "Obst?", "Apfel", "Birne", "Kirsche"),
                        question("a.farbe", Kind.CHOICE, "Farbe von %(name)s?", "Rot", "Blau"),
                        question("a.geld", Kind.EURO, "Geld?"),
                        question("a.tag", Kind.DATE, "Tag?"),
                    ),
                    per=Per.ANTRAGSTELLER,
                ),
                Page(
                    "autos",
                    "Autos",
                    (question("auto.mehr", Kind.BOOL, "Noch eins?", fact="marke"),),
                    per=Per.ANTRAGSTELLER,
                    liste=AUTOS,
                    gate="a.gleich",
                ),
                Page("sorten", "Sorten", (question("s.zahl", Kind.INT, "Wie viele?"),), liste=SORTEN),
            ),
        ),
    ),
)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (yes("a.ja"), "„Ja?“ mit „Ja“ beantwortet ist"),
        (~yes("a.ja"), "„Ja?“ nicht mit „Ja“ beantwortet ist"),
        (no("a.gleich"), "„Gleich?“ mit „Nichts neu“ beantwortet ist"),
        (one_of("a.farbe", "rot", "blau"), "„Farbe von ‹Name›?“ mit „Rot“ oder „Blau“ beantwortet ist"),
        (has("a.obst", "apfel", "birne", "kirsche"), "bei „Obst?“ „Apfel“, „Birne“ oder „Kirsche“ angekreuzt ist"),
        (~has("a.obst", "apfel"), "bei „Obst?“ nicht „Apfel“ angekreuzt ist"),
        (at_least("a.geld", 123_456), "bei „Geld?“ mindestens 1.234,56 Euro angegeben ist"),
        (less_than("s.zahl", 3), "bei „Wie viele?“ weniger als 3 angegeben ist"),
        (~less_than("s.zahl", 3), "bei „Wie viele?“ mindestens 3 angegeben ist"),
        (after("a.tag", dt.date(2026, 7, 1)), "bei „Tag?“ ein Tag ab dem 01.07.2026 angegeben ist"),
        (~after("a.tag", dt.date(2026, 7, 1)), "bei „Tag?“ ein Tag vor dem 01.07.2026 angegeben ist"),
        (answered("a.tag"), "„Tag?“ beantwortet ist"),
        (age_from(15), "die Person mindestens 15 Jahre alt ist"),
        (age_under(15), "die Person noch nicht 15 Jahre alt ist"),
        (is_person(Per.KIND), "es um ein Kind geht"),
        (~is_person(Per.KIND), "es nicht um ein Kind geht"),
        (
            any_person(Per.KIND, age_under(18)),
            "für mindestens ein Kind gilt, dass die Person noch nicht 18 Jahre alt ist",
        ),
        (
            ~applicant(yes("a.ja")),
            "für die antragstellende Person gilt, dass „Ja?“ nicht mit „Ja“ beantwortet ist",
        ),
        (is_entry("apfel"), "es um den Eintrag „Apfel“ geht"),
        (~yes("a.ja").named("lebt allein"), "„lebt allein“ nicht zutrifft"),
        (
            (yes("a.ja") | answered("a.tag")) & age_from(15),
            "(„Ja?“ mit „Ja“ beantwortet ist oder „Tag?“ beantwortet ist) und die Person mindestens 15 Jahre alt ist",
        ),
        (
            ~(yes("a.ja") | ~answered("a.tag")),
            "„Ja?“ nicht mit „Ja“ beantwortet ist und „Tag?“ beantwortet ist",
        ),
    ],
)
def test_a_condition_in_words(condition: Condition, words: str) -> None:
    assert in_words(FORM, condition) == words


def test_a_condition_made_by_hand_needs_words() -> None:
    by_hand = Condition(lambda context: True)
    for condition in (by_hand, by_hand & yes("a.ja"), ~by_hand):
        with pytest.raises(ValueError, match="named"):
            in_words(FORM, condition)


def test_lists_and_gates_in_words() -> None:
    first, autos, sorten = flow(FORM).parts[0].pages
    assert (first.whom, first.liste, first.gate) == ("für die antragstellende Person", "", "")
    assert "wenn „Noch eins?“ mit „Ja“ beantwortet ist (höchstens 3 Einträge)" in autos.liste
    assert autos.gate == "„Gleich?“ mit „Etwas neu“ beantwortet ist"
    assert autos.questions[0].fact == "person.fahrzeuge.marke"
    assert sorten.liste == "wiederholt für jede angekreuzte Antwort bei „Obst?“, außer „Birne“"


def test_places_are_shown() -> None:
    assert readable("%(name)s hat %(entry)s, %(zahl)s", {"zahl": 3}) == "‹Name› hat ‹Eintrag›, 3"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_condition_of_every_form_has_words(form: Form) -> None:
    for condition in conditions(form):
        words = in_words(form, condition)
        assert re.search(r"(ist|geht|zutrifft)\)*$", words), words
        assert "%(" not in words


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_the_flow_holds_every_page_and_question_in_order(form: Form) -> None:
    found = flow(form)
    pages = [page for part in found.parts for page in part.pages]
    assert [page.page for page in pages] == list(form.pages)
    assert list(dict.fromkeys(q.question.id for page in pages for q in page.questions)) == list(form.questions)


def test_every_application_is_among_the_forms() -> None:
    assert set(FORMULARE) < set(EVERY_FORM)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_invented_answers_lead_to_the_end(form: Form) -> None:
    answers = fill(form, known_before(form, TODAY), TODAY)
    assert [found.question.id for found in engine.open_questions(form, answers, TODAY)] == []
    assert fill(form, known_before(form, TODAY), TODAY) == answers
    assert fill(form, answers, TODAY) is answers
    assert summary(form, answers, TODAY)


def test_what_was_answered_stays() -> None:
    form = FORMULARE["hauptantrag"]
    mine = Answers().with_values("antragsteller", {"person.vorname": "Zoë"}).with_values("", {"haushalt.kinder": 2})
    filled = fill(form, mine, TODAY)
    assert filled[("antragsteller", "person.vorname")] == "Zoë"
    assert filled[("", "haushalt.kinder")] == 2
    assert filled[("kind1", "person.vorname")] != filled[("kind2", "person.vorname")]
