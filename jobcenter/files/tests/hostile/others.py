"""What is no document, lies about its name, is empty, too large, or infected."""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO

from PIL import Image

from jobcenter.files.tests import samples as good
from jobcenter.files.tests.hostile.carriers import PAYLOADS, archive
from jobcenter.files.tests.hostile.damaged import KINDS
from jobcenter.files.tests.hostile.sample import ACCEPTED, CANARY, NO_DOCUMENT, UNREADABLE, Sample
from scripts.clamd import EICAR

INFECTED = frozenset({"schadsoftware"})
SEVERAL = frozenset({"mehrere_bilder"})
NAMES = (
    "rechnung.pdf.exe",
    "foto.jpg\u202efdp.scr",
    "../../../etc/passwd",
    "C:\\Windows\\system32\\x.dll",
    "a\r\nSet-Cookie: x=1",
    '"><script>alert(1)</script>.png',
    "=cmd|' /C calc'!A0.pdf",
    "\0.pdf",
    "x" * 5000,
    "",
)


def written(form: str) -> bytes:
    output = BytesIO()
    Image.new("RGB", (40, 30)).save(output, form)
    return output.getvalue()


def brand(main: bytes, *others: bytes) -> bytes:
    """A real HEIC that calls itself something else; all that follows stays at its place."""
    content = good.heic()
    size = int.from_bytes(content[:4], "big")
    return content[:8] + (main + bytes(4) + b"".join(others)).ljust(size - 8, b"\0") + content[size:]


def samples() -> Iterator[Sample]:
    strangers = {
        "a Windows program": good.WINDOWS_PROGRAM,
        "a Linux program": b"\x7fELF\x02\x01\x01" + bytes(60),
        "ZIP": archive(),
        "an Office document": b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml" + CANARY,
        "an old Office document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
        "SVG": good.SVG,
        "HTML": good.HTML,
        "XML of another file": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        "text": b"Sehr geehrte Damen und Herren",
        "RTF": b"{\\rtf1 x}",
        "PostScript": b"%!PS-Adobe-3.0\n(x) run",
        "a script": b"#!/bin/sh\nrm -rf /",
        "RAR": b"Rar!\x1a\x07\x00" + bytes(40),
        "7z": b"7z\xbc\xaf\x27\x1c" + bytes(40),
        "gzip": b"\x1f\x8b\x08" + bytes(40),
        "a film": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(200),
        "AVIF": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(200),
        "one byte": b"%",
        "zeros": bytes(5000),
        "half a beginning of a PNG": b"\x89PNG",
        **{
            form: written(form)
            for form in ("GIF", "TIFF", "BMP", "WEBP", "ICO", "PCX", "TGA", "PPM", "EPS", "JPEG2000")
        },
    }
    for name, content in strangers.items():
        yield Sample("no document", name, partial(bytes, content), NO_DOCUMENT)
    yield Sample("no document", "empty", bytes, frozenset({"leer"}))
    yield Sample("no document", "20 MB and more", lambda: KINDS["PDF"]() + bytes(20_000_001), frozenset({"zu_gross"}))
    for kind, begin in {"PDF": b"%PDF-1.7\n", "JPEG": b"\xff\xd8\xff\xe0", "PNG": b"\x89PNG\r\n\x1a\n"}.items():
        for name, payload in PAYLOADS.items():
            yield Sample("only the beginning", f"{kind}, then {name}", partial(_joined, begin, payload), HALF[kind])
    builds = list(KINDS.items())
    for number, file_name in enumerate(NAMES):
        kind, build = builds[number % len(builds)]
        yield Sample("lying names", f"{kind}, name {number}", build, ACCEPTED, file_name=file_name)
    yield from _heic()
    for kind, build in builds:
        yield Sample("EICAR", f"behind {kind}", partial(_behind, build), INFECTED)
    yield Sample("EICAR", "inside PNG", partial(good.png_with_text, EICAR), INFECTED)
    yield Sample("EICAR", "alone", lambda: EICAR, NO_DOCUMENT)


# A real PDF behind a false beginning is a PDF: readers look for it, and so do we.
HALF = {"PDF": UNREADABLE | ACCEPTED, "JPEG": UNREADABLE, "PNG": UNREADABLE | {"zu_viele_bildpunkte"}}


def _heic() -> Iterator[Sample]:
    cases: dict[str, tuple[Callable[[], bytes], frozenset[str]]] = {
        "two pictures": (partial(good.heic, pictures=2), SEVERAL),
        "forty pictures": (partial(good.heic, pictures=40), SEVERAL),
        "says it is a sequence": (partial(brand, b"msf1", b"msf1", b"hevc"), SEVERAL),
        "says it is a film": (partial(brand, b"hevc", b"hevc"), SEVERAL),
        "says it is AVIF": (partial(brand, b"avif", b"avif", b"mif1"), NO_DOCUMENT),
        "says it is any picture": (partial(brand, b"mif1", b"heic"), ACCEPTED),
        "says it is any picture but not which": (partial(brand, b"mif1", b"miaf"), NO_DOCUMENT),
        "a film that says it is a picture": (
            lambda: b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0\0\0\x08moov" + bytes(64),
            UNREADABLE,
        ),
        "AVIF that says it is HEIC": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(200), UNREADABLE),
    }
    for name, (build, allowed) in cases.items():
        yield Sample("HEIC that is no still", name, build, allowed)


def _joined(begin: bytes, payload: bytes) -> bytes:
    return begin + payload


def _behind(build: Callable[[], bytes]) -> bytes:
    return build() + EICAR
