"""Goods instead of money (§ 24 Abs. 2 SGB II), and a lost voucher (§ 29 Abs. 2 SGB II)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.leistungsform import Gutscheinverlust, Sachleistungsfall
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p24_sachleistung as p24
from jobcenter.law.sgb2 import p29_gutschein as p29
from jobcenter.law.texte import euro


@dataclass(frozen=True, slots=True)
class Sachleistungsergebnis:
    """How much of the month is goods and how much is money, in cents."""

    sachleistung_ct: int
    geld_ct: int
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


@dataclass(frozen=True, slots=True)
class Gutscheinergebnis:
    """The value of the new voucher in cents; 0 when there is none."""

    gutschein_ct: int
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def sachleistung(
    fall: Sachleistungsfall, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Sachleistungsergebnis:
    """The form of the Regelbedarf in one month. Raises MissingFact, NoLawForDate, UnknownAnswer."""
    pruefung = Pruefung.zum(fall.monat, antworten, with_reasons)
    antwort = pruefung.klaere(p24.SACHLEISTUNG)
    gewollt_ct = fall.regelbedarf_ct if antwort == "ganz" else 0
    if antwort == "teil":
        if fall.teil_ct is None:
            raise MissingFact("teil_ct")
        gewollt_ct = fall.teil_ct
    waren_ct = p24.als_sachleistung(pruefung, fall.anlass, gewollt_ct, fall.regelbedarf_ct, fall.anspruch_ct)
    satz = f"Es gibt {euro(waren_ct)} als Sachleistung und {euro(fall.anspruch_ct - waren_ct)} in Geld."
    grund = pruefung.begruendung("sachleistung", "§ 24 Abs. 2 SGB II", satz, waren_ct)
    return Sachleistungsergebnis(waren_ct, fall.anspruch_ct - waren_ct, tuple(pruefung.fragen.values()), grund)


def gutschein_verlust(
    fall: Gutscheinverlust, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Gutscheinergebnis:
    """A new voucher for a lost one. Raises NoLawForDate, UnknownAnswer."""
    pruefung = Pruefung.zum(fall.verloren_am, antworten, with_reasons)
    wert_ct = 0
    if p29.gutschein_galt(pruefung, fall.verloren_am, fall.gueltig_bis):
        wert_ct = p29.gutschein_ersatz(pruefung, fall.wert_ct, fall.genutzt_ct)
    if wert_ct and pruefung.klaere(p29.NEUER_GUTSCHEIN) == "nein":
        wert_ct = 0
    satz = f"Der neue Gutschein gilt über {euro(wert_ct)}." if wert_ct else "Es gibt keinen neuen Gutschein."
    grund = pruefung.begruendung("gutschein_verlust", "§ 29 Abs. 2 SGB II", satz, wert_ct)
    return Gutscheinergebnis(wert_ct, tuple(pruefung.fragen.values()), grund)
