"""§ 7b Abs. 4 SGB II: three missed appointments in a row."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import TAG, add_months, first_of_month
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl
from jobcenter.law.sgb2.p65a_uebergang import LETZTER_TAG_ALTES_RECHT

ANGEHOERIGE = Frage(
    "angehoerige_ohne_erwerbsfaehige",
    "§ 7 Abs. 2, § 7b Abs. 4 Satz 2 SGB II",
    "Die einzige erwerbsfähige Person gilt als nicht erreichbar. Erhalten die Angehörigen weiter Leistungen?",
    (
        ("ja", "Ja, nur der Anspruch dieser Person entfällt (§ 7b Abs. 4 Satz 2)."),
        ("nein", "Nein, sie leben mit keiner leistungsberechtigten erwerbsfähigen Person (§ 7 Abs. 2)."),
    ),
    "ja",
)


@rule(
    "§ 7b SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    stichtag=Stichtag.EREIGNIS,
)
def gilt_als_nicht_erreichbar(in_folge: int, belehrt: bool) -> bool:
    """Before July 2026 missed appointments did not end the claim."""
    return False


@gilt_als_nicht_erreichbar.fassung(
    "§ 7b Abs. 4 Satz 1 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="{in_folge} Termine in Folge sind versäumt. Die Person gilt als nicht erreichbar.",
)
def gilt_als_nicht_erreichbar_2026(in_folge: int, belehrt: bool, *, versaeumnisse_in_folge: int = zahl()) -> bool:
    """Three appointments in a row missed without a good reason, after a warning."""
    return belehrt and in_folge >= versaeumnisse_in_folge


@rule(
    "§ 7b Abs. 4 Satz 2 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Der dritte versäumte Termin ist seit dem {festgestellt_am:datum} festgestellt. Es wirkt ab {ergebnis:datum}.",
    stichtag=Stichtag.EREIGNIS,
)
def wirkt_ab_folgemonat(festgestellt_am: date) -> date:
    """The first of the month after the third missed appointment was established."""
    return add_months(first_of_month(festgestellt_am), 1)


@rule("§ 7b Abs. 4 Satz 4 SGB II", since=GRUNDSICHERUNGSGELD, stichtag=Stichtag.EREIGNIS)
def ohne_regelbedarf_bis(entfall_ab: date, *, ohne_regelbedarf_monate: int = zahl()) -> date:
    """Last day of the month in which everything but the Regelbedarf is still paid."""
    return add_months(entfall_ab, ohne_regelbedarf_monate) - TAG


@rule("§ 7b Abs. 4 Satz 3 SGB II", since=GRUNDSICHERUNGSGELD, stichtag=Stichtag.EREIGNIS)
def nicht_erreichbar_bis(zeitraum_bis: date, gemeldet_am: date | None) -> date:
    """Last day: the end of the Bewilligungszeitraum, or the day before the person came."""
    return zeitraum_bis if gemeldet_am is None else min(zeitraum_bis, gemeldet_am - TAG)


@rule(
    "§ 7b Abs. 4 Satz 5, § 32 Abs. 3 Satz 2 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Person hat sich noch im ersten Monat gemeldet. Sie gilt als durchgehend erreichbar.",
    stichtag=Stichtag.EREIGNIS,
)
def durchgehend_erreichbar(gemeldet_am: date | None, entfall_ab: date, ohne_regelbedarf_bis: date) -> bool:
    """Whoever comes within that month keeps the claim, with a reduced Regelbedarf."""
    return gemeldet_am is not None and entfall_ab <= gemeldet_am <= ohne_regelbedarf_bis


@rule(
    "§ 7b Abs. 4 Satz 4 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="In diesem Monat gibt es Leistungen ohne den Regelbedarf.",
    stichtag=Stichtag.EREIGNIS,
)
def ist_monat_ohne_regelbedarf(tag: date, entfall_ab: date, ohne_regelbedarf_bis: date) -> bool:
    """The one month in which only the Regelbedarf is missing."""
    return entfall_ab <= tag <= ohne_regelbedarf_bis


@rule(
    "§ 7b Abs. 4 Satz 2 und 3 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Person gilt bis zum {bis:datum} als nicht erreichbar. Solange erhält sie keine Leistungen.",
    stichtag=Stichtag.EREIGNIS,
)
def anspruch_entfaellt(tag: date, ohne_regelbedarf_bis: date, bis: date) -> bool:
    """No claim after that month, until the person comes or the Bewilligungszeitraum ends."""
    return ohne_regelbedarf_bis < tag <= bis
