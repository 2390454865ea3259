"""What the sanitiser makes of harmless and of hostile files. Each one goes through the real child process."""

import hashlib
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from jobcenter.files import child
from jobcenter.files.assemble import pdf_of
from jobcenter.files.memory import memory_file
from jobcenter.files.tests import samples

JPEG, PNG, PDF, HEIC = "image/jpeg", "image/png", "application/pdf", "image/heic"


def drawn(content: bytes, mime: str) -> child.Outcome:
    with memory_file([content]) as source:
        return child.make_copy(source, mime)


def pictures_of(content: bytes, mime: str) -> list[bytes]:
    """Give content to the sanitiser; the pictures of its pages, which must exist."""
    outcome = drawn(content, mime)
    assert outcome.grund == ""
    assert outcome.copy is not None
    with outcome.copy as copy:
        whole = copy.read()
    return [whole[page.offset : page.offset + page.length] for page in outcome.pages]


def picture_of(content: bytes, mime: str) -> BytesIO:
    (picture,) = pictures_of(content, mime)
    return BytesIO(picture)


def pdf_copy(content: bytes) -> bytes:
    """The document that people get."""
    return pdf_of((picture, 0) for picture in pictures_of(content, PDF))


def refusal(content: bytes, mime: str) -> str:
    """The code of the refusal; there may be no copy then."""
    outcome = drawn(content, mime)
    assert outcome.copy is None
    assert outcome.pages == ()
    return outcome.grund


def test_photo_loses_position_maker_comment_and_profile() -> None:
    original = samples.photo()
    assert samples.SECRET in original
    copy = picture_of(original, JPEG)
    assert samples.SECRET not in copy.getvalue()
    with Image.open(copy) as image:
        assert dict(image.getexif()) == {}
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_photo_is_turned_upright() -> None:
    # 6: the camera was turned; the left half (red) belongs on top
    with Image.open(picture_of(samples.photo((80, 40), orientation=6), JPEG)) as image:
        assert image.size == (40, 80)
        assert _colour(image, (20, 10)) == "red"
        assert _colour(image, (20, 70)) == "blue"


def test_broken_orientation_mark_does_not_lose_the_photo() -> None:
    original = samples.photo().replace(b"Exif\0\0MM", b"Exif\0\0XX").replace(b"Exif\0\0II", b"Exif\0\0XX")
    with Image.open(picture_of(original, JPEG)) as image:
        assert image.size == (80, 40)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_a_plain_one(mode: str) -> None:
    with Image.open(picture_of(samples.png(mode=mode), PNG)) as image:
        assert image.size == (60, 30)
        assert image.mode in {"L", "RGB"}
        assert image.info == {}


def test_what_is_transparent_becomes_white_paper() -> None:
    with Image.open(picture_of(samples.png(mode="RGBA"), PNG)) as image:
        assert image.getpixel((5, 5)) == (255, 255, 255)


def test_grey_of_16_bits_keeps_its_brightness(tmp_path: Path) -> None:
    Image.new("I;16", (10, 10), 0x8000).save(tmp_path / "grau.png")
    with Image.open(picture_of((tmp_path / "grau.png").read_bytes(), PNG)) as image:
        assert image.getpixel((5, 5)) == 128


def test_html_in_and_behind_a_png_is_gone() -> None:
    original = samples.png_with_text(samples.HTML)
    assert original.count(samples.HTML) == 2
    assert b"script" not in picture_of(original, PNG).getvalue()


