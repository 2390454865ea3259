"""How long a letter takes: ``python -m jobcenter.letters.bench [N]``.

Renders N different copies of a declaration (two pages) and N different grants (three pages, all legal texts) with
warm compilers, one after the other in one thread, and prints milliseconds per letter. The first letter of a
process, which loads fonts and layouts, is measured apart.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from jobcenter.letters import rows
from jobcenter.letters.render import render_pdf

_SITZ = {"strasse": "Lindenallee 12", "plz": "12345", "ort": "Musterstadt"}


def antragskopie(nummer: int) -> dict[str, Any]:
    """A declaration with 24 answers on two pages; name and answers differ by ``nummer``."""
    return {
        "behoerde": {"name": "Jobcenter Musterkreis", "telefon": "01234 567-100", **_SITZ},
        "name": f"Ada Beispiel {nummer}",
        "nummer": f"K7-{nummer:06d}",
        "eingegangen_um": "2026-11-22T23:58:07",
        "kanal": "Online",
        "leistung": {"name": "Grundsicherungsgeld", "frueher": "Bürgergeld"},
        "wirkt_ab": "2026-11-01",
        "formular_version": "2026-11",
        "pruefsumme": f"{nummer:064x}",
        "abschnitte": [
            {"titel": titel, "person": f"Ada Beispiel {nummer}", "antworten": [
                {"frage": f"Was ist Ihre Antwort auf Frage {i} in diesem Teil?", "antwort": f"Antwort {nummer * i}"}
                for i in range(1, 9)]}
            for titel in ("Über Sie", "Wohnen", "Einkommen")
        ],
        "erklaerung": ["Meine Angaben stimmen nach bestem Wissen."],
        "weiter": ["Wir prüfen Ihre Angaben.", "Fehlt etwas, schreiben wir Ihnen."],
    }  # fmt: skip


def bescheid(nummer: int) -> dict[str, Any]:
    """A grant for one person and six months on three pages; name, amounts and reference differ by ``nummer``."""
    wohnen_ct = 40000 + nummer % 20000
    summe_ct = 56300 + wohnen_ct
    zeile = {
        "person_id": "antragsteller",
        "leben_ct": 56300,
        "wohnen_ct": wohnen_ct,
        "sofortzuschlag_ct": 0,
        "zahlbetrag_ct": summe_ct,
        "rechnungen": [
            rows.bedarf([("Regelbedarf, Stufe 1", "§ 20 SGB II", 56300),
                         ("Miete und Heizung", "§ 22 Abs. 1 SGB II", wohnen_ct)], summe_ct),
            rows.anspruch(summe_ct, [], 0, summe_ct),
        ],
    }  # fmt: skip
    return {
        "art": "bewilligung",
        "behoerde": {"name": "Jobcenter Musterkreis", "telefon": "01234 567-100", **_SITZ},
        "empfaenger": {"zeilen": [f"Ada Beispiel {nummer}"], **_SITZ},
        "anrede": f"Guten Tag Ada Beispiel {nummer}",
        "zeichen": f"4-2026-{nummer:05d}",
        "datum": "2026-11-24",
        "leistung": {"name": "Grundsicherungsgeld", "frueher": "Bürgergeld"},
        "antrag_am": "2026-11-22",
        "von": "2026-11-01",
        "bis": "2027-04-30",
        "personen": [{"id": "antragsteller", "name": f"Ada Beispiel {nummer}", "geburtsdatum": "1991-04-17",
                      "stellung": "leistungsberechtigt"}],
        "monate": [{"monat": iso, "personen": [zeile], "summe_ct": summe_ct}
                   for iso in ("2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04")],
        "zahlung": {"iban": "DE02120300000000202051"},
        "begruendung": [],
        "widerspruch": {"stelle": "Jobcenter Musterkreis", **_SITZ},
        "bekanntgabe": {"weg": "portal"},
        "datenschutz": {"adresse": "jobcenter.example/datenschutz", "stand": "Juli 2026"},
        "unterzeichnet": "Jonas Falk",
    }  # fmt: skip


def bench(anzahl: int = 100) -> dict[str, float]:
    """Render ``anzahl`` letters of each kind, print the figures, return the medians in milliseconds."""
    kinds: dict[str, Callable[[int], dict[str, Any]]] = {"antragskopie": antragskopie, "bescheid": bescheid}
    return {template: _one_kind(template, make, anzahl) for template, make in kinds.items()}


def _one_kind(template: str, make: Callable[[int], dict[str, Any]], anzahl: int) -> float:
    dauern_ms: list[float] = []
    for nummer in range(anzahl + 1):
        context = make(nummer)
        start = time.perf_counter()
        render_pdf(template, context)
        dauern_ms.append((time.perf_counter() - start) * 1000)
    erster_ms, *warm_ms = dauern_ms
    median = statistics.median(warm_ms)
    p95 = sorted(warm_ms)[int(len(warm_ms) * 0.95)]
    sys.stdout.write(
        f"{template}: first {erster_ms:.0f} ms; {anzahl} warm: median {median:.1f} ms, p95 {p95:.1f} ms per letter\n"
    )
    return median


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
