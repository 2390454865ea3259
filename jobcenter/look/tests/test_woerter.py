"""„Wörter auf dieser Seite“: the German word, the reader's word beside it, what it means."""

import lxml.html
import pytest
from django.template import Context, Template
from django.utils import translation

from jobcenter.questionnaire.question import Kind, Message, Question

LOHN = Question("lohn", Kind.EURO, "Wie hoch ist Ihr Lohn brutto?", "Darum.", "§ 11 SGB II", help="Ohne Kindergeld.")


def draw(*texte: object) -> str:
    return Template("{% load look %}{% woerter texte %}").render(Context({"texte": texte})).strip()


@pytest.mark.parametrize("given", [LOHN, {"question": LOHN}, Message("Kindergeld, brutto"), "brutto und Kindergeld"])
def test_words_are_explained_below_a_closed_line(given: object) -> None:
    page = lxml.html.fragment_fromstring(draw(given), create_parent="div")
    (closed,) = page.xpath("./details[not(@open)]")
    assert closed.xpath("string(summary)") == "Wörter auf dieser Seite"
    assert closed.xpath(".//dfn[@lang='de']/text()") == ["Brutto", "Kindergeld"]
    assert closed.xpath("string(.//dd)").startswith("Der Lohn, bevor")


def test_the_word_of_the_page_s_language_stands_beside_the_german_one() -> None:
    with translation.override("en"):
        page = lxml.html.fromstring(draw("Bescheid über Kindergeld"))
        assert [term.text_content() for term in page.xpath("//dt") if "Kindergeld" in term.text_content()] == [
            "Kindergeld – Child benefit"
        ]


def test_a_page_without_hard_words_has_no_such_line() -> None:
    assert draw("Wie heißen Sie?") == ""
