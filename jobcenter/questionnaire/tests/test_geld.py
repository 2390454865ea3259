"""Parts 5 to 9: what people say about money becomes exact amounts, or a question for a caseworker; never a guess."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.facts import evidence, facts, values_of
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Offen, Value
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import SELBSTSTAENDIG_FAMILIE, W1, W3, W4

BRUTTO, NETTO = "person.einnahme.erwerb.brutto_ct", "person.einnahme.erwerb.netto_ct"
Said = Mapping[tuple[str, str], Value | None]


def changed(answers: Answers, said: Said) -> Answers:
    for (subject, question_id), value in said.items():
        answers = answers.with_values(subject, {question_id: value})
    return answers


def found(answers: Answers, person: str = "antragsteller") -> Mapping[str, Any]:
    return values_of(facts(HAUPTANTRAG, answers, HEUTE), person)


def hints(answers: Answers) -> set[str]:
    return {hint.question_id for hint in engine.hints(HAUPTANTRAG, answers, HEUTE)}


def asked(answers: Answers) -> set[tuple[str, str]]:
    return {(o.step.person_id, o.question.id) for o in engine.open_questions(HAUPTANTRAG, answers, HEUTE)}


@pytest.fixture(scope="module")
def single() -> Answers:
    return ausfuellen(HAUPTANTRAG, W1)


@pytest.fixture(scope="module")
def family() -> Answers:
    return ausfuellen(HAUPTANTRAG, SELBSTSTAENDIG_FAMILIE)


def test_profit_is_the_average_of_six_months(family: Answers) -> None:
    """9,000 Euro less 1,500, 240 and 213 Euro in six months: 1,174.50 Euro a month, and 90 Euro contributions."""
    assert (found(family)[BRUTTO], found(family)[NETTO]) == (117_450, 108_450)
    assert found(family, "partner").get(BRUTTO) is None


@pytest.mark.parametrize(
    ("months", "brutto"),
    [
        ((150_000, 150_000, 150_000, 150_000, 150_000, 150_003), 117_451),  # half a cent goes up
        ((150_000, 150_000, 150_000, 150_000, 150_000, 150_002), 117_450),
        ((0, 0, 0, 0, 0, 0), 0),  # a loss takes nothing from other income
    ],
)
def test_the_average_is_exact_and_never_below_zero(family: Answers, months: tuple[int, ...], brutto: int) -> None:
    key = ("antragsteller-betriebseinnahmen-betrieb", "betrieb.einnahme")
    facts_now = found(changed(family, {key: months}))
    assert facts_now[BRUTTO] == brutto
    assert facts_now[NETTO] == max(0, brutto - 9_000)


@pytest.mark.parametrize(
    ("subject", "question_id"),
    [
        ("antragsteller-betriebsausgaben-waren", "betrieb.ausgabe"),
        ("antragsteller", "betrieb.ausgaben"),
        ("antragsteller", "betrieb.einnahmen"),
    ],
)
def test_without_one_line_there_is_no_profit(family: Answers, subject: str, question_id: str) -> None:
    left = changed(family, {(subject, question_id): Offen.WEISS_NICHT})
    assert {BRUTTO, NETTO} & set(found(left)) == set()
    assert (subject, question_id) in asked(left)


def test_unknown_contributions_leave_the_net_open(family: Answers) -> None:
    left = found(changed(family, {("antragsteller", "betrieb.beitraege"): Offen.WEISS_NICHT}))
    assert left[BRUTTO] == 117_450
    assert NETTO not in left


def test_wages_and_profit_add_up_and_none_of_them_stands_for_both(family: Answers) -> None:
    job: dict[tuple[str, str], Value | None] = {
        ("antragsteller", "arbeit.lohn"): True,
        ("antragsteller-arbeit-1", "arbeit.art"): "minijob",
        ("antragsteller-arbeit-1", "arbeit.brutto"): 40_000,
        ("antragsteller-arbeit-1", "arbeit.weitere"): False,
    }
    without_net = found(changed(family, job))
    assert {BRUTTO, NETTO} & set(without_net) == set()
    both = found(changed(family, {**job, ("antragsteller-arbeit-1", "arbeit.netto"): 38_000}))
    assert (both[BRUTTO], both[NETTO]) == (157_450, 146_450)


def test_kilometres_of_the_car_count_ten_cents(family: Answers) -> None:
    key = ("antragsteller", "betrieb.ausgaben")
    ticks = ("waren", "versicherungen", "telefon")
    private = changed(family, {key: (*ticks, "auto_privat"), ("antragsteller", "betrieb.km"): 200})
    assert found(private)[BRUTTO] == 115_450
    assert BRUTTO not in found(changed(family, {key: (*ticks, "auto_privat")}))
    business = changed(
        family,
        {
            key: (*ticks, "auto_betrieb"),
            ("antragsteller", "betrieb.km_privat"): 100,
            ("antragsteller-betriebsausgaben-auto_betrieb", "betrieb.ausgabe"): (6_000,) * 6,
        },
    )
    assert found(business)[BRUTTO] == 117_450 - 6_000 + 1_000


def test_several_jobs_are_added_and_each_kind_keeps_its_law() -> None:
    answers = changed(
        ausfuellen(HAUPTANTRAG, W3),
        {
            ("antragsteller-arbeit-1", "arbeit.weitere"): True,
            ("antragsteller-arbeit-2", "arbeit.art"): "minijob",
            ("antragsteller-arbeit-2", "arbeit.brutto"): 20_000,
            ("antragsteller-arbeit-2", "arbeit.netto"): 20_000,
            ("antragsteller-arbeit-2", "arbeit.zahltag"): "naechster_monat",
            ("antragsteller-arbeit-2", "arbeit.schwankt"): True,
            ("antragsteller-arbeit-2", "arbeit.weitere"): True,
            ("antragsteller-arbeit-3", "arbeit.art"): "freiwilligendienst",
            ("antragsteller-arbeit-3", "arbeit.taschengeld"): 35_000,
            ("antragsteller-arbeit-3", "arbeit.weitere"): False,
        },
    )
    now = found(answers)
    assert (now[BRUTTO], now[NETTO]) == (90_000, 76_000)
    assert now["person.einnahme.taschengeld.netto_ct"] == 35_000
    assert now["person.lohn_zahltag"] == "naechster_monat"
    assert now["person.lohn_schwankt"] is True


def test_costs_of_work_become_what_the_law_adds_up() -> None:
    answers = changed(ausfuellen(HAUPTANTRAG, W3), {("antragsteller", "arbeit.kosten_hoch"): True})
    assert found(answers)["person.hoehere_absetzung_ohne_betrag"] is True
    ticked = changed(answers, {("antragsteller", "arbeit.kosten_arten"): ("auto", "kfz")})
    assert found(ticked)["person.hoehere_absetzung_ohne_betrag"] is True
    known = changed(
        ticked,
        {
            ("antragsteller", "fahrt.km"): 22,
            ("antragsteller", "fahrt.tage"): 19,
            ("antragsteller", "arbeit.kfz"): 36_000,
        },
    )
    now = found(known)
    assert now["person.hoehere_absetzung_ohne_betrag"] is False
    assert (now["person.absetzung.entfernung_km"], now["person.absetzung.fahrt_tage"]) == (22, 19)
    assert now["person.absetzung.pflichtversicherungen_jahr_ct"] == 36_000


def test_only_monthly_money_counts_as_monthly(single: Answers) -> None:
    ticked = changed(single, {("antragsteller", "einnahmen.arten"): ("wohngeld", "altersrente", "kapital")})
    rente, wohngeld, zinsen = (
        "antragsteller-einnahmenarten-altersrente",
        "antragsteller-einnahmensonstige-wohngeld",
        "antragsteller-einnahmenarten-kapital",
    )
    answers = changed(
        ticked,
        {
            (rente, "einnahmen.rhythmus"): "monatlich",
            (rente, "einnahmen.nachzahlung"): True,
            (rente, "einnahmen.betrag"): 60_000,
            (rente, "einnahmen.betrag_einmal"): 120_000,
            (rente, "einnahmen.wann"): "im Dezember",
            (wohngeld, "sonstiges.rhythmus"): "monatlich",
            (wohngeld, "sonstiges.nachzahlung"): False,
            (wohngeld, "sonstiges.betrag"): 8_000,
            (zinsen, "einnahmen.rhythmus"): "jaehrlich",
            (zinsen, "einnahmen.nachzahlung"): False,
            (zinsen, "einnahmen.betrag_einmal"): 9_050,
        },
    )
    now = found(answers)
    amounts = {key: value for key, value in now.items() if key.startswith("person.einnahme.")}
    assert amounts == {"person.einnahme.altersrente.netto_ct": 60_000, "person.einnahme.sonstige.netto_ct": 8_000}
    assert now["person.einnahmen_nicht_monatlich"] == (
        "Altersrente, monatlich, Nachzahlung, 1.200,00 €, im Dezember",
        "Kapital, jaehrlich, 90,50 €",
    )
    proofs = {beleg.text.render() for beleg in evidence(HAUPTANTRAG, answers, HEUTE)}
    assert "Bescheid oder Kontoauszug: Wohngeld für Jana" in proofs


def test_bills_of_the_own_house_wait_for_their_month(single: Answers) -> None:
    owner = changed(
        single,
        {
            ("", "wohnen.art"): "eigentum",
            ("", "wohnen.zinsen"): 30_000,
            ("", "wohnen.hauskosten"): ("muell", "grundsteuer", "wasser"),
            ("haushalt-hauskosten-wasser", "haus.betrag"): 4_500,
            ("haushalt-hauskosten-wasser", "haus.rhythmus"): "monat",
            ("haushalt-hauskosten-muell", "haus.betrag"): 1_500,
            ("haushalt-hauskosten-muell", "haus.rhythmus"): "monat",
            ("haushalt-hauskosten-grundsteuer", "haus.betrag"): 12_000,
            ("haushalt-hauskosten-grundsteuer", "haus.rhythmus"): "quartal",
            ("haushalt-hauskosten-grundsteuer", "haus.faellig"): "Februar",
        },
    )
    now = found(owner, "")
    assert now["wohnung.nebenkosten_ct"] == 6_000
    assert now["wohnung.grundmiete_ct"] == 30_000
    assert now["wohnung.hauskosten_faellig"] == ("Grundsteuer, quartal, 120,00 €, Februar",)
    for left in (("haushalt-hauskosten-grundsteuer", "haus.rhythmus"), ("", "wohnen.hauskosten")):
        assert "wohnung.nebenkosten_ct" not in found(changed(owner, {left: Offen.WEISS_NICHT}), ""), left


def test_assets_are_objects_the_law_values(single: Answers) -> None:
    answers = changed(
        single,
        {
            ("antragsteller", "vermoegen.arten"): ("riester", "fahrzeug", "eigenheim", "immobilie"),
            ("antragsteller-vermoegen-riester", "vermoegen.wert"): 700_000,
            ("antragsteller-fahrzeuge-1", "fahrzeug.wert"): 300_000,
            ("antragsteller-fahrzeuge-1", "fahrzeug.angemessen"): True,
            ("antragsteller-fahrzeuge-1", "fahrzeug.weiteres"): True,
            ("antragsteller-fahrzeuge-2", "fahrzeug.wert"): 90_000,
            ("antragsteller-fahrzeuge-2", "fahrzeug.angemessen"): False,
            ("antragsteller-fahrzeuge-2", "fahrzeug.weiteres"): False,
            ("antragsteller-eigenheim-eigenheim", "eigenheim.art"): "haus",
            ("antragsteller-eigenheim-eigenheim", "eigenheim.flaeche"): 95,
            ("antragsteller-eigenheim-eigenheim", "eigenheim.wert"): 15_000_000,
            ("antragsteller-immobilien-1", "immobilie.art"): "land",
            ("antragsteller-immobilien-1", "immobilie.wert"): 500_000,
            ("antragsteller-immobilien-1", "immobilie.vermietet"): True,
        },
    )
    now = found(answers)
    assert sorted(now["person.vermoegensgegenstaende"], key=lambda row: -row["verkehrswert_ct"]) == [
        {"art": "haus", "wohnflaeche_qm": 95, "verkehrswert_ct": 15_000_000, "selbst_genutzt": True},
        {"art": "gefoerderte_altersvorsorge", "verkehrswert_ct": 700_000},
        {"art": "sonstiges", "verkehrswert_ct": 500_000, "selbst_genutzt": False},
        {"art": "kraftfahrzeug", "verkehrswert_ct": 300_000},
        {"art": "kraftfahrzeug", "verkehrswert_ct": 90_000},
    ]
    assert now["person.vermoegen_ct"] == 0
    assert now["person.immobilie_vermietet"] is True
    assert now["person.vorsorge_fuer_das_alter"] is True
    # One of the two cars was not declared adequate, so the law asks a person.
    assert "vermoegenserklaerung.fahrzeuge_angemessen" not in found(answers, "")
    declared = changed(answers, {("antragsteller-fahrzeuge-2", "fahrzeug.angemessen"): True})
    assert found(declared, "")["vermoegenserklaerung.fahrzeuge_angemessen"] is True


def test_soft_rules_mention_what_looks_unusual(single: Answers) -> None:
    assert hints(single) == set()
    small_flat = changed(
        single,
        {
            ("", "wohnen.besonderes"): ("untermiete", "rueckstand"),
            ("", "wohnen.flaeche_vermietet"): 70,
            ("antragsteller", "konto.vorhanden"): False,
        },
    )
    assert hints(small_flat) == {"wohnen.flaeche", "wohnen.besonderes", "konto.vorhanden"}
    swapped = changed(ausfuellen(HAUPTANTRAG, W3), {("antragsteller-arbeit-1", "arbeit.netto"): 70_001})
    assert hints(swapped) == {"arbeit.netto"}
    both = changed(ausfuellen(HAUPTANTRAG, W4), {("kind1", "kind.kindergeld"): 51_800})
    assert "kind.kindergeld" in hints(both)
