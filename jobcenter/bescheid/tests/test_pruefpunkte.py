"""No answer of the conversation is silently without effect."""

import pytest

from jobcenter.antrag.services import save_answers
from jobcenter.bescheid.akte import FUER_DEN_BRIEF, NUR_AKTE
from jobcenter.bescheid.berechnung import calculate
from jobcenter.bescheid.pruefpunkte import POINTS, open_pruefpunkte
from jobcenter.bescheid.tests.test_w_beispiele import ada, in_november, submitted_case  # noqa: F401 - fixtures
from jobcenter.fall.services import answer_klaerung, submit_declaration
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.katalog import merkmal_of
from jobcenter.questionnaire.facts import law_facts
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Offen


@pytest.mark.parametrize("merkmal", sorted(law_facts([HAUPTANTRAG])))
def test_every_fact_is_read_asked_printed_or_kept_for_a_reason(merkmal):
    known = {"wohnung.vorhanden", "antrag.beginn_am"} | set(POINTS) | FUER_DEN_BRIEF | set(NUR_AKTE)
    assert merkmal_of(merkmal) is not None or merkmal in known


@pytest.mark.django_db
def test_what_the_person_could_not_say_stands_in_the_way_of_a_decision(ada):  # noqa: F811 - fixture
    fall = submitted_case("W1")
    save_answers(antrag=fall.antrag, werte={("antragsteller", "lage.erwerbsfaehig"): Offen.WEISS_NICHT})
    submit_declaration(antrag=fall.antrag)
    missing = {(error.name, error.person_id) for error in calculate(fall).fehlend if isinstance(error, MissingFact)}
    assert ("person.erwerbsfaehig", "antragsteller") in missing


@pytest.mark.django_db
def test_earlier_benefits_let_a_person_decide_about_the_karenzzeit(ada):  # noqa: F811 - fixture
    fall = submitted_case("W1")
    # 900 euros are above the limit of 600, so the Karenzzeit makes a difference.
    save_answers(antrag=fall.antrag, werte={("", "lage.vorbezug"): True, ("", "wohnen.grundmiete"): 82_000})
    submit_declaration(antrag=fall.antrag)
    frage = next(frage for frage in calculate(fall).fragen if "vorbezug" in frage.id)
    before = {step.zitat for step in calculate(fall).monate[0].begruendung.teile[0].teile}
    answer_klaerung(fall=fall, klaerung=frage, wert="vorbei", vermerk="Bezug bis August 2026.", by=ada)
    assert {step.zitat for step in calculate(fall).monate[0].begruendung.teile[0].teile} != before


@pytest.mark.parametrize("name", ["aenderung.umzug_ab", "abschluss.gewinn_ct"])
def test_what_was_told_later_is_asked_about_until_somebody_looked_and_again_with_the_next_message(name):
    (asked,) = open_pruefpunkte({("", name): 1}, frozenset(), frozenset())
    assert open_pruefpunkte({("", name): 1}, frozenset(), frozenset({asked.id})) == ()
    (again,) = open_pruefpunkte({("", name): 2}, frozenset(), frozenset({asked.id}))
    assert again.frage == asked.frage


def test_a_pupil_lets_a_person_look_at_the_money_for_school():
    asked = open_pruefpunkte({("kind1", "person.schulbedarf_bezahlt"): False}, frozenset(), frozenset())
    assert [(klaerung.person_id, "Schulsachen" in klaerung.frage) for klaerung in asked] == [("kind1", True)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("person", "question"), [("antragsteller", "vermoegen.arten"), ("antragsteller", "einnahmen.arten")]
)
def test_an_open_question_that_is_no_fact_of_its_own_is_a_question_at_the_desk(ada, person, question):  # noqa: F811
    fall = submitted_case("W1")
    save_answers(antrag=fall.antrag, werte={(person, question): Offen.WEISS_NICHT})
    submit_declaration(antrag=fall.antrag)
    frage = next(frage for frage in calculate(fall).fragen if frage.id == f"pruefpunkt.offen.{question}.{person}")
    answer_klaerung(fall=fall, klaerung=frage, wert="ohne_wirkung", vermerk="Am Telefon geklärt.", by=ada)
    assert frage.id not in {frage.id for frage in calculate(fall).fragen}
