"""Proofs: now, later or not at all; own files only, and only after the check."""

import uuid
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from jobcenter.akte.models import Aktenstueck, Quittung
from jobcenter.akte.services.ordnen import name_stueck, split_stueck
from jobcenter.antrag.models import Nachweis
from jobcenter.files.models import Datei
from jobcenter.portal.tests.browser import interview, secure_date, send
from jobcenter.portal.tests.unterlagen import check_all, checklist, entry_of, photo, upload
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR, settings.KEYS_DIR, settings.CLAMD_SOCKET = tmp_path / "data", tmp_path / "keys", ""


@pytest.fixture
def home(client, musterkreis):
    home = secure_date(client)
    interview(client, home, HAUSHALTE["W1"])
    return home


@pytest.fixture
def entry(client, home):
    """The first proof of the list."""
    return checklist(client, home)[0]


def text_of(client, home, page="unterlagen/"):
    return client.get(f"{home}{page}").content.decode()


def act(client, home, aktion, **what):
    return client.post(f"{home}unterlagen/entwurf/", {"aktion": aktion, **what})


# --- sending files without script ---


def test_several_files_arrive_at_once(client, home, entry):
    answer = upload(client, home, entry, photo("seite1.png"), photo("=cmd|' /C calc'!A0.png"))
    assert answer["Location"] == f"{home}unterlagen/#{entry.beleg.anker}"
    assert Datei.objects.count() == 2
    assert {n.stand for n in Nachweis.objects.all()} == {Nachweis.Stand.HOCHGELADEN}
    page = text_of(client, home)
    assert "2 Dateien sind angekommen" in page
    assert "wird geprüft" in page
    assert ">=cmd" not in page


def test_a_refused_file_says_why_and_the_others_stay(client, home, entry):
    answer = upload(
        client, home, entry, photo(), SimpleUploadedFile("tabelle.xlsx", b"PK\x03\x04 something", "application/zip")
    )
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "tabelle.xlsx" in text
    assert "Wir können nur PDF, JPEG, PNG und HEIC lesen" in text
    assert f'href="#{entry.field_id}"' in text
    assert f'id="{entry.field_id}"' in text
    assert Datei.objects.count() == 1


def test_a_button_without_a_file_says_what_to_do(client, home, entry):
    answer = client.post(f"{home}unterlagen/", {"beleg": entry.beleg.feld, "aktion": "hochladen"})
    assert answer.status_code == 422
    assert "Bitte wählen Sie zuerst eine Datei aus" in answer.content.decode()


# --- saying something instead ---


@pytest.mark.parametrize(
    ("aktion", "words"),
    [
        ("reiche_nach", "Sie reichen es nach"),
        ("habe_nicht", "Sie haben es nicht"),
        ("schon_da", "Wir suchen es in Ihrer Akte"),
    ],
)
def test_a_word_is_kept_and_a_second_one_replaces_it(client, home, aktion, words):
    miete = entry_of(client, home, "D-MIET")
    for press in ("reiche_nach", aktion):
        client.post(f"{home}unterlagen/", {"beleg": miete.beleg.feld, "aktion": press})
    assert Nachweis.objects.get().stand == aktion
    assert words in text_of(client, home)


def test_a_day_is_kept_and_shown(client, home, entry):
    day = dict(zip(("tag", "monat", "jahr"), ("12", "12", "2026"), strict=True))
    typed = {f"{entry.day_name}.{part}": text for part, text in day.items()}
    client.post(f"{home}unterlagen/", {"beleg": entry.beleg.feld, "aktion": "reiche_nach", **typed})
    assert Nachweis.objects.get().zusage_bis == date(2026, 12, 12)
    assert "Sie reichen es nach, bis 12." in text_of(client, home)


def test_a_day_that_is_over_is_refused_kindly_and_stays_typed(client, home, entry):
    typed = {f"{entry.day_name}.{part}": text for part, text in (("tag", "1"), ("monat", "2"), ("jahr", "2026"))}
    answer = client.post(f"{home}unterlagen/", {"beleg": entry.beleg.feld, "aktion": "reiche_nach", **typed})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Dieser Tag ist schon vorbei" in text
    assert 'value="2026"' in text
    assert not Nachweis.objects.exists()


def test_what_somebody_says_instead_goes_to_the_office_in_german(client, home, entry):
    said = {entry.choices_name: ["0"], entry.words_name: "Der Vermieter\0 antwortet nicht."}
    client.cookies["django_language"] = "tr"
    client.post(f"{home}unterlagen/", {"beleg": entry.beleg.feld, "aktion": "habe_nicht", **said})
    row = Nachweis.objects.get()
    assert row.erklaerung == f"{entry.alternatives[0]}\nDer Vermieter antwortet nicht."
    client.cookies["django_language"] = "de"
    assert "Der Vermieter antwortet nicht." in text_of(client, home)


def test_more_than_500_characters_are_not_cut_off_silently(client, home, entry):
    said = {entry.words_name: "x" * 501}
    answer = client.post(f"{home}unterlagen/", {"beleg": entry.beleg.feld, "aktion": "habe_nicht", **said})
    assert answer.status_code == 422
    assert "x" * 501 in answer.content.decode()
    assert not Nachweis.objects.exists()


