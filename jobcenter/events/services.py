"""Writing events."""

from datetime import datetime
from typing import Any
from uuid import UUID

from jobcenter.accounts.models import User
from jobcenter.clock import now
from jobcenter.events.models import Ereignis


def record(
    art: Ereignis.Art,
    *,
    fall_id: UUID | None,
    user: User | None = None,
    zeitpunkt: datetime | None = None,
    **daten: Any,
) -> Ereignis:
    """Record what happened, in the transaction of the act itself. `daten` takes references and codes only.

    `zeitpunkt` is given when it happened before it was typed in (a letter that lay in the post box); default now.
    """
    return Ereignis.objects.create(art=art, zeitpunkt=zeitpunkt or now(), fall_id=fall_id, user=user, daten=daten)
