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
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from jobcenter.questionnaire.local import GERMAN, Cents, Local

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
    MONATE = "monate"  # tuple[int, ...], cents of six months in a row
    STEUER_ID = "steuer_id"  # str, eleven digits
    RV_NUMMER = "rv_nummer"  # str, twelve characters


class Offen(StrEnum):
    """An answer that leaves the question open on purpose.

    It never stops an application (§ 60 SGB I comes later).
    """

    WEISS_NICHT = "weiss_nicht"
    NACHREICHEN = "nachreichen"
    PERSOENLICH = "persoenlich"


Value = str | int | bool | dt.date | tuple[str, ...] | tuple[int, ...] | Offen
Eintrag = Mapping[str, "FactValue"]
"""One entry of a list of facts: the names of its fields, relative to the list, and their values."""
FactValue = str | int | bool | dt.date | tuple[str, ...] | tuple[int, ...] | tuple[Eintrag, ...] | None
MONATE = 6
"""How many months a MONATE question asks for: the Bewilligungszeitraum of the self-employed (§ 41 Abs. 3 SGB II)."""


class Nothing(Enum):
    NOTHING = "nothing"


NOTHING = Nothing.NOTHING
"""Marks "no value declared" where ``None`` would be a value."""


@dataclass(frozen=True, slots=True)
class Message:
    """A German text with ``%(name)s`` places and what to put there. Parameters may be messages themselves.

    Amounts (`Cents`) and days stay typed until the text is read; several amounts stand in a row.
    """

    text: str
    params: Mapping[str, Param] = field(default_factory=dict)
    code: str = ""

    def render(self, translate: Callable[[str], str] = N_, local: Local = GERMAN) -> str:
        """The finished sentence; `translate` is gettext in the web layer and the identity for German."""
        if not self.params:
            return translate(self.text)
        return translate(self.text) % {key: _filled(value, translate, local) for key, value in self.params.items()}


Param = str | int | Message | Cents | dt.date | tuple[Cents, ...]
"""What may stand in the place of a text."""


def _filled(value: Param, translate: Callable[[str], str], local: Local) -> str | int:
    if isinstance(value, Message):
        return value.render(translate, local)
    if isinstance(value, Cents):
        return local.amount(value.amount)
    if isinstance(value, dt.date):
        return local.day(value)
    if isinstance(value, tuple):
        return " / ".join(local.amount(each.amount) for each in value)
    return value


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
    knoepfe: a BOOL that is answered by pressing one of two buttons, with the texts for „Nein“ and „Ja“.
    privat: never shown to another person of the household, whatever they share.
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
    knoepfe: tuple[str, str] | None = None
    privat: bool = False

    def texts(self) -> Iterable[str]:
        """All German texts of this question, for translators and the readability test."""
        yield from filter(None, (self.text, self.text_other, self.why, self.help, self.unit, *(self.knoepfe or ())))
        for option in self.options:
            yield from filter(None, (option.text, option.hint))
        for nachweis in self.evidence:
            yield nachweis.text


class Per(StrEnum):
    """For whom a page is repeated. WEITERE and ALLE are the people of the Bedarfsgemeinschaft."""

    HAUSHALT = "haushalt"  # once, answers stored under person ""
    ANTRAGSTELLER = "antragsteller"
    PARTNER = "partner"
    KIND = "kind"
    ELTERNTEIL = "elternteil"  # of an applicant under 25
    GESCHWISTER = "geschwister"
    ANGEHOERIGER = "angehoeriger"  # relatives outside the Bedarfsgemeinschaft (§ 9 Abs. 5 SGB II)
    ERWACHSENE = "erwachsene"  # antragsteller, partner, parents
    WEITERE = "weitere"  # all but the applicant
    ALLE = "alle"


HAUSHALT = ""
ANTRAGSTELLER = "antragsteller"
PARTNER = "partner"
MAX_KINDER = 12


HAUSHALT_EINTRAG = "haushalt"


