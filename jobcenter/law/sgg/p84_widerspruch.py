"""§ 84 SGG: how long an objection can be made."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule("§ 84 Abs. 1 Satz 1 SGG", since=BUERGERGELD, satz="Für den Widerspruch gilt die Frist von einem Monat.")
def widerspruch_frist(*, widerspruch_monate: int = zahl()) -> int:
    """Months for an objection."""
    return widerspruch_monate


@rule(
    "§ 84 Abs. 1 Satz 2 SGG",
    since=BUERGERGELD,
    satz="Der Bescheid kam ins Ausland. Für den Widerspruch gelten {ergebnis} Monate.",
)
def widerspruch_frist_ausland(*, widerspruch_ausland_monate: int = zahl()) -> int:
    """Months for an objection when the decision was made known abroad."""
    return widerspruch_ausland_monate
