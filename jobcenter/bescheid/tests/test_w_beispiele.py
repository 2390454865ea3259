"""The worked households W1 to W8 from their typed answers to the released decision and its letter."""

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from jobcenter.accounts.models import Rolle
from jobcenter.antrag.models import Kanal
from jobcenter.antrag.services import Kurzangaben, save_answers
from jobcenter.bescheid.berechnung import RECHTSSTAND, calculate
from jobcenter.bescheid.brief import bescheid_context
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.services import FactsChanged, NotAllowed, NotReady, prepare_bescheid, release_bescheid
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import answer_klaerung, establish, establish_all, receive_antrag, submit_declaration
from jobcenter.letters.models import Brief
from jobcenter.letters.render import render_pdf
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE
from jobcenter.traeger.services import add_mietgrenze

pytestmark = pytest.mark.django_db

# Amounts per person of the first month in cents: claim, Sofortzuschlag (§ 72 SGB II).
EXPECTED = {
    "W1": {"antragsteller": (106_300, 0)},
    "W2": {"antragsteller": (80_600, 0), "partner": (80_600, 0)},
    "W3": {"antragsteller": (64_500, 0), "partner": (64_500, 0)},
    "W4": {"antragsteller": (101_568, 0), "kind1": (12_100, 2_500), "kind2": (8_200, 2_500)},
    "W5": {"antragsteller": (77_156, 0), "kind1": (0, 2_500)},
    "W6": {
        "antragsteller": (36_840, 0),
        "partner": (36_840, 0),
        "kind1": (16_278, 2_500),
        "kind2": (17_942, 2_500),
    },
    "W7": {"antragsteller": (86_300, 0), "kind1": (52_200, 2_500)},
    "W8": {"antragsteller": (76_300, 0), "kind1": (34_400, 2_500)},
    # Profit 1,174.50 gross, 1,084.50 net; 345.45 stay free (§ 11b Abs. 2, 3), 739.05 are shared by need (§ 9 Abs. 2).
    "familie_selbststaendig": {
        "antragsteller": (47_867, 0),
        "partner": (47_867, 0),
        "kind1": (21_150, 2_500),
        "kind2": (23_311, 2_500),
    },
}


