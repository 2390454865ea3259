"""View data for the receipts: the copy of the declaration, the secured date, the documents handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jobcenter.letters.checks import required
from jobcenter.letters.prepare_formular import code_runs
from jobcenter.letters.wording import gruppiert, tag, zeitpunkt

_STATUS = {
    "": "",
    "weiss_nicht": "Das weiß ich gerade nicht.",
    "reiche_nach": "Das reiche ich nach.",
}


def prepare_antragskopie(context: Mapping[str, Any]) -> dict[str, Any]:
    """View data for ``layouts/antragskopie.typ`` from an ``AntragskopieContext``."""
    required(context, "behoerde", "name", "nummer", "eingegangen_um", "pruefsumme", "abschnitte", "erklaerung")
    view = dict(context)
    view.update(
        dokument=_dokument(context, f"Kopie Ihres Antrags {context['nummer']}"),
        eingegangen_text=zeitpunkt(context["eingegangen_um"]),
        wirkt_ab_text=tag(context["wirkt_ab"]) if context.get("wirkt_ab") else "",
        pruefsumme_text=gruppiert(context["pruefsumme"]),
        abschnitte=[_abschnitt(teil) for teil in context["abschnitte"]],
        offen=_mit_datum(context.get("offen", [])),
        unterlagen=[
            datei | {"sha256": gruppiert(datei["sha256"]) if datei.get("sha256") else ""}
            for datei in context.get("unterlagen", [])
        ],
    )
    return view


def prepare_quittung(context: Mapping[str, Any]) -> dict[str, Any]:
    """View data for ``layouts/quittung.typ`` from a ``QuittungContext``."""
    required(context, "behoerde", "name", "nummer", "eingegangen_um", "wirkt_ab", "weiter")
    view = dict(context)
    view.update(
        dokument=_dokument(context, f"Quittung für Ihren Antrag {context['nummer']}"),
        eingegangen_text=zeitpunkt(context["eingegangen_um"]),
        geburtsdatum_text=tag(context["geburtsdatum"]) if context.get("geburtsdatum") else "",
        wirkt_ab_text=tag(context["wirkt_ab"]),
        pruefsumme_text=gruppiert(context.get("pruefsumme", "")),
        fehlt=_mit_datum(context.get("fehlt", [])),
    )
    return view


def prepare_beweisquittung(context: Mapping[str, Any]) -> dict[str, Any]:
    """View data for ``layouts/beweisquittung.typ`` from a ``BeweisquittungContext``."""
    required(context, "behoerde", "quittung", "nummer", "eingegangen_um", "dateien", "adresse", "daten", "schluessel")
    width, runs = code_runs(context["adresse"])
    pages = sum(len(datei["seiten"]) for datei in context["dateien"])
    count = len(context["dateien"])
    view = dict(context)
    view.update(
        dokument=_dokument(context, f"Quittung {context['quittung']} über Ihre Unterlagen"),
        eingegangen_text=zeitpunkt(context["eingegangen_um"]),
        umfang=f"{count} {'Datei' if count == 1 else 'Dateien'}"
        + (f" mit {pages} {'Seite' if pages == 1 else 'Seiten'}" if pages else ""),
        code={"breite": width, "striche": [list(run) for run in runs]},
        schluessel=gruppiert(context["schluessel"]),
        dateien=[_datei(datei) for datei in context["dateien"]],
    )
    return view


def _datei(datei: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "titel": datei["titel"],
        "name": datei["name"],
        "groesse": f"{datei['bytes']:,} Byte".replace(",", "."),
        "empfangen": zeitpunkt(datei["empfangen_um"]),
        "stand": datei["stand"],
        "sha256": gruppiert(datei["sha256"]),
        "seiten": [gruppiert(summe) for summe in datei["seiten"]],
    }


def _dokument(context: Mapping[str, Any], titel: str) -> dict[str, Any]:
    return {
        "titel": titel,
        "autor": context["behoerde"]["name"],
        "erstellt": context["eingegangen_um"][:19],
        "fuss": f"{context['behoerde']['name']} · Nummer {context['nummer']}",
        "entwurf": False,
    }


def _abschnitt(teil: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "titel": teil["titel"],
        "person": teil.get("person", ""),
        "antworten": [{"frage": a["frage"], "antwort": _antwort(a)} for a in teil["antworten"]],
    }


def _antwort(angabe: Mapping[str, Any]) -> list[str]:
    """The answer as lines; a status such as "reiche ich nach" is its own line."""
    antwort = angabe["antwort"]
    zeilen = [antwort] if isinstance(antwort, str) else list(antwort)
    zeilen = [zeile for zeile in zeilen if zeile.strip()]
    status = _STATUS[angabe.get("status", "")]
    if status:
        zeilen.append(status)
    return zeilen or ["Keine Angabe"]


def _mit_datum(punkte: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [dict(punkt) | {"bis": tag(punkt["bis"]) if punkt.get("bis") else ""} for punkt in punkte]
