"""What gets installed: exact versions with hashes, no address of a registry, and a written reason for each package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, text

LOCKS = {"requirements.in": "requirements.txt", "requirements-dev.in": "requirements-dev.txt"}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def asked_for(source: str) -> set[str]:
    lines = text(Path(source)).splitlines()
    return {canonical(found.group()) for line in lines if (found := re.match(r"[A-Za-z][\w.-]*", line))}


def pinned(lock: str) -> dict[str, str]:
    entries = re.findall(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;]+)", text(Path(lock)), re.MULTILINE)
    return {canonical(name): version for name, version in entries}


@pytest.mark.parametrize(("source", "lock"), LOCKS.items())
def test_every_package_is_pinned(source: str, lock: str) -> None:
    assert asked_for(source) <= pinned(lock).keys()


@pytest.mark.parametrize("lock", LOCKS.values())
def test_every_pin_has_hashes_and_nothing_else_is_in_the_file(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", text(Path(lock)), flags=re.MULTILINE).strip())
    form = re.compile(r"[\w.-]+(\[[\w,-]+\])?==[^\s;]+( ; [^\\]+)?( \\\n\s+--hash=sha256:[0-9a-f]{64})+")
    assert len(entries) > 20
    assert [entry.splitlines()[0] for entry in entries if not form.fullmatch(entry.rstrip())] == []


@pytest.mark.parametrize("lock", LOCKS.values())
def test_no_registry_address(lock: str) -> None:
    assert re.findall(r"https?:|index-url|find-links|trusted-host", text(Path(lock))) == []


def test_production_and_development_run_the_same_versions() -> None:
    development = pinned("requirements-dev.txt")
    production = pinned("requirements.txt")
    assert {name: version for name, version in production.items() if development.get(name) != version} == {}


def test_every_package_has_its_reason_in_the_decisions() -> None:
    pages = " ".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "decisions").glob("*.md"))
    named = {canonical(name) for name in re.findall(r"`([\w.-]+)`", pages)}
    wanted = asked_for("requirements.in") | asked_for("requirements-dev.in")
    assert wanted - named == set()
