"""The head of a case: who answers, who helps, who must not learn the address, what the office asked again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from jobcenter.antrag.models import Antrag, Beteiligung, Rueckfrage
from jobcenter.antrag.queries import anliegen_of, as_json, form_of
from jobcenter.desk.angaben import HILFE, helper_in
from jobcenter.desk.vorgang import titles_of
from jobcenter.desk.wording import role_name
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import is_protected
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.question import ANTRAGSTELLER, eintrag_of, person_of

VERTRETUNG = "antrag.vertretung"
KEINE = "nein"


@dataclass(frozen=True, slots=True)
class OwnPart:
    """Another adult who answers for themselves. `stand` says how far they are."""

    id: UUID
    name: str
    stand: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that the office asked again."""

    text: str
    wer: str
    grund: str
    am: datetime
    beantwortet_am: datetime | None


@dataclass(frozen=True, slots=True)
class Kopf:
    """What everybody must know who opens the case."""

    geschuetzt: bool
    vorgang: str
    hilfe: str
    vertretung: str
    selbst: tuple[OwnPart, ...]
    rueckfragen: tuple[Asked, ...]
    offene_anliegen: int


def kopf_of(fall: Fall, names: Mapping[str, str]) -> Kopf:
    """Read the head of a case; `names` is what the desk calls its persons."""
    antrag = fall.antrag
    # Only what the head says: every sealed answer that is not opened saves time on each page of a case.
    said = antrag.antworten.filter(frage__in=(VERTRETUNG, HILFE))
    answers = Answers.from_json(map(as_json, said))
    question = form_of(antrag).questions.get(VERTRETUNG)
    value = answers.get((ANTRAGSTELLER, VERTRETUNG))
    options = {option.value: option.text for option in question.options} if question else {}
    later = anliegen_of(antrag)
    return Kopf(
        geschuetzt=is_protected(fall),
        vorgang=titles_of([antrag])[antrag.id],
        hilfe=helper_in(answers),
        vertretung="" if value in (None, KEINE) else options.get(str(value), ""),
        selbst=tuple(_own_part(row, names) for row in _last_of_each([antrag, *later])),
        rueckfragen=asked_again([antrag, *later], names),
        offene_anliegen=sum(row.stand == Antrag.Stand.EINGEREICHT for row in later),
    )


def _last_of_each(antraege: Iterable[Antrag]) -> Iterable[Beteiligung]:
    """The newest own access of each person, whichever application of the case it belongs to."""
    rows = Beteiligung.objects.filter(antrag__in=antraege).order_by("eingeladen_am")
    return {row.person: row for row in rows}.values()


def _own_part(row: Beteiligung, names: Mapping[str, str]) -> OwnPart:
    if row.fertig_am is not None:
        stand = f"antwortet selbst, fertig am {row.fertig_am:%d.%m.%Y}"
    elif row.widerrufen_am is not None:
        stand = "eigener Zugang beendet, nicht fertig"
    else:
        stand = "antwortet selbst, noch nicht fertig"
    return OwnPart(row.id, names.get(row.person, role_name(row.person)), stand, row.fertig_am is not None)


def asked_again(antraege: Iterable[Antrag], names: Mapping[str, str]) -> tuple[Asked, ...]:
    """What the office asked again in these applications: open ones first, then the answered ones."""
    by_id = {antrag.id: antrag for antrag in antraege}
    rows = Rueckfrage.objects.filter(antrag__in=by_id).order_by("gestellt_am")
    found = [_asked(row, by_id[row.antrag_id], names) for row in rows]
    return tuple(sorted(found, key=lambda asked: asked.beantwortet_am is not None))


def _asked(row: Rueckfrage, antrag: Antrag, names: Mapping[str, str]) -> Asked:
    person = person_of(row.person)
    question = form_of(antrag).questions.get(row.frage)
    name = names.get(person, role_name(person))
    text = row.frage
    if question is not None:
        other = question.text_other if person not in ("", ANTRAGSTELLER) else ""
        places = {**question.params, "name": name, "entry": eintrag_of(row.person)[2]}
        text = (other or question.text) % places if "%(" in (other or question.text) else other or question.text
    return Asked(text, name if person else "", row.grund, row.gestellt_am, row.beantwortet_am)


def antraege_of(fall: Fall) -> list[Antrag]:
    """Every application of a case, the one that opened it first."""
    return list(Antrag.objects.filter(Q(pk=fall.antrag_id) | Q(erstantrag=fall.antrag_id)).order_by("eingegangen_am"))
