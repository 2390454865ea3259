"""Own data in the portal: ordered with one click, fetched by nobody else."""

import json
import zipfile
from io import BytesIO

import pytest
from django.test import Client

from jobcenter.akte.models import Einsicht
from jobcenter.akte.services.einsicht import prepare_einsicht
from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Antrag

pytestmark = pytest.mark.django_db


@pytest.fixture
def own(musterkreis) -> tuple[Client, Antrag, str]:
    client = Client(headers={"accept-language": "de"})
    page = client.get("/musterkreis/antrag/")
    key = page.content.decode().split('name="schluessel" value="')[1].split('"')[0]
    said = {
        "schluessel": key,
        "person.vorname": "Ada",
        "person.nachname": "Beispiel",
        "person.geburtsdatum.tag": "17",
        "person.geburtsdatum.monat": "4",
        "person.geburtsdatum.jahr": "1991",
        "anschrift.plz": "34999",
    }
    client.post("/musterkreis/antrag/", said)
    antrag = Antrag.objects.get()
    return client, antrag, f"/musterkreis/antrag/{link_of(antrag.id)}/daten/"


def test_ordered_and_fetched(own):
    client, antrag, page = own
    assert "Meine Daten anfordern" in client.get(page).content.decode()
    assert client.post(page).status_code == 302
    client.post(page)
    row = Einsicht.objects.get()
    assert "Wir stellen Ihr Archiv zusammen" in client.get(page).content.decode()
    assert client.get(f"{page}{row.id}/").status_code == 404
    prepare_einsicht(antrag.traeger_id, row.id)
    assert f"daten/{row.id}/" in client.get(page).content.decode()
    answer = client.get(f"{page}{row.id}/")
    with zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content))) as found:
        data = json.loads(found.read("daten.json"))
    assert data["tabellen"]["antrag.Antrag"][0]["nachname"] == "Beispiel"
    assert code_of(antrag.id) not in json.dumps(data)
    row.refresh_from_db()
    assert row.abgerufen_am is not None


def test_without_the_code_there_is_nothing(own):
    client, antrag, page = own
    client.post(page)
    row = Einsicht.objects.get()
    prepare_einsicht(antrag.traeger_id, row.id)
    stranger = Client()
    assert stranger.get(page).status_code == 403
    assert stranger.get(f"{page}{row.id}/").status_code == 403


def test_an_archive_of_another_person_of_the_household_is_not_there(own):
    client, antrag, page = own
    client.post(page)
    row = Einsicht.objects.get()
    prepare_einsicht(antrag.traeger_id, row.id)
    Einsicht.objects.update(person="partner")
    assert client.get(f"{page}{row.id}/").status_code == 404


def test_its_time_ends(own, settings):
    client, antrag, page = own
    client.post(page)
    row = Einsicht.objects.get()
    prepare_einsicht(antrag.traeger_id, row.id)
    settings.CLOCK_OFFSET_SECONDS += 15 * 24 * 3600
    assert client.get(f"{page}{row.id}/").status_code == 404
