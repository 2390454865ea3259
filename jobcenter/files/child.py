"""Starting the sanitiser as a child process, and checking its answer.

Source and copy are files without a name; the child inherits them as numbers and can open nothing else. Its answer is
not believed: it read a stranger's bytes and may have been taken over.
"""

import fcntl
import hashlib
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from jobcenter.files import pictures
from jobcenter.files.confinement import COPY_BYTES, CPU_SECONDS
from jobcenter.files.sanitise import EXIT_REFUSED, IMAGE_PIXELS, PAGES, THUMB_SIDE_PIXELS
from jobcenter.files.texts import REASONS

_PROJECT = Path(__file__).resolve().parents[2]
# The child ends itself by processor time. By the clock nobody waits longer than this, however busy the machine is.
_WALL_SECONDS = 19.0
# Ended by the clock after this much work, it was not given its processor: that says nothing about the file.
_WORKED_SECONDS = 0.5
# Nothing of our environment: no database password, no key. The last two let memory for one page serve the next, which
# saves a fifth of the time.
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "MALLOC_MMAP_THRESHOLD_": "400000000",
    "MALLOC_TRIM_THRESHOLD_": "400000000",
}
_ANSWER_BYTES = 100_000
_ERROR_BYTES = 500


class SanitiserUnavailable(Exception):
    """The sanitiser could not run at all; says nothing about the file."""


@dataclass(frozen=True, slots=True)
class CopyPage:
    """One page: where its picture and its thumbnail (a JPEG) lie in the copy; `sha256` is that of the picture."""

    mime: str
    offset: int
    length: int
    width: int
    height: int
    sha256: str
    thumb_offset: int
    thumb_length: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What the child used."""

    cpu_seconds: float = 0
    peak_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its pages and their copy, or `grund` (a code of texts.REASONS) and no copy.

    Whoever receives it closes `copy`.
    """

    grund: str = ""
    pages: tuple[CopyPage, ...] = ()
    copy: BinaryIO | None = None
    cost: Cost = field(default_factory=Cost, compare=False)


def make_copy(source: BinaryIO, mime: str) -> Outcome:
    """Draw `source` anew. It must have a file number and be flushed; its position does not count and does not change.

    Raises `SanitiserUnavailable` when there is no verdict about the file.
    """
    with ExitStack() as cleanup:
        # Sealed below: what was checked cannot be changed afterwards.
        number = os.memfd_create("copy", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        copy = cleanup.enter_context(closing(os.fdopen(number, "r+b")))
        answer, cost = _run(source, copy, mime)
        if "grund" in answer:
            return Outcome(grund=_known(answer["grund"]), cost=cost)
        try:
            fcntl.fcntl(copy, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK)
            pages = tuple(_checked(copy, answer, mime))
        except (OSError, ValueError, KeyError, TypeError):
            return Outcome(grund="nicht_lesbar", cost=cost)
        copy.seek(0)
        cleanup.pop_all()
        return Outcome(pages=pages, copy=copy, cost=cost)


def can_be_opened(source: BinaryIO, mime: str) -> Outcome:
    """Open `source` without drawing it: finds a password in a fraction of a second. There is never a copy."""
    answer, cost = _run(source, None, mime)
    return Outcome(grund=_known(answer["grund"]) if "grund" in answer else "", cost=cost)


def _checked(copy: BinaryIO, answer: dict[str, object], mime: str) -> Iterator[CopyPage]:
    """The pages, one behind the other without a gap; ValueError when anything else is in the copy."""
    lengths = [(int(page["length"]), int(page["thumb_length"])) for page in _pages_in(answer)]
    size = copy.seek(0, os.SEEK_END)
    if not 0 < len(lengths) <= PAGES or size > COPY_BYTES or min(map(min, lengths)) <= 0:
        raise ValueError("pages")
    if sum(map(sum, lengths)) != size:
        raise ValueError("length")
    copy.seek(0)
    offset = 0
    for length, thumb_length in lengths:
        content = copy.read(length)
        picture, thumb = pictures.look_at(content), pictures.look_at(copy.read(thumb_length))
        if picture.mime != (pictures.PNG if mime == "image/png" else pictures.JPEG) or thumb.mime != pictures.JPEG:
            raise ValueError("kind")
        if picture.width * picture.height > IMAGE_PIXELS or max(thumb.width, thumb.height) > THUMB_SIDE_PIXELS:
            raise ValueError("size")
        digest = hashlib.sha256(content).hexdigest()
        place = (offset, length, picture.width, picture.height, digest, offset + length, thumb_length)
        yield CopyPage(picture.mime, *place)
        offset += length + thumb_length


def _pages_in(answer: dict[str, object]) -> list[dict[str, int]]:
    pages = answer["pages"]
    if not isinstance(pages, list) or not all(isinstance(page, dict) for page in pages):
        raise TypeError("pages")
    return pages


def _known(code: object) -> str:
    return code if isinstance(code, str) and code in REASONS else "nicht_lesbar"


def _run(source: BinaryIO, copy: BinaryIO | None, mime: str) -> tuple[dict[str, object], Cost]:
    """The child's answer, read as JSON and no further; {"grund": code} when it was ended."""
    with ExitStack() as cleanup:
        # Opened anew, for reading only: the child cannot change the original, and has a position of its own.
        original = os.open(f"/proc/self/fd/{source.fileno()}", os.O_RDONLY)
        cleanup.callback(os.close, original)
        said, complained = (cleanup.enter_context(os.fdopen(os.memfd_create(name), "r+b")) for name in ("out", "err"))
        target = "-" if copy is None else str(copy.fileno())
        process = subprocess.Popen(
            [sys.executable, "-m", "jobcenter.files.sanitise", str(original), target, mime],
            env=_ENVIRONMENT,
            cwd=_PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=complained,
            pass_fds=[original] if copy is None else [original, copy.fileno()],
            start_new_session=True,
        )
        cost, is_late = _wait(process)
        if is_late and _WORKED_SECONDS < cost.cpu_seconds < CPU_SECONDS - 1:
            raise SanitiserUnavailable(f"no verdict within {_WALL_SECONDS:.0f} s: the machine is too busy")
        said.seek(0)
        complained.seek(0)
        return _answer(process.returncode, said.read(_ANSWER_BYTES), complained.read(_ERROR_BYTES)), cost


def _wait(process: subprocess.Popen[bytes]) -> tuple[Cost, bool]:
    """Until it has ended; whether it was ended by the clock. Not Popen.wait, which keeps no account of memory."""
    ended = os.pidfd_open(process.pid)
    try:
        is_late = not select.select([ended], [], [], _WALL_SECONDS)[0]
        if is_late:
            process.kill()
    finally:
        os.close(ended)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024), is_late


def _answer(code: int, said: bytes, complained: bytes) -> dict[str, object]:
    if code in {0, EXIT_REFUSED}:
        try:
            answer = json.loads(said)
        except ValueError:
            return {"grund": "nicht_lesbar"}
        return answer if isinstance(answer, dict) else {"grund": "nicht_lesbar"}
    if code < 0:
        # Ended by the kernel or by us: out of time, out of file size, or a decoder that crashed.
        too_much = {-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGXFSZ}
        return {"grund": "zu_aufwendig" if code in too_much else "nicht_lesbar"}
    raise SanitiserUnavailable(f"exit {code}: {complained.decode(errors='replace')}")
