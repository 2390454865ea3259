"""An open browser alone neither learns the code nor names another bank account."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Antrag, Codeversuch, Einreichung
from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.antrag.services import save_answers
from jobcenter.clock import now
from jobcenter.letters.models import Email
from jobcenter.letters.tests import pdf
from jobcenter.portal.access import CODE_FIELD, CODE_SHOWN_SECONDS, PROVEN
from jobcenter.portal.folgen import moves_money
from jobcenter.portal.mail_links import Zweck, token_of
from jobcenter.portal.tests.browser import address_of, secure_date, send, typed
from jobcenter.portal.views.weiter import TRUSTED_AFTER
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Value
from jobcenter.questionnaire.sample import fill
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db

OTHER = "DE02120300000000202051"


@pytest.fixture
def home(client, musterkreis):
    where = secure_date(client)
    antrag = Antrag.objects.get()
    save_answers(antrag=antrag, werte=dict(ausfuellen(HAUPTANTRAG, HAUSHALTE["W2"], antrag.eingangstag)))
    Antrag.objects.update(email_bestaetigt_am=now())
    return where


@pytest.fixture
def sent(client, home):
    assert send(client, home).status_code == 302
    return home


def later(client: Client, seconds: int) -> None:
    """As if the last proof in this browser was so long ago."""
    session = client.session
    session[PROVEN] = {key: moment - seconds for key, moment in session[PROVEN].items()}
    session.save()


def stand_of(client: Client, home: str) -> str:
    return client.get(f"{home}pruefen/").content.decode().split('name="stand" value="')[1].split('"')[0]


def name_account(antrag: Antrag) -> None:
    save_answers(
        antrag=antrag, werte={("antragsteller", "konto.vorhanden"): True, ("antragsteller", "konto.iban"): OTHER}
    )


def test_the_code_is_shown_in_the_first_hour_only(client, home):
    code = code_of(Antrag.objects.get().id)
    assert code in client.get(f"{home}quittung/").content.decode()
    assert code in pdf.text(client.get(f"{home}quittung.pdf").content)
    later(client, CODE_SHOWN_SECONDS)
    page = client.get(f"{home}quittung/")
    assert page.status_code == 200
    assert code not in page.content.decode()
    assert code not in pdf.text(client.get(f"{home}quittung.pdf").content)


@pytest.mark.parametrize(("confirmed", "shows"), [(TRUSTED_AFTER, True), (dt.timedelta(hours=1), False)])
def test_a_mailed_link_shows_the_code_only_where_the_address_is_not_new(home, confirmed, shows):
    Antrag.objects.update(email_bestaetigt_am=now() - confirmed)
    antrag, browser = Antrag.objects.get(), Client()
    browser.post(f"/musterkreis/weiter/link/{token_of(antrag, Zweck.OEFFNEN)}/")
    page = browser.get(f"{home}quittung/")
    assert page.status_code == 200
    assert (code_of(antrag.id) in page.content.decode()) == shows


def test_the_first_account_needs_no_code(client, home):
    assert send(client, home).status_code == 302


@pytest.mark.parametrize("form", ["", "weiterbewilligung"])
def test_another_account_in_a_correction_or_a_renewal_needs_the_code(client, sent, form):
    antrag, where = Antrag.objects.get(), sent
    if form:
        client.post(f"{sent}beginnen/{form}/", {"schluessel": "b" * 32})
        antrag = Antrag.objects.get(formular=form)
        where = f"/musterkreis/antrag/{link_of(antrag.id)}/"
    before = Einreichung.objects.count()
    name_account(antrag)
    refused = client.post(f"{where}pruefen/", {"stand": stand_of(client, where)})
    assert refused.status_code == 422
    assert Einreichung.objects.count() == before
    assert Codeversuch.objects.count() == 0, "an empty field is no try"
    code = code_of(antrag.id)
    assert client.post(f"{where}pruefen/", {"stand": stand_of(client, where), CODE_FIELD: code}).status_code == 302
    assert Einreichung.objects.count() == before + 1
    assert Email.objects.filter(betreff="Bei uns wurde ein neues Bankkonto gemeldet").count() == 1


def test_any_other_correction_needs_no_code(client, sent):
    save_answers(antrag=Antrag.objects.get(), werte={("", "wohnen.grundmiete"): 41_000})
    assert send(client, sent).status_code == 302
    assert Einreichung.objects.count() == 2


def test_a_further_application_has_no_more_tries_and_its_own_code_is_none(client, sent):
    client.post(f"{sent}beginnen/umzug/", {"schluessel": "c" * 32})
    antrag = Antrag.objects.get(formular="umzug")
    where = f"/musterkreis/antrag/{link_of(antrag.id)}/"
    assert Client().post(where, {CODE_FIELD: code_of(antrag.id)}).status_code == 302
    assert Codeversuch.objects.count() == 0
    assert Client().post(where, {CODE_FIELD: "AAAA-AAAA-AAAA"}).status_code == 422
    assert Codeversuch.objects.count() == 1


@pytest.mark.parametrize("confirmed", [True, False])
def test_the_confirmed_address_hears_that_mails_go_elsewhere(client, home, confirmed):
    Antrag.objects.update(email_bestaetigt_am=now() if confirmed else None)
    antrag = Antrag.objects.get()
    steps = engine.path(HAUPTANTRAG, answers_of(antrag), antrag.eingangstag)
    step = next(step for step in steps if any(field.question.id == "kontakt.email" for field in step.fields))
    texte = {"antragsteller": HAUSHALTE["W2"]["antragsteller"] | {"kontakt.email": "neu@example.org"}}
    before = set(Email.objects.values_list("pk", flat=True))
    assert client.post(address_of(home, step), {**typed(step, texte), "aktion": "weiter"}).status_code == 302
    to = {email.empfaenger for email in Email.objects.exclude(pk__in=before)}
    assert to == {"neu@example.org"} | ({antrag.email} if confirmed else set())


def test_the_account_of_a_landlord_or_a_provider_is_one_too(client, sent):
    antrag = Antrag.objects.get()
    answers = answers_of(antrag)
    assert not moves_money(antrag, answers)
    direct: dict[str, Value] = {"wohnen.besonderes": ("direkt",), "vermieter.iban": OTHER}
    assert moves_money(antrag, answers.with_values("", direct))
    client.post(f"{sent}beginnen/bildung/", {"schluessel": "d" * 32})
    later = Antrag.objects.get(formular="bildung")
    assert not moves_money(later, answers_of(later))
    filled = fill(form_of(later), answers_of(later), later.eingangstag)
    (entry,) = [subject for subject, question in filled if question == "bildung.fahrt_konto"]
    assert moves_money(later, filled.with_values(entry, {"bildung.fahrt_konto": OTHER}))
