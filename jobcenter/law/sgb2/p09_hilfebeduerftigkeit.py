"""§ 9 SGB II: means against needs, and how the means of the adults are spread over the persons."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule
from jobcenter.law.sgb2.p41_rundung import bruch_ct, verteile

GEMISCHT = Frage(
    "gemischte_bedarfsgemeinschaft",
    "§ 9 Abs. 2 Satz 3 SGB II",
    "Eine ausgeschlossene Person kann ihren Bedarf nicht decken. Wird ihr Einkommen der anderen zugerechnet?",
    (
        ("nein", "Nein, das Einkommen deckt nur die Bedarfe der Berechtigten."),
        ("ja", "Ja, das Einkommen wird auch auf die ausgeschlossene Person verteilt."),
    ),
    "nein",
)
HAUSHALTSGEMEINSCHAFT = Frage(
    "haushaltsgemeinschaft",
    "§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV",
    "Ein erwachsenes oder verheiratetes Kind wohnt mit im Haushalt. Ist eine Unterstützung zu vermuten?",
    (("keine", "Nein, oder sie steht schon als Einnahme in der Akte."),),
    "keine",
)


@rule(
    "§ 9 Abs. 1 SGB II",
    since=BUERGERGELD,
    satz="Einkommen und Vermögen von {mittel_ct} reichen für den Bedarf von {bedarf_ct} nicht aus.",
    leer="Einkommen und Vermögen von {mittel_ct} decken den Bedarf von {bedarf_ct}.",
)
def ist_hilfebeduerftig(mittel_ct: int, bedarf_ct: int) -> bool:
    """Whether means of a month leave a part of the need uncovered."""
    return mittel_ct < bedarf_ct


@rule("§ 9 Abs. 2 Satz 3 SGB II", since=BUERGERGELD)
def anteile_am_einkommen(mittel_ct: int, bedarfe_ct: Sequence[int]) -> list[int]:
    """Means in proportion to what each person still needs, in cents."""
    return verteile(mittel_ct, bedarfe_ct)


@rule(
    "§ 9 Abs. 2 Satz 3, § 41 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Von {mittel_ct} entfallen auf die Person {mittel_ct} × {bedarf_ct} / {gesamt_ct} = {ergebnis:euro}.",
)
def anteil_der_person(mittel_ct: int, bedarf_ct: int, gesamt_ct: int) -> int:
    """The person's share of the means by proportion in cents, before odd cents are settled."""
    return bruch_ct(mittel_ct * bedarf_ct, gesamt_ct)


@rule(
    "§ 41 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Damit die Anteile zusammen die Summe ergeben, sind es {ergebnis:euro}.",
)
def anteil_nach_ausgleich(anteil_ct: int) -> int:
    """The share of the person who takes the odd cents."""
    return anteil_ct


@rule(
    "§ 9 Abs. 1 und 2 SGB II", since=BUERGERGELD, satz="Auf den Bedarf der Person werden {ergebnis:euro} angerechnet."
)
def angerechnet(anteil_ct: int) -> int:
    """What is counted for the person when nothing has to be divided, in cents."""
    return anteil_ct


@rule(
    "§ 9 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Die ausgeschlossene Person deckt zuerst ihren Bedarf von {bedarf_ct}. "
    "Übrig bleiben {ergebnis:euro} für die anderen.",
    leer="Die ausgeschlossene Person braucht ihr Einkommen für den eigenen Bedarf von {bedarf_ct}.",
)
def ueberschuss_ausgeschlossen(einkommen_ct: int, bedarf_ct: int) -> int:
    """What an excluded adult has left for the others after the own need, in cents."""
    return max(0, einkommen_ct - bedarf_ct)


@rule("§ 9 Abs. 3 SGB II", since=BUERGERGELD)
def ohne_eltern(ist_kind: bool, schwanger: bool) -> bool:
    """Whether the parents' means do not count for this child, because it is pregnant."""
    return ist_kind and schwanger
