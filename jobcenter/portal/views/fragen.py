"""One page of the conversation: every valid answer is stored, nothing typed is lost."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from jobcenter.antrag.queries import answers_of, open_rueckfragen, root_of
from jobcenter.antrag.services import change_contact, save_answers
from jobcenter.clock import now
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import answered_again, is_closed
from jobcenter.look.templatetags.look import uhrzeit
from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.mail_links import send_confirmation, tell_about_new_address
from jobcenter.portal.queries import belege_of, last_saved, named_errors
from jobcenter.portal.schritt import first_step, is_about, is_start, refuse_unknown_fields, said_behind_gate, texts_of
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
    without_entry,
)
from jobcenter.questionnaire.question import HAUSHALT, Message, Offen, Value, person_of

WEITER, ZURUECK, SPAETER, OHNE_ANTWORT, LOESCHEN = "weiter", "zurueck", "spaeter", "ohne_antwort", "loeschen"
# ?ziel=pruefen: the person came from the review and goes back there.
ZIEL = "pruefen"


@household_page
@require_http_methods(["GET", "HEAD", "POST"])
def frage(request: OwnRequest, page: str, person: str = HAUSHALT) -> HttpResponse:
    """Ask and store. Valid answers are kept even when another field of the page has an error."""
    form, antrag = request.form, request.antrag
    if page not in {known.id for known in form.pages}:
        raise Http404
    if is_closed(antrag, fall_of(antrag)):
        if request.headers.get("X-Autosave"):
            return JsonResponse({}, status=409)
        messages.info(request, _("Ihr Antrag ist entschieden. Bitte sagen Sie uns, was sich geändert hat."))
        return HttpResponseRedirect(address(request, "home"))
    answers = answers_of(antrag, request.sicht)
    step = find_step(form, answers, antrag.eingangstag, page, person)
    if step is None:
        messages.info(request, _("Diese Frage müssen Sie nicht mehr beantworten."))
        return HttpResponseRedirect(address(request, "home"))
    if request.method != "POST":
        return _show(request, step, answers, {})
    return _store(request, step, answers)


def _store(request: OwnRequest, step: Step, answers: Answers) -> HttpResponse:
    antrag, aktion = request.antrag, request.POST.get("aktion", WEITER)
    refuse_unknown_fields(request, step)
    if aktion == LOESCHEN and step.page.liste is not None:
        return _remove_entry(request, step, answers)
    values, errors = parse(request.form, answers, antrag.eingangstag, step, dict(request.POST.lists()))
    save_answers(antrag=antrag, werte={(step.person_id, question): wert for question, wert in values.items()})
    if request.headers.get("X-Autosave"):
        return JsonResponse({"um": uhrzeit(now())})
    said = {(step.person_id, question) for question, wert in values.items() if wert not in (None, *Offen)}
    answered_again(antrag=antrag, fragen=said)
    _keep_contact(request, values)
    answers = answers.with_values(step.person_id, values)
    # Leaving without an answer is always possible; something typed wrongly is never dropped silently.
    stops = {q: error for q, error in errors.items() if aktion == WEITER or error.code != "required"}
    if stops:
        return _show(request, step, answers, errors)
    return HttpResponseRedirect(_onward(request, step, answers, aktion))


def _remove_entry(request: OwnRequest, step: Step, answers: Answers) -> HttpResponse:
    """Take one entry of a list out; the later ones move up, and the page of the one before (or the same) is next."""
    left = without_entry(request.form, answers, step.person_id)
    changed = {key: left.get(key) for key in {*answers, *left} if answers.get(key) != left.get(key)}
    save_answers(antrag=request.antrag, werte=changed)
    messages.success(request, _("Der Eintrag ist gelöscht."))
    there = find_step(request.form, left, request.antrag.eingangstag, *step.key)
    before = there or previous_step(request.form, left, request.antrag.eingangstag, *step.key)
    return HttpResponseRedirect(step_address(request, before) if before else address(request, "home"))


def _keep_contact(request: OwnRequest, values: dict[str, Value | None]) -> None:
    """A new address or number counts for our messages too; a new address has to confirm itself."""
    if not {"kontakt.email", "kontakt.telefon"} & values.keys() or request.beteiligung is not None:
        return
    antrag = root_of(request.antrag)
    email = str(values.get("kontakt.email", antrag.email) or "")
    telefon = str(values.get("kontakt.telefon", antrag.telefon) or "")
    earlier = antrag.email if antrag.email_bestaetigt_am is not None else ""
    if change_contact(antrag=antrag, email=email, telefon=telefon):
        if earlier:
            tell_about_new_address(antrag, earlier)
        if email:
            send_confirmation(antrag)


def _onward(request: OwnRequest, step: Step, answers: Answers, aktion: str) -> str:
    """Where the person goes after this page."""
    form, day = request.form, request.antrag.eingangstag
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
    return step_address(request, after) if after else after_questions(request, answers)


def after_questions(request: OwnRequest, answers: Answers) -> str:
    """Where the last question leads: to the proofs if any are asked for, else to the review."""
    return address(request, "unterlagen" if belege_of(request.antrag, answers) else "pruefen")


def _show(request: OwnRequest, step: Step, answers: Answers, errors: dict[str, Message]) -> HttpResponse:
    antrag = request.antrag
    form, day = request.form, antrag.eingangstag
    raw = request.POST if errors else None
    teil, von = position(form, answers, day, step)
    context: dict[str, Any] = {
        "titel": step.title.render(_),
        "teil_titel": _(step.part.title),
        "teil_einleitung": _(step.part.intro) if step.part.intro and is_start(form, answers, day, step) else "",
        "vorher": said_behind_gate(form, answers, day, step),
        "rueckfragen": [row.grund for row in open_rueckfragen(antrag) if is_about(row, step)],
        "texte": texts_of(step),
        "may_remove": step.page.liste is not None and bool(step.page.liste.mehr),
        "is_first": step.key == first_step(form, answers, day).key,
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
        "gespeichert": last_saved(antrag, request.sicht),
        "has_buttons": any(field.question.knoepfe for field in step.fields),
        "has_previous": previous_step(form, answers, day, *step.key) is not None,
        "may_skip": bool(errors) and all(error.code == "required" for error in errors.values()),
        "home": address(request, "home"),
        "proofs": _proofs_of_last(request, step, answers),
        "review": address(request, "pruefen") if request.GET.get("ziel") == ZIEL else "",
    }
    return render(request, "portal/frage.html", context, status=422 if errors else 200)


def _proofs_of_last(request: OwnRequest, step: Step, answers: Answers) -> list[dict[str, str]]:
    """Proofs that the page before calls for and nobody has sent: somebody may photograph them now and go on here."""
    before = previous_step(request.form, answers, request.antrag.eingangstag, *step.key)
    asked = {field.question.id for field in before.fields if field.question.evidence} if before else set()
    if not before or not asked:
        return []
    here = "/".join(filter(None, step.key))
    return [
        {"text": beleg.text, "url": f"{address(request, 'unterlagen')}?{urlencode({'weiter': here})}#{beleg.anker}"}
        for beleg in belege_of(request.antrag, answers)
        if beleg.stand == "offen" and beleg.person == person_of(before.person_id) and asked & beleg.fragen
    ]


def continue_address(request: OwnRequest, answers: Answers) -> str:
    """Where „Weitermachen“ leads: the first page with a question nobody reacted to, then proofs and review."""
    step = first_untouched_step(request.form, answers, request.antrag.eingangstag)
    return step_address(request, step) if step else after_questions(request, answers)
