"""§ 12 Abs. 3, 4 und 6 SGB II as in force until 30 June 2026: Karenzzeit and presumption for assets."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl

KARENZZEIT_VERMOEGEN = Frage(
    "karenzzeit_vermoegen",
    "§ 12 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    "Gilt für das Vermögen noch die Karenzzeit von einem Jahr?",
    (("ja", "Die Karenzzeit für das Vermögen läuft noch."), ("nein", "Die Karenzzeit für das Vermögen ist vorbei.")),
    "ja",
)


@rule("§ 12 Abs. 3 SGB II", since=GRUNDSICHERUNGSGELD, stichtag=Stichtag.BEWILLIGUNG)
def karenzzeit_ist_erheblich(vermoegen_ct: int, personen: int) -> bool:
    """Since July 2026 there is no Karenzzeit for assets."""
    return False


@karenzzeit_ist_erheblich.fassung(
    "§ 12 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung", since=BUERGERGELD, until=date(2026, 6, 30)
)
def karenzzeit_ist_erheblich_alt(
    vermoegen_ct: int, personen: int, *, vermoegensfreibetrag_person_ct: int = zahl()
) -> bool:
    """Whether the Karenzzeit makes a difference, because assets exceed the ordinary allowances."""
    return vermoegen_ct > personen * vermoegensfreibetrag_person_ct


@rule(
    "§ 12 Abs. 3 Satz 1 und 4, § 65 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    since=BUERGERGELD,
)
def karenzzeit_beginn(
    karenzzeit_ab: date,
    wieder_ab: date | None,
    leistungsfrei_monate: int,
    *,
    vermoegen_karenzzeit_neu_nach_monaten: int = zahl(),
) -> date:
    """First month of the Karenzzeit: a new one after three years without benefits; times before 2023 do not count."""
    neu = wieder_ab is not None and leistungsfrei_monate >= vermoegen_karenzzeit_neu_nach_monaten
    beginn = wieder_ab if neu and wieder_ab is not None else karenzzeit_ab
    return max(beginn, BUERGERGELD)


@rule("§ 12 Abs. 2 SGB II", since=GRUNDSICHERUNGSGELD, stichtag=Stichtag.BEWILLIGUNG)
def karenzzeit_laeuft(monat: date, beginn: date, unterbrechung_monate: int, nur_ein_monat: bool) -> bool:
    """Since July 2026 there is no Karenzzeit for assets."""
    return False


@karenzzeit_laeuft.fassung(
    "§ 12 Abs. 3 Satz 1 und 3, Abs. 6 Satz 1 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Für das Vermögen läuft die Karenzzeit, die im {beginn:monat} begonnen hat.",
    leer="Für das Vermögen gilt keine Karenzzeit mehr.",
)
def karenzzeit_laeuft_alt(
    monat: date,
    beginn: date,
    unterbrechung_monate: int,
    nur_ein_monat: bool,
    *,
    karenzzeit_vermoegen_monate: int = zahl(),
) -> bool:
    """Whether the month lies in the year of Karenzzeit, which grows by full months without benefits."""
    vergangen = (monat.year - beginn.year) * 12 + monat.month - beginn.month
    return not nur_ein_monat and 0 <= vergangen < karenzzeit_vermoegen_monate + unterbrechung_monate


@rule("§ 12 SGB II", since=GRUNDSICHERUNGSGELD, stichtag=Stichtag.BEWILLIGUNG)
def vermutung_gilt(erklaert: bool, vermoegen_ct: int, frei_ct: int) -> bool:
    """Since July 2026 nothing is presumed about assets because of a statement."""
    return False


@vermutung_gilt.fassung(
    "§ 12 Abs. 4 Satz 3 und 5, Abs. 6 Satz 2 und 3 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Im Antrag steht, dass kein erhebliches Vermögen da ist. Das wird vermutet, Nachweise nur auf Aufforderung.",
)
def vermutung_gilt_alt(erklaert: bool, vermoegen_ct: int, frei_ct: int) -> bool:
    """Whether the statement in the application is presumed true; known amounts above the limit rebut it."""
    return erklaert and vermoegen_ct <= frei_ct