@pytest.fixture(autouse=True)
def in_november(monkeypatch):
    """The households are written for November 2026; the law of other months is tested elsewhere."""
    moment = dt.datetime(2026, 11, 22, 20, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    fall = ("fall.services.anliegen", "fall.services.feststellen")
    for module in ("antrag.services", *fall, "bescheid.services", "letters.services", "events.services"):
        monkeypatch.setattr(f"jobcenter.{module}.now", lambda: moment)


@pytest.fixture
def ada(musterkreis, make_user):
    return make_user(musterkreis, "ada")


@pytest.fixture
def ben(musterkreis, make_user):
    return make_user(musterkreis, "ben", Rolle.FREIGABE)


def submitted_case(name: str) -> Fall:
    answers = ausfuellen(HAUPTANTRAG, HAUSHALTE[name])
    applicant: dict[str, Any] = {
        question: value for (person, question), value in answers.items() if person == "antragsteller"
    }
    antrag, _ = receive_antrag(
        angaben=Kurzangaben(
            vorname=applicant["person.vorname"],
            nachname=applicant["person.nachname"],
            geburtsdatum=applicant["person.geburtsdatum"],
            plz="34999",
        ),
        schluessel=f"schluessel-{name}",
        kanal=Kanal.ONLINE,
        sprache="de",
    )
    save_answers(antrag=antrag, werte=dict(answers))
    submit_declaration(antrag=antrag)
    return fall_of(antrag)


def clarify(fall: Fall, by) -> None:
    establish_all(fall=fall, by=by, quelle=Feststellung.Quelle.NACHWEIS, vermerk="Unterlagen gesehen")
    while fragen := calculate(fall).fragen:
        for frage in fragen:
            wert = frage.annahme or frage.optionen[0][0]
            answer_klaerung(fall=fall, klaerung=frage, wert=wert, vermerk="Mit der Person besprochen.", by=by)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_decision_gives_the_stated_amounts(name, ada, ben):
    fall = submitted_case(name)
    clarify(fall, ada)
    bescheid = release_bescheid(bescheid=prepare_bescheid(fall=fall, by=ada), by=ben)
    first = bescheid.berechnung[0]
    amounts = {
        row["person_id"]: (row["anspruch_regelbedarf_ct"] + row["anspruch_unterkunft_ct"], row["sofortzuschlag_ct"])
        for row in first["personen"]
    }
    assert amounts == EXPECTED[name]
    assert first["monat"] == "2026-11-01"
    assert len(bescheid.berechnung) == 12
    assert first["summe_ct"] == sum(sum(pair) for pair in EXPECTED[name].values())
    context = bescheid_context(Bescheid.objects.get(pk=bescheid.pk))
    letter = {row["person_id"]: row["zahlbetrag_ct"] for row in context["monate"][0]["personen"]}
    assert letter == {person: sum(pair) for person, pair in EXPECTED[name].items()}
    assert render_pdf("bescheid", context).startswith(b"%PDF")


def test_nothing_is_decided_while_a_fact_is_only_claimed(ada):
    fall = submitted_case("W1")
    assert len(calculate(fall).behauptet) > 5
    with pytest.raises(NotReady):
        prepare_bescheid(fall=fall, by=ada)


def test_months_without_published_amounts_are_a_question_to_a_person(ada):
    fall = submitted_case("W1")
    assert RECHTSSTAND in {frage.id for frage in calculate(fall).fragen}
    clarify(fall, ada)
    assert len(calculate(fall).monate) == 12


def test_a_person_may_decide_only_about_the_months_that_are_known(ada):
    fall = submitted_case("W1")
    frage = next(frage for frage in calculate(fall).fragen if frage.id == RECHTSSTAND)
    answer_klaerung(fall=fall, klaerung=frage, wert="bekannt", vermerk="Beträge für 2027 fehlen.", by=ada)
    berechnung = calculate(fall)
    assert [ergebnis.monat.month for ergebnis in berechnung.monate] == [11, 12]
    assert berechnung.bewilligung_bis == dt.date(2026, 12, 31)


def test_a_second_person_with_the_right_role_releases(ada, ben, musterkreis, make_user):
    fall = submitted_case("W1")
    clarify(fall, ben)
    bescheid = prepare_bescheid(fall=fall, by=ben)
    with pytest.raises(NotAllowed):
        release_bescheid(bescheid=bescheid, by=ben)
    with pytest.raises(NotAllowed):
        release_bescheid(bescheid=bescheid, by=ada)
    once = release_bescheid(bescheid=bescheid, by=make_user(musterkreis, "cem", Rolle.TEAMLEITUNG))
    again = release_bescheid(bescheid=bescheid, by=make_user(musterkreis, "dora", Rolle.TEAMLEITUNG))
    assert once.brief_id == again.brief_id


def test_a_draft_whose_facts_changed_is_not_released(ada, ben):
    fall = submitted_case("W1")
    clarify(fall, ada)
    bescheid = prepare_bescheid(fall=fall, by=ada)
    establish(
        fall=fall, person="", merkmal="wohnung.heizung_ct", wert=9_000, by=ada,
        quelle=Feststellung.Quelle.NACHWEIS, vermerk="Neue Abrechnung",
    )  # fmt: skip
    with pytest.raises(FactsChanged):
        release_bescheid(bescheid=bescheid, by=ben)


def test_the_same_declaration_twice_keeps_a_correction(ada):
    fall = submitted_case("W1")
    establish(
        fall=fall, person="", merkmal="wohnung.heizung_ct", wert=7_500, by=ada,
        quelle=Feststellung.Quelle.NACHWEIS, vermerk="Laut Abrechnung",
    )  # fmt: skip
    save_answers(antrag=fall.antrag, werte={("antragsteller", "person.nachname"): "Neu"})
    submit_declaration(antrag=fall.antrag)
    valid = fall.feststellungen.exclude(stand=Feststellung.Stand.ERSETZT)
    assert valid.get(merkmal="wohnung.heizung_ct").wert == 7_500
    assert valid.get(merkmal="person.nachname", person="antragsteller").wert == "Neu"


def test_a_draft_whose_amounts_changed_is_not_released(ada, ben):
    fall = submitted_case("W1")
    clarify(fall, ada)
    bescheid = prepare_bescheid(fall=fall, by=ada)
    add_mietgrenze(
        haushaltsgroesse=1, unterkunft_ct=60_000, heizung_ct=1, gueltig_ab=dt.date(2026, 12, 1), quelle="neu"
    )
    with pytest.raises(FactsChanged):
        release_bescheid(bescheid=bescheid, by=ben)


def test_where_no_month_has_published_amounts_that_cannot_be_chosen(ada, monkeypatch):
    """The choice emptied the period, and the case could not be opened any more."""
    fall = submitted_case("W1")
    establish_all(fall=fall, by=ada, quelle=Feststellung.Quelle.NACHWEIS, vermerk="Unterlagen gesehen")
    frage = next(frage for frage in calculate(fall).fragen if frage.id == RECHTSSTAND)
    answer_klaerung(fall=fall, klaerung=frage, wert="bekannt", vermerk="Besprochen.", by=ada)
    assert calculate(fall).bewilligung_bis == dt.date(2026, 12, 31)
    monkeypatch.setattr("jobcenter.bescheid.berechnung.bekannt_bis", lambda: dt.date(2026, 10, 31))
    asked = next(frage for frage in calculate(fall).fragen if frage.id == RECHTSSTAND)
    assert [option for option, _ in asked.optionen] == ["weiter"]


def write_past_the_services(row, **change):
    for name, value in change.items():
        setattr(row, name, value)
    row.save(update_fields=list(change))


def test_nobody_changes_what_waits_for_release_or_what_was_established(ada):
    """Not even past the services: the database keeps the draft's amounts, and who established what and why."""
    fall = submitted_case("W1")
    clarify(fall, ada)
    prepare_bescheid(fall=fall, by=ada)
    for rows, change in (
        (Bescheid.objects.all(), {"berechnung": []}),
        (Bescheid.objects.all(), {"begruendung": "anders"}),
        (fall.feststellungen.all(), {"wert": 1}),
        (fall.feststellungen.all(), {"vermerk": "anders"}),
        (fall.feststellungen.all(), {"stand": "behauptet"}),
    ):
        with pytest.raises(DatabaseError, match="keeps what was written"), transaction.atomic():
            write_past_the_services(rows.first(), **change)


def test_nobody_changes_what_a_letter_says(ada, ben):
    fall = submitted_case("W1")
    clarify(fall, ada)
    release_bescheid(bescheid=prepare_bescheid(fall=fall, by=ada), by=ben)
    with pytest.raises(DatabaseError, match="keeps what was written"), transaction.atomic():
        write_past_the_services(Brief.objects.first(), kontext={})
