"""The door to help with the flat beside the monthly need: moving, deposit, debts, payment to the landlord."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jobcenter.law.fakten.wohnhilfe import Hilfeart, Wohnhilfe, Zahlungsgrund, Zahlungsweg
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p22_wohnhilfen as p22
from jobcenter.law.texte import euro


@dataclass(frozen=True, slots=True)
class WohnhilfeErgebnis:
    """What is paid once, in cents, as a grant or as a loan, and which Jobcenter decides."""

    zuschuss_ct: int
    darlehen_ct: int
    am_neuen_ort: bool
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


@dataclass(frozen=True, slots=True)
class ZahlungswegErgebnis:
    """„muss“, „soll“ or „nein“: payment to the landlord; then the person is told in writing (§ 22 Abs. 7 Satz 5)."""

    an_vermieter: str
    unterrichten: bool
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def wohnhilfe(
    antrag: Wohnhilfe, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> WohnhilfeErgebnis:
    """Decide one request of § 22 Abs. 6 or 8. Raises NoLawForDate, UnknownAnswer."""
    pruefung = Pruefung.zum(antrag.tag, antworten, with_reasons)
    if antrag.art is Hilfeart.SCHULDEN:
        betrag_ct, neu = _schulden(pruefung, antrag), False
    else:
        neu = p22.am_neuen_ort(pruefung, antrag.art)
        betrag_ct = antrag.betrag_ct if _zugesichert(pruefung, antrag) else 0
    darlehen_ct = 0
    if betrag_ct and p22.als_darlehen(pruefung, antrag.art):
        zuschuss = antrag.besonderer_fall and pruefung.klaere(p22.DARLEHEN) == "zuschuss"
        darlehen_ct = 0 if zuschuss else betrag_ct
    satz = "Das Jobcenter zahlt nichts."
    if betrag_ct:
        satz = f"Das Jobcenter zahlt {euro(betrag_ct)} als {'Darlehen' if darlehen_ct else 'Zuschuss'}."
    return WohnhilfeErgebnis(
        betrag_ct - darlehen_ct,
        darlehen_ct,
        neu,
        tuple(pruefung.fragen.values()),
        pruefung.begruendung("wohnhilfe", "§ 22 Abs. 6 und 8 SGB II", satz, betrag_ct),
    )


def _zugesichert(pruefung: Pruefung, antrag: Wohnhilfe) -> bool:
    """A promise already given counts; otherwise it is owed, or a person decides."""
    if antrag.zugesichert is not None:
        return antrag.zugesichert
    soll = p22.zusicherung_soll(pruefung, antrag.umzug_notwendig, antrag.sonst_keine_wohnung)
    return soll or pruefung.klaere(p22.ZUSICHERUNG) == "ja"


def _schulden(pruefung: Pruefung, antrag: Wohnhilfe) -> int:
    """Debts in cents that are taken over."""
    stand = p22.schulden_uebernahme(pruefung, antrag.bekommt_wohnkosten, antrag.gerechtfertigt, antrag.notwendig)
    if stand == "darf nicht":
        return 0
    rest_ct = antrag.betrag_ct
    if antrag.vermoegen_ct:
        rest_ct = p22.schulden_nach_vermoegen(pruefung, antrag.betrag_ct, antrag.vermoegen_ct)
    if not rest_ct or (stand == "kann" and pruefung.klaere(p22.SCHULDEN) == "nein"):
        return 0
    return rest_ct


def zahlungsweg(
    antrag: Zahlungsweg, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> ZahlungswegErgebnis:
    """To whom the money for the flat goes (§ 22 Abs. 7, § 31a Abs. 7 Satz 3). Raises NoLawForDate."""
    pruefung = Pruefung.zum(antrag.tag, antworten, with_reasons)
    stand = "nein"
    if antrag.gruende and p22.zahlung_zur_sicherung(pruefung, antrag.gruende):
        stand = "soll"
    if Zahlungsgrund.ARBEIT_VERWEIGERT in antrag.gruende and p22.zahlung_bei_arbeitsverweigerung(
        pruefung, antrag.gruende
    ):
        stand = "soll"
    if p22.zahlung_auf_antrag(pruefung, antrag.beantragt):
        stand = "muss"
    satz = "Das Geld für die Wohnung geht an die Person selbst."
    if stand != "nein":
        satz = "Das Geld für die Wohnung geht an den Vermieter. Das Jobcenter teilt es der Person schriftlich mit."
    return ZahlungswegErgebnis(
        stand,
        stand != "nein",
        tuple(pruefung.fragen.values()),
        pruefung.begruendung("zahlungsweg", "§ 22 Abs. 7 SGB II", satz, stand),
    )


def werte_wohnhilfe(ergebnis: WohnhilfeErgebnis) -> dict[str, Any]:
    """The result in the words of a worked case."""
    return {
        "zuschuss": ergebnis.zuschuss_ct,
        "darlehen": ergebnis.darlehen_ct,
        "am_neuen_ort": ergebnis.am_neuen_ort,
    }


def werte_zahlungsweg(ergebnis: ZahlungswegErgebnis) -> dict[str, Any]:
    """The result in the words of a worked case."""
    return {"an_vermieter": ergebnis.an_vermieter, "unterrichten": ergebnis.unterrichten}
