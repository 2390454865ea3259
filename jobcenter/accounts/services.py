"""Acts on accounts."""

from uuid import UUID

from jobcenter.accounts.models import Lesezugriff, User


def log_read(*, user: User, fall_id: UUID, seite: str, zweck: str = "", akte: UUID | None = None) -> None:
    """Write down that this person opened this case; part of the same transaction that shows it.

    `zweck`: what for, in their own words; sealed with the key of the case file `akte`.
    """
    purpose = {"zweck": zweck, "akte": akte} if zweck else {}
    Lesezugriff.objects.create(user=user, fall_id=fall_id, seite=seite, **purpose)
