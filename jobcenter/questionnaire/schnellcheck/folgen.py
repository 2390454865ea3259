"""From the rough answers of the Schnellcheck to facts as the Hauptantrag would give them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT, PARTNER, Fact, FactValue, rolle

ANGENOMMEN: dict[str, FactValue] = {
    "person.erwerbsfaehig": True,
    "person.ausbildung": "keine",
    "person.schwanger": False,
    "person.deutsch": True,
    "person.stationaer": False,
    "person.verheiratet": False,
    "person.gezahlter_unterhalt_ct": 0,
    "person.minderjaehriges_kind_ausserhalb": False,
}


def fakten(walk: Walk) -> Iterable[Fact]:
    """All facts of the Schnellcheck, person by person, then the household."""
    for person_id in walk.persons:
        yield Fact(person_id, "person.rolle", rolle(person_id), "check.partner", asked=False)
        for key, value in ANGENOMMEN.items():
            yield Fact(person_id, key, value, "check.partner", asked=False)
        yield from _alter(walk, person_id)
    yield from _geld_der_erwachsenen(walk)
    yield from _geld_der_kinder(walk)
    yield from _vermoegen(walk)
    yield from _haushalt(walk)


def _alter(walk: Walk, person_id: str) -> Iterator[Fact]:
    suffix = "" if person_id == ANTRAGSTELLER else f"_{person_id}"
    years = walk.value(f"check.alter{suffix}")
    if isinstance(years, int):
        born = dt.date(walk.today.year - years, walk.today.month, 1)
        yield Fact(person_id, "person.geburtsdatum", born, f"check.alter{suffix}", asked=False)


def _geld_der_erwachsenen(walk: Walk) -> Iterator[Fact]:
    for person_id, suffix in ((ANTRAGSTELLER, ""), (PARTNER, "_partner")):
        for name in ("brutto", "netto"):
            cents = walk.value(f"check.{name}{suffix}")
            if cents is not None:
                yield Fact(person_id, f"person.einnahme.erwerb.{name}_ct", cents, f"check.{name}{suffix}")
    cents = walk.value("check.anderes")
    if cents is not None:
        yield Fact(ANTRAGSTELLER, "person.einnahme.sonstige.netto_ct", cents, "check.anderes")


def _geld_der_kinder(walk: Walk) -> Iterator[Fact]:
    """Each total is split evenly over the children; maintenance over those under 18 if there are any."""
    kinder = [person_id for person_id in walk.persons if rolle(person_id) == "kind"]
    ages = {person_id: walk.value(f"check.alter_{person_id}") for person_id in kinder}
    unter_18 = [person_id for person_id, age in ages.items() if isinstance(age, int) and age < 18]
    for art, fuer in (("kindergeld", kinder), ("unterhalt", unter_18 or kinder)):
        total = walk.value(f"check.{art}")
        if isinstance(total, int) and fuer:
            for person_id, cents in zip(fuer, split(total, len(fuer)), strict=True):
                yield Fact(person_id, f"person.einnahme.{art}.netto_ct", cents, f"check.{art}", asked=False)


def split(total_ct: int, parts: int) -> list[int]:
    """`total_ct` in `parts` amounts that differ by at most one cent and sum up to it."""
    share, rest = divmod(total_ct, parts)
    return [share + (i < rest) for i in range(parts)]


def _vermoegen(walk: Walk) -> Iterator[Fact]:
    """One sum for all: allowances of the Bedarfsgemeinschaft are added up anyway (§ 12 Abs. 2 SGB II)."""
    total = walk.value("check.vermoegen")
    if total is None:
        return
    for person_id in walk.persons:
        value = total if person_id == ANTRAGSTELLER else 0
        yield Fact(person_id, "person.vermoegen_ct", value, "check.vermoegen", asked=False)


def _haushalt(walk: Walk) -> Iterator[Fact]:
    yield Fact(HAUSHALT, "wohnung.vorhanden", True, "check.miete", asked=False)
    yield Fact(HAUSHALT, "wohnung.eigentum", False, "check.miete", asked=False)
    yield Fact(HAUSHALT, "wohnung.nebenkosten_ct", 0, "check.miete", asked=False)
    yield Fact(HAUSHALT, "wohnung.warmwasser_dezentral", False, "check.miete", asked=False)
    for name, key in (("miete", "wohnung.grundmiete_ct"), ("heizung", "wohnung.heizung_ct")):
        cents = walk.value(f"check.{name}")
        if cents is not None:
            yield Fact(HAUSHALT, key, cents, f"check.{name}")
    weitere = walk.value("check.weitere")
    if isinstance(weitere, int):
        number = len(walk.persons) + weitere
        yield Fact(HAUSHALT, "wohnung.personen_im_haushalt", number, "check.weitere", asked=False)
    allein = walk.value("check.alleinerziehend") is True
    yield Fact(HAUSHALT, "alleinerziehend", allein, "check.alleinerziehend", asked=False)
