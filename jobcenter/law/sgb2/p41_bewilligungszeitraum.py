"""§ 41 Abs. 3 SGB II: for how long a decision is made."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import TAG, add_months
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

IN_DER_KARENZZEIT = Frage(
    "zeitraum_karenzzeit",
    "§ 41 Abs. 3 Satz 2 Nr. 2, § 22 Abs. 1 Satz 2 SGB II",
    "Die Wohnung ist zu teuer, in der Karenzzeit zählt aber die volle Miete. Gilt die Entscheidung sechs Monate?",
    (
        ("ja", "Ja, die Kosten sind unangemessen (§ 41 Abs. 3 Satz 2 Nr. 2)."),
        ("nein", "Nein, in der Karenzzeit werden sie anerkannt. Der Zeitraum ist ein Jahr (§ 41 Abs. 3 Satz 1)."),
    ),
    "ja",
)


@rule("§ 41 Abs. 3 Satz 2 Nr. 2 SGB II", since=BUERGERGELD, satz="Die Wohnung kostet mehr, als angemessen ist.")
def wohnung_unangemessen(kosten_ct: int, grenze_ct: int) -> bool:
    """Whether housing or heating costs more than the local limit."""
    return kosten_ct > grenze_ct


@rule(
    "§ 41 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Über die Leistung wird für {ergebnis} Monate entschieden.",
)
def dauer_monate(verkuerzt: bool, *, zeitraum_monate: int = zahl(), zeitraum_verkuerzt_monate: int = zahl()) -> int:
    """One year, or six months when the decision is provisional or housing inadequate."""
    return zeitraum_verkuerzt_monate if verkuerzt else zeitraum_monate


@rule(
    "§ 41 Abs. 3 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Der Bewilligungszeitraum geht vom {beginn_ab:datum} bis zum {ergebnis:datum}.",
)
def zeitraum_ende(beginn_ab: date, monate: int) -> date:
    """The last day of the period; § 26 Abs. 4 SGB X: also when it is a Sunday or a holiday."""
    return add_months(beginn_ab, monate) - TAG
