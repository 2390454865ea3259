"""A person at a browser, without JavaScript: follows redirects like one and fills in forms with texts."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, Texte, felder

KURZ = {
    "person.vorname": "Ada",
    "person.nachname": "Nordlicht",
    "person.geburtsdatum.tag": "01",
    "person.geburtsdatum.monat": "02",
    "person.geburtsdatum.jahr": "1990",
    "anschrift.plz": "34999",
    "kontakt.email": "ada@example.org",
    "kontakt.telefon": "",
    "antrag.wunsch": "",
}


def schluessel_of(response: Any) -> str:
    """The hidden key of the form that a page shows."""
    found = re.search(r'name="schluessel" value="([0-9a-f]{32})"', response.content.decode())
    assert found, "the page holds no key"
    return found[1]


def secure_date(client: Client, slug: str = "musterkreis", address: str = "", **other: str) -> str:
    """Fill in the sixty seconds (of the form at `address`); returns the address of the application."""
    address = address or f"/{slug}/antrag/"
    page = client.get(address)
    sent = client.post(address, {**KURZ, **other, "schluessel": schluessel_of(page)})
    assert sent.status_code == 302, sent.content.decode()
    return sent["Location"].removesuffix("quittung/")


def typed(step: engine.Step, texte: Texte) -> dict[str, Any]:
    """What a browser sends for this page of the conversation."""
    raw: dict[str, Any] = {}
    for field in step.fields:
        raw |= felder(field.question, texte[step.person_id][field.question.id])
    return raw


def address_of(home: str, step: engine.Step) -> str:
    return f"{home}frage/{step.page.id}/" + (f"{step.person_id}/" if step.person_id else "")


def interview(client: Client, home: str, texte: Texte) -> int:
    """Answer every page in turn, following each redirect; returns how many pages there were."""
    answers, pages = Answers(), 0
    first = engine.path(HAUPTANTRAG, answers, HEUTE)[0]
    step: engine.Step | None = first
    where = address_of(home, first)
    while step is not None:
        assert where == address_of(home, step)
        raw = typed(step, texte)
        response = client.post(where, {**raw, "aktion": "weiter"})
        assert response.status_code == 302, (where, response.content.decode())
        values, _ = engine.parse(HAUPTANTRAG, answers, HEUTE, step, raw)
        answers = answers.with_values(step.person_id, values)
        step, where, pages = engine.next_step(HAUPTANTRAG, answers, HEUTE, *step.key), response["Location"], pages + 1
    assert where == f"{home}unterlagen/"
    return pages


def send(client: Client, home: str) -> Any:
    """Read the review and press the button."""
    page = client.get(f"{home}pruefen/").content.decode()
    stand = re.search(r'name="stand" value="([0-9a-f]{64})"', page)
    assert stand, page
    return client.post(f"{home}pruefen/", {"stand": stand[1]})
