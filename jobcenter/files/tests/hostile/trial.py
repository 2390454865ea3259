"""Sending a hostile file on the way of an upload, and measuring what it costs."""

import os
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.core.files import File

from jobcenter.files import gate, inspection, names
from jobcenter.files.child import CopyPage, Cost, SanitiserUnavailable
from jobcenter.files.memory import memory_file
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.files.tests.hostile.clean import problems
from jobcenter.files.tests.hostile.sample import Sample
from jobcenter.files.texts import UploadRefused

# The kernel looks at the limit of 15 s now and then only.
CPU_SECONDS = 16
# By the clock, on a machine that has other work too; the scanner's time is in it. What takes longer than LONG is named.
LONG, SECONDS = 10, 20
CHILD_BYTES = 1_000_000_000
PARENT_BYTES = 200_000_000


@dataclass(frozen=True)
class Result:
    """What became of one sample: `grund` is "" when it was accepted; `faults` is empty when all held."""

    sample: Sample
    grund: str
    seconds: float
    cost: Cost
    parent_bytes: int
    faults: tuple[str, ...]


def tried(sample: Sample) -> Result:
    """The way of an upload: quick refusals, name, password, scanner, copy. An exception is a crash."""
    content = sample.build()
    before, begun = _own_memory(reset=True), time.monotonic()
    grund, cost, pictures, thumbnails = _way(content, sample.file_name)
    seconds, parent_bytes = time.monotonic() - begun, max(0, _own_memory() - before)
    faults = problems(pictures, thumbnails) if not grund else []
    if grund not in sample.allowed:
        faults.append(f"{grund or 'accepted'}, expected {sorted(sample.allowed)}")
    if seconds > SECONDS:
        faults.append(f"{seconds:.1f} s")
    if cost.cpu_seconds > CPU_SECONDS:
        faults.append(f"{cost.cpu_seconds:.1f} s of processor")
    if cost.peak_bytes > CHILD_BYTES:
        faults.append(f"{cost.peak_bytes / 1e6:.0f} MB in the child")
    if parent_bytes > PARENT_BYTES:
        faults.append(f"{parent_bytes / 1e6:.0f} MB in the parent")
    return Result(sample, grund, seconds, cost, parent_bytes, tuple(faults))


def _way(content: bytes, file_name: str) -> tuple[str, Cost, list[bytes], list[bytes]]:
    try:
        upload = File(BytesIO(content), name="upload")
        upload.size = len(content)
        mime = gate.quick_kind(upload)
        names.display_name(file_name, mime)
        with memory_file(upload.chunks()) as original:
            gate.refuse_password(original, mime)
            verdict = inspection.examine(original, mime)
    except UploadRefused as refusal:
        return refusal.code, Cost(), [], []
    except SanitiserUnavailable:
        # Too busy for a verdict in time: the file waits and is tried again. Nothing of it is readable.
        return "zu_aufwendig", Cost(), [], []
    except ScannerUnavailable as error:
        # Nothing becomes readable, yet such a file would wait for ever.
        return f"waits: {error}", Cost(), [], []
    if verdict.copy is None:
        return verdict.grund, verdict.cost, [], []
    with verdict.copy as copy:
        whole = copy.read()
    pictures = [whole[page.offset :][: page.length] for page in verdict.pages]
    return "", verdict.cost, pictures, [_thumbnail(whole, page) for page in verdict.pages]


def _thumbnail(whole: bytes, page: CopyPage) -> bytes:
    return whole[page.thumb_offset :][: page.thumb_length]


def _own_memory(*, reset: bool = False) -> int:
    """The most memory that this process has held since the last reset."""
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def table(results: list[Result]) -> str:
    """One line for each category: how many, refused, accepted, the slowest, the largest."""
    grouped: dict[str, list[Result]] = {}
    for result in results:
        grouped.setdefault(result.sample.category, []).append(result)
    lines = [
        _line("category", "files", "refused", "accepted", "slowest s", "child s", "child MB", "parent MB", "faults")
    ]
    lines += [_row(category, group) for category, group in grouped.items()]
    lines.append(_row("all", [result for group in grouped.values() for result in group]))
    slow = [f"{result.sample.name} ({result.seconds:.1f} s)" for result in results if result.seconds > LONG]
    lines.append(f"Over {LONG} s by the clock: {', '.join(slow) or 'none'}.")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
    return "\n".join([*lines, f"The largest child, scanner included: {most} MB. Process {os.getpid()} did not crash."])


def _row(category: str, group: list[Result]) -> str:
    accepted = sum(1 for result in group if not result.grund)

    def most(of: Callable[[Result], float]) -> float:
        return max(of(result) for result in group)

    return _line(
        category,
        str(len(group)),
        str(len(group) - accepted),
        str(accepted),
        f"{most(lambda result: result.seconds):.1f}",
        f"{most(lambda result: result.cost.cpu_seconds):.1f}",
        f"{most(lambda result: result.cost.peak_bytes) / 1e6:.0f}",
        f"{most(lambda result: result.parent_bytes) / 1e6:.0f}",
        str(sum(1 for result in group if result.faults)),
    )


def _line(category: str, *cells: str) -> str:
    return f"{category:24}" + "".join(f"{cell:>11}" for cell in cells)
