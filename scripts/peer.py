"""Ask a second opinion: random households computed by this project and by GETTSIM, an independent simulator.

`python -m scripts.peer [HOUSEHOLDS] [SEED]` installs GETTSIM once into var/peer (network needed), compares the sums of
all persons to the cent, and names why the rest differs. It ends with 1 when a difference has no known reason.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from jobcenter.law.anspruch import Ergebnis, anspruch
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung
from scripts.progress import say

ROOT = Path(__file__).resolve().parent.parent
PEER = ROOT / "var" / "peer"
PEER_PYTHON = PEER / "bin" / "python"
REQUIREMENT = "gettsim==1.3.1"
MONTHS = tuple(date.fromisoformat(f"{month}-01") for month in ("2023-01", "2023-07", "2024-01", "2025-01", "2026-01"))
KINDERGELD_CT = {2023: 25_000, 2024: 25_000, 2025: 25_500, 2026: 25_900}
TOLERANCE_CT = 3
"""GETTSIM does not round shares of persons; § 41 Abs. 2 SGB II does."""


def household(random: Random) -> Situation:
    """One or two adults with wages, up to four minor children with Kindergeld and maintenance, adequate rent."""
    month = random.choice(MONTHS)
    couple, children = random.random() < 0.5, random.choice((0, 0, 1, 2, 3, 4))
    rent, heating = random.randint(200, 1200) * 100, random.randint(0, 200) * 100
    persons = [_adult(random, month, Rolle.ANTRAGSTELLER)]
    if couple:
        persons.append(_adult(random, month, Rolle.PARTNER))
    persons += [_child(random, month, number, couple) for number in range(1, children + 1)]
    flat = Wohnung(rent, 0, heating, len(persons), grenze_unterkunft_ct=rent, grenze_heizung_ct=heating)
    return Situation(month, month, tuple(persons), flat, alleinerziehend=bool(children) and not couple)


def _adult(random: Random, month: date, role: Rolle) -> Person:
    income: tuple[Einnahme, ...] = ()
    if random.random() < 0.6:
        gross = random.randint(50, 3500) * 100
        income = (Einnahme(Einnahmeart.ERWERB, gross * random.randint(70, 100) // 10_000 * 100, gross),)
    return Person(role.value, role, _born(random, month, 26, 60), einnahmen=income)


def _child(random: Random, month: date, number: int, couple: bool) -> Person:
    income = [Einnahme(Einnahmeart.KINDERGELD, KINDERGELD_CT[month.year])]
    if not couple and random.random() < 0.4:
        income.append(Einnahme(Einnahmeart.UNTERHALT, random.randint(50, 500) * 100))
    return Person(f"kind{number}", Rolle.KIND, _born(random, month, 1, 17), einnahmen=tuple(income))


def _born(random: Random, month: date, youngest: int, oldest: int) -> date:
    """Born on the first of the month half a year away, so that ages are whole and no birthday falls into the month."""
    return date(month.year - random.randint(youngest, oldest), 13 - month.month if month.month < 7 else 1, 1)


def plain(situation: Situation) -> dict[str, Any]:
    """What GETTSIM needs to know, in euros."""

    def euros(person: Person, *kinds: Einnahmeart, gross: bool = False) -> float:
        amounts = [(e.brutto_ct or 0) if gross else e.netto_ct for e in person.einnahmen if e.art in kinds]
        return sum(amounts) / 100

    flat = situation.wohnung
    assert flat is not None  # noqa: S101 - every household here has one
    return {
        "month": situation.monat.isoformat(),
        "couple": any(p.rolle is Rolle.PARTNER for p in situation.personen),
        "rent": flat.grundmiete_ct / 100,
        "heating": flat.heizung_ct / 100,
        "persons": [
            {
                "child": p.rolle is Rolle.KIND,
                "age": situation.monat.year - p.geburtsdatum.year - (p.geburtsdatum.month > situation.monat.month),
                "born": p.geburtsdatum.year,
                "gross": euros(p, Einnahmeart.ERWERB, gross=True),
                "net": euros(p, Einnahmeart.ERWERB),
                "maintenance": euros(p, Einnahmeart.UNTERHALT),
            }
            for p in situation.personen
        ],
    }


def reason(situation: Situation, ours: Ergebnis, theirs_ct: int) -> str:
    """Why the two sums differ; empty when nothing known explains it."""
    sofortzuschlag_ct = (2_000 if situation.monat.year < 2025 else 2_500) * sum(
        p.rolle is Rolle.KIND for p in situation.personen
    )
    for person, result in zip(situation.personen, ours.personen, strict=True):
        income_ct = sum(e.netto_ct for e in person.einnahmen)
        if person.rolle is Rolle.KIND and income_ct >= result.bedarf_ct:
            return "Kindergeld a child does not need: GETTSIM leaves out the 30 euros of § 6 Abs. 1 Nr. 1 GrusiGV"
        if person.rolle is not Rolle.KIND and income_ct and not result.eigenes_einkommen_ct:
            return "wage below the allowance: GETTSIM counts it as negative income (§ 5 GrusiGV)"
    if not ours.summe_ct and theirs_ct <= sofortzuschlag_ct:
        return "claim of at most the Sofortzuschlag: GETTSIM counts it as a need, the statute does not (§ 72)"
    return ""


def _install() -> None:
    if (PEER / "ready").exists():
        return
    say(f"Installing {REQUIREMENT} into var/peer …")
    venv.create(PEER, with_pip=True, clear=True)
    subprocess.run([str(PEER_PYTHON), "-m", "pip", "install", "--quiet", REQUIREMENT], check=True)
    (PEER / "ready").touch()


def main() -> int:
    """Compare and print; 1 when a difference has no known reason."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    random = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    _install()
    situations = [household(random) for _ in range(count)]
    say(f"{count} households: asking GETTSIM …")
    script = ROOT / "scripts" / "peer_gettsim.py"
    answer = subprocess.run(
        [str(PEER_PYTHON), str(script)],
        input=json.dumps([plain(situation) for situation in situations]),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    seen: Counter[str] = Counter()
    for number, (situation, theirs) in enumerate(zip(situations, json.loads(answer.stdout), strict=True)):
        ours, theirs_ct = anspruch(situation), round(theirs * 100)
        if abs(ours.summe_ct - theirs_ct) <= TOLERANCE_CT:
            seen["the same to the cent"] += 1
            continue
        seen[
            reason(situation, ours, theirs_ct) or f"UNEXPLAINED {number}: {ours.summe_ct} here, {theirs_ct} there"
        ] += 1
    for what, times in seen.most_common():
        print(f"{times:>6}  {what}")
    return int(any(what.startswith("UNEXPLAINED") for what in seen))


if __name__ == "__main__":
    sys.exit(main())
