"""Versions of a form: what its questions were, and what is different now for somebody who began with an earlier one.

Every version that people may have begun with is kept as a file under `fassungen/`; `python -m scripts.fassungen` writes
the one of the current declarations. Pure but for reading these files.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jobcenter.questionnaire.question import Form, Offen, Question, Value

FASSUNGEN = Path(__file__).parent / "fassungen"
Fassung = Mapping[str, Mapping[str, str | list[str]]]
"""question id -> its text, kind and options."""


@dataclass(frozen=True, slots=True)
class Aenderung:
    """What is different: questions that are new, gone (with their ids), and asked in another way. German texts."""

    neu: tuple[str, ...] = ()
    entfallen: tuple[tuple[str, str], ...] = ()
    anders: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.neu or self.entfallen or self.anders)

    def about(self, met: Collection[str], again: Collection[str], said: Collection[str]) -> Aenderung:
        """Only what concerns one person: new questions they meet, those asked again, lost ones they had answered."""
        return Aenderung(
            neu=tuple(text for text in self.neu if text in met),
            entfallen=tuple((key, text) for key, text in self.entfallen if key in said),
            anders=tuple(text for text in self.anders if text in again),
        )


def fassung_of(form: Form) -> Fassung:
    """The questions of a form as its file keeps them."""
    return {question.id: _described(question) for question in form.questions.values()}


def _described(question: Question) -> dict[str, str | list[str]]:
    return {
        "text": question.text,
        "kind": question.kind.value,
        "options": [option.value for option in question.options],
    }


@cache
def kept(form_id: str, version: str) -> Fassung | None:
    """The questions of an earlier version; None if there never was one."""
    path = FASSUNGEN / f"{form_id}-{version}.json"
    if not path.is_file():
        return None
    found: Fassung = json.loads(path.read_text(encoding="utf-8"))
    return found


def changes(form: Form, version: str) -> Aenderung:
    """What is different in this form since that version; nothing when the version is unknown."""
    before, now = kept(form.id, version), fassung_of(form)
    if before is None:
        return Aenderung()
    return Aenderung(
        neu=tuple(str(now[key]["text"]) for key in now if key not in before),
        entfallen=tuple((key, str(before[key]["text"])) for key in before if key not in now),
        anders=tuple(str(now[key]["text"]) for key in now if key in before and now[key] != before[key]),
    )


def still_fits(form: Form, question_id: str, version: str, value: Value) -> bool:
    """Whether an answer of that version still answers this question: same kind, and its option is still there."""
    before = (kept(form.id, version) or {}).get(question_id)
    question = form.questions.get(question_id)
    if before is None or question is None or isinstance(value, Offen):
        return True
    if before["kind"] != question.kind.value:
        return False
    options = {option.value for option in question.options}
    chosen = value if isinstance(value, tuple) else (value,)
    return not options or options.issuperset(chosen)
