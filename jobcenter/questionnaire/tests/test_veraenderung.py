"""Changes by topic: few screens, the day, the facts of the law where there are any, and what it may mean."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.facts import evidence, facts, values_of
from jobcenter.questionnaire.question import Fact
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.veraenderung import FOLGEN_TEXTE, VERAENDERUNG
from jobcenter.questionnaire.veraenderung.bausteine import WHAT
from jobcenter.questionnaire.veraenderung.hinweise import AGO, AHEAD, ENDS_EARLY, NOT_SIGNED, VERY_LONG

TOPICS = [option.value for option in VERAENDERUNG.questions[WHAT].options]
SENDER = {
    "person.vorname": "Jana",
    "person.nachname": "Muster",
    "person.geburtsdatum": "14.3.1990",
    "aenderung.bemerkung": "",
}
NEW_JOB = {
    WHAT: "arbeit_beginnt",
    "arbeit_beginnt.wer": "antragsteller",
    "arbeit_beginnt.name": "",
    "arbeit_beginnt.ab": "1.12.2026",
    "arbeit_beginnt.firma": "Bäckerei Beispiel",
    "arbeit_beginnt.brutto": "603",
    "arbeit_beginnt.netto": "580",
    "arbeit_beginnt.erster_lohn": "30.12.2026",
    "arbeit_beginnt.kosten_hoch": "nein",
}
MOVE = {
    WHAT: "umzug",
    "umzug.strasse": "Beispielallee 5",
    "umzug.plz": "04109",
    "umzug.ort": "Musterstadt",
    "umzug.ab": "1.2.2027",
    "miete.grundmiete": "500",
    "miete.nebenkosten": "90",
    "miete.heizung": "80",
    "umzug.zusage": "nicht_unterschrieben",
}


def told(texts: dict[str, str]) -> Answers:
    return ausfuellen(VERAENDERUNG, {"": texts, "antragsteller": SENDER})


def known(answers: Answers, person_id: str = "") -> dict[str, object]:
    return dict(values_of(facts(VERAENDERUNG, answers, HEUTE), person_id))


def hints(answers: Answers) -> list[tuple[str, str]]:
    return [(hint.question_id, hint.text.text) for hint in engine.hints(VERAENDERUNG, answers, HEUTE)]


@pytest.mark.parametrize("topic", TOPICS)
def test_one_topic_is_at_most_four_screens_and_says_what_it_may_mean(topic: str) -> None:
    steps = engine.path(VERAENDERUNG, Answers({("", WHAT): (topic,)}), HEUTE)
    assert 3 <= len(steps) <= 4
    assert [steps[0].page.id, steps[-1].page.id] == ["was", "name"]
    assert steps[1].page.intro == FOLGEN_TEXTE[topic]
    assert all(1 <= len(step.fields) <= 4 for step in steps)
    minutes = engine.progress(VERAENDERUNG, Answers({("", WHAT): (topic,)}), HEUTE).minutes_left
    assert minutes <= 3


def test_every_topic_has_a_preview_with_its_paragraph() -> None:
    assert list(FOLGEN_TEXTE) != []
    assert set(FOLGEN_TEXTE) == set(TOPICS)
    assert [text for text in FOLGEN_TEXTE.values() if not re.search(r"\(§§? \d.*(SGB [IVX]+)\)\.$", text)] == []


def test_every_topic_tells_its_day() -> None:
    days = {question.fact for question in VERAENDERUNG.questions.values()}
    # A birth has its own day, a pregnancy ends on one; both are told by another name.
    assert {topic for topic in TOPICS if f"aenderung.{topic}_ab" not in days} == {"baby", "schwanger"}
    assert {"aenderung.baby_geboren", "aenderung.schwanger_termin"} <= days


def test_a_new_job() -> None:
    answers = told(NEW_JOB)
    assert known(answers)["aenderung.arbeit_beginnt_ab"] == dt.date(2026, 12, 1)
    own = known(answers, "antragsteller")
    assert own["person.einnahme.erwerb.brutto_ct"] == 60_300
    assert own["person.einnahme.erwerb.netto_ct"] == 58_000
    assert [beleg.code for beleg in evidence(VERAENDERUNG, answers, HEUTE)] == ["D-LOHN"]
    assert hints(answers) == []
    assert engine.open_questions(VERAENDERUNG, answers, HEUTE) == ()


def test_the_wage_of_the_partner_is_a_fact_of_the_partner_that_of_a_child_is_looked_up() -> None:
    partner = told({**NEW_JOB, "arbeit_beginnt.wer": "partner", "arbeit_beginnt.name": "Boris"})
    assert engine.persons(VERAENDERUNG, partner, HEUTE) == ("antragsteller", "partner")
    assert known(partner, "partner")["person.einnahme.erwerb.netto_ct"] == 58_000
    child = told({**NEW_JOB, "arbeit_beginnt.wer": "kind", "arbeit_beginnt.name": "Kim"})
    assert engine.persons(VERAENDERUNG, child, HEUTE) == ("antragsteller",)
    for found in (partner, child):
        assert "person.einnahme.erwerb.netto_ct" not in known(found, "antragsteller")
    assert known(child)["aenderung.arbeit_beginnt_netto_ct"] == 58_000
    assert known(child)["aenderung.arbeit_beginnt_name"] == "Kim"


def test_other_money_becomes_a_fact_where_the_law_has_the_same_kind() -> None:
    money = {
        WHAT: "geld_anders",
        "geld_anders.wer": "antragsteller",
        "geld_anders.name": "",
        "geld_anders.art": "arbeitslosengeld",
        "geld_anders.ab": "1.11.2026",
        "geld_anders.betrag": "640,20",
        "geld_anders.nachzahlung": "ja",
        "geld_anders.von": "Agentur für Arbeit",
    }
    answers = told(money)
    assert known(answers, "antragsteller")["person.einnahme.arbeitslosengeld.netto_ct"] == 64_020
    assert [beleg.text.render() for beleg in evidence(VERAENDERUNG, answers, HEUTE)] == [
        "Bescheid oder Kontoauszug über das geänderte Geld",
        "Bescheid oder Kontoauszug über die Nachzahlung",
    ]
    pension = told({**money, "geld_anders.art": "rente"})
    assert not [key for key in known(pension, "antragsteller") if key.startswith("person.einnahme.")]
    assert known(pension)["aenderung.geld_anders_betrag_ct"] == 64_020


def test_moving_tells_the_new_costs_once_and_warns_before_signing() -> None:
    answers = told(MOVE)
    found = known(answers)
    assert found["wohnung.grundmiete_ct"] == 50_000
    assert found["wohnung.nebenkosten_ct"] == 9_000
    assert found["wohnung.heizung_ct"] == 8_000
    assert found["aenderung.umzug_ab"] == dt.date(2027, 2, 1)
    assert "aenderung.miete_ab" not in found
    assert not [key for key in found if key.startswith("anschrift.")]  # a new address is checked first
    assert hints(answers) == [("umzug.zusage", NOT_SIGNED)]
    both = answers.with_values("", {WHAT: ("umzug", "miete")})
    assert engine.open_questions(VERAENDERUNG, both, HEUTE) == ()
    only_rent = answers.with_values("", {WHAT: ("miete",)})
    assert [o.question.id for o in engine.open_questions(VERAENDERUNG, only_rent, HEUTE)] == ["miete.ab"]
    assert "aenderung.umzug_strasse" not in known(only_rent)


def test_a_new_account_is_not_yet_the_account() -> None:
    account = {
        WHAT: "konto",
        "konto.neue_iban": "DE89 3704 0044 0532 0130 00",
        "konto.neuer_inhaber": "Jana Muster",
        "konto.ab": "1.12.2026",
    }
    found = known(told(account))
    assert found["aenderung.konto_iban"] == "DE89370400440532013000"
    assert "konto.iban" not in found
    assert "prüfen" in FOLGEN_TEXTE["konto"]


def test_pregnancy_is_a_fact_of_the_person_meant() -> None:
    texts = {WHAT: "schwanger", "schwanger.wer": "partner", "schwanger.name": "Ida", "schwanger.termin": "1.5.2027"}
    answers = told(texts)
    expected = {"person.schwanger": True, "person.geburtstermin": dt.date(2027, 5, 1)}
    assert known(answers, "partner") == expected
    assert [fact for fact in facts(VERAENDERUNG, answers, HEUTE) if fact.person_id == "partner" and fact.asked] == []
    assert isinstance(facts(VERAENDERUNG, answers, HEUTE)[0], Fact)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2026, 12, 1), ""),
        (dt.date(2026, 10, 1), ""),
        (dt.date(2026, 9, 1), AGO),
        (dt.date(2022, 12, 1), VERY_LONG),
        (dt.date(2028, 12, 1), AHEAD),
    ],
)
def test_a_day_far_away_is_mentioned(day: dt.date, expected: str) -> None:
    answers = told(NEW_JOB).with_values("", {"arbeit_beginnt.ab": day})
    assert hints(answers) == ([("arbeit_beginnt.ab", expected)] if expected else [])


def test_an_end_before_the_beginning_and_a_net_above_gross_are_mentioned() -> None:
    away = {
        WHAT: "abwesend",
        "abwesend.wer": "antragsteller",
        "abwesend.name": "",
        "abwesend.grund": "urlaub",
        "abwesend.ab": "10.12.2026",
        "abwesend.bis": "1.12.2026",
        "abwesend.zusage": "nein",
    }
    assert hints(told(away)) == [("abwesend.bis", ENDS_EARLY)]
    assert hints(told({**NEW_JOB, "arbeit_beginnt.netto": "700"}))[0][0] == "arbeit_beginnt.netto"


def test_what_is_no_longer_ticked_has_no_effect() -> None:
    answers = told(NEW_JOB).with_values("", {WHAT: ("anderes",)})
    assert not [key for key in known(answers, "antragsteller") if key.startswith("person.einnahme.")]
    assert set(known(answers)) == {"aenderung.was"}
    assert evidence(VERAENDERUNG, answers, HEUTE) == ()
