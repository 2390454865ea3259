"""All texts are plain German: short sentences and an easy score of the Wiener Sachtextformel."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
import textstat

from jobcenter.questionnaire.tests.test_forms import marked_texts

MAX_WORDS = 20
# The first Wiener Sachtextformel gives a school year: 4 is very easy, 15 is very hard. Over all texts we stay at the
# level of a primary school; one text may be harder, because a legal noun alone ("Erwerbsminderung") costs years.
MAX_YEAR_ALL = 5.5
MAX_YEAR_ONE = 12.0
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


def school_year(texts: Iterable[str]) -> float:
    textstat.set_lang("de")
    joined = " ".join(s if s[-1] in ".!?" else f"{s}." for text in texts for s in sentences(text))
    return float(textstat.wiener_sachtextformel(joined, 1))


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
