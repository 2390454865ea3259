"""Look into a finished PDF the way a reader, a screen reader or an archive would."""

from __future__ import annotations

import io
import re
from typing import Any

import page
import pikepdf
import pypdfium2

STREAM_LENGTH = "PDFA3A-STREAM-LENGTH-001"


def text(pdf: bytes) -> str:
    """All text, lines joined, end-of-line hyphens undone, no-break spaces as spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        raw = "\n".join(seite.get_textpage().get_text_range() for seite in document)
    raw = raw.replace("\r\n", "\n").replace("\ufffe\n", "").replace("\ufffe", "").replace("\u200b", "")
    return re.sub(r"[\s\u00a0]+", " ", raw)


def pages(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def problems(pdf: bytes) -> list[str]:
    """Findings against PDF/A-3a and PDF/UA-1."""
    found: list[str] = []
    for profile in ("3a", "ua1"):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        found += [
            f"{profile} {failure.rule_id}: {failure.message}"
            for failure in report.failures
            if failure.rule_id != STREAM_LENGTH or not lengths_hold(pdf)
        ]
    return found


def lengths_hold(pdf: bytes) -> bool:
    """Whether every stream is as long as it says. The checker takes a last byte CR for the end of a line."""
    streams = re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", pdf)
    return all(pdf[stream.end() + int(stream[1]) :].startswith(b"\nendstream") for stream in streams)


def overflow(pdf: bytes) -> list[str]:
    """Letters that stand outside the type area (25 mm left, 20 mm right), as text with page number."""
    punkt_je_mm = 72 / 25.4
    links, rechts = 20 * punkt_je_mm, (210 - 19) * punkt_je_mm
    found: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for nummer, seite in enumerate(document, 1):
            textpage = seite.get_textpage()
            for index in range(textpage.count_chars()):
                left, _, right, _ = textpage.get_charbox(index)
                if right > left and (left < links or right > rechts):
                    found.append(f"{nummer}: {textpage.get_text_range(index, 1)!r} at {left:.0f}")
    return found


def tags(pdf: bytes) -> list[str]:
    """Structure types in reading order, e.g. ``["H1", "P", "Table", "TR", "TH", …]``."""
    order: list[str] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                order.append(str(node["/S"]).removeprefix("/"))
            if "/K" in node:
                walk(node["/K"])
        elif isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)

    with pikepdf.open(io.BytesIO(pdf)) as document:
        walk(document.Root["/StructTreeRoot"])
    return order
