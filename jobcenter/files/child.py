"""Starting the sanitiser as a child process, and reading its answer."""

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from jobcenter.files.sanitise import CPU_SECONDS, EXIT_REFUSED

_PROJECT = Path(__file__).resolve().parents[2]
# The child ends itself by processor time; this is for one that waits instead of working.
_WALL_SECONDS = 6 * CPU_SECONDS


class SanitiserUnavailable(Exception):
    """The sanitiser could not run at all; says nothing about the file."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its pages, or why there is no copy (a code of texts.REASONS)."""

    seiten: int = 0
    grund: str = ""


def make_copy(source: Path, target: Path, mime: str) -> Outcome:
    """Write the safe copy of `source` to `target`. There is a file at `target` only when `grund` is empty."""
    outcome = _run(source, str(target.absolute()), mime)
    if outcome.grund:
        target.unlink(missing_ok=True)
    return outcome


def can_be_opened(source: Path, mime: str) -> Outcome:
    """Open `source` without drawing it: finds a password, and counts the pages, in a fraction of a second."""
    return _run(source, "-", mime)


def _run(source: Path, target: str, mime: str) -> Outcome:
    command = [sys.executable, "-m", "jobcenter.files.sanitise", str(source.absolute()), target, mime]
    try:
        done = subprocess.run(
            command,
            # Nothing of our environment: no database password, no key.
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            cwd=_PROJECT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_WALL_SECONDS,
            start_new_session=True,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Outcome(grund="zu_aufwendig")
    if done.returncode in {0, EXIT_REFUSED}:
        return Outcome(**json.loads(done.stdout))
    if done.returncode < 0:
        # Ended by the kernel: out of processor time, out of file size, or a decoder that crashed.
        too_much = {-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGXFSZ}
        return Outcome(grund="zu_aufwendig" if done.returncode in too_much else "nicht_lesbar")
    raise SanitiserUnavailable(f"exit {done.returncode}: {done.stderr[-500:].decode(errors='replace')}")
