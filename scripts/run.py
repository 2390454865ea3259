"""`make run`: the whole demo on this machine — database, tables, invented people, web, worker, mail catcher.

Everything it makes lies under var/ (OJC_VAR names another folder). Ctrl-C ends all of it cleanly.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from scripts import clamd
from scripts.demo_environment import ROOT, VAR, demo_environment
from scripts.postgres import Urls, kept, urls_from_environment
from scripts.postgres_place import PostgresError
from scripts.processes import Child, Stop, end_all, ignore_signals, stop_on_signals, wait_for, watch_all
from scripts.progress import StepFailed, run_step, say

PYTHON = sys.executable
LOGS = VAR / "log"
WEB_WORKERS = 2
# Each thread keeps a database connection: two workers of eight stay far below PostgreSQL's hundred.
THREADS = 8
READY_LIMIT_S = 60


def open_database(stack: ExitStack) -> Urls:
    """The database of the environment, or our own, which ends with `stack`."""
    given = urls_from_environment()
    if given is not None:
        say("  database: the one DATABASE_URL names")
        return given
    say("  database: built-in PostgreSQL")
    return stack.enter_context(kept("demo")).urls


def prepare(environment: Mapping[str, str], urls: Urls) -> None:
    """Tables and rights (as the owner), the pages' static files."""
    as_owner = {
        **environment,
        "OWNER_DATABASE_URL": urls.owner,
        "APP_DATABASE_URL": urls.app,
        "DATABASE_URL": urls.owner,
    }
    as_app = {**environment, "DATABASE_URL": urls.app}
    manage("tables", ["migrate", "grant_app_role"], as_owner)
    stamp, current = Path(environment["STATIC_ROOT"]) / ".made-from", static_fingerprint()
    if not stamp.exists() or stamp.read_text() != current:
        manage("styles, scripts and fonts", ["collectstatic"], as_app)
        stamp.write_text(current)


def manage(title: str, commands: list[str], environment: Mapping[str, str]) -> None:
    """Several management commands in one process: loading Django is the slow part of each."""
    run_step(title, [PYTHON, "-m", "scripts.manage", *commands], log=LOGS / "prepare.log", env=environment)


def static_fingerprint() -> str:
    """Changes when a static file of ours, or the set of installed packages, changes."""
    files = sorted(path for path in (ROOT / "jobcenter").glob("*/static/**/*") if path.is_file())
    parts = [f"{path}:{path.stat().st_mtime_ns}:{path.stat().st_size}" for path in files]
    parts.append(hashlib.sha256((ROOT / "requirements.txt").read_bytes()).hexdigest())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def children(environment: Mapping[str, str], urls: Urls) -> list[Child]:
    """Web, workers, mail catcher. None of them gets the owner's address."""
    env = {name: value for name, value in environment.items() if name != "OWNER_DATABASE_URL"}
    env["DATABASE_URL"] = urls.app
    web = [
        str(Path(PYTHON).with_name("granian")),
        "--interface",
        "wsgi",
        "--no-ws",
        "--workers",
        str(WEB_WORKERS),
    ]
    web += [
        "--respawn-failed-workers",
        "--blocking-threads",
        str(THREADS),
        "--backpressure",
        str(THREADS * 4),
        "--host",
        "127.0.0.1",
        "--port",
        env["PORT"],
        "jobcenter.wsgi:application",
    ]
    worker = [PYTHON, "manage.py", "procrastinate", "worker", "--queues", "default,files"]
    # Reading text takes seconds a page: letters and checks of uploads must not wait behind it.
    reader = [PYTHON, "manage.py", "procrastinate", "worker", "--queues", "texts"]
    mail = [PYTHON, "manage.py", "mailcatcher"]
    return [
        Child("The web server", web, LOGS / "web.log", env),
        Child("The worker", worker, LOGS / "worker.log", env),
        Child("The text reader", reader, LOGS / "reader.log", env),
        Child("The mail catcher", mail, LOGS / "mail.log", env),
    ]


def open_scanner(stack: ExitStack, address: str) -> str:
    """Address of a virus scanner: a running clamd, one of our own that ends with `stack`, or "" for none."""
    if address:
        say("  virus scanner: the clamd of this machine")
        return address
    try:
        scanner = clamd.start(VAR / "clamd")
    except clamd.ClamdError as error:
        say(f"  virus scanner: none. {error} Uploads are accepted unscanned, and the desk says so.")
        return ""
    stack.callback(scanner.stop)
    say("  virus scanner: clamd of our own, which knows only the EICAR test file")
    return scanner.address


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 - our own address
            return bool(response.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def welcome(environment: Mapping[str, str], urls: Urls, began: float) -> None:
    """Addresses and log-ins."""
    origin = environment["PUBLIC_ORIGIN"]
    say(f"\nOffenes Jobcenter is ready after {time.monotonic() - began:.0f} s.\n")
    say(f"  For citizens   {origin}/")
    say(f"  For staff      {origin}/desk/")
    sys.stdout.flush()
    logins = [PYTHON, "manage.py", "demo_logins"]
    with (LOGS / "prepare.log").open("ab") as log:
        subprocess.run(logins, env={**environment, "DATABASE_URL": urls.app}, stderr=log, check=False)
    say(f"\nLogs are in {LOGS}. Ctrl-C ends everything.")


def run(began: float) -> None:
    """Raises `PostgresError`, `StepFailed` or `TimeoutError` with a sentence; `Stop` when asked to end."""
    say("Offenes Jobcenter (demo with invented people)")
    with ExitStack() as stack:
        environment = demo_environment()
        urls = open_database(stack)
        environment["CLAMD_SOCKET"] = open_scanner(stack, environment["CLAMD_SOCKET"])
        prepare(environment, urls)
        processes = children(environment, urls)
        stack.callback(end_all, processes)
        stack.callback(ignore_signals)
        say("  web, worker, mail catcher")
        for process in processes:
            process.start()
        manage("demo data", ["seed_demo"], {**environment, "DATABASE_URL": urls.app})
        origin = environment["PUBLIC_ORIGIN"]
        wait_for("the web server", lambda: answers(f"{origin}/healthz"), processes, READY_LIMIT_S)
        welcome(environment, urls, began)
        watch_all(processes)


def main() -> None:
    began = time.monotonic()
    os.chdir(ROOT)
    stop_on_signals()
    try:
        run(began)
    except Stop as stop:
        say("\nEverything has ended cleanly.")
        sys.exit(0 if stop.args[0] == signal.SIGINT else 143)
    except (PostgresError, StepFailed, TimeoutError, OSError) as error:
        sys.exit(f"{error}\nOffenes Jobcenter did not start. Logs: {LOGS}")


if __name__ == "__main__":
    main()
