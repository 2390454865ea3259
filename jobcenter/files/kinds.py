"""Which kind of file this is, by its first bytes; what the sender calls it does not count.

Three kinds are allowed, each with an unmistakable beginning. That is a quick refusal only: the proof that a
file is what it seems is that the sanitiser can draw it.
"""

import mmap
import re
from pathlib import Path

# For <input accept>: a phone then converts its own photo format to JPEG before sending.
ACCEPT = "application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PDF = b"%PDF-"
_HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ENCRYPTED = re.compile(rb"/Encrypt\s*(<<|\d+\s+\d+\s+R)")


def kind_of(head: bytes) -> str | None:
    """The MIME type of a file that begins with `head` (some hundred bytes); None for all we do not take."""
    if head.startswith(_PNG):
        return "image/png"
    if head.startswith(_JPEG):
        return "image/jpeg"
    if head.removeprefix(_BYTE_ORDER_MARK).lstrip(b"\r\n\t \0").startswith(_PDF):
        return "application/pdf"
    return None


def is_heic(head: bytes) -> bool:
    """The photo format of many phones, which the sender can change: worth a sentence of its own."""
    return head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS


def may_be_encrypted(pdf: Path) -> bool:
    """Whether the PDF names an encryption; one that needs no password to be opened does so too."""
    with pdf.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return _ENCRYPTED.search(content) is not None
