"""Desk pages for access to a file, legal hold and the overview of deletion."""

import pytest
from lxml import html

from jobcenter.accounts.models import Lesezugriff
from jobcenter.akte.models import Einsicht, Geheimhaltung, Sperre
from jobcenter.akte.services.einsicht import prepare_einsicht
from jobcenter.desk.tests.conftest import submitted_case
from jobcenter.fall.models import Feststellung
from jobcenter.fall.services import establish_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(musterkreis, ada):
    fall = submitted_case(musterkreis)
    establish_all(fall=fall, by=ada, quelle=Feststellung.Quelle.ERMITTLUNG, vermerk="Sagt der Vermieter am Telefon")
    return fall


def text_of(response) -> str:
    return " ".join(html.fromstring(response.content.decode()).text_content().split())


def test_what_protects_others_is_kept_back_before_the_release(case, ada, at_desk, settings, tmp_path):
    browser, page = at_desk(ada), f"/desk/faelle/{case.id}/einsicht/"
    fact = case.feststellungen.filter(festgestellt_von=ada).first()
    assert "Sagt der Vermieter" in text_of(browser.get(page))
    assert browser.post(page + "zurueckhalten/", {"gegenstand": fact.id, "seite": "", "grund": ""}).status_code == 422
    answer = browser.post(
        page + "zurueckhalten/", {"gegenstand": fact.id, "seite": "", "grund": "schützt den Vermieter"}, follow=True
    )
    assert "schützt den Vermieter" in text_of(answer)
    mark = Geheimhaltung.objects.get()
    assert (mark.gegenstand, mark.gesetzt_von) == (fact.id, ada)
    assert browser.post(page + "freigeben/", {"person": "antragsteller"}).status_code == 302
    row = Einsicht.objects.get()
    prepare_einsicht(case.traeger_id, row.id)
    answer = browser.get(f"{page}{row.id}/")
    assert b"".join(answer.streaming_content).startswith(b"PK")
    assert answer["Content-Disposition"] == 'attachment; filename="Auszug.zip"'
    read = set(Lesezugriff.objects.values_list("seite", flat=True))
    assert {"Akteneinsicht vorbereitet", "Akteneinsicht freigegeben", "Akteneinsicht heruntergeladen"} <= read
    browser.post(f"{page}zeigen/{mark.id}/")
    mark.refresh_from_db()
    assert mark.aufgehoben_am is not None


def test_nobody_releases_for_a_stranger_or_marks_what_is_not_there(case, ada, at_desk):
    browser, page = at_desk(ada), f"/desk/faelle/{case.id}/einsicht/"
    assert browser.post(page + "freigeben/", {"person": "kind1"}).status_code == 422
    assert browser.post(page + "zurueckhalten/", {"gegenstand": case.id, "seite": "", "grund": "x"}).status_code == 404
    assert browser.post(page + "zurueckhalten/", {"gegenstand": "x", "seite": "", "grund": "x"}).status_code == 404
    assert not Einsicht.objects.exists()


def test_a_legal_hold_is_set_with_a_reason_and_ended(case, ada, at_desk):
    browser, page = at_desk(ada), f"/desk/faelle/{case.id}/aufbewahrung/"
    assert browser.post(page + "sperren/", {"grund": " "}).status_code == 422
    assert "Klage S 1 AS 2/26" in text_of(browser.post(page + "sperren/", {"grund": "Klage S 1 AS 2/26"}, follow=True))
    sperre = Sperre.objects.get()
    browser.post(f"{page}aufheben/{sperre.id}/")
    sperre.refresh_from_db()
    assert sperre.aufgehoben_von == ada


def test_the_overview_is_for_those_who_answer_for_it_and_names_nobody(case, ada, cem, at_desk):
    assert at_desk(ada).get("/desk/loeschung/").status_code == 403
    text = text_of(at_desk(cem).get("/desk/loeschung/"))
    assert "10 Jahre (Vorschlag)" in text
    assert f"{case.antrag.vorname} {case.antrag.nachname}" not in text


def test_another_offices_case_does_not_exist(case, make_office, make_user, at_desk):
    stranger = make_user(make_office("beispielstadt", "90002", "36999"), "fremd")
    for part in ("einsicht/", "aufbewahrung/"):
        assert at_desk(stranger).get(f"/desk/faelle/{case.id}/{part}").status_code == 404
