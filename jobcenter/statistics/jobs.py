"""The nightly count, so that paper entered late appears in the month it arrived."""

from procrastinate.contrib.django import app

from jobcenter.clock import today
from jobcenter.statistics.services import last_months, rebuild
from jobcenter.traeger.queries import all_offices
from jobcenter.traeger.tenancy import tenant


@app.periodic(cron="30 2 * * *")
@app.task(name="statistics.rebuild_all", queueing_lock="statistics.rebuild_all")
def rebuild_all(timestamp: int) -> None:
    """Count the last months of every office, each in a transaction of its own."""
    for traeger in all_offices():
        with tenant(traeger.id):
            rebuild(last_months(today()))
