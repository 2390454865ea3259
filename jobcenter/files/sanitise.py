"""Re-create an upload from its pixels, in its own process: `python -m jobcenter.files.sanitise IN OUT TYPE`.

Nothing of the original file is copied: a picture becomes pixels and a new picture, a PDF becomes pictures of
its pages and a new PDF. Scripts, attached files, links, comments, positions have no way into the copy.

It reads bytes that anybody may have written, so it confines itself first: memory, processor time, file size,
no sockets, no other programs. It imports neither Django nor the settings. With `-` as OUT it only opens it.

Prints one JSON line. Exit 0: {"seiten": n}; 3: {"grund": code}; 4: the process could not confine itself.
"""

import ctypes
import errno
import json
import os
import platform
import resource
import struct
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import img2pdf
import pypdfium2 as pdfium
from PIL import Image, ImageOps

MEMORY_BYTES = 1_000_000_000
CPU_SECONDS = 20
COPY_BYTES = 200_000_000
PAGES = 100
IMAGE_PIXELS = 50_000_000
PAGE_DPI = 150
# A page larger than A0 at 100 dpi is drawn smaller; JPEG itself ends at 65,535 pixels a side.
PAGE_PIXELS = 16_000_000
PAGE_SIDE_PIXELS = 16_000
JPEG_QUALITY = 85

EXIT_REFUSED = 3
EXIT_UNCONFINED = 4

# Per machine: AUDIT_ARCH_* of linux/audit.h, and the numbers of
# socket, connect, execve, execveat, ptrace, io_uring_setup.
_SYSCALLS = {
    "x86_64": (0xC000003E, (41, 42, 59, 322, 101, 425)),
    "aarch64": (0xC00000B7, (198, 203, 221, 281, 117, 425)),
}


class Refused(Exception):
    """The file cannot become a safe copy. `args[0]` is a code of jobcenter.files.texts."""


def confine() -> None:
    """Give up what the work does not need; OSError when the machine does not let us."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (COPY_BYTES, COPY_BYTES))
    # A core dump would be a second, unsealed copy of the document.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
    os.nice(10)
    _deny_syscalls()


def _deny_syscalls() -> None:
    """Let sockets and new programs fail with EPERM (seccomp needs no privilege, a network namespace does)."""
    if platform.machine() not in _SYSCALLS:
        raise OSError(errno.ENOSYS, f"no system call table for {platform.machine()}")
    arch, denied = _SYSCALLS[platform.machine()]
    load, equal, at_least, answer = 0x20, 0x15, 0x35, 0x06
    allow, refuse, kill = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
    # From each comparison, `refuse` lies behind the comparisons that follow it and `allow`.
    checks = [(at_least, 0x40000000), *((equal, number) for number in denied)]
    program = [(load, 0, 0, 4), (equal, 1, 0, arch), (answer, 0, 0, kill), (load, 0, 0, 0)]
    program += [(code, len(checks) - place, 0, value) for place, (code, value) in enumerate(checks)]
    program += [(answer, 0, 0, allow), (answer, 0, 0, refuse)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in program))
    fprog = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    set_no_new_privs, set_seccomp, filter_mode = 38, 22, 2
    if libc.prctl(set_no_new_privs, 1, 0, 0, 0) or libc.prctl(set_seccomp, filter_mode, fprog, 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")


def recreate(source: Path, target: Path | None, mime: str) -> int:
    """Write the safe copy of `source` to `target`; return its number of pages, or raise `Refused`."""
    if mime == "application/pdf":
        return _recreate_pdf(source, target)
    return _recreate_image(source, target, {"image/jpeg": "JPEG", "image/png": "PNG"}[mime])


def _recreate_image(source: Path, target: Path | None, form: str) -> int:
    # Our own limit is exact; Pillow's would only warn up to twice its value.
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(source, formats=[form]) as image:
        if image.width * image.height > IMAGE_PIXELS:
            raise Refused("zu_viele_bildpunkte")
        image.load()
        _turn_upright(image)
        # A fresh picture, because Pillow writes comments and profiles along that hang on the one it read.
        plain = Image.new("L" if image.mode in {"1", "L", "I;16", "I"} else "RGB", image.size, "white")
        _draw(image, plain)
    if target is not None:
        if form == "JPEG":
            plain.save(target, "JPEG", quality=JPEG_QUALITY)
        else:
            plain.save(target, "PNG", compress_level=4)
    return 1


def _turn_upright(image: Image.Image) -> None:
    try:
        ImageOps.exif_transpose(image, in_place=True)
    except (ValueError, TypeError, KeyError, SyntaxError, OSError, struct.error):
        # A broken orientation mark is no reason to lose a readable photo.
        return


def _draw(image: Image.Image, plain: Image.Image) -> None:
    """Copy the pixels onto white paper, so that what is transparent looks the same in every viewer."""
    if image.mode in {"I;16", "I"}:
        plain.paste(image.point(lambda value: value / 256).convert("L"))
    elif image.has_transparency_data:
        seen = image.convert("RGBA")
        plain.paste(seen, mask=seen)
    else:
        plain.paste(image.convert(plain.mode))


def _recreate_pdf(source: Path, target: Path | None) -> int:
    try:
        document = pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        raise Refused("verschluesselt" if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD else "nicht_lesbar") from error
    pages = len(document)
    if pages == 0:
        raise Refused("nicht_lesbar")
    if pages > PAGES:
        raise Refused("zu_viele_seiten")
    if target is not None:
        # Without the form layer, what a person typed into a form would be missing in the copy.
        document.init_forms()
        pictures = list(_page_pictures(document))
        with target.open("wb") as output:
            img2pdf.convert(pictures, outputstream=output, engine=img2pdf.Engine.internal, nodate=True)
    return pages


def _page_pictures(document: pdfium.PdfDocument) -> Iterator[bytes]:
    for page in document:
        width, height = page.get_size()
        if width <= 0 or height <= 0:
            raise Refused("nicht_lesbar")
        scale = min(
            PAGE_DPI / 72,
            PAGE_SIDE_PIXELS / max(width, height),
            (PAGE_PIXELS / (width * height)) ** 0.5,
        )
        bitmap = page.render(scale=scale)
        picture = BytesIO()
        bitmap.to_pil().convert("RGB").save(picture, "JPEG", quality=JPEG_QUALITY, dpi=(PAGE_DPI, PAGE_DPI))
        bitmap.close()
        page.close()
        yield picture.getvalue()


def main(arguments: list[str]) -> int:
    source, target, mime = arguments
    try:
        confine()
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return EXIT_UNCONFINED
    try:
        answer: dict[str, str | int] = {"seiten": recreate(Path(source), None if target == "-" else Path(target), mime)}
    except Refused as refusal:
        answer = {"grund": refusal.args[0]}
    except MemoryError:
        answer = {"grund": "zu_aufwendig"}
    except Exception:
        answer = {"grund": "nicht_lesbar"}
    sys.stdout.write(json.dumps(answer) + "\n")
    return EXIT_REFUSED if "grund" in answer else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
