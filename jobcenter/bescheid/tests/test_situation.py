"""Every fact of the catalogue reaches the law through the bridge, and what cannot be read is named."""

import datetime as dt
from functools import reduce
from typing import Any

import pytest

from jobcenter.bescheid.situation import UnusableFact, build, situation_on
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.katalog import AUS_DEM_FALL, Ebene, Kind, Merkmal, merkmale
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation

MONAT = dt.date(2026, 11, 1)
ANTRAGSTELLER = "antragsteller"
BASE = {
    (ANTRAGSTELLER, "person.geburtsdatum"): "1990-05-01",
    ("", "wohnung.vorhanden"): False,
}
SAMPLES: dict[Kind, Any] = {
    Kind.GELD: 12_345,
    Kind.ANTEIL: 250,
    Kind.ZAHL: 3,
    Kind.JA_NEIN: True,
    Kind.TAG: "2026-03-04",
    Kind.TEXT: "Text",
    Kind.TEXTE: ["Text"],
    Kind.ZAHLEN: [3, 4],
    Kind.TAGE: ["2026-03-04"],
}
ENTERED = [m for m in merkmale() if m.ebene is not Ebene.VORGANG and m.name not in AUS_DEM_FALL]


def sample(merkmal: Merkmal) -> Any:
    """A value of this fact as the case keeps it."""
    if merkmal.kind is Kind.ENTRIES:
        prefix = f"{merkmal.name}."
        return [{teil.name.removeprefix(prefix): sample(teil) for teil in merkmal.teile}]
    if merkmal.kind is Kind.WAHL:
        return merkmal.optionen[-1][0]
    if merkmal.kind is Kind.SEVERAL:
        return [merkmal.optionen[-1][0]]
    return SAMPLES[merkmal.kind]


def situation(**changed: Any) -> Situation:
    facts = BASE | {("", name): value for name, value in changed.items()}
    return situation_on(facts, MONAT, bewilligung_ab=MONAT)


@pytest.fixture(scope="module")
def everything() -> Situation:
    """A household for which every fact is entered."""
    facts = {(ANTRAGSTELLER if m.ebene is Ebene.PERSON else "", m.name): sample(m) for m in ENTERED}
    facts["", "wohnung.vorhanden"] = True
    facts["", "wohnung.personen_im_haushalt"] = 3
    return situation_on(facts, MONAT, bewilligung_ab=MONAT)


@pytest.mark.parametrize("merkmal", ENTERED, ids=lambda m: m.name)
def test_what_is_entered_reaches_the_law(merkmal: Merkmal, everything: Situation) -> None:
    names = merkmal.name.split(".")
    start: Any = everything.personen[0] if names[0] == "person" else everything
    found = reduce(getattr, names[1:] if names[0] == "person" else names, start)
    entered = sample(merkmal)
    if merkmal.kind is Kind.ENTRIES:
        assert len(found) == 1
        assert isinstance(found[0], merkmal.teile[0].klasse)
    elif isinstance(entered, list):
        assert len(found) == len(entered)
    else:
        assert str(found) == str(entered)


def test_income_by_kind_and_as_a_list_stand_beside_each_other() -> None:
    facts = BASE | {
        (ANTRAGSTELLER, "person.einnahme.unterhalt.netto_ct"): 20_000,
        (ANTRAGSTELLER, "person.einnahmen"): [{"art": "sonstige", "netto_ct": 5_000}],
    }
    person = situation_on(facts, MONAT, bewilligung_ab=MONAT).personen[0]
    assert [(e.art, e.netto_ct) for e in person.einnahmen] == [
        (Einnahmeart.UNTERHALT, 20_000),
        (Einnahmeart.SONSTIGE, 5_000),
    ]


