"""Worked cases about time and outcome: how periods, accounts and set-offs are read and said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from jobcenter.law.doors.abrechnung import Abrechnung, AbrechnungErgebnis, PersonAbrechnung
from jobcenter.law.doors.antrag import Beginn
from jobcenter.law.doors.aufrechnung import AufrechnungErgebnis, Schulden
from jobcenter.law.doors.auszahlung import EinstellungErgebnis, VorzeitigErgebnis, ZinsErgebnis
from jobcenter.law.doors.darlehen import DarlehenErgebnis
from jobcenter.law.doors.zeitraum import Zeitraum, ZeitraumErgebnis
from jobcenter.law.fakten.zeitraum import Antrag, Vorlaeufigkeit
from jobcenter.law.reading.facts import lies
from jobcenter.law.reading.situation import lies_monat, lies_situation
from jobcenter.law.situation import Situation


def lies_zeitraum(roh: Mapping[str, Any], monat: date | None) -> Zeitraum:
    """A household with its dated changes: each names its month and only the facts that are different."""
    situation = lies_situation(roh, None)
    return Zeitraum(
        situation,
        tuple(_aenderung(roh, situation, neu) for neu in roh.get("aenderungen", ())),
        lies(Antrag, roh["antrag"]) if "antrag" in roh else None,
        lies(Vorlaeufigkeit, roh["vorlaeufig"]) if "vorlaeufig" in roh else None,
        roh.get("dauer_monate"),
    )


def _aenderung(roh: Mapping[str, Any], vorher: Situation, neu: Mapping[str, Any]) -> Situation:
    """The household after a change; ages in years mean those at the beginning."""
    gemischt = {**roh, **{name: wert for name, wert in neu.items() if name not in ("monat", "personen", "wohnung")}}
    if "wohnung" in neu:
        gemischt["wohnung"] = {**(roh.get("wohnung") or {}), **neu["wohnung"]}
    if "personen" in neu:
        alle = {**roh["personen"], **neu["personen"]}
        gemischt["personen"] = {
            name: {**(roh["personen"].get(name) or {}), **(werte or {})}
            for name, werte in alle.items()
            if werte != "fort"
        }
    return replace(lies_situation(gemischt, vorher.monat), monat=lies_monat(neu["monat"]))


def lies_abrechnung(roh: Mapping[str, Any], monat: date | None) -> Abrechnung:
    """The account; `gezahlt_nach` and `zusteht_nach` are whole periods to be computed."""
    rahmen = ("titel", "quelle", "tuer", "antworten", "erwartet", "gezahlt_nach", "zusteht_nach")
    angaben: Abrechnung = lies(Abrechnung, {name: wert for name, wert in roh.items() if name not in rahmen})
    gezahlt, zusteht = roh.get("gezahlt_nach"), roh.get("zusteht_nach")
    return replace(
        angaben,
        gezahlt_nach=lies_zeitraum(gezahlt, monat) if gezahlt else None,
        zusteht_nach=lies_zeitraum(zusteht, monat) if zusteht else None,
    )


def lies_aufrechnung(roh: Mapping[str, Any], monat: date | None) -> Schulden:
    """Debts; `nach` is a whole period that is computed for the claims and reductions of its months."""
    rahmen = ("titel", "quelle", "tuer", "antworten", "erwartet", "nach")
    schulden: Schulden = lies(Schulden, {name: wert for name, wert in roh.items() if name not in rahmen})
    return replace(schulden, nach=lies_zeitraum(roh["nach"], monat)) if "nach" in roh else schulden


def werte_antrag(beginn: Beginn) -> dict[str, Any]:
    """Everything a case about an application may expect."""
    return {"ab": beginn.ab, "gesondert": beginn.gesondert, "umgang": beginn.umgang}


def werte_zeitraum(ergebnis: ZeitraumErgebnis) -> dict[str, Any]:
    """Everything a case about a period may expect."""
    return {
        "ab": ergebnis.ab,
        "bis": ergebnis.bis,
        "anzahl": len(ergebnis.monate),
        "vorlaeufig": ergebnis.vorlaeufig,
        "bewilligt": ergebnis.bewilligt,
        "bedarf_gedeckt": ergebnis.bedarf_gedeckt,
        "ohne_antrag": ergebnis.ohne_antrag,
        "summe": ergebnis.summe_ct,
        "guthaben_rest": ergebnis.guthaben_rest_ct,
        "teilbetraege": {f"{t.person_id}.{t.art}.{t.monat:%Y-%m}": t.betrag_ct for t in ergebnis.teilbetraege},
        **dict(ergebnis.personen),
        "monate": {
            f"{m.monat:%Y-%m}": {"summe": m.summe_ct, **{p.person_id: p.zahlbetrag_ct for p in m.personen}}
            for m in ergebnis.monate
        },
    }


def werte_abrechnung(ergebnis: AbrechnungErgebnis) -> dict[str, Any]:
    """Everything a case about an account may expect."""
    return {
        "nachzahlung": ergebnis.nachzahlung_ct,
        "erstattung": ergebnis.erstattung_ct,
        "neu_ab": ergebnis.neu_ab,
        "vorlaeufig_ab": ergebnis.vorlaeufig_ab,
        "anhoeren": ergebnis.anhoeren,
        "grundlage": str(ergebnis.grundlage),
        "rate": ergebnis.rate_ct,
        **{p.person_id: _person(p) for p in ergebnis.personen},
    }


def _person(person: PersonAbrechnung) -> dict[str, Any]:
    return {
        "gezahlt": person.gezahlt_ct,
        "zusteht": person.zusteht_ct,
        "nachzahlung": person.nachzahlung_ct,
        "erstattung": person.erstattung_ct,
        "bleibt": person.bleibt_ct,
        "verfallen": person.verfallen_ct,
        "verrechnet": person.verrechnet_ct,
        "bund": person.anteile.bund_ct,
        "kommune": person.anteile.kommune_ct,
        "rueckgabe": person.rueckgabe_ct,
    }


def werte_aufrechnung(ergebnis: AufrechnungErgebnis) -> dict[str, Any]:
    """Everything a case about a set-off may expect: per debt, and per month and debt."""
    monate: dict[str, dict[str, int]] = {}
    je_schuld: dict[str, list[Any]] = {}
    for e in ergebnis.einbehalte:
        monat = monate.setdefault(f"{e.monat:%Y-%m}", {"summe": 0})
        monat[e.schuld] = monat.get(e.schuld, 0) + e.betrag_ct
        monat["summe"] += e.betrag_ct
        je_schuld.setdefault(e.schuld, []).append(e)
    bis = dict(ergebnis.laengstens_bis)
    offen = dict(ergebnis.offen)
    schulden = {
        schuld: {
            "getilgt": sum(e.betrag_ct for e in je_schuld.get(schuld, ())),
            "offen": rest_ct,
            "monate": len(je_schuld.get(schuld, ())),
            "von": min((e.monat for e in je_schuld.get(schuld, ())), default=None),
            "bis": max((e.monat for e in je_schuld.get(schuld, ())), default=None),
            "laengstens": bis.get(schuld),
        }
        for schuld, rest_ct in offen.items()
    }
    summe_ct = sum(e.betrag_ct for e in ergebnis.einbehalte)
    return {"summe": summe_ct, "erlassen": dict(ergebnis.erlassen), **schulden, "monate": monate}


def werte_darlehen(ergebnis: DarlehenErgebnis) -> dict[str, Any]:
    """Everything a case about a loan may expect."""
    return {
        "betrag": ergebnis.betrag_ct,
        "tilgung_ab": ergebnis.tilgung_ab,
        "sofort_faellig": ergebnis.sofort_faellig_ct,
        "rest": ergebnis.rest_ct,
    }


def werte_vorzeitig(ergebnis: VorzeitigErgebnis) -> dict[str, Any]:
    """Everything a case about money ahead of time may expect."""
    return {
        "betrag": ergebnis.betrag_ct,
        "folgemonat": ergebnis.folgemonat_ct,
        "zweiter_monat": ergebnis.zweiter_monat_ct,
    }


def werte_einstellung(ergebnis: EinstellungErgebnis) -> dict[str, Any]:
    """Everything a case about a stopped payment may expect."""
    return {
        "frist_bis": ergebnis.frist_bis,
        "nachzahlung": ergebnis.nachzahlung_ct,
        "mitteilen": ergebnis.mitteilen,
    }


def werte_zinsen(ergebnis: ZinsErgebnis) -> dict[str, Any]:
    """Everything a case about interest may expect."""
    return {"zinsen": ergebnis.zinsen_ct}
