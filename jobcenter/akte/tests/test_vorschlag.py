"""What a document seems to be: suggestions from recognised texts."""

import random
import shutil
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from jobcenter.akte.amounts import LABELS, amounts, cents_of, document_date, period
from jobcenter.akte.document_kinds import KINDS
from jobcenter.akte.tests.invented import NOTHING, TEXTS
from jobcenter.akte.vorschlag import suggest
from jobcenter.files import ocr
from jobcenter.files.tests import pages
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


def named(texts: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for amount in amounts(texts, tuple(LABELS)):
        found.setdefault(amount.label, []).append(amount.cents)
    return found


@pytest.mark.parametrize(("code", "titel", "text"), TEXTS, ids=[f"{row[1]}-{at}" for at, row in enumerate(TEXTS)])
def test_an_invented_paper_is_what_it_is(code: str, titel: str, text: str) -> None:
    found = suggest([text])
    assert found is not None
    assert (found.code, found.titel) == (code, titel)
    assert found.reason == f"Wörter: {', '.join(found.words)}"


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_suggested_for_what_is_no_known_paper(text: str) -> None:
    assert suggest([text]) is None


@given(st.lists(st.text(max_size=200), max_size=3))
def test_nonsense_is_nothing(texts: list[str]) -> None:
    assert suggest(texts) is None


def test_every_code_is_one_the_forms_ask_for() -> None:
    assert {kind.code for kind in KINDS} <= {art.code for art in NACHWEISARTEN}


def test_every_kind_is_declared_once_with_known_amounts() -> None:
    assert len({kind.titel for kind in KINDS}) == len(KINDS)
    assert {label for kind in KINDS for label in kind.amounts} == set(LABELS)


def test_the_words_that_counted_are_shown() -> None:
    found = suggest([TEXTS[0][2]])
    assert found is not None
    assert found.reason.startswith("Wörter: Kontoauszug, Saldo, ")


def test_words_are_known_when_recognition_took_one_letter_for_another() -> None:
    text = TEXTS[0][2].replace("Kontoauszug", "K0ntoauszug").replace("Saldo", "Sa1do").replace("Sparkasse", "5parkasse")
    found = suggest([text])
    assert found is not None
    assert found.code == "D-KTO"


def test_amounts_carry_page_and_the_words_around_them() -> None:
    found = suggest([TEXTS[0][2], "Seite 2\nKontostand am 30.04.2026 709,50 EUR"])
    assert found is not None
    assert [(amount.label, amount.cents, amount.page) for amount in found.amounts] == [
        ("Kontostand", 106_300, 1),
        ("Kindergeld", 25_900, 1),
        ("Kontostand", 70_950, 1),
        ("Kontostand", 70_950, 2),
    ]
    assert found.amounts[0].around == "Alter Saldo vom 01.04.2026 1.063,00"


def test_a_rent_contract_names_its_parts_and_its_day() -> None:
    found = suggest([TEXTS[4][2]])
    assert found is not None
    assert {amount.label: amount.cents for amount in found.amounts} == {
        "Grundmiete": 45_000,
        "Nebenkosten": 12_000,
        "Heizkosten": 8_000,
        "Gesamtmiete": 65_000,
    }
    assert found.document_date is not None
    assert (found.document_date.day, found.document_date.page) == (date(2026, 3, 12), 1)


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("1.063,00", 106_300),
        ("1063,00", 106_300),
        ("0,05", 5),
        ("12.345.678,90", 1_234_567_890),
        ("-12,50", -1250),
        ("12,50-", -1250),
        ("+12,50", 1250),
        ("1,063.00", None),
        ("1.063.00", None),
        ("10.63,00", None),
        ("1.063,0O", None),
        ("l.063,00", None),
        ("1.063,00(?)", None),
        ("063,00", None),
        ("1063", None),
        ("-12,50-", None),
        ("1 063,00", None),
    ],
)
def test_only_exact_german_notation_is_an_amount(written: str, cents: int | None) -> None:
    assert cents_of(written) == cents


@given(st.integers(0, 10**10))
def test_every_amount_is_read_exactly(cents: int) -> None:
    written = f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02}"
    assert cents_of(written) == cents
    assert named([f"Grundmiete: {written} EUR"]) == {"Grundmiete": [cents]}