def test_persons_of_other_roles_come_after_the_children() -> None:
    facts = dict(BASE)
    for person in ("elternteil1", "kind2", "kind1", "geschwister10", "geschwister2", "partner"):
        facts[person, "person.geburtsdatum"] = "2001-01-01"
    found = situation_on(facts, MONAT, bewilligung_ab=MONAT).personen
    assert [p.id for p in found] == [
        ANTRAGSTELLER, "partner", "kind1", "kind2", "elternteil1", "geschwister2", "geschwister10",
    ]  # fmt: skip
    assert found[4].rolle is Rolle.ELTERNTEIL


@pytest.mark.parametrize(
    ("person", "name", "value"),
    [
        (ANTRAGSTELLER, "person.ausbildung", "lehre"),
        (ANTRAGSTELLER, "person.geburtsdatum", "gestern"),
        (ANTRAGSTELLER, "person.vermoegen_ct", "viel"),
        (ANTRAGSTELLER, "person.schwanger", 1),
        (ANTRAGSTELLER, "person.einnahmen", "Lohn"),
        (ANTRAGSTELLER, "person.einnahmen", ["Lohn"]),
        (ANTRAGSTELLER, "person.einnahmen", [{"art": "lotto", "netto_ct": 1}]),
        (ANTRAGSTELLER, "person.einnahme.lotto.netto_ct", 1),
        ("onkel1", "person.geburtsdatum", "2001-01-01"),
    ],
)
def test_a_value_that_is_no_such_fact_is_named(person: str, name: str, value: Any) -> None:
    with pytest.raises(UnusableFact) as error:
        situation_on(BASE | {(person, name): value}, MONAT, bewilligung_ab=MONAT)
    assert error.value.person_id == person


@pytest.mark.parametrize(
    ("name", "value", "missing"),
    [
        ("person.einnahme.erwerb.netto_ct", 100, "person.einnahme.erwerb.brutto_ct"),
        ("person.einnahme.erwerb.brutto_ct", 100, "person.einnahme.erwerb.netto_ct"),
        ("person.einnahmen", [{"art": "sonstige"}], "person.einnahmen.netto_ct"),
    ],
)
def test_a_part_that_must_be_there_is_named(name: str, value: Any, missing: str) -> None:
    with pytest.raises(MissingFact) as error:
        situation_on(BASE | {(ANTRAGSTELLER, name): value}, MONAT, bewilligung_ab=MONAT)
    assert (error.value.name, error.value.person_id) == (missing, ANTRAGSTELLER)


def test_a_limit_entered_for_the_case_goes_before_the_table_of_the_office(monkeypatch: pytest.MonkeyPatch) -> None:
    class Grenze:
        unterkunft_ct, heizung_ct = 60_000, 9_000

    monkeypatch.setattr("jobcenter.bescheid.situation.mietgrenze_on", lambda monat, personen: Grenze)
    flat = {
        "wohnung.vorhanden": True,
        "wohnung.grundmiete_ct": 1,
        "wohnung.nebenkosten_ct": 1,
        "wohnung.heizung_ct": 1,
        "wohnung.personen_im_haushalt": 1,
    }
    by_table, by_hand = situation(**flat).wohnung, situation(**flat, **{"wohnung.grenze_heizung_ct": 7_000}).wohnung
    assert by_table
    assert by_hand
    assert (by_table.grenze_unterkunft_ct, by_table.grenze_heizung_ct) == (60_000, 9_000)
    assert (by_hand.grenze_unterkunft_ct, by_hand.grenze_heizung_ct) == (60_000, 7_000)
    shared = situation(**flat | {"wohnung.personen_im_haushalt": 2}).wohnung
    assert shared
    assert shared.grenze_heizung_ct is None


def test_facts_of_other_doors_are_built_the_same_way() -> None:
    """Whoever asks such a door hands over its facts under the name of the door."""
    values = {"probe.art": "sonstige", "probe.netto_ct": 5}
    assert build(Einnahme, "probe.", values) == Einnahme(Einnahmeart.SONSTIGE, 5)
    with pytest.raises(MissingFact):
        build(Person, "probe.", {})
