"""§ 29 Abs. 2 SGB II: vouchers for education and taking part, and what happens when one is lost."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

NEUER_GUTSCHEIN = Frage(
    "neuer_gutschein",
    "§ 29 Abs. 2 Satz 5 SGB II",
    "Der Gutschein ging verloren. Wird ein neuer ausgestellt?",
    (
        ("ja", "Ja, das ist der Regelfall (§ 29 Abs. 2 Satz 5)."),
        ("nein", "Nein, dieser Fall ist besonders gelagert (§ 29 Abs. 2 Satz 5 lässt Ausnahmen zu)."),
    ),
    "ja",
)


@rule(
    "§ 29 Abs. 2 Satz 4 SGB II",
    since=BUERGERGELD,
    leer="Der Gutschein galt beim Verlust nicht mehr. Ein neuer wird dafür nicht ausgestellt.",
)
def gutschein_galt(verloren_am: date, gueltig_bis: date | None) -> bool:
    """Whether the voucher was still valid on the day it was lost."""
    return gueltig_bis is None or verloren_am <= gueltig_bis


@rule(
    "§ 29 Abs. 2 Satz 5 SGB II",
    since=BUERGERGELD,
    satz="Vom Gutschein über {wert_ct} sind {genutzt_ct} eingelöst. Der neue gilt über {ergebnis:euro}.",
    leer="Der Gutschein über {wert_ct} war schon ganz eingelöst.",
)
def gutschein_ersatz(wert_ct: int, genutzt_ct: int) -> int:
    """The part that was not used yet, in cents."""
    return max(0, wert_ct - genutzt_ct)
