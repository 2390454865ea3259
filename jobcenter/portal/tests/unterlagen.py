"""What the tests of documents share: photos, a household that is asked for proofs, a file in pieces."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from jobcenter.antrag.models import Antrag
from jobcenter.files import verdicts
from jobcenter.files.models import Datei
from jobcenter.portal.checklist import Entry

PIECE_TYPE = "application/offset+octet-stream"


def png(colour: str = "white") -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(content, "PNG")
    return content.getvalue()


def photo(name: str = "miete.png", colour: str = "white") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, png(colour), "image/png")


def checklist(client: Client, home: str) -> list[Entry]:
    found: list[Entry] = client.get(f"{home}unterlagen/").context["entries"]
    return found


def upload(client: Client, home: str, entry: Entry, *files: SimpleUploadedFile) -> Any:
    """Send files for a proof with the plain form."""
    feld = entry.beleg.feld
    return client.post(f"{home}unterlagen/", {"beleg": feld, "aktion": "hochladen", feld: list(files or [photo()])})


def check_all() -> None:
    """What the worker does."""
    for datei in Datei.objects.filter(zustand=Datei.Zustand.WIRD_GEPRUEFT):
        verdicts.inspect(datei.traeger_id, datei.id)


def entry_of(client: Client, home: str, code: str) -> Entry:
    return next(entry for entry in checklist(client, home) if entry.beleg.code == code)


def announce(client: Client, where: str, size: int, *, beleg: str, mark: str = "a1", name: str = "seite.png") -> Any:
    about = {"filename": name, "beleg": beleg, "kennung": mark}
    pairs = [f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in about.items()]
    headers = {"Tus-Resumable": "1.0.0", "Upload-Length": str(size), "Upload-Metadata": ",".join(pairs)}
    return client.post(where, content_type="application/octet-stream", headers=headers)


def piece(client: Client, where: str, offset: int, content: bytes) -> Any:
    return client.patch(
        where,
        data=content,
        content_type=PIECE_TYPE,
        headers={"Tus-Resumable": "1.0.0", "Upload-Offset": str(offset)},
        CONTENT_TYPE=PIECE_TYPE,  # the test client names none for an empty piece
    )


def pieces(content: bytes, size: int) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(content), size):
        yield start, content[start : start + size]


def the_antrag() -> Antrag:
    return Antrag.objects.get()
