"""What was paid, what was due, and what follows for every person (§§ 40, 41a SGB II, §§ 44, 45, 48, 50 SGB X).

Amounts for education and the Sofortzuschlag are kept apart: the Sofortzuschlag is never claimed back
(§ 72 Abs. 2), education benefits only together with others (§ 40 Abs. 6 Satz 3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobcenter.law.doors.abrechnungskonto import NICHTS, Konto, Tabelle, book
from jobcenter.law.doors.abrechnungsweg import Umfang, umfang
from jobcenter.law.doors.zeitraum import Zeitraum, zeitraum
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.fakten.forderung import Betrag, Grundlage, Gutschein, Jugend, Nachweis, Vorgang, Weg, Widerrufsgrund
from jobcenter.law.kalender import months
from jobcenter.law.pruefung import HAUSHALT, Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2.p39_vollziehbarkeit import Entscheidung, sofort_vollziehbar
from jobcenter.law.sgb2.p40_aufhebung import (
    VERMOEGEN_MIT_18,
    bildung_nach_widerruf,
    bildung_wird_erstattet,
    gutschein_rueckgabe,
    haftung_mit_18,
    im_sterbemonat,
    rate,
    rueckwirkend_aufzuheben,
    unter_vorbehalt,
    vorlaeufig_ab,
)
from jobcenter.law.sgb2.p41a_vorlaeufig import ist_zu_erstatten, verrechnet
from jobcenter.law.sgb2.p43a_teilzahlung import Traegeranteile, traegeranteile
from jobcenter.law.sgb2.p72_rueckforderung import sofortzuschlag_bleibt
from jobcenter.law.sgb10.p24_anhoerung import ANHOERUNG, eingriff, einkommensanpassung, nach_eigenen_angaben
from jobcenter.law.sgb10.p50_erstattung import erstattung
from jobcenter.law.texte import euro


@sachverhalt
class Abrechnung:
    """Two tables, or two periods that are computed: what was paid, and what was due.

    `frueher_geprueft` are amounts that were looked at in an earlier check and left (§ 40 Abs. 1 Satz 4);
    `verstorben` is the person who died, `regelbedarf_ct` the one that counts for instalments.
    """

    vorgang: Vorgang
    gezahlt: tuple[Betrag, ...] = fakt("Gezahlte Beträge", "§ 50 Abs. 1 SGB X", default=())
    zusteht: tuple[Betrag, ...] = fakt("Zustehende Beträge", "§ 48 Abs. 1 SGB X", default=())
    gezahlt_nach: Zeitraum | None = None
    zusteht_nach: Zeitraum | None = None
    frueher_geprueft: tuple[Betrag, ...] = fakt("Früher geprüfte Beträge", "§ 40 Abs. 1 Satz 4 SGB II", default=())
    nachweis: Nachweis | None = None
    jugend: tuple[Jugend, ...] = fakt("Damals minderjährige Personen", "§ 40 Abs. 9 SGB II", default=())
    verstorben: str | None = fakt("Verstorbene Person", "§ 40 Abs. 5 SGB II", default=None)
    gutscheine: tuple[Gutschein, ...] = fakt("Ausgegebene Gutscheine", "§ 40 Abs. 6 SGB II", default=())
    regelbedarf_ct: int | None = fakt("Maßgebender Regelbedarf für Raten", "§ 40 Abs. 10 SGB II", default=None)


@dataclass(frozen=True, slots=True)
class PersonAbrechnung:
    """One person. `bleibt_ct` was paid too much and stays; `verfallen_ct` was paid too little and is too old.

    gezahlt + nachzahlung − erstattung is always zusteht + bleibt − verfallen; `verrechnet_ct` only moved money
    between the months of a period; `rueckgabe_ct` of the repayment is met by vouchers that were given back.
    """

    person_id: str
    gezahlt_ct: int
    zusteht_ct: int
    nachzahlung_ct: int
    erstattung_ct: int
    bleibt_ct: int
    verfallen_ct: int
    verrechnet_ct: int
    anteile: Traegeranteile
    rueckgabe_ct: int = 0


@dataclass(frozen=True, slots=True)
class AbrechnungErgebnis:
    """The outcome for all. `neu_ab` is the first month with the new amounts when the decision works for the future."""

    personen: tuple[PersonAbrechnung, ...]
    nachzahlung_ct: int
    erstattung_ct: int
    neu_ab: date | None
    vorlaeufig_ab: date | None
    anhoeren: bool
    grundlage: Grundlage
    rate_ct: int
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]


def abrechnung(
    angaben: Abrechnung, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> AbrechnungErgebnis:
    """The account of all persons and months. Raises MissingFact, NoLawForDate, UnknownAnswer."""
    vorgang = angaben.vorgang
    pruefung = Pruefung.zum(vorgang.bekanntgabe_am, antworten, with_reasons)
    fragen: dict[str, Klaerung] = {}
    gezahlt = _tabelle(angaben.gezahlt, angaben.gezahlt_nach, pruefung, fragen)
    zusteht = _tabelle(angaben.zusteht, angaben.zusteht_nach, pruefung, fragen)
    if not gezahlt and not zusteht:
        raise MissingFact("gezahlt")
    if vorgang.verstorben_am is not None:
        _nach_tod(pruefung, angaben.verstorben, vorgang.verstorben_am, gezahlt, zusteht)
    alle = sorted({monat for _, monat in (*gezahlt, *zusteht)})
    monate = [m for m in alle if vorgang.weg is Weg.ABSCHLIESSEND or m <= vorgang.bekanntgabe_am]
    zu_viel_ct, zu_wenig_ct = _unterschied(gezahlt, zusteht, monate)
    later = _unterschied(gezahlt, zusteht, [m for m in alle if m not in monate])
    if vorgang.weg is Weg.UEBERPRUEFUNG:
        zu_wenig_ct += later[1]
    weg = umfang(pruefung, vorgang, angaben.nachweis, monate, zu_viel_ct, zu_wenig_ct, zukunft=any(later))
    konten = _konten(pruefung, angaben, weg, gezahlt, zusteht, monate)
    _settle(pruefung, vorgang, konten)
    personen = tuple([_person(pruefung, angaben, person_id, konto) for person_id, konto in konten.items()])
    erstattung_ct = sum(p.erstattung_ct for p in personen)
    nachzahlung_ct = sum(p.nachzahlung_ct for p in personen)
    anhoeren = _anhoeren(pruefung, vorgang, erstattung_ct, later[0] if weg.neu_ab else 0)
    rate_ct = _rate(pruefung, angaben, erstattung_ct)
    ab = vorlaeufig_ab(pruefung, vorgang.bekanntgabe_am) if vorgang.nur_noch_vorlaeufig else None
    satz = f"Es werden {euro(nachzahlung_ct)} nachgezahlt. Zu erstatten sind {euro(erstattung_ct)}."
    grund = _begruendung(pruefung, vorgang, personen, satz, erstattung_ct)
    fragen.update(pruefung.fragen)
    return AbrechnungErgebnis(
        personen,
        nachzahlung_ct,
        erstattung_ct,
        weg.neu_ab,
        ab,
        anhoeren,
        _grundlage(vorgang),
        rate_ct,
        grund,
        tuple(fragen.values()),
    )


_ZITAT = {
    Weg.ABSCHLIESSEND: "§ 41a Abs. 6 SGB II",
    Weg.AENDERUNG: "§ 48, § 50 SGB X, § 40 SGB II",
    Weg.ANFANG: "§ 45, § 50 SGB X, § 40 SGB II",
    Weg.UEBERPRUEFUNG: "§ 44 SGB X, § 40 SGB II",
    Weg.VORLAEUFIG_FALSCH: "§ 41a Abs. 2 Satz 4 SGB II",
    Weg.WIDERRUF: "§ 47, § 50 SGB X, § 40 SGB II",
}


def _begruendung(
    pruefung: Pruefung, vorgang: Vorgang, personen: Sequence[PersonAbrechnung], satz: str, erstattung_ct: int
) -> Schritt:
    """The reasons for everybody, then those of every person."""
    grund = pruefung.begruendung("abrechnung", _ZITAT[vorgang.weg], satz, erstattung_ct)
    if pruefung.teile is None:
        return grund
    je_person = []
    for p in personen:
        eigene = f"Nachgezahlt werden {euro(p.nachzahlung_ct)}, zu erstatten sind {euro(p.erstattung_ct)}."
        teile = tuple(pruefung.blaetter.get(p.person_id, ()))
        wer = (("person", p.person_id),)
        je_person.append(Schritt("abrechnung_person", _ZITAT[vorgang.weg], eigene, wer, p.erstattung_ct, teile))
    return grund._replace(teile=(*grund.teile, *je_person))


def _tabelle(
    betraege: Sequence[Betrag], nach: Zeitraum | None, pruefung: Pruefung, fragen: dict[str, Klaerung]
) -> Tabelle:
    """Livelihood, housing, Sofortzuschlag, education for every person and month, as paid: less a reduction."""
    tabelle: Tabelle = {}
    for b in betraege:
        for monat in months(b.von, b.bis):
            alt = tabelle.get((b.person, monat), NICHTS)
            neu = (b.leben_ct, b.wohnen_ct, b.sofortzuschlag_ct, b.bildung_ct)
            tabelle[b.person, monat] = (alt[0] + neu[0], alt[1] + neu[1], alt[2] + neu[2], alt[3] + neu[3])
    if nach is None:
        return tabelle
    ergebnis = zeitraum(nach, pruefung.antworten, with_reasons=False)
    fragen.update((frage.id, frage) for frage in ergebnis.fragen)
    for monat_ergebnis in ergebnis.monate:
        for p in monat_ergebnis.personen:
            if p.person_id not in ergebnis.ohne_antrag:
                leben_ct = max(0, p.anspruch_regelbedarf_ct - p.minderung_ct)
                werte = (leben_ct, p.zahlbetrag_ct - p.sofortzuschlag_ct - leben_ct, p.sofortzuschlag_ct, 0)
                tabelle[p.person_id, monat_ergebnis.monat] = werte
    return tabelle


def _unterschied(gezahlt: Tabelle, zusteht: Tabelle, monate: Sequence[date]) -> tuple[int, int]:
    """What these months together are paid too much and too little."""
    zu_viel_ct = zu_wenig_ct = 0
    for schluessel in {**gezahlt, **zusteht}:
        if schluessel[1] in monate:
            alt, neu = gezahlt.get(schluessel, NICHTS), zusteht.get(schluessel, NICHTS)
            unterschied_ct = neu[0] + neu[1] - alt[0] - alt[1]
            zu_viel_ct += max(0, -unterschied_ct) + max(0, alt[3] - neu[3])
            zu_wenig_ct += max(0, unterschied_ct) + max(0, neu[2] - alt[2]) + max(0, neu[3] - alt[3])
    return zu_viel_ct, zu_wenig_ct


def _nach_tod(pruefung: Pruefung, verstorben: str | None, tod_am: date, gezahlt: Tabelle, zusteht: Tabelle) -> None:
    """The month of death stays as it is; later money to the person who died is a matter of the bank (§ 40 Abs. 5)."""
    for schluessel in sorted({**gezahlt, **zusteht}, key=lambda s: (s[1], s[0])):
        person_id, monat = schluessel
        if im_sterbemonat(pruefung, monat, tod_am):
            gezahlt[schluessel] = zusteht[schluessel] = gezahlt.get(schluessel, NICHTS)
        elif person_id == verstorben and unter_vorbehalt(pruefung, monat, tod_am):
            gezahlt.pop(schluessel, None)
            zusteht.pop(schluessel, None)


def _konten(
    pruefung: Pruefung,
    angaben: Abrechnung,
    weg: Umfang,
    gezahlt: Tabelle,
    zusteht: Tabelle,
    monate: Sequence[date],
) -> dict[str, Konto]:
    """Every person's account over all months."""
    konten: dict[str, Konto] = {}
    geprueft = _tabelle(angaben.frueher_geprueft, None, pruefung, {})
    for schluessel in sorted({**gezahlt, **zusteht}, key=lambda s: s[1]):
        person_id, monat = schluessel
        if monat not in monate:
            continue
        alt, neu = gezahlt.get(schluessel, NICHTS), zusteht.get(schluessel, NICHTS)
        if monat in weg.ohne_nachweis:
            neu = (0, 0, neu[2], 0)
        elif monat in weg.wartend:
            neu = alt
        konto = konten.setdefault(person_id, Konto())
        vorher_ct, vorher_bildung_ct = konto.weniger_ct, konto.bildung_ct
        book(konto, weg, monat, alt, neu, sum(geprueft.get(schluessel, NICHTS)))
        if any(j.person == person_id and monat < j.volljaehrig_am for j in angaben.jugend):
            konto.jugend_ct += konto.weniger_ct - vorher_ct
            konto.jugend_bildung_ct += konto.bildung_ct - vorher_bildung_ct
    return konten


