"""What a document seems to be and which amounts and dates it names. A caseworker confirms or corrects it.

Plain Python: words are counted by the rules of document_kinds.py, and the words that counted are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobcenter.akte import amounts
from jobcenter.akte.amounts import Amount, Day, Period
from jobcenter.akte.document_kinds import ASKING, KINDS, Kind
from jobcenter.akte.spelling import Word, places, words_in

# A name in a short line at the top is a heading; in the middle of a text it may be about another paper.
_HEAD_LINES = 15
_HEADING_WORDS = 8
_HEADING, _NAME, _WORD, _AGAINST, _ASKING = 5, 2, 1, -3, -5
_ENOUGH = 7


@dataclass(frozen=True, slots=True)
class Vorschlag:
    """A suggestion: code of the proof, title, and why; with the amounts and dates that were found."""

    code: str
    titel: str
    score: int
    words: tuple[str, ...]
    amounts: tuple[Amount, ...]
    document_date: Day | None
    period: Period | None

    @property
    def reason(self) -> str:
        """Why, for the caseworker."""
        return f"Wörter: {', '.join(self.words)}"


def suggest(texts: Sequence[str]) -> Vorschlag | None:
    """The kind of document these pages are; None when none fits, or two fit equally well."""
    text, headings = words_in("\n".join(texts)), words_in("\n".join(_headings(texts)))
    rated = sorted((_rate(kind, headings, text) for kind in KINDS), key=lambda rating: -rating[0])
    (score, words, kind), second = rated[0], rated[1]
    if score < _ENOUGH or second[0] == score:
        return None
    return Vorschlag(
        kind.code,
        kind.titel,
        score,
        words,
        amounts.amounts(texts, kind.amounts),
        amounts.document_date(texts),
        amounts.period(texts),
    )


def _headings(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        lines = [line for line in text.splitlines() if line.strip()]
        yield from (line for line in lines[:_HEAD_LINES] if len(line.split()) <= _HEADING_WORDS)


def _rate(kind: Kind, headings: Sequence[Word], text: Sequence[Word]) -> tuple[int, tuple[str, ...], Kind]:
    named = _found(kind.names, text)
    if not named:
        return 0, (), kind
    words = _found(kind.words, text)
    score = (_HEADING if _found(named, headings) else _NAME) + _WORD * len(words)
    score += _AGAINST * len(_found(kind.against, text)) + _ASKING * bool(_found(ASKING, text))
    return score, tuple(dict.fromkeys((*named, *words))), kind


def _found(names: Sequence[str], words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(name for name in names if next(places(name, words), None))
