"""§ 84 SGB X with Art. 17 DSGVO: what is no longer needed is deleted."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import TAG
from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 84 Abs. 4 SGB X, Art. 17 Abs. 1 Buchstabe a DSGVO",
    since=BUERGERGELD,
    satz="Aufbewahrt wird bis zum {bis:datum}. Danach wird gelöscht: {gegenstand}.",
)
def loeschung_ab(gegenstand: str, bis: date) -> date:
    """The day after the last on which something is needed."""
    return bis + TAG
