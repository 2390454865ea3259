"""What the pages of an own application show, put together from the rooms below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from jobcenter.akte.beweis import title_of
from jobcenter.akte.queries import named_papers
from jobcenter.antrag.models import Antrag, Einreichung, Nachweis
from jobcenter.antrag.queries import declared_answers, drafts_of, form_of, last_einreichung, nachweise_of
from jobcenter.bescheid.situation import Facts, situation_on
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.fall.services import WHOLE, fact_json, is_closed
from jobcenter.law.anspruch import Ergebnis, anspruch
from jobcenter.law.errors import LawError
from jobcenter.look.fields import with_label
from jobcenter.look.local import words
from jobcenter.questionnaire.answers import Answers, Sicht
from jobcenter.questionnaire.engine import Step, first_untouched_step, prune
from jobcenter.questionnaire.facts import Beleg, evidence, facts
from jobcenter.questionnaire.nachweisarten import Nachweisart, nachweisart_of
from jobcenter.questionnaire.question import Fact, Message


@dataclass(frozen=True, slots=True)
class Belegstand:
    """One proof we ask for, and what came of it so far. `fragen`: the questions whose answers call for it."""

    code: str
    person: str
    merkmale: tuple[str | None, ...]
    texte: tuple[Message, ...]
    nachweise: tuple[Nachweis, ...]
    fragen: frozenset[str] = frozenset()
    # A caseworker has it, perhaps sent as something else.
    is_confirmed: bool = False

    @property
    def feld(self) -> str:
        """Name of its file field, the same in every tab."""
        return self.name_of(self.code, self.person)

    @staticmethod
    def name_of(code: str, person: str) -> str:
        """Name of the file field of a proof."""
        return f"datei.{code}.{person or 'haushalt'}"

    @property
    def anker(self) -> str:
        """Its place on the page."""
        return f"nachweis-{self.code}-{self.person or 'haushalt'}"

    @property
    def text(self) -> str:
        """What is asked for, in the reader's language; of what nobody asks for any more, the kind of paper."""
        return " · ".join(text.render(_) for text in self.texte) or _(title_of(self.code))

    @property
    def arten(self) -> tuple[Nachweisart, ...]:
        """What we say about each kind of paper that is asked for here."""
        return tuple(dict.fromkeys(nachweisart_of(self.code, text) for text in self.texte))

    @property
    def dateien(self) -> tuple[Nachweis, ...]:
        return tuple(nachweis for nachweis in self.nachweise if nachweis.datei is not None)

    @property
    def drafts(self) -> tuple[Nachweis, ...]:
        """Files that were sent and not handed in, the refused ones too."""
        return tuple(nachweis for nachweis in self.dateien if nachweis.abgegeben_am is None)

    @property
    def handed_in(self) -> tuple[Nachweis, ...]:
        return tuple(nachweis for nachweis in self.dateien if nachweis.abgegeben_am is not None)

    @property
    def word(self) -> Nachweis | None:
        """What the person said about a proof that they do not send now."""
        return next((nachweis for nachweis in self.nachweise if nachweis.datei is None), None)

    @property
    def stand(self) -> str:
        """ "da" (in the file and usable), "entwurf" (sent), "reiche_nach", "habe_nicht", "schon_da" or "offen"."""
        if self.is_confirmed or any(_is_usable(nachweis) for nachweis in self.handed_in):
            return "da"
        if any(_is_usable(nachweis) for nachweis in self.drafts):
            return "entwurf"
        return str(self.word.stand) if self.word else "offen"


def _is_usable(nachweis: Nachweis) -> bool:
    return nachweis.datei is not None and nachweis.datei.zustand != nachweis.datei.Zustand.ABGELEHNT


def belege_of(antrag: Antrag, answers: Answers) -> list[Belegstand]:
    """The proofs that the answers call for and these eyes may see, each with its files and promises."""
    form = form_of(antrag)
    asked: dict[tuple[str, str], list[Beleg]] = {}
    for beleg in evidence(form, answers, antrag.eingangstag):
        if not answers.sicht.shows(beleg.person_id):
            continue
        asked.setdefault((beleg.code, beleg.person_id), []).append(beleg)
    there, named = nachweise_of(antrag), named_papers(antrag)
    return [
        Belegstand(
            code,
            person,
            tuple(form.questions[beleg.question_id].fact for beleg in group),
            tuple(beleg.text for beleg in group),
            tuple(n for n in there if n.person == person and code in named.codes_of(n)),
            frozenset(beleg.question_id for beleg in group),
            (code, person) in named.proofs,
        )
        for (code, person), group in asked.items()
    ]


