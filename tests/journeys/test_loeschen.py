"""Deleting for real: killed in the middle, repeated, and yesterday's backup that cannot be read any more."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from tests.journeys.system import ROOT, System, wait_until

SLUG = "musterkreis"
YEARS = 11 * 366 * 24 * 3600
DELETABLE = ("beschieden", "datum_gesichert")
READ = """
from uuid import UUID
from jobcenter.antrag.models import Antrag
from jobcenter.files import places
from jobcenter.files.models import Datei
from jobcenter.keys.store import KeyDestroyed
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant
with tenant(Traeger.objects.get(slug="musterkreis").id):
    for antrag in Antrag.objects.filter(erstantrag=None):
        try:
            antrag.geburtsdatum
            for datei in Datei.objects.filter(akte=antrag.id).exclude(kopie=""):
                places.read_copy(datei)
            print(antrag.id, "readable")
        except KeyDestroyed:
            print(antrag.id, "destroyed")
"""
HOLD = """
from jobcenter.accounts.models import User
from jobcenter.akte.services.sperren import hold_case
from jobcenter.fall.models import Fall
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant
with tenant(Traeger.objects.get(slug="musterkreis").id):
    fall = Fall.objects.filter(stand="beschieden").order_by("id").first()
    hold_case(fall=fall, grund="Klage", by=User.objects.filter(traeger=fall.traeger).first())
    print(fall.antrag_id)
"""


@pytest.fixture
def full(clone, tmp_path_factory) -> Iterator[System]:
    """The whole demo with its letters made, and nothing running any more."""
    running = System(clone("ojc_journey_deletion"), tmp_path_factory.mktemp("deletion"))
    try:
        running.start(households=True, web=False)
        wait_until("all jobs", lambda: running.rows(OPEN_JOBS) == [(0,)], 240)
    finally:
        running.stop()
    yield running
    drop(running.database + "_before")


# Decided or never begun, and nothing of later waits in them.
CLOSED = """
    SELECT antrag_id FROM fall_fall f WHERE stand = ANY(%s)
    AND NOT EXISTS (SELECT FROM antrag_antrag a WHERE a.erstantrag_id = f.antrag_id AND a.stand = 'eingereicht')"""
OPEN_JOBS = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND task_name LIKE 'letters.%%'"


def owner(statement: sql.Composed) -> None:
    with psycopg.connect(os.environ["OWNER_DATABASE_URL"], autocommit=True) as connection:
        connection.execute(statement)


def drop(database: str) -> None:
    owner(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))


def shell(system: System, code: str, **environment: str) -> str:
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
    done = subprocess.run(
        command, cwd=ROOT, env=system.environment | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def later(system: System) -> dict[str, str]:
    return system.environment | {"CLOCK_OFFSET_SECONDS": str(int(system.environment["CLOCK_OFFSET_SECONDS"]) + YEARS)}


def delete(system: System, *args: str) -> subprocess.Popen[str]:
    command = [sys.executable, "manage.py", "delete_expired", *args]
    return subprocess.Popen(command, cwd=ROOT, env=later(system), stdout=subprocess.PIPE, text=True)


def roots(system: System) -> set[str]:
    return {str(row[0]) for row in system.rows("SELECT id FROM antrag_antrag WHERE erstantrag_id IS NULL")}


def test_nothing_comes_back(full: System) -> None:
    held = shell(full, HOLD).strip()
    wanted = {str(row[0]) for row in full.rows(CLOSED, list(DELETABLE)) if str(row[0]) != held}
    before = roots(full)
    assert len(wanted) > 2
    dry = delete(full, "--dry-run").communicate()[0]
    assert roots(full) == before
    assert re.search(r"fall: \d+ after 10 Jahre", dry)
    assert "Beispiel" not in dry
    backup_of(full)

    for seconds in (2.5, 3.0, 3.5):
        process = delete(full)
        time.sleep(seconds)
        process.kill()
        process.communicate()
    last = delete(full)
    last.communicate()
    assert last.returncode == 0

    assert roots(full) == before - wanted
    data, keys = full.folder / "data" / "files", full.folder / "keys"
    for akte in wanted:
        assert not list(data.glob(f"*/{akte}/**/*.*"))
        assert not list(data.glob(f"*/{akte}"))
        assert not list(keys.glob(f"*/akten/*/{akte}.key"))
    for table, column in tables_of_cases(full):
        left = full.rows(f'SELECT count(*) FROM "{table}" WHERE {column}::text = ANY(%s)', [*wanted])  # noqa: S608
        assert left == [(0,)], table
    proofs = full.rows("SELECT gegenstand, count(*) FROM akte_loeschung WHERE regel = 'fall' GROUP BY 1")
    assert {(str(row[0]), row[1]) for row in proofs} == {(akte, 1) for akte in wanted}

    restored = {
        line.split()[0]: line.split()[1] for line in shell(full, READ, **restored_environment(full)).split("\n") if line
    }
    assert {akte for akte, state in restored.items() if state == "destroyed"} == wanted
    assert restored[held] == "readable"


def backup_of(system: System) -> None:
    """Yesterday's backup: database and files. The keys have a place of their own."""
    names = {"copy": sql.Identifier(system.database + "_before"), "source": sql.Identifier(system.database)}
    drop(system.database + "_before")
    owner(sql.SQL("CREATE DATABASE {copy} TEMPLATE {source}").format(**names))
    shutil.copytree(system.folder / "data", system.folder / "data_before")


def restored_environment(system: System) -> dict[str, str]:
    parts = urlsplit(system.environment["DATABASE_URL"])
    return {
        "DATABASE_URL": urlunsplit(parts._replace(path=f"/{system.database}_before")),
        "DATA_DIR": str(Path(system.folder) / "data_before"),
    }


def tables_of_cases(system: System) -> list[tuple[str, str]]:
    """Every column that can name a case file."""
    return system.rows(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
        "AND column_name IN ('antrag_id', 'akte', 'erstantrag_id')"
    )