def kind_id(number: int) -> str:
    """The person id of the child with this number (1..12)."""
    return f"kind{number}"


def eintrag_id(person_id: str, liste: str, schluessel: str) -> str:
    """The id under which the answers of one entry of a list are stored: "antragsteller-arbeit-2"."""
    return f"{person_id or HAUSHALT_EINTRAG}-{liste}-{schluessel}"


@lru_cache(maxsize=4096)
def eintrag_of(subject: str) -> tuple[str, str, str]:
    """(person, list, key) of an id as `eintrag_id` makes it; list and key are "" for a person or the household."""
    owner, _, rest = subject.partition("-")
    liste, _, schluessel = rest.partition("-")
    return ("" if owner == HAUSHALT_EINTRAG else owner), liste, schluessel


def person_of(subject: str) -> str:
    """The person (or "" for the household) to whom an entry belongs; a person belongs to itself."""
    return eintrag_of(subject)[0]


@lru_cache(maxsize=4096)
def rolle(subject: str) -> str:
    """ "antragsteller", "partner", "kind", "elternteil" …; "" for the household."""
    return person_of(subject).rstrip("0123456789")


_ROLLEN: Mapping[Per, tuple[str, ...]] = {
    Per.HAUSHALT: (HAUSHALT,),
    Per.ANTRAGSTELLER: (ANTRAGSTELLER,),
    Per.PARTNER: (PARTNER,),
    Per.KIND: ("kind",),
    Per.ELTERNTEIL: ("elternteil",),
    Per.GESCHWISTER: ("geschwister",),
    Per.ANGEHOERIGER: ("angehoeriger",),
    Per.ERWACHSENE: (ANTRAGSTELLER, PARTNER, "elternteil"),
    Per.WEITERE: (PARTNER, "kind", "elternteil", "geschwister"),
    Per.ALLE: (ANTRAGSTELLER, PARTNER, "kind", "elternteil", "geschwister"),
}
ROLLEN = (ANTRAGSTELLER, PARTNER, "kind", "elternteil", "geschwister", "angehoeriger")
"""All roles, in the order in which their people are asked about."""


def persons_for(per: Per, persons: Iterable[str]) -> tuple[str, ...]:
    """Those of `persons` for whom a page with this `per` is repeated."""
    if per is Per.HAUSHALT:
        return (HAUSHALT,)
    return tuple(subject for subject in persons if rolle(subject) in _ROLLEN[per])


@dataclass(frozen=True, slots=True)
class Liste:
    """A repeatable part: jobs, cars, accounts. Its pages are asked once for each entry.

    Exactly one of the two says how many entries there are:
    mehr: a BOOL on a page of this list ("Gibt es noch eine Arbeitsstelle?"); there is a next entry after each "Ja".
    kreuze: a MULTI asked before; one entry for each ticked option (its key is the value of the option).
    fact: each entry becomes a record under this fact, `Question.fact` then being a field of the record; without it
    the facts of the questions belong to the person, summed over the entries (`adds`), and "%(entry)s" in a fact is
    the key of the entry.
    feld, werte: the field of the record that says what was ticked, and its value for each ticked option.
    """

    id: str
    title: str
    mehr: str = ""
    kreuze: str = ""
    ohne: tuple[str, ...] = ()
    fact: str = ""
    feld: str = ""
    werte: Mapping[str, FactValue] = field(default_factory=dict, hash=False)
    max: int = 8


