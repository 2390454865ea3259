"""Who the message is about, and the facts of the law that follow where the new value is the same kind of fact."""

from __future__ import annotations

from collections.abc import Iterator

from jobcenter.questionnaire.conditions import Context
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.question import ANTRAGSTELLER, PARTNER, Fact
from jobcenter.questionnaire.veraenderung.arbeit import BEGINS
from jobcenter.questionnaire.veraenderung.geld import CHANGED
from jobcenter.questionnaire.veraenderung.leben import PREGNANCY

ADULTS = (ANTRAGSTELLER, PARTNER)
INCOMES = frozenset({"erwerb", "arbeitslosengeld", "elterngeld"})
"""Kinds of income that the law has under the same name; which pension, or whose Kindergeld, a person looks up."""


def persons(context: Context) -> tuple[str, ...]:
    """The applicant, and the partner as soon as one of these topics is about the partner."""
    is_meant = any(context.value(f"{topic}.wer") == PARTNER for topic in (BEGINS, CHANGED, PREGNANCY))
    return ADULTS if is_meant else (ANTRAGSTELLER,)


def _person(walk: Walk, topic: str) -> str | None:
    """The adult this topic is about; which child it is, a person looks up."""
    subject = walk.value(f"{topic}.wer")
    return subject if isinstance(subject, str) and subject in ADULTS else None


def income(walk: Walk) -> Iterator[Fact]:
    """The new monthly amounts. All jobs were added up, as the law does it."""
    kind = walk.value("geld_anders.art")
    for topic, art, net in ((BEGINS, "erwerb", "netto"), (CHANGED, kind, "betrag")):
        person_id = _person(walk, topic)
        if person_id is None or art not in INCOMES:
            continue
        for question_id, field in ((f"{topic}.brutto", "brutto_ct"), (f"{topic}.{net}", "netto_ct")):
            value = walk.value(question_id)
            if value is not None:
                yield Fact(person_id, f"person.einnahme.{art}.{field}", value, question_id, asked=False)


def pregnancy(walk: Walk) -> Iterator[Fact]:
    """Who is pregnant, and the due date."""
    person_id = _person(walk, PREGNANCY)
    if person_id is not None:
        yield Fact(person_id, "person.schwanger", True, "schwanger.wer", asked=False)
        due = walk.value("schwanger.termin")
        if due is not None:
            yield Fact(person_id, "person.geburtstermin", due, "schwanger.termin", asked=False)
