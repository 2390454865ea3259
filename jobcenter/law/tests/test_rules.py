"""Every rule and every number says where it stands in the statute; versions leave no gap and no overlap."""

from __future__ import annotations

import ast
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

import jobcenter.law.tueren  # noqa: F401 - registers every rule
from jobcenter.law import rule as rules
from jobcenter.law.errors import NoLawForDate
from jobcenter.law.parameters import alle, bekannt_bis, exact, parameters_on
from jobcenter.law.rule import REGELN, rule
from jobcenter.law.texte import euro, lies_zahl, prozent

LAW = Path(__file__).parents[1]
QUELLEN = [pfad for pfad in LAW.rglob("*.py") if "tests" not in pfad.parts]


@pytest.mark.parametrize("regel", REGELN.values(), ids=REGELN.keys())
def test_rule_has_citation_and_complete_versions(regel: rules.Rule[..., object]) -> None:
    """Citation, docstring and an unbroken line of versions up to now."""
    for fassung in regel.fassungen:
        assert "§" in fassung.zitat
        assert fassung.fn.__doc__
        assert set(fassung.zahlen) <= set(alle()), "eine Zahl ohne Eintrag in der YAML"
    assert regel.fassungen[-1].until is None
    for alt, neu in pairwise(regel.fassungen):
        assert alt.until is not None
        assert neu.since == alt.until + timedelta(days=1)


@pytest.mark.parametrize("parameter", alle().values(), ids=alle().keys())
def test_every_dated_value_has_a_source(parameter: object) -> None:
    """Name, unit, source of each value, and a stated end of knowledge."""
    from jobcenter.law.parameters import Parameter

    assert isinstance(parameter, Parameter)
    assert parameter.name
    assert parameter.einheit
    assert parameter.werte
    for wert in parameter.werte:
        assert "§" in wert.quelle or "RBSFV" in wert.quelle or "BGBl." in wert.quelle
    assert [w.ab for w in parameter.werte] == sorted({w.ab for w in parameter.werte})


def test_every_number_is_used() -> None:
    """No number without a rule that reads it."""
    gebraucht = {name for regel in REGELN.values() for fassung in regel.fassungen for name in fassung.zahlen}
    assert set(alle()) == gebraucht


def test_known_until_end_of_2026() -> None:
    """The annual numbers end with the year; nothing falls back to old ones."""
    assert bekannt_bis() == date(2026, 12, 31)
    assert parameters_on(date(2026, 12, 31))["regelbedarf_ct"][1] == 56300
    with pytest.raises(NoLawForDate) as fehler:
        parameters_on(date(2027, 1, 1))["regelbedarf_ct"]
    assert fehler.value.parameter == "regelbedarf_ct"
    with pytest.raises(NoLawForDate):
        parameters_on(date(2022, 12, 31))["regelbedarf_ct"]


def test_geringfuegigkeitsgrenze_follows_the_minimum_wage() -> None:
    """§ 8 Abs. 1a SGB IV: hourly wage × 130 / 3, rounded up to a full euro."""
    for jahr, lohn_ct in {2023: 1200, 2024: 1241, 2025: 1282, 2026: 1390}.items():
        gerechnet = -(-lohn_ct * 130 // 300) * 100
        assert parameters_on(date(jahr, 1, 1))["geringfuegigkeitsgrenze_ct"] == gerechnet


def test_rule_without_citation_is_refused() -> None:
    """A citation is not optional."""
    with pytest.raises(ValueError, match="Fundstelle"):
        rule(" ", since=date(2026, 1, 1))(lambda: 1)


def test_two_versions_on_one_day_are_refused() -> None:
    """A second version that overlaps the first is an error at import time."""
    regel = REGELN["regelbedarf_der_stufe"]
    with pytest.raises(ValueError, match="zwei Fassungen"):
        regel.add(lambda stufe: 0, "§ 20 SGB II", date(2026, 1, 1), None, "", "")


@pytest.mark.parametrize("pfad", QUELLEN, ids=lambda p: p.name)
def test_no_float_no_clock_no_django(pfad: Path) -> None:
    """Money is exact, the law has no clock, no Django, no randomness."""
    baum = ast.parse(pfad.read_text(encoding="utf-8"))
    for knoten in ast.walk(baum):
        if isinstance(knoten, ast.Constant) and pfad.name != "bench.py":
            assert not isinstance(knoten.value, float), f"{pfad.name}:{knoten.lineno}"
        if isinstance(knoten, ast.BinOp) and pfad.name not in ("bench.py", "parameters.py", "fall_datei.py"):
            assert not isinstance(knoten.op, ast.Div), f"{pfad.name}:{knoten.lineno}"
        if isinstance(knoten, ast.Attribute):
            assert knoten.attr not in ("today", "now", "utcnow"), f"{pfad.name}:{knoten.lineno}"


def test_the_door_imports_no_django() -> None:
    """Importing the law in a fresh interpreter loads neither Django nor a database driver."""
    befehl = "import sys, jobcenter.law.anspruch; print({m.split('.')[0] for m in sys.modules})"
    ausgabe = subprocess.run(
        [sys.executable, "-c", befehl], check=True, capture_output=True, text=True, cwd=LAW.parents[1]
    ).stdout
    assert "django" not in ausgabe
    assert "psycopg" not in ausgabe


def test_german_numbers() -> None:
    """Amounts as people write them, both ways, and never a float."""
    assert euro(106300) == "1.063,00 €"
    assert euro(-5) == "-0,05 €"
    assert prozent(23) == "2,3 %"
    assert lies_zahl("1.063,00 €") == 106300
    assert lies_zahl("2,3 %") == 23
    for falsch in ("1,005 €", "12 Euro", "0,23 ‰"):
        with pytest.raises(ValueError, match=r"Zahl|Nachkommastellen"):
            lies_zahl(falsch)
    with pytest.raises(ValueError, match="Gleitkommazahl"):
        exact({"satz": 2.3})
