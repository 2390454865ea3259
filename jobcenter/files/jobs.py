"""Jobs of this room. Their payload is ids only."""

import logging
import random
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job

from jobcenter.clock import now
from jobcenter.files import inspection, queries
from jobcenter.files.child import SanitiserUnavailable
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant

logger = logging.getLogger(__name__)

_LONGEST_WAIT_SECONDS = 600
_ATTEMPTS = 5
_TOO_LONG = timedelta(minutes=10)


class Patience(BaseRetryStrategy):
    """Wait longer each time, ten minutes at most. A scanner is waited for; all else gets five tries."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if not isinstance(exception, ScannerUnavailable | SanitiserUnavailable) and job.attempts >= _ATTEMPTS:
            return None
        seconds = min(_LONGEST_WAIT_SECONDS, 2 ** min(job.attempts + 1, 10))
        # Spread, so that a scanner that comes back is not met by all waiting files at once.
        return RetryDecision(retry_in={"seconds": seconds + random.randrange(1 + seconds // 4)})  # noqa: S311


@app.task(name="inspect_upload", queue="files", retry=Patience())
def inspect_upload(*, traeger_id: str, datei_id: str) -> None:
    """Check one upload and make its safe copy."""
    inspection.inspect(UUID(traeger_id), UUID(datei_id))


def defer_inspection(traeger_id: UUID, datei_id: UUID) -> None:
    """Put the check of one file into the queue, within the current transaction."""
    inspect_upload.configure(queueing_lock=f"datei:{datei_id}").defer(
        traeger_id=str(traeger_id), datei_id=str(datei_id)
    )


@app.periodic(cron="*/5 * * * *")
@app.task(name="sweep_uploads", queue="files", queueing_lock="sweep_uploads")
def sweep_uploads(timestamp: int) -> None:
    """Queue files again whose check was lost (a killed worker), and report those that wait too long."""
    for traeger in Traeger.objects.all():
        with tenant(traeger.id):
            waiting = list(queries.waiting(now=now(), longer_than=_TOO_LONG).values_list("id", flat=True))
            for datei_id in waiting:
                _defer_unless_queued(traeger.id, datei_id)
        if waiting:
            logger.error(
                "%d uploads of Träger %s wait longer than %s for their check",
                len(waiting),
                traeger.nummer,
                _TOO_LONG,
            )


def _defer_unless_queued(traeger_id: UUID, datei_id: UUID) -> None:
    try:
        # A transaction of its own, because the duplicate key would end the surrounding one.
        with transaction.atomic():
            defer_inspection(traeger_id, datei_id)
    except AlreadyEnqueued:
        return
