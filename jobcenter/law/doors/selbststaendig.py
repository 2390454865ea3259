"""A door: the monthly profit of a self-employed person over the Bewilligungszeitraum (§ 3 GrusiGV).

The result is an income of the kind ERWERB whose gross and net amount are the profit (`als_einnahme`). Taxes and
contributions are deducted afterwards with the other amounts of § 11b SGB II.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.einnahme import Einnahme, Einnahmeart
from jobcenter.law.fakten.selbststaendigkeit import Auto, Betriebsausgaben, Betriebseinnahmen, Selbststaendigkeit
from jobcenter.law.grusigv import p03_selbststaendig as p03
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.texte import euro


@dataclass(frozen=True, slots=True)
class Gewinn:
    """Profit of the period and of each of its months, in cents."""

    einnahmen_ct: int
    ausgaben_ct: int
    gewinn_ct: int
    monate: int
    monatlich_ct: int
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]


def gewinn(
    betrieb: Selbststaendigkeit, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Gewinn:
    """Compute the profit. Raises MissingFact when the work lies outside the period, NoLawForDate, UnknownAnswer."""
    monate = _monate(betrieb)
    pruefung = Pruefung.zum(betrieb.beginn, antworten, with_reasons)
    zugeflossen_ct = sum([_summe(monat.einnahmen) for monat in betrieb.tabelle])
    mehr_ct = betrieb.fehlende_einnahmen_ct
    if mehr_ct and pruefung.klaere(p03.ERHOEHUNG) == "nein":
        mehr_ct = 0
    einnahmen_ct = p03.betriebseinnahmen(pruefung, zugeflossen_ct, mehr_ct)
    ausgaben_ct = _ausgaben(pruefung, betrieb)
    gewinn_ct = p03.gewinn_im_zeitraum(pruefung, einnahmen_ct, ausgaben_ct)
    monatlich_ct = p03.gewinn_im_monat(pruefung, gewinn_ct, monate)
    return Gewinn(
        einnahmen_ct,
        ausgaben_ct,
        gewinn_ct,
        monate,
        monatlich_ct,
        pruefung.begruendung(
            "gewinn", "§ 3 GrusiGV", f"Aus selbstständiger Arbeit zählen im Monat {euro(monatlich_ct)}.", monatlich_ct
        ),
        tuple(pruefung.fragen.values()),
    )


def als_einnahme(ergebnis: Gewinn) -> Einnahme:
    """The profit of a month as an income from work."""
    return Einnahme(Einnahmeart.ERWERB, ergebnis.monatlich_ct, ergebnis.monatlich_ct)


def _monate(betrieb: Selbststaendigkeit) -> int:
    """Months of the period, or those in which the business was run (§ 3 Abs. 1 Satz 3, Abs. 4 Satz 2)."""
    if betrieb.monate < 1:
        raise MissingFact("selbststaendigkeit.monate")
    erster = _nummer(betrieb.beginn)
    letzter = erster + betrieb.monate - 1
    if betrieb.ab is not None:
        erster = max(erster, _nummer(betrieb.ab))
    if betrieb.bis is not None:
        letzter = min(letzter, _nummer(betrieb.bis))
    if letzter < erster:
        raise MissingFact("selbststaendigkeit.ab")
    if len(betrieb.tabelle) > letzter - erster + 1:
        raise MissingFact("selbststaendigkeit.tabelle")
    return letzter - erster + 1


def _nummer(tag: date) -> int:
    return tag.year * 12 + tag.month


def _ausgaben(pruefung: Pruefung, betrieb: Selbststaendigkeit) -> int:
    """Necessary expenses of the period: all paid, the car, without loans and what a person does not accept."""
    ausgaben_ct = sum([_summe(monat.ausgaben) for monat in betrieb.tabelle])
    ausgaben_ct += _auto(pruefung, [monat.auto for monat in betrieb.tabelle if monat.auto is not None])
    if betrieb.finanziert_ct:
        ausgaben_ct = p03.ohne_darlehen(pruefung, ausgaben_ct, betrieb.finanziert_ct)
    ohne_ct = 0
    if betrieb.vielleicht_vermeidbar_ct and pruefung.klaere(p03.VERMEIDBAR) == "nicht":
        ohne_ct += betrieb.vielleicht_vermeidbar_ct
    if betrieb.auffaellig_ct and pruefung.klaere(p03.MISSVERHAELTNIS) == "nicht":
        ohne_ct += betrieb.auffaellig_ct
    return p03.notwendige_ausgaben(pruefung, ausgaben_ct, ohne_ct)


def _auto(pruefung: Pruefung, autos: list[Auto]) -> int:
    """The car in the period: its real costs when it serves the business for half of the way or more."""
    if not autos:
        return 0
    betrieblich_km, privat_km = sum([a.betrieblich_km for a in autos]), sum([a.privat_km for a in autos])
    if p03.auto_gehoert_zum_betrieb(pruefung, betrieblich_km, privat_km):
        kosten_ct = sum([a.steuer_ct + a.versicherung_ct + a.betrieb_ct + a.reparatur_ct for a in autos])
        return p03.kosten_firmenauto(pruefung, kosten_ct, privat_km)
    return p03.fahrten_mit_eigenem_auto(pruefung, betrieblich_km, sum([a.kraftstoff_ct for a in autos]))


def _summe(zeilen: Betriebseinnahmen | Betriebsausgaben) -> int:
    return sum([getattr(zeilen, feld.name) for feld in fields(zeilen)])


def werte_gewinn(ergebnis: Gewinn) -> dict[str, Any]:
    """The result in the words of a worked case."""
    return {
        "einnahmen": ergebnis.einnahmen_ct,
        "ausgaben": ergebnis.ausgaben_ct,
        "gewinn": ergebnis.gewinn_ct,
        "monate": ergebnis.monate,
        "monatlich": ergebnis.monatlich_ct,
    }
