"""Forms on paper over HTTP: blank for anybody, filled in only for those whose application it is."""

from contextlib import ExitStack
from datetime import date

import pytest
from django.test import Client

from jobcenter.antrag import papier
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.services import save_answers
from jobcenter.letters.tests import pdf
from jobcenter.portal.tests.browser import secure_date
from jobcenter.questionnaire.question import ANTRAGSTELLER, Value
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db


def test_anybody_gets_a_blank_form(musterkreis: Traeger, client: Client) -> None:
    response = client.get("/musterkreis/formular/vorschuss.pdf")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    text = pdf.text(response.content)
    assert "VORSCHUSS/" in text
    assert "/LEER" in text
    assert musterkreis.name in text
    more = client.get("/musterkreis/formular/mehrbedarf.pdf?personen=2")
    assert pdf.pages(more.content) > pdf.pages(client.get("/musterkreis/formular/mehrbedarf.pdf").content)


@pytest.mark.parametrize("address", ["unbekannt.pdf", "vorschuss.pdf?personen=99", "vorschuss.pdf?personen=x"])
def test_what_there_is_not_is_not_found(musterkreis: Traeger, client: Client, address: str) -> None:
    assert client.get(f"/musterkreis/formular/{address}").status_code == 404


def test_the_public_page_leads_to_the_form(musterkreis: Traeger, client: Client) -> None:
    assert 'href="/musterkreis/formular/hauptantrag.pdf"' in client.get("/musterkreis/").content.decode()


def test_the_own_application_is_printed_with_its_answers(musterkreis: Traeger, client: Client) -> None:
    home = secure_date(client)
    assert f'href="{home}formular.pdf"' in client.get(home).content.decode()
    text = pdf.text(client.get(f"{home}formular.pdf").content)
    enter_tenant(musterkreis.id)
    antrag = Antrag.objects.get()
    assert "Nordlicht" in text
    assert f"/{antrag.nummer}" in text
    assert Client().get(f"{home}formular.pdf").status_code == 403


def test_a_protected_address_is_not_printed(musterkreis: Traeger, client: Client) -> None:
    home = secure_date(client)
    enter_tenant(musterkreis.id)
    antrag = Antrag.objects.get()
    given: dict[str, Value | None] = {"anschrift.fest": True, "anschrift.strasse": "Geheimweg 7"}
    save_answers(antrag=antrag, werte={(ANTRAGSTELLER, question): value for question, value in given.items()})
    assert "Geheimweg 7" in pdf.text(client.get(f"{home}formular.pdf").content)
    enter_tenant(musterkreis.id)
    Antrag.objects.update(anschrift_geheim=True)
    text = pdf.text(client.get(f"{home}formular.pdf").content)
    assert "Geheimweg" not in text
    assert "Straße und Hausnummer" in text


def test_a_robot_that_asks_for_every_form_holds_up_nobody(musterkreis: Traeger, client: Client) -> None:
    with ExitStack() as others:
        for _ in range(papier.AT_A_TIME):
            others.enter_context(papier._slots)
        busy = client.get("/musterkreis/formular/darlehen.pdf")
        assert busy.status_code == 503
        assert busy["Retry-After"] == "15"
    assert client.get("/musterkreis/formular/darlehen.pdf").status_code == 200
    with ExitStack() as others:
        for _ in range(papier.AT_A_TIME):
            others.enter_context(papier._slots)
        assert client.get("/musterkreis/formular/darlehen.pdf").status_code == 200, "it is kept"


def test_the_forms_that_are_kept_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papier, "_kept", {})
    monkeypatch.setattr(papier, "MAX_KEPT_BYTES", 25)
    days = [date(2026, 11, 1), date(2026, 11, 2)]
    for at, day in enumerate([days[0], days[1], days[1], days[1]]):
        papier._keep(("", str(at), "", day, 1), b"0123456789")
    assert [key[1] for key in papier._kept] == ["2", "3"]
