"""§ 37 SGB II: from when an application works."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.zeitraum import Antragsart
from jobcenter.law.kalender import add_months, first_of_month, last_of_month
from jobcenter.law.rule import BUERGERGELD, Stichtag, rule, zahl

EIGENER_ANTRAG = frozenset({Antragsart.DARLEHEN, Antragsart.EINMALIG})
"""Tutoring has a rule of its own: it needed no application of its own until 2023."""


@rule(
    "§ 37 Abs. 1 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Für diese Leistung ist ein eigener Antrag nötig.",
    leer="Der Antrag umfasst alle anderen Leistungen zum Lebensunterhalt.",
)
def ist_gesondert(art: Antragsart) -> bool:
    """Loans for urgent needs and one-off needs are not part of the general application."""
    return art in EIGENER_ANTRAG


@rule(
    "§ 37 Abs. 2 Satz 1 und 2 SGB II",
    since=BUERGERGELD,
    satz="Der Antrag vom {eingang_am:datum} wirkt ab dem {ergebnis:datum}.",
)
def wirkt_ab(eingang_am: date, art: Antragsart) -> date:
    """Livelihood benefits: from the first of the month; everything else: from the day itself."""
    return eingang_am if art is Antragsart.EINGLIEDERUNG else first_of_month(eingang_am)


@rule(
    "§ 37 Abs. 2 Satz 3 SGB II",
    since=BUERGERGELD,
    until=date(2023, 12, 31),
    satz="Der Antrag nur für Heizkosten wirkt zurück auf den Monat der Fälligkeit, den {ergebnis:datum}.",
    leer="Der Antrag nur für Heizkosten kam zu spät, um zurückzuwirken.",
    stichtag=Stichtag.EREIGNIS,
)
def heizkosten_ab(eingang_am: date, faellig_am: date, *, heizkosten_frist_monate: int = zahl()) -> date | None:
    """An application for the one month of a heating bill works back to that month."""
    frist_bis = last_of_month(add_months(first_of_month(faellig_am), heizkosten_frist_monate))
    return first_of_month(faellig_am) if eingang_am <= frist_bis else None


@heizkosten_ab.fassung(
    "§ 37 Abs. 2 Satz 4 SGB II",
    since=date(2024, 1, 1),
    leer="Ein Antrag nur für Heizkosten wirkt seit 2024 nicht mehr zurück.",
)
def heizkosten_ab_2024(eingang_am: date, faellig_am: date) -> date | None:
    """Applications made after 2023 do not work back to the month of the bill."""
    return None


@rule(
    "§ 37 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Auf Wunsch beginnt die Leistung erst am {ergebnis:datum}.",
)
def wunsch_beginn(wirkung_ab: date, wunsch_ab: date) -> date | None:
    """Whoever applies may choose a later month, never an earlier one."""
    return first_of_month(wunsch_ab) if wunsch_ab > wirkung_ab else None
