"""Beauty is lost in the tail: the largest file and the longest function are limited."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import files, text, tree

FILE_LINES = 400
FUNCTION_LINES = 50
WRITTEN_BY_HAND = (".py", ".html", ".js", ".typ", ".txt")
# Somebody else's work, kept as it came, and lists.
NOT_OURS = ("/vendor/", "requirements", "english_words.txt")


def hand_written() -> list[Path]:
    return [path for path in files(*WRITTEN_BY_HAND) if not any(part in str(path) for part in NOT_OURS)]


def non_blank_lines(path: Path) -> int:
    return sum(1 for line in text(path).splitlines() if line.strip())


def test_no_file_is_longer_than_400_lines() -> None:
    too_long = {str(path): count for path in hand_written() if (count := non_blank_lines(path)) > FILE_LINES}
    assert not too_long


def function_lengths(path: Path) -> dict[str, int]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = (node for node in ast.walk(tree(path)) if isinstance(node, kinds))
    return {f"{path}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1 for node in found}


def test_no_function_is_longer_than_50_lines() -> None:
    lengths = [item for path in files(".py") for item in function_lengths(path).items()]
    assert len(lengths) > 200, "the search found hardly any function: it looks in the wrong place"
    assert [item for item in lengths if item[1] > FUNCTION_LINES] == []


@pytest.mark.parametrize("lines", [0, 3])
def test_blank_lines_do_not_count(tmp_path: Path, lines: int) -> None:
    example = tmp_path / "example.py"
    example.write_text("a = 1\n\n   \n" * lines)
    assert non_blank_lines(example) == lines
