"""The Bewilligungszeitraum (§ 41 Abs. 3 SGB II): from the application to all its months, one by one.

The household is given once; `aenderungen` are whole households again, each from its `monat` on. Every month is
computed by the law of that month; assets by the law of the first day of the period (§ 65a Abs. 1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobcenter.law.anspruch import anspruch
from jobcenter.law.doors.antrag import antragsbeginn
from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.einnahme import Einnahme, Einnahmeart, Naeheres
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.fakten.wohnung import Guthaben
from jobcenter.law.fakten.zeitraum import ERMESSEN, Antrag, Vorlaeufigkeit, Vorlaeufigkeitsgrund
from jobcenter.law.kalender import add_months, first_of_month, months, months_between
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2.p38_vertretung import wird_vertreten
from jobcenter.law.sgb2.p41_bewilligungszeitraum import (
    IN_DER_KARENZZEIT,
    dauer_monate,
    wohnung_unangemessen,
    zeitraum_ende,
)
from jobcenter.law.sgb2.p41a_vorlaeufig import (
    NACH_ABSATZ_7,
    WAHRSCHEINLICH,
    WEGEN_GERICHT,
    bedarf_gedeckt,
    ist_vorlaeufig,
)
from jobcenter.law.situation import Situation, Wohnung
from jobcenter.law.texte import datum, euro


@sachverhalt
class Zeitraum:
    """What a decision about a period needs. `dauer_monate` is set when a person chose another length."""

    situation: Situation
    aenderungen: tuple[Situation, ...] = fakt("Änderungen im Zeitraum", "§ 48 Abs. 1 SGB X", default=())
    antrag: Antrag | None = None
    vorlaeufig: Vorlaeufigkeit | None = None
    dauer_monate: int | None = fakt("Andere Dauer des Zeitraums", "§ 41 Abs. 3 SGB II", default=None, grund=ERMESSEN)


@dataclass(frozen=True, slots=True)
class Teilbetrag:
    """A part of a back payment that counts after the period: an income with `naeheres.teilbetrag` of that month."""

    person_id: str
    art: str
    monat: date
    betrag_ct: int


@dataclass(frozen=True, slots=True)
class ZeitraumErgebnis:
    """The months of the period and what every person gets in all of them together.

    `ohne_antrag` names persons who are not represented and need their own application; they are not in the sums.
    `bewilligt` is False when nothing can be granted yet, not even provisionally. The next period has to know
    `guthaben_rest_ct` (its first `wohnung.guthaben.uebertrag_ct`) and `teilbetraege`.
    """

    ab: date
    bis: date
    vorlaeufig: bool
    bewilligt: bool
    bedarf_gedeckt: bool
    monate: tuple[Ergebnis, ...]
    personen: tuple[tuple[str, int], ...]
    ohne_antrag: tuple[str, ...]
    summe_ct: int
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]
    guthaben_rest_ct: int = 0
    teilbetraege: tuple[Teilbetrag, ...] = ()


def zeitraum(
    angaben: Zeitraum, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> ZeitraumErgebnis:
    """All months of a Bewilligungszeitraum. Raises MissingFact, NoLawForDate, UnknownAnswer."""
    antworten = antworten or {}
    ab, fragen = first_of_month(angaben.situation.bewilligung_ab), dict[str, Klaerung]()
    pruefung = Pruefung.zum(ab, antworten, with_reasons)
    schritte: list[Schritt] = []
    if angaben.antrag is not None:
        beginn = antragsbeginn(angaben.antrag, antworten, with_reasons)
        ab = first_of_month(beginn.ab)
        pruefung = Pruefung.zum(ab, antworten, with_reasons)
        fragen.update((f.id, f) for f in beginn.fragen)
        schritte.append(beginn.begruendung)
    vorlaeufig, bewilligt = _vorlaeufig(pruefung, angaben.vorlaeufig)
    gedeckt = _gedeckt(pruefung, angaben.vorlaeufig) if vorlaeufig else True
    bis = zeitraum_ende(pruefung, ab, _dauer(pruefung, angaben, vorlaeufig))
    ohne_antrag = _ohne_antrag(pruefung, angaben)
    monate = _monate(situationen(angaben, ab, bis), antworten, with_reasons) if bewilligt else ()
    personen = _summen(monate, ohne_antrag)
    summe_ct = sum(betrag_ct for _, betrag_ct in personen)
    fragen.update(pruefung.fragen)
    fragen.update((frage.id, frage) for monat in monate for frage in monat.fragen)
    begruendung = _begruendung(pruefung, schritte, monate, f"Vom {datum(ab)} bis zum {datum(bis)}", summe_ct)
    return ZeitraumErgebnis(
        ab,
        bis,
        vorlaeufig,
        bewilligt,
        gedeckt,
        monate,
        personen,
        ohne_antrag,
        summe_ct,
        begruendung,
        tuple(fragen.values()),
        monate[-1].guthaben_rest_ct if monate else 0,
        _later_parts(monate, bis),
    )


def _later_parts(monate: Sequence[Ergebnis], bis: date) -> tuple[Teilbetrag, ...]:
    """Parts of back payments that count in months after the period (§ 11 Abs. 3)."""
    return tuple(
        [
            Teilbetrag(v.person_id, v.art, counts_in, betrag_ct)
            for m in monate
            for v in m.verteilt
            for stelle, betrag_ct in enumerate(v.betraege_ct)
            if (counts_in := add_months(m.monat, stelle)) > bis
        ]
    )


def situationen(angaben: Zeitraum, ab: date, bis: date) -> list[Situation]:
    """The household in every month: the latest change that has begun, by the law of its month.

    What belongs to one month only (part of a month, bills, credits, back payments) stays in the month that names it.
    """
    versions = sorted((angaben.situation, *angaben.aenderungen), key=lambda stand: stand.monat)
    if len({stand.monat for stand in versions}) < len(versions):
        raise MissingFact("aenderungen.monat")
    ergebnis = []
    for monat in months(ab, bis):
        stand = next((s for s in reversed(versions) if s.monat <= monat), angaben.situation)
        if stand.monat != monat:
            stand = _without_one_offs(stand)
        ergebnis.append(replace(stand, monat=monat, bewilligung_ab=ab))
    return ergebnis


def _without_one_offs(situation: Situation) -> Situation:
    """The household of another month: without what belongs to the month it was described for."""
    wohnung = situation.wohnung
    if wohnung is not None and (wohnung.einmalkosten or wohnung.guthaben is not None):
        wohnung = replace(wohnung, einmalkosten=(), guthaben=None)
    personen = tuple(
        [
            replace(p, einnahmen=tuple([e for e in p.einnahmen if not e.nachzahlung]))
            if any(e.nachzahlung for e in p.einnahmen)
            else p
            for p in situation.personen
        ]
    )
    return replace(situation, tage=None, wohnung=wohnung, personen=personen)


def _monate(versions: Sequence[Situation], antworten: Mapping[str, str], with_reasons: bool) -> tuple[Ergebnis, ...]:
    """Every month, with what the months before leave over (§ 11 Abs. 3, § 22 Abs. 3)."""
    monate: list[Ergebnis] = []
    for stand in versions:
        situation = _with_parts(_with_credit(stand, monate[-1]), monate) if monate else stand
        monate.append(anspruch(situation, antworten, with_reasons))
    return tuple(monate)


def _with_credit(situation: Situation, vorher: Ergebnis) -> Situation:
    """The household of a month with the credit the month before has not used up."""
    wohnung = situation.wohnung
    if wohnung is None or not (vorher.guthaben_rest_ct or wohnung.guthaben):
        return situation
    guthaben = replace(wohnung.guthaben or Guthaben(), uebertrag_ct=vorher.guthaben_rest_ct)
    return replace(situation, wohnung=replace(wohnung, guthaben=guthaben))


def _with_parts(situation: Situation, vorher: Sequence[Ergebnis]) -> Situation:
    """The household of a month with the parts of back payments that came in earlier months."""
    teile: dict[str, list[Einnahme]] = {}
    for monat in vorher:
        stelle = months_between(monat.monat, situation.monat)
        for v in monat.verteilt:
            if stelle < len(v.betraege_ct):
                teil = Einnahme(Einnahmeart(v.art), v.betraege_ct[stelle], naeheres=Naeheres(teilbetrag=True))
                teile.setdefault(v.person_id, []).append(teil)
    if not teile:
        return situation
    personen = [replace(p, einnahmen=(*p.einnahmen, *teile.get(p.id, ()))) for p in situation.personen]
    return replace(situation, personen=tuple(personen))


def _vorlaeufig(pruefung: Pruefung, vorlaeufig: Vorlaeufigkeit | None) -> tuple[bool, bool]:
    """Whether the decision is provisional, and whether it can be made at all (§ 41a Abs. 1 and 7)."""
    if vorlaeufig is None:
        return False, True
    nach_absatz_7 = vorlaeufig.grund in NACH_ABSATZ_7
    if nach_absatz_7 and pruefung.klaere(WEGEN_GERICHT) == "nein":
        return False, True
    if vorlaeufig.grund is Vorlaeufigkeitsgrund.VORAUSSETZUNGEN and pruefung.klaere(WAHRSCHEINLICH) == "nein":
        return False, False
    entschieden = ist_vorlaeufig(pruefung, vorlaeufig.zu_vertreten, nach_absatz_7)
    return entschieden, entschieden


def _gedeckt(pruefung: Pruefung, vorlaeufig: Vorlaeufigkeit | None) -> bool:
    """Whether the income that was set secures the need (§ 41a Abs. 2 Satz 2)."""
    if vorlaeufig is None or vorlaeufig.angesetzt_ct is None:
        return True
    if vorlaeufig.erwartet_ct is None:
        raise MissingFact("erwartet_ct")
    return bedarf_gedeckt(pruefung, vorlaeufig.angesetzt_ct, vorlaeufig.erwartet_ct, vorlaeufig.absetzbetrag_ct)


def _dauer(pruefung: Pruefung, angaben: Zeitraum, vorlaeufig: bool) -> int:
    """The length of the period in months (§ 41 Abs. 3)."""
    wohnung = angaben.situation.wohnung
    unangemessen = wohnung is not None and _unangemessen(pruefung, wohnung)
    if unangemessen and not vorlaeufig and wohnung is not None and wohnung.karenzzeit and angaben.dauer_monate is None:
        unangemessen = pruefung.klaere(IN_DER_KARENZZEIT) == "ja"
    return angaben.dauer_monate or dauer_monate(pruefung, vorlaeufig or unangemessen)


def _unangemessen(pruefung: Pruefung, wohnung: Wohnung) -> bool:
    """Whether housing or heating is above the local limit, as far as one is entered."""
    unterkunft_ct = wohnung.grundmiete_ct + wohnung.nebenkosten_ct
    paare = ((unterkunft_ct, wohnung.grenze_unterkunft_ct), (wohnung.heizung_ct, wohnung.grenze_heizung_ct))
    return any(grenze is not None and wohnung_unangemessen(pruefung, kosten, grenze) for kosten, grenze in paare)


def _ohne_antrag(pruefung: Pruefung, angaben: Zeitraum) -> tuple[str, ...]:
    """Persons for whom the application was not made (§ 38 Abs. 1)."""
    if angaben.antrag is None:
        return ()
    widersprochen = angaben.antrag.vertretung_widersprochen
    return tuple([p.id for p in angaben.situation.personen if not wird_vertreten(pruefung, p.id in widersprochen)])


def _summen(monate: Sequence[Ergebnis], ohne_antrag: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """What every person gets in the whole period."""
    summen: dict[str, int] = {}
    for monat in monate:
        for person in monat.personen:
            if person.person_id not in ohne_antrag:
                summen[person.person_id] = summen.get(person.person_id, 0) + person.zahlbetrag_ct
    return tuple(summen.items())


def _begruendung(
    pruefung: Pruefung, schritte: Sequence[Schritt], monate: Sequence[Ergebnis], when: str, summe_ct: int
) -> Schritt:
    """The reasons of the period, then those of every month."""
    satz = f"{when} erhalten alle zusammen {euro(summe_ct)}."
    grund = pruefung.begruendung("zeitraum", "§ 41 Abs. 3 SGB II", satz, summe_ct)
    if pruefung.teile is None:
        return grund
    return grund._replace(teile=(*schritte, *grund.teile, *[monat.begruendung for monat in monate]))
