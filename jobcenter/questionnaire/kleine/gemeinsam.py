"""What the small forms share: who is in them, a question about running benefits, conditions on dates, hints."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable, Iterator

from jobcenter.questionnaire.conditions import Condition, Context, Ternary, age_on
from jobcenter.questionnaire.engine import Walk, reachable
from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    N_,
    Hinweis,
    Kind,
    Message,
    Nothing,
    Question,
    Value,
)

VERSION = "2026-11"


def personen(context: Context) -> tuple[str, ...]:
    """Only the person who asks; everybody else is known from the case."""
    return (ANTRAGSTELLER,)


def laufend(question_id: str) -> Question:
    """Whether monthly benefits are paid already; without them the income counts."""
    return Question(
        id=question_id,
        kind=Kind.BOOL,
        text=N_("Bekommen Sie schon jeden Monat Geld vom Jobcenter?"),
        why=N_("Ohne dieses Geld prüfen wir auch, was Sie selbst bezahlen können."),
        zitat="§ 9 Abs. 1, § 37 SGB II",
        help=N_("Gemeint ist Grundsicherungsgeld. Bis Juni 2026 hieß es Bürgergeld."),
        fact=question_id,
    )


def a_month_later(day: dt.date) -> dt.date:
    """The same day of the next month, or its last one; without weekends, which are a matter of the law."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


def on_date(question_id: str, test: Callable[[dt.date, dt.date], bool]) -> Condition:
    """A DATE of which `test(day, today)` holds. Give it words with `named`."""

    def evaluate(context: Context) -> Ternary:
        value = context.value(question_id)
        if isinstance(value, dt.date):
            return test(value, context.today)
        return False if isinstance(value, Nothing) else None

    return Condition(evaluate, frozenset({question_id}))


def older_than_a_month(question_id: str) -> Condition:
    """The day is more than a month ago."""
    return on_date(question_id, lambda day, today: a_month_later(day) < today).named("ist länger als einen Monat her")


def age_of_entry_from(question_id: str, years: int) -> Condition:
    """Whoever was born on the day of this answer has completed these years."""
    return on_date(question_id, lambda day, today: age_on(day, today) >= years).named(f"ist {years} Jahre oder älter")


Rule = Callable[[Walk], Iterator[Hinweis]]


def hint_when(question_id: str, test: Callable[[Value, dt.date], bool], text: str) -> Rule:
    """A hint beside a question if `test(answer, today)` holds."""

    def rule(walk: Walk) -> Iterator[Hinweis]:
        for item, value in reachable(walk):
            if item.question.id == question_id and test(value, walk.today):
                yield Hinweis(item.person_id, question_id, Message(text))

    return rule


def ticked(*values: str) -> Callable[[Value, dt.date], bool]:
    """A CHOICE or MULTI with one of these values."""

    def test(value: Value, today: dt.date) -> bool:
        return any(one in values for one in (value if isinstance(value, tuple) else (value,)))

    return test


def is_yes(value: Value, today: dt.date) -> bool:
    """ "Ja"."""
    return value is True


def is_no(value: Value, today: dt.date) -> bool:
    """ "Nein"."""
    return value is False
