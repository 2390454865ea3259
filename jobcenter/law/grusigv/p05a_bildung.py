"""§ 5a GrusiGV: what trips count when it is examined whether a household needs help."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import bruch_ct

FAHRT_UEBER_BEDARF = Frage(
    "klassenfahrt_anrechnung",
    "§ 5a Nr. 2 GrusiGV, § 19 Abs. 3 Satz 3 SGB II",
    "Das Einkommen liegt über dem übrigen Bedarf. In wie vielen Monaten wird es auf die Fahrt angerechnet?",
    (
        ("sechs", "In allen sechs Monaten, auf die sich die Fahrt verteilt."),
        ("einmal", "Nur im ersten dieser Monate. Dann zählen die ganzen Kosten der Fahrt."),
    ),
    "sechs",
)


@rule(
    "§ 5a Nr. 1 GrusiGV",
    since=BUERGERGELD,
    satz="Für die Prüfung, ob das Geld reicht, zählen Ausflüge mit {ergebnis:euro} im Monat.",
)
def ausflug_bei_pruefung(*, ausflug_monatlich_ct: int = zahl()) -> int:
    """The monthly amount for short trips, only for the examination of need, in cents."""
    return ausflug_monatlich_ct


@rule("§ 5a Nr. 2 GrusiGV", since=BUERGERGELD)
def fahrtmonat(antrag_am: date, monat: date, *, klassenfahrt_monate: int = zahl()) -> int:
    """Which of the months after the application this is, from 1; 0 when the trip does not count in it."""
    stelle = (monat.year - antrag_am.year) * 12 + monat.month - antrag_am.month
    return stelle if 1 <= stelle <= klassenfahrt_monate else 0


@rule(
    "§ 5a Nr. 2 GrusiGV, § 41 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Die Fahrt für {kosten_ct} verteilt sich auf {klassenfahrt_monate} Monate: {ergebnis:euro} in diesem Monat.",
)
def klassenfahrt_bei_pruefung(kosten_ct: int, stelle: int, *, klassenfahrt_monate: int = zahl()) -> int:
    """The part of a trip that counts in one of the months, in cents; the last month takes the odd cents."""
    anteil_ct = bruch_ct(kosten_ct, klassenfahrt_monate)
    return kosten_ct - anteil_ct * (klassenfahrt_monate - 1) if stelle == klassenfahrt_monate else anteil_ct
