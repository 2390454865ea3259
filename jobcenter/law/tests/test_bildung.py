"""Benefits beside the monthly need: what must hold for every household and every set of education facts."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobcenter.law.doors.auszubildende import Auszubildendenantrag, auszubildende
from jobcenter.law.doors.bedarfsdarlehen import Darlehensantrag, bedarfsdarlehen
from jobcenter.law.doors.beitragszuschuss import Beitragsantrag, beitragszuschuss
from jobcenter.law.doors.bildung import Bildungsantrag, Bildungsergebnis, bildung
from jobcenter.law.doors.erstausstattung import Erstausstattungsantrag, erstausstattung
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.besonderes import (
    Ausstattung,
    Darlehensgrund,
    ErwarteteEinnahme,
    Gegenstand,
    Krankenversicherung,
    Pflegeversicherung,
)
from jobcenter.law.fakten.bildung import (
    Befoerderung,
    Bildungsart,
    Bildungsbedarf,
    Einrichtung,
    Klassenfahrt,
    Leistungsform,
    Mittagessen,
    Teilhabe,
    Vorleistung,
)
from jobcenter.law.sgb2.p09_ueberschuss import gleiche_teile, gleiche_teile_mit_rest
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation

BEISPIELE = int(os.environ.get("EXAMPLES", "100")) // 2
oft = settings(max_examples=BEISPIELE, deadline=None, suppress_health_check=[HealthCheck.too_slow])

cent = st.integers(0, 20_000)
monate = st.dates(date(2023, 1, 1), date(2026, 12, 1)).map(lambda tag: tag.replace(day=1))


@st.composite
def bildungsbedarfe(draw: st.DrawFn, kennung: str, monat: date) -> Bildungsbedarf:
    """Any education facts of one child."""
    fahrten = st.builds(
        Klassenfahrt,
        st.integers(0, 60_000),
        st.just(monat) | st.just(monat.replace(year=monat.year - 1)) | st.just(date(2023, 1, 1)),
        st.just(monat),
    )
    return Bildungsbedarf(
        kennung,
        draw(st.sampled_from(Einrichtung)),
        ausbildungsverguetung=draw(st.booleans()),
        ausfluege_ct=draw(cent),
        ausfluege_geplant=draw(st.booleans()),
        klassenfahrten=tuple(draw(st.lists(fahrten, max_size=2))),
        befoerderung=draw(st.none() | st.builds(Befoerderung, cent, cent)),
        mittagessen=draw(st.none() | st.builds(Mittagessen, st.integers(0, 600), st.integers(0, 23))),
        teilhabe=draw(st.none() | st.builds(Teilhabe, cent, cent)),
        vorleistungen=tuple(
            draw(st.lists(st.builds(Vorleistung, st.sampled_from(Bildungsart), cent, st.just(monat)), max_size=2))
        ),
    )


@st.composite
def antraege(draw: st.DrawFn) -> Bildungsantrag:
    """A parent with income around the need and up to four children, each with education facts."""
    monat = draw(monate)
    einnahme = Einnahme(Einnahmeart.ARBEITSLOSENGELD, draw(st.integers(0, 300_000)))
    alle = [Person("antragsteller", Rolle.ANTRAGSTELLER, date(1988, 5, 1), einnahmen=(einnahme,))]
    for nummer in range(1, draw(st.integers(1, 4)) + 1):
        eigene = Einnahme(Einnahmeart.UNTERHALT, draw(st.sampled_from([0, 0, 30_000, 60_000])))
        geboren = draw(st.dates(date(monat.year - 20, 1, 1), date(monat.year - 1, 12, 31)))
        alle.append(Person(f"kind{nummer}", Rolle.KIND, geboren, einnahmen=(eigene,)))
    bedarfe = tuple([draw(bildungsbedarfe(p.id, monat)) for p in alle[1:]])
    situation = Situation(monat, monat, tuple(alle), None)
    return Bildungsantrag(situation, bedarfe, monat, draw(st.none() | st.sampled_from(Leistungsform)))


def betraege(ergebnis: Bildungsergebnis) -> dict[str, Any]:
    """The amounts of every child, by its name."""
    return {
        k.person_id: (k.ueberschuss_ct, k.summe_ct, k.sofortzuschlag_ct, [p.leistung_ct for p in k.leistungen])
        for k in ergebnis.kinder
    }


@oft
@given(antraege())
def test_amounts_are_never_negative_and_never_above_the_need(antrag: Bildungsantrag) -> None:
    """Every benefit lies between zero and the need; what is covered is at most the child's surplus."""
    ergebnis = bildung(antrag, with_reasons=False)
    assert ergebnis.summe_ct == sum(k.summe_ct for k in ergebnis.kinder)
    for kind in ergebnis.kinder:
        assert kind.ueberschuss_ct >= 0
        assert kind.summe_ct == sum(p.leistung_ct for p in kind.leistungen)
        gedeckt_ct = sum(p.gedeckt_ct for p in kind.leistungen)
        assert gedeckt_ct <= kind.ueberschuss_ct
        for posten in kind.leistungen:
            assert 0 <= posten.erstattung_ct <= posten.leistung_ct <= posten.bedarf_ct
            assert 0 <= posten.gedeckt_ct <= posten.bedarf_ct
            assert type(posten.leistung_ct) is int
        if kind.sofortzuschlag_ct:
            assert kind.summe_ct


