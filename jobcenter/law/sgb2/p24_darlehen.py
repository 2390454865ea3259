"""§ 24 Abs. 1 and 4 SGB II: loans for an unavoidable need, and where money is expected or already spent."""

from __future__ import annotations

from jobcenter.law.fakten.besonderes import Darlehensgrund
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

UNABWEISBAR = Frage(
    "unabweisbarer_bedarf",
    "§ 24 Abs. 1 Satz 1, § 42a Abs. 1 Satz 1 SGB II",
    "Ist der Bedarf nach den Umständen unabweisbar, nachgewiesen und nicht anders zu decken?",
    (
        ("nein", "Nein, oder es ist noch nicht nachgewiesen."),
        ("ja", "Ja. Dafür gibt es ein Darlehen, als Geld oder als Sachleistung."),
    ),
    "nein",
)
STATT_ZUSCHUSS = Frage(
    "darlehen_statt_zuschuss",
    "§ 24 Abs. 4 SGB II",
    "Wird wegen der Einnahme ein Teil der Leistung als Darlehen erbracht?",
    (
        ("darlehen", "Ja, soweit die Einnahme den Anspruch mindert."),
        ("kein_darlehen", "Nein, es bleibt bei der Leistung, die neben der Einnahme zusteht."),
    ),
    "darlehen",
)


@rule(
    "§ 24 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    leer="Ein Darlehen setzt laufende Leistungen und einen Bedarf voraus, der zum Regelbedarf gehört.",
)
def darlehen_moeglich(anspruch_ct: int, vom_regelbedarf: bool) -> bool:
    """Whether a person with a running claim has a need the Regelbedarf includes."""
    return anspruch_ct > 0 and vom_regelbedarf


@rule(
    "§ 24 Abs. 1, § 42a Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Vom Bedarf von {bedarf_ct} deckt Erspartes {erspartes_ct}. Das Darlehen beträgt {ergebnis:euro}.",
    leer="Das Ersparte von {erspartes_ct} deckt den Bedarf von {bedarf_ct}. Ein Darlehen gibt es nicht.",
)
def darlehen_fuer_bedarf(bedarf_ct: int, erspartes_ct: int) -> int:
    """The loan in cents: the need (for goods their price) less savings, also those below the allowances."""
    return max(0, bedarf_ct - erspartes_ct)


@rule(
    "§ 24 Abs. 4 SGB II",
    since=BUERGERGELD,
    satz="{grund.text}. Ohne die Einnahme stünden {ohne_ct} zu, mit ihr {mit_ct}. "
    "Als Darlehen gibt es {ergebnis:euro}.",
    leer="Die Einnahme mindert den Anspruch nicht. Ein Darlehen ist nicht nötig.",
)
def darlehen_wegen_einnahme(grund: Darlehensgrund, ohne_ct: int, mit_ct: int) -> int:
    """The part of the claim that exists only until the income comes, or because it is spent, in cents."""
    return max(0, ohne_ct - mit_ct)
