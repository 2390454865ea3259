"""§ 25 SGB II: benefits go on as an advance on the Verletztengeld of the accident insurance."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 25 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Die Leistungen von {ergebnis:euro} laufen weiter, als Vorschuss auf das Verletztengeld.",
    leer="Ohne Anspruch auf Verletztengeld gibt es keinen Vorschuss nach dieser Vorschrift.",
)
def vorschuss_auf_verletztengeld(bisher_ct: int, anspruch_dem_grunde_nach: bool) -> int:
    """The benefits so far, in cents, when the accident insurance owes Verletztengeld in principle."""
    return bisher_ct if anspruch_dem_grunde_nach else 0


@rule(
    "§ 25 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Der Vorschuss läuft länger als einen Monat. Die Unfallversicherung zahlt {ergebnis:euro} monatlich ab.",
    leer="Der Vorschuss läuft noch keinen Monat. Abschläge der Unfallversicherung gibt es noch nicht.",
)
def abschlag_der_unfallversicherung(vormonat_ct: int, monate: int) -> int:
    """What the accident insurance pays to the Jobcenter for the month before, once advances last over a month."""
    return vormonat_ct if monate > 1 else 0
