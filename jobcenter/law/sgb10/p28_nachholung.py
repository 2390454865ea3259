"""§ 28 SGB X with § 40 Abs. 7 SGB II: an application made late because another benefit was asked for first."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months, first_of_month, last_of_month
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

UNVERZUEGLICH = Frage(
    "nachholung_unverzueglich",
    "§ 40 Abs. 7 SGB II, § 28 SGB X",
    "Wurde der Antrag ohne vermeidbare Verzögerung nachgeholt, nachdem die andere Leistung abgelehnt war?",
    (
        ("nein", "Nein, er wirkt nur im eigenen Monat (§ 37 Abs. 2 Satz 2 SGB II)."),
        ("ja", "Ja, der Antrag wirkt bis zu einem Jahr zurück (§ 28 Abs. 1 SGB X)."),
    ),
    "nein",
)


@rule("§ 40 Abs. 7 SGB II", since=BUERGERGELD)
def rechtzeitig_nachgeholt(eingang_am: date, bindend_am: date) -> bool:
    """In time without any doubt: before the month ends in which the refusal became binding."""
    return eingang_am <= last_of_month(bindend_am)


@rule(
    "§ 28 Abs. 1 SGB X",
    since=BUERGERGELD,
    satz="Der nachgeholte Antrag wirkt zurück auf den {ergebnis:datum}.",
)
def nachholung_ab(eingang_am: date, andere_leistung_ab: date, *, nachholung_monate: int = zahl()) -> date:
    """Back to the month in which the other benefit was asked for, at most one year."""
    return max(first_of_month(andere_leistung_ab), first_of_month(add_months(eingang_am, -nachholung_monate)))
