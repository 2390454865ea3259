"""The one door of this room: what every person of a household can claim for one month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from jobcenter.law.ergebnis import Ergebnis, PersonErgebnis, Stellung, Verteilung
from jobcenter.law.errors import MissingFact
from jobcenter.law.monat.abschnitte import MONATSTAGE, Abschnitt, abschnitte
from jobcenter.law.monat.minderung import mindestens
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.monat.monat import Monat, rechne_monat, stellung
from jobcenter.law.monat.nachzahlung import hat_nachzahlung, verteile
from jobcenter.law.parameters import bekannt_bis
from jobcenter.law.pruefung import HAUSHALT, OHNE_BEGRUENDUNG, Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2.p31b_zeitraum import minderung_anteilig
from jobcenter.law.sgb2.p41_rundung import anteilig, bruch_ct
from jobcenter.law.situation import Person, Rolle, Situation
from jobcenter.law.texte import datum, euro, monat_jahr

__all__ = ["Ergebnis", "Klaerung", "PersonErgebnis", "Schritt", "Stellung", "anspruch"]


class Teil(NamedTuple):
    """A part of the month with its amounts for a full month and its sheets of reasons."""

    abschnitt: Abschnitt
    monat: Monat
    blaetter: dict[str, list[Schritt]]


Tage = tuple[Teil, Mitglied, int]
"""A person in a part, and on how many days of the month the same amount holds."""
BETRAEGE: tuple[Callable[[Mitglied], int], ...] = tuple(
    [
        attrgetter(name)
        for name in (
            "regelbedarf_ct",
            "mehrbedarf_ct",
            "unterkunft_ct",
            "heizung_ct",
            "bedarf_ct",
            "eigenes_ct",
            "angerechnet_ct",
            "darlehen_ct",
        )
    ]
)
LEBEN = attrgetter("anspruch.regelbedarf_ct", "minderung_ct", "mindestens_ct", "sofortzuschlag_ct")
WOHNEN = attrgetter("anspruch.unterkunft_ct")


def anspruch(situation: Situation, antworten: Mapping[str, str] | None = None, with_reasons: bool = True) -> Ergebnis:
    """Compute one month (§ 19 SGB II). `antworten` maps Klaerung ids to the chosen options.

    Raises NoLawForDate, MissingFact, UnknownAnswer. Without reasons the same steps run, nothing is noted.
    A month is computed in parts when something changes within it (§ 41 Abs. 1).
    """
    if not any(p.rolle is Rolle.ANTRAGSTELLER for p in situation.personen):
        raise MissingFact("antragsteller")
    pruefung = _pruefung(situation, antworten or {}, with_reasons)
    verteilt: tuple[Verteilung, ...] = ()
    vorab: dict[str, list[Schritt]] = {}
    if hat_nachzahlung(situation):
        situation, verteilt = verteile(pruefung, situation, lambda s: anspruch(s, antworten, with_reasons=False))
        vorab = pruefung.blaetter
    teile = []
    for abschnitt in abschnitte(situation, pruefung.antworten):
        pruefung.neue_blaetter()
        teile.append(Teil(abschnitt, rechne_monat(pruefung, situation, abschnitt.ab), pruefung.blaetter))
    if len(teile) > 1 and _gleich([teil.monat for teil in teile]):
        tage = sum([teil.abschnitt.tage for teil in teile])
        teile = [teile[0]._replace(abschnitt=Abschnitt(teile[0].abschnitt.ab, tage))]
    for name, schritte in vorab.items():
        teile[0].blaetter.setdefault(name, [])[:0] = schritte
    if len(teile) == 1 and teile[0].abschnitt.tage == MONATSTAGE:
        personen = tuple([_ganzer_monat(pruefung, teile, m) for m in teile[0].monat.mitglieder])
    else:
        personen = tuple(
            [_person(pruefung, person.id, teile) for person in situation.personen if _kommt_vor(person, teile)]
        )
    summe_ct = sum([p.zahlbetrag_ct for p in personen])
    return Ergebnis(
        situation.monat,
        personen,
        max([teil.monat.vermoegen_ct for teil in teile]),
        any(teil.monat.hilfebeduerftig for teil in teile),
        tuple(pruefung.fragen.values()),
        summe_ct,
        _begruendung(pruefung, situation.monat, teile, personen, summe_ct),
        teile[-1].monat.guthaben_rest_ct,
        teile[-1].monat.hinweis_pflicht,
        verteilt,
    )


def _kommt_vor(person: Person, teile: Sequence[Teil]) -> bool:
    """Whether a person lives in the flat in any part of the month."""
    return person.haushaltszeit is None or any(m.person is person for teil in teile for m in teil.monat.mitglieder)


def _pruefung(situation: Situation, antworten: Mapping[str, str], with_reasons: bool) -> Pruefung:
    """The law of the month, or of the day a person chose for months beyond the known numbers."""
    monat, bewilligung_ab, stand = situation.monat, situation.bewilligung_ab, situation.rechtsstand
    if monat.day != 1:
        raise MissingFact("monat")
    if stand is not None and monat > bekannt_bis():
        monat, bewilligung_ab = min(monat, stand), min(bewilligung_ab, stand)
    return Pruefung(monat, bewilligung_ab, antworten, with_reasons)


def _gleich(monate: Sequence[Monat]) -> bool:
    """Whether all parts give the same amounts, so that the month need not be split."""
    erster, *andere = [
        [
            (
                m.person.id,
                m.stufe,
                m.bedarf_ct,
                m.eigenes_ct,
                m.anspruch,
                m.sofortzuschlag_ct,
                stellung(m),
                m.darlehen_ct,
                m.minderung_ct,
            )
            for m in monat.mitglieder
        ]
        for monat in monate
    ]
    return all(monat == erster for monat in andere)


def _ganzer_monat(pruefung: Pruefung, teile: Sequence[Teil], m: Mitglied) -> PersonErgebnis:
    """The month of one person when nothing changes within it."""
    leben_ct, wohnen_ct = m.anspruch
    minderung_ct = m.minderung_ct
    if minderung_ct:
        pruefung.auf(teile[0].blaetter, m.person.id)
        minderung_ct = min(minderung_ct, leben_ct)
        minderung_ct = mindestens(pruefung, leben_ct + wohnen_ct, minderung_ct, m.mindestens_ct)
    zahlbetrag_ct = leben_ct + wohnen_ct + m.sofortzuschlag_ct - minderung_ct
    return PersonErgebnis(
        m.person.id,
        stellung(m),
        m.stufe,
        m.regelbedarf_ct,
        m.mehrbedarf_ct,
        m.unterkunft_ct,
        m.heizung_ct,
        m.bedarf_ct,
        m.eigenes_ct,
        m.angerechnet_ct,
        leben_ct,
        wohnen_ct,
        m.sofortzuschlag_ct,
        zahlbetrag_ct,
        _begruendung_person(pruefung, m.person.id, teile, zahlbetrag_ct, m.darlehen_ct),
        minderung_ct,
        m.darlehen_ct,
    )


def _person(pruefung: Pruefung, person_id: str, teile: Sequence[Teil]) -> PersonErgebnis:
    """The month of one person, put together from its parts."""
    eigene = [(teil, m) for teil in teile for m in teil.monat.mitglieder if m.person.id == person_id]
    erstes = eigene[0][1]
    betraege_ct = [_ueber_die_teile(eigene, betrag) for betrag in BETRAEGE]
    regelbedarf_ct, mehrbedarf_ct, unterkunft_ct, heizung_ct = betraege_ct[:4]
    bedarf_ct, eigenes_ct, angerechnet_ct, darlehen_ct = betraege_ct[4:]
    leben_ct = wohnen_ct = zuschlag_ct = minderung_ct = mindestens_ct = 0
    geteilt = len(eigene) > 1
    for teil, m, tage in _gleiche_tage(eigene, LEBEN):
        zuschlag_ct = max(zuschlag_ct, m.sofortzuschlag_ct)
        pruefung.auf(teil.blaetter, person_id)
        teil_ct = _anspruch_fuer_tage(pruefung, m.anspruch.regelbedarf_ct, tage, geteilt)
        leben_ct += teil_ct
        if m.minderung_ct:
            ganz = tage == MONATSTAGE
            abzug_ct = m.minderung_ct if ganz else minderung_anteilig(pruefung, m.minderung_ct, tage)
            minderung_ct += min(abzug_ct, teil_ct)
            mindestens_ct = max(mindestens_ct, m.mindestens_ct)
    for teil, m, tage in _gleiche_tage(eigene, WOHNEN):
        pruefung.auf(teil.blaetter, person_id)
        wohnen_ct += _anspruch_fuer_tage(pruefung, m.anspruch.unterkunft_ct, tage, geteilt)
    if minderung_ct:
        minderung_ct = mindestens(pruefung, leben_ct + wohnen_ct, minderung_ct, mindestens_ct)
    zahlbetrag_ct = leben_ct + wohnen_ct + zuschlag_ct - minderung_ct
    return PersonErgebnis(
        person_id,
        _stellung([stellung(m) for _, m in eigene]),
        erstes.stufe,
        regelbedarf_ct,
        mehrbedarf_ct,
        unterkunft_ct,
        heizung_ct,
        bedarf_ct,
        eigenes_ct,
        angerechnet_ct,
        leben_ct,
        wohnen_ct,
        zuschlag_ct,
        zahlbetrag_ct,
        _begruendung_person(pruefung, person_id, [teil for teil, _ in eigene], zahlbetrag_ct, darlehen_ct),
        minderung_ct=minderung_ct,
        darlehen_ct=darlehen_ct,
    )


def _gleiche_tage(eigene: Sequence[tuple[Teil, Mitglied]], wert: Callable[[Mitglied], Any]) -> list[Tage]:
    """The parts with the same amount put together, so that it is multiplied with all its days and rounded once."""
    if len(eigene) == 1:
        teil, m = eigene[0]
        return [(teil, m, teil.abschnitt.tage)]
    gruppen: dict[Any, Tage] = {}
    for teil, m in eigene:
        bisher = gruppen.get(wert(m))
        gruppen[wert(m)] = (teil, m, teil.abschnitt.tage + (bisher[2] if bisher else 0))
    return list(gruppen.values())


def _ueber_die_teile(eigene: Sequence[tuple[Teil, Mitglied]], betrag: Callable[[Mitglied], int]) -> int:
    return sum([_fuer_tage(betrag(m), tage) for _, m, tage in _gleiche_tage(eigene, betrag)])


def _fuer_tage(betrag_ct: int, tage: int) -> int:
    return betrag_ct if tage == MONATSTAGE else bruch_ct(betrag_ct * tage, MONATSTAGE)


def _anspruch_fuer_tage(pruefung: Pruefung, betrag_ct: int, tage: int, geteilt: bool) -> int:
    """In a month of several parts an amount for all 30 days has its step too, so that the sum can be followed."""
    if not betrag_ct or (tage == MONATSTAGE and not geteilt):
        return betrag_ct
    return anteilig(pruefung, betrag_ct, tage)


def _stellung(stellungen: Sequence[Stellung]) -> Stellung:
    """A claim in any part of the month counts; otherwise the last part says what the person is."""
    berechtigt = Stellung.LEISTUNGSBERECHTIGT
    return berechtigt if berechtigt in stellungen else stellungen[-1]


def _begruendung_person(
    pruefung: Pruefung, person_id: str, teile: Sequence[Teil], zahlbetrag_ct: int, darlehen_ct: int
) -> Schritt:
    if pruefung.teile is None:
        return OHNE_BEGRUENDUNG
    satz = "Die Person erhält keine Leistung."
    if zahlbetrag_ct:
        satz = f"Die Person erhält {euro(zahlbetrag_ct)}."
    if darlehen_ct:
        satz = f"Die Person erhält {euro(zahlbetrag_ct)} als Zuschuss und {euro(darlehen_ct)} als Darlehen."
    return Schritt(
        "anspruch_person",
        "§ 19 Abs. 1 und 3 SGB II",
        satz,
        (("person", person_id),),
        zahlbetrag_ct,
        _schritte(teile, person_id),
    )


def _begruendung(
    pruefung: Pruefung, monat: date, teile: Sequence[Teil], personen: Sequence[PersonErgebnis], summe_ct: int
) -> Schritt:
    if pruefung.teile is None:
        return OHNE_BEGRUENDUNG
    satz = f"Für {monat_jahr(monat)} erhalten alle zusammen {euro(summe_ct)}."
    schritte = (*_schritte(teile, HAUSHALT), *[p.begruendung for p in personen])
    if pruefung.monat != monat:
        schritte = (
            Schritt(
                "rechtsstand",
                "§ 20 Abs. 1a SGB II",
                "Für diesen Monat sind noch nicht alle Beträge "
                f"bekannt. Es gelten die Beträge vom {datum(pruefung.monat)}.",
            ),
            *schritte,
        )
    return Schritt("anspruch", "§ 19, § 9 Abs. 2 SGB II", satz, (), summe_ct, schritte)


def _schritte(teile: Sequence[Teil], blatt: str) -> tuple[Schritt, ...]:
    """The steps of a sheet; one group per part when the month is split."""
    if len(teile) == 1:
        return tuple(teile[0].blaetter.get(blatt, ()))
    return tuple(
        [
            Schritt(
                "abschnitt",
                "§ 41 Abs. 1 SGB II",
                f"Ab dem {datum(teil.abschnitt.ab)} gilt für {teil.abschnitt.tage} von {MONATSTAGE} Tagen:",
                (),
                teil.abschnitt.tage,
                tuple(teil.blaetter.get(blatt, ())),
            )
            for teil in teile
        ]
    )
