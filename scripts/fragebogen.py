"""`make fragebogen`: the pages under docs/fragebogen, made from the declared questions: each form, and the proofs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from jobcenter.questionnaire.flow import EVERY_FORM, Flow, FlowPage, FlowQuestion, flow, readable
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN, Nachweisart
from jobcenter.questionnaire.question import Form

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "fragebogen"
PICTURES = "../../jobcenter/portal/static/portal/nachweise"
INDEX = "README.md"
PROOFS = "nachweise.md"
MADE = "Diese Seite entsteht aus dem Quelltext (`make fragebogen`). Wer sie ändern will, ändert die Fragen."


def render() -> dict[str, str]:
    """Every page by its file name."""
    pages = {f"{form.id}.md": _text(_form_lines(flow(form))) for form in EVERY_FORM.values()}
    return {INDEX: _text(_index_lines()), PROOFS: _text(_proof_lines()), **pages}


def _text(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"


def _index_lines() -> Iterator[str]:
    yield from ("# Fragebögen", "", "Jedes Formular als Ablauf: Seiten, Fragen, Bedingungen, Rechtsgrundlagen.", "")
    yield from ("| Formular | Fassung | Teile | Seiten | Fragen |", "|---|---|---|---|---|")
    for form in EVERY_FORM.values():
        yield f"| [{form.title}]({form.id}.md) | {form.version} | {_sizes(form)} |"
    yield from ("", f"Was wir zu jedem Nachweis sagen: [Nachweise]({PROOFS}).", "", MADE)


def _proof_lines() -> Iterator[str]:
    yield from ("# Nachweise", "", "Was genügt, was man lesen können muss, was sonst noch geht (§ 65 SGB I).", "")
    yield from (f"[Alle Fragebögen]({INDEX}). {MADE}", "")
    for art in NACHWEISARTEN:
        yield from _art_lines(art)


def _art_lines(art: Nachweisart) -> Iterator[str]:
    yield from (f"## {art.code}: {art.titel}", "", f"![{art.bild_text}]({PICTURES}/{art.bild}.svg)", "")
    texts = ", ".join(f"„{readable(text)}“" for text in art.fuer) or "alle übrigen Nachweise mit diesem Kürzel"
    rows = (
        ("Für", texts),
        ("Rechtsgrundlage", art.zitat),
        ("Genügt", art.genuegt),
        ("Lesbar", art.zeigt),
        ("Schwärzen", art.schwaerzen),
        *(("Habe ich nicht", text) for text in art.alternativen),
        ("Hat das Jobcenter schon", art.amt),
    )
    yield from (f"* {label}: {text}" for label, text in rows if text)
    yield ""


def _sizes(form: Form) -> str:
    return f"{len(form.parts)} | {len(form.pages)} | {len(form.questions)}"


def _form_lines(found: Flow) -> Iterator[str]:
    form = found.form
    yield from (f"# {form.title}", "")
    if form.about:
        yield from (form.about, "")
    yield from (f"Fassung {form.version}. [Alle Fragebögen]({INDEX}). {MADE}", "")
    for part in found.parts:
        yield from (f"## Teil {part.number}: {part.part.title}", "")
        if part.part.intro:
            yield from (part.part.intro, "")
        for page in part.pages:
            yield from _page_lines(page)


def _page_lines(found: FlowPage) -> Iterator[str]:
    page = found.page
    yield from (f"### {readable(page.title)}", "")
    rows = (
        ("Titel bei anderen Personen", readable(page.title_other)),
        ("Einleitung", readable(page.intro)),
        ("Für wen", found.whom),
        ("Nur wenn", found.when),
        (f"Liste „{readable(page.liste.title)}“" if page.liste else "", found.liste),
        ("Gezeigt, wenn sich etwas geändert hat", found.gate),
    )
    yield from (f"* {label}: {text}" for label, text in rows if text)
    yield ""
    for question in found.questions:
        yield from _question_lines(question)


def _question_lines(found: FlowQuestion) -> Iterator[str]:
    question = found.question
    yield from (f"**{readable(question.text, question.params)}**", "")
    rows = (
        ("Bei anderen Personen", readable(question.text_other, question.params)),
        ("Nur wenn", found.when),
        ("Hilfe", readable(question.help, question.params)),
        ("Warum", readable(question.why, question.params)),
        ("Rechtsgrundlage", question.zitat),
        ("Antwort", ", ".join((found.kind, *found.notes))),
        ("Knöpfe", " / ".join(question.knoepfe or ())),
        ("Einheit", question.unit),
        ("Merkmal", f"`{found.fact}`" if found.fact else ""),
    )
    yield from (f"* {label}: {text}" for label, text in rows if text)
    for option in question.options:
        hint = f" ({readable(option.hint, question.params)})" if option.hint else ""
        yield f"  * „{readable(option.text, question.params)}“{hint}"
    yield from (f"* Nachweis: {readable(nachweis.text)}" for nachweis in question.evidence)
    yield ""


def write(folder: Path) -> dict[str, str]:
    """Write every page into the folder, remove pages that are no longer made, and return them by name."""
    pages = render()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return pages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=PAGES, help="where the pages go")
    args = parser.parse_args()
    print(f"{len(write(args.folder))} pages in {args.folder}")


if __name__ == "__main__":
    main()
