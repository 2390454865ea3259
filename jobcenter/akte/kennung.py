"""What the codes on paper of ours say, and which pages of a stack belong together. Plain Python.

HAUPTANTRAG/2026-11/3/ABCD1234    a sheet of a form: which form, which version, which sheet, which application
BRIEF/<id of the letter>          the first page of a letter that comes back
DECKBLATT/ABCD1234                a cover page: what follows belongs to this application; the page itself is dropped
DECKBLATT/NEU                     a cover page that only separates
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

LETTER = re.compile(r"BRIEF/(?P<brief>[0-9A-F]{32})")
COVER = re.compile(r"DECKBLATT/(?P<nummer>[A-Z0-9-]{1,12})")
SHEET = re.compile(
    r"(?P<formular>[A-Z0-9_-]{1,30})/(?P<version>[0-9A-Z.-]{1,20})/(?P<blatt>\d{1,4})/(?P<nummer>[A-Z0-9-]{1,12})"
)
BLANK = "LEER"
SEPARATOR = "NEU"


class Art(Enum):
    """Which paper of ours a code stands on."""

    BLATT = "blatt"
    BRIEF = "brief"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class Kennung:
    """One code of ours. `reference` is the number of an application or the id of a letter; "" leads nowhere."""

    art: Art
    reference: str
    text: str


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """Pages of a scan that belong together, first to last; `kennung` is what the codes on them say, None: nothing."""

    von: int
    bis: int
    kennung: Kennung | None


def parse(text: str) -> Kennung | None:
    """What this text says; None when it is no code of ours (a code of a bank, of a shop)."""
    text = text.strip().upper()
    if found := LETTER.fullmatch(text):
        return Kennung(Art.BRIEF, found["brief"].lower(), text)
    if found := COVER.fullmatch(text):
        nummer = found["nummer"]
        return Kennung(Art.COVER, "" if nummer == SEPARATOR else nummer, text)
    if found := SHEET.fullmatch(text):
        nummer = found["nummer"]
        return Kennung(Art.BLATT, "" if nummer == BLANK else nummer, text)
    return None


def abschnitte(pages: Sequence[Sequence[str]]) -> list[Abschnitt]:
    """Group the pages of a scan by the codes on them (`pages`: the texts of the codes of each page).

    What lies between two cover pages came from one envelope: where one place is named, all of it goes there. Where
    several are named, a page without a code goes nowhere by itself: it must not follow into a stranger's case because
    it lay next to it.
    """
    found: list[Abschnitt] = []
    cover: Kennung | None = None
    envelope: list[tuple[int, Kennung | None]] = []
    for number, codes in enumerate(pages, start=1):
        kennung = next((known for known in map(parse, codes) if known is not None), None)
        if kennung is not None and kennung.art == Art.COVER:
            found += _envelope(envelope, cover)
            cover, envelope = kennung, []
        else:
            envelope.append((number, kennung))
    return found + _envelope(envelope, cover)


def _envelope(pages: list[tuple[int, Kennung | None]], cover: Kennung | None) -> list[Abschnitt]:
    own = [kennung for _, kennung in pages if kennung is not None]
    named = {kennung.reference: kennung for kennung in [cover, *own] if kennung is not None and kennung.reference}
    if not pages:
        return []
    if len(named) <= 1:
        only = next(iter(named.values()), None) or (own[0] if own else cover)
        return [Abschnitt(pages[0][0], pages[-1][0], only)]
    found: list[Abschnitt] = []
    for number, kennung in pages:
        mine = kennung if kennung is not None and kennung.reference else None
        last = found[-1] if found else None
        if last is not None and _reference(last.kennung) == _reference(mine):
            found[-1] = Abschnitt(last.von, number, last.kennung)
        else:
            found.append(Abschnitt(number, number, mine))
    return found


def _reference(kennung: Kennung | None) -> str:
    return kennung.reference if kennung is not None else ""
