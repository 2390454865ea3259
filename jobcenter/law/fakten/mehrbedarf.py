"""Needs beside the Regelbedarf: § 21 and § 23 SGB II, as far as they need more than one plain fact."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt

FESTGESTELLT = "Ein Mensch prüft den Bedarf und stellt den Betrag fest."
BESCHEID = "Das steht in einem Bescheid oder Ausweis, den ein Mensch prüft."


class Teilhabeleistung(Wahl):
    """Benefits for people with a disability that bring an additional need (§ 21 Abs. 4, § 23 Nr. 2)."""

    KEINE = "keine", "Keine Leistung zur Teilhabe"
    ARBEIT = "arbeit", "Leistungen zur Teilhabe am Arbeitsleben (§ 49 SGB IX)"
    ARBEITSPLATZ = "arbeitsplatz", "Sonstige Hilfen für einen geeigneten Platz im Arbeitsleben"
    EINGLIEDERUNG = "eingliederung", "Eingliederungshilfe zur Bildung (§ 112 SGB IX)"


@sachverhalt
class Mehrbedarf:
    """Special needs of one person; amounts are established by a caseworker."""

    teilhabe: Teilhabeleistung = fakt(
        "Leistung zur Teilhabe",
        "§ 21 Abs. 4 Satz 1, § 23 Nr. 2 SGB II",
        default=Teilhabeleistung.KEINE,
        grund=BESCHEID,
    )
    teilhabe_beendet_am: date | None = fakt(
        "Ende der Leistung zur Teilhabe", "§ 21 Abs. 4 Satz 2, § 23 Nr. 3 SGB II", default=None, grund=BESCHEID
    )
    voll_erwerbsgemindert: bool = fakt(
        "Voll erwerbsgemindert nach dem SGB VI", "§ 23 Nr. 4 SGB II", default=False, grund=BESCHEID
    )
    merkzeichen_g: bool = fakt("Ausweis mit dem Merkzeichen G", "§ 23 Nr. 4 SGB II", default=False, grund=BESCHEID)
    wechselmodell: bool = fakt(
        "Die Kinder leben abwechselnd bei beiden Eltern",
        "§ 21 Abs. 3 SGB II",
        default=False,
        grund="Ein Mensch prüft, wie die Eltern sich die Sorge teilen.",
    )
    unabweisbar_ct: int = fakt(
        "Laufender unabweisbarer Bedarf im Monat", "§ 21 Abs. 6 SGB II", default=0, grund=FESTGESTELLT
    )
    einmalig_ct: int = fakt(
        "Einmaliger unabweisbarer Bedarf in diesem Monat", "§ 21 Abs. 6 SGB II", default=0, grund=FESTGESTELLT
    )
    schulbuecher_ct: int = fakt(
        "Schulbücher und Arbeitshefte in diesem Monat", "§ 21 Abs. 6a SGB II", default=0, grund=FESTGESTELLT
    )
