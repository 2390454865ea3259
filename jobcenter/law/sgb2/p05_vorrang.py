"""§ 5 Abs. 3 SGB II: what the Jobcenter may do when a person does not ask for another benefit."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

ENTZIEHUNG = Frage(
    "entziehung",
    "§ 5 Abs. 3 Satz 3 und 4 SGB II",
    "Ein anderer Träger hat die Leistung versagt, weil die Person nicht mitwirkt. Was folgt daraus?",
    (
        ("offen", "Es ist noch nichts entschieden. Die Leistungen laufen weiter."),
        ("teilweise", "Die Leistungen werden zum Teil entzogen, bis die Person mitwirkt."),
        ("ganz", "Die Leistungen werden ganz entzogen, bis die Person mitwirkt."),
    ),
    "offen",
)


@rule(
    "§ 5 Abs. 3 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Die Person hat den Antrag trotz Aufforderung nicht gestellt. Das Jobcenter kann ihn selbst stellen.",
    leer="Das Jobcenter kann diesen Antrag nicht selbst stellen.",
)
def jobcenter_kann_beantragen(ist_pflicht: bool, antrag_gestellt: bool, zulaessig: bool) -> bool:
    """Whether the Jobcenter may apply in place of a person who was asked to and had to."""
    return ist_pflicht and not antrag_gestellt and zulaessig


@rule(
    "§ 65 Abs. 1 SGB II",
    since=BUERGERGELD,
    leer="Die Aufforderung stammt aus der Zeit vor 2023. Das Jobcenter darf die Altersrente nicht beantragen.",
)
def rentenaufforderung_wirkt(aufgefordert_am: date, *, rentenaufforderung_ab_jahr: int = zahl()) -> bool:
    """Whether a request to take an old-age pension early is recent enough to act upon."""
    return aufgefordert_am.year >= rentenaufforderung_ab_jahr


@rule(
    "§ 5 Abs. 3 Satz 3 und 4 SGB II",
    since=BUERGERGELD,
    satz="Die Voraussetzungen für eine Entziehung liegen vor, bis die Person mitwirkt.",
    leer="Die Voraussetzungen für eine Entziehung liegen nicht vor.",
)
def entziehung_ist_moeglich(antrag_durch_jobcenter: bool, versagt: bool, hingewiesen: bool, nachgeholt: bool) -> bool:
    """Whether benefits are to be withdrawn: own application of the Jobcenter, final refusal, earlier written notice."""
    return antrag_durch_jobcenter and versagt and hingewiesen and not nachgeholt


@rule(
    "§ 5 Abs. 3 Satz 5 SGB II",
    since=BUERGERGELD,
    satz="Die Person hat die Mitwirkung nachgeholt. Eine Entziehung ist von Anfang an aufzuheben.",
)
def entziehung_ist_aufzuheben(versagt: bool, nachgeholt: bool) -> bool:
    """Whether a withdrawal has to be lifted with effect for the past."""
    return versagt and nachgeholt
