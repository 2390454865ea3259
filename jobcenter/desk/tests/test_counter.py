"""Paper at the counter, links for one proof, and the Posteingang that somebody sorts."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from jobcenter.accounts.models import Lesezugriff
from jobcenter.akte.beweis import content_of
from jobcenter.akte.models import Aktenstueck, Hochladelink, Posteingang, Quittung
from jobcenter.akte.queries import blaetter_of
from jobcenter.akte.services import add_draft
from jobcenter.clock import now
from jobcenter.desk.tests.conftest import submitted_case
from jobcenter.desk.tests.documents import picture, read_as, scan, send
from jobcenter.desk.tests.test_folder import address, words
from jobcenter.events.models import Ereignis
from jobcenter.files import verdicts
from jobcenter.files.models import Datei
from jobcenter.files.tests import samples

pytestmark = pytest.mark.django_db
SCHOOL = "Schulbescheinigung\nLindenschule\nSchuljahr 2026/27 Klasse 4a Schulleitung"


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


def paper(**other):
    day = now().date()
    return {
        "weg": "schalter",
        "tag.tag": str(day.day),
        "tag.monat": str(day.month),
        "tag.jahr": str(day.year),
        "art": "D-MIET/Mietvertrag",
        "thema": "nachweise",
        "person": "",
        "datei": [SimpleUploadedFile("a.jpg", picture(1)), SimpleUploadedFile("b.jpg", picture(2))],
    } | other


# --- paper ---


def test_paper_at_the_counter_becomes_a_document_with_a_receipt(fall, desk, ada):
    draft = add_draft(antrag=fall.antrag, beleg="D-MIET", person="", datei=send(fall, picture(9)))
    answer = desk.post(address("scan_paper", fall), paper(), follow=True)
    assert "Quittung drucken (PDF)" in words(answer)
    stueck = Aktenstueck.objects.get()
    assert (stueck.herkunft, stueck.art, stueck.titel, stueck.bestaetigt_von) == (
        "schalter",
        "D-MIET",
        "Mietvertrag",
        ada,
    )
    quittung = Quittung.objects.get()
    assert quittung.kanal == Quittung.Kanal.SCHALTER
    assert [row["name"] for row in content_of(quittung)["dateien"]] == ["a.jpg", "b.jpg"]
    assert desk.get(address("receipt", fall, quittung.nummer)).content.startswith(b"%PDF")
    for datei in Datei.objects.filter(zustand=Datei.Zustand.WIRD_GEPRUEFT):
        assert datei.akte == fall.antrag_id
        verdicts.inspect(datei.traeger_id, datei.id)
    assert len(blaetter_of(stueck)) == 2
    # What the person has sent and not handed in stays theirs.
    draft.refresh_from_db()
    assert draft.abgegeben_am is None


def test_paper_by_post_counts_from_the_day_it_was_there(fall, desk):
    day = now().date() - dt.timedelta(days=3)
    when = {"tag.tag": str(day.day), "tag.monat": str(day.month), "tag.jahr": str(day.year)}
    desk.post(address("scan_paper", fall), paper(weg="post", thema="schriftwechsel", art="", **when))
    stueck = Aktenstueck.objects.get()
    assert stueck.eingang_am.date() == day
    assert (stueck.herkunft, stueck.thema, stueck.art) == ("post", "schriftwechsel", "")
    assert "Unterlage" in words(desk.get(address("folder", fall)))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"datei": []}, "Bitte wählen Sie mindestens einen Scan aus."),
        ({"tag.jahr": "2099"}, "Dieser Tag liegt in der Zukunft."),
        ({"weg": "taube"}, "Bitte wählen Sie, wie das Papier kam."),
        ({"person": "kind9"}, "Bitte wählen Sie, um wen es geht."),
        (
            {"datei": [SimpleUploadedFile("a.jpg", picture(1)), SimpleUploadedFile("b.txt", b"Text, kein Bild")]},
            "b.txt: Wir können nur PDF, JPEG, PNG und HEIC lesen.",
        ),
    ],
)
def test_paper_that_cannot_be_taken_in_leaves_nothing(fall, desk, wrong, sentence):
    answer = desk.post(address("scan_paper", fall), paper(**wrong))
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert not Datei.objects.filter(art=Datei.Art.NACHWEIS).exists()
    assert not Aktenstueck.objects.exists()


# --- links ---


def test_a_link_is_shown_once_and_can_be_ended(fall, desk, ada, client):
    page = desk.get(address("upload_links", fall))
    (proof, *_) = re.findall(rf'<option value="({fall.antrag_id}/D-MIET/[^"]*)"', page.content.decode())
    answer = desk.post(address("upload_links", fall), {"wofuer": proof, "tage": "14"})
    link = Hochladelink.objects.get()
    assert (link.antrag, link.beleg, link.angelegt_von) == (fall.antrag, "D-MIET", ada)
    assert (link.gueltig_bis - link.angelegt_am).days == 14
    (shown,) = re.findall(r'class="desk-adresse">([^<]+)<', answer.content.decode())
    assert client.get(shown.removeprefix("http://testserver"), follow=True).status_code == 200
    assert shown not in desk.get(address("upload_links", fall)).content.decode()
    desk.post(address("end_link", fall, link.id))
    link.refresh_from_db()
    assert link.widerrufen_am is not None
    acts = Ereignis.objects.filter(fall_id=fall.id, art__startswith="hochladelink").order_by("erfasst_am", "zeitpunkt")
    assert [(act.art, act.user) for act in acts] == [("hochladelink_angelegt", ada), ("hochladelink_beendet", ada)]
    assert "keinen offenen Link" in words(desk.get(address("upload_links", fall)))
    assert desk.post(address("end_link", fall, link.id)).status_code == 404
    assert desk.post(address("upload_links", fall), {"wofuer": "x", "tage": "14"}).status_code == 422


# --- Posteingang ---


def test_a_scan_is_sorted_into_a_case(fall, desk, ada):
    posten = scan()
    read_as(posten.datei, [SCHOOL])
    lists = words(desk.get(reverse("desk:incoming")))
    assert "Sieht aus wie: Schulbescheinigung" in lists
    before = Lesezugriff.objects.count()
    item = reverse("desk:incoming_item", args=[posten.id])
    desk.get(item)
    picture_address = reverse("desk:scan_picture", args=[posten.id, 1])
    assert desk.get(picture_address)["Content-Type"] == "image/jpeg"
    assert Lesezugriff.objects.count() == before + 1
    found = desk.post(item, {"q": fall.antrag.nachname})
    assert f'name="fall" value="{fall.id}"' in found.content.decode()
    chosen = desk.post(item, {"fall": fall.id})
    assert f"Zu Fall {fall.aktenzeichen}" in words(chosen)
    assert '<option value="D-SCHULE/Schulbescheinigung" selected' in chosen.content.decode()
    form = {"fall": fall.id, "tun": "zuordnen", "art": "D-SCHULE/Schulbescheinigung", "thema": "nachweise"}
    done = desk.post(item, form | {"person": ""})
    stueck = Aktenstueck.objects.get()
    assert done.url == address("document", fall, stueck.id)
    assert (stueck.art, stueck.bestaetigt_von) == ("D-SCHULE", ada)
    posten.refresh_from_db()
    assert posten.erledigt_von == ada
    assert desk.get(done.url).status_code == 200
    assert desk.get(picture_address).status_code == 404
    assert "Alles ist sortiert." in words(desk.get(reverse("desk:incoming")))


def test_a_scan_that_belongs_nowhere_needs_a_reason(desk, ada):
    posten = scan()
    reject = reverse("desk:reject_item", args=[posten.id])
    for typed in ("", "Nachbarin von Frau Fischer"):
        answer = desk.post(reject, {"grund": typed})
        assert answer.status_code == 422
        assert "Bitte wählen Sie, warum es nicht hierher gehört." in words(answer)
    assert desk.post(reject, {"grund": "werbung"}).status_code == 302
    posten.refresh_from_db()
    assert (posten.verworfen, posten.erledigt_von) == ("werbung", ada)


def test_a_scan_is_not_put_into_a_case_before_it_is_checked(fall, desk):
    posten = scan(check=False)
    item = reverse("desk:incoming_item", args=[posten.id])
    assert "wird noch geprüft" in words(desk.get(item))
    assert desk.get(reverse("desk:scan_picture", args=[posten.id, 1])).status_code == 404
    assert desk.get(reverse("desk:scan_thumbnail", args=[posten.id, 1])).status_code == 404
    form = {"fall": fall.id, "tun": "zuordnen", "art": "", "thema": "schriftwechsel", "person": ""}
    answer = desk.post(item, form)
    assert answer.status_code == 422
    assert "Die Prüfung der Datei läuft noch." in words(answer)


def test_a_scan_goes_into_no_case_of_another_office(desk, make_office, make_user, at_desk):
    posten = scan(samples.photo())
    other = make_office("nebenkreis", "90002", "34998")
    there = submitted_case(other, "W2")
    from jobcenter.traeger.tenancy import enter_tenant

    enter_tenant(posten.traeger_id)
    form = {"fall": there.id, "tun": "zuordnen", "art": "", "thema": "schriftwechsel", "person": ""}
    assert desk.post(reverse("desk:incoming_item", args=[posten.id]), form).status_code == 404
    stranger = at_desk(make_user(other, "nora"))
    assert stranger.get(reverse("desk:incoming_item", args=[posten.id])).status_code == 404
    assert stranger.get(reverse("desk:scan_picture", args=[posten.id, 1])).status_code == 404
    enter_tenant(posten.traeger_id)
    assert Posteingang.objects.get().erledigt_am is None
