"""Removing what never became a file: uploads that were given up, and bytes whose row was never committed.

A wrong DATABASE_URL must not make every blob look like an orphan. So the store carries the name of the database it
belongs to, and nothing is removed where the two do not agree.
"""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import connection

from jobcenter.clock import now
from jobcenter.files import places
from jobcenter.files.models import Datei, Sendung
from jobcenter.files.storage import store
from jobcenter.traeger.tenancy import tenant

logger = logging.getLogger(__name__)

GIVEN_UP_AFTER = timedelta(hours=48)
ORPHAN_AFTER = timedelta(hours=1)
_OWNER = "datenbank"


def drop_abandoned(traeger_id: UUID) -> int:
    """Forget uploads that did not go on for two days, with their pieces; the complete ones keep their file."""
    with tenant(traeger_id):
        given_up = list(Sendung.objects.filter(zuletzt_am__lt=now() - GIVEN_UP_AFTER))
        for sendung in given_up:
            sendung.delete()
    for sendung in given_up:
        prefix = places.folder(traeger_id, sendung.akte, sendung.id)
        store().delete(prefix if sendung.vollstaendig_am is None else f"{prefix}teil-")
    return len(given_up)


def drop_orphans(traeger_id: UUID, *, older_than: timedelta = ORPHAN_AFTER) -> int:
    """Delete blobs of an office that no row names (rolled back, killed in between). Returns how many."""
    if not _belongs_to_this_database(traeger_id):
        logger.error("The store of Träger %s belongs to another database: no orphan is removed", traeger_id)
        return 0
    before, dropped = datetime.now(UTC) - older_than, 0
    # Listed first: what is written after the rows were read is younger than `before`.
    old = [name for name, written in store().names(f"{traeger_id}/") if written < before]
    with tenant(traeger_id):
        known = set(_named(traeger_id))
    for name in old:
        if name not in known and not name.endswith(f"/{_OWNER}"):
            store().delete(name)
            dropped += 1
    return dropped


def _named(traeger_id: UUID) -> Iterator[str]:
    """Every blob that a row of the office needs."""
    for datei in Datei.objects.exclude(zustand=Datei.Zustand.ABGELEHNT).iterator():
        prefix = places.folder(traeger_id, datei.akte, datei.id)
        if datei.art == Datei.Art.NACHWEIS:
            yield prefix + places.ORIGINAL
        if datei.kopie:
            yield prefix + datei.kopie
    for sendung in Sendung.objects.filter(vollstaendig_am=None).iterator():
        for blob, _size in sendung.teile:
            yield places.folder(traeger_id, sendung.akte, sendung.id) + blob


def _belongs_to_this_database(traeger_id: UUID) -> bool:
    """Compare the mark in the store with this database; the first to come leaves its mark."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT system_identifier::text || '/' || current_database() FROM pg_control_system()")
        mark: bytes = cursor.fetchone()[0].encode()
    name = f"{traeger_id}/{_OWNER}"
    try:
        return store().read(name, 0, len(mark) + 1) == mark
    except LookupError:
        store().put(name, [mark])
        return True
