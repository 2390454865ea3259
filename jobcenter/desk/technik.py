"""Whether the machinery of the installation works: numbers only, nothing about any case."""

from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from jobcenter.files.scanner import is_ready

LATE = "10 minutes"


@dataclass(frozen=True, slots=True)
class Technik:
    """Counts of jobs, and the state of the virus scanner in words."""

    wartend: int
    verspaetet: int
    fehlgeschlagen: int
    virenpruefung: str

    @property
    def is_fine(self) -> bool:
        """Whether nobody has to look."""
        return not (self.verspaetet or self.fehlgeschlagen)


def technik() -> Technik:
    """Ask queue and scanner."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE status = 'todo'), count(*) FILTER (WHERE status = 'todo' AND "
            "coalesce(scheduled_at, (SELECT min(at) FROM procrastinate_events e WHERE e.job_id = j.id)) "
            "< now() - %s::interval), count(*) FILTER (WHERE status = 'failed') FROM procrastinate_jobs j",
            [LATE],
        )
        wartend, verspaetet, fehlgeschlagen = cursor.fetchone()
    return Technik(wartend, verspaetet, fehlgeschlagen, _scanner())


def _scanner() -> str:
    if not settings.CLAMD_SOCKET:
        return "nicht eingerichtet"
    return "antwortet" if is_ready() else "antwortet nicht"