def test_active_pdf_becomes_a_passive_one() -> None:
    original = samples.active_pdf()
    marks = (b"JavaScript", b"/Launch", b"EmbeddedFile", b"/URI", samples.SECRET)
    with pikepdf.open(BytesIO(original)) as document:
        plain = samples.pdf_bytes(document, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert all(mark in plain for mark in marks)
    copy = pdf_copy(original)
    assert not [mark for mark in (*marks, b"/AA", b"/OpenAction", b"/Annots", b"/AcroForm") if mark in copy]
    with pikepdf.open(BytesIO(copy)) as document:
        assert not document.attachments
        assert set(document.Root.keys()) == {"/Type", "/Pages"}
        assert set(document.trailer.keys()) == {"/Root", "/Size"}


def test_pdf_copy_shows_the_same_page_in_the_same_size() -> None:
    copy = pypdfium2.PdfDocument(pdf_copy(samples.pdf_bytes()))
    width, height = copy[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    assert _ink(copy, (72, 110, 250, 145)) > 200
    assert _ink(copy, (72, 200, 500, 800)) == 0


def test_what_was_typed_into_a_pdf_form_is_in_the_copy() -> None:
    copy = pypdfium2.PdfDocument(pdf_copy(samples.filled_form_pdf("612,40")))
    assert _ink(copy, (72, 402, 372, 442)) > 100


def test_pages_are_counted_and_limited() -> None:
    assert len(pictures_of(samples.pdf_bytes(samples.pdf(3)), PDF)) == 3
    assert refusal(samples.pdf_bytes(samples.pdf(101)), PDF) == "zu_viele_seiten"


def test_enormous_page_is_drawn_smaller() -> None:
    document = samples.pdf()
    document.pages[0].MediaBox = [0, 0, 14_400, 14_400]
    copy = pypdfium2.PdfDocument(pdf_copy(samples.pdf_bytes(document)))
    # 16 million pixels at 150 dpi
    assert copy[0].get_size() == (1920, 1920)


def test_pdf_with_a_password_is_refused_and_without_one_accepted() -> None:
    assert refusal(samples.encrypted_pdf("geheim"), PDF) == "verschluesselt"
    assert len(pictures_of(samples.encrypted_pdf(""), PDF)) == 1


@pytest.mark.parametrize("tile", [0, 64], ids=["whole", "in tiles"])
def test_heic_becomes_an_upright_jpeg_without_its_position(tile: int) -> None:
    original = samples.heic((160, 128), orientation=6, tile=tile)
    assert original.count(samples.SECRET) == 2
    assert b"irot" in original
    copy = picture_of(original, HEIC)
    assert samples.SECRET not in copy.getvalue()
    with Image.open(copy) as image:
        # Both marks of the phone say "turn"; turned twice, red would lie below.
        assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (128, 160), {})
        assert _colour(image, (60, 20)) == "red"
        assert _colour(image, (60, 140)) == "blue"


def test_heic_of_several_pictures_is_refused() -> None:
    assert refusal(samples.heic(pictures=2), HEIC) == "mehrere_bilder"
    assert refusal(samples.HEIC_SEQUENCE, HEIC) in {"mehrere_bilder", "nicht_lesbar"}


def test_every_page_has_a_small_picture_beside_it() -> None:
    outcome = drawn(samples.pdf_bytes(samples.pdf(2)), PDF)
    assert outcome.copy is not None
    with outcome.copy as copy:
        whole = copy.read()
    place = 0
    for page in outcome.pages:
        assert page.offset == place
        assert hashlib.sha256(whole[page.offset : page.offset + page.length]).hexdigest() == page.sha256
        with Image.open(BytesIO(whole[page.offset :][: page.length])) as image:
            assert (image.size, image.format) == ((page.width, page.height), "JPEG")
        with Image.open(BytesIO(whole[page.thumb_offset :][: page.thumb_length])) as image:
            assert (image.format, max(image.size)) == ("JPEG", 240)
        place = page.thumb_offset + page.thumb_length
    assert place == len(whole)


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
        (samples.heic()[:-40], HEIC),
        (b"", HEIC),
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
        "cut-heic",
        "empty-heic",
        "png-as-jpeg",
        "svg",
        "exe",
    ],
)
def test_what_cannot_be_drawn_is_refused(content: bytes, mime: str) -> None:
    assert refusal(content, mime) == "nicht_lesbar"


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
def test_bombs_are_refused_within_ten_seconds_of_work(build: Callable[[], bytes], mime: str, codes: set[str]) -> None:
    content = build()
    before = _child_seconds()
    assert refusal(content, mime) in codes
    assert _child_seconds() - before < 10


def test_largest_photo_fits_into_the_limits() -> None:
    with Image.open(picture_of(samples.photo((8000, 6200), orientation=6), JPEG)) as image:
        assert image.size == (6200, 8000)


@pytest.mark.slow
def test_largest_photo_of_an_iphone_fits_into_the_limits() -> None:
    with Image.open(picture_of(samples.heic((8064, 6048), orientation=6, tile=512), HEIC)) as image:
        assert image.size == (6048, 8064)


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
