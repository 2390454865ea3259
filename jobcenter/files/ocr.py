"""The text of a page picture, by tesseract in a confined process (`recognise.py`).

A page without text is no error: what cannot be read has an empty text, and somebody reads it with their eyes.
"""

import functools
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jobcenter.files.memory import memory_file
from jobcenter.files.recognise import CPU_SECONDS, EXIT_UNCONFINED

_PROJECT = Path(__file__).resolve().parents[2]
_PATH = "/usr/local/bin:/usr/bin:/bin"
_WALL_SECONDS = 6 * CPU_SECONDS

# Turkish before German: then "Ayşe" keeps its letter, and measured German pages read exactly as well (decision 17).
COMMON = ("tur", "deu")
LANGUAGES = (*COMMON, "pol", "ron", "ukr", "rus", "ara")
_ORIENTATION = "osd"

# Mean certainty (0 to 100) of an upright page: photos of our tests have more than 90, turned pages less than 55.
_SURE_PAGE = 75
# A line below this is perhaps in another script: then all languages are tried.
_SURE_LINE = 60
# What is read across the lines of a page that lies on its side.
_FEW_LETTERS = 20
# A scratched "1.063,00" was read as "4.063,00" with 56. Such a number carries a mark, and nothing is suggested from it.
_SURE_NUMBER = 80
DOUBT = "(?)"


class RecogniserUnavailable(Exception):
    """Tesseract is missing or could not run confined; says nothing about the page."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a page says, line by line, and how far to turn it clockwise (0, 90, 180, 270) so that it stands upright."""

    text: str
    rotation: int


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One reading: lines of words, and the certainty of all letters together."""

    text: str = ""
    letters: int = 0
    certainty: float = 0
    # Certainty of the line that is read worst.
    worst: float = 0

    @property
    def is_sure(self) -> bool:
        return self.letters >= _FEW_LETTERS and self.certainty / self.letters >= _SURE_PAGE


def recognise(picture: bytes, rotation: int = 0) -> Recognised:
    """Read a JPEG or PNG that is shown turned clockwise by `rotation`.

    When what comes out is doubtful, the page may lie on its side or upside down: then it is turned, and stays
    turned only if that reads better.
    """
    first = _read(picture, rotation, COMMON)
    if not first.is_sure or first.worst < _SURE_LINE:
        # Dense print takes three times as long with all languages, so they come second.
        first = max(first, _read(picture, rotation, LANGUAGES), key=lambda attempt: attempt.certainty)
    if first.is_sure:
        return Recognised(first.text, rotation)
    turn = _orientation(picture, rotation)
    if turn:
        second = _read(picture, rotation + turn, LANGUAGES)
        if second.certainty > first.certainty * 1.3:
            return Recognised(second.text, (rotation + turn) % 360)
    return Recognised(first.text, rotation)


def is_available() -> bool:
    """Whether pages can be read here."""
    try:
        return bool(installed_languages())
    except RecogniserUnavailable:
        return False


@functools.cache
def installed_languages() -> tuple[str, ...]:
    """Which of our languages tesseract has here; RecogniserUnavailable when it has none or is missing."""
    listed = subprocess.run([_program(), "--list-langs"], capture_output=True, text=True, check=False, env={})
    found = tuple(language for language in (*LANGUAGES, _ORIENTATION) if language in listed.stdout.split())
    if set(found) <= {_ORIENTATION}:
        raise RecogniserUnavailable("tesseract has none of our languages")
    return found


def _program() -> str:
    program = shutil.which("tesseract", path=_PATH)
    if program is None:
        raise RecogniserUnavailable("tesseract is not installed")
    return program


def _read(picture: bytes, turn: int, wanted: tuple[str, ...]) -> _Attempt:
    languages = [language for language in wanted if language in installed_languages()]
    if not languages:
        return _Attempt()
    # Page mode 4: one column of lines, so that the amount in a table stays on the line of its label.
    answer = _run(picture, turn, "-l", "+".join(languages), "--psm", "4", "tsv")
    lines: dict[tuple[str, ...], list[str]] = {}
    certain: dict[tuple[str, ...], list[float]] = {}
    letters, certainty = 0, 0.0
    for line, sure, word in _words(answer):
        certain.setdefault(line, []).append(sure)
        lines.setdefault(line, []).append(word + DOUBT if sure < _SURE_NUMBER and re.search(r"\d", word) else word)
        letters += len(word)
        certainty += sure * len(word)
    worst = min((sum(line) / len(line) for line in certain.values()), default=0)
    return _Attempt("\n".join(" ".join(words) for words in lines.values()), letters, certainty, worst)


def _words(table: str) -> Iterator[tuple[tuple[str, ...], float, str]]:
    """Line, certainty and text of each word: columns 2 to 5, 11 and 12 of tesseract's table."""
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            yield tuple(cells[1:5]), float(cells[10]), cells[11].strip()


def _orientation(picture: bytes, turn: int) -> int:
    """How far the page has to be turned on, clockwise; 0 when tesseract cannot tell."""
    if _ORIENTATION not in installed_languages():
        return 0
    found = re.search(r"^Rotate: (90|180|270)$", _run(picture, turn, "-l", _ORIENTATION, "--psm", "0"), re.MULTILINE)
    return int(found.group(1)) if found else 0


def _run(picture: bytes, turn: int, *options: str) -> str:
    """What tesseract prints; nothing when it gave up or used up its time or memory."""
    command = [sys.executable, "-m", "jobcenter.files.recognise", _program(), str(turn % 360), *options]
    with memory_file([picture]) as source, memory_file() as target:
        try:
            done = subprocess.run(
                command,
                # Nothing of our environment: no database password, no key.
                env={"PATH": _PATH, "LANG": "C.UTF-8"},
                cwd=_PROJECT,
                stdin=source,
                stdout=target,
                stderr=subprocess.PIPE,
                timeout=_WALL_SECONDS,
                start_new_session=True,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return ""
        if done.returncode == EXIT_UNCONFINED:
            raise RecogniserUnavailable(done.stderr[-500:].decode(errors="replace"))
        target.seek(0)
        return target.read().decode(errors="replace") if done.returncode == 0 else ""
