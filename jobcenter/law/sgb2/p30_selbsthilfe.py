"""§ 30 SGB II: when the municipality takes over what a person paid to a provider in advance."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.bildung import Bildungsart
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule
from jobcenter.law.sgb2.p29_erbringung import IMMER_GELD

ERREICHBAR = Frage(
    "selbsthilfe",
    "§ 30 Satz 1 Nr. 2 SGB II",
    "Ein Anbieter wurde vorab bezahlt. War die Leistung ohne eigenes Verschulden nicht rechtzeitig zu bekommen?",
    (
        ("ja", "Ja, ohne Vorauszahlung wäre der Zweck nicht oder zu spät erreicht worden."),
        ("nein", "Nein, die Leistung war rechtzeitig zu bekommen."),
    ),
    "ja",
)


@rule(
    "§ 30 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="{art.text}: Die vorab bezahlten {ergebnis:euro} übernimmt der kommunale Träger.",
    leer="{art.text}: Die vorab bezahlten {betrag_ct} werden nicht übernommen.",
)
def selbsthilfe(art: Bildungsart, betrag_ct: int, nicht_rechtzeitig: bool) -> int:
    """What a person paid in advance and gets back, in cents; only for benefits that are not always money."""
    return betrag_ct if nicht_rechtzeitig and art not in IMMER_GELD else 0


@rule("§ 30 Satz 2 SGB II", since=BUERGERGELD, satz="Der Antrag gilt als am {ergebnis:datum} gestellt.")
def antrag_bei_selbsthilfe(bezahlt_am: date, antrag_unmoeglich: bool) -> date | None:
    """The day an application counts as made when it could not be made in time."""
    return bezahlt_am if antrag_unmoeglich else None
