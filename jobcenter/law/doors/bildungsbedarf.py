"""The recognised needs of one child in one month, in the order of § 28 Abs. 2 bis 7."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.bildung import Bildungsart, Bildungsbedarf, Klassenfahrt
from jobcenter.law.grusigv import p05a_bildung as p05a
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p28_bildungsbedarfe as p28
from jobcenter.law.sgb2 import p30_selbsthilfe as p30
from jobcenter.law.sgb2 import p37_sonderantrag as p37
from jobcenter.law.sgb2.p19_bildung import schon_gewaehrt
from jobcenter.law.situation import Situation

TAGE_IM_MONAT = 30
"""Every month counts 30 days (§ 41 Abs. 1)."""


class Posten(NamedTuple):
    """One need in cents: as recognised, and as it counts when it is examined whether the household needs help."""

    art: Bildungsart
    bedarf_ct: int
    pruefung_ct: int


def recognized_needs(
    pruefung: Pruefung,
    situation: Situation,
    bedarf: Bildungsbedarf,
    alter: int,
    antrag_am: date,
    *,
    ohne_pruefung: bool,
) -> tuple[Posten, ...]:
    """Every need of the child that is recognised and not already met under § 6b BKGG.

    `ohne_pruefung` means that the household needs help anyway, so that § 5a GrusiGV does not matter.
    """
    _check_vorleistungen(situation, bedarf)
    if not p37.antrag_wirkt_im_monat(pruefung, antrag_am, situation.monat):
        return ()
    alle = _bildung(pruefung, situation, bedarf, alter, ohne_pruefung)
    posten = [p for p in alle if p.bedarf_ct or p.pruefung_ct]
    posten += [p for p in (_teilhabe(pruefung, bedarf, alter),) if p.bedarf_ct]
    return tuple([p for p in posten if not schon_gewaehrt(pruefung, p.art, bedarf.gewaehrt_bkgg)])


def _check_vorleistungen(situation: Situation, bedarf: Bildungsbedarf) -> None:
    """Advance payments are examined in the month in which they were made (§ 30 Satz 1 Nr. 1)."""
    for vorleistung in bedarf.vorleistungen:
        if vorleistung.bezahlt_am.replace(day=1) != situation.monat:
            raise MissingFact("bildung.vorleistungen.bezahlt_am", bedarf.person_id)


def _bildung(
    pruefung: Pruefung, situation: Situation, bedarf: Bildungsbedarf, alter: int, ohne_pruefung: bool
) -> Iterator[Posten]:
    """§ 28 Abs. 2 bis 6."""
    monat = situation.monat
    betreut = p28.wird_betreut(pruefung, bedarf.einrichtung)
    schueler = not betreut and p28.ist_schueler(pruefung, alter, bedarf.einrichtung, bedarf.ausbildungsverguetung)
    if schueler or betreut:
        yield _ausfluege(pruefung, bedarf, ohne_pruefung)
        yield _klassenfahrten(pruefung, monat, bedarf, ohne_pruefung)
    if schueler or p28.einschulung_steht_an(pruefung, monat, bedarf.aufnahme_am):
        yield _immer(Bildungsart.SCHULBEDARF, _schulbedarf(pruefung, situation, bedarf))
    if schueler:
        fahrt = bedarf.befoerderung
        if fahrt is not None:
            yield _immer(
                Bildungsart.BEFOERDERUNG,
                p28.befoerderung(pruefung, fahrt.kosten_ct, fahrt.dritte_ct, fahrt.schulwahl, fahrt.angewiesen),
            )
        yield _immer(Bildungsart.LERNFOERDERUNG, _lernfoerderung(pruefung, monat, bedarf))
    if schueler or betreut:
        yield _immer(Bildungsart.MITTAGESSEN, _mittagessen(pruefung, bedarf, schueler))


def _immer(art: Bildungsart, bedarf_ct: int) -> Posten:
    """A need that counts in the examination as it is."""
    return Posten(art, bedarf_ct, bedarf_ct)


def _ausfluege(pruefung: Pruefung, bedarf: Bildungsbedarf, ohne_pruefung: bool) -> Posten:
    kosten_ct = p28.ausfluege(pruefung, bedarf.ausfluege_ct) if bedarf.ausfluege_ct else 0
    pruef_ct = kosten_ct
    if not ohne_pruefung:
        pruef_ct = p05a.ausflug_bei_pruefung(pruefung) if kosten_ct or bedarf.ausfluege_geplant else 0
    return Posten(Bildungsart.AUSFLUG, kosten_ct, pruef_ct)


def _klassenfahrten(pruefung: Pruefung, monat: date, bedarf: Bildungsbedarf, ohne_pruefung: bool) -> Posten:
    """Trips of several days: in the month they are due, or spread when there is a surplus."""
    bedarf_ct = pruef_ct = 0
    for fahrt in bedarf.klassenfahrten:
        if ohne_pruefung:
            if fahrt.faellig_am.replace(day=1) == monat:
                bedarf_ct += p28.klassenfahrt(pruefung, fahrt.kosten_ct, fahrt.schulrecht)
                pruef_ct = bedarf_ct
        else:
            einzeln_ct, verteilt_ct = _verteilte_fahrt(pruefung, monat, bedarf.person_id, fahrt)
            bedarf_ct += einzeln_ct
            pruef_ct += verteilt_ct
    return Posten(Bildungsart.KLASSENFAHRT, bedarf_ct, pruef_ct)


def _verteilte_fahrt(pruefung: Pruefung, monat: date, person_id: str, fahrt: Klassenfahrt) -> tuple[int, int]:
    """Need and amount for the examination of a trip in one of the months it is spread over, in cents."""
    stelle = p05a.fahrtmonat(pruefung, fahrt.antrag_am, monat)
    if not stelle:
        return 0, 0
    kosten_ct = p28.klassenfahrt(pruefung, fahrt.kosten_ct, fahrt.schulrecht)
    verteilt_ct = p05a.klassenfahrt_bei_pruefung(pruefung, kosten_ct, stelle)
    if pruefung.klaere(p05a.FAHRT_UEBER_BEDARF, person_id) == "sechs":
        return verteilt_ct, verteilt_ct
    return (kosten_ct if stelle == 1 else 0), verteilt_ct


def _schulbedarf(pruefung: Pruefung, situation: Situation, bedarf: Bildungsbedarf) -> int:
    """School supplies on the two days of the year, or at entry during the school year, in cents."""
    if p28.aufnahme_ist_zu_klaeren(pruefung, situation.monat, bedarf.aufnahme_am):
        zweites = p28.im_zweiten_halbjahr(pruefung, situation.monat)
        frage = p28.AUFNAHME_ZWEITES_HALBJAHR if zweites else p28.AUFNAHME_ERSTES_HALBJAHR
        if p28.im_august_gezaehlt(pruefung, situation.monat):
            frage = p28.AUFNAHME_NACH_STICHTAG
        return p28.schulbedarf_bei_aufnahme(pruefung, pruefung.klaere(frage, bedarf.person_id))
    betrag_ct = p28.schulbedarf_zum_stichtag(pruefung, situation.monat)
    if (
        betrag_ct
        and situation.tage is not None
        and situation.tage < TAGE_IM_MONAT
        and pruefung.klaere(p28.SCHULBEDARF_TEILMONAT) == "nein"
    ):
        return 0
    return betrag_ct


def _lernfoerderung(pruefung: Pruefung, monat: date, bedarf: Bildungsbedarf) -> int:
    """Tutoring from the month of its own application, when it is needed, in cents."""
    lernen = bedarf.lernfoerderung
    if lernen is None:
        return 0
    if p37.lernfoerderung_gesondert(pruefung):
        antrag_am = lernen.antrag_am
        for v in bedarf.vorleistungen:
            if v.art is Bildungsart.LERNFOERDERUNG:
                antrag_am = p30.antrag_bei_selbsthilfe(pruefung, v.bezahlt_am, v.antrag_unmoeglich) or antrag_am
        if not p37.antrag_wirkt_im_monat(pruefung, antrag_am, monat):
            return 0
    noetig = lernen.schule_bestaetigt or pruefung.klaere(p28.LERNFOERDERUNG_NOETIG, bedarf.person_id) == "ja"
    return p28.lernfoerderung(pruefung, lernen.kosten_ct, noetig)


def _mittagessen(pruefung: Pruefung, bedarf: Bildungsbedarf, schueler: bool) -> int:
    """Lunch in common, in cents."""
    essen = bedarf.mittagessen
    if essen is None or not p28.mittagessen_zaehlt(pruefung, schueler, essen.angebot):
        return 0
    if schueler:
        return p28.mittagessen_schule(pruefung, essen.preis_je_tag_ct, essen.tage_im_monat, essen.tage_je_woche)
    return p28.mittagessen_betreuung(pruefung, essen.preis_je_tag_ct, essen.tage_im_monat)


def _teilhabe(pruefung: Pruefung, bedarf: Bildungsbedarf, alter: int) -> Posten:
    """§ 28 Abs. 7: the flat amount, and further costs a person recognises."""
    teil = bedarf.teilhabe
    if teil is None:
        return _immer(Bildungsart.TEILHABE, 0)
    betrag_ct = p28.teilhabe(pruefung, alter, teil.kosten_ct)
    if betrag_ct and teil.weitere_ct and pruefung.klaere(p28.WEITERE_TEILHABE, bedarf.person_id) == "ja":
        betrag_ct += p28.weitere_teilhabe(pruefung, teil.weitere_ct)
    return _immer(Bildungsart.TEILHABE, betrag_ct)
