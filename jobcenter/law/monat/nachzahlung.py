"""Back payments that would end the claim: § 11 Abs. 3, § 11b Abs. 1 Satz 2 SGB II.

Whether the claim would end is found by computing the month twice: without any back payment, and with all of them
in full. Then the household is computed with the part of this month; `Verteilung` says what counts in the next ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from jobcenter.law.ergebnis import Ergebnis, PersonErgebnis, Stellung, Verteilung
from jobcenter.law.fakten.einnahme import Einnahme, Einnahmeart
from jobcenter.law.monat.einkommen import grundbetrag
from jobcenter.law.monat.einnahmen import OHNE_NAEHERES, Einnahmen, summe
from jobcenter.law.monat.mitglied import VOLLJAEHRIG, alter_am, neu
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p11_nachzahlung as p11n
from jobcenter.law.sgb2 import p11b_absetzbetraege as p11b
from jobcenter.law.situation import Person, Rolle, Situation

Rechnen = Callable[[Situation], Ergebnis]


def hat_nachzahlung(situation: Situation) -> bool:
    """Whether money for another month comes in."""
    return any(einnahme.nachzahlung for person in situation.personen for einnahme in person.einnahmen)


def verteile(pruefung: Pruefung, situation: Situation, rechne: Rechnen) -> tuple[Situation, tuple[Verteilung, ...]]:
    """The household with what counts of back payments in this month, and the parts of all months."""
    ohne = rechne(_ohne(situation))
    voll = _in_voller_hoehe(situation)
    mit = rechne(voll)
    personen, verteilungen = [], []
    for nummer, person in enumerate(situation.personen):
        if not any(einnahme.nachzahlung for einnahme in person.einnahmen):
            personen.append(person)
        elif not _zu_verteilen(pruefung, nummer, ohne.personen, mit.personen):
            personen.append(voll.personen[nummer])
        else:
            je_art: dict[Einnahmeart, Einnahme] = {}
            for einnahme in [e for e in person.einnahmen if e.nachzahlung]:
                bisher = je_art.get(einnahme.art)
                je_art[einnahme.art] = summe(bisher, einnahme) if bisher else einnahme
            teile = [_aufgeteilt(pruefung, situation, person, einnahme) for einnahme in je_art.values()]
            andere = [e for e in person.einnahmen if not e.nachzahlung]
            personen.append(replace(person, einnahmen=(*andere, *[einnahme for einnahme, _ in teile])))
            verteilungen += [verteilung for _, verteilung in teile]
    return replace(situation, personen=tuple(personen)), tuple(verteilungen)


def _ohne(situation: Situation) -> Situation:
    return replace(
        situation,
        personen=tuple(
            [replace(p, einnahmen=tuple([e for e in p.einnahmen if not e.nachzahlung])) for p in situation.personen]
        ),
    )


def _in_voller_hoehe(situation: Situation) -> Situation:
    return replace(
        situation,
        personen=tuple(
            [
                replace(p, einnahmen=tuple([replace(e, nachzahlung=False) for e in p.einnahmen]))
                for p in situation.personen
            ]
        ),
    )


def _zu_verteilen(
    pruefung: Pruefung, nummer: int, ohne: Sequence[PersonErgebnis], mit: Sequence[PersonErgebnis]
) -> bool:
    """Whether the claim of the person would end, or that of the others when the person has none."""
    person_id = ohne[nummer].person_id
    if [p.angerechnet_ct for p in ohne] == [p.angerechnet_ct for p in mit]:
        return False
    betroffen = range(nummer, nummer + 1) if _anspruch(ohne[nummer]) else range(len(ohne))
    pruefung.blatt(person_id)
    entfiele = p11n.anspruch_entfiele(
        pruefung, sum([_anspruch(ohne[i]) for i in betroffen]), sum([_anspruch(mit[i]) for i in betroffen])
    )
    if not entfiele or p11n.verteilung_steht_fest(pruefung):
        return entfiele
    return pruefung.klaere(p11n.NACHZAHLUNG_VOR_JULI_2023, person_id) == "verteilen"


def _anspruch(person: PersonErgebnis) -> int:
    """The claim for needs before any reduction, in cents."""
    return person.bedarf_ct - person.angerechnet_ct if person.stellung is Stellung.LEISTUNGSBERECHTIGT else 0


def _aufgeteilt(
    pruefung: Pruefung, situation: Situation, person: Person, einnahme: Einnahme
) -> tuple[Einnahme, Verteilung]:
    """The part of this month as an income, and the parts of all months."""
    naeheres = einnahme.naeheres or OHNE_NAEHERES
    abzug_ct = naeheres.steuern_ct + naeheres.pflichtbeitraege_ct + naeheres.ausgaben_ct
    if einnahme.art is Einnahmeart.ERWERB:
        abzug_ct += _freibetrag(pruefung, situation, person, einnahme)
    betrag_ct = einnahme.netto_ct
    if abzug_ct:
        betrag_ct = p11n.nach_vorwegabzug(pruefung, betrag_ct, abzug_ct)
    teile_ct = p11n.teilbetraege(pruefung, betrag_ct)
    ohne_abzug = replace(naeheres, steuern_ct=0, pflichtbeitraege_ct=0, ausgaben_ct=0, teilbetrag=True)
    teil = Einnahme(einnahme.art, teile_ct[0], naeheres=ohne_abzug)
    return teil, Verteilung(person.id, einnahme.art.value, teile_ct)


def _freibetrag(pruefung: Pruefung, situation: Situation, person: Person, einnahme: Einnahme) -> int:
    """The free bands that belong to the back payment: those of all earnings less those of the other earnings."""
    still = Pruefung(pruefung.monat, pruefung.bewilligung_ab, pruefung.antworten, with_reasons=False)
    m = neu(person, situation.monat)
    kinder = [p for p in situation.personen if p.rolle is Rolle.KIND]
    mit_kind = person.minderjaehriges_kind_ausserhalb or (
        not m.ist_kind and any(alter_am(kind.geburtsdatum, situation.monat) < VOLLJAEHRIG for kind in kinder)
    )
    ausbildung = grundbetrag(still, m, Einnahmen(), situation.monat) is not p11b.Grundbetrag.ARBEIT
    lohn = [e for e in person.einnahmen if e.art is Einnahmeart.ERWERB]
    laufend_ct = sum([e.brutto_ct or 0 for e in lohn if not e.nachzahlung])
    mit_ct = laufend_ct + (einnahme.brutto_ct or einnahme.netto_ct)
    return p11b.erwerbsfreibetrag(still, mit_ct, mit_kind, ausbildung) - p11b.erwerbsfreibetrag(
        still, laufend_ct, mit_kind, ausbildung
    )
