"""Every worked case comes out to the cent, and together they exercise every rule."""

from __future__ import annotations

from typing import Any

import pytest

from jobcenter.law import rule as rules
from jobcenter.law.fall_datei import Rechenfall
from jobcenter.law.pruefung import Schritt
from jobcenter.law.tests.rechenfaelle import RECHENFAELLE

FAELLE = [pytest.param(fall, id=name) for name, fall in RECHENFAELLE.items()]


def expected_part(werte: Any, erwartet: Any) -> Any:
    """Those values that the case names an expectation for; YAML lists are tuples here."""
    if isinstance(erwartet, dict):
        return {name: expected_part(werte[name], wert) for name, wert in erwartet.items()}
    return werte


@pytest.mark.parametrize("fall", FAELLE)
def test_worked_case(fall: Rechenfall) -> None:
    """The result of the case, and no question but those it names."""
    werte = fall.werte(fall.rechne())
    erwartet = {"fragen": (), **fall.erwartet}
    assert fall.quelle
    assert expected_part(werte, erwartet) == erwartet


@pytest.mark.parametrize("fall", FAELLE)
def test_same_amounts_without_reasons(fall: Rechenfall) -> None:
    """The fast path is the same code: everything but the reasons is equal."""
    mit, ohne = fall.rechne(), fall.rechne(with_reasons=False)
    assert fall.werte(mit) == fall.werte(ohne)
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
            gelaufen.add((pruefung.gebunden.get(self) or pruefung.bind(self)).fassung.fn.__qualname__)
            return ergebnis

        return watched

    monkeypatch.setattr(rules.Rule, "__call__", watch(original[0]))
    monkeypatch.setattr(rules.Schema, "__call__", watch(original[1]))
    for fall in RECHENFAELLE.values():
        fall.rechne()
    alle = {fassung.fn.__qualname__ for regel in rules.REGELN.values() for fassung in regel.fassungen}
    assert alle - gelaufen == set()


@pytest.mark.parametrize("fall", FAELLE)
def test_reasons_can_be_read(fall: Rechenfall) -> None:
    """Every step has a citation and complete German sentences of at most 20 words."""
    for schritt in steps(fall.rechne().begruendung):
        assert "§" in schritt.zitat
        assert schritt.satz.endswith((".", ":"))
        assert not any(zeichen in schritt.satz for zeichen in "{}")
        for satz in schritt.satz.replace("Abs. ", "Abs ").replace("Nr. ", "Nr ").split(". "):
            assert len(satz.split()) <= 22, satz
