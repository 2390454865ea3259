"""The conversation: nothing typed is lost, nothing unasked is stored, and it can be left at any point."""

import json
import re

import pytest
from django.test import Client

from jobcenter.antrag.models import Antrag, Antwort, Einreichung
from jobcenter.antrag.queries import answers_of
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import set_stand
from jobcenter.letters.models import Email
from jobcenter.portal.tests.browser import interview, secure_date, send
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db

WOHNORT = "frage/wohnort/antragsteller/"
KONTAKT = "frage/kontakt/antragsteller/"


@pytest.fixture
def home(client, musterkreis):
    return secure_date(client)


def stored(frage):
    row = Antwort.objects.filter(frage=frage).first()
    return row.wert if row else None


def test_what_the_sixty_seconds_told_is_not_asked_again(client, home):
    page = client.get(f"{home}frage/name/antragsteller/").content.decode()
    assert 'value="Ada"' in page
    assert 'value="1990"' in page


def test_a_page_shows_where_the_person_is_and_why_it_asks(client, home):
    page = client.get(home + WOHNORT).content.decode()
    assert re.search(r"Teil 1 von \d", page)
    assert "Warum fragen wir das?" in page
    assert "§ 36 Abs. 1 SGB II" in page


def test_a_valid_answer_is_stored_although_its_neighbour_is_wrong(client, home):
    answer = client.post(home + WOHNORT, {"anschrift.fest": "ja", "anschrift.plz": "12", "aktion": "weiter"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert stored("anschrift.fest") is True
    assert stored("anschrift.plz") == "34999", "the last valid answer stays"
    assert 'value="12"' in text, "what was typed stays on the page"
    assert 'href="#f-anschrift-plz"' in text
    assert "Fehler:" in text


def test_onward_back_and_later_keep_the_answers(client, home):
    typed = {"anschrift.fest": "nein", "anschrift.plz": "34999"}
    assert client.post(home + WOHNORT, {**typed, "aktion": "weiter"})["Location"].endswith(
        "frage/erreichbar/antragsteller/"
    )
    back = client.post(
        f"{home}frage/erreichbar/antragsteller/", {"anschrift.erreichbar": "Bei Kim", "aktion": "zurueck"}
    )
    assert back["Location"] == home + WOHNORT
    assert stored("anschrift.erreichbar") == "Bei Kim"
    later = client.post(home + WOHNORT, {"anschrift.fest": "ja", "anschrift.plz": "", "aktion": "spaeter"})
    assert later["Location"] == home
    assert stored("anschrift.fest") is True


def test_an_answer_that_stopped_to_matter_comes_back_when_it_matters_again(client, home):
    typed = {"anschrift.plz": "34999", "aktion": "weiter"}
    client.post(home + WOHNORT, {**typed, "anschrift.fest": "nein"})
    client.post(f"{home}frage/erreichbar/antragsteller/", {"anschrift.erreichbar": "Bei Kim", "aktion": "weiter"})
    client.post(home + WOHNORT, {**typed, "anschrift.fest": "ja"})
    gone = client.get(f"{home}frage/erreichbar/antragsteller/")
    assert gone["Location"] == home
    client.post(home + WOHNORT, {**typed, "anschrift.fest": "nein"})
    assert "Bei Kim" in client.get(f"{home}frage/erreichbar/antragsteller/").content.decode()


def test_leaving_never_drops_a_wrong_answer_silently(client, home):
    answer = client.post(home + WOHNORT, {"anschrift.fest": "ja", "anschrift.plz": "abc", "aktion": "zurueck"})
    assert answer.status_code == 422
    assert 'value="abc"' in answer.content.decode()


def test_a_question_can_be_left_without_an_answer(client, home):
    where = f"{home}frage/partner/"
    first = client.post(where, {"aktion": "weiter"})
    assert first.status_code == 422
    assert 'value="ohne_antwort"' in first.content.decode()
    assert client.post(where, {"aktion": "ohne_antwort"}).status_code == 302


def test_saving_in_the_background_stores_what_is_valid_and_says_when(client, home):
    answer = client.post(home + WOHNORT, {"anschrift.fest": "ja", "anschrift.plz": "1"}, headers={"X-Autosave": "1"})
    assert answer.status_code == 200
    assert re.fullmatch(r"\d\d:\d\d", json.loads(answer.content)["um"])
    assert stored("anschrift.fest") is True
    assert stored("anschrift.plz") == "34999"


def test_the_page_says_when_it_was_stored(client, home):
    assert re.search(r"Gespeichert um \d\d:\d\d", client.get(home + WOHNORT).content.decode())


def test_unknown_fields_and_foreign_questions_are_not_stored(client, home):
    before = Antwort.objects.count()
    valid = {"anschrift.fest": "ja", "anschrift.plz": "34999"}
    for name in ("konto.iban", "stand", "person", "traeger"):
        assert client.post(home + WOHNORT, valid | {name: "DE89370400440532013000"}).status_code == 400
    assert Antwort.objects.count() == before
    assert client.post(home + WOHNORT, valid).status_code == 302
    assert set(Antwort.objects.values_list("person", flat=True)) == {"antragsteller"}


@pytest.mark.parametrize("where", ["frage/gibtesnicht/", "frage/wohnort/fremd/x/"])
def test_a_page_that_never_existed_is_not_found(client, home, where):
    assert client.get(home + where).status_code == 404


def test_a_page_about_somebody_who_is_not_there_leads_home(client, home):
    assert client.get(f"{home}frage/person/kind9/")["Location"] == home


def test_a_new_address_has_to_confirm_itself(client, home):
    Antrag.objects.update(email_bestaetigt_am="2026-11-01T00:00:00Z")
    client.post(home + KONTAKT, {"kontakt.email": "neu@example.org", "kontakt.telefon": ""})
    antrag = Antrag.objects.get()
    assert (antrag.email, antrag.email_bestaetigt_am) == ("neu@example.org", None)
    assert Email.objects.latest("erstellt_am").empfaenger == "neu@example.org"
    count = Email.objects.count()
    client.post(home + KONTAKT, {"kontakt.email": "neu@example.org", "kontakt.telefon": "0151 2345678"})
    assert Email.objects.count() == count
    assert Antrag.objects.get().telefon


@pytest.mark.parametrize("name", HAUSHALTE)
def test_a_household_types_its_whole_application_and_sends_it_once(client, home, name):
    pages = interview(client, home, HAUSHALTE[name])
    assert pages > 15
    assert f"{home}pruefen/" in client.get(f"{home}unterlagen/").content.decode()
    sent = send(client, home)
    assert sent["Location"] == f"{home}abgeschickt/"
    assert send(client, home)["Location"] == f"{home}abgeschickt/"
    assert Einreichung.objects.count() == 1
    assert Ereignis.objects.filter(art=Ereignis.Art.ANTRAG_ABGESCHICKT).count() == 1
    assert Feststellung.objects.exists()
    assert Fall.objects.get().stand == Fall.Stand.EINGEREICHT
    assert client.get(f"{home}abgeschickt/").status_code == 200
    copy = client.get(f"{home}kopie.pdf")
    assert copy.content.startswith(b"%PDF")
    assert copy.content == client.get(f"{home}kopie.pdf").content


def test_after_the_decision_answers_stand(client, home):
    antrag = Antrag.objects.get()
    set_stand(fall=fall_of(antrag), stand=Fall.Stand.BESCHIEDEN)
    before = answers_of(antrag)
    answer = client.post(home + WOHNORT, {"anschrift.fest": "nein", "anschrift.plz": "34999"})
    assert answer["Location"] == home
    assert answers_of(antrag) == before


def test_a_form_without_its_token_changes_nothing(client, home):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies["sessionid"] = client.cookies["sessionid"].value
    assert strict.post(home + WOHNORT, {"anschrift.fest": "nein"}).status_code == 403
    assert stored("anschrift.fest") is None
