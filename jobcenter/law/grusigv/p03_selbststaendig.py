"""§ 3 GrusiGV: profit of the self-employed over the Bewilligungszeitraum. Amounts of the whole period in cents."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import bruch_ct

VERMEIDBAR = Frage(
    "ausgaben_vermeidbar",
    "§ 3 Abs. 3 Satz 1 GrusiGV",
    "Einige Ausgaben des Betriebs könnten vermeidbar sein. Werden sie abgezogen?",
    (
        ("abziehen", "Ja, sie sind notwendig und werden abgezogen."),
        ("nicht", "Nein, sie sind vermeidbar oder passen nicht zum Bezug von Leistungen."),
    ),
    "abziehen",
)
MISSVERHAELTNIS = Frage(
    "ausgaben_missverhaeltnis",
    "§ 3 Abs. 3 Satz 3 GrusiGV",
    "Einige Ausgaben sind im Vergleich zum Ertrag auffällig hoch. Werden sie abgezogen?",
    (
        ("abziehen", "Ja, das Verhältnis ist noch vertretbar."),
        ("nicht", "Nein, das Missverhältnis ist auffällig."),
    ),
    "abziehen",
)
ERHOEHUNG = Frage(
    "einnahmen_erhoehen",
    "§ 3 Abs. 3 Satz 2 GrusiGV",
    "Die nachgewiesenen Einnahmen scheinen zu niedrig. Werden sie erhöht?",
    (
        ("nein", "Nein, es bleibt bei den nachgewiesenen Einnahmen."),
        ("ja", "Ja, sie entsprechen offensichtlich nicht den tatsächlichen Einnahmen."),
    ),
    "nein",
)


@rule(
    "§ 3 Abs. 1 GrusiGV",
    since=BUERGERGELD,
    satz="Der Betrieb hat im Zeitraum {ergebnis:euro} eingenommen.",
    leer="Der Betrieb hat im Zeitraum nichts eingenommen.",
)
def betriebseinnahmen(zugeflossen_ct: int, erhoeht_ct: int) -> int:
    """Receipts that came in, and what a person adds because they are obviously too low."""
    return zugeflossen_ct + erhoeht_ct


@rule("§ 3 Abs. 7 Satz 3 GrusiGV", since=BUERGERGELD)
def auto_gehoert_zum_betrieb(betrieblich_km: int, privat_km: int, *, ueberwiegend_anteil: int = zahl()) -> bool:
    """Whether at least half of the kilometres of the car are for the business."""
    return betrieblich_km > 0 and betrieblich_km * 1000 >= (betrieblich_km + privat_km) * ueberwiegend_anteil


@rule(
    "§ 3 Abs. 7 Satz 1 und 2 GrusiGV",
    since=BUERGERGELD,
    satz="Das Firmenauto kostet {kosten_ct}. Nach Abzug von {privat_km} privaten Kilometern bleiben {ergebnis:euro}.",
    leer="Die privaten Fahrten verbrauchen die Kosten des Firmenautos.",
)
def kosten_firmenauto(kosten_ct: int, privat_km: int, *, kilometer_ct: int = zahl()) -> int:
    """Real costs of a car of the business less 10 cents for each private kilometre."""
    return max(0, kosten_ct - privat_km * kilometer_ct)


@rule(
    "§ 3 Abs. 7 Satz 4 und 5 GrusiGV",
    since=BUERGERGELD,
    satz="Für Fahrten des Betriebs mit dem eigenen Auto werden {ergebnis:euro} abgezogen.",
    leer="Für das eigene Auto wird nichts abgezogen.",
)
def fahrten_mit_eigenem_auto(betrieblich_km: int, kraftstoff_ct: int, *, kilometer_ct: int = zahl()) -> int:
    """10 cents for each kilometre for the business with a private car, or higher proven costs of fuel."""
    return max(betrieblich_km * kilometer_ct, kraftstoff_ct)


@rule(
    "§ 3 Abs. 3 Satz 4 und 5 GrusiGV",
    since=BUERGERGELD,
    satz="Ausgaben von {finanziert_ct} sind mit Darlehen oder Zuschüssen bezahlt. Es bleiben {ergebnis:euro}.",
    leer="Alle Ausgaben sind mit Darlehen oder Zuschüssen bezahlt.",
)
def ohne_darlehen(ausgaben_ct: int, finanziert_ct: int) -> int:
    """Expenses less those that loans or grants paid for."""
    return max(0, ausgaben_ct - finanziert_ct)


@rule(
    "§ 3 Abs. 2 und 3 GrusiGV",
    since=BUERGERGELD,
    satz="Als notwendige Ausgaben werden {ergebnis:euro} abgezogen.",
    leer="Ausgaben werden nicht abgezogen.",
)
def notwendige_ausgaben(ausgaben_ct: int, nicht_notwendig_ct: int) -> int:
    """Necessary expenses really paid, without what a person did not accept."""
    return max(0, ausgaben_ct - nicht_notwendig_ct)


@rule(
    "§ 3 Abs. 2, § 5 GrusiGV",
    since=BUERGERGELD,
    satz="Der Gewinn des Zeitraums beträgt {ergebnis:euro}.",
    leer="Der Betrieb macht im Zeitraum keinen Gewinn. Ein Verlust mindert anderes Einkommen nicht.",
)
def gewinn_im_zeitraum(einnahmen_ct: int, ausgaben_ct: int) -> int:
    """Receipts less expenses, never below zero."""
    return max(0, einnahmen_ct - ausgaben_ct)


@rule(
    "§ 3 Abs. 4 Satz 1 und 2 GrusiGV",
    since=BUERGERGELD,
    satz="Auf jeden von {monate} Monaten entfallen {ergebnis:euro}.",
    leer="Auf jeden Monat entfällt kein Gewinn.",
)
def gewinn_im_monat(gewinn_ct: int, monate: int) -> int:
    """The profit of one month: equal parts over the months of the period, or of the part with work in it."""
    return bruch_ct(gewinn_ct, monate)
