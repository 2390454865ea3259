"""Deadlines: public holidays of every Land against a table made by hand, and what must hold for every day."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcenter.law.doors import aufbewahrung as archive
from jobcenter.law.doors.feiertage import FEIERTAGSGESETZ, feiertage, naechster_werktag, ruhetag
from jobcenter.law.doors.fristen import Frist, frist
from jobcenter.law.doors.wiedervorlage import wiedervorlagen
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.frist import (
    Aufbewahrungsangaben,
    Belehrung,
    Fristangaben,
    Fristart,
    Land,
    Oertlich,
    Wiedervorlage,
    Zustellweg,
)

OSTERN = {
    2023: date(2023, 4, 9),
    2024: date(2024, 3, 31),
    2025: date(2025, 4, 20),
    2026: date(2026, 4, 5),
    2027: date(2027, 3, 28),
    2028: date(2028, 4, 16),
    2029: date(2029, 4, 1),
    2030: date(2030, 4, 21),
}
"""Easter Sunday of every year."""
UEBERALL = {(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)}
"""Fixed days of all Länder; with Good Friday, Easter Monday, Ascension and Whit Monday."""
L = Land
FESTE: dict[tuple[int, int], set[Land]] = {
    (1, 6): {L.BW, L.BY, L.ST},
    (3, 8): {L.BE, L.MV},
    (8, 15): {L.SL},
    (9, 20): {L.TH},
    (10, 31): {L.BB, L.HB, L.HH, L.MV, L.NI, L.SN, L.ST, L.SH, L.TH},
    (11, 1): {L.BW, L.BY, L.NW, L.RP, L.SL},
}
"""Fixed days of some Länder, as their statutes name them (see FEIERTAGSGESETZ)."""
FRONLEICHNAM = {L.BW, L.BY, L.HE, L.NW, L.RP, L.SL}
EINMALIG = {date(2025, 5, 8): L.BE, date(2028, 6, 17): L.BE}
"""Days for one year only: the ends of the war and of the rising of 1953, in Berlin."""


def by_hand(land: Land, jahr: int) -> set[date]:
    """The public holidays that are no Sundays by themselves."""
    ostern = OSTERN[jahr]
    tage = {date(jahr, *tag) for tag in UEBERALL}
    tage |= {ostern + timedelta(days=n) for n in (-2, 1, 39, 50)}
    tage |= {date(jahr, *tag) for tag, laender in FESTE.items() if land in laender}
    if land in FRONLEICHNAM:
        tage.add(ostern + timedelta(days=60))
    if land is L.SN:
        november = [date(jahr, 11, tag) for tag in range(16, 23)]
        tage |= {tag for tag in november if tag.weekday() == 2}
    return tage | {tag for tag, wo in EINMALIG.items() if wo is land and tag.year == jahr}


@pytest.mark.parametrize("land", Land)
@pytest.mark.parametrize("jahr", range(2023, 2031))
def test_holidays_of_every_land(land: Land, jahr: int) -> None:
    """The library and the statute name the same days; Easter and Whit Sunday are Sundays anyway."""
    sonntage = {OSTERN[jahr], OSTERN[jahr] + timedelta(days=49)}
    assert set(feiertage(land, Oertlich.KEINE, jahr)) - sonntage == by_hand(land, jahr) - sonntage
    assert FEIERTAGSGESETZ[land]


@pytest.mark.parametrize("jahr", range(2023, 2031))
def test_local_holidays(jahr: int) -> None:
    """Days of some municipalities in Bavaria, Saxony and Thuringia, and the peace of Augsburg."""
    himmelfahrt, friedensfest = date(jahr, 8, 15), date(jahr, 8, 8)
    fronleichnam = OSTERN[jahr] + timedelta(days=60)

    def mehr(land: Land, oertlich: Oertlich) -> set[date]:
        return set(feiertage(land, oertlich, jahr)) - set(feiertage(land, Oertlich.KEINE, jahr))

    assert mehr(L.BY, Oertlich.KATHOLISCH) == {himmelfahrt}
    assert mehr(L.BY, Oertlich.AUGSBURG) == {himmelfahrt, friedensfest}
    assert mehr(L.SN, Oertlich.KATHOLISCH) == mehr(L.TH, Oertlich.KATHOLISCH) == {fronleichnam}
    for land in set(Land) - {L.BY, L.SN, L.TH}:
        assert mehr(land, Oertlich.KATHOLISCH) == mehr(land, Oertlich.AUGSBURG) == set()


def test_names_are_german() -> None:
    """The name stands in a sentence that people read."""
    assert ruhetag(date(2026, 5, 25), L.BE) == "Pfingstmontag"
    assert ruhetag(date(2026, 9, 5), L.BE) == "Samstag"
    assert ruhetag(date(2026, 12, 27), L.BE) == "Sonntag"
    assert ruhetag(date(2026, 9, 7), L.BE) == ""


def test_holidays_are_loaded_only_when_asked_for() -> None:
    """The calendar of holidays takes longer to load than the whole law."""
    befehl = "import sys, jobcenter.law.tueren; print('holidays' in sys.modules)"
    ausgabe = subprocess.run(
        [sys.executable, "-c", befehl], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[3]
    ).stdout
    assert ausgabe.strip() == "False"


TAGE = [date(2023, 1, 1) + timedelta(days=n) for n in range((date(2030, 12, 31) - date(2023, 1, 1)).days + 1)]
"""Every day of eight years."""


@pytest.mark.parametrize("land", Land)
def test_next_working_day_of_every_day(land: Land) -> None:
    """Never earlier, never more than five days later, never a day of rest, and in the same order as the days."""
    vorher = TAGE[0]
    for tag in TAGE:
        werktag = naechster_werktag(tag, land)
        assert tag <= werktag <= tag + timedelta(days=5)
        assert not ruhetag(werktag, land)
        assert werktag.weekday() < 5
        assert werktag >= vorher
        vorher = werktag


def widerspruch(tag: date, land: Land, **mehr: object) -> Frist:
    """The deadline of a letter posted on this day."""
    angaben = Fristangaben(Fristart.WIDERSPRUCH, tag, land, weg=Zustellweg.POST)
    return frist(replace(angaben, **mehr), with_reasons=False)  # type: ignore[arg-type]


@pytest.mark.parametrize("land", [L.BE, L.BY, L.SN])
def test_a_letter_of_every_day(land: Land) -> None:
    """Posted later never ends earlier; a month and some days are left; the end is a working day."""
    vorher = date(2023, 1, 1)
    for tag in TAGE:
        ergebnis = widerspruch(tag, land)
        assert ergebnis.ab is not None
        assert ergebnis.bis is not None
        assert ergebnis.ab - tag == timedelta(days=3 if tag.year < 2025 else 4)
        assert ergebnis.ab + timedelta(days=28) <= ergebnis.bis <= ergebnis.ab + timedelta(days=36)
        assert not ruhetag(ergebnis.bis, land)
        assert ergebnis.bis >= vorher
        vorher = ergebnis.bis


arten = st.sampled_from([art for art in Fristart if art is not Fristart.BEKANNTGABE])
tage = st.dates(date(2023, 1, 1), date(2030, 12, 31))


@settings(max_examples=200, deadline=None)
@given(arten, tage, st.sampled_from(Land), st.sampled_from(Oertlich), st.integers(1, 90))
def test_no_deadline_ends_on_a_day_of_rest(
    art: Fristart, tag: date, land: Land, oertlich: Oertlich, dauer: int
) -> None:
    """Every kind of deadline ends after its event, on a working day of the place, and is explained."""
    ergebnis = frist(Fristangaben(art, tag, land, oertlich, tage=dauer))
    assert ergebnis.rechnerisch_bis is not None
    assert ergebnis.bis is not None
    assert tag < ergebnis.rechnerisch_bis <= ergebnis.bis
    assert not ruhetag(ergebnis.bis, land, oertlich)
    assert ergebnis.begruendung.teile


@settings(max_examples=200, deadline=None)
@given(tage, st.integers(0, 40), st.sampled_from(Land))
def test_more_reasons_for_time_never_shorten_it(tag: date, spaeter: int, land: Land) -> None:
    """A proven later arrival, a posting abroad or a missing instruction never ends the deadline earlier."""
    schlicht = widerspruch(tag, land).bis
    assert schlicht is not None
    for mehr in (
        {"zugegangen_am": tag + timedelta(days=spaeter)},
        {"im_ausland": True},
        {"belehrung": Belehrung.FEHLT},
        {"belehrung": Belehrung.FALSCH},
    ):
        laenger = widerspruch(tag, land, **mehr).bis
        assert laenger is not None
        assert laenger >= schlicht


def test_missing_facts_are_named() -> None:
    """Nobody guesses the Land, the arrival abroad, or how many days were given."""
    tag = date(2026, 9, 1)
    with pytest.raises(MissingFact, match="land"):
        frist(Fristangaben(Fristart.WIDERSPRUCH, tag))
    with pytest.raises(MissingFact, match="zugegangen_am"):
        frist(Fristangaben(Fristart.WIDERSPRUCH, tag, L.BE, weg=Zustellweg.POST_AUSLAND))
    for keine in (None, 0):
        with pytest.raises(MissingFact, match="tage"):
            frist(Fristangaben(Fristart.MITWIRKUNG, tag, L.BE, tage=keine))
    with pytest.raises(MissingFact, match="gegenstand"):
        archive.aufbewahrung(Aufbewahrungsangaben("schuhe", tag))


def test_every_retention_row_has_a_reason_and_a_source() -> None:
    """Where no statute names a number the row says that the office decides; an office may bring rows of its own."""
    for kennung, zeile in archive.zeilen().items():
        assert zeile.name
        assert zeile.ab
        assert zeile.grund.endswith(".")
        assert zeile.quelle
        ergebnis = archive.aufbewahrung(Aufbewahrungsangaben(kennung, date(2026, 9, 1)))
        assert ergebnis.loeschen_ab > date(2026, 9, 1)
    eigene = {"antrag": replace(archive.zeilen()["antrag"], jahre=5)}
    ergebnis = archive.aufbewahrung(Aufbewahrungsangaben("antrag", date(2026, 9, 1)), eigene=eigene)
    assert ergebnis.loeschen_ab == date(2031, 9, 2)


@settings(max_examples=50, deadline=None)
@given(tage, st.lists(st.integers(1, 20), max_size=5))
def test_reminders_come_in_order_before_the_end(zeitraum_bis: date, wochen: list[int]) -> None:
    """Each week once, the longest first, all before the period has ended."""
    ergebnis = wiedervorlagen(Wiedervorlage(zeitraum_bis, tuple(wochen)))
    assert list(ergebnis.tage) == sorted(set(ergebnis.tage))
    assert len(ergebnis.tage) == len(set(wochen))
    assert all(tag <= zeitraum_bis for tag in ergebnis.tage)
    assert ergebnis.antrag_bis > zeitraum_bis
