"""Worked cases of benefits beside the monthly need: how they are read and said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from jobcenter.law.doors.auszubildende import Auszubildendenantrag, Auszubildendenergebnis
from jobcenter.law.doors.bedarfsdarlehen import Darlehensantrag, Darlehensergebnis
from jobcenter.law.doors.beitragszuschuss import Beitragsantrag, Beitragsergebnis
from jobcenter.law.doors.bildung import Bildungsantrag, Bildungsergebnis, Bildungskind
from jobcenter.law.doors.erstausstattung import Erstausstattungsantrag, Erstausstattungsergebnis
from jobcenter.law.doors.leistungsform import Gutscheinergebnis, Sachleistungsergebnis
from jobcenter.law.doors.verletztengeld import Verletztengeldergebnis, Verletztengeldfall
from jobcenter.law.fakten.bildung import Bildungsart, Bildungsbedarf, Leistungsform
from jobcenter.law.reading.facts import lies
from jobcenter.law.reading.situation import lies_monat, lies_situation

T = TypeVar("T")


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


def _mit_situation(klasse: type[T], schluessel: str, roh: Mapping[str, Any], monat: date | None) -> T:
    """A household, and the facts of an application under their own key."""
    return lies(klasse, {"situation": lies_situation(roh, monat), **roh[schluessel]})


def lies_erstausstattung(roh: Mapping[str, Any], monat: date | None) -> Erstausstattungsantrag:
    """A household with `erstausstattung:`."""
    return _mit_situation(Erstausstattungsantrag, "erstausstattung", roh, monat)


def werte_erstausstattung(ergebnis: Erstausstattungsergebnis) -> dict[str, Any]:
    """Everything a case about first equipment may expect."""
    return {
        "anerkannt": ergebnis.anerkannt_ct,
        "eigene_mittel": ergebnis.eigene_mittel_ct,
        "zuschuss": ergebnis.zuschuss_ct,
        "darlehen": ergebnis.darlehen,
        "posten": tuple(posten.anerkannt_ct for posten in ergebnis.posten),
        "formen": tuple(str(posten.form.value) for posten in ergebnis.posten),
    }


def lies_bedarfsdarlehen(roh: Mapping[str, Any], monat: date | None) -> Darlehensantrag:
    """A household with `bedarfsdarlehen:`."""
    return _mit_situation(Darlehensantrag, "bedarfsdarlehen", roh, monat)


def werte_bedarfsdarlehen(ergebnis: Darlehensergebnis) -> dict[str, Any]:
    """Everything a case about a loan may expect."""
    return {"darlehen": ergebnis.darlehen_ct, "zuschuss": ergebnis.zuschuss_ct}


def lies_beitragszuschuss(roh: Mapping[str, Any], monat: date | None) -> Beitragsantrag:
    """A household with `beitragszuschuss:`."""
    return _mit_situation(Beitragsantrag, "beitragszuschuss", roh, monat)


def werte_beitragszuschuss(ergebnis: Beitragsergebnis) -> dict[str, Any]:
    """Everything a case about contributions may expect."""
    return {
        "kranken": ergebnis.kranken_ct,
        "pflege": ergebnis.pflege_ct,
        "empfaenger_kranken": ergebnis.empfaenger_kranken,
        "empfaenger_pflege": ergebnis.empfaenger_pflege,
    }


def lies_auszubildende(roh: Mapping[str, Any], monat: date | None) -> Auszubildendenantrag:
    """A household with `auszubildende:`."""
    return _mit_situation(Auszubildendenantrag, "auszubildende", roh, monat)


def werte_auszubildende(ergebnis: Auszubildendenergebnis) -> dict[str, Any]:
    """Everything a case about people in training may expect."""
    return {
        "mehrbedarf": ergebnis.mehrbedarf_ct,
        "erstausstattung": ergebnis.erstausstattung_ct,
        "haerte_zuschuss": ergebnis.haerte_zuschuss_ct,
        "darlehen": ergebnis.darlehen_ct,
    }


def werte_sachleistung(ergebnis: Sachleistungsergebnis) -> dict[str, Any]:
    """Everything a case about goods instead of money may expect."""
    return {"sachleistung": ergebnis.sachleistung_ct, "geld": ergebnis.geld_ct}


def werte_gutschein(ergebnis: Gutscheinergebnis) -> dict[str, Any]:
    """Everything a case about a lost voucher may expect."""
    return {"gutschein": ergebnis.gutschein_ct}


def lies_verletztengeld(roh: Mapping[str, Any], monat: date | None) -> Verletztengeldfall:
    """The facts under `verletztengeld:`, for the month of the case."""
    return lies(Verletztengeldfall, {"monat": monat or lies_monat(roh["monat"]), **roh["verletztengeld"]})


def werte_verletztengeld(ergebnis: Verletztengeldergebnis) -> dict[str, Any]:
    """Everything a case about Verletztengeld may expect."""
    return {"vorschuss": ergebnis.vorschuss_ct, "abschlag": ergebnis.abschlag_ct}
