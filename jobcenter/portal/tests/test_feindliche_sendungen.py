"""Hostile submissions: unknown fields, wrong types, huge values, foreign ids. Each is refused, nothing is stored."""

from __future__ import annotations

import random
from typing import Any

import pytest
from django.test import Client

from jobcenter.antrag.models import Antrag, Antwort, Beteiligung, Einreichung
from jobcenter.antrag.queries import answers_of
from jobcenter.antrag.services import save_answers
from jobcenter.portal.tests.browser import secure_date
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import MONATE, Kind, Question
from jobcenter.questionnaire.reading import DATE_PARTS
from jobcenter.questionnaire.tests.zufall import random_walk

pytestmark = pytest.mark.django_db

HUGE = "9" * 5_000
BAD: dict[Kind, tuple[str, ...]] = {
    Kind.TEXT: ("x" * 10_001, "a\x00b", "a\ue000b", "x" * 200),
    Kind.LONGTEXT: ("x" * 10_001, "a\x07b", "x" * 3_000),
    Kind.EURO: ("viel", "1e9", HUGE, "-5", "12,345,6", "NaN", "0x10"),
    Kind.INT: ("eins", "1.5", HUGE, "-1", "1e3", "' OR 1=1 --"),
    Kind.BOOL: ("vielleicht", "true", "1", HUGE),
    Kind.CHOICE: ("__class__", "' OR 1=1 --", HUGE, "../../etc/passwd"),
    Kind.MULTI: ("__class__", "{{7*7}}", HUGE),
    Kind.IBAN: ("DE00370400440532013000", "XX", HUGE, "DE89 3704 0044 0532 0130 0"),
    Kind.EMAIL: ("kein", "a@b", "x@" + "y" * 300 + ".de", "a@b.de\nBcc: c@d.de"),
    Kind.PHONE: ("abc", HUGE, "12"),
    Kind.PLZ: ("1", "abcde", HUGE),
    Kind.STEUER_ID: ("1", "abc", HUGE, "00000000000"),
    Kind.RV_NUMMER: ("1", "abc", HUGE),
}
BAD_DAYS = (("31", "2", "2026"), ("99", "99", "9999"), ("x", "y", "z"), ("1", "", "2020"), ("1", "1", HUGE))
STRANGE_NAMES = ("traeger", "stand", "nummer", "__proto__", "person.vorname[]", "id", "antrag_id", "x" * 500)


def bad_fields(question: Question, rng: random.Random) -> dict[str, Any]:
    if question.kind is Kind.DATE:
        day = rng.choice(BAD_DAYS)
        return {f"{question.id}.{part}": text for part, text in zip(DATE_PARTS, day, strict=True)}
    if question.kind is Kind.MONATE:
        return {f"{question.id}.{rng.randint(1, MONATE)}": rng.choice(BAD[Kind.EURO])}
    if rng.random() < 0.1 and question.kind is not Kind.MULTI:
        return {question.id: ["ja", "nein", "5", "zwei Werte"]}
    return {question.id: rng.choice(BAD[question.kind])}


def send_one(client: Client, home: str, steps: tuple[engine.Step, ...], rng: random.Random) -> int:
    """One hostile request; returns its status."""
    step = rng.choice(steps)
    data: dict[str, Any] = {"aktion": "weiter"}
    for field in step.fields:
        data |= bad_fields(field.question, rng)
    kind = rng.random()
    if kind < 0.3:
        data[rng.choice(STRANGE_NAMES)] = rng.choice(("1", HUGE, "<script>"))
    person = step.person_id or "haushalt"
    if kind > 0.85:
        person = rng.choice(("kind99", "partner7", "x" * 200, "antragsteller-arbeit-99", "haushalt-fahrzeug-0", "-"))
    page = step.page.id if kind > 0.7 or kind < 0.6 else rng.choice(("nirgends", "admin", "x" * 300))
    address = f"{home}frage/{page}/" + (f"{person}/" if step.person_id or kind > 0.85 else "")
    return client.post(address, data).status_code


def counts() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Antrag, Antwort, Einreichung, Beteiligung))


def attack(client: Client, number: int, seed: int) -> None:
    rng = random.Random(seed)
    forms = list(FORMULARE.values())
    seen: set[int] = set()
    for at, form in enumerate(forms):
        address = f"/musterkreis/antrag/?anliegen={form.id}"
        home = secure_date(client, address=address, **{"person.vorname": f"Ada {at}"})
        antrag = Antrag.objects.latest("eingegangen_am")
        assert antrag.vorname == f"Ada {at}"
        walked = random_walk(form, seed)
        Antwort.objects.filter(antrag=antrag).exclude(frage__startswith="person.").delete()
        save_answers(antrag=antrag, werte={key: wert for key, wert in walked.items() if key[0] != "antragsteller"})
        before, rows = answers_of(antrag), counts()
        steps = engine.path(form, before, antrag.eingangstag)
        for _ in range(number // len(forms)):
            status = send_one(client, home, steps, rng)
            seen.add(status)
            assert status in (400, 404, 422, 302), (form.id, status)
        assert answers_of(antrag) == before, form.id
        assert counts() == rows
    # 302: the page is gone for these answers and says so; it stores nothing either.
    assert {400, 404, 422} <= seen


def test_hostile_submissions_store_nothing(client: Client, musterkreis: object) -> None:
    attack(client, 400, 1)


@pytest.mark.slow
def test_ten_thousand_hostile_submissions_store_nothing(client: Client, musterkreis: object) -> None:
    attack(client, 10_000, 2)


def test_the_test_would_notice_a_stored_answer(client: Client, musterkreis: object) -> None:
    home = secure_date(client)
    antrag = Antrag.objects.get()
    before = answers_of(antrag)
    assert client.post(f"{home}frage/kinder_anzahl/", {"haushalt.kinder": "2"}).status_code == 302
    assert answers_of(antrag) != before
