"""Sealing bytes with the data key of a case file: AES-256-GCM, bound to the place where the bytes lie.

A *blob* is long (a file): segments of 64 KiB, each sealed by itself, so that a part of it can be read without the rest.
A *value* is short (a column of a table).

    blob:     b"OJS1" · salt (16) · segment · segment · …      segment: up to 65,536 bytes and a tag of 16
    value:    b"\\x01" · akte (16) · nonce (12) · bytes and a tag of 16

Each blob has a key of its own, derived from the data key and its salt (HKDF), so its nonces may simply count.
The last segment is marked, so that a blob that was cut off does not open.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from jobcenter.keys.store import KEY_BYTES, case_key

SEGMENT = 65_536
_MAGIC = b"OJS1"
_SALT = 16
_TAG = 16
_HEADER = len(_MAGIC) + _SALT
_NONCE = 12
_VALUE = b"\x01"

ReadRange = Callable[[int, int], bytes]
"""Bytes start..end-1 of a sealed blob."""


class SealBroken(Exception):
    """These bytes are not what was sealed here: changed, cut off, or moved from another place."""


def seal_blob(chunks: Iterable[bytes], traeger_id: UUID, akte: UUID, place: str) -> Iterator[bytes]:
    """The sealed blob, piece by piece. `place` names what it is; it opens there only."""
    salt = os.urandom(_SALT)
    cipher = _blob_cipher(case_key(traeger_id, akte), salt)
    bound = _bound(traeger_id, akte, place)
    yield _MAGIC + salt
    number, rest = 0, bytearray()
    for chunk in chunks:
        rest += chunk
        while len(rest) > SEGMENT:
            yield cipher.encrypt(_nonce(number, last=False), bytes(rest[:SEGMENT]), bound)
            number += 1
            del rest[:SEGMENT]
    yield cipher.encrypt(_nonce(number, last=True), bytes(rest), bound)


def open_blob(
    read: ReadRange,
    size: int,
    traeger_id: UUID,
    akte: UUID,
    place: str,
    *,
    start: int = 0,
    end: int | None = None,
) -> Iterator[bytes]:
    """The bytes start..end-1 of what was sealed, piece by piece; `size` is the size of the sealed blob.

    Raises `SealBroken`, and `keys.store.KeyDestroyed` when the case file was deleted.
    """
    plain = plain_size(size)
    end = plain if end is None else min(end, plain)
    header = read(0, _HEADER)
    if len(header) != _HEADER or not header.startswith(_MAGIC):
        raise SealBroken(place)
    cipher = _blob_cipher(case_key(traeger_id, akte, make=False), header[len(_MAGIC) :])
    bound = _bound(traeger_id, akte, place)
    last = max(0, (plain - 1) // SEGMENT)
    for number in range(start // SEGMENT, last + 1):
        first = number * SEGMENT
        if first >= end and not (number == 0 and plain == 0):
            return
        at = _HEADER + number * (SEGMENT + _TAG)
        try:
            piece = cipher.decrypt(_nonce(number, last=number == last), read(at, min(size, at + SEGMENT + _TAG)), bound)
        except (InvalidTag, ValueError) as error:
            raise SealBroken(place) from error
        yield piece[max(0, start - first) : end - first]


def sealed_size(size: int) -> int:
    """How many bytes the sealed blob of `size` plain bytes has."""
    return _HEADER + size + _TAG * max(1, -(-size // SEGMENT))


def plain_size(size: int) -> int:
    """How many bytes a sealed blob of `size` bytes holds; `SealBroken` for a size that no blob has."""
    body = size - _HEADER
    segments = -(-body // (SEGMENT + _TAG))
    if body < _TAG or body - (segments - 1) * (SEGMENT + _TAG) < _TAG:
        raise SealBroken("size")
    return body - segments * _TAG


def seal_value(content: bytes, traeger_id: UUID, akte: UUID, place: str) -> bytes:
    """A short value for a column; `place` names table, column and row."""
    nonce = os.urandom(_NONCE)
    sealed = AESGCM(case_key(traeger_id, akte)).encrypt(nonce, content, _bound(traeger_id, akte, place))
    return _VALUE + akte.bytes + nonce + sealed


def open_value(sealed: bytes, traeger_id: UUID, place: str) -> bytes:
    """What `seal_value` sealed. Raises `SealBroken`, and `keys.store.KeyDestroyed` when the case file was deleted."""
    akte = value_akte(sealed)
    nonce = sealed[17 : 17 + _NONCE]
    try:
        return AESGCM(case_key(traeger_id, akte, make=False)).decrypt(
            nonce, sealed[17 + _NONCE :], _bound(traeger_id, akte, place)
        )
    except (InvalidTag, ValueError) as error:
        raise SealBroken(place) from error


def value_akte(sealed: bytes) -> UUID:
    """The case file whose key sealed this value."""
    if sealed[:1] != _VALUE or len(sealed) < 17 + _NONCE + _TAG:
        raise SealBroken("value")
    return UUID(bytes=bytes(sealed[1:17]))


def _blob_cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=b"blob").derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return (b"\x01" if last else b"\x00") + number.to_bytes(_NONCE - 1, "big")


def _bound(traeger_id: UUID, akte: UUID, place: str) -> bytes:
    return b"\0".join((traeger_id.bytes, akte.bytes, place.encode()))
