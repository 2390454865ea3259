"""Conditions decide what is asked. They know three answers: yes, no, and "not known yet".

A question appears only if its condition is certainly true, and a fact follows from a question that was
*not* asked only
if the condition is certainly false. Conditions look at answers on earlier pages only (a test checks every
form).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    NOTHING,
    Form,
    Nothing,
    Offen,
    Per,
    Value,
    eintrag_of,
    persons_for,
)

Ternary = bool | None
Spec = tuple[object, ...]
"""What a condition says, for people: ("yes", question), ("and", left, right), ("text", German words) …"""


@dataclass(frozen=True, slots=True)
class Context:
    """What a condition may see.

    The reachable answers so far, who is in the form, whom the page is about, the day.
    """

    form: Form
    seen: Mapping[tuple[str, str], Value]
    visible: Mapping[tuple[str, str], Ternary]
    persons: tuple[str, ...]
    person_id: str
    today: dt.date

    def value(self, question_id: str, person_id: str | None = None) -> Value | Nothing | None:
        """The answer; None if not known yet (or left open on purpose).

        NOTHING if the question certainly does not apply.
        """
        own = self.person_id if person_id is None else person_id
        key = (self.form.storage_person(question_id, own), question_id)
        if key in self.seen:
            value = self.seen[key]
            return None if isinstance(value, Offen) else value
        return NOTHING if self.visible.get(key, False) is False else None

    def age(self, person_id: str | None = None) -> int | None:
        """Completed years today; None without a birth date."""
        birth = self.value(self.form.birth_question, person_id)
        return age_on(birth, self.today) if isinstance(birth, dt.date) else None

    def about(self, person_id: str) -> Context:
        """The same view for a page about somebody else."""
        # Written out: `dataclasses.replace` costs several times as much, and a walk does this for every page.
        return Context(self.form, self.seen, self.visible, self.persons, person_id, self.today)


def age_on(birth: dt.date, day: dt.date) -> int:
    """Completed years of life on `day`."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


@dataclass(frozen=True, slots=True)
class Condition:
    """A three-valued test that can be combined with & (and), | (or) and ~ (not).

    `refs` are the questions it reads, `spec` says the same in a form that can be put into words (`flow.in_words`).
    """

    test: Callable[[Context], Ternary]
    refs: frozenset[str] = frozenset()
    spec: Spec = ()

    def __call__(self, context: Context) -> Ternary:
        return self.test(context)

    def __and__(self, other: Condition) -> Condition:
        return Condition(lambda c: both(self(c), other(c)), self.refs | other.refs, ("and", self.spec, other.spec))

    def __or__(self, other: Condition) -> Condition:
        return Condition(
            lambda c: negate(both(negate(self(c)), negate(other(c)))),
            self.refs | other.refs,
            ("or", self.spec, other.spec),
        )

    def __invert__(self) -> Condition:
        return Condition(lambda c: negate(self(c)), self.refs, ("not", self.spec))

    def named(self, text: str) -> Condition:
        """The same condition with German words of its own: „lebt allein“."""
        return replace(self, spec=("text", text))


def both(left: Ternary, right: Ternary) -> Ternary:
    """Three-valued "and": a certain no wins over "not known yet"."""
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


def negate(value: Ternary) -> Ternary:
    """Three-valued "not"."""
    return None if value is None else not value


def _on_answer(question_id: str, test: Callable[[Value], bool], *spec: object) -> Condition:
    def evaluate(context: Context) -> Ternary:
        value = context.value(question_id)
        if value is None:
            return None
        return False if isinstance(value, Nothing) else test(value)

    return Condition(evaluate, frozenset({question_id}), (spec[0], question_id, *spec[1:]))


def yes(question_id: str) -> Condition:
    """Answered "Ja"."""
    return _on_answer(question_id, lambda value: value is True, "yes")


def no(question_id: str) -> Condition:
    """Answered "Nein"."""
    return _on_answer(question_id, lambda value: value is False, "no")


def one_of(question_id: str, *values: str) -> Condition:
    """A CHOICE answered with one of these values."""
    return _on_answer(question_id, lambda value: value in values, "is", *values)


def has(question_id: str, *values: str) -> Condition:
    """A MULTI in which at least one of these values was ticked."""
    return _on_answer(
        question_id, lambda value: isinstance(value, tuple) and any(v in value for v in values), "has", *values
    )


def at_least(question_id: str, number: int) -> Condition:
    """An amount or a number of at least this much (cents for EURO)."""
    return _on_answer(question_id, lambda value: isinstance(value, int) and value >= number, "from", number)


def less_than(question_id: str, number: int) -> Condition:
    """An amount or a number below this one (cents for EURO)."""
    return _on_answer(question_id, lambda value: isinstance(value, int) and value < number, "under", number)


def any_of(*conditions: Condition) -> Condition:
    """At least one of these conditions."""
    return reduce(Condition.__or__, conditions)


def age_from(years: int) -> Condition:
    """The person of this page has completed these years."""

    def evaluate(context: Context) -> Ternary:
        age = context.age()
        return None if age is None else age >= years

    return Condition(evaluate, spec=("age", years))


def age_under(years: int) -> Condition:
    """The person of this page has not completed these years yet."""
    return ~age_from(years)


def is_person(per: Per) -> Condition:
    """The page is about one of these persons."""
    return Condition(lambda context: bool(persons_for(per, (context.person_id,))), spec=("person", per))


def any_person(per: Per, condition: Condition) -> Condition:
    """True for at least one person of this kind. Ask only after the number of persons is known."""

    def evaluate(context: Context) -> Ternary:
        results = [condition(context.about(person_id)) for person_id in persons_for(per, context.persons)]
        if True in results:
            return True
        return None if None in results else False

    return Condition(evaluate, condition.refs, ("any", per, condition.spec))


def applicant(condition: Condition) -> Condition:
    """The same condition about the applicant, whoever the page is about."""
    return Condition(
        lambda context: condition(context.about(ANTRAGSTELLER)), condition.refs, ("applicant", condition.spec)
    )


def after(question_id: str, day: dt.date) -> Condition:
    """A DATE on or after this day."""
    return _on_answer(question_id, lambda value: isinstance(value, dt.date) and value >= day, "after", day)


def answered(question_id: str) -> Condition:
    """There is any answer."""
    return _on_answer(question_id, lambda value: True, "answered")


def is_entry(*keys: str) -> Condition:
    """The page is about an entry of a list with one of these keys (values of the ticked option)."""
    return Condition(lambda context: eintrag_of(context.person_id)[2] in keys, spec=("entry", *keys))
