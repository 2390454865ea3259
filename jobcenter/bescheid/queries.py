"""Reading decisions."""

from django.db.models import QuerySet

from jobcenter.bescheid.models import Bescheid
from jobcenter.fall.models import Fall


def decisions_of(fall: Fall) -> QuerySet[Bescheid]:
    """The decisions of one case and their drafts, newest first."""
    return Bescheid.objects.filter(fall=fall).select_related("vorbereitet_von", "freigegeben_von", "brief")


def open_draft(fall: Fall) -> Bescheid | None:
    """The draft of this case that waits for release."""
    return decisions_of(fall).filter(stand=Bescheid.Stand.ZUR_FREIGABE).first()


def drafts_to_release() -> QuerySet[Bescheid]:
    """Everything of the office that waits for a second person, oldest first."""
    return (
        Bescheid.objects.filter(stand=Bescheid.Stand.ZUR_FREIGABE)
        .select_related("fall", "fall__antrag", "vorbereitet_von")
        .order_by("vorbereitet_am")
    )
