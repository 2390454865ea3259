"""The export schema is a schema, accepts what a form really stores, and refuses what it never would."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.schema import export_of, schema_of
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE
from jobcenter.questionnaire.tests.papierform import FORM
from jobcenter.questionnaire.tests.test_papier import GIVEN, ICH

JOB = f"{ICH}-arbeit-1"


def _validator(form: Form) -> Draft202012Validator:
    return Draft202012Validator(schema_of(form), format_checker=FormatChecker())


@pytest.mark.parametrize("form", [*FORMULARE.values(), FORM], ids=lambda form: form.id)
def test_every_form_has_a_schema_that_is_always_the_same(form: Form) -> None:
    schema = schema_of(form)
    Draft202012Validator.check_schema(schema)
    assert json.dumps(schema) == json.dumps(schema_of(form))
    assert set(form.questions) <= set(schema["$defs"])


def test_worked_households_are_valid() -> None:
    validator = _validator(HAUPTANTRAG)
    for texts in HAUSHALTE.values():
        export = export_of(HAUPTANTRAG, ausfuellen(HAUPTANTRAG, texts), HEUTE)
        assert export["facts"]
        errors = [(error.json_path, error.instance) for error in validator.iter_errors(export)]
        assert errors == []


def test_lists_ticks_and_months_are_valid() -> None:
    export = export_of(FORM, Answers(GIVEN), HEUTE)
    assert {"person.arbeiten", "person.einnahme.rente.netto_ct"} <= set(export["facts"][ICH])
    assert set(export["answers"]) == {"", ICH, "kind1", JOB, f"{ICH}-geld-rente"}
    assert [error.message for error in _validator(FORM).iter_errors(export)] == []


def _move(export: dict[str, Any], question: str, to: str) -> None:
    value = next(asked.pop(question) for asked in export["answers"].values() if question in asked)
    export["answers"].setdefault(to, {})[question] = value


WRONG: list[Callable[[dict[str, Any]], Any]] = [
    lambda export: export["answers"][ICH].update({"geld.arten": ["lotto"]}),
    lambda export: export["answers"][ICH].update({"geld.arten": "rente"}),
    lambda export: export["answers"][JOB].update({"arbeit.lohn": "1.234,56"}),
    lambda export: _move(export, "arbeit.lohn", ICH),
    lambda export: export["answers"][ICH].update({"gewinn": [1, 2, 3]}),
    lambda export: export["answers"][ICH].update({"person.geburtsdatum": {"date": "24.12.1990"}}),
    lambda export: export["answers"][ICH].update({"konto": {"offen": "weiss_nicht"}}),
    lambda export: _move(export, "kinder", ICH),
    lambda export: export["answers"][ICH].update({"unbekannt": 1}),
    lambda export: export["facts"][ICH].update({"person.einnahme.rente.netto_ct": "viel"}),
    lambda export: export["facts"][ICH]["person.arbeiten"][0].update({"fremd": 1}),
    lambda export: export.update(version="alt"),
    lambda export: export.update(mehr=1),
]


@pytest.mark.parametrize("change", WRONG)
def test_what_no_form_would_store_is_refused(change: Callable[[dict[str, Any]], Any]) -> None:
    export = copy.deepcopy(export_of(FORM, Answers(GIVEN), HEUTE))
    change(export)
    assert not _validator(FORM).is_valid(export)
