"""The check of one upload: malware, then a safe copy. A job and `manage.py sanitise` run this same code."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from jobcenter.files import child, scanner, storage
from jobcenter.files.models import Datei
from jobcenter.traeger.tenancy import tenant

# clamd reports these instead of a virus name when it is told to (AlertEncrypted, AlertExceedsMax).
_HEURISTICS = {"Heuristics.Encrypted": "verschluesselt", "Heuristics.Limits": "zu_aufwendig"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check found: a safe copy of `seiten` pages, or `grund`, a code of texts.REASONS."""

    virenpruefung: Datei.Virenpruefung
    seiten: int = 0
    grund: str = ""


def examine(original: Path, copy: Path, mime: str) -> Verdict:
    """Check `original` and write its safe copy to `copy`.

    Raises scanner.ScannerUnavailable or child.SanitiserUnavailable when there is no verdict.
    """
    if not settings.CLAMD_SOCKET and _works_without_scanner():
        virenpruefung = Datei.Virenpruefung.NICHT_ERREICHBAR
    else:
        finding = scanner.find_malware(original)
        if finding:
            return Verdict(Datei.Virenpruefung.BEFUND, grund=_reason_of(finding))
        virenpruefung = Datei.Virenpruefung.OHNE_BEFUND
    outcome = child.make_copy(original, copy, mime)
    return Verdict(virenpruefung, outcome.seiten, outcome.grund)


def inspect(traeger_id: UUID, datei_id: UUID) -> None:
    """Check one waiting file and record the verdict. Harmless when repeated or run twice at the same time."""
    with tenant(traeger_id):
        datei = Datei.objects.get(id=datei_id)
    if datei.zustand != Datei.Zustand.WIRD_GEPRUEFT:
        return
    draft = storage.draft_path(traeger_id, datei_id)
    try:
        # Outside of any transaction: this takes seconds, and a row locked meanwhile would stop others.
        verdict = examine(storage.original_path(traeger_id, datei_id), draft, datei.mime)
        with tenant(traeger_id):
            _record(Datei.objects.select_for_update().get(id=datei_id), verdict, draft)
    finally:
        draft.unlink(missing_ok=True)


def _record(datei: Datei, verdict: Verdict, draft: Path) -> None:
    if datei.zustand != Datei.Zustand.WIRD_GEPRUEFT:
        return
    datei.virenpruefung, datei.seiten, datei.grund = verdict.virenpruefung, verdict.seiten, verdict.grund
    if verdict.grund:
        datei.zustand = Datei.Zustand.ABGELEHNT
        # Nobody can use these bytes; size, hash and time of receipt stay in the row.
        transaction.on_commit(lambda: storage.remove(datei.traeger_id, datei.id))
    else:
        datei.zustand = Datei.Zustand.IN_ORDNUNG
        datei.kopie_sha256 = storage.adopt_copy(draft, storage.copy_path(datei.traeger_id, datei.id))
    datei.save()


def _works_without_scanner() -> bool:
    """Tests and the demo hold invented papers only. A scanner that is set but silent is never skipped."""
    return settings.ENVIRONMENT == "test" or (settings.ENVIRONMENT == "development" and settings.DEMO)


def _reason_of(finding: str) -> str:
    for prefix, code in _HEURISTICS.items():
        if finding.startswith(prefix):
            return code
    return "schadsoftware"
