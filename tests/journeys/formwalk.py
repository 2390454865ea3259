"""Walking a whole form over HTTP with invented answers, so that every page of it has been shown at least once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

import httpx

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers, value_to_json
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import ANTRAGSTELLER, Form, Kind, Offen, Question, Value
from jobcenter.questionnaire.reading import DATE_PARTS
from jobcenter.questionnaire.values import format_euro
from tests.journeys.citizen import facts_of
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.system import System

DAY = dt.date(2026, 11, 22)
PERSON = {
    "person.vorname": "Ada",
    "person.nachname": "Nordlicht",
    "person.geburtsdatum": dt.date(1990, 2, 1),
    "anschrift.plz": "99901",
    "kontakt.email": "ada.nordlicht@post.example",
}
BIRTH = "person.geburtsdatum"


def raw_of(question: Question, value: Value) -> dict[str, list[str]]:
    """What a browser sends for this answer."""
    if isinstance(value, Offen):
        if question.kind in (Kind.BOOL, Kind.CHOICE):
            return {question.id: [value.value]}
        return {f"{question.id}.offen": [value.value]}
    if isinstance(value, bool):
        return {question.id: ["ja" if value else "nein"]}
    if isinstance(value, dt.date):
        parts = (value.day, value.month, value.year)
        return {f"{question.id}.{name}": [str(part)] for name, part in zip(DATE_PARTS, parts, strict=True)}
    if question.kind is Kind.MONATE and isinstance(value, tuple):
        return {f"{question.id}.{at}": [format_euro(ct)] for at, ct in enumerate(value, start=1) if isinstance(ct, int)}
    if isinstance(value, tuple):
        return {question.id: [str(item) for item in value]}
    return {question.id: [format_euro(value) if question.kind is Kind.EURO and isinstance(value, int) else str(value)]}


def store_all(system: System, nummer: str, answers: Answers) -> None:
    """Put all answers of an application into the database at once."""
    rows = [(person, frage, json.dumps(value_to_json(value))) for (person, frage), value in answers.items()]
    system.store_answers(nummer, rows)


class Walker:
    """One person at one browser without JavaScript who fills in one form of one office, and says `answers`."""

    def __init__(
        self, origin: str, form: Form, answers: Answers, office: str = "musterkreis", day: dt.date = DAY
    ) -> None:
        self.browser = PlainBrowser(origin)
        self.form, self.day, self.answers = form, day, answers
        born = answers.get((ANTRAGSTELLER, BIRTH), PERSON[BIRTH])
        query = "" if form is HAUPTANTRAG else f"?anliegen={form.id}"
        page = self.browser.open(f"/{office}/antrag/{query}")
        for question in page.questions():
            value = born if question == BIRTH else PERSON.get(question)
            if isinstance(value, dt.date):
                self.browser.type(question, f"{value.day}.{value.month}.{value.year}")
            elif value is not None:
                self.browser.type(question, str(value))
        receipt = self.browser.press("Datum sichern")
        self.home = receipt.path.removesuffix("quittung/")
        self.nummer = facts_of(receipt)["Nummer"]

    def address(self, step: engine.Step) -> str:
        """Where this step is asked."""
        return f"{self.home}frage/{step.page.id}/" + (f"{step.person_id}/" if step.person_id else "")

    def post(self, step: engine.Step, raw: Mapping[str, list[str]]) -> httpx.Response:
        """Send one page as a browser does, without following where it leads."""
        client = self.browser.client
        token = client.cookies.get("csrftoken", "")
        data = {**raw, "aktion": ["weiter"], "csrfmiddlewaretoken": [token]}
        address = self.browser.origin + self.address(step)
        headers = {"Origin": self.browser.origin, "Referer": address}
        return client.post(address, data=data, headers=headers, follow_redirects=False)

    def fill(self) -> None:
        """Answer page after page; each answer must be accepted."""
        said = Answers()
        step: engine.Step | None = engine.path(self.form, said, self.day)[0]
        while step is not None:
            raw: dict[str, list[str]] = {}
            for field in step.fields:
                value = self.answers.get((step.person_id, field.question.id))
                if value is not None:
                    raw |= raw_of(field.question, value)
                    said = said.with_values(step.person_id, {field.question.id: value})
            response = self.post(step, raw)
            # A question that these answers leave out is told about; everything else goes on.
            assert response.status_code in (302, 422), (step.key, response.status_code, response.text[:500])
            step = engine.next_step(self.form, said, self.day, *step.key)

    def store(self, system: System) -> None:
        """Put all answers into the database at once, where only the pages matter and not the way to them."""
        store_all(system, self.nummer, self.answers)

    def close(self) -> None:
        self.browser.close()