def left_over(antrag: Antrag, belege: Iterable[Belegstand], sicht: Sicht) -> list[Belegstand]:
    """Files these eyes may see for what the answers do not call for (any more), or what only a letter asked for."""
    shown = {nachweis.id for beleg in belege for nachweis in beleg.nachweise}
    named = named_papers(antrag)
    found: dict[tuple[str, str], list[Nachweis]] = {}
    for nachweis in nachweise_of(antrag):
        if nachweis.datei is not None and nachweis.id not in shown and sicht.shows(nachweis.person):
            for code in named.codes_of(nachweis):
                found.setdefault((code, nachweis.person), []).append(nachweis)
    return [Belegstand(code, person, (), (), tuple(group)) for (code, person), group in found.items()]


def drafts_for(antrag: Antrag, sicht: Sicht) -> list[Nachweis]:
    """Files that these eyes may hand in: not refused, not handed in."""
    rows = drafts_of(antrag).select_related("datei")
    return [row for row in rows if sicht.shows(row.person) and _is_usable(row)]


def needed_belege(antrag: Antrag, fall: Fall, belege: Iterable[Belegstand]) -> list[Belegstand]:
    """The proofs nobody has seen yet: none after the decision, none for what a caseworker has already established."""
    if is_closed(antrag, fall):
        return []
    established = {
        (row.person, row.merkmal) for row in valid_feststellungen(fall) if row.stand == Feststellung.Stand.FESTGESTELLT
    }
    return [
        beleg
        for beleg in belege
        if beleg.stand in ("offen", "reiche_nach")
        and not all((beleg.person, merkmal) in established for merkmal in beleg.merkmale)
    ]


def named_errors(steps: Iterable[Step], errors: Mapping[str, Message]) -> dict[str, str]:
    """The errors for the summary at the top, where a sentence alone does not say which field it means."""
    fields = (field for step in steps for field in step.fields)
    return {
        field.question.id: with_label(words(field.text), words(errors[field.question.id]))
        for field in fields
        if field.question.id in errors
    }


def last_saved(antrag: Antrag, sicht: Sicht) -> datetime | None:
    """When one of the answers that these eyes may see was stored last."""
    moments = dict(antrag.antworten.order_by().values_list("person").annotate(last=Max("gespeichert_am")))
    return max((moment for subject, moment in moments.items() if sicht.shows(subject)), default=None)


def unsent_changes(antrag: Antrag, answers: Answers, einreichung: Einreichung | None = None) -> bool:
    """Whether answers that these eyes may see were changed since they were sent."""
    einreichung = einreichung or last_einreichung(antrag)
    if einreichung is None:
        return False
    now, sent = prune(form_of(antrag), answers, antrag.eingangstag), declared_answers(einreichung)
    return any(now.get(key) != sent.get(key) for key in {*now, *sent} if answers.sicht.shows(key[0]))


def estimate_of(antrag: Antrag, answers: Answers) -> Ergebnis | None:
    """The estimate for the month of the application, once every question was dealt with.

    None where somebody answers for themselves: the amounts would tell one person what the other earns.
    """
    form, day = form_of(antrag), antrag.eingangstag
    if form.vorgang not in WHOLE or answers.sicht.selbst or first_untouched_step(form, answers, day) is not None:
        # The law takes what it is not told for absent; half an interview would look like a promise.
        return None
    return estimate(facts(form, answers, day), day.replace(day=1))


def estimate(found: Iterable[Fact], monat: date) -> Ergebnis | None:
    """What the law says for one month if all of this is true; None as long as something it needs is missing."""
    return estimate_from({}, monat, found)


def estimate_from(known: Facts, monat: date, told: Iterable[Fact] = ()) -> Ergebnis | None:
    """The same for facts of a case, with what somebody tells now instead of or beside them."""
    facts_now = known | {(fact.person_id, fact.key): fact_json(fact.value) for fact in told}
    try:
        return anspruch(situation_on(facts_now, monat, bewilligung_ab=monat))
    except LawError:
        return None
