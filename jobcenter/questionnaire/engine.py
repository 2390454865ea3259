"""One pure walk over a form;

next, back, progress, pruning, summary, open questions, facts and proofs derive from it.

`walk(form, answers, today)` reads the form top to bottom and looks only at answers it has passed. So an
answer that no
longer matters (a removed child, "doch nicht verheiratet") can influence nothing, although it stays stored.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from jobcenter.questionnaire.answers import ALLES, Answers
from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    HAUSHALT,
    ROLLEN,
    Form,
    Hinweis,
    Message,
    Offen,
    Part,
    Question,
    Value,
    eintrag_id,
    eintrag_of,
    rolle,
)
from jobcenter.questionnaire.reading import Raw, read_question
from jobcenter.questionnaire.walking import Field, Item, Step, Walk, person_name, walk

__all__ = ["Field", "Item", "Step", "Walk", "person_name", "walk"]

SECONDS_PER_QUESTION = 12


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a person is. `done` counts finished parts of `total`.

    Minutes are a rough estimate for what is open.
    """

    parts: tuple[PartProgress, ...]
    minutes_left: int

    @property
    def total(self) -> int:
        """The number of parts that matter for this household."""
        return len(self.parts)

    @property
    def done(self) -> int:
        """The number of parts in which every required question was dealt with."""
        return sum(part.untouched == 0 for part in self.parts)


