"""The keys, wrapped, in KEYS_DIR: outside the database and outside DATA_DIR, so that no backup of those holds one.

    <traeger>/office/<version>.key      the office's key, wrapped by the root key (from the environment)
    <traeger>/secrets/<purpose>.key     a secret of the office for one purpose, wrapped by the office's key
    <traeger>/akten/<xx>/<akte>.key     the data key of one case file, wrapped by the office's key
    <traeger>/akten/<xx>/<akte>.gone    that key was destroyed: nobody makes a new one for this case file

A wrapped key is one line of JSON: which key wraps it, and the bytes (AES-256-GCM; its place is bound in).
"""

import base64
import json
import os
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

KEY_BYTES = 32
_NONCE_BYTES = 12
_CACHED_KEYS = 4096


class KeyDestroyed(LookupError):
    """The key of this case file was destroyed: what it sealed can be read by nobody, ever."""


class KeyUnavailable(Exception):
    """A key that should be there cannot be read: missing, damaged, or wrapped by a root key we do not have."""


# Unwrapped keys by file. An entry counts only while the very same file is there: a destroyed key is gone at once.
_opened: "OrderedDict[str, tuple[tuple[int, int], bytes]]" = OrderedDict()
_lock = Lock()


def case_key(traeger_id: UUID, akte: UUID, *, make: bool = True) -> bytes:
    """The data key of a case file; `make` it at its first use. `KeyDestroyed` after `destroy_case_key`."""
    known = _known(f"{settings.KEYS_DIR}/{traeger_id}/akten/{akte.hex[:2]}/{akte}.key")
    if known is not None:
        return known
    path = _case_path(traeger_id, akte)
    if not path.exists():
        if path.with_suffix(".gone").exists():
            raise KeyDestroyed(str(akte))
        if not make:
            raise KeyUnavailable(f"there is no key of the case file {akte}")
        _create(path, os.urandom(KEY_BYTES), office_version(traeger_id), _office_key(traeger_id))
    return _open(path, traeger_id)


def has_case_key(traeger_id: UUID, akte: UUID) -> bool:
    """Whether anything sealed for this case file can be read."""
    return _case_path(traeger_id, akte).exists()


def destroy_case_key(traeger_id: UUID, akte: UUID) -> None:
    """Make everything sealed for this case file unreadable, wherever a copy of it lies. Harmless when repeated."""
    path = _case_path(traeger_id, akte)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.with_suffix(".gone").touch(mode=0o600)
    if path.exists():
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    sync_folder(path.parent)


def destroyed_keys(traeger_id: UUID) -> Iterator[UUID]:
    """Case files whose key was destroyed: whoever restores an old copy of KEYS_DIR destroys these again."""
    for path in sorted((_office_folder(traeger_id) / "akten").glob("*/*.gone")):
        yield UUID(path.stem)


def office_secret(traeger_id: UUID, purpose: str) -> bytes:
    """32 random bytes of an office for one purpose (a search index, a signature), the same for ever."""
    path = _office_folder(traeger_id) / "secrets" / f"{purpose}.key"
    if not path.exists():
        _create(path, os.urandom(KEY_BYTES), office_version(traeger_id), _office_key(traeger_id))
    return _open(path, traeger_id)


def office_version(traeger_id: UUID) -> str:
    """The version of the office's key that wraps what is made now; the first one is made here."""
    folder = _office_folder(traeger_id) / "office"
    versions = sorted(path.stem for path in folder.glob("*.key"))
    if not versions:
        root_id, root = newest_root_key()
        _create(folder / "0001.key", os.urandom(KEY_BYTES), root_id, root)
        return "0001"
    return versions[-1]


def rotate_office_key(traeger_id: UUID) -> int:
    """Make a new key of the office, wrap all its keys by it, drop the old ones. Returns how many were wrapped anew.

    Readers go on meanwhile: each file is replaced in one step. Killed in between, it is repeated.
    """
    folder = _office_folder(traeger_id)
    old = office_version(traeger_id)
    root_id, root = newest_root_key()
    new = f"{int(old) + 1:04d}"
    _create(folder / "office" / f"{new}.key", os.urandom(KEY_BYTES), root_id, root)
    wrapping = _office_key(traeger_id, new)
    wrapped = 0
    for path in [*(folder / "secrets").glob("*.key"), *(folder / "akten").glob("*/*.key")]:
        if _read(path)["by"] != new:
            try:
                _replace(path, _open(path, traeger_id), new, wrapping)
            except FileNotFoundError:
                # Destroyed since it was listed.
                continue
            wrapped += 1
    for path in (folder / "office").glob("*.key"):
        if path.stem < new:
            path.unlink()
    sync_folder(folder / "office")
    return wrapped


