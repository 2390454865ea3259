"""Is it alive, is it ready: for the operator's watch. No personal data, no numbers about cases."""

import shutil

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, JsonResponse

from jobcenter.accounts.access import public_page

MIN_FREE_BYTES = 500_000_000


@transaction.non_atomic_requests
@public_page
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@transaction.non_atomic_requests
@public_page
def readyz(request: HttpRequest) -> JsonResponse:
    """Whether database, queue and disk are well, each by name; 503 when applications cannot be taken in."""
    checks = {"database": _database(), "queue": _queue(), "disk": _disk()}
    # A load balancer takes a process that is not ready away. A late or failed job is for the operator's watch: it must
    # not close the pages on the last evening of a month.
    return JsonResponse(checks, status=200 if checks["database"] and checks["disk"] else 503)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _queue() -> bool:
    """No job waits longer than ten minutes and none has failed for good."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM procrastinate_jobs j WHERE j.status = 'failed' OR (j.status = 'todo' AND "
                "(SELECT min(at) FROM procrastinate_events e WHERE e.job_id = j.id) < now() - interval '10 minutes' "
                "AND (j.scheduled_at IS NULL OR j.scheduled_at < now() - interval '10 minutes'))"
            )
            (late,) = cursor.fetchone()
    except DatabaseError:
        return False
    return bool(late == 0)


def _disk() -> bool:
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    return shutil.disk_usage(settings.DATA_DIR).free > MIN_FREE_BYTES
