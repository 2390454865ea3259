"""What must hold for assets: allowances, transfers, protected objects, loans (both regimes)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.fakten.vermoegen import Vermoegensart, Vermoegenserklaerung, Vermoegensgegenstand
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2.p12_gegenstaende import altersvorsorge_je_jahr, grenze_der_wohnflaeche
from jobcenter.law.sgb2.p12_karenzzeit import karenzzeit_laeuft
from jobcenter.law.sgb2.p12_vermoegen import ueberschuss_je_person, vermoegensfreibetraege
from jobcenter.law.situation import Situation
from jobcenter.law.tests.test_properties import ganzer_monat, oft, situationen

NEU = Pruefung.zum(date(2026, 9, 1), with_reasons=False)
ALT = Pruefung.zum(date(2026, 6, 1), with_reasons=False)
leute = st.lists(st.tuples(st.integers(0, 6_000_000), st.integers(0, 70)), min_size=1, max_size=6)
gegenstaende = st.builds(
    Vermoegensgegenstand,
    st.sampled_from(Vermoegensart),
    st.integers(0, 20_000_000),
    selbst_genutzt=st.booleans(),
    wohnflaeche_qm=st.none() | st.integers(20, 300),
    haerte=st.booleans(),
    verwertbar=st.booleans(),
    erworben_am=st.none() | st.dates(date(2023, 1, 1), date(2027, 1, 31)),
    bewertet_am=st.none() | st.dates(date(2023, 1, 1), date(2027, 1, 31)),
    zweck_nachgewiesen=st.booleans(),
    festgestellt_ct=st.none() | st.integers(0, 20_000_000),
)
SCHUTZ = (Vermoegensart.ALTERSVERSICHERUNG, Vermoegensart.GEFOERDERTE_ALTERSVORSORGE)


@oft
@given(leute, st.sampled_from([NEU, ALT]), st.booleans())
def test_only_what_exceeds_all_allowances_counts(
    personen: list[tuple[int, int]], pruefung: Pruefung, karenzzeit: bool
) -> None:
    """The excess is the sum above all allowances; only people above their own allowance bear it."""
    werte_ct, alter = [wert for wert, _ in personen], [jahre for _, jahre in personen]
    frei_ct = vermoegensfreibetraege(pruefung, alter, karenzzeit)
    ueber_ct = ueberschuss_je_person(pruefung, werte_ct, frei_ct)
    assert sum(ueber_ct) == max(0, sum(werte_ct) - sum(frei_ct))
    for wert, frei, ueber in zip(werte_ct, frei_ct, ueber_ct, strict=True):
        assert 0 <= ueber <= max(0, wert - frei)


@oft
@given(st.integers(0, 99), st.integers(0, 99))
def test_allowances_grow_with_age(jung: int, aelter: int) -> None:
    """Nobody loses allowance by growing older; the steps are those of the statute."""
    jung, aelter = sorted((jung, aelter))
    weniger_ct, mehr_ct = vermoegensfreibetraege(NEU, [jung, aelter], False)
    assert weniger_ct <= mehr_ct
    assert {weniger_ct, mehr_ct} <= {500_000, 1_000_000, 1_250_000, 2_000_000}


@oft
@given(leute)
def test_the_karenzzeit_never_leaves_less_free(personen: list[tuple[int, int]]) -> None:
    """Before July 2026 the first year is never worse than the time after it."""
    alter = [jahre for _, jahre in personen]
    im_jahr, danach = (vermoegensfreibetraege(ALT, alter, ja) for ja in (True, False))
    assert sum(im_jahr) - sum(danach) == 2_500_000


@oft
@given(st.integers(0, 400), st.integers(0, 12_000_000))
def test_the_yearly_amount_is_the_next_500_euros(satz_promille: int, entgelt_ct: int) -> None:
    """Divisible by 500 euros, never below rate × pay, never 500 euros or more above."""
    betrag_ct = altersvorsorge_je_jahr(NEU, satz_promille, entgelt_ct)
    assert betrag_ct % 50_000 == 0
    assert 0 <= 1000 * betrag_ct - satz_promille * entgelt_ct < 50_000_000


@oft
@given(st.booleans(), st.integers(1, 12))
def test_more_people_may_have_a_larger_home(ist_haus: bool, bewohner: int) -> None:
    """From the fifth person on the limit grows by 20 square metres each, before it does not."""
    grenze, naechste = (grenze_der_wohnflaeche(NEU, ist_haus, n) for n in (bewohner, bewohner + 1))
    assert naechste - grenze == (20 if bewohner >= 4 else 0)


@oft
@given(st.dates(date(2023, 1, 1), date(2026, 6, 30)), st.integers(0, 40), st.integers(0, 6))
def test_the_karenzzeit_is_one_block_of_months(beginn: date, spaeter: int, pause: int) -> None:
    """It lasts twelve months and the full months without benefits, without a gap."""
    monat = beginn.month - 1 + spaeter
    tag = date(beginn.year + monat // 12, monat % 12 + 1, 1)
    assert karenzzeit_laeuft(ALT, tag, beginn, pause, False) == (spaeter < 12 + pause)
    assert not karenzzeit_laeuft(ALT, tag, beginn, pause, True)
    assert not karenzzeit_laeuft(NEU, tag, beginn, pause, False)


@oft
@given(situationen().map(ganzer_monat))
def test_a_loan_bridges_exactly_what_assets_cover(situation: Situation) -> None:
    """Grant and loan together are what would be paid without assets; the loan is never more."""
    mit_darlehen = anspruch(situation, {"verwertung": "darlehen"}, with_reasons=False)
    ohne = anspruch(situation, {"verwertung": "nicht_verwertbar"}, with_reasons=False)
    darlehen_ct = sum(p.darlehen_ct for p in mit_darlehen.personen)
    assert abs(_gezahlt(mit_darlehen) + darlehen_ct - _gezahlt(ohne)) <= len(situation.personen)
    assert mit_darlehen.hilfebeduerftig >= (darlehen_ct > 0)
    sofort = anspruch(situation, {"verwertung": "sofort"}, with_reasons=False)
    assert _gezahlt(sofort) == _gezahlt(mit_darlehen)
    assert not any(p.darlehen_ct for p in (*sofort.personen, *ohne.personen))


@oft
@given(situationen().map(ganzer_monat), st.sampled_from(SCHUTZ), st.integers(0, 50_000_000))
def test_protected_provision_changes_nothing(situation: Situation, art: Vermoegensart, wert_ct: int) -> None:
    """An insurance for old age never changes an amount or asks a question, whatever it is worth."""
    vorher = anspruch(situation, with_reasons=False)
    nachher = anspruch(_mit(situation, Vermoegensgegenstand(art, wert_ct)), with_reasons=False)
    assert nachher == vorher


@oft
@given(situationen().map(ganzer_monat), st.lists(gegenstaende, max_size=4), st.integers(0, 1_000_000))
def test_objects_only_ever_lower_the_claim(
    situation: Situation, alle: list[Vermoegensgegenstand], verbraucht_ct: int
) -> None:
    """Any objects: no crash, whole cents, never a higher claim; what was consumed never lowers it."""
    beladen = _mit(situation, *alle)
    mehr, weniger = anspruch(beladen, with_reasons=False), anspruch(situation, with_reasons=False)
    assert _gezahlt(mehr) <= _gezahlt(weniger)
    spaeter = replace(beladen, vermoegenserklaerung=Vermoegenserklaerung(verbraucht_ct=verbraucht_ct))
    assert _gezahlt(anspruch(spaeter, with_reasons=False)) >= _gezahlt(mehr)


def _mit(situation: Situation, *alle: Vermoegensgegenstand) -> Situation:
    erste = replace(situation.personen[0], vermoegensgegenstaende=tuple(alle))
    return replace(situation, personen=(erste, *situation.personen[1:]))


def _gezahlt(ergebnis: Ergebnis) -> int:
    return sum(p.anspruch_regelbedarf_ct + p.anspruch_unterkunft_ct for p in ergebnis.personen)
