"""Every form on paper: blank for anybody, and the own application with its answers."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from jobcenter.accounts.access import office_page
from jobcenter.antrag.papier import MAX_COPIES, Busy, blank_form, filled_form
from jobcenter.clock import today
from jobcenter.look.views import unavailable
from jobcenter.portal.access import OfficeRequest, OwnRequest, own_antrag_page
from jobcenter.portal.documents import pdf_response
from jobcenter.questionnaire.formulare import FORMULARE

RETRY_SECONDS = 15


@office_page
@require_safe
def blank(request: HttpRequest, formular: str) -> HttpResponse:
    """A blank form; `?personen=2` prints the blocks for further persons twice."""
    found = FORMULARE.get(formular)
    wanted = request.GET.get("personen", "1")
    if found is None or wanted not in map(str, range(1, MAX_COPIES + 1)):
        raise Http404
    try:
        pdf = blank_form(cast(OfficeRequest, request).traeger, found, today(), int(wanted))
    except Busy:
        return unavailable(request, seconds=RETRY_SECONDS)
    return pdf_response(pdf, f"{found.id}.pdf")


@own_antrag_page
@require_safe
def filled(request: OwnRequest) -> HttpResponse:
    """The own application on paper, with what was answered so far."""
    try:
        pdf = filled_form(request.antrag, today(), request.sicht)
    except Busy:
        return unavailable(request, seconds=RETRY_SECONDS)
    return pdf_response(pdf, f"{request.antrag.nummer}-formular.pdf")
