"""Needs of every person in the order of the statute: § 20, § 21, § 22, § 19 Abs. 1."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobcenter.law.errors import MissingFact
from jobcenter.law.mitglied import Mitglied
from jobcenter.law.pruefung import HAUSHALT, Pruefung
from jobcenter.law.sgb2 import p20_regelbedarf as p20
from jobcenter.law.sgb2 import p21_mehrbedarfe as p21
from jobcenter.law.sgb2.p12_vermoegen import EIGENTUM
from jobcenter.law.sgb2.p19_leistungen import bedarf_der_person
from jobcenter.law.sgb2.p22_unterkunft import anerkannte_kosten, kopfteile, wohnanteil
from jobcenter.law.situation import Rolle, Situation


def set_bedarfe(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied], stichtag: date) -> None:
    """Fill in level, Regelbedarf, Mehrbedarfe, housing and their sum for every person."""
    unterkunft, heizung = _wohnkosten(pruefung, situation, len(mitglieder))
    erwachsene = [m for m in mitglieder if not m.ist_kind]
    minderjaehrige = [m.alter for m in mitglieder if m.ist_kind and m.minderjaehrig]
    for m, unterkunft_ct, heizung_ct in zip(mitglieder, unterkunft, heizung, strict=True):
        if not m.gehoert_dazu:
            continue
        pruefung.blatt(m.person.id)
        m.stufe = _stufe(pruefung, m, erwachsene)
        m.regelbedarf_ct = p20.regelbedarf_der_stufe(pruefung, m.stufe)
        m.mehrbedarf_ct = _mehrbedarf(pruefung, situation, m, minderjaehrige, len(erwachsene) > 1, stichtag)
        if not m.ohne_zusicherung:
            m.unterkunft_ct, m.heizung_ct = unterkunft_ct, heizung_ct
        wohnanteil(pruefung, m.unterkunft_ct, m.heizung_ct)
        m.bedarf_ct = bedarf_der_person(pruefung, m.regelbedarf_ct, m.mehrbedarf_ct, m.unterkunft_ct, m.heizung_ct)


def _wohnkosten(pruefung: Pruefung, situation: Situation, personen: int) -> tuple[list[int], list[int]]:
    """Shares of rent and heating of every person, in their order."""
    wohnung = situation.wohnung
    if wohnung is None:
        return [0] * personen, [0] * personen
    if wohnung.personen_im_haushalt < 1:
        raise MissingFact("wohnung.personen_im_haushalt")
    pruefung.blatt(HAUSHALT)
    if wohnung.eigentum:
        pruefung.klaere(EIGENTUM)
    kosten = anerkannte_kosten(pruefung, wohnung)
    koepfe = wohnung.personen_im_haushalt - (len(situation.personen) - personen)
    return (
        kopfteile(pruefung, kosten.unterkunft_ct, personen, koepfe),
        kopfteile(pruefung, kosten.heizung_ct, personen, koepfe),
    )


def _stufe(pruefung: Pruefung, m: Mitglied, erwachsene: Sequence[Mitglied]) -> int:
    if m.ist_kind:
        return p20.stufe_kind(pruefung, m.alter)
    andere = [e.alter for e in erwachsene if e is not m]
    if p20.zusicherung_ist_zu_klaeren(pruefung, m.alter):
        m.ohne_zusicherung = pruefung.klaere(p20.UMZUG_UNTER_25, m.person.id) == "ja"
    return p20.stufe_erwachsene(pruefung, m.alter, andere[0] if andere else None, m.ohne_zusicherung)


def _mehrbedarf(
    pruefung: Pruefung,
    situation: Situation,
    m: Mitglied,
    minderjaehrige: Sequence[int],
    mit_partner: bool,
    stichtag: date,
) -> int:
    """Sum of all Mehrbedarfe; those of Abs. 2 bis 5 are capped together."""
    person = m.person
    teile = []
    if person.schwanger and _nach_der_zwoelften_woche(pruefung, m, stichtag):
        teile.append(p21.mehrbedarf_schwangerschaft(pruefung, m.regelbedarf_ct))
    if (
        person.rolle is Rolle.ANTRAGSTELLER
        and situation.alleinerziehend
        and minderjaehrige
        and (not mit_partner or pruefung.klaere(p21.ALLEINERZIEHEND) == "ja")
    ):
        teile.append(p21.mehrbedarf_alleinerziehung(pruefung, minderjaehrige))
    if person.mehrbedarf_behinderung:
        teile.append(p21.mehrbedarf_behinderung(pruefung, m.regelbedarf_ct))
    if person.mehrbedarf_ernaehrung_ct:
        teile.append(p21.mehrbedarf_ernaehrung(pruefung, person.mehrbedarf_ernaehrung_ct))
    summe_ct = sum(teile)
    if summe_ct > m.regelbedarf_ct:
        summe_ct = p21.mehrbedarfe_gedeckelt(pruefung, summe_ct, m.regelbedarf_ct)
    if situation.wohnung is not None and situation.wohnung.warmwasser_dezentral:
        summe_ct += p21.mehrbedarf_warmwasser(pruefung, m.stufe, m.regelbedarf_ct)
    return summe_ct


def _nach_der_zwoelften_woche(pruefung: Pruefung, m: Mitglied, stichtag: date) -> bool:
    termin = m.person.geburtstermin
    if termin is None:
        return pruefung.klaere(p21.SCHWANGERSCHAFT, m.person.id) == "ja"
    return p21.nach_der_zwoelften_woche(pruefung, termin, stichtag)
