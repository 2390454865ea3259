"""The calculation of a whole Bewilligungszeitraum, and what still stands in the way of a decision."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from jobcenter.bescheid.angaben import angaben_of
from jobcenter.bescheid.darlehen import NurDarlehen, only_loan, open_loan
from jobcenter.bescheid.folge import ComputedMonth, in_a_row
from jobcenter.bescheid.pruefpunkte import blocks_decision, facts_from_answers, open_pruefpunkte
from jobcenter.bescheid.situation import Facts, answers_of, facts_of, situation_on
from jobcenter.bescheid.unsaid import unsaid_in
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.law.anspruch import Ergebnis, Klaerung
from jobcenter.law.errors import LawError, MissingFact
from jobcenter.law.parameters import bekannt_bis
from jobcenter.law.situation import Situation

# Twelve months as a rule; six when the decision is provisional (§ 41 Abs. 3 Satz 1 and 2 SGB II).
MONATE = 12
MONATE_VORLAEUFIG = 6
RECHTSSTAND = "rechtsstand"


@dataclass(frozen=True, slots=True)
class Berechnung:
    """What the law says for each month, and what a person still has to decide or to prove."""

    bewilligung_ab: date
    bewilligung_bis: date
    monate: tuple[Ergebnis, ...]
    fragen: tuple[Klaerung, ...]
    fehlend: tuple[LawError, ...]
    behauptet: tuple[Feststellung, ...]
    antworten: Mapping[str, str]
    situationen: tuple[Situation, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether a decision may be prepared: nothing missing, nothing only claimed, no question open."""
        return bool(self.monate) and not (self.fragen or self.fehlend or self.behauptet)

    @property
    def summe_ct(self) -> int:
        """Everything that would be paid in the whole period, in cents."""
        return sum(ergebnis.summe_ct for ergebnis in self.monate)

    @property
    def darlehen_ct(self) -> int:
        """Everything that would only be a loan in the whole period, in cents (§ 24 Abs. 5 SGB II)."""
        return sum(person.darlehen_ct for ergebnis in self.monate for person in ergebnis.personen)

    @property
    def records(self) -> list[dict[str, Any]]:
        """The months as a decision keeps them."""
        return [record_of(computed) for computed in zip(self.situationen, self.monate, strict=True)]


def calculate(fall: Fall, *, vorlaeufig: bool = False) -> Berechnung:
    """Calculate the period that this application asks for; it starts with its month (§ 37 Abs. 2 Satz 2 SGB II)."""
    rows = valid_feststellungen(fall)
    facts, antworten = facts_of(rows), answers_of(rows)
    unsaid = unsaid_in(fall, facts)
    facts |= facts_from_answers(antworten)
    ab = _first_month(fall, facts)
    monate = months_from(ab, MONATE_VORLAEUFIG if vorlaeufig else MONATE)
    known = [monat for monat in monate if monat <= bekannt_bis()]
    if antworten.get(RECHTSSTAND) == "bekannt" and known:
        monate = known
    rechnung: list[ComputedMonth] = []
    fehlend: list[LawError] = [
        MissingFact(name, person or None) for person, name in sorted(unsaid.facts) if blocks_decision(name)
    ]
    try:
        rechnung = list(in_a_row((_situation(facts, monat, ab) for monat in monate), antworten))
    except LawError as error:
        fehlend.append(error)
    results = [ergebnis for _, ergebnis in rechnung]
    fragen = {(frage.id, frage.person_id): frage for result in results for frage in result.fragen}
    points = (*open_pruefpunkte(facts, unsaid.facts, frozenset(antworten)), *unsaid.fragen_but(antworten))
    fragen |= {(punkt.id, punkt.person_id): punkt for punkt in points}
    fragen |= {(frage.id, None): frage for frage in open_loan(results, antworten)}
    if only_loan(results):
        fehlend.append(NurDarlehen())
    if results and results[-1].monat > bekannt_bis() and antworten.get(RECHTSSTAND) != "weiter":
        fragen[(RECHTSSTAND, None)] = _rechtsstand_frage(next(m for m in monate if m > bekannt_bis()), known)
    return Berechnung(
        bewilligung_ab=ab,
        bewilligung_bis=next_month(monate[-1]) - timedelta(days=1),
        monate=tuple(results),
        fragen=tuple(fragen.values()),
        fehlend=tuple(fehlend),
        behauptet=tuple(row for row in rows if row.stand == Feststellung.Stand.BEHAUPTET),
        antworten=antworten,
        situationen=tuple(situation for situation, _ in rechnung),
    )


def _first_month(fall: Fall, facts: Facts) -> date:
    """The month of the application, or a later one if the person asked for it (§ 37 Abs. 2 SGB II)."""
    first: date = fall.antrag.eingangstag.replace(day=1)
    wish = facts.get(("antragsteller", "antrag.beginn_am"))
    return max(first, date.fromisoformat(wish).replace(day=1)) if wish else first


def months_from(first: date, count: int) -> list[date]:
    """The first days of `count` months in a row."""
    months = [first]
    while len(months) < count:
        months.append(next_month(months[-1]))
    return months


def next_month(first: date) -> date:
    """The first day of the month after."""
    return (first + timedelta(days=31)).replace(day=1)


def plain(value: Any) -> Any:
    """Dataclasses, named tuples, dates and enums as plain JSON, for the frozen record of a decision."""
    if hasattr(value, "_asdict"):
        return plain(value._asdict())
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def record_of(computed: ComputedMonth) -> dict[str, Any]:
    """A month as a decision keeps it: the result, and what of the facts its letter shows."""
    situation, ergebnis = computed
    record: dict[str, Any] = plain(ergebnis) | angaben_of(situation, ergebnis)
    return record


def _situation(facts: Facts, monat: date, ab: date) -> Situation:
    # Amounts of later months are not published. A person decides whether to go on with today's (question RECHTSSTAND).
    rechtsstand = bekannt_bis() if monat > bekannt_bis() else None
    return situation_on(facts, monat, bewilligung_ab=ab, rechtsstand=rechtsstand)


def _rechtsstand_frage(ab: date, known: list[date]) -> Klaerung:
    bekannt = ("bekannt", "Nur bis zum letzten Monat mit bekannten Beträgen bewilligen")
    return Klaerung(
        id=RECHTSSTAND,
        frage=f"Für Monate ab {ab:%m/%Y} sind die Beträge noch nicht hinterlegt. Wie soll bewilligt werden?",
        zitat="§ 41 Abs. 3 SGB II",
        optionen=(
            ("weiter", "Mit den heutigen Beträgen bewilligen und später anpassen (§ 48 SGB X)"),
            *([bekannt] if known else []),
        ),
        person_id=None,
    )
