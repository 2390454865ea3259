"""Assets of the household above the allowances (§ 12)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from jobcenter.law.mitglied import Mitglied, alter_am
from jobcenter.law.pruefung import HAUSHALT, Pruefung
from jobcenter.law.sgb2.p12_vermoegen import VERWERTUNG, vermoegen_ueber_freibetrag
from jobcenter.law.situation import Rolle, Situation


def set_vermoegen(pruefung: Pruefung, situation: Situation, mitglieder: Sequence[Mitglied]) -> int:
    """§ 12: assets above the allowances; a child's assets serve only the child."""
    in_bg = [m for m in mitglieder if m.gehoert_dazu and not (m.ist_kind and m.eigenes_ct >= m.bedarf_ct)]
    in_bg.sort(key=lambda m: m.person.rolle is not Rolle.ANTRAGSTELLER)
    vermoegen_ct = [m.person.vermoegen_ct for m in in_bg]
    if not any(vermoegen_ct):
        return 0
    pruefung.blatt(HAUSHALT)
    monatsende = (situation.monat + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    alter = [alter_am(m.person.geburtsdatum, monatsende) for m in in_bg]
    ueber_ct = vermoegen_ueber_freibetrag(pruefung, vermoegen_ct, alter, situation.vermoegen_karenzzeit)
    for m, betrag_ct in zip(in_bg, ueber_ct, strict=True):
        m.vermoegen_ct = betrag_ct
    if any(ueber_ct):
        pruefung.klaere(VERWERTUNG)
    return sum(ueber_ct)