@oft
@given(antraege())
def test_income_covers_in_the_order_of_the_statute(antrag: Bildungsantrag) -> None:
    """A later need is touched only when every earlier one is covered, and the surplus is used as far as it goes."""
    for kind in bildung(antrag, with_reasons=False).kinder:
        arten = [list(Bildungsart).index(p.art) for p in kind.leistungen]
        assert arten == sorted(set(arten))
        for frueher, spaeter in zip(kind.leistungen, kind.leistungen[1:], strict=False):
            assert frueher.gedeckt_ct == frueher.bedarf_ct or not spaeter.gedeckt_ct
        if kind.leistungen:
            bedarf_ct = sum(p.bedarf_ct for p in kind.leistungen)
            assert sum(p.gedeckt_ct for p in kind.leistungen) == min(bedarf_ct, kind.ueberschuss_ct)


@oft
@given(antraege(), st.randoms(use_true_random=False))
def test_order_of_children_does_not_matter(antrag: Bildungsantrag, zufall: Any) -> None:
    """Listing the education facts in another order gives every child the same."""
    gemischt = list(antrag.kinder)
    zufall.shuffle(gemischt)
    assert betraege(bildung(replace(antrag, kinder=tuple(gemischt)))) == betraege(bildung(antrag))


@oft
@given(antraege())
def test_parts_of_the_surplus_add_up(antrag: Bildungsantrag) -> None:
    """With income far above the need the parts of all children are the whole surplus, equal up to a few cents."""
    eltern, *kinder = antrag.situation.personen
    reich = replace(eltern.einnahmen[0], netto_ct=eltern.einnahmen[0].netto_ct + 300_000)
    personen = (replace(eltern, einnahmen=(reich,)), *[replace(k, einnahmen=()) for k in kinder])
    bedarfe = tuple(Bildungsbedarf(k.id, Einrichtung.TAGESEINRICHTUNG, ausfluege_ct=100) for k in kinder)
    schlicht = replace(antrag, situation=replace(antrag.situation, personen=personen), kinder=bedarfe)
    ergebnis = bildung(schlicht, with_reasons=False)
    teile = [k.ueberschuss_ct for k in ergebnis.kinder]
    assert sum(teile) == ergebnis.ueberschuss_ct > 0
    assert max(teile) - min(teile) <= len(teile)


@oft
@given(antraege())
def test_reasons_change_nothing_and_assumptions_close_the_questions(antrag: Bildungsantrag) -> None:
    """The fast path gives the same amounts and questions; answering with the assumption keeps the amounts."""
    mit, ohne = bildung(antrag), bildung(antrag, with_reasons=False)
    assert betraege(mit) == betraege(ohne)
    assert mit.fragen == ohne.fragen
    beantwortet = bildung(antrag, {f.id: f.annahme for f in mit.fragen}, with_reasons=False)
    assert beantwortet.fragen == ()
    assert betraege(beantwortet) == betraege(ohne)


@oft
@given(antraege(), st.integers(1, 50_000))
def test_more_income_never_means_more_for_education(antrag: Bildungsantrag, mehr_ct: int) -> None:
    """With the rest going to the others, income of the parent only ever lowers the sum."""
    antworten = {"ueberschuss_rest": "ja", **{f"klassenfahrt_anrechnung.kind{n}": "sechs" for n in range(1, 5)}}
    ohne_fahrt = tuple(replace(b, klassenfahrten=(), ausfluege_ct=0, vorleistungen=()) for b in antrag.kinder)
    antrag = replace(antrag, kinder=ohne_fahrt)
    eltern = antrag.situation.personen[0]
    reicher = replace(
        eltern, einnahmen=(replace(eltern.einnahmen[0], netto_ct=eltern.einnahmen[0].netto_ct + mehr_ct),)
    )
    situation = replace(antrag.situation, personen=(reicher, *antrag.situation.personen[1:]))
    mehr = bildung(replace(antrag, situation=situation), antworten, with_reasons=False)
    assert mehr.summe_ct <= bildung(antrag, antworten, with_reasons=False).summe_ct


@oft
@given(cent, st.lists(st.integers(0, 5_000), min_size=1, max_size=6))
def test_equal_parts(ueberschuss_ct: int, bedarfe_ct: list[int]) -> None:
    """Equal parts add up; with the rest passed on nobody gets more than the need and nothing useful is lost."""
    assert sum(gleiche_teile.fassungen[0].fn(ueberschuss_ct, len(bedarfe_ct))) == ueberschuss_ct
    teile = gleiche_teile_mit_rest.fassungen[0].fn(ueberschuss_ct, bedarfe_ct)
    assert sum(teile) == min(ueberschuss_ct, sum(bedarfe_ct))
    assert all(0 <= teil <= bedarf for teil, bedarf in zip(teile, bedarfe_ct, strict=True))


