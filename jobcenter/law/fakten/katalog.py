"""Every fact the rules can ask for, by its dotted name: read from the descriptions at the dataclasses.

`person.aufenthalt.recht` is a field of the facts that hang at a person, `wohnung.grundmiete_ct` one of the flat,
`person.einnahmen` a list whose entries have the parts `person.einnahmen.netto_ct` and so on. Facts of a door that
is not one month of one household begin with the name of the door.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum, StrEnum
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from jobcenter.law.fakten.fakt import Beschreibung
from jobcenter.law.situation import Person, Situation
from jobcenter.law.tueren import TUEREN

PERSON = "person."
EINNAHMEN = "person.einnahmen"
EINNAHME = "person.einnahme."
AUS_DEM_FALL = {
    "person.id": "folgt aus der Stellung der Person im Fall",
    "person.rolle": "folgt aus der Stellung der Person im Fall",
    "monat": "jeder Monat des Bewilligungszeitraums wird berechnet",
    "bewilligung_ab": "folgt aus dem Monat des Antrags",
    "rechtsstand": "folgt aus der Entscheidung über Monate ohne bekannte Beträge",
}
"""Facts that nobody enters: they follow from the case itself."""
AUS_DEM_VORGANG = "Die Angabe gehört zu einem einzelnen Vorgang. Wer ihn bearbeitet, trägt sie dort ein."


class Kind(StrEnum):
    """How a fact is typed in."""

    GELD = "Betrag"
    ANTEIL = "Anteil"
    ZAHL = "Zahl"
    JA_NEIN = "Ja oder Nein"
    TAG = "Tag"
    WAHL = "Auswahl"
    SEVERAL = "mehrere aus einer Auswahl"
    TEXT = "Text"
    TEXTE = "mehrere Texte"
    ZAHLEN = "mehrere Zahlen"
    TAGE = "mehrere Tage"
    ENTRIES = "Liste"


class Ebene(StrEnum):
    """Whom a fact is about."""

    PERSON = "Person"
    HAUSHALT = "Haushalt"
    VORGANG = "Vorgang"


@dataclass(frozen=True, slots=True)
class Merkmal:
    """One fact. `klasse` and `feld` say where it is declared; `teile` are the facts of one entry of a list."""

    name: str
    klasse: type
    feld: str
    titel: str
    zitat: str
    grund: str
    ebene: Ebene
    kind: Kind
    optionen: tuple[tuple[str, str], ...]
    pflicht: bool
    teile: tuple[Merkmal, ...] = ()

    @property
    def with_parts(self) -> tuple[Merkmal, ...]:
        """The fact and, below it, those of its entries."""
        return (self, *(t for teil in self.teile for t in teil.with_parts))


@lru_cache(maxsize=1)
def merkmale() -> tuple[Merkmal, ...]:
    """The facts of a household and of its persons first, then those of the other doors; entries of lists inside."""
    found = list(_walk(Situation, "", Ebene.HAUSHALT))
    seen = {m.klasse for eines in found for m in eines.with_parts} | {Situation}
    for name, klasse in eingaben().items():
        if klasse not in seen:
            found += _walk(klasse, f"{name}.", Ebene.VORGANG, frozenset(seen))
    return tuple(found)


def alle_merkmale() -> Iterator[Merkmal]:
    """Every fact, those of entries of lists too."""
    return (m for eines in merkmale() for m in eines.with_parts)


@lru_cache(maxsize=1)
def nach_name() -> dict[str, Merkmal]:
    """Every fact by its dotted name."""
    return {m.name: m for m in alle_merkmale()}


def merkmal_of(name: str) -> Merkmal | None:
    """The fact of a name as cases keep it; an income is kept by its kind: `person.einnahme.erwerb.netto_ct`."""
    if name.startswith(EINNAHME):
        art, _, feld = name.removeprefix(EINNAHME).partition(".")
        arten = dict(nach_name()[f"{EINNAHMEN}.art"].optionen)
        return nach_name().get(f"{EINNAHMEN}.{feld}") if art in arten else None
    return nach_name().get(name)


def eingaben() -> dict[str, type]:
    """The class of facts that each door takes, from the annotation of what it computes."""
    return {name: _first_argument(tuer.rechne) for name, tuer in TUEREN.items()}


def _first_argument(rechne: Callable[..., Any]) -> type:
    arten = get_type_hints(rechne)
    arten.pop("return", None)
    klasse = next(iter(arten.values()), None)
    if not (isinstance(klasse, type) and is_dataclass(klasse)):
        raise TypeError(f"{rechne.__name__} nennt nicht, welche Angaben es braucht")
    return klasse


def _walk(
    klasse: type, prefix: str, ebene: Ebene, bekannt: frozenset[type] = frozenset(), grund: str = ""
) -> Iterator[Merkmal]:
    """The facts of one class and of those that hang at it."""
    arten = get_type_hints(klasse)
    for feld in fields(klasse):
        art, is_list = _plain_type(arten[feld.name])
        if art in bekannt or art is klasse:
            continue
        if art is Person:
            yield from _walk(Person, PERSON, Ebene.PERSON, bekannt)
        elif isinstance(art, type) and is_dataclass(art) and not is_list:
            yield from _walk(art, f"{prefix}{feld.name}.", ebene, bekannt, grund or _beschreibung(feld).grund)
        else:
            yield _merkmal(klasse, feld, art, is_list, prefix, ebene, grund)


def _merkmal(klasse: type, feld: Field[Any], art: Any, is_list: bool, prefix: str, ebene: Ebene, grund: str) -> Merkmal:
    described = _beschreibung(feld)
    grund = described.grund or grund or (AUS_DEM_VORGANG if ebene is Ebene.VORGANG else "")
    name = prefix + feld.name
    kind = kind_of(art, is_list, feld.name)
    teile = tuple(_walk(art, f"{name}.", ebene, frozenset(), grund)) if kind is Kind.ENTRIES else ()
    return Merkmal(
        name=name,
        klasse=klasse,
        feld=feld.name,
        titel=described.name,
        zitat=described.zitat,
        grund=grund,
        ebene=ebene,
        kind=kind,
        optionen=optionen_of(art),
        pflicht=feld.default is MISSING and feld.default_factory is MISSING,
        teile=teile,
    )


def _beschreibung(feld: Field[Any]) -> Beschreibung:
    beschreibung: Beschreibung = feld.metadata.get("fakt", Beschreibung("", ""))
    return beschreibung


def _plain_type(art: Any) -> tuple[Any, bool]:
    """The type without „or None“, and whether it is a list of that type."""
    if get_origin(art) in (Union, types.UnionType):
        art = next(a for a in get_args(art) if a is not type(None))
    if get_origin(art) in (tuple, frozenset):
        return get_args(art)[0], True
    return art, False


def kind_of(art: Any, is_list: bool, feld: str) -> Kind:
    """How values of this type are typed in; TypeError when nobody could."""
    if isinstance(art, type):
        if is_dataclass(art):
            return Kind.ENTRIES
        if issubclass(art, Enum):
            return Kind.SEVERAL if is_list else Kind.WAHL
        if art is bool and not is_list:
            return Kind.JA_NEIN
        if art is date:
            return Kind.TAGE if is_list else Kind.TAG
        if art is int:
            return Kind.ZAHLEN if is_list else _kind_of_number(feld)
        if art is str:
            return Kind.TEXTE if is_list else Kind.TEXT
    raise TypeError(f"{feld}: für {art} gibt es kein Eingabefeld")


def _kind_of_number(feld: str) -> Kind:
    if feld.endswith("_ct"):
        return Kind.GELD
    return Kind.ANTEIL if feld.endswith(("_promille", "_anteil")) else Kind.ZAHL


def optionen_of(art: Any) -> tuple[tuple[str, str], ...]:
    """The values of a choice with their German texts."""
    if not (isinstance(art, type) and issubclass(art, Enum)):
        return ()
    return tuple((str(o.value), getattr(o, "text", "") or str(o.value).replace("_", " ").capitalize()) for o in art)
