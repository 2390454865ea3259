"""Long-running processes of `make run`: started together, watched, started again when one dies, ended
together.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scripts.progress import say

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 30.0
# A process that lived this long was healthy: the next death starts again with the shortest pause.
HEALTHY_AFTER_S = 60.0
STOP_LIMIT_S = 20.0
LOG_LIMIT_BYTES = 20_000_000


def end_with_parent() -> None:
    """In a child: ask it to end (SIGTERM) when its parent is gone, even after kill -9. Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)


@dataclass
class Child:
    """One process by name, with its log file."""

    name: str
    command: Sequence[str]
    log: Path
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _begun: float = field(default=0.0, init=False)
    _pause_s: float = field(default=FIRST_PAUSE_S, init=False)
    _again_at: float = field(default=0.0, init=False)

    def start(self) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT_BYTES:
            self.log.replace(self.log.with_suffix(".old.log"))
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=dict(self.environment),
                start_new_session=True,  # a Ctrl-C at the shell reaches us alone; we end the others in order
                preexec_fn=end_with_parent,
            )
        self._begun = time.monotonic()

    def watch(self) -> None:
        """Start it again when it died: after 1 s, then 2, 4 … 30 s; says so each time."""
        now = time.monotonic()
        if self.process is None:
            if now >= self._again_at:
                self.start()
            return
        code = self.process.poll()
        if code is None:
            return
        self._pause_s = FIRST_PAUSE_S if now - self._begun > HEALTHY_AFTER_S else self._pause_s
        say(f"{self.name} ended ({_ending(code)}); it starts again in {self._pause_s:.0f} s. Log: {self.log}")
        self.process = None
        self._again_at = now + self._pause_s
        self._pause_s = min(self._pause_s * 2, LONGEST_PAUSE_S)

    def signal(self, number: signal.Signals) -> None:
        """To the process and everything it started (it leads its own session)."""
        if self.process is not None and self.process.poll() is None:
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                return


def _ending(code: int) -> str:
    return f"exit code {code}" if code >= 0 else signal.Signals(-code).name


class Stop(BaseException):
    """Somebody asked us to end. No `Exception`, so that nothing on the way swallows it."""


def stop_on_signals() -> None:
    """SIGINT (Ctrl-C), SIGTERM and SIGHUP (closed terminal) all mean: end cleanly."""

    def asked(number: int, _frame: object) -> None:
        raise Stop(number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, asked)


def ignore_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def watch_all(children: Sequence[Child]) -> None:
    """Until `Stop`: keep every child alive."""
    while True:
        for child in children:
            child.watch()
        time.sleep(0.5)


def end_all(children: Sequence[Child]) -> None:
    """Ask all to end, wait up to 20 s together, then end by force whoever is left."""
    for child in children:
        child.signal(signal.SIGTERM)
    limit = time.monotonic() + STOP_LIMIT_S
    for child in children:
        if child.process is None:
            continue
        try:
            child.process.wait(timeout=max(0.1, limit - time.monotonic()))
        except subprocess.TimeoutExpired:
            say(f"{child.name} did not end in time and is ended by force.")
            child.signal(signal.SIGKILL)
            child.process.wait()


def wait_for(what: str, is_ready: Callable[[], bool], children: Sequence[Child], limit_s: float) -> None:
    """Watch the children until `is_ready`; says every 5 s that it still waits. Raises `TimeoutError`."""
    begun = told = time.monotonic()
    while not is_ready():
        now = time.monotonic()
        if now - begun > limit_s:
            raise TimeoutError(f"{what} did not answer within {limit_s:.0f} s. The reason is in {children[0].log}.")
        if now - told > 5:
            told = now
            say(f"    … waiting for {what}, {now - begun:.0f} s")
        for child in children:
            child.watch()
        time.sleep(0.1)
