"""§ 87 SGG: how long an action can be brought."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule("§ 87 Abs. 1 Satz 1 und Abs. 2 SGG", since=BUERGERGELD, satz="Für die Klage gilt die Frist von einem Monat.")
def klage_frist(*, klage_monate: int = zahl()) -> int:
    """Months for an action after the decision on the objection."""
    return klage_monate


@rule(
    "§ 87 Abs. 1 Satz 2 SGG",
    since=BUERGERGELD,
    satz="Der Bescheid kam ins Ausland. Für die Klage gelten {ergebnis} Monate.",
)
def klage_frist_ausland(*, klage_ausland_monate: int = zahl()) -> int:
    """Months for an action when the decision was made known abroad."""
    return klage_ausland_monate
