"""Small parsers for the desk's own forms. Each returns the value, or a sentence that says what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.http import QueryDict

from jobcenter.clock import BERLIN
from jobcenter.look.fields import with_label
from jobcenter.questionnaire.engine import Step
from jobcenter.questionnaire.question import Kind, Message, Question
from jobcenter.questionnaire.reading import DATE_PARTS
from jobcenter.questionnaire.values import clean, parse_value

# A shape for values without a question of their own; its texts are never shown.
_PLAIN = Question(id="wert", kind=Kind.TEXT, text="", why="", zitat="")


@dataclass
class Form:
    """What was typed, what it means, and what is wrong with it. Errors and values have the names of the fields."""

    raw: QueryDict
    values: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def text(self, name: str, missing: str = "", limit: int = 500) -> str:
        """One text; `missing` is what to say when it is empty (no sentence: it may be)."""
        text = clean(self.raw.get(name, ""))
        if text is None:
            self.errors[name] = "Hier stehen unlesbare Zeichen. Bitte schreiben Sie den Text noch einmal."
            return ""
        if not text and missing:
            self.errors[name] = missing
        if len(text) > limit:
            self.errors[name] = f"Das ist zu lang. Bitte schreiben Sie höchstens {limit} Zeichen."
        self.values[name] = text
        return text

    def choice(self, name: str, options: Mapping[str, Any], missing: str) -> str:
        """One of the values of `options`."""
        value = self.raw.get(name, "")
        if value not in options:
            self.errors[name] = missing
            return ""
        self.values[name] = value
        return value

    def typed_value(self, name: str, kind: Kind, missing: str) -> Any:
        """One value of this kind, read as the questions of the conversation read it; None with an error."""
        text = clean(self.date_text(name) if kind is Kind.DATE else self.raw.get(name, ""))
        if not text:
            self.errors[name] = missing
            return None
        question = Question(**{**_fields(_PLAIN), "id": name, "kind": kind})
        value = parse_value(question, text, date.max)
        if isinstance(value, Message):
            self.errors[name] = value.render()
            return None
        self.values[name] = value
        return value

    def date_text(self, name: str) -> str:
        """A date from its three parts, or from one field."""
        parts = [self.raw.get(f"{name}.{part}", "").strip(" .") for part in DATE_PARTS]
        return ".".join(parts) if any(parts) else self.raw.get(name, "")

    def date_parts(self, name: str) -> list[str]:
        """Day, month and year as they were typed."""
        return [self.raw.get(f"{name}.{part}", "") for part in DATE_PARTS]

    def moment(self, day: str, clock: str, latest: datetime) -> datetime | None:
        """A day and a time of day in Germany, not after `latest`; None with an error."""
        tag = self.typed_value(day, Kind.DATE, "Bitte schreiben Sie den Tag, an dem der Antrag ankam.")
        uhr = self.time(clock)
        if tag is None or uhr is None:
            return None
        moment = datetime.combine(tag, uhr, tzinfo=BERLIN)
        if moment > latest:
            self.errors[day] = "Dieser Zeitpunkt liegt in der Zukunft. Bitte prüfen Sie Tag und Uhrzeit."
            return None
        return moment

    def time(self, name: str) -> time | None:
        """A time of day: „14:03“, „14.03“ or „14“."""
        text = self.raw.get(name, "").strip().lower().removesuffix("uhr").strip().replace(".", ":")
        hours, _, minutes = text.partition(":")
        try:
            return time(int(hours), int(minutes or "0"))
        except ValueError:
            self.errors[name] = "Bitte schreiben Sie die Uhrzeit mit Stunden und Minuten, zum Beispiel 14:03."
            return None


def named_errors(step: Step, errors: Mapping[str, Message | str]) -> dict[str, str]:
    """The errors for the summary at the top; the label comes first, since many fields share one sentence."""
    labels = {field.question.id: field.text.render() for field in step.fields}
    texts = {name: error if isinstance(error, str) else error.render() for name, error in errors.items()}
    return {name: with_label(labels[name], text) if name in labels else text for name, text in texts.items()}


def _fields(question: Question) -> dict[str, Any]:
    return {name: getattr(question, name) for name in question.__slots__}
