"""Reading events."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from jobcenter.events.models import Ereignis


def timeline(fall_id: UUID) -> QuerySet[Ereignis]:
    """Everything that happened in one case, oldest first."""
    return Ereignis.objects.filter(fall_id=fall_id).select_related("user")


def between(art: Ereignis.Art, start: datetime, end: datetime) -> QuerySet[Ereignis]:
    """The events of one kind of the current office with start <= zeitpunkt < end."""
    return Ereignis.objects.filter(art=art, zeitpunkt__gte=start, zeitpunkt__lt=end)
