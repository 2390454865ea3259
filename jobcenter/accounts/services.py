"""Acts on accounts."""

from uuid import UUID

from jobcenter.accounts.models import Lesezugriff, User


def log_read(*, user: User, fall_id: UUID, seite: str) -> None:
    """Write down that this person opened this case; part of the same transaction that shows it."""
    Lesezugriff.objects.create(user=user, fall_id=fall_id, seite=seite)
