"""Reading about files."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from jobcenter.files.models import Datei


@dataclass(frozen=True, slots=True)
class Usage:
    """What one sender has stored."""

    dateien: int
    bytes: int


def usage(besitz: UUID, *, since: datetime) -> Usage:
    """Files that count towards the quota of `besitz`: all not refused, and those refused since `since`."""
    counted = Datei.objects.filter(Q(erstellt_am__gte=since) | ~Q(zustand=Datei.Zustand.ABGELEHNT), besitz=besitz)
    found = counted.aggregate(dateien=Count("id"), bytes=Sum("groesse", default=0))
    return Usage(**found)


def waiting(*, now: datetime, longer_than: timedelta) -> QuerySet[Datei]:
    """Files of the current office whose check has not ended for `longer_than`."""
    return Datei.objects.filter(zustand=Datei.Zustand.WIRD_GEPRUEFT, erstellt_am__lt=now - longer_than)
