"""An office that was there before sealing: its rows, files and mails go on, and nothing stays in the open."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from conftest import database_url, drop_database, manage, owner_execute
from jobcenter.keys.fields import DELETED
from tests.journeys.old_rows import DESTROYED, OFFICES, PDF, WORD, kennung

NAME = "ojc_upgrade"
COPY = "ojc_upgrade_copy"
# A plain hash of a name tells the name.
OPEN = (WORD.encode(), hashlib.sha256(WORD.encode()).hexdigest().encode())


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory: pytest.TempPathFactory):
    """A database with rows of the release before, brought to this one; its name and its environment."""
    folder = tmp_path_factory.mktemp("upgrade")
    env = {"DATA_DIR": str(folder / "data"), "KEYS_DIR": str(folder / "keys")}
    drop_database(NAME)
    owner_execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))
    write = "from tests.journeys.old_rows import write_old; write_old()"
    manage("shell", "--no-imports", "-c", write, database=NAME, as_owner=True, **env)
    yield env
    for name in (NAME, COPY):
        drop_database(name)


def raw_tables() -> bytes:
    """The files of every table; copying a database writes everything to the disk first."""
    drop_database(COPY)
    names = (sql.Identifier(COPY), sql.Identifier(NAME))
    owner_execute(sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(*names))
    with psycopg.connect(os.environ["OWNER_DATABASE_URL"]) as connection:
        row = connection.execute("SELECT oid FROM pg_database WHERE datname = %s", [COPY]).fetchone()
    assert row is not None
    folder = Path(os.environ["POSTGRES_DATA"]) / "base" / str(row[0])
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def shell(env: dict[str, str], function: str) -> str:
    """Run a function of `old_rows` as the application; returns what it prints."""
    environment = {**os.environ, **env, "DATABASE_URL": database_url(os.environ["DATABASE_URL"], NAME)}
    code = f"from tests.journeys import old_rows; old_rows.{function}()"
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def read(env: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shell(env, "read_new"))
    return found


@pytest.mark.slow
def test_an_office_from_before_goes_on(upgraded):
    on_this_disk = "POSTGRES_DATA" in os.environ
    if on_this_disk:
        assert all(word in raw_tables() for word in OPEN)
    manage("migrate", "--verbosity", "0", "--skip-checks", database=NAME, as_owner=True, **upgraded)
    manage("grant_app_role", "--skip-checks", database=NAME, as_owner=True, **upgraded)
    if on_this_disk:
        assert not any(word in raw_tables() for word in OPEN)
    files = [path for folder in upgraded.values() for path in Path(folder).rglob("*") if path.is_file()]
    assert len(files) > 6
    assert all(WORD.encode() not in path.read_bytes() for path in files)

    found = read(upgraded)
    for office in OFFICES:
        case, here = str(kennung(office, "first")), found[office]
        values = {(row, column): value for row, column, value in here["values"]}
        for (name, column), value in expected(office).items():
            assert values.pop((str(kennung(office, name)), column)) == value, (name, column)
        assert set(values.values()) <= {"", f"{WORD}.pdf"}, values
        alone = str(kennung(office, "of nobody"))
        assert {row: akte for row, akte in here["akten"].items() if akte != case} == {alone: alone}
        assert here["telephones"] == [["Afirst", True, ""], ["Alater", False, ""]]
        assert here["found"] == [1, 1, int(office == "90001"), int(office == "90002"), 0]
        assert here["bytes"] == [PDF.decode()] * 3
        assert here["documents"] == [["Afirst", "miete", "nachweis"], ["Alater", "miete", "nachweis"]]

    shell(upgraded, "delete_one")
    after = read(upgraded)
    assert after[OFFICES[1]] == found[OFFICES[1]]
    of_nobody = {str(kennung(OFFICES[0], name)) for name in ("of nobody", "read of nobody")}
    left = {value for row, _, value in after[OFFICES[0]]["values"] if row not in of_nobody}
    assert left == {DESTROYED, DELETED}
    assert after[OFFICES[0]]["bytes"] == [DESTROYED] * 3


def expected(office: str) -> dict[tuple[str, str], Any]:
    """What the rows of `old_rows` said."""
    address = f"{WORD}.{office}@post.example"
    found: dict[tuple[str, str], Any] = {
        ("letter", "kontext"): {"name": WORD, "zahlen": [1.5, 2]},
        ("letter", "benachrichtigung_an"): address,
        ("letter", "benachrichtigung_link"): f"https://a.example/{WORD}",
        ("with letter", "empfaenger"): address,
        ("with letter", "text"): f"Guten Tag {WORD}",
        ("by address", "empfaenger"): address,
        ("by address", "text"): f"Guten Tag {WORD}",
        ("of nobody", "empfaenger"): f"other.{address}",
        ("of nobody", "text"): f"Guten Tag {WORD}",
        ("replaced", "wert"): f"{WORD} alt",
        ("replaced", "vermerk"): f"{WORD} 1",
        ("fact", "wert"): [WORD],
        ("fact", "vermerk"): f"{WORD} 2",
        ("read", "zweck"): WORD,
        ("read of nobody", "zweck"): None,
        ("decision", "fakten"): {"name": WORD},
        ("decision", "berechnung"): [{"person": WORD, "ct": 56300}],
        ("decision", "begruendung"): WORD,
        ("decision", "rueckgabe_grund"): WORD,
    }
    for name in ("first", "later"):
        found |= {
            (name, "vorname"): WORD,
            (name, "nachname"): f"Österreicher-{office}",
            (name, "geburtsdatum"): "1990-02-01",
            (name, "email"): address,
            (name, "telefon"): "0123 45678" if name == "first" else "",
            (name, "vermerk"): f"{WORD} am Telefon",
            (f"{name} answer", "wert"): {"a": [WORD, None, True]},
            (f"{name} declaration", "inhalt"): {"antworten": [WORD]},
            (f"{name} question", "grund"): f"{WORD} fehlt",
        }
    return found
