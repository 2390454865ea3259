"""The Schnellcheck gives the law the same facts as the Hauptantrag of the same household, without any identity."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.conditions import age_on
from jobcenter.questionnaire.facts import facts, values_of
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Kind
from jobcenter.questionnaire.schnellcheck import SCHNELLCHECK, facts_for_check
from jobcenter.questionnaire.schnellcheck.folgen import split
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import W1, W4, W6

ALLEIN = {"check.alter": "36", "check.partner": "nein", "check.kinder": "0"}
OHNE_LOHN = {"check.arbeit": "nein", "check.anderes": "0", "check.vermoegen": "0", "check.weitere": "0"}
CHECK_W1 = {"": ALLEIN | OHNE_LOHN | {"check.miete": "420", "check.heizung": "80"}}
CHECK_W4 = {
    "": OHNE_LOHN
    | {
        "check.alter": "34",
        "check.partner": "nein",
        "check.kinder": "2",
        "check.alter_kind1": "4",
        "check.alter_kind2": "9",
        "check.alleinerziehend": "ja",
        "check.miete": "650",
        "check.heizung": "100",
        "check.kindergeld": "518",
        "check.unterhalt": "526",
    }
}
CHECK_W6 = {
    "": OHNE_LOHN
    | {
        "check.alter": "40",
        "check.partner": "ja",
        "check.alter_partner": "37",
        "check.kinder": "2",
        "check.alter_kind1": "5",
        "check.alter_kind2": "10",
        "check.arbeit": "ja",
        "check.brutto": "1800",
        "check.netto": "1440",
        "check.arbeit_partner": "nein",
        "check.miete": "780",
        "check.heizung": "120",
        "check.kindergeld": "518",
        "check.unterhalt": "0",
    }
}


def test_single_person() -> None:
    found = facts_for_check(ausfuellen(SCHNELLCHECK, CHECK_W1), HEUTE)
    wohnung = values_of(found, "")
    assert (wohnung["wohnung.grundmiete_ct"], wohnung["wohnung.heizung_ct"]) == (42_000, 8_000)
    assert wohnung["wohnung.personen_im_haushalt"] == 1
    same = values_of(facts(HAUPTANTRAG, ausfuellen(HAUPTANTRAG, W1), HEUTE), "antragsteller")
    person = dict(values_of(found, "antragsteller"))
    assert person.pop("person.geburtsdatum") == dt.date(1990, 11, 1)
    assert person.pop("person.einnahme.sonstige.netto_ct") == 0
    assert person == {key: same[key] for key in person}


def test_single_parent_with_two_children() -> None:
    found = facts_for_check(ausfuellen(SCHNELLCHECK, CHECK_W4), HEUTE)
    assert values_of(found, "")["alleinerziehend"] is True
    assert values_of(found, "")["wohnung.personen_im_haushalt"] == 3
    real = facts(HAUPTANTRAG, ausfuellen(HAUPTANTRAG, W4), HEUTE)
    for kind in ("kind1", "kind2"):
        rough, exact = values_of(found, kind), values_of(real, kind)
        assert rough["person.einnahme.kindergeld.netto_ct"] == exact["person.einnahme.kindergeld.netto_ct"] == 25_900
        assert rough["person.einnahme.unterhalt.netto_ct"] == 26_300
        born, exact_born = rough["person.geburtsdatum"], exact["person.geburtsdatum"]
        assert isinstance(born, dt.date)
        assert isinstance(exact_born, dt.date)
        assert age_on(born, HEUTE) == age_on(exact_born, HEUTE)


def test_family_with_a_wage() -> None:
    found = facts_for_check(ausfuellen(SCHNELLCHECK, CHECK_W6), HEUTE)
    real = facts(HAUPTANTRAG, ausfuellen(HAUPTANTRAG, W6), HEUTE)
    for key in ("person.einnahme.erwerb.brutto_ct", "person.einnahme.erwerb.netto_ct"):
        assert values_of(found, "antragsteller")[key] == values_of(real, "antragsteller")[key]
    assert {fact.person_id for fact in found} == {fact.person_id for fact in real}
    assert values_of(found, "")["alleinerziehend"] is False


def test_no_identity_is_asked() -> None:
    assert {q.kind for q in SCHNELLCHECK.questions.values()} <= {Kind.INT, Kind.BOOL, Kind.EURO}


def test_nothing_typed_is_not_zero() -> None:
    found = facts_for_check(Answers(), HEUTE)
    assert values_of(found, "").keys().isdisjoint({"wohnung.grundmiete_ct", "wohnung.personen_im_haushalt"})
    assert "person.geburtsdatum" not in values_of(found, "antragsteller")


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=1, max_value=12))
def test_splitting_loses_no_cent(total: int, parts: int) -> None:
    shares = split(total, parts)
    assert sum(shares) == total
    assert max(shares) - min(shares) <= 1
