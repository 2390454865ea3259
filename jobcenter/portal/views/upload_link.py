"""A link that takes files for one request, without log-in: from a letter, or from the computer to the phone.

It shows what is asked for and what this visit sent, and nothing else of the case: whoever finds the letter learns
no name and no answer. Unknown, expired and ended links look the same.
"""

from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.accounts.access import View, mark, office_page
from jobcenter.akte.models import Hochladelink, Quittung
from jobcenter.akte.queries import besitz_of, drafts_through, open_hochladelink
from jobcenter.akte.services import NothingToHandIn, delete_draft, hand_in, turn_draft
from jobcenter.antrag.models import Nachweis
from jobcenter.antrag.queries import drafts_of
from jobcenter.files.kinds import ACCEPT
from jobcenter.files.models import Datei
from jobcenter.files.queries import open_sendungen
from jobcenter.look.views import too_many_requests
from jobcenter.portal.access import OfficeRequest
from jobcenter.portal.checklist import is_being_checked, mark_of_files, pages_of
from jobcenter.portal.queries import Belegstand
from jobcenter.portal.tries import WAIT_SECONDS, TooManyTries, count_unknown_link
from jobcenter.portal.tus import PIECE_BYTES, Destination, announce, proof_of, transfer
from jobcenter.portal.views.receipts import proofs_on
from jobcenter.portal.views.unterlagen import first_page, take_files
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN

SENT = "ueber_link"
FIELD = "datei"


class LinkRequest(OfficeRequest):
    """A request through an upload link, for type checks; `upload_link_page` sets the rest."""

    hochladelink: Hochladelink
    secret: str


def upload_link_page(view: View) -> View:
    """A page behind an upload link; every link that is not good leads to the same page."""

    @office_page
    @wraps(view)
    def wrapper(request: LinkRequest, secret: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        link = open_hochladelink(secret)
        if link is None:
            try:
                count_unknown_link(request)
            except TooManyTries:
                return too_many_requests(request, seconds=WAIT_SECONDS)
            return render(request, "portal/hochladelink_abgelaufen.html", status=404)
        request.hochladelink, request.secret = link, secret
        return view(request, *args, **kwargs)

    return mark(wrapper, "office")


@upload_link_page
@require_http_methods(["GET", "HEAD", "POST"])
def upload_link(request: LinkRequest) -> HttpResponse:
    """Send files, take back what this visit sent, hand in."""
    if request.method != "POST":
        return _show(request)
    aktion, link = request.POST.get("aktion", ""), request.hochladelink
    if aktion == "abgeben" and link.angelegt_von_id is not None:
        return _hand_in(request)
    if aktion in ("loeschen", "drehen"):
        row = next((row for row in _sent(request) if str(row.id) == request.POST.get("nachweis")), None)
        if row is not None:
            (delete_draft if aktion == "loeschen" else turn_draft)(nachweis=row)
        return HttpResponseRedirect(_address(request, "upload_link"))
    proof = (link.beleg, link.person)
    stored, errors = take_files(request, FIELD, link.antrag, besitz_of(link), proof)
    for datei in stored:
        _remember(request, datei)
    return _show(request, " ".join(errors)) if errors else HttpResponseRedirect(_address(request, "upload_link"))


def _hand_in(request: LinkRequest) -> HttpResponse:
    link = request.hochladelink
    try:
        quittung = hand_in(antrag=link.antrag, kanal=Quittung.Kanal.LINK, besitz=link.id)
    except NothingToHandIn:
        messages.info(request, _("Hier ist gerade nichts abzugeben."))
        return HttpResponseRedirect(_address(request, "upload_link"))
    pages = sum(proof["pages"] for proof in proofs_on(quittung))
    context = {"quittung": quittung, "pages": pages, "again": _address(request, "upload_link")}
    return render(request, "portal/hochladelink_abgegeben.html", context)


@upload_link_page
@require_safe
def stand(request: LinkRequest) -> HttpResponse:
    """The part of the page that changes by itself."""
    return render(request, "portal/hochladelink_stand.html", _files(request))


@upload_link_page
@require_safe
def bild(request: LinkRequest, datei: UUID) -> HttpResponse:
    """The small picture of a file that this visit sent."""
    found = next((row.datei for row in _sent(request) if row.datei_id == datei and row.datei), None)
    if found is None:
        raise Http404
    return first_page(found)


@upload_link_page
@require_http_methods(["POST", "OPTIONS"])
def begin(request: LinkRequest) -> HttpResponse:
    """A file will come."""
    return announce(request, _destination(request))


@upload_link_page
@require_http_methods(["HEAD", "PATCH", "DELETE"])
def piece(request: LinkRequest, sendung: UUID) -> HttpResponse:
    """One file that is arriving."""
    return transfer(request, _destination(request), sendung)


def _destination(request: LinkRequest) -> Destination:
    link = request.hochladelink
    return Destination(
        antrag=link.antrag,
        besitz=besitz_of(link),
        proof=lambda feld: (link.beleg, link.person) if feld == FIELD else None,
        is_own=lambda wanted: wanted == (link.beleg, link.person),
        address=lambda kennung: _address(request, "upload_link_sendung", kennung),
        arrived=lambda datei: _remember(request, datei),
    )


def _remember(request: LinkRequest, datei: Datei) -> None:
    """This visit may see again what it sent; nobody else who has the link may."""
    sent = request.session.get(SENT, {})
    mine = sent.setdefault(str(request.hochladelink.id), [])
    mine.append(str(datei.id))
    request.session[SENT] = sent


def _sent(request: LinkRequest) -> list[Nachweis]:
    link = request.hochladelink
    mine = request.session.get(SENT, {}).get(str(link.id), [])
    rows = drafts_of(link.antrag).filter(beleg=link.beleg, person=link.person, datei__in=mine)
    return list(rows.select_related("datei"))


def _files(request: LinkRequest) -> dict[str, Any]:
    mine, link = _sent(request), request.hochladelink
    is_letter = link.angelegt_von_id is not None
    waiting = drafts_through(link) if is_letter else mine
    arriving = [row for row in open_sendungen(besitz_of(link)) if proof_of(row) == (link.beleg, link.person)]
    return {
        "drafts": mine,
        "mark": mark_of_files((*mine, *waiting), arriving),
        "pages": pages_of(waiting),
        "earlier": max(pages_of(waiting) - pages_of(mine), 0),
        "is_letter": is_letter,
        "unfinished": bool(arriving),
        "is_checking": is_being_checked(mine),
        "here": _address(request, "upload_link"),
        "secret": request.secret,
    }


def _show(request: LinkRequest, error: str = "") -> HttpResponse:
    link = request.hochladelink
    art = next((art for art in NACHWEISARTEN if art.code == link.beleg and not art.fuer), None)
    context = {
        **_files(request),
        "title": Belegstand(link.beleg, "", (), (), ()).text,
        "art": art,
        "field": FIELD,
        "until": link.gueltig_bis,
        "error": error,
        "errors": {FIELD: error} if error else {},
        "accept": ACCEPT,
        "piece_bytes": PIECE_BYTES,
    }
    return render(request, "portal/hochladelink.html", context, status=422 if error else 200)


def _address(request: LinkRequest, name: str, *args: Any) -> str:
    return reverse(f"portal:{name}", args=[request.traeger.slug, request.secret, *args])
