"""The tab „Akte“ of a case: everything in it as one list, the search in its documents, receipts."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.akte.beweis import receipt_pdf, verifying_address
from jobcenter.akte.queries import quittung_of, search_stuecke
from jobcenter.desk.folder import APART, Thema, entries_of, person_names, topics_of
from jobcenter.desk.hits import rows_of
from jobcenter.desk.kopf import kopf_of
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, pdf_download, show, typed
from jobcenter.fall.models import Fall

PER_PAGE = 100
# The household itself, among the persons of a filter.
HAUSHALT = "-"


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def folder(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The file; words are searched by a form that posts, so that no name stands in an address."""
    accept_fields(request, "q")
    fall = case_of(request, fall_id, "Akte")
    names = person_names(fall)
    text = typed(request, "q")[:100]
    context = filed(fall, names, request) | {"gesucht_akte": text}
    if text:
        hits = search_stuecke(text, fall)
        context |= {"treffer": rows_of(hits, text), "anzahl_treffer": len(hits)}
    return show(request, "mappe.html", context)


def filed(fall: Fall, names: dict[str, str], request: HttpRequest) -> dict[str, Any]:
    """The list as it was asked for: topic, person, doubles."""
    thema, person = request.GET.get("thema", ""), request.GET.get("person", "")
    entries = entries_of(fall, names, thema)
    topics = topics_of(entries) if thema != APART else []
    doubles = sum(entry.doppelt for entry in entries)
    if "doppelte" not in request.GET:
        entries = [entry for entry in entries if not entry.doppelt]
    whole = len(entries)
    if thema in Thema.values:
        entries = [entry for entry in entries if entry.thema == thema]
    if person:
        entries = [entry for entry in entries if entry.person == (person if person != HAUSHALT else "")]
    page = Paginator(entries, PER_PAGE).get_page(request.GET.get("seite"))
    return frame(fall, names) | {
        "eintraege": page.object_list,
        "page": page,
        "themen": topics,
        "alle": whole,
        "aktenthema": thema,
        "person": person,
        "personen": [(HAUSHALT, "Haushalt"), *names.items()],
        "doppelte": doubles,
        "mit_doppelten": "doppelte" in request.GET,
    }


def frame(fall: Fall, names: dict[str, str]) -> dict[str, Any]:
    """What stands around every page of the file: head and tabs, without calculation and timeline."""
    return {"fall": fall, "kopf": kopf_of(fall, names), "reiter_aktiv": "mappe"}


@desk_page(*FALLARBEIT)
@require_safe
def receipt(request: HttpRequest, fall_id: UUID, nummer: str) -> HttpResponse:
    """A Beweis-Quittung of this case on paper, the newest version."""
    fall = case_of(request, fall_id, "Quittung")
    quittung = quittung_of(fall, nummer)
    if quittung is None:
        raise Http404
    return pdf_download(receipt_pdf(quittung, verifying_address(quittung)), f"Quittung-{quittung.nummer}.pdf")
