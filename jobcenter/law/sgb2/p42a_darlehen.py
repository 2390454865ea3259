"""§ 42a SGB II: loans, and how they are paid back."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.forderung import Zweck
from jobcenter.law.kalender import add_months, first_of_month
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct

OHNE_AUFRECHNUNG = frozenset({Zweck.EINNAHMEN, Zweck.VERMOEGEN, Zweck.AUSBILDUNG})
"""Here the livelihood itself is paid as a loan (§ 42a Abs. 2 Satz 4)."""

MIT_ERLOES = frozenset({Zweck.KAUTION, Zweck.VERMOEGEN})
"""Loans that are due as soon as the deposit comes back or the asset is sold (§ 42a Abs. 3)."""

ANDERS_GEDECKT = Frage(
    "bedarf_anders_gedeckt",
    "§ 42a Abs. 1 Satz 1 SGB II",
    "Kann der Bedarf auf andere Weise gedeckt werden, zum Beispiel durch eine Spende oder Raten?",
    (
        ("nein", "Nein, ein Darlehen ist nötig (§ 42a Abs. 1 Satz 1)."),
        ("ja", "Ja, es gibt kein Darlehen (§ 42a Abs. 1 Satz 1)."),
    ),
    "nein",
)


@rule(
    "§ 42a Abs. 1 Satz 1 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Vom Bedarf sind {ergebnis:euro} nicht durch Vermögen gedeckt, auch nicht durch geschontes.",
    leer="Das Vermögen deckt den Bedarf. Es gibt kein Darlehen.",
)
def darlehensbedarf(bedarf_ct: int, vermoegen_ct: int) -> int:
    """What assets leave open; the allowances of § 12 Abs. 2 and 4 Satz 1 (old) are used up first."""
    return max(0, bedarf_ct - vermoegen_ct)


@darlehensbedarf.fassung(
    "§ 42a Abs. 1 Satz 1, § 12 Abs. 2 Satz 1 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Vom Bedarf sind {ergebnis:euro} nicht durch Vermögen gedeckt, auch nicht durch den Freibetrag.",
    leer="Das Vermögen deckt den Bedarf. Es gibt kein Darlehen.",
)
def darlehensbedarf_2026(bedarf_ct: int, vermoegen_ct: int) -> int:
    """What assets leave open; the allowance by age is used up first."""
    return max(0, bedarf_ct - vermoegen_ct)


@rule(
    "§ 42a Abs. 2 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Zurückgezahlt wird ab {ergebnis:monat}, dem Monat nach der Auszahlung.",
)
def tilgung_ab(auszahlung_am: date) -> date:
    """The month after the loan was paid out."""
    return add_months(first_of_month(auszahlung_am), 1)


@rule(
    "§ 42a Abs. 2 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="{darlehen_promille:prozent} von {regelbedarf_ct} sind {ergebnis:euro} im Monat.",
)
def tilgung(regelbedarf_ct: int, *, darlehen_promille: int = zahl()) -> int:
    """The monthly set-off for all loans of a person together."""
    return anteil_ct(regelbedarf_ct, darlehen_promille)


@rule("§ 42a Abs. 2 Satz 4 SGB II", since=BUERGERGELD)
def wird_aufgerechnet(zweck: Zweck) -> bool:
    """Not while the livelihood itself is given as a loan."""
    return zweck not in OHNE_AUFRECHNUNG


@rule(
    "§ 42a Abs. 2 Satz 4 SGB II",
    since=BUERGERGELD,
    satz="Es werden schon {aufgerechnet_ct} einbehalten. Das Darlehen ruht, solange es mehr als {grenze_ct} sind.",
)
def darlehen_ruht(aufgerechnet_ct: int, grenze_ct: int) -> bool:
    """While more than 20 per cent of the Regelbedarf is set off under § 43."""
    return aufgerechnet_ct > grenze_ct


@rule("§ 42a Abs. 2 Satz 4 SGB II", since=BUERGERGELD)
def darlehen_grenze(regelbedarf_ct: int, *, darlehen_ruht_promille: int = zahl()) -> int:
    """The set-off above which loans are not paid back."""
    return anteil_ct(regelbedarf_ct, darlehen_ruht_promille)


@rule(
    "§ 42a Abs. 3 bis 5 SGB II",
    since=BUERGERGELD,
    satz="Davon sind {ergebnis:euro} sofort fällig. Über den Rest wird eine Vereinbarung getroffen.",
    leer="Im Moment ist nichts sofort fällig.",
)
def sofort_faellig(rest_ct: int, zweck: Zweck, erloes_ct: int, leistung_beendet: bool, ausbildung_laeuft: bool) -> int:
    """What the asset or the deposit brought; all of it at the end of benefits, or of a training."""
    if leistung_beendet and not ausbildung_laeuft:
        return rest_ct
    return min(rest_ct, erloes_ct) if zweck in MIT_ERLOES else 0
