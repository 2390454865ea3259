"""`manage.py sanitise IN OUT NAME TYPE`: what an upload of IN would become, called NAME, declared as TYPE."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from django.core.files import File
from django.core.management.base import BaseCommand

from jobcenter.files import gate, inspection, names
from jobcenter.files.assemble import pdf_of
from jobcenter.files.child import CopyPage, SanitiserUnavailable
from jobcenter.files.memory import memory_file
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.files.texts import REASONS, UploadRefused

_PDF = "application/pdf"


class Command(BaseCommand):
    """Prints one JSON line. Exit 0: OUT is the safe copy; 1: refused; 2: no verdict (scanner away)."""

    help = "Check a file as an upload is checked, and write its safe copy."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", metavar="IN", type=Path)
        parser.add_argument("target", metavar="OUT", type=Path)
        parser.add_argument("name", metavar="NAME")
        parser.add_argument("declared", metavar="TYPE", help="what the sender calls it; does not count")

    def handle(self, *args: Any, **options: Any) -> None:
        answer, code = _check(options["source"], options["target"], options["name"])
        self.stdout.write(json.dumps(answer, ensure_ascii=False))
        sys.exit(code)


def _check(source: Path, target: Path, name: str) -> tuple[dict[str, str | int], int]:
    target.unlink(missing_ok=True)
    try:
        with source.open("rb") as file:
            upload = File(file)
            mime = gate.quick_kind(upload)
            with memory_file(upload.chunks()) as original:
                gate.refuse_password(original, mime)
                verdict = inspection.examine(original, mime)
    except UploadRefused as refusal:
        return _refused(refusal.code), 1
    except (ScannerUnavailable, SanitiserUnavailable) as error:
        return {"zustand": "wird_geprueft", "fehler": str(error)}, 2
    if verdict.copy is None:
        return _refused(verdict.grund) | {"virenpruefung": verdict.virenpruefung.value}, 1
    # A document stays one; a photo stays a picture, of a kind that every program shows.
    shown = mime if mime == _PDF else verdict.pages[0].mime
    with verdict.copy:
        pictures = _pictures(verdict.copy, verdict.pages)
        target.write_bytes(pdf_of((picture, 0) for picture in pictures) if mime == _PDF else next(pictures))
    return {
        "zustand": "in_ordnung",
        "name": names.display_name(name, shown),
        "mime": shown,
        "seiten": len(verdict.pages),
        "virenpruefung": verdict.virenpruefung.value,
    }, 0


def _pictures(copy: BinaryIO, pages: tuple[CopyPage, ...]) -> Iterator[bytes]:
    for page in pages:
        copy.seek(page.offset)
        yield copy.read(page.length)


def _refused(code: str) -> dict[str, str | int]:
    return {"zustand": "abgelehnt", "grund": code, "satz": str(REASONS[code])}
