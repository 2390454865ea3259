"""Which pages of a scan belong together: the rules, on texts only."""

import pytest

from jobcenter.akte.kennung import Art, abschnitte, parse

ADA = ["HAUPTANTRAG/2026-11/1/ADA11111"]
ADA_2 = ["HAUPTANTRAG/2026-11/2/ADA11111"]
BEN = ["WBA/2026-11/1/BEN22222"]
BLANK = ["HAUPTANTRAG/2026-11/1/LEER"]
LETTER = ["BRIEF/" + "0" * 31 + "7"]
NEU, DECK_ADA = ["DECKBLATT/NEU"], ["DECKBLATT/ADA11111"]
NONE: list[str] = []


def parts(*pages):
    return [(part.von, part.bis, part.kennung.reference if part.kennung else "") for part in abschnitte(pages)]


@pytest.mark.parametrize(
    ("text", "art", "reference"),
    [
        ("HAUPTANTRAG/2026-11/3/ABCD1234", Art.BLATT, "ABCD1234"),
        ("hauptantrag/2026-11/3/leer", Art.BLATT, ""),
        ("BRIEF/" + "A" * 32, Art.BRIEF, "a" * 32),
        ("DECKBLATT/ABCD1234", Art.COVER, "ABCD1234"),
        ("DECKBLATT/NEU", Art.COVER, ""),
    ],
)
def test_our_codes_are_understood(text, art, reference):
    found = parse(text)
    assert found is not None
    assert (found.art, found.reference) == (art, reference)


@pytest.mark.parametrize(
    "text", ["", "BCD\n002\n1\nSCT", "https://example.org/a/b/c", "BRIEF/123", "A/B/C/D", "X/2026/1/" + "9" * 40]
)
def test_codes_of_others_say_nothing(text):
    assert parse(text) is None


def test_one_place_takes_the_whole_scan():
    assert parts(ADA, ADA_2, NONE, NONE) == [(1, 4, "ADA11111")]
    assert parts(NONE, LETTER) == [(1, 2, "0" * 31 + "7")]


def test_nothing_readable_waits_as_one():
    assert parts(NONE, NONE) == [(1, 2, "")]
    assert parts(BLANK, NONE) == [(1, 2, "")]
    assert parts() == []


def test_two_people_in_one_stack_are_split_and_loose_pages_follow_nobody():
    assert parts(ADA, ADA_2, NONE, BEN) == [(1, 2, "ADA11111"), (3, 3, ""), (4, 4, "BEN22222")]


def test_cover_pages_separate_and_are_dropped():
    assert parts(DECK_ADA, NONE, NONE, NEU, BEN, NONE) == [(2, 3, "ADA11111"), (5, 6, "BEN22222")]
    assert parts(NEU, NONE, NEU, NONE) == [(2, 2, ""), (4, 4, "")]
    assert parts(NEU) == []


def test_a_form_of_somebody_else_behind_a_cover_page_leaves_loose_pages_to_a_person():
    assert parts(DECK_ADA, NONE, BEN) == [(2, 2, ""), (3, 3, "BEN22222")]
