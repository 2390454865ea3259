"""The digital file at the desk: the list, the viewer beside the answers, splitting, proofs of facts, the search."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from jobcenter.accounts.models import Lesezugriff
from jobcenter.akte.beweis import title_of
from jobcenter.akte.models import Aktenstueck, Fundstelle, Quittung
from jobcenter.akte.queries import blaetter_of, stuecke_of
from jobcenter.akte.services import add_draft, hand_in
from jobcenter.desk.tests.conftest import submitted_case
from jobcenter.desk.tests.documents import RENT, document, picture, read_as, send
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Feststellung
from jobcenter.files.models import Datei
from jobcenter.files.tests import samples

pytestmark = pytest.mark.django_db
KTO = title_of("D-KTO")


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.DATA_DIR, settings.KEYS_DIR = tmp_path / "data", tmp_path / "keys"
    settings.CLAMD_SOCKET = ""


@pytest.fixture
def fall(musterkreis):
    return submitted_case(musterkreis)


@pytest.fixture
def desk(at_desk, ada):
    return at_desk(ada)


def words(response):
    return re.sub(r"\s+", " ", html.fromstring(response.content.decode()).xpath("//main")[0].text_content())


def rows(response):
    table = html.fromstring(response.content.decode()).xpath("//main//tbody/tr")
    return [re.sub(r"\s+", " ", row.text_content()).strip() for row in table]


def address(name, fall, *args):
    return reverse(f"desk:{name}", args=[fall.id, *args])


def fact(fall, merkmal="wohnung.grundmiete_ct"):
    return fall.feststellungen.exclude(stand="ersetzt").get(merkmal=merkmal)


# --- the list ---


def test_the_file_shows_what_came_in_and_what_we_did_newest_first(fall, desk, ada):
    stueck = document(fall, picture(1), picture(2))
    page = desk.get(address("folder", fall))
    assert "Mietvertrag" in rows(page)[0]
    assert "Portal" in rows(page)[0]
    assert "nicht gesichtet" in rows(page)[0]
    assert any("Erstantrag" in row for row in rows(page))
    assert address("document", fall, stueck.id) in page.content.decode()
    assert "Mietvertrag" not in words(desk.get(address("folder", fall), {"thema": "antrag"}))
    assert "Erstantrag" not in " ".join(rows(desk.get(address("folder", fall), {"thema": "nachweise"})))
    assert rows(desk.get(address("folder", fall), {"person": "partner"})) == []
    protokoll = words(desk.get(address("folder", fall), {"thema": "protokoll"}))
    assert stueck.quittung.nummer in protokoll
    assert "Angaben abgeschickt" in protokoll
    receipt = desk.get(address("receipt", fall, stueck.quittung.nummer))
    assert receipt.content.startswith(b"%PDF")


def test_a_draft_of_the_person_is_nobodys_business(fall, desk):
    datei = send(fall)
    nachweis = add_draft(antrag=fall.antrag, beleg="D-MIET", person="", datei=datei)
    assert "Mietvertrag" not in words(desk.get(address("folder", fall)))
    assert datei.name not in words(desk.get(address("proofs", fall)))
    assert desk.get(address("proof_file", fall, nachweis.id)).status_code == 404


def test_what_is_not_checked_or_refused_never_shows(fall, desk):
    waiting = document(fall, check=False)
    assert "wird geprüft" in rows(desk.get(address("folder", fall)))[0]
    for name in ("document_page", "page_picture", "page_thumbnail"):
        assert desk.get(address(name, fall, waiting.id, 1)).status_code == 404
    Datei.objects.filter(pk=waiting.teile.get().datei_id).update(zustand=Datei.Zustand.ABGELEHNT, grund="nicht_lesbar")
    page = desk.get(address("folder", fall))
    assert "abgelehnt" in rows(page)[0]
    assert waiting.teile.get().datei.grund_satz in words(page)
    for name in ("document_page", "page_picture", "page_thumbnail"):
        assert desk.get(address(name, fall, waiting.id, 1)).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_file(fall, desk):
    def queries(path, **data):
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert desk.get(path, data).status_code == 200
        return len(found)

    first = document(fall, picture(1))
    path = address("folder", fall)
    queries(path)
    few, few_viewer = queries(path), queries(address("document", fall, first.id))
    few_log = queries(path, thema="protokoll")
    for shade in range(2, 9):
        document(fall, picture(shade), picture(shade + 100), art="D-KTO")
    assert queries(path) == few
    assert queries(address("document", fall, first.id)) <= few_viewer
    assert queries(path, thema="protokoll") == few_log


def test_the_same_file_twice_is_marked_and_can_be_hidden(fall, desk):
    first = document(fall, picture(7))
    second = document(fall, picture(7), art="D-KTO")
    page = desk.get(address("folder", fall))
    assert re.search(r"schon am \d+\.\d+\. eingegangen", rows(page)[0])
    viewer = desk.get(address("document", fall, second.id))
    assert "Diese Datei kam schon einmal" in words(viewer)
    assert desk.post(address("double", fall, second.id), {"von": first.id}).status_code == 302
    assert KTO not in words(desk.get(address("folder", fall)))
    assert "Ein doppeltes Dokument zeigen" in words(desk.get(address("folder", fall)))
    assert KTO in words(desk.get(address("folder", fall), {"doppelte": "1"}))
    desk.post(address("double", fall, second.id), {})
    assert KTO in words(desk.get(address("folder", fall)))
    assert desk.post(address("double", fall, second.id), {"von": second.id}).status_code == 400


# --- the viewer ---


def test_the_viewer_is_one_opening_in_the_log_however_many_pages(fall, desk, at_desk, ben):
    stueck = document(fall, picture(1), picture(2), picture(3))
    before = Lesezugriff.objects.count()
    assert "Seite 1 von 3" in words(desk.get(address("document", fall, stueck.id)))
    for nummer in (1, 2, 3):
        small = desk.get(address("page_thumbnail", fall, stueck.id, nummer))
        large = desk.get(address("page_picture", fall, stueck.id, nummer))
        assert small["Content-Type"] == large["Content-Type"] == "image/jpeg"
        assert large["Cache-Control"] == "no-store"
        assert large["X-Content-Type-Options"] == "nosniff"
    assert "Seite 2 von 3" in words(desk.get(address("document_page", fall, stueck.id, 2)))
    assert Lesezugriff.objects.count() == before + 1
    assert Lesezugriff.objects.latest("zeitpunkt").seite == f"Dokument {str(stueck.id)[:13]}"
    # A picture without the page around it is an opening too, and another person's is their own.
    at_desk(ben).get(address("page_picture", fall, stueck.id, 1))
    assert Lesezugriff.objects.count() == before + 2


def test_the_pages_lead_to_each_other_and_to_other_documents(fall, desk):
    older = document(fall, picture(1))
    newer = document(fall, picture(2, (1000, 1200)), picture(3), art="D-KTO")
    page = desk.get(address("document", fall, newer.id), {"zoom": "200"})
    tree = html.fromstring(page.content.decode())
    keys = {a.get("data-taste"): a.get("href") for a in tree.xpath("//a[@data-taste]")}
    assert keys == {
        "j": address("document", fall, older.id),
        "ArrowRight": address("document_page", fall, newer.id, 2) + "?zoom=200",
    }
    svg = tree.xpath("//svg")[0]
    assert (svg.get("viewbox"), svg.get("width"), svg.get("height")) == ("0 0 1000 1200", "2000", "2400")
    assert desk.get(address("document_page", fall, newer.id, 3)).status_code == 404
    assert desk.get(address("document_page", fall, newer.id, 0)).status_code == 404


def test_documents_stand_in_the_order_in_which_one_turns_to_the_next(fall, desk):
    for art in ("D-MIET", "D-KTO", "D-LOHN"):
        add_draft(antrag=fall.antrag, beleg=art, person="", datei=send(fall, picture(len(art) + ord(art[2]))))
    hand_in(antrag=fall.antrag, kanal=Quittung.Kanal.ONLINE)
    page = html.fromstring(desk.get(address("folder", fall), {"thema": "nachweise"}).content.decode())
    listed = page.xpath("//main//a[@data-zeile]/@href")
    turned = [listed[0]]
    while following := html.fromstring(desk.get(turned[-1]).content.decode()).xpath("//a[@data-taste='j']/@href"):
        turned.append(following[0])
    assert turned == listed
    assert len(listed) == 3


def test_a_page_is_turned_and_what_was_recognised_is_offered(fall, desk):
    stueck = document(fall, picture(1))
    read_as(stueck.teile.get().datei, [RENT], rotation=90)
    page = desk.get(address("document", fall, stueck.id))
    assert "Der Text dieser Seite steht nicht aufrecht." in words(page)
    assert "Grundmiete 612,50 EUR" in page.content.decode()
    assert "Ein Programm hat den Text gelesen." in words(page)
    assert desk.post(address("turn", fall, stueck.id, 1), {"grad": "90"}).status_code == 302
    page = desk.get(address("document", fall, stueck.id))
    assert "steht nicht aufrecht" not in words(page)
    assert 'viewBox="0 0 90 60"' in page.content.decode()
    assert 'transform="translate(90 0) rotate(90)"' in page.content.decode()
    assert desk.post(address("turn", fall, stueck.id, 1), {"grad": "45"}).status_code == 400


def test_a_suggestion_is_confirmed_by_a_person(fall, desk, ada):
    stueck = document(fall, picture(1), art="D-KTO")
    read_as(stueck.teile.get().datei, [RENT])
    page = words(desk.get(address("document", fall, stueck.id)))
    assert "Sieht aus wie: Mietvertrag" in page
    form = {"art": "D-MIET/Mietvertrag", "thema": "nachweise", "person": "", "seite": "1"}
    assert desk.post(address("name", fall, stueck.id), form).status_code == 302
    stueck.refresh_from_db()
    assert (stueck.art, stueck.titel, stueck.bestaetigt_von) == ("D-MIET", "Mietvertrag", ada)
    page = words(desk.get(address("document", fall, stueck.id)))
    assert "Sieht aus wie" not in page
    assert "gesichtet Ada" in page
    for wrong in ({"art": "D-X/Y"}, {"thema": "x"}, {"person": "kind9"}):
        assert desk.post(address("name", fall, stueck.id), form | wrong).status_code == 400


def test_a_page_proves_a_fact_and_the_facts_say_so(fall, desk, ada):
    stueck = document(fall, picture(1), picture(2))
    read_as(stueck.teile.all()[1].datei, [RENT])
    rent = fact(fall)
    viewer = desk.get(address("document_page", fall, stueck.id, 2))
    assert "Als Fundstelle merken für" in words(viewer)
    assert Fundstelle.objects.count() == 0
    assert rent.stand == Feststellung.Stand.BEHAUPTET
    desk.post(address("cite", fall, stueck.id, 2), {"feststellung": rent.id, "tun": "merken"})
    rent.refresh_from_db()
    assert rent.stand == Feststellung.Stand.BEHAUPTET
    assert "Nachweis: Mietvertrag, Seite 2" in words(desk.get(address("case", fall)))
    assert "Nachweis: diese Seite" in words(desk.get(address("document_page", fall, stueck.id, 2)))
    desk.post(address("cite", fall, stueck.id, 2), {"feststellung": rent.id, "tun": "feststellen"})
    rent.refresh_from_db()
    assert (rent.stand, rent.quelle, rent.festgestellt_von) == ("festgestellt", "nachweis", ada)
    found = Fundstelle.objects.get()
    form = {"stueck": stueck.id, "seite": "2"}
    assert desk.post(address("uncite", fall, found.id), form).url == address("document_page", fall, stueck.id, 2)
    assert "Nachweis: Mietvertrag, Seite 2" not in words(desk.get(address("case", fall)))
    history = words(desk.get(address("fact", fall, rent.merkmal)))
    assert "Nachweis: Mietvertrag, Seite 2 · Ada" in history
    assert "entfernt" in history


def test_pages_go_into_a_document_of_their_own_and_back(fall, desk):
    stueck = document(fall, picture(1), picture(2), picture(3))
    answer = desk.post(address("arrange", fall, stueck.id), {"tun": "neu", "seite": ["2", "3"]}, follow=True)
    assert "Die Seiten sind jetzt ein eigenes Dokument." in answer.content.decode()
    made = Aktenstueck.objects.get(aufgeloest_am=None, art="")
    assert len(blaetter_of(made)) == 2
    # The old address leads to where the pages are.
    rest = stuecke_of(fall).exclude(pk=made.pk).get()
    assert desk.get(address("document", fall, stueck.id)).url == address("document", fall, rest.id)
    moved = desk.post(address("arrange", fall, made.id), {"tun": "hoch-2"}, follow=True)
    assert moved.status_code == 200
    made = Aktenstueck.objects.get(aufgeloest_am=None, art="")
    desk.post(address("arrange", fall, made.id), {"tun": "ganz", "ziel": rest.id})
    whole = stuecke_of(fall).get()
    assert len(blaetter_of(whole)) == 3
    desk.post(address("undo", fall, whole.id))
    assert stuecke_of(fall).count() == 2
    assert (
        "Mindestens eine Seite"
        in desk.post(address("arrange", fall, rest.id), {"tun": "neu", "seite": "1"}, follow=True).content.decode()
    )
    assert desk.post(address("arrange", fall, rest.id), {"tun": "x"}).status_code == 400
    assert Ereignis.objects.filter(art=Ereignis.Art.AKTE_GEORDNET).count() == 4


def test_a_fact_stands_still_while_a_draft_waits(musterkreis, ada, desk):
    from jobcenter.desk.tests.conftest import prepared_decision

    fall = prepared_decision(musterkreis, ada).fall
    stueck, rent = document(fall), fact(fall)
    answer = desk.post(
        address("cite", fall, stueck.id, 1), {"feststellung": rent.id, "tun": "feststellen"}, follow=True
    )
    assert "wartet auf Freigabe" in answer.content.decode()
    assert not Fundstelle.objects.exists()


# --- search ---


def test_words_of_documents_are_found_in_the_case_and_in_the_office(fall, musterkreis, desk):
    stueck = document(fall, picture(1))
    read_as(stueck.teile.get().datei, [RENT])
    other = submitted_case(musterkreis, "W2")
    draft = send(other, picture(2))
    add_draft(antrag=other.antrag, beleg="D-MIET", person="", datei=draft)
    read_as(draft, ["Grundmiete geheim"])
    page = desk.post(address("folder", fall), {"q": "grundmiete vermieter"})
    assert "Mietvertrag, Seite 1" in words(page)
    assert "Grundmiete 612,50" in words(page)
    assert "In den gelesenen Seiten steht das nicht" in words(desk.post(address("folder", other), {"q": "grundmiete"}))
    office = words(desk.post(reverse("desk:search"), {"q": "Grundmiete"}))
    assert "In Dokumenten" in office
    assert "Mietvertrag, Seite 1" in office
    assert fall.aktenzeichen in office
    assert other.aktenzeichen not in office
    assert "612,50" not in office


def test_another_office_finds_nothing(fall, make_office, make_user, at_desk):
    stueck = document(fall, picture(1))
    read_as(stueck.teile.get().datei, [RENT])
    stranger = at_desk(make_user(make_office("nebenkreis", "90002", "34998"), "nora"))
    assert "Mietvertrag, Seite 1" not in words(stranger.post(reverse("desk:search"), {"q": "Grundmiete"}))
    assert stranger.get(address("page_picture", fall, stueck.id, 1)).status_code == 404


def test_a_document_of_another_case_is_not_in_this_one(fall, musterkreis, desk):
    other = submitted_case(musterkreis, "W2")
    stueck, own = document(other), document(fall, picture(4))
    assert desk.get(address("document", fall, stueck.id)).status_code == 404
    assert desk.get(address("page_picture", fall, stueck.id, 1)).status_code == 404
    assert desk.post(address("arrange", fall, own.id), {"tun": "ganz", "ziel": stueck.id}).status_code == 404
    cited = {"feststellung": fact(other).id, "tun": "merken"}
    assert desk.post(address("cite", fall, own.id, 1), cited).status_code == 404


def test_hostile_file_names_stay_text(fall, desk):
    send_name = "<img src=x onerror=alert(1)>.jpg"
    datei = send(fall, samples.photo(), send_name)
    add_draft(antrag=fall.antrag, beleg="D-MIET", person="", datei=datei)
    document(fall, picture(9))
    for name in ("folder", "proofs"):
        assert "<img src=x" not in desk.get(address(name, fall)).content.decode()
