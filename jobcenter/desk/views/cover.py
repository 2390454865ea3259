"""Sheets for the scanner: what comes next belongs to this case, or begins anew."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from jobcenter.clock import today
from jobcenter.desk.views.page import FALLARBEIT, case_of, desk_page
from jobcenter.letters.letterhead import letterhead_of
from jobcenter.letters.render import render_pdf
from jobcenter.traeger.models import Traeger


@desk_page(*FALLARBEIT)
@require_safe
def separator(request: HttpRequest) -> HttpResponse:
    """The sheet between two envelopes."""
    return _sheet(request, "")


@desk_page(*FALLARBEIT)
@require_safe
def cover(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The sheet in front of the pages of one case."""
    return _sheet(request, case_of(request, fall_id, "Deckblatt gedruckt").antrag.nummer)


def _sheet(request: HttpRequest, nummer: str) -> HttpResponse:
    traeger: Traeger = request.traeger  # type: ignore[attr-defined]
    pdf = render_pdf("deckblatt", {"behoerde": letterhead_of(traeger), "datum": today().isoformat(), "nummer": nummer})
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="Deckblatt.pdf"'
    return response
