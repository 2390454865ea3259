"""Which German texts the sources mark for translation: read from the code itself, so no GNU gettext is needed.

Every marked text is one that people outside the office meet; the desk is plain German without marks.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "jobcenter"
SINGLE = {"_", "N_", "gettext", "gettext_lazy", "gettext_noop"}
PLURAL = {"ngettext", "ngettext_lazy"}
# What templatize leaves of a template: calls with plain string literals, everything else as XXX.
LITERAL = r"""(?:u?"(?:[^"\\]|\\.)*"|u?'(?:[^'\\]|\\.)*')"""
CALL = re.compile(rf"\b(n?gettext|_)\(\s*({LITERAL})(?:\s*,\s*({LITERAL}))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marked:
    """One text in one file; `plural` is "" where there is only one form."""

    text: str
    plural: str
    path: str


@cache
def marked_texts() -> tuple[Marked, ...]:
    """All of them, file by file; a text stands once for each file."""
    found: dict[Marked, None] = {}
    for path in sorted(PACKAGE.rglob("*")):
        if "tests" in path.parts or path.suffix not in {".py", ".html", ".txt"}:
            continue
        source = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT).as_posix()
        if path.suffix == ".py":
            texts = in_python(source)
        elif "templates" in path.parts:
            texts = in_template(source)
        else:
            continue
        found.update({Marked(text, plural, name): None for text, plural in texts})
    return tuple(found)


def in_python(source: str) -> Iterator[tuple[str, str]]:
    """(text, plural) of every marked literal; implicit concatenation is one literal."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        literals = [str(arg.value) for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name in SINGLE and literals:
            yield literals[0], ""
        elif name in PLURAL and len(literals) == 2:
            yield literals[0], literals[1]


def in_template(source: str) -> Iterator[tuple[str, str]]:
    """(text, plural) of the translated texts of a template, as Django's own extraction reads them."""
    for call in CALL.finditer(templatize(source)):
        _name, text, plural = call.groups()
        yield str(ast.literal_eval(text)), str(ast.literal_eval(plural)) if plural else ""
