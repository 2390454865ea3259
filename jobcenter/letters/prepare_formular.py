"""View data for the paper form, and the code at the foot of every sheet.

The code says which form, which version, which sheet and which application (a random number), nothing about a person.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import segno

from jobcenter.letters.checks import required

BLANK = "LEER"
SEPARATOR = "NEU"


def sheet_code(formular: str, version: str, sheet: int, nummer: str = "") -> str:
    """What the code of one sheet says, and what stands beside it: ``HAUPTANTRAG/2026-11/3/LEER``."""
    return f"{formular}/{version}/{sheet}/{nummer or BLANK}".upper()


def letter_code(brief_id: UUID) -> str:
    """What the code of a letter says: which letter, a random number. A scan of it finds its case (akte/kennung.py)."""
    return f"BRIEF/{brief_id.hex}".upper()


def prepare_deckblatt(context: Mapping[str, Any]) -> dict[str, Any]:
    """View data for ``layouts/deckblatt.typ`` from a ``DeckblattContext``."""
    required(context, "behoerde", "datum")
    nummer = context.get("nummer", "")
    name = context["behoerde"]["name"]
    title = f"Deckblatt {nummer}" if nummer else "Trennblatt"
    view = dict(context)
    view.update(
        dokument={"titel": title, "autor": name, "erstellt": context["datum"], "fuss": name, "entwurf": False},
        nummer=nummer,
        code=code_view(f"DECKBLATT/{nummer or SEPARATOR}".upper()),
    )
    return view


def code_view(text: str) -> dict[str, Any] | None:
    """The code of this text as a layout draws it; None for no text."""
    if not text:
        return None
    width, runs = code_runs(text)
    return {"text": text, "breite": width, "striche": [list(run) for run in runs]}


@functools.lru_cache(maxsize=1024)
def code_runs(text: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """The QR code of this text: its width in modules, and the dark runs as (column, row, length)."""
    matrix = segno.make_qr(text, error="m").matrix
    runs = []
    for row, modules in enumerate(matrix):
        column = 0
        for is_dark, group in itertools.groupby(modules):
            length = len(list(group))
            if is_dark:
                runs.append((column, row, length))
            column += length
    return len(matrix), tuple(runs)


def prepare_formular(context: Mapping[str, Any]) -> dict[str, Any]:
    """View data for ``layouts/formular.typ`` from a ``FormularContext``."""
    required(context, "behoerde", "formular", "datum", "erklaerung", "blaetter")
    formular, nummer = context["formular"], context.get("nummer", "")
    codes = [sheet_code(formular["id"], formular["version"], at, nummer) for at in range(1, context["blaetter"] + 1)]
    view = dict(context)
    view.update(
        dokument={
            "titel": formular["title"],
            "autor": context["behoerde"]["name"],
            "erstellt": context["datum"],
            "fuss": context["behoerde"]["name"],
            "entwurf": False,
        },
        nummer=nummer,
        codes=[code_view(code) for code in codes],
    )
    return view
