"""What the tests of the house look at: the files of the repository, without what is installed or made."""

from __future__ import annotations

import ast
import functools
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "jobcenter"


@functools.cache
def repository_files() -> tuple[Path, ...]:
    """Every file that git keeps or would keep, as a path relative to the root."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = {name.decode() for name in listing.stdout.split(b"\0") if name}
    return tuple(sorted(Path(name) for name in names if (ROOT / name).is_file()))


def files(*suffixes: str, under: str = "") -> Iterator[Path]:
    """The repository's files with one of these suffixes, optionally only those under a folder."""
    for path in repository_files():
        if path.suffix in suffixes and path.as_posix().startswith(under):
            yield path


def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), filename=str(path))


def rooms() -> tuple[Path, ...]:
    """The packages directly under jobcenter/."""
    return tuple(sorted(path.parent for path in PACKAGE.glob("*/__init__.py")))
