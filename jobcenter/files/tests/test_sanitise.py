"""What the sanitiser makes of harmless and of hostile files. Each one goes through the real child process."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from jobcenter.files import child
from jobcenter.files.child import Outcome
from jobcenter.files.sanitise import CPU_SECONDS, MEMORY_BYTES
from jobcenter.files.tests import samples

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
CopyOf = Callable[[bytes, str], Path]


@pytest.fixture
def copy_of(tmp_path: Path) -> CopyOf:
    """Give content to the sanitiser; the place of its copy, which must exist."""

    def make(content: bytes, mime: str) -> Path:
        outcome, copy = run(tmp_path, content, mime)
        assert outcome.grund == ""
        return copy

    return make


def run(folder: Path, content: bytes, mime: str) -> tuple[Outcome, Path]:
    source, target = folder / "original", folder / "kopie"
    source.write_bytes(content)
    return child.make_copy(source, target, mime), target


def refusal(folder: Path, content: bytes, mime: str) -> str:
    """The code of the refusal; nothing may be left where the copy would be."""
    outcome, target = run(folder, content, mime)
    assert not target.exists()
    return outcome.grund


def test_photo_loses_position_maker_comment_and_profile(copy_of: CopyOf) -> None:
    original = samples.photo()
    assert samples.SECRET in original
    copy = copy_of(original, JPEG)
    with Image.open(copy) as image:
        assert dict(image.getexif()) == {}
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert samples.SECRET not in copy.read_bytes()


def test_photo_is_turned_upright(copy_of: CopyOf) -> None:
    # 6: the camera was turned; the left half (red) belongs on top
    with Image.open(copy_of(samples.photo((80, 40), orientation=6), JPEG)) as image:
        assert image.size == (40, 80)
        assert _colour(image, (20, 10)) == "red"
        assert _colour(image, (20, 70)) == "blue"


def test_broken_orientation_mark_does_not_lose_the_photo(copy_of: CopyOf) -> None:
    original = samples.photo().replace(b"Exif\0\0MM", b"Exif\0\0XX").replace(b"Exif\0\0II", b"Exif\0\0XX")
    with Image.open(copy_of(original, JPEG)) as image:
        assert image.size == (80, 40)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_a_plain_one(copy_of: CopyOf, mode: str) -> None:
    with Image.open(copy_of(samples.png(mode=mode), PNG)) as image:
        assert image.size == (60, 30)
        assert image.mode in {"L", "RGB"}
        assert image.info == {}


def test_what_is_transparent_becomes_white_paper(copy_of: CopyOf) -> None:
    with Image.open(copy_of(samples.png(mode="RGBA"), PNG)) as image:
        assert image.getpixel((5, 5)) == (255, 255, 255)


def test_grey_of_16_bits_keeps_its_brightness(copy_of: CopyOf, tmp_path: Path) -> None:
    Image.new("I;16", (10, 10), 0x8000).save(tmp_path / "grau.png")
    with Image.open(copy_of((tmp_path / "grau.png").read_bytes(), PNG)) as image:
        assert image.getpixel((5, 5)) == 128


def test_html_in_and_behind_a_png_is_gone(copy_of: CopyOf) -> None:
    original = samples.png_with_text(samples.HTML)
    assert original.count(samples.HTML) == 2
    assert b"script" not in copy_of(original, PNG).read_bytes()


def test_active_pdf_becomes_a_passive_one(copy_of: CopyOf) -> None:
    original = samples.active_pdf()
    marks = (b"JavaScript", b"/Launch", b"EmbeddedFile", b"/URI", samples.SECRET)
    with pikepdf.open(BytesIO(original)) as document:
        plain = samples.pdf_bytes(document, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert all(mark in plain for mark in marks)
    copy = copy_of(original, PDF)
    assert not [
        mark for mark in (*marks, b"/AA", b"/OpenAction", b"/Annots", b"/AcroForm") if mark in copy.read_bytes()
    ]
    with pikepdf.open(copy) as document:
        assert not document.attachments
        assert set(document.Root.keys()) <= {
            "/Type",
            "/Pages",
            "/PageLayout",
            "/PageMode",
            "/ViewerPreferences",
        }


def test_pdf_copy_shows_the_same_page_in_the_same_size(copy_of: CopyOf) -> None:
    copy = pypdfium2.PdfDocument(copy_of(samples.pdf_bytes(), PDF))
    width, height = copy[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    assert _ink(copy, (72, 110, 250, 145)) > 200
    assert _ink(copy, (72, 200, 500, 800)) == 0


def test_what_was_typed_into_a_pdf_form_is_in_the_copy(copy_of: CopyOf) -> None:
    copy = pypdfium2.PdfDocument(copy_of(samples.filled_form_pdf("612,40"), PDF))
    assert _ink(copy, (72, 402, 372, 442)) > 100


def test_pages_are_counted_and_limited(tmp_path: Path) -> None:
    outcome, copy = run(tmp_path, samples.pdf_bytes(samples.pdf(3)), PDF)
    assert outcome == Outcome(seiten=3)
    assert len(pypdfium2.PdfDocument(copy)) == 3
    assert refusal(tmp_path, samples.pdf_bytes(samples.pdf(101)), PDF) == "zu_viele_seiten"


def test_enormous_page_is_drawn_smaller(copy_of: CopyOf) -> None:
    document = samples.pdf()
    document.pages[0].MediaBox = [0, 0, 14_400, 14_400]
    copy = pypdfium2.PdfDocument(copy_of(samples.pdf_bytes(document), PDF))
    # 16 million pixels at 150 dpi
    assert copy[0].get_size() == (1920, 1920)


def test_pdf_with_a_password_is_refused_and_without_one_accepted(tmp_path: Path) -> None:
    assert refusal(tmp_path, samples.encrypted_pdf("geheim"), PDF) == "verschluesselt"
    outcome, _ = run(tmp_path, samples.encrypted_pdf(""), PDF)
    assert outcome == Outcome(seiten=1)


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"", JPEG),
        (b"", PNG),
        (b"", PDF),
        (samples.photo((800, 800))[:3000], JPEG),
        (samples.png((800, 800), "RGBA")[:200], PNG),
        (samples.pdf_bytes(samples.pdf(9))[:2000], PDF),
        (b"%PDF-1.7\n" + samples.HTML, PDF),
        (samples.png(), JPEG),
        (samples.SVG, PNG),
        (samples.WINDOWS_PROGRAM, PDF),
    ],
    ids=[
        "empty-jpeg",
        "empty-png",
        "empty-pdf",
        "cut-jpeg",
        "cut-png",
        "cut-pdf",
        "html",
        "png-as-jpeg",
        "svg",
        "exe",
    ],
)
def test_what_cannot_be_drawn_is_refused(tmp_path: Path, content: bytes, mime: str) -> None:
    assert refusal(tmp_path, content, mime) == "nicht_lesbar"


@pytest.mark.parametrize(
    ("build", "mime", "codes"),
    [
        (samples.png_bomb, PNG, {"zu_viele_bildpunkte"}),
        (samples.png_text_bomb, PNG, {"nicht_lesbar", "zu_aufwendig"}),
        (samples.packed_pdf, PDF, {"nicht_lesbar", "zu_aufwendig"}),
        (samples.recursive_pdf, PDF, {"nicht_lesbar", "zu_aufwendig"}),
    ],
    ids=["pixels", "png-text", "pdf-stream", "pdf-forms"],
)
def test_bombs_are_refused_within_ten_seconds_of_work(
    tmp_path: Path, build: Callable[[], bytes], mime: str, codes: set[str]
) -> None:
    content = build()
    before = _child_seconds()
    assert refusal(tmp_path, content, mime) in codes
    assert _child_seconds() - before < 10


def test_largest_photo_fits_into_the_limits(tmp_path: Path) -> None:
    outcome, copy = run(tmp_path, samples.photo((8000, 6200), orientation=6), JPEG)
    assert outcome == Outcome(seiten=1)
    with Image.open(copy) as image:
        assert image.size == (6200, 8000)


def test_sanitiser_has_no_network_no_programs_and_little_memory() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = f"""
import os, socket
from jobcenter.files.sanitise import confine
socket.create_connection(("127.0.0.1", {server.getsockname()[1]})).close()
confine()
for act in (
    lambda: socket.create_connection(("127.0.0.1", {server.getsockname()[1]})),
    lambda: socket.socket(socket.AF_UNIX),
    lambda: os.execv("/bin/true", ["true"]),
):
    try:
        act()
    except PermissionError:
        print("denied")
