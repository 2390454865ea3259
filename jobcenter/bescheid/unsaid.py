"""What a person was asked and left open. None of it is silent: a fact is missing, or somebody at the desk is asked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.bescheid.akte import FUER_DEN_BRIEF, NUR_AKTE
from jobcenter.bescheid.pruefpunkte import OPTIONEN
from jobcenter.bescheid.situation import Facts
from jobcenter.fall.models import Fall
from jobcenter.law.fakten.katalog import merkmal_of
from jobcenter.law.pruefung import Klaerung
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import OpenQuestion, open_questions
from jobcenter.questionnaire.facts import facts as facts_told
from jobcenter.questionnaire.question import Form, eintrag_of, person_of


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Facts (person, name) that nobody said or entered, and open questions whose answer is no fact of its own."""

    facts: frozenset[tuple[str, str]]
    fragen: tuple[Klaerung, ...]

    def fragen_but(self, answered: Collection[str]) -> tuple[Klaerung, ...]:
        """The questions that nobody has answered yet."""
        return tuple(frage for frage in self.fragen if frage.id not in answered)


def unsaid_in(fall: Fall, known: Facts) -> Unsaid:
    """What the answers of the application of this case leave open, beside the facts of the case."""
    antrag = fall.antrag
    return unsaid_of(form_of(antrag), answers_of(antrag), antrag.eingangstag, known)


def unsaid_of(form: Form, answers: Answers, day: date, known: Facts) -> Unsaid:
    """Every required question left open, beside what is `known` in the case."""
    told = {(fact.person_id, fact.key) for fact in facts_told(form, answers, day)}
    missing: set[tuple[str, str]] = set()
    fragen: dict[str, Klaerung] = {}
    for item in open_questions(form, answers, day):
        person, name = person_of(item.step.person_id), fact_of(item)
        if name in NUR_AKTE or name in FUER_DEN_BRIEF or _law_names_it(item):
            continue
        if (person, name) not in known and _is_fact(item):
            missing.add((person, name))
        elif (person, name) in told or not _is_fact(item):
            # Other answers gave a part of the same fact, or the answer would only have opened more questions.
            frage = _frage(item, person)
            fragen[frage.id] = frage
    return Unsaid(frozenset(missing), tuple(fragen.values()))


def fact_of(item: OpenQuestion) -> str:
    """The fact that an open question would have given: that of its list, or of the entry it is about."""
    entries = item.step.page.liste
    if entries is not None and entries.fact:
        return entries.fact
    fact = item.question.fact or item.question.id
    return fact.replace("%(entry)s", eintrag_of(item.step.person_id)[2])


def _is_fact(item: OpenQuestion) -> bool:
    return fact_of(item) != item.question.id or item.question.fact is not None


def _law_names_it(item: OpenQuestion) -> bool:
    """A field that each entry of a list must have: the law names it until it is there."""
    entries = item.step.page.liste
    field = merkmal_of(f"{entries.fact}.{item.question.fact}") if entries is not None and entries.fact else None
    return field is not None and field.pflicht


def _frage(item: OpenQuestion, person: str) -> Klaerung:
    kennung = f"pruefpunkt.offen.{item.question.id}" + (f".{person}" if person else "")
    frage = f"Offen geblieben ist: „{item.text.render()}“ Ist festgestellt, was daraus folgt?"
    return Klaerung(kennung, frage, item.question.zitat, OPTIONEN, person or None)
