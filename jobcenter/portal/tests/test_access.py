"""An own application opens with a grant, a code or a mailed link; to everybody else it does not exist."""

import re

import pytest
from django.test import Client

from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Antrag, Antwort
from jobcenter.events.models import Ereignis
from jobcenter.letters.models import Email
from jobcenter.portal.access import CODE_FIELD
from jobcenter.portal.mail_links import Zweck, antrag_of, token_of
from jobcenter.portal.tests.browser import secure_date
from jobcenter.portal.tries import clean_nummer
from jobcenter.portal.urls import urlpatterns

pytestmark = pytest.mark.django_db

OWN = ["", "quittung/", "quittung.pdf", "frage/wohnort/antragsteller/", "unterlagen/", "pruefen/", "abgeschickt/",
       "kopie.pdf", "briefe/"]  # fmt: skip


@pytest.fixture
def home(client, musterkreis):
    return secure_date(client)


@pytest.fixture
def antrag(home):
    return Antrag.objects.get()


@pytest.mark.parametrize("page", OWN)
def test_another_browser_sees_nothing_but_the_question_for_the_code(home, antrag, page):
    answer = Client().get(home + page)
    assert answer.status_code == 403
    text = answer.content.decode()
    for personal in (antrag.vorname, antrag.nachname, antrag.nummer, antrag.email, code_of(antrag.id)):
        assert personal not in text


@pytest.mark.parametrize("page", OWN)
def test_an_unknown_link_is_not_found(home, antrag, page, client):
    wrong = home.replace(link_of(antrag.id), link_of(antrag.id)[:-1] + "A" * 2)
    assert client.get(wrong + page).status_code == 404


def test_the_link_of_one_office_is_unknown_in_another(home, client, make_office):
    make_office("nachbarkreis", "90002", "36999")
    assert client.get(home.replace("musterkreis", "nachbarkreis")).status_code == 404


def test_every_address_is_marked_with_who_may_open_it():
    for pattern in urlpatterns:
        expected = "own" if "<slug:link>" in str(pattern.pattern) else "office"
        assert getattr(pattern.callback, "access", None) == expected, pattern


def test_the_right_code_opens_the_page(home, antrag):
    other = Client()
    wrong = other.post(home, {CODE_FIELD: "AAAA-BBBB-CCCC"})
    assert wrong.status_code == 422
    right = other.post(home, {CODE_FIELD: code_of(antrag.id).lower().replace("-", " ")})
    assert right["Location"] == home
    assert other.get(home).status_code == 200


def test_what_was_typed_before_the_code_is_stored_after_it(home, antrag):
    other = Client()
    where = f"{home}frage/anschrift/antragsteller/"
    Antwort.objects.create(
        traeger=antrag.traeger,
        antrag=antrag,
        person="antragsteller",
        frage="anschrift.fest",
        wert=True,
        gespeichert_am=antrag.eingegangen_am,
    )
    typed = {"anschrift.strasse": 'Weg "1" <i>', "anschrift.ort": "Musterstadt", "aktion": "weiter"}
    asked = other.post(where, typed)
    assert asked.status_code == 403
    carried = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', asked.content.decode()))
    assert carried["anschrift.strasse"] == "Weg &quot;1&quot; &lt;i&gt;"
    assert not Antwort.objects.filter(frage="anschrift.strasse").exists()
    stored = other.post(where, {**typed, CODE_FIELD: code_of(antrag.id)})
    assert stored.status_code == 302
    assert Antwort.objects.get(frage="anschrift.strasse").wert == typed["anschrift.strasse"]


def test_saving_in_the_background_without_a_grant_is_an_error_not_a_page(home):
    answer = Client().post(f"{home}frage/wohnort/antragsteller/", {}, headers={"X-Autosave": "1"})
    assert answer.status_code == 403
    assert answer["Content-Type"] == "application/json"


def test_five_wrong_codes_are_enough_for_a_quarter_of_an_hour(home, antrag):
    tries = [Client().post(home, {CODE_FIELD: "AAAA-BBBB-CCCC"}).status_code for _ in range(5)]
    assert tries == [422] * 5
    sixth = Client().post(home, {CODE_FIELD: code_of(antrag.id)})
    assert sixth.status_code == 429
    assert int(sixth["Retry-After"]) == 900
    assert "Versuche" in sixth.content.decode()


@pytest.mark.parametrize("exists", [True, False])
def test_number_and_code_answer_the_same_whether_the_number_exists(antrag, exists):
    nummer = antrag.nummer if exists else "A0-0000-00"
    answers = [
        Client().post("/musterkreis/weiter/", {"nummer": nummer, "code": "AAAA-BBBB-CCCC", "aktion": "code"})
        for _ in range(6)
    ]
    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert "Nummer und Code passen nicht zusammen" in answers[0].content.decode()


