"""Text of page pictures, read by the real tesseract."""

import difflib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import ImageDraw

from jobcenter.files import ocr
from jobcenter.files.recognise import EXIT_REFUSED
from jobcenter.files.tests import pages, samples

PROJECT = Path(__file__).resolve().parents[3]

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


def likeness(found: str) -> float:
    return difflib.SequenceMatcher(None, pages.STATEMENT.split(), found.split(), autojunk=False).ratio()


@needs_tesseract
def test_a_page_with_several_scripts_is_read_line_by_line() -> None:
    found = ocr.recognise(pages.jpeg(pages.drawn(pages.STATEMENT)))
    assert found.rotation == 0
    lines = found.text.splitlines()
    assert "02.04.2026 Miete Wohnungsbau GmbH -612,50" in lines
    assert "Ayşe Yıldız-Öztürk, Bäckerstraße 12, 99901 Musterstadt" in lines
    assert "Довідка про проживання: Оксана Шевченко" in lines
    assert "شهادة ميلاد أحمد علي الحسن" in lines


@needs_tesseract
@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_found_and_turned_back(turned: int) -> None:
    # Pillow turns against the clock, so turning clockwise by the same angle is what puts it right.
    picture = pages.jpeg(pages.drawn(pages.STATEMENT).rotate(turned, expand=True))
    found = ocr.recognise(picture)
    assert found.rotation == turned
    assert likeness(found.text) > 0.9


@needs_tesseract
def test_a_rotation_that_is_known_is_kept() -> None:
    picture = pages.jpeg(pages.drawn(pages.STATEMENT).rotate(90, expand=True))
    found = ocr.recognise(picture, rotation=90)
    assert found.rotation == 90
    assert likeness(found.text) > 0.9


@needs_tesseract
def test_a_photo_in_half_shadow_is_read() -> None:
    found = ocr.recognise(pages.jpeg(pages.photographed(pages.drawn(pages.STATEMENT))))
    assert likeness(found.text) > 0.9


@needs_tesseract
def test_a_number_that_is_hard_to_read_carries_a_mark() -> None:
    page = pages.drawn("Kontoauszug der Sparkasse\nKontostand am Ende des Monats\n\nMiete 1.063,00 EUR")
    for left in range(170, 300, 30):
        ImageDraw.Draw(page).line((left, 237, left + 14, 270), fill=0, width=2)
    found = ocr.recognise(pages.jpeg(page)).text
    assert "Kontoauszug der Sparkasse" in found
    numbers = [word for word in found.split() if any(sign.isdigit() for sign in word)]
    assert [word for word in numbers if not word.endswith(ocr.DOUBT)] == []


@needs_tesseract
@pytest.mark.parametrize("picture", [pages.jpeg(pages.drawn("")), b"\xff\xd8 no picture", b""])
def test_a_page_without_text_has_an_empty_text(picture: bytes) -> None:
    assert ocr.recognise(picture, 180) == ocr.Recognised("", 180)


def test_without_tesseract_nobody_can_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ocr, "_PATH", str(tmp_path))
    ocr.installed_languages.cache_clear()
    assert not ocr.is_available()
    with pytest.raises(ocr.RecogniserUnavailable):
        ocr.recognise(b"")


CHILD = """
import errno, os, resource, socket, sys
from jobcenter.files import recognise
recognise.confine()
def refused(work):
    try:
        work()
    except OSError as error:
        return error.errno == errno.EPERM
    return False
assert refused(lambda: socket.socket())
assert refused(lambda: os.fork())
assert refused(lambda: os.kill(os.getppid(), 0))
assert refused(lambda: os.open(sys.argv[1] + "/new", os.O_WRONLY | os.O_CREAT))
assert refused(lambda: os.open(sys.argv[1] + "/old", os.O_RDWR))
assert refused(lambda: os.unlink(sys.argv[1] + "/old"))
assert refused(lambda: os.rename(sys.argv[1] + "/old", sys.argv[1] + "/new"))
assert open(sys.argv[1] + "/old").read() == "kept"
assert resource.getrlimit(resource.RLIMIT_AS)[0] == 1_000_000_000
assert resource.getrlimit(resource.RLIMIT_CPU)[0] == 60
assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
# What it becomes is confined as well.
code = "import socket\\ntry:\\n socket.socket()\\nexcept OSError: print('no')"
os.execv(sys.executable, [sys.executable, "-c", code])
"""


def test_what_reads_a_page_may_not_send_write_or_start_anything(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("kept")
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "no"), done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"old"}


def test_the_environment_does_not_reach_what_reads_a_page(tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text(f"#!{os.path.realpath(sys.executable)}\nimport os\nprint(sorted(os.environ))\n")
    program.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "jobcenter.files.recognise", str(program), "0"],
        cwd=PROJECT,
        env={**os.environ, "ROOT_KEY": "secret"},
        input=pages.jpeg(pages.drawn("Seite")),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"ROOT_KEY" not in done.stdout
    assert b"OMP_THREAD_LIMIT" in done.stdout


def test_a_picture_of_too_many_pixels_is_not_decoded() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "jobcenter.files.recognise", "/bin/false", "0"],
        cwd=PROJECT,
        input=samples.png_bomb(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == EXIT_REFUSED
