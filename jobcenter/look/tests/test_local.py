"""Amounts and days inside sentences stand as the language of the page writes them; German as on paper."""

import datetime as dt

import pytest
from django.utils import translation

from jobcenter.look.local import NBSP, words
from jobcenter.questionnaire.local import Cents
from jobcenter.questionnaire.question import Kind, Message, Question
from jobcenter.questionnaire.summary import display

LOHN = Question("lohn", Kind.EURO, "Lohn", "Darum.", "§ 11 SGB II")
TAG = Question("tag", Kind.DATE, "Tag", "Darum.", "§ 11 SGB II")
SECHS = Question("monate", Kind.MONATE, "Monate", "Darum.", "§ 11 SGB II")


def shown(question: Question, value: object, code: str) -> str:
    with translation.override(code):
        (line,) = display(question, value)  # type: ignore[arg-type]
        return words(line)


@pytest.mark.parametrize(
    ("code", "amount", "day"),
    [
        ("de", "1.063,50 Euro", "22.11.2026"),
        ("de-simple", "1.063,50 Euro", "22.11.2026"),
        ("en", "1,063.50", f"22{NBSP}November 2026"),
        ("uk", f"1{NBSP}063,50", f"22{NBSP}листопада 2026"),
        ("ar", "\u20661.063,50\u2069", f"22{NBSP}نوفمبر 2026"),
    ],
)
def test_an_answer_is_shown_as_the_language_writes_it(code: str, amount: str, day: str) -> None:
    assert amount in shown(LOHN, 106350, code)
    assert shown(TAG, dt.date(2026, 11, 22), code) == day


def test_what_is_kept_and_printed_is_german_whatever_the_page_speaks() -> None:
    with translation.override("en"):
        (amount,), (day,) = display(LOHN, 106350), display(TAG, dt.date(2026, 11, 2))
        assert isinstance(amount, Message)
        assert isinstance(day, Message)
        assert (amount.render(), day.render()) == ("1.063,50 Euro", "02.11.2026")


def test_several_amounts_stand_in_a_row() -> None:
    assert shown(SECHS, (100, 200000), "de") == "1,00 / 2.000,00 Euro"


def test_an_amount_inside_an_inner_message_is_written_the_same_way() -> None:
    outer = Message("%(inner)s.", {"inner": Message("%(x)s", {"x": Cents(-123456)})})
    with translation.override("en"):
        assert words(outer) == "-1,234.56."
