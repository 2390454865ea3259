"""Worked cases about benefits that come first: how they are read and said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobcenter.law.doors.vorrang import Vorrang, Vorrangfall
from jobcenter.law.reading.situation import lies_situation


def lies_vorrang(roh: Mapping[str, Any], monat: date | None) -> Vorrangfall:
    """A household, and `tag:` when the day within the month matters."""
    return Vorrangfall(lies_situation(roh, monat), None if monat else roh.get("tag"))


def werte_vorrang(ergebnis: Vorrang) -> dict[str, Any]:
    """Names of benefits with the person, in order: all, those with a duty, and what follows from requests."""
    return {
        "leistungen": tuple(_name(e.leistung, e.person_id) for e in ergebnis.leistungen),
        "pflichten": tuple(_name(e.leistung, e.person_id) for e in ergebnis.leistungen if e.pflicht),
        "antraege_des_jobcenters": tuple(
            _name(d.leistung, d.person_id) for d in ergebnis.durchsetzung if d.antrag_durch_jobcenter
        ),
        "entziehungen": {_name(d.leistung, d.person_id): d.entziehung for d in ergebnis.durchsetzung if d.entziehung},
        "aufhebungen": tuple(_name(d.leistung, d.person_id) for d in ergebnis.durchsetzung if d.aufhebung),
    }


def _name(leistung: str, person_id: str | None) -> str:
    return f"{leistung}.{person_id}" if person_id else str(leistung)
