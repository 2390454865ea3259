"""The documents are true: they name only what exists, and nothing that an operator must set is missing."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, files, text, tree

TOP = ("jobcenter/", "scripts/", "tests/", "docs/", "locale/", ".ci/")
PAGES = [
    path
    for path in files(".md")
    if "decisions" not in path.parts and path.name != "CHANGELOG.md" and "vendor" not in path.parts
]
NEEDED = [
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "GLOSSARY.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "docs/journey.md",
    "docs/where.md",
    "docs/operations.md",
    "docs/sachbearbeitung.md",
    "docs/decisions/README.md",
]


def paths_in(page: Path) -> set[str]:
    """What the page writes in backticks and what looks like a file or folder of this repository."""
    words = re.findall(r"`([\w./*<>-]+)`", text(page))
    return {word for word in words if word.startswith(TOP) and not re.search(r"[*<>]|NNNN", word)}


@pytest.mark.parametrize("name", NEEDED)
def test_the_document_is_there(name: str) -> None:
    assert len((ROOT / name).read_text(encoding="utf-8")) > 200


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_path_in_the_page_exists(page: Path) -> None:
    bases = (ROOT, ROOT / page.parent)  # a room's README may name its own tests/
    assert sorted(name for name in paths_in(page) if not any((base / name).exists() for base in bases)) == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_in_the_page_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text(page))
    assert [target for target in targets if not (ROOT / page.parent / target).exists()] == []


def definitions(place: Path) -> set[str]:
    """Functions and classes of a Python file, or of all files of a package."""
    sources = [place] if (ROOT / place).is_file() else list(files(".py", under=f"{place}/"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name for source in sources for node in ast.walk(tree(source)) if isinstance(node, kinds)}


def journey_steps() -> list[tuple[str, str]]:
    """(path, function) for every `path` · `function` pair in the table of docs/journey.md."""
    return re.findall(r"`([\w./]+)` · `(\w+)`", text(Path("docs/journey.md")))


def test_the_journey_has_twelve_steps_and_each_function_is_where_it_says() -> None:
    rows = re.findall(r"^\| (\d+) \|", text(Path("docs/journey.md")), re.MULTILINE)
    assert rows == [str(number) for number in range(1, 13)]
    steps = journey_steps()
    assert len(steps) >= 12
    assert [step for step in steps if step[1] not in definitions(Path(step[0]))] == []


def variables_read() -> set[str]:
    """Names of environment variables that settings and scripts ask for."""
    readers = {"_required", "_flag", "get", "getenv"}
    found = set()
    for path in [Path("jobcenter/settings.py"), *files(".py", under="scripts/")]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                name = node.args[0].value
                if called in readers and isinstance(name, str) and re.fullmatch(r"[A-Z][A-Z0-9_]{3,}", name):
                    found.add(name)
    return found


def test_every_variable_of_the_environment_is_explained() -> None:
    read = variables_read() - {"PATH"}
    assert "DATABASE_URL" in read
    explained = set(re.findall(r"`([A-Z][A-Z0-9_]+)`", text(Path("docs/operations.md"))))
    assert read - explained == set()


def test_decisions_are_numbered_and_say_what_was_rejected() -> None:
    pages = sorted(path for path in files(".md", under="docs/decisions/") if path.name != "README.md")
    numbers = [int(path.name[:4]) for path in pages]
    assert numbers == list(range(1, len(pages) + 1))
    assert [str(page) for page in pages if "Rejected" not in text(page)] == []
    index = text(Path("docs/decisions/README.md"))
    assert [page.name for page in pages if page.name not in index] == []
