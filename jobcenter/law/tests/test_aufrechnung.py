"""Set-off: never above 30 per cent, never longer than three years, never more than the debt."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.doors.aufrechnung import Schulden, aufrechnen
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.forderung import Darlehen, Forderung, Grundlage, Monatsrahmen
from jobcenter.law.kalender import add_months, months
from jobcenter.law.tests.test_properties import oft

BEGINN, ENDE = date(2026, 3, 1), date(2030, 12, 1)
MONATE = list(months(BEGINN, ENDE))
GRUNDLAGEN = [g for g in Grundlage if g is not Grundlage.SOZIALHILFE]


@st.composite
def schulden(draw: st.DrawFn) -> Schulden:
    """Up to four claims and three loans of a couple, sometimes with a sanction."""
    rahmen = []
    for person in ("antragsteller", "partner"):
        grenze = draw(st.integers(1, len(MONATE) - 2))
        minderung_ct = draw(st.sampled_from([0, 5_630, 16_890]))
        regelbedarf_ct = draw(st.sampled_from([50_600, 56_300, 45_100]))
        anspruch_ct = draw(st.integers(0, 100_000))
        rahmen += [
            Monatsrahmen(person, BEGINN, MONATE[grenze], regelbedarf_ct, anspruch_ct, minderung_ct),
            Monatsrahmen(person, MONATE[grenze + 1], ENDE, regelbedarf_ct, 80_000),
        ]
    forderungen = [
        Forderung(
            f"forderung{n}",
            draw(st.sampled_from(["antragsteller", "partner"])),
            draw(st.sampled_from(GRUNDLAGEN)),
            draw(st.integers(1, 400_000)),
            ab := draw(st.sampled_from(MONATE[:30])),
            add_months(ab, -1),
        )
        for n in range(draw(st.integers(0, 4)))
    ]
    wer = st.sampled_from([("antragsteller",), ("partner",), ("antragsteller", "partner")])
    darlehen = [
        Darlehen(f"darlehen{n}", draw(st.integers(1, 200_000)), draw(st.sampled_from(MONATE[:30])), personen=draw(wer))
        for n in range(draw(st.integers(0, 3)))
    ]
    return Schulden(tuple(rahmen), tuple(forderungen), tuple(darlehen))


@oft
@given(schulden())
def test_limits_of_every_month(alle: Schulden) -> None:
    """At most 30 per cent of the Regelbedarf, less a sanction, and never more than the claim of the month."""
    plan = aufrechnen(alle, with_reasons=False)
    for r in alle.rahmen:
        hoechstens_ct = r.regelbedarf_ct * 30 // 100
        for monat in months(r.von, r.bis):
            einbehalten_ct = plan.im_monat(r.person, monat)
            assert einbehalten_ct <= min(max(0, hoechstens_ct - r.minderung_ct), r.anspruch_ct)


@oft
@given(schulden())
def test_no_debt_is_paid_twice_or_too_long(alle: Schulden) -> None:
    """What is kept and what is open is the debt; nothing before the first or after the last month."""
    plan = aufrechnen(alle, with_reasons=False)
    offen, bis = dict(plan.offen), dict(plan.laengstens_bis)
    for f in alle.forderungen:
        eigene = [e for e in plan.einbehalte if e.schuld == f.id]
        assert sum(e.betrag_ct for e in eigene) + offen[f.id] == f.betrag_ct
        assert all(f.ab <= e.monat <= bis[f.id] and e.person_id == f.person for e in eigene)
        assert bis[f.id] == add_months(f.bestandskraft_am.replace(day=1), 37)
    for d in alle.darlehen:
        eigene = [e for e in plan.einbehalte if e.schuld == d.id]
        assert sum(e.betrag_ct for e in eigene) + offen[d.id] == d.betrag_ct
        assert all(e.monat > d.auszahlung_am and e.person_id in d.personen for e in eigene)
    assert all(e.betrag_ct > 0 for e in plan.einbehalte)


@oft
@given(schulden())
def test_reasons_do_not_change_the_plan(alle: Schulden) -> None:
    """The fast path keeps the same amounts and asks the same questions."""
    mit, ohne = aufrechnen(alle), aufrechnen(alle, with_reasons=False)
    assert (mit.einbehalte, mit.offen, mit.fragen) == (ohne.einbehalte, ohne.offen, ohne.fragen)


def test_a_claim_needs_a_month_in_which_it_can_be_kept() -> None:
    """A claim against a person without any month is an error, not a silent nothing."""
    rahmen = Monatsrahmen("antragsteller", BEGINN, BEGINN, 56_300, 56_300)
    forderung = Forderung("f", "partner", Grundlage.ERSTATTUNG, 10_000, BEGINN, BEGINN)
    with pytest.raises(MissingFact, match="rahmen"):
        aufrechnen(Schulden((rahmen,), (forderung,)))
    with pytest.raises(MissingFact, match="rahmen"):
        aufrechnen(Schulden(()))
