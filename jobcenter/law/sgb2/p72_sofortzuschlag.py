"""§ 72 SGB II: the extra monthly amount for children, young people and young adults."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

NUR_WEGEN_KINDERGELD = Frage(
    "sofortzuschlag",
    "§ 72 Abs. 1 Satz 2 Nr. 2 SGB II",
    "Die Familie hat keinen Anspruch, ohne das Kindergeld hätte sie einen. Gibt es den Sofortzuschlag?",
    (
        ("nein", "Nein, das ganze Einkommen der Familie deckt den Bedarf."),
        ("ja", "Ja, der Anspruch fehlt nur wegen des Kindergeldes."),
    ),
    "nein",
)


@rule("§ 72 Abs. 1 Satz 1 SGB II", since=BUERGERGELD)
def ist_jung(alter: int, stufe: int, *, hoechstalter_kind_jahre: int = zahl()) -> bool:
    """Children, young people and young adults whose Regelbedarf has one of the levels 3 to 6."""
    return stufe >= 3 and alter < hoechstalter_kind_jahre


@rule(
    "§ 72 Abs. 1 Satz 2 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Die Person hat nur Anspruch auf Leistungen für Bildung und Teilhabe. Auch dann gibt es den Sofortzuschlag.",
)
def nur_bildung_und_teilhabe(bildung_und_teilhabe: bool) -> bool:
    """Whether the claim to education benefits alone brings the extra amount."""
    return bildung_und_teilhabe


@rule("§ 72 Abs. 1 SGB II", since=BUERGERGELD, satz="Dazu kommt der Sofortzuschlag von {ergebnis:euro}.")
def sofortzuschlag(*, sofortzuschlag_ct: int = zahl()) -> int:
    """The extra amount of a month in cents."""
    return sofortzuschlag_ct
