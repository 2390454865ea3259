"""The pages under docs/gesetz are what `make gesetz` makes of the code today, complete and readable."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from jobcenter.law.fundstelle import Paragraph, paragraphen
from jobcenter.law.parameters import alle
from jobcenter.law.rule import REGELN
from scripts.gesetz import PAGES, Law, collect
from scripts.gesetz_seiten import counts, facts_as_text, file_of, render

PARAGRAPHS: list[Paragraph] = sorted(collect().pages, key=lambda paragraph: paragraph.rang)
MADE_NOW = "Run `make gesetz` and commit docs/gesetz."


@cache
def law() -> Law:
    return collect()


@cache
def pages() -> dict[str, str]:
    return render(law())


def kept() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}


def test_the_pages_are_up_to_date() -> None:
    there = kept()
    assert sorted(set(pages()) ^ set(there)) == [], MADE_NOW
    assert [name for name, text in pages().items() if there[name] != text] == [], MADE_NOW


def test_every_rule_number_and_question_stands_on_a_page() -> None:
    text = "\n".join(pages().values())
    named = set(re.findall(r"^Im Quelltext: `(\w+)`", text, re.MULTILINE))
    assert set(REGELN) - named == set()
    assert set(alle()) - named == set()
    for page in law().pages.values():
        assert {frage.kennung for frage in page.questions} <= named


def test_every_version_and_every_value_is_dated_and_cited() -> None:
    """100 %: the counts that `python -m scripts.gesetz --zahlen` prints."""
    rules, numbers, *_ = counts(law())
    regeln, fassungen, cited = map(int, re.findall(r"\d+", rules))
    assert regeln == len(REGELN)
    assert fassungen == cited > regeln
    zahlen, values, sourced = map(int, re.findall(r"\d+", numbers))
    assert zahlen == len(alle())
    assert values == sourced > zahlen


def test_every_version_runs_in_a_worked_case() -> None:
    ran = {fassung for case in law().cases for fassung in case.ran}
    missing = [f"{r.name} ({f.zitat})" for r in REGELN.values() for f in r.fassungen if f not in ran]
    assert missing == []


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=str)
def test_a_page_is_readable_without_python(paragraph: Paragraph) -> None:
    """Names of the code stand only in the lines „Im Quelltext“ and in addresses."""
    text = pages()[file_of(paragraph)]
    prose = [line for line in text.splitlines() if not line.startswith(("Im Quelltext:", "Diese Seite entsteht"))]
    words = re.sub(r"\]\([^)]*\)", "]", "\n".join(prose))
    assert "`" not in words
    assert re.findall(r"\w+_(?:ct|am|ab|bis|qm)\b", words) == []
    assert text.startswith(f"# {paragraph}")
    assert paragraphen(str(paragraph)) == (paragraph,)


def test_every_link_between_the_pages_leads_to_a_heading() -> None:
    anchors = {
        name: {re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in text.splitlines()}
        for name, text in pages().items()
    }
    for name, text in pages().items():
        for target, _, anchor in re.findall(r"\]\(([\w.]+\.md)(#([^)]*))?\)", text):
            assert target in pages(), (name, target)
            assert not anchor or anchor in anchors[target], (name, target, anchor)


def test_the_list_of_facts_for_the_terminal() -> None:
    lines = list(facts_as_text())
    assert any(line.startswith("wohnung.grundmiete_ct ") and line.endswith("Frage im Antrag") for line in lines)
    assert any("Eintrag in der Fallakte" in line for line in lines)
    assert all("·" in line for line in lines)


def test_nothing_depends_on_the_machine() -> None:
    for text in pages().values():
        assert str(Path.home()) not in text
        assert str(PAGES.parents[1]) not in text
