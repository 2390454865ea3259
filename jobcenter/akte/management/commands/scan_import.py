"""Take in scans from a folder or mails from a Maildir. Run it every minute by a timer; a second run steps aside."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from jobcenter.akte.incoming import DONE, FAILED, Busy, file_mail, locked, new_mails, put_away, settled_files
from jobcenter.akte.models import Posteingang
from jobcenter.akte.services.einlesen import receive_scan
from jobcenter.files.texts import UploadRefused
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.queries import all_offices
from jobcenter.traeger.tenancy import tenant

_SECONDS = 2.0


class Command(BaseCommand):
    help = "Take in what a scanner or the mail server put down: FOLDER (files) or --maildir DIR (mails)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, help="where the scanner puts its files")
        parser.add_argument("--maildir", type=Path, help="where the mail server puts mails for the office")
        parser.add_argument("--office", metavar="SLUG", help="whose post it is; needed when there are several offices")
        parser.add_argument("--settle", type=float, default=_SECONDS, help="seconds in which a file must not change")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path | None = options["maildir"] or options["folder"]
        if folder is None or not folder.is_dir() or (options["maildir"] and options["folder"]):
            raise CommandError("Name one folder that exists: FOLDER, or --maildir DIR.")
        traeger = _office(options["office"])
        try:
            with locked(folder), translation.override("de"):
                if options["maildir"]:
                    self._mails(traeger, folder)
                else:
                    self._files(traeger, folder, options["settle"])
        except Busy:
            self.stdout.write("another run is at work here")

    def _files(self, traeger: Traeger, folder: Path, seconds: float) -> None:
        for path in settled_files(folder, seconds):
            reason = _take(traeger, path.read_bytes(), path.name, Posteingang.Quelle.ORDNER)
            put_away(path, FAILED if reason else DONE, reason)
            self.stdout.write(FAILED if reason else DONE)

    def _mails(self, traeger: Traeger, folder: Path) -> None:
        for box, key, found in new_mails(folder):
            reasons = [_take(traeger, one.content, one.name, Posteingang.Quelle.EMAIL) for one in found]
            failed = not found or any(reasons)
            file_mail(box, key, failed=failed)
            self.stdout.write(FAILED if failed else DONE)


def _take(traeger: Traeger, content: bytes, name: str, quelle: Posteingang.Quelle) -> str:
    """Take in one scan; returns why it cannot be used, or ""."""
    try:
        with tenant(traeger.id):
            receive_scan(content=content, name=name, quelle=quelle)
    except UploadRefused as refused:
        if refused.code == "speicher_voll":
            # Nothing is wrong with the scan: it stays where it is.
            raise CommandError("There is no room for files.") from refused
        return refused.satz
    return ""


def _office(slug: str | None) -> Traeger:
    offices = [found for found in all_offices() if slug in (None, found.slug)]
    if len(offices) != 1:
        raise CommandError("Name one office with --office SLUG.")
    return offices[0]
