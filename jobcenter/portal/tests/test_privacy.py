"""What one adult of a household must not learn of another, in the whole case: renewals, changes, papers, codes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Antrag, Antwort, Beteiligung, Einreichung, Nachweis
from jobcenter.antrag.queries import answers_of, self_answering
from jobcenter.antrag.schutz import ADDRESS
from jobcenter.antrag.services import carry_over, save_answers
from jobcenter.clock import now
from jobcenter.fall.services import renew_own_access
from jobcenter.letters.tests import pdf
from jobcenter.portal.access import CODE_FIELD
from jobcenter.portal.folgen import consequences
from jobcenter.portal.tests.browser import address_of, secure_date, send
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import ALLES, Sicht
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Kind, Value
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db

SECRET_CT, SECRET, TYPED = 7_654_321, "76.543,21", "76543,21"
OTHER_IBAN = "DE02120300000000202051"
STREET = "Verborgene Gasse 7"


@pytest.fixture
def home(client, musterkreis):
    where = secure_date(client)
    antrag = Antrag.objects.get()
    save_answers(antrag=antrag, werte=dict(ausfuellen(HAUPTANTRAG, HAUSHALTE["W2"], antrag.eingangstag)))
    return where


@pytest.fixture
def partner(client, home):
    """The partner's own browser; they came by the invitation and entered a secret."""
    client.post(f"{home}person/partner/", {"aktion": "einladen"})
    row = Beteiligung.objects.get()
    own = Client()
    own.home = f"/musterkreis/antrag/{link_of(row.id)}/"  # type: ignore[attr-defined]
    assert own.post(own.home, {CODE_FIELD: code_of(row.id)}).status_code == 302  # type: ignore[attr-defined]
    save_answers(antrag=row.antrag, werte={("partner", "vermoegen.bargeld"): SECRET_CT})
    return own


@pytest.fixture
def sent(client, home, partner):
    assert send(client, home).status_code == 302
    return home


def begin(client: Client, home: str, form: str) -> Antrag:
    assert client.post(f"{home}beginnen/{form}/", {"schluessel": form.ljust(32, "0")}).status_code == 302
    return Antrag.objects.get(formular=form)


def home_of(what: Antrag | Beteiligung) -> str:
    return f"/musterkreis/antrag/{link_of(what.id)}/"


def shown_code(own: Client) -> str:
    page = own.get(own.home).content.decode()  # type: ignore[attr-defined]
    return page.split("Ihr eigener Code")[1].split("<strong><bdi>")[1].split("<")[0]


def test_a_renewal_does_not_show_the_applicant_what_the_other_declared(client, sent, partner):
    renewal = begin(client, sent, "weiterbewilligung")
    assert answers_of(renewal)["partner", "vermoegen.bargeld"] == SECRET_CT, "the calculation needs it"
    where, form = home_of(renewal), FORMULARE["weiterbewilligung"]
    gates = {page.gate for page in form.pages if page.gate}
    save_answers(antrag=renewal, werte=dict.fromkeys([("", gate) for gate in gates], True))
    everything = engine.path(form, answers_of(renewal), renewal.eingangstag)
    assert any(step.person_id == "partner" for step in everything)
    for page in [where, f"{where}pruefen/", f"{where}unterlagen/", *(address_of(where, step) for step in everything)]:
        shown = client.get(page).content.decode()
        assert SECRET not in shown and TYPED not in shown, page  # noqa: PT018
    own = next(step for step in everything if any(f.question.id == "vermoegen.bargeld" for f in step.fields)
               and step.person_id == "partner")  # fmt: skip
    assert client.get(address_of(where, own)).status_code == 302
    assert SECRET not in pdf.text(client.get(f"{where}formular.pdf").content)


def test_in_a_renewal_the_own_access_goes_on_with_the_same_code(client, sent, partner):
    renewal = begin(client, sent, "weiterbewilligung")
    part = Beteiligung.objects.get(antrag=renewal)
    assert f'href="{home_of(part)}"' in partner.get(partner.home).content.decode()
    assert partner.get(home_of(part)).status_code == 200
    assert client.get(home_of(part)).status_code == 403, "the applicant has no key to it"
    line = client.get(f"{home_of(renewal)}person/partner/").content.decode()
    assert code_of(part.id) not in line
    another = Client()
    assert another.post(home_of(part), {CODE_FIELD: shown_code(partner)}).status_code == 302


