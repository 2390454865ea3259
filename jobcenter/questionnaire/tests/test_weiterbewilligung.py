"""The renewal: one click a topic where nothing changed, the pages of the Hauptantrag where something did."""

from __future__ import annotations

import datetime as dt

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.facts import evidence, facts, values_of
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import FactValue, Kind
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, Texte, ausfuellen, felder
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE, W1, W4, W6
from jobcenter.questionnaire.tests.test_random_walks import check_end_state
from jobcenter.questionnaire.tests.zufall import random_walk
from jobcenter.questionnaire.weiterbewilligung import WEITERBEWILLIGUNG
from jobcenter.questionnaire.weiterbewilligung.gates import FIRST_TIME_ONLY, TOPICS
from jobcenter.questionnaire.weiterbewilligung.news import NEWS_PART

MONTHS = {page.id for page in HAUPTANTRAG.pages if any(question.kind is Kind.MONATE for question in page.questions)}
"""Pages about the six months of the self-employed: a new period has new months, so they are asked each time."""
GATES = {topic.gate: "nein" for topic in TOPICS}
NOTHING_NEW: Texte = {"": GATES, "antragsteller": {"weiter.neues": "nichts"}}


def renewed(prefill: Answers, typed: Texte, today: dt.date = HEUTE) -> tuple[Answers, list[str]]:
    """Walk through the renewal, typing only what is named here; every other screen is sent as it is prefilled."""
    answers, seen = prefill, []
    step: engine.Step | None = engine.path(WEITERBEWILLIGUNG, answers, today)[0]
    while step is not None:
        seen.append(step.page.id)
        texts = typed.get(step.person_id, {})
        raw: dict[str, list[str]] = {}
        for field in step.fields:
            if field.question.id in texts:
                raw |= felder(field.question, texts[field.question.id])
        values, _ = engine.parse(WEITERBEWILLIGUNG, answers, today, step, raw)
        answers = answers.with_values(step.person_id, {k: v for k, v in values.items() if v is not None})
        step = engine.next_step(WEITERBEWILLIGUNG, answers, today, *step.key)
    return answers, seen


def told(answers: Answers) -> dict[tuple[str, str], FactValue]:
    """What the law learns from a renewal, without what belongs to this application only."""
    found = facts(WEITERBEWILLIGUNG, answers, HEUTE)
    return {(f.person_id, f.key): f.value for f in found if f.question_id != "weiter.neues"}


@pytest.mark.parametrize("name", HAUSHALTE)
def test_nothing_changed_is_one_click_a_topic_and_the_same_facts(name: str) -> None:
    before = ausfuellen(HAUPTANTRAG, HAUSHALTE[name])
    answers, seen = renewed(before, NOTHING_NEW)
    assert [page_id for page_id in seen if page_id not in MONTHS] == [
        *(f"gleich_{topic.id}" for topic in TOPICS),
        "neues",
    ]
    assert len(seen) <= (12 if MONTHS & set(seen) else 8)
    expected = {
        (f.person_id, f.key): f.value for f in facts(HAUPTANTRAG, before, HEUTE) if f.question_id not in FIRST_TIME_ONLY
    }
    assert told(answers) == expected
    assert engine.open_questions(WEITERBEWILLIGUNG, answers, HEUTE) == ()
    assert engine.hints(WEITERBEWILLIGUNG, answers, HEUTE) == ()


def test_what_stayed_the_same_is_not_proven_again_but_bank_statements_are_new_ones() -> None:
    answers, _ = renewed(ausfuellen(HAUPTANTRAG, W6), NOTHING_NEW)
    assert [beleg.text.render() for beleg in evidence(WEITERBEWILLIGUNG, answers, HEUTE)] == [
        "Kontoauszüge der letzten drei Monate, alle Konten für Ole"
    ]


def test_a_higher_rent_shows_the_pages_of_the_flat_as_they_were() -> None:
    before = ausfuellen(HAUPTANTRAG, W4)
    new_rent = {"": {**GATES, "gleich.wohnen": "ja", "wohnen.grundmiete": "600"}}
    answers, seen = renewed(before, {**NOTHING_NEW, **new_rent})
    asked = [page.id for part in HAUPTANTRAG.parts if part.id == "wohnen" for page in part.pages]
    shown = [page_id for page_id in seen if page_id in asked]
    assert "miete" in shown
    assert [*(f"gleich_{topic.id}" for topic in TOPICS[:3]), *shown] == seen[: 3 + len(shown)]
    step = engine.find_step(WEITERBEWILLIGUNG, answers, HEUTE, "miete")
    assert step is not None
    values = {field.question.id: field.value for field in step.fields}
    assert values["wohnen.grundmiete"] == 60_000
    assert values["wohnen.heizung"] == 10_000  # still as it was typed the last time
    found = values_of(facts(WEITERBEWILLIGUNG, answers, HEUTE), "")
    assert (found["wohnung.grundmiete_ct"], found["wohnung.heizung_ct"]) == (60_000, 10_000)
    assert "D-MIET" in {beleg.code for beleg in evidence(WEITERBEWILLIGUNG, answers, HEUTE)}


