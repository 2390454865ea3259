"""Files in pieces, under a person's own access."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.checklist import entries_of
from jobcenter.portal.tus import Destination, Proof, announce, transfer
from jobcenter.portal.urls_of import address


@household_page
@require_http_methods(["POST", "OPTIONS"])
def begin(request: OwnRequest) -> HttpResponse:
    """A file will come for one of the proofs of the checklist."""
    return announce(request, _destination(request))


@household_page
@require_http_methods(["HEAD", "PATCH", "DELETE"])
def piece(request: OwnRequest, sendung: UUID) -> HttpResponse:
    """One file that is arriving."""
    return transfer(request, _destination(request), sendung)


def _destination(request: OwnRequest) -> Destination:
    def proof(feld: str) -> Proof | None:
        found = (entry.beleg for entry in entries_of(request) if entry.beleg.feld == feld)
        return next(((beleg.code, beleg.person) for beleg in found), None)

    return Destination(
        antrag=request.antrag,
        besitz=request.antrag.id,
        proof=proof,
        is_own=lambda wanted: request.sicht.shows(wanted[1]),
        address=lambda kennung: address(request, "sendung", kennung),
        arrived=lambda _datei: None,
    )
