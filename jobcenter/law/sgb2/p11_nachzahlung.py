"""§ 11 Abs. 3 SGB II: a back payment that would end the claim is spread over six months."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, FREIBETRAEGE_2023, rule, zahl
from jobcenter.law.sgb2.p41_rundung import gleich_verteilen

NACHZAHLUNG_VOR_JULI_2023 = Frage(
    "nachzahlung_frueher",
    "§ 11 Abs. 3 SGB II in der bis 30.06.2023 geltenden Fassung",
    "Vor Juli 2023 galt für einmalige Einnahmen ein anderer Text. Wird diese Nachzahlung verteilt?",
    (
        ("verteilen", "Ja, sie wird ab diesem Monat auf sechs Monate verteilt."),
        ("voll", "Nein, sie zählt ganz in diesem Monat."),
    ),
    "verteilen",
)


@rule(
    "§ 11 Abs. 3 SGB II",
    since=FREIBETRAEGE_2023,
    satz="Die Nachzahlung würde den Anspruch dieses Monats beenden. Deshalb wird sie auf sechs Monate verteilt.",
    leer="Die Nachzahlung beendet den Anspruch dieses Monats nicht. Deshalb zählt sie ganz in diesem Monat.",
)
def anspruch_entfiele(anspruch_ohne_ct: int, anspruch_mit_ct: int) -> bool:
    """Whether counting the back payment in full would end a claim of the month it comes in."""
    return anspruch_ohne_ct > 0 and not anspruch_mit_ct


@anspruch_entfiele.fassung(
    "§ 11 Abs. 3 SGB II in der bis 30.06.2023 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2023, 6, 30),
    satz="Die Nachzahlung würde den Anspruch dieses Monats beenden.",
    leer="Die Nachzahlung beendet den Anspruch dieses Monats nicht. Deshalb zählt sie ganz in diesem Monat.",
)
def anspruch_entfiele_alt(anspruch_ohne_ct: int, anspruch_mit_ct: int) -> bool:
    """Before July 2023 a person decides what follows from it."""
    return anspruch_ohne_ct > 0 and not anspruch_mit_ct


@rule("§ 11 Abs. 3 SGB II", since=FREIBETRAEGE_2023)
def verteilung_steht_fest() -> bool:
    """The text of the law is known, so nobody must be asked."""
    return True


@verteilung_steht_fest.fassung(
    "§ 11 Abs. 3 SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def verteilung_steht_fest_alt() -> bool:
    """Before July 2023 the text is not known here."""
    return False


@rule(
    "§ 11b Abs. 1 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Von {betrag_ct} Nachzahlung gehen für Kosten der Arbeit und Freibetrag einmal {abzug_ct} ab. "
    "Verteilt werden {ergebnis:euro}.",
)
def nach_vorwegabzug(betrag_ct: int, abzug_ct: int) -> int:
    """The back payment after taxes and contributions, less Nr. 5 and 6 as far as they belong to it, in cents."""
    return max(0, betrag_ct - abzug_ct)


@rule(
    "§ 11 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="In diesem Monat zählt ein Sechstel von {betrag_ct} Nachzahlung. Weitere fünf Teile folgen.",
)
def teilbetraege(betrag_ct: int, *, nachzahlung_monate: int = zahl()) -> tuple[int, ...]:
    """The equal parts of a back payment from the month it came in; the last one takes the odd cents."""
    return tuple(gleich_verteilen(betrag_ct, nachzahlung_monate))
