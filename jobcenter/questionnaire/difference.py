"""What changed between two sets of answers: for the person before sending again, and for the desk."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import Step
from jobcenter.questionnaire.question import Form, Message
from jobcenter.questionnaire.summary import Row, summary

Lines = tuple[str | Message, ...]


@dataclass(frozen=True, slots=True)
class Unterschied:
    """One question whose answer is another one now. Empty lines: it was, or is, not asked."""

    step: Step
    row: Row
    before: Lines
    after: Lines


def differences(form: Form, before: Answers, after: Answers, today: dt.date) -> tuple[Unterschied, ...]:
    """Every question with another answer, in the order of the form; what is no longer asked stands at the end."""
    old, new = _rows(form, before, today), _rows(form, after, today)
    found = [
        Unterschied(step, row, old[key][1].lines if key in old else (), row.lines)
        for key, (step, row) in new.items()
        if key not in old or old[key][1].value != row.value
    ]
    gone = [Unterschied(step, row, row.lines, ()) for key, (step, row) in old.items() if key not in new]
    return tuple(item for item in (*found, *gone) if item.row.value is not None or (item.before and item.after))


def _rows(form: Form, answers: Answers, today: dt.date) -> dict[tuple[str, str], tuple[Step, Row]]:
    return {
        (row.person_id, row.question.id): (block.step, row)
        for section in summary(form, answers, today)
        for block in section.blocks
        for row in block.rows
    }
