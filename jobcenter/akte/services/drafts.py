"""Drafts of proofs: what the person may still do with a file before it is handed in."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from jobcenter.antrag.models import Nachweis
from jobcenter.antrag.queries import drafts_of
from jobcenter.files import services as files

FULL_TURN = 360


def turn_draft(*, nachweis: Nachweis, degrees: int = 90) -> None:
    """Turn a file clockwise."""
    nachweis.drehung = (nachweis.drehung + degrees) % FULL_TURN
    nachweis.save(update_fields=["drehung"])


@transaction.atomic
def order_drafts(*, nachweis: Nachweis, order: Sequence[UUID]) -> None:
    """Put the drafts of the same proof as `nachweis` in this order; those that are not named come behind."""
    same = drafts_of(nachweis.antrag).filter(beleg=nachweis.beleg, person=nachweis.person)
    rows = list(same.select_for_update(of=("self",)))
    place = {kennung: at for at, kennung in enumerate(order)}
    rows.sort(key=lambda row: place.get(row.id, len(place)))
    for at, row in enumerate(rows):
        row.reihenfolge = at
    Nachweis.objects.bulk_update(rows, ["reihenfolge"])


def move_draft(*, nachweis: Nachweis, by: int) -> None:
    """Move a file by so many places among the drafts of its proof; at an end it stays."""
    same = drafts_of(nachweis.antrag).filter(beleg=nachweis.beleg, person=nachweis.person)
    order = list(same.values_list("id", flat=True))
    at = order.index(nachweis.id)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    order_drafts(nachweis=nachweis, order=order)


@transaction.atomic
def delete_draft(*, nachweis: Nachweis) -> None:
    """Forget a file that nobody in the office was given."""
    datei = nachweis.datei
    nachweis.delete()
    if datei is not None:
        files.delete_draft(datei=datei)
