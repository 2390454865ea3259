"""The copy of the declaration and the receipt say everything they must."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pytest
import zxingcpp

from jobcenter.letters.checks import LetterDataError
from jobcenter.letters.render import render_pdf
from jobcenter.letters.tests import pdf, samples


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_copy_holds_every_question_and_answer() -> None:
    context = samples.antragskopie()
    text = pdf.text(render_pdf("antragskopie", context))
    for teil in context["abschnitte"]:
        for angabe in teil["antworten"]:
            # beside an Arabic answer a text extractor may reorder the line: then all words must be there
            assert angabe["frage"] in text or set(_words(angabe["frage"])) <= set(_words(text))
            if isinstance(angabe["antwort"], str):
                assert angabe["antwort"].replace("\u00a0", " ") in text
    assert "22. November 2026, 23:58:07 Uhr" in text
    assert "K7-4821-93" in text
    assert context["pruefsumme"] in text.replace(" ", "")
    assert "Über Sie: Ada Beispiel" in text
    assert "Das weiß ich gerade nicht." in text
    assert "Das reiche ich nach." in text
    assert "6. Dezember 2026" in text
    for satz in context["erklaerung"]:
        assert satz in text


def test_empty_answer_is_said_and_lists_keep_their_lines() -> None:
    context = samples.antragskopie()
    context["abschnitte"] = [{"titel": "T", "antworten": [
        {"frage": "Leer?", "antwort": ""}, {"frage": "Mehrere?", "antwort": ["erstens", "zweitens"]},
        {"frage": "Absatz?", "antwort": "oben\r\nunten"}]}]  # fmt: skip
    text = pdf.text(render_pdf("antragskopie", context))
    assert "Leer? Keine Angabe" in text
    assert "Mehrere? erstens zweitens" in text
    assert "Absatz? oben unten" in text


def test_copy_of_a_very_large_application() -> None:
    context = samples.antragskopie()
    context["abschnitte"] = [
        {"titel": f"Teil {teil}", "person": f"Person {teil}", "antworten": [
            {"frage": f"Frage {teil}.{i}?", "antwort": "Ein langer Satz als Antwort. " * 12} for i in range(25)]}
        for teil in range(12)
    ]  # fmt: skip
    fertig = render_pdf("antragskopie", context)
    text = pdf.text(fertig)
    assert all(f"Frage {teil}.{i}?" in text for teil in range(12) for i in range(25))
    assert pdf.problems(fertig) == []
    assert pdf.overflow(fertig) == []


def test_receipt_fits_one_page_and_says_what_is_safe() -> None:
    fertig = render_pdf("quittung", samples.quittung())
    text = pdf.text(fertig)
    assert pdf.pages(fertig) == 1
    assert "Ihr Antrag ist am 30. November 2026, 23:59:50 Uhr bei uns angekommen." in text
    assert "Der Antrag gilt ab dem 1. November 2026" in text
    assert "HAUS-BAUM-27" in text
    assert "Vorschuss" in text


@pytest.mark.parametrize("feld", ["nummer", "eingegangen_um", "wirkt_ab", "name"])
def test_receipt_without_the_essential_is_refused(feld: str) -> None:
    context = samples.quittung()
    del context[feld]  # type: ignore[misc]
    with pytest.raises(LetterDataError, match=feld):
        render_pdf("quittung", context)


def test_receipt_for_documents_names_every_file_and_page_and_carries_what_is_signed() -> None:
    context = samples.beweisquittung()
    fertig = render_pdf("beweisquittung", context)
    text = pdf.text(fertig)
    together = re.sub(r"\s", "", text)
    assert "Q7RKX2M9PA" in text
    assert "2 Dateien mit 3 Seiten" in text
    for datei in context["dateien"]:
        assert datei["name"] in text
        assert all(summe in together for summe in [datei["sha256"], *datei["seiten"]])
    document = pdfium.PdfDocument(fertig)
    (attached,) = [document.get_attachment(at) for at in range(document.count_attachments())]
    assert attached.get_name() == "quittung.json"
    assert bytes(attached.get_data()).decode() == context["daten"]
    sheets = [page.render(scale=3).to_pil() for page in document]
    found = [code.text for sheet in sheets for code in zxingcpp.read_barcodes(sheet)]
    assert found == [context["adresse"]]
