"""The desk prints forms, blank and with the answers of a case, and gives them to other programs with a schema."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from jobcenter.accounts.models import User
from jobcenter.antrag.services import save_answers
from jobcenter.desk.tests.conftest import submitted_case
from jobcenter.letters.tests import pdf
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import ANTRAGSTELLER
from jobcenter.traeger.models import Traeger

pytestmark = pytest.mark.django_db


def test_every_form_can_be_printed_from_the_list(ada: User, at_desk: Callable[[User], Client]) -> None:
    client = at_desk(ada)
    page = client.get("/desk/formulare/").content.decode()
    assert all(f"/desk/formulare/{form}.pdf" in page for form in FORMULARE)
    response = client.get("/desk/formulare/vorschuss.pdf")
    assert response["Content-Type"] == "application/pdf"
    assert "VORSCHUSS/" in pdf.text(response.content)
    assert client.get("/desk/formulare/unbekannt.pdf").status_code == 404


def test_a_case_is_printed_and_exported_as_its_schema_says(
    musterkreis: Traeger, ada: User, at_desk: Callable[[User], Client]
) -> None:
    fall = submitted_case(musterkreis, "W1")
    client = at_desk(ada)
    page = client.get(f"/desk/faelle/{fall.id}/").content.decode()
    assert f"/desk/faelle/{fall.id}/formular.pdf" in page
    text = pdf.text(client.get(f"/desk/faelle/{fall.id}/formular.pdf").content)
    assert fall.antrag.nachname in text
    assert f"/{fall.antrag.nummer}" in text
    export: dict[str, Any] = client.get(f"/desk/faelle/{fall.id}/angaben.json").json()
    schema = client.get("/desk/formulare/hauptantrag/schema.json").json()
    assert [error.message for error in Draft202012Validator(schema).iter_errors(export)] == []
    assert export["answers"]["antragsteller"]["person.nachname"] == fall.antrag.nachname
    assert export["facts"]["antragsteller"]


def test_a_protected_address_leaves_the_case_in_no_export(
    musterkreis: Traeger, ada: User, at_desk: Callable[[User], Client]
) -> None:
    fall, client = submitted_case(musterkreis, "W1"), at_desk(ada)
    export = f"/desk/faelle/{fall.id}/angaben.json"
    assert "anschrift.plz" in client.get(export).content.decode()
    save_answers(antrag=fall.antrag, werte={(ANTRAGSTELLER, "schutz.anschrift"): True})
    found = client.get(export).json()
    assert "anschrift." not in str(found)
    Draft202012Validator(client.get("/desk/formulare/hauptantrag/schema.json").json()).validate(found)
