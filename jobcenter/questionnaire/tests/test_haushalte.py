"""W1-W8: typed in, walked to the end, exactly the right questions asked, exactly the right facts found."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.facts import facts, values_of
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

LAW = (
    "person.rolle",
    "person.erwerbsfaehig",
    "person.ausbildung",
    "person.schwanger",
    "person.geburtstermin",
    "person.deutsch",
    "person.stationaer",
    "person.verheiratet",
    "person.vermoegen_ct",
    "person.hoehere_absetzung_ct",
    "person.hoehere_absetzung_ohne_betrag",
    "person.gezahlter_unterhalt_ct",
    "person.minderjaehriges_kind_ausserhalb",
    "person.geburtsdatum",
)


def law_facts(name: str, person_id: str) -> dict[str, Any]:
    """The facts of one person of one household that the law reads."""
    answers = ausfuellen(HAUPTANTRAG, HAUSHALTE[name])
    found = values_of(facts(HAUPTANTRAG, answers, HEUTE), person_id)
    return {key: value for key, value in found.items() if key in LAW or key.startswith("person.einnahme.")}


def person(rolle: str, geboren: dt.date, **mehr: Any) -> dict[str, Any]:
    """The facts of somebody without income and property."""
    return {
        "person.rolle": rolle,
        "person.geburtsdatum": geboren,
        "person.erwerbsfaehig": True,
        "person.ausbildung": "keine",
        "person.schwanger": False,
        "person.deutsch": True,
        "person.stationaer": False,
        "person.verheiratet": False,
        "person.vermoegen_ct": 0,
        "person.gezahlter_unterhalt_ct": 0,
        "person.minderjaehriges_kind_ausserhalb": False,
        "person.hoehere_absetzung_ohne_betrag": False,
        **{f"person.{key}": value for key, value in mehr.items()},
    }


def einnahmen(**betraege_ct: int) -> dict[str, int]:
    """Income facts: erwerb_brutto=…, erwerb_netto=…, kindergeld=… (net unless said otherwise)."""
    found = {}
    for name, cents in betraege_ct.items():
        art, _, form = name.partition("_")
        found[f"person.einnahme.{art}.{form or 'netto'}_ct"] = cents
    return found


@pytest.mark.parametrize("name", HAUSHALTE)
def test_everything_is_answered_at_the_end(name: str) -> None:
    answers = ausfuellen(HAUPTANTRAG, HAUSHALTE[name])
    assert engine.open_questions(HAUPTANTRAG, answers, HEUTE) == ()
    progress = engine.progress(HAUPTANTRAG, answers, HEUTE)
    assert progress.done == progress.total
    assert progress.minutes_left == 0
    assert engine.prune(HAUPTANTRAG, answers, HEUTE) == answers
    assert engine.hints(HAUPTANTRAG, answers, HEUTE) == ()


@pytest.mark.parametrize(
    ("name", "personen", "alleinerziehend", "miete", "nebenkosten", "heizung"),
    [
        ("W1", 1, False, 34_000, 8_000, 8_000),
        ("W2", 2, False, 45_000, 7_000, 8_000),
        ("W3", 2, False, 45_000, 7_000, 8_000),
        ("W4", 3, True, 56_000, 9_000, 10_000),
        ("W5", 2, True, 35_000, 6_000, 7_000),
        ("W6", 4, False, 68_000, 10_000, 12_000),
        ("W7", 2, False, 43_000, 8_000, 9_000),
        ("W8", 2, False, 28_000, 5_000, 7_000),
    ],
)
def test_flat_and_household(
    name: str, personen: int, alleinerziehend: bool, miete: int, nebenkosten: int, heizung: int
) -> None:
    found = values_of(facts(HAUPTANTRAG, ausfuellen(HAUPTANTRAG, HAUSHALTE[name]), HEUTE), "")
    assert found["alleinerziehend"] is alleinerziehend
    assert {key: value for key, value in found.items() if key.startswith("wohnung.")} == {
        "wohnung.vorhanden": True,
        "wohnung.eigentum": False,
        "wohnung.grundmiete_ct": miete,
        "wohnung.nebenkosten_ct": nebenkosten,
        "wohnung.heizung_ct": heizung,
        "wohnung.personen_im_haushalt": personen,
        "wohnung.warmwasser_dezentral": False,
        "wohnung.brennstoff_selbst": False,
        "wohnung.heizart": "fernwaerme",
        "wohnung.besonderes": ("nichts",),
        "wohnung.flaeche_qm": 60,
        "wohnung.seit": dt.date(2020, 5, 1),
    }


def test_w1_single() -> None:
    assert law_facts("W1", "antragsteller") == person("antragsteller", dt.date(1990, 3, 14))


def test_w2_couple() -> None:
    assert law_facts("W2", "antragsteller") == person("antragsteller", dt.date(1985, 2, 2), verheiratet=True)
    assert law_facts("W2", "partner") == person("partner", dt.date(1984, 3, 3), verheiratet=True)


def test_w3_couple_with_one_wage() -> None:
    expected = person("antragsteller", dt.date(1985, 2, 2), verheiratet=True)
    assert law_facts("W3", "antragsteller") == expected | einnahmen(erwerb_brutto=70_000, erwerb_netto=56_000)
    assert law_facts("W3", "partner") == person("partner", dt.date(1984, 3, 3), verheiratet=True)


def test_w4_single_parent() -> None:
    assert law_facts("W4", "antragsteller") == person("antragsteller", dt.date(1992, 9, 9))
    assert law_facts("W4", "kind1") == person("kind", dt.date(2022, 6, 5)) | einnahmen(
        kindergeld=25_900, unterhalt=0, unterhaltsvorschuss=22_700
    )
    assert law_facts("W4", "kind2") == person("kind", dt.date(2017, 8, 7)) | einnahmen(
        kindergeld=25_900, unterhalt=0, unterhaltsvorschuss=29_900
    )


def test_w5_child_with_maintenance() -> None:
    assert law_facts("W5", "antragsteller") == person("antragsteller", dt.date(1992, 9, 9))
    assert law_facts("W5", "kind1") == person("kind", dt.date(2016, 8, 7)) | einnahmen(
        kindergeld=25_900, unterhalt=50_000, unterhaltsvorschuss=0
    )


def test_w6_family_of_four() -> None:
    expected = person("antragsteller", dt.date(1986, 4, 1), verheiratet=True)
    assert law_facts("W6", "antragsteller") == expected | einnahmen(erwerb_brutto=180_000, erwerb_netto=144_000)
    assert law_facts("W6", "partner") == person("partner", dt.date(1988, 12, 12), verheiratet=True)
    assert law_facts("W6", "kind1") == person("kind", dt.date(2021, 2, 3)) | einnahmen(kindergeld=25_900)
    assert law_facts("W6", "kind2") == person("kind", dt.date(2016, 5, 4)) | einnahmen(kindergeld=25_900)


def test_w7_adult_son() -> None:
    assert law_facts("W7", "antragsteller") == person("antragsteller", dt.date(1975, 6, 6))
    assert law_facts("W7", "kind1") == person("kind", dt.date(2006, 1, 10)) | einnahmen(kindergeld=25_900)


def test_w8_apprentice() -> None:
    assert law_facts("W8", "antragsteller") == person("antragsteller", dt.date(1975, 6, 6))
    expected = person("kind", dt.date(2008, 1, 10), ausbildung="berufsausbildung")
    assert law_facts("W8", "kind1") == expected | einnahmen(
        erwerb_brutto=100_000, erwerb_netto=79_500, kindergeld=25_900
    )
