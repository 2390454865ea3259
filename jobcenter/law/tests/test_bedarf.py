"""What must hold for needs of every household: heads, caps, Karenzzeit, credits, hot water."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.fakten.wohnung import Einmalkosten, Guthaben, Kostenart, Kostensenkung, Leistungszeit, Wohnung
from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p22_unterkunft as p22
from jobcenter.law.sgb2.p21_mehrbedarfe import hoehere_warmwasserkosten, mehrbedarf_alleinerziehung
from jobcenter.law.sgb2.p22_einmalig import nach_guthaben
from jobcenter.law.sgb2.p22_fristen import karenzzeit
from jobcenter.law.situation import Person, Rolle, Situation
from jobcenter.law.tests.test_properties import oft

cent = st.integers(0, 250_000)
monate = st.integers(0, 47).map(lambda nummer: add_months(date(2023, 1, 1), nummer))
fragen = {
    p22.UEBER_GRENZE.kennung: st.sampled_from(["tatsaechlich", "grenze"]),
    p22.UEBER_DECKEL.kennung: st.sampled_from(["deckel", "tatsaechlich"]),
    p22.HEIZUNG_UEBER_GRENZE.kennung: st.sampled_from(["tatsaechlich", "grenze"]),
    p22.MIETE_UNZULAESSIG.kennung: st.sampled_from(["tatsaechlich", "grenze"]),
    "senkungsfrist_vorbei": st.sampled_from(["grenze", "unmoeglich"]),
    "heizung_senkungsfrist_vorbei": st.sampled_from(["grenze", "unmoeglich"]),
}
antworten = st.fixed_dictionaries(fragen)
tage = st.none() | st.dates(date(2023, 1, 1), date(2026, 12, 31))
senkungen = st.none() | st.builds(Kostensenkung, tage, tage, tage, st.booleans(), tage)
wohnungen = st.builds(
    Wohnung,
    cent,
    st.integers(0, 30_000),
    st.integers(0, 30_000),
    st.integers(1, 9),
    grenze_unterkunft_ct=cent,
    grenze_heizung_ct=cent,
    karenzzeit=st.booleans(),
    gesamtgrenze=st.booleans(),
    flaeche_qm=st.none() | st.integers(1, 150),
    grenze_je_qm_ct=st.none() | st.integers(0, 3_000),
    zulaessige_miete_ct=st.none() | cent,
    kostensenkung=senkungen,
)


def recognised(wohnung: Wohnung, monat: date, wahl: dict[str, str]) -> p22.Kosten:
    """Recognised costs of the flat in a month."""
    return p22.anerkannte_kosten(Pruefung.zum(monat, wahl, with_reasons=False), wohnung, monat)


@oft
@given(wohnungen, monate, antworten)
def test_recognised_costs_lie_between_nothing_and_the_bill(wohnung: Wohnung, monat: date, wahl: dict[str, str]) -> None:
    """Never more than is paid; what is below every limit is always recognised in full."""
    kosten = recognised(wohnung, monat, wahl)
    assert 0 <= kosten.heizung_ct <= wohnung.heizung_ct
    unterkunft_ct = wohnung.grundmiete_ct + wohnung.nebenkosten_ct
    assert 0 <= kosten.unterkunft_ct <= unterkunft_ct
    schlicht = replace(wohnung, grenze_je_qm_ct=None, zulaessige_miete_ct=None)
    grenze_ct = wohnung.grenze_unterkunft_ct or 0
    assert recognised(schlicht, monat, wahl).unterkunft_ct >= min(unterkunft_ct, grenze_ct)


@oft
@given(wohnungen, monate, antworten, st.integers(1, 50_000))
def test_more_rent_never_lowers_what_is_recognised(
    wohnung: Wohnung, monat: date, wahl: dict[str, str], mehr_ct: int
) -> None:
    """A higher rent or heating bill is recognised at least as far as the lower one."""
    before = recognised(wohnung, monat, wahl)
    teurer = replace(wohnung, grundmiete_ct=wohnung.grundmiete_ct + mehr_ct)
    nachher = recognised(teurer, monat, wahl)
    assert nachher.unterkunft_ct >= before.unterkunft_ct
    if not wohnung.gesamtgrenze:
        waermer = replace(wohnung, heizung_ct=wohnung.heizung_ct + mehr_ct)
        assert recognised(waermer, monat, wahl).heizung_ct >= before.heizung_ct
        assert nachher.heizung_ct == before.heizung_ct


@oft
@given(wohnungen, monate)
def test_the_cap_holds_since_july_2026_unless_somebody_decides_otherwise(wohnung: Wohnung, monat: date) -> None:
    """With the assumptions alone nothing above 1.5 limits counts, but for a death or a smaller Bedarfsgemeinschaft."""
    schlicht = replace(wohnung, kostensenkung=None, gesamtgrenze=False)
    unterkunft_ct = recognised(schlicht, monat, {}).unterkunft_ct
    grenze_ct = schlicht.grenze_unterkunft_ct or 0
    if monat >= date(2026, 7, 1):
        assert 2 * unterkunft_ct <= 3 * grenze_ct + 1
    elif schlicht.karenzzeit:
        assert unterkunft_ct == schlicht.grundmiete_ct + schlicht.nebenkosten_ct


@oft
@given(cent, st.integers(1, 9), st.integers(1, 12))
def test_heads_share_equally_and_add_up(kosten_ct: int, personen: int, koepfe: int) -> None:
    """Shares differ by a few cents at most; one more person in the flat never raises the others' sum."""
    pruefung = Pruefung.zum(date(2026, 9, 1), with_reasons=False)
    anteile = p22.kopfteile(pruefung, kosten_ct, personen, koepfe)
    assert max(anteile) - min(anteile) <= personen
    if koepfe <= personen:
        assert sum(anteile) == kosten_ct
    mehr = p22.kopfteile(pruefung, kosten_ct, personen, max(personen, koepfe) + 1)
    assert sum(mehr) <= sum(anteile)
    ausgleich_ct = 1  # Of a few cents for many heads the odd ones are taken from more than the last person.
    assert all(neu <= alt + ausgleich_ct for neu, alt in zip(mehr[:-1], anteile[:-1], strict=True))


