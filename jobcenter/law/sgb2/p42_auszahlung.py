"""§ 42 SGB II: when benefits are paid, money of the next month ahead of time, and what nobody can take."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import first_of_month, months_between
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

VORZEITIG = Frage(
    "vorzeitige_leistung",
    "§ 42 Abs. 2 Satz 1 SGB II",
    "Die Person braucht Geld vom nächsten Monat schon jetzt. Soll es vorzeitig gezahlt werden?",
    (
        ("ja", "Ja, vorzeitig zahlen (§ 42 Abs. 2 Satz 1)."),
        ("nein", "Nein, erst zum nächsten Zahltag zahlen (§ 42 Abs. 1)."),
    ),
    "ja",
)


@rule(
    "§ 42 Abs. 1 SGB II",
    since=BUERGERGELD,
    satz="Das Geld wird im Voraus gezahlt, zum {ergebnis:datum}.",
)
def faellig_am(monat: date) -> date:
    """Benefits are paid monthly in advance: due on the first of the month."""
    return first_of_month(monat)


@rule(
    "§ 42 Abs. 2 Satz 5 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="In einem der beiden Monate wird Geld einbehalten. Eine vorzeitige Leistung ist ausgeschlossen.",
)
def gesperrt_durch_aufrechnung(aufrechnung: bool) -> bool:
    """A set-off in the running month or in the month of the reduction."""
    return aufrechnung


@rule(
    "§ 42 Abs. 2 Satz 5 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Die Leistung des nächsten Monats ist gemindert. Eine vorzeitige Leistung ist ausgeschlossen.",
)
def gesperrt_durch_minderung(minderung: bool) -> bool:
    """A sanction in the next month."""
    return minderung


@rule(
    "§ 42 Abs. 2 Satz 5 Nr. 3 SGB II",
    since=BUERGERGELD,
    satz="In den letzten {vorzeitig_sperre_monate} Monaten gab es schon eine. Eine weitere ist ausgeschlossen.",
)
def gesperrt_durch_vorige(zuletzt: date, monat: date, *, vorzeitig_sperre_monate: int = zahl()) -> bool:
    """Used in one of the two calendar months before."""
    return 1 <= months_between(zuletzt, monat) <= vorzeitig_sperre_monate


@rule(
    "§ 42 Abs. 2 Satz 1 und 2 SGB II",
    since=BUERGERGELD,
    satz="Vorzeitig gezahlt werden {ergebnis:euro}, höchstens {vorzeitig_hoechstens_ct}.",
    leer="Im nächsten Monat ist nichts fällig, das vorgezogen werden kann.",
)
def vorzeitig(wunsch_ct: int, anspruch_ct: int, *, vorzeitig_hoechstens_ct: int = zahl()) -> int:
    """At most 100 euros of what is granted for the next month."""
    return min(wunsch_ct, anspruch_ct, vorzeitig_hoechstens_ct)


@rule(
    "§ 42 Abs. 2 Satz 3 und 4 SGB II",
    since=BUERGERGELD,
    satz="Im Monat danach werden {ergebnis:euro} weniger gezahlt.",
)
def verringerung(offen_ct: int, auszahlbar_ct: int) -> int:
    """What the next month is reduced by; the rest goes to the month after."""
    return min(offen_ct, auszahlbar_ct)


@rule(
    "§ 42 Abs. 4 SGB II",
    since=BUERGERGELD,
    satz="Der Anspruch kann nicht gepfändet, abgetreten oder verpfändet werden.",
    leer="Die Person darf den Anspruch hier abtreten.",
)
def unpfaendbar(abtretung_im_interesse: bool) -> bool:
    """Nobody can seize the claim; assignment in the person's own interest (§ 53 Abs. 2 SGB I) stays possible."""
    return not abtretung_im_interesse
