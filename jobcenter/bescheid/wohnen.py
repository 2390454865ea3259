"""The flat in the letter: costs against the local limit, and what must be said when they are above (§ 22 Abs. 1a)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from jobcenter.bescheid.rechnung import AUSSERHALB
from jobcenter.bescheid.schritte import Step, amount, flat, given
from jobcenter.law.sgb2.p41_rundung import anteil_ct
from jobcenter.law.texte import datum, euro
from jobcenter.letters.contexts import Satz

IN_KARENZZEIT, NACH_KARENZZEIT, HEIZUNG = "unterkunft_in_karenzzeit", "unterkunft_nach_karenzzeit", "heizung_anerkannt"
LOWERING = "Sie können zum Beispiel umziehen oder einen Teil der Wohnung vermieten."

Month = Mapping[str, Any]


class Kosten(NamedTuple):
    """Real costs, local limit (None: there is none on record) and what counts, in cents."""

    real_ct: int
    grenze_ct: int | None
    anerkannt_ct: int

    @property
    def is_above(self) -> bool:
        """Whether the costs are above the limit."""
        return self.grenze_ct is not None and self.real_ct > self.grenze_ct


def wohnung_of(months: Sequence[Month]) -> dict[str, Any]:
    """The block of the first month, or of the first one with costs above the limit; empty without a flat."""
    month = next((m for m in months if m["hinweis_pflicht"]), months[0])
    if month["wohnung"] is None:
        return {}
    steps = {step["regel"]: step for step in flat(month["begruendung"])}
    miete = _kosten(steps.get(IN_KARENZZEIT) or steps.get(NACH_KARENZZEIT), month["wohnung"]["unterkunft_ct"])
    heizung = _kosten(steps.get(HEIZUNG), month["wohnung"]["heizung_ct"])
    above = month["hinweis_pflicht"] or miete.is_above or heizung.is_above
    block: dict[str, Any] = {
        "unterkunft_ct": miete.real_ct,
        "heizung_ct": heizung.real_ct,
        "anerkannt_unterkunft_ct": miete.anerkannt_ct,
        "anerkannt_heizung_ct": heizung.anerkannt_ct,
        "angemessen": not above,
        "nicht_voll": any(kosten.anerkannt_ct < kosten.real_ct for kosten in (miete, heizung)),
    }
    if miete.grenze_ct is not None:
        block["grenze_unterkunft_ct"] = miete.grenze_ct
    if heizung.grenze_ct is not None:
        block["grenze_heizung_ct"] = heizung.grenze_ct
    saetze = list(_heads(month))
    if saetze:
        block["saetze"] = saetze
    if month["hinweis_pflicht"]:
        block["mitteilung"] = list(_mitteilung(months, steps, miete, heizung))
    return block


def _kosten(step: Step | None, real_ct: int) -> Kosten:
    # A rule without a sentence has nothing to recognise.
    if step is None:
        return Kosten(real_ct, None, 0)
    return Kosten(real_ct, given(step).get("grenze_ct"), amount(step))


def _heads(month: Month) -> Iterator[str]:
    """Others in the flat carry their own shares."""
    wohnung = month["wohnung"]
    dabei = sum(row["stellung"] != AUSSERHALB for row in month["personen"])
    if wohnung["personen"] > dabei and not wohnung["nach_vertrag"]:
        yield f"In der Wohnung leben {wohnung['personen']} Menschen. Die Kosten teilen wir durch diese Zahl."
        yield "Für die anderen Menschen in der Wohnung zahlen wir mit diesem Bescheid keine Wohnkosten."


def _mitteilung(months: Sequence[Month], steps: Mapping[str, Step], miete: Kosten, heizung: Kosten) -> Iterator[Satz]:
    """How long and under which conditions costs above the limit are recognised."""
    yield _satz("Ihre Wohnkosten sind höher als unsere Grenze. Das müssen wir Ihnen mitteilen.", "§ 22 Abs. 1a SGB II")
    if miete.is_above and IN_KARENZZEIT in steps:
        yield from _in_karenzzeit(months, steps[IN_KARENZZEIT], miete)
    elif miete.is_above:
        yield from _danach("Miete", miete)
    if heizung.is_above:
        yield _satz("Für die Heizung gibt es keine Karenzzeit.", "§ 22 Abs. 1 Satz 2 und 9 SGB II")
        yield from _danach("Heizung", heizung)
    yield _satz(
        f"{LOWERING} Sie müssen das nicht, wenn es am Ende mehr kostet als es spart.",
        "§ 22 Abs. 1 Satz 9 und 12 SGB II",
    )
    yield _satz(
        "Stirbt ein Mensch aus Ihrem Haushalt? Waren die Kosten davor angemessen, zählen sie zwölf Monate weiter.",
        "§ 22 Abs. 1 Satz 11 SGB II",
    )
    yield _satz("Fragen Sie uns bitte, bevor Sie einen neuen Mietvertrag unterschreiben.", "§ 22 Abs. 4 SGB II")


def _in_karenzzeit(months: Sequence[Month], step: Step, miete: Kosten) -> Iterator[Satz]:
    hoechstens_ct = anteil_ct(miete.grenze_ct or 0, given(step)["deckel_unterkunft_anteil"])
    zitat = "§ 22 Abs. 1 Satz 3 und 6 SGB II"
    deckel = f"In der Karenzzeit zählt höchstens das Eineinhalbfache unserer Grenze: {euro(hoechstens_ct)}."
    if miete.anerkannt_ct < miete.real_ct:
        yield _satz(f"{deckel} Deshalb zählen {euro(miete.anerkannt_ct)} Ihrer Miete.", zitat)
        yield _satz(
            "Mehr kann zählen, wenn die Kosten unabweisbar sind. Das gilt auch, wenn Kinder bei Ihnen leben.",
            "§ 22 Abs. 1 Satz 7 SGB II",
        )
    elif miete.real_ct > hoechstens_ct:
        yield _satz(f"{deckel} Bei Ihnen machen wir eine Ausnahme. Ihre ganze Miete zählt.", zitat)
    else:
        yield _satz(f"Ihre ganze Miete zählt, weil die Karenzzeit läuft. {deckel}", zitat)
    yield _satz(
        "Die Karenzzeit dauert ein Jahr. Sie beginnt mit dem ersten Monat, für den Sie Leistungen bekommen.",
        "§ 22 Abs. 1 Satz 2 SGB II",
    )
    ende = _karenzzeit_bis(months)
    if ende is not None:
        yield _satz(f"Bei Ihnen endet die Karenzzeit am {datum(ende)}.", "§ 22 Abs. 1 Satz 2 SGB II")
    yield _satz(
        "Sie bekommen einen Monat oder länger keine Leistungen? Dann wird die Karenzzeit um diese Monate länger.",
        "§ 22 Abs. 1 Satz 4 SGB II",
    )
    yield _satz(
        "Danach zählt eine höhere Miete nur, solange Sie die Kosten nicht senken können. "
        "Das gilt auch, solange es nicht zumutbar ist. In der Regel sind das höchstens sechs Monate.",
        "§ 22 Abs. 1 Satz 9 und 10 SGB II",
    )


def _karenzzeit_bis(months: Sequence[Month]) -> date | None:
    """The last day of the Karenzzeit, when it ends within the period."""
    for month in months:
        if any(step["regel"] == NACH_KARENZZEIT for step in flat(month["begruendung"])):
            return date.fromisoformat(month["monat"]) - timedelta(days=1)
    return None


def _danach(was: str, kosten: Kosten) -> Iterator[Satz]:
    """Satz 9: the usual six months, or only the limit."""
    if kosten.anerkannt_ct < kosten.real_ct:
        yield _satz(
            f"Von den Kosten für {was} zählen {euro(kosten.anerkannt_ct)}. "
            "Mehr zählt, wenn Sie die Kosten nicht senken können. Das gilt auch, wenn es nicht zumutbar ist.",
            "§ 22 Abs. 1 Satz 1 und 9 SGB II",
        )
    else:
        yield _satz(
            f"Die vollen Kosten für {was} zählen, solange Sie die Kosten nicht senken können. "
            "Das gilt auch, solange es nicht zumutbar ist. In der Regel sind das höchstens sechs Monate.",
            "§ 22 Abs. 1 Satz 9 SGB II",
        )


def _satz(satz: str, zitat: str) -> Satz:
    return {"satz": satz, "zitat": zitat}
