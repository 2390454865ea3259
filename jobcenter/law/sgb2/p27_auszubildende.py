"""§ 27 SGB II: what people in training receive who are excluded by § 7 Abs. 5."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule

MEHRBEDARF_UND_EINKOMMEN = Frage(
    "auszubildende_einkommen",
    "§ 27 Abs. 2 SGB II",
    "Das Einkommen reicht nicht für den ganzen Bedarf. Was deckt es zuerst?",
    (
        ("bedarf", "Zuerst Regelbedarf und Wohnen. Mehrbedarfe bleiben, soweit insgesamt Geld fehlt."),
        ("mehrbedarf", "Zuerst die Mehrbedarfe."),
    ),
    "bedarf",
)
HAERTE = Frage(
    "auszubildende_haerte",
    "§ 27 Abs. 3 Satz 1 und 2 SGB II",
    "Wäre der Ausschluss von den laufenden Leistungen eine besondere Härte?",
    (
        ("nein", "Nein, oder es ist noch nicht nachgewiesen."),
        ("darlehen", "Ja. Die übrigen Bedarfe werden als Darlehen gedeckt."),
        ("zuschuss", "Ja, ohne BAföG wegen des Alters, zwingend nötig und vom Abbruch bedroht: als Zuschuss."),
    ),
    "nein",
)
ANFANGSMONAT = Frage(
    "auszubildende_anfang",
    "§ 27 Abs. 3 Satz 3, § 24 Abs. 4 Satz 1 SGB II",
    "Die Ausbildung beginnt in diesem Monat. Gibt es ein Darlehen, bis die erste Zahlung kommt?",
    (("nein", "Nein, das Geld reicht bis dahin."), ("darlehen", "Ja, für die Bedarfe, die nicht gedeckt sind.")),
    "nein",
)


@rule(
    "§ 27 Abs. 1 Satz 2 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Diese Leistungen gelten nicht als Bürgergeld. Eine Pflichtversicherung folgt daraus nicht.",
)
def kein_buergergeld() -> bool:
    """Benefits of § 27 are not the benefit of § 19 Abs. 1 Satz 1."""
    return True


@kein_buergergeld.fassung(
    "§ 27 Abs. 1 Satz 2 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Diese Leistungen gelten nicht als Grundsicherungsgeld. Eine Pflichtversicherung folgt daraus nicht.",
)
def kein_grundsicherungsgeld() -> bool:
    """The same under the new name of the benefit."""
    return True


@rule(
    "§ 27 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Vom ganzen Bedarf von {bedarf_ct} sind {mittel_ct} gedeckt. Es fehlen {ergebnis:euro}.",
    leer="Der ganze Bedarf von {bedarf_ct} ist gedeckt.",
)
def fehlbetrag_auszubildende(bedarf_ct: int, mittel_ct: int) -> int:
    """What a person in training lacks for all needs together, in cents."""
    return max(0, bedarf_ct - mittel_ct)


@rule(
    "§ 27 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Mehrbedarfe nach § 21 Absatz 2, 3, 5 und 6 zählen mit {mehrbedarf_ct}. Gezahlt werden {ergebnis:euro}.",
    leer="Mehrbedarfe von {mehrbedarf_ct} sind gedeckt.",
)
def mehrbedarf_auszubildende(mehrbedarf_ct: int, ungedeckt_ct: int) -> int:
    """The additional needs of § 27 Abs. 2 as far as money is missing, in cents."""
    return min(mehrbedarf_ct, ungedeckt_ct)


@rule(
    "§ 27 Abs. 2, § 24 Abs. 3 Satz 1 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Für Kleidung, Schwangerschaft und Geburt gibt es {ergebnis:euro}.",
    leer="Die Kosten von {kosten_ct} für Kleidung, Schwangerschaft und Geburt sind aus eigenen Mitteln gedeckt.",
)
def erstausstattung_auszubildende(kosten_ct: int, uebrig_ct: int) -> int:
    """First clothes and equipment for pregnancy and birth less what is left above all needs, in cents."""
    return max(0, kosten_ct - uebrig_ct)


@rule(
    "§ 27 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Nach den Leistungen für Mehrbedarfe von {mehrbedarf_ct} bleiben {ergebnis:euro} ungedeckt.",
    leer="Daneben bleibt nichts ungedeckt.",
)
def haerteleistung(fehlbetrag_ct: int, mehrbedarf_ct: int, weitere_ct: int, nicht_erfasst_ct: int) -> int:
    """What hardship benefits may cover after those of Abs. 2, in cents.

    `weitere_ct` are needs of § 28 and necessary contributions, `nicht_erfasst_ct` Mehrbedarfe that § 27 does not name.
    """
    return max(0, fehlbetrag_ct - mehrbedarf_ct - nicht_erfasst_ct) + weitere_ct
