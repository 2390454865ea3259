"""§ 31b SGB II: from when and how long a reduction holds, and when it is too late for one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from jobcenter.law.kalender import TAG, add_months, first_of_month
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl
from jobcenter.law.sgb2.p41_rundung import bruch_ct
from jobcenter.law.sgb2.p65a_uebergang import LETZTER_TAG_ALTES_RECHT


@rule(
    "§ 31b Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Der Bescheid wurde am {wirksam_am:datum} wirksam. Die Minderung beginnt am {ergebnis:datum}.",
)
def beginn_der_minderung(wirksam_am: date) -> date:
    """The first of the month after the decision took effect."""
    return add_months(first_of_month(wirksam_am), 1)


@rule(
    "§ 31b Abs. 1 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Die Minderung beginnt mit der Sperrzeit am {ergebnis:datum}.",
)
def beginn_mit_sperrzeit(sperrzeit_ab: date) -> date:
    """The reduction begins with the Sperrzeit or with the end of the claim under SGB III."""
    return sperrzeit_ab


@rule(
    "§ 31b Abs. 2 Satz 1 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    stichtag=Stichtag.EREIGNIS,
)
def dauer_der_minderung(stufe: int, *, minderung_monate_nach_stufe: Mapping[int, int] = zahl()) -> int:
    """Months of the first, second and every later reduction."""
    return minderung_monate_nach_stufe[min(stufe, max(minderung_monate_nach_stufe))]


@dauer_der_minderung.fassung("§ 31b Abs. 2 Satz 1 SGB II", since=GRUNDSICHERUNGSGELD)
def dauer_der_minderung_2026(stufe: int, *, minderung_monate: int = zahl()) -> int:
    """Months of every reduction."""
    return minderung_monate


@rule("§ 31b Abs. 2 Satz 1 SGB II", since=BUERGERGELD, satz="Sie dauert bis zum {ergebnis:datum}.")
def ende_der_minderung(beginn_am: date, monate: int) -> date:
    """Last day of a period of months that begins with a day (§ 188 Abs. 2 BGB)."""
    return add_months(beginn_am, monate) - TAG


@rule(
    "§ 31a Abs. 1 Satz 2, § 31b Abs. 2 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Die Person erfüllt ihre Pflicht seit dem {erfuellt_am:datum}. Die Minderung endet am {ergebnis:datum}.",
)
def ende_nach_erfuellung(
    beginn_am: date, ende_am: date, erfuellt_am: date, *, minderung_mindestens_monate: int = zahl()
) -> date | None:
    """The earlier last day once the duty is fulfilled, after one month at the earliest; None when nothing changes."""
    mindestens = add_months(beginn_am, minderung_mindestens_monate) - TAG
    frueher = max(mindestens, erfuellt_am - TAG)
    return frueher if frueher < ende_am else None


@rule(
    "§ 31b Abs. 3 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Der Regelbedarf entfällt bis zum {ergebnis:datum}.",
)
def ende_des_entfalls(
    beginn_am: date,
    arbeit_weg_am: date | None,
    *,
    entfall_mindestens_monate: int = zahl(),
    entfall_hoechstens_monate: int = zahl(),
) -> date:
    """After one month when the job is no longer open, after two months at the latest."""
    spaetestens = add_months(beginn_am, entfall_hoechstens_monate) - TAG
    if arbeit_weg_am is None:
        return spaetestens
    fruehestens = add_months(beginn_am, entfall_mindestens_monate) - TAG
    return min(spaetestens, max(fruehestens, arbeit_weg_am - TAG))


@rule(
    "§ 31b Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Die Minderung gilt an {tage} von {monat_tage} Tagen: {betrag_ct} × {tage}/{monat_tage} = {ergebnis:euro}.",
)
def minderung_anteilig(betrag_ct: int, tage: int, *, monat_tage: int = zahl()) -> int:
    """The part of the reduction for some days of a month, in cents; every month counts 30 days (§ 41 Abs. 1)."""
    return bruch_ct(betrag_ct * tage, monat_tage)


@rule(
    "§ 31b Abs. 1 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Die Minderung kann nur bis zum {ergebnis:datum} festgestellt werden.",
)
def feststellbar_bis(verletzt_am: date, *, feststellung_monate: int = zahl()) -> date:
    """Six months from the breach; the office does not use days that § 26 Abs. 3 SGB X might add."""
    return add_months(verletzt_am, feststellung_monate)


@rule(
    "§ 31b Abs. 1 Satz 3 SGB II",
    since=BUERGERGELD,
    leer="Die Pflichtverletzung liegt mehr als sechs Monate zurück. Dafür gibt es keine Minderung mehr.",
)
def rechtzeitig_festgestellt(wirksam_am: date, bis: date) -> bool:
    """Whether the decision took effect in time."""
    return wirksam_am <= bis
