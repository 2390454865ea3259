"""A calculation as a page: amounts per person and month, and for every amount the step that explains it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from jobcenter.bescheid.berechnung import plain
from jobcenter.bescheid.darlehen import ZITAT as DARLEHEN_ZITAT
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.queries import decisions_of
from jobcenter.fall.models import Fall
from jobcenter.law.anspruch import Ergebnis

# Which step of the law explains which amount; the whole payment is explained by the first step.
_EXPLAINED_BY = {
    "leben": ("teilung",),
    "wohnen": ("teilung",),
    "sofortzuschlag": ("sofortzuschlag",),
    "minderung": ("minderungsbetrag", "entfallender_betrag"),
}


@dataclass(frozen=True, slots=True)
class Stufe:
    """One step of the reasons with its place on the page."""

    id: str
    satz: str
    zitat: str
    teile: tuple["Stufe", ...]


@dataclass(frozen=True, slots=True)
class Betrag:
    """An amount in cents and the place of its explanation."""

    ct: int
    anker: str


@dataclass(frozen=True, slots=True)
class Zeile:
    """One person in one row."""

    name: str
    hinweis: str
    leben: Betrag
    wohnen: Betrag
    sofortzuschlag: Betrag
    minderung: Betrag
    darlehen_ct: int
    zahlbetrag: Betrag
    grund: Stufe
    rechnungen: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Neighbouring months with the same amounts."""

    von: date
    bis: date
    zeilen: tuple[Zeile, ...]
    summe_ct: int
    grund: Stufe
    has_sofortzuschlag: bool
    has_minderung: bool
    hinweise: tuple[Mapping[str, str], ...] = ()


def released(fall: Fall) -> QuerySet[Bescheid]:
    """The released decisions of a case, newest first; drafts are none of the citizen's pages."""
    return decisions_of(fall).filter(stand=Bescheid.Stand.FREIGEGEBEN)


def amount_of_month(bescheid: Bescheid, day: date) -> int | None:
    """What this decision grants for the month of `day`, in cents; None when it says nothing about it."""
    monat = day.replace(day=1).isoformat()
    found = [row["summe_ct"] for row in bescheid.berechnung if row["monat"] == monat]
    return found[0] if found else None


def groups_of(bescheid: Bescheid) -> list[Gruppe]:
    """The months of a decision, neighbours with equal amounts together, with the sheets of the letter."""
    kontext = bescheid.brief.kontext if bescheid.brief else {}
    personen = {person["id"]: person for person in kontext.get("personen", [])}
    letter = {month["monat"]: month for month in kontext.get("monate", [])}
    groups: list[list[dict[str, Any]]] = []
    for monat in bescheid.berechnung:
        if groups and _alike(groups[-1][0], letter) == _alike(monat, letter):
            groups[-1].append(monat)
        else:
            groups.append([monat])
    return [
        _gruppe(number, months, personen, letter.get(months[0]["monat"][:7]))
        for number, months in enumerate(groups, start=1)
    ]


def reasons_of_estimate(
    ergebnis: Ergebnis | None, namen: Mapping[str, str], said: Collection[str] = ()
) -> dict[str, Any] | None:
    """An estimate as the review shows it: the sum, each person, what was assumed; None without an estimate.

    said: ids of assumptions that the page already states in its own, translated words.
    """
    if ergebnis is None:
        return None
    personen = {kennung: {"name": name} for kennung, name in namen.items()}
    return {
        "summe_ct": ergebnis.summe_ct,
        "monat": ergebnis.monat,
        "gruppe": _gruppe(0, [plain(ergebnis)], personen),
        "annahmen": [
            dict(frage.optionen).get(frage.annahme, frage.frage) for frage in ergebnis.fragen if frage.id not in said
        ],
    }


def _alike(monat: Mapping[str, Any], letter: Mapping[str, Mapping[str, Any]]) -> list[Any]:
    """What must be equal for two months to be one table: the amounts, and what the letter says about the month."""
    names = (
        "person_id",
        "anspruch_regelbedarf_ct",
        "anspruch_unterkunft_ct",
        "sofortzuschlag_ct",
        "minderung_ct",
        "darlehen_ct",
        "zahlbetrag_ct",
    )
    rows = [tuple(row.get(name, 0) for name in names) for row in monat["personen"]]
    return [rows, letter.get(monat["monat"][:7], {}).get("hinweise", [])]


def _gruppe(
    number: int,
    months: list[dict[str, Any]],
    personen: Mapping[str, Mapping[str, str]],
    letter: Mapping[str, Any] | None = None,
) -> Gruppe:
    first = months[0]
    sheets = {line["person_id"]: line["rechnungen"] for line in letter["personen"]} if letter else None
    zeilen = tuple(
        _zeile(number, row, personen.get(row["person_id"], {}), (sheets or {}).get(row["person_id"], ()))
        for row in first["personen"]
        # A letter leaves out who lives in the household but has no part in the decision.
        if sheets is None or row["person_id"] in sheets
    )
    # The household's own steps only: those of the persons stand below their names.
    household = _stufe(f"schritt-{number}", _without_persons(first["begruendung"]))
    return Gruppe(
        von=date.fromisoformat(first["monat"]),
        bis=date.fromisoformat(months[-1]["monat"]),
        zeilen=zeilen,
        summe_ct=first["summe_ct"],
        grund=household,
        has_sofortzuschlag=any(zeile.sofortzuschlag.ct for zeile in zeilen),
        has_minderung=any(zeile.minderung.ct for zeile in zeilen),
        # The page has its own, translated sentence about a loan.
        hinweise=tuple(h for h in (letter or {}).get("hinweise", ()) if h["zitat"] != DARLEHEN_ZITAT),
    )


def _without_persons(step: dict[str, Any]) -> dict[str, Any]:
    return {**step, "teile": [part for part in step["teile"] if part["regel"] != "anspruch_person"]}


def _zeile(
    number: int, row: Mapping[str, Any], person: Mapping[str, str], rechnungen: Sequence[Mapping[str, Any]]
) -> Zeile:
    start = f"schritt-{number}-{row['person_id']}"
    grund = _stufe(start, row["begruendung"])
    places = _places(start, row["begruendung"])

    def amount(name: str, ct: int) -> Betrag:
        return Betrag(ct, next((places[rule] for rule in _EXPLAINED_BY.get(name, ()) if rule in places), start))

    return Zeile(
        name=person.get("name", row["person_id"]),
        hinweis=person.get("hinweis", ""),
        leben=amount("leben", row["anspruch_regelbedarf_ct"]),
        wohnen=amount("wohnen", row["anspruch_unterkunft_ct"]),
        sofortzuschlag=amount("sofortzuschlag", row["sofortzuschlag_ct"]),
        # Decisions of earlier versions have no reductions and no loans.
        minderung=amount("minderung", -row.get("minderung_ct", 0)),
        darlehen_ct=row.get("darlehen_ct", 0),
        zahlbetrag=amount("zahlbetrag", row["zahlbetrag_ct"]),
        grund=grund,
        rechnungen=tuple(rechnungen),
    )


def _stufe(place: str, step: Mapping[str, Any]) -> Stufe:
    teile = tuple(_stufe(f"{place}-{n}", part) for n, part in enumerate(step["teile"], start=1))
    return Stufe(place, step["satz"], step["zitat"], teile)


def _places(place: str, step: Mapping[str, Any]) -> dict[str, str]:
    """Where on the page each rule stands, the last one of its name."""
    found = {step["regel"]: place}
    for n, part in enumerate(step["teile"], start=1):
        found |= _places(f"{place}-{n}", part)
    return found
