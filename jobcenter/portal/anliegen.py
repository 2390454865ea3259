"""What belongs to one case beside its first application: further requests, own parts, questions of the office."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from jobcenter.antrag.link_and_code import link_of
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import (
    anliegen_of,
    answers_of,
    beteiligungen_of,
    form_of,
    open_rueckfragen,
    root_of,
    with_same_code,
)
from jobcenter.fall.services import WHOLE
from jobcenter.portal.access import OwnRequest
from jobcenter.portal.urls_of import address, step_address
from jobcenter.questionnaire.engine import find_step, walk
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import ANTRAGSTELLER, Form, Message

# From this age on a person can act for themselves (§ 36 Abs. 1 SGB I).
HANDLUNGSFAEHIG = 15
FIRST = "HA"


def root_address(request: OwnRequest) -> str:
    """The home of the case."""
    return reverse("portal:home", args=[request.traeger.slug, link_of(root_of(request.antrag).id)])


def further(request: OwnRequest) -> list[dict[str, Any]]:
    """What was begun or sent later in this case, newest first."""
    states = {
        Antrag.Stand.DATUM_GESICHERT: _("Angefangen"),
        Antrag.Stand.EINGEREICHT: _("Abgeschickt"),
        Antrag.Stand.ERLEDIGT: _("Erledigt"),
    }
    return [
        {
            "titel": _(form_of(antrag).title),
            "url": reverse("portal:home", args=[request.traeger.slug, link_of(antrag.id)]),
            "stand": states[Antrag.Stand(antrag.stand)],
            "am": antrag.eingegangen_am,
        }
        for antrag in (anliegen_of(request.antrag) if request.antrag.erstantrag_id is None else ())
    ]


def startable(request: OwnRequest) -> list[Form]:
    """The forms that this case can begin with; none inside another one."""
    return further_forms() if request.antrag.erstantrag_id is None else []


def further_forms() -> list[Form]:
    """Every form but the application itself, in the order of the registry."""
    return [form for form in FORMULARE.values() if form.vorgang != FIRST]


def asked_again(request: OwnRequest) -> list[dict[str, str]]:
    """The questions that the office asks once more, for these eyes, with reason and address."""
    answers = answers_of(request.antrag, request.sicht)
    found = []
    for row in open_rueckfragen(request.antrag):
        step = find_step(request.form, answers, request.antrag.eingangstag, row.seite, row.person)
        if step is not None:
            texts = [field.text.render(_) for field in step.fields if field.question.id == row.frage]
            url = f"{step_address(request, step)}?ziel=pruefen"
            found.append({"text": texts[0] if texts else "", "grund": row.grund, "url": url})
    return found


def parts_elsewhere(request: OwnRequest) -> list[dict[str, str]]:
    """The own parts of this person in other applications of the case, newest first; none for the applicant."""
    own = request.beteiligung
    return [
        {
            "titel": _(form_of(row.antrag).title),
            "url": reverse("portal:home", args=[request.traeger.slug, link_of(row.id)]),
        }
        for row in (with_same_code(own) if own else ())
        if row != own
    ]


def own_parts(request: OwnRequest) -> list[dict[str, Any]]:
    """The other adults of the household: who can answer, or answers, for themselves."""
    antrag = request.antrag
    if request.form.vorgang not in WHOLE:
        return []
    walked = walk(request.form, answers_of(antrag), antrag.eingangstag)
    there = {row.person: row for row in beteiligungen_of(antrag)}
    found = []
    for person in walked.persons:
        age = walked.context.about(person).age()
        old_enough = age is not None and age >= HANDLUNGSFAEHIG
        if person != ANTRAGSTELLER and not person.startswith("angehoeriger") and (old_enough or person in there):
            name = walked.name(person)
            found.append(
                {
                    "person": person,
                    "name": name.render(_) if isinstance(name, Message) else name,
                    "beteiligung": there.get(person),
                    "url": address(request, "person", person),
                }
            )
    return found
