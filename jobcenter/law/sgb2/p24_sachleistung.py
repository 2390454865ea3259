"""§ 24 Abs. 2 SGB II: goods instead of money for people who cannot make ends meet with it."""

from __future__ import annotations

from jobcenter.law.fakten.leistungsform import Ungeeignet
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

SACHLEISTUNG = Frage(
    "sachleistung",
    "§ 24 Abs. 2 SGB II",
    "Die Person kommt mit dem Geld für den Regelbedarf nicht aus. Sollen es Sachleistungen sein?",
    (
        ("geld", "Nein, es bleibt beim Geld (§ 24 Abs. 2 lässt das zu)."),
        ("teil", "Ja, zum Teil (§ 24 Abs. 2)."),
        ("ganz", "Ja, der ganze Regelbedarf (§ 24 Abs. 2)."),
    ),
    "geld",
)


@rule(
    "§ 24 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="{anlass.text}: {ergebnis:euro} gibt es als Sachleistung, höchstens den Regelbedarf von {regelbedarf_ct}.",
    leer="{anlass.text}: Es bleibt beim Geld.",
)
def als_sachleistung(anlass: Ungeeignet, gewollt_ct: int, regelbedarf_ct: int, anspruch_ct: int) -> int:
    """What is given in goods, in cents: never above the Regelbedarf or the claim; housing stays money."""
    return min(gewollt_ct, regelbedarf_ct, anspruch_ct)
