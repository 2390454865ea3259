"""Small files that become enormous: pixels, packed data, forms that draw forms."""

import struct
import zlib
from collections.abc import Callable, Iterator
from functools import cache, partial
from io import BytesIO

from PIL import Image

from jobcenter.files.tests import samples as good
from jobcenter.files.tests.hostile.rawpdf import CONTENT, one_page, stream
from jobcenter.files.tests.hostile.sample import ACCEPTED, TOO_MUCH, Sample

MILLION = bytes(1_000_000)
TOO_MANY_PIXELS = frozenset({"zu_viele_bildpunkte", "nicht_lesbar"})


@cache
def packed(millions: int, times: int = 1) -> bytes:
    """So many megabytes of zeros, packed again and again."""
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(MILLION) for _ in range(millions)) + packer.flush()
    for _ in range(times - 1):
        content = zlib.compress(content, 9)
    return content


def png(width: int, height: int, *, colour: int = 0, depth: int = 1, data: bytes = b"", extra: bytes = b"") -> bytes:
    header = good.png_chunk(b"IHDR", struct.pack("!LLBBBBB", width, height, depth, colour, 0, 0, 0))
    body = good.png_chunk(b"IDAT", data or packed(60))
    return b"\x89PNG\r\n\x1a\n" + header + extra + body + good.png_chunk(b"IEND", b"")


def png_with(kind: bytes, head: bytes, millions: int) -> bytes:
    """A small picture and a packed text or profile."""
    plain = good.png()
    return plain[:33] + good.png_chunk(kind, head + packed(millions)) + plain[33:]


def png_of_many_chunks(count: int) -> bytes:
    plain = good.png()
    return plain[:33] + good.png_chunk(b"tEXt", b"k\0v") * count + plain[33:]


def jpeg_that_says(width: int, height: int) -> bytes:
    """A small JPEG whose frame names another size."""
    content = bytearray(good.photo())
    struct.pack_into("!HH", content, content.index(b"\xff\xc0") + 5, height, width)
    return bytes(content)


def progressive(scans: int) -> bytes:
    """A large progressive JPEG whose last scan comes again and again: each costs a pass over all pixels."""
    output = BytesIO()
    Image.new("L", (7000, 7000)).save(output, "JPEG", progressive=True, quality=5)
    content = output.getvalue()
    last = content.rindex(b"\xff\xda")
    return content[:last] + content[last:-2] * scans + b"\xff\xd9"


@cache
def heic(tile: int = 64) -> bytes:
    return good.heic((256, 192), tile=tile)


def heic_that_says(width: int, height: int, *, tile: int = 64) -> bytes:
    """A HEIC whose every named size is another: that of the box and that of the grid."""
    content = heic(tile)
    sizes = [(256, 192), (64, 64)] if tile else [(256, 192)]
    for old in sizes:
        box = b"ispe" + bytes(4) + struct.pack("!LL", *old)
        content = content.replace(box, b"ispe" + bytes(4) + struct.pack("!LL", width, height))
    # version, flags, rows - 1, columns - 1, width, height
    return content.replace(
        struct.pack("!BBBBHH", 0, 0, 2, 3, 256, 192),
        struct.pack("!BBBBHH", 0, 0, 2, 3, width & 0xFFFF, height & 0xFFFF),
    )


def heic_grid(rows: int, columns: int) -> bytes:
    """A grid of more tiles than there are."""
    return heic().replace(
        struct.pack("!BBBBHH", 0, 0, 2, 3, 256, 192),
        struct.pack("!BBBBHH", 0, 0, rows - 1, columns - 1, 64 * columns, 64 * rows),
    )


def heic_in_a_circle() -> bytes:
    """A grid whose tiles are the grid itself."""
    content = heic()
    place = content.index(b"dimg")
    head = content[place + 4 : place + 6]
    count = int.from_bytes(content[place + 6 : place + 8], "big")
    return content[: place + 8] + head * count + content[place + 8 + 2 * count :]


def heic_boxes(depth: int) -> bytes:
    """Boxes in boxes behind the kind of the file."""
    inner = b""
    for _ in range(depth):
        inner = struct.pack("!L4s", len(inner) + 8, b"dinf") + inner
    return heic()[:28] + struct.pack("!L4sL", len(inner) + 12, b"meta", 0) + inner + heic()[28:]


def heic_box_that_says(size: int) -> bytes:
    content = bytearray(heic())
    struct.pack_into("!L", content, content.index(b"mdat") - 4, size)
    return bytes(content)


def pdf_stream(millions: int, times: int) -> bytes:
    filters = b"/Filter [%s]" % (b"/FlateDecode " * times)
    page = one_page(content=b"%%%%")
    return page.replace(stream(b"%%%%"), stream(packed(millions, times), filters))


def pdf_image(
    width: int, height: int, data: Callable[[], bytes], how: bytes = b"/Filter /FlateDecode", count: int = 1
) -> bytes:
    """A page that draws one packed picture, or the same one often."""
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 %s"
    return one_page(
        stream(data(), entries % (width, height, how)),
        content=b"q 595 0 0 842 0 0 cm /X Do Q " * count,
        resources=b"/XObject << /X 6 0 R >>",
    )


