"""Names of files: what a sender may call them, and what people then see."""

import unicodedata

import pytest
from django.utils.http import content_disposition_header
from hypothesis import given
from hypothesis import strategies as st

from jobcenter.files.kinds import is_sequence, kind_of
from jobcenter.files.names import display_name
from jobcenter.files.tests import samples

PDF, JPEG = "application/pdf", "image/jpeg"


@pytest.mark.parametrize(
    ("raw", "mime", "shown"),
    [
        ("Mietvertrag.pdf", PDF, "Mietvertrag.pdf"),
        ("Kontoauszug März.PDF", PDF, "Kontoauszug März.PDF"),
        ("foto.jpeg", JPEG, "foto.jpeg"),
        ("rechnung.pdf.exe", PDF, "rechnung.pdf.exe.pdf"),
        ("scan", JPEG, "scan.jpg"),
        ("IMG_0042.HEIC", "image/heic", "IMG_0042.HEIC"),
        ("IMG_0042.HEIC", JPEG, "IMG_0042.jpg"),
        ("C:\\Users\\Anna\\Lohn.pdf", PDF, "Lohn.pdf"),
        ("../../etc/passwd", PDF, "passwd.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", PDF, "a Set-Cookie_ x=1.pdf"),
        ("lohn\u202efdp.exe", PDF, "lohnfdp.exe.pdf"),
        ("lohn\0.pdf", PDF, "lohn.pdf"),
        ("=cmd|' !A0.pdf", PDF, "cmd_' !A0.pdf"),
        ("\uff1dSUMME.pdf", PDF, "SUMME.pdf"),
        (".htaccess", PDF, "htaccess.pdf"),
        ("Ma\u0308rz.pdf", PDF, "März.pdf"),
        ('a"; filename="b.html', PDF, "a_; filename=_b.html.pdf"),
        ("", PDF, "Dokument.pdf"),
        (" . .pdf", PDF, "Dokument.pdf"),
        ("/", JPEG, "Dokument.jpg"),
        ("عقد الإيجار.pdf", PDF, "عقد الإيجار.pdf"),
        ("\ud800.pdf", PDF, "Dokument.pdf"),
    ],
)
def test_name_is_made_safe_and_stays_readable(raw: str, mime: str, shown: str) -> None:
    assert display_name(raw, mime) == shown


def test_long_name_keeps_its_ending() -> None:
    shown = display_name("ä" * 5000 + ".pdf", PDF)
    assert shown == "ä" * 116 + ".pdf"


@given(st.text(max_size=300))
def test_no_name_breaks_a_header_a_path_or_the_direction_of_the_text(raw: str) -> None:
    shown = display_name(raw, PDF)
    assert 4 < len(shown) <= 120
    assert shown.lower().endswith(".pdf")
    assert shown == unicodedata.normalize("NFC", shown)
    assert not [sign for sign in shown if unicodedata.category(sign)[0] == "C" or sign in '/\\:*?"<>|']
    assert shown[0] not in " .=+-@"
    header = content_disposition_header(True, shown)
    assert header is not None
    assert header.isascii()
    assert header.isprintable()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (samples.photo(), "image/jpeg"),
        (samples.png(), "image/png"),
        (samples.pdf_bytes(), "application/pdf"),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", "application/pdf"),
        (samples.WINDOWS_PROGRAM, None),
        (samples.SVG, None),
        (samples.HTML, None),
        (samples.heic(), "image/heic"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf", "image/heic"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", None),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1heic", None),
        (b"\0\0\0\x18ftypqt  \0\0\0\0qt  heic", None),
        (samples.HEIC_SEQUENCE, None),
        (b"PK\x03\x04", None),
        (b"GIF89a", None),
        (b"", None),
    ],
)
def test_kind_is_told_by_content(content: bytes, kind: str | None) -> None:
    assert kind_of(content) == kind


def test_several_pictures_in_the_format_of_phones_are_recognised() -> None:
    assert is_sequence(samples.HEIC_SEQUENCE)
    assert not is_sequence(samples.heic())
    assert not is_sequence(samples.photo())
