"""`make vordrucke`: docs/vordrucke.md, the table from every field of the official forms to our questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jobcenter.questionnaire.flow import readable
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.vordrucke import REASONS, OfficialField, official_forms

PAGE = Path(__file__).resolve().parent.parent / "docs" / "vordrucke.md"
HEAD = """# Vordrucke: Feld für Feld

Jedes Feld der amtlichen Vordrucke und die Frage, die es beantwortet. Die Nummern sind die der gedruckten Fassungen
2025 und 2026. „Lücke“ sagt, was von einem Feld noch nicht gefragt wird.
Diese Seite macht `make vordrucke` aus den Dateien unter `jobcenter/questionnaire/vordrucke`; ein Test vergleicht sie.
"""


def lines() -> Iterator[str]:
    """The page, line by line."""
    yield from HEAD.splitlines()
    for form in official_forms():
        yield ""
        yield f"## {form.code}: {form.title}"
        yield ""
        yield "| Feld | 2025 | 2026 | Frage |"
        yield "|---|---|---|---|"
        for field in form.fields:
            numbers = (field.numbers.get(year, "–") for year in (2025, 2026))
            yield f"| `{field.id}` | {' | '.join(numbers)} | {_answer(field)} |"


def _answer(field: OfficialField) -> str:
    answers = [_question(form, question) for form, question in field.questions]
    answers = answers or [f"*{REASONS[field.reason]}.* {field.text}"]
    return "<br>".join([*answers, *([f"**Lücke:** {field.gap}"] if field.gap else [])])


def _question(form_id: str, question_id: str) -> str:
    question = FORMULARE[form_id].questions[question_id]
    return f"{readable(question.text, question.params)} (`{form_id}/{question_id}`)"


def page() -> str:
    """The whole page."""
    return "\n".join(lines()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