def test_a_change_begins_without_what_the_other_answered(client, sent, partner):
    save_answers(
        antrag=Antrag.objects.get(),
        werte={("partner", "vermoegen.arten"): ("sparen",), ("partner-vermoegen-sparen", "vermoegen.wert"): SECRET_CT},
    )
    send(client, sent)
    change = begin(client, sent, "veraenderung")
    said = answers_of(change)
    assert "vermoegen.wert" in FORMULARE["veraenderung"].questions
    assert {question for subject, question in said if subject.startswith("partner")} <= {
        "person.vorname", "person.nachname", "person.geburtsdatum"}  # fmt: skip
    assert self_answering(change) == frozenset(), "what the applicant tells here is their own message"


def test_the_code_of_the_invitation_opens_once(client, home, partner):
    row = Beteiligung.objects.get()
    page = client.get(f"{home}person/partner/").content.decode()
    code = shown_code(partner)
    assert code_of(row.id) not in page
    assert code not in page
    assert Client().post(partner.home, {CODE_FIELD: code_of(row.id)}).status_code == 422
    assert (
        client.post("/musterkreis/weiter/", {"nummer": row.antrag.nummer, "code": code_of(row.id)}).status_code == 422
    )
    assert Client().post(partner.home, {CODE_FIELD: code}).status_code == 302


def test_who_ends_an_own_access_cannot_open_it_with_a_new_invitation(client, home, partner):
    client.post(f"{home}person/partner/", {"aktion": "beenden"})
    client.post(f"{home}person/partner/", {"aktion": "einladen"}, follow=True)
    assert not Beteiligung.objects.filter(widerrufen_am__isnull=True).exists()
    assert SECRET not in client.get(f"{home}pruefen/").content.decode()


def test_an_invitation_that_nobody_opened_can_be_given_anew(client, home):
    for _ in range(2):
        client.post(f"{home}person/partner/", {"aktion": "einladen"})
        client.post(f"{home}person/partner/", {"aktion": "beenden"})
    assert Beteiligung.objects.count() == 2


def test_a_new_access_of_the_office_closes_the_old_one(client, sent, partner, make_user, musterkreis):
    renewal = begin(client, sent, "weiterbewilligung")
    old, user = shown_code(partner), make_user(musterkreis, "amt")
    part, code = renew_own_access(beteiligung=Beteiligung.objects.get(antrag__erstantrag=None), by=user)
    assert partner.get(partner.home).status_code == 404
    for row in (part, Beteiligung.objects.get(antrag=renewal, widerrufen_am__isnull=True)):
        assert Client().post(home_of(row), {CODE_FIELD: old}).status_code == 422
        assert Client().post(home_of(row), {CODE_FIELD: code}).status_code == 302


def test_the_other_sends_only_their_own_answers(client, sent, partner):
    save_answers(antrag=Antrag.objects.get(), werte={("antragsteller", "konto.iban"): OTHER_IBAN,
                                                     ("partner", "vermoegen.bargeld"): 200})  # fmt: skip
    assert send(partner, partner.home).status_code == 302
    before, after = Einreichung.objects.all()
    said = {(row["person"], row["question"]): row["value"] for row in after.inhalt["antworten"]}
    assert said["partner", "vermoegen.bargeld"] == 200
    assert said["antragsteller", "konto.iban"] != OTHER_IBAN, "the applicant did not send that"
    assert before.nummer < after.nummer


def test_nobody_sees_when_the_other_answers(client, sent, partner):
    later = now() + dt.timedelta(hours=3)
    save_answers(antrag=Antrag.objects.get(), werte={("partner", "vermoegen.bargeld"): 300})
    Antwort.objects.filter(person="partner", frage="vermoegen.bargeld").update(gespeichert_am=later)
    context = client.get(sent).context
    assert context["gespeichert"] < later
    assert context["unsent"] is False
    assert partner.get(partner.home).context["gespeichert"] == later


def test_news_about_questions_name_only_the_own_ones(home):
    antrag = Antrag.objects.get()
    Antrag.objects.update(formular_version="2026-11")
    antrag.refresh_from_db()
    save_answers(antrag=antrag, werte={("partner", "einnahmen.gibt"): True})
    change = carry_over(antrag=antrag, sicht=Sicht("niemand", frozenset({"partner"})))
    assert change is not None
    assert (change.neu, change.anders, change.entfallen) == ((), (), ())
    Antrag.objects.update(formular_version="2026-11")
    antrag.refresh_from_db()
    assert carry_over(antrag=antrag, sicht=ALLES)


