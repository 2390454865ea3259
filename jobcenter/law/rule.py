"""A rule of law: a pure function with its citation and its first day, in versions beside each other.

`@rule` marks one condition or one amount. Its positional arguments are facts; its keyword-only arguments
`= zahl()` are numbers from the YAML beside the rule and are filled in for the day that counts.
`@schema` marks an examination made of several rules in the order of the statute; it gets the running
`Pruefung` first, so that the reasons of its rules become its parts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import FunctionType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from jobcenter.law.errors import NoLawForDate
from jobcenter.law.parameters import parameters_on
from jobcenter.law.satz import Satz

if TYPE_CHECKING:
    from jobcenter.law.pruefung import Pruefung, Schritt

P = ParamSpec("P")
T = TypeVar("T")

BUERGERGELD = date(2023, 1, 1)
"""First day checked in this room: the Twelfth amendment of SGB II came into force."""
FREIBETRAEGE_2023 = date(2023, 7, 1)
"""The Twelfth amendment's new deductions came into force."""
GRUNDSICHERUNGSGELD = date(2026, 7, 1)
"""The Thirteenth amendment of SGB II came into force."""


class Stichtag(Enum):
    """Which day selects the version of a rule and its numbers."""

    MONAT = "monat"
    BEWILLIGUNG = "bewilligung"
    EREIGNIS = "ereignis"
    """The day something happened: a breach of duty (§ 65a Abs. 2), the posting of a letter (§ 37 SGB X)."""


def _with_numbers(fn: Any, zahlen: dict[str, Any]) -> Callable[..., Any]:
    """The same function whose keyword-only arguments have the numbers of a day as their defaults."""
    call = FunctionType(fn.__code__, fn.__globals__, fn.__name__, fn.__defaults__, fn.__closure__)
    call.__kwdefaults__ = zahlen
    return call


def zahl() -> Any:
    """Default of a keyword-only argument whose value is a number of the law."""
    return None


@dataclass(frozen=True, slots=True)
class Fassung:
    """One version of a rule: citation, first and last day, function and sentence."""

    zitat: str
    since: date
    until: date | None
    fn: Callable[..., Any]
    satz: Satz
    zahlen: tuple[str, ...]

    def gilt_am(self, tag: date) -> bool:
        """Whether this version is in force on a day."""
        return self.since <= tag and (self.until is None or tag <= self.until)


@dataclass(frozen=True, slots=True)
class Gebunden:
    """A version with the numbers of the day, ready to be called."""

    fassung: Fassung
    call: Callable[..., Any]
    zahlen: tuple[Any, ...]


class Rule(Generic[P, T]):
    """A rule in all its versions. Called with the running Pruefung, then the facts."""

    def __init__(self, name: str, stichtag: Stichtag) -> None:
        self.name = name
        self.stichtag = stichtag
        self.fassungen: tuple[Fassung, ...] = ()

    if TYPE_CHECKING:

        def __call__(self, pruefung: Pruefung, /, *args: P.args, **kwargs: P.kwargs) -> T:
            """Facts are given by position; mypy wants to hear of `kwargs` that nobody uses."""

    else:

        def __call__(self, pruefung, /, *args):
            gebunden = pruefung.gebunden.get(self) or pruefung.bind(self)
            ergebnis = gebunden.call(*args)
            if pruefung.teile is not None:
                pruefung.note(pruefung.teile, self.name, gebunden, args, ergebnis)
            return ergebnis

    def bind(self, tag: date) -> Gebunden:
        """The version of a day with its numbers; NoLawForDate when there is none."""
        for fassung in self.fassungen:
            if fassung.gilt_am(tag):
                numbers = parameters_on(tag)
                zahlen = {name: numbers[name] for name in fassung.zahlen}
                call = _with_numbers(fassung.fn, zahlen) if zahlen else fassung.fn
                return Gebunden(fassung, call, tuple(zahlen.values()))
        raise NoLawForDate(self.name, tag)

    def fassung(
        self, zitat: str, *, since: date, until: date | None = None, satz: str = "", leer: str = ""
    ) -> Callable[[Callable[..., T]], Callable[..., T]]:
        """Put another version beside the existing ones."""

        def add(fn: Callable[..., T]) -> Callable[..., T]:
            self.add(fn, zitat, since, until, satz, leer)
            return fn

        return add

    def add(self, fn: Callable[..., Any], zitat: str, since: date, until: date | None, satz: str, leer: str) -> None:
        """Register one version; versions must not overlap."""
        if not zitat.strip():
            raise ValueError(f"{self.name}: ohne Fundstelle keine Regel")
        code = fn.__code__
        namen, positional = code.co_varnames, code.co_argcount
        zahlen = namen[positional : positional + code.co_kwonlyargcount]
        fakten = tuple([name for name in namen[:positional] if name != "pruefung"])
        if any(f.gilt_am(since) or (until and f.gilt_am(until)) for f in self.fassungen):
            raise ValueError(f"{self.name}: zwei Fassungen gelten am selben Tag")
        neu = Fassung(zitat, since, until, fn, Satz(satz, leer, fakten + zahlen), zahlen)
        self.fassungen = tuple(sorted((*self.fassungen, neu), key=lambda f: f.since))


class Schema(Rule[P, T]):
    """A rule made of rules: its function gets the running Pruefung first."""

    if not TYPE_CHECKING:

        def __call__(self, pruefung, /, *args):
            gebunden = pruefung.gebunden.get(self) or pruefung.bind(self)
            aussen = pruefung.teile
            if aussen is None:
                return gebunden.call(pruefung, *args)
            innen: list[Schritt] = []
            pruefung.teile = innen
            ergebnis = gebunden.call(pruefung, *args)
            pruefung.teile = aussen
            if not pruefung.note(aussen, self.name, gebunden, args, ergebnis, tuple(innen)):
                aussen.extend(innen)
            return ergebnis


REGELN: dict[str, Rule[..., Any]] = {}


def rule(
    zitat: str,
    *,
    since: date,
    until: date | None = None,
    satz: str = "",
    leer: str = "",
    stichtag: Stichtag = Stichtag.MONAT,
) -> Callable[[Callable[P, T]], Rule[P, T]]:
    """Declare a rule by its first version. `satz` is said when the result is truthy, else `leer`."""

    def declare(fn: Callable[P, T]) -> Rule[P, T]:
        regel: Rule[P, T] = Rule(fn.__name__, stichtag)
        regel.add(fn, zitat, since, until, satz, leer)
        return _register(regel)

    return declare


def schema(
    zitat: str,
    *,
    since: date,
    until: date | None = None,
    satz: str = "",
    leer: str = "",
    stichtag: Stichtag = Stichtag.MONAT,
) -> Callable[[Callable[Concatenate[Pruefung, P], T]], Schema[P, T]]:
    """Declare a rule made of rules; its function takes the Pruefung first."""

    def declare(fn: Callable[Concatenate[Pruefung, P], T]) -> Schema[P, T]:
        regel: Schema[P, T] = Schema(fn.__name__, stichtag)
        regel.add(fn, zitat, since, until, satz, leer)
        return _register(regel)

    return declare


R = TypeVar("R", bound=Rule[..., Any])


def _register(regel: R) -> R:
    if regel.name in REGELN:
        raise ValueError(f"Zwei Regeln heißen {regel.name}.")
    REGELN[regel.name] = regel
    return regel
