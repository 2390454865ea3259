"""Legal hold: as long as it stands nothing of the case is deleted, whatever the rules say."""

from django.db import transaction

from jobcenter.accounts.models import User
from jobcenter.akte.models import Sperre
from jobcenter.clock import now
from jobcenter.fall.models import Fall


@transaction.atomic
def hold_case(*, fall: Fall, grund: str, by: User) -> Sperre:
    """Keep this case. ValueError without a reason, Fall.DoesNotExist when it was deleted meanwhile."""
    if not grund.strip():
        raise ValueError("a legal hold needs a reason")
    # Whoever deletes the case holds this lock too: either the hold comes first, or there is no case any more.
    Fall.objects.select_for_update().get(pk=fall.pk)
    return Sperre.objects.create(fall=fall, grund=grund.strip(), gesetzt_am=now(), gesetzt_von=by)


def release_hold(*, sperre: Sperre, by: User) -> None:
    """The reason is gone; the rules hold again. Only the first time counts."""
    Sperre.objects.filter(pk=sperre.pk, aufgehoben_am=None).update(aufgehoben_am=now(), aufgehoben_von=by)
