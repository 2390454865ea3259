"""What the lists of the desk show. Cases come from the rooms below; here they are only put side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jobcenter.antrag.queries import promised_proofs, with_wunsch
from jobcenter.bescheid.berechnung import calculate
from jobcenter.bescheid.models import Bescheid
from jobcenter.clock import BERLIN
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import Uebersicht, overview


@dataclass(frozen=True, slots=True)
class Marke:
    """A badge: the words carry the meaning."""

    text: str
    art: str = "info"


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One line of the inbox."""

    fall: Fall
    seit: str
    personen: int
    marken: tuple[Marke, ...]


def inbox_rows(faelle: Sequence[Fall], today: date) -> list[InboxRow]:
    """These cases with what still keeps each of them from a decision."""
    numbers = overview(faelle)
    promised = promised_proofs([fall.antrag_id for fall in faelle])
    wishes = with_wunsch([fall.antrag_id for fall in faelle])
    returned = set(
        Bescheid.objects.filter(fall__in=faelle, stand=Bescheid.Stand.ZURUECKGEGEBEN).values_list("fall_id", flat=True)
    )
    return [
        InboxRow(
            fall=fall,
            seit=days_since(fall.antrag.eingegangen_am.astimezone(BERLIN).date(), today),
            personen=max(1, numbers[fall.id].personen),
            marken=_with_wish(
                _marken(fall, numbers[fall.id], promised.get(fall.antrag_id, 0), fall.id in returned),
                has_wish=fall.antrag_id in wishes and fall.stand != Fall.Stand.BESCHIEDEN,
            ),
        )
        for fall in faelle
    ]


def days_since(day: date, today: date) -> str:
    """„heute“, „gestern“, „vor 3 Tagen“."""
    days = (today - day).days
    return {0: "heute", 1: "gestern"}.get(days, f"vor {days} Tagen")


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
