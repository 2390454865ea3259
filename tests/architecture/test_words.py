"""German words in code are legal terms, and GLOSSARY.md explains each of them."""

from __future__ import annotations

import re

import pytest

from tests.architecture import words


def test_every_german_word_in_a_name_is_in_the_glossary() -> None:
    terms = words.glossary_terms()
    used = words.words_in_code()
    unknown = {word: path for word, path in used.items() if word not in terms and not words.is_english(word)}
    assert not unknown, "explain them in GLOSSARY.md, or use the English word"


def test_every_term_of_the_glossary_is_used() -> None:
    used = set(words.words_in_code())
    rows = [re.findall(r"`([^`]+)`", row[0]) for row in words.glossary_rows()]
    assert [terms for terms in rows if not used.intersection(terms)] == []


def test_every_term_has_one_row_with_source_and_gloss() -> None:
    rows = words.glossary_rows()
    terms = [term for row in rows for term in re.findall(r"`([^`]+)`", row[0])]
    assert sorted({term for term in terms if terms.count(term) > 1}) == []
    assert [row for row in rows if not row[2] or not (row[1] == "–" or "§" in row[1] or "Art." in row[1])] == []


def test_technical_words_are_sorted_and_needed() -> None:
    lines = [line for line in words.TECHNICAL.read_text().splitlines() if line and not line.startswith("#")]
    assert lines == sorted(set(lines))
    used = set(words.words_in_code())
    assert [word for word in lines if word not in used or word in words.dictionary()] == []


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("regelbedarf_ct", ["regelbedarf"]),
        ("BedarfsgemeinschaftRow", ["bedarfsgemeinschaft", "row"]),
        ("HTTPAntwort2", ["http", "antwort"]),
        ("__init__", ["init"]),
        ("id", []),
    ],
)
def test_names_are_split_into_words(identifier: str, expected: list[str]) -> None:
    assert list(words.parts(identifier)) == expected
