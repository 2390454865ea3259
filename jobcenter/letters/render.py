"""Render a letter: a template name and plain data in, the bytes of a PDF out.

Typst compiles ``layouts/<template>.typ``. The data travels as one JSON string in ``sys.inputs`` and is decoded
there, so text from people is a value and never markup. Output conforms to PDF/A-3a and PDF/UA-1 at once. The
process reads only this room's layouts and fonts; system fonts and Typst packages are switched off.
"""

from __future__ import annotations

import functools
import json
import os
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import typst

from jobcenter.letters.prepare import prepare_bescheid
from jobcenter.letters.prepare_formular import prepare_deckblatt, prepare_formular
from jobcenter.letters.prepare_receipts import prepare_antragskopie, prepare_beweisquittung, prepare_quittung
from jobcenter.letters.text import alles_darstellbar

_ROOM: Final = Path(__file__).resolve().parent
LAYOUTS: Final = _ROOM / "layouts"
FONTS: Final = _ROOM / "fonts"
STANDARDS: Final[list[typst.PDFStandard]] = ["a-3a", "ua-1"]

_PREPARE: Final[dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]]] = {
    "antragskopie": prepare_antragskopie,
    "bescheid": prepare_bescheid,
    "beweisquittung": prepare_beweisquittung,
    "deckblatt": prepare_deckblatt,
    "formular": prepare_formular,
    "quittung": prepare_quittung,
}


class UnknownTemplate(LookupError):
    """There is no layout of that name."""


class _Warm:
    """One compiler, kept for the life of the process; a lock because a compiler has one set of inputs."""

    def __init__(self, template: str) -> None:
        self.lock = threading.Lock()
        self.compiler = typst.Compiler(
            str(LAYOUTS / f"{template}.typ"),
            root=str(LAYOUTS),
            font_paths=_fonts(),
            package_path=str(LAYOUTS / "no-packages"),
            package_cache_path=str(LAYOUTS / "no-packages"),
        )


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


@functools.cache
def zeichen() -> frozenset[int]:
    """Code points that a font of this room can draw in regular and bold (``fonts/codepoints.txt``)."""
    punkte: set[int] = set()
    for line in (FONTS / "codepoints.txt").read_text(encoding="ascii").split():
        von, bis = line.split("-")
        punkte.update(range(int(von, 16), int(bis, 16) + 1))
    return frozenset(punkte)


@functools.cache
def _warm(template: str, pid: int) -> _Warm:
    """The compiler of this process; ``pid`` keeps a forked child from using its parent's."""
    return _Warm(template)


def payload(template: str, context: Mapping[str, Any]) -> str:
    """The checked, printable view data of a letter as the JSON text its layout reads."""
    if template not in _PREPARE:
        raise UnknownTemplate(template)
    data, ersetzt = alles_darstellbar(_PREPARE[template](context), zeichen())
    data["zeichen_ersetzt"] = ersetzt
    return json.dumps(data, ensure_ascii=False)


def render_pdf(template: str, context: Mapping[str, Any]) -> bytes:
    """Render ``template`` with ``context`` (see ``contexts.py``) and return the PDF.

    Same context, same bytes: the date inside the file is the date of the letter, not the clock.

    Errors: ``UnknownTemplate``; ``prepare.LetterDataError`` when required data is missing or sums do not agree;
    ``typst.TypstError`` when a template itself is broken.
    """
    data = payload(template, context)
    erstellt = datetime.fromisoformat(json.loads(data)["dokument"]["erstellt"])
    warm = _warm(template, os.getpid())
    with warm.lock:
        pdf = warm.compiler.compile(
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards=STANDARDS,
            timestamp=erstellt.replace(tzinfo=UTC),
        )
    if not isinstance(pdf, bytes):  # only image formats give one file per page
        raise TypeError(f"expected one file, got {type(pdf).__name__}")
    return pdf
