"""Back and forth, changes of mind, "weiß ich nicht": nothing is lost, and nothing that no longer matters has effect."""

from __future__ import annotations

import datetime as dt

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.antrag60 import ANTRAG60
from jobcenter.questionnaire.facts import evidence, facts, values_of
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Offen
from jobcenter.questionnaire.summary import summary
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE, W1, W4, W6, W8


def codes(answers: Answers, person_id: str) -> list[tuple[str, str]]:
    return [
        (beleg.code, beleg.text.render())
        for beleg in evidence(HAUPTANTRAG, answers, HEUTE)
        if beleg.person_id == person_id
    ]


@pytest.mark.parametrize("name", HAUSHALTE)
def test_back_is_the_way_forth_in_reverse(name: str) -> None:
    answers = ausfuellen(HAUPTANTRAG, HAUSHALTE[name])
    keys = [step.key for step in engine.path(HAUPTANTRAG, answers, HEUTE)]
    forth = [keys[0]]
    while step := engine.next_step(HAUPTANTRAG, answers, HEUTE, *forth[-1]):
        forth.append(step.key)
    back = [keys[-1]]
    while step := engine.previous_step(HAUPTANTRAG, answers, HEUTE, *back[-1]):
        back.append(step.key)
    assert forth == keys
    assert back[::-1] == keys
    assert len(set(keys)) == len(keys)


def test_a_removed_child_vanishes_from_facts_and_comes_back_unharmed() -> None:
    answers = ausfuellen(HAUPTANTRAG, W4)
    before = facts(HAUPTANTRAG, answers, HEUTE)
    one = answers.with_values("", {"haushalt.kinder": 1})
    assert {fact.person_id for fact in facts(HAUPTANTRAG, one, HEUTE)} == {"", "antragsteller", "kind1"}
    assert ("kind2", "person.vorname") in one
    assert ("kind2", "person.vorname") not in engine.prune(HAUPTANTRAG, one, HEUTE)
    assert "kind2" not in {beleg.person_id for beleg in evidence(HAUPTANTRAG, one, HEUTE)}
    assert facts(HAUPTANTRAG, one.with_values("", {"haushalt.kinder": 2}), HEUTE) == before


def test_a_removed_partner_vanishes_and_opens_what_singles_are_asked() -> None:
    answers = ausfuellen(HAUPTANTRAG, W6).with_values("", {"haushalt.partner": "nein"})
    assert engine.persons(HAUPTANTRAG, answers, HEUTE) == ("antragsteller", "kind1", "kind2")
    assert values_of(facts(HAUPTANTRAG, answers, HEUTE), "partner") == {}
    opened = {(o.step.person_id, o.question.id) for o in engine.open_questions(HAUPTANTRAG, answers, HEUTE)}
    assert opened == {
        ("", "haushalt.familienstand"),
        ("", "haushalt.alleinerziehend"),
        ("kind1", "kind.eigenes"),
        ("kind2", "kind.eigenes"),
    }
    assert ("partner", "person.vorname") in answers


def test_a_lost_job_takes_wage_and_payslips_along() -> None:
    answers = ausfuellen(HAUPTANTRAG, W8)
    assert ("D-LOHN", "Lohnabrechnungen der letzten drei Monate für Kim") in codes(answers, "kind1")
    without = answers.with_values("kind1", {"arbeit.lohn": False})
    found = values_of(facts(HAUPTANTRAG, without, HEUTE), "kind1")
    assert "person.einnahme.erwerb.brutto_ct" not in found
    assert "D-LOHN" not in {code for code, _ in codes(without, "kind1")}


def test_unanswered_is_not_zero_and_not_no() -> None:
    """Without an answer there is no fact: nothing is guessed in favour of or against anybody."""
    answers = ausfuellen(HAUPTANTRAG, W1)
    for question_id, key in (
        ("lage.schwanger", "person.schwanger"),
        ("lage.deutsch", "person.deutsch"),
        ("arbeit.lohn", "person.minderjaehriges_kind_ausserhalb"),
        ("vermoegen.bargeld", "person.vermoegen_ct"),
        ("unterhalt.zahlt", "person.gezahlter_unterhalt_ct"),
    ):
        for left in (None, Offen.WEISS_NICHT):
            less = answers.with_values("antragsteller", {question_id: left})
            assert key not in values_of(facts(HAUPTANTRAG, less, HEUTE), "antragsteller"), (question_id, left)
            assert question_id in {o.question.id for o in engine.open_questions(HAUPTANTRAG, less, HEUTE)}


def test_left_open_is_dealt_with_but_listed() -> None:
    answers = ausfuellen(HAUPTANTRAG, W1).with_values("", {"wohnen.heizung": Offen.NACHREICHEN})
    progress = engine.progress(HAUPTANTRAG, answers, HEUTE)
    assert progress.done == progress.total
    (left,) = engine.open_questions(HAUPTANTRAG, answers, HEUTE)
    assert (left.question.id, left.offen) == ("wohnen.heizung", Offen.NACHREICHEN)
    assert "wohnung.heizung_ct" not in values_of(facts(HAUPTANTRAG, answers, HEUTE), "")


