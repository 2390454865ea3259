"""The quick refusals: what can be told to a person while they wait."""

from pathlib import Path

from django.conf import settings
from django.core.files import File

from jobcenter.files import child, kinds
from jobcenter.files.texts import UploadRefused

_HEAD_BYTES = 512


def quick_kind(upload: "File[bytes]") -> str:
    """The MIME type of `upload`; `UploadRefused` when its size or its first bytes rule it out."""
    if not upload.size:
        raise UploadRefused("leer")
    if upload.size > settings.UPLOAD_MAX_BYTES:
        raise UploadRefused("zu_gross")
    upload.seek(0)
    head = upload.read(_HEAD_BYTES)
    upload.seek(0)
    mime = kinds.kind_of(head)
    if mime is None:
        raise UploadRefused("heic" if kinds.is_heic(head) else "kein_dokument")
    return mime


def refuse_password(original: Path, mime: str) -> None:
    """`UploadRefused` for a PDF that needs a password; one that is encrypted but opens without it passes."""
    if mime == "application/pdf" and kinds.may_be_encrypted(original):
        grund = child.can_be_opened(original, mime).grund
        if grund:
            raise UploadRefused(grund)
