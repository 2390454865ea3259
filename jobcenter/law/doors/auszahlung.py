"""Paying: money of the next month ahead of time, stopped payments, interest on late ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.auszahlung import Einstellung, Verzug, Vorzeitig
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb1.p44_verzinsung import (
    verzinst,
    zinsen,
    zinsen_nach_antrag,
    zinsen_nach_bekanntgabe,
    zinsen_nach_faelligkeit,
    zinsmonate,
)
from jobcenter.law.sgb2.p40_aufhebung import einstellung_bis, einstellung_endet, einstellung_mitteilen
from jobcenter.law.sgb2.p42_auszahlung import (
    VORZEITIG,
    faellig_am,
    gesperrt_durch_aufrechnung,
    gesperrt_durch_minderung,
    gesperrt_durch_vorige,
    unpfaendbar,
    verringerung,
    vorzeitig,
)
from jobcenter.law.texte import datum, euro


@dataclass(frozen=True, slots=True)
class VorzeitigErgebnis:
    """What is paid now, and by how much the next two months are lower."""

    betrag_ct: int
    folgemonat_ct: int
    zweiter_monat_ct: int
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]


@dataclass(frozen=True, slots=True)
class EinstellungErgebnis:
    """Last day without a decision, what has to be paid, and whether the person must be told."""

    frist_bis: date
    nachzahlung_ct: int
    mitteilen: bool
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]


@dataclass(frozen=True, slots=True)
class ZinsErgebnis:
    """Interest on everything that is paid late."""

    zinsen_ct: int
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]


def vorzeitige_leistung(
    angaben: Vorzeitig, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> VorzeitigErgebnis:
    """Money of the next month ahead of time (§ 42 Abs. 2). Raises UnknownAnswer."""
    pruefung = Pruefung.zum(angaben.monat, antworten, with_reasons)
    faellig_am(pruefung, angaben.monat)
    unpfaendbar(pruefung, angaben.abtretung_im_interesse)
    gesperrt = [
        gesperrt_durch_aufrechnung(pruefung, angaben.aufrechnung),
        gesperrt_durch_minderung(pruefung, angaben.minderung),
        angaben.zuletzt is not None and gesperrt_durch_vorige(pruefung, angaben.zuletzt, angaben.monat),
    ]
    betrag_ct = 0
    if not any(gesperrt) and pruefung.klaere(VORZEITIG) == "ja":
        betrag_ct = vorzeitig(pruefung, angaben.wunsch_ct, angaben.anspruch_ct)
    auszahlbar_ct = angaben.anspruch_ct if angaben.auszahlbar_ct is None else angaben.auszahlbar_ct
    folgemonat_ct = verringerung(pruefung, betrag_ct, auszahlbar_ct) if betrag_ct else 0
    satz = f"Vorzeitig werden {euro(betrag_ct)} gezahlt." if betrag_ct else "Vorzeitig wird nichts gezahlt."
    grund = pruefung.begruendung("vorzeitige_leistung", "§ 42 Abs. 2 SGB II", satz, betrag_ct)
    return VorzeitigErgebnis(
        betrag_ct, folgemonat_ct, betrag_ct - folgemonat_ct, grund, tuple(pruefung.fragen.values())
    )


def zahlungseinstellung(
    angaben: Einstellung, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> EinstellungErgebnis:
    """A stopped payment and its two months (§ 40 Abs. 2 Nr. 4 SGB II, § 331 SGB III)."""
    pruefung = Pruefung.zum(angaben.eingestellt_am, antworten, with_reasons)
    mitteilen = einstellung_mitteilen(pruefung, angaben.von_der_person)
    frist_bis = einstellung_bis(pruefung, angaben.eingestellt_am)
    endet = einstellung_endet(pruefung, frist_bis, angaben.stand_am, angaben.aufgehoben_am)
    nachzahlung_ct = angaben.betrag_ct if endet else 0
    satz = f"Die Zahlung ist seit dem {datum(angaben.eingestellt_am)} vorläufig eingestellt."
    grund = pruefung.begruendung("zahlungseinstellung", "§ 40 Abs. 2 Nr. 4 SGB II", satz, nachzahlung_ct)
    return EinstellungErgebnis(frist_bis, nachzahlung_ct, mitteilen, grund, tuple(pruefung.fragen.values()))


def verzugszinsen(
    angaben: Verzug, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> ZinsErgebnis:
    """Interest on late benefits (§ 44 SGB I). Raises MissingFact."""
    pruefung = Pruefung.zum(angaben.zahlung_am, antworten, with_reasons)
    if angaben.antrag_vollstaendig_am is not None:
        fruehestens = zinsen_nach_antrag(pruefung, angaben.antrag_vollstaendig_am)
    elif angaben.bekanntgabe_am is not None:
        fruehestens = zinsen_nach_bekanntgabe(pruefung, angaben.bekanntgabe_am)
    else:
        raise MissingFact("antrag_vollstaendig_am")
    euro_monate_ct = 0
    for rueckstand in angaben.rueckstaende:
        ab = max(fruehestens, zinsen_nach_faelligkeit(pruefung, faellig_am(pruefung, rueckstand.monat)))
        monate = zinsmonate(pruefung, ab, angaben.zahlung_am)
        euro_monate_ct += verzinst(pruefung, rueckstand.monat, rueckstand.betrag_ct, monate) * monate
    zinsen_ct = zinsen(pruefung, euro_monate_ct)
    satz = f"Zur Zahlung am {datum(angaben.zahlung_am)} gehören {euro(zinsen_ct)} Zinsen."
    grund = pruefung.begruendung("verzugszinsen", "§ 44 SGB I", satz, zinsen_ct)
    return ZinsErgebnis(zinsen_ct, grund, tuple(pruefung.fragen.values()))
