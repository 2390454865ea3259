"""Reading about staff, always within one office."""

from uuid import UUID

from django.db.models import QuerySet

from jobcenter.accounts.models import Lesezugriff, User


def colleagues(traeger_id: UUID) -> QuerySet[User]:
    """The active staff of one office, by name."""
    return User.objects.filter(traeger_id=traeger_id, is_active=True).order_by("last_name", "first_name")


def reads_of(fall_id: UUID) -> QuerySet[Lesezugriff]:
    """Who opened this case, newest first."""
    return Lesezugriff.objects.filter(fall_id=fall_id).select_related("user")


def all_reads() -> QuerySet[Lesezugriff]:
    """Every opening of a case in the current office, newest first."""
    return Lesezugriff.objects.select_related("user")