@oft
@given(st.lists(st.tuples(cent, st.booleans(), st.booleans()), min_size=2, max_size=6))
def test_shares_of_unreachable_persons_are_passed_on_completely(zeilen: list[tuple[int, bool, bool]]) -> None:
    """Nothing is lost and nobody outside the Bedarfsgemeinschaft gets more."""
    anteile = [anteil for anteil, _, _ in zeilen]
    fehlt = [weg for _, weg, _ in zeilen]
    empfaenger = [bekommt and not weg for _, weg, bekommt in zeilen]
    if not any(empfaenger):
        return
    pruefung = Pruefung.zum(date(2026, 9, 1), with_reasons=False)
    neu = p22.wohnanteile_umverteilt(pruefung, anteile, fehlt, empfaenger)
    assert sum(neu) == sum(anteile)
    for alt, jetzt, weg, bekommt in zip(anteile, neu, fehlt, empfaenger, strict=True):
        assert jetzt == 0 if weg else jetzt >= alt
        assert bekommt or weg or jetzt == alt


@oft
@given(st.lists(st.tuples(cent, cent, cent, st.integers(0, 20_000)), min_size=1, max_size=8))
def test_a_chain_of_credits_loses_no_cent(kette: list[tuple[int, int, int, int]]) -> None:
    """What was received and counts = what lowered the costs of later months + what is left."""
    pruefung = Pruefung.zum(date(2026, 1, 1), with_reasons=False)
    rest_ct = gesenkt_ct = erhalten_ct = 0
    for unterkunft_ct, heizung_ct, neu_ct, aussen_ct in kette:
        kosten = p22.Kosten(unterkunft_ct, heizung_ct)
        danach, rest_ct = nach_guthaben(pruefung, kosten, Guthaben(rest_ct, neu_ct, aussen_ct))
        assert danach.unterkunft_ct >= 0
        assert danach.heizung_ct >= 0
        gesenkt_ct += kosten.summe_ct - danach.summe_ct
        erhalten_ct += max(0, neu_ct - aussen_ct)
    assert gesenkt_ct + rest_ct == erhalten_ct


