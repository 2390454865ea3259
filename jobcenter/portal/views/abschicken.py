"""Review, send, copy. What was on the screen is what is sent, once."""

import hashlib
import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.antrag.queries import answers_of, last_einreichung
from jobcenter.antrag.services import ERKLAERUNG
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import AlreadyDecided, submit_declaration
from jobcenter.letters.render import render_pdf
from jobcenter.look.local import words
from jobcenter.portal.access import OwnRequest, own_antrag_page
from jobcenter.portal.decision import reasons_of_estimate
from jobcenter.portal.documents import after_sending, copy_context, pdf_response
from jobcenter.portal.queries import belege_of, estimate_of, is_editable
from jobcenter.portal.urls_of import address, step_address
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import open_questions, prune, walk
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.summary import Block, Row, summary


@own_antrag_page
@require_http_methods(["GET", "HEAD", "POST"])
def pruefen(request: OwnRequest) -> HttpResponse:
    """Everything on one page; the button sends exactly what this page showed."""
    antrag = request.antrag
    if not is_editable(fall_of(antrag)):
        return _decided(request)
    answers = answers_of(antrag)
    stand = shown_state(antrag, answers)
    if request.method == "POST":
        if request.POST.get("stand") == stand:
            try:
                submit_declaration(antrag=antrag)
            except AlreadyDecided:
                return _decided(request)
            return HttpResponseRedirect(address(request, "abgeschickt"))
        return _review(request, answers, stand, changed=True)
    return _review(request, answers, stand)


def _decided(request: OwnRequest) -> HttpResponse:
    if request.method == "POST" and request.antrag.stand == Antrag.Stand.EINGEREICHT:
        messages.info(request, _("Ihr Antrag ist entschieden. Bitte sagen Sie uns, was sich geändert hat."))
    return HttpResponseRedirect(address(request, "home"))


def shown_state(antrag: Antrag, answers: Answers) -> str:
    """A mark of the answers on the review page: another tab may change them before the button is pressed."""
    reachable = prune(HAUPTANTRAG, answers, antrag.eingangstag).to_json()
    return hashlib.sha256(json.dumps(reachable, sort_keys=True).encode()).hexdigest()


def _review(request: OwnRequest, answers: Answers, stand: str, *, changed: bool = False) -> HttpResponse:
    antrag = request.antrag
    form, day = HAUPTANTRAG, antrag.eingangstag
    walked = walk(form, answers, day)
    namen = {person: words(walked.name(person)) for person in walked.persons}
    belege = belege_of(antrag, answers)
    context: dict[str, Any] = {
        "abschnitte": [
            {"titel": words(section.title), "bloecke": [_block(request, block) for block in section.blocks]}
            for section in summary(form, answers, day)
        ],
        "offen": [
            {"text": question.text.render(_), "url": f"{step_address(request, question.step)}?ziel=pruefen"}
            for question in open_questions(form, answers, day)
        ],
        "fehlende_belege": [beleg for beleg in belege if beleg.stand in ("offen", "reiche_nach")],
        "schaetzung": reasons_of_estimate(estimate_of(antrag, answers), namen),
        "stand": stand,
        "changed": changed,
        "erklaerung": ERKLAERUNG,
        "last": last_einreichung(antrag),
        "home": address(request, "home"),
        "unterlagen": address(request, "unterlagen"),
    }
    return render(request, "portal/pruefen.html", context, status=409 if changed else 200)


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
        "link": request.link,
        "einreichung": einreichung,
        "schritte": after_sending(),
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
