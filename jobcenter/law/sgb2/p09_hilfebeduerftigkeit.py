"""§ 9 SGB II: means against needs, and how the means of the adults are spread over the persons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
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
    "Eine verwandte Person wohnt mit im Haushalt und gehört nicht dazu. Ist eine Unterstützung zu vermuten?",
    (("keine", "Nein, oder sie steht schon als Einnahme in der Akte."),),
    "keine",
)
UNTERSTUETZUNG = Frage(
    "vermutete_unterstuetzung",
    "§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV",
    "Eine verwandte Person im Haushalt könnte helfen. Das Gesetz vermutet es. Ist die Vermutung widerlegt?",
    (
        ("vermutet", "Nein, der Betrag zählt als Einkommen."),
        ("widerlegt", "Ja, es ist glaubhaft, dass sie nicht oder anders hilft. Was wirklich kommt, steht in der Akte."),
    ),
    "vermutet",
)
VERMOEGEN_DER_ANGEHOERIGEN = Frage(
    "vermoegen_angehoeriger",
    "§ 9 Abs. 5 SGB II, § 7 Abs. 2 GrusiGV",
    "Die verwandte Person hat Vermögen über dem Freibetrag. Ist deshalb mehr Unterstützung zu erwarten?",
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
def ohne_eltern(ist_kind: bool, schwanger: bool, betreut_kind: bool) -> bool:
    """Whether the parents' means do not count for this child, because it is pregnant or has a small child."""
    return ist_kind and (schwanger or betreut_kind)


@rule(
    "§ 9 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Die Person betreut ihr eigenes Kind. Bis es {eigenes_kind_unter_jahre} ist, zählt das Geld der Eltern nicht.",
)
def betreut_kleines_kind(geboren_am: date, tag: date, *, eigenes_kind_unter_jahre: int = zahl()) -> bool:
    """Whether the person's own child has not completed the sixth year of life."""
    return geboren_am <= tag < add_months(geboren_am, eigenes_kind_unter_jahre * 12)


@rule(
    "§ 9 Abs. 5 SGB II",
    since=BUERGERGELD,
    satz="Die Person wirtschaftet mit der Bedarfsgemeinschaft gemeinsam.",
    leer="Die Person wohnt nur mit in der Wohnung. Eine Unterstützung ist nicht zu vermuten.",
)
def wirtschaftet_gemeinsam(gemeinsam: bool) -> bool:
    """Whether relatives keep house together and do not just share a flat."""
    return gemeinsam
