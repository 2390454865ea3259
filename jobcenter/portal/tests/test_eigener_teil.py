"""Another adult answers for themselves: what they enter is theirs, and they see nothing of the others."""

from __future__ import annotations

import pytest
from django.test import Client

from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Antrag, Beteiligung, Einreichung
from jobcenter.antrag.queries import answers_of
from jobcenter.antrag.services import save_answers
from jobcenter.portal.tests.browser import secure_date
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Sicht
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db

SECRET_CT = 7_654_321
SECRET = "76.543,21"


@pytest.fixture
def home(client, musterkreis):
    """A couple whose answers are all there; the applicant's browser is `client`."""
    where = secure_date(client)
    antrag = Antrag.objects.get()
    save_answers(antrag=antrag, werte=dict(ausfuellen(HAUPTANTRAG, HAUSHALTE["W2"], antrag.eingangstag)))
    return where


@pytest.fixture
def partner(client, home):
    """The partner's own browser, opened with the own link and code."""
    assert client.post(f"{home}person/partner/", {"aktion": "einladen"}).status_code == 302
    row = Beteiligung.objects.get()
    own = Client()
    where = f"/musterkreis/antrag/{link_of(row.id)}/"
    own.home = where  # type: ignore[attr-defined]
    assert own.get(where).status_code == 403
    assert own.post(where, {"wiederherstellungscode": code_of(row.id)}).status_code == 302
    save_answers(antrag=row.antrag, werte={("partner", "vermoegen.bargeld"): SECRET_CT})
    return own


def pages_of(person: str, selbst: frozenset[str] = frozenset({"partner"})) -> list[engine.Step]:
    antrag = Antrag.objects.get()
    return list(engine.path(HAUPTANTRAG, answers_of(antrag, Sicht(person, selbst)), antrag.eingangstag))


def address_of(home: str, step: engine.Step) -> str:
    return f"{home}frage/{step.page.id}/" + (f"{step.person_id}/" if step.person_id else "")


def test_the_applicant_sees_nothing_the_partner_entered(client, home, partner):
    pages = [home, f"{home}pruefen/", f"{home}unterlagen/", *(address_of(home, s) for s in pages_of("antragsteller"))]
    for address in pages:
        assert SECRET not in client.get(address).content.decode(), address
    hidden = next(s for s in pages_of("partner") if any(f.question.id == "vermoegen.bargeld" for f in s.fields))
    response = client.get(address_of(home, hidden))
    assert response.status_code == 302, "the page of the partner is not for the applicant"
    client.post(f"{home}pruefen/", {"stand": stand_of(client, home)})
    copy = client.get(f"{home}kopie.pdf")
    assert copy.status_code == 200
    assert any(row["value"] == SECRET_CT for row in Einreichung.objects.get().inhalt["antworten"])
    assert SECRET not in pdf_text(copy.content)


def test_before_the_invitation_the_applicant_would_have_seen_it(client, home):
    save_answers(antrag=Antrag.objects.get(), werte={("partner", "vermoegen.bargeld"): SECRET_CT})
    assert SECRET in client.get(f"{home}pruefen/").content.decode()


def test_the_partner_sees_only_the_own_pages(partner, home):
    own = {address_of(partner.home, step) for step in pages_of("partner")}
    assert own
    review = partner.get(f"{partner.home}pruefen/").content.decode()
    assert SECRET in review
    assert "antrag@example.org" not in review
    for step in pages_of("antragsteller"):
        assert partner.get(address_of(partner.home, step)).status_code == 302, step.key
    for page in ("quittung/", "quittung.pdf", "kopie.pdf", "briefe/", "abgeschickt/", "person/partner/"):
        assert partner.get(f"{partner.home}{page}").status_code == 404, page
    assert partner.get(home).status_code == 403, "the link of the applicant asks for the applicant's code"


def test_the_partner_answers_and_is_done(partner):
    page = partner.get(f"{partner.home}pruefen/")
    assert "Meine Angaben sind fertig" in page.content.decode()
    stand = stand_of(partner, partner.home)
    assert partner.post(f"{partner.home}pruefen/", {"stand": stand})["Location"] == partner.home
    assert Beteiligung.objects.get().fertig_am is not None


def test_a_part_that_comes_later_is_sent_with_a_new_declaration(client, home, partner):
    client.post(f"{home}pruefen/", {"stand": stand_of(client, home)})
    save_answers(antrag=Antrag.objects.get(), werte={("partner", "vermoegen.bargeld"): 100})
    partner.post(f"{partner.home}pruefen/", {"stand": stand_of(partner, partner.home)})
    assert Einreichung.objects.count() == 2


def test_after_the_access_has_ended_nothing_opens_and_nothing_is_revealed(client, home, partner):
    assert client.post(f"{home}person/partner/", {"aktion": "beenden"}).status_code == 302
    assert partner.get(partner.home).status_code == 404
    assert SECRET not in client.get(f"{home}pruefen/").content.decode()


def test_no_estimate_where_it_would_tell_what_the_other_has(client, home, partner):
    assert "Eine erste Rechnung" not in client.get(f"{home}pruefen/").content.decode()


@pytest.mark.parametrize("person", ["antragsteller", "kind1", "niemand"])
def test_only_other_people_of_fifteen_and_more_can_answer_for_themselves(client, home, person):
    assert client.get(f"{home}person/{person}/").status_code == 404


def test_a_protected_address_is_not_on_the_copy(client, home):
    antrag = Antrag.objects.get()
    save_answers(antrag=antrag, werte={("antragsteller", "anschrift.strasse"): "Verborgene Gasse 7"})
    client.post(f"{home}pruefen/", {"stand": stand_of(client, home)})
    assert "Verborgene Gasse 7" in pdf_text(client.get(f"{home}kopie.pdf").content)
    save_answers(antrag=Antrag.objects.get(), werte={("antragsteller", "schutz.anschrift"): True})
    client.post(f"{home}pruefen/", {"stand": stand_of(client, home)})
    text = pdf_text(client.get(f"{home}kopie.pdf").content)
    assert "Verborgene Gasse 7" not in text
    assert "Geschützt" in text


def stand_of(client: Client, home: str) -> str:
    page = client.get(f"{home}pruefen/").content.decode()
    return page.split('name="stand" value="')[1].split('"')[0]


def pdf_text(content: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
