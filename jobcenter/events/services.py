"""Writing events."""

from typing import Any
from uuid import UUID

from jobcenter.accounts.models import User
from jobcenter.clock import now

from .models import Ereignis


def record(art: Ereignis.Art, *, fall_id: UUID | None, user: User | None = None, **daten: Any) -> Ereignis:
    """Record what happened, in the transaction of the act itself. `daten` takes references and codes only."""
    return Ereignis.objects.create(art=art, zeitpunkt=now(), fall_id=fall_id, user=user, daten=daten)
