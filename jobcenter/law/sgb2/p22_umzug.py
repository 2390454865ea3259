"""§ 22 Abs. 4 and 5 SGB II: costs after a move, and young people who move out."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from jobcenter.law.fakten.wohnung import Auszug, Auszugsgrund, Umzug, Zusicherung
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule, schema

UMZUG_ERFORDERLICH = Frage(
    "umzug_erforderlich",
    "§ 22 Abs. 4 Satz 4 SGB II",
    "Die Kosten sind nach dem Umzug höher. War der Umzug erforderlich?",
    (
        ("ja", "Der Umzug war erforderlich. Die neuen Kosten zählen."),
        ("nein", "Der Umzug war nicht erforderlich. Es zählt höchstens der bisherige Bedarf."),
    ),
    "ja",
)
UMZUG_ANDERES_GEBIET = Frage(
    "umzug_anderes_gebiet",
    "§ 22 Abs. 1 Satz 6 SGB II in der bis 30.06.2026 geltenden Fassung",
    "Der nicht erforderliche Umzug führte in ein anderes Vergleichsgebiet. Bleibt es beim bisherigen Bedarf?",
    (
        ("neu", "Die neuen Kosten zählen, weil im neuen Gebiet andere Grenzen gelten."),
        ("bisher", "Es zählt nur der bisherige Bedarf."),
    ),
    "neu",
)


UMZUG_IN_ABSICHT = Frage(
    "umzug_in_absicht",
    "§ 20 Abs. 3, § 22 Abs. 5 Satz 4 SGB II",
    "Die Person zog vor dem Antrag um, damit sie Leistungen bekommt. Gilt auch nur der Regelbedarf der Stufe 3?",
    (
        ("nein", "Nein, vor dem Antrag war keine Zusicherung nötig. Es fallen nur die Wohnkosten weg."),
        ("ja", "Ja, auch das ist ein Umzug ohne Zusicherung. Es gilt Stufe 3."),
    ),
    "nein",
)


class Wohnkosten(NamedTuple):
    """Monthly costs of the whole flat in cents; `zugesichert`: the Jobcenter promised to pay them."""

    unterkunft_ct: int
    heizung_ct: int
    zugesichert: bool = False


@rule("§ 22 Abs. 4 Satz 4 SGB II", since=GRUNDSICHERUNGSGELD)
def kosten_erhoeht(unterkunft_ct: int, heizung_ct: int, bisher_unterkunft_ct: int, bisher_heizung_ct: int) -> bool:
    """Whether the costs rose with the move: now the rent alone counts."""
    return unterkunft_ct > bisher_unterkunft_ct


@kosten_erhoeht.fassung(
    "§ 22 Abs. 1 Satz 6 SGB II in der bis 30.06.2026 geltenden Fassung", since=BUERGERGELD, until=date(2026, 6, 30)
)
def kosten_erhoeht_alt(unterkunft_ct: int, heizung_ct: int, bisher_unterkunft_ct: int, bisher_heizung_ct: int) -> bool:
    """Before July 2026: rent and heating together."""
    return unterkunft_ct + heizung_ct > bisher_unterkunft_ct + bisher_heizung_ct


@rule(
    "§ 22 Abs. 4 Satz 4 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Der Umzug war nicht erforderlich. Für die Unterkunft zählt höchstens der bisherige Bedarf: "
    "{ergebnis.unterkunft_ct}.",
)
def bisheriger_bedarf(heizung_ct: int, bisher_unterkunft_ct: int, bisher_heizung_ct: int) -> Wohnkosten:
    """Costs after a move that was not needed: the rent as before, heating as it is now."""
    return Wohnkosten(bisher_unterkunft_ct, heizung_ct)


@bisheriger_bedarf.fassung(
    "§ 22 Abs. 1 Satz 6 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Der Umzug war nicht erforderlich. Es zählt nur der bisherige Bedarf: "
    "{ergebnis.unterkunft_ct} und {ergebnis.heizung_ct} für die Heizung.",
)
def bisheriger_bedarf_alt(heizung_ct: int, bisher_unterkunft_ct: int, bisher_heizung_ct: int) -> Wohnkosten:
    """Before July 2026: rent and heating as before."""
    return Wohnkosten(bisher_unterkunft_ct, bisher_heizung_ct)


@rule("§ 22 Abs. 4 Satz 4 SGB II", since=GRUNDSICHERUNGSGELD)
def gebiet_zaehlt(gleiches_gebiet: bool) -> str:
    """Whether the old need limits the new costs: only inside the same area."""
    return "ja" if gleiches_gebiet else "nein"


@gebiet_zaehlt.fassung(
    "§ 22 Abs. 1 Satz 6 SGB II in der bis 30.06.2026 geltenden Fassung", since=BUERGERGELD, until=date(2026, 6, 30)
)
def gebiet_zaehlt_alt(gleiches_gebiet: bool) -> str:
    """Before July 2026 the statute named no area: a person decides about moves to another one."""
    return "ja" if gleiches_gebiet else "klaeren"


@rule(
    "§ 22 Abs. 4 Satz 3 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Ohne schriftliche Zusicherung vor dem Umzug zählt höchstens die örtliche Grenze.",
    leer="Die höheren Kosten hat das Jobcenter vor dem Umzug schriftlich zugesichert.",
)
def nur_grenze_nach_umzug(zusicherung: Zusicherung, in_karenzzeit: bool) -> bool:
    """Whether costs above the limit are out after a move: always, without a promise in writing."""
    return zusicherung is not Zusicherung.SCHRIFTLICH


@nur_grenze_nach_umzug.fassung(
    "§ 22 Abs. 4 Satz 2 SGB II in der bis 30.06.2026 geltenden Fassung, § 34 Abs. 1 Satz 1 SGB X",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="In der Karenzzeit zählt nach einem Umzug ohne schriftliche Zusicherung höchstens die örtliche Grenze.",
)
def nur_grenze_nach_umzug_alt(zusicherung: Zusicherung, in_karenzzeit: bool) -> bool:
    """Before July 2026: only within the Karenzzeit; a promise always had to be in writing (§ 34 SGB X)."""
    return in_karenzzeit and zusicherung is not Zusicherung.SCHRIFTLICH


@rule("§ 22 Abs. 4 Satz 3 SGB II", since=GRUNDSICHERUNGSGELD)
def heizung_nach_umzug(heizung_ct: int, grenze_ct: int) -> int:
    """Heating after a move without a promise: the sentence speaks of the flat only, nothing changes."""
    return heizung_ct


@heizung_nach_umzug.fassung(
    "§ 22 Abs. 4 Satz 2 SGB II in der bis 30.06.2026 geltenden Fassung", since=BUERGERGELD, until=date(2026, 6, 30)
)
def heizung_nach_umzug_alt(heizung_ct: int, grenze_ct: int) -> int:
    """Before July 2026 the sentence spoke of all costs, so heating above the limit was out too."""
    return min(heizung_ct, grenze_ct)


@schema("§ 22 Abs. 4 SGB II", since=BUERGERGELD)
def kosten_nach_umzug(
    pruefung: Pruefung,
    unterkunft_ct: int,
    heizung_ct: int,
    grenze_unterkunft_ct: int,
    grenze_heizung_ct: int,
    in_karenzzeit: bool,
    umzug: Umzug,
) -> Wohnkosten:
    """What can count at all after a move during the benefits; the usual limits are examined afterwards."""
    kosten = Wohnkosten(unterkunft_ct, heizung_ct)
    if umzug.bisher_unterkunft_ct is not None:
        bisher_heizung_ct = heizung_ct if umzug.bisher_heizung_ct is None else umzug.bisher_heizung_ct
        bisher = umzug.bisher_unterkunft_ct, bisher_heizung_ct
        if kosten_erhoeht(pruefung, unterkunft_ct, heizung_ct, *bisher) and _not_needed(pruefung, umzug):
            kosten = bisheriger_bedarf(pruefung, heizung_ct, *bisher)
    begrenzt_h = heizung_nach_umzug(pruefung, kosten.heizung_ct, grenze_heizung_ct)
    if kosten.unterkunft_ct > grenze_unterkunft_ct or begrenzt_h < kosten.heizung_ct:
        if nur_grenze_nach_umzug(pruefung, umzug.zusicherung, in_karenzzeit):
            return Wohnkosten(min(kosten.unterkunft_ct, grenze_unterkunft_ct), begrenzt_h)
        if umzug.zusicherung is Zusicherung.SCHRIFTLICH:
            return kosten._replace(zugesichert=True)
    return kosten


def _not_needed(pruefung: Pruefung, umzug: Umzug) -> bool:
    """Whether the old need limits the new costs."""
    gebiet = gebiet_zaehlt(pruefung, umzug.gleiches_gebiet)
    erforderlich = umzug.erforderlich
    if gebiet == "nein" or erforderlich:
        return False
    if erforderlich is None and pruefung.klaere(UMZUG_ERFORDERLICH) == "ja":
        return False
    return gebiet == "ja" or pruefung.klaere(UMZUG_ANDERES_GEBIET) == "bisher"


@rule(
    "§ 22 Abs. 5 Satz 4 SGB II",
    since=BUERGERGELD,
    satz="Die Person zog vor dem Antrag um, damit sie Leistungen bekommt. Bis 25 gibt es keine Wohnkosten.",
)
def in_absicht_umgezogen(auszug: Auszug) -> bool:
    """Whether a person under 25 moved before the application in order to bring benefits about."""
    return auszug.vor_dem_antrag and auszug.in_absicht


@rule(
    "§ 22 Abs. 5 Satz 1 bis 3, § 20 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Die Person ist ohne nötige Zusicherung ausgezogen. Bis 25 gibt es keine Wohnkosten und nur Stufe 3.",
    leer="Der Auszug vor dem 25. Geburtstag schadet nicht: Zusicherung, Ausnahme oder Umzug vor dem Antrag.",
)
def zusicherung_fehlt(auszug: Auszug) -> bool:
    """Whether a person under 25 moved out without the promise that was needed; not before the first application."""
    if auszug.vor_dem_antrag:
        return False
    entbehrlich = auszug.grund is not Auszugsgrund.KEINER and auszug.einholen_unzumutbar
    return not (auszug.zugesichert or entbehrlich)
