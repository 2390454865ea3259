"""One question on the page: names that the engine reads, what was typed stays, errors and hints are connected."""

from datetime import date
from typing import Any

import lxml.html
import pytest
from django.http import QueryDict
from django.template import Context, Template

from jobcenter.questionnaire.question import Kind, Message, Offen, Option, Question
from jobcenter.questionnaire.reading import field_names

HOSTILE = '"><img src=x onerror=alert(1)>'
OPTIONS = (Option("a", "Ich arbeite", "Auch ein Minijob zählt."), Option("b", "Ich suche Arbeit"))


def question(kind: Kind, **extra: Any) -> Question:
    extra.setdefault("options", OPTIONS if kind in (Kind.CHOICE, Kind.MULTI) else ())
    return Question("wohnen.wert", kind, "Wie hoch ist die Miete?", "Sie gehört zum Bedarf.", "§ 22 SGB II", **extra)


def draw(asked: Question, **arguments: Any) -> lxml.html.HtmlElement:
    given = " ".join(f"{name}={name}" for name in arguments)
    html = Template("{% load look %}{% frage asked " + given + " %}").render(Context({"asked": asked} | arguments))
    return lxml.html.fragment_fromstring(html, create_parent="div")


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("open_allowed", [False, True])
def test_the_names_of_the_inputs_are_those_the_engine_reads(kind: Kind, open_allowed: bool) -> None:
    asked = question(kind, unknown_allowed=open_allowed)
    drawn = {element.get("name") for element in draw(asked).xpath("//input|//textarea|//select")}
    in_group = kind in (Kind.BOOL, Kind.CHOICE)
    assert drawn == {name for name in field_names(asked) if not (in_group and name.endswith(".offen"))}


@pytest.mark.parametrize("kind", list(Kind))
def test_every_input_has_a_label_and_knows_its_hint_and_error(kind: Kind) -> None:
    drawn = draw(question(kind, help="So geht es."), error=Message("Bitte prüfen Sie %(was)s.", {"was": "das"}))
    for element in drawn.xpath("//input|//textarea"):
        assert drawn.xpath(f"//label[@for='{element.get('id')}']"), element.get("name")
    (described,) = drawn.xpath("//@aria-describedby[contains(., 'fehler')]")
    texts = [drawn.get_element_by_id(part).text_content().strip() for part in described.split()]
    assert texts == ["So geht es.", "Bitte prüfen Sie das."]
    assert len(drawn.xpath("//@id")) == len(set(drawn.xpath("//@id")))


def test_the_reason_is_a_closed_line_with_sentence_and_paragraph() -> None:
    (details,) = draw(question(Kind.EURO)).xpath("//details[not(@open)]")
    assert details.xpath("string(summary)") == "Warum fragen wir das?"
    assert "Sie gehört zum Bedarf." in details.text_content()
    assert "§ 22 SGB II" in details.text_content()


def test_stored_values_come_back_into_the_fields() -> None:
    assert draw(question(Kind.EURO), value=45005).xpath("//input/@value") == ["450,05"]
    assert draw(question(Kind.DATE), value=date(1990, 3, 9)).xpath("//input/@value") == ["09", "03", "1990"]
    months = (100, 0, 250, 250, 250, 99999)
    drawn = draw(question(Kind.MONATE), value=months)
    assert drawn.xpath("//input/@value") == ["1,00", "0,00", "2,50", "2,50", "2,50", "999,99"]
    assert draw(question(Kind.MONATE), raw=QueryDict("wohnen.wert.2=x")).xpath("//input/@value") == ["", "x", *[""] * 4]
    assert draw(question(Kind.BOOL), value=False).xpath("//input[@checked]/@value") == ["nein"]
    assert draw(question(Kind.MULTI), value=("a", "b")).xpath("//input[@checked]/@value") == ["a", "b"]
    assert draw(question(Kind.LONGTEXT), value="Zeile 1\nZeile 2").xpath("string(//textarea)") == "Zeile 1\nZeile 2"


@pytest.mark.parametrize("kind", [Kind.EURO, Kind.DATE, Kind.BOOL, Kind.CHOICE])
def test_an_answer_left_open_is_ticked(kind: Kind) -> None:
    drawn = draw(question(kind, unknown_allowed=True), value=Offen.WEISS_NICHT)
    assert drawn.xpath("//input[@checked]/@value") == ["weiss_nicht"]
    assert "Weiß ich gerade nicht" in drawn.text_content()


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.EURO, Kind.INT, Kind.IBAN, Kind.EMAIL, Kind.PHONE, Kind.PLZ])
def test_what_was_typed_stays_and_is_never_markup(kind: Kind) -> None:
    raw = QueryDict(mutable=True)
    raw["wohnen.wert"] = HOSTILE
    drawn = draw(question(kind), value=1, raw=raw)
    assert drawn.xpath("//input/@value") == [HOSTILE]
    assert not drawn.xpath("//img")


def test_a_wrongly_typed_date_stays_in_its_three_parts() -> None:
    raw = QueryDict("wohnen.wert.tag=31&wohnen.wert.monat=2&wohnen.wert.jahr=")
    assert draw(question(Kind.DATE), raw=raw).xpath("//input/@value") == ["31", "2", ""]


def test_hostile_texts_of_names_and_errors_are_text() -> None:
    about = Message("Wie alt ist %(name)s?", {"name": HOSTILE})
    drawn = draw(question(Kind.TEXT), text=about, error=Message("Nicht %(was)s.", {"was": HOSTILE}))
    assert not drawn.xpath("//img")
    assert f"Wie alt ist {HOSTILE}?" in drawn.text_content()


def test_phone_keyboards_and_purposes() -> None:
    assert draw(question(Kind.EURO, unit="Euro im Monat")).xpath("//input/@inputmode") == ["decimal"]
    assert draw(question(Kind.PLZ)).xpath("//input/@autocomplete") == ["postal-code"]
    birthday = draw(question(Kind.DATE, autocomplete="bday"))
    assert birthday.xpath("//input/@autocomplete") == ["bday-day", "bday-month", "bday-year"]


def test_the_error_summary_leads_to_the_fields() -> None:
    errors = {"a.b": Message("Bitte wählen Sie."), "c": "Schon übersetzt."}
    html = Template("{% load look %}{% error_summary errors %}").render(Context({"errors": errors}))
    drawn = lxml.html.fragment_fromstring(html, create_parent="div")
    assert drawn.xpath("string(//h2)") == "2 Angaben fehlen noch oder stimmen nicht"
    assert drawn.xpath("//a/@href") == ["#f-a-b", "#f-c"]
    assert drawn.xpath("//*[@data-fokus]/@tabindex") == ["-1"]
    assert Template("{% load look %}{% error_summary errors %}").render(Context({"errors": {}})).strip() == ""


@pytest.mark.parametrize("kind", list(Kind))
def test_the_target_of_the_error_summary_is_an_input(kind: Kind) -> None:
    assert draw(question(kind)).get_element_by_id("f-wohnen-wert").tag in ("input", "textarea")