@pytest.mark.parametrize(
    "line",
    [
        "Grundmiete 450,00(?) EUR",
        "Grundmiete 4.063,00(?) davon 12,00 EUR",
        "Grundmiete 45O,00 EUR",
        "Grundmiete 450.00 EUR",
        "Grundmiete 12 450,00 EUR",
        "Grundmiete - 450,00 EUR",
        "Grundmiete 450,00 480,00",
        "Grundmiete 450 EUR",
        "Grundmiete ab 450,00/480,00",
        "Rentenversicherung 450,00",
        "Grundmiete\nKaution 1.350,00",
        "Grundmieten aller Wohnungen 450,00",
    ],
)
def test_a_doubtful_amount_is_not_suggested(line: str) -> None:
    assert named([line]) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grundmiete ab 01.03.2026: 450,00 €", {"Grundmiete": [45_000]}),
        ("Kindergeld ab Januar 2026 für 2 Kinder 518,00 EUR", {"Kindergeld": [51_800]}),
        ("Grundmiete 450,00 Nebenkosten 120,00", {"Grundmiete": [45_000], "Nebenkosten": [12_000]}),
        ("Auszahlungsbetrag\n1.563,20 EUR", {"Auszahlungsbetrag": [156_320]}),
        ("Kontostand 63,00 S", {"Kontostand": [-6_300]}),
        ("Kontostand 63,00 H", {"Kontostand": [6_300]}),
        ("Nettokaltmiete 450,00", {"Grundmiete": [45_000]}),
        ("Grundmiete\nNebenkosten 120,00", {"Nebenkosten": [12_000]}),
    ],
)
def test_an_amount_belongs_to_the_label_before_it(text: str, expected: dict[str, list[int]]) -> None:
    assert named([text]) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Musterstadt, den 12. März 2026", date(2026, 3, 12)),
        ("Beispielstadt, 01.09.2026", date(2026, 9, 1)),
        ("Datum: 3.6.2026", date(2026, 6, 3)),
        ("Erstellt am 03.06.2026", date(2026, 6, 3)),
        ("geboren am 03.06.1990", None),
        ("Datum: 31.02.2026", None),
        ("Datum: 03.06.2026(?)", None),
        ("Zahlung vom 03.06.2026", None),
    ],
)
def test_the_day_of_a_paper_is_named_as_such(text: str, day: date | None) -> None:
    found = document_date(["", text])
    assert (found and (found.day, found.page)) == (day and (day, 2))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abrechnungszeitraum 01.01.2025 bis 31.12.2025", (date(2025, 1, 1), date(2025, 12, 31))),
        ("Zeitraum 01.10.2024 - 30.09.2025", (date(2024, 10, 1), date(2025, 9, 30))),
        ("Abrechnungsmonat Februar 2024", (date(2024, 2, 1), date(2024, 2, 29))),
        ("Abrechnung der Bezüge für Juni 2026", (date(2026, 6, 1), date(2026, 6, 30))),
        ("vom 31.12.2025 bis 01.01.2025", None),
        ("im Juni 2026 war es warm", None),
    ],
)
def test_the_time_a_paper_is_about(text: str, expected: tuple[date, date] | None) -> None:
    found = period([text])
    assert (found and (found.first, found.last)) == expected


@needs_tesseract
@pytest.mark.parametrize("at", [0, 4, 10])
def test_a_paper_that_was_photographed_is_recognised(at: int) -> None:
    code, titel, text = TEXTS[at]
    photo = pages.photographed(pages.drawn(text, size=(1240, 900)))
    found = suggest([ocr.recognise(pages.jpeg(photo)).text])
    assert found is not None
    assert (found.code, found.titel) == (code, titel)
    meant = suggest([text])
    assert meant is not None
    seen, true = ({(a.label, a.cents) for a in suggestion.amounts} for suggestion in (found, meant))
    # An amount may be missing, but none may be wrong.
    assert seen <= true
    assert len(seen) >= len(true) - 1


@needs_tesseract
def test_a_page_of_blots_is_nothing() -> None:
    page = Image.frombytes("L", (600, 400), random.Random(5).randbytes(600 * 400))
    assert suggest([ocr.recognise(pages.jpeg(page)).text]) is None
