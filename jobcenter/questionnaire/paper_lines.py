"""Which questions stand on paper, for whom, in which order: of a blank form, or of one with answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from jobcenter.questionnaire.answers import Answers, Sicht
from jobcenter.questionnaire.conditions import Condition, Context, Spec, Ternary, both
from jobcenter.questionnaire.engine import first_untouched_step
from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    HAUSHALT,
    N_,
    PARTNER,
    Form,
    Liste,
    Message,
    Page,
    Part,
    Per,
    Question,
    Value,
    eintrag_id,
    eintrag_of,
    persons_for,
    rolle,
)
from jobcenter.questionnaire.walking import NAMES, Item, Walk, entry_name, walk

YOU = N_("Sie selbst")
PERSON = N_("Person %(number)s")
ENTRY = "…"
"""Stands for the ticked option in a blank entry; it is written above, so no text has to begin with it."""
TICKED = N_("Angekreuzte Antwort")
_EXAMPLES = (ANTRAGSTELLER, PARTNER, "kind1", "elternteil1", "geschwister1", "angehoeriger1")
"""One person of every role: a condition that is false for all of them never holds."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question on paper. `block` tells the persons and entries of a form apart; `copy`: what it is copied for.

    `page_sure` and `sure`: whether the page and the question certainly apply; if not, the condition is printed.
    `gated`: nobody said yet whether anything changed here. `about`: whom it may be about.
    """

    part: Part
    page: Page
    block: tuple[object, ...]
    person: str
    copy: str
    title: str
    question: Question
    text: str
    entry: str
    page_sure: bool
    sure: bool
    gated: bool
    about: tuple[str, ...]
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class _About:
    """Whom a blank block is about: how they are called, for whom to copy it, and who it might be."""

    name: str
    copy: str
    is_other: bool
    candidates: tuple[str, ...]


class _AllUnknown(dict[tuple[str, str], Ternary]):
    """Every question may be asked, none is answered yet."""

    def get(self, key: object, default: object = None) -> Ternary:
        return None


def blank_lines(form: Form, today: dt.date, copies: int = 1) -> Iterator[Line]:
    """Every question that may matter, with `copies` blocks for each further person and entry."""
    for part in form.parts:
        for per, group in groupby(part.pages, key=lambda page: page.per):
            pages = tuple(group)
            for about in _blank_people(per, copies):
                yield from _blank_block(form, part, pages, about, today, copies)


def _blank_people(per: Per, copies: int) -> Iterator[_About]:
    people = persons_for(per, _EXAMPLES)
    if per is Per.HAUSHALT:
        yield _About("", "", False, (HAUSHALT,))
        return
    if ANTRAGSTELLER in people:
        yield _About("" if per is Per.ANTRAGSTELLER else YOU, "", False, (ANTRAGSTELLER,))
    others = tuple(person for person in people if person != ANTRAGSTELLER)
    if per is Per.PARTNER:
        yield _About(PERSON % {"number": 2}, "", True, others)
        return
    role = rolle(others[0]) if len(others) == 1 else ""
    text, first = (NAMES[role], 1) if role else (PERSON, 2)
    for number in range(first, first + copies) if others else ():
        yield _About(text % {"number": number}, role or "person", True, others)


def _blank_block(
    form: Form, part: Part, pages: Sequence[Page], about: _About, today: dt.date, copies: int
) -> Iterator[Line]:
    for liste, group in groupby(pages, key=lambda page: page.liste):
        block = tuple(group)
        if liste is None:
            for page in block:
                yield from _blank_page(form, part, page, about, today, "", about.candidates)
            continue
        keys = _keys(form, liste)
        for number in range(1, copies + 1):
            subjects = tuple(eintrag_id(person, liste.id, key) for person in about.candidates for key in keys)
            entry = ENTRY if liste.kreuze else str(number)
            for page in block:
                yield from _blank_page(form, part, page, about, today, entry, subjects, number)


def _keys(form: Form, liste: Liste) -> tuple[str, ...]:
    if not liste.kreuze:
        return ("1",)
    options = form.questions[liste.kreuze].options
    return tuple(option.value for option in options if not option.exclusive and option.value not in liste.ohne)


def _blank_page(
    form: Form,
    part: Part,
    page: Page,
    about: _About,
    today: dt.date,
    entry: str,
    subjects: tuple[str, ...],
    number: int = 0,
) -> Iterator[Line]:
    contexts = [Context(form, {}, _AllUnknown(), _EXAMPLES, subject, today) for subject in subjects]
    on_page = _together(page.when, contexts)
    for question in page.questions:
        asked = both(on_page, _together(question.when, contexts))
        if asked is False:
            continue
        name = about.name if about.is_other else ""
        yield Line(
            part=part,
            page=page,
            block=(page.per, about.name, page.liste.id if page.liste else "", number),
            person=about.name,
            copy="liste" if page.liste else about.copy,
            title=filled(page.title_other if name and page.title_other else page.title, name, entry),
            question=question,
            text=filled(question.text_other if name and question.text_other else question.text, name, entry, question),
            entry=entry,
            page_sure=on_page is True,
            sure=asked is True or question.when is None,
            gated=bool(page.gate),
            about=about.candidates,
        )


def _together(condition: Condition | None, contexts: Sequence[Context]) -> Ternary:
    """True or False if that is so for everybody this might be about."""
    if condition is None:
        return True
    results = {condition(context) for context in contexts}
    return results.pop() if len(results) == 1 else None


def filled(text: str, name: str, entry: str, question: Question | None = None) -> str:
    """A text with its named places filled."""
    if "%(" not in text:
        return text
    if entry == ENTRY:
        text = TICKED if text == "%(entry)s" else text.removeprefix("%(entry)s: ").removesuffix(": %(entry)s")
    params = question.params if question is not None else {}
    return text % {**params, "name": name, "entry": entry}


def filled_lines(form: Form, answers: Answers, today: dt.date) -> Iterator[Line]:
    """What applies or may apply, with the answers so far; blank blocks where nobody knows yet who there is."""
    walked = walk(form, answers, today)
    waiting = first_untouched_step(form, answers, today)
    first_open = form.page_order[waiting.page.id] if waiting else None
    for part in form.parts:
        for per, group in groupby(part.pages, key=lambda page: page.per):
            pages = tuple(group)
            ids = {page.id for page in pages}
            items = [item for item in walked.items if item.page.id in ids]
            if items:
                yield from _filled_block(walked, answers.sicht, items)
            elif first_open is not None and first_open < form.page_order[pages[0].id]:
                for about in _blank_people(per, 1):
                    yield from _blank_block(form, part, pages, about, today, 1)


def for_these(condition: Condition, about: tuple[str, ...]) -> Condition:
    """The same condition with words that leave out what is certain about these persons."""
    spec = _shorter(condition.spec, about)
    return condition if isinstance(spec, bool) else replace(condition, spec=spec)


def _shorter(spec: Spec, about: tuple[str, ...]) -> Spec | bool:
    kind = spec[0] if spec else ""
    if kind == "person":
        fits = {bool(persons_for(cast(Per, spec[1]), (person,))) for person in about}
        return fits.pop() if len(fits) == 1 else spec
    if kind == "not":
        inner = _shorter(cast(Spec, spec[1]), about)
        return not inner if isinstance(inner, bool) else ("not", inner)
    if kind in ("and", "or"):
        decides = kind == "or"
        sides = [_shorter(cast(Spec, side), about) for side in spec[1:]]
        if decides in [side for side in sides if isinstance(side, bool)]:
            return decides
        left = [side for side in sides if not isinstance(side, bool)]
        return (kind, *left) if len(left) > 1 else left[0] if left else not decides
    return spec


def _filled_block(walked: Walk, sicht: Sicht, items: Sequence[Item]) -> Iterator[Line]:
    form = walked.form
    shown = {step.key: step for step in walked.steps}
    for item in items:
        if item.visible is False or not sicht.shows(item.person_id):
            continue
        subject, page = item.person_id, item.page
        person_id, _, key = eintrag_of(subject)
        name = _name(walked, person_id)
        entry = _text(entry_name(form, subject) or "")
        step = shown.get((page.id, subject))
        is_other = person_id not in (HAUSHALT, ANTRAGSTELLER)
        title = page.title_other if is_other and page.title_other else page.title
        question = item.question
        text = question.text_other if is_other and question.text_other else question.text
        context = walked.context.about(subject)
        yield Line(
            part=item.part,
            page=page,
            block=(page.per, person_id, page.liste.id if page.liste else "", key),
            person="" if person_id == HAUSHALT or page.per is Per.ANTRAGSTELLER else name,
            copy="",
            title=step.title.render() if step else filled(title, name, entry),
            question=question,
            text=filled(text, name, entry, question),
            entry=entry,
            page_sure=page.when is None or page.when(context) is True,
            sure=item.visible is True or question.when is None,
            gated=bool(page.gate) and context.value(page.gate) is None,
            about=(person_id,),
            value=walked.answers.get((subject, question.id)),
        )


def _name(walked: Walk, person_id: str) -> str:
    if person_id == ANTRAGSTELLER:
        return YOU
    return _text(walked.name(person_id)) if person_id else ""


def _text(value: str | Message) -> str:
    return value.render() if isinstance(value, Message) else value