def pdf_strokes(count: int) -> bytes:
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(b"0 0 m 595 842 l S 1 1 590 830 re f " * 1000) for _ in range(count // 1000))
    page = one_page(content=b"%%%%")
    return page.replace(stream(b"%%%%"), stream(body + packer.flush(), b"/Filter /FlateDecode"))


def pdf_pages_of(what: bytes) -> bytes:
    """A hundred times the same page, as large as it may be."""
    many = one_page(content=what, box=b"[0 0 14400 14400]")
    return many.replace(b"/Kids [3 0 R] /Count 1", b"/Kids [%s] /Count 100" % (b"3 0 R " * 100))


def pdf_pattern() -> bytes:
    tile = b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001"
    return one_page(
        stream(b"0 0 1 1 re f", tile + b" /Resources << >>"),
        content=b"/Pattern cs /P scn 0 0 595 842 re f",
        resources=b"/Pattern << /P 6 0 R >>",
    )


def samples() -> Iterator[Sample]:
    yield from _pixels()
    yield from _heic()
    heavy: dict[str, Callable[[], bytes]] = {
        "a stream of 1 GB packed three times": good.packed_pdf,
        "a stream of 2 GB": partial(pdf_stream, 2000, 1),
        "a stream packed nine times": partial(pdf_stream, 300, 9),
        "forms that draw forms 4^25 times": good.recursive_pdf,
        "forms that draw forms 4^12 times": partial(good.recursive_pdf, 12),
        "a picture of 900 million pixels": partial(pdf_image, 30_000, 30_000, partial(packed, 2700)),
        "a picture of 4 billion pixels without data": partial(pdf_image, 65_535, 65_535, bytes),
        "a picture of 48 million pixels drawn 5,000 times": partial(
            pdf_image, 8000, 6000, partial(packed, 144), count=5000
        ),
        "a picture that says 2^31 pixels wide": partial(pdf_image, 2**31 - 1, 1, partial(packed, 1)),
        "ten million strokes": partial(pdf_strokes, 10_000_000),
        "a hundred pages of the largest size": partial(pdf_pages_of, CONTENT),
        "a pattern of a thousandth of a point": pdf_pattern,
        "a picture in a row of filters": partial(
            pdf_image,
            9999,
            9999,
            partial(packed, 1, 3),
            b"/Filter [/FlateDecode /FlateDecode /FlateDecode /RunLengthDecode]",
        ),
        "a JPEG of 4 billion pixels": partial(
            pdf_image, 65_500, 65_500, partial(jpeg_that_says, 65_500, 65_500), b"/Filter /DCTDecode"
        ),
        "a JPEG 2000 that is none": partial(pdf_image, 30_000, 30_000, lambda: MILLION, b"/Filter /JPXDecode"),
        "a fax that never ends": partial(
            pdf_image,
            60_000,
            60_000,
            lambda: MILLION,
            b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 >>",
        ),
        "a JBIG2 picture that is none": partial(pdf_image, 60_000, 60_000, lambda: MILLION, b"/Filter /JBIG2Decode"),
    }
    for name, build in heavy.items():
        yield Sample("PDF bomb", name, build, ACCEPTED | TOO_MUCH, heavy=True)


def _pixels() -> Iterator[Sample]:
    for side in (7_100, 30_000, 65_535, 2**31 - 1):
        for colour, depth in ((0, 1), (2, 8), (6, 16)):
            build = partial(png, side, side, colour=colour, depth=depth)
            yield Sample("pixel bomb", f"PNG {side} x {side}, colour {colour}", build, TOO_MANY_PIXELS)
    for width, height in ((50_000_000, 1), (1, 50_000_000), (49_999, 1000), (0, 0), (1, 0)):
        build = partial(png, width, height)
        yield Sample("pixel bomb", f"PNG {width} x {height}", build, ACCEPTED | TOO_MUCH, heavy=True)
    for width, height in ((65_500, 65_500), (65_535, 800), (7_100, 7_100), (0, 0), (60_000, 10)):
        build = partial(jpeg_that_says, width, height)
        yield Sample("pixel bomb", f"JPEG that says {width} x {height}", build, ACCEPTED | TOO_MUCH)
    yield Sample("pixel bomb", "JPEG of 400 scans", partial(progressive, 400), ACCEPTED | TOO_MUCH, heavy=True)
    for kind, head in ((b"zTXt", b"k\0\0"), (b"iTXt", b"k\0\1\0\0\0"), (b"iCCP", b"p\0\0")):
        for millions in (5, 500):
            build = partial(png_with, kind, head, millions)
            yield Sample(
                "packed in a picture", f"{kind.decode()} of {millions} MB", build, ACCEPTED | TOO_MUCH, heavy=True
            )
    yield Sample("packed in a picture", "200,000 texts", partial(png_of_many_chunks, 200_000), ACCEPTED | TOO_MUCH)


def _heic() -> Iterator[Sample]:
    for width, height in ((40_000, 40_000), (65_535, 65_535), (2**31, 2**31), (0, 0), (8_000, 8_000), (300, 1)):
        for tile in (0, 64):
            name = f"says {width} x {height}, tiles of {tile}"
            yield Sample("HEIC bomb", name, partial(heic_that_says, width, height, tile=tile), TOO_MUCH | ACCEPTED)
    for rows, columns in ((256, 256), (1, 256), (100, 100), (1, 1)):
        build = partial(heic_grid, rows, columns)
        yield Sample("HEIC bomb", f"grid of {rows} x {columns}", build, TOO_MUCH | ACCEPTED)
    yield Sample("HEIC bomb", "grid of itself", heic_in_a_circle, TOO_MUCH | {"mehrere_bilder"})
    for depth in (50, 5_000):
        yield Sample("HEIC bomb", f"{depth} boxes in boxes", partial(heic_boxes, depth), TOO_MUCH | ACCEPTED)
    for size in (0, 1, 7, 2**31, 2**32 - 1):
        yield Sample("HEIC bomb", f"box of {size} bytes", partial(heic_box_that_says, size), TOO_MUCH | ACCEPTED)
