"""Every worked case comes out to the cent, and together they exercise every rule."""

from __future__ import annotations

from typing import Any

import pytest

from jobcenter.law import rule as rules
from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis, PersonErgebnis
from jobcenter.law.fall_datei import CASES, Rechenfall, read_cases
from jobcenter.law.pruefung import Schritt

ALLE = {
    f"{pfad.stem}-{nummer}": fall
    for pfad in sorted(CASES.glob("*.yaml"))
    for nummer, fall in enumerate(read_cases(pfad), start=1)
}
FAELLE = [pytest.param(fall, id=name) for name, fall in ALLE.items()]
PERSON = {
    "stellung": "stellung",
    "stufe": "regelbedarfsstufe",
    "regelbedarf": "regelbedarf_ct",
    "mehrbedarf": "mehrbedarf_ct",
    "bedarf": "bedarf_ct",
    "eigenes": "eigenes_einkommen_ct",
    "angerechnet": "angerechnet_ct",
    "leben": "anspruch_regelbedarf_ct",
    "wohnen": "anspruch_unterkunft_ct",
    "sofortzuschlag": "sofortzuschlag_ct",
    "zahlbetrag": "zahlbetrag_ct",
}


def amounts(ergebnis: Ergebnis, fall: Rechenfall) -> dict[str, Any]:
    """The result in the words of the case file, as far as the case names an expectation."""
    personen = {p.person_id: p for p in ergebnis.personen}
    haushalt: dict[str, Any] = {
        "summe": ergebnis.summe_ct,
        "vermoegen": ergebnis.vermoegen_ueber_freibetrag_ct,
        "hilfebeduerftig": ergebnis.hilfebeduerftig,
        "fragen": tuple(sorted(f.id for f in ergebnis.fragen)),
        "unterkunft": sum(p.unterkunft_ct for p in ergebnis.personen),
        "heizung": sum(p.heizung_ct for p in ergebnis.personen),
    }
    return {
        name: _person(personen[name], wert) if name in personen else haushalt[name]
        for name, wert in fall.erwartet.items()
    } | {"fragen": haushalt["fragen"]}


def _person(person: PersonErgebnis, erwartet: dict[str, Any]) -> dict[str, Any]:
    return {name: getattr(person, PERSON[name]) for name in erwartet}


@pytest.mark.parametrize("fall", FAELLE)
def test_worked_case(fall: Rechenfall) -> None:
    """The result of the case, and no question but those it names."""
    ergebnis = anspruch(fall.situation, fall.antworten)
    assert fall.quelle
    assert amounts(ergebnis, fall) == {"fragen": (), **fall.erwartet}


@pytest.mark.parametrize("fall", FAELLE)
def test_same_amounts_without_reasons(fall: Rechenfall) -> None:
    """The fast path is the same code: everything but the reasons is equal."""
    mit = anspruch(fall.situation, fall.antworten)
    ohne = anspruch(fall.situation, fall.antworten, with_reasons=False)
    assert amounts(mit, fall) == amounts(ohne, fall)
    assert [p.zahlbetrag_ct for p in mit.personen] == [p.zahlbetrag_ct for p in ohne.personen]
    assert mit.fragen == ohne.fragen
    assert not ohne.begruendung.teile


def steps(schritt: Schritt) -> list[Schritt]:
    """A step and all its parts."""
    return [schritt, *(s for teil in schritt.teile for s in steps(teil))]


def test_every_rule_version_is_exercised(monkeypatch: pytest.MonkeyPatch) -> None:
    """No version of a rule stands here without a worked case that runs it."""
    gelaufen: set[str] = set()
    original = rules.Rule.__call__, rules.Schema.__call__

    def watch(call: Any) -> Any:
        def watched(self: Any, pruefung: Any, /, *args: Any, **kwargs: Any) -> Any:
            ergebnis = call(self, pruefung, *args, **kwargs)
            gelaufen.add(pruefung.gebunden[self].fassung.fn.__qualname__)
            return ergebnis

        return watched

    monkeypatch.setattr(rules.Rule, "__call__", watch(original[0]))
    monkeypatch.setattr(rules.Schema, "__call__", watch(original[1]))
    for fall in ALLE.values():
        anspruch(fall.situation, fall.antworten)
    alle = {fassung.fn.__qualname__ for regel in rules.REGELN.values() for fassung in regel.fassungen}
    assert alle - gelaufen == set()


@pytest.mark.parametrize("fall", FAELLE)
def test_reasons_can_be_read(fall: Rechenfall) -> None:
    """Every step has a citation and complete German sentences of at most 20 words."""
    for schritt in steps(anspruch(fall.situation, fall.antworten).begruendung):
        assert "§" in schritt.zitat
        assert schritt.satz.endswith((".", ":"))
        assert not any(zeichen in schritt.satz for zeichen in "{}")
        for satz in schritt.satz.replace("Abs. ", "Abs ").replace("Nr. ", "Nr ").split(". "):
            assert len(satz.split()) <= 22, satz
