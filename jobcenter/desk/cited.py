"""Pages that prove facts: which page of which document, as it stands now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from jobcenter.akte.beweis import title_of_stueck
from jobcenter.akte.models import Aktenstueck, Fundstelle
from jobcenter.akte.queries import Place, fundstellen_of, places_in, stuecke_of
from jobcenter.fall.models import Fall


@dataclass(frozen=True, slots=True)
class Cited:
    """One page that proves a fact: „Mietvertrag, Seite 2“."""

    id: UUID
    text: str
    url: str
    datei_id: UUID
    seite: int
    von: str
    am: datetime
    ended: datetime | None


def cited_in(
    fall: Fall, *, ended: bool = False, stuecke: Iterable[Aktenstueck] | None = None
) -> dict[UUID, list[Cited]]:
    """The pages that prove each fact of a case, by the fact's id; with `ended` also those that were taken away.

    `stuecke`: the documents of the case, when they are read already.
    """
    rows = [row for row in fundstellen_of(fall) if ended or row.entfernt_am is None]
    if not rows:
        return {}
    places = places_in(stuecke_of(fall) if stuecke is None else stuecke)
    found: dict[UUID, list[Cited]] = {}
    for row in rows:
        found.setdefault(row.feststellung_id, []).append(_cited(row, places.get((row.datei_id, row.seite)), fall))
    return found


def _cited(row: Fundstelle, place: Place | None, fall: Fall) -> Cited:
    text = f"{title_of_stueck(place.stueck)}, Seite {place.nummer}" if place else "Seite eines Dokuments"
    url = reverse("desk:document_page", args=[fall.id, place.stueck.id, place.nummer]) if place else ""
    return Cited(row.id, text, url, row.datei_id, row.seite, str(row.gesetzt_von), row.gesetzt_am, row.entfernt_am)
