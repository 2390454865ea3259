"""The pictures of a safe copy, looked at without decoding them: are they plain, and how large?

The process that drew them held a stranger's bytes and may have been taken over. So we do not believe it: a picture
counts only when nothing but pixels has a place in it. These checks read markers and lengths, and no pixel.
"""

import re
import struct
from dataclasses import dataclass

JPEG, PNG = "image/jpeg", "image/png"

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
# Tables (DHT, DQT) and one baseline frame; no comment, no application data but the JFIF header.
_HUFFMAN, _QUANTUM, _FRAME, _SCAN, _JFIF = 0xC4, 0xDB, 0xC0, 0xDA, 0xE0
_JFIF_BYTES = 16
# In the pixels of a JPEG, 0xFF is followed by a zero or by the number of a restart.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7]")


class NotPlain(ValueError):
    """These bytes are not a picture as we write them."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What can be told of a picture without decoding it."""

    mime: str
    width: int
    height: int
    grey: bool


def look_at(content: bytes) -> Picture:
    """A plain picture; `NotPlain` for anything else."""
    try:
        picture = _png(content) if content.startswith(_PNG_SIGNATURE) else _jpeg(content)
    except (IndexError, struct.error) as error:
        raise NotPlain("cut off") from error
    if not picture.width or not picture.height:
        raise NotPlain("without a size")
    return picture


def dots_per_inch(content: bytes) -> int:
    """What the JFIF header of one of our pictures names; 0 when it names none."""
    if content[:2] != _JPEG_START or content[13] != 1:
        return 0
    return int.from_bytes(content[14:16], "big")


def _jpeg(content: bytes) -> Picture:
    if not content.startswith(_JPEG_START):
        raise NotPlain("no picture")
    place, width, height, colours = 2, 0, 0, 0
    while True:
        escape, marker, length = struct.unpack_from("!BBH", content, place)
        if escape != 0xFF or marker not in {_HUFFMAN, _QUANTUM, _FRAME, _SCAN, _JFIF}:
            raise NotPlain(f"marker {marker:#x}")
        if marker == _JFIF and (place != 2 or length != _JFIF_BYTES or content[place + 4 : place + 9] != b"JFIF\0"):
            raise NotPlain("application data")
        if marker == _FRAME:
            height, width, colours = struct.unpack_from("!HHB", content, place + 5)
        place += 2 + length
        if marker == _SCAN:
            break
    end = _MARKER.search(content, place)
    if end is None or content[end.start() :] != _JPEG_END or colours not in {1, 3}:
        raise NotPlain("more than pixels")
    return Picture(JPEG, width, height, colours == 1)


def _png(content: bytes) -> Picture:
    kinds = [kind for kind, _ in png_chunks(content)]
    if kinds[0] != b"IHDR" or kinds[-1] != b"IEND" or set(kinds[1:-1]) != {b"IDAT"}:
        raise NotPlain("more than pixels")
    width, height, depth, colour, _, _, interlaced = struct.unpack_from("!LLBBBBB", content, 16)
    if depth != 8 or colour not in {0, 2} or interlaced:
        raise NotPlain("another kind of PNG than we write")
    return Picture(PNG, width, height, colour == 0)


def png_chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """Kind and content of each part of a PNG; `NotPlain` when they do not fill it exactly."""
    place, chunks = len(_PNG_SIGNATURE), []
    while place < len(content):
        length, kind = struct.unpack_from("!L4s", content, place)
        chunks.append((kind, content[place + 8 : place + 8 + length]))
        place += length + 12
    if place != len(content) or not chunks or chunks[-1][1]:
        raise NotPlain("cut off")
    return chunks
