"""Finding steps in the frozen reasons of a month."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Step = Mapping[str, Any]
BACK_PAYMENT = ("anspruch_entfiele", "teilbetraege")


def flat(step: Step) -> Iterator[Step]:
    """The step and everything below it, in the order of the examination."""
    yield step
    for teil in step["teile"]:
        yield from flat(teil)


def named(step: Step, *regeln: str) -> list[Step]:
    """Every step of one of these rules, at any depth."""
    return [found for found in flat(step) if found["regel"] in regeln]


def decisive(step: Step) -> tuple[Step, ...]:
    """The steps of a sheet; when the month is split, those of its longest part (§ 41 Abs. 1 SGB II)."""
    parts = [teil for teil in step["teile"] if teil["regel"] == "abschnitt"]
    if not parts:
        return tuple(step["teile"])
    before = [teil for teil in step["teile"] if teil["regel"] not in ("abschnitt", "anspruch_person")]
    return (*before, *max(parts, key=lambda teil: teil["ergebnis"])["teile"])


def of_the_month(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Without the steps that spread a back payment: they stand first and are about the whole of it."""
    last = max((n for n, step in enumerate(steps) if step["regel"] in BACK_PAYMENT), default=-1)
    return tuple(steps[last + 1 :])


def is_split(month: Mapping[str, Any]) -> bool:
    """Whether amounts of this month belong to some days only, or to parts that differ."""
    return month["tage"] not in (None, 30) or bool(named(month["begruendung"], "abschnitt"))


def amount(step: Step) -> int:
    """The result in cents; 0 when the result is something else."""
    result = step["ergebnis"]
    return result if type(result) is int else 0


def given(step: Step) -> dict[str, Any]:
    """What went in, by name."""
    return dict(step["eingaben"])
