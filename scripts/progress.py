"""Runs a slow command and keeps the person in front of it informed: what runs, how long already, where the
log is.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

FIRST_WORD_AFTER_S = 2
NEXT_WORD_AFTER_S = 10
LAST_LINES = 15


class StepFailed(Exception):
    """The command ended with an error. The message holds the last lines of what it said."""


def say(text: str) -> None:
    """One line for the person, at once (also through a pipe)."""
    print(text, flush=True)


def run_step(title: str, command: Sequence[str], *, log: Path, env: Mapping[str, str] | None = None) -> None:
    """Run `command`, output into `log`; says the title, and how long it takes when it takes longer.

    Raises `StepFailed` with the last lines of the output when the command does not end with 0.
    """
    say(f"  {title} …")
    log.parent.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with log.open("ab") as output:
        start = output.tell()
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, env=env
            )
        except OSError as error:
            raise StepFailed(str(error)) from error
        wait_talking(process, begun)
    if process.returncode != 0:
        raise StepFailed(_tail(log, start))


def wait_talking(process: subprocess.Popen[bytes], begun: float) -> None:
    """Wait for the end of the process; a line after 2 s, then every 10 s."""
    wait_s = FIRST_WORD_AFTER_S
    while True:
        try:
            process.wait(timeout=wait_s)
        except subprocess.TimeoutExpired:
            say(f"    … {time.monotonic() - begun:.0f} s")
            wait_s = NEXT_WORD_AFTER_S
        except BaseException:  # asked to end: the command must not outlive us
            process.terminate()
            process.wait()
            raise
        else:
            return


def _tail(log: Path, start: int) -> str:
    with log.open("rb") as written:
        written.seek(start)
        lines = written.read().decode(errors="replace").splitlines()
    return "\n".join(f"    | {line}" for line in lines[-LAST_LINES:])