def test_an_address_protected_later_is_on_no_paper_of_the_case(client, sent):
    first = Antrag.objects.get()
    save_answers(antrag=first, werte={("antragsteller", "anschrift.strasse"): STREET})
    send(client, sent)
    assert STREET in pdf.text(client.get(f"{sent}kopie.pdf").content)
    renewal = begin(client, sent, "weiterbewilligung")
    save_answers(antrag=renewal, werte={("antragsteller", "schutz.anschrift"): True})
    for page in ("kopie.pdf", "formular.pdf"):
        assert STREET not in pdf.text(client.get(f"{sent}{page}").content), page


def test_the_new_address_of_a_protected_person_is_on_no_paper(client, sent):
    Antrag.objects.update(anschrift_geheim=True)
    change = begin(client, sent, "veraenderung")
    werte: dict[str, Value] = {"aenderung.was": ("umzug",), "umzug.strasse": STREET, "umzug.plz": "34999"}
    save_answers(antrag=change, werte={("", frage): wert for frage, wert in werte.items()})
    assert STREET in client.get(f"{home_of(change)}pruefen/").content.decode()
    assert STREET not in pdf.text(client.get(f"{home_of(change)}formular.pdf").content)
    send(client, home_of(change))
    text = pdf.text(client.get(f"{home_of(change)}kopie.pdf").content)
    assert STREET not in text
    assert "Geschützt" in text


def test_every_question_that_asks_for_a_street_or_postcode_is_protected():
    asked = {
        question.id
        for form in FORMULARE.values()
        for question in form.questions.values()
        if question.kind is Kind.PLZ or "Straße" in question.text
    }
    assert asked
    assert asked <= ADDRESS


def test_confidential_answers_are_not_on_the_own_paper(client, home):
    antrag = Antrag.objects.get()
    save_answers(antrag=antrag, werte=dict(ausfuellen(HAUPTANTRAG, HAUSHALTE["W4"], antrag.eingangstag)))
    save_answers(antrag=antrag, werte={("kind1", "elternteil.name"): "Verborgener Vater"})
    assert HAUPTANTRAG.questions["elternteil.name"].privat
    assert "Verborgener Vater" in client.get(f"{home}pruefen/").content.decode()
    text = pdf.text(client.get(f"{home}formular.pdf").content)
    assert "Verborgener Vater" not in text


def test_proofs_of_the_other_open_for_nobody_else(client, sent, partner):
    assert not any(n.person == "partner" for n in Nachweis.objects.all())
    entries = client.get(f"{sent}unterlagen/").context["entries"]
    assert all(entry.beleg.person != "partner" for entry in entries)


def test_the_applicant_does_not_decide_that_nothing_changed_for_the_other(client, sent, partner):
    renewal = begin(client, sent, "weiterbewilligung")
    form, part = FORMULARE["weiterbewilligung"], Beteiligung.objects.get(antrag=renewal)
    gates = {page.gate for page in form.pages if page.gate}
    save_answers(antrag=renewal, werte=dict.fromkeys([("", gate) for gate in gates], False))
    steps = engine.path(form, answers_of(renewal, Sicht("partner", frozenset({"partner"}))), renewal.eingangstag)
    own = next(step for step in steps if any(field.question.id == "vermoegen.bargeld" for field in step.fields))
    assert TYPED in partner.get(address_of(home_of(part), own)).content.decode()
    hidden = engine.path(form, answers_of(renewal), renewal.eingangstag)
    assert not any(step.key == own.key for step in hidden), "the applicant said that nothing changed"


def test_after_an_access_has_ended_a_renewal_reveals_nothing_either(client, sent, partner):
    client.post(f"{sent}person/partner/", {"aktion": "beenden"})
    renewal = begin(client, sent, "weiterbewilligung")
    assert not Beteiligung.objects.filter(antrag=renewal).exists()
    where, form = home_of(renewal), FORMULARE["weiterbewilligung"]
    gates = {page.gate for page in form.pages if page.gate}
    save_answers(antrag=renewal, werte=dict.fromkeys([("", gate) for gate in gates], True))
    assert SECRET not in client.get(f"{where}pruefen/").content.decode()
    assert SECRET not in pdf.text(client.get(f"{where}formular.pdf").content)
    client.post(f"{where}person/partner/", {"aktion": "einladen"})
    assert not Beteiligung.objects.filter(antrag=renewal).exists()


def test_what_a_change_means_in_money_would_tell_what_the_other_earns(client, home):
    send(client, home)
    change = begin(client, home, "veraenderung")
    save_answers(antrag=change, werte={("", "aenderung.was"): ("miete",), ("", "miete.grundmiete"): 30_000})
    assert "vorher_ct" in (consequences(change, answers_of(change)) or {})
    client.post(f"{home}person/partner/", {"aktion": "einladen"})
    assert "vorher_ct" not in (consequences(change, answers_of(change)) or {})
