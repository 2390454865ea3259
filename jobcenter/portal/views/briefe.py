"""Letters: the list, a decision as a page with its reasons, the PDF as a file."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from jobcenter.fall.models import Fall
from jobcenter.fall.queries import fall_of
from jobcenter.files.download import attachment_response
from jobcenter.letters.models import Brief
from jobcenter.letters.queries import letters_of
from jobcenter.letters.services import mark_read
from jobcenter.portal.access import OwnRequest, own_antrag_page
from jobcenter.portal.decision import groups_of, released
from jobcenter.portal.urls_of import address


@own_antrag_page
@require_safe
def briefe(request: OwnRequest) -> HttpResponse:
    """All letters of this application, newest first."""
    context = {
        "briefe": letters_of(fall_of(request.antrag).id),
        "link": request.link,
        "home": address(request, "home"),
    }
    return render(request, "portal/briefe.html", context)


@own_antrag_page
@require_safe
def brief(request: OwnRequest, brief: UUID) -> HttpResponse:
    """One letter. Opening it the first time is written down (§ 37 Abs. 2a SGB X)."""
    fall = fall_of(request.antrag)
    found = _own_letter(fall, brief)
    mark_read(brief=found)
    bescheid = released(fall).filter(brief=found).first()
    context: dict[str, Any] = {
        "brief": found,
        "link": request.link,
        "home": address(request, "home"),
        "briefe": address(request, "briefe"),
        "bescheid": bescheid,
        "k": found.kontext,
        "gruppen": groups_of(bescheid) if bescheid else [],
    }
    return render(request, "portal/brief.html", context)


@own_antrag_page
@require_safe
def brief_pdf(request: OwnRequest, brief: UUID) -> HttpResponse:
    """The letter as it left the office; 404 until it is made."""
    found = _own_letter(fall_of(request.antrag), brief)
    if found.datei is None:
        raise Http404
    mark_read(brief=found)
    return attachment_response(found.datei)


def _own_letter(fall: Fall, brief: UUID) -> Brief:
    found = letters_of(fall.id).filter(pk=brief).first()
    if found is None:
        raise Http404
    return found
