"""The paper twin: the same declaration as a form to print, blank or filled in. Plain data, no layout.

A blank form asks everything that may matter and says in words when. A filled-in one leaves out what certainly does not
apply, and prints the answers into its fields.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.conditions import Condition, yes
from jobcenter.questionnaire.flow import in_words
from jobcenter.questionnaire.paper_lines import Line, blank_lines, filled, filled_lines, for_these
from jobcenter.questionnaire.question import MONATE, Form, Kind, Offen, Question, Value
from jobcenter.questionnaire.summary import LEFT_OPEN, NO, YES, display
from jobcenter.questionnaire.values import format_euro

BOXES = {
    Kind.DATE: (2, 2, 4),
    Kind.IBAN: (4, 4, 4, 4, 4, 2),
    Kind.PLZ: (5,),
    Kind.STEUER_ID: (2, 3, 3, 3),
    Kind.RV_NUMMER: (2, 6, 1, 3),
}
COPY = {
    "person": "Für jede weitere Person bitte kopieren.",
    "kind": "Für jedes weitere Kind bitte kopieren.",
    "elternteil": "Für den zweiten Elternteil bitte kopieren.",
    "geschwister": "Für jeden weiteren Bruder und jede weitere Schwester bitte kopieren.",
    "angehoeriger": "Für jede weitere angehörige Person bitte kopieren.",
}
ENTRY = "Für jeden weiteren Eintrag bitte kopieren."
TICKED = (
    "Für jede Antwort, die Sie bei Frage %s angekreuzt haben, einmal ausfüllen. Bitte kopieren Sie dafür diesen Teil."
)
LINES = {Kind.LONGTEXT: 3, Kind.MONATE: MONATE}
UNITS = {Kind.EURO: "Euro", Kind.MONATE: "Euro"}


@dataclass(frozen=True, slots=True)
class Tick:
    """One box to tick."""

    text: str
    hint: str = ""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class PaperField:
    """One question. Exactly one of `ticks`, `boxes` (groups of single characters) and `lines` is its field.

    `number` is that of the question in the form, the same for every person. `narrow`: a short line is enough.
    """

    number: int
    question: str
    text: str
    zitat: str
    help: str = ""
    condition: str = ""
    ticks: tuple[Tick, ...] = ()
    several: bool = False
    boxes: tuple[int, ...] = ()
    lines: int = 0
    narrow: bool = False
    unit: str = ""
    values: tuple[str, ...] = ()
    unknown: Tick | None = None
    proofs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperPage:
    """The questions of one topic, with the condition under which they matter."""

    title: str
    intro: str
    condition: str
    fields: tuple[PaperField, ...]


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """Pages about one person or one entry of a list. `copy` says for whom to copy it, `about` what to write above.

    `goes_on`: the block before is about the same person.
    """

    person: str
    goes_on: bool
    copy: str
    about: str
    pages: tuple[PaperPage, ...]


@dataclass(frozen=True, slots=True)
class PaperPart:
    """One part of the form."""

    title: str
    intro: str
    blocks: tuple[PaperBlock, ...]


@dataclass(frozen=True, slots=True)
class PaperForm:
    """A whole form on paper."""

    id: str
    version: str
    title: str
    about: str
    parts: tuple[PaperPart, ...]


def paper_form(form: Form, today: dt.date, answers: Answers | None = None, copies: int = 1) -> PaperForm:
    """The form on paper: filled in with these answers, or blank with `copies` blocks for each further person."""
    lines = tuple(filled_lines(form, answers, today) if answers is not None else blank_lines(form, today, copies))
    numbers = {question_id: at for at, question_id in enumerate(form.questions, start=1)}
    parts = []
    for part in form.parts:
        own = [line for line in lines if line.part is part]
        if own:
            grouped = [tuple(group) for _, group in groupby(own, key=lambda line: line.block)]
            before = ("", *(block[0].person for block in grouped))
            blocks = tuple(_block(form, numbers, *pair) for pair in zip(grouped, before, strict=False))
            parts.append(PaperPart(part.title, part.intro, blocks))
    return PaperForm(form.id, form.version, form.title, form.about, tuple(parts))


def without_answers(paper: PaperForm, is_secret: Callable[[str], bool]) -> PaperForm:
    """The same form with empty fields for these questions."""

    def page(of: PaperPage) -> PaperPage:
        return replace(of, fields=tuple(_emptied(field) if is_secret(field.question) else field for field in of.fields))

    def block(of: PaperBlock) -> PaperBlock:
        return replace(of, pages=tuple(map(page, of.pages)))

    return replace(paper, parts=tuple(replace(part, blocks=tuple(map(block, part.blocks))) for part in paper.parts))


def _emptied(field: PaperField) -> PaperField:
    unknown = replace(field.unknown, ticked=False) if field.unknown else None
    return replace(field, values=(), ticks=tuple(replace(tick, ticked=False) for tick in field.ticks), unknown=unknown)


def _block(form: Form, numbers: Mapping[str, int], lines: Sequence[Line], before: str) -> PaperBlock:
    pages = []
    for page, group in groupby(lines, key=lambda line: line.page):
        own = tuple(group)
        condition = _when(form, numbers, _page_condition(own[0]), own[0].about)
        fields = tuple(_field(form, numbers, line) for line in own)
        pages.append(PaperPage(own[0].title, page.intro, condition, fields))
    person = lines[0].person
    copy, about = _copy(numbers, lines, person == before)
    if any(line.question.id == form.name_question for line in lines):
        about = ""
    return PaperBlock(person, person == before, copy, about, tuple(pages))


def _copy(numbers: Mapping[str, int], lines: Sequence[Line], goes_on: bool) -> tuple[str, str]:
    """What a blank block is copied for, and what has to be written above it."""
    first = lines[0]
    liste = first.page.liste
    if not first.copy:
        return "", ""
    if liste is not None and liste.kreuze:
        return TICKED % numbers[liste.kreuze], "Es geht um"
    if liste is not None or goes_on:
        return (ENTRY if liste is not None else ""), ""
    return COPY[first.copy], "Vorname und Nachname"


def _page_condition(line: Line) -> Condition | None:
    """What has to be said above a page; None if it certainly applies."""
    when = None if line.page_sure else line.page.when
    if not line.gated:
        return when
    return yes(line.page.gate) & when if when else yes(line.page.gate)


def _field(form: Form, numbers: Mapping[str, int], line: Line) -> PaperField:
    question, value = line.question, line.value
    offen = value if isinstance(value, Offen) else None
    given = None if isinstance(value, Offen) else value
    boxes = BOXES.get(question.kind, ())
    ticks = _ticks(question, given)
    return PaperField(
        number=numbers[question.id],
        question=question.id,
        text=line.text,
        zitat=question.zitat,
        help=question.help,
        condition="" if line.sure else _when(form, numbers, question.when, line.about),
        ticks=ticks,
        several=question.kind is Kind.MULTI,
        boxes=boxes,
        lines=0 if ticks or boxes else LINES.get(question.kind, 1),
        narrow=question.kind in (Kind.EURO, Kind.INT, Kind.MONATE),
        unit=UNITS.get(question.kind, question.unit),
        values=() if ticks or given is None else _values(question, given),
        unknown=_unknown(question, offen),
        proofs=tuple(dict.fromkeys(filled(nachweis.text, "", line.entry) for nachweis in question.evidence)),
    )


def _when(form: Form, numbers: Mapping[str, int], condition: Condition | None, about: tuple[str, ...]) -> str:
    if condition is None:
        return ""
    return in_words(form, for_these(condition, about), lambda question_id: f"Frage {numbers[question_id]}")


def _ticks(question: Question, value: Value | None) -> tuple[Tick, ...]:
    if question.kind is Kind.BOOL:
        no, yes = question.knoepfe or (NO, YES)
        return (Tick(yes, ticked=value is True), Tick(no, ticked=value is False))
    ticked = value if isinstance(value, tuple) else (value,)
    return tuple(Tick(option.text, option.hint, option.value in ticked) for option in question.options)


def _values(question: Question, value: Value) -> tuple[str, ...]:
    """What stands in the field, one text for each line."""
    if question.kind is Kind.EURO and isinstance(value, int):
        return (format_euro(value),)
    if question.kind is Kind.MONATE and isinstance(value, tuple):
        return tuple(format_euro(int(amount)) for amount in value)
    return tuple(line if isinstance(line, str) else line.render() for line in display(question, value))


def _unknown(question: Question, offen: Offen | None) -> Tick | None:
    if offen is not None:
        return Tick(LEFT_OPEN[offen], ticked=True)
    return Tick(LEFT_OPEN[Offen.WEISS_NICHT]) if question.unknown_allowed else None
