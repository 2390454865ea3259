"""Days of a month on which a claim begins or ends by itself (§§ 7, 7b, 9 Abs. 3, § 21 Abs. 4, § 41 Abs. 1 SGB II)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jobcenter.law.fakten.aufenthalt import Aufenthalt
from jobcenter.law.kalender import TAG, add_months, last_of_month
from jobcenter.law.parameters import parameters_on
from jobcenter.law.sgb2.p07_aufenthalt import ende_der_drei_monate, ende_der_fuenf_jahre
from jobcenter.law.sgb2.p07b_erreichbarkeit import tage_mit_wechsel
from jobcenter.law.situation import Person


def wechseltage(person: Person, monat: date) -> Iterator[int]:
    """Days of the month, after the first, on which the facts of this person change her place in the law."""
    for tag in _tage(person, monat):
        if (tag.year, tag.month) == (monat.year, monat.month) and tag.day > 1:
            yield tag.day


def _tage(person: Person, monat: date) -> Iterator[date]:
    if person.aufenthalt is not None:
        yield from _aufenthalt(person.aufenthalt, monat)
    if person.unterbringung is not None:
        yield from filter(None, (person.unterbringung.von, person.unterbringung.bis))
    if person.foerderung is not None:
        yield from _first_and_next(person.foerderung.von, person.foerderung.bis)
    if person.haushaltszeit is not None:
        yield from _first_and_next(person.haushaltszeit.von, person.haushaltszeit.bis)
    if person.altersrente_ab is not None:
        yield person.altersrente_ab
    if person.mehrbedarf is not None and person.mehrbedarf.teilhabe_beendet_am is not None:
        yield person.mehrbedarf.teilhabe_beendet_am + TAG
    if person.abwesenheiten:
        frei_tage = parameters_on(max(monat, date(2023, 7, 1)))["abwesenheit_frei_tage"]
        yield from tage_mit_wechsel(person.abwesenheiten, frei_tage, monat, last_of_month(monat))
    if person.eigenes_kind_geboren_am is not None:
        jahre = parameters_on(monat)["eigenes_kind_unter_jahre"]
        yield person.eigenes_kind_geboren_am
        yield add_months(person.eigenes_kind_geboren_am, jahre * 12)


def _first_and_next(von: date | None, bis: date | None) -> Iterator[date]:
    """The first day of a time, and the day after its last one."""
    if von is not None:
        yield von
    if bis is not None:
        yield bis + TAG


def _aufenthalt(aufenthalt: Aufenthalt, monat: date) -> Iterator[date]:
    """The first day of a new right, and the days after the three months and the five years."""
    if aufenthalt.recht_ab is not None:
        yield aufenthalt.recht_ab
    if aufenthalt.einreise_am is not None:
        yield ende_der_drei_monate.bind(monat).call(aufenthalt.einreise_am) + TAG
    if aufenthalt.angemeldet_am is not None:
        tage = aufenthalt.tage_ausreisepflicht
        yield ende_der_fuenf_jahre.bind(monat).call(aufenthalt.angemeldet_am, tage) + TAG
