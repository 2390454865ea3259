"""Nothing that arrives in a request makes `parse` raise: every field gives a value or an error sentence."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers, value_from_json, value_to_json
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Message
from jobcenter.questionnaire.reading import field_names
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import W4
from jobcenter.questionnaire.tests.wege import ways_through

STEPS = {step.page.id: (way.answers, step) for way in ways_through(HAUPTANTRAG) for step in way.steps}

HOSTILE: list[Any] = [
    "\x00",
    "Jana\x00",
    "\x1b[31m",
    "\ud800",
    "\uffff",
    "A" * 1_000_000,
    "9" * 5_000,
    "٩" * 5_000,
    "1" + "." * 5_000,
    "a@" + "b." * 4_000,
    "(" * 9_000,
    "weiss_nicht'; DROP TABLE antrag;--",
    "%(name)s %s %d",
    "{{ 7*7 }}",
    "../../etc/passwd",
    " ",
    "\u202e",
    "\r\nBcc: everybody@example.org",
    "a@example.org\r\nBcc: b@example.org",
    "²",
    "Ⅷ",
    "①",
]


def parse_everywhere(value: Any) -> None:
    for answers, step in STEPS.values():
        raw = {name: value for field in step.fields for name in field_names(field.question)}
        values, errors = engine.parse(HAUPTANTRAG, answers, HEUTE, step, raw)
        assert set(values) | set(errors) == {field.question.id for field in step.fields}
        assert not set(values) & set(errors)
        for message in errors.values():
            assert isinstance(message, Message)
            assert message.code
            assert message.render().endswith(".")
        for found in values.values():
            if found is not None:
                assert value_from_json(value_to_json(found)) == found
                assert "\x00" not in str(found)
                str(found).encode()


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_hostile_texts(text: str) -> None:
    parse_everywhere([text])
    parse_everywhere([text, "nein", text])
    parse_everywhere([])


@pytest.mark.parametrize("value", ["text instead of list", None, 7, {"a": "b"}, [None], [7], [["x"]], [b"x"], object()])
def test_wrong_types(value: Any) -> None:
    parse_everywhere(value)


def test_unknown_fields_are_ignored() -> None:
    answers, step = STEPS["name"]
    raw = {"person.rolle": ["kind"], "konto.iban": ["DE89370400440532013000"], "__proto__": ["x"], "": ["y"]}
    values, errors = engine.parse(HAUPTANTRAG, answers, HEUTE, step, raw)
    assert values == {}
    assert set(errors) == {"person.vorname", "person.nachname", "person.geburtsdatum"}


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=3))
def test_any_texts(texts: list[str]) -> None:
    parse_everywhere(texts)


def test_every_page_was_under_attack() -> None:
    assert {page.id for page in HAUPTANTRAG.pages} - set(STEPS) == set()


@pytest.mark.parametrize("page_id", ["name", "arbeit"])
@pytest.mark.parametrize(
    "person_id", ["", "kind99", "kind", "kind0", "kind-1", "kind٣", "x", "kind" + "9" * 5_000, "admin"]
)
def test_unknown_addresses_have_no_screen(page_id: str, person_id: str) -> None:
    answers = ausfuellen(HAUPTANTRAG, W4)
    assert engine.find_step(HAUPTANTRAG, answers, HEUTE, page_id, person_id) is None
    engine.next_step(HAUPTANTRAG, answers, HEUTE, page_id, person_id)
    engine.previous_step(HAUPTANTRAG, answers, HEUTE, page_id, person_id)
    assert engine.find_step(HAUPTANTRAG, answers, HEUTE, "nope", person_id) is None


def test_stored_rows_that_are_no_answers_are_refused() -> None:
    for raw in ({"date": "x"}, {"offen": "x"}, {}, None, 1.5, [1, "a"], {"a": "b"}):
        with pytest.raises(ValueError, match=r"not a|Invalid|not an answer"):
            value_from_json(raw)
    assert Answers({("antragsteller", "person.vorname"): "Jana"}).__repr__() == "Answers(1 answers)"
