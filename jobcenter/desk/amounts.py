"""A calculation as tables and sentences. It reads plain data, so that a draft and a frozen decision look the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobcenter.law.texte import euro

STELLUNG = {
    "leistungsberechtigt": "",
    "deckt_eigenen_bedarf": "deckt den eigenen Bedarf",
    "ausgeschlossen": "ausgeschlossen",
    "nicht_in_bg": "nicht in der Bedarfsgemeinschaft",
}


@dataclass(frozen=True, slots=True)
class PersonMonth:
    """One person in one month: a name and the amounts of the law in cents."""

    name: str
    stellung: str
    row: Mapping[str, Any]

    @property
    def minus_ct(self) -> int:
        """What a breach of duty takes off, below zero; in cents."""
        reduction: int = self.row.get("minderung_ct", 0)
        return -reduction


@dataclass(frozen=True, slots=True)
class Months:
    """Neighbouring months with the same amounts and the reasons of the first of them."""

    von: date
    bis: date
    personen: tuple[PersonMonth, ...]
    summe_ct: int
    begruendung: Mapping[str, Any]
    hinweise: tuple[str, ...] = ()

    @property
    def has_minderung(self) -> bool:
        """Whether anybody gets less because of a breach of duty."""
        return any(person.row.get("minderung_ct") for person in self.personen)

    @property
    def has_darlehen(self) -> bool:
        """Whether something is due as a loan only; it is no part of the sum."""
        return any(person.row.get("darlehen_ct") for person in self.personen)

    @property
    def is_one(self) -> bool:
        """Whether the group is a single month."""
        return self.von == self.bis


def months_of(berechnung: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> list[Months]:
    """The months of a calculation, joined while every amount of every person stays the same."""
    groups: list[list[Mapping[str, Any]]] = []
    for month in berechnung:
        if groups and _alike(groups[-1][0]) == _alike(month):
            groups[-1].append(month)
        else:
            groups.append([month])
    return [_group(months, names) for months in groups]


def _alike(month: Mapping[str, Any]) -> tuple[list[dict[str, Any]], list[str]]:
    return _amounts(month), _hinweise(month)


def _amounts(month: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{key: value for key, value in row.items() if key != "begruendung"} for row in month["personen"]]


def _group(months: list[Mapping[str, Any]], names: Mapping[str, str]) -> Months:
    first = months[0]
    return Months(
        von=date.fromisoformat(first["monat"]),
        bis=date.fromisoformat(months[-1]["monat"]),
        personen=tuple(
            PersonMonth(names.get(row["person_id"], row["person_id"]), STELLUNG.get(row["stellung"], ""), row)
            for row in first["personen"]
        ),
        summe_ct=first["summe_ct"],
        begruendung=_named(first["begruendung"], names),
        hinweise=tuple(_hinweise(first)),
    )


def _hinweise(month: Mapping[str, Any]) -> list[str]:
    """What goes on into the next months, and what the letter must tell."""
    found = []
    if month.get("guthaben_rest_ct"):
        found.append(f"Vom Guthaben gehen {euro(month['guthaben_rest_ct'])} in den nächsten Monat.")
    if month.get("hinweis_pflicht"):
        found.append("Die Wohnkosten liegen über der Grenze. Der Bescheid informiert darüber (§ 22 Abs. 1a SGB II).")
    if month.get("verteilt"):
        found.append("Eine Nachzahlung zählt von diesem Monat an in gleichen Teilen (§ 11 Abs. 3 SGB II).")
    return found


def _named(step: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """A step of the reasons with the name of the person it is about (`wer`); the law knows only ids."""
    person = dict(step["eingaben"]).get("person") if step["regel"] == "anspruch_person" else None
    return {**step, "wer": names.get(person or "", ""), "teile": [_named(part, names) for part in step["teile"]]}


def changes(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> list[tuple[date, int, int]]:
    """Months whose sum differs: (month, before, after) in cents; a month that only one side has counts as 0 there."""
    old = {month["monat"]: month["summe_ct"] for month in before}
    new = {month["monat"]: month["summe_ct"] for month in after}
    return [
        (date.fromisoformat(month), old.get(month, 0), new.get(month, 0))
        for month in sorted(old | new)
        if old.get(month, 0) != new.get(month, 0)
    ]
