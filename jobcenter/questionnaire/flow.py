"""A form as people read it who check it: every page with for whom and when, every condition in German words.

Pure description for lawyers and translators (desk, docs/fragebogen). These words are German and not translated.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from jobcenter.questionnaire.antrag60 import ANTRAG60
from jobcenter.questionnaire.conditions import Condition, Spec
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import Form, Kind, Liste, Page, Part, Per, Question
from jobcenter.questionnaire.schnellcheck import SCHNELLCHECK
from jobcenter.questionnaire.values import format_euro

EVERY_FORM: Mapping[str, Form] = {form.id: form for form in (*FORMULARE.values(), ANTRAG60, SCHNELLCHECK)}
"""Every conversation there is: the applications, the sixty seconds and the check without a name."""

KINDS = {
    Kind.TEXT: "eine Zeile Text",
    Kind.LONGTEXT: "mehrere Zeilen Text",
    Kind.DATE: "ein Datum",
    Kind.EURO: "ein Betrag in Euro",
    Kind.INT: "eine ganze Zahl",
    Kind.BOOL: "Ja oder Nein",
    Kind.CHOICE: "eine Antwort zur Auswahl",
    Kind.MULTI: "mehrere Antworten zur Auswahl",
    Kind.IBAN: "eine IBAN",
    Kind.EMAIL: "eine E-Mail-Adresse",
    Kind.PHONE: "eine Telefonnummer",
    Kind.PLZ: "eine Postleitzahl",
    Kind.MONATE: "sechs Beträge in Euro, einer für jeden Monat",
    Kind.STEUER_ID: "eine Steuer-Identifikationsnummer",
    Kind.RV_NUMMER: "eine Rentenversicherungsnummer",
}
WHOM = {
    Per.HAUSHALT: "einmal für den ganzen Haushalt",
    Per.ANTRAGSTELLER: "für die antragstellende Person",
    Per.PARTNER: "für die Partnerin oder den Partner",
    Per.KIND: "für jedes Kind",
    Per.ELTERNTEIL: "für jeden Elternteil",
    Per.GESCHWISTER: "für jeden Bruder und jede Schwester",
    Per.ANGEHOERIGER: "für jede angehörige Person außerhalb der Bedarfsgemeinschaft",
    Per.ERWACHSENE: "für jede erwachsene Person (antragstellende Person, Partnerin oder Partner, Eltern)",
    Per.WEITERE: "für jede Person der Bedarfsgemeinschaft außer der antragstellenden",
    Per.ALLE: "für jede Person der Bedarfsgemeinschaft",
}
SOMEBODY = {
    Per.HAUSHALT: "den ganzen Haushalt",
    Per.ANTRAGSTELLER: "die antragstellende Person",
    Per.PARTNER: "die Partnerin oder den Partner",
    Per.KIND: "ein Kind",
    Per.ELTERNTEIL: "einen Elternteil",
    Per.GESCHWISTER: "einen Bruder oder eine Schwester",
    Per.ANGEHOERIGER: "eine angehörige Person außerhalb der Bedarfsgemeinschaft",
    Per.ERWACHSENE: "eine erwachsene Person",
    Per.WEITERE: "eine weitere Person der Bedarfsgemeinschaft",
    Per.ALLE: "eine Person der Bedarfsgemeinschaft",
}
PLACES = {"name": "‹Name›", "entry": "‹Eintrag›"}


@dataclass(frozen=True, slots=True)
class FlowQuestion:
    """One question; `when` in words ("" = always on its page), `fact` with the list it belongs to, `notes` in words."""

    question: Question
    kind: str
    when: str
    fact: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlowPage:
    """One page: for whom it is repeated, and in words when, for which entries and behind which gate ("" = none)."""

    page: Page
    whom: str
    when: str
    liste: str
    gate: str
    questions: tuple[FlowQuestion, ...]


@dataclass(frozen=True, slots=True)
class FlowPart:
    """One part with its number."""

    part: Part
    number: int
    pages: tuple[FlowPage, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole form."""

    form: Form
    parts: tuple[FlowPart, ...]


