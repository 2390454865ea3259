"""Every check and every test: `python -m scripts.check [--all] [GROUP …] [-- PYTEST OPTIONS]`. Without a group: all.

The quick checks come first and are quiet; a failing one prints what it found, and the others still run, so
one run shows everything that is wrong. The tests come last and print as they go.
"""

from __future__ import annotations

import argparse
import base64
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from scripts.postgres import Urls, throwaway, urls_from_environment
from scripts.postgres_place import PostgresError
from scripts.progress import say

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTHON = sys.executable


@dataclass(frozen=True, slots=True)
class Check:
    """One command: what it makes sure of, and the group that `make lint`, `make types` … ask for."""

    group: str
    title: str
    command: tuple[str, ...]


CHECKS = (
    Check("style", "style (ruff)", (str(BIN / "ruff"), "check", "--quiet", ".")),
    Check("style", "layout of the code (ruff format)", (str(BIN / "ruff"), "format", "--check", "--quiet", ".")),
    Check("style", "templates (djlint)", (str(BIN / "djlint"), "--lint", "--quiet", "jobcenter")),
    Check("style", "dependencies used and declared (deptry)", (str(BIN / "deptry"), "jobcenter")),
    Check("compile", "every file compiles", (PYTHON, "-m", "compileall", "-q", "jobcenter", "scripts", "tests")),
    Check("types", "types (mypy)", (str(BIN / "mypy"),)),
    Check("floors", "floors (import-linter)", (str(BIN / "lint-imports"), "--no-cache")),
    Check(
        "migrations",
        "no migration is missing",
        (PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"),
    ),
    Check("migrations", "settings (manage.py check)", (PYTHON, "manage.py", "check", "--fail-level", "WARNING")),
)
GROUPS = (*dict.fromkeys(check.group for check in CHECKS), "tests")


def pytest_command(everything: bool, options: list[str]) -> list[str]:
    """One process more than cores, at most four: a journey often waits. With options of its own: just these.

    Each process has its own database. The order of the collection stays: the journeys are first in it.
    """
    if options:
        return [PYTHON, "-m", "pytest", *options]
    processes = str(min((os.cpu_count() or 1) + 1, 4))
    selection = [] if everything else ["-m", "not slow"]
    return [PYTHON, "-m", "pytest", "-n", processes, "--dist", "loadgroup", "--no-loadscope-reorder", *selection]


ROOM_IN_MEMORY = 4_000_000_000
# Random households for each property of the law.
EXAMPLES, EXAMPLES_AT_NIGHT = 500, 10_000


def environment(urls: Urls, folder: str, examples: int = EXAMPLES) -> dict[str, str]:
    """What the settings ask for, in a test; nothing of a developer's own shell decides a check."""
    static, data = Path(folder) / "static", Path(folder) / "data"
    for made in (static, data):
        made.mkdir(exist_ok=True)
    return {
        **os.environ,
        "ENVIRONMENT": "test",
        "SECRET_KEY": "for-tests-only-" + "x" * 50,
        "ALLOWED_HOSTS": "localhost,127.0.0.1,testserver",
        "PUBLIC_ORIGIN": "http://127.0.0.1:8000",
        "DATA_DIR": str(data),
        "KEYS_DIR": str(Path(folder) / "keys"),
        "ROOT_KEY": "test:" + base64.b64encode(b"for tests only".ljust(32)).decode(),
        "STATIC_ROOT": str(static),
        "PYTHONWARNINGS": "default",
        # Where each test has its own folders.
        "TMPDIR": folder,
        "EXAMPLES": str(examples),
        **urls.environment(),
    }


def fast_place() -> str | None:
    """Memory instead of a disk, where there is room: keys and files wait for the disk (fsync) hundreds of times."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder with a random name is made in it
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM_IN_MEMORY:
        return str(memory)
    return None


def database(stack: ExitStack) -> tuple[Urls, dict[str, str]]:
    """The database that the environment names, or one of our own; of that the tests may read the raw files."""
    given = urls_from_environment()
    if given is not None:
        return given, {}
    server = stack.enter_context(throwaway())
    return server.urls, {"POSTGRES_DATA": str(server.data)}


def passes(check: Check, env: dict[str, str]) -> bool:
    begun = time.monotonic()
    done = subprocess.run(check.command, cwd=ROOT, env=env, capture_output=True, text=True)
    result = "ok" if done.returncode == 0 else "FAILED"
    say(f"  {result:6} {time.monotonic() - begun:5.1f} s  {check.title}")
    if done.returncode != 0:
        say(done.stdout + done.stderr)
    return done.returncode == 0


def run(groups: list[str], tests: list[str], env: dict[str, str]) -> list[str]:
    """Titles of what failed."""
    failed = [check.title for check in CHECKS if check.group in groups and not passes(check, env)]
    if "tests" in groups and subprocess.run(tests, cwd=ROOT, env=env).returncode != 0:
        failed.append("tests (pytest)")
    return failed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(GROUPS)}")
    parser.add_argument("--all", action="store_true", help="also the tests marked slow")
    arguments = sys.argv[1:]
    split = arguments.index("--") if "--" in arguments else len(arguments)
    given = parser.parse_args(arguments[:split])
    unknown = set(given.groups) - set(GROUPS)
    if unknown:
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    tests = pytest_command(given.all, arguments[split + 1 :])
    begun = time.monotonic()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="ojc-check-", dir=fast_place()))
        try:
            urls, more = database(stack)
        except PostgresError as error:
            sys.exit(str(error))
        examples = EXAMPLES_AT_NIGHT if given.all else EXAMPLES
        failed = run(given.groups or list(GROUPS), tests, environment(urls, folder, examples) | more)
    say(f"\n{time.monotonic() - begun:.0f} s. " + (f"FAILED: {', '.join(failed)}" if failed else "Everything holds."))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
