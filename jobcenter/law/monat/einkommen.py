"""Countable income of every person, and Kindergeld that goes back to a parent (§§ 11, 11b)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobcenter.law.fakten.absetzung import Massnahme
from jobcenter.law.fakten.ausbildung import Ausbildungsart
from jobcenter.law.grusigv import p01_ausnahmen as p01
from jobcenter.law.monat.absetzung import kosten_der_arbeit, versicherungen
from jobcenter.law.monat.einnahmen import Einnahmen, sortiere
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p11_einkommen as p11
from jobcenter.law.sgb2 import p11a_ausnahmen as p11a
from jobcenter.law.sgb2 import p11b_absetzbetraege as p11b
from jobcenter.law.sgb2 import p11b_beitraege as p11bb
from jobcenter.law.situation import Ausbildung, Rolle

ALLE_ABGESETZT = 0
"""Nothing of Nr. 3 to 5 is left for other income."""


def set_einkommen(pruefung: Pruefung, mitglieder: Sequence[Mitglied], monat: date) -> None:
    """Fill in countable income: children first, because Kindergeld they do not need is a parent's."""
    mit_minderjaehrigen = any(m.ist_kind and m.minderjaehrig for m in mitglieder)
    for m in mitglieder:
        if m.gehoert_dazu:
            pruefung.blatt(m.person.id)
            _einnahmen(pruefung, m, mit_minderjaehrigen, monat)
    erwachsene = [m for m in mitglieder if m.gehoert_dazu and not m.ist_kind]
    for m in mitglieder:
        if m.ist_kind:
            pruefung.blatt(m.person.id)
            if m.gehoert_dazu:
                _kind(pruefung, m)
            else:
                m.kindergeld_ueber_ct = p11.kindergeld_fremdes_kind(
                    pruefung, sortiere(pruefung, m, monat).kindergeld_ct
                )
            if m.kindergeld_ueber_ct:
                elternteil = _empfaenger(pruefung, erwachsene)
                elternteil.sonstiges_ct += m.kindergeld_ueber_ct
                m.kindergeld_an = elternteil.person.id
    for m in erwachsene:
        pruefung.blatt(m.person.id)
        if m.rest_grundbetrag_ct and m.sonstiges_ct:  # Kindergeld a child did not need came in meanwhile.
            m.pauschale_ct = _rest_vom_grundbetrag(pruefung, m, m.rest_grundbetrag_ct, m.sonstiges_ct)
        _erwachsen(pruefung, m)


def anrechenbar(m: Mitglied, weniger_ct: int = 0) -> int:
    """Countable income of an adult in cents, if the other income were lower by `weniger_ct`."""
    eigenes_ct = m.erwerb_ct - m.abzug_ct
    sonstiges_ct = m.sonstiges_ct - weniger_ct - m.pauschale_ct
    if sonstiges_ct > 0:
        eigenes_ct += sonstiges_ct
    return eigenes_ct if eigenes_ct > 0 else 0


def _einnahmen(pruefung: Pruefung, m: Mitglied, mit_minderjaehrigen: bool, monat: date) -> None:
    """Sort the money of the month and deduct from earnings."""
    ein = sortiere(pruefung, m, monat)
    summe_ct = ein.summe_ct
    if summe_ct and p01.nur_bagatelle(pruefung, summe_ct):
        ein = Einnahmen()
    m.sonstiges_ct, m.kindergeld_ct = ein.sonstiges_ct + m.unterstuetzung_ct, ein.kindergeld_ct
    if ein.rente_ct and not m.minderjaehrig and _hat_grundrentenzeiten(pruefung, m):
        m.sonstiges_ct -= p11b.grundrentenfreibetrag(pruefung, ein.rente_ct)
    rest_ct = p11b.PAUSCHALE_OFFEN
    if ein.netto_ct or ein.brutto_ct:
        if ohne_freibetrag(pruefung, m):
            m.sonstiges_ct += _lohn_ohne_freibetrag(pruefung, m, ein)
        else:
            m.erwerb_ct, rest_ct = _erwerb(pruefung, m, ein, mit_minderjaehrigen, monat)
    if ein.ausbildung_ct and rest_ct == p11b.PAUSCHALE_OFFEN and _mindestens_100(pruefung, m):
        m.sonstiges_ct -= p11bb.absetzung_ausbildungsleistung(
            pruefung, ein.ausbildung_ct, _nachgewiesen(pruefung, m, ein)
        )
        rest_ct = ALLE_ABGESETZT
    m.pauschale_ct = _pauschale(pruefung, m, ein, rest_ct)
    if rest_ct > 0 and not m.sonstiges_ct:
        m.rest_grundbetrag_ct = rest_ct
    m.abzug_ct = m.person.gezahlter_unterhalt_ct
    if m.person.absetzung is not None and m.erwerbsfaehig and not m.ausschluss:
        m.abzug_ct += m.person.absetzung.ausbildungsfoerderung_kind_ct


