"""What people type, in their writing, becomes a value; what cannot be one gets a sentence that says what to do."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Message, Offen, Value
from jobcenter.questionnaire.reading import Raw, read_question
from jobcenter.questionnaire.tests.ausfuellen import HEUTE
from jobcenter.questionnaire.values import euro_to_cents, format_euro

CONTEXT = engine.walk(HAUPTANTRAG, Answers(), HEUTE).context.about("antragsteller")


def read(question_id: str, raw: Raw) -> Value | Message | None:
    return read_question(HAUPTANTRAG.questions[question_id], raw, CONTEXT)


def typed(question_id: str, text: str) -> Value | Message | None:
    return read(question_id, {question_id: [text]})


def code(question_id: str, text: str) -> str:
    result = typed(question_id, text)
    assert isinstance(result, Message), result
    return result.code


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("420", 42_000),
        ("420,5", 42_050),
        ("420.50", 42_050),
        ("1.234,56", 123_456),
        ("1,234.56", 123_456),
        ("1234.56", 123_456),
        ("1 234,56 €", 123_456),
        ("1'234.56", 123_456),
        ("EUR 1.000", 100_000),
        ("1.000", 100_000),
        ("1,000", 100_000),
        ("12.345.678,90", 1_234_567_890),
        ("420,-", 42_000),
        ("420,— Euro", 42_000),
        ("0", 0),
        ("0,00", 0),
        ("0,05", 5),
        ("٤٢٠٫٥٠", 42_050),
        ("١٬٢٣٤٫٥٦", 123_456),
        ("۴۲۰", 42_000),
        ("-5", -500),
    ],
)
def test_amounts(text: str, cents: int) -> None:
    assert euro_to_cents(text) == cents


@pytest.mark.parametrize(
    "text",
    ["", "abc", "1.2.3", "1,2,3", "12.34.56", "1.23,456", "1,234,56", "0.125", "--5", "1e3", "½", "NaN", "0x10", "5-"],
)
def test_no_amounts(text: str) -> None:
    assert euro_to_cents(text) is None


@given(st.integers(min_value=0, max_value=10**11))
def test_amounts_survive_writing_and_reading(cents: int) -> None:
    assert euro_to_cents(format_euro(cents)) == cents


def test_amount_limits() -> None:
    assert code("arbeit.brutto", "-1") == "too_small"
    assert code("arbeit.brutto", "999999999") == "too_big"
    assert code("arbeit.brutto", "viel") == "not_an_amount"


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        (("2", "5", "1990"), dt.date(1990, 5, 2)),
        (("02", "05", "1990"), dt.date(1990, 5, 2)),
        (("٢", "٥", "١٩٩٠"), dt.date(1990, 5, 2)),
        (("2", "Mai", "1990"), dt.date(1990, 5, 2)),
        (("29.", "2.", "2000"), dt.date(2000, 2, 29)),
    ],
)
def test_dates_in_three_fields(parts: tuple[str, str, str], day: dt.date) -> None:
    raw = dict(zip(("tag", "monat", "jahr"), parts, strict=True))
    assert read("person.geburtsdatum", {f"person.geburtsdatum.{name}": [text] for name, text in raw.items()}) == day


@pytest.mark.parametrize(
    "text", ["2.5.1990", "02.05.1990", "2/5/1990", "1990-05-02", "2. Mai 1990", "2 May 1990", "May 2, 1990", "٢.٥.١٩٩٠"]
)
def test_dates_in_one_text(text: str) -> None:
    assert typed("person.geburtsdatum", text) == dt.date(1990, 5, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31.2.1990", "no_such_day"),
        ("29.2.2001", "no_such_day"),
        ("2.5.90", "year"),
        ("23.11.2026", "future"),
        ("2.5.1905", "too_early"),
        ("gestern", "not_a_date"),
        ("1.1", "not_a_date"),
        ("0.0.0000", "year"),
        ("1.1.99999", "not_a_date"),
    ],
)
def test_refused_dates(text: str, expected: str) -> None:
    assert code("person.geburtsdatum", text) == expected


def test_an_incomplete_date_says_what_is_missing() -> None:
    result = read("person.geburtsdatum", {"person.geburtsdatum.tag": ["2"], "person.geburtsdatum.jahr": ["1990"]})
    assert isinstance(result, Message)
    assert result.code == "incomplete"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("de89370400440532013000", "DE89370400440532013000"),
        ("DE٨٩ ٣٧٠٤ ٠٠٤٤ ٠٥٣٢ ٠١٣٠ ٠٠", "DE89370400440532013000"),
        ("AT61 1904 3002 3457 3201", "AT611904300234573201"),
    ],
)
def test_ibans(text: str, value: str) -> None:
    assert typed("konto.iban", text) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DE88370400440532013000", "iban_check"),
        ("DE8937040044053201300", "iban_length"),
        ("12345678", "iban_form"),
        ("ZZ89370400440532013000", "iban_check"),
        ("SA0380000000608010167519", "iban_sepa"),
    ],
)
def test_refused_ibans(text: str, expected: str) -> None:
    assert code("konto.iban", text) == expected


def test_contact_and_postcode() -> None:
    assert typed("kontakt.email", " jana.muster+jc@example.org ") == "jana.muster+jc@example.org"
    assert typed("kontakt.telefon", "+49 (341) 123-456") == "+49341123456"
    assert typed("anschrift.plz", "٠٤١٠٩") == "04109"
    for text in ("jana", "jana@", "a@b", "a b@example.org", "a@example..org", "a@-example.org", "a@ex_ample.org"):
        assert code("kontakt.email", text) == "email"
    assert code("kontakt.telefon", "ruf mich an") == "phone"
    assert code("anschrift.plz", "4109") == "plz"


def test_numbers_and_options() -> None:
    assert typed("haushalt.kinder", "٣") == 3
    assert code("haushalt.kinder", "13") == "too_big"
    assert code("haushalt.kinder", "-1") == "too_small"
    assert code("haushalt.kinder", "1,5") == "not_a_number"
    assert typed("anschrift.fest", "ja") is True
    assert code("anschrift.fest", "true") == "not_an_option"
    assert code("haushalt.partner", "verlobt") == "not_an_option"
    assert read("einnahmen.arten", {"einnahmen.arten": ["wohngeld", "altersrente"]}) == ("altersrente", "wohngeld")
    assert isinstance(read("einnahmen.arten", {"einnahmen.arten": ["wohngeld", "nichts"]}), Message)


def test_names_stay_as_typed() -> None:
    for name in ("<img src=x onerror=alert(1)>", "#strong[x]", "O'Neil", "محمد", "Nguyễn", "李"):
        assert typed("person.vorname", name) == name
    assert typed("person.vorname", "  Anna\t Lena ") == "Anna Lena"
    assert typed("person.vorname", "Ali\u202e\u200b") == "Ali"  # invisible marks that turn text around


def test_weiss_nicht_only_where_offered_and_typed_text_wins() -> None:
    assert read("arbeit.brutto", {"arbeit.brutto.offen": ["weiss_nicht"]}) is Offen.WEISS_NICHT
    assert read("arbeit.brutto", {"arbeit.brutto.offen": ["nachreichen"]}) is Offen.NACHREICHEN
    assert read("arbeit.lohn", {"arbeit.lohn": ["weiss_nicht"]}) is Offen.WEISS_NICHT
    assert read("arbeit.brutto", {"arbeit.brutto": ["700"], "arbeit.brutto.offen": ["weiss_nicht"]}) == 70_000
    assert isinstance(read("person.vorname", {"person.vorname.offen": ["weiss_nicht"]}), Message)
    assert isinstance(read("anschrift.fest", {"anschrift.fest": ["weiss_nicht"]}), Message)
    assert read("kontakt.email", {}) is None
    assert isinstance(read("zustellung.portal", {}), Message)  # consent is never assumed


def test_several_different_answers_to_one_question_are_an_error() -> None:
    assert read("anschrift.plz", {"anschrift.plz": ["04109", "04109"]}) == "04109"
    result = read("anschrift.plz", {"anschrift.plz": ["04109", "10115"]})
    assert isinstance(result, Message)
    assert result.code == "several"
