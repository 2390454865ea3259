"""Countable income of every person, and Kindergeld that goes back to a parent (§§ 11, 11b)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jobcenter.law.errors import MissingFact
from jobcenter.law.mitglied import Mitglied
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p11_einkommen as p11
from jobcenter.law.sgb2 import p11b_absetzbetraege as p11b
from jobcenter.law.situation import Einnahmeart, Rolle

RENTEN = frozenset({Einnahmeart.ALTERSRENTE, Einnahmeart.ERWERBSMINDERUNGSRENTE, Einnahmeart.HINTERBLIEBENENRENTE})
"""Pensions that may carry the allowance for Grundrentenzeiten."""


class Einnahmen(NamedTuple):
    """The money of a person in the month by kind, in cents; pensions are a part of the other income."""

    netto_ct: int = 0
    brutto_ct: int = 0
    sonstiges_ct: int = 0
    kindergeld_ct: int = 0
    rente_ct: int = 0


KEINE = Einnahmen()


def set_einkommen(pruefung: Pruefung, mitglieder: Sequence[Mitglied]) -> None:
    """Fill in countable income: children first, because Kindergeld they do not need is a parent's."""
    mit_minderjaehrigen = any(m.ist_kind and m.minderjaehrig for m in mitglieder)
    for m in mitglieder:
        if m.gehoert_dazu:
            pruefung.blatt(m.person.id)
            _einnahmen(pruefung, m, mit_minderjaehrigen)
    erwachsene = [m for m in mitglieder if not m.ist_kind]
    for m in mitglieder:
        if m.ist_kind:
            pruefung.blatt(m.person.id)
            if m.gehoert_dazu:
                _kind(pruefung, m)
            else:
                m.kindergeld_ueber_ct = p11.kindergeld_fremdes_kind(pruefung, _sortiert(m).kindergeld_ct)
            if m.kindergeld_ueber_ct:
                elternteil = _empfaenger(pruefung, erwachsene)
                elternteil.sonstiges_ct += m.kindergeld_ueber_ct
                m.kindergeld_an = elternteil.person.id
    for m in erwachsene:
        pruefung.blatt(m.person.id)
        _erwachsen(pruefung, m)


def anrechenbar(m: Mitglied, weniger_ct: int = 0) -> int:
    """Countable income of an adult in cents, if the other income were lower by `weniger_ct`."""
    sonstiges_ct = max(0, m.sonstiges_ct - weniger_ct - m.pauschale_ct)
    return max(0, m.erwerb_ct + sonstiges_ct - m.person.gezahlter_unterhalt_ct)


def _einnahmen(pruefung: Pruefung, m: Mitglied, mit_minderjaehrigen: bool) -> None:
    """Sort the money of the month and deduct from earnings."""
    ein = _sortiert(m)
    if p11.nur_bagatelle(pruefung, ein.netto_ct + ein.sonstiges_ct + ein.kindergeld_ct):
        ein = KEINE
    m.sonstiges_ct, m.kindergeld_ct = ein.sonstiges_ct, ein.kindergeld_ct
    if ein.rente_ct and not m.minderjaehrig and pruefung.klaere(p11b.GRUNDRENTENZEITEN, m.person.id) == "ja":
        m.sonstiges_ct -= p11b.grundrentenfreibetrag(pruefung, ein.rente_ct)
    rest_ct = p11b.PAUSCHALE_OFFEN
    if ein.netto_ct or ein.brutto_ct:
        if _ohne_freibetrag(pruefung, m):
            m.sonstiges_ct += _lohn_ohne_freibetrag(pruefung, m, ein.netto_ct)
        else:
            m.erwerb_ct, rest_ct = _erwerb(pruefung, m, ein.netto_ct, ein.brutto_ct, mit_minderjaehrigen)
    if not m.minderjaehrig or m.person.eigene_versicherung:
        m.pauschale_ct = _pauschale(pruefung, m, rest_ct)


def _sortiert(m: Mitglied) -> Einnahmen:
    """The money of a person by kind; earnings without gross pay are a missing fact."""
    netto_ct = brutto_ct = sonstiges_ct = kindergeld_ct = rente_ct = 0
    for einnahme in m.person.einnahmen:
        if einnahme.art is Einnahmeart.ERWERB:
            if einnahme.brutto_ct is None:
                raise MissingFact("person.einnahme.erwerb.brutto_ct", m.person.id)
            netto_ct += einnahme.netto_ct
            brutto_ct += einnahme.brutto_ct
        elif einnahme.art is Einnahmeart.KINDERGELD and m.ist_kind:
            kindergeld_ct += einnahme.netto_ct
        else:
            sonstiges_ct += einnahme.netto_ct
            rente_ct += einnahme.netto_ct if einnahme.art in RENTEN else 0
    return Einnahmen(netto_ct, brutto_ct, sonstiges_ct, kindergeld_ct, rente_ct)


