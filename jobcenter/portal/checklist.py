"""The checklist of proofs as its page shows it: what is missing first, and what came of each."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from jobcenter.antrag.models import Nachweis
from jobcenter.antrag.queries import answers_of
from jobcenter.clock import today
from jobcenter.fall.queries import fall_of
from jobcenter.files.models import Datei, Sendung
from jobcenter.files.queries import open_sendungen
from jobcenter.look.fields import field_id
from jobcenter.portal.access import OwnRequest
from jobcenter.portal.queries import Belegstand, belege_of, left_over, needed_belege
from jobcenter.portal.tus import Proof, mark_of, proof_of
from jobcenter.questionnaire.question import Kind, Message, Question
from jobcenter.questionnaire.reading import DATE_INCOMPLETE, DATE_PARTS
from jobcenter.questionnaire.values import parse_value

LONGEST_WORDS = 500
LONGEST_PROMISE_DAYS = 366
# What was uploaded a moment ago stays where it was: a proof must not jump away under somebody's hands.
_RANK = {"offen": 0, "entwurf": 0, "reiche_nach": 1, "habe_nicht": 2, "schon_da": 2, "da": 3, "unnoetig": 4}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A file that has not arrived whole: choosing it again goes on at the same place."""

    sendung: Sendung
    mark: str

    @property
    def percent(self) -> int:
        return 100 * self.sendung.empfangen // self.sendung.groesse


@dataclass(frozen=True, slots=True)
class Entry:
    """One proof on the checklist. `state` is a key of `_RANK`. `typed`: the form as it was sent, after an error."""

    beleg: Belegstand
    state: str
    unfinished: tuple[Unfinished, ...]
    errors: Mapping[str, str]
    typed: QueryDict

    @property
    def field_id(self) -> str:
        """The id of its file field, where an error leads."""
        return field_id(self.beleg.feld)

    @property
    def error(self) -> str:
        """Why its last files were not taken."""
        return self.errors.get(self.beleg.feld, "")

    @property
    def day_name(self) -> str:
        """The name of its field for a day."""
        return self._name("zusage")

    @property
    def words_name(self) -> str:
        """The name of its field for own words."""
        return self._name("worte")

    @property
    def choices_name(self) -> str:
        """The name of its choices of what else is possible."""
        return self._name("statt")

    def _name(self, what: str) -> str:
        return f"{what}.{self.beleg.code}.{self.beleg.person or 'haushalt'}"

    @property
    def day_error(self) -> str:
        return self.errors.get(self.day_name, "")

    @property
    def words_error(self) -> str:
        return self.errors.get(self.words_name, "")

    @property
    def day_typed(self) -> list[str]:
        return [self.typed.get(f"{self.day_name}.{part}", "") for part in DATE_PARTS]

    @property
    def words_typed(self) -> str:
        return self.typed.get(self.words_name, "")

    @property
    def chosen(self) -> list[str]:
        return self.typed.getlist(self.choices_name)

    @property
    def alternatives(self) -> tuple[str, ...]:
        """What else is possible, in German: the words of the case file."""
        return tuple(dict.fromkeys(text for art in self.beleg.arten for text in art.alternativen))

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The same to tick, in the reader's language."""
        return [(str(at), _(text)) for at, text in enumerate(self.alternatives)]

    @property
    def in_file(self) -> str:
        """What we say to "the Jobcenter has it already"; empty where only a new paper proves anything."""
        return next((_(art.amt) for art in self.beleg.arten if art.amt), "")

    @property
    def own_words(self) -> list[str]:
        """What the person said instead, line by line in the reader's language."""
        return [_(line) for line in self.beleg.word.erklaerung.splitlines() if line] if self.beleg.word else []

    @property
    def pages(self) -> int:
        """How many pages would be handed in."""
        return pages_of(self.beleg.drafts)

    @property
    def mark(self) -> str:
        """Changes with what is shown of its files: a page that looks again replaces only what is different."""
        return mark_of_files(self.beleg.dateien, [part.sendung for part in self.unfinished])


def entries_of(request: OwnRequest, errors: Mapping[str, str] | None = None) -> list[Entry]:
    """Every proof these eyes may see, what is missing first."""
    answers = answers_of(request.antrag, request.sicht)
    asked = belege_of(request.antrag, answers)
    needed = {beleg.feld for beleg in needed_belege(request.antrag, fall_of(request.antrag), asked)}
    arriving: dict[Proof, list[Unfinished]] = {}
    for sendung in open_sendungen(request.antrag.id):
        arriving.setdefault(proof_of(sendung), []).append(Unfinished(sendung, mark_of(sendung)))
    found = [
        Entry(
            beleg,
            "unnoetig" if beleg.stand in ("offen", "reiche_nach") and beleg.feld not in needed else beleg.stand,
            tuple(arriving.get((beleg.code, beleg.person), ())),
            errors or {},
            request.POST if errors else QueryDict(),
        )
        for beleg in (*asked, *left_over(request.antrag, asked, request.sicht))
    ]
    return sorted(found, key=lambda entry: _RANK[entry.state])


def totals(entries: list[Entry]) -> dict[str, Any]:
    """The lines at the top: how many proofs are there, how many pages wait to be handed in."""
    asked = [entry for entry in entries if entry.beleg.texte]
    return {
        "there": sum(entry.state in ("da", "schon_da", "unnoetig") for entry in asked),
        "asked": len(asked),
        "pages": sum(entry.pages for entry in entries),
        "is_checking": any(is_being_checked(entry.beleg.dateien) for entry in entries),
    }


def pages_of(drafts: Iterable[Nachweis]) -> int:
    """How many pages these files have; one that is still being checked counts as one."""
    usable = [row.datei for row in drafts if row.datei and row.datei.zustand != Datei.Zustand.ABGELEHNT]
    return sum(max(datei.seiten, 1) for datei in usable)


def is_being_checked(rows: Iterable[Nachweis]) -> bool:
    """Whether the state of one of these files will change by itself."""
    return any(row.datei is not None and row.datei.zustand == Datei.Zustand.WIRD_GEPRUEFT for row in rows)


def mark_of_files(rows: Iterable[Nachweis], arriving: Iterable[Sendung]) -> str:
    """A short mark of the state of these files."""
    parts = [f"{row.id}{row.datei.zustand if row.datei else ''}{row.drehung}{row.abgegeben_am}" for row in rows]
    parts += [f"{sendung.id}{sendung.empfangen}" for sendung in arriving]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]


def read_day(name: str, raw: Mapping[str, str]) -> date | str | None:
    """A day to come from its three fields; None when they are empty, a sentence when it cannot be."""
    parts = [raw.get(f"{name}.{part}", "").strip(" .,/-") for part in DATE_PARTS]
    if not any(parts):
        return None
    if not all(parts):
        return DATE_INCOMPLETE.render(_)
    question = Question(id=name, kind=Kind.DATE, text="", why="", zitat="", min=0, max=LONGEST_PROMISE_DAYS)
    value = parse_value(question, ".".join(parts), today())
    return value if isinstance(value, date) else value.render(_) if isinstance(value, Message) else None
