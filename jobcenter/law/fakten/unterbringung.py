"""Hospital, institution, prison: § 7 Abs. 4 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Unterbringungsart(Wahl):
    """Where a person is placed."""

    KRANKENHAUS = "krankenhaus", "Krankenhaus oder Rehabilitationsklinik (§ 107 SGB V)"
    EINRICHTUNG = "einrichtung", "stationäre Einrichtung"
    WOHNFORM = "wohnform", "besondere Wohnform (§ 42a Abs. 2 SGB XII)"
    HAFT = "haft", "Haft oder andere richterlich angeordnete Freiheitsentziehung"


@sachverhalt
class Unterbringung:
    """A stay with its days. `voraussichtlich_bis` is the last day expected at the beginning."""

    art: Unterbringungsart = fakt("Art der Unterbringung", "§ 7 Abs. 4 SGB II")
    von: date = fakt("Erster Tag der Unterbringung", "§ 7 Abs. 4 SGB II")
    bis: date | None = fakt("Tag der Entlassung", "§ 7 Abs. 4 SGB II", default=None)
    voraussichtlich_bis: date | None = fakt(
        "Voraussichtlich letzter Tag bei der Aufnahme", "§ 7 Abs. 4 Satz 3 Nr. 1 SGB II", default=None
    )
    wochenstunden: int = fakt(
        "Stunden Arbeit je Woche auf dem allgemeinen Arbeitsmarkt", "§ 7 Abs. 4 Satz 3 Nr. 2 SGB II", default=0
    )
