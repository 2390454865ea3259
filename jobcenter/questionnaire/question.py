"""Declarations: what a question, a page, a part and a form are.

A form is read top to bottom: parts contain pages, pages contain one to four questions. Everything a person
sees
is derived from these declarations: input fields, error texts, summary, PDF, list of proofs, facts for the
law.
All texts are German and marked with ``N_`` so that translators find them; the web layer translates them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobcenter.questionnaire.conditions import Condition, Context


def N_(text: str) -> str:
    """Mark a German text for translation and return it unchanged."""
    return text


class Kind(StrEnum):
    """The type of an answer; in brackets the Python value it is parsed into."""

    TEXT = "text"  # str, one line
    LONGTEXT = "longtext"  # str, several lines
    DATE = "date"  # datetime.date
    EURO = "euro"  # int, cents
    INT = "int"  # int
    BOOL = "bool"  # bool
    CHOICE = "choice"  # str, the value of one option
    MULTI = "multi"  # tuple[str, ...], values of options
    IBAN = "iban"  # str without spaces
    EMAIL = "email"  # str
    PHONE = "phone"  # str, digits with an optional leading +
    PLZ = "plz"  # str, five digits


class Offen(StrEnum):
    """An answer that leaves the question open on purpose.

    It never stops an application (§ 60 SGB I comes later).
    """

    WEISS_NICHT = "weiss_nicht"
    NACHREICHEN = "nachreichen"
    PERSOENLICH = "persoenlich"


Value = str | int | bool | dt.date | tuple[str, ...] | Offen
FactValue = str | int | bool | dt.date | tuple[str, ...] | None


class Nothing(Enum):
    NOTHING = "nothing"


NOTHING = Nothing.NOTHING
"""Marks "no value declared" where ``None`` would be a value."""


@dataclass(frozen=True, slots=True)
class Message:
    """A German text with ``%(name)s`` places and what to put there. Parameters may be messages themselves."""

    text: str
    params: Mapping[str, str | int | Message] = field(default_factory=dict)
    code: str = ""

    def render(self, translate: Callable[[str], str] = N_) -> str:
        """The finished sentence; `translate` is gettext in the web layer and the identity for German."""
        if not self.params:
            return translate(self.text)
        filled = {
            key: value.render(translate) if isinstance(value, Message) else value for key, value in self.params.items()
        }
        return translate(self.text) % filled


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer of a CHOICE or MULTI question. An `exclusive` one ("nichts davon") stands alone."""

    value: str
    text: str
    hint: str = ""
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Nachweis:
    """A proof we ask for when the answer makes it necessary:

    a BOOL "Ja", an amount above 0, any other answer.

    `only` narrows it to these values of a CHOICE or MULTI; `above` to amounts above this number.
    """

    code: str
    text: str
    only: tuple[str, ...] = ()
    above: int = 0


