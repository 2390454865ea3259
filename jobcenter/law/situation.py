"""The facts the law may ask for. Frozen values, no behaviour; money in whole cents per month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Rolle(StrEnum):
    """Place of a person in the household of the applicant."""

    ANTRAGSTELLER = "antragsteller"
    PARTNER = "partner"
    KIND = "kind"


class Ausbildung(StrEnum):
    """What a person learns at the moment (§ 7 Abs. 5, § 11b Abs. 2b SGB II)."""

    KEINE = "keine"
    SCHULE = "schule"
    BERUFSAUSBILDUNG = "berufsausbildung"
    STUDIUM = "studium"
    SONSTIGE = "sonstige"


class Einnahmeart(StrEnum):
    """Kinds of income; Kindergeld stands at the child it is paid for."""

    ERWERB = "erwerb"
    KINDERGELD = "kindergeld"
    UNTERHALT = "unterhalt"
    UNTERHALTSVORSCHUSS = "unterhaltsvorschuss"
    ALTERSRENTE = "altersrente"
    ERWERBSMINDERUNGSRENTE = "erwerbsminderungsrente"
    HINTERBLIEBENENRENTE = "hinterbliebenenrente"
    ARBEITSLOSENGELD = "arbeitslosengeld"
    SONSTIGE = "sonstige"


@dataclass(frozen=True, slots=True)
class Einnahme:
    """One income of the month; `brutto_ct` is required for ERWERB."""

    art: Einnahmeart
    netto_ct: int
    brutto_ct: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the household, as the law sees it.

    `hoehere_absetzung_ct` is the proven sum of § 11b Abs. 1 Satz 1 Nr. 3 bis 5 SGB II,
    `gezahlter_unterhalt_ct` what is really paid up to the amount in the title (Nr. 7).
    """

    id: str
    rolle: Rolle
    geburtsdatum: date
    erwerbsfaehig: bool = True
    ausbildung: Ausbildung = Ausbildung.KEINE
    schwanger: bool = False
    geburtstermin: date | None = None
    deutsch: bool = True
    stationaer: bool = False
    verheiratet: bool = False
    einnahmen: tuple[Einnahme, ...] = ()
    vermoegen_ct: int = 0
    hoehere_absetzung_ct: int | None = None
    gezahlter_unterhalt_ct: int = 0
    minderjaehriges_kind_ausserhalb: bool = False
    # Optional facts beyond the first questionnaire:
    hoehere_absetzung_ohne_betrag: bool = False
    eigene_versicherung: bool = False
    mehrbedarf_behinderung: bool = False
    mehrbedarf_ernaehrung_ct: int = 0


@dataclass(frozen=True, slots=True)
class Wohnung:
    """The flat of the household: whole costs of the month, before they are shared.

    `grenze_unterkunft_ct` and `grenze_heizung_ct` are the local limits for this household
    (§ 22 Abs. 1 Satz 1 SGB II); None means: the Jobcenter has not entered one.
    """

    grundmiete_ct: int
    nebenkosten_ct: int
    heizung_ct: int
    personen_im_haushalt: int
    warmwasser_dezentral: bool = False
    eigentum: bool = False
    grenze_unterkunft_ct: int | None = None
    grenze_heizung_ct: int | None = None
    karenzzeit: bool = True


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything about one month of one household.

    `monat` is the first day of the month. `bewilligung_ab` starts the Bewilligungszeitraum and selects
    the version of § 12. `rechtsstand` is only set when a person decided to use the numbers of that day
    for months whose numbers are not known yet. `tage` (1 to 30) is set when the claim exists for a part
    of the month only (§ 41 Abs. 1). `vermoegen_karenzzeit` matters for Bewilligungszeiträume that began
    before July 2026 only (§ 12 Abs. 3 old); None means: not established.
    """

    monat: date
    bewilligung_ab: date
    personen: tuple[Person, ...]
    wohnung: Wohnung | None
    alleinerziehend: bool = False
    rechtsstand: date | None = None
    tage: int | None = None
    vermoegen_karenzzeit: bool | None = None
