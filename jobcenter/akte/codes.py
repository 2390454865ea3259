"""Reading the codes on the pages of a scan: from our own page pictures, never from the bytes that came in."""

from collections.abc import Iterable
from io import BytesIO

import zxingcpp
from PIL import Image

from jobcenter.akte.kennung import parse
from jobcenter.files.models import Datei, Seite
from jobcenter.files.queries import picture_of

_FORMATS = zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.DataMatrix))


def codes_on(picture: bytes) -> list[str]:
    """The texts of our codes on one page; codes of others are left out."""
    with Image.open(BytesIO(picture)) as image:
        found = zxingcpp.read_barcodes(image.convert("L"), formats=_FORMATS)
    return [code.text for code in found if parse(code.text) is not None]


def codes_of(datei: Datei, pages: Iterable[Seite]) -> list[list[str]]:
    """The same for these pages of a checked file; asks no database."""
    return [codes_on(picture_of(seite, datei)) for seite in pages]
