"""§ 23 Nr. 4 SGB II: additional need of people with fully reduced earning capacity who walk with difficulty."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct


@rule("§ 23 Nr. 4 SGB II", since=BUERGERGELD)
def merkzeichen_zaehlt(erwerbsfaehig: bool, voll_erwerbsgemindert: bool, merkzeichen_g: bool, teilhabe: bool) -> bool:
    """Whether the pass counts: not for people who can work, and not beside the need of § 21 Abs. 4."""
    return voll_erwerbsgemindert and merkzeichen_g and not erwerbsfaehig and not teilhabe


@rule(
    "§ 23 Nr. 4 SGB II",
    since=BUERGERGELD,
    satz="Wegen des Merkzeichens G kommen {mehrbedarf_merkzeichen_g_anteil:prozent} "
    "des Regelbedarfs hinzu: {ergebnis:euro}.",
)
def mehrbedarf_merkzeichen_g(regelbedarf_ct: int, *, mehrbedarf_merkzeichen_g_anteil: int = zahl()) -> int:
    """Additional need in cents, outside the cap of § 21 Abs. 8."""
    return anteil_ct(regelbedarf_ct, mehrbedarf_merkzeichen_g_anteil)
