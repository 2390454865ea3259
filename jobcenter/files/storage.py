"""Where the bytes lie: DATA_DIR/files/<traeger>/<id>/original and …/kopie. Nothing else knows this.

Every function that writes returns only when the bytes are on the disk (fsync of the file and of its folders),
so that a row committed afterwards never points to bytes a power cut took away.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from jobcenter.files.texts import UploadRefused

# Uploads stop before the disk is full, because an application must always find room for its row.
_DISK_SHARE_PERCENT = 85
_DISK_RESERVE_BYTES = 20_000_000_000


def original_path(traeger_id: UUID, datei_id: UUID) -> Path:
    """The bytes as they came in: sealed (0600), read by the check only, never served."""
    return _folder(traeger_id, datei_id) / "original"


def copy_path(traeger_id: UUID, datei_id: UUID) -> Path:
    """The bytes that people get."""
    return _folder(traeger_id, datei_id) / "kopie"


def draft_path(traeger_id: UUID, datei_id: UUID) -> Path:
    """A place for a copy that is being made; two checks of one file never write to the same."""
    return _folder(traeger_id, datei_id) / f"entwurf-{uuid4().hex}"


def write(path: Path, chunks: Iterable[bytes], limit_bytes: int) -> tuple[int, str]:
    """Write a new file; return its bytes and SHA-256. `UploadRefused` if it is too large or the disk full."""
    size, digest = 0, hashlib.sha256()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > limit_bytes:
                    raise UploadRefused("zu_gross")
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        for folder in (path.parent, path.parent.parent, path.parent.parent.parent):
            _sync_folder(folder)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise UploadRefused("speicher_voll") from error
        raise
    return size, digest.hexdigest()


def adopt_copy(draft: Path, copy: Path) -> str:
    """Make the finished draft the copy, and return its SHA-256."""
    draft.chmod(0o600)
    with draft.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    draft.replace(copy)
    _sync_folder(copy.parent)
    return digest


def remove(traeger_id: UUID, datei_id: UUID) -> None:
    """Delete all bytes of a file."""
    shutil.rmtree(_folder(traeger_id, datei_id), ignore_errors=True)


def has_room() -> bool:
    """Whether the disk takes uploads: below 85 % used, or still 20 GB free."""
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    usage = shutil.disk_usage(settings.DATA_DIR)
    return usage.used * 100 < usage.total * _DISK_SHARE_PERCENT or usage.free > _DISK_RESERVE_BYTES


def _folder(traeger_id: UUID, datei_id: UUID) -> Path:
    return settings.DATA_DIR / "files" / str(traeger_id) / str(datei_id)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
