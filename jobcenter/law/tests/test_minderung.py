"""What must hold for every reduction, tried on random households and breaches of both laws."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.doors.minderungspruefung import minderung_pruefen
from jobcenter.law.ergebnis import PersonErgebnis
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.minderung import Minderung, Nichterreichbarkeit, Pflicht, Pflichten, Pruefangaben
from jobcenter.law.monat.minderung import MIT_SPERRZEIT, wechseltage
from jobcenter.law.sgb2.p41_rundung import anteil_ct
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation
from jobcenter.law.tests.test_properties import ganzer_monat, oft, situationen

JULI_2026 = date(2026, 7, 1)
ODD_CENTS = 3
"""A reduction may split the month into parts, and each part is rounded by itself."""


@st.composite
def minderungen(draw: st.DrawFn, monat: date, fruehestens: date = date(2023, 1, 1)) -> Minderung:
    """Any decided reduction that may touch the month, for a breach from a day on."""
    wirksam_am = max(fruehestens, monat - timedelta(days=draw(st.integers(1, 120))))
    verletzt_am = max(fruehestens, wirksam_am - timedelta(days=draw(st.integers(0, 200))))
    pflicht = draw(st.sampled_from(Pflicht))
    return Minderung(
        pflicht,
        verletzt_am,
        wirksam_am,
        stufe=draw(st.integers(1, 4)),
        beginn_am=wirksam_am if pflicht in MIT_SPERRZEIT else None,
        erfuellt_am=draw(st.none() | st.just(wirksam_am + timedelta(days=draw(st.integers(0, 120))))),
    )


@st.composite
def geminderte(draw: st.DrawFn, neues_recht: bool = False) -> tuple[Situation, Situation]:
    """A household without, and the same with one to three reductions of the applicant."""
    situation = draw(situationen().map(ganzer_monat))
    fruehestens = date(2023, 1, 1)
    if neues_recht:
        fruehestens = JULI_2026
        situation = replace(
            situation,
            monat=draw(
                st.sampled_from([date(2026, m, 1) for m in range(8, 13) if date(2026, m, 1) >= situation.monat])
            ),
        )
    pflichten = Pflichten(tuple(draw(st.lists(minderungen(situation.monat, fruehestens), min_size=1, max_size=3))))
    erste, *andere = situation.personen
    return situation, replace(situation, personen=(replace(erste, pflichten=pflichten), *andere))


def both(paar: tuple[Situation, Situation]) -> list[tuple[PersonErgebnis, PersonErgebnis]]:
    """Every person without and with the reductions."""
    ohne, mit = (anspruch(s, with_reasons=False).personen for s in paar)
    return list(zip(ohne, mit, strict=True))


@oft
@given(geminderte())
def test_housing_and_the_others_are_never_touched(paar: tuple[Situation, Situation]) -> None:
    """§ 31a Abs. 4 Satz 2: only the own livelihood is reduced, by a part of it at most."""
    for nummer, (ohne, mit) in enumerate(both(paar)):
        assert abs(mit.anspruch_unterkunft_ct - ohne.anspruch_unterkunft_ct) <= ODD_CENTS
        assert 0 <= mit.minderung_ct <= mit.anspruch_regelbedarf_ct
        assert mit.zahlbetrag_ct >= mit.anspruch_unterkunft_ct + mit.sofortzuschlag_ct
        assert nummer == 0 or mit.minderung_ct == 0


@oft
@given(geminderte())
def test_together_at_most_thirty_percent(paar: tuple[Situation, Situation]) -> None:
    """§ 31a Abs. 4 Satz 1, but for refused work."""
    pflichten = paar[1].personen[0].pflichten
    assert pflichten is not None
    verweigert = any(m.pflicht is Pflicht.ARBEIT_VERWEIGERT for m in pflichten.minderungen)
    mit = both(paar)[0][1]
    grenze_ct = mit.regelbedarf_ct if verweigert else anteil_ct(mit.regelbedarf_ct, 300)
    assert mit.minderung_ct <= grenze_ct + ODD_CENTS


@oft
@given(geminderte(neues_recht=True))
def test_one_euro_is_left_of_every_claim_under_the_new_law(paar: tuple[Situation, Situation]) -> None:
    """§ 31a Abs. 4 Satz 3: nobody with a claim falls to nothing; a claim below one euro stays as it is."""
    mit = both(paar)[0][1]
    anspruch_ct = mit.anspruch_regelbedarf_ct + mit.anspruch_unterkunft_ct
    if mit.minderung_ct == anspruch_ct:
        assert anspruch_ct == 0
    if anspruch_ct >= 100 and not mit.anspruch_unterkunft_ct and mit.minderung_ct >= anspruch_ct - 100:
        assert 0 < anspruch_ct - mit.minderung_ct <= 100


@oft
@given(geminderte())
def test_nothing_but_reductions_changes_what_is_paid(paar: tuple[Situation, Situation]) -> None:
    """The sum is that of the persons, and no reduction ever raises a payment."""
    ergebnis = anspruch(paar[1])
    assert ergebnis.summe_ct == sum(p.zahlbetrag_ct for p in ergebnis.personen)
    for ohne, mit in both(paar):
        assert mit.zahlbetrag_ct <= ohne.zahlbetrag_ct + ODD_CENTS


@oft
@given(minderungen(date(2026, 9, 1)))
def test_a_period_is_one_day_at_least_and_ends_after_it_begins(minderung: Minderung) -> None:
    """The day after the last never lies before the first day."""
    person = Person("a", Rolle.ANTRAGSTELLER, date(1990, 1, 1), pflichten=Pflichten((minderung,)))
    von, danach = wechseltage(person, {})
    assert danach > von
    assert (danach.year - von.year) * 12 + danach.month - von.month <= 3


def test_sperrzeit_needs_its_first_day() -> None:
    """Nobody guesses when a Sperrzeit began."""
    minderung = Minderung(Pflicht.SPERRZEIT, date(2026, 8, 1), date(2026, 8, 20))
    person = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 1, 1), pflichten=Pflichten((minderung,)))
    with pytest.raises(MissingFact, match="beginn_am"):
        anspruch(Situation(date(2026, 9, 1), date(2026, 9, 1), (person,), None))


@pytest.mark.parametrize("monat", [date(2026, m, 1) for m in range(9, 13)])
def test_months_around_three_missed_appointments(monat: date) -> None:
    """September whole, October one euro, then nothing until the period ends (§ 7b Abs. 4)."""
    facts = Nichterreichbarkeit(date(2026, 9, 1), date(2026, 9, 30), date(2026, 11, 30))
    person = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1990, 1, 1), pflichten=Pflichten((), facts))
    gezahlt_ct = anspruch(Situation(monat, date(2026, 1, 1), (person,), None)).summe_ct
    assert gezahlt_ct == {9: 56300, 10: 100, 11: 0, 12: 56300}[monat.month]


def test_a_claim_below_one_euro_stays() -> None:
    """The lowest amount never makes a reduction pay more than the claim itself."""
    minderung = Minderung(Pflicht.ARBEIT, date(2026, 8, 1), date(2026, 8, 20))
    einnahmen = (Einnahme(Einnahmeart.SONSTIGE, 56_300 - 60 + 3_000),)
    person = Person(
        "antragsteller", Rolle.ANTRAGSTELLER, date(1990, 1, 1), einnahmen=einnahmen, pflichten=Pflichten((minderung,))
    )
    assert anspruch(Situation(date(2026, 9, 1), date(2026, 9, 1), (person,), None)).summe_ct == 60


@pytest.mark.parametrize("pflicht", Pflicht)
def test_every_breach_can_be_examined_in_both_laws(pflicht: Pflicht) -> None:
    """The door answers for every kind of breach before and after July 2026 and names who decides."""
    for verletzt_am in (date(2026, 6, 30), JULI_2026):
        angaben = Pruefangaben(
            pflicht,
            verletzt_am,
            date(2026, 7, 20),
            date(1990, 1, 1),
            belehrt=True,
            fruehere_versaeumnisse=(date(2026, 5, 4),),
            sperrzeit_ab=date(2026, 7, 3) if pflicht in MIT_SPERRZEIT else None,
        )
        pruefung = minderung_pruefen(angaben)
        assert pruefung.darf == (pruefung.betrag_ct > 0)
        assert pruefung.darf == (pruefung.von is not None)
        if pruefung.darf:
            assert any(frage.id.startswith("aussergewoehnliche_haerte") for frage in pruefung.fragen)


def test_a_decision_cannot_precede_the_breach() -> None:
    """Days in the wrong order are an error of the facts."""
    with pytest.raises(MissingFact):
        minderung_pruefen(Pruefangaben(Pflicht.ARBEIT, date(2026, 8, 2), date(2026, 8, 1), date(1990, 1, 1)))
