"""The home of an application: what we need, what happens, the money, the letters, the files."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import answers_of, last_einreichung
from jobcenter.clock import today
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import WHOLE, is_closed
from jobcenter.letters.queries import letters_of
from jobcenter.portal.access import OwnRequest, household_page, new_code
from jobcenter.portal.anliegen import asked_again, further, own_parts, parts_elsewhere, root_address, startable
from jobcenter.portal.checklist import pages_of
from jobcenter.portal.decision import amount_of_month, released
from jobcenter.portal.queries import belege_of, drafts_for, last_saved, needed_belege, unsent_changes
from jobcenter.portal.timeline import steps_of
from jobcenter.portal.urls_of import address, step_address
from jobcenter.portal.views.fragen import continue_address
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import PartProgress, open_questions, progress


@household_page
@require_safe
def home(request: OwnRequest) -> HttpResponse:
    """Before sending: the list of parts. Afterwards: everything around the application."""
    antrag = request.antrag
    answers = answers_of(antrag, request.sicht)
    if request.beteiligung is not None or antrag.stand == Antrag.Stand.DATUM_GESICHERT:
        return _tasks(request, answers)
    fall = fall_of(antrag)
    belege = belege_of(antrag, answers)
    decision = released(fall).first()
    einreichung = last_einreichung(antrag)
    is_open = not is_closed(antrag, fall)
    offene = open_questions(request.form, answers, antrag.eingangstag) if is_open else ()
    context: dict[str, Any] = {
        **_frame(request),
        "fehlende_belege": needed_belege(antrag, fall, belege),
        "drafts": pages_of(drafts_for(antrag, request.sicht)),
        "offene_fragen": [
            {"text": question.text.render(_), "url": step_address(request, question.step)} for question in offene
        ],
        "schritte": steps_of(fall, einreichung) if antrag.erstantrag_id is None else [],
        "bescheid": decision,
        "betrag_ct": amount_of_month(decision, today()) if decision else None,
        "monat": today().replace(day=1),
        "briefe": letters_of(fall.id),
        "dateien": [nachweis for beleg in belege for nachweis in beleg.handed_in],
        "is_editable": is_open,
        "is_decided": fall.stand == Fall.Stand.BESCHIEDEN,
        "unsent": is_open and unsent_changes(antrag, answers, einreichung),
        "teile": [_task(request, line) for line in progress(request.form, answers, antrag.eingangstag).parts],
        "anliegen": further(request),
        "neues": startable(request),
        "schluessel": uuid.uuid4().hex,
    }
    return render(request, "portal/home.html", context)


def _tasks(request: OwnRequest, answers: Answers) -> HttpResponse:
    antrag = request.antrag
    found = progress(request.form, answers, antrag.eingangstag)
    belege = belege_of(antrag, answers)
    missing = sum(beleg.stand == "offen" for beleg in belege)
    aufgaben = [_task(request, line) for line in found.parts]
    aufgaben.append(
        {
            "titel": _("Unterlagen"),
            "url": address(request, "unterlagen"),
            "status": "offen" if missing else "fertig" if belege else "spaeter",
            "text": ngettext("%(count)s Nachweis", "%(count)s Nachweise", missing) % {"count": missing}
            if missing
            else "",
        }
    )
    aufgaben.append({"titel": _("Prüfen und abschicken"), "url": address(request, "pruefen"), "status": "offen"})
    context = {
        **_frame(request),
        "aufgaben": aufgaben,
        "fortschritt": found,
        "weitermachen": continue_address(request, answers),
    }
    return render(request, "portal/aufgaben.html", context)


def _frame(request: OwnRequest) -> dict[str, Any]:
    antrag = request.antrag
    return {
        "antrag": antrag,
        "form": request.form,
        "is_antrag": request.form.vorgang in WHOLE,
        "beteiligung": request.beteiligung,
        "link": request.link,
        "gilt_ab": antrag.eingangstag.replace(day=1),
        "gespeichert": last_saved(antrag, request.sicht),
        "rueckfragen": asked_again(request),
        "personen": [] if request.beteiligung else own_parts(request),
        "neuer_code": new_code(request, request.beteiligung) if request.beteiligung else "",
        "anderswo": parts_elsewhere(request),
        "is_follow_up": antrag.erstantrag_id is not None,
        "root": root_address(request),
    }


def _task(request: OwnRequest, line: PartProgress) -> dict[str, Any]:
    """One part of the conversation as a line of the task list."""
    text = ""
    if line.untouched:
        text = ngettext("%(count)s Frage", "%(count)s Fragen", line.untouched) % {"count": line.untouched}
    elif line.left_open:
        text = _("Fertig, %(count)s offen") % {"count": line.left_open}
    return {
        "titel": _(line.part.title),
        "url": step_address(request, line.next_step),
        "status": "offen" if line.untouched else "fertig",
        "text": text,
    }
