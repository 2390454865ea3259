"""The catalogue of proofs: every proof of every form has one kind, every picture exists, nobody is threatened."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from jobcenter.questionnaire.facts import evidence
from jobcenter.questionnaire.flow import EVERY_FORM
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN, PICTURES, Nachweisart, nachweisart_of
from jobcenter.questionnaire.question import Message, Nachweis
from jobcenter.questionnaire.tests.ausfuellen import HEUTE, ausfuellen
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE
from jobcenter.questionnaire.tests.test_readability import complaints

DRAWN = Path(__file__).resolve().parents[2] / "portal" / "static" / "portal" / "nachweise"
ASKED: dict[tuple[str, str], Nachweis] = {
    (nachweis.code, nachweis.text): nachweis
    for form in EVERY_FORM.values()
    for question in form.questions.values()
    for nachweis in question.evidence
}
MOST_BYTES = 2048


def test_every_proof_of_a_form_has_a_kind_and_every_kind_is_asked_for() -> None:
    found = [nachweisart_of(code, text) for code, text in ASKED]
    assert [art for art in NACHWEISARTEN if art not in found] == []
    assert [art.titel for art, key in zip(found, ASKED, strict=True) if art.code != key[0]] == []


def test_every_text_of_a_kind_is_one_of_a_form_and_of_one_kind() -> None:
    """A reworded proof must not fall back to the usual kind of its code without anybody noticing."""
    named = [(art.code, text) for art in NACHWEISARTEN for text in art.fuer]
    assert [key for key in named if key not in ASKED] == []
    assert len(set(named)) == len(named)


def test_each_code_has_one_usual_kind() -> None:
    usual = [art.code for art in NACHWEISARTEN if not art.fuer]
    assert sorted(usual) == sorted({code for code, _text in ASKED})
    assert nachweisart_of("D-MIET").titel == "Mietvertrag"
    with pytest.raises(KeyError):
        nachweisart_of("D-NIE")


def test_the_kind_is_found_behind_a_name_and_an_entry() -> None:
    text = Message("Kind %(entry)s: Fahrkarte mit Preis", {"entry": "2"})
    for_somebody = Message("%(proof)s für %(name)s", {"proof": text, "name": "Lea"})
    assert nachweisart_of("D-SCHULE", for_somebody) is nachweisart_of("D-SCHULE", text.text)
    assert nachweisart_of("D-SCHULE", text).bild == "schulkosten"


def test_what_a_household_shows_has_the_right_kinds() -> None:
    answers = ausfuellen(HAUPTANTRAG, HAUSHALTE["W1"])
    arten = [nachweisart_of(beleg.code, beleg.text) for beleg in evidence(HAUPTANTRAG, answers, HEUTE)]
    assert [art.titel for art in arten] == [
        "Ausweis oder Pass",
        "Krankenkasse",
        "Mietvertrag",
        "Abrechnung zur Wohnung",
        "Abrechnung zur Wohnung",
        "Bankkarte oder Kontoauszug",
    ]
    assert "vom Vermieter brauchen Sie nicht" in arten[2].genuegt


@pytest.mark.parametrize("art", NACHWEISARTEN, ids=lambda art: f"{art.code} {art.titel}")
def test_each_kind_says_everything_in_plain_sentences(art: Nachweisart) -> None:
    texts = [art.genuegt, art.zeigt, *art.alternativen, *filter(None, (art.schwaerzen, art.amt))]
    assert all(text.endswith(".") for text in texts)
    assert [what for text in (art.titel, *texts) for what in complaints(text)] == []
    assert 1 <= len(art.alternativen) <= 4
    assert "§" in art.zitat


def test_nobody_is_threatened_and_no_diagnosis_is_asked_for() -> None:
    texts = [text for art in NACHWEISARTEN for text in (art.genuegt, art.zeigt, *art.alternativen)]
    harsh = re.compile(r"versag|entzieh|ablehn|sonst bekommen|kein Geld|kürz|verweiger", re.IGNORECASE)
    assert [text for text in texts if harsh.search(text)] == []
    medical = [art for art in NACHWEISARTEN if art.code == "D-MED"]
    assert [art.titel for art in medical if "Diagnose" in art.genuegt + art.zeigt] == []
    assert "Diagnose" in nachweisart_of("D-MED").schwaerzen


def test_what_grows_old_is_not_looked_for_in_the_file() -> None:
    assert nachweisart_of("D-KTO").amt == ""
    assert nachweisart_of("D-LOHN").amt == ""
    assert nachweisart_of("D-ID").amt
    assert nachweisart_of("D-MIET").amt


def test_every_picture_is_drawn_described_and_used() -> None:
    drawn = {path.stem for path in DRAWN.iterdir()}
    assert drawn == set(PICTURES) == {art.bild for art in NACHWEISARTEN}
    assert len({art.bild_text for art in NACHWEISARTEN}) == len(PICTURES)


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_is_small_silent_and_without_words(name: str) -> None:
    source = (DRAWN / f"{name}.svg").read_text("utf-8")
    assert len(source.encode()) <= MOST_BYTES
    root = ElementTree.fromstring(source)  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 160 112"
    tags = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in root.iter()}
    assert tags <= {"svg", "g", "path", "rect", "circle", "ellipse"}
    # Nothing is fetched and nothing runs, whatever tag it would hang on.
    attributes = {attribute for element in root.iter() for attribute in element.attrib}
    assert not {each for each in attributes if "href" in each or each.startswith("on")}
    assert "url(" not in source
    # What matters is marked with a frame in one colour that stands out on paper.
    assert source.count("#d4380d") >= 1
