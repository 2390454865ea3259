"""Re-create an upload from its pixels, in its own process: `python -m jobcenter.files.sanitise SOURCE COPY TYPE`.

SOURCE and COPY are numbers of open files that the process inherits; it opens none itself (confinement.py). With `-` as
COPY it only opens the document. Nothing of the original is copied: each page becomes pixels and a new picture, so
scripts, attached files, links, comments, positions have no way into the copy. It imports neither Django nor settings.

The copy is one picture after the other, each followed by its thumbnail. Prints one JSON line. Exit 0: {"pages":
[{"length", "thumb_length"}, …]}; 3: {"grund": code}; 4: the process could not confine itself.
"""

import json
import os
import struct
import sys
from collections.abc import Callable
from io import BytesIO

import pillow_heif
import pypdfium2 as pdfium
from PIL import Image, ImageOps, MpoImagePlugin, TiffImagePlugin

from jobcenter.files.confinement import confine
from jobcenter.files.kinds import SIDE_PIXELS

PAGES = 100
IMAGE_PIXELS = 50_000_000
PAGE_DPI = 150
# A page larger than A0 at 100 dpi is drawn smaller; JPEG itself ends at 65,535 pixels a side.
PAGE_PIXELS = 16_000_000
PAGE_SIDE_PIXELS = 16_000
THUMB_SIDE_PIXELS = 240
JPEG_QUALITY = 85
THUMB_QUALITY = 70

EXIT_REFUSED = 3
EXIT_UNCONFINED = 4

# Pillow imports these for a JPEG of several pictures and for EXIF, which would be too late.
_NEEDED_LATER = (MpoImagePlugin, TiffImagePlugin)
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}


class Refused(Exception):
    """The file cannot become a safe copy. `args[0]` is a code of jobcenter.files.texts."""


