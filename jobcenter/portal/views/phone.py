"""From the computer to the phone: a link for half an hour, as a QR code; what the phone sends appears at this proof."""

from uuid import UUID

import segno
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from jobcenter.akte.queries import phone_link
from jobcenter.akte.services import create_hochladelink, end_hochladelink, upload_address
from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.checklist import entries_of
from jobcenter.portal.tus import PIECE_BYTES
from jobcenter.portal.urls_of import address


@household_page
@require_POST
def new_link(request: OwnRequest) -> HttpResponse:
    """„Mit dem Handy fotografieren“: a new link for one proof."""
    wanted = request.POST.get("beleg")
    entry = next((entry for entry in entries_of(request) if entry.beleg.feld == wanted), None)
    if entry is None:
        return HttpResponseRedirect(address(request, "unterlagen"))
    link = create_hochladelink(antrag=request.antrag, beleg=entry.beleg.code, person=entry.beleg.person)
    return HttpResponseRedirect(address(request, "handy", link.id))


@household_page
@require_http_methods(["GET", "HEAD", "POST"])
def qr_code(request: OwnRequest, kennung: UUID) -> HttpResponse:
    """The QR code, and below it what the phone has sent; POST ends the link."""
    link = phone_link(request.antrag, kennung)
    entry = None
    if link is not None and request.sicht.shows(link.person):
        proof = (link.beleg, link.person)
        entry = next((e for e in entries_of(request) if (e.beleg.code, e.beleg.person) == proof), None)
    if link is None or entry is None:
        messages.info(request, _("Der Code für das Handy gilt nicht mehr. Sie können einen neuen holen."))
        return HttpResponseRedirect(address(request, "unterlagen"))
    there = f"{address(request, 'unterlagen')}#{entry.beleg.anker}"
    if request.method == "POST":
        end_hochladelink(link=link)
        return HttpResponseRedirect(there)
    where = upload_address(link)
    context = {
        "entry": entry,
        "where": where,
        "until": link.gueltig_bis,
        "qr": segno.make_qr(where, error="m").svg_data_uri(scale=6, border=4, dark="#000", light="#fff"),
        "there": there,
        "piece_bytes": PIECE_BYTES,
    }
    return render(request, "portal/handy.html", context)