def _settle(pruefung: Pruefung, vorgang: Vorgang, konten: dict[str, Konto]) -> None:
    """What is left for everybody together: set-off inside the period, education, Bagatelle."""
    pruefung.blatt(HAUSHALT)
    for konto in konten.values():
        if konto.zuschlag_ct:
            sofortzuschlag_bleibt(pruefung, konto.zuschlag_ct)
        if vorgang.weg is Weg.ABSCHLIESSEND and konto.weniger_ct and konto.mehr_ct:
            konto.verrechnet_ct = verrechnet(pruefung, konto.weniger_ct, konto.mehr_ct)
            konto.weniger_ct -= konto.verrechnet_ct
            konto.mehr_ct -= konto.verrechnet_ct
            # The oldest months are set off first, so those before the 18th birthday.
            konto.jugend_ct = max(0, konto.jugend_ct - konto.verrechnet_ct)
        if konto.bildung_ct:
            _settle_education(pruefung, vorgang, konto)
    summe_ct = sum(konto.weniger_ct for konto in konten.values())
    if not summe_ct:
        return
    grenze = ist_zu_erstatten if vorgang.weg is Weg.ABSCHLIESSEND else rueckwirkend_aufzuheben
    if not grenze(pruefung, summe_ct):
        for konto in konten.values():
            konto.bleibt_ct += konto.weniger_ct
            konto.weniger_ct = 0