def test_number_and_code_open_the_application(home, antrag):
    other = Client()
    right = {"nummer": antrag.nummer.replace("-", " ").lower(), "code": code_of(antrag.id), "aktion": "code"}
    assert other.post("/musterkreis/weiter/", right)["Location"] == home
    assert other.get(home).status_code == 200


def test_a_link_by_mail_only_goes_to_a_confirmed_address_and_the_page_never_says_so(antrag):
    before = set(Email.objects.values_list("pk", flat=True))

    def ask(nummer: str) -> str:
        page = Client().post("/musterkreis/weiter/", {"nummer": nummer, "aktion": "mail"})
        assert page.status_code == 200
        return re.sub(r'value="[A-Za-z0-9]{64}"', "", page.content.decode())

    unconfirmed, unknown = ask(antrag.nummer), ask("A0-0000-00")
    assert Email.objects.count() == len(before)
    Antrag.objects.update(email_bestaetigt_am=antrag.eingegangen_am)
    assert ask(antrag.nummer) == unconfirmed == unknown
    assert Email.objects.exclude(pk__in=before).get().empfaenger == antrag.email


def test_asking_for_mails_ends_after_five(antrag):
    codes = [
        Client().post("/musterkreis/weiter/", {"nummer": antrag.nummer, "aktion": "mail"}).status_code for _ in range(6)
    ]
    assert codes == [200] * 5 + [429]


def test_the_first_mail_confirms_the_address_after_one_click(home, antrag):
    address = re.search(r"http://\S+", Email.objects.get().text)
    assert address
    path = address[0].split("127.0.0.1:8000")[1]
    other = Client()
    assert other.get(path).status_code == 200
    assert Antrag.objects.get().email_bestaetigt_am is None, "mail programs open links on their own"
    assert other.post(path)["Location"] == home
    assert Antrag.objects.get().email_bestaetigt_am is not None
    asked = other.get(home)
    assert asked.status_code == 403, "the address may be mistyped: its owner gets no further than the code"
    assert "Ihre E-Mail-Adresse ist bestätigt." in asked.content.decode()
    assert antrag.nachname not in asked.content.decode()
    other.post(path)
    assert Ereignis.objects.filter(art=Ereignis.Art.EMAIL_BESTAETIGT).count() == 1


def test_the_link_that_was_ordered_opens_the_application(home, antrag):
    other = Client()
    path = f"/musterkreis/weiter/link/{token_of(antrag, Zweck.OEFFNEN)}/"
    assert other.get(path).status_code == 200
    assert other.get(home).status_code == 403, "mail programs open links on their own"
    assert other.post(path)["Location"] == home
    assert other.get(home).status_code == 200


def test_a_mail_says_nothing_about_the_person(antrag):
    mail = Email.objects.get()
    for personal in (antrag.vorname, antrag.nachname, antrag.nummer, "Antrag auf", "Grundsicherung"):
        assert personal not in mail.text + mail.betreff


def test_a_mailed_link_is_good_for_its_purpose_its_time_and_its_address_only(antrag, monkeypatch):
    token = token_of(antrag, Zweck.BESTAETIGEN)
    assert antrag_of(token, Zweck.BESTAETIGEN) == antrag
    assert antrag_of(token, Zweck.OEFFNEN) is None
    assert antrag_of(token[:-1] + ("a" if token[-1] != "a" else "b"), Zweck.BESTAETIGEN) is None
    antrag.email = "andere@example.org"
    antrag.save()
    assert antrag_of(token, Zweck.BESTAETIGEN) is None
    fresh = token_of(antrag, Zweck.OEFFNEN)
    import time

    later = time.time() + 31 * 60
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert antrag_of(fresh, Zweck.OEFFNEN) is None


def test_an_expired_link_says_what_to_do(musterkreis, client):
    answer = client.get("/musterkreis/weiter/link/abc:def:ghi/")
    assert answer.status_code == 410
    assert "/musterkreis/weiter/" in answer.content.decode()


def test_closing_the_application_ends_the_session(client, home):
    old = client.cookies["sessionid"].value
    assert client.get("/musterkreis/weiter/ende/").status_code == 405
    assert client.post("/musterkreis/weiter/ende/").status_code == 302
    client.cookies["sessionid"] = old
    assert client.get(home).status_code == 403


@pytest.mark.parametrize(
    ("typed", "nummer"),
    [("k7 4821 93", "K7-4821-93"), (" K7-4821-93 ", "K7-4821-93"), ("", ""), ("K7-4821-93-XXXXXXXX", "K7482193XXXX")],
)
def test_a_number_may_be_typed_as_people_type(typed, nummer):
    assert clean_nummer(typed) == nummer
