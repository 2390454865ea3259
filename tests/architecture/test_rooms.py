"""Know the noun, know the file: every room has the same file names, and its README names each other one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, rooms

EVERY_ROOM = {"__init__.py", "README.md", "tests"}
PROGRAMS = {"__main__.py", "bench.py"}
DOMAIN = {"apps.py", "models.py", "services.py", "services", "queries.py", "jobs.py", "migrations", "management"}
SCREENS = {"urls.py", "views.py", "views", "forms.py", "templates", "static", "templatetags"}
PLAIN = {"law", "questionnaire"}
ROOMS = rooms()


def names(room: Path) -> set[str]:
    return {path.name for path in room.iterdir() if path.name != "__pycache__"}


def explained(room: Path) -> set[str]:
    """Files and folders whose name stands in the room's README."""
    readme = room / "README.md"
    words = set(re.findall(r"\w+", readme.read_text(encoding="utf-8"))) if readme.exists() else set()
    return {name for name in names(room) if Path(name).stem in words}


def test_rooms_are_found() -> None:
    assert {"law", "questionnaire", "traeger", "antrag", "fall", "bescheid", "portal", "desk"} <= {
        room.name for room in ROOMS
    }


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_has_a_readme_and_tests(room: Path) -> None:
    assert names(room) >= EVERY_ROOM
    assert list((room / "tests").glob("**/test_*.py")), "no test in this room"


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_the_readme_names_every_file_that_other_rooms_do_not_have(room: Path) -> None:
    usual = EVERY_ROOM | PROGRAMS if room.name in PLAIN else EVERY_ROOM | PROGRAMS | DOMAIN | SCREENS
    assert names(room) - usual - explained(room) == set()


def test_beside_the_rooms_there_is_only_wiring() -> None:
    wiring = {"__init__.py", "settings.py", "urls.py", "wsgi.py", "clock.py", "health.py"}
    assert {path.name for path in (ROOT / "jobcenter").glob("*.*")} == wiring
