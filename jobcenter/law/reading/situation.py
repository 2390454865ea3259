"""Read the household of a worked case: only the facts that matter are named, the rest has a sensible default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from jobcenter.law.parameters import exact
from jobcenter.law.reading.facts import lies
from jobcenter.law.situation import Person, Situation, Wohnung

READ_APART = frozenset({"monat", "personen", "wohnung", "bewilligung_ab"})
"""Facts of a household that are read in their own way."""


def lies_situation(roh: Mapping[str, Any], monat: date | None) -> Situation:
    """The household of one month; `monat` asks for another month than the case names."""
    tag = monat or lies_monat(roh["monat"])
    personen = tuple(_person(kennung, p or {}, tag) for kennung, p in roh["personen"].items())
    andere = {f.name: roh[f.name] for f in fields(Situation) if f.name in roh and f.name not in READ_APART}
    situation = lies(
        Situation,
        {"monat": tag, "bewilligung_ab": roh.get("bewilligung_ab", tag), "personen": (), "wohnung": None, **andere},
    )
    return replace(situation, personen=personen, wohnung=_wohnung(roh.get("wohnung"), len(personen)))


def lies_monat(wert: str | date) -> date:
    """„2026-09“ as the first day of that month."""
    return wert.replace(day=1) if isinstance(wert, date) else date.fromisoformat(f"{wert}-01")


def _person(kennung: str, roh: Mapping[str, Any], monat: date) -> Person:
    """A person; `alter: 35` stands for a birthday half a year before the month."""
    fakten = {k: v for k, v in roh.items() if k not in ("alter", "geboren", "einnahmen")}
    fakten["id"] = kennung
    fakten["rolle"] = kennung.rstrip("0123456789")
    fakten["geburtsdatum"] = roh.get("geboren") or _geboren(roh.get("alter", 35), monat)
    fakten["einnahmen"] = _einnahmen(roh.get("einnahmen", {}))
    return lies(Person, fakten)


def _geboren(alter: int, monat: date) -> date:
    jahr = monat.year - alter
    return date(jahr, monat.month - 6, 1) if monat.month > 6 else date(jahr - 1, monat.month + 6, 1)


def _einnahmen(roh: Mapping[str, Any] | list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Income by kind (`unterhalt: 500 €`), or a list when a kind comes twice."""
    if isinstance(roh, list):
        return roh
    return [{"art": art, **(wert if isinstance(wert, dict) else {"netto": wert})} for art, wert in roh.items()]


def _wohnung(roh: Mapping[str, Any] | None, personen: int) -> Wohnung | None:
    """The flat; where no local limit is named the costs are meant to be adequate."""
    if roh is None:
        return None
    kosten = {"grundmiete": 0, "nebenkosten": 0, "heizung": 0, "personen_im_haushalt": personen, **exact(roh)}
    kosten.setdefault("grenze_unterkunft", kosten["grundmiete"] + kosten["nebenkosten"])
    kosten.setdefault("grenze_heizung", kosten["heizung"])
    return lies(Wohnung, kosten)