def flow(form: Form) -> Flow:
    """The form from its first to its last page."""
    parts = (
        FlowPart(part, number, tuple(_page(form, page) for page in part.pages))
        for number, part in enumerate(form.parts, start=1)
    )
    return Flow(form, tuple(parts))


def readable(text: str, params: Mapping[str, Any] | None = None) -> str:
    """The text with its places shown as ‹Name›, or filled from `params`."""
    shown = {**PLACES, **(params or {})}
    return re.sub(r"%\((\w+)\)s", lambda place: str(shown.get(place[1], f"‹{place[1]}›")), text)


def in_words(form: Form, condition: Condition, name: Callable[[str], str] | None = None) -> str:
    """What stands behind „wenn“: „„Haben Sie Kinder?“ mit „Ja“ beantwortet ist“. ValueError if it has no words.

    `name` calls a question differently: on paper it has a number.
    """
    return _Words(form, name).clause(condition.spec)


def conditions(form: Form) -> Iterator[Condition]:
    """Every condition of the form, of pages and of questions."""
    for page in form.pages:
        yield from (when for when in (page.when, *(q.when for q in page.questions)) if when is not None)


def _page(form: Form, page: Page) -> FlowPage:
    gate = _Words(form).clause(("yes", page.gate)) if page.gate else ""
    return FlowPage(
        page=page,
        whom=WHOM[page.per],
        when=in_words(form, page.when) if page.when else "",
        liste=_list(form, page.liste) if page.liste else "",
        gate=gate,
        questions=tuple(_question(form, page, question) for question in page.questions),
    )


def _list(form: Form, liste: Liste) -> str:
    words = _Words(form)
    if liste.mehr:
        again = words.clause(("yes", liste.mehr))
        return f"wiederholt für jeden Eintrag; ein weiterer folgt, wenn {again} (höchstens {liste.max} Einträge)"
    without = f", außer {words.answers(liste.kreuze, liste.ohne, ' und ')}" if liste.ohne else ""
    return f"wiederholt für jede angekreuzte Antwort bei {words.quoted(liste.kreuze)}{without}"


def _question(form: Form, page: Page, question: Question) -> FlowQuestion:
    own = question.fact or ""
    in_list = page.liste.fact if page.liste else ""
    notes = [
        "Antwort erwünscht" if question.required else "freiwillig",
        "„Weiß ich gerade nicht“ ist möglich" if question.unknown_allowed else "",
        "sieht keine andere Person des Haushalts" if question.privat else "",
    ]
    return FlowQuestion(
        question=question,
        kind=KINDS[question.kind],
        when=in_words(form, question.when) if question.when else "",
        fact=readable(f"{in_list}.{own}" if in_list and own else own),
        notes=tuple(filter(None, notes)),
    )


