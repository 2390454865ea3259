"""Jobs of this room. Their payload is ids only."""

import logging
import random
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job

from jobcenter.clock import now
from jobcenter.files import ocr, orphans, queries, queueing, reading, verdicts
from jobcenter.files.child import SanitiserUnavailable
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.files.storage.errors import StorageUnavailable
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant

logger = logging.getLogger(__name__)

_LONGEST_WAIT_SECONDS = 600
_ATTEMPTS = 5
_TOO_LONG = timedelta(minutes=10)
_AWAY = ScannerUnavailable | SanitiserUnavailable | StorageUnavailable


class Patience(BaseRetryStrategy):
    """Wait longer each time, ten minutes at most. What is away is waited for; all else gets five tries."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if not isinstance(exception, _AWAY) and job.attempts >= _ATTEMPTS:
            return None
        seconds = min(_LONGEST_WAIT_SECONDS, 2 ** min(job.attempts + 1, 10))
        # Spread, so that a scanner that comes back is not met by all waiting files at once.
        return RetryDecision(retry_in={"seconds": seconds + random.randrange(1 + seconds // 4)})  # noqa: S311


@app.task(name="inspect_upload", queue="files", retry=Patience())
def inspect_upload(*, traeger_id: str, datei_id: str) -> None:
    """Check one upload and make its safe copy."""
    verdicts.inspect(UUID(traeger_id), UUID(datei_id))


@app.task(name="read_text", queue="texts", retry=Patience(), priority=-10)
def read_text(*, traeger_id: str, datei_id: str) -> None:
    """Read the text of one file. Without a recogniser there is no text until the sweep finds one."""
    try:
        reading.read_file(UUID(traeger_id), UUID(datei_id))
    except ocr.RecogniserUnavailable as error:
        logger.warning("No text recognition: %s", error)


@app.periodic(cron="*/5 * * * *")
@app.task(name="sweep_uploads", queue="files", queueing_lock="sweep_uploads")
def sweep_uploads(timestamp: int) -> None:
    """Queue again what was lost (a killed worker), report what waits too long."""
    for traeger in Traeger.objects.all():
        with tenant(traeger.id):
            waiting = list(queries.waiting(now=now(), longer_than=_TOO_LONG).values_list("id", flat=True))
            for datei_id in waiting:
                _unless_queued(queueing.defer_inspection, traeger.id, datei_id)
            if ocr.is_available():
                for datei_id in queries.unread(now=now(), longer_than=_TOO_LONG):
                    _unless_queued(queueing.defer_reading, traeger.id, datei_id)
        if waiting:
            logger.error(
                "%d uploads of Träger %s wait longer than %s for their check",
                len(waiting),
                traeger.nummer,
                _TOO_LONG,
            )


@app.periodic(cron="17 * * * *")
@app.task(name="drop_orphans", queue="files", queueing_lock="drop_orphans")
def drop_orphans(timestamp: int) -> None:
    """Remove what never became a file."""
    for traeger in Traeger.objects.all():
        orphans.drop_abandoned(traeger.id)
        orphans.drop_orphans(traeger.id)


def _unless_queued(defer: Callable[[UUID, UUID], None], traeger_id: UUID, datei_id: UUID) -> None:
    try:
        # A transaction of its own, because the duplicate key would end the surrounding one.
        with transaction.atomic():
            defer(traeger_id, datei_id)
    except AlreadyEnqueued:
        return