def _hat_grundrentenzeiten(pruefung: Pruefung, m: Mitglied) -> bool:
    """At least 33 years, as proven (§ 69) or as a person says."""
    absetzung = m.person.absetzung
    if absetzung is not None and absetzung.grundrentenzeiten is not None:
        return absetzung.grundrentenzeiten
    return pruefung.klaere(p11b.GRUNDRENTENZEITEN, m.person.id) == "ja"


def ohne_freibetrag(pruefung: Pruefung, m: Mitglied) -> bool:
    """Whether the deductions for working people of § 11b Abs. 2 to 3 do not apply to this person."""
    if not m.alt_genug:
        return True
    eingeschraenkt = bool(m.ausschluss) or not m.erwerbsfaehig
    return eingeschraenkt and pruefung.klaere(p11b.FREIBETRAG_NICHT_ERWERBSFAEHIG, m.person.id) == "pauschale"


def _lohn_ohne_freibetrag(pruefung: Pruefung, m: Mitglied, ein: Einnahmen) -> int:
    """Earnings that count like other income, so that the insurance lump sum can still be deducted."""
    if not m.alt_genug:
        return p01.lohn_unter_15(pruefung, ein.netto_ct)
    kosten_ct = m.person.hoehere_absetzung_ct
    if kosten_ct is None:
        kosten_ct = kosten_der_arbeit(pruefung, m, ein.ausgaben_ct)
    return max(0, ein.netto_ct - kosten_ct)


def _erwerb(pruefung: Pruefung, m: Mitglied, ein: Einnahmen, mit_minderjaehrigen: bool, monat: date) -> tuple[int, int]:
    """Countable earnings, and how much of the base amount is left for other income."""
    person = m.person
    if person.hoehere_absetzung_ohne_betrag and person.hoehere_absetzung_ct is None:
        pruefung.klaere(p11b.KOSTEN_OHNE_BETRAG, person.id)
    grund = grundbetrag(pruefung, m, ein, monat)
    nachgewiesen_ct = person.hoehere_absetzung_ct or 0
    if person.absetzung is not None or ein.ausgaben_ct:
        nachgewiesen_ct = _nachgewiesen(pruefung, m, ein)
    if nachgewiesen_ct and grund is not p11b.Grundbetrag.ARBEIT:
        ab_25 = grund is p11b.Grundbetrag.FREIWILLIGENDIENST
        statt = p11b.kosten_ueber_grundbetrag(pruefung, ein.brutto_ct, nachgewiesen_ct, ab_25)
        if not statt or pruefung.klaere(p11b.HOEHERE_KOSTEN_IN_AUSBILDUNG, person.id) == "nein":
            nachgewiesen_ct = 0
    mit_kind = grenze_mit_kind(pruefung, m, ein.brutto_ct, mit_minderjaehrigen)
    erwerb = p11b.erwerbseinkommen(pruefung, ein.netto_ct, ein.brutto_ct, grund, mit_kind, nachgewiesen_ct)
    return erwerb.angerechnet_ct, erwerb.rest_grundbetrag_ct


def grenze_mit_kind(pruefung: Pruefung, m: Mitglied, brutto_ct: int, mit_minderjaehrigen: bool) -> bool:
    """Whether the higher limit of § 11b Abs. 3 Satz 3 holds: own minor children or those in the household."""
    mit_kind = m.person.minderjaehriges_kind_ausserhalb or (mit_minderjaehrigen and not m.ist_kind)
    if (
        m.ist_kind
        and not m.minderjaehrig
        and mit_minderjaehrigen
        and not mit_kind
        and p11b.ueber_grenze_ohne_kind(pruefung, brutto_ct)
    ):
        mit_kind = pruefung.klaere(p11b.KIND_MIT_GESCHWISTERN, m.person.id) == "ja"
    return mit_kind


def grundbetrag(pruefung: Pruefung, m: Mitglied, ein: Einnahmen, monat: date) -> p11b.Grundbetrag:
    """Which base amount of § 11b Abs. 2 and 2b belongs to the work."""
    person, absetzung = m.person, m.person.absetzung
    ausbildung = person.ausbildung
    foerderung = person.foerderung
    if foerderung is not None and foerderung.art is Ausbildungsart.NICHT_GEFOERDERT:
        ausbildung = ausbildung if ausbildung is Ausbildung.SCHULE else Ausbildung.KEINE
    jung = p11b.in_junger_ausbildung(pruefung, m.alter, ausbildung)
    if absetzung is not None or ein.im_dienst:
        massnahme = Massnahme.FREIWILLIGENDIENST if absetzung is None or ein.im_dienst else absetzung.massnahme
        if p11b.im_dienst_ab_25(pruefung, m.alter, massnahme):
            return p11b.Grundbetrag.FREIWILLIGENDIENST
        jung = jung or p11b.in_junger_massnahme(pruefung, m.alter, massnahme)
        if not jung and absetzung is not None and absetzung.schulende_am is not None:
            jung = p11b.schule_gerade_beendet(pruefung, m.alter, monat, absetzung.schulende_am)
    if not jung and p11b.ausbildung_unklar(pruefung, m.alter, ausbildung):
        jung = pruefung.klaere(p11b.SONSTIGE_AUSBILDUNG, person.id) == "ja"
    return p11b.Grundbetrag.AUSBILDUNG if jung else p11b.Grundbetrag.ARBEIT


