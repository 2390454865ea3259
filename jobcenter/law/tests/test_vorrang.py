"""What must hold for every household when other benefits are examined."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.doors.vorrang import Vorrangfall, vorrang
from jobcenter.law.fakten.vorrang import (
    Aufforderung,
    Leistung,
    Unterhaltsanspruch,
    Unterhaltspflichtig,
    Vorrangangaben,
)
from jobcenter.law.situation import Situation
from jobcenter.law.tests.test_properties import oft, situationen

tage = st.dates(date(2022, 1, 1), date(2028, 1, 1))
angaben = st.builds(
    Vorrangangaben,
    versicherte_monate=st.none() | st.integers(0, 30),
    gearbeitet_in_fuenf_jahren=st.booleans(),
    krank_mit_krankengeld=st.booleans(),
    anderer_elternteil_ausserhalb=st.none() | st.booleans(),
    kein_anspruch=st.lists(st.sampled_from(Leistung), max_size=3).map(tuple),
    offener_lohn=st.booleans(),
    schadensersatz=st.booleans(),
    unterhalt=st.lists(
        st.builds(Unterhaltsanspruch, st.sampled_from(Unterhaltspflichtig), st.booleans(), st.booleans()), max_size=2
    ).map(tuple),
    aufforderungen=st.lists(
        st.builds(Aufforderung, st.sampled_from(Leistung), tage, *[st.booleans()] * 5), max_size=2
    ).map(tuple),
)


@st.composite
def faelle(draw: st.DrawFn) -> Vorrangfall:
    """Any household with any hints, on any day of its month."""
    situation: Situation = draw(situationen())
    personen = tuple(replace(p, vorrang=draw(st.none() | angaben)) for p in situation.personen)
    tag = situation.monat + timedelta(days=draw(st.integers(0, 27)))
    return Vorrangfall(replace(situation, personen=personen), tag)


@oft
@given(faelle())
def test_entries_are_in_order_and_said_once(fall: Vorrangfall) -> None:
    """The order of the benefits is kept; nobody is sent to claim what was refused."""
    ergebnis = vorrang(fall, with_reasons=False)
    reihe = [list(Leistung).index(e.leistung) for e in ergebnis.leistungen]
    assert reihe == sorted(reihe)
    for person in fall.situation.personen:
        eigene = {e.leistung for e in ergebnis.leistungen if e.person_id == person.id}
        assert not eigene & set(person.vorrang.kein_anspruch if person.vorrang else ())


@oft
@given(faelle())
def test_reasons_and_assumptions_change_nothing(fall: Vorrangfall) -> None:
    """With and without reasons the result is the same; answering with the assumption closes the questions."""
    mit, ohne = vorrang(fall), vorrang(fall, with_reasons=False)
    assert (mit.leistungen, mit.durchsetzung, mit.fragen) == (ohne.leistungen, ohne.durchsetzung, ohne.fragen)
    beantwortet = vorrang(fall, {f.id: f.annahme for f in ohne.fragen}, with_reasons=False)
    assert beantwortet.fragen == ()
    assert (beantwortet.leistungen, beantwortet.durchsetzung) == (ohne.leistungen, ohne.durchsetzung)


@oft
@given(faelle())
def test_private_claims_and_unclear_cases_are_no_duty(fall: Vorrangfall) -> None:
    """No duty for claims that pass by law, for Wohngeld nobody computed, or for early pensions before 2027."""
    ohne_pflicht = {
        Leistung.UNTERHALT,
        Leistung.LOHN,
        Leistung.SCHADENSERSATZ,
        Leistung.GRUNDSICHERUNG_SGB_XII,
        Leistung.KINDERZUSCHLAG,
        Leistung.WOHNGELD,
        Leistung.ALTERSRENTE,
    }
    assert not any(e.pflicht for e in vorrang(fall, with_reasons=False).leistungen if e.leistung in ohne_pflicht)


@oft
@given(faelle())
def test_nothing_is_enforced_without_its_conditions(fall: Vorrangfall) -> None:
    """The Jobcenter applies only where there is a duty; it withdraws only after its own application and a warning."""
    ergebnis = vorrang(fall, with_reasons=False)
    pflichten = {e.leistung for e in ergebnis.leistungen if e.pflicht}
    verlangt = [(p.id, a) for p in fall.situation.personen if p.vorrang is not None for a in p.vorrang.aufforderungen]
    for durchsetzung, (person_id, a) in zip(
        ergebnis.durchsetzung, [(i, a) for i, a in verlangt if _lebt(fall, i)], strict=True
    ):
        assert durchsetzung.person_id == person_id
        assert not durchsetzung.antrag_durch_jobcenter or (a.leistung in pflichten and not a.antrag_gestellt)
        assert not durchsetzung.entziehung or (a.antrag_durch_jobcenter and a.versagt and a.hingewiesen)
        assert not (durchsetzung.entziehung and durchsetzung.aufhebung)


def _lebt(fall: Vorrangfall, person_id: str) -> bool:
    person = next(p for p in fall.situation.personen if p.id == person_id)
    return fall.tag is not None and person.geburtsdatum <= fall.tag
