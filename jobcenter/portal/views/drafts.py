"""What a person still does with files before they hand them in: turn, move, delete, give up one that is arriving."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from jobcenter.akte.services import delete_draft, move_draft, order_drafts, turn_draft
from jobcenter.antrag.models import Nachweis
from jobcenter.antrag.queries import drafts_of
from jobcenter.files.models import Sendung
from jobcenter.files.services import cancel_sendung
from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.checklist import entries_of
from jobcenter.portal.tus import proof_of
from jobcenter.portal.views.unterlagen import back

ACTS: dict[str, Callable[[Nachweis], None]] = {
    "drehen": lambda row: turn_draft(nachweis=row),
    "frueher": lambda row: move_draft(nachweis=row, by=-1),
    "spaeter": lambda row: move_draft(nachweis=row, by=1),
    "loeschen": lambda row: delete_draft(nachweis=row),
}


@household_page
@require_POST
def entwurf(request: OwnRequest) -> HttpResponse:
    """One change to a draft; the page shows it at the same proof."""
    aktion = request.POST.get("aktion", "")
    if aktion == "abbrechen":
        _give_up(request)
        return HttpResponseRedirect(back(request))
    row = _draft(request)
    if row is None:
        messages.info(request, _("Diese Seite ist schon abgegeben oder gelöscht."))
        return HttpResponseRedirect(back(request))
    place = (row.beleg, row.person)
    if aktion == "ordnen":
        order_drafts(nachweis=row, order=_ids(request.POST.getlist("reihenfolge")))
    elif aktion in ACTS:
        ACTS[aktion](row)
    entry = next((e for e in entries_of(request) if (e.beleg.code, e.beleg.person) == place), None)
    return HttpResponseRedirect(back(request, entry))


def _draft(request: OwnRequest) -> Nachweis | None:
    wanted = _ids([request.POST.get("nachweis", "")])
    row = drafts_of(request.antrag).select_related("datei").filter(id__in=wanted).first()
    return row if row is not None and request.sicht.shows(row.person) else None


def _give_up(request: OwnRequest) -> None:
    for kennung in _ids([request.POST.get("sendung", "")]):
        sendung = Sendung.objects.filter(id=kennung, besitz=request.antrag.id, vollstaendig_am=None).first()
        if sendung is not None and request.sicht.shows(proof_of(sendung)[1]):
            cancel_sendung(sendung_id=kennung)


def _ids(texts: list[str]) -> list[UUID]:
    """Those of these texts that are ids."""
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found
