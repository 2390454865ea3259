"""§ 24 SGB X: hearing a person before something is taken away."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

ANHOERUNG = Frage(
    "anhoerung",
    "§ 24 Abs. 2 SGB X",
    "Von der Anhörung darf hier abgesehen werden. Soll die Person trotzdem gehört werden?",
    (
        ("ja", "Ja, vor der Entscheidung anhören (§ 24 Abs. 1)."),
        ("nein", "Nein, ohne Anhörung entscheiden (§ 24 Abs. 2)."),
    ),
    "ja",
)


@rule(
    "§ 24 Abs. 1 SGB X",
    since=BUERGERGELD,
    satz="Die Entscheidung nimmt etwas weg. Vorher kann sich die Person dazu äußern.",
    leer="Die Entscheidung nimmt nichts weg. Eine Anhörung ist nicht nötig.",
)
def eingriff(weniger_ct: int) -> bool:
    """Whether a decision interferes with a right."""
    return weniger_ct > 0


@rule("§ 24 Abs. 2 Nr. 3 SGB X", since=BUERGERGELD, satz="Die Entscheidung folgt den Angaben der Person selbst.")
def nach_eigenen_angaben(eigene_angaben: bool) -> bool:
    """The person said it; nothing is decided differently."""
    return eigene_angaben


@rule("§ 24 Abs. 2 Nr. 5 SGB X", since=BUERGERGELD, satz="Die Leistung wird an geändertes Einkommen angepasst.")
def einkommensanpassung(einkommen: bool) -> bool:
    """Income-dependent benefits follow changed circumstances."""
    return einkommen


@rule(
    "§ 24 Abs. 2 Nr. 7 SGB X",
    since=BUERGERGELD,
    satz="Es geht um weniger als {anhoerung_grenze_ct}.",
)
def unter_anhoerung_grenze(forderung_ct: int, anspruch_ct: int, *, anhoerung_grenze_ct: int = zahl()) -> bool:
    """Set-off against claims or with claims of less than 70 euros."""
    return min(forderung_ct, anspruch_ct) < anhoerung_grenze_ct
