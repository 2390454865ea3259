"""Canary words that people told and sent lie in no raw database, no storage, no key file and no log."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.road import Road, household
from tests.journeys.system import System, wait_until

FIRST, LAST, STREET, MAIL = "Zwitscherine", "Rohrdommelsang", "Kleiberpfad", "nachtigallen.ruf@post.example"
FILE = "Mietvertrag Gartenrotschwanz.png"
CANARIES = (FIRST, LAST, STREET, "nachtigallen.ruf", "Gartenrotschwanz")


def spellings(word: str) -> Iterator[bytes]:
    """The ways a word may lie in raw bytes: as it is, wide, hexadecimal, and at each place of a base64 text."""
    for text in (word, word.lower(), word.upper()):
        plain = text.encode()
        yield plain
        yield text.encode("utf-16-le")
        yield plain.hex().encode()
        yield plain.hex().upper().encode()
        for shift in range(3):
            encoded = base64.b64encode(b"x" * shift + plain)
            yield encoded[4 if shift else 0 : -4]


def finds(content: bytes) -> set[str]:
    return {word for word in CANARIES for form in spellings(word) if form in content}


def picture() -> bytes:
    content = BytesIO()
    image = Image.new("RGB", (900, 500), "white")
    ImageDraw.Draw(image).text((40, 40), f"Mietvertrag {LAST}", fill="black", font_size=40)
    image.save(content, "PNG")
    return content.getvalue()


def raw_database() -> Iterator[tuple[str, bytes]]:
    """Every file of the database server and its log of changes: what a disk or a backup of it holds."""
    folder = Path(os.environ["POSTGRES_DATA"])
    for part in ("base", "pg_wal"):
        for path in (folder / part).rglob("*"):
            with suppress(FileNotFoundError):
                if path.is_file():
                    yield str(path), path.read_bytes()


def every_row(system: System) -> Iterator[tuple[str, bytes]]:
    """Every row of every table of the office as text."""
    tables = system.rows("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
    for (table,) in tables:
        for (row,) in system.rows(f'SELECT t::text FROM "{table}" t'):  # noqa: S608 - names of our own tables
            yield table, row.encode()


@pytest.fixture(scope="module")
def watched(clone, tmp_path_factory) -> Iterator[tuple[System, Road]]:
    """One household's whole road, with a proof and a free text, in a system of its own."""
    running = System(clone("ojc_journey_canaries"), tmp_path_factory.mktemp("canaries"))
    try:
        running.start()
        texte = household("W1", mail=MAIL)
        applicant = texte["antragsteller"]
        applicant |= {
            "person.vorname": FIRST,
            "person.nachname": LAST,
            "anschrift.strasse": f"{STREET} 7",
            "konto.inhaber": f"{FIRST} {LAST}",
        }
        road = Road(running, texte)
        road.citizen.secure_date()
        road.citizen.interview()
        window = road.paper
        window.open(f"{road.citizen.home}unterlagen/")
        feld = window.page.document.xpath("//main//input[@type='file']/@name")[0]
        window.attach(feld, (FILE, picture(), "image/png"))
        window.press("Hochladen", beside=feld)
        road.citizen.send()
        road.decide(NAECHSTES_JAHR)
        road.letter_pdf()
        wait_until("the mails", lambda: len(running.mails(MAIL)) >= 2, limit_s=60)
        yield running, road
    finally:
        running.stop()


def test_the_search_for_canaries_would_find_one():
    for word in CANARIES:
        for content in (word.encode(), word.encode().hex().encode(), base64.b64encode(b"ab" + word.encode() + b"c")):
            assert finds(b"before " + content + b" after") == {word}, content


def test_what_people_tell_and_send_lies_nowhere_in_the_open(watched):
    system, road = watched
    assert f"{FIRST} {LAST}" in road.clerk.browser.open(road.case).text
    for table, row in every_row(system):
        assert finds(row) == set(), table
    if "POSTGRES_DATA" in os.environ:
        seen = 0
        for name, content in raw_database():
            assert finds(content) == set(), name
            seen += len(content)
        assert seen > 10_000_000
    for folder in ("data/files", "keys", "log"):
        for path in (system.folder / folder).rglob("*"):
            if path.is_file():
                assert finds(path.read_bytes()) == set(), path
    assert list((system.folder / "data" / "files").rglob("original"))
