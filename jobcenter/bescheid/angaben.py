"""What a frozen month keeps of the facts beside the result, so that its letter can show how it came about."""

from collections.abc import Iterator
from typing import Any

from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.pruefung import Schritt
from jobcenter.law.sgb2.p09_hilfebeduerftigkeit import UNTERSTUETZUNG
from jobcenter.law.sgb2.p22_unterkunft import laufende_kosten
from jobcenter.law.situation import Person, Situation

VOLL, TEIL = "voll", "teil"
"""How a back payment counts in the month: all of it, or one of its parts (§ 11 Abs. 3 SGB II)."""


def angaben_of(situation: Situation, ergebnis: Ergebnis) -> dict[str, Any]:
    """Income of every person as it counts in this month, running costs of the flat, days of the month; cents."""
    wohnung = situation.wohnung
    return {
        "einnahmen": {p.id: list(_einnahmen(p, ergebnis)) for p in situation.personen},
        "unterstuetzung": dict(_unterstuetzung(situation, ergebnis)),
        "nachgewiesene_kosten": {p.id: p.hoehere_absetzung_ct or 0 for p in situation.personen},
        "wohnung": None
        if wohnung is None
        else {
            **dict(zip(("unterkunft_ct", "heizung_ct"), laufende_kosten(wohnung), strict=True)),
            "personen": wohnung.personen_im_haushalt,
            "nach_vertrag": wohnung.vertragsanteil is not None,
        },
        "tage": situation.tage,
    }


def _einnahmen(person: Person, ergebnis: Ergebnis) -> Iterator[dict[str, Any]]:
    verteilt = {v.art: v.betraege_ct[0] for v in ergebnis.verteilt if v.person_id == person.id}
    for einnahme in person.einnahmen:
        art = einnahme.art.value
        if einnahme.nachzahlung and art in verteilt:
            continue
        nachzahlung = VOLL if einnahme.nachzahlung else ""
        if einnahme.naeheres is not None and einnahme.naeheres.teilbetrag:
            nachzahlung = TEIL
        yield {"art": art, "betrag_ct": einnahme.netto_ct, "nachzahlung": nachzahlung}
    for art, betrag_ct in verteilt.items():
        yield {"art": art, "betrag_ct": betrag_ct, "nachzahlung": TEIL}


def _unterstuetzung(situation: Situation, ergebnis: Ergebnis) -> Iterator[tuple[str, int]]:
    """(person, cents) of what relatives in the household are presumed to give (§ 9 Abs. 5 SGB II)."""
    summen: dict[str, int] = {}
    personen = {person.id: person for person in situation.personen}
    for row in ergebnis.personen:
        gemeinsam, betrag_ct = personen[row.person_id].haushaltsgemeinschaft, 0
        for step in _flat(row.begruendung):
            if step.regel == "vermutete_unterstuetzung" and isinstance(step.ergebnis, int):
                betrag_ct = step.ergebnis
            if step.zitat == UNTERSTUETZUNG.zitat and step.ergebnis == "widerlegt":
                betrag_ct = 0
        if gemeinsam is not None and gemeinsam.unterstuetzt and betrag_ct:
            summen[gemeinsam.unterstuetzt] = summen.get(gemeinsam.unterstuetzt, 0) + betrag_ct
    yield from summen.items()


def _flat(step: Schritt) -> Iterator[Schritt]:
    yield step
    for teil in step.teile:
        yield from _flat(teil)
