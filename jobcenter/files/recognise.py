"""Read one page picture with tesseract, in its own process: `python -m jobcenter.files.recognise PROGRAM TURN OPTION…`.

Picture on stdin, what tesseract says on stdout. The picture comes out of our sanitiser, yet tesseract is much C code:
so this process gives up sockets, writing to files and starting other processes, limits memory and processor time,
makes the picture readable (grey, even light, upright, not larger than useful) and then becomes tesseract. Unlike the
sanitiser it may open files to read, because tesseract loads its libraries and languages.

Exit 3: the picture cannot be decoded; 4: the process could not confine itself.
"""

import errno
import os
import platform
import resource
import sys
from io import BytesIO
from typing import NoReturn

from PIL import Image, ImageChops, ImageFilter, ImageOps

from jobcenter.files.confinement import MEMORY_BYTES, install_filter

EXIT_REFUSED = 3
EXIT_UNCONFINED = 4
CPU_SECONDS = 60
PICTURE_BYTES = 40_000_000
OUTPUT_BYTES = 4_000_000
PAGE_PIXELS = 50_000_000
# A page of A4 with 200 dpi. More pixels cost seconds and find no more letters.
PAGE_SIDE_PIXELS = 2_400
_PAPER_STEP = 16

# Per machine: AUDIT_ARCH_* of linux/audit.h; the numbers of openat, open, clone; and of what is always refused:
# socket, connect, ptrace, process_vm_readv, process_vm_writev, io_uring_setup, pidfd_getfd, openat2, clone3, kill,
# unlinkat, renameat, renameat2, truncate, and where they exist creat, fork, vfork, unlink, rename.
_MACHINES = {
    "x86_64": (
        (0xC000003E, 257, 2, 56),
        (41, 42, 101, 310, 311, 425, 438, 437, 435, 62, 263, 264, 316, 76, 85, 57, 58, 87, 82),
    ),
    # No open() there: its place holds a number that no call has.
    "aarch64": (
        (0xC00000B7, 56, 0x3FFFFFFF, 220),
        (198, 203, 117, 270, 271, 425, 438, 437, 435, 129, 35, 38, 276, 45),
    ),
}
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
_CLONE_THREAD = 0x10000
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT
# Where struct seccomp_data has the number of the call, the machine, the lower halves of the arguments.
_NUMBER, _ARCH, _ARGUMENTS = 0, 4, (16, 24, 32)


def confine() -> None:
    """Give up what reading a page does not need; OSError when the machine does not let us."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (PICTURE_BYTES, PICTURE_BYTES))
    os.nice(10)
    install_filter(_filter())


def _filter() -> list[tuple[int, int, int, int]]:
    """The seccomp filter: (code, steps to skip when true, when false, value) for each step."""
    if platform.machine() not in _MACHINES:
        raise OSError(errno.ENOSYS, f"no system call table for {platform.machine()}")
    (arch, openat, plain_open, clone), refused = _MACHINES[platform.machine()]
    allow, refuse = (_ANSWER, 0, 0, _ALLOW), (_ANSWER, 0, 0, _REFUSE | errno.EPERM)
    steps = [(_LOAD, 0, 0, _ARCH), (_EQUAL, 1, 0, arch), (_ANSWER, 0, 0, _KILL), (_LOAD, 0, 0, _NUMBER)]
    steps += [(_AT_LEAST, 0, 1, 0x40000000), refuse]
    for number in refused:
        steps += [(_EQUAL, 0, 1, number), refuse]
    for number, place in ((openat, 2), (plain_open, 1)):
        steps += [(_EQUAL, 0, 4, number), (_LOAD, 0, 0, _ARGUMENTS[place]), (_ANY_BIT, 0, 1, _TO_WRITE), refuse, allow]
    steps += [(_EQUAL, 0, 4, clone), (_LOAD, 0, 0, _ARGUMENTS[0]), (_ANY_BIT, 1, 0, _CLONE_THREAD), refuse, allow]
    return [*steps, allow]


def readable(picture: bytes, turn: int) -> Image.Image:
    """The page in grey, turned clockwise by `turn`, with the shadows of a photo taken away.

    Tesseract draws one line between black and white for the whole page, so the dark corner of a photo turns black.
    """
    Image.MAX_IMAGE_PIXELS = PAGE_PIXELS
    with Image.open(BytesIO(picture), formats=["JPEG", "PNG"]) as image:
        grey = image.convert("L").rotate(-turn, expand=True)
    grey.thumbnail((PAGE_SIDE_PIXELS, PAGE_SIDE_PIXELS))
    coarse = grey.resize((1 + grey.width // _PAPER_STEP, 1 + grey.height // _PAPER_STEP), Image.Resampling.BOX)
    paper = coarse.filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.GaussianBlur(4))
    ink = ImageChops.subtract(paper.resize(grey.size, Image.Resampling.BILINEAR), grey)
    return ImageOps.autocontrast(ImageChops.invert(ink))


def become_tesseract(program: str, page: Image.Image, options: list[str]) -> NoReturn:
    """Go on as tesseract, with the page on stdin and nothing of our environment."""
    memory = os.memfd_create("page")
    with os.fdopen(os.dup(memory), "wb") as file:
        page.save(file, "PPM")
    os.lseek(memory, 0, os.SEEK_SET)
    os.dup2(memory, 0)
    # From here on only the answer is written.
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_BYTES, OUTPUT_BYTES))
    environment = {"OMP_THREAD_LIMIT": "1", "LANG": "C.UTF-8"}
    os.execve(program, [program, "stdin", "stdout", *options], environment)  # noqa: S606


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
    become_tesseract(program, page, options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
