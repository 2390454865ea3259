"""Parts 1 to 4 of the Hauptantrag: who belongs to the application, and what opens which further questions."""

from __future__ import annotations

import datetime as dt

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.facts import facts, values_of
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Value
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import W1, W4, W6, W8

FIRST_FOUR = ("ueber_sie", "haushalt", "personen", "lage")
PLAIN = 25
"""So many screens of the first four parts at most for somebody alone with nothing special."""


def with_(answers: Answers, household: dict[str, Value], **persons: dict[str, Value]) -> Answers:
    answers = answers.with_values("", household)
    for person_id, values in persons.items():
        answers = answers.with_values(person_id, values)
    return answers


def pages(answers: Answers, person_id: str = "") -> set[str]:
    return {step.page.id for step in engine.path(HAUPTANTRAG, answers, HEUTE) if step.person_id == person_id}


def facts_about(answers: Answers, person_id: str = "") -> dict[str, object]:
    return dict(values_of(facts(HAUPTANTRAG, answers, HEUTE), person_id))


@pytest.fixture
def single() -> Answers:
    return ausfuellen(HAUPTANTRAG, W1)


@pytest.fixture
def family() -> Answers:
    return ausfuellen(HAUPTANTRAG, W6)


def young(answers: Answers, household: dict[str, Value]) -> Answers:
    """The single person is 20 and lives with both parents."""
    living: dict[str, Value] = {"haushalt.weitere": 3, "haushalt.weitere_art": ("eltern",), "haushalt.eltern": 2}
    return with_(answers, living | household, antragsteller={"person.geburtsdatum": dt.date(2006, 5, 1)})


def test_somebody_alone_sees_few_screens(single: Answers) -> None:
    steps = [step for step in engine.path(HAUPTANTRAG, single, HEUTE) if step.part.id in FIRST_FOUR]
    assert len(steps) <= PLAIN


def test_parents_and_siblings_of_somebody_under_25_belong(single: Answers) -> None:
    answers = young(single, {"haushalt.geschwister": 1})
    persons = ("antragsteller", "elternteil1", "elternteil2", "geschwister1")
    assert engine.persons(HAUPTANTRAG, answers, HEUTE) == persons
    assert facts_about(answers)["wohnung.personen_im_haushalt"] == 4
    assert "haushalt.eigene_gemeinschaft" not in facts_about(answers)
    assert "person_familienstand" in pages(answers, "elternteil1")
    assert ("", "haushalt.weitere_art") in {
        (hint.person_id, hint.question_id) for hint in engine.hints(HAUPTANTRAG, answers, HEUTE)
    }


@pytest.mark.parametrize(
    ("household", "geboren"),
    [
        ({"haushalt.partner": "unverheiratet"}, dt.date(2006, 5, 1)),
        ({"haushalt.kinder": 1}, dt.date(2006, 5, 1)),
        ({"haushalt.familienstand": "getrennt"}, dt.date(2006, 5, 1)),
        ({}, dt.date(1990, 3, 14)),
    ],
)
def test_otherwise_parents_are_relatives(single: Answers, household: dict[str, Value], geboren: dt.date) -> None:
    answers = young(single, household).with_values("antragsteller", {"person.geburtsdatum": geboren})
    assert engine.persons(HAUPTANTRAG, answers, HEUTE)[-2:] == ("angehoeriger1", "angehoeriger2")
    assert ("haushalt.eigene_gemeinschaft" in facts_about(answers)) is (geboren.year == 2006)


def test_nobody_asks_for_parents_before_it_is_certain_whether_they_belong(single: Answers) -> None:
    answers = young(single, {}).with_values("", {"haushalt.familienstand": None})
    assert engine.persons(HAUPTANTRAG, answers, HEUTE) == ("antragsteller",)


def test_relatives_are_asked_for_income_only_when_they_share(single: Answers) -> None:
    household: dict[str, Value] = {
        "haushalt.weitere": 1,
        "haushalt.weitere_art": ("verwandte",),
        "haushalt.verwandte": 1,
    }
    answers = with_(single, household, angehoeriger1={"verwandte.gemeinsam": False})
    assert pages(answers, "angehoeriger1") == {"verwandte_person", "verwandte_wirtschaften"}
    answers = with_(answers, {}, angehoeriger1={"verwandte.gemeinsam": True, "verwandte.wohnanteil": 20_000})
    assert "verwandte_einkommen" in pages(answers, "angehoeriger1")
    found = facts_about(answers, "angehoeriger1")
    assert found["person.haushaltsgemeinschaft.wirtschaftet_gemeinsam"] is True
    assert found["person.haushaltsgemeinschaft.wohnanteil_ct"] == 20_000


