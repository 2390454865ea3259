"""Random households made from the descriptions of the facts: a fact that somebody adds is tried without more ado.

`python -m jobcenter.law.tests.zufall 1000000` runs the long examination on all cores and prints what it saw.
"""

from __future__ import annotations

import os
import sys
import types
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from random import Random
from time import perf_counter
from typing import Any, Union, get_args, get_origin, get_type_hints

from jobcenter.law.anspruch import anspruch
from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.errors import LawError
from jobcenter.law.situation import Person, Rolle, Situation, Wohnung

ERSTER, LETZTER = date(2023, 1, 1), date(2026, 12, 1)
VORGABE = 0.8
"""How often an optional fact keeps its default, so that most households have only a few special facts."""
ERWACHSENE = (Rolle.ANTRAGSTELLER, Rolle.PARTNER)
BEREICHE = {"ct": 250_000, "tage": 30, "monate": 24, "jahre": 40, "stunden": 45, "qm": 200, "km": 80}
"""The largest value by the unit at the end of a name."""
PAKET = 5_000
"""Households per task of the long examination."""


def random_situation(zufall: Random) -> Situation:
    """Any household with any facts, in a month of the years for which the numbers are known."""
    monat = _monat(zufall)
    rollen = [Rolle.ANTRAGSTELLER]
    rollen += [Rolle.PARTNER] * zufall.randint(0, 1)
    rollen += [Rolle.KIND] * zufall.choice((0, 0, 1, 1, 2, 3, 4))
    rollen += [rolle for rolle in Rolle if rolle not in (*ERWACHSENE, Rolle.KIND) and zufall.random() < 0.1]
    personen = tuple(_person(zufall, rolle, nummer, monat) for nummer, rolle in enumerate(rollen, start=1))
    koepfe = len(personen) + zufall.choice((0, 0, 0, 1, 3))
    wohnung = None
    if zufall.random() < 0.9:
        wohnung = _random(zufall, Wohnung, monat, {"personen_im_haushalt": koepfe})
    fest = {
        "monat": monat,
        "bewilligung_ab": max(ERSTER, monat - timedelta(days=zufall.randint(0, 364))).replace(day=1),
        "personen": personen,
        "wohnung": wohnung,
        "rechtsstand": None,
    }
    situation: Situation = _random(zufall, Situation, monat, fest)
    return situation


def _monat(zufall: Random) -> date:
    nummer = zufall.randint(ERSTER.year * 12, LETZTER.year * 12 + LETZTER.month - 1)
    return date(nummer // 12, nummer % 12 + 1, 1)


def _person(zufall: Random, rolle: Rolle, nummer: int, monat: date) -> Person:
    tage = zufall.randint(-25, 27 * 366) if rolle is Rolle.KIND else zufall.randint(15 * 365, 70 * 366)
    kennung = rolle.value if rolle in ERWACHSENE else f"{rolle.value}{nummer}"
    fest = {"id": kennung, "rolle": rolle, "geburtsdatum": monat - timedelta(days=tage)}
    person: Person = _random(zufall, Person, monat, fest)
    return person


@cache
def _felder(klasse: Any) -> list[tuple[str, Any, bool]]:
    arten = get_type_hints(klasse)
    return [
        (f.name, arten[f.name], f.default is not MISSING or f.default_factory is not MISSING) for f in fields(klasse)
    ]


def _random(zufall: Random, klasse: Any, monat: date, fest: dict[str, Any] | None = None) -> Any:
    """Facts of a class; `fest` says some of them."""
    werte = dict(fest or {})
    for name, art, hat_vorgabe in _felder(klasse):
        if name not in werte and not (hat_vorgabe and zufall.random() < VORGABE):
            werte[name] = _wert(zufall, name, art, monat)
    return klasse(**werte)


def _wert(zufall: Random, name: str, art: Any, monat: date) -> Any:
    if get_origin(art) in (Union, types.UnionType):
        art = next(a for a in get_args(art) if a is not type(None))
    if get_origin(art) is tuple:
        return tuple(_wert(zufall, name, get_args(art)[0], monat) for _ in range(zufall.randint(0, 2)))
    if is_dataclass(art):
        return _random(zufall, art, monat)
    if art is date:
        tag = monat + timedelta(days=zufall.randint(-700, 400))
        return tag.replace(day=1) if zufall.random() < 0.5 else tag
    if isinstance(art, type) and issubclass(art, Enum):
        return zufall.choice(list(art))
    if art is bool:
        return zufall.random() < 0.5
    if art is int:
        hoechstens = BEREICHE.get(name.rsplit("_", 1)[-1], 12)
        return zufall.choice((0, 1, hoechstens, zufall.randint(0, hoechstens)))
    return f"{name}-{zufall.randint(1, 3)}"


def violations(ergebnis: Ergebnis) -> list[str]:
    """What must never be: an amount that is no whole cent or below zero, a sum that does not match."""
    falsch = []
    for person in ergebnis.personen:
        for name, wert in person._asdict().items():
            if name.endswith("_ct") and (type(wert) is not int or wert < 0):
                falsch.append(f"{person.person_id}.{name} = {wert!r}")
    if ergebnis.summe_ct != sum(p.zahlbetrag_ct for p in ergebnis.personen):
        falsch.append(f"Summe {ergebnis.summe_ct}")
    return falsch


def examine(start: int, anzahl: int) -> Counter[str]:
    """Compute `anzahl` households from seed `start` on; counts, and the seed of everything that went wrong."""
    gesehen: Counter[str] = Counter()
    for nummer in range(start, start + anzahl):
        situation = random_situation(Random(nummer))
        try:
            falsch = violations(anspruch(situation, with_reasons=False))
        except LawError as fehler:
            gesehen[f"gefragt nach {getattr(fehler, 'name', type(fehler).__name__)}"] += 1
            continue
        except Exception as fehler:  # the run goes on and names the household
            falsch = [f"{type(fehler).__name__}: {fehler}"]
        gesehen["gerechnet"] += 1
        for meldung in falsch:
            gesehen[f"FALSCH {meldung} (Nummer {nummer})"] += 1
    return gesehen


def examine_all(anzahl: int, start: int = 0) -> Counter[str]:
    """The same on all cores, with a line of progress."""
    gesehen: Counter[str] = Counter()
    with ProcessPoolExecutor(os.cpu_count()) as kerne:
        pakete = range(start, start + anzahl, PAKET)
        teile = kerne.map(examine, pakete, [min(PAKET, start + anzahl - paket) for paket in pakete])
        for fertig, teil in enumerate(teile, start=1):
            gesehen += teil
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{min(fertig * PAKET, anzahl):,} von {anzahl:,} Haushalten")
    return gesehen


def main() -> int:
    """Print the counts; 1 when something went wrong."""
    anzahl = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    beginn = perf_counter()
    gesehen = examine_all(anzahl, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    sekunden = perf_counter() - beginn
    for was, wie_oft in sorted(gesehen.items(), key=lambda paar: -paar[1]):
        sys.stdout.write(f"{wie_oft:>9,}  {was}\n")
    sys.stdout.write(f"{anzahl:,} Haushalte in {sekunden:.0f} s\n")
    return int(any(was.startswith("FALSCH") for was in gesehen))


if __name__ == "__main__":
    sys.exit(main())
