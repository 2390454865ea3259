"""„Mit der Person ausfüllen“: the same conversation, typed in by staff; how they talk is chosen first and recorded."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from jobcenter.accounts.services import log_read
from jobcenter.antrag.models import Antrag, Kanal
from jobcenter.antrag.queries import answers_of, form_of, last_einreichung
from jobcenter.antrag.schutz import ADDRESS
from jobcenter.antrag.services import carry_over, save_answers
from jobcenter.bescheid.queries import open_draft
from jobcenter.desk.forms import Form, named_errors
from jobcenter.desk.kopf import antraege_of
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.desk.vorgang import titles_of
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import is_protected
from jobcenter.fall.services import AlreadyDecided, answered_again, is_closed, submit_declaration
from jobcenter.look.fields import FieldView, field_view
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import Step
from jobcenter.questionnaire.question import HAUSHALT, Message, Offen

CLOSED = "Für diesen Fall liegt ein Entwurf oder ein Bescheid vor. Die Angaben lassen sich hier nicht mehr ändern."
SETTLED = "Dieses Anliegen ist erledigt. Die Angaben lassen sich hier nicht mehr ändern."
KANAELE = {value: label for value, label in Kanal.choices if value != Kanal.ONLINE}
SESSION = "gespraech"
BEGIN, ADOPT, REMOVE = "beginnen", "uebernehmen", "loeschen"


@transaction.atomic
def remember(request: HttpRequest, fall: Fall, antrag: Antrag, kanal: Kanal) -> None:
    """From now on this person fills in with the citizen, by this channel, until they log out."""
    request.session[SESSION] = {**request.session.get(SESSION, {}), str(antrag.id): kanal.value}
    user = staff_of(request)
    record(Ereignis.Art.GEMEINSAM_AUSGEFUELLT, fall_id=fall.id, user=user, antrag=str(antrag.id), kanal=kanal.value)


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def interview(request: HttpRequest, fall_id: UUID, antrag_id: UUID | None = None) -> HttpResponse:
    """The way they talk, then the parts of the conversation; „übernehmen“ freezes the declaration."""
    fall = case_of(request, fall_id, "Angaben ausfüllen")
    antrag = _antrag(fall, antrag_id)
    if closed := _closed(request, fall, antrag):
        return closed
    carry_over(antrag=antrag)
    form, kanal = Form(request.POST), kanal_of(request, antrag)
    if request.method == "POST":
        accept_fields(request, "aktion", "kanal")
        if request.POST.get("aktion") == ADOPT and kanal:
            return _adopt(request, fall, antrag, kanal)
        chosen = form.choice("kanal", KANAELE, "Bitte wählen Sie, wie Sie mit der Person sprechen.")
        if chosen:
            remember(request, fall, antrag, Kanal(chosen))
            step = engine.first_untouched_step(form_of(antrag), answers_of(antrag), antrag.eingangstag)
            return redirect(_url(fall, antrag, step) if step else _overview(fall, antrag))
    return show(request, "ausfuellen.html", _parts(fall, antrag, kanal, form), 422 if form.errors else 200)


def _parts(fall: Fall, antrag: Antrag, kanal: Kanal | None, form: Form) -> dict[str, Any]:
    progress = engine.progress(form_of(antrag), answers_of(antrag), antrag.eingangstag)
    return {
        "fall": fall,
        "antrag": antrag,
        "titel": titles_of([antrag])[antrag.id],
        "kanal": kanal,
        "kanaele": list(KANAELE.items()),
        "gewaehlt": form.raw.get("kanal", "" if antrag.kanal == Kanal.ONLINE else antrag.kanal),
        "errors": form.errors,
        "fortschritt": progress,
        "aufgaben": [
            {
                "titel": line.part.title,
                "url": _url(fall, antrag, line.next_step),
                "status": "fertig" if line.state == "fertig" else "offen",
                "text": "" if line.state == "fertig" else _open_text(line.untouched),
            }
            for line in progress.parts
        ],
        "einreichung": last_einreichung(antrag),
    }


def _adopt(request: HttpRequest, fall: Fall, antrag: Antrag, kanal: Kanal) -> HttpResponse:
    try:
        submit_declaration(antrag=antrag, by=staff_of(request), kanal=kanal)
    except AlreadyDecided:
        messages.info(request, CLOSED)
        return redirect("desk:case", fall.id)
    if antrag.erstantrag_id is not None:
        messages.success(request, "Die Angaben sind erfasst. Jetzt können Sie sie in die Akte übernehmen.")
        return redirect("desk:request", fall.id, antrag.id)
    messages.success(request, "Die Angaben sind in der Akte. Jetzt können sie festgestellt werden.")
    return redirect("desk:case", fall.id)


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def interview_page(
    request: HttpRequest, fall_id: UUID, page: str, person: str = HAUSHALT, antrag_id: UUID | None = None
) -> HttpResponse:
    """One screen of the conversation about one person, the household, or an entry of a list."""
    fall = case_of(request, fall_id, "Angaben ausfüllen")
    antrag = _antrag(fall, antrag_id)
    if closed := _closed(request, fall, antrag):
        return closed
    form, day, answers = form_of(antrag), antrag.eingangstag, answers_of(antrag)
    step = engine.find_step(form, answers, day, page, person) if page in form.page_order else None
    if step is None:
        raise Http404
    if kanal_of(request, antrag) is None:
        return redirect(_overview(fall, antrag))
    errors: dict[str, Message] = {}
    if request.method == "POST":
        if request.POST.get("aktion") == REMOVE and step.page.liste is not None:
            return _remove_entry(fall, antrag, step, answers)
        errors = _store(request, antrag, step, answers)
        if not errors:
            following = engine.next_step(form, answers_of(antrag), day, *step.key)
            return redirect(_url(fall, antrag, following) if following else _overview(fall, antrag))
    _log_address(request, fall, step)
    previous = engine.previous_step(form, answers, day, *step.key)
    teil, von = engine.position(form, answers, day, step)
    context: dict[str, Any] = {
        "fall": fall,
        "schritt": step,
        "titel": step.title.render(),
        "felder": _fields(request, step, errors),
        "knoepfe": any(field.question.knoepfe for field in step.fields),
        "loeschbar": step.page.liste is not None and bool(step.page.liste.mehr),
        "zurueck": _url(fall, antrag, previous) if previous else _overview(fall, antrag),
        "uebersicht": _overview(fall, antrag),
        "teil": teil,
        "von": von,
        "errors": named_errors(step, errors),
    }
    return show(request, "ausfuellen_seite.html", context, 422 if errors else 200)


def _store(request: HttpRequest, antrag: Antrag, step: Step, answers: Answers) -> dict[str, Message]:
    """Keep what is right of this screen; returns what is wrong."""
    raw = {name: request.POST.getlist(name) for name in request.POST}
    values, errors = engine.parse(form_of(antrag), answers, antrag.eingangstag, step, raw)
    save_answers(antrag=antrag, werte={(step.person_id, question): value for question, value in values.items()})
    said = {(step.person_id, question) for question, value in values.items() if value not in (None, *Offen)}
    answered_again(antrag=antrag, fragen=said)
    return errors


def _remove_entry(fall: Fall, antrag: Antrag, step: Step, answers: Answers) -> HttpResponse:
    """Take one entry of a list out; the later ones move up."""
    form, day = form_of(antrag), antrag.eingangstag
    left = engine.without_entry(form, answers, step.person_id)
    changed = {key: left.get(key) for key in {*answers, *left} if answers.get(key) != left.get(key)}
    save_answers(antrag=antrag, werte=changed)
    before = engine.find_step(form, left, day, *step.key) or engine.previous_step(form, left, day, *step.key)
    return redirect(_url(fall, antrag, before) if before else _overview(fall, antrag))


def kanal_of(request: HttpRequest, antrag: Antrag) -> Kanal | None:
    """How this member of staff talks with the person right now; None before they chose."""
    value = request.session.get(SESSION, {}).get(str(antrag.id))
    return Kanal(value) if value in KANAELE else None


def _log_address(request: HttpRequest, fall: Fall, step: Step) -> None:
    """A screen with a protected address can be filled in, but not without a trace."""
    if any(field.question.id in ADDRESS and field.value for field in step.fields) and is_protected(fall):
        log_read(user=staff_of(request), fall_id=fall.id, seite="Geschützte Anschrift: beim Ausfüllen")


def _fields(request: HttpRequest, step: Step, errors: dict[str, Message]) -> list[FieldView]:
    raw = request.POST if errors else None
    return [
        field_view(field.question, field.value, errors.get(field.question.id), raw, field.text) for field in step.fields
    ]


def _antrag(fall: Fall, antrag_id: UUID | None) -> Antrag:
    first: Antrag = fall.antrag
    if antrag_id is None:
        return first
    found = next((antrag for antrag in antraege_of(fall) if antrag.id == antrag_id and antrag.erstantrag_id), None)
    if found is None:
        raise Http404
    return found


def _url(fall: Fall, antrag: Antrag, step: Step) -> str:
    page, person = step.key
    place = {"page": page, "person": person} if person else {"page": page}
    return reverse("desk:interview_page", kwargs=_ids(fall, antrag) | place)


def _overview(fall: Fall, antrag: Antrag) -> str:
    return reverse("desk:interview", kwargs=_ids(fall, antrag))


def _ids(fall: Fall, antrag: Antrag) -> dict[str, Any]:
    return {"fall_id": fall.id} | ({"antrag_id": antrag.id} if antrag.erstantrag_id else {})


def _closed(request: HttpRequest, fall: Fall, antrag: Antrag) -> HttpResponse | None:
    """Where to go instead when nobody would look at a new answer; a waiting draft stops its own application only."""
    if antrag.erstantrag_id is not None:
        if not is_closed(antrag, fall):
            return None
        messages.info(request, SETTLED)
        return redirect("desk:request", fall.id, antrag.id)
    if not is_closed(antrag, fall) and open_draft(fall) is None:
        return None
    messages.info(request, CLOSED)
    return redirect("desk:case", fall.id)


def _open_text(number: int) -> str:
    return "1 Frage" if number == 1 else f"{number} Fragen"
