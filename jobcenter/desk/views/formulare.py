"""Forms on paper for the counter, blank or with the answers of a case, and the schema of what a form exports."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from jobcenter.antrag.papier import Busy, blank_form, filled_form
from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.antrag.schutz import is_hidden
from jobcenter.clock import today
from jobcenter.desk.views.page import FALLARBEIT, case_of, desk_page, show
from jobcenter.fall.queries import is_protected
from jobcenter.look.views import unavailable
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.schema import export_of, schema_of
from jobcenter.traeger.models import Traeger

RETRY_SECONDS = 15


@desk_page(*FALLARBEIT)
@require_safe
def formulare(request: HttpRequest) -> HttpResponse:
    """Every form, to print."""
    return show(request, "formulare.html", {"formulare": list(FORMULARE.values())})


@desk_page(*FALLARBEIT)
@require_safe
def blank(request: HttpRequest, formular: str) -> HttpResponse:
    """A blank form."""
    found = _form(formular)
    traeger: Traeger = request.traeger  # type: ignore[attr-defined]
    return _download(request, lambda: blank_form(traeger, found, today()), found.id)


@desk_page(*FALLARBEIT)
@require_safe
def filled(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The form of a case with what was answered so far: to complete by hand, or to sign."""
    antrag = case_of(request, fall_id, "Papierformular gedruckt").antrag
    return _download(request, lambda: filled_form(antrag, today()), antrag.nummer)


@desk_page(*FALLARBEIT)
@require_safe
def export(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The answers and facts of a case for another program, as `schema` describes them."""
    fall = case_of(request, fall_id, "Angaben ausgegeben")
    antrag = fall.antrag
    found = export_of(form_of(antrag), answers_of(antrag), antrag.eingangstag)
    if is_protected(fall):
        found = _without_address(found)
    response = _json(found)
    response["Content-Disposition"] = content_disposition_header(True, f"{antrag.nummer}.json") or "attachment"
    response["Cache-Control"] = "no-store"
    return response


@desk_page(*FALLARBEIT)
@require_safe
def schema(request: HttpRequest, formular: str) -> JsonResponse:
    """JSON Schema of the answers and facts of this form."""
    return _json(schema_of(_form(formular)))


def _json(content: dict[str, Any]) -> JsonResponse:
    return JsonResponse(content, json_dumps_params={"ensure_ascii": False, "indent": 1})


def _form(form_id: str) -> Form:
    if form_id not in FORMULARE:
        raise Http404
    return FORMULARE[form_id]


def _without_address(found: dict[str, Any]) -> dict[str, Any]:
    """The same without what tells where the person lives; that leaves the case only on purpose."""
    return found | {
        name: {person: {key: value for key, value in rows.items() if not is_hidden(key)} for person, rows in of.items()}
        for name, of in found.items()
        if name in ("answers", "facts")
    }


def _download(request: HttpRequest, make: Callable[[], bytes], name: str) -> HttpResponse:
    try:
        response = HttpResponse(make(), content_type="application/pdf")
    except Busy:
        return unavailable(request, seconds=RETRY_SECONDS)
    response["Content-Disposition"] = content_disposition_header(True, f"{name}-formular.pdf") or "attachment"
    response["Cache-Control"] = "no-store"
    return response
