"""What the lists of the desk show. Cases come from the rooms below; here they are only put side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import promised_proofs, with_wunsch
from jobcenter.bescheid.berechnung import calculate
from jobcenter.bescheid.models import Bescheid
from jobcenter.desk.vorgang import days_since, is_urgent, language_name, stuck_at, titles_of
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import Uebersicht, cases_of, overview


@dataclass(frozen=True, slots=True)
class Marke:
    """A badge: the words carry the meaning."""

    text: str
    art: str = "info"


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One line of the inbox: a case, or what was sent later in one. `stelle`: where somebody is stuck."""

    fall: Fall
    antrag: Antrag
    vorgang: str
    seit: str
    personen: int
    marken: tuple[Marke, ...]
    stelle: str = ""
    sprache: str = ""

    @property
    def is_follow_up(self) -> bool:
        """Whether the line is about something later than the application that opened the case."""
        return self.antrag.erstantrag_id is not None


def inbox_rows(antraege: Sequence[Antrag], today: date) -> list[InboxRow]:
    """These applications, each with what still keeps it from a decision or an answer."""
    faelle = cases_of(antraege)
    numbers = overview(list(faelle.values()))
    promised = promised_proofs([antrag.id for antrag in antraege])
    wishes = with_wunsch([antrag.id for antrag in antraege])
    returned = set(
        Bescheid.objects.filter(fall__in=faelle.values(), stand=Bescheid.Stand.ZURUECKGEGEBEN).values_list(
            "fall_id", flat=True
        )
    )
    titles, places = titles_of(antraege), stuck_at(antraege, today)
    rows = []
    for antrag in antraege:
        fall = faelle[antrag.id]
        if antrag.erstantrag_id is None:
            marken = _marken(fall, numbers[fall.id], promised.get(antrag.id, 0), fall.id in returned)
        else:
            marken = _later(antrag, promised.get(antrag.id, 0))
        rows.append(
            InboxRow(
                fall=fall,
                antrag=antrag,
                vorgang=titles[antrag.id],
                seit=days_since(antrag.eingangstag, today),
                personen=max(1, numbers[fall.id].personen),
                marken=_with_wish(marken, has_wish=antrag.id in wishes and fall.stand != Fall.Stand.BESCHIEDEN),
                stelle=places.get(antrag.id, ""),
                sprache=language_name(antrag),
            )
        )
    return rows


def _later(antrag: Antrag, promised: int) -> tuple[Marke, ...]:
    """What was told or asked later in a case."""
    if antrag.stand == Antrag.Stand.DATUM_GESICHERT:
        return (Marke("nicht abgeschickt"),)
    marken = [Marke("Frist läuft", "warning")] if is_urgent(antrag) else [Marke("wartet auf Antwort")]
    if promised:
        marken.append(Marke(counted(promised, "Nachweis offen", "Nachweise offen")))
    return tuple(marken)


def _marken(fall: Fall, number: Uebersicht, promised: int, returned: bool) -> tuple[Marke, ...]:
    if fall.stand == Fall.Stand.DATUM_GESICHERT:
        return (Marke("Angaben fehlen"),)
    if fall.stand == Fall.Stand.ZUR_FREIGABE:
        return (Marke("zur Freigabe"),)
    if fall.stand == Fall.Stand.BESCHIEDEN:
        return (Marke("entschieden", "success"),)
    marken = [Marke("zurückgegeben", "warning")] if returned else []
    if number.behauptet:
        marken.append(Marke(counted(number.behauptet, "Angabe ungeprüft", "Angaben ungeprüft")))
    if promised:
        marken.append(Marke(counted(promised, "Nachweis offen", "Nachweise offen")))
    if not number.behauptet:
        # Only the few cases whose facts are established are worth a calculation in a list.
        marken += _after_calculation(fall)
    return tuple(marken)


def _with_wish(marken: tuple[Marke, ...], *, has_wish: bool) -> tuple[Marke, ...]:
    """Somebody wrote „Ich habe kein Geld mehr für Essen“: that is to be seen before the case is opened."""
    return (Marke("Person schreibt etwas", "warning"), *marken) if has_wish else marken


def _after_calculation(fall: Fall) -> list[Marke]:
    berechnung = calculate(fall)
    if berechnung.fehlend:
        return [Marke("Angaben fehlen")]
    if berechnung.fragen:
        return [Marke(counted(len(berechnung.fragen), "Klärung offen", "Klärungen offen"))]
    return [Marke("entscheidungsreif", "success")]


def counted(number: int, one: str, many: str) -> str:
    """„1 Angabe“, „2 Angaben“."""
    return f"{number} {one if number == 1 else many}"