def test_a_flat_share_opens_nothing(single: Answers) -> None:
    answers = with_(single, {"haushalt.weitere": 2, "haushalt.weitere_art": ("andere",)})
    assert engine.persons(HAUPTANTRAG, answers, HEUTE) == ("antragsteller",)
    assert facts_about(answers)["wohnung.personen_im_haushalt"] == 3


def test_an_unmarried_couple_says_how_it_lives(single: Answers) -> None:
    said: dict[str, Value] = {
        "paar.seit": dt.date(2026, 3, 1),
        "paar.gemeinsam": ("konto",),
        "paar.einstehen": "nein",
    }
    answers = with_(single, {"haushalt.partner": "unverheiratet"}, partner=said)
    found = facts_about(answers, "partner")
    assert {key: value for key, value in found.items() if key.startswith("person.partnerschaft.")} == {
        "person.partnerschaft.zusammen_seit": dt.date(2026, 3, 1),
        "person.partnerschaft.bestritten": True,
        "person.partnerschaft.gemeinsames_kind": False,
        "person.partnerschaft.versorgt_andere": False,
        "person.partnerschaft.verfuegt_ueber_geld": True,
    }
    assert "kein_paar" in pages(answers, "partner")
    married = with_(answers, {"haushalt.partner": "verheiratet"})
    assert "paar" not in pages(married, "partner")


def test_a_student_is_asked_what_the_law_needs_and_an_apprentice_at_home_is_not(single: Answers) -> None:
    said: dict[str, Value] = {
        "lage.ausbildung": "studium",
        "ausbildung.foerderung": "abgelehnt",
        "ausbildung.abgelehnt_am": dt.date(2026, 10, 2),
        "ausbildung.wohnheim": False,
        "ausbildung.bei_eltern": False,
    }
    found = facts_about(with_(single, {}, antragsteller=said), "antragsteller")
    assert {key: value for key, value in found.items() if key.startswith("person.foerderung.")} == {
        "person.foerderung.art": "hochschule",
        "person.foerderung.bafoeg": "abgelehnt",
        "person.foerderung.abgelehnt_am": dt.date(2026, 10, 2),
        "person.foerderung.mit_verpflegung": False,
        "person.foerderung.bei_eltern": False,
    }
    apprentice = facts_about(ausfuellen(HAUPTANTRAG, W8), "kind1")
    assert not any(key.startswith("person.foerderung.") for key in apprentice)


def test_what_somebody_lived_on_is_asked_only_after_nothing_at_all(single: Answers) -> None:
    assert "bisher" not in pages(single, "antragsteller")
    nothing = with_(single, {}, antragsteller={"lage.fuenf_jahre": ("nichts",)})
    assert "bisher" in pages(nothing, "antragsteller")
    employed = with_(single, {}, antragsteller={"lage.fuenf_jahre": ("angestellt",), "frueher.offener_lohn": True})
    assert {"frueher_arbeit", "frueher_lohn"} <= pages(employed, "antragsteller")
    found = facts_about(employed, "antragsteller")
    assert found["person.vorrang.gearbeitet_in_fuenf_jahren"] is True
    assert found["person.vorrang.offener_lohn"] is True


def test_a_special_need_opens_its_questions_for_the_right_person(single: Answers, family: Answers) -> None:
    alone = with_(single, {"lage.mehrbedarf": ("teilhabe", "anderes"), "lage.ansprueche": ("unfall",)})
    assert {"behinderung", "bedarf", "unfall", "unfall_mehr"} <= pages(alone, "antragsteller")
    assert "besonderes_person" not in pages(alone, "antragsteller")
    assert "besonderes_person" not in pages(family, "kind1")
    several = with_(
        family,
        {"lage.mehrbedarf": ("ernaehrung",), "lage.ansprueche": ("unfall",)},
        antragsteller={"besonderes.person": ("nichts",)},
        kind2={"besonderes.person": ("ernaehrung", "unfall"), "unfall.art": "verkehr"},
    )
    assert {"ernaehrung", "unfall"} <= pages(several, "kind2")
    assert not {"ernaehrung", "unfall"} & pages(several, "antragsteller")
    assert facts_about(several, "kind2")["person.vorrang.schadensersatz"] is True


