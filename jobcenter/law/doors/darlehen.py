"""A loan: whether it is given, what is due of it, and when (§ 42a SGB II)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobcenter.law.fakten.darlehen import Darlehensfall
from jobcenter.law.fakten.forderung import Zweck
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2.p42a_darlehen import (
    ANDERS_GEDECKT,
    darlehensbedarf,
    sofort_faellig,
    tilgung_ab,
    wird_aufgerechnet,
)
from jobcenter.law.texte import euro


@dataclass(frozen=True, slots=True)
class DarlehenErgebnis:
    """How much is lent, the first month of the set-off (None: none), and what is due at once."""

    betrag_ct: int
    tilgung_ab: date | None
    sofort_faellig_ct: int
    rest_ct: int
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]


def darlehen(
    angaben: Darlehensfall, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> DarlehenErgebnis:
    """The loan for a need. Raises NoLawForDate, UnknownAnswer."""
    pruefung = Pruefung.zum(angaben.auszahlung_am, antworten, with_reasons)
    betrag_ct = darlehensbedarf(pruefung, angaben.bedarf_ct, angaben.vermoegen_ct)
    if betrag_ct and pruefung.klaere(ANDERS_GEDECKT) == "ja":
        betrag_ct = 0
    ab = None
    if betrag_ct and wird_aufgerechnet(pruefung, angaben.zweck) and not angaben.leistung_beendet:
        ab = tilgung_ab(pruefung, angaben.auszahlung_am)
    rest_ct = betrag_ct - min(betrag_ct, angaben.getilgt_ct)
    ausbildung = angaben.zweck is Zweck.AUSBILDUNG and angaben.ausbildung_laeuft
    faellig_ct = 0
    if rest_ct:
        zweck, erloes_ct = angaben.zweck, angaben.erloes_ct
        faellig_ct = sofort_faellig(pruefung, rest_ct, zweck, erloes_ct, angaben.leistung_beendet, ausbildung)
    satz = f"Das Darlehen beträgt {euro(betrag_ct)}." if betrag_ct else "Es gibt kein Darlehen."
    grund = pruefung.begruendung("darlehen", "§ 42a SGB II", satz, betrag_ct)
    return DarlehenErgebnis(betrag_ct, ab, faellig_ct, rest_ct - faellig_ct, grund, tuple(pruefung.fragen.values()))
