"""Days away from the area of the Jobcenter: § 7b SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Abwesenheitsgrund(Wahl):
    """Why a person is away."""

    ARBEIT = "arbeit", "wegen einer Erwerbstätigkeit"
    WICHTIG = "wichtig", "aus einem wichtigen Grund, zum Beispiel Kur oder Ehrenamt"
    OHNE = "ohne", "ohne wichtigen Grund, zum Beispiel Urlaub"


@sachverhalt
class Abwesenheit:
    """Days on which a person is not within reach, from the first to the last."""

    von: date = fakt("Erster Tag der Abwesenheit", "§ 7b Abs. 1 SGB II")
    bis: date = fakt("Letzter Tag der Abwesenheit", "§ 7b Abs. 1 SGB II")
    grund: Abwesenheitsgrund = fakt("Grund der Abwesenheit", "§ 7b Abs. 2 und 3 SGB II", default=Abwesenheitsgrund.OHNE)
    zustimmung: bool | None = fakt(
        "Das Jobcenter hat zugestimmt",
        "§ 7b Abs. 2 und 3 SGB II",
        default=None,
        grund="Die Zustimmung erteilt das Jobcenter.",
    )
