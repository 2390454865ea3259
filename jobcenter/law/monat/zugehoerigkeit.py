"""Who belongs to the Bedarfsgemeinschaft, who of them is excluded, who can work (§§ 7, 7b, 8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.haushalt import Haushaltsgemeinschaft
from jobcenter.law.grusigv.p01_vermutung import anteil_der_wohnkosten, vermutete_unterstuetzung
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p07_bedarfsgemeinschaft as bg
from jobcenter.law.sgb2 import p07_leistungsberechtigte as p07
from jobcenter.law.sgb2 import p09_hilfebeduerftigkeit as p09
from jobcenter.law.sgb2.p07b_erreichbarkeit import nicht_erreichbar
from jobcenter.law.sgb2.p08_erwerbsfaehigkeit import erwerbsfaehigkeit
from jobcenter.law.situation import Rolle, Situation

KERN = frozenset({Rolle.ANTRAGSTELLER, Rolle.PARTNER, Rolle.KIND})
"""Roles that need no look at the rest of the household."""


def set_zugehoerigkeit(
    pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied], stichtag: date
) -> None:
    """§ 7, § 7b, § 8: who belongs, who is excluded, who can work."""
    if not all(m.person.rolle in KERN for m in mitglieder):
        _set_rollen(pruefung, mitglieder)
    for m in mitglieder:
        pruefung.blatt(m.person.id)
        m.alt_genug = p07.alt_genug_fuer_arbeit(pruefung, m.alter)
        if m.gehoert_dazu:
            _set_gehoert_dazu(pruefung, m, stichtag)
        if m.gehoert_dazu:
            _set_ausschluss(pruefung, situation, m, stichtag)
        else:
            _set_unterstuetzung(pruefung, situation, m, mitglieder)


def _set_rollen(pruefung: Pruefung, mitglieder: Sequence[Mitglied]) -> None:
    """§ 7 Abs. 3 Nr. 2: parents and siblings of an applicant who is a child of this household; others are outside."""
    antragsteller = next(m for m in mitglieder if m.person.rolle is Rolle.ANTRAGSTELLER)
    bei_eltern = any(m.person.rolle is Rolle.ELTERNTEIL for m in mitglieder)
    zusammen = False
    if bei_eltern:
        pruefung.blatt(antragsteller.person.id)
        person = antragsteller.person
        zusammen = bg.eltern_gehoeren_dazu(pruefung, antragsteller.alter, person.verheiratet)
        if zusammen and any(m.person.rolle in (Rolle.PARTNER, Rolle.KIND) for m in mitglieder):
            zusammen = pruefung.klaere(bg.EIGENE_GEMEINSCHAFT, person.id) != "eigene"
    for m in mitglieder:
        rolle = m.person.rolle
        m.bei_eltern = bei_eltern and rolle in (Rolle.ANTRAGSTELLER, Rolle.PARTNER)
        if rolle is Rolle.ANTRAGSTELLER or rolle is Rolle.GESCHWISTER:
            m.ist_kind = zusammen
        if rolle is Rolle.ANGEHOERIGER or (rolle in (Rolle.ELTERNTEIL, Rolle.GESCHWISTER) and not zusammen):
            m.gehoert_dazu = False
            pruefung.blatt(m.person.id)
            bg.nur_im_haushalt(pruefung, True)


def _set_gehoert_dazu(pruefung: Pruefung, m: Mitglied, stichtag: date) -> None:
    """§ 7 Abs. 3 Nr. 3 and 4: children by age and marriage, partners who are a couple."""
    person = m.person
    if m.ist_kind:
        m.gehoert_dazu = bg.kind_gehoert_dazu(pruefung, m.alter, person.verheiratet)
        if person.eigenes_kind_geboren_am is not None and m.gehoert_dazu:
            m.betreut_kind = p09.betreut_kleines_kind(pruefung, person.eigenes_kind_geboren_am, stichtag)
            m.gehoert_dazu = pruefung.klaere(bg.KIND_MIT_KIND, person.id) == "eltern"
    elif person.partnerschaft is not None and person.rolle is Rolle.PARTNER:
        m.gehoert_dazu = bg.partner_gehoert_dazu(pruefung, person.id, person.partnerschaft, stichtag)


def _set_ausschluss(pruefung: Pruefung, situation: Situation, m: Mitglied, stichtag: date) -> None:
    """Whether the person is excluded, and whether she can work as far as that still matters."""
    person = m.person
    m.ausschluss = p07.ausschlussgrund(pruefung, person, m.ist_kind, m.alt_genug, situation.monat, stichtag)
    if m.ausschluss and m.ausschluss not in p07.NUR_LEBENSUNTERHALT:
        m.erwerbsfaehig = False
        return
    faehig = erwerbsfaehigkeit(pruefung, person, m.alter, m.alt_genug)
    m.erwerbsfaehig = faehig == "erwerbsfaehig"
    if faehig == "viertes_kapitel" and not m.ausschluss:
        m.ausschluss = "Grundsicherung nach dem SGB XII"
    if (
        person.abwesenheiten
        and m.erwerbsfaehig
        and not m.ausschluss
        and nicht_erreichbar(pruefung, person.id, person.abwesenheiten, stichtag)
    ):
        m.ausschluss = p07.NICHT_ERREICHBAR


def _set_unterstuetzung(pruefung: Pruefung, situation: Situation, m: Mitglied, mitglieder: Sequence[Mitglied]) -> None:
    """§ 9 Abs. 5: presumed support from a relative outside the Bedarfsgemeinschaft."""
    gemeinsam = m.person.haushaltsgemeinschaft
    if m.person.rolle is Rolle.PARTNER or (gemeinsam is None and m.minderjaehrig):
        return
    if gemeinsam is None or gemeinsam.wirtschaftet_gemeinsam is None:
        pruefung.klaere(p09.HAUSHALTSGEMEINSCHAFT, m.person.id)
    elif p09.wirtschaftet_gemeinsam(pruefung, gemeinsam.wirtschaftet_gemeinsam):
        _set_vermutung(pruefung, situation, m, gemeinsam, mitglieder)


def _set_vermutung(
    pruefung: Pruefung,
    situation: Situation,
    m: Mitglied,
    gemeinsam: Haushaltsgemeinschaft,
    mitglieder: Sequence[Mitglied],
) -> None:
    """§ 1 Abs. 2, § 7 Abs. 2 GrusiGV: the amount is income of the person who would get it, unless it is rebutted."""
    if gemeinsam.bereinigt_ct is None:
        raise MissingFact("person.haushaltsgemeinschaft.bereinigt_ct", m.person.id)
    if gemeinsam.vermoegen_ueber_freibetrag_ct:
        pruefung.klaere(p09.VERMOEGEN_DER_ANGEHOERIGEN, m.person.id)
    wohnanteil_ct = gemeinsam.wohnanteil_ct
    if wohnanteil_ct is None:
        wohnung = situation.wohnung
        kosten_ct = wohnung.grundmiete_ct + wohnung.nebenkosten_ct + wohnung.heizung_ct if wohnung else 0
        koepfe = max(1, wohnung.personen_im_haushalt) if wohnung else 1
        wohnanteil_ct = anteil_der_wohnkosten(pruefung, kosten_ct, koepfe)
    betrag_ct = vermutete_unterstuetzung(pruefung, gemeinsam.bereinigt_ct, wohnanteil_ct)
    if not betrag_ct or pruefung.klaere(p09.UNTERSTUETZUNG, m.person.id) == "widerlegt":
        return
    beguenstigt = next((o for o in mitglieder if o.person.id == gemeinsam.unterstuetzt), None)
    if beguenstigt is None:
        raise MissingFact("person.haushaltsgemeinschaft.unterstuetzt", m.person.id)
    beguenstigt.unterstuetzung_ct += betrag_ct
