"""The mails of the demo on disk: one file each, newest last by name."""

import email
import email.policy
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

KEPT_MAILS = 200


@dataclass(frozen=True, slots=True)
class CaughtMail:
    """What the page shows of one mail."""

    an: str
    betreff: str
    datum: str
    text: str


def keep_mail(content: bytes) -> None:
    """Write a mail to disk; the oldest ones beyond `KEPT_MAILS` go."""
    folder = _folder()
    (folder / f"{time.time_ns():020d}-{secrets.token_hex(4)}.eml").write_bytes(content)
    for old in sorted(folder.glob("*.eml"))[:-KEPT_MAILS]:
        old.unlink()


def caught_mails() -> list[CaughtMail]:
    """All kept mails, newest first."""
    mails = []
    for path in sorted(_folder().glob("*.eml"), reverse=True):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        body = message.get_body(("plain",))
        text = body.get_content() if body is not None else ""
        mails.append(CaughtMail(str(message["To"]), str(message["Subject"]), str(message["Date"]), text))
    return mails


def _folder() -> Path:
    folder = settings.DATA_DIR / "mail"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
