"""Words compared as recognition may have read them: "K0ntoauszug", "Sa1do", "Betrlebskosten". Never for numbers."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobcenter.files.words import folded

_READ_AS = str.maketrans({"0": "o", "1": "i", "l": "i", "|": "i", "5": "s", "8": "b"})
_WORD = re.compile(r"[\w|§]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place in a text, in letters that are the same when they look alike."""

    start: int
    end: int
    letters: str


def words_in(text: str) -> list[Word]:
    """The words of a text, in their order."""
    return [Word(match.start(), match.end(), _letters(match.group())) for match in _WORD.finditer(text)]


@functools.cache
def alike(name: str) -> tuple[str, ...]:
    """The letters of the words of a name out of our rules."""
    return tuple(word.letters for word in words_in(name))


def places(name: str, words: Sequence[Word], *, whole: bool = False) -> Iterator[tuple[int, int]]:
    """Begin and end of each place with the words of `name`; the last one may go on unless `whole`."""
    *first, last = alike(name)
    for at in range(len(first), len(words)):
        letters = words[at].letters
        if letters == last or (not whole and letters.startswith(last)):
            begin = at - len(first)
            if all(words[begin + place].letters == word for place, word in enumerate(first)):
                yield words[begin].start, words[at].end


def _letters(word: str) -> str:
    return folded(word).translate(_READ_AS).replace("rn", "m")
