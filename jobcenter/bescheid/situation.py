"""The only bridge from the rows of a case to the dataclasses of the law. What is missing is a named error."""

from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any, get_type_hints

from jobcenter.fall.models import Feststellung
from jobcenter.fall.services import KLAERUNG
from jobcenter.law.errors import MissingFact
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from jobcenter.traeger.queries import mietgrenze_on

Facts = dict[tuple[str, str], Any]

PERSON = "person."
EINNAHME = "person.einnahme."
WOHNUNG = "wohnung."


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

    Raises MissingFact.
    """
    kennungen = sorted({person for person, _ in facts if person}, key=_order)
    if "antragsteller" not in kennungen:
        raise MissingFact("person.geburtsdatum", "antragsteller")
    household = {name: value for (person, name), value in facts.items() if not person}
    return Situation(
        monat=monat,
        bewilligung_ab=bewilligung_ab,
        personen=tuple(_person(kennung, facts) for kennung in kennungen),
        wohnung=_wohnung(household, monat, len(kennungen)),
        alleinerziehend=bool(household.get("alleinerziehend", False)),
        rechtsstand=rechtsstand,
    )


def _order(kennung: str) -> tuple[int, int]:
    """Applicant, partner, then the children as they were entered."""
    if kennung.startswith("kind"):
        return 2, int(kennung.removeprefix("kind"))
    return (0, 0) if kennung == "antragsteller" else (1, 0)


def _person(kennung: str, facts: Facts) -> Person:
    own = {name: value for (person, name), value in facts.items() if person == kennung}
    values = _typed(
        Person,
        {
            name.removeprefix(PERSON): value
            for name, value in own.items()
            if name.startswith(PERSON) and not name.startswith(EINNAHME)
        },
    )
    if "geburtsdatum" not in values:
        raise MissingFact("person.geburtsdatum", kennung)
    rolle = Rolle.KIND if kennung.startswith("kind") else Rolle(kennung)
    return Person(**{**values, "id": kennung, "rolle": rolle, "einnahmen": _einnahmen(kennung, own)})


def _einnahmen(kennung: str, own: dict[str, Any]) -> tuple[Einnahme, ...]:
    amounts: dict[str, dict[str, int]] = {}
    for name, value in own.items():
        if name.startswith(EINNAHME):
            art, field = name.removeprefix(EINNAHME).split(".")
            amounts.setdefault(art, {})[field] = value
    rows = []
    for art, values in sorted(amounts.items()):
        if "netto_ct" not in values:
            raise MissingFact(f"{EINNAHME}{art}.netto_ct", kennung)
        if art == Einnahmeart.ERWERB and "brutto_ct" not in values:
            raise MissingFact(f"{EINNAHME}{art}.brutto_ct", kennung)
        rows.append(Einnahme(Einnahmeart(art), values["netto_ct"], values.get("brutto_ct")))
    return tuple(rows)


def _wohnung(household: dict[str, Any], monat: date, personen: int) -> Wohnung | None:
    values = _typed(
        Wohnung,
        {name.removeprefix(WOHNUNG): value for name, value in household.items() if name.startswith(WOHNUNG)},
    )
    vorhanden = household.get("wohnung.vorhanden")
    if vorhanden is None:
        raise MissingFact("wohnung.vorhanden")
    if not vorhanden:
        return None
    for name in ("grundmiete_ct", "nebenkosten_ct", "heizung_ct", "personen_im_haushalt"):
        if name not in values:
            raise MissingFact(WOHNUNG + name)
    # Where others live in the flat too, whose limit counts is for a person to decide: the law asks when there is none.
    if values["personen_im_haushalt"] == personen:
        grenze = mietgrenze_on(monat, personen)
        if grenze is not None:
            values |= {"grenze_unterkunft_ct": grenze.unterkunft_ct, "grenze_heizung_ct": grenze.heizung_ct}
    return Wohnung(**values)


def _typed(cls: type, values: dict[str, Any]) -> dict[str, Any]:
    """Those `values` that are fields of the dataclass, as its types (JSON has no dates and no enums)."""
    hints = get_type_hints(cls)
    names = {field.name for field in fields(cls)}
    return {name: _convert(hints[name], value) for name, value in values.items() if name in names and value is not None}


def _convert(kind: Any, value: Any) -> Any:
    if isinstance(value, str) and kind in (date, date | None):
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value
