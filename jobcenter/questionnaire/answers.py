"""The answers of one application.

An immutable mapping (person_id, question_id) -> value with a JSON round trip.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT, Offen, Value, person_of

Key = tuple[str, str]
Json = str | int | bool | list[str] | list[int] | dict[str, str]


def value_to_json(value: Value) -> Json:
    """A value as plain JSON.

    Dates and deliberately open answers are tagged, so that no form is needed to read it.
    """
    if isinstance(value, Offen):
        return {"offen": value.value}
    if isinstance(value, dt.date):
        return {"date": value.isoformat()}
    if isinstance(value, tuple):
        return [*value]
    return value


def value_from_json(raw: Any) -> Value:
    """The opposite of `value_to_json`. ValueError if this is not one of our values."""
    if isinstance(raw, (str, bool, int)):
        return raw
    if isinstance(raw, list) and (all(isinstance(item, str) for item in raw) or all(type(item) is int for item in raw)):
        return tuple(raw)
    if isinstance(raw, dict) and len(raw) == 1:
        ((tag, text),) = raw.items()
        if tag == "offen":
            return Offen(text)
        if tag == "date" and isinstance(text, str):
            return dt.date.fromisoformat(text)
    raise ValueError("not an answer value")


@dataclass(frozen=True, slots=True)
class Sicht:
    """Who looks at the answers, and which persons of the household answer for themselves.

    The applicant sees what concerns everybody, but not the pages of those; another adult sees only their own pages.
    """

    person: str = ANTRAGSTELLER
    selbst: frozenset[str] = frozenset()

    def shows(self, subject: str) -> bool:
        """Whether a page about this person, household or entry is for these eyes."""
        person_id = person_of(subject)
        if self.person == ANTRAGSTELLER:
            return person_id not in self.selbst
        return person_id == self.person and person_id != HAUSHALT


ALLES = Sicht()


class Answers(Mapping[Key, Value]):
    """All stored answers, also those that do not matter now (they come back when they matter again).

    `sicht` limits which screens are shown; what the answers mean depends on all of them.
    """

    __slots__ = ("_values", "memo", "sicht")

    def __init__(self, values: Mapping[Key, Value] | None = None, sicht: Sicht = ALLES) -> None:
        self._values: dict[Key, Value] = dict(values or {})
        self.sicht = sicht
        # What was already worked out from exactly these answers; lives and dies with them.
        self.memo: dict[object, Any] = {}

    def __getitem__(self, key: Key) -> Value:
        return self._values[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Answers({len(self)} answers)"  # never the values: they are social data (§ 35 SGB I)

    def with_values(self, person_id: str, values: Mapping[str, Value | None]) -> Answers:
        """New answers with these of one person; None removes an answer (an optional field was emptied)."""
        merged = dict(self._values)
        for question_id, value in values.items():
            if value is None:
                merged.pop((person_id, question_id), None)
            else:
                merged[(person_id, question_id)] = value
        return Answers(merged, self.sicht)

    def seen_by(self, sicht: Sicht) -> Answers:
        """The same answers for other eyes."""
        return Answers(self._values, sicht)

    def to_json(self) -> list[dict[str, Any]]:
        """A list of {"person", "question", "value"}, sorted.

        Equal answers give equal JSON (and equal hashes).
        """
        return [
            {"person": person_id, "question": question_id, "value": value_to_json(value)}
            for (person_id, question_id), value in sorted(self._values.items(), key=lambda item: item[0])
        ]

    @classmethod
    def from_json(cls, rows: Iterable[Mapping[str, Any]]) -> Answers:
        """The opposite of `to_json`. ValueError or KeyError if the rows are not answers."""
        return cls({(row["person"], row["question"]): value_from_json(row["value"]) for row in rows})
