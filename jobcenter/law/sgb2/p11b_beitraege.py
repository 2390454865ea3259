"""§ 11b Abs. 1 Satz 1 Nr. 1 to 5 and 8, Abs. 2b Satz 4 SGB II: what is deducted when amounts are known one by one."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

AUSBILDUNGSLEISTUNG_VOR_JULI_2023 = Frage(
    "ausbildungsleistung_frueher",
    "§ 11b Abs. 2 SGB II in der bis 30.06.2023 geltenden Fassung",
    "Die Regel für BAföG und Beihilfen wurde für Monate vor Juli 2023 nicht geprüft. Werden 100 Euro abgesetzt?",
    (
        ("ja", "Ja, mindestens 100 Euro werden abgesetzt."),
        ("nein", "Nein, nur die Versicherungspauschale und nachgewiesene Beiträge."),
    ),
    "ja",
)


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Nach Abzug der Steuern bleiben {ergebnis:euro}.",
    leer="Nach Abzug der Steuern bleibt nichts.",
)
def nach_steuern(einnahme_ct: int, steuern_ct: int) -> int:
    """An income less the taxes paid on it, in cents."""
    return max(0, einnahme_ct - steuern_ct)


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Nach Abzug der Pflichtbeiträge bleiben {ergebnis:euro}.",
    leer="Nach Abzug der Pflichtbeiträge bleibt nichts.",
)
def nach_pflichtbeitraegen(einnahme_ct: int, beitraege_ct: int) -> int:
    """An income less compulsory contributions to social insurance, in cents."""
    return max(0, einnahme_ct - beitraege_ct)


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. a SGB II",
    since=BUERGERGELD,
    satz="Die eigene Krankenversicherung und Pflegeversicherung kostet {ergebnis:euro}.",
)
def eigene_krankenversicherung(beitrag_ct: int) -> int:
    """Health and care insurance of people who are not compulsorily insured, without what § 26 subsidises, in cents."""
    return beitrag_ct


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. b SGB II",
    since=BUERGERGELD,
    satz="Die eigene Altersvorsorge kostet {ergebnis:euro}.",
)
def eigene_altersvorsorge(beitrag_ct: int) -> int:
    """Provision for old age of people freed from the statutory pension insurance, in cents."""
    return beitrag_ct


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II, § 6 GrusiGV",
    since=BUERGERGELD,
    satz="Die Arbeit kostet im Monat {ergebnis:euro}.",
)
def kosten_der_arbeit(fahrkosten_ct: int, verpflegung_ct: int, andere_ct: int) -> int:
    """Necessary costs of the work in cents: travel, meals, tools and other things."""
    return fahrkosten_ct + verpflegung_ct + andere_ct


@rule("§ 11b Abs. 2 Satz 2 SGB II", since=BUERGERGELD)
def hoehere_absetzung_moeglich(brutto_ct: int, *, hoehere_absetzung_ab_ct: int = zahl()) -> bool:
    """Whether earnings are so high that proven costs can replace the base amount."""
    return brutto_ct > hoehere_absetzung_ab_ct


@rule(
    "§ 11b Abs. 2 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Versicherungen, Altersvorsorge und Kosten der Arbeit machen zusammen {ergebnis:euro} aus.",
)
def summe_der_absetzungen(versicherungen_ct: int, kosten_ct: int) -> int:
    """The proven sum of Nr. 3 to 5 in cents."""
    return versicherungen_ct + kosten_ct


@rule(
    "§ 11b Abs. 2b Satz 4 und 5 SGB II",
    since=BUERGERGELD,
    satz="Von der Ausbildungsförderung werden {ergebnis:euro} abgesetzt.",
)
def absetzung_ausbildungsleistung(leistung_ct: int, summe_ct: int, *, grundabsetzbetrag_ct: int = zahl()) -> int:
    """At least 100 euros of BAföG, Berufsausbildungsbeihilfe and similar benefits, at most the benefit, in cents."""
    return min(leistung_ct, max(summe_ct, grundabsetzbetrag_ct))


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 8 SGB II",
    since=BUERGERGELD,
    satz="Für die Ausbildungsförderung eines Kindes ist schon ein Teil angerechnet: {ergebnis:euro} gehen ab.",
)
def schon_beim_kind_angerechnet(einkommen_ct: int, angerechnet_ct: int) -> int:
    """What counted for the training grant of a child, at most the income, in cents."""
    return min(einkommen_ct, angerechnet_ct)
