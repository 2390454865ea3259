"""Citations: which paragraphs of which statutes a citation names, and what the statutes call them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from jobcenter.law.parameters import read_yaml

GESETZ_DER = {"sgb1": "SGB I", "sgb2": "SGB II", "sgb10": "SGB X", "sgg": "SGG", "grusigv": "GrusiGV"}
"""The statute of each folder with rules."""
REIHENFOLGE = ("SGB II", "GrusiGV", "SGB I", "SGB X", "SGG")
NAME = r"SGB [IVX]+|GrusiGV|UhVorschG|BKGG|WoGG|SGG|OZG|VAG|VVG|AsylbLG|BGB|EStG|BEEG|BAföG|"
NAME += "ZPO|GG|AufenthG|FreizügG/EU|BVG"
STUECK = re.compile(
    rf"(?P<name>{NAME})(?![\w])|(?P<zeichen>§§?)\s*|(?P<nummer>\d+[a-z]?)|(?P<wort>[^\W\d]+\.?)|(?P<komma>,)"
)
TITEL = Path(__file__).with_name("titel.yaml")


class Paragraph(NamedTuple):
    """One paragraph of one statute."""

    gesetz: str
    nummer: str

    def __str__(self) -> str:
        return f"§ {self.nummer} {self.gesetz}"

    @property
    def titel(self) -> str:
        """The official heading; empty when the statute has none or is not kept here."""
        return _titel().get(self.gesetz, {}).get(self.nummer, "")

    @property
    def rang(self) -> tuple[int, str, int, str]:
        """The order in lists: the statutes with rules first, then by name and number."""
        digits = self.nummer.rstrip("abcdefghijklmnopqrstuvwxyz")
        stelle = REIHENFOLGE.index(self.gesetz) if self.gesetz in REIHENFOLGE else len(REIHENFOLGE)
        return (stelle, self.gesetz, int(digits), self.nummer)


@lru_cache(maxsize=4096)
def paragraphen(zitat: str) -> tuple[Paragraph, ...]:
    """Every paragraph a citation names, in its order; numbers of Absatz, Satz and Nummer are left out.

    „§ 7 Abs. 1, § 9 SGB II, § 1 GrusiGV“ names three. Without a statute it is the SGB II.
    """
    found: list[Paragraph] = []
    offen: list[str] = []
    erwartet = several = False
    for stueck in STUECK.finditer(zitat):
        if stueck["zeichen"]:
            erwartet, several = True, stueck["zeichen"] == "§§"
        elif stueck["nummer"] and erwartet:
            offen.append(stueck["nummer"])
            erwartet = False
        elif stueck["name"]:
            found += [Paragraph(stueck["name"], nummer) for nummer in offen]
            offen, several = [], False
        elif stueck["komma"] or stueck["wort"] in ("und", "bis", "oder"):
            erwartet = several
        elif stueck["wort"]:
            erwartet = several = False
    found += [Paragraph("SGB II", nummer) for nummer in offen]
    return tuple(dict.fromkeys(found))


def official_headings(*gesetze: str) -> Iterator[str]:
    """The headings of these statutes that are kept here."""
    return (titel for gesetz in gesetze for titel in _titel()[gesetz].values())


@lru_cache(maxsize=1)
def _titel() -> dict[str, dict[str, str]]:
    gelesen: dict[str, dict[str, str]] = read_yaml(TITEL)
    return {gesetz: {str(nummer): titel for nummer, titel in alle.items()} for gesetz, alle in gelesen.items()}
