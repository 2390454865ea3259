"""`python -m scripts.fassungen`: keep the questions of every form under its current version.

Run it after changing questions. A version that people may already have begun with is never overwritten with other
questions: give the form a new `version` first.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jobcenter.questionnaire.fassung import FASSUNGEN, fassung_of
from jobcenter.questionnaire.formulare import FORMULARE

# Versions with which people may have begun; a form that says one of these must not ask anything else.
RELEASED = {("hauptantrag", "2026-11")}


def text_of(form_id: str) -> str:
    """What the file of the current version of this form holds."""
    return json.dumps(fassung_of(FORMULARE[form_id]), ensure_ascii=False, indent=1) + "\n"


def file_of(form_id: str) -> Path:
    """Where it stands."""
    return FASSUNGEN / f"{form_id}-{FORMULARE[form_id].version}.json"


def main() -> None:
    for form_id, form in FORMULARE.items():
        path = file_of(form_id)
        if (form_id, form.version) in RELEASED and path.exists() and path.read_text("utf-8") != text_of(form_id):
            sys.exit(f"{form_id} asks other questions than in its released version {form.version}: give it a new one.")
        path.write_text(text_of(form_id), encoding="utf-8")


if __name__ == "__main__":
    main()
