"""§ 6 GrusiGV: lump sums for what is deducted from income."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct, bruch_ct

BUS_UND_BAHN = Frage(
    "fahrt_zur_arbeit",
    "§ 6 Abs. 2 GrusiGV",
    "Die Fahrt mit dem Auto ist teurer als Bus und Bahn. Ist der höhere Betrag unangemessen?",
    (
        ("auto", "Nein, es bleibt bei der Pauschale für das Auto."),
        ("bahn", "Ja, es zählt nur der Preis für Bus und Bahn."),
    ),
    "auto",
)


@rule("§ 6 Abs. 1 Nr. 1 und 2 GrusiGV", since=BUERGERGELD)
def versicherungspauschale_offen(*, versicherungspauschale_ct: int = zahl()) -> int:
    """The lump sum for private insurance of adults, and of minors with an insurance of their own."""
    return versicherungspauschale_ct


@rule(
    "§ 6 Abs. 1 Nr. 3 GrusiGV",
    since=BUERGERGELD,
    satz="Vorgeschriebene Versicherungen kosten im Monat ein Zwölftel des Jahresbeitrags: {ergebnis:euro}.",
)
def pflichtversicherungen(jahresbeitrag_ct: int) -> int:
    """A twelfth of the yearly premiums of insurances that the law prescribes, in cents."""
    return bruch_ct(jahresbeitrag_ct, 12)


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 4 SGB II, § 6 Abs. 1 Nr. 4 GrusiGV",
    since=BUERGERGELD,
    satz="Für die geförderte Altersvorsorge werden {ergebnis:euro} abgesetzt.",
)
def altersvorsorge_gefoerdert(
    beitrag_ct: int,
    einkommen_ct: int,
    zulage_kinder: int,
    *,
    riester_anteil: int = zahl(),
    riester_minderung_je_kind: int = zahl(),
    riester_mindestens_ct: int = zahl(),
) -> int:
    """The contribution, at most 3 per cent of the income less 1.5 points for each child, at least 5 euros of it."""
    anteil = max(0, riester_anteil - zulage_kinder * riester_minderung_je_kind)
    return min(beitrag_ct, max(riester_mindestens_ct, anteil_ct(einkommen_ct, anteil)))


@rule(
    "§ 6 Abs. 1 Nr. 5 GrusiGV",
    since=BUERGERGELD,
    satz="Die Fahrt zur Arbeit kostet mit dem Auto {ergebnis:euro}: {kilometer} Kilometer an {tage} Tagen.",
)
def fahrt_mit_dem_auto(kilometer: int, tage: int, *, entfernungskilometer_ct: int = zahl()) -> int:
    """The lump sum for driving to work in cents: one way, each working day."""
    return kilometer * tage * entfernungskilometer_ct


@rule(
    "§ 6 Abs. 1 Nr. 5 und Abs. 2 GrusiGV",
    since=BUERGERGELD,
    satz="Für die Fahrt zur Arbeit werden {ergebnis:euro} angesetzt.",
)
def fahrkosten(auto_ct: int, nachgewiesen_ct: int) -> int:
    """What travel to work costs in cents: the lump sum, or higher necessary costs that are proven."""
    return max(auto_ct, nachgewiesen_ct)


@rule(
    "§ 6 Abs. 3 GrusiGV",
    since=BUERGERGELD,
    satz="Für Essen bei auswärtiger Arbeit werden {ergebnis:euro} angesetzt.",
)
def verpflegung_auswaerts(tage: int, *, auswaerts_tag_ct: int = zahl()) -> int:
    """Lump sum for meals on days of at least twelve hours away, in cents."""
    return tage * auswaerts_tag_ct
