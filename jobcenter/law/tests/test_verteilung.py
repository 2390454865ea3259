"""What must hold whenever an amount is split: sums match, nobody gets more than fits, order moves odd cents only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2.p19_leistungen import teilung
from jobcenter.law.sgb2.p41_rundung import gleich_verteilen, verteile
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from jobcenter.law.tests.test_properties import oft

gewichte = st.lists(st.integers(0, 300_000), min_size=1, max_size=9).filter(any)
betraege = st.integers(0, 3_000_000)
TAG = date(2026, 9, 1)


@oft
@given(betraege, gewichte)
def test_shares_are_the_whole_pool_and_fit_everybody(pool_ct: int, bedarfe_ct: list[int]) -> None:
    """All shares together are the pool, or all needs when it is larger; no share is negative or above its need."""
    teile = verteile(pool_ct, bedarfe_ct)
    assert sum(teile) == min(pool_ct, sum(bedarfe_ct))
    assert all(0 <= teil <= bedarf for teil, bedarf in zip(teile, bedarfe_ct, strict=True))


@oft
@given(betraege, gewichte)
def test_shares_are_proportional_but_for_odd_cents(pool_ct: int, bedarfe_ct: list[int]) -> None:
    """No share is farther from the exact quotient than the odd cents of all persons together."""
    gesamt_ct, teile = sum(bedarfe_ct), verteile(pool_ct, bedarfe_ct)
    genau = min(pool_ct, gesamt_ct)
    for teil, bedarf in zip(teile, bedarfe_ct, strict=True):
        assert 2 * abs(teil * gesamt_ct - genau * bedarf) <= (len(teile) + 1) * gesamt_ct


@oft
@given(betraege, gewichte, st.integers(0, 100_000))
def test_a_larger_pool_takes_from_nobody(pool_ct: int, bedarfe_ct: list[int], mehr_ct: int) -> None:
    """With more means every share grows or stays, but for odd cents."""
    vorher, nachher = verteile(pool_ct, bedarfe_ct), verteile(pool_ct + mehr_ct, bedarfe_ct)
    assert all(n >= v - len(vorher) for v, n in zip(vorher, nachher, strict=True))
    assert sum(nachher) >= sum(vorher)


@oft
@given(betraege, gewichte, st.randoms(use_true_random=False))
def test_order_only_moves_odd_cents(pool_ct: int, bedarfe_ct: list[int], zufall: object) -> None:
    """Whoever stands last settles the odd cents; nothing else depends on the order."""
    reihe = list(range(len(bedarfe_ct)))
    zufall.shuffle(reihe)  # type: ignore[attr-defined]
    gemischt = verteile(pool_ct, [bedarfe_ct[i] for i in reihe])
    vorher = verteile(pool_ct, bedarfe_ct)
    assert all(abs(teil - vorher[i]) <= len(reihe) for teil, i in zip(gemischt, reihe, strict=True))


@oft
@given(betraege, st.integers(1, 9))
def test_equal_parts_differ_by_odd_cents_only(betrag_ct: int, anzahl: int) -> None:
    """Nobody is farther from the others than the odd cents; the first ones are never those who settle them."""
    teile = gleich_verteilen(betrag_ct, anzahl)
    assert sum(teile) == betrag_ct
    assert max(teile) - min(teile) <= anzahl // 2 + 1
    assert teile[0] == (2 * betrag_ct + anzahl) // (2 * anzahl)


@oft
@given(st.integers(0, 200_000), st.integers(0, 200_000), st.integers(0, 500_000))
def test_means_cover_the_living_before_the_housing(leben_ct: int, wohnen_ct: int, gedeckt_ct: int) -> None:
    """§ 19 Abs. 3: housing is only touched when nothing of the Regelbedarf is left to pay."""
    rest = teilung(Pruefung.zum(TAG, with_reasons=False), leben_ct, wohnen_ct, gedeckt_ct)
    assert rest.summe_ct == max(0, leben_ct + wohnen_ct - gedeckt_ct)
    assert rest.unterkunft_ct == wohnen_ct or rest.regelbedarf_ct == 0


@oft
@given(st.integers(0, 400_000), st.lists(st.integers(0, 60_000), max_size=4), st.integers(0, 200_000))
def test_children_first_then_in_proportion(lohn_ct: int, unterhalt_ct: list[int], miete_ct: int) -> None:
    """A child's own money serves the child first; the adults' means follow what is still missing."""
    kinder = tuple(
        Person(
            f"kind{n}",
            Rolle.KIND,
            date(2026 - 3 * n, 1, 1),
            einnahmen=(Einnahme(Einnahmeart.UNTERHALT, betrag_ct),),
        )
        for n, betrag_ct in enumerate(unterhalt_ct, start=1)
    )
    eltern = (
        Person(
            "antragsteller",
            Rolle.ANTRAGSTELLER,
            date(1985, 1, 1),
            einnahmen=(Einnahme(Einnahmeart.ARBEITSLOSENGELD, lohn_ct),),
        ),
        Person("partner", Rolle.PARTNER, date(1986, 1, 1)),
    )
    koepfe = len(eltern) + len(kinder)
    wohnung = Wohnung(miete_ct, 0, 0, koepfe, grenze_unterkunft_ct=miete_ct, grenze_heizung_ct=0)
    situation = Situation(TAG, TAG, (*eltern, *kinder), wohnung)
    ergebnis = anspruch(situation, with_reasons=False)
    ist_kind = {p.id: p.rolle is Rolle.KIND for p in situation.personen}
    reste = {
        p.person_id: max(0, p.bedarf_ct - (p.eigenes_einkommen_ct if ist_kind[p.person_id] else 0))
        for p in ergebnis.personen
    }
    pool_ct = sum(p.eigenes_einkommen_ct for p in ergebnis.personen if not ist_kind[p.person_id])
    gesamt_ct = sum(reste.values())
    genommen_ct = {p.person_id: reste[p.person_id] - _gezahlt(p) for p in ergebnis.personen}
    assert sum(genommen_ct.values()) == min(pool_ct, gesamt_ct)
    for person_id, anteil_ct in genommen_ct.items():
        assert 0 <= anteil_ct <= reste[person_id]
        genau = min(pool_ct, gesamt_ct) * reste[person_id]
        assert 2 * abs(anteil_ct * gesamt_ct - genau) <= (koepfe + 1) * gesamt_ct


@oft
@given(st.integers(0, 120_000), st.integers(0, 120_000))
def test_means_of_one_cent_more_or_less(bedarf_ct: int, lohn_ct: int) -> None:
    """Right at the need nobody is needy; one cent less and exactly one cent is paid."""
    allein = Person(
        "antragsteller",
        Rolle.ANTRAGSTELLER,
        date(1985, 1, 1),
        einnahmen=(Einnahme(Einnahmeart.ARBEITSLOSENGELD, lohn_ct),),
    )
    situation = Situation(TAG, TAG, (allein,), None)
    ergebnis = anspruch(replace(situation, wohnung=Wohnung(bedarf_ct, 0, 0, 1, grenze_unterkunft_ct=bedarf_ct)))
    person = ergebnis.personen[0]
    fehlt_ct = max(0, person.bedarf_ct - person.eigenes_einkommen_ct)
    assert ergebnis.summe_ct == fehlt_ct
    assert ergebnis.hilfebeduerftig == (fehlt_ct > 0)


def _gezahlt(person: object) -> int:
    return person.anspruch_regelbedarf_ct + person.anspruch_unterkunft_ct  # type: ignore[attr-defined,no-any-return]