def _settle_education(pruefung: Pruefung, vorgang: Vorgang, konto: Konto) -> None:
    """Education benefits go back with others, or alone after a revocation for want of proof (§ 40 Abs. 6)."""
    if vorgang.weg is Weg.WIDERRUF and vorgang.widerrufsgrund is Widerrufsgrund.NACHWEIS_BILDUNG:
        wird_erstattet = bildung_nach_widerruf(pruefung, konto.bildung_ct) > 0
    else:
        wird_erstattet = bildung_wird_erstattet(pruefung, konto.bildung_ct, konto.weniger_ct)
    if wird_erstattet:
        konto.weniger_ct += konto.bildung_ct
        konto.wohnen_ct += konto.bildung_ct
        konto.jugend_ct += konto.jugend_bildung_ct
    else:
        konto.bleibt_ct += konto.bildung_ct


def _person(pruefung: Pruefung, angaben: Abrechnung, person_id: str, konto: Konto) -> PersonAbrechnung:
    """The outcome for one person, with the liability of somebody who was a minor."""
    pruefung.blatt(person_id)
    zu_viel_ct = konto.weniger_ct
    jugend = next((j for j in angaben.jugend if j.person == person_id), None)
    jung_ct = min(zu_viel_ct, konto.jugend_ct)
    if jung_ct and jugend is not None and jugend.volljaehrig_am <= angaben.vorgang.bekanntgabe_am:
        zu_viel_ct += _haftung(pruefung, jugend, jung_ct) - jung_ct
        konto.bleibt_ct += konto.weniger_ct - zu_viel_ct
    erstattung_ct = erstattung(pruefung, zu_viel_ct)
    anteile = Traegeranteile(0, 0)
    if erstattung_ct:
        anteile = traegeranteile(pruefung, erstattung_ct, konto.leben_ct, konto.wohnen_ct)
    rueckgabe_ct = 0
    for g in angaben.gutscheine:
        if erstattung_ct and g.person == person_id:
            offen_ct = min(erstattung_ct, konto.bildung_ct) - rueckgabe_ct
            moeglich_ct = gutschein_rueckgabe(pruefung, g.wert_ct, g.genutzt_ct, offen_ct)
            rueckgabe_ct += moeglich_ct if g.zurueckgegeben else 0
    return PersonAbrechnung(
        person_id,
        konto.gezahlt_ct,
        konto.zusteht_ct,
        konto.mehr_ct,
        erstattung_ct,
        konto.bleibt_ct,
        konto.verfallen_ct,
        konto.verrechnet_ct,
        anteile,
        rueckgabe_ct,
    )


