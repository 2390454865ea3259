"""One case as the desk reads it: facts by person and topic, proofs, what the law needs next, what happened."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from jobcenter.akte.beweis import title_of
from jobcenter.akte.queries import named_papers
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.antrag.queries import answers_of, form_of, nachweise_of
from jobcenter.antrag.schutz import ADDRESS
from jobcenter.bescheid.berechnung import Berechnung, calculate
from jobcenter.bescheid.situation import UnusableFact
from jobcenter.clock import BERLIN
from jobcenter.desk import wording
from jobcenter.desk.cited import Cited, cited_in
from jobcenter.desk.kopf import antraege_of
from jobcenter.desk.questions import topics
from jobcenter.desk.schutz import HIDDEN
from jobcenter.desk.vorgang import arrived_titles
from jobcenter.events.models import Ereignis
from jobcenter.events.queries import timeline
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import is_protected, valid_feststellungen
from jobcenter.fall.services import KLAERUNG
from jobcenter.law.errors import LawError, MissingFact
from jobcenter.questionnaire.facts import evidence

SHOWN_EVENTS = 8


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact in a list. `follows`: nobody was asked, it follows from other answers."""

    row: Feststellung
    label: str
    value: str
    changed: bool
    follows: bool
    hidden: bool = False
    fundstellen: tuple[Cited, ...] = ()

    @property
    def is_claimed(self) -> bool:
        """Whether nobody has checked it yet."""
        return self.row.stand == Feststellung.Stand.BEHAUPTET


@dataclass(frozen=True, slots=True)
class Topic:
    """The facts of one person that belong to one part of the form."""

    title: str
    rows: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All facts of one person, or of the household (person "")."""

    person: str
    name: str
    role: str
    topics: tuple[Topic, ...]
    follows: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A question of the law that a person has answered, with the reason."""

    id: str
    frage: str
    zitat: str
    name: str
    antwort: str
    grund: str
    von: str
    am: datetime | None


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the law needs and the case does not have. `merkmal` leads to the page where it is entered."""

    text: str
    merkmal: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One proof: asked for, promised or handed in."""

    text: str
    stand: str
    art: str
    nachweis: Nachweis | None = None
    hinweis: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the timeline; several alike in a row are one."""

    titel: str
    zeitpunkt: datetime
    wer: str


@dataclass(frozen=True)
class Casefile:
    """Everything the pages of one case share."""

    fall: Fall
    feststellungen: list[Feststellung]
    berechnung: Berechnung
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def claimed(self) -> int:
        """How many facts nobody has checked."""
        return sum(row.stand == Feststellung.Stand.BEHAUPTET for row in self.feststellungen)

    @property
    def persons(self) -> list[tuple[str, str, str]]:
        """(person, name, role) of everybody in the case."""
        return [(person, name, wording.role_name(person)) for person, name in self.names.items()]

    def name(self, person: str | None) -> str:
        """What the desk calls this person; the household when it is nobody's."""
        return self.names.get(person or "", wording.role_name(person or ""))


def open_casefile(fall: Fall, *, vorlaeufig: bool = False) -> Casefile:
    """Read a case that `fall_for` has given out."""
    rows = valid_feststellungen(fall)
    return Casefile(fall, rows, calculate(fall, vorlaeufig=vorlaeufig), wording.names_of(fall, rows))


def facts_by_person(casefile: Casefile) -> list[PersonFacts]:
    """The facts of the case, person by person, topic by topic in the order of the form."""
    fall = casefile.fall
    answered = {key for antrag in antraege_of(fall) for key in answers_of(antrag)}
    protected = is_protected(fall)
    changed = set(
        fall.feststellungen.filter(stand=Feststellung.Stand.ERSETZT).values_list("person", "merkmal").distinct()
    )
    cited = cited_in(fall)
    rows: dict[str, list[FactRow]] = {}
    for row in casefile.feststellungen:
        if not row.merkmal.startswith(KLAERUNG):
            hidden = protected and row.merkmal in ADDRESS
            rows.setdefault(row.person, []).append(
                FactRow(
                    row=row,
                    label=wording.label_of(row.merkmal, row.frage, casefile.name(row.person), row.person),
                    value=HIDDEN if hidden else wording.value_text(row.merkmal, row.wert, row.frage, masked=True),
                    changed=(row.person, row.merkmal) in changed,
                    follows=(row.person, row.frage) not in answered and row.quelle == Feststellung.Quelle.ANTRAG,
                    hidden=hidden,
                    fundstellen=tuple(cited.get(row.id, ())),
                )
            )
    return [
        PersonFacts(
            person=person,
            name=casefile.name(person),
            role=wording.role_name(person) if person else "",
            topics=_topics([row for row in rows[person] if not row.follows]),
            follows=tuple(row for row in rows[person] if row.follows),
        )
        for person in sorted(rows, key=wording.person_order)
    ]


