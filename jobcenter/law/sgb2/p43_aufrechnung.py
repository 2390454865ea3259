"""§ 43 and § 65e SGB II: how much of the monthly benefit is kept for old claims."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.forderung import Grundlage
from jobcenter.law.kalender import TAG, add_months, first_of_month
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct

KLEIN = frozenset({Grundlage.VORLAEUFIG, Grundlage.EINKOMMEN})

AUFRECHNEN = Frage(
    "aufrechnen",
    "§ 43 Abs. 1 Satz 1 SGB II",
    "Das Jobcenter kann diese Forderung mit der Leistung verrechnen. Soll es das tun?",
    (
        ("ja", "Ja, jeden Monat einen Teil einbehalten (§ 43 Abs. 1 und 2)."),
        ("nein", "Nein, anders zurückzahlen lassen oder erlassen (§ 43 Abs. 1, § 44 SGB II)."),
    ),
    "ja",
)


@rule(
    "§ 43 Abs. 1 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
)
def muss_aufrechnen(unter_grenze: bool) -> bool:
    """Setting off was always at the discretion of the Jobcenter."""
    return False


@muss_aufrechnen.fassung(
    "§ 43 Abs. 1 Satz 2 SGB II, § 24 Abs. 2 Nr. 7 SGB X",
    since=GRUNDSICHERUNGSGELD,
    satz="Bei so kleinen Beträgen muss das Jobcenter aufrechnen.",
)
def muss_aufrechnen_2026(unter_grenze: bool) -> bool:
    """Where no hearing is needed because of the small amount, the Jobcenter has no choice."""
    return unter_grenze


@rule(
    "§ 43 Abs. 2 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Von {regelbedarf_ct} Regelbedarf werden jeden Monat {ergebnis:euro} einbehalten.",
)
def aufrechnung(
    grundlage: Grundlage,
    regelbedarf_ct: int,
    *,
    aufrechnung_promille: int = zahl(),
    aufrechnung_klein_promille: int = zahl(),
) -> int:
    """The monthly amount for one claim: 10 per cent for § 41a and later income, 30 per cent for the rest."""
    return anteil_ct(regelbedarf_ct, aufrechnung_klein_promille if grundlage in KLEIN else aufrechnung_promille)


@rule("§ 43 Abs. 2 Satz 2 SGB II", since=BUERGERGELD)
def aufrechnung_hoechstens(regelbedarf_ct: int, *, aufrechnung_hoechstens_promille: int = zahl()) -> int:
    """The highest sum of all set-offs of a month."""
    return anteil_ct(regelbedarf_ct, aufrechnung_hoechstens_promille)


@rule(
    "§ 43 Abs. 2 Satz 2 SGB II",
    since=BUERGERGELD,
    leer="Mit {laufend_ct} aus anderen Forderungen wären es mehr als {hoechstens_ct}. Diese Forderung muss warten.",
)
def ist_zulaessig(betrag_ct: int, laufend_ct: int, hoechstens_ct: int) -> bool:
    """A set-off that would bring the sum above 30 per cent is not allowed at all."""
    return betrag_ct + laufend_ct <= hoechstens_ct


@rule(
    "§ 43 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Wegen der Minderung um {minderung_ct} dürfen höchstens {ergebnis:euro} einbehalten werden.",
    leer="Die Leistung ist um {minderung_ct} gemindert. In diesem Monat wird nichts einbehalten.",
)
def rest_neben_minderung(minderung_ct: int, hoechstens_ct: int) -> int:
    """What a sanction leaves of the 30 per cent."""
    return max(0, hoechstens_ct - minderung_ct)


@rule(
    "§ 43 Abs. 4 Satz 2 und 3 SGB II",
    since=BUERGERGELD,
    satz="Einbehalten wird längstens bis {ergebnis:monat}.",
)
def aufrechnung_bis(bestandskraft_am: date, ausgesetzt_monate: int, *, aufrechnung_monate: int = zahl()) -> date:
    """Three years after the month that follows the final decision; months of standstill are added."""
    folgemonat = add_months(first_of_month(bestandskraft_am), 1)
    return add_months(folgemonat, aufrechnung_monate + ausgesetzt_monate)


@rule(
    "§ 65e Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Der Träger der Sozialhilfe stimmt der Aufrechnung zu.",
    leer="Ohne Zustimmung der Sozialhilfe wird nicht aufgerechnet.",
)
def sozialhilfe_zustimmung(zustimmung: bool) -> bool:
    """Claims of the Sozialhilfe are only set off with its consent."""
    return zustimmung


@rule(
    "§ 65e Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Für die Sozialhilfe wird nur in den ersten zwei Jahren einbehalten, bis {ergebnis:monat}.",
)
def sozialhilfe_bis(leistungsbeginn_am: date, *, sozialhilfe_monate: int = zahl()) -> date:
    """The last month of the first two years of benefits."""
    return first_of_month(add_months(leistungsbeginn_am, sozialhilfe_monate) - TAG)
