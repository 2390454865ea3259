"""The check of one upload: malware, then a safe copy. The job and `manage.py sanitise` run this same code."""

from dataclasses import dataclass, field
from typing import BinaryIO

from django.conf import settings

from jobcenter.files import child, scanner
from jobcenter.files.models import Datei

# clamd reports these instead of a virus name when it is told to (AlertEncrypted, AlertExceedsMax).
_HEURISTICS = {"Heuristics.Encrypted": "verschluesselt", "Heuristics.Limits": "zu_aufwendig"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check found: a safe copy and its pages, or `grund` (a code of texts.REASONS) and no copy.

    The caller keeps the bytes of `copy` as they are, records `pages` (places in these bytes), and closes `copy`.
    """

    virenpruefung: Datei.Virenpruefung
    grund: str = ""
    pages: tuple[child.CopyPage, ...] = ()
    copy: BinaryIO | None = None
    cost: child.Cost = field(default_factory=child.Cost, compare=False)


def examine(original: BinaryIO, mime: str) -> Verdict:
    """Check `original`, an open file with a number (`memory.memory_file`), and draw it anew.

    Raises scanner.ScannerUnavailable or child.SanitiserUnavailable when there is no verdict: the file then waits.
    """
    if not settings.CLAMD_SOCKET and _works_without_scanner():
        virenpruefung = Datei.Virenpruefung.NICHT_ERREICHBAR
    else:
        finding = scanner.find_malware(original)
        if finding:
            return Verdict(Datei.Virenpruefung.BEFUND, grund=_reason_of(finding))
        virenpruefung = Datei.Virenpruefung.OHNE_BEFUND
    outcome = child.make_copy(original, mime)
    return Verdict(virenpruefung, outcome.grund, outcome.pages, outcome.copy, outcome.cost)


def _works_without_scanner() -> bool:
    """Tests and the demo hold invented papers only. A scanner that is set but silent is never skipped."""
    return settings.ENVIRONMENT == "test" or (settings.ENVIRONMENT == "development" and settings.DEMO)


def _reason_of(finding: str) -> str:
    for prefix, code in _HEURISTICS.items():
        if finding.startswith(prefix):
            return code
    return "schadsoftware"
