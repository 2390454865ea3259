"""No fact without somebody who supplies it, none that no rule reads, none that the conversation asks for in vain."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from jobcenter.bescheid.akte import FUER_DEN_BRIEF, NUR_AKTE
from jobcenter.bescheid.pruefpunkte import POINTS
from jobcenter.desk.wording import entered_at_desk
from jobcenter.law.fakten.katalog import AUS_DEM_FALL, Ebene, Kind, Merkmal, alle_merkmale, merkmal_of, nach_name
from jobcenter.questionnaire.facts import law_facts
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.veraenderung import VERAENDERUNG
from tests.architecture.sources import files, tree

ALLE = [pytest.param(merkmal, id=merkmal.name) for merkmal in alle_merkmale()]
# What only declares, reads or shows facts does not use them.
DECLARES = ("/fakten/", "/tests/", "situation.py", "/reading/", "/lesen", "bogen.py", "__main__.py")


def read_in_the_law() -> frozenset[str]:
    """Names of attributes that code of the law reads, outside the places that only declare or fill them."""
    found: set[str] = set()
    for path in files(".py", under="jobcenter/law/"):
        if not any(part in f"/{path}" for part in DECLARES):
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                    found.add(node.attr)
                if isinstance(node, ast.MatchClass):
                    found.update(node.kwd_attrs)
    return frozenset(found)


def read_as_a_whole() -> frozenset[str]:
    """Names of classes all of whose fields a function walks: it calls `fields` on an argument of that class."""
    found: set[str] = set()
    for path in files(".py", under="jobcenter/law/"):
        if not any(part in f"/{path}" for part in DECLARES):
            for function in (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)):
                kinds = {argument.arg: argument.annotation for argument in function.args.args}
                for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
                    if (
                        isinstance(call.func, ast.Name)
                        and call.func.id == "fields"
                        and isinstance(call.args[0], ast.Name)
                    ):
                        annotation = kinds.get(call.args[0].id)
                        found.update(n.id for n in ast.walk(annotation or call) if isinstance(n, ast.Name))
    return frozenset(found)


READ = read_in_the_law()
WALKED = read_as_a_whole()


def described_classes() -> Iterator[type]:
    """Every dataclass of the law with a field that `fakt` describes."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("jobcenter.law.") and ".tests" not in name:
            own = (k for k in vars(module).values() if isinstance(k, type) and k.__module__ == name)
            yield from (k for k in own if is_dataclass(k) and any("fakt" in feld.metadata for feld in fields(k)))


@pytest.mark.parametrize("merkmal", ALLE)
def test_a_fact_has_a_german_name_and_a_paragraph(merkmal: Merkmal) -> None:
    """Lists too: `einnahmen: tuple[Einnahme, ...] = fakt("Einnahmen", "§ 11 SGB II", default=())`."""
    if merkmal.name not in AUS_DEM_FALL and merkmal.ebene is not Ebene.VORGANG:
        assert merkmal.titel, f"{merkmal.klasse.__name__}.{merkmal.feld} braucht fakt(…)"
        assert "§" in merkmal.zitat
    if merkmal.kind in (Kind.WAHL, Kind.SEVERAL):
        assert len(merkmal.optionen) > 1


@pytest.mark.parametrize("merkmal", ALLE)
def test_somebody_supplies_the_fact(merkmal: Merkmal) -> None:
    """The case itself, the conversation, the desk, or a caseworker for a reason that stands there."""
    asked = {eines.name for name in law_facts([HAUPTANTRAG]) if (eines := merkmal_of(name))}
    assert merkmal.name in AUS_DEM_FALL or merkmal.name in asked or merkmal.grund or merkmal.name in entered_at_desk()


@pytest.mark.parametrize("merkmal", ALLE)
def test_a_rule_reads_the_fact(merkmal: Merkmal) -> None:
    is_read = merkmal.feld in READ or merkmal.klasse.__name__ in WALKED
    assert is_read, f"{merkmal.klasse.__name__}.{merkmal.feld} liest niemand im Recht"


def test_every_class_of_facts_hangs_at_a_door() -> None:
    """Facts that no situation and no door takes could never reach a rule."""
    reached = {merkmal.klasse for merkmal in alle_merkmale()}
    assert sorted(klasse.__qualname__ for klasse in set(described_classes()) - reached) == []


@pytest.mark.parametrize("name", sorted(law_facts([HAUPTANTRAG])))
def test_what_the_conversation_asks_has_a_use(name: str) -> None:
    """A rule knows the fact, a letter prints it, a person looks at it, or a list says why it is only kept."""
    if name.startswith(("person.", "wohnung.")):
        known = {*POINTS, *FUER_DEN_BRIEF, *NUR_AKTE, "wohnung.vorhanden"}
        assert merkmal_of(name) is not None or name in known


@pytest.mark.parametrize("name", sorted(law_facts([VERAENDERUNG])))
def test_a_change_is_a_fact_of_the_law_or_kept_as_a_change(name: str) -> None:
    if name.startswith(("person.einnahme", "wohnung.")):
        assert merkmal_of(name) is not None
    else:
        assert name.startswith("aenderung.") or name in {"person.vorname", "person.nachname", "person.geburtsdatum"}


def test_the_list_of_what_follows_from_the_case_names_facts() -> None:
    assert set(AUS_DEM_FALL) <= set(nach_name())


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("person.einnahme.erwerb.netto_ct", "person.einnahmen.netto_ct"),
        ("wohnung.grundmiete_ct", "wohnung.grundmiete_ct"),
        ("alleinerziehend", "alleinerziehend"),
        ("person.einnahme.erwerb.unbekannt", None),
        ("person.einnahme.lotto.netto_ct", None),
        ("person.lieblingsfarbe", None),
    ],
)
def test_names_of_facts_lead_to_the_catalogue(name: str, found: str | None) -> None:
    merkmal = merkmal_of(name)
    assert (merkmal.name if merkmal else None) == found