def _nachgewiesen(pruefung: Pruefung, m: Mitglied, ein: Einnahmen) -> int:
    """The proven sum of Nr. 3 to 5: as established by a person, or put together from its parts."""
    if m.person.hoehere_absetzung_ct is not None:
        return m.person.hoehere_absetzung_ct
    if (m.person.absetzung is None and not ein.ausgaben_ct) or (
        ein.brutto_ct and not p11bb.hoehere_absetzung_moeglich(pruefung, ein.brutto_ct)
    ):
        return 0
    einkommen_ct = ein.brutto_ct + ein.sonstiges_ct + ein.kindergeld_ct
    beitraege_ct = versicherungen(pruefung, m, einkommen_ct)
    return p11bb.summe_der_absetzungen(pruefung, beitraege_ct, kosten_der_arbeit(pruefung, m, ein.ausgaben_ct))


def _mindestens_100(pruefung: Pruefung, m: Mitglied) -> bool:
    """Whether at least 100 euros are deducted from BAföG and similar benefits (§ 11b Abs. 2b Satz 4 and 5)."""
    if m.ausschluss or not m.erwerbsfaehig:
        return False
    if p11a.ausnahmen_geprueft(pruefung):
        return True
    return pruefung.klaere(p11bb.AUSBILDUNGSLEISTUNG_VOR_JULI_2023, m.person.id) == "ja"


def _pauschale(pruefung: Pruefung, m: Mitglied, ein: Einnahmen, rest_ct: int) -> int:
    """What may still be deducted from other income for insurance and provision for old age."""
    minderjaehrig_ohne = m.minderjaehrig and not m.person.eigene_versicherung
    if minderjaehrig_ohne and m.person.absetzung is None:
        return 0
    if rest_ct == p11b.PAUSCHALE_OFFEN:
        return versicherungen(pruefung, m, ein.brutto_ct + ein.sonstiges_ct + ein.kindergeld_ct)
    if rest_ct and (m.sonstiges_ct or m.kindergeld_ct):
        return _rest_vom_grundbetrag(pruefung, m, rest_ct, ein.sonstiges_ct + ein.kindergeld_ct)
    return 0


def _rest_vom_grundbetrag(pruefung: Pruefung, m: Mitglied, rest_ct: int, einkommen_ct: int) -> int:
    """What is deducted from other income when the wage is below the base amount: a person decides."""
    if pruefung.klaere(p11b.RESTLICHER_GRUNDABSETZBETRAG, m.person.id) == "nein":
        return 0
    return min(rest_ct, versicherungen(pruefung, m, einkommen_ct))


def _kind(pruefung: Pruefung, m: Mitglied) -> None:
    """A child's own income; Kindergeld only as far as the child needs it."""
    anderes_ct = m.erwerb_ct + m.sonstiges_ct
    genutzt_ct = 0
    if m.kindergeld_ct:
        genutzt_ct = p11.benoetigtes_kindergeld(
            pruefung, m.kindergeld_ct, m.bedarf_ct + m.abzug_ct, anderes_ct, m.pauschale_ct
        )
        m.kindergeld_ueber_ct = m.kindergeld_ct - genutzt_ct
    m.ohne_kindergeld_ct = anrechenbar(m)
    m.sonstiges_ct += genutzt_ct
    _erwachsen(pruefung, m)


def _erwachsen(pruefung: Pruefung, m: Mitglied) -> None:
    """Deduct lump sum and maintenance from what is left."""
    m.eigenes_ct = anrechenbar(m)
    if pruefung.teile is not None:
        _explain_einkommen(pruefung, m)


def _explain_einkommen(pruefung: Pruefung, m: Mitglied) -> None:
    """Say what was deducted and what counts."""
    if m.pauschale_ct and m.sonstiges_ct:
        p11b.versicherungspauschale(pruefung, m.sonstiges_ct, m.pauschale_ct)
    if m.person.gezahlter_unterhalt_ct:
        p11b.unterhalt_abgesetzt(pruefung, m.erwerb_ct + m.sonstiges_ct, m.person.gezahlter_unterhalt_ct)
    if m.abzug_ct > m.person.gezahlter_unterhalt_ct:
        p11bb.schon_beim_kind_angerechnet(
            pruefung, m.erwerb_ct + m.sonstiges_ct, m.abzug_ct - m.person.gezahlter_unterhalt_ct
        )
    p11b.anrechenbares_einkommen(pruefung, m.eigenes_ct)


def _empfaenger(pruefung: Pruefung, erwachsene: Sequence[Mitglied]) -> Mitglied:
    """The adult who gets the Kindergeld: asked only when there are two."""
    wer = Rolle.ANTRAGSTELLER.value
    if len(erwachsene) > 1:
        bei_eltern = erwachsene[0].person.rolle is Rolle.ELTERNTEIL
        wer = pruefung.klaere(p11.KINDERGELD_DER_ELTERN if bei_eltern else p11.KINDERGELDBERECHTIGT)
    return next((m for m in erwachsene if wer in (m.person.rolle, m.person.id)), erwachsene[0])
