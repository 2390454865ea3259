"""Files for tests: harmless ones, and ones made to do harm. All are built here; none is a real document."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pikepdf
import pillow_heif
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

HTML = b"<html><script>alert(document.domain)</script></html>"
SECRET = b"Frauenhaus Lindenstrasse"


def photo(size: tuple[int, int] = (80, 40), *, orientation: int = 1) -> bytes:
    """A JPEG, red on its left and blue on its right half, with a position, a maker, a comment, a profile."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    exif[Base.Make] = SECRET.decode()
    exif.get_ifd(IFD.GPSInfo).update({GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (50.0, 7.0, 0.0)})
    output = BytesIO()
    image.save(output, "JPEG", exif=exif, comment=SECRET, icc_profile=SECRET * 10, quality=95)
    return output.getvalue()


def heic(size: tuple[int, int] = (160, 80), *, orientation: int = 1, tile: int = 0, pictures: int = 1) -> bytes:
    """A HEIC photo, red and blue as `photo`, with a position; turned as phones do it: in its own mark and in EXIF."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    marks = [Image.Exif(), Image.Exif()]
    for exif, turned in zip(marks, (1, orientation), strict=True):
        exif[Base.Orientation] = turned
        exif[Base.Make] = SECRET.decode()
        exif.get_ifd(IFD.GPSInfo).update({GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (50.0, 7.0, 0.0)})
    file = pillow_heif.HeifFile()
    for _ in range(pictures):
        file.add_from_pillow(image)
    output = BytesIO()
    file.save(
        output, quality=90, tile_size=tile, exif=marks[1].tobytes(), xmp=b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    )
    # The encoder turns the mark of EXIF into its own and resets it; phones leave it as it is.
    return output.getvalue().replace(marks[0].tobytes(), marks[1].tobytes())


def png(size: tuple[int, int] = (60, 30), mode: str = "RGB") -> bytes:
    output = BytesIO()
    Image.new(mode, size).save(output, "PNG")
    return output.getvalue()


def png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack("!L", len(content)) + kind + content + struct.pack("!L", zlib.crc32(kind + content))


def png_with_text(text: bytes) -> bytes:
    """A PNG with a text chunk after its header, and the same text behind its end."""
    plain = png()
    header_end = 8 + 25
    return plain[:header_end] + png_chunk(b"tEXt", b"Comment\0" + text) + plain[header_end:] + text


def png_bomb(side: int = 30_000) -> bytes:
    """A picture of 900 million pixels in some hundred kilobytes."""
    header = png_chunk(b"IHDR", struct.pack("!LLBBBBB", side, side, 1, 0, 0, 0, 0))
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    body = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + header + png_chunk(b"IDAT", body) + png_chunk(b"IEND", b"")


def png_text_bomb() -> bytes:
    """A small picture whose compressed comment unpacks to 500 MB."""
    packer = zlib.compressobj(9)
    text = b"".join(packer.compress(bytes(1_000_000)) for _ in range(500)) + packer.flush()
    plain = png()
    return plain[:33] + png_chunk(b"zTXt", b"Comment\0\0" + text) + plain[33:]


def pdf(pages: int = 1, text: str = "Kontoauszug") -> pikepdf.Pdf:
    """A PDF with one line of text on each page."""
    document = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
        page = document.pages[-1]
        page.Contents = document.make_stream(f"BT /F1 24 Tf 72 700 Td ({text}) Tj ET".encode())
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    return document


def pdf_bytes(document: pikepdf.Pdf | None = None, **save: Any) -> bytes:
    output = BytesIO()
    (document or pdf()).save(output, **save)
    return output.getvalue()


def encrypted_pdf(user: str) -> bytes:
    """A PDF for whose reading the password `user` is needed; none when it is empty."""
    return pdf_bytes(encryption=pikepdf.Encryption(owner="besitzerin", user=user))


def active_pdf() -> bytes:
    """A PDF with JavaScript, a program to launch, an attached file, a link and a description."""
    document = pdf()
    document.attachments["rechnung.html"] = HTML
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    document.Root.OpenAction = document.make_indirect(script)
    document.Root.Names.JavaScript = pikepdf.Dictionary(Names=pikepdf.Array(["los", script]))
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe")
    document.pages[0].AA = pikepdf.Dictionary(O=launch)
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=[0, 0, 600, 800],
        A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.org/"),
    )
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(link)])
    document.docinfo["/Author"] = SECRET.decode()
    return pdf_bytes(document)


def recursive_pdf(depth: int = 25) -> bytes:
    """A page that draws a form four times, which draws a form four times, and so on: 4^25 strokes."""
    document = pdf()
    box = [0, 0, 500, 500]
    inner = document.make_stream(b"0 0 m 9 9 l S", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=box)
    for _ in range(depth):
        inner = document.make_stream(
            b"/X Do " * 4,
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=box,
            Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner)),
        )
    document.pages[0].Contents = document.make_stream(b"/X Do")
    document.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
    return pdf_bytes(document)


def packed_pdf() -> bytes:
    """A page whose content unpacks three times, in the end to one gigabyte."""
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(bytes(1_000_000)) for _ in range(1000)) + packer.flush()
    document = pdf()
    stream = pikepdf.Stream(document, zlib.compress(zlib.compress(content, 9), 9))
    stream.Filter = pikepdf.Array([pikepdf.Name.FlateDecode] * 3)
    document.pages[0].Contents = document.make_indirect(stream)
    return pdf_bytes(document, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def filled_form_pdf(value: str) -> bytes:
    """A PDF form somebody typed `value` into."""
    document = pdf()
    look = document.make_stream(
        f"BT /F1 24 Tf 5 5 Td ({value}) Tj ET".encode(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=[0, 0, 300, 40],
        Resources=document.pages[0].Resources,
    )
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Widget,
        FT=pikepdf.Name.Tx,
        T="miete",
        V=value,
        Rect=[72, 400, 372, 440],
        F=4,
        AP=pikepdf.Dictionary(N=look),
    )
    field = document.make_indirect(field)
    document.pages[0].Annots = pikepdf.Array([field])
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]), DA="/F1 12 Tf")
    return pdf_bytes(document)


WINDOWS_PROGRAM = b"MZ\x90\0" + bytes(60) + b"This program cannot be run in DOS mode."
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HEIC_SEQUENCE = b"\0\0\0\x18ftypmsf1\0\0\0\0msf1hevc" + bytes(200)
