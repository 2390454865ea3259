"""Forms on paper for the counter, blank or with the answers of a case, and the schema of what a form exports."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from jobcenter.antrag.papier import blank_form, filled_form
from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.clock import today
from jobcenter.desk.views.page import FALLARBEIT, case_of, desk_page, show
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.schema import export_of, schema_of
from jobcenter.traeger.models import Traeger


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
    return _download(blank_form(traeger, found, today()), found.id)


@desk_page(*FALLARBEIT)
@require_safe
def filled(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The form of a case with what was answered so far: to complete by hand, or to sign."""
    antrag = case_of(request, fall_id, "Papierformular gedruckt").antrag
    return _download(filled_form(antrag, today()), antrag.nummer)


@desk_page(*FALLARBEIT)
@require_safe
def export(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The answers and facts of a case for another program, as `schema` describes them."""
    antrag = case_of(request, fall_id, "Angaben ausgegeben").antrag
    form = form_of(antrag)
    response = _json(export_of(form, answers_of(antrag), antrag.eingangstag))
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


def _download(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(True, f"{name}-formular.pdf") or "attachment"
    response["Cache-Control"] = "no-store"
    return response
