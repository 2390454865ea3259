"""Pages in which the words of a search were read, as rows of a list."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from jobcenter.akte.beweis import title_of_stueck
from jobcenter.akte.queries import Hit
from jobcenter.files.queries import text_of
from jobcenter.files.words import plain_words

SHOWN = 50
_AROUND = 70


@dataclass(frozen=True, slots=True)
class HitRow:
    """One page that was found. `zeichen` and `wer` only where the list is about more than one case."""

    titel: str
    seite: int
    url: str
    am: datetime
    zeichen: str = ""
    wer: str = ""
    text: str = ""


def rows_of(hits: list[Hit], typed: str = "") -> list[HitRow]:
    """The first `SHOWN` pages; inside an open case (`typed`) with the words around the first find."""
    return [_row(hit, typed) for hit in hits[:SHOWN]]


def _row(hit: Hit, typed: str) -> HitRow:
    fall, antrag = hit.stueck.fall, hit.stueck.fall.antrag
    return HitRow(
        titel=title_of_stueck(hit.stueck),
        seite=hit.nummer,
        url=reverse("desk:document_page", args=[fall.id, hit.stueck.id, hit.nummer]),
        am=hit.stueck.eingang_am,
        zeichen=fall.aktenzeichen,
        wer=f"{antrag.nachname}, {antrag.vorname}",
        text=snippet(text_of(hit.seite), typed) if typed else "",
    )


def snippet(text: str, typed: str) -> str:
    """The words around the first place where one of the words typed stands; "" when it is written differently."""
    line, wanted = " ".join(text.split()), plain_words(typed)
    low = line.casefold()
    places = [low.find(word.casefold()) for word in [*typed.split(), *wanted]]
    at = min((place for place in places if place >= 0), default=-1)
    if at < 0:
        return ""
    first, last = max(0, at - _AROUND), min(len(line), at + _AROUND)
    return ("… " if first else "") + line[first:last].strip() + (" …" if last < len(line) else "")
