"""§ 44 SGB I: interest on benefits that are paid late."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months, first_of_month, months_between
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import bruch_ct


def _after_calendar_months(tag: date, anzahl: int) -> date:
    """The first day after some full calendar months that follow the month of a day."""
    return add_months(first_of_month(tag), anzahl + 1)


@rule("§ 44 Abs. 1 SGB I", since=BUERGERGELD)
def zinsen_nach_faelligkeit(faellig_am: date, *, zinsen_nach_faelligkeit_monate: int = zahl()) -> date:
    """When the calendar month after the due date has passed."""
    return _after_calendar_months(faellig_am, zinsen_nach_faelligkeit_monate)


@rule(
    "§ 44 Abs. 2 SGB I",
    since=BUERGERGELD,
    satz="Der Antrag war am {antrag_vollstaendig_am:datum} vollständig. Zinsen gibt es ab dem {ergebnis:datum}.",
)
def zinsen_nach_antrag(antrag_vollstaendig_am: date, *, zinsen_nach_antrag_monate: int = zahl()) -> date:
    """When six calendar months after the complete application have passed."""
    return _after_calendar_months(antrag_vollstaendig_am, zinsen_nach_antrag_monate)


@rule(
    "§ 44 Abs. 2 SGB I",
    since=BUERGERGELD,
    satz="Es gab keinen Antrag. Zinsen gibt es frühestens ab dem {ergebnis:datum}.",
)
def zinsen_nach_bekanntgabe(bekanntgabe_am: date, *, zinsen_nach_bekanntgabe_monate: int = zahl()) -> date:
    """When one calendar month after the decision has passed."""
    return _after_calendar_months(bekanntgabe_am, zinsen_nach_bekanntgabe_monate)


@rule("§ 44 Abs. 1 SGB I", since=BUERGERGELD)
def zinsmonate(zinsen_ab: date, zahlung_am: date) -> int:
    """Whole months up to the end of the calendar month before the payment."""
    return max(0, months_between(zinsen_ab, zahlung_am))


@rule(
    "§ 44 Abs. 3 SGB I",
    since=BUERGERGELD,
    satz="Für {monat:monat} gibt es {zinsmonate} Monate Zinsen auf {ergebnis:euro}.",
    leer="Für {monat:monat} gibt es keine Zinsen.",
)
def verzinst(monat: date, betrag_ct: int, zinsmonate: int) -> int:
    """Only whole euros bear interest."""
    return betrag_ct - betrag_ct % 100 if zinsmonate else 0


@rule(
    "§ 44 Abs. 1 und 3 SGB I",
    since=BUERGERGELD,
    satz="{zinsen_promille:prozent} im Jahr, jeder Monat mit 30 Tagen, ergeben {ergebnis:euro} Zinsen.",
    leer="Es fallen keine Zinsen an.",
)
def zinsen(euro_monate_ct: int, *, zinsen_promille: int = zahl()) -> int:
    """Interest on the sum of amount times months; a month is a twelfth of the year."""
    return bruch_ct(euro_monate_ct * zinsen_promille, 12 * 1000)
