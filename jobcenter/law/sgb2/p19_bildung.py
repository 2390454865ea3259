"""§ 7 Abs. 2, § 19 Abs. 2 and 3, § 72 Abs. 1 SGB II: who gets benefits of § 28, and what income covers first."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.law.ergebnis import Stellung
from jobcenter.law.fakten.bildung import Bildungsart
from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule(
    "§ 19 Abs. 2 Satz 1, § 7 Abs. 2 Satz 1 und 3 SGB II",
    since=BUERGERGELD,
    leer="Die Person kann nach dem SGB II keine Leistungen für Bildung und Teilhabe erhalten.",
)
def kann_bildung_erhalten(stellung: Stellung, mit_erwerbsfaehigen: bool) -> bool:
    """Members with a claim, and children whose household only has too much income or assets for one."""
    return mit_erwerbsfaehigen and stellung in (Stellung.LEISTUNGSBERECHTIGT, Stellung.DECKT_EIGENEN_BEDARF)


@rule(
    "§ 19 Abs. 2 Satz 2 SGB II, § 6b BKGG",
    since=BUERGERGELD,
    satz="{art.text}: Das gibt es schon neben Kinderzuschlag oder Wohngeld.",
)
def schon_gewaehrt(art: Bildungsart, gewaehrt: Sequence[Bildungsart]) -> bool:
    """Whether this benefit is already granted for the child under § 6b BKGG."""
    return art in gewaehrt


@rule(
    "§ 9 Abs. 1, § 19 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Der Bedarf für Bildung und Teilhabe von {bedarf_ct} ist nicht ganz gedeckt.",
    leer="Überschüsse von {ueberschuss_ct} decken den Bedarf für Bildung und Teilhabe von {bedarf_ct}.",
)
def braucht_bildungsleistung(bedarf_ct: int, ueberschuss_ct: int) -> bool:
    """Whether the surplus leaves a part of the needs of § 28, as they count in the examination, uncovered."""
    return bedarf_ct > ueberschuss_ct


@rule("§ 19 Abs. 3 Satz 3 SGB II", since=BUERGERGELD)
def deckung_der_reihe_nach(ueberschuss_ct: int, bedarfe_ct: Sequence[int]) -> list[int]:
    """What the surplus covers of each need, in the order of § 28 Abs. 2 bis 7, in cents."""
    gedeckt = []
    for bedarf_ct in bedarfe_ct:
        gedeckt.append(min(bedarf_ct, ueberschuss_ct))
        ueberschuss_ct -= gedeckt[-1]
    return gedeckt


@rule(
    "§ 19 Abs. 3 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="{art.text}: Vom Bedarf von {bedarf_ct} deckt der Überschuss {gedeckt_ct}. Es bleiben {ergebnis:euro}.",
    leer="{art.text}: Der Überschuss deckt den Bedarf von {bedarf_ct}.",
)
def ungedeckt_fuer(art: Bildungsart, bedarf_ct: int, gedeckt_ct: int) -> int:
    """What is left of one need after the surplus, in cents."""
    return bedarf_ct - gedeckt_ct


@rule(
    "§ 72 Abs. 1 Satz 2 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Das Kind erhält sonst nur Bildung und Teilhabe. Es bekommt auch den Sofortzuschlag von {ergebnis:euro}.",
)
def sofortzuschlag_neben_bildung(
    alter: int, stufe: int, *, hoechstalter_kind_jahre: int = zahl(), sofortzuschlag_ct: int = zahl()
) -> int:
    """The extra amount for children and young people whose only claim is one of § 28, in cents."""
    return sofortzuschlag_ct if stufe >= 3 and alter < hoechstalter_kind_jahre else 0


@rule(
    "§ 24 Abs. 5, § 9 Abs. 4 SGB II",
    since=BUERGERGELD,
    satz="Das Vermögen ist nicht sofort verwertbar. Leistungen sind deshalb ein Darlehen.",
)
def bildung_als_darlehen(vermoegen_gebunden: bool) -> bool:
    """Whether benefits are a loan, because assets of the household can only be used later."""
    return vermoegen_gebunden
