"""The reasons of every door become sentences of a letter, however deep the steps lie."""

from typing import Any

import pytest

from jobcenter.bescheid.reasons import _saetze
from jobcenter.law.pruefung import Schritt
from jobcenter.law.tests.rechenfaelle import RECHENFAELLE

FAELLE = [pytest.param(fall, id=name) for name, fall in RECHENFAELLE.items()]


def sentences(saetze: list[Any]) -> list[tuple[str, str]]:
    return [pair for satz in saetze for pair in ((satz["satz"], satz["zitat"]), *sentences(satz.get("teile", [])))]


def steps(schritt: Schritt) -> list[tuple[str, str]]:
    return [(schritt.satz, schritt.zitat), *(pair for teil in schritt.teile for pair in steps(teil))]


@pytest.mark.parametrize("fall", FAELLE)
def test_every_step_with_words_is_a_sentence_with_its_paragraph(fall):
    begruendung = fall.rechne().begruendung
    assert sentences(_saetze([begruendung.as_data()])) == [pair for pair in steps(begruendung) if pair[0]]
