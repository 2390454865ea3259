"""§ 29 SGB II: in which form benefits of § 28 are provided, and who gets the money."""

from __future__ import annotations

from jobcenter.law.fakten.bildung import Bildungsart, Leistungsform
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

FORM = Frage(
    "leistungsform",
    "§ 29 Abs. 1 SGB II",
    "In welcher Form erbringt der kommunale Träger Leistungen für Bildung und Teilhabe?",
    tuple((form.value, f"{form.text}.") for form in Leistungsform),
    Leistungsform.GUTSCHEIN.value,
)
IMMER_GELD = frozenset({Bildungsart.SCHULBEDARF, Bildungsart.BEFOERDERUNG})
AN_WEN = {
    Leistungsform.GUTSCHEIN: "Anbieter, gegen den Gutschein",
    Leistungsform.DIREKTZAHLUNG: "Anbieter",
    Leistungsform.GELD: "leistungsberechtigte Person",
}


@rule("§ 29 Abs. 1 Satz 3 SGB II", since=BUERGERGELD)
def nur_als_geld(art: Bildungsart) -> bool:
    """School supplies and the way to school are always paid in money."""
    return art in IMMER_GELD


@rule("§ 29 Abs. 6 SGB II", since=BUERGERGELD)
def gesammelt_an_schule(art: Bildungsart, ueber_schule: bool) -> bool:
    """Short trips may be paid to the school for all its entitled pupils together."""
    return art is Bildungsart.AUSFLUG and ueber_schule


@rule("§ 29 Abs. 1 und 6 SGB II", since=BUERGERGELD, satz="{art.text}: Das Geld erhält: {ergebnis}.")
def empfaenger(art: Bildungsart, form: Leistungsform, an_schule: bool) -> str:
    """Who is paid, in words."""
    return "Schule" if an_schule else AN_WEN[form]


@rule(
    "§ 29 Abs. 4 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="{art.text}: Die vorab bezahlten {ergebnis:euro} werden erstattet.",
)
def erstattung_verauslagt(art: Bildungsart, betrag_ct: int) -> int:
    """Where the benefit is paid in money, outlays are paid back, in cents."""
    return betrag_ct
