"""§ 26 SGB X with §§ 187 and 188 BGB: counting deadlines before the authority."""

from __future__ import annotations

from datetime import date, timedelta

from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 26 Abs. 1 und 2 SGB X, § 187 Abs. 1, § 188 Abs. 1 BGB",
    since=BUERGERGELD,
    satz="Die Frist von {tage} Tagen beginnt nach dem {ereignis_am:datum}. Sie endet mit dem {ergebnis:datum}.",
)
def ende_nach_tagen(ereignis_am: date, tage: int) -> date:
    """The last of a number of days after an event."""
    return ereignis_am + timedelta(days=tage)


@rule(
    "§ 26 Abs. 3 Satz 1 SGB X",
    since=BUERGERGELD,
    satz="Der letzte Tag wäre der {ruhetag}. Deshalb endet die Frist am {ergebnis:datum}.",
)
def verschoben(ruhetag: str, werktag: date) -> date | None:
    """The next working day when the last day is a Saturday, Sunday or public holiday; None when it is not."""
    return werktag if ruhetag else None


@rule(
    "§ 26 Abs. 3 Satz 2 SGB X",
    since=BUERGERGELD,
    satz="Der Brief nennt den {fester_tag_am:datum} und § 26 Absatz 3. Dabei bleibt es.",
)
def bleibt_fest(fester_tag_am: date, hinweis: bool) -> bool:
    """A day named with reference to the rule does not move."""
    return hinweis


@rule(
    "§ 26 Abs. 7 SGB X",
    since=BUERGERGELD,
    satz="Diese Frist hat die Behörde gesetzt. Sie kann sie verlängern, auch nachträglich.",
)
def verlaengerbar(von_behoerde: bool) -> bool:
    """Deadlines set by an authority can be extended."""
    return von_behoerde
