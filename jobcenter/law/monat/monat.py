"""One full month as of one day: the examination in the order of the statute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcenter.law.ergebnis import Stellung
from jobcenter.law.errors import MissingFact
from jobcenter.law.monat.bedarf import set_bedarfe
from jobcenter.law.monat.einkommen import set_einkommen
from jobcenter.law.monat.minderung import set_minderungen
from jobcenter.law.monat.mitglied import Mitglied, neu
from jobcenter.law.monat.vermoegen import ohne_vermoegen, set_darlehen, set_vermoegen
from jobcenter.law.monat.verteilung import set_anspruch, set_anteile, set_reste
from jobcenter.law.monat.zugehoerigkeit import set_zugehoerigkeit
from jobcenter.law.pruefung import HAUSHALT, Pruefung
from jobcenter.law.sgb2 import p07_bedarfsgemeinschaft as p07
from jobcenter.law.situation import Person, Rolle, Situation

ANTRAGSTELLER = Rolle.ANTRAGSTELLER


@dataclass(slots=True)
class Monat:
    """The household in one full month."""

    mitglieder: tuple[Mitglied, ...]
    vermoegen_ct: int
    hilfebeduerftig: bool
    guthaben_rest_ct: int = 0
    hinweis_pflicht: bool = False


def rechne_monat(pruefung: Pruefung, situation: Situation, stichtag: date) -> Monat:
    """Everything about a full month, if every day of it were like `stichtag`."""
    mitglieder = tuple([neu(p, stichtag) for p in situation.personen if _ist_da(pruefung, p, stichtag)])
    if [m.person.rolle for m in mitglieder].count(ANTRAGSTELLER) != 1:
        raise MissingFact("antragsteller")
    set_zugehoerigkeit(pruefung, situation, mitglieder, stichtag)
    wohnen = set_bedarfe(pruefung, situation, mitglieder, stichtag)
    set_einkommen(pruefung, mitglieder, stichtag)
    vermoegen = set_vermoegen(pruefung, situation, mitglieder)
    ohne = ohne_vermoegen(pruefung, mitglieder) if vermoegen.darlehen else ()
    mittel_ct = set_reste(pruefung, mitglieder)
    hilfebeduerftig = set_anteile(pruefung, mitglieder, mittel_ct)
    for m in mitglieder:
        set_anspruch(pruefung, m, mitglieder, mittel_ct, hilfebeduerftig)
    if ohne:
        hilfebeduerftig |= set_darlehen(pruefung, mitglieder, ohne)
    if any(m.person.pflichten for m in mitglieder):
        set_minderungen(pruefung, mitglieder, stichtag)
    return Monat(mitglieder, vermoegen.ueber_ct, hilfebeduerftig, wohnen.guthaben_rest_ct, wohnen.mitteilen)


def _ist_da(pruefung: Pruefung, person: Person, tag: date) -> bool:
    """Whether a person is born and lives in the flat."""
    zeit = person.haushaltszeit
    if zeit is None:
        return person.geburtsdatum <= tag
    pruefung.blatt(HAUSHALT)
    return person.geburtsdatum <= tag and p07.lebt_in_der_wohnung(pruefung, zeit.von, zeit.bis, zeit.verstorben_am, tag)


def stellung(m: Mitglied) -> Stellung:
    """Place of a person in the result."""
    if not m.gehoert_dazu:
        return Stellung.NICHT_IN_BG
    if m.deckt_selbst:
        return Stellung.DECKT_EIGENEN_BEDARF
    return Stellung.AUSGESCHLOSSEN if m.ausschluss else Stellung.LEISTUNGSBERECHTIGT
