"""§ 67 SGG: a deadline for an objection or an action missed without fault."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

OHNE_VERSCHULDEN = Frage(
    "ohne_verschulden",
    "§ 67 Abs. 1, § 84 Abs. 2 Satz 3 SGG",
    "Die Frist ist versäumt. War die Person ohne eigene Schuld verhindert?",
    (
        ("nein", "Nein, der Rechtsbehelf ist zu spät (§ 84 Abs. 1, § 87 Abs. 1 SGG)."),
        ("ja", "Ja, es gibt Wiedereinsetzung, die Frist gilt als gewahrt (§ 67 Abs. 1 SGG)."),
    ),
    "nein",
)


@rule(
    "§ 84 Abs. 1, § 87 Abs. 1 SGG",
    since=BUERGERGELD,
    satz="Das Schreiben kam am {eingegangen_am:datum} an. Das war rechtzeitig.",
    leer="Das Schreiben kam am {eingegangen_am:datum} an. Das war nach dem Ende der Frist.",
)
def rechtzeitig_eingegangen(eingegangen_am: date, bis: date) -> bool:
    """On the last day it is still in time; any German authority will do (§ 84 Abs. 2 Satz 1)."""
    return eingegangen_am <= bis


@rule(
    "§ 67 Abs. 2 Satz 1 SGG",
    since=BUERGERGELD,
    satz="Das Hindernis ist am {weggefallen_am:datum} weggefallen. Für den Antrag ist bis zum {ergebnis:datum} Zeit.",
)
def wiedereinsetzung_im_rechtsweg_bis(weggefallen_am: date, *, wiedereinsetzung_rechtsweg_monate: int = zahl()) -> date:
    """One month from the end of the obstacle; the missed act has to be done within it too."""
    return add_months(weggefallen_am, wiedereinsetzung_rechtsweg_monate)


@rule(
    "§ 67 Abs. 3 SGG",
    since=BUERGERGELD,
    satz="Nach dem {ergebnis:datum} geht es nur noch bei höherer Gewalt.",
)
def wiedereinsetzung_im_rechtsweg_laengstens(
    versaeumt_bis: date, *, wiedereinsetzung_rechtsweg_laengstens_monate: int = zahl()
) -> date:
    """One year from the end of the missed deadline."""
    return add_months(versaeumt_bis, wiedereinsetzung_rechtsweg_laengstens_monate)
