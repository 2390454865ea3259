"""What is asked or told later in a case: the list, one of them with what it changes, and beginning one for a person."""

import secrets
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from jobcenter.antrag.models import Antrag, Kanal
from jobcenter.antrag.queries import anliegen_of, declared_answers, form_of, last_einreichung
from jobcenter.antrag.services import KeyReused
from jobcenter.bescheid.queries import open_draft
from jobcenter.clock import today
from jobcenter.desk import angaben
from jobcenter.desk.casefile import proofs_of
from jobcenter.desk.forms import Form
from jobcenter.desk.kopf import antraege_of
from jobcenter.desk.queries import counted
from jobcenter.desk.views.case import show_tab
from jobcenter.desk.views.facts import WAITS
from jobcenter.desk.views.interview import KANAELE, remember
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, staff_of
from jobcenter.desk.vorgang import stuck_at, titles_of
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import is_protected
from jobcenter.fall.services import WHOLE, adopt_anliegen, settle_anliegen, start_anliegen
from jobcenter.questionnaire.engine import hints
from jobcenter.questionnaire.formulare import FORMULARE

FURTHER = {form.id: form.title for form in FORMULARE.values() if form.vorgang != "HA"}
NEEDS_NOTE = "Bitte schreiben Sie, wie das Anliegen erledigt ist. Der Vermerk steht in der Akte."


@desk_page(*FALLARBEIT)
@require_safe
def requests(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Everything later than the application that opened the case, newest first."""
    return _show_list(request, case_of(request, fall_id, "Anliegen"), Form(request.POST))


def _show_list(request: HttpRequest, fall: Fall, form: Form) -> HttpResponse:
    later = anliegen_of(fall.antrag)
    titles, places = titles_of(later), stuck_at(later, today())
    context = {
        "anliegen": [(antrag, titles[antrag.id], places.get(antrag.id, "")) for antrag in later],
        "formulare": list(FURTHER.items()),
        "kanaele": list(KANAELE.items()),
        "schluessel": form.raw.get("schluessel") or secrets.token_urlsafe(24),
        "raw": form.raw,
        "errors": form.errors,
    }
    return show_tab(request, fall, "anliegen", context, 422 if form.errors else 200)


@desk_page(*FALLARBEIT)
@require_POST
def begin_request(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Begin something for the person, as they tell it; the channel holds for the conversation that follows."""
    accept_fields(request, "formular", "kanal", "schluessel")
    fall = case_of(request, fall_id, "Anliegen begonnen")
    form = Form(request.POST)
    formular = form.choice("formular", FURTHER, "Bitte wählen Sie, worum es geht.")
    kanal = form.choice("kanal", KANAELE, "Bitte wählen Sie, wie die Person sich gemeldet hat.")
    schluessel = form.text("schluessel", "Bitte laden Sie die Seite neu.", 64)
    if form.errors:
        return _show_list(request, fall, form)
    try:
        antrag, _ = start_anliegen(
            antrag=fall.antrag,
            formular=formular,
            schluessel=schluessel,
            kanal=Kanal(kanal),
            sprache=fall.antrag.sprache,
            by=staff_of(request),
        )
    except KeyReused as reused:
        antrag = reused.antrag
    remember(request, fall, antrag, Kanal(kanal))
    return redirect("desk:interview", fall.id, antrag.id)


@desk_page(*FALLARBEIT)
@require_safe
def request_page(request: HttpRequest, fall_id: UUID, antrag_id: UUID) -> HttpResponse:
    """One of them: what it changes, all answers, hints, proofs; take it over, settle it."""
    fall = case_of(request, fall_id, "Anliegen")
    return show_request(request, fall, antrag_in(fall, antrag_id))


def show_request(
    request: HttpRequest, fall: Fall, antrag: Antrag, extra: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The page of one of them, also after a form that could not be accepted."""
    hidden, einreichung = is_protected(fall), last_einreichung(antrag)
    context: dict[str, Any] = {
        "antrag": antrag,
        "titel": titles_of([antrag])[antrag.id],
        "stelle": stuck_at([antrag], today()).get(antrag.id, ""),
        "erklaert": einreichung,
        "nachweise": proofs_of(antrag),
        "ist_offen": antrag.stand != Antrag.Stand.ERLEDIGT,
        "uebernommen_am": angaben.adopted_at(fall, antrag),
        "fassungen": antrag.einreichungen.count(),
    }
    if einreichung is not None:
        form, day, declared = form_of(antrag), antrag.eingangstag, declared_answers(einreichung)
        earlier = angaben.whole_before(einreichung) if form.vorgang in WHOLE else None
        before = declared_answers(earlier) if earlier else None
        context |= {
            "vorher": earlier,
            "unterschiede": angaben.differences_of(form, before, declared, day, hidden=hidden)
            if before is not None
            else angaben.fact_differences(fall, einreichung, hidden=hidden),
            "bloecke": angaben.blocks_of(einreichung, before, hidden=hidden),
            "hinweise": [hint.text.render() for hint in hints(form, declared, day)],
            "hilfe": angaben.helper_in(declared),
            "gefragt": angaben.wanted(antrag, request.GET),
        }
    return show_tab(request, fall, "ein_anliegen", context | (extra or {}), status)


@desk_page(*FALLARBEIT)
@require_POST
def adopt(request: HttpRequest, fall_id: UUID, antrag_id: UUID) -> HttpResponse:
    """„Angaben in die Akte übernehmen“: as claimed facts, which somebody then establishes."""
    accept_fields(request)
    fall = case_of(request, fall_id, "Anliegen übernommen")
    antrag = antrag_in(fall, antrag_id)
    if open_draft(fall):
        messages.error(request, WAITS)
    elif antrag.stand == Antrag.Stand.DATUM_GESICHERT:
        messages.error(request, "Die Person hat noch nichts abgeschickt.")
    else:
        number = adopt_anliegen(antrag=antrag, by=staff_of(request))
        messages.success(request, f"{counted(number, 'Angabe ist', 'Angaben sind')} neu in der Akte.")
    return redirect("desk:request", fall.id, antrag.id)


@desk_page(*FALLARBEIT)
@require_POST
def settle_request(request: HttpRequest, fall_id: UUID, antrag_id: UUID) -> HttpResponse:
    """„Erledigt“, with a note that says how."""
    accept_fields(request, "vermerk")
    fall = case_of(request, fall_id, "Anliegen erledigt")
    antrag = antrag_in(fall, antrag_id)
    form = Form(request.POST)
    vermerk = form.text("vermerk", NEEDS_NOTE)
    if form.errors:
        return show_request(request, fall, antrag, {"errors": form.errors, "raw": form.raw}, 422)
    if antrag.stand != Antrag.Stand.ERLEDIGT:
        settle_anliegen(antrag=antrag, by=staff_of(request), vermerk=vermerk)
        messages.success(request, "Das Anliegen ist erledigt.")
    return redirect("desk:requests", fall.id)


def antrag_in(fall: Fall, antrag_id: UUID, *, later: bool = True) -> Antrag:
    """An application of this case; `later`: only what came after the one that opened it. Http404 otherwise."""
    for antrag in antraege_of(fall):
        if antrag.id == antrag_id and not (later and antrag.erstantrag_id is None):
            return antrag
    raise Http404