def test_what_was_never_answered_is_asked_although_nothing_changed() -> None:
    gap = ausfuellen(HAUPTANTRAG, W1).with_values("", {"wohnen.heizung": None})
    _, seen = renewed(gap, NOTHING_NEW)
    assert [page_id for page_id in seen if not page_id.startswith("gleich_")] == ["miete", "neues"]


def test_a_child_who_turned_15_is_asked_what_everybody_from_15_is_asked() -> None:
    before = ausfuellen(HAUPTANTRAG, W6).with_values("kind2", {"person.geburtsdatum": dt.date(2011, 12, 24)})
    _, seen = renewed(before, NOTHING_NEW)
    assert "arbeitsfaehig" not in seen
    _, later = renewed(before, NOTHING_NEW, dt.date(2027, 1, 2))
    assert {"arbeitsfaehig", "krankenkasse", "arbeit"} <= set(later)


def test_a_baby_makes_everything_about_it_visible_and_nothing_else() -> None:
    before = ausfuellen(HAUPTANTRAG, W6)
    baby = {"": {**GATES, "gleich.haushalt": "ja", "haushalt.kinder": "3"}}
    answers, _ = renewed(before, {**NOTHING_NEW, **baby})
    assert "kind3" in engine.persons(WEITERBEWILLIGUNG, answers, HEUTE)
    behind_other_gates = {
        (step.person_id, step.page.id)
        for step in engine.path(WEITERBEWILLIGUNG, answers, HEUTE)
        if step.page.gate and step.part.id != "haushalt"
    }
    assert ("kind3", "kindergeld") in behind_other_gates
    assert {person_id for person_id, _ in behind_other_gates} == {"kind3"}


def test_the_topics_cover_the_hauptantrag_without_what_is_said_once() -> None:
    parts = [part_id for topic in TOPICS for part_id in topic.parts]
    assert sorted(parts) == sorted(part.id for part in HAUPTANTRAG.parts)
    assert set(HAUPTANTRAG.questions) - set(WEITERBEWILLIGUNG.questions) == FIRST_TIME_ONLY
    gates = {topic.gate for topic in TOPICS}
    assert len(gates) == 6
    for page in WEITERBEWILLIGUNG.pages:
        is_ours = page.id.startswith("gleich_") or page in NEWS_PART.pages
        assert (page.gate in gates) is not (is_ours or page.id in MONTHS), page.id


def test_a_bill_and_what_comes_soon_are_told() -> None:
    news = {
        "": {
            **GATES,
            "abrechnung.art": "guthaben",
            "abrechnung.wofuer": "heizung",
            "abrechnung.betrag": "120,50",
            "abrechnung.ab": "2.11.2026",
            "abrechnung.zeitraum": "",
        },
        "antragsteller": {
            "weiter.neues": "abrechnung nicht_gemeldet bald",
            "weiter.nicht_gemeldet": "Im Mai hatte ich einen Minijob.",
            "weiter.bald": "",
        },
    }
    answers, seen = renewed(ausfuellen(HAUPTANTRAG, W1), news)
    assert seen[-5:] == ["neues", "abrechnung", "abrechnung_zeit", "nicht_gemeldet", "bald"]
    found = told(answers)
    assert found["", "aenderung.abrechnung_art"] == "guthaben"
    assert found["", "aenderung.abrechnung_betrag_ct"] == 12_050
    assert found["", "aenderung.abrechnung_ab"] == dt.date(2026, 11, 2)
    assert found["antragsteller", "antrag.nicht_gemeldet"] == "Im Mai hatte ich einen Minijob."
    assert engine.open_questions(WEITERBEWILLIGUNG, answers, HEUTE) == ()  # what comes soon is optional
    proofs = {beleg.text.render() for beleg in evidence(WEITERBEWILLIGUNG, answers, HEUTE)}
    assert {"Abrechnung mit allen Seiten", "Belege über die Änderung für Jana"} <= proofs
    long_ago = answers.with_values("", {"abrechnung.ab": dt.date(2026, 3, 2)})
    assert [h.question_id for h in engine.hints(WEITERBEWILLIGUNG, long_ago, HEUTE)] == ["abrechnung.ab"]


def test_without_an_answer_at_the_gate_the_pages_wait() -> None:
    before = ausfuellen(HAUPTANTRAG, W1)
    assert [step.page.id for step in engine.path(WEITERBEWILLIGUNG, before, HEUTE)] == [
        *(f"gleich_{topic.id}" for topic in TOPICS),
        "neues",
    ]


@pytest.mark.parametrize("seed", range(4))
def test_random_people_end_in_a_valid_state(seed: int) -> None:
    """A few of the 1,000 that run in `make test-all`."""
    check_end_state(WEITERBEWILLIGUNG, random_walk(WEITERBEWILLIGUNG, seed))
