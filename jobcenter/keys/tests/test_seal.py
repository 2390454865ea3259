"""Sealed bytes open where they were sealed, whole or in part, and nowhere else."""

from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from jobcenter.keys import seal, store

OFFICE, AKTE = uuid4(), uuid4()


def sealed(content: bytes, place: str = "datei/1/original") -> bytes:
    step = 50_001
    chunks = [content[at : at + step] for at in range(0, len(content), step)]
    return b"".join(seal.seal_blob(chunks, OFFICE, AKTE, place))


def opened(blob: bytes, place: str = "datei/1/original", **part: int) -> bytes:
    return b"".join(seal.open_blob(lambda a, b: blob[a:b], len(blob), OFFICE, AKTE, place, **part))


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
def test_what_was_sealed_comes_out(size):
    content = bytes(range(256)) * (size // 256 + 1)
    content = content[:size]
    blob = sealed(content)
    assert opened(blob) == content
    assert seal.plain_size(len(blob)) == size
    assert seal.sealed_size(size) == len(blob)
    assert size < 20 or content[:20] not in blob


@examples(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(size=st.integers(0, 200_000), data=st.data())
def test_any_part_can_be_read_alone(size, data):
    content = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))
    assert opened(sealed(content), start=start, end=end) == content[start:end]


def test_a_part_is_read_without_the_rest():
    blob, read = sealed(bytes(1_000_000)), []

    def from_disk(start: int, end: int) -> bytes:
        read.append(end - start)
        return blob[start:end]

    list(seal.open_blob(from_disk, len(blob), OFFICE, AKTE, "datei/1/original", start=500_000, end=500_100))
    assert sum(read) < 70_000


def test_changed_cut_or_moved_bytes_do_not_open():
    content = bytes(150_000)
    blob = sealed(content)
    flipped = bytearray(blob)
    flipped[70_000] ^= 1
    segment = seal.SEGMENT + 16
    swapped = blob[:20] + blob[20 + segment : 20 + 2 * segment] + blob[20 : 20 + segment] + blob[20 + 2 * segment :]
    for broken in (bytes(flipped), blob[:-1], blob[: 20 + segment], blob[: 20 + 2 * segment], swapped, b"", blob[:10]):
        with pytest.raises(seal.SealBroken):
            opened(broken)
    with pytest.raises(seal.SealBroken):
        opened(blob, "datei/2/original")


def test_a_value_opens_in_its_own_row_only():
    token = seal.seal_value(b"Kanarienvogel", OFFICE, AKTE, "antwort/wert/1")
    assert b"Kanarien" not in token
    assert seal.open_value(token, OFFICE, "antwort/wert/1") == b"Kanarienvogel"
    assert seal.value_akte(token) == AKTE
    for office, place in ((OFFICE, "antwort/wert/2"), (uuid4(), "antwort/wert/1")):
        with pytest.raises((seal.SealBroken, store.KeyUnavailable)):
            seal.open_value(token, office, place)


def test_nothing_opens_when_the_key_is_destroyed():
    akte = uuid4()
    token = seal.seal_value(b"x", OFFICE, akte, "here")
    blob = b"".join(seal.seal_blob([b"y"], OFFICE, akte, "there"))
    store.destroy_case_key(OFFICE, akte)
    with pytest.raises(store.KeyDestroyed):
        seal.open_value(token, OFFICE, "here")
    with pytest.raises(store.KeyDestroyed):
        list(seal.open_blob(lambda a, b: blob[a:b], len(blob), OFFICE, akte, "there"))