@dataclass(frozen=True, slots=True)
class Page:
    """One screen with one topic and one to four questions.

    `title_other` is used for everybody but the applicant. `liste`: asked for each entry; titles and questions may
    hold "%(entry)s", the number of the entry or the text of the ticked option.
    gate: a question of an earlier page that asks whether anything changed; after "Nein" the page is only shown where
    something it requires was never answered, and its answers count all the same.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    per: Per = Per.HAUSHALT
    when: Condition | None = None
    title_other: str = ""
    intro: str = ""
    liste: Liste | None = None
    gate: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A group of pages; progress is told in parts ("Teil 3 von 9"). `intro` stands at its start."""

    id: str
    title: str
    pages: tuple[Page, ...]
    intro: str = ""


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

    `derived` and `hints` are its own rules. `vorgang` is the short name of what is asked for (HA, WBA, VAEM …),
    `about` one sentence that says when somebody needs it, `button` what the last button says.
    carry: takes the answers of a draft of an earlier version over, where questions were renamed or cut.
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
    vorgang: str = "HA"
    about: str = ""
    button: str = ""
    carry: Callable[[Any], Any] | None = None

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by id, in the order of the form."""
        return {question.id: question for page in self.pages for question in page.questions}

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages in the order of the form."""
        return tuple(page for part in self.parts for page in part.pages)

    @cached_property
    def page_order(self) -> Mapping[str, tuple[int, int, int]]:
        """page id -> (run, block, number).

        Pages of one part in a row for the same persons are one run; within it, pages in a row of one list are one
        block, and every other page is a block of its own.
        """
        order: dict[str, tuple[int, int, int]] = {}
        run, block, last = 0, 0, None
        liste: Liste | None = None
        for part in self.parts:
            for page in part.pages:
                new_run = (part.id, page.per) != last
                run += new_run
                last = (part.id, page.per)
                block += new_run or page.liste is None or page.liste is not liste
                liste = page.liste
                order[page.id] = (run, block, len(order))
        return order

    @cached_property
    def listen(self) -> Mapping[str, Liste]:
        """Every list by its id."""
        return {page.liste.id: page.liste for page in self.pages if page.liste is not None}

    @cached_property
    def scopes(self) -> Mapping[str, frozenset[Per]]:
        """For which selectors a question is asked; tells a condition where the answer is stored."""
        scopes: dict[str, set[Per]] = {}
        for page in self.pages:
            for question in page.questions:
                scopes.setdefault(question.id, set()).add(page.per)
        return {question_id: frozenset(pers) for question_id, pers in scopes.items()}

    @cached_property
    def list_of(self) -> Mapping[str, str]:
        """The list in whose entries a question is asked, for those that are."""
        return {q.id: page.liste.id for page in self.pages if page.liste is not None for q in page.questions}

    def storage_person(self, question_id: str, subject: str) -> str:
        """The person or entry under which the answer is stored, seen from a page about `subject`.

        KeyError if unknown.
        """
        fixed, liste = self._stored[question_id]
        if fixed is not None:
            return fixed
        if subject.partition("-")[1] == "":
            return subject
        return subject if liste and eintrag_of(subject)[1] == liste else person_of(subject)

    @cached_property
    def _stored(self) -> Mapping[str, tuple[str | None, str]]:
        """question id -> (the one person who is asked, if it is always the same, list in whose entries it is asked)."""
        fixed = {Per.HAUSHALT: HAUSHALT, Per.ANTRAGSTELLER: ANTRAGSTELLER, Per.PARTNER: PARTNER}
        found: dict[str, tuple[str | None, str]] = {}
        for question_id, scopes in self.scopes.items():
            liste = self.list_of.get(question_id, "")
            person_id = fixed.get(next(iter(scopes))) if len(scopes) == 1 and not liste else None
            found[question_id] = (person_id, liste)
        return found


def all_texts(form: Form) -> Iterable[str]:
    """Every German text a person can meet in this form, without repeats, in reading order."""
    seen: dict[str, None] = dict.fromkeys(filter(None, (form.title, form.about, form.button)))
    for part in form.parts:
        seen.update(dict.fromkeys(filter(None, (part.title, part.intro))))
        for page in part.pages:
            seen.update(dict.fromkeys(filter(None, (page.title, page.title_other, page.intro))))
            if page.liste is not None:
                seen[page.liste.title] = None
            for question in page.questions:
                seen.update(dict.fromkeys(question.texts()))
    seen.update(dict.fromkeys(form.extra_texts))
    return iter(seen)
