"""Reading letters."""

from uuid import UUID

from django.db.models import QuerySet

from jobcenter.letters.models import Brief


def letters_of(fall_id: UUID) -> QuerySet[Brief]:
    """The letters of one case, newest first."""
    return Brief.objects.filter(fall_id=fall_id).select_related("datei")


def letters_to_post() -> QuerySet[Brief]:
    """Finished letters that still wait for the post, oldest first."""
    return Brief.objects.filter(
        versandart=Brief.Versandart.POST, stand=Brief.Stand.ERSTELLT, versandt_am__isnull=True
    ).order_by("erstellt_am")
