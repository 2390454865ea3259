"""Means against needs, shares of the adults' means, and the claim of every person (§ 9 Abs. 2, § 19 Abs. 3, § 72)."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.law.monat.einkommen import anrechenbar
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.pruefung import HAUSHALT, Pruefung
from jobcenter.law.sgb2 import p09_hilfebeduerftigkeit as p09
from jobcenter.law.sgb2 import p72_sofortzuschlag as p72
from jobcenter.law.sgb2.p07_bedarfsgemeinschaft import antragsteller_deckt_selbst
from jobcenter.law.sgb2.p19_leistungen import teilung


def set_reste(pruefung: Pruefung, mitglieder: Sequence[Mitglied]) -> int:
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
    _set_eltern_getrennt(pruefung, mitglieder)
    if not any(m.traegt for m in mitglieder):
        for m in mitglieder:
            if m.berechtigt:
                m.ausschluss = "keine erwerbsfähige Person in der Bedarfsgemeinschaft"
    return mittel_ct


def _set_eltern_getrennt(pruefung: Pruefung, mitglieder: Sequence[Mitglied]) -> None:
    """§ 7 Abs. 3 Nr. 2 and 4: an applicant who covers the own need leaves the parents; nothing is decided for them."""
    for m in mitglieder:
        if m.bei_eltern and m.ist_kind and m.deckt_selbst:
            pruefung.blatt(m.person.id)
            antragsteller_deckt_selbst(pruefung, m.deckt_selbst)
            for andere in mitglieder:
                andere.gehoert_dazu &= andere is m


def set_anteile(pruefung: Pruefung, mitglieder: Sequence[Mitglied], mittel_ct: int) -> bool:
    """Spread the means over the persons in proportion to what they still need (§ 9 Abs. 2 Satz 3)."""
    pruefung.blatt(HAUSHALT)
    berechtigte = [m for m in mitglieder if m.berechtigt]
    teilnehmer = [
        m
        for m in berechtigte
        if not (m.person.schwanger or m.betreut_kind)
        or not p09.ohne_eltern(pruefung, m.ist_kind, m.person.schwanger, m.betreut_kind)
    ]
    ungedeckt = [m for m in mitglieder if m.gehoert_dazu and m.ausschluss and m.rest_ct]
    if ungedeckt and teilnehmer and mittel_ct and pruefung.klaere(p09.GEMISCHT) == "ja":
        teilnehmer += ungedeckt
    reste = [m.rest_ct for m in teilnehmer]
    gesamt_ct = sum(reste)
    hilfebeduerftig = len(teilnehmer) < len(berechtigte)
    if teilnehmer:
        hilfebeduerftig |= p09.ist_hilfebeduerftig(pruefung, mittel_ct, gesamt_ct)
    for m, anteil_ct in zip(teilnehmer, p09.anteile_am_einkommen(pruefung, mittel_ct, reste), strict=True):
        m.anteil_ct = anteil_ct
        if mittel_ct and pruefung.teile is not None:
            pruefung.blatt(m.person.id)
            _explain_anteil(pruefung, m, mittel_ct, gesamt_ct)
    return hilfebeduerftig


def _explain_anteil(pruefung: Pruefung, m: Mitglied, mittel_ct: int, gesamt_ct: int) -> None:
    """Say how the share came about: alone, everything covered, or in proportion."""
    if mittel_ct >= gesamt_ct or m.rest_ct == gesamt_ct:
        p09.angerechnet(pruefung, m.anteil_ct)
    elif p09.anteil_der_person(pruefung, mittel_ct, m.rest_ct, gesamt_ct) != m.anteil_ct:
        p09.anteil_nach_ausgleich(pruefung, m.anteil_ct)


def set_anspruch(
    pruefung: Pruefung, m: Mitglied, mitglieder: Sequence[Mitglied], mittel_ct: int, hilfebeduerftig: bool
) -> None:
    """Claim of one person for a full month: § 19 Abs. 3, § 72."""
    if not m.gehoert_dazu:
        return
    pruefung.blatt(m.person.id)
    m.angerechnet_ct = m.bedarf_ct - m.rest_ct + m.anteil_ct
    if m.berechtigt:
        m.anspruch = teilung(
            pruefung, m.regelbedarf_ct + m.mehrbedarf_ct, m.unterkunft_ct + m.heizung_ct, m.angerechnet_ct
        )
    if m.ausschluss or not p72.ist_jung(pruefung, m.alter, m.stufe):
        return
    zuschlag = m.anspruch.summe_ct > 0
    if not zuschlag and m.person.bildung_und_teilhabe:
        zuschlag = p72.nur_bildung_und_teilhabe(pruefung, m.person.bildung_und_teilhabe)
    if not zuschlag and _ungedeckt_ohne_kindergeld(m, mitglieder, mittel_ct):
        zuschlag = hilfebeduerftig or pruefung.klaere(p72.NUR_WEGEN_KINDERGELD, m.person.id) == "ja"
    if zuschlag:
        m.sofortzuschlag_ct = p72.sofortzuschlag(pruefung)


def _ungedeckt_ohne_kindergeld(m: Mitglied, mitglieder: Sequence[Mitglied], mittel_ct: int) -> bool:
    """Whether the child had a claim if its own Kindergeld did not count (§ 72 Abs. 1 Satz 2 Nr. 2)."""
    if not m.kindergeld_ct:
        return False
    rest_ct = m.bedarf_ct - m.ohne_kindergeld_ct - m.vermoegen_ct
    if m.person.schwanger or m.betreut_kind:
        return rest_ct > 0
    andere_ct = sum([o.rest_ct for o in mitglieder if o.berechtigt and o is not m])
    weniger_ct = sum(
        [a.eigenes_ct - anrechenbar(a, m.kindergeld_ueber_ct) for a in mitglieder if a.person.id == m.kindergeld_an]
    )
    return rest_ct > 0 and rest_ct + andere_ct > mittel_ct - weniger_ct
