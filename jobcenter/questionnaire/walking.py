"""The walk itself: reads a form top to bottom and looks only at answers it has passed.

So an answer that no longer matters (a removed child, "doch nicht verheiratet") can influence nothing, although it
stays stored.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
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
    Liste,
    Message,
    Offen,
    Page,
    Part,
    Question,
    Value,
    eintrag_id,
    eintrag_of,
    person_of,
    persons_for,
    rolle,
)
from jobcenter.questionnaire.reading import field_names

NAME_APPLICANT = N_("Sie")
NAME_PARTNER = N_("Ihre Partnerin oder Ihr Partner")
NAMES = {
    "kind": N_("Kind %(number)s"),
    "elternteil": N_("Elternteil %(number)s"),
    "geschwister": N_("Bruder oder Schwester %(number)s"),
    "angehoeriger": N_("Angehörige Person %(number)s"),
}


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
    """One screen of the walk: a page, for one person ("" is the household) or one entry of a list of a person."""

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

    True, False (certainly not) or None (not known yet). unchanged: the person said that nothing changed here.
    """

    part: Part
    page: Page
    person_id: str
    question: Question
    visible: Ternary
    unchanged: bool = False


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


def person_name(form: Form, answers: Mapping[Key, Value], person_id: str) -> str | Message:
    """The first name as typed, or a description ("Kind 2") as long as we do not know it."""
    name = answers.get((person_id, form.name_question))
    if isinstance(name, str) and not isinstance(name, Offen):
        return name
    if person_id == PARTNER:
        return Message(NAME_PARTNER)
    if person_id in (ANTRAGSTELLER, HAUSHALT):
        return Message(NAME_APPLICANT)
    role = rolle(person_id)
    return Message(NAMES[role], {"number": int(person_id.removeprefix(role))})


def entry_name(form: Form, subject: str) -> str | Message | None:
    """What tells an entry from the others: the text of the ticked option, or its number; None for a person."""
    _, liste, key = eintrag_of(subject)
    if not liste:
        return None
    ticked = form.listen[liste].kreuze
    if not ticked:
        return key
    return Message(next((option.text for option in form.questions[ticked].options if option.value == key), key))


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
                    self.person(part, pages, context.about(person_id))
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

    def person(self, part: Part, pages: Sequence[Page], context: Context) -> None:
        for liste, group in groupby(pages, key=lambda page: page.liste):
            block = tuple(group)
            if liste is None:
                for page in block:
                    self.visit(part, page, context)
            else:
                for key in self.entries(liste, context.person_id):
                    about = context.about(eintrag_id(context.person_id, liste.id, key))
                    for page in block:
                        self.visit(part, page, about)

    def entries(self, liste: Liste, person_id: str) -> Iterator[str]:
        """The keys of the entries, each told only after the pages of the one before were visited."""
        if liste.kreuze:
            ticked = self.seen.get((self.form.storage_person(liste.kreuze, person_id), liste.kreuze))
            for option in self.form.questions[liste.kreuze].options:
                has_entry = not option.exclusive and option.value not in liste.ohne
                if has_entry and isinstance(ticked, tuple) and option.value in ticked:
                    yield option.value
            return
        for number in range(1, liste.max + 1):
            yield str(number)
            if self.seen.get((eintrag_id(person_id, liste.id, str(number)), liste.mehr)) is not True:
                return

    def context(self) -> Context:
        bare = Context(self.form, self.seen, self.visible, (), HAUSHALT, self.today)
        return replace(bare, persons=self.form.persons(bare))

    def visit(self, part: Part, page: Page, context: Context) -> None:
        subject = context.person_id
        page_visible = page.when(context) if page.when else True
        unchanged = bool(page.gate) and context.value(page.gate) is not True
        # Decide for the whole page first: a question cannot depend on its own page.
        decided = [_visible(page_visible, question, context) for question in page.questions]
        fields: list[Field] = []
        is_other = self.is_other(subject)
        for question, visible in zip(page.questions, decided, strict=True):
            key = (subject, question.id)
            self.visible[key] = visible
            self.items.append(Item(part, page, subject, question, visible, unchanged))
            if visible:
                if key in self.stored:
                    self.seen[key] = self.stored[key]
                fields.append(Field(question, self.text(question, subject, is_other), self.stored.get(key)))
        if fields and self.is_shown(page, fields, context):
            text = page.title_other if is_other and page.title_other else page.title
            title = Message(text, self.places(text, subject))
            self.steps.append(Step(part, page, subject, title, tuple(fields)))

    def is_shown(self, page: Page, fields: Sequence[Field], context: Context) -> bool:
        """Behind a gate: after "etwas hat sich geändert", or after "nichts" where a required answer was never given."""
        if not page.gate:
            return True
        changed = context.value(page.gate)
        return changed is True or (changed is False and any(field.is_untouched for field in fields))

    def is_other(self, subject: str) -> bool:
        return person_of(subject) not in (HAUSHALT, ANTRAGSTELLER)

    def text(self, question: Question, subject: str, is_other: bool) -> Message:
        text = question.text_other if is_other and question.text_other else question.text
        if "%(" not in text:
            return Message(text)
        return Message(text, {**question.params, **self.places(text, subject)})

    def places(self, text: str, subject: str) -> dict[str, str | int | Message]:
        found: dict[str, str | int | Message] = {}
        if "%(name)s" in text:
            found["name"] = person_name(self.form, self.seen, person_of(subject))
        if "%(entry)s" in text and (entry := entry_name(self.form, subject)) is not None:
            found["entry"] = entry
        return found


def _visible(page_visible: Ternary, question: Question, context: Context) -> Ternary:
    if page_visible is False or question.when is None:
        return page_visible
    return both(page_visible, question.when(context))
