"""§ 31a SGB II: how much a breach of duty costs, and what stays protected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct
from jobcenter.law.sgb2.p65a_uebergang import LETZTER_TAG_ALTES_RECHT

LETZTER_TAG_ARBEITSVERWEIGERUNG_ALT = date(2026, 3, 27)
"""§ 86: the first § 31a Abs. 7 ended with this day."""
ARBEITSVERWEIGERUNG_NEU = date(2026, 4, 23)
"""The day after the Thirteenth amendment was promulgated: § 31a Abs. 7 holds again."""

HAERTE = Frage(
    "aussergewoehnliche_haerte",
    "§ 31a Abs. 3 SGB II",
    "Wäre die Minderung im Einzelfall eine außergewöhnliche Härte?",
    (
        ("nein", "Nein, die Minderung ist zumutbar (§ 31a Abs. 3)."),
        ("ja", "Ja, deshalb wird nicht gemindert (§ 31a Abs. 3)."),
    ),
    "nein",
)
ENTFALL_VOR_APRIL_2026 = Frage(
    "entfall_altes_recht",
    "§ 31a Abs. 7, § 86 SGB II in der bis 27.03.2026 geltenden Fassung",
    "Die Arbeit wurde vor dem 28. März 2026 verweigert. Entfällt nach dem damaligen Recht der Regelbedarf?",
    (
        ("nein", "Nein, die damaligen Voraussetzungen liegen nicht vor (§ 31a Abs. 7 alte Fassung)."),
        ("ja", "Ja, die damaligen Voraussetzungen liegen vor (§ 31a Abs. 7 alte Fassung)."),
    ),
    "nein",
)
MEHRBEDARF = Frage(
    "mehrbedarf_ohne_regelbedarf",
    "§ 31a Abs. 7, § 7b Abs. 4 Satz 4 SGB II",
    "Der Regelbedarf entfällt, die Person hat auch Mehrbedarfe und Einkommen. Was bleibt vom Mehrbedarf?",
    (
        ("bleibt", "Der Mehrbedarf bleibt, das Einkommen deckt zuerst den Regelbedarf (§ 31a Abs. 7, § 7b Abs. 4)."),
        ("anteilig", "Der ganze Regelbedarf wird abgezogen, auch vom Mehrbedarf (§ 31a Abs. 7 und Abs. 4 Satz 2)."),
    ),
    "bleibt",
)


@rule(
    "§ 31a Abs. 1 Satz 1 bis 3 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    satz="Es ist die {stufe}. Pflichtverletzung. Sie mindert die Leistung um {ergebnis:prozent} des Regelbedarfs.",
    stichtag=Stichtag.EREIGNIS,
)
def hoehe_der_minderung(stufe: int, *, minderung_nach_stufe: Mapping[int, int] = zahl()) -> int:
    """Share of the Regelbedarf in per mille; every breach after the second counts as the third."""
    return minderung_nach_stufe[min(stufe, max(minderung_nach_stufe))]


@hoehe_der_minderung.fassung(
    "§ 31a Abs. 1 Satz 1 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Pflichtverletzung mindert die Leistung um {ergebnis:prozent} des Regelbedarfs.",
)
def hoehe_der_minderung_2026(stufe: int, *, minderung_promille: int = zahl()) -> int:
    """Share of the Regelbedarf in per mille, the same for every breach."""
    return minderung_promille


@rule(
    "§ 31a Abs. 1 Satz 4 und 5 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    satz="Die Minderung vom {frueherer_beginn:datum} zählt mit, denn sie begann vor höchstens einem Jahr.",
    leer="Die Minderung vom {frueherer_beginn:datum} liegt länger als ein Jahr zurück. Sie zählt nicht mit.",
    stichtag=Stichtag.EREIGNIS,
)
def fruehere_zaehlt(frueherer_beginn: date, verletzt_am: date, *, weitere_verletzung_monate: int = zahl()) -> bool:
    """Whether an earlier reduction makes this a further breach."""
    return verletzt_am <= add_months(frueherer_beginn, weitere_verletzung_monate)


@fruehere_zaehlt.fassung("§ 31a Abs. 1 Satz 1 SGB II", since=GRUNDSICHERUNGSGELD)
def fruehere_zaehlt_2026(frueherer_beginn: date, verletzt_am: date) -> bool:
    """The first breach weighs as much as a later one."""
    return False


@rule(
    "§ 31a Abs. 1, § 32 Abs. 1 SGB II",
    since=BUERGERGELD,
    satz="{promille:prozent} des Regelbedarfs von {regelbedarf_ct} sind {ergebnis:euro}.",
)
def minderungsbetrag(regelbedarf_ct: int, promille: int) -> int:
    """The reduction of a full month in cents."""
    return anteil_ct(regelbedarf_ct, promille)


@rule(
    "§ 31a Abs. 4 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Alle Minderungen zusammen betragen höchstens {minderung_hoechstens_promille:prozent} des Regelbedarfs. "
    "{ergebnis:euro} werden nicht abgezogen.",
)
def ueber_hoechstgrenze(summe_ct: int, regelbedarf_ct: int, *, minderung_hoechstens_promille: int = zahl()) -> int:
    """By how much several reductions together exceed what is allowed."""
    return max(0, summe_ct - anteil_ct(regelbedarf_ct, minderung_hoechstens_promille))


@rule(
    "§ 31a Abs. 4 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Das Geld für Unterkunft und Heizung bleibt unangetastet. {ergebnis:euro} werden deshalb nicht abgezogen.",
)
def geschuetzt(minderung_ct: int, leben_ct: int) -> int:
    """By how much a reduction exceeds what is paid for livelihood; housing is never reduced."""
    return max(0, minderung_ct - leben_ct)


@rule(
    "§ 31a Abs. 4 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    stichtag=Stichtag.EREIGNIS,
)
def mindestleistung() -> int:
    """The old law had no lowest amount."""
    return 0


@mindestleistung.fassung("§ 31a Abs. 4 Satz 3 SGB II", since=GRUNDSICHERUNGSGELD)
def mindestleistung_2026(*, mindestleistung_ct: int = zahl()) -> int:
    """What is paid when only the reduction leaves nothing, in cents a month."""
    return mindestleistung_ct


@rule(
    "§ 31a Abs. 4 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Nur wegen der Minderung bliebe nichts übrig. Deshalb wird {ergebnis:euro} gezahlt.",
)
def bleibt_mindestens(anspruch_ct: int, minderung_ct: int, mindestens_ct: int) -> int:
    """What is left at least, in cents; 0 when something is left anyway. Never more than the claim."""
    return min(mindestens_ct, anspruch_ct) if anspruch_ct and minderung_ct >= anspruch_ct else 0


@rule(
    "§ 31a Abs. 7, § 86 SGB II in der bis 27.03.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ARBEITSVERWEIGERUNG_ALT,
    stichtag=Stichtag.EREIGNIS,
)
def entfall_des_regelbedarfs() -> str:
    """„fraglich“: the text that held until 27 March 2026 is not kept here; a person decides."""
    return "fraglich"


@entfall_des_regelbedarfs.fassung(
    "§ 86 SGB II",
    since=LETZTER_TAG_ARBEITSVERWEIGERUNG_ALT + timedelta(days=1),
    until=ARBEITSVERWEIGERUNG_NEU - timedelta(days=1),
    leer="An diesem Tag galt § 31a Absatz 7 nicht. Der Regelbedarf entfällt nicht.",
)
def entfall_luecke() -> str:
    """Between the end of the old and the beginning of the new Abs. 7 there was none."""
    return ""


@entfall_des_regelbedarfs.fassung(
    "§ 31a Abs. 7 Satz 1 und 2 SGB II",
    since=ARBEITSVERWEIGERUNG_NEU,
    satz="Die Person hat eine mögliche und zumutbare Arbeit nicht aufgenommen. Der Regelbedarf entfällt.",
)
def entfall_2026() -> str:
    """„ja“: the claim to the amount of the Regelbedarf ends."""
    return "ja"


@rule(
    "§ 31a Abs. 7 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Vom Lebensunterhalt entfallen {ergebnis:euro} für den Regelbedarf.",
)
def entfallender_betrag(leben_ct: int, regelbedarf_ct: int, mehrbedarf_ct: int) -> int:
    """What was paid for the Regelbedarf, in cents; `mehrbedarf_ct` is what stays in any case."""
    return max(0, min(regelbedarf_ct, leben_ct - mehrbedarf_ct))


@rule(
    "§ 31a Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Die Minderung wäre eine außergewöhnliche Härte. Deshalb wird nicht gemindert.",
)
def ist_haertefall(haerte: bool) -> bool:
    """Hardship excludes every reduction."""
    return haerte


@rule(
    "§ 31a Abs. 2 Satz 2 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    satz="Vor der Entscheidung soll die Person persönlich angehört werden.",
    leer="Vor der Entscheidung muss die Person angehört werden.",
    stichtag=Stichtag.EREIGNIS,
)
def anhoerung_persoenlich(verlangt: bool, psychisch: bool, wiederholt: bool, drittes_in_folge: bool) -> bool:
    """Face to face on request, and for a repeated breach or missed appointment."""
    return verlangt or wiederholt


@anhoerung_persoenlich.fassung(
    "§ 31a Abs. 2 SGB II, § 24 SGB X",
    since=GRUNDSICHERUNGSGELD,
    satz="Vor der Entscheidung soll die Person persönlich angehört werden.",
    leer="Vor der Entscheidung muss die Person angehört werden.",
)
def anhoerung_persoenlich_2026(verlangt: bool, psychisch: bool, wiederholt: bool, drittes_in_folge: bool) -> bool:
    """Face to face on request, when a mental illness is known, and before the third missed appointment in a row."""
    return verlangt or psychisch or drittes_in_folge


@rule(
    "§ 31a Abs. 6 SGB II",
    since=BUERGERGELD,
    satz="Die Person ist unter {beratung_bis_alter_jahre}. "
    "Sie soll bis zum {ergebnis:datum} eine Beratung angeboten bekommen.",
)
def beratung_bis(
    wirksam_am: date, alter: int, *, beratung_bis_alter_jahre: int = zahl(), beratung_wochen: int = zahl()
) -> date | None:
    """Last day for the offer of counselling to people who can work and are under 25."""
    return wirksam_am + timedelta(weeks=beratung_wochen) if alter < beratung_bis_alter_jahre else None


@rule(
    "§ 31a Abs. 7 Satz 3, § 22 Abs. 7 SGB II",
    since=BUERGERGELD,
    satz="Das Geld für die Wohnung aller soll direkt an den Vermieter gehen.",
)
def miete_an_vermieter(entfall: bool) -> bool:
    """When the Regelbedarf ends, the rent of the whole Bedarfsgemeinschaft goes to the landlord."""
    return entfall
