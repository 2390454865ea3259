"""All texts are plain German: short sentences and an easy score of the Wiener Sachtextformel."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from jobcenter.questionnaire.tests.test_forms import marked_texts

MAX_WORDS = 20
# The first Wiener Sachtextformel gives a school year: 4 is very easy, 15 is very hard. Over all texts we stay at the
# level of a primary school; one text may be harder, because a legal noun alone ("Erwerbsminderung") costs years.
MAX_YEAR_ALL = 5.5
MAX_YEAR_ONE = 13.5
WORDS_FOR_SCORE = 8

AMTSDEUTSCH = (
    "Die gesetzlichen Mitwirkungspflichten sind seitens der antragstellenden Person unter Berücksichtigung der "
    "leistungsrechtlichen Voraussetzungen der Bedarfsgemeinschaft unverzüglich und vollumfänglich zu erfüllen, "
    "andernfalls die Versagung der beantragten Grundsicherungsleistungen in Betracht zu ziehen ist."
)


def sentences(text: str) -> list[str]:
    text = re.sub(r"%\(\w+\)s", "Lea", text)
    text = re.sub(r"(\d)\.(\d)|\b(Abs|Nr|Art|S)\.", r"\1\2\3", text)
    return [part.strip() for part in re.split(r"(?<=[.!?:])\s+", text) if part.strip()]


def too_long(text: str) -> bool:
    return any(len(sentence.split()) > MAX_WORDS for sentence in sentences(text))


def syllables(word: str) -> int:
    """Groups of vowels, with the German double vowels as one; close enough for a formula made for counting by hand."""
    return max(1, len(re.findall(r"aa|ee|oo|ie|ei|ai|au|äu|eu|[aeiouyäöü]", word.lower())))


def school_year(texts: Iterable[str]) -> float:
    """The first Wiener Sachtextformel (Bamberger and Vanecek 1984)."""
    found = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in found for word in re.findall(r"[^\W\d_]+", sentence)]
    percent = 100 / len(words)
    three_syllables = percent * sum(syllables(word) >= 3 for word in words)
    one_syllable = percent * sum(syllables(word) == 1 for word in words)
    long_words = percent * sum(len(word) > 6 for word in words)
    words_a_sentence = len(words) / len(found)
    return 0.1935 * three_syllables + 0.1672 * words_a_sentence + 0.1297 * long_words - 0.0327 * one_syllable - 0.875


def too_hard(text: str) -> bool:
    return len(text.split()) >= WORDS_FOR_SCORE and school_year([text]) > MAX_YEAR_ONE


@pytest.mark.parametrize("text", sorted(marked_texts()), ids=lambda text: text[:40])
def test_each_text_is_short_and_plain(text: str) -> None:
    assert not too_long(text)
    assert not too_hard(text)
    assert "!" not in text
    assert not re.search(r"\b(gemäß|seitens|bzw|ggf|zwecks|hinsichtlich|unverzüglich|Antragsteller\w*)\b", text)


def test_all_texts_together_are_easy() -> None:
    assert school_year(sorted(marked_texts())) <= MAX_YEAR_ALL


def test_the_gate_stops_amtsdeutsch() -> None:
    assert too_long(AMTSDEUTSCH)
    assert too_hard(AMTSDEUTSCH)
    assert school_year([AMTSDEUTSCH]) > MAX_YEAR_ALL
