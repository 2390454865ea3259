"""What the sanitiser may not do, and what its parent does not believe."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jobcenter.files import child
from jobcenter.files.confinement import COPY_BYTES, CPU_SECONDS, MEMORY_BYTES
from jobcenter.files.memory import memory_file
from jobcenter.files.tests import samples

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
FORBIDDEN = """
import os, signal, socket, sys
from jobcenter.files.confinement import confine

port, path = int(sys.argv[1]), sys.argv[2]
acts = {
    "connect": lambda: socket.create_connection(("127.0.0.1", port)),
    "unix": lambda: socket.socket(socket.AF_UNIX),
    "program": lambda: os.execv("/bin/true", ["true"]),
    "process": os.fork,
    "signal": lambda: os.kill(os.getppid(), 0),
    "read": lambda: os.open(path, os.O_RDONLY),
    "write": lambda: os.open(path, os.O_WRONLY | os.O_CREAT),
    "delete": lambda: os.unlink(path),
    "rename": lambda: os.rename(path, path + "2"),
    "truncate": lambda: os.truncate(path, 0),
    "list": lambda: os.listdir("/"),
    "memory": lambda: os.memfd_create("more"),
    "limits": lambda: __import__("resource").prlimit(0, 9, (2_000_000_000, 2_000_000_000)),
}
assert socket.create_connection(("127.0.0.1", port))
assert os.open(path, os.O_RDONLY)
import resource
confine()
for name, act in acts.items():
    try:
        act()
    except PermissionError:
        print(name)
"""


def drawn(content: bytes = b"x") -> child.Outcome:
    with memory_file([content]) as source:
        return child.make_copy(source, JPEG)


def test_sanitiser_can_do_nothing_but_compute(tmp_path: Path) -> None:
    path = tmp_path / "other"
    path.write_text("somebody else's document")
    with socket.create_server(("127.0.0.1", 0)) as server:
        arguments = [sys.executable, "-c", FORBIDDEN, str(server.getsockname()[1]), str(path)]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.stdout.split() == re.findall(r'^    "(\w+)":', FORBIDDEN, re.MULTILINE), done.stderr
    assert path.read_text() == "somebody else's document"


def test_sanitiser_has_threads_little_memory_and_no_endless_copy() -> None:
    code = f"""
import os, signal, threading
from jobcenter.files.confinement import confine
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
copy = os.memfd_create("copy")
confine()
thread = threading.Thread(target=print, args=["thread"])
thread.start()
thread.join()
try:
    bytearray({MEMORY_BYTES})
except MemoryError:
    print("memory")
try:
    os.pwrite(copy, b"x", {COPY_BYTES})
except OSError:
    print("size")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["thread", "memory", "size"], done.stderr


def test_sanitiser_is_confined_before_it_reads() -> None:
    # Reading from a pipe that nobody writes to waits, so there is time to look at the process.
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "jobcenter.files.sanitise", str(reading), "-", PNG]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=[reading])
    try:
        limit = time.monotonic() + 10
        while "Seccomp:\t2" not in Path(f"/proc/{process.pid}/status").read_text():
            assert time.monotonic() < limit, "the sanitiser reads without being confined"
            time.sleep(0.02)
        limits = Path(f"/proc/{process.pid}/limits").read_text()
    finally:
        process.kill()
        process.wait()
        os.close(reading)
        os.close(writing)
    expected = {"address space": MEMORY_BYTES, "cpu time": CPU_SECONDS, "core file size": 0, "file size": COPY_BYTES}
    for name, value in expected.items():
        assert re.search(rf"^Max {name} +{value} ", limits, re.MULTILINE), name


