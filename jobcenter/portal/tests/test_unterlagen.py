"""Proofs: now, later or not at all; own files only, and only after the check."""

import io
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from jobcenter.antrag.models import Nachweis
from jobcenter.files.models import Datei
from jobcenter.portal.tests.browser import interview, secure_date
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def home(client, musterkreis):
    home = secure_date(client)
    interview(client, home, HAUSHALTE["W1"])
    return home


@pytest.fixture
def beleg(client, home):
    """The first proof of the list."""
    return client.get(f"{home}unterlagen/").context["belege"][0][0]


def photo(name: str = "miete.png") -> SimpleUploadedFile:
    content = io.BytesIO()
    Image.new("RGB", (20, 20), "white").save(content, "PNG")
    return SimpleUploadedFile(name, content.getvalue(), "image/png")


def test_several_files_arrive_at_once(client, home, beleg):
    files = [photo("seite1.png"), photo("=cmd|' /C calc'!A0.png")]
    answer = client.post(f"{home}unterlagen/", {"beleg": beleg.feld, "aktion": "hochladen", beleg.feld: files})
    assert answer["Location"] == f"{home}unterlagen/#{beleg.anker}"
    assert Datei.objects.count() == 2
    assert {n.stand for n in Nachweis.objects.all()} == {Nachweis.Stand.HOCHGELADEN}
    page = client.get(f"{home}unterlagen/").content.decode()
    assert "2 Dateien sind angekommen" in page
    assert "wird geprüft" in page
    assert ">=cmd" not in page


def test_a_refused_file_says_why_and_the_others_stay(client, home, beleg):
    files = [photo(), SimpleUploadedFile("tabelle.xlsx", b"PK\x03\x04 something", "application/zip")]
    answer = client.post(f"{home}unterlagen/", {"beleg": beleg.feld, "aktion": "hochladen", beleg.feld: files})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "tabelle.xlsx" in text
    assert "Wir können nur PDF, JPEG und PNG lesen" in text
    assert f'href="#f-{beleg.feld.replace(".", "-")}"' in text
    assert Datei.objects.count() == 1


def test_a_button_without_a_file_says_what_to_do(client, home, beleg):
    answer = client.post(f"{home}unterlagen/", {"beleg": beleg.feld, "aktion": "hochladen"})
    assert answer.status_code == 422
    assert "Bitte wählen Sie zuerst eine Datei aus" in answer.content.decode()


@pytest.mark.parametrize(
    ("aktion", "words"), [("reiche_nach", "Sie reichen es nach"), ("habe_nicht", "Sie haben es nicht")]
)
def test_a_promise_is_kept_and_a_second_one_replaces_it(client, home, beleg, aktion, words):
    for press in ("reiche_nach", aktion):
        client.post(f"{home}unterlagen/", {"beleg": beleg.feld, "aktion": press})
    assert Nachweis.objects.get().stand == aktion
    assert words in client.get(f"{home}unterlagen/").content.decode()


def test_only_proofs_that_were_asked_for_can_be_named(client, home):
    client.post(f"{home}unterlagen/", {"beleg": "datei.X.partner", "aktion": "reiche_nach"})
    client.post(f"{home}unterlagen/", {"beleg": "", "aktion": "hochladen"})
    assert not Nachweis.objects.exists()


def test_an_own_file_comes_down_after_the_check_only(client, home, beleg):
    client.post(f"{home}unterlagen/", {"beleg": beleg.feld, "aktion": "hochladen", beleg.feld: photo()})
    datei = Datei.objects.get()
    where = f"{home}unterlagen/{datei.id}/"
    assert client.get(where).status_code == 404
    from jobcenter.files.storage import copy_path

    copy_path(datei.traeger_id, datei.id).write_bytes(b"copy")
    Datei.objects.update(zustand=Datei.Zustand.IN_ORDNUNG, kopie_sha256="0" * 64)
    answer = client.get(where)
    assert b"".join(answer.streaming_content) == b"copy"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert where in client.get(f"{home}unterlagen/").content.decode()


def test_somebody_elses_file_is_not_found(client, home, beleg, musterkreis):
    from django.test import Client

    client.post(f"{home}unterlagen/", {"beleg": beleg.feld, "aktion": "hochladen", beleg.feld: photo()})
    Datei.objects.update(zustand=Datei.Zustand.IN_ORDNUNG, kopie_sha256="0" * 64)
    other = Client()
    other_home = secure_date(other, **{"person.vorname": "Eva"})
    assert other.get(f"{other_home}unterlagen/{Datei.objects.get().id}/").status_code == 404
    assert client.get(f"{home}unterlagen/{uuid.uuid4()}/").status_code == 404


def test_proofs_never_stop_an_application(client, home):
    assert f'href="{home}pruefen/"' in client.get(f"{home}unterlagen/").content.decode()
