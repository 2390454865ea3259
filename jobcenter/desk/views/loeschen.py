"""How long things stay: legal hold of a case, and an overview of what has had its time and what was deleted."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from jobcenter.akte.faellig import due, held_cases
from jobcenter.akte.loeschregeln import rules
from jobcenter.akte.models import Loeschung
from jobcenter.akte.services.sperren import hold_case, release_hold
from jobcenter.clock import now
from jobcenter.desk.forms import Form
from jobcenter.desk.views.page import AUFSICHT, FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.fall.models import Fall
from jobcenter.traeger.models import Traeger

NEEDS_REASON = "Bitte schreiben Sie, warum dieser Fall nicht gelöscht werden darf, zum Beispiel „Klage, Az. …“."
_SHOWN = 50


@desk_page(*FALLARBEIT)
@require_safe
def retention(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Whether something keeps this case from being deleted."""
    return _show_case(request, case_of(request, fall_id, "Aufbewahrung"))


@desk_page(*FALLARBEIT)
@require_POST
def hold(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """„Nicht löschen“: from now on nothing of this case goes, whatever the rules say."""
    accept_fields(request, "grund")
    fall = case_of(request, fall_id, "Löschsperre gesetzt")
    form = Form(request.POST)
    grund = form.text("grund", NEEDS_REASON)
    if form.errors:
        return _show_case(request, fall, form, 422)
    hold_case(fall=fall, grund=grund, by=staff_of(request))
    messages.success(request, "Nichts in diesem Fall wird gelöscht, bis Sie die Sperre aufheben.")
    return redirect("desk:retention", fall.id)


@desk_page(*FALLARBEIT)
@require_POST
def end_hold(request: HttpRequest, fall_id: UUID, sperre_id: UUID) -> HttpResponse:
    """The reason is gone; the rules hold again."""
    accept_fields(request)
    fall = case_of(request, fall_id, "Löschsperre aufgehoben")
    sperre = fall.sperren.filter(pk=sperre_id).first()
    if sperre is None:
        raise Http404
    release_hold(sperre=sperre, by=staff_of(request))
    return redirect("desk:retention", fall.id)


@desk_page(*AUFSICHT)
@require_safe
def deletion(request: HttpRequest) -> HttpResponse:
    """Every rule with its period and how much is due; what was deleted. Numbers only, no case is opened."""
    traeger: Traeger = request.traeger  # type: ignore[attr-defined]
    moment = now()
    context: dict[str, Any] = {
        "regeln": [due(regel, moment) for regel in rules(traeger.nummer).values()],
        "gesperrt": held_cases().values("fall").distinct().count(),
        "loeschungen": Loeschung.objects.order_by("-geloescht_am")[:_SHOWN],
    }
    return show(request, "loeschung.html", context)


def _show_case(request: HttpRequest, fall: Fall, form: Form | None = None, status: int = 200) -> HttpResponse:
    traeger: Traeger = request.traeger  # type: ignore[attr-defined]
    context: dict[str, Any] = {
        "fall": fall,
        "regel": rules(traeger.nummer)["fall"],
        "sperren": fall.sperren.select_related("gesetzt_von", "aufgehoben_von"),
        "errors": form.errors if form else {},
        "grund": form.values.get("grund", "") if form else "",
    }
    return show(request, "aufbewahrung.html", context, status)
