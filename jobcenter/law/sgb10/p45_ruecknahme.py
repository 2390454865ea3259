"""§ 45 SGB X: a decision that gave too much from the start, and the trust of the person in it."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

VERTRAUEN = Frage(
    "vertrauen",
    "§ 45 Abs. 2 SGB X, § 40 Abs. 2 Nr. 3 SGB II",
    "Die Entscheidung gab von Anfang an zu viel. Darf die Person darauf vertrauen?",
    (
        ("schutzwuerdig", "Ja, das Geld ist verbraucht (§ 45 Abs. 2 Satz 1 und 2)."),
        (
            "zukunft",
            "Nur für die Vergangenheit, nicht für die Zukunft (§ 45 Abs. 2 Satz 1).",
        ),
        ("taeuschung", "Nein, sie hat getäuscht, gedroht oder bestochen (§ 45 Abs. 2 Satz 3 Nr. 1)."),
        ("angaben", "Nein, sie hat mindestens grob fahrlässig Falsches angegeben (§ 45 Abs. 2 Satz 3 Nr. 2)."),
        ("kenntnis", "Nein, sie wusste es oder musste es leicht erkennen (§ 45 Abs. 2 Satz 3 Nr. 3)."),
    ),
    "schutzwuerdig",
)
WIEDERAUFNAHME = Frage(
    "wiederaufnahme",
    "§ 45 Abs. 3 Satz 2 bis 4 SGB X",
    "Die Frist für die Rücknahme ist abgelaufen. Gibt es einen Grund, der sie verlängert?",
    (
        ("nein", "Nein, es bleibt bei der Entscheidung (§ 45 Abs. 3 Satz 1 und 3)."),
        ("grund", "Ja, einen Grund wie bei einer Wiederaufnahme (§ 45 Abs. 3 Satz 2, § 580 ZPO)."),
        ("laufend", "Ja, bis zum Beginn des Verfahrens wurde laufend gezahlt (§ 45 Abs. 3 Satz 4)."),
    ),
    "nein",
)
OHNE_VERTRAUEN = frozenset({"taeuschung", "angaben", "kenntnis"})


@rule(
    "§ 45 Abs. 4 Satz 1 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 2 SGB III",
    since=BUERGERGELD,
    satz="Die Entscheidung wird auch für die Vergangenheit zurückgenommen. Ermessen gibt es nicht.",
    leer="Für die Vergangenheit bleibt es bei der Entscheidung.",
)
def rueckwirkende_ruecknahme(vertrauen: str) -> bool:
    """For the past only against people who cannot rely on trust; then it must be done."""
    return vertrauen in OHNE_VERTRAUEN


@rule(
    "§ 45 Abs. 3 SGB X",
    since=BUERGERGELD,
    satz="Zurücknehmen ist bis zum {ergebnis:datum} möglich.",
)
def ruecknahme_bis(
    bescheid_am: date, lange_frist: bool, *, ruecknahme_monate: int = zahl(), ruecknahme_laengstens_monate: int = zahl()
) -> date:
    """Two years, or ten when the person said something false or knew it."""
    return add_months(bescheid_am, ruecknahme_laengstens_monate if lange_frist else ruecknahme_monate)


@rule(
    "§ 45 Abs. 4 Satz 2 SGB X",
    since=BUERGERGELD,
    satz="Seit der Kenntnis am {kenntnis_am:datum} ist höchstens ein Jahr vergangen.",
    leer="Seit der Kenntnis am {kenntnis_am:datum} ist mehr als ein Jahr vergangen. Rückwirkend geht nichts mehr.",
)
def kenntnis_frist_gewahrt(kenntnis_am: date, bekanntgabe_am: date, *, kenntnis_frist_monate: int = zahl()) -> bool:
    """One year from knowing the facts."""
    return bekanntgabe_am <= add_months(kenntnis_am, kenntnis_frist_monate)
