"""The trial run of a form: the same conversation by a shared link, with invented answers. Nothing is ever sent.

The answers live in the browser's session under the link; only remarks about questions are kept.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.accounts.access import View, office_page
from jobcenter.clock import today
from jobcenter.look.local import words
from jobcenter.portal.access import OfficeRequest
from jobcenter.portal.queries import named_errors
from jobcenter.portal.schritt import is_start, said_behind_gate, texts_of
from jobcenter.probe.models import Probelink
from jobcenter.probe.queries import open_link
from jobcenter.probe.services import MAX_NAME, MAX_TEXT, TooManyAnmerkungen, keep_anmerkung
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import (
    Step,
    find_step,
    first_untouched_step,
    next_step,
    open_questions,
    parse,
    path,
    position,
    previous_step,
    progress,
    without_entry,
)
from jobcenter.questionnaire.flow import EVERY_FORM
from jobcenter.questionnaire.question import HAUSHALT, Form, Message
from jobcenter.questionnaire.sample import fill, known_before
from jobcenter.questionnaire.summary import Block, summary
from jobcenter.questionnaire.values import clean

WEITER, ZURUECK, SPAETER, OHNE_ANTWORT, LOESCHEN = "weiter", "zurueck", "spaeter", "ohne_antwort", "loeschen"
REMARK_ONLY, FILL, CLEAR = "anmerken", "fuellen", "leeren"
ZIEL = "pruefen"
REMARK = "anmerkung."
REMARK_NAME = "anmerkung_name"


class TrialRequest(OfficeRequest):
    """A request of a trial run, for type checks; `trial_page` sets `probelink`, `token` and `form`."""

    probelink: Probelink
    token: str
    form: Form


def trial_page(view: Callable[..., HttpResponse]) -> View:
    """A page of a trial run: 404 for a link that is unknown here, too old or ended."""

    @office_page
    @wraps(view)
    def wrapper(request: TrialRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponse:
        link = open_link(token)
        if link is None or link.formular not in EVERY_FORM:
            raise Http404
        request.probelink, request.token, request.form = link, token, EVERY_FORM[link.formular]
        return view(request, *args, **kwargs)

    return wrapper


@trial_page
@require_http_methods(["GET", "HEAD", "POST"])
def probe(request: TrialRequest) -> HttpResponse:
    """What this is, the list of parts, and the button that fills everything in."""
    form = request.form
    if request.method == "POST":
        aktion = request.POST.get("aktion")
        if aktion == FILL:
            _keep(request, fill(form, _answers(request), today()))
            messages.success(request, _("Alle Fragen haben jetzt erfundene Antworten."))
        elif aktion == CLEAR:
            request.session.pop(_key(request), None)
            messages.success(request, _("Der Probelauf beginnt von vorn."))
        return HttpResponseRedirect(_address(request, "probe"))
    answers = _answers(request)
    there = first_untouched_step(form, answers, today())
    context = {
        "titel": _(form.title),
        "about": _(form.about) if form.about else "",
        "aufgaben": [
            {
                "titel": _(line.part.title),
                "url": _step_address(request, line.next_step),
                "status": "fertig" if line.state == "fertig" else "offen",
            }
            for line in progress(form, answers, today()).parts
        ],
        "weiter": _step_address(request, there or path(form, answers, today())[0]),
        "is_begun": _key(request) in request.session,
        "pruefen": _address(request, "probe_pruefen"),
    }
    return render(request, "portal/probe.html", context)


@trial_page
@require_http_methods(["GET", "HEAD", "POST"])
def frage(request: TrialRequest, page: str, person: str = HAUSHALT) -> HttpResponse:
    """One page of the conversation; valid answers go into the session, remarks to the office."""
    if page not in {known.id for known in request.form.pages}:
        raise Http404
    answers = _answers(request)
    step = find_step(request.form, answers, today(), page, person)
    if step is None:
        messages.info(request, _("Diese Frage müssen Sie nicht mehr beantworten."))
        return HttpResponseRedirect(_address(request, "probe"))
    if request.method != "POST":
        return _show(request, step, answers, {})
    return _store(request, step, answers)


@trial_page
@require_safe
def pruefen(request: TrialRequest) -> HttpResponse:
    """Everything on one page; the trial run ends here."""
    answers = _answers(request)
    context = {
        "titel": _(request.form.title),
        "abschnitte": [
            {"titel": words(section.title), "bloecke": [_block(request, block) for block in section.blocks]}
            for section in summary(request.form, answers, today())
        ],
        "offen": [
            {"text": words(found.text), "url": f"{_step_address(request, found.step)}?ziel={ZIEL}"}
            for found in open_questions(request.form, answers, today())
        ],
        "home": _address(request, "probe"),
    }
    return render(request, "portal/probe_pruefen.html", context)


def _key(request: TrialRequest) -> str:
    return f"probe.{request.probelink.id}"


def _answers(request: TrialRequest) -> Answers:
    """The answers of this browser; those to an earlier version of the form do not count."""
    kept = request.session.get(_key(request), {})
    if kept.get("version") != request.form.version:
        return known_before(request.form, today())
    return Answers.from_json(kept["answers"])


def _keep(request: TrialRequest, answers: Answers) -> None:
    request.session[_key(request)] = {"version": request.form.version, "answers": answers.to_json()}


def _address(request: TrialRequest, name: str, *args: str) -> str:
    return reverse(f"portal:{name}", args=[request.traeger.slug, request.token, *args])


def _step_address(request: TrialRequest, step: Step) -> str:
    return _address(request, "probe_frage", *(part for part in step.key if part))


def _store(request: TrialRequest, step: Step, answers: Answers) -> HttpResponse:
    aktion = request.POST.get("aktion", WEITER)
    if aktion == LOESCHEN and _may_remove(step):
        answers = without_entry(request.form, answers, step.person_id)
        _keep(request, answers)
        before = find_step(request.form, answers, today(), *step.key)
        before = before or previous_step(request.form, answers, today(), *step.key)
        return HttpResponseRedirect(_step_address(request, before) if before else _address(request, "probe"))
    values, errors = parse(request.form, answers, today(), step, dict(request.POST.lists()))
    answers = answers.with_values(step.person_id, values)
    _keep(request, answers)
    _keep_remarks(request, step)
    # As in the real conversation: something typed wrongly is never dropped silently.
    if any(aktion == WEITER or error.code != "required" for error in errors.values()):
        return _show(request, step, answers, errors)
    return HttpResponseRedirect(_onward(request, step, answers, aktion))


def _may_remove(step: Step) -> bool:
    return step.page.liste is not None and bool(step.page.liste.mehr)


def _keep_remarks(request: TrialRequest, step: Step) -> None:
    """Whatever was remarked on this page, whichever button was pressed."""
    name = clean(request.POST.get(REMARK_NAME, "")) or ""
    for field in step.fields:
        text = clean(request.POST.get(REMARK + field.question.id, ""))
        if text is None:
            messages.error(request, _("Ihre Anmerkung hat unlesbare Zeichen. Bitte schreiben Sie sie noch einmal."))
        if not text:
            continue
        try:
            keep_anmerkung(
                link=request.probelink,
                version=request.form.version,
                seite=step.page.id,
                person=step.person_id,
                frage=field.question.id,
                text=text,
                name=name,
                sprache=get_language() or "de",
            )
        except TooManyAnmerkungen:
            messages.error(request, _("Zu diesem Link gibt es schon zu viele Anmerkungen. Bitte sprechen Sie mit uns."))
            return
        messages.success(request, _("Ihre Anmerkung ist bei uns. Vielen Dank."))


def _onward(request: TrialRequest, step: Step, answers: Answers, aktion: str) -> str:
    form, day = request.form, today()
    if aktion == SPAETER:
        return _address(request, "probe")
    if aktion == REMARK_ONLY:
        there = find_step(form, answers, day, *step.key)
        return _step_address(request, there) if there else _address(request, "probe")
    if aktion == ZURUECK:
        before = previous_step(form, answers, day, *step.key)
        return _step_address(request, before) if before else _address(request, "probe")
    after = next_step(form, answers, day, *step.key)
    untouched = after is not None and any(field.is_untouched for field in after.fields)
    if after is None or (request.GET.get("ziel") == ZIEL and not untouched):
        return _address(request, "probe_pruefen")
    ending = f"?ziel={ZIEL}" if request.GET.get("ziel") == ZIEL else ""
    return f"{_step_address(request, after)}{ending}"


def _show(request: TrialRequest, step: Step, answers: Answers, errors: Mapping[str, Message]) -> HttpResponse:
    form, day = request.form, today()
    teil, von = position(form, answers, day, step)
    context: dict[str, Any] = {
        "titel": words(step.title),
        "form_titel": _(form.title),
        "teil_titel": _(step.part.title),
        "teil_einleitung": _(step.part.intro) if step.part.intro and is_start(form, answers, day, step) else "",
        "einleitung": _(step.page.intro) if step.page.intro else "",
        "vorher": said_behind_gate(form, answers, day, step),
        "texte": texts_of(step),
        "felder": [
            {
                "question": field.question,
                "text": field.text,
                "label": words(field.text),
                "value": answers.get((step.person_id, field.question.id)),
                "error": errors.get(field.question.id),
                "anmerkung": REMARK + field.question.id,
            }
            for field in step.fields
        ],
        "anmerkung_name": REMARK_NAME,
        "name": request.POST.get(REMARK_NAME, "")[:MAX_NAME],
        "max_text": MAX_TEXT,
        "max_name": MAX_NAME,
        "raw": request.POST if errors else None,
        "errors": named_errors([step], errors),
        "teil": teil,
        "von": von,
        "minuten": progress(form, answers, day).minutes_left or None,
        "has_previous": previous_step(form, answers, day, *step.key) is not None,
        "may_skip": bool(errors) and all(error.code == "required" for error in errors.values()),
        "may_remove": _may_remove(step),
        # The buttons of the question itself lead on.
        "has_buttons": any(field.question.knoepfe for field in step.fields),
        "review": request.GET.get("ziel") == ZIEL,
        "home": _address(request, "probe"),
    }
    return render(request, "portal/probe_frage.html", context, status=422 if errors else 200)


def _block(request: TrialRequest, block: Block) -> dict[str, Any]:
    url = f"{_step_address(request, block.step)}?ziel={ZIEL}"
    rows = [
        {
            "frage": words(row.label),
            "antwort": "\n".join(words(line) for line in row.lines),
            "fehlt": row.is_open and row.value is None,
            "aendern": url,
        }
        for row in block.rows
    ]
    return {"titel": words(block.title), "zeilen": rows}
