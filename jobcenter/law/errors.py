"""What can go wrong when the law is asked: no number, no fact, no such answer."""

from __future__ import annotations

from datetime import date


class LawError(Exception):
    """Base of all errors of this room."""


class NoLawForDate(LawError):
    """No rule version or number is known for this day; an older one is never used instead."""

    def __init__(self, parameter: str, tag: date) -> None:
        super().__init__(f"Für {parameter} ist am {tag:%d.%m.%Y} keine Rechtslage hinterlegt.")
        self.parameter = parameter
        self.date = tag


class MissingFact(LawError):
    """A fact is needed for this month and is not there."""

    def __init__(self, name: str, person_id: str | None = None) -> None:
        wer = f" ({person_id})" if person_id else ""
        super().__init__(f"Es fehlt die Angabe: {name}{wer}.")
        self.name = name
        self.person_id = person_id


class UnknownAnswer(LawError):
    """An answer to a Klaerung is none of its options."""

    def __init__(self, klaerung_id: str, wert: str) -> None:
        super().__init__(f"Die Antwort „{wert}“ passt nicht zur Frage {klaerung_id}.")
        self.klaerung_id = klaerung_id
        self.wert = wert
