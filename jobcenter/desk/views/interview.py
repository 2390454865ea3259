"""„Mit der Person ausfüllen“: the conversation of the application, typed in by staff. The channel stays as it was."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from jobcenter.antrag.queries import answers_of, last_einreichung
from jobcenter.antrag.services import save_answers
from jobcenter.bescheid.queries import open_draft
from jobcenter.desk.forms import named_errors
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.fall.models import Fall
from jobcenter.fall.services import AlreadyDecided, submit_declaration
from jobcenter.look.fields import FieldView, field_view
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.engine import Step
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import HAUSHALT, Message

CLOSED = "Für diesen Fall liegt ein Entwurf oder ein Bescheid vor. Die Angaben lassen sich hier nicht mehr ändern."


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def interview(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The parts of the conversation; „Angaben übernehmen“ freezes the declaration and takes it into the file."""
    fall = case_of(request, fall_id, "Angaben ausfüllen")
    if _is_closed(fall):
        return _closed(request, fall)
    antrag = fall.antrag
    if request.method == "POST":
        accept_fields(request)
        try:
            submit_declaration(antrag=antrag, by=staff_of(request))
        except AlreadyDecided:
            return _closed(request, fall)
        messages.success(request, "Die Angaben sind in der Akte. Jetzt können sie festgestellt werden.")
        return redirect("desk:case", fall.id)
    progress = engine.progress(HAUPTANTRAG, answers_of(antrag), antrag.eingangstag)
    context = {
        "fall": fall,
        "fortschritt": progress,
        "aufgaben": [
            {
                "titel": line.part.title,
                "url": _url(fall, line.next_step),
                "status": "fertig" if line.state == "fertig" else "offen",
                "text": "" if line.state == "fertig" else _open_text(line.untouched),
            }
            for line in progress.parts
        ],
        "einreichung": last_einreichung(antrag),
    }
    return show(request, "ausfuellen.html", context)


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def interview_page(request: HttpRequest, fall_id: UUID, page: str, person: str = HAUSHALT) -> HttpResponse:
    """One screen of the conversation about one person or the household."""
    fall = case_of(request, fall_id, "Angaben ausfüllen")
    if _is_closed(fall):
        return _closed(request, fall)
    antrag, day = fall.antrag, fall.antrag.eingangstag
    answers = answers_of(antrag)
    step = engine.find_step(HAUPTANTRAG, answers, day, page, person)
    if step is None:
        raise Http404
    errors: dict[str, Message] = {}
    if request.method == "POST":
        raw = {name: request.POST.getlist(name) for name in request.POST}
        values, errors = engine.parse(HAUPTANTRAG, answers, day, step, raw)
        save_answers(antrag=antrag, werte={(step.person_id, question): value for question, value in values.items()})
        if not errors:
            following = engine.next_step(HAUPTANTRAG, answers_of(antrag), day, *step.key)
            return redirect(_url(fall, following) if following else reverse("desk:interview", args=[fall.id]))
    previous = engine.previous_step(HAUPTANTRAG, answers, day, *step.key)
    teil, von = engine.position(HAUPTANTRAG, answers, day, step)
    context: dict[str, Any] = {
        "fall": fall,
        "schritt": step,
        "titel": step.title.render(),
        "felder": _fields(request, step, errors),
        "zurueck": _url(fall, previous) if previous else reverse("desk:interview", args=[fall.id]),
        "teil": teil,
        "von": von,
        "errors": named_errors(step, errors),
    }
    return show(request, "ausfuellen_seite.html", context, 422 if errors else 200)


def _fields(request: HttpRequest, step: Step, errors: dict[str, Message]) -> list[FieldView]:
    raw = request.POST if errors else None
    return [
        field_view(field.question, field.value, errors.get(field.question.id), raw, field.text) for field in step.fields
    ]


def _url(fall: Fall, step: Step) -> str:
    parts = [fall.id, *filter(None, step.key)]
    return reverse("desk:interview_page", args=parts)


def _is_closed(fall: Fall) -> bool:
    return fall.stand == Fall.Stand.BESCHIEDEN or open_draft(fall) is not None


def _closed(request: HttpRequest, fall: Fall) -> HttpResponse:
    messages.info(request, CLOSED)
    return redirect("desk:case", fall.id)


def _open_text(number: int) -> str:
    return "1 Frage" if number == 1 else f"{number} Fragen"
