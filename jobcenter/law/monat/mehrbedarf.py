"""Additional needs of one person: § 21, § 23 Nr. 2 to 4."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobcenter.law.fakten.mehrbedarf import Mehrbedarf, Teilhabeleistung
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p21_mehrbedarfe as p21
from jobcenter.law.sgb2 import p23_merkzeichen as p23
from jobcenter.law.situation import Rolle, Situation


def mehrbedarfe(
    pruefung: Pruefung,
    situation: Situation,
    m: Mitglied,
    minderjaehrige: Sequence[int],
    mit_partner: bool,
    stichtag: date,
) -> int:
    """Sum of all Mehrbedarfe but hot water; those of Abs. 2 bis 5 are capped together."""
    person, besonderer = m.person, m.person.mehrbedarf
    teile = []
    if person.schwanger and _nach_der_zwoelften_woche(pruefung, m, stichtag):
        teile.append(p21.mehrbedarf_schwangerschaft(pruefung, m.regelbedarf_ct))
    if (
        situation.alleinerziehend
        and not m.ist_kind
        and person.rolle is not Rolle.PARTNER
        and minderjaehrige
        and (not mit_partner or pruefung.klaere(p21.ALLEINERZIEHEND) == "ja")
    ):
        teile.append(_alleinerziehung(pruefung, minderjaehrige, besonderer))
    teilhabe = person.mehrbedarf_behinderung or (
        besonderer is not None and _teilhabe(pruefung, m, besonderer, stichtag)
    )
    if teilhabe:
        teile.append(p21.mehrbedarf_behinderung(pruefung, m.regelbedarf_ct))
    if person.mehrbedarf_ernaehrung_ct:
        teile.append(p21.mehrbedarf_ernaehrung(pruefung, person.mehrbedarf_ernaehrung_ct))
    summe_ct = sum(teile)
    if summe_ct > m.regelbedarf_ct:
        summe_ct = p21.mehrbedarfe_gedeckelt(pruefung, summe_ct, m.regelbedarf_ct)
    if besonderer is not None:
        summe_ct += _ohne_deckel(pruefung, m, besonderer, teilhabe)
    return summe_ct


def _nach_der_zwoelften_woche(pruefung: Pruefung, m: Mitglied, stichtag: date) -> bool:
    termin = m.person.geburtstermin
    if termin is None:
        return pruefung.klaere(p21.SCHWANGERSCHAFT, m.person.id) == "ja"
    if p21.termin_im_letzten_monat(pruefung, termin, stichtag):
        return pruefung.klaere(p21.GEBURTSTERMIN_VORBEI, m.person.id) == "ja"
    return p21.nach_der_zwoelften_woche(pruefung, termin, stichtag)


def _alleinerziehung(pruefung: Pruefung, minderjaehrige: Sequence[int], besonderer: Mehrbedarf | None) -> int:
    """The need of a lone parent; half of it, or nothing, when the parents take turns."""
    share = "ganz"
    if besonderer is not None and besonderer.wechselmodell:
        share = pruefung.klaere(p21.WECHSELMODELL)
    if share == "keiner":
        return 0
    betrag_ct = p21.mehrbedarf_alleinerziehung(pruefung, minderjaehrige)
    return p21.mehrbedarf_wechselmodell(pruefung, betrag_ct) if share == "halb" else betrag_ct


def _teilhabe(pruefung: Pruefung, m: Mitglied, besonderer: Mehrbedarf, stichtag: date) -> bool:
    """Whether § 21 Abs. 4 holds, while the benefit lasts or for a time after it."""
    if besonderer.teilhabe is Teilhabeleistung.KEINE:
        return False
    if not p21.teilhabe_zaehlt(pruefung, m.erwerbsfaehig, m.alt_genug, besonderer.teilhabe):
        return False
    if besonderer.teilhabe_beendet_am is None or besonderer.teilhabe_beendet_am >= stichtag:
        return True
    return pruefung.klaere(p21.UEBERGANGSZEIT, m.person.id) == "ja"


def _ohne_deckel(pruefung: Pruefung, m: Mitglied, besonderer: Mehrbedarf, teilhabe: bool) -> int:
    """§ 23 Nr. 4, § 21 Abs. 6 and 6a: needs outside the cap."""
    summe_ct = 0
    if p23.merkzeichen_zaehlt(
        pruefung, m.erwerbsfaehig, besonderer.voll_erwerbsgemindert, besonderer.merkzeichen_g, teilhabe
    ):
        summe_ct += p23.mehrbedarf_merkzeichen_g(pruefung, m.regelbedarf_ct)
    einmalig_ct = besonderer.einmalig_ct
    if einmalig_ct and pruefung.klaere(p21.EINMALBEDARF, m.person.id) == "darlehen":
        einmalig_ct = 0
    if besonderer.unabweisbar_ct or einmalig_ct:
        summe_ct += p21.mehrbedarf_unabweisbar(pruefung, besonderer.unabweisbar_ct, einmalig_ct)
    if besonderer.schulbuecher_ct:
        summe_ct += p21.mehrbedarf_schulbuecher(pruefung, besonderer.schulbuecher_ct)
    return summe_ct
