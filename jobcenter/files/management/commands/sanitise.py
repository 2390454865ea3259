"""`manage.py sanitise IN OUT NAME TYPE`: what an upload of IN would become, called NAME, declared as TYPE."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.management.base import BaseCommand

from jobcenter.files import gate, inspection, names
from jobcenter.files.child import SanitiserUnavailable
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.files.texts import REASONS, UploadRefused


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
            mime = gate.quick_kind(File(file))
        gate.refuse_password(source, mime)
        verdict = inspection.examine(source, target, mime)
    except UploadRefused as refusal:
        return _refused(refusal.code), 1
    except (ScannerUnavailable, SanitiserUnavailable) as error:
        return {"zustand": "wird_geprueft", "fehler": str(error)}, 2
    if verdict.grund:
        return _refused(verdict.grund) | {"virenpruefung": verdict.virenpruefung.value}, 1
    return {
        "zustand": "in_ordnung",
        "name": names.display_name(name, mime),
        "mime": mime,
        "seiten": verdict.seiten,
        "virenpruefung": verdict.virenpruefung.value,
    }, 0


def _refused(code: str) -> dict[str, str | int]:
    return {"zustand": "abgelehnt", "grund": code, "satz": str(REASONS[code])}
