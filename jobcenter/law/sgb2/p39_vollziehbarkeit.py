"""§ 39 SGB II: which decisions take effect although somebody objects."""

from __future__ import annotations

from jobcenter.law.fakten.fakt import Wahl
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule


class Entscheidung(Wahl):
    """Kinds of decisions that can be objected to."""

    AUFHEBUNG = "aufhebung", "Die Leistung wird aufgehoben oder zurückgenommen"
    ERSTATTUNG = "erstattung", "Geld ist zu erstatten"
    AUFRECHNUNG = "aufrechnung", "Geld wird von der Leistung einbehalten"


AUFRECHNUNG_RUHT = Frage(
    "aufrechnung_bei_widerspruch",
    "§ 39 SGB II, § 86a Abs. 1 SGG",
    "Gegen die Aufrechnung läuft ein Widerspruch. Darf trotzdem einbehalten werden?",
    (
        (
            "nein",
            "Nein, § 39 nennt die Aufrechnung nicht (§ 86a Abs. 1 SGG).",
        ),
        ("ja", "Ja, die sofortige Vollziehung ist angeordnet (§ 86a Abs. 2 Nr. 5 SGG)."),
    ),
    "nein",
)


@rule(
    "§ 39 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Die Aufhebung gilt sofort, auch wenn jemand widerspricht.",
    leer="Bei einem Widerspruch muss bis zur Entscheidung darüber nichts gezahlt werden.",
)
def sofort_vollziehbar(entscheidung: Entscheidung) -> bool:
    """Cancelling takes effect at once; claiming money back and setting off are not named in § 39."""
    return entscheidung is Entscheidung.AUFHEBUNG
