"""Own data: order them, fetch them. Whoever has an own access gets their own part."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.akte.models import Einsicht
from jobcenter.akte.services.einsicht import current_archive, is_open, note_fetched, order_own_data
from jobcenter.fall.queries import fall_of
from jobcenter.files.generated import stream_response
from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.urls_of import address


@household_page
@require_http_methods(["GET", "HEAD", "POST"])
def einsicht(request: OwnRequest) -> HttpResponse:
    """What can be fetched, what is being made, and the button that orders."""
    fall = fall_of(request.antrag)
    if request.method == "POST":
        order_own_data(fall=fall, person=request.sicht.person)
        return HttpResponseRedirect(address(request, "einsicht"))
    rows = Einsicht.objects.filter(fall=fall, person=request.sicht.person)
    current = current_archive(fall, request.sicht.person)
    context = {
        "home": address(request, "home"),
        "archive": [(row, address(request, "einsicht_datei", row.id)) for row in rows if is_open(row)],
        "in_arbeit": current is not None and current.bereit_am is None,
        "kann_bestellen": current is None,
    }
    return render(request, "portal/einsicht.html", context)


@household_page
@require_safe
def einsicht_datei(request: OwnRequest, einsicht: UUID) -> HttpResponseBase:
    """The archive of this person; 404 for one of somebody else, and when its time is over."""
    fall = fall_of(request.antrag)
    rows = Einsicht.objects.select_related("datei").filter(fall=fall, person=request.sicht.person)
    found = rows.filter(pk=einsicht).first()
    if found is None or found.datei is None or not is_open(found):
        raise Http404
    note_fetched(einsicht=found)
    return stream_response(found.datei)
