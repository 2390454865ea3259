"""Central scanning for real: a scanner's folder, kill -9 of import and worker, nothing lost, nothing twice."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import img2pdf
import pytest
import segno
from PIL import Image, ImageDraw

from tests.journeys.system import ROOT, System, wait_until

SCANS = 8
PATIENCE_S = 240.0


def sheet(code: str, text: str) -> bytes:
    """One page of a form as a scanner sees it: grey, 200 dpi, the code at its foot."""
    page = Image.new("L", (1654, 2339), 250)
    draw = ImageDraw.Draw(page)
    draw.text((150, 150), text, fill=0, font_size=40)
    if code:
        picture = BytesIO()
        segno.make_qr(code, error="m").save(picture, kind="png", scale=4, border=4)
        page.paste(Image.open(picture).convert("L"), (150, 2150))
    content = BytesIO()
    page.save(content, "JPEG", quality=70)
    return content.getvalue()


@pytest.fixture
def full(clone, tmp_path_factory) -> Iterator[System]:
    running = System(clone("ojc_journey_scans"), tmp_path_factory.mktemp("scans"))
    try:
        running.start(households=True, web=False)
        yield running
    finally:
        running.stop()


def import_scans(system: System, drop: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "manage.py", "scan_import", str(drop), "--office", "musterkreis", "--settle", "0.2"]
    return subprocess.Popen(command, cwd=ROOT, env=system.environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.slow
def test_every_scan_arrives_once(full: System) -> None:
    drop = full.folder / "drop"
    drop.mkdir()
    # The demo has a scan of its own that waits.
    ((already,),) = full.rows("SELECT count(*) FROM akte_posteingang")
    numbers = [row[0] for row in full.rows("SELECT nummer FROM antrag_antrag ORDER BY nummer LIMIT %s", SCANS - 2)]
    assert len(numbers) == SCANS - 2
    for number in numbers:
        pages = [sheet(f"HAUPTANTRAG/2026-11/{at}/{number}", f"Blatt {at} zu {number}") for at in (1, 2)]
        (drop / f"{number}.pdf").write_bytes(img2pdf.convert(pages))
    (drop / "ohne.pdf").write_bytes(img2pdf.convert([sheet("", "Ein Blatt ohne Code")]))
    stack = [sheet(f"HAUPTANTRAG/2026-11/7/{number}", f"Stapel {number}") for number in numbers[:2]]
    (drop / "stapel.pdf").write_bytes(img2pdf.convert(stack))

    for seconds in (2.0, 2.6, 3.2):
        process = import_scans(full, drop)
        time.sleep(seconds)
        process.kill()
        process.communicate()
        full.kill(full.worker)
        full.worker.start()
    process = import_scans(full, drop)
    process.communicate()
    assert process.returncode == 0
    assert len(list((drop / "done").iterdir())) == SCANS
    assert not (drop / "failed").exists()

    waiting = "SELECT count(*) FROM akte_posteingang WHERE gelesen_am IS NULL AND erledigt_am IS NULL"
    wait_until("all codes", lambda: full.rows(waiting) == [(0,)], PATIENCE_S)
    assert full.rows("SELECT count(*) FROM akte_posteingang WHERE stapel IS NULL") == [(SCANS + already,)]
    assert full.rows("SELECT count(*) FROM akte_posteingang WHERE stapel IS NOT NULL") == [(2,)]
    filed = full.rows(
        "SELECT a.nummer, count(*) FROM akte_aktenstueck s JOIN antrag_antrag a ON a.id = s.antrag_id "
        "JOIN akte_posteingang p ON p.stueck_id = s.id WHERE s.herkunft = 'post' GROUP BY 1 ORDER BY 1"
    )
    assert filed == [(number, 2 if number in numbers[:2] else 1) for number in numbers]
    assert full.rows("SELECT count(*) FROM akte_posteingang WHERE erledigt_am IS NULL") == [(1 + already,)]
    twice = full.rows("SELECT id::text, akte::text FROM files_datei")
    places = {(path.parent.name, path.name) for path in (full.folder / "data" / "files").glob("*/*/*")}
    for datei, akte in twice:
        # Under the key of its case and nowhere else.
        assert {place for place in places if place[1] == datei} == {(akte, datei)}