def _topics(rows: list[FactRow]) -> tuple[Topic, ...]:
    order = topics()
    by_topic: dict[str, list[FactRow]] = {}
    for row in rows:
        by_topic.setdefault(wording.topic_of(row.row.merkmal, row.row.frage, row.row.person), []).append(row)
    return tuple(Topic(title, tuple(by_topic[title])) for title in sorted(by_topic, key=order.index))


def decided_in(casefile: Casefile) -> list[Decided]:
    """The answered questions of a case: about whom, answer and reason, who answered them and when."""
    return [
        Decided(
            id=row.merkmal.removeprefix(KLAERUNG),
            frage=row.wert["frage"],
            zitat=row.wert["zitat"],
            # The law writes the person's id at the end of the question's.
            name=casefile.names.get(row.merkmal.rpartition(".")[2], ""),
            antwort=row.wert["text"],
            grund=row.vermerk,
            von=str(row.festgestellt_von or ""),
            am=row.festgestellt_am,
        )
        for row in casefile.feststellungen
        if row.merkmal.startswith(KLAERUNG)
    ]


def missing_in(casefile: Casefile) -> list[Missing]:
    """What the law misses, in words."""
    return [_missing(error, casefile) for error in casefile.berechnung.fehlend]


def _missing(error: LawError, casefile: Casefile) -> Missing:
    if not isinstance(error, MissingFact | UnusableFact):
        return Missing(str(error))
    person = error.person_id or ""
    if not wording.is_known(error.name):
        return Missing("Die Angaben zu den Personen sind unvollständig.")
    label = wording.label_of(error.name, name=casefile.name(person), person=person)
    text = f"{label} ({casefile.name(person)})"
    # A part of an entry is entered with its list.
    merkmal = wording.page_of(error.name)
    return Missing(f"{text}: Der Wert passt nicht." if isinstance(error, UnusableFact) else text, merkmal, person)


def proofs_of(antrag: Antrag) -> list[ProofRow]:
    """What the answers of one application call for and what arrived, promised ones first."""
    arrived, named = handed_in(antrag), named_papers(antrag)
    found: list[ProofRow] = []
    known: set[UUID] = set()
    for beleg in evidence(form_of(antrag), answers_of(antrag), antrag.eingangstag):
        own = [row for row in arrived if row.person == beleg.person_id and beleg.code in named.codes_of(row)]
        text = beleg.text.render()
        fresh = [row for row in own if row.id not in known]
        known.update(row.id for row in own)
        found += [_proof_row(text, row) for row in fresh]
        if not own and (beleg.code, beleg.person_id) in named.proofs:
            found.append(ProofRow(text, "in der Akte", "success"))
        elif not own:
            found.append(ProofRow(text, "noch nicht da", "info"))
    for row in arrived:
        if row.id not in known:
            titles = " · ".join(title_of(code) for code in sorted(named.codes_of(row)))
            found.append(_proof_row(f"Weiterer Nachweis: {titles}", row))
    return found


def handed_in(antrag: Antrag) -> list[Nachweis]:
    """What was handed in or said about proofs; drafts are the person's own."""
    return [row for row in nachweise_of(antrag) if row.datei is None or row.abgegeben_am is not None]


def _proof_row(text: str, row: Nachweis) -> ProofRow:
    if row.datei is None:
        art = "info" if row.stand == Nachweis.Stand.REICHE_NACH else "warning"
        return ProofRow(text, row.get_stand_display(), art, row)
    art = {"in_ordnung": "success", "abgelehnt": "warning"}.get(row.datei.zustand, "info")
    hinweis = row.datei.grund_satz or (
        "Die Virenprüfung war nicht erreichbar." if row.datei.virenpruefung == "nicht_erreichbar" else ""
    )
    return ProofRow(text, row.datei.get_zustand_display(), art, row, hinweis)


def steps_of(fall: Fall) -> list[Step]:
    """What happened, newest first; what one person did many times in a row is one line."""
    events = reversed(list(timeline(fall.id)))
    steps = []
    for (titel, _, _), group in groupby(events, key=_alike):
        rows = list(group)
        titel += f" ({len(rows)})" if len(rows) > 1 else ""
        steps.append(Step(titel, rows[0].zeitpunkt, str(rows[0].user or "")))
    return steps


def _alike(event: Ereignis) -> tuple[str, UUID | None, date]:
    """What an event is called, who did it, and on which day: alike in a row is one line."""
    titel, later = Ereignis.Art(event.art).label, arrived_titles().get(event.daten.get("vorgang", ""))
    if event.art == Ereignis.Art.ANTRAG_EINGEGANGEN and later:
        titel = f"{later} eingegangen"
    return titel, event.user_id, event.zeitpunkt.astimezone(BERLIN).date()


def deadline_of(fall: Fall) -> date:
    """Six months after the application a court may be asked to hurry us (§ 88 Abs. 1 SGG)."""
    day = fall.antrag.eingangstag
    year, month = day.year + (day.month + 5) // 12, (day.month + 5) % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
