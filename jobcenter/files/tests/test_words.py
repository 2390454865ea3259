"""Words for the search: however a word is typed, the page that has it is found."""

import unicodedata
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobcenter.files.words import blind, query_words, words_of

LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßéèçşğıłńžøáàñ0123456789абвгґдеёжзиіїйкюя"
PAGE = """Jobcenter Musterkreis, Bescheid vom 01.04.2026 über die Nachzahlung
Ayşe Müller-Groß, geboren 12.3.1990, IBAN DE02 1203 0000 0000 2020 51
Kosten für Unterkunft 1.063,00EUR, Heiz-
kosten 75,50 EUR, Aktenzeichen 99901-BG-004711, Wohnungen, Оксана Шевченко"""

Spelling = Callable[[str], str]

SPELLINGS: tuple[Spelling, ...] = (
    str.upper,
    str.lower,
    str.title,
    lambda word: word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"),
    lambda word: word.replace("ß", "ss"),
    lambda word: word.replace("ß", "ẞ"),
    lambda word: unicodedata.normalize("NFD", word),
)


@example("0й0", str.upper, partial(unicodedata.normalize, "NFD"))
@given(st.text(LETTERS, min_size=2, max_size=20), st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS))
def test_a_word_is_found_in_every_spelling(
    word: str, first: Callable[[str], str], second: Callable[[str], str]
) -> None:
    page = words_of(f"Davor steht etwas, dann {word}, und danach noch etwas.")
    assert query_words(second(first(word))) <= page


@given(st.integers(0, 99_999_999), st.integers(0, 99), st.integers(0, 99_999_999))
def test_an_amount_is_found_with_and_without_points_and_no_other(euros: int, cents: int, other: int) -> None:
    page = words_of(f"Auszahlung {euros:,}".replace(",", ".") + f",{cents:02} EUR")
    assert query_words(f"{euros},{cents:02}") <= page
    assert (query_words(f"{other},{cents:02}") <= page) == (other == euros)


@given(st.dates())
def test_a_date_is_found_however_it_is_written(day) -> None:
    if not 1900 <= day.year <= 2099:
        day = day.replace(year=2026, day=min(day.day, 28))
    page = words_of(f"geboren am {day:%d.%m.%Y}.")
    for typed in (f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%y}"):
        assert query_words(typed) <= page


@pytest.mark.parametrize(
    "typed",
    [
        "bescheide",
        "mueller",
        "MULLER",
        "gross",
        "ayse",
        "1.4.2026",
        "01.04.26",
        "12.03.1990",
        "de02120300000000202051",
        "DE02 1203 0000 0000 2020 51",
        "1063,00",
        "1.063",
        "heizkosten",
        "wohnung",
        "99901-BG-004711",
        "ШЕВЧЕНКО",
        "unterkünfte",
        "Müller 75,50 nachzahlungen",
    ],
)
def test_it_is_on_the_page(typed: str) -> None:
    assert query_words(typed)
    assert query_words(typed) <= words_of(PAGE)


@pytest.mark.parametrize("typed", ["1.063,50", "163,00", "02.04.2026", "Meier", "DE02120300000000202052"])
def test_it_is_not_on_the_page(typed: str) -> None:
    assert not query_words(typed) <= words_of(PAGE)


def test_an_iban_is_found_when_a_zero_was_read_as_a_letter_and_a_number_follows() -> None:
    page = words_of("IBAN: DEO2 12O3 0000 0000 2020 51 123 Zweck, AT61 1904 3002 3457 3201 4711")
    assert query_words("DE02120300000000202051") <= page
    assert query_words("AT611904300234573201") <= page


@pytest.mark.parametrize("typed", ["", " ", "a", "?!", "5"])
def test_too_little_is_no_query(typed: str) -> None:
    assert query_words(typed) == frozenset()


def test_marks_fit_the_database_are_sorted_and_need_the_key() -> None:
    marks = blind(words_of(PAGE), b"key of one office")
    assert marks == sorted(set(marks))
    assert all(-(2**63) <= mark < 2**63 for mark in marks)
    assert any(mark < 0 for mark in marks)
    assert set(blind(query_words("Müller"), b"key of one office")) <= set(marks)
    assert not set(blind(query_words("Müller"), b"key of another office")) & set(marks)
