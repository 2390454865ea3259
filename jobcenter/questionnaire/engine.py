"""One pure walk over a form;

next, back, progress, pruning, summary, open questions, facts and proofs derive from it.

`walk(form, answers, today)` reads the form top to bottom and looks only at answers it has passed. So an
answer that no
longer matters (a removed child, "doch nicht verheiratet") can influence nothing, although it stays stored.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from jobcenter.questionnaire.answers import Answers, Key
from jobcenter.questionnaire.conditions import Context, Ternary, both
from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    HAUSHALT,
    N_,
    PARTNER,
    Form,
    Hinweis,
    Message,
    Offen,
    Page,
    Part,
    Question,
    Value,
    persons_for,
)
from jobcenter.questionnaire.reading import Raw, field_names, read_question

NAME_APPLICANT = N_("Sie")
NAME_PARTNER = N_("Ihre Partnerin oder Ihr Partner")
NAME_CHILD = N_("Kind %(number)s")

SECONDS_PER_QUESTION = 12


@dataclass(frozen=True, slots=True)
class Field:
    """A visible question on a step, with its text for this person and the stored answer (None.

    Not answered).
    """

    question: Question
    text: Message
    value: Value | None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its HTML fields."""
        return field_names(self.question)

    @property
    def is_open(self) -> bool:
        """Required and not answered, or deliberately left open."""
        return isinstance(self.value, Offen) or (self.value is None and self.question.required)

    @property
    def is_untouched(self) -> bool:
        """Required and nobody has reacted to it yet."""
        return self.value is None and self.question.required


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of the walk: a page, for one person ("" is the household)."""

    part: Part
    page: Page
    person_id: str
    title: Message
    fields: tuple[Field, ...]

    @property
    def key(self) -> tuple[str, str]:
        """(page id, person id): what an address of this screen must hold."""
        return (self.page.id, self.person_id)


@dataclass(frozen=True, slots=True)
class Item:
    """One question for one person as the walk met it. visible.

    True, False (certainly not) or None (not known yet).
    """

    part: Part
    page: Page
    person_id: str
    question: Question
    visible: Ternary


@dataclass(frozen=True, slots=True)
class Walk:
    """The result of one walk.

    The screens, the reachable answers, the persons, every question with its visibility.
    """

    form: Form
    today: dt.date
    steps: tuple[Step, ...]
    items: tuple[Item, ...]
    answers: Answers
    persons: tuple[str, ...]
    context: Context

    def value(self, question_id: str, person_id: str = HAUSHALT) -> Value | None:
        """A reachable answer, None if there is none or it was left open."""
        value = self.answers.get((person_id, question_id))
        return None if isinstance(value, Offen) else value

    def name(self, person_id: str) -> str | Message:
        """What we call this person: the first name as typed, or a description."""
        return person_name(self.form, self.answers, person_id)


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


def person_name(form: Form, answers: Mapping[Key, Value], person_id: str) -> str | Message:
    """The first name as typed, or a description ("Kind 2") as long as we do not know it."""
    name = answers.get((person_id, form.name_question))
    if isinstance(name, str) and not isinstance(name, Offen):
        return name
    if person_id == PARTNER:
        return Message(NAME_PARTNER)
    if person_id in (ANTRAGSTELLER, HAUSHALT):
        return Message(NAME_APPLICANT)
    return Message(NAME_CHILD, {"number": int(person_id.removeprefix("kind"))})


def walk(form: Form, answers: Answers, today: dt.date) -> Walk:
    """Read the whole form once. Pure: same input, same result. Asked again for the same answers, it is not repeated."""
    known = answers.memo.get((form.id, today))
    if isinstance(known, Walk) and known.form is form:
        return known
    found = _Walker(form, answers, today).walk()
    answers.memo[(form.id, today)] = found
    return found


class _Walker:
    """Working state of one walk; thrown away afterwards."""

    def __init__(self, form: Form, answers: Answers, today: dt.date) -> None:
        self.form, self.stored, self.today = form, answers, today
        self.seen: dict[Key, Value] = {}
        self.visible: dict[Key, Ternary] = {}
        self.steps: list[Step] = []
        self.items: list[Item] = []

    def walk(self) -> Walk:
        for part in self.form.parts:
            # Pages in a row for the same persons are asked person by person, not page by page.
            for per, group in groupby(part.pages, key=lambda page: page.per):
                pages, context = tuple(group), self.context()
                for person_id in persons_for(per, context.persons):
                    about = context.about(person_id)
                    for page in pages:
                        self.visit(part, page, about)
        context = self.context()
        return Walk(
            self.form,
            self.today,
            tuple(self.steps),
            tuple(self.items),
            Answers(self.seen),
            context.persons,
            context,
        )

    def context(self) -> Context:
        bare = Context(self.form, self.seen, self.visible, (), HAUSHALT, self.today)
        return replace(bare, persons=self.form.persons(bare))

    def visit(self, part: Part, page: Page, context: Context) -> None:
        person_id = context.person_id
        page_visible = page.when(context) if page.when else True
        # Decide for the whole page first: a question cannot depend on its own page.
        decided = [_visible(page_visible, question, context) for question in page.questions]
        fields: list[Field] = []
        for question, visible in zip(page.questions, decided, strict=True):
            key = (person_id, question.id)
            self.visible[key] = visible
            self.items.append(Item(part, page, person_id, question, visible))
            if visible:
                if key in self.stored:
                    self.seen[key] = self.stored[key]
                fields.append(Field(question, self.text(question, person_id), self.stored.get(key)))
        if fields:
            about_other = person_id not in (HAUSHALT, ANTRAGSTELLER)
            text = page.title_other if about_other and page.title_other else page.title
            title = Message(text, self.name_param(text, person_id))
            self.steps.append(Step(part, page, person_id, title, tuple(fields)))

    def text(self, question: Question, person_id: str) -> Message:
        about_other = person_id not in (HAUSHALT, ANTRAGSTELLER)
        text = question.text_other if about_other and question.text_other else question.text
        if "%(" not in text:
            return Message(text)
        return Message(text, {**question.params, **self.name_param(text, person_id)})

    def name_param(self, text: str, person_id: str) -> dict[str, str | Message]:
        return {"name": person_name(self.form, self.seen, person_id)} if "%(name)s" in text else {}


def _visible(page_visible: Ternary, question: Question, context: Context) -> Ternary:
    if page_visible is False or question.when is None:
        return page_visible
    return both(page_visible, question.when(context))


def persons(form: Form, answers: Answers, today: dt.date) -> tuple[str, ...]:
    """The person ids the form is about: "antragsteller", "partner", "kind1" …"""
    return walk(form, answers, today).persons


def path(form: Form, answers: Answers, today: dt.date) -> tuple[Step, ...]:
    """All screens this person gets, in order, answered or not."""
    return walk(form, answers, today).steps


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


def _order(form: Form, page_id: str, person_id: str) -> tuple[int, int, int]:
    """Where a screen stands in the form, whether or not it is shown: (run, person, page)."""
    run, number = form.page_order[page_id]
    return (run, _person_order(person_id), number)


def _person_order(person_id: str) -> int:
    fixed = {HAUSHALT: 0, ANTRAGSTELLER: 1, PARTNER: 2}
    if person_id in fixed:
        return fixed[person_id]
    number = person_id.removeprefix("kind")
    return 2 + int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0


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
