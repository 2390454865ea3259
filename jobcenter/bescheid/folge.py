"""The months of a period one after the other: what a month leaves over counts in the next ones (§ 11 Abs. 3, § 22)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.fakten.einnahme import Einnahme, Einnahmeart, Naeheres
from jobcenter.law.fakten.wohnung import Guthaben
from jobcenter.law.kalender import months_between
from jobcenter.law.situation import Person, Situation

ComputedMonth = tuple[Situation, Ergebnis]
"""A month as the law was asked, with everything carried on from earlier months, and what it said."""


def in_a_row(situationen: Iterable[Situation], antworten: Mapping[str, str]) -> Iterator[ComputedMonth]:
    """Compute the months of one period. Bills, credits and back payments of the case belong to its first month.

    Raises LawError.
    """
    results: list[Ergebnis] = []
    for situation in situationen:
        asked = _carried_on(_without_one_offs(situation), results) if results else situation
        results.append(anspruch(asked, antworten))
        yield asked, results[-1]


def _without_one_offs(situation: Situation) -> Situation:
    wohnung = situation.wohnung
    if wohnung is not None:
        wohnung = replace(wohnung, einmalkosten=(), guthaben=None)
    personen = tuple(
        replace(p, einnahmen=tuple(e for e in p.einnahmen if not e.nachzahlung)) for p in situation.personen
    )
    return replace(situation, tage=None, wohnung=wohnung, personen=personen)


def _carried_on(situation: Situation, results: list[Ergebnis]) -> Situation:
    """The household of a month with the rest of a credit and the parts of back payments of earlier months."""
    wohnung, rest_ct = situation.wohnung, results[-1].guthaben_rest_ct
    if wohnung is not None and rest_ct:
        wohnung = replace(wohnung, guthaben=Guthaben(uebertrag_ct=rest_ct))
    personen = tuple(_with_parts(person, situation, results) for person in situation.personen)
    return replace(situation, wohnung=wohnung, personen=personen)


def _with_parts(person: Person, situation: Situation, results: list[Ergebnis]) -> Person:
    teile = []
    for result in results:
        number = months_between(result.monat, situation.monat)
        for verteilung in result.verteilt:
            if verteilung.person_id == person.id and number < len(verteilung.betraege_ct):
                naeheres = Naeheres(teilbetrag=True)
                teile.append(Einnahme(Einnahmeart(verteilung.art), verteilung.betraege_ct[number], naeheres=naeheres))
    return replace(person, einnahmen=(*person.einnahmen, *teile)) if teile else person
