"""Worked cases of benefits beside the monthly need: how they are read and said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobcenter.law.bildung import Bildungsantrag, Bildungsergebnis, Bildungskind
from jobcenter.law.fakten.bildung import Bildungsart, Bildungsbedarf, Leistungsform
from jobcenter.law.lesen import lies
from jobcenter.law.lesen_situation import lies_situation


def lies_bildung(roh: Mapping[str, Any], monat: date | None) -> Bildungsantrag:
    """A household with `bildung:` — the education facts of each child by its name."""
    situation = lies_situation(roh, monat)
    kinder = tuple(lies(Bildungsbedarf, {"person_id": name, **fakten}) for name, fakten in roh["bildung"].items())
    form = Leistungsform(roh["form"]) if "form" in roh else None
    return Bildungsantrag(situation, kinder, roh.get("antrag_am", situation.monat), form)


def werte_bildung(ergebnis: Bildungsergebnis) -> dict[str, Any]:
    """Everything a case about education may expect."""
    return {
        "summe": ergebnis.summe_ct,
        "sofortzuschlag": ergebnis.sofortzuschlag_ct,
        "ueberschuss": ergebnis.ueberschuss_ct,
        "darlehen": ergebnis.darlehen,
        **{kind.person_id: _kind(kind) for kind in ergebnis.kinder},
    }


def _kind(kind: Bildungskind) -> dict[str, Any]:
    betraege = dict.fromkeys(Bildungsart, 0) | {posten.art: posten.leistung_ct for posten in kind.leistungen}
    return {
        "summe": kind.summe_ct,
        "ueberschuss": kind.ueberschuss_ct,
        "sofortzuschlag": kind.sofortzuschlag_ct,
        **{str(art.value): betrag for art, betrag in betraege.items()},
        "erstattung": sum(posten.erstattung_ct for posten in kind.leistungen),
        "empfaenger": {str(posten.art.value): posten.empfaenger for posten in kind.leistungen},
    }
