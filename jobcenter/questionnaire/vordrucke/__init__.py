"""The official forms (Vordrucke), field by field: which of our questions answers each, or why none does.

One YAML file for each form. A field has an id, its numbers on the printed forms of 2025 and 2026, and exactly one of
frage (questions, as form/question), system (known without asking), belege (a proof says it), nicht (not asked: why).
luecke says what of the field is still not asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
REASONS = {"system": "Folgt ohne Frage", "belege": "Steht im Nachweis", "nicht": "Wird nicht gefragt"}
FORMS = (
    "META", "HA", "WEP", "KI", "EK", "EKS", "KDU", "VM", "SV", "MEB", "BB", "UF", "UH1", "UH2", "UH3", "UH4", "HG",
    "VE", "WBA", "VAEM", "BUT", "ERST", "UMZUG", "DARL", "MB", "HEIZ", "UEBP", "WID", "VORS",
)  # fmt: skip
"""In the order of an application: the Hauptantrag with its sheets, then what comes later."""


@dataclass(frozen=True, slots=True)
class OfficialField:
    """One field of an official form. `questions` as (form, question); without any, `reason` and `text` say why.

    numbers: year of the printed form -> number of the field there. `gap`: what of it is still not asked.
    """

    id: str
    numbers: Mapping[int, str]
    questions: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    text: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True)
class OfficialForm:
    """One official form."""

    code: str
    title: str
    fields: tuple[OfficialField, ...]


@cache
def official_forms() -> tuple[OfficialForm, ...]:
    """All of them. ValueError if a field has no answer, or more than one kind of it."""
    return tuple(_form(code) for code in FORMS)


def _form(code: str) -> OfficialForm:
    raw = yaml.safe_load((FOLDER / f"{code.lower()}.yaml").read_text(encoding="utf-8"))
    if raw["vordruck"] != code:
        raise ValueError(f"{code.lower()}.yaml describes {raw['vordruck']}")
    return OfficialForm(code, raw["titel"], tuple(_field(row) for row in raw["felder"]))


def _field(row: Mapping[str, Any]) -> OfficialField:
    found = row.keys() & {"frage", *REASONS}
    if len(found) != 1 or row.keys() - found - {"feld", "nummer", "luecke"}:
        raise ValueError(f"{row.get('feld')}: exactly one of frage, {', '.join(REASONS)}")
    (kind,) = found
    numbers, gap = row.get("nummer", {}), row.get("luecke", "")
    if kind == "frage":
        pairs = (name.partition("/") for name in row["frage"])
        questions = tuple((form, question) for form, _, question in pairs)
        return OfficialField(row["feld"], numbers, questions, gap=gap)
    return OfficialField(row["feld"], numbers, reason=kind, text=row[kind], gap=gap)
