"""Links without log-in: they take files, show nothing of the case, and end by themselves."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from jobcenter.accounts.models import User
from jobcenter.akte.models import Aktenstueck, Hochladelink, Quittung
from jobcenter.akte.services import create_hochladelink, end_hochladelink, upload_address
from jobcenter.antrag.models import Nachweis
from jobcenter.clock import now
from jobcenter.files.models import Datei
from jobcenter.portal import jobs
from jobcenter.portal.tests.browser import interview, secure_date
from jobcenter.portal.tests.unterlagen import announce, check_all, checklist, entry_of, photo, piece, png, the_antrag
from jobcenter.portal.tries import MOST_UNKNOWN_LINKS
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR, settings.KEYS_DIR, settings.CLAMD_SOCKET = tmp_path / "data", tmp_path / "keys", ""
    cache.clear()


@pytest.fixture
def home(client, musterkreis):
    home = secure_date(client)
    interview(client, home, HAUSHALTE["W1"])
    return home


@pytest.fixture
def letter(home, musterkreis) -> Hochladelink:
    """The link that a letter of the office names."""
    clerk = User.objects.create_user("clerk", traeger=musterkreis)
    return create_hochladelink(antrag=the_antrag(), beleg="D-MIET", by=clerk)


def path_of(link: Hochladelink, settings) -> str:
    return upload_address(link).removeprefix(settings.PUBLIC_ORIGIN)


def test_it_shows_what_is_asked_for_and_nobodys_name(letter, settings):
    antrag = the_antrag()
    page = Client().get(path_of(letter, settings)).content.decode()
    assert "Mietvertrag" in page
    for personal in (antrag.nachname, antrag.nummer, antrag.email, str(antrag.id)):
        assert personal not in page


def test_files_are_handed_in_and_the_number_is_shown(letter, settings, home, client):
    guest, where = Client(), path_of(letter, settings)
    guest.post(where, {"aktion": "hochladen", "datei": [photo("a.png"), photo("b.png", "red")]})
    check_all()
    page = guest.get(where).content.decode()
    assert "Abgeben (2 Seiten)" in page
    datei = Datei.objects.all()[0]
    assert guest.get(f"{where}{datei.id}/bild/").status_code == 200
    arrived = guest.post(where, {"aktion": "abgeben"}).content.decode()
    quittung = Quittung.objects.get()
    assert quittung.kanal == Quittung.Kanal.LINK
    assert quittung.nummer in arrived
    assert Aktenstueck.objects.get().herkunft == Aktenstueck.Herkunft.LINK
    assert entry_of(client, home, "D-MIET").state == "da"


def test_whoever_comes_later_sees_only_that_something_was_sent(letter, settings):
    where = path_of(letter, settings)
    Client().post(where, {"aktion": "hochladen", "datei": [photo("geheim.png")]})
    check_all()
    later = Client()
    page = later.get(where).content.decode()
    assert "geheim.png" not in page
    assert "1 Seite kam schon vorher über diesen Link." in page
    assert later.get(f"{where}{Datei.objects.get().id}/bild/").status_code == 404
    row = Nachweis.objects.get()
    later.post(where, {"aktion": "loeschen", "nachweis": str(row.id)})
    assert Nachweis.objects.exists()


def test_handing_in_leaves_other_drafts_of_the_person_alone(letter, settings, home, client):
    miete = entry_of(client, home, "D-MIET").beleg
    client.post(f"{home}unterlagen/", {"beleg": miete.feld, "aktion": "hochladen", miete.feld: photo("own.png")})
    guest, where = Client(), path_of(letter, settings)
    guest.post(where, {"aktion": "hochladen", "datei": photo("guest.png", "red")})
    guest.post(where, {"aktion": "abgeben"})
    assert Nachweis.objects.get(abgegeben_am=None).datei.name == "own.png"


def test_it_has_a_quota_of_its_own(letter, settings):
    Client().post(path_of(letter, settings), {"aktion": "hochladen", "datei": photo()})
    assert Datei.objects.get().besitz == letter.id


def test_the_same_script_sends_in_pieces(letter, settings):
    guest, where = Client(), path_of(letter, settings)
    there = announce(guest, f"{where}sendung/", len(png()), beleg="datei")["Location"]
    assert piece(guest, there, 0, png()).status_code == 204
    assert "seite.png" in guest.get(f"{where}stand/").content.decode()
    row = Nachweis.objects.get()
    assert (row.beleg, row.person) == ("D-MIET", "")


@pytest.mark.parametrize("why", ["unknown", "ended", "over", "other office"])
def test_every_link_that_is_not_good_leads_to_the_same_page(letter, settings, make_office, why):
    where = path_of(letter, settings)
    if why == "ended":
        end_hochladelink(link=letter)
    elif why == "over":
        settings.CLOCK_OFFSET_SECONDS += 61 * 24 * 3600
    elif why == "unknown":
        where = "/musterkreis/hochladen/AAAA-BBBB-CCCC/"
    else:
        make_office("nachbarkreis", "90002", "36999")
        where = where.replace("musterkreis", "nachbarkreis")
    answer = Client().get(where)
    assert answer.status_code == 404
    assert "Dieser Link gilt nicht mehr" in answer.content.decode()
    assert Client().post(where, {"datei": photo()}).status_code == 404
    assert not Datei.objects.exists()


def test_the_code_may_be_typed_carelessly(letter, settings):
    head, code = path_of(letter, settings).rstrip("/").rsplit("/", 1)
    assert Client().get(f"{head}/{code.lower().replace('-', '')}/").status_code == 200


def test_guessing_ends_soon(home, settings):
    guest = Client()
    answers = [
        guest.get(f"/musterkreis/hochladen/AAAA-BBBB-{number:04}/").status_code
        for number in range(MOST_UNKNOWN_LINKS + 1)
    ]
    assert answers == [404] * MOST_UNKNOWN_LINKS + [429]


# --- from the computer to the phone ---


def test_the_phone_sends_and_the_computer_shows_it(client, home, settings):
    miete = entry_of(client, home, "D-MIET").beleg
    qr = client.post(f"{home}unterlagen/handy/", {"beleg": miete.feld})["Location"]
    link = Hochladelink.objects.get()
    page = client.get(qr).content.decode()
    assert upload_address(link) in page
    assert "data:image/svg+xml" in page
    phone, where = Client(), path_of(link, settings)
    phone.post(where, {"aktion": "hochladen", "datei": photo("vom-handy.png")})
    assert "Abgeben" not in phone.get(where).content.decode()
    phone.post(where, {"aktion": "abgeben"})
    assert not Quittung.objects.exists()
    assert "vom-handy.png" in client.get(qr).content.decode()
    row = Nachweis.objects.get()
    assert (row.beleg, row.person) == (miete.code, miete.person)
    client.post(qr)
    assert phone.get(where).status_code == 404
    assert client.get(qr)["Location"] == f"{home}unterlagen/"


def test_half_an_hour_later_the_code_is_over_and_a_new_one_ends_the_old(client, home, settings):
    feld = checklist(client, home)[0].beleg.feld
    client.post(f"{home}unterlagen/handy/", {"beleg": feld})
    first = Hochladelink.objects.get()
    client.post(f"{home}unterlagen/handy/", {"beleg": feld})
    second = Hochladelink.objects.exclude(id=first.id).get()
    assert Client().get(path_of(first, settings)).status_code == 404
    assert Client().get(path_of(second, settings)).status_code == 200
    settings.CLOCK_OFFSET_SECONDS += 31 * 60
    assert Client().get(path_of(second, settings)).status_code == 404


def test_a_code_of_somebody_else_is_not_shown(client, home, musterkreis):
    client.post(f"{home}unterlagen/handy/", {"beleg": checklist(client, home)[0].beleg.feld})
    other = Client()
    other_home = secure_date(other, **{"person.vorname": "Eva"})
    answer = other.get(f"{other_home}unterlagen/handy/{Hochladelink.objects.get().id}/")
    assert answer["Location"] == f"{other_home}unterlagen/"


def test_what_was_left_at_the_last_button_is_handed_in_after_a_day(letter, settings):
    Client().post(path_of(letter, settings), {"aktion": "hochladen", "datei": photo()})
    jobs.hand_in_left_behind(now() + timedelta(hours=23))
    assert not Quittung.objects.exists()
    jobs.hand_in_left_behind(now() + timedelta(hours=25))
    assert Quittung.objects.get().kanal == Quittung.Kanal.LINK
