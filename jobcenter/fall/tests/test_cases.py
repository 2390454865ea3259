"""A case opens with its application, keeps every value a fact ever had, and notes who looked."""

from datetime import date

import pytest
from django.http import Http404

from jobcenter.accounts.queries import reads_of
from jobcenter.antrag.models import Kanal
from jobcenter.antrag.queries import last_einreichung
from jobcenter.antrag.services import Kurzangaben, save_answers
from jobcenter.events.queries import timeline
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import fall_for, fall_of, history_of, search, valid_feststellungen, waiting
from jobcenter.fall.services import (
    AlreadyDecided,
    adopt_facts,
    answer_klaerung,
    assign,
    establish,
    receive_antrag,
    set_stand,
    submit_declaration,
)
from jobcenter.law.pruefung import Klaerung

pytestmark = pytest.mark.django_db

FRAGE = Klaerung("angemessenheit", "Sind die Kosten angemessen?", "§ 22 SGB II", (("ja", "Ja."), ("nein", "Nein.")))


@pytest.fixture
def fall(musterkreis) -> Fall:
    antrag, _ = receive_antrag(
        angaben=Kurzangaben(vorname="Ada", nachname="Beispiel", geburtsdatum=date(1990, 3, 14), plz="34999"),
        schluessel="form-1",
        kanal=Kanal.ONLINE,
        sprache="de",
    )
    save_answers(antrag=antrag, werte={("", "wohnen.art"): "miete", ("antragsteller", "anschrift.fest"): True})
    submit_declaration(antrag=antrag)
    return fall_of(antrag)


def valid(fall: Fall, merkmal: str) -> Feststellung:
    return next(row for row in valid_feststellungen(fall) if row.merkmal == merkmal)


def test_application_case_and_event_are_one(fall):
    assert [event.art for event in timeline(fall.id)] == ["antrag_eingegangen", "antrag_abgeschickt"]
    assert fall.stand == Fall.Stand.EINGEREICHT
    assert fall.antrag in waiting()


def test_declared_answers_are_claims_with_their_source(fall):
    row = valid(fall, "person.nachname")
    assert (row.wert, row.stand, row.quelle) == ("Beispiel", "behauptet", "antrag")
    assert row.einreichung is not None


def test_a_corrected_fact_keeps_its_history(fall, musterkreis, make_user):
    ada = make_user(musterkreis, "ada")
    establish(
        fall=fall, person="antragsteller", merkmal="person.geburtsdatum", wert="1990-03-15", by=ada,
        quelle=Feststellung.Quelle.NACHWEIS, vermerk="Ausweis",
    )  # fmt: skip
    values = [row.wert for row in history_of(fall, "antragsteller", "person.geburtsdatum")]
    assert values == ["1990-03-15", "1990-03-14"]
    assert fall_of(fall.antrag).stand == Fall.Stand.IN_PRUEFUNG


def test_a_changed_answer_replaces_the_claim(fall):
    save_answers(antrag=fall.antrag, werte={("antragsteller", "person.nachname"): "Neu"})
    submit_declaration(antrag=fall.antrag)
    assert valid(fall, "person.nachname").wert == "Neu"


def test_a_withdrawn_answer_is_no_fact_any_more(fall):
    save_answers(antrag=fall.antrag, werte={("antragsteller", "anschrift.fest"): None})
    submit_declaration(antrag=fall.antrag)
    assert "anschrift.fest" not in {row.merkmal for row in valid_feststellungen(fall)}


def test_a_question_of_the_law_needs_an_option_and_a_reason(fall, musterkreis, make_user):
    ada = make_user(musterkreis, "ada")
    for wert, vermerk in (("vielleicht", "Grund"), ("ja", " ")):
        with pytest.raises(ValueError, match="options"):
            answer_klaerung(fall=fall, klaerung=FRAGE, wert=wert, vermerk=vermerk, by=ada)
    answer_klaerung(fall=fall, klaerung=FRAGE, wert="ja", vermerk="Mietspiegel", by=ada)
    assert valid(fall, "klaerung.angemessenheit").wert["text"] == "Ja."


def test_opening_a_case_is_logged_and_strangers_find_nothing(fall, musterkreis, make_user, make_office):
    ada = make_user(musterkreis, "ada")
    assert fall_for(ada, fall.id, seite="akte") == fall
    assert [(read.user, read.seite) for read in reads_of(fall.id)] == [(ada, "akte")]
    stranger = make_user(make_office("beispielstadt", "90002", "36999"), "fremd")
    with pytest.raises(Http404):
        fall_for(stranger, fall.id, seite="akte")
    assert not reads_of(fall.id)


def test_a_case_is_found_by_number_and_name(fall):
    for text in (fall.aktenzeichen, fall.antrag.nummer, "beispiel", "Ada Beispiel"):
        assert list(search(text)) == [fall], text
    assert not search("  ")


def test_a_case_is_taken_over(fall, musterkreis, make_user):
    ada = make_user(musterkreis, "ada")
    assign(fall=fall, to=ada, by=ada)
    assert fall_of(fall.antrag).zustaendig == ada


def test_establishing_again_keeps_who_established_it_before_and_why(fall, musterkreis, make_user):
    key = {"fall": fall, "person": "antragsteller", "merkmal": "person.geburtsdatum"}
    establish(**key, by=make_user(musterkreis, "ada"), quelle=Feststellung.Quelle.NACHWEIS, vermerk="Ausweis gesehen")
    establish(**key, by=make_user(musterkreis, "ben"), quelle=Feststellung.Quelle.AUSKUNFT, vermerk="")
    rows = history_of(fall, "antragsteller", "person.geburtsdatum")
    assert [(row.vermerk, row.festgestellt_von.username) for row in rows] == [("", "ben"), ("Ausweis gesehen", "ada")]


def test_nothing_is_declared_after_the_decision(fall):
    """It would be acknowledged, and nobody would ever look at it."""
    set_stand(fall=fall, stand=Fall.Stand.BESCHIEDEN)
    save_answers(antrag=fall.antrag, werte={("antragsteller", "person.nachname"): "Neu"})
    with pytest.raises(AlreadyDecided):
        submit_declaration(antrag=fall.antrag)
    assert valid(fall, "person.nachname").wert == "Beispiel"


def test_facts_come_from_the_frozen_declaration(fall):
    """Another tab may store an answer between freezing and adopting."""
    einreichung = last_einreichung(fall.antrag)
    assert einreichung is not None
    save_answers(antrag=fall.antrag, werte={("antragsteller", "person.nachname"): "Neu"})
    adopt_facts(fall=fall, einreichung=einreichung)
    assert valid(fall, "person.nachname").wert == "Beispiel"
