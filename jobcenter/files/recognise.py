"""Read one page picture with tesseract, in its own process: `python -m jobcenter.files.recognise PROGRAM TURN ARGUMENT…`.

Picture on stdin, what tesseract says on stdout; no file is written. The picture comes out of our sanitiser, yet
tesseract is a million lines of C: so this process confines itself (memory, processor time, no sockets), makes
the picture readable (grey, even light, upright, not larger than useful) and then becomes tesseract.

Exit 3: the picture cannot be decoded; 4: the process could not confine itself.
"""

import os
import resource
import sys
from io import BytesIO

from PIL import Image, ImageChops, ImageFilter, ImageOps

from jobcenter.files.sanitise import EXIT_REFUSED, EXIT_UNCONFINED, IMAGE_PIXELS, MEMORY_BYTES, deny_syscalls

CPU_SECONDS = 60
OUTPUT_BYTES = 4_000_000
# A page of A4 with 200 dpi. More pixels cost seconds and find no more letters.
PAGE_SIDE_PIXELS = 2_400
_PAPER_STEP = 16


def confine() -> None:
    """Give up what reading a page does not need; OSError when the machine does not let us."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
    os.nice(10)
    deny_syscalls(programs=False)


def readable(picture: bytes, turn: int) -> Image.Image:
    """The page in grey, turned clockwise by `turn`, with the shadows of a photo taken away.

    Tesseract draws one line between black and white for the whole page, so the dark corner of a photo turns black.
    """
    Image.MAX_IMAGE_PIXELS = IMAGE_PIXELS
    with Image.open(BytesIO(picture), formats=["JPEG", "PNG"]) as image:
        grey = image.convert("L").rotate(-turn, expand=True)
    grey.thumbnail((PAGE_SIDE_PIXELS, PAGE_SIDE_PIXELS))
    coarse = grey.resize((1 + grey.width // _PAPER_STEP, 1 + grey.height // _PAPER_STEP), Image.Resampling.BOX)
    paper = coarse.filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.GaussianBlur(4))
    ink = ImageChops.subtract(paper.resize(grey.size, Image.Resampling.BILINEAR), grey)
    return ImageOps.autocontrast(ImageChops.invert(ink), cutoff=(1, 0))


def main(arguments: list[str]) -> int:
    program, turn, *options = arguments
    try:
        confine()
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return EXIT_UNCONFINED
    try:
        page = readable(sys.stdin.buffer.read(), int(turn))
    except Exception:
        return EXIT_REFUSED
    memory = os.memfd_create("page")
    with os.fdopen(os.dup(memory), "wb") as file:
        page.save(file, "PPM")
    os.lseek(memory, 0, os.SEEK_SET)
    os.dup2(memory, 0)
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_BYTES, OUTPUT_BYTES))
    os.execve(program, [program, "stdin", "stdout", *options], {"OMP_THREAD_LIMIT": "1", "LANG": "C.UTF-8"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
