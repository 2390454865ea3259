"""The quick refusals: what can be told to a person while they wait."""

from typing import Any, BinaryIO

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files import File
from django.core.files.uploadhandler import FileUploadHandler

from jobcenter.files import child, kinds
from jobcenter.files.texts import UploadRefused

_HEAD_BYTES = 512


class RefuseTooMuch(FileUploadHandler):
    """Stops a request whose files are far too large before a byte of it lands on the disk: anybody may send one."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *rest: Any) -> None:
        if content_length > settings.REQUEST_MAX_BYTES:
            raise RequestDataTooBig("more than REQUEST_MAX_BYTES")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Leave the data to the handlers behind."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers behind."""


def quick_kind(upload: "File[bytes]") -> str:
    """The MIME type of `upload`; `UploadRefused` when its size or its first bytes rule it out."""
    refuse_size(upload.size or 0)
    upload.seek(0)
    head = upload.read(_HEAD_BYTES)
    upload.seek(0)
    return kind_by_head(head)


def refuse_size(size: int) -> None:
    """`UploadRefused` for a file that is empty or too large."""
    if not size:
        raise UploadRefused("leer")
    if size > settings.UPLOAD_MAX_BYTES:
        raise UploadRefused("zu_gross")


def kind_by_head(head: bytes) -> str:
    """The MIME type of a file that begins like this; `UploadRefused` for what we do not take."""
    mime = kinds.kind_of(head)
    if kinds.is_enormous(head):
        raise UploadRefused("zu_viele_bildpunkte")
    if mime is None:
        raise UploadRefused("mehrere_bilder" if kinds.is_sequence(head) else "kein_dokument")
    return mime


def refuse_password(original: BinaryIO, mime: str) -> None:
    """`UploadRefused` for a PDF that needs a password; one that is encrypted but opens without it passes.

    `original` has a file number and is flushed.
    """
    if mime == "application/pdf" and kinds.may_be_encrypted(original):
        try:
            grund = child.can_be_opened(original, mime).grund
        except child.SanitiserUnavailable:
            # The machine is too busy to say it at once: the check finds it out.
            return
        if grund:
            raise UploadRefused(grund)
