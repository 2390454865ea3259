"""§ 22 Abs. 1 SGB II: how long costs above the limit count: Karenzzeit, six months, a death in the household."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from jobcenter.law.fakten.wohnung import Leistungszeit
from jobcenter.law.kalender import TAG, add_months
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule, zahl

FRIST_VORBEI = Frage(
    "senkungsfrist_vorbei",
    "§ 22 Abs. 1 Satz 9 und 12 SGB II",
    "Die sechs Monate nach der Mitteilung sind vorbei. Was wird für die Unterkunft anerkannt?",
    (
        ("grenze", "Nur die Kosten bis zur örtlichen Grenze."),
        ("unmoeglich", "Die tatsächlichen Kosten, weil sie noch immer nicht zu senken sind (Satz 9)."),
        ("unwirtschaftlich", "Die tatsächlichen Kosten, weil ein Umzug teurer wäre (Satz 12)."),
    ),
    "grenze",
)
HEIZUNG_FRIST_VORBEI = Frage(
    "heizung_senkungsfrist_vorbei",
    "§ 22 Abs. 1 Satz 9 und 12 SGB II",
    "Die sechs Monate nach der Mitteilung sind vorbei. Was wird für die Heizung anerkannt?",
    (
        ("grenze", "Nur die Kosten bis zur örtlichen Grenze."),
        ("unmoeglich", "Die tatsächlichen Kosten, weil sie noch immer nicht zu senken sind (Satz 9)."),
        ("unwirtschaftlich", "Die tatsächlichen Kosten, weil ein Umzug teurer wäre (Satz 12)."),
    ),
    "grenze",
)


class Karenz(NamedTuple):
    """Months of benefit that count for the Karenzzeit, and the number of the first month after it (0: not over)."""

    verbraucht: int
    vorbei_ab: int


def monatszahl(tag: date) -> int:
    """Months as consecutive numbers, so that they can be counted."""
    return tag.year * 12 + tag.month - 1


@rule(
    "§ 22 Abs. 1 Satz 2, 4 und 5, § 65 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Von der Karenzzeit sind {ergebnis.verbraucht} von {karenzzeit_monate} Monaten verbraucht.",
)
def karenzzeit(
    zeiten: Sequence[Leistungszeit],
    monat: date,
    *,
    karenzzeit_monate: int = zahl(),
    neue_karenzzeit_monate: int = zahl(),
) -> Karenz:
    """Months of benefit before this month that use up the Karenzzeit.

    A year that every full month without benefit makes longer is a year of months with benefit. Times before 2023
    do not count. After three years without benefits of SGB II or XII, counted by days, it begins anew.
    """
    day_before, bezogen, ende = monat - TAG, set[int](), monat
    for zeit in sorted(zeiten, key=lambda z: z.ab):
        if zeit.ab >= add_months(monat, 1):
            break
        if add_months(ende + TAG, neue_karenzzeit_monate) <= zeit.ab:
            bezogen = set()
        bis = day_before if zeit.bis is None else min(zeit.bis, day_before)
        ende = bis if ende == monat else max(ende, bis)
        if not zeit.sozialhilfe:
            bezogen.update(range(monatszahl(max(zeit.ab, BUERGERGELD)), monatszahl(bis) + 1))
    if add_months(ende + TAG, neue_karenzzeit_monate) <= monat:
        bezogen = set()
    verbraucht = sorted(bezogen)[:karenzzeit_monate]
    return Karenz(len(verbraucht), verbraucht[-1] + 1 if len(verbraucht) == karenzzeit_monate else 0)


@rule(
    "§ 65 Abs. 4 SGB II",
    since=BUERGERGELD,
    satz="Für diese Wohnung wurden früher nur die angemessenen Kosten anerkannt. Deshalb gilt keine Karenzzeit.",
)
def ohne_karenzzeit(nur_angemessen_anerkannt: bool) -> bool:
    """Whether an earlier Bewilligungszeitraum already recognised only the adequate costs of this flat."""
    return nur_angemessen_anerkannt


@rule(
    "§ 22 Abs. 1 Satz 9 und 10 SGB II (bis 30.06.2026: Satz 7 und 8)",
    since=BUERGERGELD,
    satz="Seit der Mitteilung laufen {senkungsfrist_monate} Monate. Bis dahin zählen die höheren Kosten.",
    leer="Die {senkungsfrist_monate} Monate nach der Mitteilung sind vorbei.",
)
def in_der_senkungsfrist(
    hinweis_am: date, karenz_vorbei_ab: int, monat: date, *, senkungsfrist_monate: int = zahl()
) -> bool:
    """Whether the usual time to lower the costs still runs.

    It begins with the month after the letter; for the flat not before the Karenzzeit is over.
    """
    beginn = max(monatszahl(hinweis_am) + 1, karenz_vorbei_ab)
    return monatszahl(monat) < beginn + senkungsfrist_monate


@rule(
    "§ 22 Abs. 1 Satz 11 SGB II (bis 30.06.2026: Satz 9)",
    since=BUERGERGELD,
    satz="Im Haushalt ist ein Mensch gestorben. {trauerfrist_monate} Monate lang zählen die Kosten der Wohnung weiter.",
)
def nach_todesfall_geschuetzt(
    verstorben_am: date, davor_angemessen: bool, monat: date, *, trauerfrist_monate: int = zahl()
) -> bool:
    """Whether lowering the costs is unreasonable because somebody of the household died."""
    vergangen = monatszahl(monat) - monatszahl(verstorben_am)
    return davor_angemessen and 0 <= vergangen <= trauerfrist_monate


@rule(
    "§ 22 Abs. 1 Satz 6 und 9 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Bedarfsgemeinschaft ist kleiner geworden. Deshalb gilt das Eineinhalbfache noch nicht als Höchstbetrag.",
)
def nach_verkleinerung(hinweis_am: date | None, monat: date, *, senkungsfrist_monate: int = zahl()) -> bool:
    """Whether the six months still run after the Bedarfsgemeinschaft became smaller; they begin with the letter."""
    return hinweis_am is None or monatszahl(monat) <= monatszahl(hinweis_am) + senkungsfrist_monate


@rule("§ 22 Abs. 7 Satz 3 Nr. 5 und Satz 4, § 7b Abs. 4 SGB II", since=GRUNDSICHERUNGSGELD)
def wohnanteil_entfaellt(monat: date, festgestellt_am: date, zeitraum_bis: date, gemeldet_am: date | None) -> bool:
    """Whether the share of an unreachable person goes to the others in this month.

    From the month after the third missed appointment was established until the Bewilligungszeitraum ends or the
    person comes; whoever comes in the first month counts as reachable all the time.
    """
    nummer, beginn = monatszahl(monat), monatszahl(festgestellt_am) + 1
    if gemeldet_am is not None and (monatszahl(gemeldet_am) <= beginn or monatszahl(gemeldet_am) <= nummer):
        return False
    return beginn <= nummer <= monatszahl(zeitraum_bis)


@wohnanteil_entfaellt.fassung(
    "§ 22 Abs. 7 SGB II in der bis 30.06.2026 geltenden Fassung", since=BUERGERGELD, until=date(2026, 6, 30)
)
def wohnanteil_entfaellt_alt(monat: date, festgestellt_am: date, zeitraum_bis: date, gemeldet_am: date | None) -> bool:
    """Before July 2026 there was no such rule."""
    return False