class Copy:
    """The copy while it grows."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.pages: list[dict[str, int]] = []

    def add(self, picture: Image.Image, form: str, dpi: int = 0) -> None:
        """Write one page and its thumbnail; `picture` is used up."""
        how: dict[str, int | tuple[int, int]] = {"quality": JPEG_QUALITY} if form == "JPEG" else {"compress_level": 4}
        if dpi:
            how["dpi"] = (dpi, dpi)
        length = self._write(picture, form, how)
        picture.thumbnail((THUMB_SIDE_PIXELS, THUMB_SIDE_PIXELS))
        thumb_length = self._write(picture, "JPEG", {"quality": THUMB_QUALITY})
        self.pages.append({"length": length, "thumb_length": thumb_length})

    def _write(self, picture: Image.Image, form: str, how: dict[str, int | tuple[int, int]]) -> int:
        encoded = BytesIO()
        picture.save(encoded, form, **how)
        content = encoded.getbuffer()
        written = 0
        while written < len(content):
            written += os.write(self._descriptor, content[written:])
        return written


def recreate(content: bytes, mime: str, copy: Copy | None) -> list[dict[str, int]]:
    """Add every page of the document to `copy`, or only open it; raises `Refused`."""
    if mime == "application/pdf":
        return _recreate_pdf(content, copy)
    if mime == "image/heic":
        plain, form = _pixels_of_heic(content), "JPEG"
    else:
        form = _FORMATS[mime]
        plain = _pixels_of(content, form)
    if copy is None:
        return []
    copy.add(plain, form)
    return copy.pages


def _pixels_of(content: bytes, form: str) -> Image.Image:
    # Our own limit is exact; Pillow's would only warn up to twice its value.
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(BytesIO(content), formats=[form]) as image:
        _refuse_size(image.size)
        image.load()
        _turn_upright(image)
        return _plain(image)


def _pixels_of_heic(content: bytes) -> Image.Image:
    # More threads would only need more memory: the time that counts is that of the processor.
    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.options.THUMBNAILS = pillow_heif.options.DEPTH_IMAGES = pillow_heif.options.AUX_IMAGES = False
    file = pillow_heif.open_heif(BytesIO(content))
    if "sequence" in file.mimetype or len(file) > 1 + _other_versions(file):
        raise Refused("mehrere_bilder")
    main = file[file.primary_index]
    _refuse_size(main.size)
    # The decoder turns the picture as its own mark says. EXIF repeats that mark, and must not turn it again.
    mode, data = main.mode, main.data
    _refuse_size(main.size)
    return _plain(Image.frombuffer(mode, main.size, data, "raw", mode, main.stride, 1))


def _other_versions(file: pillow_heif.HeifFile) -> int:
    """How many other pictures only show the main one in another way, such as one for brighter screens."""
    groups = file.info.get("entity_groups", [])
    same = {
        image
        for group in groups
        if group["type"] == "altr" and file.primary_index in group["images"]
        for image in group["images"]
    }
    return len(same - {None, file.primary_index})


def _refuse_size(size: tuple[int, int]) -> None:
    if size[0] * size[1] > IMAGE_PIXELS or max(size) > SIDE_PIXELS:
        raise Refused("zu_viele_bildpunkte")


def _plain(image: Image.Image) -> Image.Image:
    """The pixels on white paper: what is transparent looks the same in every viewer.

    A fresh picture, because Pillow writes comments and profiles along that hang on the one it read.
    """
    plain = Image.new("L" if image.mode in {"1", "L", "I;16", "I"} else "RGB", image.size, "white")
    if image.mode in {"I;16", "I"}:
        plain.paste(image.point(lambda value: value / 256).convert("L"))
    elif image.has_transparency_data:
        seen = image.convert("RGBA")
        plain.paste(seen, mask=seen)
    elif image.mode == plain.mode:
        plain.paste(image)
    else:
        plain.paste(image.convert(plain.mode))
    return plain


def _turn_upright(image: Image.Image) -> None:
    try:
        ImageOps.exif_transpose(image, in_place=True)
    except (ValueError, TypeError, KeyError, SyntaxError, OSError, struct.error):
        # A broken orientation mark is no reason to lose a readable photo.
        return


def _recreate_pdf(content: bytes, copy: Copy | None) -> list[dict[str, int]]:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise Refused("verschluesselt" if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD else "nicht_lesbar") from error
    pages = len(document)
    if pages == 0:
        raise Refused("nicht_lesbar")
    if pages > PAGES:
        raise Refused("zu_viele_seiten")
    if copy is None:
        return []
    # Without the form layer, what a person typed into a form would be missing in the copy.
    document.init_forms()
    for page in document:
        bitmap = _drawn(page)
        # The pixels of the bitmap, not a copy of them.
        copy.add(bitmap.to_pil(), "JPEG", PAGE_DPI)
        bitmap.close()
        page.close()
    return copy.pages


def _drawn(page: pdfium.PdfPage) -> pdfium.PdfBitmap:
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        raise Refused("nicht_lesbar")
    scale = min(
        PAGE_DPI / 72,
        PAGE_SIDE_PIXELS / max(width, height),
        (PAGE_PIXELS / (width * height)) ** 0.5,
    )
    return page.render(scale=scale, prefer_bgrx=True, rev_byteorder=True)


def _answer(work: Callable[[], list[dict[str, int]]]) -> dict[str, object]:
    try:
        return {"pages": work()}
    except Refused as refusal:
        return {"grund": refusal.args[0]}
    except MemoryError:
        return {"grund": "zu_aufwendig"}
    except Exception:
        return {"grund": "nicht_lesbar"}


def main(arguments: list[str]) -> int:
    source, target, mime = arguments
    try:
        # Pillow would do this when it meets the first picture, and then no file can be opened any more.
        Image.preinit()
        confine()
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return EXIT_UNCONFINED

    def work() -> list[dict[str, int]]:
        with os.fdopen(int(source), "rb") as file:
            content = file.read()
        return recreate(content, mime, None if target == "-" else Copy(int(target)))

    answer = _answer(work)
    sys.stdout.write(json.dumps(answer) + "\n")
    return EXIT_REFUSED if "grund" in answer else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
