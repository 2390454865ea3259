"""What is kept of the monthly benefit for old claims and loans, month by month (§§ 42a, 43, 65e SGB II).

Claims are set off against the own benefit of the person who owes them, in the order in which they began. A claim
that does not fit into the 30 per cent waits; loans of a person are paid back together, the oldest first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from jobcenter.law.anspruch import anspruch
from jobcenter.law.doors.zeitraum import Zeitraum, zeitraum
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.fakten.forderung import Darlehen, Forderung, Grundlage, Monatsrahmen
from jobcenter.law.kalender import months
from jobcenter.law.pruefung import HAUSHALT, Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2.p39_vollziehbarkeit import AUFRECHNUNG_RUHT, Entscheidung, sofort_vollziehbar
from jobcenter.law.sgb2.p42a_darlehen import darlehen_grenze, darlehen_ruht, tilgung, tilgung_ab, wird_aufgerechnet
from jobcenter.law.sgb2.p43_aufrechnung import (
    AUFRECHNEN,
    aufrechnung,
    aufrechnung_bis,
    aufrechnung_hoechstens,
    ist_zulaessig,
    muss_aufrechnen,
    rest_neben_minderung,
    sozialhilfe_bis,
    sozialhilfe_zustimmung,
)
from jobcenter.law.sgb2.p44_erlass import ERLASS, erlassen
from jobcenter.law.sgb10.p24_anhoerung import unter_anhoerung_grenze
from jobcenter.law.sgb10.p50_erstattung import verjaehrt_mit
from jobcenter.law.texte import euro, monat_jahr


@sachverhalt
class Schulden:
    """Claims and loans of the persons of a household, and the months in which money can be kept.

    `nach` is a period that is computed; its months stand beside those of `rahmen`, with every reduction.
    """

    rahmen: tuple[Monatsrahmen, ...] = fakt("Ansprüche der Monate", "§ 43 Abs. 1 SGB II", default=())
    forderungen: tuple[Forderung, ...] = fakt("Forderungen des Jobcenters", "§ 43 Abs. 1 SGB II", default=())
    darlehen: tuple[Darlehen, ...] = fakt("Darlehen", "§ 42a Abs. 2 SGB II", default=())
    nach: Zeitraum | None = None


@dataclass(frozen=True, slots=True)
class Einbehalt:
    """What is kept from one person in one month for one claim or loan."""

    person_id: str
    monat: date
    schuld: str
    betrag_ct: int


@dataclass(frozen=True, slots=True)
class AufrechnungErgebnis:
    """All amounts that are kept, what is still open of each debt, and until when a claim can be set off."""

    einbehalte: tuple[Einbehalt, ...]
    offen: tuple[tuple[str, int], ...]
    laengstens_bis: tuple[tuple[str, date], ...]
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]
    erlassen: tuple[tuple[str, int], ...] = ()

    def im_monat(self, person_id: str, monat: date) -> int:
        """What is kept from a person in a month."""
        return sum(e.betrag_ct for e in self.einbehalte if e.person_id == person_id and e.monat == monat)


@dataclass(slots=True)
class Running:
    """One claim while it is being set off."""

    person_id: str
    forderung: Forderung
    bis: date
    offen_ct: int


@dataclass(slots=True)
class Stand:
    """Everything that changes from month to month."""

    running: list[Running] = field(default_factory=list)
    loans: dict[str, int] = field(default_factory=dict)
    einbehalte: list[Einbehalt] = field(default_factory=list)
    loan_runs: set[str] = field(default_factory=set)
    started: set[str] = field(default_factory=set)
    erlassen: list[tuple[str, int]] = field(default_factory=list)


def aufrechnen(
    schulden: Schulden, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> AufrechnungErgebnis:
    """The plan of all months. Raises MissingFact, NoLawForDate, UnknownAnswer."""
    offene = dict[str, Klaerung]()
    if schulden.nach is not None:
        schulden = replace(schulden, rahmen=(*schulden.rahmen, *_aus_zeitraum(schulden.nach, antworten, offene)))
    if not schulden.rahmen:
        raise MissingFact("rahmen")
    erster = min(r.von for r in schulden.rahmen)
    pruefung = Pruefung.zum(erster, antworten, with_reasons)
    stand = Stand()
    for forderung in sorted(schulden.forderungen, key=lambda forderung: forderung.ab):
        _admit(pruefung, schulden, stand, forderung.person, forderung)
    stand.loans = {d.id: d.betrag_ct for d in schulden.darlehen if wird_aufgerechnet(pruefung, d.zweck)}
    beginn = {d.id: tilgung_ab(pruefung, d.auszahlung_am) for d in schulden.darlehen if d.id in stand.loans}
    darlehen = sorted((d for d in schulden.darlehen if d.id in stand.loans), key=lambda d: d.auszahlung_am)
    schritte = dict[str, Schritt]()
    for monat in sorted({m for r in schulden.rahmen for m in months(r.von, r.bis)}):
        for r in schulden.rahmen:
            if r.von <= monat <= r.bis:
                faellig = [d for d in darlehen if r.person in d.personen and beginn[d.id] <= monat]
                _month_with_reasons(pruefung, schritte, stand, r, monat, faellig)
    summe_ct = sum(e.betrag_ct for e in stand.einbehalte)
    satz = f"Insgesamt werden {euro(summe_ct)} einbehalten."
    pruefung.blatt(HAUSHALT)
    offen = [(claim.forderung.id, claim.offen_ct) for claim in stand.running] + list(stand.loans.items())
    return AufrechnungErgebnis(
        tuple(stand.einbehalte),
        tuple(offen),
        tuple((claim.forderung.id, claim.bis) for claim in stand.running),
        pruefung.begruendung("aufrechnung_plan", "§ 43, § 42a SGB II", satz, summe_ct),
        tuple((offene | pruefung.fragen).values()),
        tuple(stand.erlassen),
    )


def _aus_zeitraum(
    nach: Zeitraum, antworten: Mapping[str, str] | None, offene: dict[str, Klaerung]
) -> list[Monatsrahmen]:
    """The months of a computed period; the Sofortzuschlag is no benefit of § 43, a loan nothing to be kept from."""
    ergebnis = zeitraum(nach, antworten, with_reasons=False)
    offene.update((frage.id, frage) for frage in ergebnis.fragen)
    rahmen = []
    for monat in ergebnis.monate:
        tag = monat.monat
        voll = {p.person_id: p.regelbedarf_ct for p in monat.personen}
        if tag == nach.situation.monat and nach.situation.tage is not None:
            ganz = replace(nach.situation, tage=None, bewilligung_ab=ergebnis.ab)
            voll = {p.person_id: p.regelbedarf_ct for p in anspruch(ganz, antworten, with_reasons=False).personen}
        for p in monat.personen:
            offen_ct = p.zahlbetrag_ct - p.sofortzuschlag_ct
            if p.person_id not in ergebnis.ohne_antrag and (offen_ct or p.minderung_ct):
                rahmen.append(Monatsrahmen(p.person_id, tag, tag, voll[p.person_id], offen_ct, p.minderung_ct))
    return rahmen


def _im_monat(pruefung: Pruefung, monat: date) -> Pruefung:
    """The same examination under the law of another month."""
    anderer = Pruefung.zum(monat, pruefung.antworten, pruefung.teile is not None)
    anderer.fragen, anderer.blaetter, anderer.teile = pruefung.fragen, pruefung.blaetter, pruefung.teile
    return anderer


def _month_with_reasons(
    pruefung: Pruefung,
    schritte: dict[str, Schritt],
    stand: Stand,
    r: Monatsrahmen,
    monat: date,
    darlehen: Sequence[Darlehen],
) -> None:
    """One person in one month; reasons are only written down when they differ from those of the month before."""
    im_monat = _im_monat(pruefung, monat)
    if pruefung.teile is None:
        _monat(im_monat, stand, r, monat, darlehen)
        return
    im_monat.teile = []
    vorher = len(stand.einbehalte)
    _monat(im_monat, stand, r, monat, darlehen)
    summe_ct = sum(e.betrag_ct for e in stand.einbehalte[vorher:])
    satz = f"Ab {monat_jahr(monat)} werden im Monat {euro(summe_ct)} einbehalten."
    person = (("person", r.person),)
    neu = Schritt("aufrechnung_monat", "§ 43, § 42a SGB II", satz, person, summe_ct, tuple(im_monat.teile))
    alt = schritte.get(r.person)
    if alt is None or (alt.ergebnis, alt.teile) != (neu.ergebnis, neu.teile):
        schritte[r.person] = neu
        pruefung.teile.append(neu)


def _admit(pruefung: Pruefung, schulden: Schulden, stand: Stand, person_id: str, forderung: Forderung) -> None:
    """A claim that is to be set off: discretion or duty, consent, objection, longest time."""
    erster = next((r for r in schulden.rahmen if r.person == person_id and r.bis >= forderung.ab), None)
    if erster is None:
        raise MissingFact("rahmen", person_id)
    im_monat = _im_monat(pruefung, max(forderung.ab, erster.von))
    if forderung.erlass_erbeten:
        unbillig = im_monat.klaere(ERLASS, forderung.id) == "ja"
        if erlassen(im_monat, forderung.betrag_ct, unbillig):
            stand.erlassen.append((forderung.id, forderung.betrag_ct))
            return
    if forderung.grundlage is Grundlage.SOZIALHILFE and not sozialhilfe_zustimmung(pruefung, forderung.zustimmung):
        return
    muss = muss_aufrechnen(im_monat, unter_anhoerung_grenze(pruefung, forderung.betrag_ct, erster.anspruch_ct))
    if not muss and im_monat.klaere(AUFRECHNEN, forderung.id) == "nein":
        return
    stopped = forderung.widerspruch and not sofort_vollziehbar(pruefung, Entscheidung.AUFRECHNUNG)
    if stopped and pruefung.klaere(AUFRECHNUNG_RUHT, forderung.id) == "nein":
        return
    if forderung.grundlage in (Grundlage.VORLAEUFIG, Grundlage.EINKOMMEN, Grundlage.ERSTATTUNG):
        verjaehrt_mit(pruefung, forderung.bestandskraft_am)
    stand.running.append(
        Running(person_id, forderung, _laengstens(im_monat, person_id, forderung), forderung.betrag_ct)
    )


def _laengstens(pruefung: Pruefung, person_id: str, forderung: Forderung) -> date:
    """The last month in which a claim can be set off."""
    if forderung.grundlage is not Grundlage.SOZIALHILFE:
        return aufrechnung_bis(pruefung, forderung.bestandskraft_am, len(set(forderung.nicht_vollziehbar)))
    if forderung.leistungsbeginn_am is None:
        raise MissingFact("leistungsbeginn_am", person_id)
    return sozialhilfe_bis(pruefung, forderung.leistungsbeginn_am)


def _monat(pruefung: Pruefung, stand: Stand, r: Monatsrahmen, monat: date, darlehen: Sequence[Darlehen]) -> None:
    """One person in one month: running claims first, then new ones, then loans; never above the limit."""
    hoechstens_ct = aufrechnung_hoechstens(pruefung, r.regelbedarf_ct)
    grenze_ct = hoechstens_ct
    if r.minderung_ct:
        grenze_ct = rest_neben_minderung(pruefung, r.minderung_ct, hoechstens_ct)
    frei_ct = min(grenze_ct, r.anspruch_ct)
    taken_ct = einbehalten_ct = 0
    if r.person in stand.loan_runs:
        offen_ct = sum(stand.loans[d.id] for d in darlehen)
        taken_ct = min(offen_ct, tilgung(pruefung, r.regelbedarf_ct))
    for claim in sorted(_offen(stand, r.person, monat), key=lambda claim: claim.forderung.id not in stand.started):
        neu = claim.forderung.id not in stand.started
        betrag_ct = _rate(pruefung, claim, r)
        if not ist_zulaessig(pruefung, betrag_ct, einbehalten_ct + (taken_ct if neu else 0), hoechstens_ct):
            continue
        stand.started.add(claim.forderung.id)
        betrag_ct = min(betrag_ct, frei_ct - einbehalten_ct)
        if betrag_ct > 0:
            claim.offen_ct -= betrag_ct
            einbehalten_ct += betrag_ct
            stand.einbehalte.append(Einbehalt(r.person, monat, claim.forderung.id, betrag_ct))
    _repay_loans(pruefung, stand, r, monat, darlehen, einbehalten_ct, frei_ct)


def _offen(stand: Stand, person_id: str, monat: date) -> list[Running]:
    """The claims against a person that can be set off in a month."""
    return [
        claim
        for claim in stand.running
        if claim.person_id == person_id
        and claim.offen_ct
        and claim.forderung.ab <= monat <= claim.bis
        and monat not in claim.forderung.nicht_vollziehbar
    ]


def _rate(pruefung: Pruefung, claim: Running, r: Monatsrahmen) -> int:
    """The monthly amount for one claim, never more than what is open."""
    return min(aufrechnung(pruefung, claim.forderung.grundlage, r.regelbedarf_ct), claim.offen_ct)


def _repay_loans(
    pruefung: Pruefung,
    stand: Stand,
    r: Monatsrahmen,
    monat: date,
    darlehen: Sequence[Darlehen],
    einbehalten_ct: int,
    frei_ct: int,
) -> None:
    """All loans of a person together, the oldest first (§ 42a Abs. 2 and 6)."""
    if not any(stand.loans[d.id] for d in darlehen):
        stand.loan_runs.discard(r.person)
        return
    if darlehen_ruht(pruefung, einbehalten_ct, darlehen_grenze(pruefung, r.regelbedarf_ct)):
        stand.loan_runs.discard(r.person)
        return
    stand.loan_runs.add(r.person)
    rest_ct = min(tilgung(pruefung, r.regelbedarf_ct), frei_ct - einbehalten_ct)
    for d in darlehen:
        betrag_ct = min(rest_ct, stand.loans[d.id])
        if betrag_ct > 0:
            stand.loans[d.id] -= betrag_ct
            rest_ct -= betrag_ct
            stand.einbehalte.append(Einbehalt(r.person, monat, d.id, betrag_ct))
