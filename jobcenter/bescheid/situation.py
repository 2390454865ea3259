"""The only bridge from the rows of a case to the dataclasses of the law. What is missing is a named error.

A fact has a dotted name (`jobcenter/law/fakten/katalog.py`): `person.aufenthalt.recht` becomes the field `recht` of
the `aufenthalt` of a person. A list is one value: `person.einnahmen` is a list of records with the names of the fields.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from jobcenter.fall.models import Feststellung
from jobcenter.fall.services import KLAERUNG
from jobcenter.law.errors import LawError, MissingFact
from jobcenter.law.fakten.katalog import EINNAHME, PERSON
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from jobcenter.traeger.queries import mietgrenze_on

Facts = dict[tuple[str, str], Any]

WOHNUNG = "wohnung."
ANTRAGSTELLER = "antragsteller"
GEMEINSCHAFT = (Rolle.ANTRAGSTELLER, Rolle.PARTNER, Rolle.KIND)
"""The roles that can belong to the Bedarfsgemeinschaft; the office's limits are by their number."""


class UnusableFact(LawError):
    """A value stands in the case that the law cannot read as this fact."""

    def __init__(self, name: str, person_id: str | None = None) -> None:
        super().__init__(f"Der eingetragene Wert passt nicht zur Angabe {name}.")
        self.name = name
        self.person_id = person_id


def facts_of(feststellungen: list[Feststellung]) -> Facts:
    """The facts of a case by (person, name), without the answered questions of the law."""
    return {(row.person, row.merkmal): row.wert for row in feststellungen if not row.merkmal.startswith(KLAERUNG)}


def answers_of(feststellungen: list[Feststellung]) -> dict[str, str]:
    """What persons decided where the law leaves it to them, by the id of the question."""
    return {
        row.merkmal.removeprefix(KLAERUNG): row.wert["option"]
        for row in feststellungen
        if row.merkmal.startswith(KLAERUNG)
    }


def situation_on(facts: Facts, monat: date, *, bewilligung_ab: date, rechtsstand: date | None = None) -> Situation:
    """The situation of these facts in the month starting on `monat`, with the office's housing limit of that month.

    Raises MissingFact, UnusableFact.
    """
    kennungen = sorted({person for person, _ in facts if person}, key=_order)
    if ANTRAGSTELLER not in kennungen:
        raise MissingFact("person.geburtsdatum", ANTRAGSTELLER)
    household = {name: value for (person, name), value in facts.items() if not person}
    given: dict[str, Any] = {"monat": monat, "bewilligung_ab": bewilligung_ab, "rechtsstand": rechtsstand}
    given["personen"] = tuple(_person(kennung, facts) for kennung in kennungen)
    given["wohnung"] = _wohnung(household, monat, sum(role_of(kennung) in GEMEINSCHAFT for kennung in kennungen))
    situation: Situation = build(Situation, "", household, given=given)
    return situation


def role_of(kennung: str) -> Rolle:
    """The role in „kind2“ or „elternteil1“."""
    try:
        return Rolle(kennung.rstrip("0123456789"))
    except ValueError:
        raise UnusableFact("person.rolle", kennung) from None


def _order(kennung: str) -> tuple[int, int]:
    """Applicant, partner, children, then other roles; each as they were entered."""
    rolle = role_of(kennung)
    return list(Rolle).index(rolle), int(kennung.removeprefix(rolle) or 0)


def _person(kennung: str, facts: Facts) -> Person:
    own = {name: value for (person, name), value in facts.items() if person == kennung}
    einnahmen = (*_einnahmen(kennung, own), *_listed(Person, "einnahmen", own, PERSON, kennung))
    given = {"id": kennung, "rolle": role_of(kennung), "einnahmen": einnahmen}
    person: Person = build(Person, PERSON, own, kennung, given)
    return person


def _einnahmen(kennung: str, own: Mapping[str, Any]) -> Iterator[Einnahme]:
    """The income that the conversation asks for by kind: `person.einnahme.erwerb.netto_ct`."""
    arten = sorted({name.removeprefix(EINNAHME).partition(".")[0] for name in own if name.startswith(EINNAHME)})
    for art in arten:
        prefix = f"{EINNAHME}{art}."
        kind = _converted(Einnahmeart, art, f"{EINNAHME}{art}", kennung)
        if kind is Einnahmeart.ERWERB and own.get(f"{prefix}brutto_ct") is None:
            _require(own, f"{prefix}netto_ct", kennung)
            raise MissingFact(f"{prefix}brutto_ct", kennung)
        yield build(Einnahme, prefix, own, kennung, {"art": kind})


