"""What must hold for every income: §§ 11 to 11b SGB II and the Grundsicherungsgeld-Verordnung."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.doors.selbststaendig import als_einnahme, gewinn
from jobcenter.law.fakten.absetzung import Absetzung, Massnahme
from jobcenter.law.fakten.einnahme import Einnahme, Einnahmeart, Naeheres
from jobcenter.law.fakten.selbststaendigkeit import (
    Betriebsausgaben,
    Betriebseinnahmen,
    Betriebsmonat,
    Selbststaendigkeit,
)
from jobcenter.law.monat.einnahmen import ARBEIT, AUSNAHMEN, EINFACH_UND_RENTE
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2.p11b_absetzbetraege import Grundbetrag, erwerbseinkommen
from jobcenter.law.situation import Person, Rolle, Situation, Wohnung
from jobcenter.law.tests.test_properties import monate, oft

betraege = st.integers(0, 250_000)
kleine = st.integers(0, 30_000)


@st.composite
def naeheres(draw: st.DrawFn) -> Naeheres | None:
    """Further facts of any kind, or none."""
    if draw(st.booleans()):
        return None
    return Naeheres(
        steuern_ct=draw(kleine),
        pflichtbeitraege_ct=draw(kleine),
        ausgaben_ct=draw(kleine),
        frei_ct=draw(kleine),
        im_jahr_frei_ct=draw(betraege),
        pflegekind=draw(st.integers(1, 5)),
        lohn_vor_geburt_ct=draw(kleine),
        teilbetrag=draw(st.booleans()),
    )


@st.composite
def einnahmen(draw: st.DrawFn) -> tuple[Einnahme, ...]:
    """Up to four incomes of any kind."""
    zahl = draw(st.integers(0, 4))
    alle = []
    for _ in range(zahl):
        betrag_ct = draw(betraege)
        art = draw(st.sampled_from(Einnahmeart))
        alle.append(Einnahme(art, betrag_ct, betrag_ct, draw(st.integers(0, 9)) == 0, draw(naeheres())))
    return tuple(alle)


@st.composite
def absetzungen(draw: st.DrawFn) -> Absetzung | None:
    """Costs of any kind, or none."""
    if draw(st.booleans()):
        return None
    return Absetzung(
        pflichtversicherungen_jahr_ct=draw(betraege),
        krankenversicherung_ct=draw(kleine),
        riester_ct=draw(kleine),
        zulage_kinder=draw(st.integers(0, 4)),
        entfernung_km=draw(st.integers(0, 80)),
        fahrt_tage=draw(st.integers(0, 23)),
        arbeitskosten_ct=draw(kleine),
        ausbildungsfoerderung_kind_ct=draw(kleine),
        massnahme=draw(st.sampled_from(Massnahme)),
        grundrentenzeiten=draw(st.none() | st.booleans()),
    )


@st.composite
def haushalte(draw: st.DrawFn) -> Situation:
    """One adult and one child with any incomes."""
    monat = draw(monate)
    person = Person(
        "antragsteller",
        Rolle.ANTRAGSTELLER,
        date(monat.year - draw(st.integers(18, 60)), 1, 1),
        einnahmen=draw(einnahmen()),
        absetzung=draw(absetzungen()),
    )
    kind = Person("kind1", Rolle.KIND, date(monat.year - draw(st.integers(1, 24)), 1, 1), einnahmen=draw(einnahmen()))
    return Situation(monat, monat, (person, kind), Wohnung(50_000, 0, 0, 2))


def test_every_kind_is_handled_in_one_way() -> None:
    """No kind of income falls through, none has two rules."""
    arbeit = ARBEIT - {Einnahmeart.TAGESPFLEGE}
    ohne_regel = {Einnahmeart.VERMIETUNG, Einnahmeart.AUSBILDUNGSGELD, Einnahmeart.AUFSTIEGSFOERDERUNG}
    gruppen: list[set[Einnahmeart]] = [set(EINFACH_UND_RENTE), set(AUSNAHMEN), set(arbeit), ohne_regel]
    assert {art for gruppe in gruppen for art in gruppe} == set(Einnahmeart)
    assert sum(len(gruppe) for gruppe in gruppen) == len(Einnahmeart)


@oft
@given(haushalte())
def test_countable_income_is_never_more_than_what_came_in(situation: Situation) -> None:
    """Deductions only lower income and never make it negative; Kindergeld may pass from child to parent."""
    ergebnis = anspruch(situation, with_reasons=False)
    gezaehlt_ct = [p.eigenes_einkommen_ct for p in ergebnis.personen]
    zugeflossen_ct = [sum(e.netto_ct for e in p.einnahmen) for p in situation.personen]
    kindergeld_ct = sum(e.netto_ct for e in situation.personen[1].einnahmen if e.art is Einnahmeart.KINDERGELD)
    assert min(gezaehlt_ct) >= 0
    assert gezaehlt_ct[0] <= zugeflossen_ct[0] + kindergeld_ct
    assert sum(gezaehlt_ct) <= sum(zugeflossen_ct)


@oft
@given(haushalte(), st.randoms(use_true_random=False))
def test_order_of_incomes_does_not_matter(situation: Situation, zufall: object) -> None:
    """The same money in another order gives the same month."""
    personen = []
    for person in situation.personen:
        gemischt = list(person.einnahmen)
        zufall.shuffle(gemischt)  # type: ignore[attr-defined]
        personen.append(replace(person, einnahmen=tuple(gemischt)))
    vorher, nachher = anspruch(situation), anspruch(replace(situation, personen=tuple(personen)))
    assert [p.zahlbetrag_ct for p in nachher.personen] == [p.zahlbetrag_ct for p in vorher.personen]
    assert {f.id for f in nachher.fragen} == {f.id for f in vorher.fragen}


@oft
@given(monate, st.integers(0, 500_000), betraege)
def test_parts_of_a_back_payment_are_the_payment(monat: date, betrag_ct: int, laufend_ct: int) -> None:
    """Six parts, equal but for the odd cents, together the whole payment; a spread payment leaves no full count."""
    person = Person(
        "antragsteller",
        Rolle.ANTRAGSTELLER,
        date(1980, 1, 1),
        einnahmen=(
            Einnahme(Einnahmeart.SONSTIGE, betrag_ct, nachzahlung=True),
            Einnahme(Einnahmeart.UNTERHALT, laufend_ct),
        ),
    )
    situation = Situation(monat, monat, (person,), Wohnung(40_000, 0, 0, 1))
    ergebnis = anspruch(situation, with_reasons=False)
    ohne = anspruch(replace(situation, personen=(replace(person, einnahmen=person.einnahmen[1:]),)))
    if ergebnis.verteilt:
        teile = ergebnis.verteilt[0].betraege_ct
        assert len(teile) == 6
        assert sum(teile) == betrag_ct
        assert max(teile) - min(teile) <= 5
        assert ohne.summe_ct > 0
    else:
        assert ergebnis.summe_ct > 0 or ohne.summe_ct == 0


@oft
@given(monate, betraege, kleine, st.booleans(), st.sampled_from(Grundbetrag))
def test_free_amount_grows_with_gross_pay_up_to_its_limit(
    monat: date, brutto_ct: int, mehr_ct: int, mit_kind: bool, grundbetrag: Grundbetrag
) -> None:
    """§ 11b Abs. 2, 2b and 3: at most 348 or 378; 797 in training with a child in 2026; in 2023 no training amount."""
    if monat < date(2023, 7, 1):
        grundbetrag = Grundbetrag.ARBEIT
    pruefung = Pruefung(monat, monat, {}, with_reasons=False)

    def frei(betrag_ct: int) -> int:
        return erwerbseinkommen(pruefung, betrag_ct, betrag_ct, grundbetrag, mit_kind, 0).freibetrag_ct

    assert frei(brutto_ct) <= frei(brutto_ct + mehr_ct)
    if grundbetrag is Grundbetrag.ARBEIT:
        assert frei(brutto_ct) <= (37_800 if mit_kind else 34_800)
    elif grundbetrag is Grundbetrag.AUSBILDUNG:
        assert frei(brutto_ct) <= 79_700


def test_the_copied_page_is_wrong() -> None:
    """1,400 euros gross without a child: 368 stand on a page that many copied; the statute ends at 1,200 euros."""
    pruefung = Pruefung(date(2026, 9, 1), date(2026, 9, 1), {}, with_reasons=False)
    frei_ct = erwerbseinkommen(pruefung, 140_000, 140_000, Grundbetrag.ARBEIT, False, 0).freibetrag_ct
    assert frei_ct != 36_800
    assert frei_ct == 34_800


@oft
@given(st.lists(st.tuples(betraege, betraege), min_size=1, max_size=6), st.integers(1, 6))
def test_profit_of_the_months_is_the_profit_of_the_period(zeilen: list[tuple[int, int]], monate_ohne: int) -> None:
    """Receipts less expenses, never negative, spread over all months to the cent."""
    tabelle = tuple(
        Betriebsmonat(Betriebseinnahmen(betrieb_ct=ein), Betriebsausgaben(waren_ct=aus)) for ein, aus in zeilen
    )
    ergebnis = gewinn(Selbststaendigkeit(date(2026, 7, 1), tabelle, len(zeilen) + monate_ohne))
    assert ergebnis.gewinn_ct == max(0, sum(ein - aus for ein, aus in zeilen))
    assert abs(ergebnis.monatlich_ct * ergebnis.monate - ergebnis.gewinn_ct) <= ergebnis.monate
    assert als_einnahme(ergebnis).brutto_ct == ergebnis.monatlich_ct
