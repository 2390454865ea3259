"""Is a copy clean? Read by other programs than those that made it: Pillow, pikepdf, and a look at the bytes."""

import re
import struct
from io import BytesIO
from typing import Any

import pikepdf
from PIL import Image

from jobcenter.files.assemble import pdf_of
from jobcenter.files.tests import samples as good
from jobcenter.files.tests.hostile.sample import CANARY

ACTIVE = (CANARY, good.SECRET, b"<script", b"<?php", b"/JavaScript", b"/Launch", b"PK\x03\x04", b"EICAR", b"<?xpacket")
JPEG_INFO = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
PDF_KEYS = {
    "/Type", "/Pages", "/Kids", "/Count", "/Parent", "/MediaBox", "/Rotate", "/Contents", "/Resources", "/XObject",
    "/P", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Filter", "/Length", "/DecodeParms",
    "/Predictor", "/Colors", "/Columns",
}  # fmt: skip
DRAWING = re.compile(rb"q [\d.]+ 0 0 [\d.]+ 0 0 cm /P Do Q")


def problems(pictures: list[bytes], thumbnails: list[bytes]) -> list[str]:
    """What should not be in these pictures of pages, nor in the document that is made of them."""
    found = [f"{mark!r} in a picture" for mark in ACTIVE for content in (*pictures, *thumbnails) if mark in content]
    for content in (*pictures, *thumbnails):
        found += in_picture(content)
    document = pdf_of((picture, 90) for picture in pictures)
    found += [f"{mark!r} in the document" for mark in ACTIVE if mark in document]
    return found + in_document(document, len(pictures))


def in_picture(content: bytes) -> list[str]:
    """What is not a pixel."""
    with Image.open(BytesIO(content)) as image:
        image.load()
        found = [f"EXIF {dict(image.getexif())}"] if dict(image.getexif()) else []
        if image.format == "JPEG":
            segments: list[tuple[str, bytes]] = getattr(image, "applist", [])
            found += [f"segment {name}" for name, _ in segments if name != "APP0"]
            found += [f"information {key}" for key in set(image.info) - JPEG_INFO]
        elif image.format == "PNG":
            found += [f"information {key}" for key in image.info]
            found += [f"chunk {kind!r}" for kind in _chunks(content) if kind not in {b"IHDR", b"IDAT", b"IEND"}]
        else:
            found += [f"a picture of kind {image.format}"]
    return found


def _chunks(content: bytes) -> list[bytes]:
    place, kinds = 8, []
    while place + 12 <= len(content):
        length, kind = struct.unpack_from("!L4s", content, place)
        kinds.append(kind)
        place += 12 + length
    return kinds if place == len(content) else [*kinds, b"rest"]


def in_document(content: bytes, pages: int) -> list[str]:
    """What is not a page that draws one picture."""
    with pikepdf.open(BytesIO(content)) as document:
        found = [] if len(document.pages) == pages else ["another number of pages"]
        found += [f"{key} in the trailer" for key in set(document.trailer.keys()) - {"/Root", "/Size"}]
        for item in document.objects:
            found += _in_object(item)
        for page in document.pages:
            if not DRAWING.fullmatch(page.Contents.read_bytes()):
                found.append("another drawing")
        problems = document.check_pdf_syntax()
        return found + [str(problem) for problem in problems]


def _in_object(item: Any) -> list[str]:
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return [f"{key} in the document" for key in item.keys() if key not in PDF_KEYS]  # noqa: SIM118 - not a dict
    return [f"a loose {type(item).__name__}"]
