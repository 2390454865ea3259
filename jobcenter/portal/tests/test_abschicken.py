"""Review and sending: what was shown is what is sent; the estimate is the law's; nothing is said twice."""

import pytest

from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.bescheid.tests.test_w_beispiele import EXPECTED
from jobcenter.portal.tests.browser import interview, secure_date, send
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db

HEIZUNG = "frage/miete/"


@pytest.fixture
def home(client, musterkreis):
    return secure_date(client)


def euro(cents: int) -> str:
    return f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d}\u00a0€"


@pytest.mark.parametrize("name", EXPECTED)
def test_the_review_estimates_what_the_law_gives(client, home, name):
    interview(client, home, HAUSHALTE[name])
    page = client.get(f"{home}pruefen/").content.decode()
    assert euro(sum(sum(pair) for pair in EXPECTED[name].values())) in page
    assert "So haben wir gerechnet" in page
    assert "§ 20 Abs. 1a SGB II" in page


def test_half_an_interview_gives_no_estimate(client, home):
    page = client.get(f"{home}pruefen/").content.decode()
    assert "So haben wir gerechnet" not in page
    assert "Das ist noch offen" in page


def test_an_unfinished_application_can_be_sent(client, home):
    assert send(client, home)["Location"] == f"{home}abgeschickt/"
    assert Antrag.objects.get().stand == Antrag.Stand.EINGEREICHT
    assert client.get(f"{home}kopie.pdf").content.startswith(b"%PDF")


def test_every_answer_can_be_changed_from_the_review_and_leads_back_there(client, home):
    interview(client, home, HAUSHALTE["W1"])
    page = client.get(f"{home}pruefen/").content.decode()
    where = f"{home}frage/kinder_anzahl/?ziel=pruefen"
    assert where in page
    assert client.post(where, {"haushalt.kinder": "0", "aktion": "weiter"})["Location"] == f"{home}pruefen/"
    new = client.post(where, {"haushalt.kinder": "1", "aktion": "weiter"})
    assert new.status_code == 302


def test_what_changed_in_another_tab_is_shown_before_it_is_sent(client, home):
    interview(client, home, HAUSHALTE["W1"])
    old = client.get(f"{home}pruefen/").context["stand"]
    client.post(f"{home}frage/kinder_anzahl/", {"haushalt.kinder": "2", "aktion": "weiter"})
    answer = client.post(f"{home}pruefen/", {"stand": old})
    assert answer.status_code == 409
    assert "inzwischen geändert" in answer.content.decode()
    assert Einreichung.objects.count() == 0
    assert send(client, home).status_code == 302


def test_a_correction_is_sent_again_as_a_second_declaration(client, home):
    interview(client, home, HAUSHALTE["W1"])
    send(client, home)
    assert "noch nicht abgeschickt" not in client.get(home).content.decode()
    client.post(f"{home}frage/weitere/", {"haushalt.weitere": "1", "aktion": "weiter"})
    assert "noch nicht abgeschickt" in client.get(home).content.decode()
    send(client, home)
    assert [row.nummer for row in Einreichung.objects.all()] == [1, 2]
    assert "noch nicht abgeschickt" not in client.get(home).content.decode()


def test_there_is_no_copy_before_sending(client, home):
    assert client.get(f"{home}kopie.pdf").status_code == 404
    assert client.get(f"{home}abgeschickt/").status_code == 404


def test_markup_in_an_answer_is_text_on_every_page(client, musterkreis):
    name = "<img src=x onerror=alert(1)>#strong[x]"
    home = secure_date(client, **{"person.vorname": name})
    texte = {person: dict(fields) for person, fields in HAUSHALTE["W1"].items()}
    texte["antragsteller"]["person.vorname"] = name
    interview(client, home, texte)
    send(client, home)
    for page in ("", "quittung/", "frage/name/antragsteller/", "pruefen/", "unterlagen/", "abgeschickt/"):
        text = client.get(home + page).content.decode()
        assert "<img src=x" not in text
    assert client.get(f"{home}kopie.pdf").content.startswith(b"%PDF")
    assert client.get(f"{home}quittung.pdf").content.startswith(b"%PDF")


def test_the_list_of_parts_counts_what_is_open(client, home):
    page = client.get(home)
    assert "Weitermachen" in page.content.decode()
    assert page.context["fortschritt"].done < page.context["fortschritt"].total
    interview(client, home, HAUSHALTE["W1"])
    done = client.get(home)
    assert done.context["fortschritt"].done == done.context["fortschritt"].total
    assert done.context["weitermachen"] == f"{home}unterlagen/"
