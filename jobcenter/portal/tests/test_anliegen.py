"""Further requests in a case: begun from its home or from outside, prefilled, opened with the code of the first one."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import answers_of
from jobcenter.antrag.services import save_answers
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Fall
from jobcenter.fall.services import submit_declaration
from jobcenter.letters.models import Email
from jobcenter.portal.tests.browser import secure_date
from jobcenter.questionnaire.formulare import FORMULARE

pytestmark = pytest.mark.django_db


def begin(client: Client, home: str, form: str, key: str = "a" * 32) -> str:
    """Press the button of a form on the home of the case; returns the address of its first question."""
    response = client.post(f"{home}beginnen/{form}/", {"schluessel": key})
    assert response.status_code == 302
    return str(response["Location"])


@pytest.fixture
def home(client, musterkreis):
    """The home of a case whose application was sent."""
    where = secure_date(client)
    submit_declaration(antrag=Antrag.objects.get())
    return where


@pytest.mark.parametrize("form", [form_id for form_id in FORMULARE if form_id != "hauptantrag"])
def test_every_form_begins_from_the_home_of_a_case(client, home, form):
    page = client.get(home).content.decode()
    assert f"{home}beginnen/{form}/" in page
    first = client.get(begin(client, home, form))
    assert first.status_code == 200
    antrag = Antrag.objects.get(formular=form)
    assert (antrag.erstantrag, antrag.vorname) == (Antrag.objects.get(formular="hauptantrag"), "Ada")
    assert Fall.objects.count() == 1


def test_a_double_click_begins_once(client, home):
    assert begin(client, home, "veraenderung") == begin(client, home, "veraenderung")
    assert Antrag.objects.count() == 2


def test_its_date_counts_from_now_and_the_desk_is_told_what_it_is(client, home):
    begin(client, home, "weiterbewilligung")
    event = Ereignis.objects.filter(art=Ereignis.Art.ANTRAG_EINGEGANGEN).latest("zeitpunkt")
    assert event.daten["vorgang"] == "WBA"
    assert Antrag.objects.get(formular="weiterbewilligung").eingegangen_am == event.zeitpunkt


def test_a_renewal_knows_what_was_said(client, home):
    begin(client, home, "weiterbewilligung")
    said = answers_of(Antrag.objects.get(formular="weiterbewilligung"))
    assert said["antragsteller", "person.geburtsdatum"] == dt.date(1990, 2, 1)


def test_assets_said_under_the_old_law_are_asked_again(client, home):
    """§ 65a Abs. 1 SGB II: § 12 has a new version since July 2026."""
    first = Antrag.objects.get()
    save_answers(antrag=first, werte={("antragsteller", "vermoegen.bargeld"): 100})
    begin(client, home, "weiterbewilligung")
    assert Antrag.objects.get(formular="weiterbewilligung").erstantrag == first


@pytest.mark.parametrize("form", [form_id for form_id in FORMULARE if form_id != "hauptantrag"])
def test_every_form_begins_from_outside_with_its_date(client, musterkreis, form):
    assert f"anliegen={form}" in client.get("/musterkreis/anliegen/").content.decode()
    home = secure_date(client, address=f"/musterkreis/antrag/?anliegen={form}")
    antrag = Antrag.objects.get()
    assert (antrag.formular, antrag.erstantrag) == (form, None)
    assert Fall.objects.get().antrag == antrag
    assert client.get(home).status_code == 200


def test_a_form_that_does_not_exist_is_not_found(client, home):
    assert client.get("/musterkreis/antrag/?anliegen=mondfahrt").status_code == 404
    assert client.post(f"{home}beginnen/mondfahrt/").status_code == 404
    assert client.post(f"{home}beginnen/hauptantrag/").status_code == 404


def test_another_browser_opens_it_with_the_code_of_the_first_application(client, home):
    first = begin(client, home, "umzug")
    root = Antrag.objects.get(formular="hauptantrag")
    other = Client()
    assert other.get(first).status_code == 403
    opened = other.post(first, {"wiederherstellungscode": code_of(root.id)})
    assert opened.status_code == 302
    assert other.get(first).status_code == 200


def test_another_office_knows_nothing_of_it(client, home, make_office):
    begin(client, home, "umzug")
    link = link_of(Antrag.objects.get(formular="umzug").id)
    make_office("beispielstadt", "90002", "36999")
    assert client.get(f"/beispielstadt/antrag/{link}/").status_code == 404


def test_an_objection_is_told_its_last_day_and_what_its_form_lacks(client, musterkreis):
    home = secure_date(client, address="/musterkreis/antrag/?anliegen=widerspruch")
    antrag = Antrag.objects.get()
    written = antrag.eingangstag - dt.timedelta(days=60)
    client.post(
        f"{home}frage/bescheid/",
        {"widerspruch.bescheid_vom": f"{written:%d.%m.%Y}", "widerspruch.art": "hoehe"},
    )
    save_answers(antrag=antrag, werte={("", "widerspruch.weg"): "post", ("", "widerspruch.bescheid_vom"): written})
    page = client.get(f"{home}pruefen/").content.decode()
    assert "Nach Ihren Angaben ist der letzte Tag der" in page
    assert "Dieser Tag ist vorbei. Schicken Sie den Widerspruch trotzdem ab." in page
    assert "Widerspruch abschicken" in page


def test_a_new_account_needs_the_code_and_the_old_address_hears_of_it(client, home):
    """Payee fraud: a stolen session alone cannot send the money elsewhere."""
    begin(client, home, "veraenderung")
    root, change = Antrag.objects.get(formular="hauptantrag"), Antrag.objects.get(formular="veraenderung")
    Antrag.objects.filter(pk=root.pk).update(email_bestaetigt_am=root.eingegangen_am)
    save_answers(antrag=change, werte={("", "aenderung.was"): ("konto",)})
    where = f"/musterkreis/antrag/{link_of(change.id)}/pruefen/"
    page = client.get(where).content.decode()
    stand = page.split('name="stand" value="')[1].split('"')[0]
    assert client.post(where, {"stand": stand}).status_code == 422
    assert client.post(where, {"stand": stand, "wiederherstellungscode": "AAAA-BBBB-CCCC"}).status_code == 422
    assert not change.einreichungen.exists()
    assert client.post(where, {"stand": stand, "wiederherstellungscode": code_of(root.id)}).status_code == 302
    assert change.einreichungen.count() == 1
    mail = Email.objects.get(betreff="Bei uns wurde ein neues Bankkonto gemeldet")
    assert mail.empfaenger == root.email
