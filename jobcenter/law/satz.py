"""The German sentence of a reasoning step, compiled once from a template.

`{netto_ct}` is money, because its name ends in `_ct`; `{satz:prozent}`, `{tag:datum}` name their format;
`{ergebnis}` is the result of the rule and `{ergebnis.feld_ct}` a part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from string import Formatter
from typing import Any

from jobcenter.law.texte import FORMATE

Baustein = tuple[str, int, Callable[[Any], Any] | None, Callable[[Any], str]]


class Satz:
    """Two sentences of one rule: one for a result that matters, one for an empty one."""

    __slots__ = ("leer", "namen", "satz", "templates")

    def __init__(self, satz: str, leer: str, namen: tuple[str, ...]) -> None:
        self.namen = namen
        self.templates = (satz, leer)
        self.satz = _compile(satz, namen)
        self.leer = _compile(leer, namen)

    def text(self, werte: Sequence[Any], ergebnis: Any) -> str:
        """The filled sentence; empty when the step needs no words."""
        bausteine = self.satz if ergebnis else self.leer
        if bausteine is None:
            return ""
        text = ""
        for vorher, stelle, teil, formatiert in bausteine:
            text += vorher
            if stelle >= -1:
                wert = ergebnis if stelle < 0 else werte[stelle]
                text += formatiert(teil(wert) if teil else wert)
        return text


def _compile(vorlage: str, namen: tuple[str, ...]) -> tuple[Baustein, ...] | None:
    if not vorlage:
        return None
    return tuple(_baustein(vorher, feld, wie or "", namen) for vorher, feld, wie, _ in Formatter().parse(vorlage))


def _baustein(vorher: str, feld: str | None, wie: str, namen: tuple[str, ...]) -> Baustein:
    if feld is None:
        return (vorher, -2, None, str)
    name, _, rest = feld.partition(".")
    stelle = -1 if name == "ergebnis" else namen.index(name)
    wie = wie or ("euro" if feld.endswith("_ct") else "")
    return (vorher, stelle, attrgetter(rest) if rest else None, FORMATE[wie])