def _haftung(pruefung: Pruefung, jugend: Jugend, erstattung_ct: int) -> int:
    """What somebody who was a minor pays back at most (§ 40 Abs. 9)."""
    if jugend.vermoegen_ct is not None:
        return haftung_mit_18(pruefung, jugend.vermoegen_ct, erstattung_ct)
    return erstattung_ct if pruefung.klaere(VERMOEGEN_MIT_18, jugend.person) == "ja" else 0


def _anhoeren(pruefung: Pruefung, vorgang: Vorgang, erstattung_ct: int, later_ct: int) -> bool:
    """Whether the person has to be heard first (§ 24 SGB X), and what an objection stops (§ 39)."""
    pruefung.blatt(HAUSHALT)
    if not eingriff(pruefung, erstattung_ct + later_ct):
        return False
    if vorgang.weg is not Weg.ABSCHLIESSEND:
        sofort_vollziehbar(pruefung, Entscheidung.AUFHEBUNG)
    if erstattung_ct:
        sofort_vollziehbar(pruefung, Entscheidung.ERSTATTUNG)
    ausnahmen = [
        nach_eigenen_angaben(pruefung, vorgang.eigene_angaben),
        einkommensanpassung(pruefung, vorgang.weg is Weg.AENDERUNG and vorgang.einkommen),
    ]
    return pruefung.klaere(ANHOERUNG) == "ja" if any(ausnahmen) else True


def _rate(pruefung: Pruefung, angaben: Abrechnung, erstattung_ct: int) -> int:
    """The monthly instalment while a job covers the need (§ 40 Abs. 10)."""
    if not erstattung_ct or not angaben.vorgang.arbeit_deckt_bedarf or angaben.vorgang.weg is Weg.ABSCHLIESSEND:
        return 0
    if angaben.regelbedarf_ct is None:
        raise MissingFact("regelbedarf_ct")
    return min(erstattung_ct, rate(pruefung, angaben.regelbedarf_ct))


def _grundlage(vorgang: Vorgang) -> Grundlage:
    """What a claim from this account counts as when it is set off (§ 43 Abs. 2)."""
    if vorgang.weg is Weg.ABSCHLIESSEND:
        return Grundlage.VORLAEUFIG
    return Grundlage.EINKOMMEN if vorgang.weg is Weg.AENDERUNG and vorgang.einkommen else Grundlage.ERSTATTUNG
