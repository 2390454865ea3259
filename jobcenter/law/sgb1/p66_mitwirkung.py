"""§ 66 and § 67 SGB I: what may follow when somebody does not cooperate in time."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

VERSAGUNG = Frage(
    "versagung",
    "§ 66 Abs. 1 Satz 1, § 65 Abs. 1, § 67 SGB I",
    "Hinweis und Frist liegen vor. Soll die Leistung ganz oder teilweise versagt oder entzogen werden?",
    (
        ("nein", "Nein, weiter aufklären oder erinnern (§ 65 Abs. 1, § 66 Abs. 1)."),
        ("ja", "Ja, soweit die Aufklärung erheblich erschwert ist, bis zur Nachholung (§ 66 Abs. 1, § 67)."),
    ),
    "nein",
)


@rule(
    "§ 66 Abs. 3 SGB I",
    since=BUERGERGELD,
    satz="Der Brief nennt die Folgen schriftlich.",
    leer="Der Brief nennt die Folgen nicht. Ohne diesen Hinweis darf nichts versagt werden.",
)
def folgen_genannt(hinweis: bool) -> bool:
    """Nothing may be refused without a warning in writing."""
    return hinweis


@rule(
    "§ 66 Abs. 3 SGB I",
    since=BUERGERGELD,
    satz="Die Frist ist am {bis:datum} abgelaufen.",
    leer="Die Frist läuft noch bis zum {bis:datum}.",
)
def frist_abgelaufen(bis: date, geprueft_am: date) -> bool:
    """Nothing may be refused before the deadline has passed."""
    return geprueft_am > bis
