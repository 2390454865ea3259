"""Where the sealed bytes lie. Nothing else knows places; nothing here knows what the bytes mean.

A blob is written once, whole, and never changed. `put` returns only when it is durable, so that a row that is committed
afterwards never points to bytes that a power cut took away.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Protocol

from django.conf import settings

from jobcenter.files.storage.disk import DiskStore


class Store(Protocol):
    """A place for blobs. Raises `StorageUnavailable` when it is away or full."""

    def put(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write a new blob; FileExistsError when there is one of this name."""

    def read(self, name: str, start: int, end: int) -> bytes:
        """Bytes start..end-1 (fewer at the end of the blob); LookupError when there is no such blob."""

    def delete(self, prefix: str) -> None:
        """Delete every blob whose name begins with `prefix`. Harmless when there is none."""

    def names(self, prefix: str) -> Iterator[tuple[str, datetime]]:
        """Every blob below `prefix`, with the time when it was written."""

    def has_room(self) -> bool:
        """Whether it takes uploads: an application must always find room for its row."""


def store() -> Store:
    """The place that the settings name: S3 where S3_ENDPOINT is set, the disk below DATA_DIR otherwise."""
    if settings.S3_ENDPOINT:
        return _s3(settings.S3_ENDPOINT, settings.S3_BUCKET)
    return DiskStore(settings.DATA_DIR / "files")


@cache
def _s3(endpoint: str, bucket: str) -> Store:
    # Loaded only where it is used: its library takes long.
    from jobcenter.files.storage.s3 import S3Store

    return S3Store(endpoint, bucket, settings.S3_ACCESS_KEY, settings.S3_SECRET_KEY, settings.S3_REGION)
