"""§ 11 and § 11a SGB II with § 1 GrusiGV: what counts as income, and whose income Kindergeld is."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

KINDERGELDBERECHTIGT = Frage(
    "kindergeld",
    "§ 11 Abs. 1 Satz 5 SGB II",
    "Ein Kind braucht sein Kindergeld nicht ganz. Wer bekommt das Kindergeld ausgezahlt?",
    (("antragsteller", "Die antragstellende Person."), ("partner", "Die Partnerin oder der Partner.")),
    "antragsteller",
)


@rule(
    "§ 1 Abs. 1 Nr. 1 GrusiGV",
    since=BUERGERGELD,
    satz="Die Einnahmen des Monats sind so gering, dass sie nicht angerechnet werden.",
)
def nur_bagatelle(summe_ct: int, *, bagatelle_einnahmen_ct: int = zahl()) -> bool:
    """Whether all money of a person in a month is too little to count."""
    return 0 < summe_ct <= bagatelle_einnahmen_ct


@rule(
    "§ 1 Abs. 1 Nr. 9 GrusiGV",
    since=BUERGERGELD,
    satz="Vom Lohn eines Kindes unter 15 Jahren zählen {ergebnis:euro}.",
    leer="Der Lohn eines Kindes unter 15 Jahren bleibt frei.",
)
def lohn_unter_15(netto_ct: int, *, freibetrag_arbeit_unter_15_ct: int = zahl()) -> int:
    """Earnings of a child under 15 that count, in cents."""
    return max(0, netto_ct - freibetrag_arbeit_unter_15_ct)


@rule(
    "§ 11 Abs. 1 Satz 5 SGB II",
    since=BUERGERGELD,
    satz="Vom Kindergeld von {kindergeld_ct} braucht das Kind {ergebnis:euro} für seinen Bedarf.",
    leer="Das Kind braucht sein Kindergeld nicht für den eigenen Bedarf.",
)
def benoetigtes_kindergeld(kindergeld_ct: int, bedarf_ct: int, anderes_ct: int, absetzbar_ct: int) -> int:
    """The part of Kindergeld the child itself needs, in cents.

    `anderes_ct` is other countable income of the child before `absetzbar_ct`, the lump sum that may
    still be deducted from it and from Kindergeld.
    """
    return min(kindergeld_ct, max(0, bedarf_ct + absetzbar_ct - anderes_ct))


@rule(
    "§ 11 Abs. 1 Satz 1 und 5 SGB II",
    since=BUERGERGELD,
    satz="Das Kind gehört nicht zur Bedarfsgemeinschaft. Sein Kindergeld von {ergebnis:euro} zählt beim Elternteil.",
)
def kindergeld_fremdes_kind(kindergeld_ct: int) -> int:
    """Kindergeld for a child outside the Bedarfsgemeinschaft is income of the parent who gets it, in cents."""
    return kindergeld_ct
