"""§ 48 SGB X: circumstances change after a decision."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months, first_of_month
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

NICHT_MITGETEILT = Frage(
    "nicht_mitgeteilt",
    "§ 48 Abs. 1 Satz 2 Nr. 2 und 4 SGB X",
    "Die Änderung wurde nicht rechtzeitig mitgeteilt. Was ist der Person vorzuwerfen?",
    (
        ("nichts", "Nichts Schweres, es ändert sich nur die Zukunft (§ 48 Abs. 1 Satz 1)."),
        ("verschwiegen", "Sie hat es mindestens grob fahrlässig nicht mitgeteilt (§ 48 Abs. 1 Satz 2 Nr. 2)."),
        (
            "gewusst",
            "Sie wusste, dass der Anspruch weg ist, oder musste es leicht erkennen (§ 48 Abs. 1 Satz 2 Nr. 4).",
        ),
    ),
    "nichts",
)
GEWUSST = Frage(
    "gewusst",
    "§ 48 Abs. 1 Satz 2 Nr. 4 SGB X",
    "Die Änderung wurde mitgeteilt. Wusste die Person trotzdem, dass ihr das Geld nicht mehr zusteht?",
    (
        ("nein", "Nein, es ändert sich nur die Zukunft (§ 48 Abs. 1 Satz 1)."),
        ("gewusst", "Ja, oder sie musste es leicht erkennen (§ 48 Abs. 1 Satz 2 Nr. 4)."),
    ),
    "nein",
)


@rule(
    "§ 48 Abs. 1 Satz 1, § 44 Abs. 2, § 45 Abs. 1, § 47 Abs. 1 SGB X",
    since=BUERGERGELD,
    satz="Für die Zukunft gelten die neuen Beträge ab dem {ergebnis:datum}.",
)
def zukunft_ab(bekanntgabe_am: date) -> date:
    """The first month after the new decision is known; money for the running month has been paid in advance."""
    return add_months(first_of_month(bekanntgabe_am), 1)


@rule(
    "§ 48 Abs. 1 Satz 2 Nr. 1 SGB X",
    since=BUERGERGELD,
    satz="Die Änderung ist günstig. Sie gilt ab dem Tag, an dem sie eingetreten ist.",
)
def zugunsten(zu_wenig_ct: int) -> bool:
    """A change in favour of the person counts from its beginning."""
    return zu_wenig_ct > 0


@rule(
    "§ 48 Abs. 1 Satz 2 Nr. 3 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 Satz 1 SGB III",
    since=BUERGERGELD,
    satz="Einkommen oder Vermögen ist dazugekommen. Das zählt grundsätzlich auch rückwirkend.",
)
def wegen_einkommen(einkommen: bool) -> bool:
    """Income or assets after the application: from the change on, whoever knew what."""
    return einkommen


@rule(
    "§ 48 Abs. 1 Satz 2 Nr. 2 und 4 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 Satz 1 SGB III",
    since=BUERGERGELD,
    satz="Das ist der Person vorzuwerfen. Die Änderung zählt grundsätzlich auch rückwirkend.",
    leer="Der Person ist nichts vorzuwerfen. Was gezahlt ist, bleibt gezahlt.",
)
def wegen_verschulden(vorwurf: str) -> bool:
    """Grossly negligent silence, or knowing that the claim had ended."""
    return vorwurf in ("verschwiegen", "gewusst")
