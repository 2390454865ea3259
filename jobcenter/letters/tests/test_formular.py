"""Forms on paper: standards, a code on every sheet that a scanner reads, answers in their fields, nothing cut off."""

from __future__ import annotations

import dataclasses

import pypdfium2
import pytest
import segno
import typst
import zxingcpp

from jobcenter.letters import formular
from jobcenter.letters.contexts import FormularContext
from jobcenter.letters.formular import formular_pdf
from jobcenter.letters.prepare_formular import code_runs, sheet_code
from jobcenter.letters.render import render_pdf
from jobcenter.letters.tests import pdf, samples
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.papier import paper_form
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.tests.ausfuellen import HEUTE
from jobcenter.questionnaire.tests.papierform import FORM
from jobcenter.questionnaire.tests.test_papier import GIVEN


def context(form: Form, answers: Answers | None = None, copies: int = 1) -> FormularContext:
    return {
        "behoerde": samples.BEHOERDE,
        "formular": dataclasses.asdict(paper_form(form, HEUTE, answers, copies)),
        "datum": "2026-11-22",
        "nummer": "K7-4821-93" if answers is not None else "",
        "erklaerung": ["Meine Angaben stimmen, soweit ich das weiß."],
    }


def codes(content: bytes) -> list[list[str]]:
    """What a scanner reads at the lower left corner of each page."""
    with pypdfium2.PdfDocument(content) as document:
        corner = (40, 10, 595 - 130, 842 - 90)  # points to cut off at the left, below, right and above
        corners = [page.render(scale=3, crop=corner).to_pil() for page in document]
    return [[code.text for code in zxingcpp.read_barcodes(image)] for image in corners]


@pytest.mark.parametrize("form", FORMULARE.values(), ids=lambda form: form.id)
def test_every_blank_form_is_accessible_and_complete(form: Form) -> None:
    paper = context(form)
    content = formular_pdf(paper)
    text = _squeezed(pdf.text(content))
    assert pdf.problems(content) == []
    assert pdf.overflow(content) == []
    assert pdf.tags(content).count("H1") == 1
    pages = [page for part in paper["formular"]["parts"] for block in part["blocks"] for page in block["pages"]]
    words = [page["title"] for page in pages] + [field["text"] for page in pages for field in page["fields"]]
    assert [each for each in words if _squeezed(each) not in text] == []


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def test_a_scanner_reads_the_code_of_every_sheet() -> None:
    for answers, number in ((None, "LEER"), (Answers(GIVEN), "K7-4821-93")):
        content = formular_pdf(context(FORM, answers))
        expected = [[f"PROBE/2026-11/{sheet}/{number}"] for sheet in range(1, pdf.pages(content) + 1)]
        assert codes(content) == expected
        assert all(code in pdf.text(content) for (code,) in expected)


def test_the_drawn_runs_are_the_code() -> None:
    text = sheet_code("probe", "2026-11", 12)
    width, runs = code_runs(text)
    dark = {(column + at, row) for column, row, length in runs for at in range(length)}
    matrix = segno.make_qr(text, error="m").matrix
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert width == len(matrix)


def test_more_sheets_than_expected_get_a_code_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(typst.TypstError, match="more sheets than codes"):
        render_pdf("formular", {**context(FORM, copies=6), "blaetter": 2})
    monkeypatch.setattr(formular, "QUESTIONS_ON_A_SHEET", 10_000)
    content = formular_pdf(context(FORM, copies=6))
    assert pdf.pages(content) > 8
    assert len(codes(content)) == pdf.pages(content)
    assert all(codes(content))


def test_answers_are_printed() -> None:
    content = formular_pdf(context(FORM, Answers(GIVEN)))
    text = pdf.text(content)
    for expected in ("Ada", "24.12.1990", "1.234,56 Euro", "X Rente", "X Reiche ich nach", "Geht Bo zur Schule?"):
        assert expected in text
    assert "DE89 3704 0044 0532 0130 00" in text
    assert "Ihre Nummer: K7-4821-93" in text
    assert "X Nichts davon" not in text
    assert "Nur ausfüllen, wenn die Person" not in text
    assert pdf.problems(content) == []
    assert pdf.overflow(content) == []


def test_hostile_and_endless_answers_stay_text_inside_the_page() -> None:
    hostile = "#panic() $x$ <a> \u202e" + "W" * 300
    many = {**GIVEN, ("antragsteller", "person.vorname"): hostile, ("antragsteller", "bemerkung"): "Zeile\n" * 150}
    content = formular_pdf(context(FORM, Answers(many)))
    text = pdf.text(content)
    assert "#panic() $x$ <a>" in text
    assert text.count("Zeile") == 150
    assert pdf.problems(content) == []
    assert pdf.overflow(content) == []


def test_same_form_same_bytes() -> None:
    assert formular_pdf(context(FORM)) == formular_pdf(context(FORM))
