"""The date: secured once, whatever is clicked; refused for nobody; open to nobody else."""

import re
from datetime import datetime

import pytest
from django.test import Client

from jobcenter.antrag.models import Antrag, Kanal
from jobcenter.clock import BERLIN
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Fall
from jobcenter.letters.models import Email
from jobcenter.portal.tests.browser import KURZ, schluessel_of, secure_date

pytestmark = pytest.mark.django_db


def test_the_page_says_first_from_when_the_application_counts(client, musterkreis):
    page = client.get("/musterkreis/antrag/")
    assert page.status_code == 200
    assert "gilt ab dem 1.\u00a0November 2026" in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_the_receipt_shows_time_number_and_code(client, musterkreis):
    home = secure_date(client)
    antrag = Antrag.objects.get()
    text = client.get(f"{home}quittung/").content.decode()
    assert antrag.nummer in text
    assert re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", text)
    assert re.search(r"\d\d:\d\d:\d\d", text)
    assert "§ 42 SGB I" in text
    assert antrag.kanal == Kanal.ONLINE
    assert Fall.objects.get().antrag == antrag
    assert Ereignis.objects.filter(art=Ereignis.Art.ANTRAG_EINGEGANGEN).count() == 1


def test_twenty_clicks_are_one_application_with_one_receipt(client, musterkreis):
    data = {**KURZ, "schluessel": schluessel_of(client.get("/musterkreis/antrag/"))}
    receipts = {client.post("/musterkreis/antrag/", data)["Location"] for _ in range(20)}
    assert len(receipts) == 1
    assert Antrag.objects.count() == 1
    assert Email.objects.count() == 1


def test_the_same_form_with_other_content_leaves_the_first_application_as_it_is(client, musterkreis):
    data = {**KURZ, "schluessel": schluessel_of(client.get("/musterkreis/antrag/"))}
    receipt = client.post("/musterkreis/antrag/", data)["Location"]
    again = client.post("/musterkreis/antrag/", {**data, "person.vorname": "Eva"})
    assert again.status_code == 422
    assert receipt in again.content.decode()
    assert Antrag.objects.get().vorname == "Ada"
    stranger = Client().post("/musterkreis/antrag/", {**data, "person.vorname": "Eva"})
    assert stranger.status_code == 422
    assert receipt not in stranger.content.decode()
    assert Antrag.objects.get().nummer not in stranger.content.decode()


def test_an_error_stands_at_its_field_and_in_the_summary_and_nothing_typed_is_lost(client, musterkreis):
    data = {**KURZ, "person.geburtsdatum.monat": "13", "anschrift.plz": "12", "person.vorname": "<b>Ada"}
    page = client.post("/musterkreis/antrag/", data)
    text = page.content.decode()
    assert page.status_code == 422
    assert '<a class="kern-link" href="#f-anschrift-plz">Postleitzahl: Eine Postleitzahl hat fünf Ziffern' in text
    assert 'id="f-anschrift-plz-fehler"' in text
    assert 'value="13"' in text
    assert 'value="12"' in text
    assert "&lt;b&gt;Ada" in text
    assert "<b>Ada" not in text
    assert Antrag.objects.count() == 0


def test_a_wrong_postcode_is_no_reason_to_refuse(client, make_office):
    make_office("nachbarkreis", "90002", "36999")
    make_office("musterkreis", "90001", "34999")
    home = secure_date(client, **{"anschrift.plz": "36999"})
    text = client.get(f"{home}quittung/").content.decode()
    assert "Jobcenter Nachbarkreis" in text
    assert "§ 16 SGB I" in text


def test_fields_nobody_asked_for_change_nothing(client, musterkreis):
    secure_date(client, kanal="post", stand="eingereicht", traeger="x", eingegangen_am="2020-01-01", erfasst_von="1")
    antrag = Antrag.objects.get()
    assert (antrag.kanal, antrag.stand, antrag.erfasst_von) == (Kanal.ONLINE, Antrag.Stand.DATUM_GESICHERT, None)
    assert antrag.eingegangen_am.year > 2020
    assert antrag.traeger == musterkreis


def test_the_session_gets_a_new_key_with_the_application(client, musterkreis):
    client.get("/musterkreis/antrag/")
    session = client.session
    session["before"] = "1"
    session.save()
    client.cookies["sessionid"] = session.session_key
    secure_date(client)
    assert client.cookies["sessionid"].value != session.session_key


def test_a_form_without_its_token_is_refused(musterkreis):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/musterkreis/antrag/", KURZ).status_code == 403
    assert Antrag.objects.count() == 0


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_allowed(client, musterkreis, method):
    assert getattr(client, method)("/musterkreis/antrag/").status_code == 405


def test_the_receipt_comes_as_a_file(client, musterkreis):
    answer = client.get(f"{secure_date(client)}quittung.pdf")
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer["Cache-Control"]
    assert Antrag.objects.get().nummer in answer["Content-Disposition"]


def test_an_unknown_office_is_not_found(client, db):
    assert client.get("/gibtesnicht/antrag/").status_code == 404


@pytest.mark.parametrize(
    ("moment", "counts_from"),
    [("2026-11-30T23:59:50", "1.\u00a0November 2026"), ("2026-12-01T00:00:05", "1.\u00a0Dezember 2026")],
)
def test_the_last_seconds_of_a_month_belong_to_it(client, musterkreis, settings, moment, counts_from):
    wanted = datetime.fromisoformat(moment).replace(tzinfo=BERLIN)
    settings.CLOCK_OFFSET_SECONDS = int((wanted - datetime.now(BERLIN)).total_seconds())
    text = client.get(f"{secure_date(client)}quittung/").content.decode()
    assert f"gilt ab dem {counts_from}" in text
