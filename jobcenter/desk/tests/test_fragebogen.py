"""Forms as a flow with all texts, links to trial runs, remarks that wait at their question until they are settled."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from jobcenter.clock import now
from jobcenter.desk.tests.test_road import text_of
from jobcenter.probe.models import Anmerkung, Probelink
from jobcenter.probe.services import create_link, keep_anmerkung
from jobcenter.questionnaire.flow import EVERY_FORM
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
XSS = "<img src=x onerror=alert(1)>"


def form_page(form_id: str = "hauptantrag") -> str:
    return reverse("desk:form_flow", args=[form_id])


def remark(link: Probelink, frage: str = "person.vorname", text: str = "Unklar.") -> Anmerkung:
    return keep_anmerkung(
        link=link, version="1", seite="name", person="antragsteller", frage=frage, text=text, name="Ada", sprache="tr"
    )


def waiting(client: Client) -> int:
    rows = client.get(reverse("desk:forms")).context["zeilen"]
    return int(next(row["offen"] for row in rows if row["form"].id == "hauptantrag"))


@pytest.fixture
def link(musterkreis, ada) -> Probelink:
    return create_link(formular="hauptantrag", titel="Fachstelle", by=ada)[0]


def test_the_list_names_every_form_and_leads_to_it(musterkreis, dora, at_desk):
    client = at_desk(dora)
    assert reverse("desk:forms") in text_of(client.get(reverse("desk:office")))
    page = text_of(client.get(reverse("desk:forms")))
    for form in EVERY_FORM.values():
        assert form.title in page
        assert form_page(form.id) in page


@pytest.mark.parametrize("form", EVERY_FORM.values(), ids=lambda form: form.id)
def test_a_form_shows_every_question_with_its_paragraph(musterkreis, ada, at_desk, form):
    response = at_desk(ada).get(form_page(form.id))
    assert response.status_code == 200
    page = text_of(response)
    for question in form.questions.values():
        assert f'id="frage-{question.id.replace(".", "-")}"' in page, question.id
        assert question.zitat in page, question.id
    assert "%(" not in page


def test_a_form_is_shown_beside_another_language_and_what_is_missing_is_marked(musterkreis, ada, at_desk, monkeypatch):
    client = at_desk(ada)
    page = text_of(client.get(form_page(), {"sprache": "ar"}))
    assert '<html lang="de" dir="ltr"' in page
    assert re.search(r'<p lang="ar" dir="rtl">[^<]*[\u0600-\u06ff]', page)
    english = text_of(client.get(form_page(), {"sprache": "en"}))
    assert '<p lang="en" dir="ltr">First name</p>' in english
    german = text_of(client.get(form_page(), {"sprache": "xx"}))
    assert "nicht übersetzt" not in german
    assert " dir=" not in german.split("<main")[1].split("</main")[0]
    monkeypatch.setattr("jobcenter.desk.views.fragebogen.settings.LOCALE_PATHS", ["gibt-es-nicht"])
    assert "nicht übersetzt" in text_of(client.get(form_page(), {"sprache": "en"}))


def test_an_unknown_form_is_not_found(musterkreis, ada, at_desk):
    client = at_desk(ada)
    assert client.get(form_page("gibtesnicht")).status_code == 404
    assert client.post(reverse("desk:start_trial", args=["gibtesnicht"]), {"titel": "x"}).status_code == 404


def test_a_link_is_shown_once_opens_the_trial_and_can_be_ended(musterkreis, ada, at_desk):
    client = at_desk(ada)
    share = reverse("desk:start_trial", args=["hauptantrag"])
    assert client.post(share, {"titel": "x", "fremd": "1"}).status_code == 400
    refused = client.post(share, {"titel": " "})
    assert refused.status_code == 422
    assert "Bitte schreiben Sie, für wen der Link ist." in text_of(refused)
    page = text_of(client.post(share, {"titel": XSS}, follow=True))
    assert XSS not in page
    found = re.search(r'href="http://[^/"]+(/musterkreis/probe/[^"]+)"', page)
    assert found
    assert "/musterkreis/probe/" not in text_of(client.get(form_page()))
    link = Probelink.objects.get()
    assert found[1].split("/")[3] not in str(link.__dict__)
    assert link.gueltig_bis - link.erstellt_am == timedelta(days=30)
    assert Client().get(found[1]).status_code == 200
    ended = client.post(reverse("desk:end_trial", args=[link.id]), follow=True)
    assert "beendet am" in text_of(ended)
    enter_tenant(musterkreis.id)
    assert Client().get(found[1]).status_code == 404


def test_a_remark_waits_at_its_question_until_it_is_settled(musterkreis, ada, ben, at_desk, link):
    anmerkung = remark(link, text=XSS)
    client = at_desk(ben)
    assert waiting(client) == 1
    page = text_of(client.get(form_page()))
    question = page.split('id="frage-person-vorname"')[1].split('id="frage-person-nachname"')[0]
    assert "&lt;img src=x" in question
    assert "Fachstelle" in question
    settle = reverse("desk:settle", args=[anmerkung.id])
    assert settle in question
    assert client.post(settle)["Location"].endswith("#frage-person-vorname")
    anmerkung.refresh_from_db()
    assert anmerkung.erledigt_von == ben
    first = anmerkung.erledigt_am
    at_desk(ada).post(settle)
    anmerkung.refresh_from_db()
    assert (anmerkung.erledigt_von, anmerkung.erledigt_am) == (ben, first)
    assert settle not in text_of(client.get(form_page()))
    assert waiting(client) == 0


def test_a_remark_about_a_question_that_is_gone_is_not_lost(musterkreis, ada, at_desk, link):
    remark(link, "person.frueher", "Diese Frage war gut.")
    page = text_of(at_desk(ada).get(form_page()))
    assert "Diese Frage war gut." in page.split("die es nicht mehr gibt")[1]


def test_links_and_remarks_belong_to_their_office(musterkreis, ada, at_desk, make_office, make_user, link):
    anmerkung = remark(link)
    stranger = make_user(make_office("nachbarkreis", "90002", "36999"), "nora")
    client = at_desk(stranger)
    assert client.post(reverse("desk:end_trial", args=[link.id])).status_code == 404
    assert client.post(reverse("desk:settle", args=[anmerkung.id])).status_code == 404
    assert "Fachstelle" not in text_of(client.get(form_page()))
    enter_tenant(musterkreis.id)
    link.refresh_from_db()
    assert link.gueltig_bis > now()
