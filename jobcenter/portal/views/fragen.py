"""One page of the conversation: every valid answer is stored, nothing typed is lost."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from jobcenter.antrag.queries import answers_of
from jobcenter.antrag.services import change_contact, save_answers
from jobcenter.clock import now
from jobcenter.fall.queries import fall_of
from jobcenter.look.templatetags.look import uhrzeit
from jobcenter.portal.access import OwnRequest, own_antrag_page
from jobcenter.portal.mail_links import send_confirmation
from jobcenter.portal.queries import is_editable, last_saved, named_errors
from jobcenter.portal.urls_of import address, step_address
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import (
    Step,
    find_step,
    first_untouched_step,
    next_step,
    parse,
    position,
    previous_step,
    progress,
)
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import HAUSHALT, Message, Value

WEITER, ZURUECK, SPAETER, OHNE_ANTWORT = "weiter", "zurueck", "spaeter", "ohne_antwort"
# ?ziel=pruefen: the person came from the review and goes back there.
ZIEL = "pruefen"


@own_antrag_page
@require_http_methods(["GET", "HEAD", "POST"])
def frage(request: OwnRequest, page: str, person: str = HAUSHALT) -> HttpResponse:
    """Ask and store. Valid answers are kept even when another field of the page has an error."""
    if page not in {known.id for known in HAUPTANTRAG.pages}:
        raise Http404
    antrag = request.antrag
    if not is_editable(fall_of(antrag)):
        if request.headers.get("X-Autosave"):
            return JsonResponse({}, status=409)
        messages.info(request, _("Ihr Antrag ist entschieden. Bitte sagen Sie uns, was sich geändert hat."))
        return HttpResponseRedirect(address(request, "home"))
    answers = answers_of(antrag)
    step = find_step(HAUPTANTRAG, answers, antrag.eingangstag, page, person)
    if step is None:
        messages.info(request, _("Diese Frage müssen Sie nicht mehr beantworten."))
        return HttpResponseRedirect(address(request, "home"))
    if request.method != "POST":
        return _show(request, step, answers, {})
    return _store(request, step, answers)


def _store(request: OwnRequest, step: Step, answers: Answers) -> HttpResponse:
    antrag = request.antrag
    values, errors = parse(HAUPTANTRAG, answers, antrag.eingangstag, step, dict(request.POST.lists()))
    save_answers(antrag=antrag, werte={(step.person_id, question): wert for question, wert in values.items()})
    if request.headers.get("X-Autosave"):
        return JsonResponse({"um": uhrzeit(now())})
    _keep_contact(request, values)
    answers = answers.with_values(step.person_id, values)
    aktion = request.POST.get("aktion", WEITER)
    # Leaving without an answer is always possible; something typed wrongly is never dropped silently.
    stops = {q: error for q, error in errors.items() if aktion == WEITER or error.code != "required"}
    if stops:
        return _show(request, step, answers, errors)
    return HttpResponseRedirect(_onward(request, step, answers, aktion))


def _keep_contact(request: OwnRequest, values: dict[str, Value | None]) -> None:
    """A new address or number counts for our messages too; a new address has to confirm itself."""
    if not {"kontakt.email", "kontakt.telefon"} & values.keys():
        return
    antrag = request.antrag
    email = str(values.get("kontakt.email", antrag.email) or "")
    telefon = str(values.get("kontakt.telefon", antrag.telefon) or "")
    if change_contact(antrag=antrag, email=email, telefon=telefon) and email:
        send_confirmation(antrag)


def _onward(request: OwnRequest, step: Step, answers: Answers, aktion: str) -> str:
    """Where the person goes after this page."""
    form, day = HAUPTANTRAG, request.antrag.eingangstag
    if aktion == SPAETER:
        return address(request, "home")
    if aktion == ZURUECK:
        before = previous_step(form, answers, day, *step.key)
        return step_address(request, before) if before else address(request, "home")
    after = next_step(form, answers, day, *step.key)
    if request.GET.get("ziel") == ZIEL:
        # A changed answer may bring new questions; without any, the review is next.
        untouched = after and any(field.is_untouched for field in after.fields)
        return f"{step_address(request, after)}?ziel={ZIEL}" if after and untouched else address(request, ZIEL)
    return step_address(request, after) if after else address(request, "unterlagen")


def _show(request: OwnRequest, step: Step, answers: Answers, errors: dict[str, Message]) -> HttpResponse:
    antrag = request.antrag
    form, day = HAUPTANTRAG, antrag.eingangstag
    raw = request.POST if errors else None
    teil, von = position(form, answers, day, step)
    context: dict[str, Any] = {
        "titel": step.title.render(_),
        "teil_titel": _(step.part.title),
        "einleitung": _(step.page.intro) if step.page.intro else "",
        "felder": [
            {
                "question": field.question,
                "text": field.text,
                "value": answers.get((step.person_id, field.question.id)),
                "error": errors.get(field.question.id),
            }
            for field in step.fields
        ],
        "raw": raw,
        "errors": named_errors([step], errors),
        "teil": teil,
        "von": von,
        "minuten": progress(form, answers, day).minutes_left or None,
        "gespeichert": last_saved(antrag),
        "has_previous": previous_step(form, answers, day, *step.key) is not None,
        "may_skip": bool(errors) and all(error.code == "required" for error in errors.values()),
        "home": address(request, "home"),
        "review": address(request, "pruefen") if request.GET.get("ziel") == ZIEL else "",
    }
    return render(request, "portal/frage.html", context, status=422 if errors else 200)


def continue_address(request: OwnRequest, answers: Answers) -> str:
    """Where „Weitermachen“ leads: the first page with a question nobody reacted to, then proofs and review."""
    step = first_untouched_step(HAUPTANTRAG, answers, request.antrag.eingangstag)
    return step_address(request, step) if step else address(request, "unterlagen")
