"""§ 66 SGG: without a right instruction about the remedy the deadline is a year."""

from __future__ import annotations

from jobcenter.law.fakten.frist import Belehrung
from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 66 Abs. 2 Satz 1 SGG",
    since=BUERGERGELD,
    satz="Der Bescheid sagt, es gebe keinen Rechtsbehelf. Deshalb läuft keine Frist.",
)
def laeuft_nicht(belehrung: Belehrung) -> bool:
    """Whoever was told that there is no remedy has no deadline."""
    return belehrung is Belehrung.KEIN_RECHTSBEHELF


@rule(
    "§ 66 Abs. 1 und 2 SGG, § 36 SGB X",
    since=BUERGERGELD,
    satz="Die Belehrung fehlt oder ist falsch. Deshalb gilt eine Frist von einem Jahr.",
)
def jahresfrist(belehrung: Belehrung, *, ohne_belehrung_monate: int = zahl()) -> int:
    """Months of the long deadline; 0 when the instruction was right."""
    return 0 if belehrung is Belehrung.RICHTIG else ohne_belehrung_monate
