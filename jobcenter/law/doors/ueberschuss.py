"""How far the means of a household exceed its monthly need: for benefits that people above the need may get too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.monat.monat import rechne_monat
from jobcenter.law.parameters import bekannt_bis
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.situation import Situation


class Ueberschuss(NamedTuple):
    """The means of the adults and the needs they are for, own surpluses of children, who stands outside; in cents."""

    mittel_ct: int
    bedarf_ct: int
    eigene: Mapping[str, tuple[int, int]]
    """Own means and own need of every child that belongs to the household."""
    ausgeschlossene: Mapping[str, int]
    """Own means of every excluded person."""
    ohne_eltern: frozenset[str]
    """Children for whom the means of the parents do not count (§ 9 Abs. 3)."""
    darlehen: bool
    """Whether there are assets that can only be used later, so that benefits are a loan (§ 24 Abs. 5)."""

    @property
    def haushalt_ct(self) -> int:
        """What the adults have above the needs of all, in cents."""
        return max(0, self.mittel_ct - self.bedarf_ct)


def ueberschuss(situation: Situation, antworten: Mapping[str, str]) -> Ueberschuss:
    """The surplus of a full month as of its first day, without § 28 (§ 9 Abs. 2 Satz 3 and 4)."""
    tag = rechtstag(situation)
    pruefung = Pruefung(tag, min(situation.bewilligung_ab, tag), antworten, with_reasons=False)
    mitglieder = [m for m in rechne_monat(pruefung, situation, situation.monat).mitglieder if m.gehoert_dazu]
    kinder = [m for m in mitglieder if m.ist_kind and not m.ausschluss]
    allein = frozenset(m.person.id for m in kinder if m.person.schwanger or m.betreut_kind)
    darlehen = any(m.darlehen_ct for m in mitglieder)
    mittel_ct = bedarf_ct = 0
    for m in mitglieder:
        eigenes_ct = _mittel(m, darlehen)
        if m.ist_kind:
            if not m.ausschluss and m.person.id not in allein:
                bedarf_ct += max(0, m.bedarf_ct - eigenes_ct)
        elif m.ausschluss:
            mittel_ct += max(0, eigenes_ct - m.bedarf_ct)
        else:
            mittel_ct += eigenes_ct
            bedarf_ct += m.bedarf_ct
    eigene = {m.person.id: (_mittel(m, darlehen), m.bedarf_ct) for m in kinder}
    ausgeschlossene = {m.person.id: _mittel(m, darlehen) for m in mitglieder if m.ausschluss}
    return Ueberschuss(mittel_ct, bedarf_ct, eigene, ausgeschlossene, allein, darlehen)


def _mittel(m: Mitglied, darlehen: bool) -> int:
    """Income and assets of a person in cents; assets that can only be used later cover nothing yet (§ 9 Abs. 4)."""
    return m.eigenes_ct + (0 if darlehen else m.vermoegen_ct)


def rechtstag(situation: Situation) -> date:
    """The day whose law counts: the month, or the day a person chose for months beyond the known numbers."""
    monat, stand = situation.monat, situation.rechtsstand
    return min(monat, stand) if stand is not None and monat > bekannt_bis() else monat
