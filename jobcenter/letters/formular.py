"""A paper form as a PDF: as many codes as sheets, although nobody knows the number of sheets before it is set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import typst

from jobcenter.letters.contexts import FormularContext
from jobcenter.letters.render import render_pdf

QUESTIONS_ON_A_SHEET: Final = 3
MOST_SHEETS: Final = 2000


def formular_pdf(context: FormularContext) -> bytes:
    """The form of this context, with a code at the foot of every sheet."""
    sheets = 4 + _questions(context["formular"]) // QUESTIONS_ON_A_SHEET
    while True:
        try:
            return render_pdf("formular", {**context, "blaetter": sheets})
        except typst.TypstError as error:
            if "more sheets than codes" not in str(error) or sheets > MOST_SHEETS:
                raise
            sheets *= 2


def _questions(formular: Mapping[str, Any]) -> int:
    return sum(len(page["fields"]) for part in formular["parts"] for block in part["blocks"] for page in block["pages"])
