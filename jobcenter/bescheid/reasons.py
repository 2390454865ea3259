"""The reasons of a decision as plain sentences: for all, per person, and later only what changes."""

from datetime import date
from typing import Any

from jobcenter.bescheid.models import Bescheid
from jobcenter.law.texte import monat_jahr
from jobcenter.letters.contexts import Abschnitt, Satz

FUER_ALLE = ""


def begruendung(bescheid: Bescheid, personen: list[dict[str, str]]) -> list[Abschnitt]:
    """The sections of the letter (§ 35 SGB X); every sentence keeps its citation."""
    names = {FUER_ALLE: "Für alle zusammen"} | {person["id"]: person["name"] for person in personen}
    sections: list[Abschnitt] = []
    if bescheid.begruendung and bescheid.art != Bescheid.Art.ABLEHNUNG:
        sections.append({"titel": "Das haben wir außerdem geprüft", "saetze": [{"satz": bescheid.begruendung}]})
    said: dict[str, set[str]] = {}
    for monat in bescheid.berechnung:
        for key, steps in _by_person(monat["begruendung"]).items():
            titel = names[key]
            if key in said:
                titel += f": neu ab {monat_jahr(date.fromisoformat(monat['monat']))}"
            saetze = _unsaid(_saetze(steps), said.setdefault(key, set()))
            if saetze:
                sections.append({"titel": titel, "saetze": saetze})
    return sections


def _unsaid(saetze: list[Satz], said: set[str]) -> list[Satz]:
    """Only the sentences that were not said yet, with the heading sentence above each; `said` grows."""
    new: list[Satz] = []
    for satz in saetze:
        teile = _unsaid(satz.get("teile", []), said)
        if teile or satz["satz"] not in said:
            new.append({**satz, "teile": teile} if teile else {"satz": satz["satz"], "zitat": satz.get("zitat", "")})
        said.add(satz["satz"])
    return new


def _by_person(root: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The steps of a month: those for all under "", then those of each person."""
    found: dict[str, list[dict[str, Any]]] = {FUER_ALLE: []}
    for step in root["teile"]:
        if step["regel"] == "anspruch_person":
            found[dict(step["eingaben"])["person"]] = [*step["teile"], {**step, "teile": []}]
        else:
            found[FUER_ALLE].append(step)
    return found


def _saetze(steps: list[dict[str, Any]]) -> list[Satz]:
    saetze: list[Satz] = []
    for step in steps:
        if not step["satz"]:
            saetze += _saetze(step["teile"])
            continue
        satz: Satz = {"satz": step["satz"], "zitat": step["zitat"]}
        if step["teile"]:
            satz["teile"] = _saetze(step["teile"])
        saetze.append(satz)
    return saetze
