"""Where a fact is proven: a page of a file. What was set is never deleted, only ended."""

from uuid import UUID

from django.db import transaction

from jobcenter.accounts.models import User
from jobcenter.akte.models import Fundstelle
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Feststellung


@transaction.atomic
def set_fundstelle(*, feststellung: Feststellung, datei_id: UUID, seite: int, by: User) -> Fundstelle:
    """This page proves this fact. Said twice, it stands there once."""
    known = Fundstelle.objects.filter(feststellung=feststellung, datei_id=datei_id, seite=seite, entfernt_am=None)
    found = known.first()
    if found is not None:
        return found
    fundstelle = Fundstelle.objects.create(
        feststellung=feststellung, datei_id=datei_id, seite=seite, gesetzt_am=now(), gesetzt_von=by
    )
    _record(fundstelle, by, "fundstelle")
    return fundstelle


@transaction.atomic
def remove_fundstelle(*, fundstelle: Fundstelle, by: User) -> None:
    """The page does not prove it after all. Only the first time counts."""
    standing = Fundstelle.objects.filter(pk=fundstelle.pk, entfernt_am=None)
    if standing.update(entfernt_am=now()):
        _record(fundstelle, by, "fundstelle_entfernt")


def _record(fundstelle: Fundstelle, by: User, tat: str) -> None:
    fact = fundstelle.feststellung
    record(
        Ereignis.Art.AKTE_GEORDNET,
        fall_id=fact.fall_id,
        user=by,
        tat=tat,
        fundstelle=str(fundstelle.pk),
        person=fact.person,
        merkmal=fact.merkmal,
    )