def _ohne_freibetrag(pruefung: Pruefung, m: Mitglied) -> bool:
    """Whether the deductions for working people of § 11b Abs. 2 to 3 do not apply to this person."""
    if not m.alt_genug:
        return True
    eingeschraenkt = bool(m.ausschluss) or not m.erwerbsfaehig
    return eingeschraenkt and pruefung.klaere(p11b.FREIBETRAG_NICHT_ERWERBSFAEHIG, m.person.id) == "pauschale"


def _lohn_ohne_freibetrag(pruefung: Pruefung, m: Mitglied, netto_ct: int) -> int:
    """Earnings that count like other income, so that the insurance lump sum can still be deducted."""
    if not m.alt_genug:
        return p11.lohn_unter_15(pruefung, netto_ct)
    return max(0, netto_ct - (m.person.hoehere_absetzung_ct or 0))


def _erwerb(
    pruefung: Pruefung, m: Mitglied, netto_ct: int, brutto_ct: int, mit_minderjaehrigen: bool
) -> tuple[int, int]:
    """Countable earnings, and how much of the base amount is left for other income."""
    person = m.person
    nachgewiesen_ct = person.hoehere_absetzung_ct or 0
    if person.hoehere_absetzung_ohne_betrag and person.hoehere_absetzung_ct is None:
        pruefung.klaere(p11b.KOSTEN_OHNE_BETRAG, person.id)
    in_ausbildung = p11b.in_junger_ausbildung(pruefung, m.alter, person.ausbildung)
    if p11b.ausbildung_unklar(pruefung, m.alter, person.ausbildung):
        in_ausbildung = pruefung.klaere(p11b.SONSTIGE_AUSBILDUNG, person.id) == "ja"
    mit_kind = person.minderjaehriges_kind_ausserhalb or (mit_minderjaehrigen and not m.ist_kind)
    if (
        m.ist_kind
        and not m.minderjaehrig
        and mit_minderjaehrigen
        and not mit_kind
        and p11b.ueber_grenze_ohne_kind(pruefung, brutto_ct)
    ):
        mit_kind = pruefung.klaere(p11b.KIND_MIT_GESCHWISTERN, person.id) == "ja"
    erwerb = p11b.erwerbseinkommen(pruefung, netto_ct, brutto_ct, in_ausbildung, mit_kind, nachgewiesen_ct)
    return erwerb.angerechnet_ct, erwerb.rest_grundbetrag_ct


def _pauschale(pruefung: Pruefung, m: Mitglied, rest_ct: int) -> int:
    """The insurance lump sum that may still be deducted from other income."""
    if rest_ct == p11b.PAUSCHALE_OFFEN:
        return p11b.versicherungspauschale_offen(pruefung)
    if (
        rest_ct
        and (m.sonstiges_ct or m.kindergeld_ct)
        and pruefung.klaere(p11b.RESTLICHER_GRUNDABSETZBETRAG, m.person.id) == "pauschale"
    ):
        return min(rest_ct, p11b.versicherungspauschale_offen(pruefung))
    return 0


def _kind(pruefung: Pruefung, m: Mitglied) -> None:
    """A child's own income; Kindergeld only as far as the child needs it."""
    unterhalt_ct = m.person.gezahlter_unterhalt_ct
    anderes_ct = m.erwerb_ct + m.sonstiges_ct
    genutzt_ct = 0
    if m.kindergeld_ct:
        genutzt_ct = p11.benoetigtes_kindergeld(
            pruefung, m.kindergeld_ct, m.bedarf_ct + unterhalt_ct, anderes_ct, m.pauschale_ct
        )
        m.kindergeld_ueber_ct = m.kindergeld_ct - genutzt_ct
    m.ohne_kindergeld_ct = anrechenbar(m)
    m.sonstiges_ct += genutzt_ct
    _erwachsen(pruefung, m)


def _erwachsen(pruefung: Pruefung, m: Mitglied) -> None:
    """Deduct lump sum and maintenance from what is left."""
    if m.pauschale_ct and m.sonstiges_ct:
        p11b.versicherungspauschale(pruefung, m.sonstiges_ct, m.pauschale_ct)
    if m.person.gezahlter_unterhalt_ct:
        p11b.unterhalt_abgesetzt(pruefung, m.erwerb_ct + m.sonstiges_ct, m.person.gezahlter_unterhalt_ct)
    m.eigenes_ct = anrechenbar(m)
    p11b.anrechenbares_einkommen(pruefung, m.eigenes_ct)


def _empfaenger(pruefung: Pruefung, erwachsene: Sequence[Mitglied]) -> Mitglied:
    """The adult who gets the Kindergeld: asked only when there are two."""
    wer = Rolle.ANTRAGSTELLER.value
    if len(erwachsene) > 1:
        wer = pruefung.klaere(p11.KINDERGELDBERECHTIGT)
    return next((m for m in erwachsene if m.person.rolle == wer), erwachsene[0])
