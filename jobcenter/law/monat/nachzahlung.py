"""Back payments that would end the claim: § 11 Abs. 3, § 11b Abs. 1 Satz 2 SGB II.

Whether the claim would end is found by computing the month twice: without any back payment, and with all of them
in full. Then the household is computed with the part of this month; `Verteilung` says what counts in the next ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from jobcenter.law.ergebnis import Ergebnis, PersonErgebnis, Stellung, Verteilung
from jobcenter.law.fakten.einnahme import Einnahme, Einnahmeart, Naeheres
from jobcenter.law.monat.einkommen import grenze_mit_kind, grundbetrag, ohne_freibetrag
from jobcenter.law.monat.einnahmen import JE_JAHR, Einnahmen, sortiere, zaehlt
from jobcenter.law.monat.mitglied import Mitglied, neu
from jobcenter.law.monat.zugehoerigkeit import set_zugehoerigkeit
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p11_nachzahlung as p11n
from jobcenter.law.sgb2 import p11b_absetzbetraege as p11b
from jobcenter.law.situation import Person, Situation

Rechnen = Callable[[Situation], Ergebnis]


def hat_nachzahlung(situation: Situation) -> bool:
    """Whether money for another month comes in."""
    return any(einnahme.nachzahlung for person in situation.personen for einnahme in person.einnahmen)


def verteile(pruefung: Pruefung, situation: Situation, rechne: Rechnen) -> tuple[Situation, tuple[Verteilung, ...]]:
    """The household with what counts of back payments in this month, and the parts of all months."""
    ohne = rechne(_ohne(situation))
    voll = _in_voller_hoehe(situation)
    mit = rechne(voll)
    personen: list[Person] = []
    verteilungen: list[Verteilung] = []
    # Who does not live in the flat this month has no result and no claim that could end.
    places = {p.person_id: place for place, p in enumerate(ohne.personen)}
    for person, in_voller_hoehe in zip(situation.personen, voll.personen, strict=True):
        place = places.get(person.id)
        if not any(einnahme.nachzahlung for einnahme in person.einnahmen):
            personen.append(person)
        elif place is None or not _zu_verteilen(pruefung, place, ohne.personen, mit.personen):
            personen.append(in_voller_hoehe)
        else:
            teile = _aufgeteilt(pruefung, situation, person, ohne.personen[place].regelbedarf_ct)
            andere = [e for e in person.einnahmen if not e.nachzahlung]
            personen.append(replace(person, einnahmen=(*andere, *[_als_teilbetrag(v) for v in teile])))
            verteilungen += teile
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
    pruefung: Pruefung, place: int, ohne: Sequence[PersonErgebnis], mit: Sequence[PersonErgebnis]
) -> bool:
    """Whether the claim of the person would end, or that of the others when the person has none."""
    person_id = ohne[place].person_id
    if [p.angerechnet_ct for p in ohne] == [p.angerechnet_ct for p in mit]:
        return False
    betroffen = range(place, place + 1) if _anspruch(ohne[place]) else range(len(ohne))
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


def _aufgeteilt(pruefung: Pruefung, situation: Situation, person: Person, regelbedarf_ct: int) -> list[Verteilung]:
    """The back payments of a person in parts, by kind: what counts of them, less what is deducted in advance."""
    still = Pruefung(pruefung.monat, pruefung.bewilligung_ab, pruefung.antworten, with_reasons=False)
    monat = situation.monat
    mitglieder = [neu(p, monat) for p in situation.personen if p.geburtsdatum <= monat or p is person]
    set_zugehoerigkeit(still, situation, mitglieder, monat)
    m = next(o for o in mitglieder if o.person.id == person.id)
    m.regelbedarf_ct = regelbedarf_ct
    mit_minderjaehrigen = any(o.ist_kind and o.minderjaehrig for o in mitglieder)
    laufend = [e for e in person.einnahmen if not e.nachzahlung]
    lohn = sortiere(still, replace(m, person=replace(person, einnahmen=tuple(laufend))), monat)
    verteilungen = []
    for art in dict.fromkeys([e.art for e in person.einnahmen if e.nachzahlung]):
        # Free amounts of a year belong to current income of the kind first.
        vorher = [e for e in laufend if e.art is art and art in JE_JAHR and not (e.naeheres and e.naeheres.teilbetrag)]
        davor = zaehlt(still, m, monat, vorher)
        dazu = [replace(e, nachzahlung=False) for e in person.einnahmen if e.nachzahlung and e.art is art]
        danach = zaehlt(pruefung, m, monat, [*dazu, *vorher])
        betrag_ct = max(0, danach.summe_ct - davor.summe_ct)
        if danach.brutto_ct:
            lohn.im_dienst |= danach.im_dienst
            brutto_ct = danach.brutto_ct - davor.brutto_ct
            frei_ct = _freibetrag(still, m, lohn, brutto_ct, mit_minderjaehrigen, monat)
            abzug_ct = danach.ausgaben_ct - davor.ausgaben_ct + frei_ct
            lohn.brutto_ct += brutto_ct
            if abzug_ct:
                betrag_ct = p11n.nach_vorwegabzug(pruefung, betrag_ct, abzug_ct)
        if betrag_ct:
            verteilungen.append(Verteilung(person.id, art.value, p11n.teilbetraege(pruefung, betrag_ct)))
    return verteilungen


def _als_teilbetrag(verteilung: Verteilung) -> Einnahme:
    """The part of this month as an income."""
    return Einnahme(Einnahmeart(verteilung.art), verteilung.betraege_ct[0], naeheres=Naeheres(teilbetrag=True))


def _freibetrag(
    still: Pruefung, m: Mitglied, lohn: Einnahmen, brutto_ct: int, mit_minderjaehrigen: bool, monat: date
) -> int:
    """The free bands that belong to the back payment: those of all earnings less those of the other earnings."""
    if ohne_freibetrag(still, m):
        return 0
    ausbildung = grundbetrag(still, m, lohn, monat) is not p11b.Grundbetrag.ARBEIT
    mit_ct = lohn.brutto_ct + brutto_ct
    mit_kind = grenze_mit_kind(still, m, mit_ct, mit_minderjaehrigen)
    return p11b.erwerbsfreibetrag(still, mit_ct, mit_kind, ausbildung) - p11b.erwerbsfreibetrag(
        still, lohn.brutto_ct, mit_kind, ausbildung
    )
