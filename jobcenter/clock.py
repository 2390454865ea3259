"""The one clock is the database's: web, worker and receipt agree on the time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

BERLIN = ZoneInfo("Europe/Berlin")


def now() -> datetime:
    """The current moment in Europe/Berlin, read from the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment.astimezone(BERLIN) + timedelta(seconds=settings.CLOCK_OFFSET_SECONDS)


def today() -> date:
    """The current day in Germany; deadlines and application months follow it."""
    return now().date()
