"""Where a fact was asked: every question of every form by its id, and by the facts it establishes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import Form, Page, Per, Question

WEITERES = "Weitere Angaben"
ENTRY = "%(entry)s"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question at one place of a form: part, for whom, question, and the facts that its answers become.

    `entries` has the text of the ticked option behind each fact, where a question is asked once for each option.
    """

    topic: str
    per: Per
    question: Question
    facts: frozenset[str]
    entries: Mapping[str, str]

    def entry_of(self, merkmal: str) -> str:
        """What was ticked, for a fact that belongs to one option; else empty."""
        return self.entries.get(merkmal, "")


@cache
def _all() -> tuple[Asked, ...]:
    return tuple(
        Asked(part.title, page.per, question, frozenset(facts), facts)
        for form in FORMULARE.values()
        for part in form.parts
        for page in part.pages
        for question in page.questions
        for facts in [_facts(form, page, question)]
    )


def _facts(form: Form, page: Page, question: Question) -> dict[str, str]:
    """The facts of a question, each with the text of its option. A field of a record is no fact of its own."""
    liste = page.liste
    if question.fact is None or (liste is not None and liste.fact):
        return {}
    if liste is None or not liste.kreuze or ENTRY not in question.fact:
        return {question.fact: ""}
    ticks = [option for option in form.questions[liste.kreuze].options if not option.exclusive]
    return {question.fact.replace(ENTRY, tick.value): tick.text for tick in ticks if tick.value not in liste.ohne}


@cache
def asked_by_id() -> dict[str, list[Asked]]:
    """The places of each question; some stand at two (name, birth date), and many in several forms."""
    found: dict[str, list[Asked]] = {}
    for asked in _all():
        found.setdefault(asked.question.id, []).append(asked)
    return found


@cache
def asked_by_fact() -> dict[str, list[Asked]]:
    """The places at which a fact can come from."""
    found: dict[str, list[Asked]] = {}
    for asked in _all():
        for fact in asked.facts:
            found.setdefault(fact, []).append(asked)
    return found


@cache
def facts_proven_by(code: str) -> frozenset[str]:
    """The facts that are asked on the same screens as what calls for this proof; a list of records is one fact."""
    found: set[str] = set()
    for form, page in _pages():
        if any(proof.code == code for question in page.questions for proof in question.evidence):
            found.update(fact for question in page.questions for fact in _facts(form, page, question))
            if page.liste is not None and page.liste.fact:
                found.add(page.liste.fact)
    return frozenset(found)


@cache
def topics() -> tuple[str, ...]:
    """The parts of all forms in order, then the rest."""
    return (*dict.fromkeys(asked.topic for asked in _all()), WEITERES)


@cache
def _records() -> dict[str, tuple[str, dict[str, Question]]]:
    """For each list of records: its title, and the question behind each field."""
    found: dict[str, tuple[str, dict[str, Question]]] = {}
    for form, page in _pages():
        liste = page.liste
        if liste is None or not liste.fact:
            continue
        _title, fields = found.setdefault(liste.fact, (liste.title.replace(ENTRY, "").strip(" :"), {}))
        fields |= {q.fact: q for q in page.questions if q.fact is not None and q.fact not in fields}
        if liste.feld and liste.kreuze:
            fields.setdefault(liste.feld, form.questions[liste.kreuze])
    return found


def _pages() -> Iterator[tuple[Form, Page]]:
    return ((form, page) for form in FORMULARE.values() for page in form.pages)


def list_title(fact: str) -> str:
    """The title of a list of records; empty for anything else."""
    return _records()[fact][0] if fact in _records() else ""


def is_list(fact: str) -> bool:
    """Whether this fact is a list of records that a form asks for."""
    return fact in _records()


def field_question(fact: str, field: str) -> Question | None:
    """The question behind one field of a list of records."""
    return _records()[fact][1].get(field) if fact in _records() else None


def list_topic(fact: str) -> str:
    """The part of the form in which a list of records is asked for."""
    for form in FORMULARE.values():
        for part in form.parts:
            if any(page.liste is not None and page.liste.fact == fact for page in part.pages):
                return part.title
    return WEITERES
