"""What decided breaches of duty cost one person in a month: §§ 31a to 32, § 7b Abs. 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.minderung import Minderung, Nichterreichbarkeit, Pflicht, Pruefangaben
from jobcenter.law.kalender import TAG
from jobcenter.law.monat.mitglied import Mitglied, alter_am
from jobcenter.law.pruefung import HAUSHALT, Pruefung
from jobcenter.law.sgb2 import p07b_meldeversaeumnis as p07b
from jobcenter.law.sgb2 import p31_pflichtverletzungen as p31
from jobcenter.law.sgb2 import p31a_minderung as p31a
from jobcenter.law.sgb2 import p31b_zeitraum as p31b
from jobcenter.law.sgb2 import p32_meldeversaeumnisse as p32
from jobcenter.law.sgb2 import p65a_uebergang as p65a
from jobcenter.law.sgb2.p19_leistungen import NICHTS
from jobcenter.law.situation import Person

MIT_SPERRZEIT = frozenset({Pflicht.SPERRZEIT, Pflicht.SPERRZEIT_MELDUNG})
"""Breaches whose reduction begins with the Sperrzeit (§ 31b Abs. 1 Satz 2)."""
NACH_P32 = frozenset({Pflicht.MELDEVERSAEUMNIS, Pflicht.SPERRZEIT_MELDUNG})
"""Breaches with the consequences of § 32 (§ 31a Abs. 1 Satz 3)."""


class Zeitraum(NamedTuple):
    """First and last day."""

    von: date
    bis: date


class Entfall(NamedTuple):
    """The days of § 7b Abs. 4: first without Regelbedarf, last of that month, last of not being reachable."""

    ab: date
    ohne_regelbedarf_bis: date
    bis: date
    durchgehend: bool


class Folge(NamedTuple):
    """What one decision takes in a full month, in cents: a share of the Regelbedarf, or all that is paid for it."""

    anteil_ct: int = 0
    entfall_ct: int = 0
    mindestens_ct: int = 0


def set_recht(pruefung: Pruefung, facts: Minderung | Pruefangaben, person_id: str) -> None:
    """Choose the law by the day of the breach (§ 65a Abs. 2 and 3)."""
    pruefung.ereignis_am = facts.verletzt_am
    alte_belehrung = facts.alte_belehrung and facts.pflicht is not Pflicht.EIGENBEMUEHUNGEN
    if p65a.folgen_sind_zu_klaeren(pruefung, alte_belehrung) and pruefung.klaere(p65a.FOLGEN, person_id) == "alt":
        pruefung.ereignis_am = p65a.LETZTER_TAG_ALTES_RECHT


def zeitraum(pruefung: Pruefung, minderung: Minderung) -> Zeitraum:
    """From when to when a reduction holds; the law must have been chosen."""
    if minderung.stufe < 1:
        raise MissingFact("person.pflichten.minderungen.stufe")
    if minderung.pflicht in MIT_SPERRZEIT:
        if minderung.beginn_am is None:
            raise MissingFact("person.pflichten.minderungen.beginn_am")
        von = p31b.beginn_mit_sperrzeit(pruefung, minderung.beginn_am)
    else:
        von = p31b.beginn_der_minderung(pruefung, minderung.wirksam_am)
    if minderung.pflicht is Pflicht.ARBEIT_VERWEIGERT:
        bis = p31b.ende_des_entfalls(pruefung, von, minderung.arbeit_weg_am)
    elif minderung.pflicht in NACH_P32:
        bis = p31b.ende_der_minderung(pruefung, von, p32.dauer_meldeminderung(pruefung))
    else:
        bis = p31b.ende_der_minderung(pruefung, von, p31b.dauer_der_minderung(pruefung, minderung.stufe))
    if minderung.erfuellt_am is not None and minderung.pflicht not in NACH_P32:
        bis = p31b.ende_nach_erfuellung(pruefung, von, bis, minderung.erfuellt_am) or bis
    return Zeitraum(von, bis)


def entfall_zeiten(pruefung: Pruefung, facts: Nichterreichbarkeit) -> Entfall | None:
    """The days of § 7b Abs. 4; None when the third appointment was missed before it was law."""
    pruefung.ereignis_am = facts.versaeumt_am
    if not p07b.gilt_als_nicht_erreichbar(pruefung, 3, True):
        return None
    ab = p07b.wirkt_ab_folgemonat(pruefung, facts.festgestellt_am)
    ohne_bis = p07b.ohne_regelbedarf_bis(pruefung, ab)
    bis = p07b.nicht_erreichbar_bis(pruefung, facts.zeitraum_bis, facts.gemeldet_am)
    return Entfall(ab, ohne_bis, bis, p07b.durchgehend_erreichbar(pruefung, facts.gemeldet_am, ab, ohne_bis))


def wechseltage(person: Person, antworten: Mapping[str, str]) -> Iterator[date]:
    """Days on which a reduction of this person begins or has just ended."""
    if person.pflichten is None:
        return
    for minderung in person.pflichten.minderungen:
        pruefung = Pruefung.zum(minderung.verletzt_am, antworten, with_reasons=False)
        set_recht(pruefung, minderung, person.id)
        von, bis = zeitraum(pruefung, minderung)
        yield from (von, bis + TAG)
    if person.pflichten.nicht_erreichbar is not None:
        facts = person.pflichten.nicht_erreichbar
        entfall = entfall_zeiten(Pruefung.zum(facts.versaeumt_am, antworten, with_reasons=False), facts)
        if entfall is not None:
            yield from (entfall.ab, entfall.ohne_regelbedarf_bis + TAG, entfall.bis + TAG)


def set_minderungen(pruefung: Pruefung, mitglieder: Sequence[Mitglied], stichtag: date) -> None:
    """Take off what the persons lose on this day; housing stays (§ 31a Abs. 4 Satz 2)."""
    ohne_anspruch = False
    for m in mitglieder:
        if m.person.pflichten is None or not m.berechtigt or not m.anspruch.summe_ct:
            continue
        pruefung.blatt(m.person.id)
        facts = m.person.pflichten.nicht_erreichbar
        versaeumnis = _nicht_erreichbar(pruefung, m, facts, stichtag) if facts is not None else Folge()
        if versaeumnis is None:
            _end_claim(m)
            ohne_anspruch = True
            continue
        folgen = [_folge(pruefung, m, d, stichtag) for d in m.person.pflichten.minderungen]
        _take_off(pruefung, m, [versaeumnis, *folgen])
    if ohne_anspruch:
        _set_angehoerige(pruefung, mitglieder)


def _take_off(pruefung: Pruefung, m: Mitglied, folgen: Sequence[Folge]) -> None:
    summe_ct = sum([f.anteil_ct for f in folgen])
    entfall_ct = max([f.entfall_ct for f in folgen])
    m.mindestens_ct = max([f.mindestens_ct for f in folgen])
    if summe_ct:
        summe_ct -= p31a.ueber_hoechstgrenze(pruefung, summe_ct, m.regelbedarf_ct)
        summe_ct -= p31a.geschuetzt(pruefung, summe_ct, m.anspruch.regelbedarf_ct)
    m.minderung_ct = max(summe_ct, entfall_ct)


def _folge(pruefung: Pruefung, m: Mitglied, minderung: Minderung, stichtag: date) -> Folge:
    """What one decision takes on this day; nothing is said about decisions for other days."""
    notes, pruefung.teile = pruefung.teile, None
    set_recht(pruefung, minderung, m.person.id)
    von, bis = zeitraum(pruefung, minderung)
    pruefung.teile = notes
    if not von <= stichtag <= bis or not _gilt(pruefung, m, minderung):
        return Folge()
    set_recht(pruefung, minderung, m.person.id)
    zeitraum(pruefung, minderung)
    mindestens_ct = p31a.mindestleistung(pruefung)
    if minderung.pflicht is Pflicht.ARBEIT_VERWEIGERT:
        return Folge(entfall_ct=_regelbedarf(pruefung, m), mindestens_ct=mindestens_ct)
    if minderung.pflicht in NACH_P32:
        promille = p32.hoehe_meldeminderung(pruefung)
    else:
        promille = p31a.hoehe_der_minderung(pruefung, minderung.stufe)
    return Folge(p31a.minderungsbetrag(pruefung, m.regelbedarf_ct, promille), 0, mindestens_ct)


def _gilt(pruefung: Pruefung, m: Mitglied, minderung: Minderung) -> bool:
    """Whether the decision may have consequences at all."""
    pruefung.ereignis_am = minderung.verletzt_am
    bis = p31b.feststellbar_bis(pruefung, minderung.verletzt_am)
    return (
        not p31a.ist_haertefall(pruefung, minderung.haerte)
        and p31.ist_pflichtverletzung(pruefung, minderung.pflicht, minderung.alte_belehrung)
        and p31.eigenbemuehungen_neu_belehrt(pruefung, minderung.pflicht, minderung.alte_belehrung)
        and p31.trifft_person(pruefung, minderung.pflicht, m.erwerbsfaehig)
        and war_alt_genug(pruefung, minderung.pflicht, m.person.geburtsdatum, minderung.verletzt_am)
        and p31b.rechtzeitig_festgestellt(pruefung, minderung.wirksam_am, bis)
        and (minderung.pflicht is not Pflicht.ARBEIT_VERWEIGERT or regelbedarf_entfaellt(pruefung, m.person.id))
    )


def war_alt_genug(pruefung: Pruefung, pflicht: Pflicht, geburtsdatum: date, verletzt_am: date) -> bool:
    """§ 31 Abs. 2 Nr. 1: only adults can give means away in this sense."""
    return pflicht is not Pflicht.VERMINDERUNG or p31.alt_genug_fuer_verminderung(
        pruefung, alter_am(geburtsdatum, verletzt_am)
    )


def regelbedarf_entfaellt(pruefung: Pruefung, person_id: str) -> bool:
    """§ 31a Abs. 7 on the day of the breach."""
    recht = p31a.entfall_des_regelbedarfs(pruefung)
    if recht == "fraglich":
        return pruefung.klaere(p31a.ENTFALL_VOR_APRIL_2026, person_id) == "ja"
    return recht == "ja"


def _regelbedarf(pruefung: Pruefung, m: Mitglied) -> int:
    """What is paid for the Regelbedarf of a person, in cents."""
    leben_ct, mehrbedarf_ct = m.anspruch.regelbedarf_ct, m.mehrbedarf_ct
    if (
        mehrbedarf_ct
        and leben_ct < m.regelbedarf_ct + mehrbedarf_ct
        and pruefung.klaere(p31a.MEHRBEDARF, m.person.id) == "anteilig"
    ):
        mehrbedarf_ct = 0
    return p31a.entfallender_betrag(pruefung, leben_ct, m.regelbedarf_ct, mehrbedarf_ct)


def _nicht_erreichbar(pruefung: Pruefung, m: Mitglied, facts: Nichterreichbarkeit, stichtag: date) -> Folge | None:
    """§ 7b Abs. 4 on this day; None when there is no claim at all."""
    notes, pruefung.teile = pruefung.teile, None
    entfall = entfall_zeiten(pruefung, facts) if m.erwerbsfaehig else None
    pruefung.teile = notes
    if entfall is None or not entfall.ab <= stichtag:
        return Folge()
    if entfall.durchgehend:
        if stichtag > entfall.ohne_regelbedarf_bis:
            return Folge()
        entfall_zeiten(pruefung, facts)
        betrag_ct = p31a.minderungsbetrag(pruefung, m.regelbedarf_ct, p32.hoehe_meldeminderung(pruefung))
        return Folge(betrag_ct, 0, p31a.mindestleistung(pruefung))
    if stichtag > entfall.bis:
        return Folge()
    entfall_zeiten(pruefung, facts)
    if p07b.anspruch_entfaellt(pruefung, stichtag, entfall.ohne_regelbedarf_bis, entfall.bis):
        return None
    p07b.ist_monat_ohne_regelbedarf(pruefung, stichtag, entfall.ab, entfall.ohne_regelbedarf_bis)
    return Folge(0, _regelbedarf(pruefung, m), p31a.mindestleistung(pruefung))


def _end_claim(m: Mitglied) -> None:
    m.anspruch, m.sofortzuschlag_ct, m.ausschluss = NICHTS, 0, "nicht erreichbar"


def _set_angehoerige(pruefung: Pruefung, mitglieder: Sequence[Mitglied]) -> None:
    """Relatives who cannot work, when the only person who can has lost the claim."""
    andere = [m for m in mitglieder if m.berechtigt and m.anspruch.summe_ct]
    if not andere or any(m.erwerbsfaehig for m in andere):
        return
    pruefung.blatt(HAUSHALT)
    if pruefung.klaere(p07b.ANGEHOERIGE) == "nein":
        for m in andere:
            _end_claim(m)


def mindestens(pruefung: Pruefung, anspruch_ct: int, minderung_ct: int, mindestens_ct: int) -> int:
    """The reduction of the month in cents, after the lowest amount of § 31a Abs. 4 Satz 3."""
    if not mindestens_ct or minderung_ct < anspruch_ct:
        return minderung_ct
    return anspruch_ct - p31a.bleibt_mindestens(pruefung, anspruch_ct, minderung_ct, mindestens_ct)
