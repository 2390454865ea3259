"""An office with people and a case in it, made of the worked households; everything else goes through HTTP."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from jobcenter.accounts.models import Rolle, User
from jobcenter.antrag.models import Kanal
from jobcenter.antrag.services import Kurzangaben, save_answers
from jobcenter.bescheid.berechnung import calculate
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.services import prepare_bescheid
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import answer_klaerung, establish_all, receive_antrag, submit_declaration
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import enter_tenant

NOVEMBER = dt.datetime(2026, 11, 22, 20, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture(autouse=True)
def in_november(settings: Any) -> None:
    """The households are written for November 2026: shift the application's own clock, so that it still runs."""
    settings.CLOCK_OFFSET_SECONDS = int((NOVEMBER - dt.datetime.now(NOVEMBER.tzinfo)).total_seconds())


@pytest.fixture
def ada(musterkreis: Traeger, make_user: Callable[..., User]) -> User:
    return make_user(musterkreis, "ada")


@pytest.fixture
def ben(musterkreis: Traeger, make_user: Callable[..., User]) -> User:
    return make_user(musterkreis, "ben", Rolle.FREIGABE)


@pytest.fixture
def cem(musterkreis: Traeger, make_user: Callable[..., User]) -> User:
    return make_user(musterkreis, "cem", Rolle.TEAMLEITUNG)


@pytest.fixture
def dora(musterkreis: Traeger, make_user: Callable[..., User]) -> User:
    return make_user(musterkreis, "dora", Rolle.ADMIN)


@pytest.fixture
def at_desk() -> Callable[[User], Client]:
    """A browser in which this person is logged in."""

    def log_in(user: User) -> Client:
        client = Client(headers={"accept-language": "de"})
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return log_in


def secured_case(traeger: Traeger, name: str = "W1", kanal: Kanal = Kanal.ONLINE, **angaben: Any) -> Fall:
    """A case of which only the date is secured."""
    enter_tenant(traeger.id)
    person = HAUSHALTE[name]["antragsteller"]
    day, month, year = (int(part) for part in person["person.geburtsdatum"].split("."))
    standard: dict[str, Any] = {
        "vorname": person["person.vorname"],
        "nachname": person["person.nachname"],
        "geburtsdatum": dt.date(year, month, day),
        "plz": traeger.plz,
    }
    antrag, _ = receive_antrag(
        angaben=Kurzangaben(**(standard | angaben)),
        schluessel=f"{name}-{Fall.objects.count()}",
        kanal=kanal,
        sprache="de",
    )
    return fall_of(antrag)


def submitted_case(traeger: Traeger, name: str = "W1", **angaben: Any) -> Fall:
    """A case whose household has answered everything and sent it."""
    fall = secured_case(traeger, name, **angaben)
    answers = dict(ausfuellen(HAUPTANTRAG, HAUSHALTE[name]))
    for part in ("vorname", "nachname"):
        answers[("antragsteller", f"person.{part}")] = angaben.get(part, answers[("antragsteller", f"person.{part}")])
    save_answers(antrag=fall.antrag, werte=answers)
    submit_declaration(antrag=fall.antrag)
    return fall_of(fall.antrag)


def ready_case(traeger: Traeger, by: User, name: str = "W1") -> Fall:
    """A case with every fact established and every question of the law answered."""
    fall = submitted_case(traeger, name)
    establish_all(fall=fall, by=by, quelle=Feststellung.Quelle.NACHWEIS, vermerk="Unterlagen gesehen")
    while fragen := calculate(fall).fragen:
        for frage in fragen:
            wert = frage.annahme or frage.optionen[0][0]
            answer_klaerung(fall=fall, klaerung=frage, wert=wert, vermerk="Mit der Person besprochen.", by=by)
    return fall


def prepared_decision(traeger: Traeger, by: User, name: str = "W1") -> Bescheid:
    """A draft that waits for a second person."""
    return prepare_bescheid(fall=ready_case(traeger, by, name), by=by)
