"""Nothing unfinished, and nothing that only works on the machine of whoever wrote it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.sources import files, repository_files, text

READABLE = (".py", ".html", ".js", ".css", ".typ", ".yaml", ".md", ".toml", ".in", ".txt", ".po", ".svg", "")
THIS_FILE = "tests/architecture/test_tidy.py"
UNFINISHED = re.compile(r"\b(TODO|FIXME|HACK|NotImplementedError)\b")
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.}])/(home|root|work|Users|tmp)/\w")
BINARY = {".woff2", ".ttf", ".otf", ".png", ".jpg", ".ico", ".pdf"}


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for path in files(*READABLE):
        if str(path) != THIS_FILE and "/vendor/" not in str(path):
            lines = enumerate(text(path).splitlines(), start=1)
            found += [f"{path}:{number}" for number, line in lines if pattern.search(line)]
    return found


def test_nothing_is_left_to_do() -> None:
    assert lines_with(UNFINISHED) == []


def test_no_path_of_one_machine() -> None:
    assert lines_with(SOMEBODYS_FOLDER) == []


@pytest.mark.parametrize(
    ("line", "is_found"),
    [("x = '/home/anna/x'", True), ("open('/tmp/a')", True), ("see /desk/work/", False), ("a/tmp/b", False)],
)
def test_paths_are_recognised(line: str, is_found: bool) -> None:
    assert bool(SOMEBODYS_FOLDER.search(line)) == is_found


def test_every_text_file_is_utf8_and_ends_with_a_line_end() -> None:
    wrong = []
    for path in repository_files():
        if path.suffix not in BINARY and "/vendor/" not in str(path) and path.stat().st_size:
            wrong += [str(path)] if not text(path).endswith("\n") else []
    assert wrong == []


def test_no_large_file_slips_in() -> None:
    assert [str(path) for path in repository_files() if path.stat().st_size > 1_500_000] == []


def test_no_python_file_is_outside_a_package() -> None:
    packages = {path.parent for path in files(".py") if path.name == "__init__.py"}
    loose = [path for path in files(".py") if path.parent not in packages and path.parent != Path()]
    assert loose == []
