"""Who gets benefits: what must hold whatever the household is like, and the days on which it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis, Stellung
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.aufenthalt import Aufenthalt, Aufenthaltsrecht, Beschaeftigung
from jobcenter.law.fakten.ausbildung import Ausbildungsart, Ausbildungsfoerderung, Bafoeg
from jobcenter.law.fakten.erreichbarkeit import Abwesenheit, Abwesenheitsgrund
from jobcenter.law.fakten.haushalt import Haushaltsgemeinschaft
from jobcenter.law.fakten.unterbringung import Unterbringung, Unterbringungsart
from jobcenter.law.fall_datei import CASES, read_cases
from jobcenter.law.kalender import TAG, add_months
from jobcenter.law.situation import Ausbildung, Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from jobcenter.law.tests.test_properties import ganzer_monat, oft, situationen

SEPTEMBER = date(2026, 9, 1)
GEBOREN = date(1990, 5, 1)
ALLEIN = Person("antragsteller", Rolle.ANTRAGSTELLER, GEBOREN)
septembertage = st.dates(date(2026, 9, 1), date(2026, 9, 30))


def ergebnis_of(*personen: Person, monat: date = SEPTEMBER, wohnung: Wohnung | None = None) -> Ergebnis:
    """A household in one month."""
    return anspruch(Situation(monat, monat, personen, wohnung), with_reasons=False)


def needs_paid(ergebnis: Ergebnis, person_id: str = "antragsteller") -> int:
    """What one person gets for needs."""
    person = next(p for p in ergebnis.personen if p.person_id == person_id)
    return person.anspruch_regelbedarf_ct + person.anspruch_unterkunft_ct


def share_of_563(tage: int) -> int:
    """The Regelbedarf for some of 30 days, half up."""
    return (2 * 56_300 * tage + 30) // 60


@oft
@given(situationen())
def test_three_sets_lie_inside_each_other(situation: Situation) -> None:
    """Household ⊇ Bedarfsgemeinschaft ⊇ entitled; nobody outside gets anything for needs."""
    ergebnis = anspruch(situation, with_reasons=False)
    assert set(ergebnis.haushalt) == {p.id for p in situation.personen}
    assert set(ergebnis.berechtigte) <= set(ergebnis.bedarfsgemeinschaft) <= set(ergebnis.haushalt)
    for person in ergebnis.personen:
        if needs_paid(ergebnis, person.person_id):
            assert person.person_id in ergebnis.berechtigte


@oft
@given(st.dates(date(2026, 5, 1), date(2026, 9, 30)))
def test_first_three_months_end_by_themselves(einreise: date) -> None:
    """Every day of entry: excluded up to and with the same day three months later, entitled from the next."""
    aufenthalt = Aufenthalt(Aufenthaltsrecht.ANDERES, einreise_am=einreise, beschaeftigung=Beschaeftigung.ERLAUBT)
    frei_ab = add_months(einreise, 3) + TAG
    tage = 30 if frei_ab <= SEPTEMBER else max(0, 31 - frei_ab.day) if frei_ab <= date(2026, 9, 30) else 0
    ergebnis = ergebnis_of(replace(ALLEIN, deutsch=False, aufenthalt=aufenthalt))
    assert ergebnis.summe_ct == share_of_563(tage)


@oft
@given(st.dates(date(2021, 8, 1), date(2021, 10, 31)), st.integers(0, 40))
def test_five_years_end_by_themselves(angemeldet: date, ausreisepflicht: int) -> None:
    """Days with a duty to leave only ever postpone the claim, day by day."""

    def summe_ct(tage: int) -> int:
        aufenthalt = Aufenthalt(
            Aufenthaltsrecht.SUCHE,
            angemeldet_am=angemeldet,
            tage_ausreisepflicht=tage,
            beschaeftigung=Beschaeftigung.ERLAUBT,
        )
        return ergebnis_of(replace(ALLEIN, deutsch=False, aufenthalt=aufenthalt)).summe_ct

    assert summe_ct(ausreisepflicht) <= summe_ct(0)
    frei_ab = add_months(angemeldet, 60) + timedelta(days=ausreisepflicht + 1)
    tage = min(30, max(0, (date(2026, 10, 1) - frei_ab).days))
    assert summe_ct(ausreisepflicht) == share_of_563(tage)


@oft
@given(septembertage, septembertage, st.sampled_from(Unterbringungsart))
def test_days_in_prison_or_an_institution_are_lost(von: date, bis: date, art: Unterbringungsart) -> None:
    """All days before the release are lost, the others of the 30 are paid, but for the cent of each part."""
    assume(von <= bis and art is not Unterbringungsart.KRANKENHAUS)
    ergebnis = ergebnis_of(replace(ALLEIN, unterbringung=Unterbringung(art, von, bis)))
    assert abs(ergebnis.summe_ct - share_of_563(30 - (bis - von).days)) <= 1


@oft
@given(septembertage, septembertage, st.sampled_from(Abwesenheitsgrund), st.booleans())
def test_days_away(von: date, bis: date, grund: Abwesenheitsgrund, zustimmung: bool) -> None:
    """Work needs no consent, everything else does; a child at home is never affected."""
    assume(von <= bis)
    weg = replace(ALLEIN, abwesenheiten=(Abwesenheit(von, bis, grund, zustimmung),))
    ergebnis = ergebnis_of(weg, Person("kind1", Rolle.KIND, date(2017, 1, 1)))
    tage = 30 if zustimmung or grund is Abwesenheitsgrund.ARBEIT else 29 - (bis - von).days
    assert abs(needs_paid(ergebnis) - share_of_563(tage)) <= 1
    assert needs_paid(ergebnis, "kind1") == 39_000


@pytest.mark.parametrize("tag", [date(2026, 9, 1), date(2026, 9, 15), date(2026, 9, 30)])
def test_order_and_overlap_of_absences_do_not_matter(tag: date) -> None:
    """Two absences cover the days that one covers."""
    erste = Abwesenheit(SEPTEMBER, tag, zustimmung=False)
    zweite = Abwesenheit(tag, date(2026, 9, 30), zustimmung=False)
    for reihe in ((erste, zweite), (zweite, erste), (Abwesenheit(SEPTEMBER, date(2026, 9, 30), zustimmung=False),)):
        assert ergebnis_of(replace(ALLEIN, abwesenheiten=reihe)).summe_ct == 0


@pytest.mark.parametrize(
    ("geboren", "berechtigt"),
    [(date(2011, 9, 1), True), (date(2011, 9, 2), True), (date(2011, 9, 30), True), (date(2011, 10, 1), False)],
)
def test_fifteenth_birthday(geboren: date, berechtigt: bool) -> None:
    """From the 15th birthday on a child of pensioners makes a Bedarfsgemeinschaft of its own right."""
    mutter = replace(ALLEIN, altersrente_ab=date(2020, 1, 1))
    ergebnis = ergebnis_of(mutter, Person("kind1", Rolle.KIND, geboren))
    tage = 31 - geboren.day if berechtigt else 0
    assert needs_paid(ergebnis, "kind1") == (2 * 47_100 * tage + 30) // 60


@pytest.mark.parametrize(
    ("geboren", "monat", "berechtigt"),
    [
        (date(1959, 7, 1), SEPTEMBER, False),
        (date(1960, 5, 1), SEPTEMBER, False),
        (date(1960, 5, 2), SEPTEMBER, True),
        (date(1960, 5, 2), date(2026, 10, 1), False),
    ],
)
def test_age_limit_of_a_day(geboren: date, monat: date, berechtigt: bool) -> None:
    """Born a day later: a month longer (§ 7a)."""
    ergebnis = ergebnis_of(replace(ALLEIN, geburtsdatum=geboren), monat=monat)
    assert bool(ergebnis.summe_ct) is berechtigt


@pytest.mark.parametrize(("geboren", "tage"), [(date(2001, 9, 1), 0), (date(2001, 9, 2), 1), (date(2001, 10, 1), 30)])
def test_parents_belong_until_the_25th_birthday(geboren: date, tage: int) -> None:
    """§ 7 Abs. 3 Nr. 2: on the birthday the parents leave."""
    antragsteller = replace(ALLEIN, geburtsdatum=geboren)
    mutter = Person("elternteil1", Rolle.ELTERNTEIL, date(1975, 1, 1))
    assert needs_paid(ergebnis_of(antragsteller, mutter), "elternteil1") == share_of_563(tage)


@oft
@given(situationen().map(ganzer_monat), st.integers(0, 300_000))
def test_another_flatmate_never_raises_a_claim(situation: Situation, miete_ct: int) -> None:
    """A relative without means in the flat, outside the Bedarfsgemeinschaft, only ever lowers shares of the rent."""
    assume(situation.wohnung is not None)
    koepfe = len(situation.personen)
    wohnung = Wohnung(miete_ct, 0, 0, koepfe, grenze_unterkunft_ct=miete_ct, grenze_heizung_ct=0)
    allein = replace(situation, wohnung=wohnung)
    onkel = Person("angehoeriger1", Rolle.ANGEHOERIGER, date(1960, 1, 1))
    zusammen = replace(
        situation, personen=(*situation.personen, onkel), wohnung=replace(wohnung, personen_im_haushalt=koepfe + 1)
    )
    vorher, nachher = anspruch(allein, with_reasons=False), anspruch(zusammen, with_reasons=False)
    for person in vorher.personen:
        assert needs_paid(nachher, person.person_id) <= needs_paid(vorher, person.person_id) + koepfe + 1
    assert nachher.personen[-1].stellung is Stellung.NICHT_IN_BG
    assert nachher.personen[-1].zahlbetrag_ct == 0


@oft
@given(situationen().map(ganzer_monat), st.integers(0, 300_000))
def test_an_excluded_partner_without_means_never_raises_the_sum(situation: Situation, miete_ct: int) -> None:
    """Excluded, no money, no assets: level 2 instead of 1 and one more head; the others never get more together."""
    ohne = tuple(p for p in situation.personen if p.rolle is not Rolle.PARTNER)
    koepfe = len(ohne)
    # Unused allowances for assets can be transferred (§ 12 Abs. 2 Satz 3): assets are left out here.
    ohne = tuple(replace(p, vermoegen_ct=0) for p in ohne)
    wohnung = Wohnung(miete_ct, 0, 0, koepfe, grenze_unterkunft_ct=miete_ct, grenze_heizung_ct=0)
    allein = replace(situation, personen=ohne, wohnung=wohnung, alleinerziehend=False)
    rentner = Person("partner", Rolle.PARTNER, date(1950, 1, 1))
    paar = replace(
        allein, personen=(ohne[0], rentner, *ohne[1:]), wohnung=replace(wohnung, personen_im_haushalt=koepfe + 1)
    )

    def summe(s: Situation) -> int:
        return sum(needs_paid(anspruch(s, with_reasons=False), p.id) for p in ohne)

    assert summe(paar) <= summe(allein) + koepfe + 1


@oft
@given(st.permutations(["antragsteller", "elternteil1", "geschwister1", "geschwister2"]), st.integers(0, 150_000))
def test_order_of_parents_and_siblings_does_not_matter(reihe: list[str], verdienst_ct: int) -> None:
    """Whoever is named first: everybody gets the same but for odd cents."""
    personen = {
        "antragsteller": replace(ALLEIN, geburtsdatum=date(2006, 1, 1)),
        "elternteil1": Person(
            "elternteil1",
            Rolle.ELTERNTEIL,
            date(1975, 1, 1),
            einnahmen=(Einnahme(Einnahmeart.SONSTIGE, verdienst_ct),),
        ),
        "geschwister1": Person("geschwister1", Rolle.GESCHWISTER, date(2015, 1, 1)),
        "geschwister2": Person("geschwister2", Rolle.GESCHWISTER, date(2022, 1, 1)),
    }
    vorher = ergebnis_of(*personen.values())
    nachher = ergebnis_of(*[personen[name] for name in reihe])
    assert nachher.summe_ct == vorher.summe_ct
    for name in reihe:
        assert abs(needs_paid(nachher, name) - needs_paid(vorher, name)) <= 3


@oft
@given(st.sampled_from(Bafoeg), st.sampled_from(Ausbildungsart), st.none() | st.booleans())
def test_training_only_takes_the_own_claim(bafoeg: Bafoeg, art: Ausbildungsart, bei_eltern: bool | None) -> None:
    """Whatever a trainee gets, the child keeps its claim (§ 7 Abs. 5 excludes only the trainee)."""
    foerderung = Ausbildungsfoerderung(art, bafoeg, bei_eltern=bei_eltern)
    mutter = replace(ALLEIN, ausbildung=Ausbildung.SONSTIGE, foerderung=foerderung)
    ergebnis = ergebnis_of(mutter, Person("kind1", Rolle.KIND, date(2020, 1, 1)))
    assert needs_paid(ergebnis) in (0, 56_300)
    assert needs_paid(ergebnis, "kind1") == 39_000
    if art is Ausbildungsart.BETRIEB:
        assert needs_paid(ergebnis) == 56_300, "eine Berufsausbildung schließt nicht aus"


@oft
@given(st.integers(0, 500_000), st.integers(0, 100_000))
def test_presumed_support_grows_with_income_and_never_takes_more_than_half(netto_ct: int, mehr_ct: int) -> None:
    """§ 1 Abs. 2 GrusiGV: nothing up to two Regelbedarfe, then half."""

    def summe(bereinigt_ct: int) -> int:
        gemeinsam = Haushaltsgemeinschaft(True, bereinigt_ct, 0)
        onkel = Person("angehoeriger1", Rolle.ANGEHOERIGER, date(1960, 1, 1), haushaltsgemeinschaft=gemeinsam)
        return ergebnis_of(ALLEIN, onkel).summe_ct

    assert 0 <= summe(netto_ct) - summe(netto_ct + mehr_ct) <= (mehr_ct + 1) // 2 + 1000
    if netto_ct <= 2 * 56_300:
        assert summe(netto_ct) == 56_300


def test_support_needs_an_amount_and_a_person() -> None:
    """What the computation needs is named when it is missing."""
    for gemeinsam in (Haushaltsgemeinschaft(True), Haushaltsgemeinschaft(True, 500_000, 0, unterstuetzt="niemand")):
        onkel = Person("angehoeriger1", Rolle.ANGEHOERIGER, date(1960, 1, 1), haushaltsgemeinschaft=gemeinsam)
        with pytest.raises(MissingFact):
            ergebnis_of(ALLEIN, onkel)


def test_a_pension_is_not_spread_over_everybody() -> None:
    """BSG B 14/7b AS 58/06 R: spreading in proportion would leave the wife 246 euros; only the surplus counts."""
    fall = read_cases(CASES / "w12_gemischt.yaml")[0]
    ergebnis = anspruch(fall.angaben, fall.antworten)
    assert ergebnis.summe_ct == 49_200
    assert ergebnis.bedarfsgemeinschaft == ("antragsteller", "partner")
    assert ergebnis.berechtigte == ("antragsteller",)
