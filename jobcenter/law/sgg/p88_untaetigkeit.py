"""§ 88 SGG: when nothing was decided for too long."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import TAG
from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 88 Abs. 1 Satz 1 SGG", since=BUERGERGELD, satz="Über einen Antrag soll in {ergebnis} Monaten entschieden sein."
)
def zeit_fuer_antrag(*, untaetigkeit_antrag_monate: int = zahl()) -> int:
    """Months before an action because an application was not decided."""
    return untaetigkeit_antrag_monate


@rule("§ 88 Abs. 2 SGG", since=BUERGERGELD, satz="Über einen Widerspruch soll in {ergebnis} Monaten entschieden sein.")
def zeit_fuer_widerspruch(*, untaetigkeit_widerspruch_monate: int = zahl()) -> int:
    """Months before an action because an objection was not decided."""
    return untaetigkeit_widerspruch_monate


@rule(
    "§ 88 Abs. 1 SGG",
    since=BUERGERGELD,
    satz="Ab dem {ergebnis:datum} ist eine Untätigkeitsklage zulässig, wenn kein Grund die Verzögerung erklärt.",
)
def klage_zulaessig_ab(frist_bis: date) -> date:
    """The day after the time has run out."""
    return frist_bis + TAG
