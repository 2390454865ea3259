"""The three-minute check: an amount with its reasons and assumptions, and no trace of it anywhere."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from jobcenter.antrag.models import Antrag, Antwort

pytestmark = pytest.mark.django_db

ALONE = {
    "check.alter": "35", "check.partner": "nein", "check.kinder": "0", "check.miete": "400", "check.heizung": "100",
    "check.weitere": "0", "check.arbeit": "nein", "check.anderes": "0", "check.vermoegen": "0",
}  # fmt: skip
ONE_CHILD = {
    **ALONE, "check.kinder": "1", "check.alter_kind1": "8", "check.alleinerziehend": "ja", "check.arbeit": "ja",
    "check.brutto": "750", "check.netto": "600", "check.kindergeld": "259", "check.unterhalt": "0",
}  # fmt: skip
HIDDEN = re.compile(r'<input type="hidden" name="(bisher|seite|person)" value="([^"]*)"')


def answer_page(client, page, answers, **other):
    """Send the form that this page shows."""
    hidden = dict(HIDDEN.findall(page.content.decode()))
    return client.post("/musterkreis/check/", {**hidden, **answers, "aktion": "weiter", **other})


def result(client, answers):
    page = client.get("/musterkreis/check/")
    for _ in range(12):
        page = answer_page(client, page, answers)
        assert page.status_code == 200, page.content.decode()
        if "gilt_ab" in page.context:
            return page
    raise AssertionError("the check does not end")


def test_a_single_person_sees_an_amount_with_reasons_and_assumptions(client, musterkreis):
    page = result(client, ALONE)
    text = page.content.decode()
    assert page.context["schaetzung"]["summe_ct"] == 56_300 + 50_000
    assert "1.063,00" in text
    assert "So haben wir gerechnet" in text
    assert "Alle ab 15 Jahren können arbeiten." in text
    assert '/musterkreis/antrag/"' in text


def test_a_family_sees_every_person(client, musterkreis):
    page = result(client, ONE_CHILD)
    rows = page.context["schaetzung"]["gruppe"].zeilen
    assert [row.name for row in rows] == ["Sie", "Kind 1"]
    assert "§ 21 Abs. 3 SGB II" in page.content.decode()


def test_enough_money_is_said_calmly(client, musterkreis):
    page = result(client, {**ALONE, "check.anderes": "4000"})
    assert page.context["schaetzung"]["summe_ct"] == 0
    assert "reicht Ihr Geld" in page.content.decode()


def test_nothing_is_stored(musterkreis):
    client = Client()
    result(client, ONE_CHILD)
    assert not Antrag.objects.exists()
    assert not Antwort.objects.exists()
    assert not Session.objects.exists()
    assert "sessionid" not in client.cookies


def test_an_error_keeps_what_was_typed(client, musterkreis):
    page = answer_page(client, client.get("/musterkreis/check/"), {**ALONE, "check.alter": "viel"})
    assert page.status_code == 422
    assert 'value="viel"' in page.content.decode()


def test_back_keeps_the_answers(client, musterkreis):
    second = answer_page(client, client.get("/musterkreis/check/"), ALONE)
    first = answer_page(client, second, {}, aktion="zurueck")
    assert 'value="35"' in first.content.decode()


def test_changed_answers_of_earlier_pages_are_not_believed(client, musterkreis):
    second = answer_page(client, client.get("/musterkreis/check/"), ALONE)
    forged = answer_page(client, second, ALONE, bisher="W10:forged:signature")
    assert forged.status_code == 200
    assert "gilt_ab" not in forged.context
