"""What several entries of a list say together: wages of all jobs, the profit of six months."""

from __future__ import annotations

from collections.abc import Iterator

from jobcenter.questionnaire.conditions import Condition, Context, Ternary
from jobcenter.questionnaire.question import MONATE, Nothing, Value, eintrag_id

AUTO_JE_KM_CT = 10
"""What a kilometre counts that a private car drives for the business, or the other way round (§ 3 Abs. 7 GrusiGV)."""

# Below this gross pay the law knows no higher deduction than the lump sum (§ 11b Abs. 2 S. 2 SGB II).
BRUTTO_FUER_HOEHERE_ABSETZUNG_CT = 40_001


def numbered(context: Context, liste: str, question_id: str) -> Iterator[Value | None]:
    """The answers in all entries of a list that goes on with "Ja"; None for one that is not known."""
    for number in range(1, context.form.listen[liste].max + 1):
        value = context.value(question_id, eintrag_id(context.person_id, liste, str(number)))
        if isinstance(value, Nothing):
            return
        yield value


def ticked(context: Context, liste: str, question_id: str) -> dict[str, Value | None] | None:
    """The answers in all entries of a list of ticked options by option; None while nothing was ticked."""
    declared = context.form.listen[liste]
    chosen = context.value(declared.kreuze)
    if not isinstance(chosen, tuple):
        return None
    found: dict[str, Value | None] = {}
    for option in context.form.questions[declared.kreuze].options:
        if option.value in chosen and not option.exclusive and option.value not in declared.ohne:
            value = context.value(question_id, eintrag_id(context.person_id, liste, option.value))
            if not isinstance(value, Nothing):
                found[option.value] = value
    return found


def total(values: list[Value | None]) -> int | None:
    """The sum of amounts and of tables of six months; None as long as one is not known."""
    found = 0
    for value in values:
        if isinstance(value, tuple):
            found += sum(month for month in value if isinstance(month, int))
        elif isinstance(value, int):
            found += value
        else:
            return None
    return found


def gewinn(context: Context) -> int | None:
    """Receipts less expenses of the next six months, as an average of a month in cents, not below zero.

    § 3 Abs. 2 and 4 GrusiGV; None as long as one amount is not known.
    """
    receipts = ticked(context, "betriebseinnahmen", "betrieb.einnahme")
    expenses = ticked(context, "betriebsausgaben", "betrieb.ausgabe")
    if receipts is None or expenses is None:
        return None
    got, paid = total([*receipts.values()]), total([*expenses.values()])
    car = _car(context)
    if got is None or paid is None or car is None:
        return None
    return max(0, round_half_up(got - paid - car, MONATE))


def _car(context: Context) -> int | None:
    """What the car counts in six months: own kilometres for the business, or private ones taken off."""
    chosen = context.value("betrieb.ausgaben")
    found = 0
    for option, question_id, sign in (("auto_privat", "betrieb.km", 1), ("auto_betrieb", "betrieb.km_privat", -1)):
        if isinstance(chosen, tuple) and option in chosen:
            km = context.value(question_id)
            if not isinstance(km, int):
                return None
            found += sign * km * AUTO_JE_KM_CT * MONATE
    return found


def round_half_up(cents: int, parts: int) -> int:
    """`cents` divided by `parts`, half a cent upwards; losses towards zero do not matter here."""
    return (2 * cents + parts) // (2 * parts)


def brutto(context: Context) -> tuple[int, bool]:
    """Gross wages and profit of a month as far as known, and whether all of it is known."""
    values: list[Value | None] = []
    if context.value("arbeit.lohn") is not False:
        values += numbered(context, "arbeit", "arbeit.brutto")
    if context.value("arbeit.selbstaendig") is True:
        values.append(gewinn(context))
    known = [value for value in values if isinstance(value, int)]
    complete = len(known) == len(values) and context.value("arbeit.lohn") is not None
    return sum(known), complete and context.value("arbeit.selbstaendig") is not None


def _enough(context: Context) -> Ternary:
    cents, complete = brutto(context)
    if cents >= BRUTTO_FUER_HOEHERE_ABSETZUNG_CT:
        return True
    return False if complete else None


BRUTTO_ABOVE = Condition(
    _enough,
    frozenset(
        {
            *("arbeit.brutto", "arbeit.lohn", "arbeit.selbstaendig", "betrieb.einnahmen", "betrieb.einnahme"),
            *("betrieb.ausgaben", "betrieb.ausgabe", "betrieb.km", "betrieb.km_privat"),
        }
    ),
).named("verdient mehr als 400 Euro brutto im Monat")
"""Gross pay of all work exceeds 400 Euro (§ 11b Abs. 2 Satz 2 SGB II)."""
