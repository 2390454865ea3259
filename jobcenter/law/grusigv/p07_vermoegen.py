"""§ 7 GrusiGV: objects nobody can do without for a trade or an education."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

UNENTBEHRLICH = Frage(
    "vermoegen_unentbehrlich",
    "§ 7 Abs. 1 GrusiGV",
    "Die Person braucht den Gegenstand nach eigener Angabe für Beruf oder Ausbildung. Ist er unentbehrlich?",
    (
        ("unentbehrlich", "Der Gegenstand ist unentbehrlich und zählt nicht als Vermögen."),
        ("entbehrlich", "Der Gegenstand ist nicht unentbehrlich. Sein Wert zählt zum Vermögen."),
    ),
    "unentbehrlich",
)


@rule(
    "§ 7 Abs. 1 GrusiGV",
    since=BUERGERGELD,
    satz="Den Gegenstand im Wert von {wert_ct} braucht die Person für Beruf oder Ausbildung. Er zählt nicht.",
    leer="Den Gegenstand im Wert von {wert_ct} braucht die Person nicht zwingend für Beruf oder Ausbildung.",
)
def unentbehrlich_fuer_arbeit(wert_ct: int, unentbehrlich: bool) -> bool:
    """Whether an object stays out of the assets, because work or training is impossible without it."""
    return unentbehrlich
