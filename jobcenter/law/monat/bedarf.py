"""Needs of every person in the order of the statute: § 20, § 21, § 22, § 19 Abs. 1."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from jobcenter.law.errors import MissingFact
from jobcenter.law.monat.mehrbedarf import mehrbedarfe
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.monat.vermoegensgegenstaende import wohnflaeche_ist_bekannt
from jobcenter.law.pruefung import HAUSHALT, Pruefung
from jobcenter.law.sgb2 import p20_regelbedarf as p20
from jobcenter.law.sgb2 import p21_mehrbedarfe as p21
from jobcenter.law.sgb2 import p22_unterkunft as p22
from jobcenter.law.sgb2.p12_gegenstaende import EIGENTUM
from jobcenter.law.sgb2.p19_leistungen import bedarf_der_person
from jobcenter.law.sgb2.p22_einmalig import mit_einmalkosten, nach_guthaben
from jobcenter.law.sgb2.p22_fristen import wohnanteil_entfaellt
from jobcenter.law.sgb2.p22_umzug import UMZUG_IN_ABSICHT, in_absicht_umgezogen, zusicherung_fehlt
from jobcenter.law.situation import Situation


class Wohnen(NamedTuple):
    """Shares of rent and heating of every person in their order, and what else the flat leads to."""

    unterkunft: list[int]
    heizung: list[int]
    guthaben_rest_ct: int = 0
    mitteilen: bool = False


def set_bedarfe(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied], stichtag: date) -> Wohnen:
    """Fill in level, Regelbedarf, Mehrbedarfe, housing and their sum for every person."""
    wohnen = _wohnkosten(pruefung, situation, mitglieder)
    erwachsene = [m for m in mitglieder if m.gehoert_dazu and not m.ist_kind]
    minderjaehrige = [m.alter for m in mitglieder if m.ist_kind and m.minderjaehrig]
    wohnung = situation.wohnung
    mit_warmwasser = wohnung is not None and wohnung.warmwasser_dezentral
    for m in mitglieder:
        if not m.gehoert_dazu:
            continue
        pruefung.blatt(m.person.id)
        m.stufe = _stufe(pruefung, m, erwachsene)
        m.regelbedarf_ct = p20.regelbedarf_der_stufe(pruefung, m.stufe)
        m.mehrbedarf_ct = mehrbedarfe(pruefung, situation, m, minderjaehrige, len(erwachsene) > 1, stichtag)
        if mit_warmwasser:
            m.warmwasser_ct = p21.mehrbedarf_warmwasser(pruefung, m.stufe, m.regelbedarf_ct)
            m.mehrbedarf_ct += m.warmwasser_ct
    if wohnung is not None and mit_warmwasser and wohnung.warmwasser_gemessen_ct is not None:
        _set_measured_warmwasser(pruefung, wohnung.warmwasser_gemessen_ct, wohnung.personen_im_haushalt, mitglieder)
    for m, unterkunft_ct, heizung_ct in zip(mitglieder, wohnen.unterkunft, wohnen.heizung, strict=True):
        if not m.gehoert_dazu:
            continue
        pruefung.blatt(m.person.id)
        if not m.ohne_zusicherung:
            m.unterkunft_ct, m.heizung_ct = unterkunft_ct, heizung_ct
        if pruefung.teile is not None:
            p22.wohnanteil(pruefung, m.unterkunft_ct, m.heizung_ct)
        m.bedarf_ct = bedarf_der_person(pruefung, m.regelbedarf_ct, m.mehrbedarf_ct, m.unterkunft_ct, m.heizung_ct)
    return wohnen


def _wohnkosten(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied]) -> Wohnen:
    """Shares of rent and heating of every person, in their order."""
    wohnung, personen = situation.wohnung, len(mitglieder)
    if wohnung is None:
        return Wohnen([0] * personen, [0] * personen)
    if wohnung.personen_im_haushalt < 1:
        raise MissingFact("wohnung.personen_im_haushalt")
    pruefung.blatt(HAUSHALT)
    if wohnung.eigentum and not wohnflaeche_ist_bekannt(situation.personen):
        pruefung.klaere(EIGENTUM)
    kosten = p22.anerkannte_kosten(pruefung, wohnung, situation.monat)
    guthaben_rest_ct = 0
    if wohnung.einmalkosten:
        kosten = mit_einmalkosten(pruefung, kosten, wohnung)
    if wohnung.guthaben is not None:
        kosten, guthaben_rest_ct = nach_guthaben(pruefung, kosten, wohnung.guthaben)
    if wohnung.vertragsanteil is not None:
        unterkunft, heizung = _vertragsanteile(pruefung, kosten, mitglieder)
    else:
        koepfe = wohnung.personen_im_haushalt - (len(situation.personen) - personen)
        unterkunft = p22.kopfteile(pruefung, kosten.unterkunft_ct, personen, koepfe)
        heizung = p22.kopfteile(pruefung, kosten.heizung_ct, personen, koepfe)
    if any(m.person.pflichten is not None for m in mitglieder):
        unterkunft, heizung = _without_unreachable(pruefung, situation.monat, mitglieder, unterkunft, heizung)
    return Wohnen(unterkunft, heizung, guthaben_rest_ct, kosten.mitteilen)


def _vertragsanteile(
    pruefung: Pruefung, kosten: p22.Kosten, mitglieder: Sequence[Mitglied]
) -> tuple[list[int], list[int]]:
    """What a contract gives to the Bedarfsgemeinschaft, by heads of those who belong to it; nothing for others."""
    dabei = sum([m.gehoert_dazu for m in mitglieder])
    unterkunft = iter(p22.kopfteile(pruefung, kosten.unterkunft_ct, dabei, dabei))
    heizung = iter(p22.kopfteile(pruefung, kosten.heizung_ct, dabei, dabei))
    return (
        [next(unterkunft) if m.gehoert_dazu else 0 for m in mitglieder],
        [next(heizung) if m.gehoert_dazu else 0 for m in mitglieder],
    )


def _without_unreachable(
    pruefung: Pruefung, monat: date, mitglieder: Sequence[Mitglied], unterkunft: list[int], heizung: list[int]
) -> tuple[list[int], list[int]]:
    """§ 22 Abs. 7 Satz 4: the share of an unreachable person goes to the others of the Bedarfsgemeinschaft."""
    fehlt = [m.gehoert_dazu and _is_unreachable(pruefung, m, monat) for m in mitglieder]
    empfaenger = [m.gehoert_dazu and not weg for m, weg in zip(mitglieder, fehlt, strict=True)]
    if not any(fehlt) or not any(empfaenger):
        return unterkunft, heizung
    return (
        p22.wohnanteile_umverteilt(pruefung, unterkunft, fehlt, empfaenger),
        p22.wohnanteile_umverteilt(pruefung, heizung, fehlt, empfaenger),
    )


def _is_unreachable(pruefung: Pruefung, m: Mitglied, monat: date) -> bool:
    fehlt = m.person.pflichten.nicht_erreichbar if m.person.pflichten is not None else None
    return fehlt is not None and wohnanteil_entfaellt(
        pruefung, monat, fehlt.festgestellt_am, fehlt.zeitraum_bis, fehlt.gemeldet_am
    )


def _set_measured_warmwasser(pruefung: Pruefung, gemessen_ct: int, koepfe: int, mitglieder: Sequence[Mitglied]) -> None:
    """§ 21 Abs. 7 Satz 3: costs proven by a separate meter, above the lump sums of all persons together."""
    members = [m for m in mitglieder if m.gehoert_dazu]
    pauschalen_ct = sum([m.warmwasser_ct for m in members])
    pruefung.blatt(HAUSHALT)
    dazu = p21.hoehere_warmwasserkosten(pruefung, pauschalen_ct, gemessen_ct, len(members), koepfe)
    for m, betrag_ct in zip(members, dazu, strict=True):
        m.mehrbedarf_ct += betrag_ct


def _stufe(pruefung: Pruefung, m: Mitglied, erwachsene: Sequence[Mitglied]) -> int:
    if m.ist_kind:
        return p20.stufe_kind(pruefung, m.alter)
    andere = [e.alter for e in erwachsene if e is not m]
    stufe_3 = False
    if not m.bei_eltern and p20.zusicherung_ist_zu_klaeren(pruefung, m.alter):
        auszug = m.person.auszug
        if auszug is not None and auszug.vor_dem_antrag and in_absicht_umgezogen(pruefung, auszug):
            m.ohne_zusicherung = True
            stufe_3 = pruefung.klaere(UMZUG_IN_ABSICHT, m.person.id) == "ja"
        elif auszug is not None:
            m.ohne_zusicherung = stufe_3 = zusicherung_fehlt(pruefung, auszug)
        else:
            m.ohne_zusicherung = stufe_3 = pruefung.klaere(p20.UMZUG_UNTER_25, m.person.id) == "ja"
    return p20.stufe_erwachsene(pruefung, m.alter, andere[0] if andere else None, stufe_3)
