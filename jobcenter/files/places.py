"""Names of blobs, reading and writing them: everything of a file lies below `<office>/<akte>/<file>/`."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from uuid import UUID

from jobcenter.files.memory import memory_file
from jobcenter.files.models import Datei
from jobcenter.files.storage import store
from jobcenter.keys.seal import open_blob, seal_blob, sealed_size

ORIGINAL = "original"
_READ_BYTES = 1_000_000


def folder(traeger_id: UUID, akte: UUID, datei_id: UUID) -> str:
    """Where everything of one file lies."""
    return f"{traeger_id}/{akte}/{datei_id}/"


def write(traeger_id: UUID, akte: UUID, datei_id: UUID, blob: str, chunks: Iterable[bytes]) -> None:
    """Seal `chunks` into a new blob of a file; durable when this returns."""
    store().put(folder(traeger_id, akte, datei_id) + blob, seal_blob(chunks, traeger_id, akte, _place(datei_id, blob)))


def read(
    traeger_id: UUID, akte: UUID, datei_id: UUID, blob: str, size: int, *, start: int = 0, end: int | None = None
) -> Iterator[bytes]:
    """The plain bytes start..end-1 of a blob of `size` plain bytes.

    Raises `keys.seal.SealBroken` for changed bytes, LookupError for missing ones (`keys.store.KeyDestroyed` is one).
    """
    name, place = folder(traeger_id, akte, datei_id) + blob, _place(datei_id, blob)
    found = store()
    return open_blob(
        lambda a, b: found.read(name, a, b), sealed_size(size), traeger_id, akte, place, start=start, end=end
    )


def open_original(datei: Datei) -> BinaryIO:
    """What came in, in memory, for the check only: these bytes are hostile and never shown."""
    return memory_file(read(datei.traeger_id, datei.akte, datei.id, ORIGINAL, datei.groesse))


def read_copy(datei: Datei, *, start: int = 0, end: int | None = None) -> bytes:
    """Bytes of the copy that people may have."""
    return b"".join(
        read(datei.traeger_id, datei.akte, datei.id, datei.kopie, datei.kopie_groesse, start=start, end=end)
    )


def chunks_of(file: BinaryIO) -> Iterator[bytes]:
    """The content of an open file from its beginning."""
    file.seek(0)
    while chunk := file.read(_READ_BYTES):
        yield chunk


def sha256_of(file: BinaryIO) -> str:
    """Hash of the whole content."""
    digest = hashlib.sha256()
    for chunk in chunks_of(file):
        digest.update(chunk)
    return digest.hexdigest()


def _place(datei_id: UUID, blob: str) -> str:
    return f"datei/{datei_id}/{blob}"