def test_other_applications_are_told_one_by_one(single: Answers) -> None:
    answers = with_(single, {"lage.ansprueche": ("antrag",), "antraege.arten": ("wohngeld", "rente")})
    answers = answers.with_values("haushalt-antraege-rente", {"antraege.stand": "geplant"})
    answers = answers.with_values("haushalt-antraege-wohngeld", {"antraege.stand": "abgelehnt"})
    assert facts_about(answers)["haushalt.andere_leistungen"] == (
        {"art": "wohngeld", "stand": "abgelehnt"},
        {"art": "rente", "stand": "geplant"},
    )


def test_a_stay_in_a_clinic_becomes_the_facts_of_the_law(single: Answers) -> None:
    said: dict[str, Value] = {
        "lage.stationaer": True,
        "stationaer.art": "klinik",
        "stationaer.von": dt.date(2026, 11, 3),
        "stationaer.bis": dt.date(2027, 1, 15),
    }
    found = facts_about(with_(single, {}, antragsteller=said), "antragsteller")
    assert found["person.unterbringung.art"] == "krankenhaus"
    assert found["person.unterbringung.voraussichtlich_bis"] == dt.date(2027, 1, 15)


def test_parents_elsewhere_and_former_partners(single: Answers) -> None:
    answers = ausfuellen(HAUPTANTRAG, W4)
    assert {"elternteil_stand", "elternteil_person", "elternteil_unterhalt"} <= pages(answers, "kind1")
    assert facts_about(answers, "kind1")["person.vorrang.elternteil"] == "antragsteller"
    unknown = with_(answers, {}, kind1={"elternteil.stand": "gefahr", "elternteil.vorschuss": "abgelehnt"})
    assert "elternteil_person" not in pages(unknown, "kind1")
    assert facts_about(unknown, "kind1")["person.vorrang.kein_anspruch"] == ("unterhaltsvorschuss",)
    # Who cares alone for a child under three has a claim of their own.
    assert "trennung" not in pages(answers, "antragsteller")
    baby = with_(answers, {}, kind1={"person.geburtsdatum": dt.date(2025, 6, 5)})
    assert "trennung" in pages(baby, "antragsteller")
    divorced = with_(single, {"haushalt.familienstand": "geschieden"})
    assert "trennung" in pages(divorced, "antragsteller")
    assert "getrennt_seit" in pages(divorced)


def test_private_insurance_asks_for_its_price(single: Answers) -> None:
    assert not {"sv_beitrag", "sv_privat"} & pages(single, "antragsteller")
    private = with_(single, {}, antragsteller={"kv.art": "privat"})
    assert {"sv_beitrag", "sv_privat"} <= pages(private, "antragsteller")
    voluntary = with_(single, {}, antragsteller={"kv.art": "freiwillig"})
    assert "sv_privat" not in pages(voluntary, "antragsteller")


def test_what_is_dangerous_is_private(single: Answers) -> None:
    assert HAUPTANTRAG.questions["schutz.anschrift"].privat
    assert not HAUPTANTRAG.questions["schutz.anschrift"].required
    for question_id in ("elternteil.anschrift", "trennung.person", "baby.vater", "unfall.gegner"):
        assert HAUPTANTRAG.questions[question_id].privat, question_id


@pytest.mark.parametrize(
    ("person_id", "said", "question_id"),
    [
        ("antragsteller", {"person.rv_status": "ja", "person.rv_nummer": "65170839J003"}, "person.rv_nummer"),
        ("antragsteller", {"antrag.beginn": "frueher"}, "antrag.beginn"),
        ("antragsteller", {"person.geburtsdatum": dt.date(2012, 1, 1)}, "person.geburtsdatum"),
        (
            "",
            {"haushalt.familienstand": "getrennt", "haushalt.getrennt_seit": dt.date(2027, 1, 1)},
            "haushalt.getrennt_seit",
        ),
    ],
)
def test_soft_rules_mention_and_stop_nobody(
    single: Answers, person_id: str, said: dict[str, Value], question_id: str
) -> None:
    answers = single.with_values(person_id, said)
    found = {(hint.person_id, hint.question_id) for hint in engine.hints(HAUPTANTRAG, answers, HEUTE)}
    assert found == {(person_id, question_id)}


def test_a_number_with_the_right_birth_date_is_fine(single: Answers) -> None:
    answers = single.with_values("antragsteller", {"person.rv_status": "ja", "person.rv_nummer": "65140390M003"})
    assert engine.hints(HAUPTANTRAG, answers, HEUTE) == ()
