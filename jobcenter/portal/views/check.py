"""The three-minute check: a first amount with its reasons, without a name, and nothing is stored.

The answers so far travel in the form itself, signed, so that neither a session nor a table ever holds them.
"""

from typing import Any

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from jobcenter.accounts.access import office_page
from jobcenter.clock import today
from jobcenter.law.sgb2.p22_unterkunft import GRENZE_FEHLT
from jobcenter.portal.access import OfficeRequest
from jobcenter.portal.decision import reasons_of_estimate
from jobcenter.portal.queries import estimate, named_errors
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import (
    Step,
    find_step,
    next_step,
    open_questions,
    parse,
    path,
    previous_step,
    walk,
)
from jobcenter.questionnaire.question import Message
from jobcenter.questionnaire.schnellcheck import ANNAHMEN, SCHNELLCHECK, facts_for_check

_SALT = "jobcenter.portal.check"
# Somebody who comes back the next day starts again.
_MAX_AGE_SECONDS = 12 * 3600


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def check(request: OfficeRequest) -> HttpResponse:
    """One page after the other; the last one is the result."""
    heute = today()
    answers = _carried(request)
    step = find_step(SCHNELLCHECK, answers, heute, request.POST.get("seite", ""), request.POST.get("person", ""))
    if request.method != "POST" or step is None:
        return _show(request, path(SCHNELLCHECK, answers, heute)[0], answers, {})
    values, errors = parse(SCHNELLCHECK, answers, heute, step, dict(request.POST.lists()))
    answers = answers.with_values(step.person_id, values)
    if request.POST.get("aktion") == "zurueck":
        before = previous_step(SCHNELLCHECK, answers, heute, *step.key) or step
        return _show(request, before, answers, {})
    if errors:
        return _show(request, step, answers, errors)
    after = next_step(SCHNELLCHECK, answers, heute, *step.key)
    return _show(request, after, answers, {}) if after else _result(request, step, answers)


def _carried(request: OfficeRequest) -> Answers:
    """The answers of the pages before; none when they were changed on the way or are too old."""
    try:
        return Answers.from_json(signing.loads(request.POST.get("bisher", ""), salt=_SALT, max_age=_MAX_AGE_SECONDS))
    except signing.BadSignature:
        return Answers()


def _frame(step: Step, answers: Answers) -> dict[str, Any]:
    return {
        "seite": step.page.id,
        "person": step.person_id,
        "bisher": signing.dumps(answers.to_json(), salt=_SALT, compress=True),
    }


def _show(request: OfficeRequest, step: Step, answers: Answers, errors: dict[str, Message]) -> HttpResponse:
    heute = today()
    steps = path(SCHNELLCHECK, answers, heute)
    context = {
        **_frame(step, answers),
        "titel": step.title.render(_),
        "einleitung": _(step.page.intro) if step.page.intro else "",
        "felder": [
            {
                "question": field.question,
                "text": field.text,
                "value": field.value,
                "error": errors.get(field.question.id),
            }
            for field in step.fields
        ],
        "raw": request.POST if errors else None,
        "errors": named_errors([step], errors),
        "nummer": next(number for number, other in enumerate(steps, start=1) if other.key == step.key),
        "von": len(steps),
        "has_previous": steps[0].key != step.key,
    }
    return render(request, "portal/check.html", context, status=422 if errors else 200)


def _result(request: OfficeRequest, step: Step, answers: Answers) -> HttpResponse:
    heute = today()
    walked = walk(SCHNELLCHECK, answers, heute)
    namen = {}
    for person in walked.persons:
        name = walked.name(person)
        namen[person] = name.render(_) if isinstance(name, Message) else name
    estimated = estimate(facts_for_check(answers, heute), heute.replace(day=1))
    context = {
        **_frame(step, answers),
        "schaetzung": reasons_of_estimate(estimated, namen, said={GRENZE_FEHLT.kennung}),
        "offen": [question.text.render(_) for question in open_questions(SCHNELLCHECK, answers, heute)],
        "annahmen": ANNAHMEN,
        "gilt_ab": heute.replace(day=1),
    }
    return render(request, "portal/check_ergebnis.html", context)
