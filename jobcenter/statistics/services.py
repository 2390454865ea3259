"""Pulling figures from events. Running it again changes nothing; what changed since is put right."""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import Count
from django.db.models.functions import TruncMonth

from jobcenter.clock import BERLIN, now
from jobcenter.events.models import Ereignis
from jobcenter.events.queries import between
from jobcenter.statistics.models import Monatszahl
from jobcenter.traeger.tenancy import current_traeger_id

# Every application counts once, in the month it arrived, with the channel it arrived by (Onlinequote per kind).
DEFINITION = "onlinequote-1"
MONTHS = 13


def rebuild_month(monat: date) -> None:
    """Count the applications of the current office that arrived in the month starting on `monat`."""
    rebuild([monat])


@transaction.atomic
def rebuild(monate: Sequence[date]) -> None:
    """The same for months in a row, in three queries."""
    moment, traeger_id = now(), current_traeger_id()
    counted = _count(min(monate), max(monate))
    rows = [
        Monatszahl(
            traeger_id=traeger_id,
            monat=monat,
            vorgang=vorgang,
            kanal=kanal,
            anzahl=anzahl,
            definition=DEFINITION,
            berechnet_am=moment,
        )
        for (monat, vorgang, kanal), anzahl in counted.items()
    ]
    Monatszahl.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["traeger", "monat", "vorgang", "kanal"],
        update_fields=["anzahl", "definition", "berechnet_am"],
    )
    # What the count did not find any more is what it did not write.
    Monatszahl.objects.filter(monat__range=(min(monate), max(monate))).exclude(pk__in=_written(counted)).delete()


def last_months(today: date, count: int = MONTHS) -> list[date]:
    """The first days of the last months, the current one last."""
    index = today.year * 12 + today.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(index - count + 1, index + 1)]


def _count(first: date, last: date) -> dict[tuple[date, str, str], int]:
    start, end = _midnight(first), _midnight(_after(last))
    rows = (
        between(Ereignis.Art.ANTRAG_EINGEGANGEN, start, end)
        .order_by()
        .values("daten__vorgang", "daten__kanal", monat=TruncMonth("zeitpunkt", tzinfo=BERLIN))
        .annotate(anzahl=Count("id"))
    )
    return {(row["monat"].date(), row["daten__vorgang"], row["daten__kanal"]): row["anzahl"] for row in rows}


def _written(counted: dict[tuple[date, str, str], int]) -> list[UUID]:
    rows = Monatszahl.objects.values_list("pk", "monat", "vorgang", "kanal")
    return [pk for pk, monat, vorgang, kanal in rows if (monat, vorgang, kanal) in counted]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=BERLIN)


def _after(monat: date) -> date:
    return date(monat.year + monat.month // 12, monat.month % 12 + 1, 1)
