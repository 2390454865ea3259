"""The final figures of the self-employed: facts of their own, and the average profit of the six months."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.facts import facts, values_of
from jobcenter.questionnaire.kleine.selbststaendig_abschluss import ABSCHLUSS
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen

SCHNEIDEREI = {
    "": {
        "abschluss.ab": "1.5.2026",
        "abschluss.name": "",
        "betrieb.merkmale": "nichts",
        "betrieb.bis": "",
        "betrieb.einnahmen": "betrieb",
        "betrieb.ausgaben": "waren auto_privat",
        "betrieb.km": "120",
        "betrieb.steuern": "0",
        "betrieb.beitraege": "90",
    },
    "haushalt-betriebseinnahmen-betrieb": {"betrieb.einnahme": "1.400|1.500|1.600|1.500|1.500|1.500"},
    "haushalt-betriebsausgaben-waren": {"betrieb.ausgabe": "250"},
}


def test_final_figures_are_facts_of_their_own() -> None:
    """§ 41a Abs. 3 SGB II: 9,000 Euro less 1,500 for goods and 72 for the car, in six months: 1,238 a month."""
    found = values_of(facts(ABSCHLUSS, ausfuellen(ABSCHLUSS, SCHNEIDEREI), HEUTE), "")
    assert found["abschluss.gewinn_ct"] == 1_238_00
    assert found["abschluss.betriebsausgaben"] == ({"monate": (250_00,) * 6, "art": "waren"},)
    assert (found["abschluss.beitraege_ct"], found["abschluss.ab"]) == (90_00, dt.date(2026, 5, 1))
    assert all(name.startswith("abschluss.") for name in found)


def test_without_one_amount_there_is_no_profit() -> None:
    texts = {**SCHNEIDEREI, "": {**SCHNEIDEREI[""], "betrieb.km": "?"}}
    assert "abschluss.gewinn_ct" not in values_of(facts(ABSCHLUSS, ausfuellen(ABSCHLUSS, texts), HEUTE), "")
