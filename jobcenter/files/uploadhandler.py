"""Large uploads wait in a file without a name: a killed process leaves no document behind in the folder for drafts."""

import tempfile
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class NamelessFileUploadHandler(FileUploadHandler):
    """What Django's TemporaryFileUploadHandler does, without a path that others could open."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A new file of the request begins."""
        super().new_file(*args, **kwargs)
        self.file: Any = tempfile.TemporaryFile(prefix="upload-")  # noqa: SIM115 - closed with the request

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece; no handler behind this one needs it."""
        self.file.write(raw_data)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes]":
        """The whole file has come."""
        self.file.seek(0)
        return UploadedFile(
            file=self.file,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )

    def upload_interrupted(self) -> None:
        """The sender went away: nothing is kept."""
        if hasattr(self, "file"):
            self.file.close()
