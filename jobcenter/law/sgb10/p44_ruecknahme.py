"""§ 44 SGB X: a decision that gave too little is taken back."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

VORSAETZLICH_FALSCH = Frage(
    "vorsaetzlich_falsch",
    "§ 44 Abs. 1 Satz 2 SGB X",
    "Die frühere Entscheidung beruht auf falschen Angaben. Hat die Person absichtlich Wichtiges falsch angegeben?",
    (
        ("nein", "Nein, für die Vergangenheit wird nachgezahlt (§ 44 Abs. 1 Satz 1)."),
        ("ja", "Ja, es wird nicht nachgezahlt (§ 44 Abs. 1 Satz 2)."),
    ),
    "nein",
)


@rule(
    "§ 44 Abs. 1 Satz 1 SGB X",
    since=BUERGERGELD,
    satz="Es wurde zu wenig bewilligt. Die frühere Entscheidung wird zurückgenommen.",
    leer="Es wurde nicht zu wenig bewilligt. Die frühere Entscheidung bleibt.",
)
def zu_wenig_gezahlt(zu_wenig_ct: int) -> bool:
    """Whether benefits were wrongly not paid."""
    return zu_wenig_ct > 0
