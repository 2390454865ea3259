"""A trial run by a link: the whole conversation with invented answers, remarks, nothing of it in any application."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from jobcenter.antrag.models import Antrag, Antwort
from jobcenter.clock import now, today
from jobcenter.portal.jobs import forget_sessions
from jobcenter.portal.tests.browser import address_of
from jobcenter.probe.models import Anmerkung, Probelink
from jobcenter.probe.services import MAX_ANMERKUNGEN, create_link, keep_anmerkung
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.flow import EVERY_FORM
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Kind, Question
from jobcenter.questionnaire.sample import fill
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
NAME = {"person.vorname": "Mara", "person.nachname": "Beispiel"} | {
    f"person.geburtsdatum.{part}": value for part, value in (("tag", "1"), ("monat", "2"), ("jahr", "1990"))
}


@pytest.fixture
def ada(musterkreis, make_user):
    return make_user(musterkreis, "ada")


@pytest.fixture
def trial(ada):
    """Make a link to a form; returns the address of its trial run."""

    def make(form_id: str = "hauptantrag") -> str:
        _, token = create_link(formular=form_id, titel="Probe", by=ada)
        return reverse("portal:probe", args=["musterkreis", token])

    return make


def text_of(response: Any) -> str:
    return str(response.content, "utf-8")


def fill_in(client: Client, home: str) -> None:
    assert client.post(home, {"aktion": "fuellen"})["Location"] == home


@pytest.mark.parametrize("form", EVERY_FORM.values(), ids=lambda form: form.id)
def test_every_form_can_be_filled_and_walked_to_its_review(trial, client, form):
    home = trial(form.id)
    start = text_of(client.get(home))
    assert form.title in start
    fill_in(client, home)
    page = text_of(client.get(home))
    assert "kern-badge--info" not in page.split("<main")[1]
    kept = next(value for key, value in client.session.items() if key.startswith("probe."))
    answers = Answers.from_json(kept["answers"])
    for step in (engine.path(form, answers, today())[at] for at in (0, -1)):
        page = client.get(address_of(home, step))
        assert page.status_code == 200
        assert "Wir schicken nichts ab." in text_of(page)
    review = text_of(client.get(f"{home}pruefen/"))
    assert "Hier endet der Probelauf." in review
    assert "Das ist noch offen" not in review
    assert Antrag.objects.count() == Antwort.objects.count() == 0


def as_typed(question: Question, value: Any) -> dict[str, Any]:
    """What a browser sends for this answer."""
    if question.kind is Kind.DATE:
        parts = zip(("tag", "monat", "jahr"), (value.day, value.month, value.year), strict=True)
        return {f"{question.id}.{part}": str(number) for part, number in parts}
    if question.kind is Kind.EURO:
        return {question.id: f"{value // 100},{value % 100:02d}"}
    if question.kind is Kind.BOOL:
        return {question.id: "ja" if value else "nein"}
    return {question.id: list(value) if question.kind is Kind.MULTI else str(value)}


@pytest.mark.parametrize("form_id", ["bildung", "antrag60", "schnellcheck"])
def test_a_person_walks_from_page_to_page_to_the_review(trial, client, form_id):
    form, home = EVERY_FORM[form_id], trial(form_id)
    answers = fill(form, Answers(), today())
    steps = engine.path(form, answers, today())
    where = address_of(home, steps[0])
    assert where in text_of(client.get(home))
    for step in steps:
        assert where == address_of(home, step)
        raw: dict[str, Any] = {"aktion": "weiter"}
        for field in step.fields:
            raw |= as_typed(field.question, field.value)
        response = client.post(where, raw)
        assert response.status_code == 302, (where, text_of(response))
        where = response["Location"]
    assert where == f"{home}pruefen/"
    review = text_of(client.get(where))
    assert "Das ist noch offen" not in review
    assert 'name="stand"' not in review, "nothing can be sent"
    assert Antrag.objects.count() == Antwort.objects.count() == 0
    assert "Das ist noch offen" in text_of(Client().get(where)), "another browser has its own answers"


def test_remarks_stick_to_their_question_whichever_button_is_pressed(trial, client):
    home = trial()
    where = f"{home}frage/name/antragsteller/"
    remarks = {"anmerkung.person.vorname": " Was ist mit zwei Vornamen? ", "anmerkung_name": "Fachstelle"}
    sent = client.post(where, {**remarks, "person.vorname": "Mara", "aktion": "anmerken"}, follow=True)
    assert sent.redirect_chain[-1][0] == where
    assert "Ihre Anmerkung ist bei uns." in text_of(sent)
    assert 'value="Mara"' in text_of(sent)
    more = {"anmerkung.person.nachname": "Auch gut.", "anmerkung.fremd.frage": "weg"}
    assert client.post(where, {**NAME, **more, "aktion": "weiter"}).status_code == 302
    first, second = Anmerkung.objects.all()
    assert (first.frage, first.text, first.name) == ("person.vorname", "Was ist mit zwei Vornamen?", "Fachstelle")
    assert (first.seite, first.person, first.version) == ("name", "antragsteller", HAUPTANTRAG.version)
    assert (second.frage, second.name, second.sprache) == ("person.nachname", "", "de")


def test_a_remark_survives_an_error_on_the_page(trial, client):
    where = f"{trial()}frage/name/antragsteller/"
    answer = client.post(where, {"anmerkung.person.vorname": "Seltsam.", "aktion": "weiter"})
    assert answer.status_code == 422
    assert Anmerkung.objects.get().text == "Seltsam."


def test_a_link_takes_a_limited_number_of_remarks(trial, client):
    where = f"{trial()}frage/name/antragsteller/"
    link = Probelink.objects.get()
    for _ in range(MAX_ANMERKUNGEN):
        keep_anmerkung(link=link, version="1", seite="name", person="", frage="x", text="y", name="", sprache="de")
    answer = client.post(where, {"anmerkung.person.vorname": "Noch eine.", "aktion": "anmerken"}, follow=True)
    assert "zu viele Anmerkungen" in text_of(answer)
    assert Anmerkung.objects.count() == MAX_ANMERKUNGEN


def test_an_ended_an_old_and_a_foreign_link_are_not_found(trial, client, make_office):
    home = trial()
    assert client.get(home).status_code == 200
    assert client.get(home[:-2] + "x/").status_code == 404
    Probelink.objects.update(gueltig_bis=now() - timedelta(seconds=1))
    for page in ("", "frage/name/antragsteller/", "pruefen/"):
        assert client.get(home + page).status_code == 404, page
    Probelink.objects.update(gueltig_bis=now() + timedelta(days=1))
    assert client.get(home).status_code == 200
    make_office("nachbarkreis", "90002", "36999")
    assert client.get(home.replace("musterkreis", "nachbarkreis")).status_code == 404


def test_starting_again_forgets_everything(trial, client):
    home = trial()
    fill_in(client, home)
    assert "Mara" in text_of(client.get(f"{home}pruefen/"))
    client.post(home, {"aktion": "leeren"})
    assert "Mara" not in text_of(client.get(f"{home}pruefen/"))


def test_what_was_typed_stays_when_the_rest_is_filled(trial, client):
    home = trial()
    client.post(f"{home}frage/name/antragsteller/", {**NAME, "person.nachname": "Eigenname", "aktion": "weiter"})
    fill_in(client, home)
    assert "Eigenname" in text_of(client.get(f"{home}pruefen/"))


def test_answers_to_an_earlier_version_of_the_form_do_not_count(trial, client):
    home = trial()
    fill_in(client, home)
    session = client.session
    key = f"probe.{Probelink.objects.get().id}"
    session[key] = session[key] | {"version": "alt"}
    session.save()
    assert "Mara" not in text_of(client.get(f"{home}pruefen/"))


@pytest.mark.parametrize("sprache", ["ar", "en"])
def test_it_speaks_the_language_of_the_reader(trial, client, sprache):
    home = trial()
    client.cookies["django_language"] = sprache
    for page in ("", "frage/name/antragsteller/", "pruefen/"):
        shown = client.get(home + page)
        assert shown.status_code == 200
        assert f'<html lang="{sprache}"' in text_of(shown)
    client.post(f"{home}frage/name/antragsteller/", {"anmerkung.person.vorname": "?", "aktion": "anmerken"})
    enter_tenant(Probelink.objects.get().traeger_id)
    assert Anmerkung.objects.get().sprache == sprache


@pytest.mark.parametrize(
    "sent",
    [
        {"aktion": "\0"},
        {"aktion": "anmerken", "anmerkung.person.vorname": "\0"},
        {"aktion": "anmerken", "anmerkung.person.vorname": "x" * 50_000, "anmerkung_name": "y" * 5_000},
        {"aktion": "loeschen"},
        {"person.vorname": ["a", "b"], "fremd": "x", "__proto__": "y"},
        {"person.geburtsdatum.tag": "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")},
    ],
)
def test_hostile_input_is_an_error_of_the_field_and_never_ours(trial, client, sent):
    home = trial()
    answer = client.post(f"{home}frage/name/antragsteller/", sent)
    assert answer.status_code in (302, 422)
    assert all(len(row.text) <= 2000 and len(row.name) <= 80 for row in Anmerkung.objects.all())
    assert client.post(home, sent).status_code == 302
    for page in ("frage/gibtesnicht/", "frage/gibtesnicht/antragsteller/"):
        assert client.get(home + page).status_code == 404
    assert client.get(f"{home}frage/name/kind99/")["Location"] == home
    assert client.post(f"{home}pruefen/").status_code == 405


def test_a_renewal_begins_with_what_an_invented_office_knows(trial, client):
    home = trial("weiterbewilligung")
    start = client.get(home)
    first = text_of(client.get(start.context["weiter"]))
    assert "Mara" in first, "what was said last time"
    form = EVERY_FORM["weiterbewilligung"]
    where, pressed = start.context["weiter"], 0
    while "/frage/" in where:
        page = client.get(where)
        gates = [field["question"].id for field in page.context["felder"] if field["question"].knoepfe]
        pressed += bool(gates)
        sent = dict.fromkeys(gates, "nein") if gates else {"aktion": "ohne_antwort"}
        where = client.post(where, sent)["Location"]
    assert pressed == len({page.gate for page in form.pages if page.gate})
    assert where == f"{home}pruefen/"


def test_what_was_tried_out_is_deleted_when_the_session_has_ended(trial, client):
    fill_in(client, trial())
    kept = Session.objects.get()
    forget_sessions(timestamp=0)
    assert Session.objects.filter(pk=kept.pk).exists()
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    forget_sessions(timestamp=0)
    assert not Session.objects.exists()