@pytest.fixture
def other_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script that is started in place of the sanitiser: one that was taken over, or hangs."""
    interpreter = tmp_path / "python"
    interpreter.touch(0o755)
    monkeypatch.setattr(sys, "executable", str(interpreter))
    return interpreter


def test_sanitiser_knows_no_password_of_ours(
    other_program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://geheim")
    seen = tmp_path / "environment"
    other_program.write_text(f"#!/bin/sh\nenv > {seen}\nexit 4\n")
    # Exit 4 is "could not confine itself": that must never count as a verdict about the file.
    with memory_file([b"x"]) as source, pytest.raises(child.SanitiserUnavailable):
        child.can_be_opened(source, PDF)
    names = set(re.findall(r"^(\w+)=", seen.read_text(), re.MULTILINE))
    assert names <= {"PATH", "LANG", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_", "PWD", "SHLVL", "_"}


def test_waiting_sanitiser_is_ended(other_program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other_program.write_text("#!/bin/sh\nexec sleep 60\n")
    monkeypatch.setattr(child, "_WALL_SECONDS", 0.3)
    started = time.monotonic()
    with memory_file([b"x"]) as source:
        assert child.can_be_opened(source, PDF).grund == "zu_aufwendig"
    assert time.monotonic() - started < 10


def test_sanitiser_cannot_change_the_original(other_program: Path) -> None:
    other_program.write_text('#!/bin/bash\necho changed >&"$3"\necho "{}"\n')
    with memory_file([b"as it came"]) as original:
        child.can_be_opened(original, PDF)
        assert original.read() == b"as it came"


def _plain_jpeg(size: tuple[int, int] = (20, 10)) -> bytes:
    outcome = drawn(samples.photo(size))
    assert outcome.copy is not None
    with outcome.copy as copy:
        return copy.read(outcome.pages[0].length)


PLAIN = _plain_jpeg()
HIDDEN = b"\xff\xfe\0\x08hidden"


@pytest.mark.parametrize(
    ("copy", "pages"),
    [
        (PLAIN * 2, [{"length": len(PLAIN), "thumb_length": len(PLAIN)}]),
        (PLAIN * 2 + b"<script>", [{"length": len(PLAIN), "thumb_length": len(PLAIN)}]),
        (PLAIN * 2 + b"<script>", [{"length": len(PLAIN), "thumb_length": len(PLAIN) + 8}]),
        (PLAIN * 2, [{"length": 2 * len(PLAIN), "thumb_length": 0}]),
        (PLAIN * 2, [{"length": 3 * len(PLAIN), "thumb_length": -len(PLAIN)}]),
        (PLAIN * 2, [{"length": len(PLAIN) * 10**12, "thumb_length": len(PLAIN)}]),
        (PLAIN * 2, [{"length": len(PLAIN)}]),
        (PLAIN * 2, ["x"]),
        (PLAIN * 2, None),
        (PLAIN * 2, []),
        (b"MZ" + PLAIN[2:] + PLAIN, [{"length": len(PLAIN), "thumb_length": len(PLAIN)}]),
        (PLAIN[:20] + HIDDEN + PLAIN[20:] + PLAIN, [{"length": len(PLAIN) + len(HIDDEN), "thumb_length": len(PLAIN)}]),
        (samples.png() + PLAIN, [{"length": len(samples.png()), "thumb_length": len(PLAIN)}]),
        (PLAIN * 202, [{"length": len(PLAIN), "thumb_length": len(PLAIN)}] * 101),
    ],
    ids=[
        "good",
        "gap at the end",
        "script behind a picture",
        "no thumbnail",
        "negative",
        "huge",
        "length missing",
        "not a page",
        "no list",
        "no page",
        "a program",
        "a comment inside",
        "another kind",
        "too many",
    ],
)
def test_answer_of_a_sanitiser_that_was_taken_over_is_checked(
    other_program: Path, tmp_path: Path, request: pytest.FixtureRequest, copy: bytes, pages: object
) -> None:
    (tmp_path / "copy").write_bytes(copy)
    (tmp_path / "answer").write_text(json.dumps({"pages": pages}))
    # The shell does not take a number of two digits there.
    other_program.write_text(f'#!/bin/bash\ncat {tmp_path}/copy >&"$4"\ncat {tmp_path}/answer\n')
    outcome = drawn()
    good = request.node.callspec.id == "good"
    if outcome.copy is not None:
        outcome.copy.close()
    assert (outcome.grund, outcome.copy is not None) == (("", True) if good else ("nicht_lesbar", False))


@pytest.mark.parametrize("answer", ["", "[]", "not json", '{"grund": "<script>"}', '{"grund": 3}', "{}"])
def test_answer_that_makes_no_sense_is_a_refusal(other_program: Path, tmp_path: Path, answer: str) -> None:
    (tmp_path / "answer").write_text(answer)
    other_program.write_text(f"#!/bin/sh\ncat {tmp_path}/answer\n")
    outcome = drawn()
    assert (outcome.grund, outcome.copy) == ("nicht_lesbar", None)
