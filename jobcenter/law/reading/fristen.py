"""Worked cases of deadlines, reminders, retention and single breaches of duty: how they are read and said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from jobcenter.law.doors.aufbewahrung import Aufbewahrung
from jobcenter.law.doors.fristen import Frist
from jobcenter.law.doors.minderungspruefung import Minderungspruefung
from jobcenter.law.doors.wiedervorlage import Wiedervorlagen
from jobcenter.law.reading.facts import lies

RAHMEN = frozenset({"titel", "quelle", "tuer", "antworten", "erwartet"})
"""What every worked case has beside its facts."""


def lies_angaben(klasse: type) -> Callable[[Mapping[str, Any], date | None], Any]:
    """A reader for cases whose facts are the fields of one class; they have no other month."""

    def read(roh: Mapping[str, Any], monat: date | None) -> Any:
        return lies(klasse, {name: wert for name, wert in roh.items() if name not in RAHMEN})

    return read


def werte_frist(frist: Frist) -> dict[str, Any]:
    """Everything a case about a deadline may expect."""
    return {
        "ab": frist.ab,
        "rechnerisch_bis": frist.rechnerisch_bis,
        "bis": frist.bis,
        "rechtzeitig": frist.rechtzeitig,
        "versagung": frist.versagung,
        "klage_ab": frist.klage_ab,
    }


def werte_wiedervorlage(ergebnis: Wiedervorlagen) -> dict[str, Any]:
    """Everything a case about reminders may expect."""
    return {"tage": ergebnis.tage, "antrag_bis": ergebnis.antrag_bis}


def werte_aufbewahrung(ergebnis: Aufbewahrung) -> dict[str, Any]:
    """Everything a case about retention may expect."""
    return {"loeschen_ab": ergebnis.loeschen_ab, "amt": ergebnis.amt}


def werte_minderung(ergebnis: Minderungspruefung) -> dict[str, Any]:
    """Everything a case about one breach of duty may expect."""
    return {
        "darf": ergebnis.darf,
        "nicht_erreichbar": ergebnis.nicht_erreichbar,
        "stufe": ergebnis.stufe,
        "von": ergebnis.von,
        "bis": ergebnis.bis,
        "betrag": ergebnis.betrag_ct,
        "spaetestens": ergebnis.spaetestens,
        "anhoerung_fehlt": ergebnis.anhoerung_fehlt,
        "anhoerung_persoenlich": ergebnis.anhoerung_persoenlich,
        "beratung_bis": ergebnis.beratung_bis,
        "miete_an_vermieter": ergebnis.miete_an_vermieter,
    }
