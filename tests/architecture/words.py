"""The words in identifiers: which are English, which must stand in the glossary."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

from spellchecker import SpellChecker

from tests.architecture.sources import ROOT, files, text, tree

TECHNICAL = ROOT / "tests" / "architecture" / "english_words.txt"
GLOSSARY = ROOT / "GLOSSARY.md"
# Shorter pieces are abbreviations of units and types: ct, qm, id, pk, bg.
SHORTEST = 3


def parts(identifier: str) -> Iterator[str]:
    """`BedarfsgemeinschaftId` and `regelbedarf_ct` in words: lower case, letters only."""
    for piece in re.split(r"[_\W\d]+", identifier):
        for word in re.findall(r"[A-ZÄÖÜ]+(?![a-zäöüß])|[A-ZÄÖÜ]?[a-zäöüß]+", piece):
            if len(word) >= SHORTEST:
                yield word.lower()


def identifiers(path: Path) -> Iterator[str]:
    """Every name that this file introduces, and its own name."""
    yield path.stem
    for node in ast.walk(tree(path)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()):
                yield node.id if isinstance(node, ast.Name) else node.attr
            case _:
                pass


def words_in_code() -> dict[str, str]:
    """Word → the first file that uses it in a name."""
    found: dict[str, str] = {}
    for path in files(".py", under="jobcenter/"):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        for identifier in identifiers(path):
            for word in parts(identifier):
                found.setdefault(word, str(path))
    return found


@functools.cache
def technical_words() -> frozenset[str]:
    lines = TECHNICAL.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@functools.cache
def dictionary() -> SpellChecker:
    return SpellChecker(language="en")


def is_english(word: str) -> bool:
    """In the English dictionary (inflected forms included) or in our list of technical words."""
    return word in technical_words() or word in dictionary()


def glossary_rows() -> list[tuple[str, str, str]]:
    """(terms, §, gloss) of each line of the glossary's table."""
    rows = []
    for line in text(Path("GLOSSARY.md")).splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 3:
            rows.append((cells[0], cells[1], cells[2]))
    return rows


def glossary_terms() -> set[str]:
    """Every form of every term: the first column names them in backticks, e.g. `antrag` `antraege`."""
    return {term for row in glossary_rows() for term in re.findall(r"`([^`]+)`", row[0])}
