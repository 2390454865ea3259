"""Who belongs to the Bedarfsgemeinschaft, who of them is excluded, who can work (§§ 7, 8)."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.law.mitglied import Mitglied
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p07_leistungsberechtigte as p07
from jobcenter.law.sgb2 import p09_hilfebeduerftigkeit as p09
from jobcenter.law.situation import Situation


def set_zugehoerigkeit(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied]) -> None:
    """§ 7, § 8: who belongs, who is excluded, who can work."""
    for m in mitglieder:
        person = m.person
        pruefung.blatt(person.id)
        m.alt_genug = p07.alt_genug_fuer_arbeit(pruefung, m.alter)
        if m.ist_kind:
            m.gehoert_dazu = p07.kind_gehoert_dazu(pruefung, m.alter, person.verheiratet)
            if not m.gehoert_dazu:
                pruefung.klaere(p09.HAUSHALTSGEMEINSCHAFT, person.id)
                continue
        m.ausschluss = p07.ausschlussgrund(pruefung, person, m.alt_genug, situation.monat)
        if not m.ausschluss:
            faehig = p07.erwerbsfaehigkeit(pruefung, person, m.alt_genug)
            m.erwerbsfaehig = faehig == "erwerbsfaehig"
            if faehig == "viertes_kapitel":
                m.ausschluss = "Grundsicherung nach dem SGB XII"