def rotate_root_key(traeger_id: UUID) -> int:
    """Wrap the office's keys by the newest root key; afterwards the older root keys may leave the environment."""
    root_id, root = newest_root_key()
    paths = [path for path in (_office_folder(traeger_id) / "office").glob("*.key") if _read(path)["by"] != root_id]
    for path in paths:
        _replace(path, _unwrap(path, _root_key(_read(path)["by"])), root_id, root)
    return len(paths)


def newest_root_key() -> tuple[str, bytes]:
    """Name and bytes of the first root key of the environment: it wraps what is new."""
    name = next(iter(settings.ROOT_KEYS))
    return name, settings.ROOT_KEYS[name]


def sync_folder(folder: Path) -> None:
    """Names of files in `folder` survive a power cut from here on."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _root_key(name: str) -> bytes:
    key: bytes | None = settings.ROOT_KEYS.get(name)
    if key is None:
        raise KeyUnavailable(f"the root key {name!r} is not in ROOT_KEYS")
    return key


def _office_key(traeger_id: UUID, version: str = "") -> bytes:
    path = _office_folder(traeger_id) / "office" / f"{version or office_version(traeger_id)}.key"
    return _cached(path, lambda: _unwrap(path, _root_key(_read(path)["by"])))


def _open(path: Path, traeger_id: UUID) -> bytes:
    try:
        return _cached(path, lambda: _unwrap(path, _office_key(traeger_id, _read(path)["by"])))
    except KeyUnavailable:
        # A rotation may just have replaced the file and dropped the office's key it named before.
        return _unwrap(path, _office_key(traeger_id, _read(path)["by"]))


def _cached(path: Path, unwrap: Callable[[], bytes]) -> bytes:
    """The unwrapped key of `path`; as long as the very same file is there, it is unwrapped once."""
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise KeyUnavailable(f"there is no key {path.name} of {path.parent.name}") from error
    known = _known(str(path))
    if known is not None:
        return known
    key = unwrap()
    with _lock:
        _opened[str(path)] = ((found.st_ino, found.st_mtime_ns), key)
        while len(_opened) > _CACHED_KEYS:
            _opened.popitem(last=False)
    return key


def _known(path: str) -> bytes | None:
    """The unwrapped key, if this file was opened before and is still the same. A page opens hundreds of values."""
    known = _opened.get(path)
    if known is None:
        return None
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return known[1] if known[0] == (found.st_ino, found.st_mtime_ns) else None


def _read(path: Path) -> dict[str, str]:
    try:
        wrapped: dict[str, str] = json.loads(path.read_text())
    except ValueError as error:
        raise KeyUnavailable(f"the key file {path.name} is damaged") from error
    return wrapped


def _unwrap(path: Path, wrapping: bytes) -> bytes:
    wrapped = _read(path)
    content = base64.b64decode(wrapped["key"])
    try:
        return AESGCM(wrapping).decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], _place(path))
    except InvalidTag as error:
        raise KeyUnavailable(f"the key {path.name} cannot be unwrapped: damaged, or another root key") from error


def _create(path: Path, key: bytes, by: str, wrapping: bytes) -> None:
    """Write a wrapped key where none is; whoever comes second leaves the first one's."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = _draft(path, key, by, wrapping)
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
    for folder in (path.parent, path.parent.parent, path.parent.parent.parent):
        sync_folder(folder)


def _replace(path: Path, key: bytes, by: str, wrapping: bytes) -> None:
    draft = _draft(path, key, by, wrapping)
    if not path.exists():
        # Destroyed meanwhile: it must not come back.
        draft.unlink()
        raise FileNotFoundError(path)
    draft.replace(path)
    if path.with_suffix(".gone").exists():
        path.unlink(missing_ok=True)
    sync_folder(path.parent)


def _draft(path: Path, key: bytes, by: str, wrapping: bytes) -> Path:
    nonce = os.urandom(_NONCE_BYTES)
    content = nonce + AESGCM(wrapping).encrypt(nonce, key, _place(path))
    draft = path.with_name(f".{path.stem}-{uuid4().hex}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(json.dumps({"by": by, "key": base64.b64encode(content).decode()}) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return draft


def _place(path: Path) -> bytes:
    """What a wrapped key is bound to: a key file that is moved to another office or case file does not open."""
    return "/".join(path.relative_to(settings.KEYS_DIR).parts).encode()


def _case_path(traeger_id: UUID, akte: UUID) -> Path:
    return _office_folder(traeger_id) / "akten" / akte.hex[:2] / f"{akte}.key"


def _office_folder(traeger_id: UUID) -> Path:
    return Path(settings.KEYS_DIR) / str(traeger_id)