try:
    bytearray(1_100_000_000)
except MemoryError:
    print("denied")
"""
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["denied"] * 4, done.stderr


def test_sanitiser_is_confined_before_it_opens_the_file(tmp_path: Path) -> None:
    source = tmp_path / "original"
    # Opening a pipe that nobody writes to waits, so there is time to look at the process.
    os.mkfifo(source)
    command = [sys.executable, "-m", "jobcenter.files.sanitise", str(source), "-", PNG]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        limit = time.monotonic() + 10
        while "Seccomp:\t2" not in Path(f"/proc/{process.pid}/status").read_text():
            assert time.monotonic() < limit, "the sanitiser reads without being confined"
            time.sleep(0.02)
        limits = Path(f"/proc/{process.pid}/limits").read_text()
    finally:
        process.kill()
        process.wait()
    for name, value in {
        "Max address space": MEMORY_BYTES,
        "Max cpu time": CPU_SECONDS,
        "Max core file size": 0,
    }.items():
        assert re.search(rf"^{name} +{value} ", limits, re.MULTILINE), name


def test_sanitiser_knows_no_password_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://geheim")
    seen = tmp_path / "environment"
    interpreter = tmp_path / "python"
    interpreter.write_text(f"#!/bin/sh\nenv > {seen}\nexit 4\n")
    interpreter.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(interpreter))
    # Exit 4 is "could not confine itself": that must never count as a verdict about the file.
    with pytest.raises(child.SanitiserUnavailable):
        child.can_be_opened(tmp_path / "original", PDF)
    names = set(re.findall(r"^(\w+)=", seen.read_text(), re.MULTILINE))
    assert names <= {"PATH", "LANG", "PWD", "SHLVL", "_"}


def test_waiting_sanitiser_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interpreter = tmp_path / "python"
    interpreter.write_text("#!/bin/sh\nexec sleep 60\n")
    interpreter.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(interpreter))
    monkeypatch.setattr(child, "_WALL_SECONDS", 0.3)
    started = time.monotonic()
    assert child.can_be_opened(tmp_path / "original", PDF).grund == "zu_aufwendig"
    assert time.monotonic() - started < 10


def _colour(image: Image.Image, place: tuple[int, int]) -> str:
    """What a pixel of `samples.photo` looks like; JPEG shifts its exact values a little."""
    red, green, blue = image.crop((*place, place[0] + 1, place[1] + 1)).convert("RGB").tobytes()
    if green > 50:
        return "neither"
    return "red" if red > 200 > 50 > blue else "blue" if blue > 200 > 50 > red else "neither"


def _child_seconds() -> float:
    """Processor seconds of all ended children so far."""
    used = os.times()
    return used.children_user + used.children_system


def _ink(document: pypdfium2.PdfDocument, box: tuple[int, int, int, int]) -> int:
    """How many dark pixels lie in the box (left, top, right, bottom in points) of the first page."""
    page = document[0].render(scale=1).to_pil().convert("L").crop(box)
    return sum(page.histogram()[:128])
