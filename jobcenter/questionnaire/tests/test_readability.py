"""Every text that people outside the office meet is plain German: questions, pages, mails, receipts, explained words.

Short sentences, an easy score of the Wiener Sachtextformel, no words of offices. The texts are read from the sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from scripts.source_texts import marked_texts

MAX_WORDS = 20
# The first Wiener Sachtextformel gives a school year: 4 is very easy, 15 is very hard. Over all texts we stay at the
# level of a primary school; one text may be harder, because a legal noun alone ("Erwerbsminderung") costs years.
MAX_YEAR_ALL = 5.5
MAX_YEAR_ONE = 13.5
WORDS_FOR_SCORE = 8
FORBIDDEN = re.compile(
    r"\b(gemäß|seitens|bzw|ggf|zwecks|hinsichtlich|unverzüglich|Antragsteller\w*)\b|!", re.IGNORECASE
)

AMTSDEUTSCH = (
    "Die gesetzlichen Mitwirkungspflichten sind seitens der antragstellenden Person unter Berücksichtigung der "
    "leistungsrechtlichen Voraussetzungen der Bedarfsgemeinschaft unverzüglich und vollumfänglich zu erfüllen, "
    "andernfalls die Versagung der beantragten Grundsicherungsleistungen in Betracht zu ziehen ist."
)


def sentences(text: str) -> list[str]:
    text = re.sub(r"%\(\w+\)s", "Lea", re.sub(r"</?\w[^>]*>", "", text))
    text = re.sub(r"(\d)\.(\d)|\b(Abs|Nr|Art|S)\.", r"\1\2\3", text)
    return [part.strip() for part in re.split(r"(?<=[.!?:])\s+", text) if part.strip()]


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


def complaints(text: str) -> list[str]:
    """What is wrong with one text, with the sentence that it concerns."""
    found = [f"more than {MAX_WORDS} words: {each}" for each in sentences(text) if len(each.split()) > MAX_WORDS]
    found += [f"„{word[0]}“: {each}" for each in sentences(text) for word in FORBIDDEN.finditer(each)]
    if len(text.split()) >= WORDS_FOR_SCORE and (year := school_year([text])) > MAX_YEAR_ONE:
        found.append(f"hard to read (school year {year:.1f}): {text}")
    return found


def readable(text: str) -> bool:
    return re.search(r"[^\W\d_]", text) is not None


TEXTS = {text: marked.path for marked in marked_texts() for text in (marked.text, marked.plural) if readable(text)}


def test_the_texts_of_every_room_that_speaks_to_people_are_found() -> None:
    rooms = {path.split("/")[1] for path in TEXTS.values()}
    assert {"questionnaire", "portal", "website", "look", "letters", "antrag"} <= rooms
    assert "Datum sichern" in TEXTS
    assert len(TEXTS) > 1000


def test_each_text_is_short_and_plain() -> None:
    assert [f"{path}: {what}" for text, path in TEXTS.items() for what in complaints(text)] == []


@pytest.mark.parametrize("room", sorted({path.split("/")[1] for path in TEXTS.values()}))
def test_the_texts_of_a_room_together_are_easy(room: str) -> None:
    assert school_year(text for text, path in TEXTS.items() if path.split("/")[1] == room) <= MAX_YEAR_ALL


def test_the_gate_stops_amtsdeutsch_and_names_the_sentence() -> None:
    found = complaints(f"Das ist leicht. {AMTSDEUTSCH}")
    assert [what.split(":")[0].split(" (")[0] for what in found] == [
        "more than 20 words",
        "„seitens“",
        "„unverzüglich“",
        "hard to read",
    ]
    assert all(AMTSDEUTSCH in what for what in found)
    assert school_year([AMTSDEUTSCH]) > MAX_YEAR_ALL


@pytest.mark.parametrize("text", ["Bitte antworten Sie sofort!", "Nachweise bzw. Belege", "Daten der Antragstellerin"])
def test_words_of_offices_are_refused_in_short_texts_too(text: str) -> None:
    assert complaints(text)