def test_only_proofs_that_were_asked_for_can_be_named(client, home):
    client.post(f"{home}unterlagen/", {"beleg": "datei.X.partner", "aktion": "reiche_nach"})
    client.post(f"{home}unterlagen/", {"beleg": "", "aktion": "hochladen"})
    assert not Nachweis.objects.exists()


# --- own files ---


def test_an_own_file_comes_down_after_the_check_only(client, home, entry):
    upload(client, home, entry)
    datei = Datei.objects.get()
    where = f"{home}unterlagen/{datei.id}/"
    assert client.get(where).status_code == client.get(f"{where}bild/").status_code == 404
    check_all()
    answer = client.get(where)
    assert answer.content.startswith(b"\x89PNG")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    small = client.get(f"{where}bild/")
    assert (small["Content-Type"], small["Cache-Control"]) == ("image/jpeg", "no-store")
    assert f"{where}bild/" in text_of(client, home)


def test_somebody_elses_file_is_not_found(client, home, entry, musterkreis):
    upload(client, home, entry)
    check_all()
    other = Client()
    other_home = secure_date(other, **{"person.vorname": "Eva"})
    theirs = f"{other_home}unterlagen/{Datei.objects.get().id}/"
    assert other.get(theirs).status_code == other.get(f"{theirs}bild/").status_code == 404
    assert client.get(f"{home}unterlagen/{uuid.uuid4()}/").status_code == 404
    row = Nachweis.objects.get()
    act(other, other_home, "loeschen", nachweis=str(row.id))
    assert Nachweis.objects.filter(id=row.id).exists()


# --- drafts ---


def test_a_draft_is_turned_moved_and_deleted(client, home, entry):
    upload(client, home, entry, photo("a.png", "red"), photo("b.png", "green"), photo("c.png", "blue"))
    a, b, c = Nachweis.objects.order_by("reihenfolge")
    act(client, home, "drehen", nachweis=str(a.id))
    act(client, home, "spaeter", nachweis=str(a.id))
    act(client, home, "frueher", nachweis=str(c.id))
    assert list(Nachweis.objects.order_by("reihenfolge").values_list("id", flat=True)) == [b.id, c.id, a.id]
    act(client, home, "ordnen", nachweis=str(a.id), reihenfolge=[str(c.id), str(a.id), "x"])
    assert list(Nachweis.objects.order_by("reihenfolge").values_list("id", flat=True)) == [c.id, a.id, b.id]
    a.refresh_from_db()
    assert a.drehung == 90
    answer = act(client, home, "loeschen", nachweis=str(b.id))
    assert answer["Location"] == f"{home}unterlagen/#{entry.beleg.anker}"
    assert {datei.name for datei in Datei.objects.all()} == {"a.png", "c.png"}


def test_a_file_that_cannot_be_used_says_why_and_can_be_removed(client, home, entry):
    upload(client, home, entry, SimpleUploadedFile("kaputt.pdf", b"%PDF-1.7\nno pages", "application/pdf"))
    check_all()
    page = text_of(client, home)
    assert "können wir nicht verwenden" in page
    assert Datei.objects.get().grund_satz in page
    assert "Diese Seite abgeben" not in page
    assert checklist(client, home)[0].state == "offen"
    act(client, home, "loeschen", nachweis=str(Nachweis.objects.get().id))
    assert not Datei.objects.exists()


def test_handing_in_gives_a_receipt_and_ends_deleting(client, home, entry):
    upload(client, home, entry, photo("a.png"), photo("b.png", "red"))
    check_all()
    assert "Alles abgeben (2 Seiten)" in text_of(client, home)
    answer = client.post(f"{home}unterlagen/abgeben/", {"beleg": entry.beleg.feld})
    quittung = Quittung.objects.get()
    assert answer["Location"] == f"{home}unterlagen/abgegeben/{quittung.nummer}/"
    arrived = client.get(answer["Location"]).content.decode()
    assert quittung.nummer in arrived
    assert "2 Seiten" in arrived
    assert f"{home}unterlagen/quittung/{quittung.nummer}.pdf" in arrived
    assert "Das fehlt noch" in arrived
    assert Aktenstueck.objects.get().teile.count() == 2
    for row in Nachweis.objects.all():
        act(client, home, "loeschen", nachweis=str(row.id))
    assert Nachweis.objects.count() == 2
    page = text_of(client, home)
    assert "in Ihrer Akte" in page
    assert "Schon da: 1 von " in page
    upload(client, home, entry, photo("c.png", "blue"))
    assert "Alles abgeben (1 Seite)" in text_of(client, home)


def test_a_receipt_of_somebody_else_is_not_found(client, home, entry, musterkreis):
    upload(client, home, entry)
    nummer = client.post(f"{home}unterlagen/abgeben/")["Location"].split("/")[-2]
    other = Client()
    other_home = secure_date(other, **{"person.vorname": "Eva"})
    assert other.get(f"{other_home}unterlagen/abgegeben/{nummer}/").status_code == 404


