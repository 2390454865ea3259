"""The one door of this room: what every person of a household can claim for one month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from jobcenter.law.bedarf import set_bedarfe
from jobcenter.law.einkommen import anrechenbar, set_einkommen
from jobcenter.law.ergebnis import Ergebnis, PersonErgebnis, Stellung
from jobcenter.law.errors import MissingFact
from jobcenter.law.mitglied import Mitglied, alter_am, neu
from jobcenter.law.pruefung import HAUSHALT, Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p07_leistungsberechtigte as p07
from jobcenter.law.sgb2 import p09_hilfebeduerftigkeit as p09
from jobcenter.law.sgb2 import p72_sofortzuschlag as p72
from jobcenter.law.sgb2.p12_vermoegen import VERWERTUNG, vermoegen_ueber_freibetrag
from jobcenter.law.sgb2.p19_leistungen import Teilung, teilung
from jobcenter.law.sgb2.p20_regelbedarf import ist_jung
from jobcenter.law.sgb2.p41_rundung import anteilig
from jobcenter.law.situation import Rolle, Situation
from jobcenter.law.texte import euro, monat_jahr

__all__ = ["Ergebnis", "Klaerung", "PersonErgebnis", "Schritt", "Stellung", "anspruch"]

VOLLER_MONAT = 30


def anspruch(situation: Situation, antworten: Mapping[str, str] | None = None,
             with_reasons: bool = True) -> Ergebnis:
    """Compute one month (§ 19 SGB II). `antworten` maps Klaerung ids to the chosen options.

    Raises NoLawForDate, MissingFact, UnknownAnswer. Without reasons the same steps run, nothing is noted.
    """
    pruefung = _pruefung(situation, antworten or {}, with_reasons)
    mitglieder = [neu(person, situation.monat) for person in situation.personen]
    if sum(m.person.rolle is Rolle.ANTRAGSTELLER for m in mitglieder) != 1:
        raise MissingFact("antragsteller")
    _set_zugehoerigkeit(pruefung, situation, mitglieder)
    set_bedarfe(pruefung, situation, mitglieder)
    set_einkommen(pruefung, mitglieder)
    vermoegen_ct = _set_vermoegen(pruefung, situation, mitglieder)
    mittel_ct = _set_reste(pruefung, mitglieder, vermoegen_ct)
    hilfebeduerftig = _set_anteile(pruefung, mitglieder, mittel_ct)
    personen = tuple([_person(pruefung, m, mitglieder, mittel_ct) for m in mitglieder])
    summe_ct = sum([p.zahlbetrag_ct for p in personen])
    return Ergebnis(situation.monat, personen, vermoegen_ct, hilfebeduerftig,
                    tuple(pruefung.fragen.values()), summe_ct,
                    _begruendung(pruefung, situation.monat, personen, summe_ct))


def _pruefung(situation: Situation, antworten: Mapping[str, str], with_reasons: bool) -> Pruefung:
    """The law of the month, or of the day a person chose for months beyond the known numbers."""
    monat, bewilligung_ab, stand = situation.monat, situation.bewilligung_ab, situation.rechtsstand
    if monat.day != 1:
        raise MissingFact("monat")
    if stand is not None:
        monat, bewilligung_ab = min(monat, stand), min(bewilligung_ab, stand)
    return Pruefung(monat, bewilligung_ab, antworten, with_reasons)


def _set_zugehoerigkeit(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied]) -> None:
    """§ 7, § 8: who belongs, who is excluded, who can work, for how many days (§ 41 Abs. 1)."""
    naechster = (situation.monat + timedelta(days=31)).replace(day=1)
    for m in mitglieder:
        person = m.person
        pruefung.blatt(person.id)
        if person.geburtsdatum >= naechster:
            raise MissingFact("person.geburtsdatum", person.id)
        m.tage = situation.tage or VOLLER_MONAT
        if person.geburtsdatum > situation.monat:
            m.tage = min(m.tage, max(1, VOLLER_MONAT + 1 - person.geburtsdatum.day))
        m.alt_genug = p07.alt_genug_fuer_arbeit(pruefung, m.alter)
        if m.ist_kind:
            m.gehoert_dazu = p07.kind_gehoert_dazu(pruefung, m.alter, person.verheiratet)
            if not m.gehoert_dazu:
                continue
        m.ausschluss = p07.ausschlussgrund(pruefung, person, m.alt_genug, situation.monat)
        if not m.ausschluss:
            faehig = p07.erwerbsfaehigkeit(pruefung, person, m.alt_genug)
            m.erwerbsfaehig = faehig == "erwerbsfaehig"
            if faehig == "viertes_kapitel":
                m.ausschluss = "Grundsicherung nach dem SGB XII"


def _set_vermoegen(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied]) -> int:
    """§ 12: assets above the allowances; a child's assets serve only the child."""
    in_bg = [m for m in mitglieder if m.gehoert_dazu and not (m.ist_kind and m.eigenes_ct >= m.bedarf_ct)]
    summe_ct = sum([m.person.vermoegen_ct for m in in_bg])
    if not summe_ct:
        return 0
    pruefung.blatt(HAUSHALT)
    monatsende = (situation.monat + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    alter = [alter_am(m.person.geburtsdatum, monatsende) for m in in_bg]
    ueber_ct = vermoegen_ueber_freibetrag(pruefung, summe_ct, alter, situation.vermoegen_karenzzeit)
    offen_ct = ueber_ct
    for m in sorted(in_bg, key=lambda m: not m.ist_kind):
        m.vermoegen_ct = min(offen_ct, m.person.vermoegen_ct)
        offen_ct -= m.vermoegen_ct
    if ueber_ct:
        pruefung.klaere(VERWERTUNG)
    return ueber_ct


def _set_reste(pruefung: Pruefung, mitglieder: Sequence[Mitglied], vermoegen_ct: int) -> int:
    """What every person still needs, and the means of the adults for all (§ 9 Abs. 2)."""
    mittel_ct = 0
    for m in mitglieder:
        if not m.gehoert_dazu:
            continue
        if m.ist_kind:
            m.rest_ct = max(0, m.bedarf_ct - m.eigenes_ct - m.vermoegen_ct)
            m.deckt_selbst = not m.rest_ct
        elif m.ausschluss:
            pruefung.blatt(m.person.id)
            eigene_ct = m.eigenes_ct + m.vermoegen_ct
            mittel_ct += p09.ueberschuss_ausgeschlossen(pruefung, eigene_ct, m.bedarf_ct)
            m.rest_ct = max(0, m.bedarf_ct - eigene_ct)
        else:
            mittel_ct += m.eigenes_ct + m.vermoegen_ct
            m.rest_ct = m.bedarf_ct
    if not any([m.berechtigt and m.erwerbsfaehig and m.alt_genug for m in mitglieder]):
        for m in mitglieder:
            if m.berechtigt:
                m.ausschluss = "keine erwerbsfähige Person in der Bedarfsgemeinschaft"
    return mittel_ct


def _set_anteile(pruefung: Pruefung, mitglieder: Sequence[Mitglied], mittel_ct: int) -> bool:
    """Spread the means over the persons in proportion to what they still need (§ 9 Abs. 2 Satz 3)."""
    pruefung.blatt(HAUSHALT)
    frei = [m for m in mitglieder if m.berechtigt and p09.ohne_eltern(pruefung, m.ist_kind, m.person.schwanger)]
    teilnehmer = [m for m in mitglieder if m.berechtigt and m not in frei]
    ungedeckt = [m for m in mitglieder if m.gehoert_dazu and m.ausschluss and m.rest_ct]
    if ungedeckt and teilnehmer and mittel_ct and pruefung.klaere(p09.GEMISCHT) == "ja":
        teilnehmer += ungedeckt
    reste = [m.rest_ct for m in teilnehmer]
    gesamt_ct = sum(reste)
    hilfebeduerftig = bool(frei)
    if teilnehmer:
        hilfebeduerftig |= p09.ist_hilfebeduerftig(pruefung, mittel_ct, gesamt_ct)
    for m, anteil_ct in zip(teilnehmer, p09.anteile_am_einkommen(pruefung, mittel_ct, reste), strict=True):
        m.anteil_ct = anteil_ct
        if mittel_ct:
            pruefung.blatt(m.person.id)
            p09.anteil_der_person(pruefung, anteil_ct, mittel_ct, m.rest_ct, gesamt_ct)
    return hilfebeduerftig


def _person(pruefung: Pruefung, m: Mitglied, mitglieder: Sequence[Mitglied], mittel_ct: int) -> PersonErgebnis:
    """Claim of one person: § 19 Abs. 3, § 41 Abs. 1, § 72."""
    pruefung.blatt(m.person.id)
    angerechnet_ct = m.bedarf_ct - m.rest_ct + m.anteil_ct
    bleibt = Teilung(0, 0)
    if m.berechtigt:
        leben_ct = m.regelbedarf_ct + m.mehrbedarf_ct
        bleibt = teilung(pruefung, leben_ct, m.unterkunft_ct + m.heizung_ct, angerechnet_ct)
        if m.tage < VOLLER_MONAT:
            bleibt = Teilung(anteilig(pruefung, bleibt.regelbedarf_ct, m.tage),
                             anteilig(pruefung, bleibt.unterkunft_ct, m.tage))
    summe_ct = bleibt.regelbedarf_ct + bleibt.unterkunft_ct
    zuschlag_ct = 0
    if m.gehoert_dazu and not m.ausschluss and p72.hat_sofortzuschlag(
            pruefung, ist_jung(m.person.rolle, m.stufe), summe_ct,
            _ungedeckt_ohne_kindergeld(m, mitglieder, mittel_ct)):
        zuschlag_ct = p72.sofortzuschlag(pruefung)
    zahlbetrag_ct = summe_ct + zuschlag_ct
    return PersonErgebnis(
        m.person.id, _stellung(m), m.stufe, m.regelbedarf_ct, m.mehrbedarf_ct, m.unterkunft_ct, m.heizung_ct,
        m.bedarf_ct, m.eigenes_ct, angerechnet_ct if m.gehoert_dazu else 0, bleibt.regelbedarf_ct,
        bleibt.unterkunft_ct, zuschlag_ct, zahlbetrag_ct, _begruendung_person(pruefung, m, zahlbetrag_ct))


def _ungedeckt_ohne_kindergeld(m: Mitglied, mitglieder: Sequence[Mitglied], mittel_ct: int) -> bool:
    """Whether the child had a claim if its own Kindergeld did not count (§ 72 Abs. 1 Satz 2 Nr. 2)."""
    if not m.deckt_selbst:
        return False
    rest_ct = m.bedarf_ct - m.ohne_kindergeld_ct - m.vermoegen_ct
    andere_ct = sum([o.rest_ct for o in mitglieder if o.berechtigt])
    weniger_ct = max([a.eigenes_ct - anrechenbar(a, m.kindergeld_ueber_ct) for a in mitglieder if not a.ist_kind])
    return rest_ct > 0 and rest_ct + andere_ct > mittel_ct - weniger_ct


def _stellung(m: Mitglied) -> Stellung:
    if not m.gehoert_dazu:
        return Stellung.NICHT_IN_BG
    if m.ausschluss:
        return Stellung.AUSGESCHLOSSEN
    return Stellung.DECKT_EIGENEN_BEDARF if m.deckt_selbst else Stellung.LEISTUNGSBERECHTIGT


def _begruendung_person(pruefung: Pruefung, m: Mitglied, zahlbetrag_ct: int) -> Schritt:
    if pruefung.teile is None:
        return OHNE_BEGRUENDUNG
    satz = f"Die Person erhält {euro(zahlbetrag_ct)}." if zahlbetrag_ct else "Die Person erhält keine Leistung."
    return Schritt("anspruch_person", "§ 19 Abs. 1 und 3 SGB II", satz, (("person", m.person.id),),
                   zahlbetrag_ct, tuple(pruefung.blaetter[m.person.id]))


def _begruendung(pruefung: Pruefung, monat: date, personen: Sequence[PersonErgebnis], summe_ct: int) -> Schritt:
    if pruefung.teile is None:
        return OHNE_BEGRUENDUNG
    satz = f"Für {monat_jahr(monat)} erhalten alle zusammen {euro(summe_ct)}."
    return Schritt("anspruch", "§ 19, § 9 Abs. 2 SGB II", satz, (), summe_ct,
                   (*pruefung.blaetter[HAUSHALT], *[p.begruendung for p in personen]))


OHNE_BEGRUENDUNG = Schritt("ohne_begruendung", "", "")
"""Stands where the caller asked for no reasons."""