def test_the_published_chain_of_three_months() -> None:
    """LSG Bayern L 16 AS 144/16 NZB through the door of one month: 478.63 received, 362 a month."""
    rest_ct, gezahlt = 0, []
    for monat, erhalten_ct in ((date(2025, 12, 1), 47_863), (date(2026, 1, 1), 0), (date(2026, 2, 1), 0)):
        wohnung = Wohnung(
            36_200,
            0,
            0,
            1,
            grenze_unterkunft_ct=40_000,
            grenze_heizung_ct=0,
            guthaben=Guthaben(rest_ct, erhalten_ct),
        )
        person = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1985, 1, 1))
        ergebnis = anspruch(Situation(monat, monat, (person,), wohnung))
        rest_ct = ergebnis.guthaben_rest_ct
        gezahlt.append(ergebnis.personen[0].anspruch_unterkunft_ct)
    assert gezahlt == [36_200, 0, 24_537]
    assert rest_ct == 0


@oft
@given(st.integers(0, 30), st.lists(st.integers(0, 30), max_size=4), st.booleans())
def test_the_karenzzeit_has_twelve_months_of_benefit(beginn: int, pausen: list[int], weiter: bool) -> None:
    """However often benefits stop for less than three years, exactly twelve paid months are Karenzzeit."""
    tag = add_months(date(2023, 1, 1), beginn)
    zeiten, bezogen = [], []
    for pause in [*pausen, 0]:
        zeiten.append(Leistungszeit(tag, add_months(tag, 4)))
        bezogen += [add_months(tag, nummer) for nummer in range(5)]
        tag = add_months(tag, 5 + pause)
    pruefung = Pruefung.zum(date(2026, 9, 1), with_reasons=False)
    in_karenz = [monat for monat in bezogen if not karenzzeit(pruefung, zeiten, monat).vorbei_ab]
    assert in_karenz == bezogen[:12]
    neu = add_months(bezogen[-1], 37 if weiter else 36)
    still_over = bool(karenzzeit(pruefung, zeiten, neu).vorbei_ab)
    assert still_over == (len(bezogen) >= 12 and not weiter)


@oft
@given(st.lists(st.integers(0, 17), min_size=1, max_size=8), st.integers(0, 17), monate)
def test_one_more_child_never_lowers_the_need_of_a_lone_parent(kinder: list[int], extra: int, monat: date) -> None:
    """At least 12 and at most 60 per cent; rising with the children up to three.

    A fourth child under 16 can end the 36 per cent of Nr. 1, but then Nr. 2 gives 48.
    """
    pruefung = Pruefung.zum(monat, with_reasons=False)
    weniger_ct = mehrbedarf_alleinerziehung(pruefung, kinder)
    assert mehrbedarf_alleinerziehung(pruefung, [*kinder, extra]) >= weniger_ct


@oft
@given(cent, cent, st.integers(1, 6), st.integers(1, 9))
def test_measured_hot_water_pays_the_measured_share(
    pauschalen_ct: int, gemessen_ct: int, personen: int, koepfe: int
) -> None:
    """Lump sums and what comes on top are together the measured share, never less than the lump sums."""
    pruefung = Pruefung.zum(date(2026, 9, 1), with_reasons=False)
    dazu = hoehere_warmwasserkosten(pruefung, pauschalen_ct, gemessen_ct, personen, koepfe)
    gesamt_ct = pauschalen_ct + sum(dazu)
    assert min(dazu) >= 0
    assert gesamt_ct >= pauschalen_ct
    if personen >= koepfe:
        assert gesamt_ct == max(pauschalen_ct, gemessen_ct)


@oft
@given(wohnungen, st.lists(st.tuples(st.sampled_from(Kostenart), cent), max_size=3), monate)
def test_a_bill_raises_the_need_by_no_more_than_its_amount(
    wohnung: Wohnung, rechnungen: list[tuple[Kostenart, int]], monat: date
) -> None:
    """Bills never lower a need, and never count more than they ask for."""
    person = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1985, 1, 1))
    wohnung = replace(wohnung, personen_im_haushalt=1)
    mit = replace(wohnung, einmalkosten=tuple(Einmalkosten(art, betrag) for art, betrag in rechnungen))
    ohne_ct = anspruch(Situation(monat, monat, (person,), wohnung), with_reasons=False).summe_ct
    mit_ct = anspruch(Situation(monat, monat, (person,), mit), with_reasons=False).summe_ct
    assert 0 <= mit_ct - ohne_ct <= sum(betrag for _, betrag in rechnungen)