def test_pressing_twice_hands_in_once(client, home, entry):
    upload(client, home, entry)
    client.post(f"{home}unterlagen/abgeben/")
    again = client.post(f"{home}unterlagen/abgeben/")
    assert again["Location"] == f"{home}unterlagen/"
    assert Quittung.objects.count() == Aktenstueck.objects.count() == 1


def test_sending_the_application_hands_in_what_is_there(client, home, entry):
    upload(client, home, entry)
    assert "1 Seite Ihrer Unterlagen geben wir dabei mit ab." in text_of(client, home, "pruefen/")
    send(client, home)
    quittung = Quittung.objects.get()
    assert quittung.nummer in text_of(client, home, "abgeschickt/")
    assert quittung.nummer in text_of(client, home)


def test_the_home_names_what_was_not_handed_in_first(client, home, entry):
    send(client, home)
    upload(client, home, entry)
    page = text_of(client, home, "")
    first = page.split('id="brauchen"')[1].split("<li>")[1]
    assert "1 Seite ist noch nicht abgegeben" in first


# --- the list ---


def test_what_is_missing_comes_first(client, home):
    for entry in checklist(client, home)[:1]:
        upload(client, home, entry)
        client.post(f"{home}unterlagen/abgeben/")
    states = [entry.state for entry in checklist(client, home)]
    assert states[-1] == "da"
    assert states[0] == "offen"


def test_what_a_caseworker_says_a_paper_is_counts(client, home, make_user):
    """A paper that was sent as something else: the list follows what it really is, and nothing of it is lost."""
    sent_as, really = checklist(client, home)[:2]
    upload(client, home, sent_as)
    client.post(f"{home}unterlagen/abgeben/")
    check_all()
    stueck = Aktenstueck.objects.get()
    by = make_user(stueck.traeger, "ada")
    assert entry_of(client, home, sent_as.beleg.code).state == "da"
    thema, art = Aktenstueck.Thema.NACHWEISE, really.beleg.code
    name_stueck(stueck=stueck, art=art, titel="", thema=thema, person=sent_as.beleg.person, by=by)
    assert entry_of(client, home, sent_as.beleg.code).state == "offen"
    shown = [row.datei_id for entry in checklist(client, home) for row in entry.beleg.dateien]
    assert shown == [Datei.objects.get().id]
    # About whom it is, only the caseworker knows.
    name_stueck(stueck=stueck, art=art, titel="", thema=thema, person=really.beleg.person, by=by)
    assert entry_of(client, home, art).state == "da"


def test_a_paper_of_which_a_part_is_something_else_counts_as_both(client, home, make_user):
    sent_as, also = checklist(client, home)[:2]
    upload(client, home, sent_as, photo("a.png"), photo("b.png", "red"))
    client.post(f"{home}unterlagen/abgeben/")
    check_all()
    stueck = Aktenstueck.objects.get()
    by = make_user(stueck.traeger, "ada")
    part = split_stueck(stueck=stueck, pages=[2], by=by)
    states = {entry.beleg.code: entry.state for entry in checklist(client, home)}
    assert (states[sent_as.beleg.code], states[also.beleg.code]) == ("da", "offen")
    person, thema = also.beleg.person, Aktenstueck.Thema.NACHWEISE
    name_stueck(stueck=part, art=also.beleg.code, titel="", thema=thema, person=person, by=by)
    states = {entry.beleg.code: entry.state for entry in checklist(client, home)}
    assert (states[sent_as.beleg.code], states[also.beleg.code]) == ("da", "da")


def test_each_proof_shows_what_is_enough_and_a_picture_with_words(client, home):
    page = text_of(client, home)
    for entry in checklist(client, home):
        for art in entry.beleg.arten:
            assert art.genuegt in page
            assert f'{art.bild}.svg" alt="{art.bild_text}"' in page


def test_files_for_what_is_asked_no_more_are_still_there(client, home, entry):
    upload(client, home, entry)
    Nachweis.objects.update(beleg="D-SCHULE", person="")
    page = text_of(client, home)
    assert "Alles abgeben (1 Seite)" in page
    client.post(f"{home}unterlagen/abgeben/")
    assert Aktenstueck.objects.get().art == "D-SCHULE"


def test_the_conversation_offers_a_proof_right_after_its_question(client, home, musterkreis):
    offered = [
        (page, found["url"])
        for page in ("haushalt", "miete", "heizung", "vermoegen", "konto", "kranken", "bezuege", "wohnung")
        for found in (client.get(f"{home}frage/{page}/").context or {}).get("proofs", [])
    ]
    page, url = offered[0]
    there = client.get(url.split("#")[0]).content.decode()
    assert "Zurück zur Frage" in there
    assert f'href="{home}frage/{page}/"' in there
    assert "Zurück zur Frage" not in client.get(f"{home}unterlagen/?weiter=//evil.example").content.decode()


def test_proofs_never_stop_an_application(client, home):
    assert f'href="{home}pruefen/"' in text_of(client, home)
