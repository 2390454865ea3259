"""Which kind of file this is, by its first bytes; what the sender calls it does not count.

Four kinds are allowed, each with an unmistakable beginning. That is a quick refusal only: the proof that a
file is what it seems is that the sanitiser can draw it.
"""

import mmap
import re
import struct
from typing import BinaryIO

# For <input accept>.
ACCEPT = "application/pdf,image/jpeg,image/png,image/heic,.pdf,.jpg,.jpeg,.png,.heic,.heif"

SIDE_PIXELS = 65_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PDF = b"%PDF-"
# A still picture names itself first; `mif1` says only that it is one, and the coding follows among the others.
_STILL, _ANY_STILL = {b"heic", b"heix"}, b"mif1"
_SEQUENCES = {b"msf1", b"hevc", b"hevx", b"hevm", b"hevs"}
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
    main, others = _brands(head)
    if main in _STILL or (main == _ANY_STILL and not _STILL.isdisjoint(others)):
        return "image/heic"
    return None


def is_enormous(head: bytes) -> bool:
    """A PNG whose header names a side that no JPEG could have: such a picture has ended a scanner."""
    return head.startswith(_PNG) and max(struct.unpack_from("!LL", head.ljust(24), 16)) > SIDE_PIXELS


def is_sequence(head: bytes) -> bool:
    """Several pictures or a film in the photo format of phones, which the sender can split."""
    return _brands(head)[0] in _SEQUENCES


def _brands(head: bytes) -> tuple[bytes, set[bytes]]:
    """What a file of the HEIF family calls itself, and which readers it suits besides."""
    if head[4:8] != b"ftyp":
        return b"", set()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return head[8:12], {head[place : place + 4] for place in range(16, end - 3, 4)}


def may_be_encrypted(pdf: BinaryIO) -> bool:
    """Whether the PDF names an encryption; one that needs no password to be opened does so too."""
    with mmap.mmap(pdf.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return _ENCRYPTED.search(content) is not None
