"""One examination of one month: the law of that month, the answers of people, open questions, reasons.

Rules are called with the Pruefung. Without reasons it only hands them the right version and numbers;
with reasons it also writes down every step on the sheet (`Blatt`) of the person it is about.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from jobcenter.law.errors import MissingFact, UnknownAnswer
from jobcenter.law.rule import Gebunden, Rule, Stichtag

HAUSHALT = ""
"""Name of the sheet for steps that concern everybody."""


class Schritt(NamedTuple):
    """One step of the reasoning: rule, citation, sentence, what went in, what came out, its parts."""

    regel: str
    zitat: str
    satz: str
    eingaben: tuple[tuple[str, str | int], ...] = ()
    ergebnis: int | str | None = None
    teile: tuple[Schritt, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """The step and its parts as plain values that JSON can hold."""
        return {**self._asdict(), "eingaben": dict(self.eingaben), "teile": [t.as_data() for t in self.teile]}


@dataclass(frozen=True, slots=True)
class Klaerung:
    """A question the law leaves to a person. `annahme` is the option the result assumes until then."""

    id: str
    frage: str
    zitat: str
    optionen: tuple[tuple[str, str], ...]
    person_id: str | None = None
    annahme: str = ""


@dataclass(frozen=True, slots=True)
class Frage:
    """A kind of Klaerung, declared beside the rule that needs it."""

    kennung: str
    zitat: str
    frage: str
    optionen: tuple[tuple[str, str], ...]
    annahme: str

    def klaerung(self, person_id: str | None) -> Klaerung:
        """The question about one person, or about the household."""
        kennung = f"{self.kennung}.{person_id}" if person_id else self.kennung
        return Klaerung(kennung, self.frage, self.zitat, self.optionen, person_id, self.annahme)


OHNE_BEGRUENDUNG = Schritt("ohne_begruendung", "", "")
"""Stands where the caller asked for no reasons."""
Bindungen = dict[Rule[..., Any], Gebunden]


@lru_cache(maxsize=1024)
def _bindungen(monat: date, bewilligung_ab: date) -> Bindungen:
    return {}


class Pruefung:
    """Carries what every rule of one examination shares."""

    __slots__ = ("antworten", "bewilligung_ab", "blaetter", "ereignis_am", "fragen", "gebunden", "monat", "teile")

    def __init__(self, monat: date, bewilligung_ab: date, antworten: Mapping[str, str], with_reasons: bool) -> None:
        self.monat = monat
        self.bewilligung_ab = bewilligung_ab
        self.ereignis_am: date | None = None
        self.gebunden = _bindungen(monat, bewilligung_ab)
        self.antworten = antworten
        self.fragen: dict[str, Klaerung] = {}
        self.blaetter: dict[str, list[Schritt]] = {}
        self.teile: list[Schritt] | None = [] if with_reasons else None

    @classmethod
    def zum(cls, tag: date, antworten: Mapping[str, str] | None = None, with_reasons: bool = True) -> Pruefung:
        """An examination of something that has one day and no month; its steps stand on the sheet HAUSHALT."""
        pruefung = cls(tag, tag, antworten or {}, with_reasons)
        pruefung.ereignis_am = tag
        pruefung.blatt(HAUSHALT)
        return pruefung

    def begruendung(self, regel: str, zitat: str, satz: str, ergebnis: int | str | None = None) -> Schritt:
        """The steps of the sheet HAUSHALT under one sentence; without words when nobody wants reasons."""
        if self.teile is None:
            return OHNE_BEGRUENDUNG
        return Schritt(regel, zitat, satz, (), ergebnis, tuple(self.blaetter.get(HAUSHALT, ())))

    def bind(self, regel: Rule[..., Any]) -> Gebunden:
        """Find version and numbers of a rule once per law of the month; for events each time anew."""
        if regel.stichtag is Stichtag.EREIGNIS:
            if self.ereignis_am is None:
                raise MissingFact("ereignis_am")
            return regel.bind(self.ereignis_am)
        tag = self.bewilligung_ab if regel.stichtag is Stichtag.BEWILLIGUNG else self.monat
        gebunden = self.gebunden[regel] = regel.bind(tag)
        return gebunden

    def neue_blaetter(self) -> None:
        """Begin a new set of sheets."""
        self.blaetter = {}

    def blatt(self, name: str) -> None:
        """Write the next steps on the sheet of this person, or on that of the household."""
        if self.teile is not None:
            self.teile = self.blaetter.setdefault(name, [])

    def auf(self, blaetter: dict[str, list[Schritt]], name: str) -> None:
        """Go back to a sheet of an earlier set."""
        self.blaetter = blaetter
        self.blatt(name)

    def note(
        self,
        teile: list[Schritt],
        name: str,
        gebunden: Gebunden,
        args: tuple[Any, ...],
        ergebnis: Any,
        innen: tuple[Schritt, ...] = (),
    ) -> bool:
        """Write a step down when it has something to say."""
        satz = gebunden.fassung.satz
        werte = args + gebunden.zahlen
        text = satz.text(werte, ergebnis)
        if text:
            eingaben = tuple(
                [(n, w) for n, w in zip(satz.namen, werte, strict=True) if w.__class__ is int or w.__class__ is str]
            )
            einfach = ergebnis if isinstance(ergebnis, (int, str)) else None
            teile.append(Schritt(name, gebunden.fassung.zitat, text, eingaben, einfach, innen))
        return bool(text)

    def klaere(self, frage: Frage, person_id: str | None = None) -> str:
        """The answer a person gave, or the named assumption while the question is open."""
        kennung = f"{frage.kennung}.{person_id}" if person_id else frage.kennung
        antwort = self.antworten.get(kennung)
        if antwort is None:
            self.fragen[kennung] = frage.klaerung(person_id)
        elif all(antwort != wert for wert, _ in frage.optionen):
            raise UnknownAnswer(kennung, antwort)
        wert = frage.annahme if antwort is None else antwort
        if self.teile is not None:
            art = "Angenommen, bis darüber entschieden ist" if antwort is None else "Entschieden"
            satz = f"{art}: {dict(frage.optionen)[wert]}"
            self.teile.append(Schritt("klaerung", frage.zitat, satz, (("frage", frage.frage),), wert))
        return wert
