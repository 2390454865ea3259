"""Whatever the law returns, the letter shows exactly that and adds up: tried on many random households."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any, cast

import pytest

from jobcenter.bescheid.berechnung import months_from, record_of
from jobcenter.bescheid.brief import HINWEISE, hinweis_for, nameless, outside_of
from jobcenter.bescheid.darlehen import only_loan, open_loan
from jobcenter.bescheid.einkommen import COUNTS, FROM_OTHER_INCOME, WORDS
from jobcenter.bescheid.folge import in_a_row
from jobcenter.bescheid.rechnung import monat_of
from jobcenter.bescheid.schritte import is_split
from jobcenter.bescheid.wohnen import wohnung_of
from jobcenter.law.anspruch import anspruch
from jobcenter.law.errors import LawError
from jobcenter.law.fakten.minderung import Minderung, Pflicht, Pflichten
from jobcenter.law.fakten.wohnung import Guthaben, Leistungszeit
from jobcenter.law.rule import REGELN
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from jobcenter.law.tests.zufall import random_situation
from jobcenter.letters.checks import _check_month
from jobcenter.letters.contexts import Monat

WOHNUNG = Wohnung(30_000, 5_000, 5_000, 2, grenze_unterkunft_ct=60_000, grenze_heizung_ct=20_000)
ADA = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5))
NOVEMBER = date(2026, 11, 1)


def letter_of(situation: Situation, antworten: dict[str, str] | None = None) -> dict[str, Any]:
    """One month of the letter, checked like every letter before it is printed."""
    return checked(record_of((situation, anspruch(situation, antworten))))


def checked(month: dict[str, Any]) -> dict[str, Any]:
    """The month as it is printed; every number is that of the law."""
    outside = outside_of([month])
    names = {row["person_id"]: nameless(row["person_id"]) for row in month["personen"]}
    shown: dict[str, Any] = monat_of(month, names, outside)
    _check_month(cast(Monat, shown), list(names))
    rows = [row for row in month["personen"] if row["person_id"] not in outside]
    for row, line in zip(rows, shown["personen"], strict=True):
        assert line["zahlbetrag_ct"] == row["zahlbetrag_ct"]
        counted = [z["betrag_ct"] for r in line["rechnungen"] for z in r["zeilen"] if z["text"] == "Das rechnen wir an"]
        assert counted in ([], [row["eigenes_einkommen_ct"]])
    return shown


def household(*persons: Person) -> Situation:
    return Situation(NOVEMBER, NOVEMBER, persons, WOHNUNG, alleinerziehend=len(persons) > 1)


def block_of(shown: dict[str, Any], person: str, titel: str) -> dict[str, Any]:
    blocks = next(line["rechnungen"] for line in shown["personen"] if line["person_id"] == person)
    found: dict[str, Any] = next((block for block in blocks if block["titel"] == titel), {"zeilen": []})
    return found


def lines(shown: dict[str, Any], person: str, titel: str = "Einkommen") -> dict[str, int]:
    """Text and amount of every row of one block."""
    return {z["text"]: z["betrag_ct"] for z in block_of(shown, person, titel)["zeilen"]}


def with_more_income(situation: Situation, zufall: Random) -> Situation:
    """The households of the law room have little income; the letter shall meet every kind of it."""
    arten = tuple(Einnahmeart)

    def einnahme() -> Einnahme:
        ct = zufall.randint(0, 90_000)
        return Einnahme(zufall.choice(arten), ct, ct + zufall.randint(0, 30_000), zufall.random() < 0.1)

    personen = [
        replace(p, einnahmen=(*p.einnahmen, *(einnahme() for _ in range(zufall.choice((0, 1, 1, 2, 3))))))
        for p in situation.personen
    ]
    return replace(situation, personen=tuple(personen))


@pytest.mark.parametrize("start", range(0, 400, 100))
def test_every_letter_can_be_printed(start: int) -> None:
    """In a whole month every row has words of its own: nothing is left that only makes the sum fit."""
    printed = 0
    for number in range(start, start + 100):
        zufall = Random(number)
        situation = random_situation(zufall)
        if number % 2:
            situation = with_more_income(situation, zufall)
        try:
            month = record_of((situation, anspruch(situation)))
        except LawError:
            continue
        shown = checked(month)
        printed += 1
        wohnung_of([month])
        for line in shown["personen"]:
            texts = lines(shown, line["person_id"])
            assert "Weiteres Einkommen" not in texts, number
            assert is_split(month) or "Anteilige Tage und Rundung" not in texts, number
    assert printed > 50


def test_rules_that_the_letter_calls_by_name_exist() -> None:
    """Words for a rule that is gone would never be seen."""
    assert {*WORDS, *FROM_OTHER_INCOME} <= set(REGELN)
    assert any(fassung.zitat.startswith(COUNTS) for regel in REGELN.values() for fassung in regel.fassungen)


@pytest.mark.parametrize("art", [art for art in Einnahmeart if art is not Einnahmeart.ALTERSRENTE])
def test_every_kind_of_income_has_the_words_of_the_law(art: Einnahmeart) -> None:
    shown = letter_of(household(replace(ADA, einnahmen=(Einnahme(art, 20_000, 20_000),))))
    assert lines(shown, "antragsteller")[art.text] == 20_000


def test_a_reduced_month_names_paragraph_and_time() -> None:
    minderung = Minderung(Pflicht.EIGENBEMUEHUNGEN, wirksam_am=date(2026, 10, 5), verletzt_am=date(2026, 9, 14))
    shown = letter_of(household(replace(ADA, pflichten=Pflichten(minderungen=(minderung,)))))
    line, result = shown["personen"][0], lines(shown, "antragsteller", "Ergebnis")
    assert line["minderung_ct"] == 16_890
    assert result["Minderung"] == 16_890
    assert result["Auszahlung"] == line["leben_ct"] + line["wohnen_ct"] - 16_890
    assert "beginnt am 1. November 2026" in block_of(shown, "antragsteller", "Ergebnis")["satz"]
    assert "bis zum 31. Januar 2027" in block_of(shown, "antragsteller", "Ergebnis")["satz"]


def year_of(situation: Situation, antworten: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """The twelve months of one decision, the first one as given."""
    all_year = [replace(situation, monat=m, rechtsstand=date(2026, 12, 31)) for m in months_from(NOVEMBER, 12)]
    return [record_of(month) for month in in_a_row(all_year, antworten or {})]


def test_a_refund_lowers_the_months_after_it_until_it_is_used_up() -> None:
    """The flat costs 400 euros: a credit of 1,000 euros lasts for two and a half months."""
    wohnung = replace(WOHNUNG, personen_im_haushalt=1, guthaben=Guthaben(erhalten_ct=100_000))
    months = year_of(replace(household(ADA), wohnung=wohnung))
    assert [m["personen"][0]["anspruch_unterkunft_ct"] for m in months[:5]] == [40_000, 0, 0, 20_000, 40_000]
    assert [m["guthaben_rest_ct"] for m in months[:5]] == [100_000, 60_000, 20_000, 0, 0]
    words = [" ".join(satz["satz"] for satz in checked(m).get("hinweise", [])) for m in months[:5]]
    assert "kommt ein Guthaben" in words[0]
    assert "bleiben 600,00 € vom Guthaben" in words[1]
    assert words[3] == "Ein Guthaben aus früheren Monaten senkt die Wohnkosten um 200,00 €."
    assert words[4] == ""


def test_a_back_payment_counts_in_six_months_and_each_names_it() -> None:
    einnahme = Einnahme(Einnahmeart.ARBEITSLOSENGELD, 300_000, nachzahlung=True)
    months = year_of(household(replace(ADA, einnahmen=(einnahme,))))
    assert [m["personen"][0]["eigenes_einkommen_ct"] for m in months] == [47_000] * 6 + [0] * 6
    for month in months[:6]:
        shown = checked(month)
        assert lines(shown, "antragsteller")["Arbeitslosengeld, Teil einer Nachzahlung"] == 50_000
        assert "zählt ein Teil einer Nachzahlung: 500,00 €" in shown["hinweise"][0]["satz"]
    assert "hinweise" not in checked(months[6])


def test_a_loan_is_no_grant_and_waits_for_a_person() -> None:
    situation = household(replace(ADA, vermoegen_ct=2_500_000))
    ergebnis = anspruch(situation, {"verwertung": "darlehen"})
    darlehen_ct = ergebnis.personen[0].darlehen_ct
    assert darlehen_ct > 0
    shown = checked(record_of((situation, ergebnis)))
    assert shown["personen"][0]["zahlbetrag_ct"] == 0
    assert lines(shown, "antragsteller", "Ergebnis")["Nur als Darlehen möglich, hier nicht enthalten"] == darlehen_ct
    assert "Ein Darlehen müssen Sie zurückzahlen." in shown["hinweise"][0]["satz"]
    assert only_loan([ergebnis])
    beside_grant = ergebnis._replace(summe_ct=100)
    assert [frage.id for frage in open_loan([beside_grant], {})] == ["darlehen_gesondert"]
    assert not list(open_loan([beside_grant], {"darlehen_gesondert": "gesondert"}))


@pytest.mark.parametrize(
    ("wohnung", "expected"),
    [
        (replace(WOHNUNG, grundmiete_ct=70_000), ["Ihre ganze Miete zählt, weil die Karenzzeit läuft."]),
        (
            replace(WOHNUNG, grundmiete_ct=100_000),
            ["Eineinhalbfache unserer Grenze: 900,00 €. Deshalb zählen 900,00 € Ihrer Miete."],
        ),
        (replace(WOHNUNG, grundmiete_ct=70_000, karenzzeit=False), ["Die vollen Kosten für Miete zählen"]),
        (replace(WOHNUNG, heizung_ct=30_000), ["Für die Heizung gibt es keine Karenzzeit."]),
        (
            replace(WOHNUNG, grundmiete_ct=70_000, leistungszeiten=(Leistungszeit(date(2026, 3, 1)),)),
            ["Bei Ihnen endet die Karenzzeit am 28. Februar 2027."],
        ),
    ],
)
def test_costs_above_the_limit_bring_the_information_of_22_1a(wohnung: Wohnung, expected: list[str]) -> None:
    block = wohnung_of(year_of(replace(household(ADA), wohnung=wohnung)))
    text = " ".join(satz["satz"] for satz in block["mitteilung"])
    assert not block["angemessen"]
    for words in expected:
        assert words in text
    for sentence in text.replace("?", ".").split(". "):
        assert len(sentence.split()) <= 20, sentence


def test_without_costs_above_the_limit_there_is_no_such_block() -> None:
    assert "mitteilung" not in wohnung_of(year_of(household(ADA)))


def test_somebody_who_is_there_in_some_months_only_has_a_name_and_the_right_words() -> None:
    months = year_of(household(ADA, Person("kind1", Rolle.KIND, date(1998, 2, 1))))
    assert hinweis_for("kind1", months) == HINWEISE["nicht_in_bg"]
    months[0]["personen"][1]["stellung"] = "leistungsberechtigt"
    del months[3]["personen"][1]
    assert hinweis_for("kind1", months) == f"Ab Dezember 2026: {HINWEISE['nicht_in_bg']}"


def test_parents_beside_an_adult_applicant_have_no_row() -> None:
    mother = Person("elternteil1", Rolle.ELTERNTEIL, date(1962, 1, 1))
    shown = letter_of(household(ADA, mother))
    assert [line["person_id"] for line in shown["personen"]] == ["antragsteller"]


def test_an_applicant_with_parents_is_their_child() -> None:
    young = replace(ADA, geburtsdatum=date(2006, 5, 5), einnahmen=(Einnahme(Einnahmeart.UNTERHALT, 10_000),))
    mother = Person("elternteil1", Rolle.ELTERNTEIL, date(1975, 1, 1))
    shown = letter_of(household(young, mother))
    assert lines(shown, "antragsteller", "Ergebnis")["Eigenes Einkommen"] == 7_000
    assert [line["person_id"] for line in shown["personen"]] == ["antragsteller", "elternteil1"]


def test_income_too_low_to_count() -> None:
    income = (Einnahme(Einnahmeart.SONSTIGE, 900),)
    shown = letter_of(household(Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5), einnahmen=income)))
    assert lines(shown, "antragsteller") == {
        "Andere Einnahme": 900,
        "Geringe Einnahmen": 900,
        "Das rechnen wir an": 0,
    }


def test_kindergeld_left_over_stands_beside_wages_with_their_whole_deductions() -> None:
    """It used to be hidden, and the free amounts were printed too low to make up for it."""
    wages = (Einnahme(Einnahmeart.ERWERB, 80_000, 100_000),)
    rich = (Einnahme(Einnahmeart.KINDERGELD, 25_900), Einnahme(Einnahmeart.UNTERHALT, 60_000))
    shown = letter_of(
        household(
            Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5), einnahmen=wages),
            Person("kind1", Rolle.KIND, date(2018, 5, 5), einnahmen=rich),
        )
    )
    found = lines(shown, "antragsteller")
    assert (found["Grundfreibetrag"], found["Freibetrag für Erwerbstätige"]) == (10_000, 22_800)
    assert found["Kindergeld, das ein Kind nicht braucht"] > 0


def test_work_of_a_child_under_fifteen() -> None:
    wages = (Einnahme(Einnahmeart.ERWERB, 12_000, 12_000), Einnahme(Einnahmeart.KINDERGELD, 25_900))
    shown = letter_of(
        household(
            Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5)),
            Person("kind1", Rolle.KIND, date(2013, 5, 5), einnahmen=wages),
        )
    )
    assert lines(shown, "kind1")["Freibetrag für Arbeit unter 15 Jahren"] == 10_000


def test_deductions_are_shown_as_far_as_there_are_wages() -> None:
    wages = (Einnahme(Einnahmeart.ERWERB, 12_000, 52_000),)
    shown = letter_of(household(Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 5, 5), einnahmen=wages)))
    assert list(lines(shown, "antragsteller").values()) == [12_000, 10_000, 2_000, 0]
