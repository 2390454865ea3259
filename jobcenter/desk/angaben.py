"""What a person declared, question by question, with what is different from before and what the office asks again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from jobcenter.antrag.models import Antrag, Einreichung, Rueckfrage
from jobcenter.antrag.queries import answers_of, declared_answers, form_of, root_of
from jobcenter.antrag.schutz import ADDRESS
from jobcenter.bescheid.situation import Facts, facts_of
from jobcenter.desk.schutz import HIDDEN
from jobcenter.desk.wording import label_of, names_of, value_text
from jobcenter.events.models import Ereignis
from jobcenter.events.queries import timeline
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.fall.services import WHOLE, fact_json
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.difference import Lines, differences
from jobcenter.questionnaire.engine import find_step, path, walk
from jobcenter.questionnaire.facts import facts
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import Form, Kind, Message
from jobcenter.questionnaire.summary import Row, summary

HILFE = "antrag.hilfe"
NOTHING = "nicht gefragt"


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer that is another one now."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question with its answer. `before`: what was said last time, where it differs. `rueckfrage`: asked again."""

    frage: str
    label: str
    text: str
    before: str
    is_open: bool
    rueckfrage: Rueckfrage | None = None


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """The questions of one screen. `seite` is its page; empty where the person does not come by (now)."""

    titel: str
    seite: str
    person: str
    rows: tuple[AnswerRow, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything here differs from before, or waits for an answer."""
        return any(row.before or (row.rueckfrage and row.rueckfrage.beantwortet_am is None) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question to be asked again."""

    seite: str
    person: str
    frage: str
    text: str


@dataclass(frozen=True, slots=True)
class Fassung:
    """One declaration and what is different in it from the one before."""

    einreichung: Einreichung
    hilfe: str
    changed: tuple[Difference, ...]


def blocks_of(einreichung: Einreichung, before: Answers | None, *, hidden: bool) -> list[AnswerBlock]:
    """A declaration screen by screen. `hidden`: nobody may read the address here."""
    antrag = einreichung.antrag
    form, day, declared = form_of(antrag), antrag.eingangstag, declared_answers(einreichung)
    asked = {(row.person, row.frage): row for row in antrag.rueckfragen.order_by("gestellt_am")}
    if einreichung.formular_version != form.version:
        return _as_frozen(einreichung, hidden=hidden)
    old, asked_now = _lines_before(form, before, declared, day), {step.key for step in path(form, declared, day)}
    return [
        AnswerBlock(
            titel=block.title.render(),
            seite=block.step.page.id if block.step.key in asked_now else "",
            person=block.step.person_id,
            rows=tuple(
                AnswerRow(
                    frage=row.question.id,
                    label=row.label.render(),
                    text=_shown(row.question.id, _answer(row, declared), hidden=hidden),
                    before=_shown(row.question.id, old.get((row.person_id, row.question.id), ""), hidden=hidden),
                    is_open=row.is_open,
                    rueckfrage=asked.get((row.person_id, row.question.id)),
                )
                for row in block.rows
            ),
        )
        for section in summary(form, opened(form, declared, day), day)
        for block in section.blocks
    ]


def _as_frozen(einreichung: Einreichung, *, hidden: bool) -> list[AnswerBlock]:
    return [
        AnswerBlock(
            titel=teil["titel"],
            seite="",
            person=teil["person"],
            rows=tuple(
                AnswerRow(
                    a["id"], a["frage"], _shown(a["id"], ", ".join(a["antwort"]), hidden=hidden), "", bool(a["offen"])
                )
                for a in teil["antworten"]
            ),
        )
        for teil in einreichung.inhalt["abschnitte"]
    ]


def opened(form: Form, answers: Answers, day: date) -> Answers:
    """The same answers as if something had changed everywhere: what was said before counts and is to be seen too."""
    gates = {page.gate for page in form.pages if page.gate}
    for item in walk(form, answers, day).items if gates else ():
        if item.question.id in gates:
            answers = answers.with_values(item.person_id, {item.question.id: True})
    return answers


def _answer(row: Row, declared: Answers) -> str:
    """The answer as it was given; of a gate, the words of the button that was pressed."""
    buttons, value = row.question.knoepfe, declared.get((row.person_id, row.question.id))
    if row.question.kind is Kind.BOOL and buttons and isinstance(value, bool):
        return buttons[value]
    return _text(row.lines)


def _lines_before(form: Form, before: Answers | None, after: Answers, day: date) -> dict[tuple[str, str], str]:
    if before is None:
        return {}
    found = differences(form, opened(form, before, day), opened(form, after, day), day)
    return {(item.row.person_id, item.row.question.id): _text(item.before) or NOTHING for item in found}


def differences_of(form: Form, before: Answers, after: Answers, day: date, *, hidden: bool) -> tuple[Difference, ...]:
    """What is different between two declarations, old and new; what is no longer asked stands at the end."""
    found = differences(form, opened(form, before, day), opened(form, after, day), day)
    return tuple(
        Difference(
            label=item.row.label.render(),
            before=_shown(item.row.question.id, _text(item.before) or NOTHING, hidden=hidden),
            after=_shown(item.row.question.id, _text(item.after) or NOTHING, hidden=hidden),
        )
        for item in found
    )


def whole_before(einreichung: Einreichung) -> Einreichung | None:
    """The last whole declaration of the case before this one: what a renewal is compared with."""
    antrag = einreichung.antrag
    root = root_of(antrag)
    whole = [form.id for form in FORMULARE.values() if form.vorgang in WHOLE]
    sent = Einreichung.objects.filter(Q(antrag=root) | Q(antrag__erstantrag=root), antrag__formular__in=whole)
    earlier = sent.exclude(antrag=antrag).filter(eingereicht_am__lt=einreichung.eingereicht_am)
    return earlier.order_by("-eingereicht_am").first()


def fact_differences(fall: Fall, einreichung: Einreichung, *, hidden: bool) -> tuple[Difference, ...]:
    """What a message about one change says differently from the file: each fact, old and new."""
    antrag, rows = einreichung.antrag, valid_feststellungen(fall)
    known, names = _known_before(fall, antrag), names_of(fall, rows)
    found = []
    for fact in facts(form_of(antrag), declared_answers(einreichung), antrag.eingangstag):
        new, key = fact_json(fact.value), (fact.person_id, fact.key)
        if key not in known or known[key] == new:
            continue
        label = label_of(fact.key, fact.question_id, names.get(fact.person_id, ""), fact.person_id)
        texts = [_shown(fact.key, value_text(fact.key, value, fact.question_id), hidden=hidden)
                 for value in (known[key], new)]  # fmt: skip
        found.append(Difference(label, *texts))
    return tuple(found)


def wanted(antrag: Antrag, chosen: Mapping[str, str]) -> Wanted | None:
    """The question that somebody wants to ask again; None when the person does not come by it (now)."""
    seite, person, frage = (chosen.get(name, "") for name in ("seite", "person", "frage"))
    step = find_step(form_of(antrag), answers_of(antrag), antrag.eingangstag, seite, person) if seite else None
    texts = [field.text.render() for field in step.fields if field.question.id == frage] if step else []
    return Wanted(seite, person, frage, texts[0]) if texts else None


def adopted_at(fall: Fall, antrag: Antrag) -> datetime | None:
    """When a caseworker first took this into the file."""
    events = timeline(fall.id).filter(art=Ereignis.Art.ANGABEN_UEBERNOMMEN, daten__antrag=str(antrag.id))
    first = events.first()
    return first.zeitpunkt if first else None


def _known_before(fall: Fall, antrag: Antrag) -> Facts:
    """The facts of the case as they are without anything of this application."""
    if adopted_at(fall, antrag) is None:
        return facts_of(valid_feststellungen(fall))
    others = fall.feststellungen.filter(Q(einreichung=None) | ~Q(einreichung__antrag=antrag)).order_by("erfasst_am")
    return facts_of(list(others))


def versions_of(antrag: Antrag, *, hidden: bool) -> list[Fassung]:
    """Every declaration of one application, the newest first."""
    form, day = form_of(antrag), antrag.eingangstag
    found: list[Fassung] = []
    before: Answers | None = None
    for einreichung in antrag.einreichungen.select_related("erfasst_von"):
        declared = declared_answers(einreichung)
        unlike = differences_of(form, before, declared, day, hidden=hidden) if before is not None else ()
        found.append(Fassung(einreichung, helper_in(declared), unlike))
        before = declared
    return found[::-1]


def helper_in(answers: Answers) -> str:
    """Who helped to fill the form in, as the person wrote it."""
    return next((str(value) for (_, frage), value in answers.items() if frage == HILFE and isinstance(value, str)), "")


def _text(lines: Lines) -> str:
    return ", ".join(str(part.render()) if isinstance(part, Message) else part for part in lines)


def _shown(key: str, text: str, *, hidden: bool) -> str:
    return HIDDEN if hidden and text and key in ADDRESS else text
