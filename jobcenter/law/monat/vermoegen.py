"""Assets of the household above the allowances, and what follows from them (§§ 9 Abs. 4, 12, 24 Abs. 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from jobcenter.law.fakten.vermoegen import WOHNEIGENTUM
from jobcenter.law.monat.mitglied import Mitglied, alter_am
from jobcenter.law.monat.vermoegensgegenstaende import Lage, zaehlende_gegenstaende
from jobcenter.law.monat.verteilung import set_anspruch, set_anteile, set_reste
from jobcenter.law.pruefung import HAUSHALT, Pruefung
from jobcenter.law.sgb2 import p12_karenzzeit as karenz
from jobcenter.law.sgb2 import p12_vermoegen as p12
from jobcenter.law.sgb2.p22_unterkunft import karenzzeit_der_wohnung
from jobcenter.law.sgb2.p72_sofortzuschlag import sofortzuschlag
from jobcenter.law.situation import Rolle, Situation


class Vermoegen(NamedTuple):
    """Assets above the allowances in cents, and whether they can only be used later, so that a loan is due."""

    ueber_ct: int
    darlehen: bool


KEINES = Vermoegen(0, False)
"""No assets that count."""


def set_vermoegen(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied]) -> Vermoegen:
    """§ 12: assets above the allowances; a child's assets serve only the child."""
    if not any(m.person.vermoegen_ct or m.person.vermoegensgegenstaende for m in mitglieder):
        return KEINES
    in_bg = [m for m in mitglieder if m.gehoert_dazu and not (m.ist_kind and m.eigenes_ct >= m.bedarf_ct)]
    in_bg.sort(key=lambda m: m.person.rolle is not Rolle.ANTRAGSTELLER)
    vermoegen_ct = [m.person.vermoegen_ct for m in in_bg]
    gegenstaende = any(m.person.vermoegensgegenstaende for m in in_bg)
    if not gegenstaende and not any(vermoegen_ct):
        return KEINES
    monatsende = (situation.monat + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    karenzzeit = _karenzzeit(pruefung, situation, in_bg, gegenstaende)
    if gegenstaende:
        lage = _lage(pruefung, situation, monatsende, len(mitglieder), bool(karenzzeit))
        weitere_ct = zaehlende_gegenstaende(pruefung, in_bg, lage)
        vermoegen_ct = [geld + weiteres for geld, weiteres in zip(vermoegen_ct, weitere_ct, strict=True)]
    pruefung.blatt(HAUSHALT)
    alter = [alter_am(m.person.geburtsdatum, monatsende) for m in in_bg]
    erklaerung = situation.vermoegenserklaerung
    erklaert = erklaerung is not None and erklaerung.kein_erhebliches_vermoegen
    ueber_ct = p12.vermoegen_ueber_freibetrag(pruefung, vermoegen_ct, alter, karenzzeit, erklaert)
    if erklaerung is not None and erklaerung.verbraucht_ct and any(ueber_ct):
        ueber_ct = p12.noch_vorhanden(pruefung, ueber_ct, erklaerung.verbraucht_ct)
    verwertung = pruefung.klaere(p12.VERWERTUNG) if any(ueber_ct) else "sofort"
    if verwertung in ("verbraucht", "nicht_verwertbar"):
        return KEINES
    for m, betrag_ct in zip(in_bg, ueber_ct, strict=True):
        m.vermoegen_ct = betrag_ct
    return Vermoegen(sum(ueber_ct), verwertung == "darlehen")


def _karenzzeit(pruefung: Pruefung, situation: Situation, in_bg: Sequence[Mitglied], gegenstaende: bool) -> bool | None:
    """Whether the Karenzzeit for assets of the old law runs; None while it is not known and makes no difference."""
    erklaerung = situation.vermoegenserklaerung
    pruefung.blatt(HAUSHALT)
    if situation.vermoegen_karenzzeit is not None:
        return situation.vermoegen_karenzzeit
    if erklaerung is not None and (erklaerung.karenzzeit_ab is not None or erklaerung.nur_ein_monat):
        beginn = karenz.karenzzeit_beginn(
            pruefung, erklaerung.karenzzeit_ab or situation.monat, erklaerung.wieder_ab, erklaerung.leistungsfrei_monate
        )
        return karenz.karenzzeit_laeuft(
            pruefung, situation.monat, beginn, erklaerung.unterbrechung_monate, erklaerung.nur_ein_monat
        )
    if gegenstaende and any(g.art in WOHNEIGENTUM for m in in_bg for g in m.person.vermoegensgegenstaende):
        werte_ct = [g.verkehrswert_ct for m in in_bg for g in m.person.vermoegensgegenstaende]
        werte_ct += [m.person.vermoegen_ct for m in in_bg]
        if karenz.karenzzeit_ist_erheblich(pruefung, sum(werte_ct), len(in_bg)):
            return pruefung.klaere(karenz.KARENZZEIT_VERMOEGEN) == "ja"
    return None


def _lage(
    pruefung: Pruefung, situation: Situation, monatsende: date, personen: int, karenzzeit_vermoegen: bool
) -> Lage:
    wohnung = situation.wohnung
    in_karenz = False
    if wohnung is not None:
        teile, pruefung.teile = pruefung.teile, None  # § 22 says it among the housing costs
        in_karenz, _ = karenzzeit_der_wohnung(pruefung, wohnung, situation.monat)
        pruefung.teile = teile
    return Lage(
        situation.vermoegenserklaerung,
        monatsende,
        wohnung.personen_im_haushalt if wohnung is not None else personen,
        in_karenz,
        karenzzeit_vermoegen,
    )


def ohne_vermoegen(pruefung: Pruefung, mitglieder: Sequence[Mitglied]) -> tuple[Mitglied, ...]:
    """The same people without assets: what they get in all when a loan bridges the time until assets can be used."""
    teile, pruefung.teile = pruefung.teile, None
    andere = tuple([replace(m, vermoegen_ct=0) for m in mitglieder])
    mittel_ct = set_reste(pruefung, andere)
    hilfebeduerftig = set_anteile(pruefung, andere, mittel_ct)
    for m in andere:
        set_anspruch(pruefung, m, andere, mittel_ct, hilfebeduerftig)
    pruefung.teile = teile
    return andere


def set_darlehen(pruefung: Pruefung, mitglieder: Sequence[Mitglied], andere: Sequence[Mitglied]) -> bool:
    """§ 9 Abs. 4, § 24 Abs. 5: what assets would have covered is a loan; whether anybody needs one."""
    for m, ohne in zip(mitglieder, andere, strict=True):
        pruefung.blatt(m.person.id)
        if ohne.anspruch.summe_ct > m.anspruch.summe_ct:
            m.darlehen_ct = p12.darlehen_statt_zuschuss(pruefung, ohne.anspruch.summe_ct, m.anspruch.summe_ct)
            m.deckt_selbst = ohne.deckt_selbst
        if ohne.sofortzuschlag_ct and not m.sofortzuschlag_ct:
            m.sofortzuschlag_ct = sofortzuschlag(pruefung)
    return any(m.darlehen_ct for m in mitglieder)
