"""Keys: one per case file, gone when destroyed, wrapped anew without anybody noticing."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from jobcenter.keys import store

OFFICE, OTHER = uuid4(), uuid4()


def test_a_case_has_one_key_however_many_ask_at_once():
    akte = uuid4()
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: store.case_key(OFFICE, akte), range(40)))
    assert len(keys) == 1
    assert len(keys.pop()) == store.KEY_BYTES
    assert store.case_key(OFFICE, uuid4()) != store.case_key(OFFICE, akte)
    assert store.case_key(OTHER, akte) != store.case_key(OFFICE, akte)


def test_a_destroyed_key_is_gone_at_once_and_never_made_again(keys_folder):
    akte = uuid4()
    key = store.case_key(OFFICE, akte)
    store.destroy_case_key(OFFICE, akte)
    store.destroy_case_key(OFFICE, akte)
    with pytest.raises(store.KeyDestroyed):
        store.case_key(OFFICE, akte)
    assert not store.has_case_key(OFFICE, akte)
    assert list(store.destroyed_keys(OFFICE)) == [akte]
    assert all(key not in path.read_bytes() for path in keys_folder.rglob("*") if path.is_file())


def test_no_key_lies_in_the_open(keys_folder, settings):
    keys = [store.case_key(OFFICE, uuid4()), store.office_secret(OFFICE, "suche"), *settings.ROOT_KEYS.values()]
    files = [path for path in keys_folder.rglob("*") if path.is_file()]
    assert len(files) == 3
    for path in files:
        assert path.stat().st_mode & 0o077 == 0
        assert not any(key in path.read_bytes() or key.hex() in path.read_text() for key in keys)


def test_a_new_office_key_leaves_every_case_readable(keys_folder):
    aktes = [uuid4() for _ in range(20)]
    before = [store.case_key(OFFICE, akte) for akte in aktes]
    secret = store.office_secret(OFFICE, "suche")
    store.destroy_case_key(OFFICE, aktes[0])
    assert store.rotate_office_key(OFFICE) == 20
    assert [store.case_key(OFFICE, akte) for akte in aktes[1:]] == before[1:]
    assert store.office_secret(OFFICE, "suche") == secret
    assert [path.stem for path in (keys_folder / str(OFFICE) / "office").iterdir()] == ["0002"]
    assert not store.has_case_key(OFFICE, aktes[0])


def test_a_new_root_key_replaces_the_old_one(settings):
    akte = uuid4()
    key = store.case_key(OFFICE, akte)
    settings.ROOT_KEYS = {"second": b"2" * 32, **settings.ROOT_KEYS}
    assert store.rotate_root_key(OFFICE) == 1
    settings.ROOT_KEYS = {"second": b"2" * 32}
    assert store.case_key(OFFICE, akte) == key
    assert store.rotate_root_key(OFFICE) == 0


def test_a_foreign_root_key_opens_nothing(settings):
    akte = uuid4()
    store.case_key(OFFICE, akte)
    store._opened.clear()
    settings.ROOT_KEYS = {"test": b"another".ljust(32)}
    with pytest.raises(store.KeyUnavailable):
        store.case_key(OFFICE, akte)
    settings.ROOT_KEYS = {"other": b"another".ljust(32)}
    with pytest.raises(store.KeyUnavailable):
        store.case_key(OFFICE, akte)


def test_a_key_file_opens_only_where_it_was_made(keys_folder):
    mine, yours = uuid4(), uuid4()
    store.case_key(OFFICE, mine)
    store.case_key(OFFICE, yours)
    mine_path, yours_path = (next(keys_folder.rglob(f"{akte}.key")) for akte in (mine, yours))
    shutil.copy(mine_path, yours_path)
    with pytest.raises(store.KeyUnavailable):
        store.case_key(OFFICE, yours)


def test_a_destroyed_key_is_gone_in_other_processes_too(settings):
    """One process holds the unwrapped key in memory while another destroys it."""
    akte = uuid4()
    key = store.case_key(OFFICE, akte)
    assert store.case_key(OFFICE, akte) == key
    code = (
        "import django; django.setup()\n"
        "from uuid import UUID; from pathlib import Path; from django.conf import settings\n"
        "from jobcenter.keys.store import destroy_case_key\n"
        f"settings.KEYS_DIR = Path({str(settings.KEYS_DIR)!r})\n"
        f"destroy_case_key(UUID({str(OFFICE)!r}), UUID({str(akte)!r}))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=None)
    with pytest.raises(store.KeyDestroyed):
        store.case_key(OFFICE, akte)
