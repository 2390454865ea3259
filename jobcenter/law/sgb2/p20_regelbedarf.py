"""§ 20 and § 23 Nr. 1 SGB II: the Regelbedarf and its level."""

from __future__ import annotations

from collections.abc import Mapping

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

UMZUG_UNTER_25 = Frage(
    "umzug_unter_25",
    "§ 20 Abs. 3, § 22 Abs. 5 SGB II",
    "Die Person ist jünger als 25 Jahre. Ist sie ohne nötige Zusicherung umgezogen?",
    (
        ("nein", "Es liegt kein Umzug ohne Zusicherung vor, oder die Zusicherung war nicht nötig."),
        ("ja", "Die Person ist ohne Zusicherung umgezogen. Sie erhält Stufe 3 und keine Wohnkosten."),
    ),
    "nein",
)


@rule("§ 20 Abs. 3, § 22 Abs. 5 SGB II", since=BUERGERGELD)
def zusicherung_ist_zu_klaeren(alter: int, *, umzug_bis_alter_jahre: int = zahl()) -> bool:
    """Whether the person is so young that moving out needs a promise of the Jobcenter."""
    return alter < umzug_bis_alter_jahre


@rule("§ 20 Abs. 2 bis 4 SGB II", since=BUERGERGELD, satz="Für die Person gilt die Regelbedarfsstufe {ergebnis}.")
def stufe_erwachsene(
    alter: int, partner_alter: int | None, ohne_zusicherung: bool, *, volljaehrig_jahre: int = zahl()
) -> int:
    """Level of an applicant or partner; `partner_alter` is None for singles and single parents."""
    if partner_alter is None or partner_alter < volljaehrig_jahre:
        return 3 if ohne_zusicherung else 1
    return 2 if alter >= volljaehrig_jahre else 4


@rule(
    "§ 20 Abs. 2 Satz 2, § 23 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Für das Kind gilt mit {alter} Jahren die Regelbedarfsstufe {ergebnis}.",
)
def stufe_kind(alter: int, *, stufe_ab_alter: Mapping[int, int] = zahl()) -> int:
    """Level of a child in the Bedarfsgemeinschaft by completed years of life."""
    return stufe_ab_alter[max([ab for ab in stufe_ab_alter if ab <= alter])]


@rule("§ 20 Abs. 1a SGB II", since=BUERGERGELD, satz="Der Regelbedarf der Stufe {stufe} beträgt {ergebnis:euro}.")
def regelbedarf_der_stufe(stufe: int, *, regelbedarf_ct: Mapping[int, int] = zahl()) -> int:
    """The monthly Regelbedarf of a level in cents."""
    return regelbedarf_ct[stufe]
