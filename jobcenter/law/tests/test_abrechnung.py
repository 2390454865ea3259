"""Accounts: for every person, paid + back payment − repayment is what was due, but for what stays or is too old."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.doors.abrechnung import Abrechnung, AbrechnungErgebnis, abrechnung
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.forderung import Betrag, Vorgang, Weg, Widerrufsgrund
from jobcenter.law.kalender import months
from jobcenter.law.tests.test_properties import oft

MONATE = list(months(date(2026, 1, 1), date(2026, 6, 1)))
PERSONEN = ("antragsteller", "partner", "kind1")
ANTWORTEN = {"vertrauen": "angaben", "nicht_mitgeteilt": "verschwiegen", "gewusst": "gewusst"}
ANTWORTEN |= {"widerruf": "vergangenheit", "vertrauen_widerruf": "kenntnis"}
betraege = st.integers(0, 60_000)


@st.composite
def tabellen(draw: st.DrawFn, zuschlag: bool = True) -> tuple[Betrag, ...]:
    """Amounts of some persons in some months."""
    alle = []
    for person in PERSONEN:
        for monat in MONATE:
            if draw(st.integers(0, 3)):
                frei = st.sampled_from([0, 2_500]) if zuschlag else st.just(0)
                leben, wohnen = draw(betraege), draw(betraege)
                alle.append(Betrag(person, monat, monat, leben, wohnen, draw(frei)))
    return (*alle, Betrag("antragsteller", MONATE[0], MONATE[0]))


def vorgang(weg: Weg, einkommen: bool = True) -> Vorgang:
    """A decision in time: known for a month, the old one half a year old."""
    tag = date(2026, 7, 15)
    return Vorgang(
        weg,
        tag,
        bescheid_am=date(2025, 12, 20),
        kenntnis_am=date(2026, 6, 15),
        antrag_am=tag,
        einkommen=einkommen,
        widerrufsgrund=Widerrufsgrund.ZWECK,
    )


@oft
@given(tabellen(), tabellen(), st.sampled_from(Weg), st.booleans(), st.booleans())
def test_the_account_of_every_person_is_even(
    gezahlt: tuple[Betrag, ...], zusteht: tuple[Betrag, ...], weg: Weg, einkommen: bool, beantwortet: bool
) -> None:
    """On every way, with and without answers; nothing is negative."""
    ergebnis = abrechnung(
        Abrechnung(vorgang(weg, einkommen), gezahlt, zusteht), ANTWORTEN if beantwortet else {}, with_reasons=False
    )
    for p in ergebnis.personen:
        assert min(p.nachzahlung_ct, p.erstattung_ct, p.bleibt_ct, p.verfallen_ct, p.verrechnet_ct) >= 0
        danach_ct = p.gezahlt_ct + p.nachzahlung_ct - p.erstattung_ct
        assert danach_ct == p.zusteht_ct + p.bleibt_ct - p.verfallen_ct
        assert sum(p.anteile) == p.erstattung_ct
    assert ergebnis.erstattung_ct == sum(p.erstattung_ct for p in ergebnis.personen)
    assert ergebnis.erstattung_ct == 0 or ergebnis.erstattung_ct >= 5_000


@oft
@given(tabellen(zuschlag=False), tabellen(zuschlag=False), st.sampled_from([Weg.ABSCHLIESSEND, Weg.AENDERUNG]))
def test_nothing_stays_without_a_reason(gezahlt: tuple[Betrag, ...], zusteht: tuple[Betrag, ...], weg: Weg) -> None:
    """With later income, in time, above the Bagatelle: paid + back payment − repayment is exactly what was due."""
    ergebnis = abrechnung(Abrechnung(vorgang(weg), gezahlt, zusteht), with_reasons=False)
    unter_bagatelle = sum(p.bleibt_ct for p in ergebnis.personen) < 5_000 and not ergebnis.erstattung_ct
    for p in ergebnis.personen:
        assert p.verfallen_ct == 0
        assert p.bleibt_ct == 0 or unter_bagatelle


@oft
@given(tabellen(), tabellen(), st.sampled_from(Weg))
def test_reasons_do_not_change_the_account(gezahlt: tuple[Betrag, ...], zusteht: tuple[Betrag, ...], weg: Weg) -> None:
    """The fast path gives the same persons and questions."""
    angaben = Abrechnung(vorgang(weg), gezahlt, zusteht)
    mit, ohne = abrechnung(angaben), abrechnung(angaben, with_reasons=False)
    assert _kern(mit) == _kern(ohne)


def _kern(ergebnis: AbrechnungErgebnis) -> object:
    return ergebnis.personen, ergebnis.fragen, ergebnis.anhoeren, ergebnis.neu_ab


@pytest.mark.parametrize("fehlt", ["bescheid_am", "kenntnis_am"])
def test_missing_days_are_named(fehlt: str) -> None:
    """Taking back needs the day of the old decision and the day the facts were known."""
    bescheid_am = None if fehlt == "bescheid_am" else date(2026, 1, 1)
    kenntnis_am = None if fehlt == "kenntnis_am" else date(2026, 6, 1)
    akte = Vorgang(Weg.ANFANG, date(2026, 7, 15), bescheid_am, kenntnis_am)
    gezahlt = (Betrag("antragsteller", MONATE[0], MONATE[0], 50_000),)
    with pytest.raises(MissingFact, match=fehlt):
        abrechnung(Abrechnung(akte, gezahlt), ANTWORTEN)


def test_an_empty_account_is_refused() -> None:
    """Without any amount there is nothing to decide."""
    with pytest.raises(MissingFact, match="gezahlt"):
        abrechnung(Abrechnung(vorgang(Weg.AENDERUNG)))
