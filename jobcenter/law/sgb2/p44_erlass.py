"""§ 44 SGB II: a claim is given up when it would be unfair to collect it."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

ERLASS = Frage(
    "erlass",
    "§ 44 SGB II",
    "Die Person bittet darum, ihr die Forderung zu erlassen. Wäre es in diesem Fall unbillig, sie einzuziehen?",
    (
        ("nein", "Nein, die Forderung bleibt (§ 44)."),
        ("ja", "Ja, die Forderung wird erlassen (§ 44)."),
    ),
    "nein",
)


@rule("§ 44 SGB II", since=BUERGERGELD, satz="Die Forderung von {betrag_ct} wird erlassen.")
def erlassen(betrag_ct: int, unbillig: bool) -> int:
    """What of a claim is given up, in cents."""
    return betrag_ct if unbillig else 0
