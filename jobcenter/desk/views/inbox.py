"""Eingang and search: what lies in the office, oldest first."""

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.akte.queries import search_stuecke
from jobcenter.antrag.models import Antrag
from jobcenter.clock import today
from jobcenter.desk.hits import rows_of
from jobcenter.desk.queries import inbox_rows
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, desk_page, show, staff_of, typed
from jobcenter.fall import queries

PER_PAGE = 50
FILTER = {"alle": "Alle", "meine": "Meine", "offen": "Ohne Zuständige", "begonnen": "Begonnen, nicht abgeschickt"}


@desk_page()
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """Every open case and what was sent later in one: since when, what, who, what is missing."""
    user = staff_of(request)
    if user.rolle not in FALLARBEIT:
        return redirect("desk:office")
    wer = request.GET.get("wer", "alle")
    if wer not in FILTER:
        wer = "alle"
    page = Paginator(_filtered(wer, user.pk), PER_PAGE).get_page(request.GET.get("seite"))
    return show(
        request,
        "eingang.html",
        {
            "zeilen": inbox_rows(list(page.object_list), today()),
            "page": page,
            "filter": FILTER.items(),
            "wer": wer,
        },
    )


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """Cases by number or name, pages of documents by their words. The form posts: no name stands in an address."""
    accept_fields(request, "q")
    text = typed(request, "q") if request.method == "POST" else request.GET.get("q", "").replace("\0", "").strip()
    zeilen = inbox_rows([fall.antrag for fall in queries.search(text[:100])], today())
    hits = search_stuecke(text[:100]) if text else []
    context = {"zeilen": zeilen, "gesucht": text, "treffer": rows_of(hits), "anzahl_treffer": len(hits)}
    return show(request, "suche.html", context)


def _filtered(wer: str, user_id: UUID) -> QuerySet[Antrag]:
    if wer == "begonnen":
        return queries.drafts()
    rows = queries.waiting()
    return rows if wer == "alle" else queries.of_cases(rows, user_id if wer == "meine" else None)
