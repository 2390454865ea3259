"""Places where scans and mails arrive: a folder that a scanner fills, a Maildir that the mail server fills.

What was taken in is moved away only after the row is committed. Killed in between, the same scan comes again and is
recognised by its hash.
"""

import fcntl
import mailbox
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import MIMEPart
from email.parser import BytesParser
from email.policy import default as policy
from pathlib import Path

DONE, FAILED = "done", "failed"
_KINDS = frozenset({"application/pdf", "image/jpeg", "image/png", "image/heic", "image/heif"})
_NAMELESS = {"application/pdf": "Anhang.pdf", "image/png": "Anhang.png"}


class Busy(Exception):
    """Another run works on this place."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attachment of a mail."""

    name: str
    content: bytes


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Alone in this folder. Raises `Busy`."""
    with (folder / ".scan_import.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        yield


def settled_files(folder: Path, seconds: float) -> list[Path]:
    """Files that the scanner has finished: size and time did not change for so long. Oldest first."""
    before = {path: _stamp(path) for path in _files(folder)}
    time.sleep(seconds)
    settled = [path for path, stamp in before.items() if _stamp(path) == stamp and stamp is not None and stamp[0]]
    return sorted(settled, key=lambda path: (path.stat().st_mtime_ns, path.name))


def put_away(path: Path, where: str, reason: str = "") -> None:
    """Move a file into `done` or `failed`; the reason is a line beside it and names nobody."""
    folder = path.parent / where
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / path.name
    number = 1
    while target.exists():
        target = folder / f"{path.stem}-{number}{path.suffix}"
        number += 1
    if reason:
        target.with_name(f"{target.name}.txt").write_text(f"{reason}\n", encoding="utf-8")
    os.rename(path, target)


def new_mails(folder: Path) -> Iterator[tuple[mailbox.Maildir, str, list[Attachment]]]:
    """Mails of a Maildir that nobody took in yet, with the attachments we can use."""
    box = mailbox.Maildir(folder, create=False)
    for key in sorted(box.keys()):
        if box.get_message(key).get_subdir() == "new":
            yield box, key, attachments(box.get_bytes(key))


def attachments(content: bytes) -> list[Attachment]:
    """The documents and pictures of a mail, also those shown inside its text."""
    parts = BytesParser(policy=policy).parsebytes(content).walk()
    return [_attachment(part) for part in parts if _is_document(part)]


def file_mail(box: mailbox.Maildir, key: str, *, failed: bool) -> None:
    """Mark a mail as taken in; one with something we could not use is flagged, so that somebody looks at it."""
    mail = box.get_message(key)
    mail.set_subdir("cur")
    mail.add_flag("FS" if failed else "S")
    box[key] = mail


def _is_document(part: MIMEPart) -> bool:
    if part.is_multipart():
        return False
    name = (part.get_filename() or "").lower()
    return part.get_content_type() in _KINDS or name.endswith((".pdf", ".jpg", ".jpeg", ".png", ".heic"))


def _attachment(part: MIMEPart) -> Attachment:
    payload = part.get_payload(decode=True)
    name = part.get_filename() or _NAMELESS.get(part.get_content_type(), "Anhang.jpg")
    return Attachment(name, payload if isinstance(payload, bytes) else b"")


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if not path.name.startswith(".") and path.is_file() and not path.is_symlink():
            yield path


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns
