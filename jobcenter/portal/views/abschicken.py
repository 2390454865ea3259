"""Review, send, copy. What was on the screen is what is sent, once."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.antrag.link_and_code import link_of
from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.antrag.queries import (
    answers_of,
    beteiligungen_of,
    declared_answers,
    form_of,
    last_einreichung,
    root_of,
)
from jobcenter.antrag.services import ERKLAERUNG
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import AlreadyDecided, finish_part, is_closed, submit_declaration
from jobcenter.letters.render import render_pdf
from jobcenter.look.local import words
from jobcenter.look.views import too_many_requests
from jobcenter.portal.access import CODE_FIELD, OwnRequest, household_page, own_antrag_page
from jobcenter.portal.checklist import pages_of
from jobcenter.portal.decision import reasons_of_estimate
from jobcenter.portal.documents import after_sending, copy_context, helper_of, pdf_response
from jobcenter.portal.folgen import consequences, moves_money
from jobcenter.portal.mail_links import tell_about_new_account
from jobcenter.portal.queries import belege_of, drafts_for, estimate_of
from jobcenter.portal.tries import WAIT_SECONDS, TooManyTries, opens_with_code
from jobcenter.portal.urls_of import address, step_address
from jobcenter.portal.views.receipts import hand_in_drafts, receipts_of
from jobcenter.portal.widerspruch import checked
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.difference import differences
from jobcenter.questionnaire.engine import hints, open_questions, prune, walk
from jobcenter.questionnaire.question import N_
from jobcenter.questionnaire.summary import Block, Row, summary

SEND = N_("Antrag abschicken")


@household_page
@require_http_methods(["GET", "HEAD", "POST"])
def pruefen(request: OwnRequest) -> HttpResponse:
    """Everything on one page; the button sends exactly what this page showed."""
    antrag = request.antrag
    if is_closed(antrag, fall_of(antrag)):
        return _decided(request)
    answers = answers_of(antrag, request.sicht)
    stand = shown_state(antrag, answers)
    if request.method == "POST":
        if request.POST.get("stand") != stand:
            return _review(request, answers, stand, changed=True)
        refused = _confirmed_by_code(request, answers, stand)
        return refused or _send(request, answers)
    return _review(request, answers, stand)


def _confirmed_by_code(request: OwnRequest, answers: Answers, stand: str) -> HttpResponse | None:
    """Before the money goes elsewhere the code is asked for once more; None when it is right or not needed."""
    if not _needs_code(request, answers):
        return None
    root, typed = root_of(request.antrag), request.POST.get(CODE_FIELD, "").strip()
    try:
        numbers = [root.nummer, request.antrag.nummer]
        if typed and opens_with_code(numbers, typed, [root, request.antrag]) is not None:
            return None
    except TooManyTries:
        return too_many_requests(request, seconds=WAIT_SECONDS)
    error = _("Dieser Code passt nicht. Er steht auf Ihrer Quittung und hat zwölf Zeichen.")
    return _review(request, answers, stand, errors={CODE_FIELD: error})


def _needs_code(request: OwnRequest, answers: Answers) -> bool:
    """Another adult sends their own answers only, and no account is among them."""
    return request.beteiligung is None and moves_money(request.antrag, answers)


def _send(request: OwnRequest, answers: Answers) -> HttpResponse:
    try:
        if request.beteiligung is None:
            is_new_account = _needs_code(request, answers)
            submit_declaration(antrag=request.antrag)
            hand_in_drafts(request)
            if is_new_account:
                tell_about_new_account(root_of(request.antrag))
            return HttpResponseRedirect(address(request, "abgeschickt"))
        finish_part(beteiligung=request.beteiligung)
        hand_in_drafts(request)
    except AlreadyDecided:
        return _decided(request)
    messages.success(request, _("Danke. Ihre Angaben sind da."))
    return HttpResponseRedirect(address(request, "home"))


def _decided(request: OwnRequest) -> HttpResponse:
    if request.method == "POST" and request.antrag.stand == Antrag.Stand.EINGEREICHT:
        messages.info(request, _("Ihr Antrag ist entschieden. Bitte sagen Sie uns, was sich geändert hat."))
    return HttpResponseRedirect(address(request, "home"))


def shown_state(antrag: Antrag, answers: Answers) -> str:
    """A mark of the answers on the review page: another tab may change them before the button is pressed.

    Of somebody who answers for themselves nothing is shown, so nothing of theirs counts either.
    """
    reachable = [row for row in prune(form_of(antrag), answers, antrag.eingangstag).to_json() if _shown(answers, row)]
    return hashlib.sha256(json.dumps(reachable, sort_keys=True).encode()).hexdigest()


def _shown(answers: Answers, row: Mapping[str, Any]) -> bool:
    return answers.sicht.shows(row["person"])


def _review(
    request: OwnRequest, answers: Answers, stand: str, *, changed: bool = False, errors: Mapping[str, str] | None = None
) -> HttpResponse:
    antrag = request.antrag
    form, day = request.form, antrag.eingangstag
    walked = walk(form, answers, day)
    namen = {person: words(walked.name(person)) for person in walked.persons}
    belege = belege_of(antrag, answers)
    last = last_einreichung(antrag)
    context: dict[str, Any] = {
        "knopf_text": _(form.button or SEND),
        "abschnitte": [
            {"titel": words(section.title), "bloecke": [_block(request, block) for block in section.blocks]}
            for section in summary(form, answers, day)
        ],
        "offen": [
            {"text": question.text.render(_), "url": f"{step_address(request, question.step)}?ziel=pruefen"}
            for question in open_questions(form, answers, day)
        ],
        "hinweise": [hint.text.render(_) for hint in hints(form, answers, day) if answers.sicht.shows(hint.person_id)],
        "fehlende_belege": [beleg for beleg in belege if beleg.stand in ("offen", "reiche_nach")],
        "drafts": pages_of(drafts_for(antrag, request.sicht)),
        "schaetzung": reasons_of_estimate(estimate_of(antrag, answers), namen),
        "folgen": consequences(antrag, answers),
        "widerspruch": checked(antrag, answers),
        "unterschiede": _changes(request, answers, last) if last else [],
        "selbst": [
            {"name": namen.get(row.person, ""), "fertig": row.fertig_am}
            for row in beteiligungen_of(antrag)
            if request.beteiligung is None
        ],
        "is_own_part": request.beteiligung is not None,
        "code_field": CODE_FIELD if _needs_code(request, answers) else "",
        "errors": errors or {},
        "stand": stand,
        "changed": changed,
        "erklaerung": ERKLAERUNG,
        "last": last,
        "home": address(request, "home"),
        "unterlagen": address(request, "unterlagen"),
    }
    return render(request, "portal/pruefen.html", context, status=409 if changed else 422 if errors else 200)


def _changes(request: OwnRequest, answers: Answers, last: Einreichung) -> list[dict[str, Any]]:
    """What is different from what was sent last, old and new side by side."""
    before = declared_answers(last).seen_by(request.sicht)
    found = differences(request.form, before, answers, request.antrag.eingangstag)
    return [
        {
            "frage": words(item.row.label),
            "vorher": "\n".join(map(words, item.before)),
            "nachher": "\n".join(map(words, item.after)),
        }
        for item in found
    ]


def _block(request: OwnRequest, block: Block) -> dict[str, Any]:
    url = f"{step_address(request, block.step)}?ziel=pruefen"
    return {"titel": words(block.title), "zeilen": [_row(row, url) for row in block.rows]}


def _row(row: Row, url: str) -> dict[str, Any]:
    return {
        "frage": words(row.label),
        "antwort": "\n".join(words(line) for line in row.lines),
        "fehlt": row.is_open and row.value is None,
        "aendern": url,
    }


@own_antrag_page
@require_safe
def abgeschickt(request: OwnRequest) -> HttpResponse:
    """The declaration is here: when, under which number, what happens next, the copy."""
    einreichung = _sent(request)
    context = {
        "antrag": request.antrag,
        "form": request.form,
        "link": request.link,
        "einreichung": einreichung,
        "receipts": receipts_of(request),
        "schritte": after_sending(request.form),
        "hilfe": helper_of(einreichung),
        "widerspruch": checked(request.antrag, declared_answers(einreichung)),
        "home": reverse("portal:home", args=[request.traeger.slug, link_of(root_of(request.antrag).id)]),
    }
    return render(request, "portal/abgeschickt.html", context)


@own_antrag_page
@require_safe
def kopie(request: OwnRequest) -> HttpResponse:
    """The copy of the last declaration (§ 36a Abs. 2b SGB I), made from its frozen content."""
    einreichung = _sent(request)
    pdf = render_pdf("antragskopie", copy_context(request.antrag, einreichung))
    return pdf_response(pdf, f"Antrag-{request.antrag.nummer}-{einreichung.nummer}.pdf")


def _sent(request: OwnRequest) -> Einreichung:
    einreichung = last_einreichung(request.antrag)
    if einreichung is None:
        raise Http404
    return einreichung
