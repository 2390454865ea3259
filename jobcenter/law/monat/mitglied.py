"""The working record of one person while a month is computed. Never leaves this room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcenter.law.sgb2.p07_leistungsberechtigte import NUR_LEBENSUNTERHALT
from jobcenter.law.sgb2.p19_leistungen import NICHTS, Teilung
from jobcenter.law.situation import Person, Rolle

KIND = Rolle.KIND
VOLLJAEHRIG = 18
"""Age of majority in years (§ 2 BGB)."""


@dataclass(slots=True)
class Mitglied:
    """One person with everything found out so far; money in cents."""

    person: Person
    alter: int
    ist_kind: bool
    alt_genug: bool = True
    gehoert_dazu: bool = True
    ausschluss: str = ""
    erwerbsfaehig: bool = True
    ohne_zusicherung: bool = False
    stufe: int = 0
    regelbedarf_ct: int = 0
    mehrbedarf_ct: int = 0
    warmwasser_ct: int = 0
    unterkunft_ct: int = 0
    heizung_ct: int = 0
    bedarf_ct: int = 0
    erwerb_ct: int = 0
    sonstiges_ct: int = 0
    kindergeld_ct: int = 0
    kindergeld_ueber_ct: int = 0
    pauschale_ct: int = 0
    rest_grundbetrag_ct: int = 0
    abzug_ct: int = 0
    eigenes_ct: int = 0
    ohne_kindergeld_ct: int = 0
    vermoegen_ct: int = 0
    darlehen_ct: int = 0
    rest_ct: int = 0
    anteil_ct: int = 0
    angerechnet_ct: int = 0
    anspruch: Teilung = NICHTS
    sofortzuschlag_ct: int = 0
    minderung_ct: int = 0
    mindestens_ct: int = 0
    kindergeld_an: str = ""
    deckt_selbst: bool = False
    bei_eltern: bool = False
    betreut_kind: bool = False
    unterstuetzung_ct: int = 0

    @property
    def minderjaehrig(self) -> bool:
        """Under 18."""
        return self.alter < VOLLJAEHRIG

    @property
    def berechtigt(self) -> bool:
        """Whether the person can have a claim in this Bedarfsgemeinschaft."""
        return self.gehoert_dazu and not self.ausschluss and not self.deckt_selbst

    @property
    def traegt(self) -> bool:
        """Whether the others can get benefits because they live with this person (§ 7 Abs. 1 and 2)."""
        if not (self.gehoert_dazu and self.erwerbsfaehig) or self.deckt_selbst:
            return False
        return not self.ausschluss or self.ausschluss in NUR_LEBENSUNTERHALT


def alter_am(geburtsdatum: date, tag: date) -> int:
    """Completed years of life on a day; a year counts as completed from the birthday on."""
    jahre = tag.year - geburtsdatum.year
    monate = tag.month - geburtsdatum.month
    if monate < 0 or (monate == 0 and tag.day < geburtsdatum.day):
        jahre -= 1
    return jahre


def neu(person: Person, stichtag: date) -> Mitglied:
    """A fresh record with the age on that day."""
    return Mitglied(person, alter_am(person.geburtsdatum, stichtag), person.rolle is KIND)
