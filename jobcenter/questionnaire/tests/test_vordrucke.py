"""Every field of every official form has an answer among our questions, or a reason why not."""

from __future__ import annotations

import pytest

from jobcenter.questionnaire import vordrucke
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.vordrucke import FORMS, REASONS, OfficialField, official_forms

# How many fields each official form has; 424 together.
FIELDS = {
    "META": 12, "HA": 82, "WEP": 46, "KI": 26, "EK": 21, "EKS": 42, "KDU": 28, "VM": 24, "SV": 7, "MEB": 4, "BB": 5,
    "UF": 6, "UH1": 7, "UH2": 4, "UH3": 7, "UH4": 1, "HG": 6, "VE": 6, "WBA": 19, "VAEM": 18, "BUT": 12, "ERST": 6,
    "UMZUG": 9, "DARL": 7, "MB": 2, "HEIZ": 5, "UEBP": 3, "WID": 6, "VORS": 3,
}  # fmt: skip


def _fields() -> list[OfficialField]:
    return [field for form in official_forms() for field in form.fields]


def test_every_field_is_there_once() -> None:
    assert {form.code: len(form.fields) for form in official_forms()} == FIELDS
    ids = [field.id for field in _fields()]
    assert len(ids) == len(set(ids)) == 424
    assert {path.stem for path in vordrucke.FOLDER.glob("*.yaml")} == {code.lower() for code in FORMS}


def test_every_named_question_exists() -> None:
    unknown = [
        f"{field.id}: {form}/{question}"
        for field in _fields()
        for form, question in field.questions
        if form not in FORMULARE or question not in FORMULARE[form].questions
    ]
    assert unknown == []


def test_a_question_stands_in_a_form_or_a_reason_is_given() -> None:
    for field in _fields():
        assert bool(field.questions) != bool(field.text), field.id
        assert field.text.endswith(".") or field.questions, field.id
        assert field.gap == "" or field.gap.endswith("."), field.id
        assert field.reason in {"", *REASONS}, field.id
        assert len(field.questions) == len(set(field.questions)), field.id


def test_every_form_answers_some_official_field() -> None:
    named = {form for field in _fields() for form, _ in field.questions}
    assert set(FORMULARE) <= named


@pytest.mark.parametrize(
    "row",
    [
        {"feld": "x.y"},
        {"feld": "x.y", "frage": ["hauptantrag/person.vorname"], "nicht": "Doch nicht."},
        {"feld": "x.y", "nicht": "Nein.", "fremd": 1},
    ],
)
def test_a_field_without_one_clear_answer_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="exactly one of"):
        vordrucke._field(row)
