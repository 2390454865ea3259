"""Good pictures and documents that carry what nobody sees: positions, names, scripts, other files."""

import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from zipfile import ZipFile

from PIL import Image

from jobcenter.files.tests import samples as good
from jobcenter.files.tests.hostile.damaged import KINDS
from jobcenter.files.tests.hostile.rawpdf import one_page, stream
from jobcenter.files.tests.hostile.sample import ACCEPTED, CANARY, EVIL, UNREADABLE, Sample

XMP = b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><a>%s</a></x:xmpmeta>' % CANARY


def archive() -> bytes:
    output = BytesIO()
    with ZipFile(output, "w") as file:
        file.writestr("a.html", EVIL)
    return output.getvalue()


PAYLOADS = {
    "ZIP": archive(),
    "HTML": b"<html>" + EVIL + b"</html>",
    "JavaScript": b"\n*/alert('" + CANARY + b"');//",
    "PHP": b"<?php system('" + CANARY + b"'); ?>",
    "EXE": good.WINDOWS_PROGRAM + CANARY,
    "SVG": good.SVG + CANARY,
    "PDF": good.active_pdf(),
    "shell": b"\n#!/bin/sh\necho " + CANARY,
}


def behind(build: Callable[[], bytes], payload: bytes) -> bytes:
    return build() + payload


def segment(number: int, content: bytes) -> bytes:
    """A photo with one more segment behind its beginning."""
    plain = good.photo()
    return plain[:2] + struct.pack("!BBH", 0xFF, number, len(content) + 2) + content + plain[2:]


def chunk(kind: bytes, content: bytes) -> bytes:
    plain = good.png()
    return plain[:33] + good.png_chunk(kind, content) + plain[33:]


def with_thumbnail() -> bytes:
    """A photo whose small picture in EXIF shows something else, as after cutting a person out."""
    inner = segment(0xFE, CANARY)
    head = b"MM\0*\0\0\0\x08" + struct.pack("!H", 0) + struct.pack("!L", 14)
    entries = (
        struct.pack("!H", 2) + struct.pack("!HHLL", 0x201, 4, 1, 44) + struct.pack("!HHLL", 0x202, 4, 1, len(inner))
    )
    return segment(0xE1, b"Exif\0\0" + head + entries + bytes(4) + inner)


def two_pictures() -> bytes:
    """A JPEG of two pictures, as phones write them for brighter screens."""
    output = BytesIO()
    pictures = [Image.new("RGB", (80, 60), colour) for colour in ("red", "blue")]
    pictures[0].save(output, "MPO", save_all=True, append_images=pictures[1:])
    return output.getvalue()


def animated() -> bytes:
    output = BytesIO()
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue", "green")]
    frames[0].save(output, "PNG", save_all=True, append_images=frames[1:])
    return output.getvalue()


def _jpegs() -> Iterator[Sample]:
    for number in range(0xE0, 0xF0):
        content = {0xE1: b"http://ns.adobe.com/xap/1.0/\0" + XMP, 0xE2: b"ICC_PROFILE\0\1\1" + CANARY}.get(
            number, CANARY
        )
        yield Sample("metadata in JPEG", f"APP{number - 0xE0}", partial(segment, number, content))
    iptc = b"Photoshop 3.0\08BIM\x04\x04\0\0" + struct.pack("!L", 18) + b"\x1c\x02\x50\0\x0d" + CANARY
    others: dict[str, Callable[[], bytes]] = {
        "IPTC": partial(segment, 0xED, iptc),
        "comment": partial(segment, 0xFE, EVIL),
        "position, maker, comment, profile": good.photo,
        "small picture in EXIF": with_thumbnail,
        "two pictures": two_pictures,
        "broken EXIF": partial(segment, 0xE1, b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + CANARY),
    }
    for name, build in others.items():
        yield Sample("metadata in JPEG", name, build)


def _pngs() -> Iterator[Sample]:
    packed = zlib.compress(CANARY)
    exif = Image.Exif()
    exif[0x010F] = CANARY.decode()
    chunks = {
        b"tEXt": b"Author\0" + CANARY,
        b"zTXt": b"Comment\0\0" + packed,
        b"iTXt": b"XML:com.adobe.xmp\0\0\0\0\0" + XMP,
        b"eXIf": exif.tobytes()[6:],
        b"tIME": b"\x07\xea\x0b\x1e\x10\0\0",
        b"pHYs": b"\0\0\1\0\0\0\1\0\1",
        b"sPLT": CANARY + b"\0\x08" + bytes(6),
        b"caNv": CANARY,
        b"prVt": EVIL,
    }
    for kind, content in chunks.items():
        yield Sample("metadata in PNG", kind.decode(), partial(chunk, kind, content))
    yield Sample("metadata in PNG", "iCCP", partial(chunk, b"iCCP", b"p\0\0" + packed), ACCEPTED | UNREADABLE)
    yield Sample("metadata in PNG", "animated", animated)


def _pdfs() -> Iterator[Sample]:
    info = b"<< /Author (%s) /Title (%s) /Producer (x) /CreationDate (D:20260101) >>" % (CANARY, CANARY)
    xmp = stream(XMP, b"/Type /Metadata /Subtype /XML")
    pieces = b"/PieceInfo << /X << /Private (%s) >> >> /LastModified (D:20260101)" % CANARY
    cases = {
        "information": one_page(info, trailer=b"/Info 6 0 R"),
        "XMP of the document": one_page(xmp, catalogue=b"/Metadata 6 0 R"),
        "XMP of a page": one_page(xmp, page=b"/Metadata 6 0 R"),
        "private data of a program": one_page(catalogue=pieces, page=pieces),
        "identity": one_page(trailer=b"/ID [<00> (%s)]" % CANARY),
        "a small picture of a page": one_page(xmp, page=b"/Thumb 6 0 R"),
        "text that nobody sees": one_page(content=b"BT 3 Tr /F1 9 Tf 9 9 Td (%s) Tj ET" % CANARY),
        "comments in the file": one_page() + b"\n%" + CANARY,
        "an earlier version": one_page(content=b"BT /F1 9 Tf (%s) Tj ET" % CANARY) + one_page(),
        "text outside the page": one_page(content=b"BT /F1 9 Tf 9999 9999 Td (%s) Tj ET" % CANARY),
    }
    for name, content in cases.items():
        yield Sample("metadata in PDF", name, partial(bytes, content))


def samples() -> Iterator[Sample]:
    yield from _jpegs()
    yield from _pngs()
    yield from _pdfs()
    for turn in range(1, 9):
        yield Sample("metadata in HEIC", f"position, turned as {turn}", partial(good.heic, orientation=turn))
    yield Sample("metadata in HEIC", "in tiles", partial(good.heic, (256, 192), tile=64, orientation=8))
    for kind, build in KINDS.items():
        for name, payload in PAYLOADS.items():
            yield Sample("two kinds at once", f"{kind} and {name}", partial(behind, build, payload))
    script = b"/*" + b" " * 40 + b"*/alert('" + CANARY + b"')//"
    yield Sample("two kinds at once", "JPEG that is a script", partial(segment, 0xE0, script), ACCEPTED | UNREADABLE)
    yield Sample("two kinds at once", "PNG with HTML inside and behind", partial(good.png_with_text, EVIL))
    yield Sample(
        "two kinds at once", "PDF behind HTML", lambda: b"\r\n%PDF-1.4\n" + EVIL + one_page(), ACCEPTED | UNREADABLE
    )
