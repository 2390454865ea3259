"""Figures are pulled from events, can be built again at any time, and never leave the office."""

import csv
import datetime as dt
import io

import pytest
from django.urls import reverse

from jobcenter.accounts.models import Rolle
from jobcenter.antrag.models import Kanal
from jobcenter.antrag.services import Kurzangaben
from jobcenter.clock import BERLIN
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.services import receive_antrag, start_anliegen
from jobcenter.statistics.jobs import rebuild_all
from jobcenter.statistics.models import Monatszahl
from jobcenter.statistics.queries import Month, months, sentence
from jobcenter.statistics.services import last_months, rebuild, rebuild_month
from jobcenter.statistics.views import harmless
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
NOVEMBER, OKTOBER = dt.date(2026, 11, 1), dt.date(2026, 10, 1)


def arrived(moment, kanal, vorgang="HA"):
    record(Ereignis.Art.ANTRAG_EINGEGANGEN, fall_id=None, zeitpunkt=moment, kanal=kanal, vorgang=vorgang)


def at(day, hour=12, minute=0, month=11):
    return dt.datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


@pytest.fixture
def november(musterkreis):
    for day in (1, 5, 9):
        arrived(at(day), Kanal.ONLINE)
    for kanal in (Kanal.POST, Kanal.TELEFON, Kanal.EMAIL):
        arrived(at(7), kanal)
    # The last minute of October and the first of November, in Germany.
    arrived(at(31, 23, 59, month=10), Kanal.ONLINE)
    arrived(at(1, 0, 0), Kanal.PERSOENLICH)
    arrived(at(8), Kanal.ONLINE, vorgang="WBA")


def test_months_follow_the_german_calendar_and_kinds_are_not_pooled(november):
    rebuild([OKTOBER, NOVEMBER])
    newest, before = months([OKTOBER, NOVEMBER])
    assert (newest.online, newest.alle) == (3, 7)
    assert (before.online, before.alle) == (1, 1)
    assert Monatszahl.objects.get(vorgang="WBA").anzahl == 1


def test_building_again_changes_nothing_and_puts_right_what_is_wrong(november):
    rebuild_month(NOVEMBER)
    first = set(Monatszahl.objects.values_list("monat", "vorgang", "kanal", "anzahl"))
    Monatszahl.objects.filter(kanal=Kanal.POST).update(anzahl=99)
    Monatszahl.objects.create(
        monat=NOVEMBER, vorgang="HA", kanal="taube", anzahl=5, definition="alt", berechnet_am=at(2)
    )
    rebuild_month(NOVEMBER)
    assert set(Monatszahl.objects.values_list("monat", "vorgang", "kanal", "anzahl")) == first


def test_what_comes_later_in_a_case_is_no_first_application(musterkreis):
    enter_tenant(musterkreis.id)
    person = Kurzangaben(vorname="Ada", nachname="Muster", geburtsdatum=dt.date(1990, 1, 1), plz=musterkreis.plz)
    antrag, _ = receive_antrag(angaben=person, schluessel="a", kanal=Kanal.ONLINE, sprache="de")
    for formular in ("weiterbewilligung", "widerspruch"):
        start_anliegen(antrag=antrag, formular=formular, schluessel=formular, kanal=Kanal.POST, sprache="de")
    rebuild_month(antrag.eingangstag.replace(day=1))
    counted = dict(Monatszahl.objects.values_list("vorgang", "anzahl"))
    assert counted == {"HA": 1, "WBA": 1, "WID": 1}
    assert months([antrag.eingangstag.replace(day=1)])[0].alle == 1


def test_another_office_has_its_own_figures(november, musterkreis, make_office):
    other = make_office("nebenkreis", "90002", "34998")
    rebuild_month(NOVEMBER)
    assert not Monatszahl.objects.exists()
    enter_tenant(musterkreis.id)
    rebuild_month(NOVEMBER)
    assert Monatszahl.objects.count() == 6
    enter_tenant(other.id)
    assert not Monatszahl.objects.exists()


def test_the_nightly_job_counts_every_office(november, musterkreis, make_office, monkeypatch):
    make_office("nebenkreis", "90002", "34998")
    arrived(at(3), Kanal.ONLINE)
    monkeypatch.setattr("jobcenter.statistics.jobs.today", lambda: dt.date(2026, 11, 22))
    rebuild_all(timestamp=0)
    assert sum(Monatszahl.objects.values_list("anzahl", flat=True)) == 1
    enter_tenant(musterkreis.id)
    assert sum(Monatszahl.objects.values_list("anzahl", flat=True)) == 9


@pytest.mark.parametrize(
    ("newest", "before", "text"),
    [
        ((3, 10), (2, 8), "Im November kamen 3 von 10 Erstanträgen online. Im Oktober waren es 2 von 8."),
        ((1, 4), (1, 2), "Im November kam 1 von 4 Erstanträgen online. Im Oktober war es 1 von 2."),
        ((0, 4), (0, 3), "Im November kam keiner von 4 Erstanträgen online. Im Oktober war es keiner von 3."),
        ((1, 1), (0, 0), "Im November kam ein Erstantrag, und zwar online. Im Oktober gab es keinen."),
        ((0, 0), (2, 2), "Im November kam noch kein Erstantrag. Im Oktober waren es 2 von 2."),
    ],
)
def test_the_sentence_is_german(newest, before, text):
    assert sentence(Month(NOVEMBER, (), *newest), Month(OKTOBER, (), *before)) == text


def test_the_page_says_it_in_a_sentence_and_counts_on_opening(november, musterkreis, make_user, client, monkeypatch):
    monkeypatch.setattr("jobcenter.statistics.views.now", lambda: at(22))
    client.force_login(
        make_user(musterkreis, "ada", Rolle.ADMIN), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    page = client.get(reverse("statistics:zahlen")).content.decode()
    assert "Im November kamen 3 von 7 Erstanträgen online. Im Oktober war es 1 von 1." in page
    assert "style=" not in page.split("<main")[1]
    response = client.get(reverse("statistics:csv"))
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    numbers = {row["Kanal"]: row["Anzahl"] for row in rows if row["Monat"] == "2026-11"}
    assert numbers["online"] == "3"
    assert "attachment" in response["Content-Disposition"]


def test_the_figures_need_a_log_in(client, musterkreis):
    for name in ("zahlen", "csv"):
        assert client.get(reverse(f"statistics:{name}")).status_code == 302


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-2", "@x", "\t=1", " =1", "＝1", "\r=1"])
def test_no_cell_is_a_formula(cell):
    assert harmless(cell) == f"'{cell}"
    assert harmless("online") == "online"


def test_thirteen_months_end_with_this_one():
    months_ = last_months(dt.date(2026, 1, 31))
    assert (months_[0], months_[-1], len(months_)) == (dt.date(2025, 1, 1), dt.date(2026, 1, 1), 13)
