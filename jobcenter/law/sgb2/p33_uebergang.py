"""§ 33 SGB II, §§ 115, 116 SGB X: claims against others that pass to the Jobcenter."""

from __future__ import annotations

from datetime import date

from jobcenter.law.rule import BUERGERGELD, rule, zahl


@rule("§ 33 Abs. 2 Satz 1 Nr. 2 SGB II", since=BUERGERGELD)
def uebergang_trotz_verwandtschaft(
    gegen_eltern: bool,
    macht_geltend: bool,
    minderjaehrig: bool,
    alter: int,
    erstausbildung_abgeschlossen: bool,
    *,
    unterhalt_erstausbildung_jahre: int = zahl(),
) -> bool:
    """Whether a claim against a relative passes: when it is asserted, or against parents of a young person."""
    jung = minderjaehrig or (alter < unterhalt_erstausbildung_jahre and not erstausbildung_abgeschlossen)
    return macht_geltend or (gegen_eltern and jung)


@rule("§ 33 Abs. 2 Satz 1 Nr. 3 SGB II", since=BUERGERGELD)
def eltern_geschont(
    schwanger: bool, kind_geboren_am: date | None, alter_des_kindes: int, *, unterhalt_eigenes_kind_jahre: int = zahl()
) -> bool:
    """Whether parents are spared, because their child is pregnant or cares for an own child under six."""
    return schwanger or (kind_geboren_am is not None and alter_des_kindes < unterhalt_eigenes_kind_jahre)


@rule(
    "§ 33 Abs. 1 und 2 SGB II",
    since=BUERGERGELD,
    satz="Der Anspruch auf Unterhalt geht bis zur Höhe der Leistungen auf das Jobcenter über.",
    leer="Der Anspruch auf Unterhalt geht nicht auf das Jobcenter über.",
)
def unterhalt_geht_ueber(trotz_verwandtschaft: bool, eltern_geschont: bool, wird_bezahlt: bool) -> bool:
    """Whether a claim to maintenance passes to the Jobcenter by law."""
    return trotz_verwandtschaft and not eltern_geschont and not wird_bezahlt


@rule(
    "§ 33 Abs. 5 SGB II, § 115 SGB X",
    since=BUERGERGELD,
    satz="Den offenen Lohn kann das Jobcenter bis zur Höhe seiner Leistungen vom Arbeitgeber verlangen.",
)
def lohn_geht_ueber(offener_lohn: bool) -> bool:
    """Whether unpaid wages pass to the Jobcenter."""
    return offener_lohn


@rule(
    "§ 33 Abs. 5 SGB II, § 116 Abs. 1 und 10 SGB X",
    since=BUERGERGELD,
    satz="Der Anspruch auf Schadensersatz geht auf das Jobcenter über, soweit es wegen des Schadens zahlt.",
)
def schadensersatz_geht_ueber(schadensersatz: bool) -> bool:
    """Whether a claim to damages passes to the Jobcenter."""
    return schadensersatz
