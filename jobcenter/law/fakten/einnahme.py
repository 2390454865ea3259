"""Money that comes in: § 11, § 11a SGB II."""

from __future__ import annotations

from enum import StrEnum

from jobcenter.law.fakten.fakt import fakt, sachverhalt


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


@sachverhalt
class Einnahme:
    """One income of the month; `brutto_ct` is required for ERWERB."""

    art: Einnahmeart = fakt("Art der Einnahme", "§ 11 Abs. 1 SGB II")
    netto_ct: int = fakt("Zufluss im Monat", "§ 11 Abs. 2 SGB II")
    brutto_ct: int | None = fakt("Bruttolohn", "§ 11b Abs. 3 SGB II", default=None)