def _wohnung(household: Mapping[str, Any], monat: date, personen: int) -> Wohnung | None:
    _require(household, "wohnung.vorhanden", None)
    if not household["wohnung.vorhanden"]:
        return None
    values = dict(household)
    # Where others live in the flat too, whose limit counts is for a person to decide: the law asks when there is none.
    # A limit that somebody entered for this case goes before the table of the office.
    if values.get("wohnung.personen_im_haushalt") == personen:
        grenze = mietgrenze_on(monat, personen)
        if grenze is not None:
            values.setdefault("wohnung.grenze_unterkunft_ct", grenze.unterkunft_ct)
            values.setdefault("wohnung.grenze_heizung_ct", grenze.heizung_ct)
    wohnung: Wohnung = build(Wohnung, WOHNUNG, values)
    return wohnung


def _require(values: Mapping[str, Any], name: str, person: str | None) -> None:
    if values.get(name) is None:
        raise MissingFact(name, person)


class Field(NamedTuple):
    """A field of a dataclass of facts: its type without „or None“, whether it is a list, whether it must be there."""

    name: str
    kind: Any
    container: type | None
    required: bool


@cache
def _fields(cls: type) -> tuple[Field, ...]:
    hints = get_type_hints(cls)
    found = []
    for field in fields(cls):
        kind, container = hints[field.name], None
        if get_origin(kind) in (Union, types.UnionType):
            kind = next(arg for arg in get_args(kind) if arg is not type(None))
        if get_origin(kind) in (tuple, frozenset):
            kind, container = get_args(kind)[0], get_origin(kind)
        required = field.default is MISSING and field.default_factory is MISSING
        found.append(Field(field.name, kind, container, required))
    return tuple(found)


def build(
    cls: type, prefix: str, values: Mapping[str, Any], person: str | None = None, given: Mapping[str, Any] | None = None
) -> Any:
    """Facts of a dataclass from dotted names below `prefix`; `given` are fields that are known otherwise.

    Raises MissingFact for a required field without a value, UnusableFact for a value of another kind.
    """
    arguments = dict(given or {})
    for field in _fields(cls):
        name = prefix + field.name
        if field.name in arguments:
            continue
        if field.container is None and hasattr(field.kind, "__dataclass_fields__"):
            if any(key.startswith(f"{name}.") and value is not None for key, value in values.items()):
                arguments[field.name] = build(field.kind, f"{name}.", values, person)
        elif values.get(name) is not None:
            arguments[field.name] = _value(field, values[name], name, person)
        if field.required and field.name not in arguments:
            raise MissingFact(name, person)
    return cls(**arguments)


def _listed(cls: type, name: str, values: Mapping[str, Any], prefix: str, person: str | None) -> tuple[Any, ...]:
    """The entries of one list of a dataclass."""
    field = next(field for field in _fields(cls) if field.name == name)
    value = values.get(prefix + name)
    return () if value is None else _value(field, value, prefix + name, person)


def _value(field: Field, value: Any, name: str, person: str | None) -> Any:
    """A value of JSON as the type of its field: records and choices in lists too."""
    if field.container is None:
        return _converted(field.kind, value, name, person)
    if not isinstance(value, list):
        raise UnusableFact(name, person)
    return field.container(_entry(field.kind, entry, name, person) for entry in value)


def _entry(kind: type, entry: Any, name: str, person: str | None) -> Any:
    if not hasattr(kind, "__dataclass_fields__"):
        return _converted(kind, entry, name, person)
    if not isinstance(entry, dict):
        raise UnusableFact(name, person)
    return build(kind, f"{name}.", {f"{name}.{key}": value for key, value in entry.items()}, person)


def _converted(kind: Any, value: Any, name: str, person: str | None) -> Any:
    """JSON has no dates and no choices."""
    try:
        if kind is date and isinstance(value, str):
            return date.fromisoformat(value)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return kind(value)
    except ValueError:
        raise UnusableFact(name, person) from None
    if kind is bool and type(value) is int:
        raise UnusableFact(name, person)
    if isinstance(kind, type) and kind in (bool, int, str, date) and not isinstance(value, kind):
        raise UnusableFact(name, person)
    return value