Check = Callable[[Any, "Context"], Message | None]


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    text/text_other: the question to the applicant ("Sie") and about somebody else (with ``%(name)s``).
    why: one sentence, why we ask.  zitat: the paragraph that lets us ask.
    fact: the key under which the answer becomes a fact; `fact_values` translates options into fact values;
    `adds` sums the amounts of several questions; `otherwise` is the fact when the question certainly does
    not apply.
    when: shown only if this is certainly true.  required: asked until answered, never a bar to submitting.
    unknown_allowed: "Weiß ich gerade nicht" is offered.
    min/max: cents (EURO), number (INT), characters (TEXT, LONGTEXT), days from today (DATE).
    checks: further hard rules on the parsed value; each returns an error sentence or None.
    """

    id: str
    kind: Kind
    text: str
    why: str
    zitat: str
    fact: str | None = None
    text_other: str = ""
    help: str = ""
    options: tuple[Option, ...] = ()
    when: Condition | None = None
    required: bool = True
    unknown_allowed: bool = False
    evidence: tuple[Nachweis, ...] = ()
    min: int | None = None
    max: int | None = None
    unit: str = ""
    autocomplete: str = ""
    checks: tuple[Check, ...] = ()
    fact_values: Mapping[str, FactValue] | None = None
    adds: bool = False
    otherwise: FactValue | Nothing = NOTHING
    params: Mapping[str, str | int] = field(default_factory=dict)

    def texts(self) -> Iterable[str]:
        """All German texts of this question, for translators and the readability test."""
        yield from filter(None, (self.text, self.text_other, self.why, self.help, self.unit))
        for option in self.options:
            yield from filter(None, (option.text, option.hint))
        for nachweis in self.evidence:
            yield nachweis.text


class Per(StrEnum):
    """For whom a page is repeated."""

    HAUSHALT = "haushalt"  # once, answers stored under person ""
    ANTRAGSTELLER = "antragsteller"
    PARTNER = "partner"
    KIND = "kind"
    ERWACHSENE = "erwachsene"  # antragsteller and partner
    WEITERE = "weitere"  # partner and children
    ALLE = "alle"


HAUSHALT = ""
ANTRAGSTELLER = "antragsteller"
PARTNER = "partner"
MAX_KINDER = 12


def kind_id(number: int) -> str:
    """The person id of the child with this number (1..12)."""
    return f"kind{number}"


def rolle(person_id: str) -> str:
    """ "antragsteller", "partner" or "kind"; "" for the household."""
    return "kind" if person_id.startswith("kind") else person_id


_ROLLEN: Mapping[Per, tuple[str, ...]] = {
    Per.HAUSHALT: (HAUSHALT,),
    Per.ANTRAGSTELLER: (ANTRAGSTELLER,),
    Per.PARTNER: (PARTNER,),
    Per.KIND: ("kind",),
    Per.ERWACHSENE: (ANTRAGSTELLER, PARTNER),
    Per.WEITERE: (PARTNER, "kind"),
    Per.ALLE: (ANTRAGSTELLER, PARTNER, "kind"),
}


def persons_for(per: Per, persons: Iterable[str]) -> tuple[str, ...]:
    """Those of `persons` for whom a page with this `per` is repeated."""
    if per is Per.HAUSHALT:
        return (HAUSHALT,)
    return tuple(person_id for person_id in persons if rolle(person_id) in _ROLLEN[per])


@dataclass(frozen=True, slots=True)
class Page:
    """One screen with one topic and one to four questions.

    `title_other` is used for everybody but the applicant.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    per: Per = Per.HAUSHALT
    when: Condition | None = None
    title_other: str = ""
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A group of pages; progress is told in parts ("Teil 3 von 9")."""

    id: str
    title: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing we now know. person_id is "" for the household.

    `asked` is False if it follows from other answers.
    """

    person_id: str
    key: str
    value: FactValue
    question_id: str
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Hinweis:
    """A soft rule: something looks unusual or help exists. Never stops anybody."""

    person_id: str
    question_id: str
    text: Message


@dataclass(frozen=True)
class Form:
    """A whole form. `persons` names who is in it, from the answers so far.

    `derived` and `hints` are its own rules.
    """

    id: str
    version: str
    title: str
    parts: tuple[Part, ...]
    persons: Callable[[Context], tuple[str, ...]]
    derived: tuple[Callable[[Any], Iterable[Fact]], ...] = ()
    hints: tuple[Callable[[Any], Iterable[Hinweis]], ...] = ()
    extra_texts: tuple[str, ...] = ()
    name_question: str = "person.vorname"
    birth_question: str = "person.geburtsdatum"

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by id, in the order of the form."""
        return {question.id: question for page in self.pages for question in page.questions}

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages in the order of the form."""
        return tuple(page for part in self.parts for page in part.pages)

    @cached_property
    def page_order(self) -> Mapping[str, tuple[int, int]]:
        """page id -> (run, number). Pages of one part in a row for the same persons are one run."""
        order: dict[str, tuple[int, int]] = {}
        run, last = 0, None
        for part in self.parts:
            for page in part.pages:
                run += (part.id, page.per) != last
                last = (part.id, page.per)
                order[page.id] = (run, len(order))
        return order

    @cached_property
    def scopes(self) -> Mapping[str, frozenset[Per]]:
        """For which selectors a question is asked; tells a condition where the answer is stored."""
        scopes: dict[str, set[Per]] = {}
        for page in self.pages:
            for question in page.questions:
                scopes.setdefault(question.id, set()).add(page.per)
        return {question_id: frozenset(pers) for question_id, pers in scopes.items()}

    def storage_person(self, question_id: str, person_id: str) -> str:
        """The person under whom the answer is stored, seen from a page about `person_id`.

        KeyError if unknown.
        """
        scopes = self.scopes[question_id]
        if scopes == {Per.HAUSHALT}:
            return HAUSHALT
        if scopes == {Per.ANTRAGSTELLER}:
            return ANTRAGSTELLER
        return PARTNER if scopes == {Per.PARTNER} else person_id


def all_texts(form: Form) -> Iterable[str]:
    """Every German text a person can meet in this form, without repeats, in reading order."""
    seen: dict[str, None] = {form.title: None}
    for part in form.parts:
        seen[part.title] = None
        for page in part.pages:
            seen.update(dict.fromkeys(filter(None, (page.title, page.title_other, page.intro))))
            for question in page.questions:
                seen.update(dict.fromkeys(question.texts()))
    seen.update(dict.fromkeys(form.extra_texts))
    return iter(seen)
