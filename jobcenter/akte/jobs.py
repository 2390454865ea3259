"""Jobs of the digital file. Their payload is ids and numbers only."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from jobcenter.akte.services.quittieren import finish_quittung
from jobcenter.traeger.tenancy import tenant

# The check of a file may wait for a scanner that is away: a day is enough, and the first version stays valid.
_UNTIL_CHECKED = RetryStrategy(max_attempts=300, wait=5, linear_wait=2)


class StillChecking(Exception):
    """A file of the receipt has not been checked yet."""


@app.task(name="akte.finish_quittung", retry=_UNTIL_CHECKED)
def complete_quittung(*, traeger_id: str, nummer: str) -> None:
    """Write the version of a receipt that names every page."""
    with tenant(UUID(traeger_id)):
        if not finish_quittung(nummer=nummer):
            raise StillChecking(nummer)
