"""The pages under docs/fragebogen are what `make fragebogen` makes of the questions today, complete and readable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jobcenter.questionnaire.flow import EVERY_FORM, readable
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN
from jobcenter.questionnaire.question import Form
from scripts.fragebogen import INDEX, PAGES, PROOFS, render, write

MADE_NOW = "Run `make fragebogen` and commit docs/fragebogen."


def test_the_pages_are_up_to_date() -> None:
    made = render()
    kept = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    assert sorted(set(made) ^ set(kept)) == [], MADE_NOW
    assert [name for name, text in made.items() if kept[name] != text] == [], MADE_NOW


@pytest.mark.parametrize("form", EVERY_FORM.values(), ids=lambda form: form.id)
def test_a_page_holds_every_question_of_its_form(form: Form) -> None:
    page = render()[f"{form.id}.md"]
    assert page.startswith(f"# {form.title}\n")
    assert f"]({form.id}.md)" in render()[INDEX]
    for question in form.questions.values():
        assert f"**{readable(question.text, question.params)}**" in page
        assert f"* Warum: {readable(question.why, question.params)}" in page
        assert all(f"„{readable(option.text, question.params)}“" in page for option in question.options)
    assert "%(" not in page


def test_the_page_of_the_proofs_holds_every_kind_with_its_picture() -> None:
    page = render()[PROOFS]
    for art in NACHWEISARTEN:
        assert f"## {art.code}: {art.titel}\n" in page
        assert all(text in page for text in (art.genuegt, art.zeigt, *art.alternativen))
    pictures = re.findall(r"^!\[[^\]]+\]\((.+)\)$", page, re.MULTILINE)
    assert len(pictures) == len(NACHWEISARTEN)
    assert all((PAGES / picture).is_file() for picture in pictures)
    assert "%(" not in page


def test_pages_that_are_no_longer_made_are_removed(tmp_path: Path) -> None:
    (tmp_path / "alt.md").write_text("alt")
    assert set(write(tmp_path)) == {path.name for path in tmp_path.iterdir()}
