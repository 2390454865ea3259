"""§ 1 Abs. 2 GrusiGV: how much support from relatives in one household is presumed (§ 9 Abs. 5 SGB II)."""

from __future__ import annotations

from collections.abc import Mapping

from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct, bruch_ct


@rule(
    "§ 1 Abs. 2 GrusiGV",
    since=BUERGERGELD,
    satz="Auf die Person entfallen {ergebnis:euro} der Wohnkosten.",
)
def anteil_der_wohnkosten(kosten_ct: int, koepfe: int) -> int:
    """The relative's share of the actual housing costs by heads, in cents."""
    return bruch_ct(kosten_ct, koepfe)


@rule(
    "§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV",
    since=BUERGERGELD,
    satz="Die Person hat {bereinigt_ct} Einkommen. Davon gelten {ergebnis:euro} als Unterstützung für die Familie.",
    leer="Das Einkommen der Person ist so klein, dass keine Unterstützung zu vermuten ist.",
)
def vermutete_unterstuetzung(
    bereinigt_ct: int,
    wohnanteil_ct: int,
    *,
    regelbedarf_ct: Mapping[int, int] = zahl(),
    vermutung_regelbedarfe: int = zahl(),
    vermutung_anteil: int = zahl(),
) -> int:
    """Half of what exceeds two Regelbedarfe and the relative's share of the housing costs, in cents."""
    frei_ct = vermutung_regelbedarfe * regelbedarf_ct[1] + wohnanteil_ct
    return anteil_ct(max(0, bereinigt_ct - frei_ct), vermutung_anteil)
