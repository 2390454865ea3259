"""The whole system as it really runs: web server, worker and mail catcher as processes, with a database of their own.

Nothing is replaced by something simpler: pages come over HTTP from granian, the worker makes the letters, mails go
through SMTP. Only the clock is moved, so that it is always the evening of 22 November 2026.
"""

from __future__ import annotations

import email
import email.policy
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
from psycopg import sql

from scripts.processes import Child, end_all

ROOT = Path(__file__).resolve().parents[2]
EVENING = datetime.fromisoformat("2026-11-22T20:00:00+01:00")
READY_LIMIT_S = 40.0
T = TypeVar("T")
PASSWORD = "vorfuehrung-2026"  # what the demo's people log in with


@dataclass(frozen=True)
class Mail:
    """One mail that was really sent."""

    an: str
    betreff: str
    text: str


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(what: str, found: Callable[[], T], limit_s: float = 30.0, pause_s: float = 0.1) -> T:
    """Ask until the answer is true; fails after `limit_s`."""
    limit = time.monotonic() + limit_s
    while not (answer := found()):
        if time.monotonic() > limit:
            raise AssertionError(f"{what}: not within {limit_s:.0f} s")
        time.sleep(pause_s)
    return answer


class System:
    """Web, worker and mail catcher on one database. `folder` takes data, static files and logs."""

    def __init__(
        self, database: str, folder: Path, *, moment: datetime = EVENING, more: Mapping[str, str] | None = None
    ) -> None:
        self.folder = folder
        self.more = more or {}
        self.database = database
        self.port, self.smtp_port = free_port(), free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.environment = self._environment(moment, self.port)
        self.web = self._web(self.environment)
        self.worker = self._child("worker", "procrastinate", "worker", "--queues", "default,files")
        self.mail = self._child("mail", "mailcatcher")

    def _environment(self, moment: datetime, port: int) -> dict[str, str]:
        parts = urlsplit(os.environ["DATABASE_URL"])
        kept = {
            name: value for name, value in os.environ.items() if name not in ("OWNER_DATABASE_URL", "PYTHONWARNINGS")
        }
        return kept | {
            "DATABASE_URL": urlunsplit(parts._replace(path=f"/{self.database}")),
            # As `make run` does: static files compressed and under names of their content.
            "ENVIRONMENT": "development",
            "DEMO": "1",
            "PUBLIC_ORIGIN": f"http://127.0.0.1:{port}",
            "ALLOWED_HOSTS": "127.0.0.1",
            "SMTP_HOST": "127.0.0.1",
            "SMTP_PORT": str(self.smtp_port),
            "CLAMD_SOCKET": "",
            "DATA_DIR": str(self.folder / "data"),
            "KEYS_DIR": str(self.folder / "keys"),
            "STATIC_ROOT": str(self.folder / "static"),
            "CLOCK_OFFSET_SECONDS": str(round((moment - datetime.now(UTC)).total_seconds())),
            "PORT": str(port),
            **self.more,
        }

    def _web(self, environment: dict[str, str]) -> Child:
        granian = Path(sys.executable).with_name("granian")
        command = [str(granian), "--interface", "wsgi", "--no-ws", "--workers", "2", "--respawn-failed-workers"]
        command += ["--blocking-threads", "8"]  # as in `make run`
        command += ["--host", "127.0.0.1", "--port", environment["PORT"], "jobcenter.wsgi:application"]
        return Child("The web server", command, self.folder / "log" / f"web-{environment['PORT']}.log", environment)

    def _child(self, name: str, *command: str) -> Child:
        full = [sys.executable, "manage.py", *command]
        return Child(f"The {name}", full, self.folder / "log" / f"{name}.log", self.environment)

    # --- life ---

    def start(self, *, households: bool = False, worker: bool = True, web: bool = True) -> System:
        """Static files, demo offices (and households), then the processes; ready when the pages answer."""
        for name in ("data", "static", "log"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        if web:
            self.manage("collectstatic", "--no-input", "--verbosity", "0")
        self.manage("seed_demo", *([] if households else ["--offices-only"]))
        self.mail.start()
        if worker:
            self.worker.start()
        if web:
            self.start_web()
        return self

    def stop(self) -> None:
        """End what was started here, in order."""
        end_all([self.web, self.worker, self.mail])

    def manage(self, *command: str) -> str:
        """Run a management command as the application."""
        done = subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{command[0]}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def start_web(self) -> None:
        """Start the web server and wait until it answers."""
        self.web.start()
        self._wait_for(self.web, self.origin)

    def _wait_for(self, web: Child, origin: str) -> None:
        def answers() -> bool:
            assert web.process is not None
            assert web.process.poll() is None, f"the web server ended, see {web.log}"
            with suppress(httpx.HTTPError):
                return httpx.get(f"{origin}/healthz", timeout=5).status_code == 200
            return False

        wait_until("the web server", answers, READY_LIMIT_S)

    def kill(self, child: Child) -> None:
        """kill -9 for the process and all it started; nothing gets a chance to tidy up."""
        child.signal(signal.SIGKILL)
        if child.process is not None:
            child.process.wait()

    @contextmanager
    def another_web(self, moment: datetime) -> Iterator[str]:
        """A second web server on the same database whose clock starts at `moment`; yields its origin."""
        port = free_port()
        web = self._web(self._environment(moment, port))
        origin = f"http://127.0.0.1:{port}"
        web.start()
        try:
            self._wait_for(web, origin)
            yield origin
        finally:
            end_all([web])

    # --- what came out ---

    def mails(self, an: str = "") -> list[Mail]:
        """The mails that were sent (to this address), oldest first."""
        found = []
        for path in sorted((self.folder / "data" / "mail").glob("*.eml")):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            body = message.get_body(("plain",))
            text = body.get_content() if body is not None else ""
            found.append(Mail(str(message["To"]), str(message["Subject"]), text))
        return [mail for mail in found if not an or mail.an == an]

    def rows(self, query: str, *values: object, slug: str = "musterkreis") -> list[tuple[Any, ...]]:
        """What the database holds for one office, to count what pages cannot show (that nothing is there twice)."""
        with psycopg.connect(self.environment["DATABASE_URL"]) as connection:
            office = connection.execute("SELECT id FROM traeger_traeger WHERE slug = %s", [slug]).fetchone()
            assert office
            connection.execute("SELECT set_config('app.traeger', %s, true)", [str(office[0])])
            return connection.execute(sql.SQL(query), values).fetchall()

    def inside(self, expression: str, *values: object, slug: str = "musterkreis") -> Any:
        """What the application itself sees: sealed columns say nothing to the database.

        `expression` is Python over the models of all rooms and `values`; the answer comes as JSON.
        """
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.inside", slug, expression],
            cwd=ROOT,
            env=self.environment,
            input=json.dumps(values),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def store_answers(self, nummer: str, rows: Sequence[tuple[str, str, str]], slug: str = "musterkreis") -> None:
        """Answers of an application, as (person, question, JSON), beside or instead of those that are there."""
        answers = [(person, frage, json.loads(wert)) for person, frage, wert in rows]
        assert self.inside("store_answers(*values)", nummer, answers, slug=slug) == len(answers)

    def now(self) -> datetime:
        """The moment it is inside the system."""
        (moment,) = self.rows("SELECT clock_timestamp()")[0]
        return datetime.fromtimestamp(moment.timestamp() + int(self.environment["CLOCK_OFFSET_SECONDS"]), UTC)

    def log_text(self) -> str:
        """Everything the processes wrote."""
        return "\n".join(path.read_text(errors="replace") for path in sorted((self.folder / "log").glob("*.log")))