def haushalt(einkommen_ct: int, **fakten: Any) -> Situation:
    """One adult of 30 without rent in September 2026."""
    einnahmen = (Einnahme(Einnahmeart.ARBEITSLOSENGELD, einkommen_ct),) if einkommen_ct else ()
    person = Person("antragsteller", Rolle.ANTRAGSTELLER, date(1996, 1, 1), einnahmen=einnahmen, **fakten)
    return Situation(date(2026, 9, 1), date(2026, 9, 1), (person,), None)


@oft
@given(st.integers(0, 120_000), st.lists(cent, min_size=1, max_size=4), st.integers(0, 6))
def test_first_equipment_is_never_more_than_recognised(einkommen_ct: int, preise: list[int], monate: int) -> None:
    """Grant and own means are the recognised sum; more counted months never raise the grant."""
    gegenstaende = tuple(Gegenstand(Ausstattung.WOHNUNG, preis) for preis in preise)
    antrag = Erstausstattungsantrag(haushalt(einkommen_ct), "antragsteller", date(2026, 9, 1), gegenstaende)
    ergebnis = erstausstattung(antrag, {"erstausstattung_monate": str(monate)}, with_reasons=False)
    assert ergebnis.anerkannt_ct == sum(preise)
    assert ergebnis.zuschuss_ct + ergebnis.eigene_mittel_ct == ergebnis.anerkannt_ct
    alle = erstausstattung(antrag, {"erstausstattung_monate": "6"}, with_reasons=False)
    assert 0 <= alle.zuschuss_ct <= ergebnis.zuschuss_ct


@oft
@given(st.integers(0, 200_000), cent, cent)
def test_contribution_subsidy_just_avoids_need(einkommen_ct: int, kranken_ct: int, pflege_ct: int) -> None:
    """Without a claim: subsidies and surplus pay both contributions, and never more than them."""
    antrag = Beitragsantrag(
        haushalt(einkommen_ct), "antragsteller", beitrag_kranken_ct=kranken_ct, beitrag_pflege_ct=pflege_ct
    )
    ergebnis = beitragszuschuss(antrag, with_reasons=False)
    frei_ct = einkommen_ct - 3_000 - 56_300
    summe_ct = ergebnis.kranken_ct + ergebnis.pflege_ct
    assert summe_ct == (kranken_ct + pflege_ct if frei_ct < 0 else max(0, kranken_ct + pflege_ct - frei_ct))


@oft
@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_loan_and_grant_make_the_claim_before_the_income(vorher_ct: int, erwartet_ct: int) -> None:
    """Expected income only changes the form: loan and grant together stay what was due without it."""
    einnahme = ErwarteteEinnahme("antragsteller", Einnahme(Einnahmeart.ARBEITSLOSENGELD, erwartet_ct))
    antrag = Darlehensantrag(
        haushalt(vorher_ct), "antragsteller", Darlehensgrund.EINNAHME_ERWARTET, einnahmen=(einnahme,)
    )
    ergebnis = bedarfsdarlehen(antrag, with_reasons=False)
    assert ergebnis.darlehen_ct >= 0
    frei_ct = max(0, vorher_ct - 3_000) if vorher_ct > 1_000 else 0
    assert ergebnis.darlehen_ct + ergebnis.zuschuss_ct == max(0, 56_300 - frei_ct)


def test_facts_that_do_not_fit_are_named() -> None:
    """People who are not in the household, advance payments of another month, a cap that is needed and missing."""
    situation = haushalt(0)
    monat = situation.monat
    with pytest.raises(MissingFact, match=r"bildung\.person_id"):
        bildung(Bildungsantrag(situation, (Bildungsbedarf("kind1", Einrichtung.SCHULE),), monat))
    vorab = Bildungsbedarf(
        "antragsteller",
        Einrichtung.SCHULE,
        vorleistungen=(Vorleistung(Bildungsart.AUSFLUG, 100, date(2026, 8, 31)),),
    )
    with pytest.raises(MissingFact, match="bezahlt_am"):
        bildung(Bildungsantrag(situation, (vorab,), monat))
    with pytest.raises(MissingFact, match="erstausstattung"):
        erstausstattung(Erstausstattungsantrag(situation, "kind1", monat, ()))
    with pytest.raises(MissingFact, match="ausschluss"):
        auszubildende(Auszubildendenantrag(situation, "antragsteller"))
    privat = Beitragsantrag(
        situation,
        "antragsteller",
        kranken=Krankenversicherung.PRIVAT,
        beitrag_kranken_ct=50_000,
        pflege=Pflegeversicherung.KEINE,
    )
    with pytest.raises(MissingFact, match="halber_basistarif"):
        beitragszuschuss(privat, {"halber_basistarif.antragsteller": "ueber"})