@dataclass(frozen=True, slots=True)
class PartProgress:
    """One line of the task list. `untouched`: nobody reacted yet; `left_open`.

    "weiß ich nicht" and the like.
    """

    part: Part
    number: int
    questions: int
    untouched: int
    left_open: int
    first_step: Step
    next_step: Step

    @property
    def state(self) -> str:
        """ "fertig", "begonnen" or "offen"."""
        if self.untouched == 0:
            return "fertig"
        return "begonnen" if self.untouched < self.questions else "offen"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question still to be answered. `offen` says how it was left, None if nobody reacted."""

    step: Step
    question: Question
    text: Message
    offen: Offen | None


def persons(form: Form, answers: Answers, today: dt.date) -> tuple[str, ...]:
    """The person ids the form is about: "antragsteller", "partner", "kind1" …"""
    return walk(form, answers, today).persons


def path(form: Form, answers: Answers, today: dt.date) -> tuple[Step, ...]:
    """All screens this person gets, in order, answered or not."""
    steps = walk(form, _own_gates(form, answers), today).steps
    return steps if answers.sicht is ALLES else tuple(step for step in steps if answers.sicht.shows(step.person_id))


def _own_gates(form: Form, answers: Answers) -> Answers:
    """The applicant says for the household that nothing changed; another adult sees their own pages all the same."""
    gates = {page.gate for page in form.pages if page.gate} if answers.sicht.person != ANTRAGSTELLER else ()
    if not gates:
        return answers
    opened = answers.memo.setdefault((form.id, "gates"), answers.with_values(HAUSHALT, dict.fromkeys(gates, True)))
    return opened if isinstance(opened, Answers) else answers


def find_step(form: Form, answers: Answers, today: dt.date, page_id: str, person_id: str = HAUSHALT) -> Step | None:
    """The screen with this address, or None if it does not exist (any more) for these answers."""
    return next((step for step in path(form, answers, today) if step.key == (page_id, person_id)), None)


def next_step(form: Form, answers: Answers, today: dt.date, page_id: str, person_id: str = HAUSHALT) -> Step | None:
    """The screen after this one; None at the end. Also works from a screen that just vanished."""
    steps = path(form, answers, today)
    here = _order(form, page_id, person_id)
    return next((step for step in steps if _order(form, *step.key) > here), None)


def previous_step(form: Form, answers: Answers, today: dt.date, page_id: str, person_id: str = HAUSHALT) -> Step | None:
    """The screen before this one; None at the beginning."""
    steps = path(form, answers, today)
    here = _order(form, page_id, person_id)
    return next((step for step in reversed(steps) if _order(form, *step.key) < here), None)


def _order(form: Form, page_id: str, subject: str) -> tuple[int, tuple[int, int], int, int, int]:
    """Where a screen stands in the form, whether or not it is shown: (run, person, block, entry, page)."""
    run, block, number = form.page_order[page_id]
    person_id, _, key = eintrag_of(subject)
    return (run, _person_order(person_id), block, _entry_order(form, subject, key), number)


def _person_order(person_id: str) -> tuple[int, int]:
    role = rolle(person_id)
    number = _number(person_id.removeprefix(role))
    return (1 + ROLLEN.index(role), number) if role in ROLLEN else (0, 0)


def _entry_order(form: Form, subject: str, key: str) -> int:
    liste = form.listen.get(eintrag_of(subject)[1])
    if liste is None or not liste.kreuze:
        return _number(key)
    keys = [option.value for option in form.questions[liste.kreuze].options]
    return 1 + keys.index(key) if key in keys else 0


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


def without_entry(form: Form, answers: Answers, subject: str) -> Answers:
    """The answers without this entry of a list; the later ones move up."""
    person_id, liste_id, key = eintrag_of(subject)
    liste, number = form.listen[liste_id], _number(key)
    rest = {k: v for k, v in answers.items() if eintrag_of(k[0])[:2] != (person_id, liste_id)}
    left = Answers(rest, answers.sicht)
    entries = [
        {q: v for (s, q), v in answers.items() if s == eintrag_id(person_id, liste_id, str(n))}
        for n in range(1, liste.max + 1)
        if n != number
    ]
    for at, values in enumerate(filter(None, entries), start=1):
        left = left.with_values(eintrag_id(person_id, liste_id, str(at)), values)
    last = sum(map(bool, entries))
    return left.with_values(eintrag_id(person_id, liste_id, str(last)), {liste.mehr: False}) if last else left


def first_untouched_step(form: Form, answers: Answers, today: dt.date) -> Step | None:
    """Where to continue: the first screen with a required question nobody reacted to."""
    return next((s for s in path(form, answers, today) if any(f.is_untouched for f in s.fields)), None)


def parse(
    form: Form, answers: Answers, today: dt.date, step: Step, raw: Raw
) -> tuple[dict[str, Value | None], dict[str, Message]]:
    """What was typed on a screen: (values to store, errors), both by question id.

    Unknown fields are ignored. A value of None means "emptied": `answers.with_values` then removes the
    answer.
    A field with an error is in `errors` only, so the last valid answer stays stored. Never raises on any
    input.
    """
    context = walk(form, answers, today).context.about(step.person_id)
    found: dict[str, Value | None] = {}
    errors: dict[str, Message] = {}
    for field in step.fields:
        value = read_question(field.question, raw, context)
        if isinstance(value, Message):
            errors[field.question.id] = value
        else:
            found[field.question.id] = value
    return found, errors


def prune(form: Form, answers: Answers, today: dt.date) -> Answers:
    """Only the reachable answers: what is submitted and frozen."""
    return walk(form, answers, today).answers


def progress(form: Form, answers: Answers, today: dt.date) -> Progress:
    """The task list: parts that matter, what is open in each, roughly how long it takes."""
    steps = path(form, answers, today)
    lines: list[PartProgress] = []
    for number, (_, group) in enumerate(groupby(steps, key=lambda step: step.part.id), start=1):
        part_steps = tuple(group)
        fields = [field for step in part_steps for field in step.fields if field.question.required]
        waiting = [step for step in part_steps if any(field.is_untouched for field in step.fields)]
        lines.append(
            PartProgress(
                part=part_steps[0].part,
                number=number,
                questions=len(fields),
                untouched=sum(field.is_untouched for field in fields),
                left_open=sum(isinstance(field.value, Offen) for field in fields),
                first_step=part_steps[0],
                next_step=waiting[0] if waiting else part_steps[0],
            )
        )
    seconds = SECONDS_PER_QUESTION * sum(line.untouched for line in lines)
    return Progress(tuple(lines), -(-seconds // 60))


def position(form: Form, answers: Answers, today: dt.date, step: Step) -> tuple[int, int]:
    """("Teil 3", "von 9") for a screen."""
    parts = progress(form, answers, today).parts
    return next(line.number for line in parts if line.part.id == step.part.id), len(parts)


def open_questions(form: Form, answers: Answers, today: dt.date) -> tuple[OpenQuestion, ...]:
    """Every required question without an answer, also those left open on purpose.

    None of them stops an application.
    """
    return tuple(
        OpenQuestion(step, field.question, field.text, field.value if isinstance(field.value, Offen) else None)
        for step in path(form, answers, today)
        for field in step.fields
        if field.is_open
    )


def hints(form: Form, answers: Answers, today: dt.date) -> tuple[Hinweis, ...]:
    """Soft rules of the form: unusual or helpful, never an error."""
    walked = walk(form, answers, today)
    return tuple(hint for rule in form.hints for hint in rule(walked))


def reachable(walked: Walk) -> Iterator[tuple[Item, Value]]:
    """Every visible question with a real answer (not left open)."""
    for item in walked.items:
        value = walked.value(item.question.id, item.person_id)
        if item.visible and value is not None:
            yield item, value
