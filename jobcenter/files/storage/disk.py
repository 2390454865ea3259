"""Blobs as files below a folder, for one machine or a shared file system."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from jobcenter.files.storage.errors import StorageUnavailable

# Uploads stop before the disk is full, because an application must always find room for its row.
_DISK_SHARE_PERCENT = 85
_DISK_RESERVE_BYTES = 20_000_000_000
_DRAFT = ".entwurf-"


class DiskStore:
    """Files with the rights 0600 below `folder`; a blob appears under its name when all of it is on the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, name: str, chunks: Iterable[bytes]) -> None:
        """See `Store.put`."""
        path = self.folder / name
        draft = path.with_name(f"{_DRAFT}{uuid4().hex}")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                for chunk in chunks:
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            # A link refuses to replace what is there; a rename would not.
            os.link(draft, path)
        except FileExistsError:
            raise
        except OSError as error:
            raise StorageUnavailable(errno.errorcode.get(error.errno or 0, "disk")) from error
        finally:
            draft.unlink(missing_ok=True)
        folder = path.parent
        while folder != self.folder.parent:
            _sync_folder(folder)
            folder = folder.parent

    def read(self, name: str, start: int, end: int) -> bytes:
        """See `Store.read`."""
        try:
            with (self.folder / name).open("rb") as file:
                return os.pread(file.fileno(), max(0, end - start), start)
        except FileNotFoundError as error:
            raise LookupError(name) from error
        except OSError as error:
            raise StorageUnavailable(errno.errorcode.get(error.errno or 0, "disk")) from error

    def delete(self, prefix: str) -> None:
        """See `Store.delete`."""
        path = self.folder / prefix
        if prefix.endswith("/"):
            shutil.rmtree(path, ignore_errors=True)
            return
        for found in path.parent.glob(f"{path.name}*"):
            if found.is_dir():
                shutil.rmtree(found, ignore_errors=True)
            else:
                found.unlink(missing_ok=True)

    def names(self, prefix: str) -> Iterator[tuple[str, datetime]]:
        """See `Store.names`. Drafts that a killed process left behind are blobs too: they can be deleted."""
        for path in sorted((self.folder / prefix).rglob("*")):
            try:
                if path.is_file():
                    yield str(path.relative_to(self.folder)), datetime.fromtimestamp(path.stat().st_mtime, UTC)
            except FileNotFoundError:
                # Deleted since it was listed.
                continue

    def has_room(self) -> bool:
        """See `Store.has_room`: below 85 % used, or still 20 GB free."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        usage = shutil.disk_usage(self.folder)
        return usage.used * 100 < usage.total * _DISK_SHARE_PERCENT or usage.free > _DISK_RESERVE_BYTES


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
