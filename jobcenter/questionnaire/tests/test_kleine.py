"""The small forms: worked examples typed as people would, their length, their facts, proofs and hints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.facts import evidence, facts, values_of
from jobcenter.questionnaire.kleine import KLEINE
from jobcenter.questionnaire.kleine.bildung import BILDUNG
from jobcenter.questionnaire.kleine.darlehen import DARLEHEN
from jobcenter.questionnaire.kleine.erstausstattung import ERSTAUSSTATTUNG
from jobcenter.questionnaire.kleine.gemeinsam import a_month_later
from jobcenter.questionnaire.kleine.heizkosten import HEIZKOSTEN
from jobcenter.questionnaire.kleine.mehrbedarf import MEHRBEDARF
from jobcenter.questionnaire.kleine.selbststaendig_abschluss import ABSCHLUSS
from jobcenter.questionnaire.kleine.ueberpruefung import UEBERPRUEFUNG
from jobcenter.questionnaire.kleine.umzug import UMZUG
from jobcenter.questionnaire.kleine.vorschuss import VORSCHUSS
from jobcenter.questionnaire.kleine.widerspruch import WIDERSPRUCH, Einreichung, formmangel
from jobcenter.questionnaire.question import Form, Offen
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen, fehler
from jobcenter.questionnaire.tests.test_abschluss import SCHNEIDEREI
from jobcenter.questionnaire.tests.zufall import random_walk

KIND1 = "haushalt-kind-1"
KIND2 = "haushalt-kind-2"
LEA = {
    "bildung.name": "Lea Muster",
    "bildung.geburtsdatum": "3.4.2017",
    "bildung.einrichtung": "schule",
    "bildung.einrichtung_name": "Schule am Park, Klasse 4a",
    "bildung.arten": "klassenfahrt",
    "bildung.fahrt_am": "8.3.2027",
    "bildung.fahrt_kosten": "285,50",
    "bildung.fahrt_faellig": "15.1.2027",
    "bildung.fahrt_konto": "DE89 3704 0044 0532 0130 00",
    "bildung.zahlung": "anbieter",
    "bildung.noch_ein_kind": "nein",
}
TOM = {
    "bildung.name": "Tom Muster",
    "bildung.geburtsdatum": "1.2.2010",
    "bildung.einrichtung": "berufsschule",
    "bildung.einrichtung_name": "",
    "bildung.arten": "lernfoerderung teilhabe",
    "bildung.verguetung": "ja",
    "bildung.lernen_fach": "Mathe, 2 Stunden",
    "bildung.lernen_anbieter": "?",
    "bildung.lernen_kosten": "120",
    "bildung.lernen_bestaetigt": "ja",
    "bildung.teilhabe_anbieter": "Fußball im Verein",
    "bildung.teilhabe_kosten": "90",
    "bildung.teilhabe_zeitraum": "halbjahr",
    "bildung.teilhabe_weitere": "",
    "bildung.zahlung": "erstattung",
    "bildung.bezahlt_am": "2.11.2026",
    "bildung.bezahlt_grund": "",
    "bildung.noch_ein_kind": "nein",
}
MOEBEL = {
    "erstausstattung.arten": "wohnung haushaltsgeraete",
    "erstausstattung.grund": "erste_wohnung",
    "erstausstattung.beschreibung": "",
    "erstausstattung.gekauft": "nein",
    "erstausstattung.moebel": "bett stuhl sofa",
    "erstausstattung.geraete": "herd",
    "erstausstattung.weiteres": "",
    "erstausstattung.anzahl_bett": "2",
    "erstausstattung.anzahl_stuhl": "4",
    "erstausstattung.laufend": "ja",
    "erstausstattung.unter_25": "nein",
}
NEUE_WOHNUNG = {
    "umzug.unterschrieben": "nein",
    "umzug.personen": "3",
    "umzug.unter_25": "nein",
    "umzug.gruende": "zu_klein",
    "umzug.beschreibung": "",
    "umzug.adresse": "Neue Straße 2, Musterstadt",
    "umzug.plz": "04109",
    "umzug.einzug_am": "1.2.2027",
    "umzug.flaeche": "74",
    "umzug.grundmiete": "520",
    "umzug.nebenkosten": "110",
    "umzug.heizung": "95",
    "umzug.steigt": "nein",
    "umzug.kosten": "nichts",
}
KUEHLSCHRANK = {
    "darlehen.zweck": "bedarf",
    "darlehen.beschreibung": "Der Kühlschrank ist kaputt.",
    "darlehen.betrag": "350",
    "darlehen.erspartes": "0",
    "darlehen.nehmer": "ich",
    "darlehen.minderjaehrig": "nein",
    "darlehen.gespraech": "nein",
}
NACHZAHLUNG = {
    "heizkosten.art": "heizung",
    "heizkosten.laufend": "nein",
    "heizkosten.zeitraum_von": "1.1.2025",
    "heizkosten.zeitraum_bis": "31.12.2025",
    "heizkosten.betrag": "412,30",
    "heizkosten.faellig_am": "15.12.2026",
    "heizkosten.bezahlt": "nein",
    "heizkosten.strom": "0",
    "heizkosten.nicht_anerkannt": "nein",
}
ALTER_BESCHEID = {
    "ueberpruefung.bescheid_vom": "3.2.2025",
    "ueberpruefung.zeitraum_von": "",
    "ueberpruefung.zeitraum_bis": "",
    "ueberpruefung.thema": "wohnung",
    "ueberpruefung.fehler": "Die Miete war höher.",
}
NEUER_BESCHEID = {
    "widerspruch.bescheid_vom": "10.11.2026",
    "widerspruch.art": "hoehe",
    "widerspruch.weg": "post",
    "widerspruch.angekommen_am": "",
    "widerspruch.belehrung": "richtig",
    "widerspruch.grund": "",
    "widerspruch.vorschuss": "nein",
}
HUNDERT_EURO = {
    "vorschuss.art": "vorzeitig",
    "vorschuss.ab": "20.11.2026",
    "vorschuss.wofuer": "",
    "vorschuss.konto": "ja",
    "vorschuss.betrag": "100",
    "vorschuss.schon_genutzt": "nein",
}
SCHWANGER = {"mehrbedarf.wer": "ich", "mehrbedarf.termin": "1.4.2027"}

USUAL: tuple[tuple[Form, Mapping[str, Mapping[str, str]]], ...] = (
    (BILDUNG, {"": {"bildung.leistung": "sgb2"}, KIND1: LEA}),
    (ERSTAUSSTATTUNG, {"": MOEBEL}),
    (UMZUG, {"": NEUE_WOHNUNG}),
    (DARLEHEN, {"": KUEHLSCHRANK}),
    (MEHRBEDARF, {"": {"mehrbedarf.arten": "schwanger"}, "haushalt-art-schwanger": SCHWANGER}),
    (HEIZKOSTEN, {"": NACHZAHLUNG}),
    (UEBERPRUEFUNG, {"": ALTER_BESCHEID}),
    (WIDERSPRUCH, {"": NEUER_BESCHEID}),
    (VORSCHUSS, {"": HUNDERT_EURO}),
    (ABSCHLUSS, SCHNEIDEREI),
)


def household_facts(form: Form, answers: Answers) -> Mapping[str, Any]:
    return values_of(facts(form, answers, HEUTE), "")


def hint_texts(form: Form, answers: Answers, today: dt.date = HEUTE) -> str:
    return " ".join(hint.text.render() for hint in engine.hints(form, answers, today))


def proof_codes(form: Form, answers: Answers) -> list[str]:
    return [beleg.code for beleg in evidence(form, answers, HEUTE)]


def test_all_have_a_worked_example() -> None:
    assert [form for form, _ in USUAL] == list(KLEINE)
    codes = ["BUT", "ERST", "UMZUG", "DARL", "MB", "HEIZ", "UEBP", "WID", "VORS", "EKS"]
    assert [form.vorgang for form in KLEINE] == codes


@pytest.mark.parametrize(("form", "texts"), USUAL, ids=lambda value: getattr(value, "id", ""))
def test_a_usual_person_needs_at_most_six_pages(form: Form, texts: Mapping[str, Mapping[str, str]]) -> None:
    answers = ausfuellen(form, texts)
    assert len(engine.path(form, answers, HEUTE)) <= {"bildung": 5, "abschluss_selbstaendig": 9}.get(form.id, 6)
    assert engine.progress(form, Answers(), HEUTE).minutes_left <= 3
    assert [q.question.id for q in engine.open_questions(form, answers, HEUTE)] == []
    assert household_facts(form, answers)


@pytest.mark.parametrize("form", KLEINE, ids=lambda form: form.id)
def test_they_say_when_one_needs_them_and_ask_nothing_that_is_known(form: Form) -> None:
    assert form.about.startswith("Wenn ")
    assert form.button.endswith("bschicken")
    assert all(part.intro for part in form.parts)
    assert not [q for q in form.questions if q.startswith(("person.", "kontakt.", "anschrift."))]
    for question in form.questions.values():
        assert question.fact is None or not question.fact.startswith(("person.", "wohnung.")), question.id


@pytest.mark.parametrize("form", KLEINE, ids=lambda form: form.id)
def test_random_people_reach_every_question(form: Form) -> None:
    missing, seed = set(form.questions), 0
    while missing and seed < 400:
        missing -= {question_id for _, question_id in engine.prune(form, random_walk(form, seed), HEUTE)}
        seed += 1
    assert missing == set()


def test_two_children_are_two_records() -> None:
    first = {**LEA, "bildung.noch_ein_kind": "ja"}
    answers = ausfuellen(BILDUNG, {"": {"bildung.leistung": "wohngeld"}, KIND1: first, KIND2: TOM})
    lea, tom = household_facts(BILDUNG, answers)["bildung.kinder"]
    assert (lea["name"], lea["fahrt_kosten_ct"], lea["arten"]) == ("Lea Muster", 285_50, ("klassenfahrt",))
    assert (tom["lernfoerderung_ct"], tom["ausbildungsverguetung"], tom["zahlung"]) == (120_00, True, "erstattung")
    assert "lernen_anbieter" not in tom
    assert proof_codes(BILDUNG, answers).count("D-BESCH") == 1
    texts = [beleg.text.render() for beleg in evidence(BILDUNG, answers, HEUTE)]
    assert "Kind 2: Quittung oder Kontoauszug" in texts
    said = hint_texts(BILDUNG, answers)
    assert "anderes Amt" in said
    assert "Nachhilfe zahlen wir ab dem Monat" in said
    assert "Mit Lohn aus einer Ausbildung" in said


@pytest.mark.parametrize(("born", "asked"), [("1.12.2011", False), ("22.11.2011", True)])
def test_training_pay_is_asked_from_15(born: str, asked: bool) -> None:
    child = {**LEA, "bildung.geburtsdatum": born} | ({"bildung.verguetung": "nein"} if asked else {})
    ausfuellen(BILDUNG, {"": {"bildung.leistung": "sgb2"}, KIND1: child})


def test_school_things_alone_need_no_payee() -> None:
    """They are paid as money anyway (§ 29 Abs. 1 S. 3)."""
    child = {key: text for key, text in LEA.items() if not key.startswith(("bildung.fahrt", "bildung.zahlung"))}
    child |= {"bildung.arten": "schulbedarf", "bildung.erster_schultag": ""}
    answers = ausfuellen(BILDUNG, {"": {"bildung.leistung": "sgb2"}, KIND1: child})
    assert len(engine.path(BILDUNG, answers, HEUTE)) == 5


def test_ages_of_education_are_mentioned() -> None:
    child = {**LEA, "bildung.geburtsdatum": "1.1.2001", "bildung.verguetung": "nein"}
    answers = ausfuellen(BILDUNG, {"": {"bildung.leistung": "sgb2"}, KIND1: child})
    assert "nur bis 25 Jahre" in hint_texts(BILDUNG, answers)


def test_furniture_becomes_a_list_with_numbers() -> None:
    found = household_facts(ERSTAUSSTATTUNG, ausfuellen(ERSTAUSSTATTUNG, {"": MOEBEL}))
    assert found["erstausstattung.gegenstaende"] == (
        {"gegenstand": "bett", "menge": 2},
        {"gegenstand": "stuhl", "menge": 4},
        {"gegenstand": "sofa", "menge": 1},
        {"gegenstand": "herd", "menge": 1},
    )


def test_first_equipment_under_25_without_benefits() -> None:
    texts = {
        **MOEBEL,
        "erstausstattung.grund": "kaputt",
        "erstausstattung.gekauft": "ja",
        "erstausstattung.laufend": "nein",
        "erstausstattung.unter_25": "ja",
        "erstausstattung.zusicherung": "fehlt",
        "erstausstattung.zusicherung_grund": "",
        "erstausstattung.einkommen": "1450",
    }
    answers = ausfuellen(ERSTAUSSTATTUNG, {"": texts})
    found = household_facts(ERSTAUSSTATTUNG, answers)
    assert found["erstausstattung.einkommen_ct"] == (1_450_00,) * 6
    assert found["erstausstattung.zusicherung"] == "fehlt"
    assert {"D-LOHN", "D-KTO"} <= set(proof_codes(ERSTAUSSTATTUNG, answers))
    said = hint_texts(ERSTAUSSTATTUNG, answers)
    assert "Für Ersatz" in said
    assert "vor dem Antrag gekauft" in said
    assert "Ohne Zusage" in said


def test_shoes_need_no_reason() -> None:
    texts = {"erstausstattung.arten": "orthopaedische_schuhe", "erstausstattung.laufend": "ja"}
    answers = ausfuellen(ERSTAUSSTATTUNG, {"": texts})
    assert proof_codes(ERSTAUSSTATTUNG, answers) == ["D-MED"]


def test_a_signed_contract_is_a_warning_and_no_bar() -> None:
    said = hint_texts(UMZUG, ausfuellen(UMZUG, {"": {**NEUE_WOHNUNG, "umzug.unterschrieben": "ja"}}))
    assert "Ohne unsere Zusage vor der Unterschrift" in said
    assert "erst, wenn Sie unsere Antwort haben" in hint_texts(UMZUG, ausfuellen(UMZUG, {"": NEUE_WOHNUNG}))


def test_leaving_home_under_25_is_confidential() -> None:
    texts = {**NEUE_WOHNUNG, "umzug.unter_25": "ja", "umzug.unter_25_grund": "sozial", "umzug.unter_25_text": "Streit"}
    texts |= {"umzug.kosten": "umzug kaution", "umzug.betrag_umzug": "300", "umzug.betrag_kaution": "1560"}
    found = household_facts(UMZUG, ausfuellen(UMZUG, {"": texts}))
    assert (found["umzug.unter_25_grund"], found["umzug.betrag_kaution_ct"]) == ("sozial", 1_560_00)
    private = {q.id for q in UMZUG.questions.values() if q.privat}
    assert {"umzug.unter_25_grund", "umzug.unter_25_text", "umzug.gruende", "umzug.adresse"} <= private


def test_rent_debts_name_the_creditor() -> None:
    debts = {
        "darlehen.zweck": "mietschulden",
        "darlehen.empfaenger": "Hausverwaltung Muster",
        "darlehen.empfaenger_iban": "",
        "darlehen.gefahr": "raeumung",
        "darlehen.gefahr_am": "5.12.2026",
    }
    answers = ausfuellen(DARLEHEN, {"": {**KUEHLSCHRANK, **debts}})
    assert "Das eilt" in hint_texts(DARLEHEN, answers)
    assert "D-MIET" in proof_codes(DARLEHEN, answers)


def test_a_minor_needs_consent_but_the_date_is_safe() -> None:
    """VAL-14: "Nein" is an error of this one field; leaving it open is not."""
    refused = fehler(DARLEHEN, "darlehen.zustimmung", "nein")
    assert refused is not None
    assert "Fragen Sie zuerst" in refused.render()
    answers = ausfuellen(DARLEHEN, {"": {**KUEHLSCHRANK, "darlehen.minderjaehrig": "ja", "darlehen.zustimmung": "?"}})
    (still_open,) = engine.open_questions(DARLEHEN, answers, HEUTE)
    assert (still_open.question.id, still_open.offen) == ("darlehen.zustimmung", Offen.WEISS_NICHT)
    assert "darlehen.zustimmung" not in household_facts(DARLEHEN, answers)


def test_each_special_need_is_a_record() -> None:
    extra = {
        "": {"mehrbedarf.arten": "schwanger besonderer"},
        "haushalt-art-schwanger": SCHWANGER,
        "haushalt-art-besonderer": {
            "mehrbedarf.wer": "ich",
            "mehrbedarf.seit": "1.10.2026",
            "mehrbedarf.besonderes": "Fahrten zu meinem Kind",
            "mehrbedarf.kosten": "60",
            "mehrbedarf.rhythmus": "monat",
        },
    }
    answers = ausfuellen(MEHRBEDARF, extra)
    schwanger, besonderer = household_facts(MEHRBEDARF, answers)["mehrbedarf.bedarfe"]
    assert (schwanger["art"], schwanger["geburtstermin"]) == ("schwanger", dt.date(2027, 4, 1))
    assert (besonderer["art"], besonderer["kosten_ct"], besonderer["rhythmus"]) == ("besonderer", 60_00, "monat")
    assert proof_codes(MEHRBEDARF, answers) == ["D-MED", "D-SCHULE"]


@pytest.mark.parametrize(("due", "late"), [("30.10.2026", True), ("1.11.2026", False)])
def test_a_bill_counts_in_the_month_it_is_due(due: str, late: bool) -> None:
    answers = ausfuellen(HEIZKOSTEN, {"": {**NACHZAHLUNG, "heizkosten.faellig_am": due}})
    assert ("schon vorbei" in hint_texts(HEIZKOSTEN, answers)) is late
    assert "in dem Monat bei uns sein" in hint_texts(HEIZKOSTEN, answers)


def test_fuel_and_money_back() -> None:
    fuel = {
        "heizkosten.art": "brennstoff",
        "heizkosten.laufend": "ja",
        "heizkosten.brennstoff": "800 Liter Öl",
        "heizkosten.reicht_bis": "",
        "heizkosten.betrag": "?",
        "heizkosten.faellig_am": "?",
        "heizkosten.bezahlt": "nein",
    }
    assert "heizkosten.betrag_ct" not in household_facts(HEIZKOSTEN, ausfuellen(HEIZKOSTEN, {"": fuel}))
    back = {
        key: text for key, text in NACHZAHLUNG.items() if key not in ("heizkosten.faellig_am", "heizkosten.bezahlt")
    }
    back |= {"heizkosten.art": "guthaben", "heizkosten.laufend": "ja", "heizkosten.gutschrift_am": "3.11.2026"}
    assert "keinen Antrag" in hint_texts(HEIZKOSTEN, ausfuellen(HEIZKOSTEN, {"": back}))


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        ("22.10.2026", "Der Bescheid ist noch neu"),
        ("21.10.2026", ""),
        ("1.1.2025", ""),
        ("31.12.2024", "ab dem 1. Januar des letzten Jahres"),
        ("20.12.2021", "wohl zu alt"),
        ("29.12.2021", "ab dem 1. Januar des letzten Jahres"),
    ],
)
def test_how_far_back_a_review_reaches(letter: str, said: str) -> None:
    answers = ausfuellen(UEBERPRUEFUNG, {"": {**ALTER_BESCHEID, "ueberpruefung.bescheid_vom": letter}})
    texts = hint_texts(UEBERPRUEFUNG, answers)
    assert said in texts
    assert bool(texts) is bool(said)
    assert ("wohl zu alt" in texts) is (said == "wohl zu alt")


@pytest.mark.parametrize(
    ("letter", "arrived", "late"),
    [
        ("22.10.2026", "", False),
        ("21.10.2026", "", True),
        ("1.10.2026", "5.10.2026", True),
        ("1.10.2026", "25.10.2026", False),
        ("?", "", False),
    ],
)
def test_who_may_be_late_is_asked_why(letter: str, arrived: str, late: bool) -> None:
    texts = {**NEUER_BESCHEID, "widerspruch.bescheid_vom": letter, "widerspruch.angekommen_am": arrived}
    answers = ausfuellen(WIDERSPRUCH, {"": texts | ({"widerspruch.verhindert": ""} if late else {})})
    said = hint_texts(WIDERSPRUCH, answers)
    assert ("noch einmal prüfen" in said) is late
    assert ("Konnten Sie nichts dafür" in said) is late


def test_which_decisions_hold_in_spite_of_the_objection() -> None:
    """§ 39 SGB II; for a claim of money back the objection does suspend (§ 86a Abs. 1 SGG)."""
    cut = {**NEUER_BESCHEID, "widerspruch.art": "minderung", "widerspruch.aussetzen": "ja"}
    assert "gilt weiter" in hint_texts(WIDERSPRUCH, ausfuellen(WIDERSPRUCH, {"": cut}))
    back = {**NEUER_BESCHEID, "widerspruch.art": "erstattung"}
    assert "nichts zurückzahlen" in hint_texts(WIDERSPRUCH, ausfuellen(WIDERSPRUCH, {"": back}))


def test_an_objection_with_no_answers_can_be_sent() -> None:
    """Every question of the form may be skipped: no answer stops it."""
    assert all(question.checks == () for question in WIDERSPRUCH.questions.values())
    answers = engine.prune(WIDERSPRUCH, Answers(), HEUTE)
    assert (len(answers), facts(WIDERSPRUCH, answers, HEUTE)) == (0, ())


@pytest.mark.parametrize("way", Einreichung)
def test_only_a_plain_online_objection_lacks_the_form(way: Einreichung) -> None:
    """§ 84 Abs. 1 SGG."""
    missing = formmangel(way)
    assert (missing is not None) is (way is Einreichung.ONLINE)
    if missing is not None:
        assert all(word in missing.render() for word in ("angekommen", "BundID", "Post", "vorbei"))


def test_at_most_a_hundred_euros_ahead_of_time() -> None:
    assert fehler(VORSCHUSS, "vorschuss.betrag", "100,01") is not None
    assert fehler(VORSCHUSS, "vorschuss.betrag", "100") is None
    answers = ausfuellen(VORSCHUSS, {"": {**HUNDERT_EURO, "vorschuss.schon_genutzt": "ja"}})
    assert household_facts(VORSCHUSS, answers)["vorschuss.wunsch_ct"] == 100_00
    assert "Zweimal kurz nacheinander" in hint_texts(VORSCHUSS, answers)
    assert "heute nichts zu essen" in hint_texts(VORSCHUSS, answers)


def test_an_advance_comes_after_a_calendar_month_at_the_latest() -> None:
    texts = {key: HUNDERT_EURO[key] for key in ("vorschuss.ab", "vorschuss.wofuer", "vorschuss.konto")}
    answers = ausfuellen(VORSCHUSS, {"": {"vorschuss.art": "vorschuss", **texts, "vorschuss.ab": "10.12.2026"}})
    said = hint_texts(VORSCHUSS, answers)
    assert "ein Kalendermonat vorbei" in said
    assert "zurückzahlen" in said
    assert "heute nichts zu essen" not in said


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (dt.date(2026, 1, 31), dt.date(2026, 2, 28)),
        (dt.date(2027, 12, 31), dt.date(2028, 1, 31)),
        (dt.date(2028, 1, 30), dt.date(2028, 2, 29)),
    ],
)
def test_a_month_later(day: dt.date, later: dt.date) -> None:
    assert a_month_later(day) == later
