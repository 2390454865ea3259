"""The answers of an application as they were declared: read, compare, ask one of them again."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jobcenter.antrag.link_and_code import link_of
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import declared_answers, last_einreichung, own_parts_of
from jobcenter.desk import angaben
from jobcenter.desk.forms import Form
from jobcenter.desk.mails import send_question_waits
from jobcenter.desk.views.anliegen import antrag_in, show_request
from jobcenter.desk.views.case import show_tab
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import is_protected
from jobcenter.fall.services import is_closed, renew_own_access, reopen_question

NEEDS_REASON = "Bitte schreiben Sie der Person in einfachen Worten, warum Sie noch einmal fragen."
NO_MAIL = "Die Frage steht im Portal. Es gibt keine bestätigte E-Mail-Adresse. Bitte rufen Sie an oder schreiben Sie."
CLOSED = "Darüber ist schon entschieden. Eine neue Frage würde niemand mehr sehen."


@desk_page(*FALLARBEIT)
@require_safe
def answers(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """All answers of the application that opened the case, as they were declared last."""
    return _show_answers(request, case_of(request, fall_id, "Antworten"))


def _show_answers(
    request: HttpRequest, fall: Fall, extra: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    einreichung = last_einreichung(fall.antrag)
    context: dict[str, Any] = {
        "antrag": fall.antrag,
        "erklaert": einreichung,
        "kann_fragen": not is_closed(fall.antrag, fall),
    }
    if einreichung is not None:
        context["bloecke"] = angaben.blocks_of(einreichung, None, hidden=is_protected(fall))
        context["gefragt"] = angaben.wanted(fall.antrag, request.GET)
        context["hilfe"] = angaben.helper_in(declared_answers(einreichung))
    return show_tab(request, fall, "antworten", context | (extra or {}), status)


@desk_page(*FALLARBEIT)
@require_safe
def versions(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Every declaration of the application: when, by which way, with whose help, and what is different."""
    fall = case_of(request, fall_id, "Fassungen")
    return _show_versions(request, fall, fall.antrag)


@desk_page(*FALLARBEIT)
@require_safe
def request_versions(request: HttpRequest, fall_id: UUID, antrag_id: UUID) -> HttpResponse:
    """The same for something that came later."""
    fall = case_of(request, fall_id, "Fassungen")
    return _show_versions(request, fall, antrag_in(fall, antrag_id))


def _show_versions(request: HttpRequest, fall: Fall, antrag: Antrag) -> HttpResponse:
    context = {"antrag": antrag, "fassungen": angaben.versions_of(antrag, hidden=is_protected(fall))}
    return show_tab(request, fall, "fassungen", context)


@desk_page(*FALLARBEIT)
@require_POST
def ask_again(request: HttpRequest, fall_id: UUID, antrag_id: UUID) -> HttpResponse:
    """„Noch einmal fragen“: one question, with a reason that the person reads; a mail says that a question waits."""
    accept_fields(request, "seite", "person", "frage", "grund")
    fall = case_of(request, fall_id, "Rückfrage gestellt")
    antrag = antrag_in(fall, antrag_id, later=False)
    wanted = angaben.wanted(antrag, request.POST)
    if wanted is None:
        raise Http404
    form = Form(request.POST)
    grund = form.text("grund", NEEDS_REASON)
    if form.errors:
        asked = {"errors": form.errors, "raw": form.raw, "gefragt": wanted}
        return _back_with_errors(request, fall, antrag, asked)
    if is_closed(antrag, fall):
        messages.error(request, CLOSED)
    else:
        reopen_question(
            antrag=antrag,
            seite=wanted.seite,
            person=wanted.person,
            frage=wanted.frage,
            grund=grund,
            by=staff_of(request),
        )
        if send_question_waits(antrag):
            messages.success(request, "Die Frage steht jetzt im Portal. Eine E-Mail sagt der Person, dass sie wartet.")
        else:
            messages.warning(request, NO_MAIL)
    if antrag.erstantrag_id is None:
        return redirect("desk:answers", fall.id)
    return redirect("desk:request", fall.id, antrag.id)


@desk_page(*FALLARBEIT)
@require_POST
def renew_access(request: HttpRequest, fall_id: UUID, part_id: UUID) -> HttpResponse:
    """A new address and code for another adult who lost them or whose access was ended; shown this once."""
    accept_fields(request)
    fall = case_of(request, fall_id, "Eigener Zugang erneuert")
    own = own_parts_of(fall.antrag).select_related("antrag").filter(pk=part_id).first()
    if own is None:
        raise Http404
    part, code = renew_own_access(beteiligung=own, by=staff_of(request))
    slug = request.traeger.slug  # type: ignore[attr-defined]
    address = settings.PUBLIC_ORIGIN + reverse("portal:home", args=[slug, link_of(part.id)])
    return show(request, "zugang.html", {"fall": fall, "adresse": address, "nummer": part.antrag.nummer, "code": code})


def _back_with_errors(request: HttpRequest, fall: Fall, antrag: Antrag, asked: dict[str, Any]) -> HttpResponse:
    if antrag.erstantrag_id is None:
        return _show_answers(request, fall, asked, 422)
    return show_request(request, fall, antrag, asked, 422)
