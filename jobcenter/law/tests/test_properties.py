"""What must hold for every household, tried on many random ones (both regimes)."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis, Stellung
from jobcenter.law.fakten.einnahme import EINFACH
from jobcenter.law.pruefung import OHNE_BEGRUENDUNG, Schritt
from jobcenter.law.situation import Ausbildung, Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung

BEISPIELE = int(os.environ.get("EXAMPLES", "100"))
"""`make test` asks for 500 households each, `make test-all` for 10,000."""
oft = settings(max_examples=BEISPIELE, deadline=None, suppress_health_check=[HealthCheck.too_slow])

cent = st.integers(0, 250_000)
monate = st.dates(date(2023, 1, 1), date(2026, 12, 31)).map(lambda tag: tag.replace(day=1))


@st.composite
def einnahmen(draw: st.DrawFn, rolle: Rolle) -> tuple[Einnahme, ...]:
    """Up to two incomes, and Kindergeld for children."""
    arten = draw(st.lists(st.sampled_from([a for a in EINFACH if a is not Einnahmeart.KINDERGELD]), max_size=2))
    alle = []
    for art in arten:
        brutto = draw(cent)
        netto = draw(st.integers(brutto // 2, brutto))
        alle.append(Einnahme(art, netto, brutto if art is Einnahmeart.ERWERB else None))
    if rolle is Rolle.KIND and draw(st.booleans()):
        alle.append(Einnahme(Einnahmeart.KINDERGELD, 25_900))
    return tuple(alle)


@st.composite
def personen(draw: st.DrawFn, kennung: str, rolle: Rolle, monat: date) -> Person:
    """Any person of a role, born before the month."""
    jahre = st.integers(0, 27 * 365) if rolle is Rolle.KIND else st.integers(16 * 365, 70 * 365)
    return Person(
        kennung,
        rolle,
        monat - timedelta(days=draw(jahre)),
        erwerbsfaehig=draw(st.booleans()),
        ausbildung=draw(st.sampled_from(Ausbildung)),
        schwanger=draw(st.integers(0, 9)) == 0,
        deutsch=draw(st.integers(0, 9)) > 0,
        stationaer=draw(st.integers(0, 19)) == 0,
        einnahmen=draw(einnahmen(rolle)),
        vermoegen_ct=draw(st.sampled_from([0, 0, 0, 700_000, 4_500_000])),
        gezahlter_unterhalt_ct=draw(st.sampled_from([0, 0, 20_000])),
        mehrbedarf_ernaehrung_ct=draw(st.sampled_from([0, 0, 9_000])),
    )


@st.composite
def situationen(draw: st.DrawFn) -> Situation:
    """Any household of one or two adults and up to four children, in both regimes."""
    monat = draw(monate)
    alle = [draw(personen("antragsteller", Rolle.ANTRAGSTELLER, monat))]
    if draw(st.booleans()):
        alle.append(draw(personen("partner", Rolle.PARTNER, monat)))
    alle += [draw(personen(f"kind{n}", Rolle.KIND, monat)) for n in range(1, draw(st.integers(0, 4)) + 1)]
    koepfe = len(alle) + draw(st.integers(0, 3))
    wohnung = Wohnung(
        draw(cent),
        draw(st.integers(0, 30_000)),
        draw(st.integers(0, 30_000)),
        koepfe,
        warmwasser_dezentral=draw(st.booleans()),
        karenzzeit=draw(st.booleans()),
        grenze_unterkunft_ct=draw(st.none() | cent),
        grenze_heizung_ct=draw(st.none() | cent),
    )
    beginn = max(date(2023, 1, 1), monat - timedelta(days=draw(st.integers(0, 364))))
    return Situation(
        monat,
        beginn,
        tuple(alle),
        draw(st.none() | st.just(wohnung)),
        alleinerziehend=draw(st.booleans()),
        tage=draw(st.none() | st.integers(1, 30)),
    )


def ganzer_monat(situation: Situation) -> Situation:
    """The same household without partial months and birthdays within the month."""

    def am_ersten(person: Person) -> Person:
        return replace(person, geburtsdatum=person.geburtsdatum.replace(day=1))

    return replace(situation, tage=None, personen=tuple(am_ersten(p) for p in situation.personen))


@oft
@given(situationen())
def test_amounts_are_whole_cents_and_never_negative(situation: Situation) -> None:
    """No float, no negative amount, and the sums match."""
    ergebnis = anspruch(situation, with_reasons=False)
    for person in ergebnis.personen:
        for name, wert in person._asdict().items():
            if name.endswith("_ct"):
                assert type(wert) is int, name
                assert wert >= 0, name
        assert person.zahlbetrag_ct == (
            person.anspruch_regelbedarf_ct
            + person.anspruch_unterkunft_ct
            + person.sofortzuschlag_ct
            - person.minderung_ct
        )
    assert ergebnis.summe_ct == sum(p.zahlbetrag_ct for p in ergebnis.personen)


@oft
@given(situationen().map(ganzer_monat))
def test_need_less_means_is_the_claim(situation: Situation) -> None:
    """For every entitled person: need = parts, claim = need − what is counted; others get nothing but § 72."""
    for person in anspruch(situation, with_reasons=False).personen:
        teile = person.regelbedarf_ct + person.mehrbedarf_ct + person.unterkunft_ct + person.heizung_ct
        assert person.bedarf_ct == teile
        anspruch_ct = person.anspruch_regelbedarf_ct + person.anspruch_unterkunft_ct
        if person.stellung is Stellung.LEISTUNGSBERECHTIGT:
            assert anspruch_ct == person.bedarf_ct - person.angerechnet_ct
            if person.anspruch_regelbedarf_ct:
                assert person.anspruch_unterkunft_ct == person.unterkunft_ct + person.heizung_ct
        else:
            assert anspruch_ct == 0


@oft
@given(situationen().map(ganzer_monat))
def test_means_of_the_adults_are_spread_completely(situation: Situation) -> None:
    """Where nobody is excluded, pregnant or rich: all claims = all needs − all countable income."""
    schlicht = replace(
        situation,
        personen=tuple(
            replace(
                p,
                vermoegen_ct=0,
                schwanger=False,
                erwerbsfaehig=True,
                deutsch=True,
                stationaer=False,
                ausbildung=Ausbildung.KEINE,
            )
            for p in situation.personen
        ),
    )
    ergebnis = anspruch(schlicht, with_reasons=False)
    dabei = [p for p in ergebnis.personen if p.stellung is Stellung.LEISTUNGSBERECHTIGT]
    assume(all(p.stellung is not Stellung.AUSGESCHLOSSEN for p in ergebnis.personen))
    offen_ct = sum(p.bedarf_ct - p.eigenes_einkommen_ct for p in dabei)
    gezahlt_ct = sum(p.anspruch_regelbedarf_ct + p.anspruch_unterkunft_ct for p in dabei)
    assert gezahlt_ct == max(0, offen_ct)
    assert ergebnis.hilfebeduerftig == (offen_ct > 0)


@oft
@given(situationen().map(ganzer_monat), st.integers(1, 100_000))
def test_more_income_never_means_a_higher_claim(situation: Situation, mehr_ct: int) -> None:
    """Other income of the applicant only ever lowers what is paid for needs."""
    person = situation.personen[0]
    reicher = replace(person, einnahmen=(*person.einnahmen, Einnahme(Einnahmeart.SONSTIGE, mehr_ct)))
    mehr = replace(situation, personen=(reicher, *situation.personen[1:]))
    assert _needs_paid(anspruch(mehr)) <= _needs_paid(anspruch(situation))


@oft
@given(situationen().map(ganzer_monat), st.integers(1, 3_000_000))
def test_more_assets_never_mean_a_higher_claim(situation: Situation, mehr_ct: int) -> None:
    """Assets of the applicant only ever lower what is paid for needs."""
    person = situation.personen[0]
    reicher = replace(person, vermoegen_ct=person.vermoegen_ct + mehr_ct)
    mehr = replace(situation, personen=(reicher, *situation.personen[1:]))
    assert _needs_paid(anspruch(mehr)) <= _needs_paid(anspruch(situation))


@oft
@given(situationen().map(ganzer_monat), st.randoms(use_true_random=False))
def test_order_of_persons_moves_only_odd_cents(situation: Situation, zufall: object) -> None:
    """Listing the same people in another order changes nobody by more than a few cents."""
    gemischt = list(situation.personen)
    zufall.shuffle(gemischt)  # type: ignore[attr-defined]
    vorher = {p.person_id: p for p in anspruch(situation).personen}
    nachher = anspruch(replace(situation, personen=tuple(gemischt)))
    assert abs(nachher.summe_ct - sum(p.zahlbetrag_ct for p in vorher.values())) <= 2 * len(gemischt)
    for person in nachher.personen:
        assert person.stellung is vorher[person.person_id].stellung
        assert abs(person.zahlbetrag_ct - vorher[person.person_id].zahlbetrag_ct) <= 2 * len(gemischt)


@oft
@given(situationen())
def test_sofortzuschlag_is_all_or_nothing(situation: Situation) -> None:
    """20 or 25 euros by the year, only for levels 3 to 6, never for people who are excluded."""
    betrag_ct = 2000 if situation.monat.year < 2025 else 2500
    for person in anspruch(situation, with_reasons=False).personen:
        assert person.sofortzuschlag_ct in (0, betrag_ct)
        if person.sofortzuschlag_ct:
            assert person.stellung in (Stellung.LEISTUNGSBERECHTIGT, Stellung.DECKT_EIGENEN_BEDARF)


@oft
@given(situationen())
def test_reasons_do_not_change_the_result(situation: Situation) -> None:
    """The fast path gives the same numbers and questions; every step is a readable sentence."""
    mit, ohne = anspruch(situation), anspruch(situation, with_reasons=False)
    assert list(ohne.personen) == [p._replace(begruendung=OHNE_BEGRUENDUNG) for p in mit.personen]
    assert mit.fragen == ohne.fragen
    for schritt in _steps(mit.begruendung):
        assert schritt.satz
        assert schritt.zitat


@oft
@given(situationen())
def test_answering_with_the_assumption_changes_nothing(situation: Situation) -> None:
    """The assumption is one of the options; choosing it closes the question and keeps the amounts."""
    offen = anspruch(situation, with_reasons=False)
    beantwortet = anspruch(situation, {f.id: f.annahme for f in offen.fragen}, with_reasons=False)
    assert beantwortet.fragen == ()
    assert beantwortet.summe_ct == offen.summe_ct


@oft
@given(situationen().map(ganzer_monat), st.integers(1, 30))
def test_part_of_a_month_is_its_share(situation: Situation, tage: int) -> None:
    """Claims for some days are day thirtieths of the month, each rounded half up."""
    voll, teil = anspruch(situation), anspruch(replace(situation, tage=tage))
    for ganz, stueck in zip(voll.personen, teil.personen, strict=True):
        assert stueck.anspruch_regelbedarf_ct == (ganz.anspruch_regelbedarf_ct * tage * 2 + 30) // 60
        assert stueck.anspruch_unterkunft_ct == (ganz.anspruch_unterkunft_ct * tage * 2 + 30) // 60


@oft
@given(cent, st.integers(1, 12), st.integers(1, 12))
def test_another_head_never_raises_a_share(miete_ct: int, personen: int, koepfe: int) -> None:
    """While costs are adequate, one more person in the flat never raises a person's share by more than a cent."""

    def anteil(im_haushalt: int) -> int:
        wohnung = Wohnung(miete_ct, 0, 0, im_haushalt, grenze_unterkunft_ct=miete_ct, grenze_heizung_ct=0)
        allein = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1980, 1, 1))
        return anspruch(Situation(date(2026, 9, 1), date(2026, 9, 1), (allein,), wohnung)).personen[0].unterkunft_ct

    assert anteil(koepfe + personen) <= anteil(koepfe)


def _needs_paid(ergebnis: Ergebnis) -> int:
    """What is paid for needs, without the Sofortzuschlag."""
    return sum(p.anspruch_regelbedarf_ct + p.anspruch_unterkunft_ct for p in ergebnis.personen)


def _steps(schritt: Schritt) -> list[Schritt]:
    return [schritt, *(s for teil in schritt.teile for s in _steps(teil))]
