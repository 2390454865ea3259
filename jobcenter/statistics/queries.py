"""Reading figures: numbers per month and channel, and the sentence that stands above them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from jobcenter.antrag.models import Kanal
from jobcenter.statistics.models import Monatszahl

ERSTANTRAG = "HA"
VORGAENGE = {ERSTANTRAG: "Erstantrag"}


@dataclass(frozen=True, slots=True)
class Month:
    """The Erstanträge of one month: by channel, all, and how many of them online."""

    monat: date
    je_kanal: tuple[int, ...]
    online: int
    alle: int

    @property
    def prozent(self) -> int:
        """The Onlinequote in whole percent, 0 without applications."""
        return round(100 * self.online / self.alle) if self.alle else 0


def months(monate: Sequence[date]) -> list[Month]:
    """The figures of these months, the newest first, in the order of the channels."""
    rows = Monatszahl.objects.filter(monat__in=monate, vorgang=ERSTANTRAG).values_list("monat", "kanal", "anzahl")
    numbers = {(monat, kanal): anzahl for monat, kanal, anzahl in rows}
    found = []
    for monat in sorted(monate, reverse=True):
        je_kanal = tuple(numbers.get((monat, kanal), 0) for kanal in Kanal.values)
        found.append(Month(monat, je_kanal, numbers.get((monat, Kanal.ONLINE), 0), sum(je_kanal)))
    return found


def sentence(newest: Month, before: Month) -> str:
    """„Im November kamen 3 von 10 Erstanträgen online. Im Oktober waren es 2 von 8.“"""
    return f"{_this_month(newest)} {_month_before(before)}"


def _this_month(month: Month) -> str:
    name = date_format(month.monat, "F")
    if month.alle == 0:
        return f"Im {name} kam noch kein Erstantrag."
    if month.alle == 1:
        return f"Im {name} kam ein Erstantrag, und zwar {'online' if month.online else 'nicht online'}."
    verb = "kam" if month.online in (0, 1) else "kamen"
    number = "keiner" if month.online == 0 else str(month.online)
    return f"Im {name} {verb} {number} von {month.alle} Erstanträgen online."


def _month_before(month: Month) -> str:
    name = date_format(month.monat, "F")
    if month.alle == 0:
        return f"Im {name} gab es keinen."
    verb = "war" if month.online in (0, 1) else "waren"
    number = "keiner" if month.online == 0 else str(month.online)
    return f"Im {name} {verb} es {number} von {month.alle}."
