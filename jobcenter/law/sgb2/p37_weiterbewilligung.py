"""§ 37 SGB II: until when a new application loses nothing after a Bewilligungszeitraum."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import TAG, last_of_month
from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 37 Abs. 2 Satz 1 und 2 SGB II",
    since=BUERGERGELD,
    satz="Die Leistung endet mit dem {zeitraum_bis:datum}. Ein neuer Antrag bis zum {ergebnis:datum} wirkt lückenlos.",
)
def antrag_spaetestens(zeitraum_bis: date) -> date:
    """The last day of the first month after the period: the application works back to its first day."""
    return last_of_month(zeitraum_bis + TAG)
