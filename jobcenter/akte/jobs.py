"""Jobs of the digital file. Their payload is ids and numbers only."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from jobcenter.akte.models import Posteingang
from jobcenter.akte.services.einlesen import defer_sorting, forget_used_keys, sort_scan
from jobcenter.akte.services.einsicht import prepare_einsicht
from jobcenter.akte.services.quittieren import finish_quittung
from jobcenter.clock import now
from jobcenter.traeger.queries import all_offices
from jobcenter.traeger.tenancy import tenant

# The check of a file may wait for a scanner that is away: a day is enough, and the first version stays valid.
_UNTIL_CHECKED = RetryStrategy(max_attempts=300, wait=5, linear_wait=2)


# Longer than a check takes: what was not sorted then had its job lost.
_LOST_AFTER = timedelta(minutes=10)
_LOOK_BACK = timedelta(days=2)


class StillChecking(Exception):
    """A file has not been checked yet."""


@app.task(name="akte.finish_quittung", retry=_UNTIL_CHECKED)
def complete_quittung(*, traeger_id: str, nummer: str) -> None:
    """Write the version of a receipt that names every page."""
    with tenant(UUID(traeger_id)):
        if not finish_quittung(nummer=nummer):
            raise StillChecking(nummer)


@app.task(name="akte.sort_scan", queue="files", retry=_UNTIL_CHECKED)
def sort_one_scan(*, traeger_id: str, posten_id: str) -> None:
    """Look for the codes on a scan and let them lead it to its case."""
    if not sort_scan(UUID(traeger_id), UUID(posten_id)):
        raise StillChecking(posten_id)


@app.task(name="akte.prepare_einsicht", retry=RetryStrategy(max_attempts=8, exponential_wait=4))
def make_archive(*, traeger_id: str, einsicht_id: str) -> None:
    """Make the archive that somebody ordered."""
    prepare_einsicht(UUID(traeger_id), UUID(einsicht_id))


@app.periodic(cron="*/5 * * * *")
@app.task(name="akte.sweep_post", queue="files", queueing_lock="akte.sweep_post")
def sweep_post(timestamp: int) -> None:
    """Queue scans again whose job was lost, and destroy keys that a killed assignment left over."""
    for traeger in all_offices():
        with tenant(traeger.id):
            waiting = Posteingang.objects.filter(
                gelesen_am=None, erledigt_am=None, eingang_am__lt=now() - _LOST_AFTER
            ).values_list("pk", flat=True)
            for posten_id in waiting[:500]:
                _unless_queued(posten_id)
            forget_used_keys(now() - _LOOK_BACK)


def _unless_queued(posten_id: UUID) -> None:
    try:
        with transaction.atomic():
            defer_sorting(posten_id)
    except AlreadyEnqueued:
        return
