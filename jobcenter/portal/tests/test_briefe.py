"""The Bescheid in the portal: the amounts of the decision, each with its reason; read once; nobody else's."""

import datetime as dt
import re

import pytest
from django.test import Client

from jobcenter.accounts.models import Rolle
from jobcenter.antrag.models import Antrag
from jobcenter.bescheid.services import prepare_bescheid, release_bescheid
from jobcenter.bescheid.tests.test_w_beispiele import EXPECTED, clarify
from jobcenter.clock import BERLIN, now
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import establish
from jobcenter.letters.jobs import render_and_send
from jobcenter.letters.models import Brief
from jobcenter.portal.tests.browser import interview, secure_date, send
from jobcenter.portal.tests.test_abschicken import euro
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db


@pytest.fixture
def decide(client, musterkreis, make_user, settings, tmp_path):
    """A household from its first page to the released decision; returns the address of the application."""
    settings.DATA_DIR = tmp_path

    def run(name: str, more: dict[tuple[str, str], object] | None = None) -> str:
        home = secure_date(client)
        interview(client, home, HAUSHALTE[name])
        send(client, home)
        fall = fall_of(Antrag.objects.get())
        ada, ben = make_user(musterkreis, "ada"), make_user(musterkreis, "ben", Rolle.FREIGABE)
        for (person, merkmal), wert in (more or {}).items():
            nachweis = Feststellung.Quelle.NACHWEIS
            establish(fall=fall, person=person, merkmal=merkmal, by=ada, quelle=nachweis, vermerk="Akte", wert=wert)
        clarify(fall, ada)
        release_bescheid(bescheid=prepare_bescheid(fall=fall, by=ada), by=ben)
        return home

    return run


def read(client, home):
    return client.get(f"{home}briefe/{Brief.objects.get().id}/")


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_shows_the_amounts_of_the_decision(client, decide, name):
    home = decide(name)
    page = read(client, home)
    group = page.context["gruppen"][0]
    assert [zeile.zahlbetrag.ct for zeile in group.zeilen] == [sum(pair) for pair in EXPECTED[name].values()]
    text = page.content.decode()
    assert euro(group.summe_ct) in text
    for zeile in group.zeilen:
        assert zeile.name in text
    assert "Widerspruch" in text


def test_every_amount_leads_to_its_reason(client, decide):
    text = read(client, decide("W4")).content.decode()
    targets = re.findall(r'<td [^>]*class="ojc-betrag"[^>]*><a href="#([^"]+)"', text)
    assert len(targets) > 8
    for target in targets:
        assert text.count(f'id="{target}"') == 1
    assert "§ 21 Abs. 3 SGB II" in text


def test_a_reduction_an_income_and_a_refund_are_named_with_their_amounts(client, decide):
    """What the desk has entered beside the application stands on the page in the words of the letter."""
    before = now().astimezone(BERLIN).date().replace(day=1) - dt.timedelta(days=20)
    reduction = {"pflicht": "eigenbemuehungen", "verletzt_am": before.isoformat(), "wirksam_am": before.isoformat()}
    more = {
        ("antragsteller", "person.pflichten.minderungen"): [reduction],
        ("antragsteller", "person.einnahmen"): [{"art": "mutterschaftsgeld", "netto_ct": 39_000}],
        ("", "wohnung.guthaben.erhalten_ct"): 12_345,
    }
    page = read(client, decide("W1", more))
    text = page.content.decode()
    group = page.context["gruppen"][0]
    assert group.zeilen[0].minderung.ct == -16_890
    assert group.zeilen[0].zahlbetrag.ct == 106_300 - 16_890
    assert "Minderung" in text
    assert "Mutterschaftsgeld: bleibt frei" in text
    assert "In diesem Monat kommt ein Guthaben." in text
    assert page.context["gruppen"][1].zeilen[0].wohnen.ct == group.zeilen[0].wohnen.ct - 12_345


def test_ids_are_unique(client, decide):
    ids = re.findall(r'\bid="([^"]+)"', read(client, decide("W6")).content.decode())
    assert len(ids) == len(set(ids))


def test_the_first_opening_is_written_down_once(client, decide):
    home = decide("W1")
    for _ in range(3):
        read(client, home)
    assert Brief.objects.get().abgerufen_am is not None
    assert Ereignis.objects.filter(art=Ereignis.Art.BRIEF_ABGERUFEN).count() == 1


def test_the_pdf_is_not_there_before_it_is_made_and_then_comes_as_a_file(client, decide):
    home = decide("W1")
    brief = Brief.objects.get()
    where = f"{home}briefe/{brief.id}/pdf/"
    assert client.get(where).status_code == 404
    assert "wird gerade erstellt" in read(client, home).content.decode()
    render_and_send(traeger=str(brief.traeger_id), brief=str(brief.id))
    answer = client.get(where)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer.content.startswith(b"%PDF")
    assert where in read(client, home).content.decode()


def test_home_shows_the_money_and_the_letter(client, decide):
    home = decide("W1")
    text = client.get(home).content.decode()
    assert euro(106_300) in text
    assert f"{home}briefe/{Brief.objects.get().id}/" in text
    assert "Ihr Geld" in text
    assert "Wir haben entschieden und brauchen dafür nichts mehr von Ihnen." in text
    assert client.get(f"{home}briefe/").status_code == 200
    proofs = client.get(f"{home}unterlagen/").content.decode()
    assert "Sie müssen nichts mehr schicken." in proofs
    assert ">Offen<" not in proofs


def test_a_proof_is_asked_for_until_its_fact_is_established(client, musterkreis, make_user):
    home = secure_date(client)
    interview(client, home, HAUSHALTE["W1"])
    send(client, home)
    fall, ada = fall_of(Antrag.objects.get()), make_user(musterkreis, "ada")

    def asked() -> list[str]:
        return [beleg.code for beleg in client.get(home).context["fehlende_belege"]]

    before = asked()
    assert "D-MIET" in before
    rent = next(
        b for b in client.get(f"{home}unterlagen/").context["entries"] if b.beleg.code == "D-MIET"
    ).beleg.merkmale
    for merkmal in rent[:-1]:
        establish(fall=fall, person="", merkmal=merkmal, by=ada, quelle=Feststellung.Quelle.NACHWEIS)
        assert asked() == before, "a part of the facts is not enough"
    establish(fall=fall, person="", merkmal=rent[-1], by=ada, quelle=Feststellung.Quelle.NACHWEIS)
    assert asked() == [code for code in before if code != "D-MIET"]


def test_a_draft_is_none_of_the_citizens_pages(client, musterkreis, make_user):
    home = secure_date(client)
    interview(client, home, HAUSHALTE["W1"])
    send(client, home)
    fall, ada = fall_of(Antrag.objects.get()), make_user(musterkreis, "ada")
    clarify(fall, ada)
    prepare_bescheid(fall=fall, by=ada)
    text = client.get(home).content.decode()
    assert "Ihr Geld" not in text
    assert euro(106_300) not in text
    assert "Ein zweiter Mensch prüft die Entscheidung" in text


def test_somebody_elses_letter_is_not_found(client, decide):
    decide("W1")
    other = Client()
    other_home = secure_date(other, **{"person.vorname": "Eva"})
    brief = Brief.objects.get()
    assert other.get(f"{other_home}briefe/{brief.id}/").status_code == 404
    assert other.get(f"{other_home}briefe/{brief.id}/pdf/").status_code == 404
    assert Brief.objects.get().abgerufen_am is None
