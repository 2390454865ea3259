"""What a page of the conversation shows around its questions."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.exceptions import BadRequest

from jobcenter.antrag.models import Rueckfrage
from jobcenter.look.local import words
from jobcenter.portal.access import CODE_FIELD, OwnRequest
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import Step, path
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.reading import field_names
from jobcenter.questionnaire.summary import summary

OWN_FIELDS = frozenset({"aktion", "csrfmiddlewaretoken", CODE_FIELD})


def refuse_unknown_fields(request: OwnRequest, step: Step) -> None:
    """Refuse a form with fields its page never has (400, nothing is stored).

    A question that another tab has just made disappear is no such field; its answer is ignored.
    """
    known = {name for question in step.page.questions for name in (question.id, *field_names(question))}
    if set(request.POST) - known - OWN_FIELDS:
        raise BadRequest("unknown fields")


def first_step(form: Form, answers: Answers, day: date) -> Step:
    """The first screen of the whole form for these eyes."""
    return path(form, answers, day)[0]


def is_start(form: Form, answers: Answers, day: date, step: Step) -> bool:
    """Whether this is the first screen of its part."""
    return next(s for s in path(form, answers, day) if s.part.id == step.part.id).key == step.key


def is_about(rueckfrage: Rueckfrage, step: Step) -> bool:
    """Whether the office asked a question of this screen again."""
    return rueckfrage.person == step.person_id and any(f.question.id == rueckfrage.frage for f in step.fields)


def said_behind_gate(form: Form, answers: Answers, day: date, step: Step) -> list[dict[str, Any]]:
    """On a page that asks whether anything changed: what was said last time about everything it asks for."""
    gates = {field.question.id for field in step.fields if field.question.knoepfe}
    if not gates:
        return []
    opened = answers.with_values(step.person_id, dict.fromkeys(gates, True))
    return [
        {
            "titel": words(block.title),
            "zeilen": [
                {"frage": words(row.label), "antwort": "\n".join(map(words, row.lines))}
                for row in block.rows
                if row.value is not None
            ],
        }
        for section in summary(form, opened, day)
        for block in section.blocks
        if block.step.page.gate in gates and any(row.value is not None for row in block.rows)
    ]


def texts_of(step: Step) -> list[str]:
    """The German texts of a screen, in which words are looked up that need an explanation."""
    return list(_texts_of(step))


def _texts_of(step: Step) -> Iterator[str]:
    yield step.page.title
    for field in step.fields:
        yield from field.question.texts()
