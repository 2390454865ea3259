"""Files in pieces: a cut net, a lost answer, a reload or a second announcement never make a second file."""

import pytest
from django.test import Client

from jobcenter.antrag.models import Nachweis
from jobcenter.files.models import Datei, Sendung
from jobcenter.portal.tests.browser import interview, secure_date
from jobcenter.portal.tests.unterlagen import announce, checklist, piece, pieces, png
from jobcenter.portal.tus import PIECE_BYTES
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db
TUS = {"Tus-Resumable": "1.0.0"}


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR, settings.KEYS_DIR, settings.CLAMD_SOCKET = tmp_path / "data", tmp_path / "keys", ""


@pytest.fixture
def home(client, musterkreis):
    home = secure_date(client)
    interview(client, home, HAUSHALTE["W1"])
    return home


@pytest.fixture
def feld(client, home):
    return checklist(client, home)[0].beleg.feld


@pytest.fixture
def where(client, home, feld):
    """A file of the size of `png()` that has been announced."""
    return announce(client, f"{home}unterlagen/sendung/", len(png()), beleg=feld)["Location"]


def test_a_file_arrives_in_pieces_and_becomes_a_draft(client, home, feld, where):
    content = png()
    for offset, part in pieces(content, 40):
        answer = piece(client, where, offset, part)
        assert answer.status_code == 204, answer.content
        assert answer["Upload-Offset"] == str(offset + len(part))
    datei = Datei.objects.get()
    assert (datei.groesse, datei.name) == (len(content), "seite.png")
    assert Nachweis.objects.get().datei == datei
    head = client.head(where, headers=TUS)
    assert (head.status_code, head["Upload-Offset"], head["Upload-Length"]) == (
        200,
        str(len(content)),
        str(len(content)),
    )


def test_the_server_says_what_it_can(client, home):
    answer = client.options(f"{home}unterlagen/sendung/")
    assert answer["Tus-Version"] == "1.0.0"
    assert answer["Tus-Extension"] == "creation,termination,expiration"


def test_a_lost_answer_makes_no_second_file(client, home, feld, where):
    content = png()
    piece(client, where, 0, content)
    # The last answer was lost: the script asks how much is there, or announces again after a reload.
    assert piece(client, where, 0, content).status_code == 409
    again = announce(client, f"{home}unterlagen/sendung/", len(content), beleg=feld)
    assert (again["Location"], again["Upload-Offset"]) == (where, str(len(content)))
    assert Nachweis.objects.count() == Datei.objects.count() == 1


def test_after_a_reload_the_page_names_the_file_and_goes_on(client, home, feld, where):
    content = png()
    piece(client, where, 0, content[:30])
    page = client.get(f"{home}unterlagen/").content.decode()
    assert "Bitte wählen Sie die Datei noch einmal aus. Wir machen an derselben Stelle weiter." in page
    again = announce(client, f"{home}unterlagen/sendung/", len(content), beleg=feld)
    assert (again.status_code, again["Location"], again["Upload-Offset"]) == (201, where, "30")
    assert "Upload-Expires" in again
    other = announce(client, f"{home}unterlagen/sendung/", len(content), beleg=feld, mark="b2")
    assert other["Location"] != where


def test_a_wrong_place_is_a_conflict_and_keeps_nothing(client, where):
    answer = piece(client, where, 5, b"abc")
    assert (answer.status_code, answer["Upload-Offset"]) == (409, "0")
    assert Sendung.objects.get().empfangen == 0
    assert piece(client, where, 0, b"").status_code == 204
    assert Sendung.objects.get().empfangen == 0


def test_what_is_no_document_is_refused_with_the_sentence(client, home, feld):
    where = announce(client, f"{home}unterlagen/sendung/", 20, beleg=feld)["Location"]
    answer = piece(client, where, 0, b"PK\x03\x04 0123456789abcde")
    assert answer.status_code == 422
    assert "Wir können nur PDF, JPEG, PNG und HEIC lesen" in answer.content.decode()
    assert not Sendung.objects.exists()
    assert client.head(where, headers=TUS).status_code == 404


def test_a_file_that_is_too_large_is_refused_before_it_comes(client, home, feld):
    answer = announce(client, f"{home}unterlagen/sendung/", 20_000_001, beleg=feld)
    assert answer.status_code == 413
    assert "größer als 20 MB" in answer.content.decode()
    assert announce(client, f"{home}unterlagen/sendung/", 0, beleg=feld).status_code == 422


def test_a_piece_that_is_too_large_is_refused(client, where):
    assert piece(client, where, 0, bytes(1_000_001)).status_code == 413


def test_only_proofs_that_are_asked_for(client, home):
    assert announce(client, f"{home}unterlagen/sendung/", 20, beleg="datei.X.haushalt").status_code == 400


def test_a_transfer_can_be_given_up(client, home, where):
    piece(client, where, 0, png()[:30])
    assert client.delete(where, headers=TUS).status_code == 204
    assert not Sendung.objects.exists()


def test_without_script_it_can_be_given_up_too(client, home, where):
    kennung = str(Sendung.objects.get().id)
    client.post(f"{home}unterlagen/entwurf/", {"aktion": "abbrechen", "sendung": kennung})
    assert not Sendung.objects.exists()


def test_another_version_of_the_protocol_is_refused(client, home, where):
    assert client.post(f"{home}unterlagen/sendung/", headers={"Tus-Resumable": "0.2.2"}).status_code == 412
    assert client.head(where).status_code == 412
    assert client.patch(where, data=b"x", content_type="text/plain", headers=TUS).status_code in (400, 415)


def test_somebody_else_finds_no_transfer(client, home, where, musterkreis):
    other = Client()
    other_home = secure_date(other, **{"person.vorname": "Eva"})
    theirs = where.replace(home, other_home)
    assert other.head(theirs, headers=TUS).status_code == 404
    assert piece(other, theirs, 0, png()).status_code == 404
    assert other.delete(theirs, headers=TUS).status_code == 404
    assert Client().head(where, headers=TUS).status_code == 403
    assert Sendung.objects.count() == 1


def test_the_token_of_the_page_is_needed(client, home, feld, where):
    assert f'data-stueck="{PIECE_BYTES}"' in client.get(f"{home}unterlagen/").content.decode()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    page = strict.get(f"{home}unterlagen/").content.decode()
    assert piece(strict, where, 0, png()).status_code == 403
    token = page.split('data-token="')[1].split('"')[0]
    answer = strict.patch(
        where,
        data=png(),
        content_type="application/offset+octet-stream",
        headers={**TUS, "Upload-Offset": "0", "X-CSRFToken": token},
    )
    assert answer.status_code == 204


def test_the_parts_that_change_come_alone(client, home, where):
    piece(client, where, 0, png())
    part = client.get(f"{home}unterlagen/stand/").content.decode()
    assert "data-laeuft" in part
    assert "seite.png" in part
    assert "<html" not in part
