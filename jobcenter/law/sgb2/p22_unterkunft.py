"""§ 22 Abs. 1 SGB II: recognised costs of the flat and the equal share of every person."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule, schema, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct, bruch_ct, gleich_verteilen
from jobcenter.law.situation import Wohnung

GRENZE_FEHLT = Frage(
    "angemessenheit",
    "§ 22 Abs. 1 Satz 1 und Abs. 1a SGB II",
    "Für diese Wohnung ist keine örtliche Grenze eingetragen. Sind die Kosten angemessen?",
    (("angemessen", "Die Kosten für Unterkunft und Heizung sind angemessen."),),
    "angemessen",
)
UEBER_GRENZE = Frage(
    "unterkunft_ueber_grenze",
    "§ 22 Abs. 1 Satz 9, 10 und 12 SGB II",
    "Die Unterkunft ist teurer als die örtliche Grenze. Was wird anerkannt?",
    (
        ("tatsaechlich", "Die tatsächlichen Kosten, weil sie noch nicht zumutbar zu senken sind."),
        ("grenze", "Nur die Kosten bis zur örtlichen Grenze."),
    ),
    "tatsaechlich",
)
UEBER_DECKEL = Frage(
    "unterkunft_ueber_deckel",
    "§ 22 Abs. 1 Satz 6, 7, 9 und 11 SGB II",
    "Die Unterkunft ist mehr als eineinhalbmal so teuer wie die örtliche Grenze. Was wird anerkannt?",
    (
        ("deckel", "Das Eineinhalbfache der örtlichen Grenze."),
        ("tatsaechlich", "Die tatsächlichen Kosten, weil eine Ausnahme nach Satz 6, 7, 9 oder 11 vorliegt."),
    ),
    "deckel",
)
HEIZUNG_UEBER_GRENZE = Frage(
    "heizung_ueber_grenze",
    "§ 22 Abs. 1 Satz 9 SGB II",
    "Die Heizung ist teurer als die örtliche Grenze. Was wird anerkannt?",
    (
        ("tatsaechlich", "Die tatsächlichen Kosten, weil sie noch nicht zumutbar zu senken sind."),
        ("grenze", "Nur die Kosten bis zur örtlichen Grenze."),
    ),
    "tatsaechlich",
)


class Kosten(NamedTuple):
    """Recognised costs of the whole flat in cents."""

    unterkunft_ct: int
    heizung_ct: int

    @property
    def summe_ct(self) -> int:
        """Both together."""
        return self.unterkunft_ct + self.heizung_ct


@schema(
    "§ 22 Abs. 1 Satz 2, 3, 6 und 7 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Es läuft die Karenzzeit. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_in_karenzzeit(
    pruefung: Pruefung, kosten_ct: int, grenze_ct: int, *, deckel_unterkunft_anteil: int = zahl()
) -> int:
    """Recognised rent in the Karenzzeit: actual costs, but not above the cap."""
    deckel_ct = anteil_ct(grenze_ct, deckel_unterkunft_anteil)
    if kosten_ct > deckel_ct and pruefung.klaere(UEBER_DECKEL) == "deckel":
        return deckel_ct
    return kosten_ct


@unterkunft_in_karenzzeit.fassung(
    "§ 22 Abs. 1 Satz 2 und 3 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Es läuft die Karenzzeit. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_in_karenzzeit_alt(pruefung: Pruefung, kosten_ct: int, grenze_ct: int) -> int:
    """Recognised rent in the Karenzzeit before July 2026: the actual costs."""
    return kosten_ct


@schema(
    "§ 22 Abs. 1 Satz 1, 6 und 9 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Karenzzeit ist vorbei. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_nach_karenzzeit(
    pruefung: Pruefung, kosten_ct: int, grenze_ct: int, *, deckel_unterkunft_anteil: int = zahl()
) -> int:
    """Recognised rent after the Karenzzeit. Whether the cap limits Satz 9 too is decided by a person."""
    if kosten_ct <= grenze_ct:
        return kosten_ct
    if pruefung.klaere(UEBER_GRENZE) == "grenze":
        return grenze_ct
    deckel_ct = anteil_ct(grenze_ct, deckel_unterkunft_anteil)
    if kosten_ct > deckel_ct and pruefung.klaere(UEBER_DECKEL) == "deckel":
        return deckel_ct
    return kosten_ct


@unterkunft_nach_karenzzeit.fassung(
    "§ 22 Abs. 1 Satz 1 und 7 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Die Karenzzeit ist vorbei. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_nach_karenzzeit_alt(pruefung: Pruefung, kosten_ct: int, grenze_ct: int) -> int:
    """Recognised rent after the Karenzzeit before July 2026."""
    if kosten_ct <= grenze_ct or pruefung.klaere(UEBER_GRENZE) == "tatsaechlich":
        return kosten_ct
    return grenze_ct


@schema("§ 22 Abs. 1 Satz 1 und 9 SGB II", since=BUERGERGELD, satz="Für die Heizung werden {ergebnis:euro} anerkannt.")
def heizung_anerkannt(pruefung: Pruefung, kosten_ct: int, grenze_ct: int) -> int:
    """Recognised heating costs; the Karenzzeit does not cover heating."""
    if kosten_ct <= grenze_ct or pruefung.klaere(HEIZUNG_UEBER_GRENZE) == "tatsaechlich":
        return kosten_ct
    return grenze_ct


@schema("§ 22 Abs. 1 SGB II", since=BUERGERGELD, satz="Für die ganze Wohnung werden {ergebnis.summe_ct} anerkannt.")
def anerkannte_kosten(pruefung: Pruefung, wohnung: Wohnung) -> Kosten:
    """Recognised costs of the flat. Without a local limit a person confirms that they are adequate."""
    unterkunft_ct = wohnung.grundmiete_ct + wohnung.nebenkosten_ct
    grenze_u, grenze_h = wohnung.grenze_unterkunft_ct, wohnung.grenze_heizung_ct
    if grenze_u is None or grenze_h is None:
        pruefung.klaere(GRENZE_FEHLT)
    anerkannt = unterkunft_in_karenzzeit if wohnung.karenzzeit else unterkunft_nach_karenzzeit
    return Kosten(
        anerkannt(pruefung, unterkunft_ct, unterkunft_ct if grenze_u is None else grenze_u),
        heizung_anerkannt(pruefung, wohnung.heizung_ct, wohnung.heizung_ct if grenze_h is None else grenze_h),
    )


@rule("§ 22 Abs. 1 Satz 1 SGB II", since=BUERGERGELD)
def kopfteile(kosten_ct: int, personen: int, personen_im_haushalt: int) -> list[int]:
    """Equal shares by heads for the persons examined; the last of them takes the odd cents."""
    koepfe = max(personen, personen_im_haushalt)
    return gleich_verteilen(bruch_ct(kosten_ct * personen, koepfe), personen)


@rule(
    "§ 22 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Auf die Person entfallen {unterkunft_ct} für die Unterkunft und {heizung_ct} für die Heizung.",
    leer="Kosten für Unterkunft und Heizung entstehen nicht oder werden nicht anerkannt.",
)
def wohnanteil(unterkunft_ct: int, heizung_ct: int) -> int:
    """The person's share of rent and heating in cents."""
    return unterkunft_ct + heizung_ct
