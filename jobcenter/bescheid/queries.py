"""Reading decisions."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from jobcenter.bescheid.models import Bescheid
from jobcenter.fall.models import Fall


def decisions_of(fall: Fall) -> QuerySet[Bescheid]:
    """The decisions of one case and their drafts, newest first."""
    return Bescheid.objects.filter(fall=fall).select_related("vorbereitet_von", "freigegeben_von", "brief")


def open_draft(fall: Fall) -> Bescheid | None:
    """The draft of this case that waits for release."""
    return decisions_of(fall).filter(stand=Bescheid.Stand.ZUR_FREIGABE).first()


def released_decision(fall: Fall, bescheid_id: UUID) -> Bescheid:
    """A released decision of this case; Http404 for drafts and for other cases."""
    bescheid = decisions_of(fall).filter(pk=bescheid_id, stand=Bescheid.Stand.FREIGEGEBEN).first()
    if bescheid is None:
        raise Http404
    return bescheid


def drafts_to_release() -> QuerySet[Bescheid]:
    """Everything of the office that waits for a second person, oldest first."""
    return (
        Bescheid.objects.filter(stand=Bescheid.Stand.ZUR_FREIGABE)
        .select_related("fall", "fall__antrag", "vorbereitet_von")
        .order_by("vorbereitet_am")
    )
