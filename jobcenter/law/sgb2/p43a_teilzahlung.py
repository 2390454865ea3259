"""§ 43a SGB II: partial payments are shared by those who paid the benefit."""

from __future__ import annotations

from typing import NamedTuple

from jobcenter.law.rule import BUERGERGELD, rule
from jobcenter.law.sgb2.p41_rundung import verteile


class Traegeranteile(NamedTuple):
    """What of a claim belongs to the payer of livelihood and to the payer of housing."""

    bund_ct: int
    kommune_ct: int


@rule(
    "§ 43a SGB II",
    since=BUERGERGELD,
    satz="Von der Forderung gehören {ergebnis.bund_ct} dem Bund und {ergebnis.kommune_ct} der Kommune.",
)
def traegeranteile(betrag_ct: int, leben_ct: int, wohnen_ct: int) -> Traegeranteile:
    """The shares of a claim, in which every partial payment is split, too."""
    return Traegeranteile(*verteile(betrag_ct, (leben_ct, wohnen_ct)))
