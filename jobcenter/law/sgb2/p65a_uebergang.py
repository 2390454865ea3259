"""§ 65a SGB II: which law follows a breach of duty around 1 July 2026."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule

LETZTER_TAG_ALTES_RECHT = date(2026, 6, 30)
"""The last day for whose breaches the old §§ 31a, 31b and 32 hold."""

FOLGEN = Frage(
    "folgen_nach_alter_belehrung",
    "§ 65a Abs. 2 und 3, § 31 Abs. 1 SGB II",
    "Die Pflicht wurde nach Juni 2026 verletzt, belehrt wurde nur über die alten Folgen. Welche Folgen gelten?",
    (
        ("alt", "Die alten Folgen, denn nur über sie wurde belehrt (§ 65a Abs. 3)."),
        ("neu", "Die neuen Folgen, denn es zählt der Tag der Pflichtverletzung (§ 65a Abs. 2)."),
    ),
    "alt",
)


@rule(
    "§ 65a Abs. 2 SGB II",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    leer="Die Pflicht wurde vor dem 1. Juli 2026 verletzt. Deshalb gelten die Folgen des alten Rechts.",
    stichtag=Stichtag.EREIGNIS,
)
def folgen_sind_zu_klaeren(alte_belehrung: bool) -> bool:
    """Breaches before 1 July 2026 have the old consequences, whatever the warning said."""
    return False


@folgen_sind_zu_klaeren.fassung("§ 65a Abs. 2 und 3 SGB II", since=GRUNDSICHERUNGSGELD)
def folgen_sind_zu_klaeren_2026(alte_belehrung: bool) -> bool:
    """Later breaches have the new consequences; doubtful when only the old ones were explained."""
    return alte_belehrung
