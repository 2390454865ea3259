"""Costs of one person, put together: § 11b Abs. 1 Satz 1 Nr. 3 to 5 SGB II with § 6 GrusiGV."""

from __future__ import annotations

from jobcenter.law.fakten.absetzung import Absetzung
from jobcenter.law.grusigv import p06_pauschbetraege as p06
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p11b_beitraege as p11bb

KEINE_ABSETZUNG = Absetzung()


def versicherungen(pruefung: Pruefung, m: Mitglied, einkommen_ct: int) -> int:
    """Nr. 3 and 4: the lump sum, prescribed insurances, own health insurance and provision for old age, in cents.

    Minors have the lump sum only with an insurance of their own (§ 6 Abs. 1 Nr. 2 GrusiGV). `einkommen_ct` is the
    income from which the limit of the promoted provision is computed.
    """
    pauschale = not m.minderjaehrig or m.person.eigene_versicherung
    summe_ct = p06.versicherungspauschale_offen(pruefung) if pauschale else 0
    absetzung = m.person.absetzung
    if absetzung is None:
        return summe_ct
    if absetzung.pflichtversicherungen_jahr_ct:
        summe_ct += p06.pflichtversicherungen(pruefung, absetzung.pflichtversicherungen_jahr_ct)
    if absetzung.krankenversicherung_ct:
        summe_ct += p11bb.eigene_krankenversicherung(pruefung, absetzung.krankenversicherung_ct)
    if absetzung.altersvorsorge_ct:
        summe_ct += p11bb.eigene_altersvorsorge(pruefung, absetzung.altersvorsorge_ct)
    if absetzung.riester_ct:
        summe_ct += p06.altersvorsorge_gefoerdert(pruefung, absetzung.riester_ct, einkommen_ct, absetzung.zulage_kinder)
    return summe_ct


def kosten_der_arbeit(pruefung: Pruefung, m: Mitglied, ausgaben_ct: int) -> int:
    """Nr. 5: travel, meals away from home and other necessary costs of the work, in cents."""
    absetzung = m.person.absetzung or KEINE_ABSETZUNG
    fahrt_ct = _fahrt(pruefung, m, absetzung)
    essen_ct = p06.verpflegung_auswaerts(pruefung, absetzung.auswaerts_tage) if absetzung.auswaerts_tage else 0
    andere_ct = absetzung.arbeitskosten_ct + ausgaben_ct
    if not fahrt_ct + essen_ct + andere_ct:
        return 0
    return p11bb.kosten_der_arbeit(pruefung, fahrt_ct, essen_ct, andere_ct)


def _fahrt(pruefung: Pruefung, m: Mitglied, absetzung: Absetzung) -> int:
    """Travel to work: by car at the lump sum unless public transport is so much cheaper, or proven costs."""
    auto_ct = 0
    if absetzung.entfernung_km and absetzung.fahrt_tage:
        auto_ct = p06.fahrt_mit_dem_auto(pruefung, absetzung.entfernung_km, absetzung.fahrt_tage)
        karte_ct = absetzung.fahrkarte_zumutbar_ct
        if karte_ct is not None and karte_ct < auto_ct and pruefung.klaere(p06.BUS_UND_BAHN, m.person.id) == "bahn":
            auto_ct = karte_ct
    if not auto_ct and not absetzung.fahrt_nachgewiesen_ct:
        return 0
    return p06.fahrkosten(pruefung, auto_ct, absetzung.fahrt_nachgewiesen_ct)
