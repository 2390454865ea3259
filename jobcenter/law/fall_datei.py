"""Read a worked case: a German YAML file with only the facts that matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from jobcenter.law.parameters import exact, read_yaml
from jobcenter.law.situation import Ausbildung, Einnahme, Einnahmeart, Person, Rolle, Situation, Wohnung

CASES = Path(__file__).parent / "cases"

BETRAEGE = frozenset(f.name for klasse in (Person, Wohnung) for f in fields(klasse) if f.name.endswith("_ct"))


@dataclass(frozen=True, slots=True)
class Rechenfall:
    """One worked case: facts, answers of a person, expected amounts and their source."""

    titel: str
    quelle: str
    situation: Situation
    antworten: Mapping[str, str] = field(default_factory=dict)
    erwartet: Mapping[str, Any] = field(default_factory=dict)


def read_cases(pfad: Path, monat: date | None = None) -> list[Rechenfall]:
    """All cases of a file (separated by ---); `monat` computes them for another month."""
    inhalt = read_yaml(pfad)
    return [_fall(roh, monat) for roh in (inhalt if isinstance(inhalt, list) else [inhalt])]


def _fall(roh: Mapping[str, Any], monat: date | None) -> Rechenfall:
    tag = monat or _monat(roh["monat"])
    personen = tuple(_person(kennung, p or {}, tag) for kennung, p in roh["personen"].items())
    situation = Situation(
        monat=tag,
        bewilligung_ab=roh.get("bewilligung_ab", tag),
        personen=personen,
        wohnung=_wohnung(roh.get("wohnung"), len(personen)),
        alleinerziehend=roh.get("alleinerziehend", False),
        rechtsstand=roh.get("rechtsstand"),
        tage=roh.get("tage"),
        vermoegen_karenzzeit=roh.get("vermoegen_karenzzeit"),
    )
    return Rechenfall(roh["titel"], roh["quelle"], situation, roh.get("antworten", {}), exact(roh.get("erwartet", {})))


def _monat(wert: str | date) -> date:
    return wert.replace(day=1) if isinstance(wert, date) else date.fromisoformat(f"{wert}-01")


def _person(kennung: str, roh: Mapping[str, Any], monat: date) -> Person:
    """A person; `alter: 35` stands for a birthday half a year before the month."""
    fakten = _cent({k: v for k, v in roh.items() if k not in ("alter", "geboren", "einnahmen", "ausbildung")})
    geboren = roh.get("geboren") or _geboren(roh.get("alter", 35), monat)
    rolle = Rolle(kennung.rstrip("0123456789"))
    einnahmen = tuple(_einnahme(art, wert) for art, wert in roh.get("einnahmen", {}).items())
    return Person(
        id=kennung,
        rolle=rolle,
        geburtsdatum=geboren,
        einnahmen=einnahmen,
        ausbildung=Ausbildung(roh.get("ausbildung", "keine")),
        **fakten,
    )


def _geboren(alter: int, monat: date) -> date:
    jahr = monat.year - alter
    return date(jahr, monat.month - 6, 1) if monat.month > 6 else date(jahr - 1, monat.month + 6, 1)


def _einnahme(art: str, wert: Any) -> Einnahme:
    betrag = exact(wert)
    if isinstance(betrag, dict):
        return Einnahme(Einnahmeart(art), betrag["netto"], betrag.get("brutto"))
    return Einnahme(Einnahmeart(art), betrag)


def _wohnung(roh: Mapping[str, Any] | None, personen: int) -> Wohnung | None:
    """The flat; where no local limit is named the costs are meant to be adequate."""
    if roh is None:
        return None
    fakten: dict[str, Any] = {
        "grundmiete_ct": 0,
        "nebenkosten_ct": 0,
        "heizung_ct": 0,
        "personen_im_haushalt": personen,
        **_cent(roh),
    }
    fakten.setdefault("grenze_unterkunft_ct", fakten["grundmiete_ct"] + fakten["nebenkosten_ct"])
    fakten.setdefault("grenze_heizung_ct", fakten["heizung_ct"])
    return Wohnung(**fakten)


def _cent(roh: Mapping[str, Any]) -> dict[str, Any]:
    """Names of amounts get the unit of the code: `grundmiete: 420 €` becomes `grundmiete_ct: 42000`."""
    return {f"{name}_ct" if f"{name}_ct" in BETRAEGE else name: exact(wert) for name, wert in roh.items()}