class _Words:
    """Puts the conditions of one form into German subordinate clauses."""

    def __init__(self, form: Form, name: Callable[[str], str] | None = None) -> None:
        self.form, self.name = form, name

    def clause(self, spec: Spec, positive: bool = True) -> str:
        if not spec:
            raise ValueError("A condition made by hand needs words: Condition(…).named(„…“)")
        kind, *rest = spec
        if kind == "not":
            return self.clause(cast(Spec, rest[0]), not positive)
        if kind in ("and", "or"):
            return self.joined(spec, positive)
        write = getattr(self, f"say_{kind}")
        return str(write("" if positive else "nicht ", *rest))

    def joined(self, spec: Spec, positive: bool) -> str:
        """„A und B“, the other word in brackets; „nicht (A und B)“ becomes „nicht A oder nicht B“."""
        kind = spec[0] if positive else {"and": "or", "or": "and"}[str(spec[0])]
        pieces = list(dict.fromkeys(self.pieces(spec, kind, positive)))
        return {"and": " und ", "or": " oder "}[str(kind)].join(pieces)

    def pieces(self, spec: Spec, kind: object, positive: bool) -> Iterator[str]:
        if spec and spec[0] == "not":
            yield from self.pieces(cast(Spec, spec[1]), kind, not positive)
        elif spec and spec[0] in ("and", "or"):
            own = spec[0] if positive else {"and": "or", "or": "and"}[str(spec[0])]
            if own == kind:
                for side in spec[1:]:
                    yield from self.pieces(cast(Spec, side), kind, positive)
            else:
                yield f"({self.joined(spec, positive)})"
        else:
            yield self.clause(spec, positive)

    def quoted(self, question_id: str) -> str:
        if self.name is not None:
            return self.name(question_id)
        question = self.form.questions[question_id]
        return f"„{readable(question.text, question.params)}“"

    def answers(self, question_id: str, values: tuple[str, ...], word: str = " oder ") -> str:
        texts = {option.value: option.text for option in self.form.questions[question_id].options}
        return _row([f"„{readable(texts.get(value, value))}“" for value in values], word)

    def yes_or_no(self, question_id: str, answer: bool) -> str:
        question = self.form.questions[question_id]
        return f"„{(question.knoepfe or ('Nein', 'Ja'))[answer]}“"

    def amount(self, question_id: str, number: int) -> str:
        question = self.form.questions[question_id]
        return f"{format_euro(number)} Euro" if question.kind in (Kind.EURO, Kind.MONATE) else str(number)

    # One method for each kind of condition; `without` is "nicht " where the condition is turned round.

    def say_yes(self, without: str, question_id: str) -> str:
        return f"{self.quoted(question_id)} {without}mit {self.yes_or_no(question_id, True)} beantwortet ist"

    def say_no(self, without: str, question_id: str) -> str:
        return f"{self.quoted(question_id)} {without}mit {self.yes_or_no(question_id, False)} beantwortet ist"

    def say_is(self, without: str, question_id: str, *values: str) -> str:
        return f"{self.quoted(question_id)} {without}mit {self.answers(question_id, values)} beantwortet ist"

    def say_has(self, without: str, question_id: str, *values: str) -> str:
        return f"bei {self.quoted(question_id)} {without}{self.answers(question_id, values)} angekreuzt ist"

    def say_from(self, without: str, question_id: str, number: int) -> str:
        amount = self.amount(question_id, number)
        return f"bei {self.quoted(question_id)} {'weniger als' if without else 'mindestens'} {amount} angegeben ist"

    def say_under(self, without: str, question_id: str, number: int) -> str:
        return self.say_from("" if without else "nicht ", question_id, number)

    def say_after(self, without: str, question_id: str, day: dt.date) -> str:
        word = "vor dem" if without else "ab dem"
        return f"bei {self.quoted(question_id)} ein Tag {word} {day:%d.%m.%Y} angegeben ist"

    def say_answered(self, without: str, question_id: str) -> str:
        return f"{self.quoted(question_id)} {without}beantwortet ist"

    def say_age(self, without: str, years: int) -> str:
        return f"die Person {'noch nicht' if without else 'mindestens'} {years} Jahre alt ist"

    def say_person(self, without: str, per: Per) -> str:
        return f"es {without}um {SOMEBODY[per]} geht"

    def say_any(self, without: str, per: Per, spec: Spec) -> str:
        return f"{without}für mindestens {SOMEBODY[per]} gilt, dass {self.clause(spec)}"

    def say_applicant(self, without: str, spec: Spec) -> str:
        return f"für die antragstellende Person gilt, dass {self.clause(spec, not without)}"

    def say_entry(self, without: str, *keys: str) -> str:
        texts = {
            option.value: f"„{readable(option.text)}“"
            for liste in self.form.listen.values()
            if liste.kreuze
            for option in self.form.questions[liste.kreuze].options
        }
        return f"es {without}um den Eintrag {_row([texts.get(key, key) for key in keys], ' oder ')} geht"

    def say_text(self, without: str, text: str) -> str:
        return f"„{text}“ {without}zutrifft"


def _row(items: list[str], word: str) -> str:
    """„a, b oder c“."""
    return word.join(filter(None, (", ".join(items[:-1]), items[-1])))
