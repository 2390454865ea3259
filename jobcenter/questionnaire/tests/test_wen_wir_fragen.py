"""Whom the Hauptantrag asks what, where the statute makes a difference that is easy to miss."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import walk
from jobcenter.questionnaire.facts import law_facts
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Value
from jobcenter.questionnaire.tests.ausfuellen import HEUTE


def born(years: int) -> dt.date:
    return HEUTE.replace(year=HEUTE.year - years) - dt.timedelta(days=30)


def asked(answers: Answers) -> set[tuple[str, str]]:
    """(person, question) of everything that is certainly asked."""
    return {(i.person_id, i.question.id) for i in walk(HAUPTANTRAG, answers, HEUTE).items if i.visible}


def with_parents(eltern: int, years: int = 20, sibling: int = 9) -> Answers:
    """An applicant under 25 at home, with a brother or sister."""
    household: dict[str, Value] = {
        "haushalt.partner": "nein",
        "haushalt.familienstand": "ledig",
        "haushalt.kinder": 0,
        "haushalt.weitere": eltern + 1,
        "haushalt.weitere_art": ("eltern",),
        "haushalt.eltern": eltern,
        "haushalt.geschwister": 1,
    }
    answers = Answers().with_values("", household)
    answers = answers.with_values("antragsteller", {"person.geburtsdatum": born(years)})
    return answers.with_values("geschwister1", {"person.geburtsdatum": born(sibling)})


def with_child(years: int, **child: Value) -> Answers:
    household: dict[str, Value] = {"haushalt.partner": "nein", "haushalt.kinder": 1, "haushalt.weitere": 0}
    about: dict[str, Value] = {"person.geburtsdatum": born(years), **child}
    answers = Answers().with_values("", household).with_values("kind1", about)
    return answers.with_values("antragsteller", {"person.geburtsdatum": born(36)})


def test_savings_of_brothers_and_sisters_are_asked_for() -> None:
    answers = with_parents(2)
    assert ("", "vermoegen.geschwister") in asked(answers)
    assert ("geschwister1", "vermoegen.konten") in asked(answers.with_values("", {"vermoegen.geschwister": True}))


def test_a_lone_parent_of_the_applicant_is_asked_about_the_mehrbedarf() -> None:
    """§ 21 Abs. 3 SGB II: whoever cares alone for somebody under 18, not only the applicant."""
    question = ("", "haushalt.elternteil_allein")
    assert question in asked(with_parents(1))
    assert question not in asked(with_parents(2))
    assert question not in asked(with_parents(1, sibling=18))
    assert question in asked(with_parents(1, years=17, sibling=18))


def test_money_of_a_young_applicant_has_a_place() -> None:
    """§ 11 Abs. 1 Satz 5 SGB II: who lives with the parents is a child of the Bedarfsgemeinschaft."""
    names = {f"person.einnahme.{kind}.netto_ct" for kind in ("kindergeld", "unterhaltsvorschuss", "unterhalt")}
    assert names <= law_facts([HAUPTANTRAG])
    options = {option.value for option in HAUPTANTRAG.questions["einnahmen.arten"].options}
    assert {"kindergeld", "unterhaltsvorschuss", "unterhalt"} <= options


def test_pregnancy_is_asked_about_without_a_stated_gender() -> None:
    answers = with_child(3).with_values("", {"lage.jemand_schwanger": True})
    question = ("antragsteller", "lage.schwanger")
    assert question in asked(answers)
    assert question not in asked(answers.with_values("antragsteller", {"person.geschlecht": "m"}))


def test_nobody_is_asked_what_a_parent_pays_who_has_died() -> None:
    """§ 1 UhVorschG goes on asking: the Vorschuss exists for half-orphans too."""
    dead: dict[str, Value] = {"kind.elternteil_ausserhalb": True, "elternteil.stand": "verstorben"}
    lost = with_child(9, **dead)
    assert ("kind1", "kind.unterhalt") not in asked(lost)
    assert ("kind1", "kind.unterhaltsvorschuss") in asked(lost)
    assert ("kind1", "kind.unterhalt") in asked(with_child(9, **{"kind.elternteil_ausserhalb": True}))


def test_help_for_a_disability_is_asked_about_from_15() -> None:
    """§ 21 Abs. 4, § 23 Nr. 2 SGB II: no need for it before, so no question about health."""
    for years, is_asked in ((14, False), (15, True)):
        answers = with_child(years, **{"besonderes.person": ("teilhabe",)})
        answers = answers.with_values("", {"lage.mehrbedarf": ("teilhabe",)})
        assert (("kind1", "behinderung.teilhabe") in asked(answers)) is is_asked
