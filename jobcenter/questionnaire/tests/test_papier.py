"""The paper twin asks the same questions, says when, and prints the answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from jobcenter.questionnaire.answers import Answers, Sicht
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.papier import PaperBlock, PaperField, PaperForm, paper_form
from jobcenter.questionnaire.question import ANTRAGSTELLER, Kind, Offen, Value
from jobcenter.questionnaire.summary import display, summary
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE
from jobcenter.questionnaire.tests.papierform import FORM

ICH = ANTRAGSTELLER
GIVEN: dict[tuple[str, str], Value] = {
    (ICH, "person.vorname"): "Ada",
    (ICH, "person.geburtsdatum"): dt.date(1990, 12, 24),
    ("", "kinder"): 1,
    ("kind1", "person.vorname"): "Bo",
    ("kind1", "schule"): Offen.NACHREICHEN,
    (ICH, "arbeit"): True,
    (f"{ICH}-arbeit-1", "arbeit.lohn"): 123456,
    (f"{ICH}-arbeit-1", "arbeit.mehr"): False,
    (ICH, "geld.arten"): ("rente", "lohn"),
    (f"{ICH}-geld-rente", "geld.betrag"): 5000,
    (ICH, "gewinn"): (100, 200, 300, 400, 500, 600),
    (ICH, "konto"): "DE89370400440532013000",
    (ICH, "bemerkung"): "oben\nunten",
}


def _blocks(paper: PaperForm) -> Iterator[PaperBlock]:
    for part in paper.parts:
        yield from part.blocks


def _fields(paper: PaperForm) -> Iterator[tuple[PaperBlock, PaperField]]:
    for block in _blocks(paper):
        for page in block.pages:
            for field in page.fields:
                yield block, field


def _field(paper: PaperForm, question: str, person: str = "") -> PaperField:
    return next(field for block, field in _fields(paper) if field.question == question and block.person == person)


def _ticked(field: PaperField) -> list[str]:
    return [tick.text for tick in field.ticks if tick.ticked]


@pytest.mark.parametrize("form", FORMULARE.values(), ids=lambda form: form.id)
def test_a_blank_form_asks_every_question(form: object) -> None:
    paper = paper_form(form, HEUTE)  # type: ignore[arg-type]
    asked = {field.question for _, field in _fields(paper)}
    assert asked == set(form.questions)  # type: ignore[attr-defined]
    for _, field in _fields(paper):
        assert sum(map(bool, (field.ticks, field.boxes, field.lines))) == 1, field.question
        assert "%(" not in field.text, field.question
        assert not _ticked(field), field.question
        assert not field.values, field.question


def test_what_never_holds_for_these_persons_is_not_printed() -> None:
    assert "gross" not in {field.question for _, field in _fields(paper_form(FORM, HEUTE))}


def test_conditions_name_the_number_of_the_question() -> None:
    paper = paper_form(FORM, HEUTE)
    conditions = {page.title: page.condition for block in _blocks(paper) for page in block.pages}
    number = _field(paper, "arbeit", "Sie selbst").number
    assert conditions["Arbeitsstelle 1"] == f"Frage {number} mit „Ja“ beantwortet ist"
    assert conditions["Gewinn"] == f"Frage {number} mit „Ja“ beantwortet ist"
    assert conditions["Ihr Name"] == ""
    assert _field(paper, "gewinn").condition == "die Person mindestens 15 Jahre alt ist"


def test_conditions_leave_out_what_is_clear_from_the_block() -> None:
    paper = paper_form(FORM, HEUTE)
    conditions = {
        block.person: page.condition for block in _blocks(paper) for page in block.pages if page.title == "Schein"
    }
    number = _field(paper, "arbeit", "Sie selbst").number
    assert conditions == {
        "Sie selbst": f"Frage {number} mit „Ja“ beantwortet ist",
        "Person 2": "es um ein Kind geht und die Person mindestens 12 Jahre alt ist",
    }


def test_blocks_for_further_persons_and_entries_can_be_copied() -> None:
    one, two = (paper_form(FORM, HEUTE, copies=copies) for copies in (1, 2))
    assert [b.person for b in _blocks(one) if b.copy == "Für jedes weitere Kind bitte kopieren."] == ["Kind 1"]
    assert [b.person for b in _blocks(two) if b.copy == "Für jedes weitere Kind bitte kopieren."] == [
        "Kind 1",
        "Kind 2",
    ]
    further = next(block for block in _blocks(one) if block.copy == "Für jede weitere Person bitte kopieren.")
    assert (further.person, further.about, further.goes_on) == ("Person 2", "Vorname und Nachname", False)
    jobs = [block for block in _blocks(two) if block.copy == "Für jeden weiteren Eintrag bitte kopieren."]
    assert [page.title for page in jobs[0].pages + jobs[1].pages] == ["Arbeitsstelle 1", "Arbeitsstelle 2"]
    assert [block.goes_on for block in jobs] == [True] * len(jobs)
    ticked = next(block for block in _blocks(one) if block.about == "Es geht um")
    number = _field(one, "geld.arten").number
    assert f"Frage {number}" in ticked.copy
    assert ticked.pages[0].fields[0].proofs == ("Bescheid über …",)


def test_answers_stand_in_their_fields() -> None:
    paper = paper_form(FORM, HEUTE, Answers(GIVEN))
    assert _field(paper, "person.vorname").values == ("Ada",)
    assert _field(paper, "person.geburtsdatum").values == ("24.12.1990",)
    assert _ticked(_field(paper, "arbeit", "Sie selbst")) == ["Ja"]
    assert _field(paper, "arbeit.lohn", "Sie selbst").values == ("1.234,56",)
    assert _ticked(_field(paper, "geld.arten")) == ["Rente", "Lohn"]
    rente = _field(paper, "geld.betrag")
    assert (rente.text, rente.values) == ("Wie viel ist es (Rente)?", ("50,00",))
    assert _field(paper, "gewinn").values == ("1,00", "2,00", "3,00", "4,00", "5,00", "6,00")
    assert _field(paper, "konto").values == ("DE89 3704 0044 0532 0130 00",)
    assert _field(paper, "bemerkung").values == ("oben", "unten")
    schule = _field(paper, "schule", "Bo")
    assert schule.text == "Geht Bo zur Schule?"
    assert schule.unknown is not None
    assert (schule.unknown.text, schule.unknown.ticked) == ("Reiche ich nach", True)
    assert not _ticked(schule)
    assert [block.copy for block in _blocks(paper)] == [""] * len(list(_blocks(paper)))


def test_what_certainly_does_not_apply_is_left_out() -> None:
    paper = paper_form(FORM, HEUTE, Answers({**GIVEN, (ICH, "arbeit"): False, (ICH, "geld.arten"): ("nichts",)}))
    asked = {field.question for block, field in _fields(paper) if block.person in ("", "Sie selbst")}
    assert {"arbeit.lohn", "geld.betrag"}.isdisjoint(asked)
    assert "gewinn" in asked, "behind a gate it counts although nothing changed"


def test_where_nobody_knows_yet_who_there_is_the_blank_block_stays() -> None:
    without = {key: value for key, value in GIVEN.items() if key != ("", "kinder")}
    assert "Kind 1" in {block.person for block in _blocks(paper_form(FORM, HEUTE, Answers(without)))}
    none = paper_form(FORM, HEUTE, Answers({**without, ("", "kinder"): 0}))
    assert "Kind 1" not in {block.person for block in _blocks(none)}


def test_pages_of_somebody_who_answers_alone_are_not_printed() -> None:
    paper = paper_form(FORM, HEUTE, Answers(GIVEN).seen_by(Sicht(selbst=frozenset({"kind1"}))))
    assert {block.person for block in _blocks(paper)} == {"", "Sie selbst"}


@pytest.mark.parametrize("name", HAUSHALTE)
def test_worked_households_stand_on_paper_as_in_the_review(name: str) -> None:
    answers = ausfuellen(HAUPTANTRAG, HAUSHALTE[name])
    printed = [field for _, field in _fields(paper_form(HAUPTANTRAG, HEUTE, answers))]
    rows = [
        row
        for section in summary(HAUPTANTRAG, answers, HEUTE)
        for block in section.blocks
        for row in block.rows
        if row.value is not None
    ]
    for row in rows:
        same = [field for field in printed if field.question == row.question.id and field.text == row.label.render()]
        lines = tuple(line if isinstance(line, str) else line.render() for line in display(row.question, row.value))
        if row.question.kind is Kind.MONATE:
            lines = tuple(lines[0].split(" / "))
        shown = {
            tuple(_ticked(field))
            or field.values
            or ((field.unknown.text,) if field.unknown and field.unknown.ticked else ())
            for field in same
        }
        texts = {tuple(text.removesuffix(" Euro") for text in line) for line in shown}
        if row.question.knoepfe is None:
            assert tuple(line.removesuffix(" Euro") for line in lines) in texts, (row.question.id, lines, shown)
