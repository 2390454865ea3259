"""Benefits that go on as an advance on the Verletztengeld of the accident insurance (§ 25 SGB II)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p25_verletztengeld as p25
from jobcenter.law.texte import euro


@sachverhalt
class Verletztengeldfall:
    """One month of a person who may claim Verletztengeld; amounts in cents."""

    monat: date = fakt("Monat der Leistung", "§ 25 Satz 1 SGB II")
    vorschuss_ab: date = fakt("Erster Tag des Vorschusses", "§ 25 Satz 1 SGB II")
    bisher_ct: int = fakt("Bisherige Leistungen im Monat", "§ 25 Satz 1 SGB II")
    vormonat_ct: int = fakt("Vorschuss des Vormonats", "§ 25 Satz 2 SGB II", default=0)
    anspruch_dem_grunde_nach: bool = fakt(
        "Anspruch auf Verletztengeld dem Grunde nach",
        "§ 25 Satz 1 SGB II",
        default=True,
        grund="Darüber entscheidet die Unfallversicherung.",
    )


@dataclass(frozen=True, slots=True)
class Verletztengeldergebnis:
    """What goes on as an advance, and what the accident insurance pays to the Jobcenter, in cents."""

    vorschuss_ct: int
    abschlag_ct: int
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def verletztengeld(
    fall: Verletztengeldfall, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Verletztengeldergebnis:
    """Compute the advance of one month (§ 25 SGB II, § 102 SGB X)."""
    pruefung = Pruefung.zum(fall.monat, antworten, with_reasons)
    vorschuss_ct = p25.vorschuss_auf_verletztengeld(pruefung, fall.bisher_ct, fall.anspruch_dem_grunde_nach)
    abschlag_ct = 0
    if vorschuss_ct:
        monate = (fall.monat.year - fall.vorschuss_ab.year) * 12 + fall.monat.month - fall.vorschuss_ab.month + 1
        abschlag_ct = p25.abschlag_der_unfallversicherung(pruefung, fall.vormonat_ct, monate)
    satz = f"Als Vorschuss auf das Verletztengeld gibt es {euro(vorschuss_ct)}."
    if not vorschuss_ct:
        satz = "Einen Vorschuss auf das Verletztengeld gibt es nicht."
    return Verletztengeldergebnis(
        vorschuss_ct,
        abschlag_ct,
        tuple(pruefung.fragen.values()),
        pruefung.begruendung("verletztengeld", "§ 25 SGB II, § 102 SGB X", satz, vorschuss_ct),
    )