def test_progress_in_parts() -> None:
    nothing = engine.progress(HAUPTANTRAG, Answers(), HEUTE)
    assert (nothing.done, {part.state for part in nothing.parts}) == (0, {"offen"})
    assert nothing.minutes_left > 0
    single, family = (ausfuellen(HAUPTANTRAG, texte) for texte in (W1, W6))
    assert engine.progress(HAUPTANTRAG, single, HEUTE).total == 7  # nobody else and no children: two parts fewer
    assert engine.progress(HAUPTANTRAG, family, HEUTE).total == 9
    step = engine.find_step(HAUPTANTRAG, family, HEUTE, "miete")
    assert step is not None
    assert engine.position(HAUPTANTRAG, family, HEUTE, step) == (5, 9)
    half = family.with_values("", {"wohnen.grundmiete": None})
    states = {line.part.id: line.state for line in engine.progress(HAUPTANTRAG, half, HEUTE).parts}
    assert states == dict.fromkeys(states, "fertig") | {"wohnen": "begonnen"}
    assert engine.first_untouched_step(HAUPTANTRAG, half, HEUTE) == engine.find_step(HAUPTANTRAG, half, HEUTE, "miete")


def test_an_error_keeps_the_last_valid_answer() -> None:
    answers = ausfuellen(HAUPTANTRAG, W1)
    step = engine.find_step(HAUPTANTRAG, answers, HEUTE, "miete")
    assert step is not None
    raw = {"wohnen.grundmiete": ["viel"], "wohnen.nebenkosten": ["90"], "wohnen.heizung": [""]}
    values, errors = engine.parse(HAUPTANTRAG, answers, HEUTE, step, raw)
    assert values == {"wohnen.nebenkosten": 9_000}
    assert set(errors) == {"wohnen.grundmiete", "wohnen.heizung"}
    assert answers.with_values("", values)[("", "wohnen.grundmiete")] == 34_000


def test_a_child_of_25_is_no_child_of_this_application() -> None:
    answers = Answers().with_values("", {"haushalt.kinder": 1})
    step = engine.find_step(HAUPTANTRAG, answers, HEUTE, "person", "kind1")
    assert step is not None
    for text, ok in (("22.11.2001", False), ("23.11.2001", True)):
        raw = {"person.vorname": ["Ben"], "person.nachname": ["Muster"], "person.geburtsdatum": [text]}
        _, errors = engine.parse(HAUPTANTRAG, answers, HEUTE, step, raw)
        assert (errors == {}) is ok


def test_the_sixty_seconds_prefill_the_hauptantrag() -> None:
    texte = {question_id: W1["antragsteller"].get(question_id, "") for question_id in ANTRAG60.questions}
    answers = ausfuellen(ANTRAG60, {"antragsteller": texte})
    found = values_of(facts(HAUPTANTRAG, answers, HEUTE), "antragsteller")
    assert found["person.vorname"] == "Jana"
    assert found["person.geburtsdatum"] == dt.date(1990, 3, 14)
    assert (found["anschrift.plz"], found["kontakt.email"]) == ("04109", "antrag@example.org")
    assert set(ANTRAG60.questions) - set(HAUPTANTRAG.questions) == {"antrag.wunsch"}


def test_the_sixty_seconds_need_neither_mail_nor_phone() -> None:
    texte = {"person.vorname": "Jana", "person.nachname": "Muster", "person.geburtsdatum": "14.3.1990"}
    rest = {
        "anschrift.plz": "04109",
        "kontakt.email": "",
        "kontakt.telefon": "",
        "antrag.wunsch": "",
        "antrag.hilfe": "",
    }
    answers = ausfuellen(ANTRAG60, {"antragsteller": texte | rest})
    assert engine.open_questions(ANTRAG60, answers, HEUTE) == ()


def test_review_shows_names_amounts_and_what_is_open() -> None:
    answers = ausfuellen(HAUPTANTRAG, W4).with_values("kind2", {"kind.kindergeld": None})
    rows = {
        (row.person_id, row.question.id): row
        for section in summary(HAUPTANTRAG, answers, HEUTE)
        for block in section.blocks
        for row in block.rows
    }

    def line(person_id: str, question_id: str) -> str:
        (text,) = rows[(person_id, question_id)].lines
        return text if isinstance(text, str) else text.render()

    assert rows[("kind1", "kind.kindergeld")].label.render() == "Wie viel Kindergeld gibt es für Lea?"
    assert line("kind1", "kind.kindergeld") == "259,00 Euro"
    assert line("kind2", "kind.kindergeld") == "Noch offen"
    assert rows[("kind2", "kind.kindergeld")].is_open
    assert line("kind1", "person.geburtsdatum") == "05.06.2022"
    assert line("antragsteller", "konto.iban") == "DE89 3704 0044 0532 0130 00"
    assert line("antragsteller", "kontakt.telefon") == "Keine Angabe"
    assert line("", "haushalt.alleinerziehend") == "Ja"
    assert line("", "haushalt.partner") == "Nein"


def test_hints_help_and_stop_nobody() -> None:
    answers = ausfuellen(HAUPTANTRAG, W4)
    answers = answers.with_values("kind1", {"kind.unterhaltsvorschuss": 0, "kind.kindergeld": 0})
    hints = engine.hints(HAUPTANTRAG, answers, HEUTE)
    assert [(hint.person_id, hint.question_id) for hint in hints] == [
        ("kind1", "kind.kindergeld"),
        ("kind1", "kind.unterhaltsvorschuss"),
    ]
    assert hints[0].text.render().startswith("Für Lea gibt es wahrscheinlich Kindergeld.")
    assert engine.open_questions(HAUPTANTRAG, answers, HEUTE) == ()


def test_homeless_people_are_not_asked_about_rent() -> None:
    answers = ausfuellen(HAUPTANTRAG, W1).with_values("antragsteller", {"anschrift.fest": False})
    assert "wohnen" not in {step.part.id for step in engine.path(HAUPTANTRAG, answers, HEUTE)}
    assert values_of(facts(HAUPTANTRAG, answers, HEUTE), "")["wohnung.vorhanden"] is False
