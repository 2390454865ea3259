"""§ 37 SGB X: the day on which a decision counts as made known."""

from __future__ import annotations

from datetime import date, timedelta

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, Stichtag, rule, zahl

ZUGANG = Frage(
    "zugang",
    "§ 37 Abs. 2 Satz 3 SGB X",
    "Die Person sagt, dass der Bescheid nicht ankam. Kann die Behörde den Zugang nachweisen?",
    (
        ("nein", "Nein, der Bescheid ist noch nicht bekannt gegeben (§ 37 Abs. 2 Satz 3)."),
        ("ja", "Ja, er kam rechtzeitig an, oder es fehlt ein ernsthafter Zweifel (§ 37 Abs. 2 Satz 1)."),
    ),
    "nein",
)
BENACHRICHTIGUNG = Frage(
    "benachrichtigung",
    "§ 37 Abs. 2a Satz 5 bis 7 SGB X",
    "Die Person bestreitet die Nachricht über den Bescheid im Portal. Ist der rechtzeitige Zugang nachgewiesen?",
    (
        ("nein", "Nein, es zählt der Tag des Abrufs (§ 37 Abs. 2a Satz 6 und 7)."),
        ("ja", "Ja, es zählen die Tage nach der Absendung (§ 37 Abs. 2a Satz 4)."),
    ),
    "nein",
)


@rule(
    "§ 37 Abs. 2 und 2a SGB X",
    since=BUERGERGELD,
    satz="Abgesandt wurde am {abgesandt_am:datum}. "
    "{bekanntgabe_tage} Tage später, am {ergebnis:datum}, gilt das als bekannt.",
    stichtag=Stichtag.EREIGNIS,
)
def gilt_als_bekannt_am(abgesandt_am: date, *, bekanntgabe_tage: int = zahl()) -> date:
    """The day counts although it may be a weekend or holiday (BSG 6 May 2010, B 14 AS 12/09 R), or arrival earlier."""
    return abgesandt_am + timedelta(days=bekanntgabe_tage)


@rule(
    "§ 37 Abs. 2 Satz 3 SGB X",
    since=BUERGERGELD,
    satz="Der Bescheid kam erst am {zugegangen_am:datum} an. Dieser Tag zählt.",
)
def kam_spaeter(zugegangen_am: date, fiktion_am: date) -> bool:
    """A later arrival replaces the presumed day; an earlier one does not."""
    return zugegangen_am > fiktion_am


@rule(
    "§ 37 Abs. 1 Satz 1, § 39 Abs. 1 SGB X",
    since=BUERGERGELD,
    satz="Der Bescheid ist am {ergebnis:datum} angekommen. Damit ist er bekannt gegeben.",
)
def bekannt_mit_zugang(zugegangen_am: date) -> date:
    """Handed over, served, or sent abroad by post: the day of arrival."""
    return zugegangen_am


@rule(
    "§ 37 Abs. 2a Satz 1 SGB X",
    since=BUERGERGELD,
    leer="Ohne Einwilligung ist ein Bescheid im Portal nicht bekannt gegeben.",
)
def abruf_erlaubt(einwilligung: bool) -> bool:
    """Retrieval from a portal needs the person's consent."""
    return einwilligung


@rule(
    "§ 37 Abs. 2a Satz 6 und 7 SGB X",
    since=BUERGERGELD,
    satz="Der Zugang der Nachricht ist nicht nachgewiesen. Es zählt der Abruf am {ergebnis:datum}.",
    leer="Der Zugang der Nachricht ist nicht nachgewiesen. Der Bescheid wurde nicht abgerufen.",
)
def bekannt_mit_abruf(abgerufen_am: date | None) -> date | None:
    """The day of retrieval when arrival of the notification cannot be proved."""
    return abgerufen_am
