"""The pages of docs/gesetz in words: German Markdown that a judge can read. Nothing depends on machine or order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jobcenter.law.fakten.katalog import AUS_DEM_FALL, Ebene, Merkmal, alle_merkmale, merkmal_of
from jobcenter.law.fundstelle import Paragraph
from jobcenter.law.parameters import Parameter, alle
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import REGELN, Fassung, Rule, Stichtag
from jobcenter.law.texte import datum
from jobcenter.law.worte import in_words
from jobcenter.questionnaire.facts import law_facts
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from scripts.gesetz import ROOT, Case, Law, Page

STATUTES = {"SGB I": "sgb_1", "SGB II": "sgb_2", "SGB X": "sgb_10", "SGG": "sgg", "GrusiGV": "grusigv"}
"""Where the official text of a statute stands at gesetze-im-internet.de, as far as it is known."""
STICHTAGE = {
    Stichtag.MONAT: "",
    Stichtag.BEWILLIGUNG: "Welche Fassung gilt, bestimmt der Beginn des Bewilligungszeitraums.",
    Stichtag.EREIGNIS: "Welche Fassung gilt, bestimmt der Tag des Ereignisses.",
}
CASES_PER_RULE = 3
MADE = "Diese Seite entsteht mit `make gesetz` aus dem Quelltext. Bitte ändern Sie sie nicht von Hand."


def render(law: Law) -> dict[str, str]:
    """Every page by its file name."""
    pages = {"README.md": index(law), "merkmale.md": facts_page(law), "rechenfaelle.md": cases_page(law)}
    for page in law.pages.values():
        pages[file_of(page.paragraph)] = paragraph_page(law, page)
    return {name: text.rstrip() + "\n" for name, text in pages.items()}


def file_of(paragraph: Paragraph) -> str:
    """„sgb2_p22.md“."""
    folders = {"SGB I": "sgb1", "SGB II": "sgb2", "SGB X": "sgb10"}
    folder = folders.get(paragraph.gesetz) or re.sub(r"\W+", "_", paragraph.gesetz.lower())
    return f"{folder}_p{paragraph.nummer}.md"


def heading(paragraph: Paragraph) -> str:
    """„§ 22 SGB II – Bedarfe für Unterkunft und Heizung“."""
    return f"{paragraph} – {paragraph.titel}" if paragraph.titel else str(paragraph)


def paragraph_page(law: Law, page: Page) -> str:
    """Everything about one paragraph."""
    lines = [f"# {heading(page.paragraph)}", "", "[Übersicht](README.md)" + _official(page.paragraph), ""]
    if page.rules:
        lines += ["## Regeln", ""]
        for regel in page.rules:
            lines += [*_rule(law, regel), ""]
    if page.questions:
        lines += ["## Das entscheidet ein Mensch", ""]
        for frage in page.questions:
            lines += [*_question(frage), ""]
    if page.numbers:
        lines += ["## Zahlen", ""]
        for number in page.numbers:
            lines += [*_number(law, number), ""]
    if page.facts:
        lines += ["## Angaben, die dazu gebraucht werden", "", *_facts(page.facts), ""]
    if page.also:
        lines += ["## Regeln anderer Vorschriften, die diese nennen", "", *_also(law, page.also), ""]
    if page.cases:
        lines += ["## Rechenfälle zu dieser Vorschrift", "", *(_case(case) for case in page.cases), ""]
    return "\n".join([*lines, "---", "", MADE])


def _official(paragraph: Paragraph) -> str:
    statute = STATUTES.get(paragraph.gesetz)
    link = f"https://www.gesetze-im-internet.de/{statute}/__{paragraph.nummer}.html"
    return f" · [Wortlaut des Gesetzes]({link})" if statute else ""


def _rule(law: Law, regel: Rule[..., Any]) -> Iterator[str]:
    yield f"### {in_words(regel.name)}"
    yield ""
    yield "| gilt | Fundstelle | Satz in der Begründung |"
    yield "|---|---|---|"
    for fassung in reversed(regel.fassungen):
        yield f"| {_span(fassung)} | {fassung.zitat} | {_sentences(fassung)} |"
    yield ""
    numbers = dict.fromkeys(name for fassung in reversed(regel.fassungen) for name in fassung.zahlen)
    if numbers:
        yield f"Zahlen: {', '.join(_number_link(law, name) for name in numbers)}."
        yield ""
    if STICHTAGE[regel.stichtag]:
        yield STICHTAGE[regel.stichtag]
        yield ""
    yield _cases_of(law, regel)
    yield ""
    newest = regel.fassungen[-1].fn
    path = Path(newest.__code__.co_filename).relative_to(ROOT).as_posix()
    docstring = " ".join((newest.__doc__ or "").split())
    yield f"Im Quelltext: `{regel.name}` in [{path}]({_up(path)}). {docstring}"


def _span(fassung: Fassung) -> str:
    bis = f"<br>bis {datum(fassung.until)}" if fassung.until else ""
    return f"ab {datum(fassung.since)}{bis}"


def _sentences(fassung: Fassung) -> str:
    satz, leer = (_template(vorlage) for vorlage in fassung.satz.templates)
    found = [f"„{satz}“"] if satz else []
    if leer:
        found.append(f"Sonst: „{leer}“" if satz else f"Wenn nicht: „{leer}“")
    return "<br>".join(found) or "Die Regel steht nicht für sich; ihr Ergebnis geht in andere Sätze ein."


def _template(vorlage: str) -> str:
    """A sentence with its gaps in words: „{unterkunft_ct}“ is ‹Unterkunft›."""

    def gap(found: re.Match[str]) -> str:
        name = found[1].partition(":")[0]
        return f"‹{in_words(name.rpartition('.')[2])}›"

    return _cell(re.sub(r"\{([^}]*)\}", gap, vorlage))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _number_link(law: Law, name: str) -> str:
    number = alle()[name]
    page = next(page for page in law.pages.values() if number in page.numbers)
    return f"[{number.name}]({file_of(page.paragraph)}#{_anchor(number.name)})"


def _anchor(title: str) -> str:
    """The anchor that readers of Markdown give a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _cases_of(law: Law, regel: Rule[..., Any]) -> str:
    """A few cases that run the rule: at least one for each version, first those about its paragraph."""
    home = law.home[regel.name]
    about = law.pages[home].cases
    ran = [case for case in law.cases if case.ran.intersection(regel.fassungen)]
    ran.sort(key=lambda case: case not in about)
    firsts = [[case for case in ran if fassung in case.ran][:1] for fassung in reversed(regel.fassungen)]
    chosen = list(dict.fromkeys(case for first in firsts for case in first))
    chosen += [case for case in ran if case not in chosen][: max(0, CASES_PER_RULE - len(chosen))]
    if not chosen:
        return "Rechenfälle: noch keiner."
    more = f" und {len(ran) - len(chosen)} weitere" if len(ran) > len(chosen) else ""
    return f"Rechenfälle: {', '.join(_link(case) for case in chosen)}{more}."


def _link(case: Case) -> str:
    path = case.path.as_posix()
    return f"[{_cell(case.fall.titel)}]({_up(path)})"


def _up(path: str) -> str:
    return os.path.relpath(path, "docs/gesetz").replace(os.sep, "/")


def _case(case: Case) -> str:
    return f"- {_link(case)}: {case.result} Nachrechnung: {_cell(case.fall.quelle)}"


def _question(frage: Frage) -> Iterator[str]:
    yield f"### {frage.frage}"
    yield ""
    yield f"{frage.zitat}"
    yield ""
    for wert, text in frage.optionen:
        assumed = " *So wird gerechnet, bis jemand entschieden hat.*" if wert == frage.annahme else ""
        yield f"- {text}{assumed}"
    yield ""
    yield f"Im Quelltext: `{frage.kennung}`."


def _number(law: Law, number: Parameter) -> Iterator[str]:
    yield f"### {number.name}"
    yield ""
    ende = number.aufgehoben_nach or number.bekannt_bis
    since = "Aufgehoben nach dem" if number.aufgehoben_nach else "Bekannt bis zum"
    known = f"{since} {datum(ende)}." if ende else "Gilt, bis das Gesetz sich ändert."
    yield f"{number.einheit}. {known}"
    yield ""
    yield "| ab | Wert | Quelle |"
    yield "|---|---|---|"
    raw = law.raw_values[number.id]
    for wert in reversed(number.werte):
        yield f"| {datum(wert.ab)} | {_cell(_value(raw[wert.ab]))} | {_cell(wert.quelle)} |"
    yield ""
    yield f"Im Quelltext: `{number.id}`."


def _value(raw: Any) -> str:
    """A value as the YAML writes it; tables and lists in one line."""
    if isinstance(raw, dict):
        return "<br>".join(f"{key}: {_value(value)}" for key, value in raw.items())
    if isinstance(raw, list):
        return "; ".join(_value(value) for value in raw)
    if isinstance(raw, bool):
        return "ja" if raw else "nein"
    return datum(raw) if hasattr(raw, "isoformat") else str(raw)


def _facts(merkmale: Iterable[Merkmal]) -> Iterator[str]:
    yield "| Angabe | betrifft | Art | Fundstelle | Woher sie kommt |"
    yield "|---|---|---|---|---|"
    for merkmal in merkmale:
        yield (
            f"| {_cell(merkmal.titel)} | {merkmal.ebene.value} | {merkmal.kind.value} | {merkmal.zitat} "
            f"| {supplied_by(merkmal)} |"
        )


def supplied_by(merkmal: Merkmal) -> str:
    """Who says this: the case itself, the person in the application, or the office and why."""
    if merkmal.name in AUS_DEM_FALL:
        text = AUS_DEM_FALL[merkmal.name]
        return f"{text[:1].upper()}{text[1:]}."
    if merkmal.grund:
        return f"Sachbearbeitung: {merkmal.grund}"
    asked = {eines.name for name in law_facts([HAUPTANTRAG]) if (eines := merkmal_of(name))}
    return "Frage im Antrag" if merkmal.name in asked else "Eintrag in der Fallakte"


def _also(law: Law, regeln: Iterable[Rule[..., Any]]) -> Iterator[str]:
    for regel in regeln:
        home = law.home[regel.name]
        yield f"- {in_words(regel.name)} ({regel.fassungen[-1].zitat}): [{home}]({file_of(home)})"


def index(law: Law) -> str:
    """The list of paragraphs with what stands on each page."""
    lines = [
        "# Das Gesetz, wie es hier gerechnet wird",
        "",
        "Für jeden Paragrafen eine Seite: die Regeln mit ihren Fassungen, die Zahlen mit ihren Quellen, die Fragen,",
        "die ein Mensch entscheidet, die nötigen Angaben und nachgerechnete Fälle.",
        "",
        "Weitere Seiten: [alle Angaben und woher sie kommen](merkmale.md), [alle Rechenfälle](rechenfaelle.md).",
        "",
        *counts(law),
        "",
    ]
    statute = ""
    for paragraph, page in sorted(law.pages.items(), key=lambda pair: pair[0].rang):
        if paragraph.gesetz != statute:
            statute = paragraph.gesetz
            lines += ["", f"## {statute}", "", "| Vorschrift | Regeln | Zahlen | Fragen | Angaben | Rechenfälle |"]
            lines += ["|---|---|---|---|---|---|"]
        sizes = (page.rules, page.numbers, page.questions, page.facts, page.cases)
        cells = " | ".join(str(len(size) or "") for size in sizes)
        lines.append(f"| [{heading(paragraph)}]({file_of(paragraph)}) | {cells} |")
    return "\n".join([*lines, "", "---", "", MADE])


def counts(law: Law) -> list[str]:
    """How much law there is, and that everything says where it stands."""
    fassungen = [fassung for regel in REGELN.values() for fassung in regel.fassungen]
    values = [wert for number in alle().values() for wert in number.werte]
    cited = sum("§" in fassung.zitat for fassung in fassungen)
    sourced = sum(bool(wert.quelle.strip()) for wert in values)
    run = {fassung for case in law.cases for fassung in case.ran}
    questions = sum(len(page.questions) for page in law.pages.values())
    return [
        f"- {len(REGELN)} Regeln in {len(fassungen)} Fassungen, {cited} davon mit Fundstelle",
        f"- {len(alle())} Zahlen mit {len(values)} Werten, {sourced} davon mit Quelle",
        f"- {questions} Fragen, die ein Mensch entscheidet",
        f"- {len(list(alle_merkmale()))} Angaben",
        f"- {len(law.cases)} Rechenfälle; sie nutzen {len(run.intersection(fassungen))} der {len(fassungen)} Fassungen",
    ]


def cases_page(law: Law) -> str:
    """Every worked case with its result."""
    lines = ["# Alle Rechenfälle", "", "[Übersicht](README.md)", ""]
    lines += ["Ein Fall lässt sich nachrechnen: `python -m jobcenter.law DATEI` zeigt jeden Schritt.", ""]
    path = None
    for case in law.cases:
        if case.path != path:
            path = case.path
            lines += ["", f"## {path.stem}", ""]
        lines.append(_case(case))
    return "\n".join([*lines, "", "---", "", MADE])


def facts_page(law: Law) -> str:
    """Every fact by paragraph, and who supplies it."""
    lines = ["# Alle Angaben und woher sie kommen", "", "[Übersicht](README.md)", ""]
    lines += ["Keine Regel fragt nach etwas anderem. Fehlt eine Angabe, gilt der Normalfall.", ""]
    for ebene in Ebene:
        lines += [f"## {_LEVELS[ebene]}", "", "| Angabe | Art | Fundstelle | Woher sie kommt | Im Quelltext |"]
        lines += ["|---|---|---|---|---|"]
        for m in alle_merkmale():
            if m.ebene is ebene:
                title = m.titel or in_words(m.feld)
                lines.append(f"| {_cell(title)} | {m.kind.value} | {m.zitat or '–'} | {supplied_by(m)} | `{m.name}` |")
        lines.append("")
    return "\n".join([*lines, "---", "", MADE])


_LEVELS = {
    Ebene.HAUSHALT: "Der Haushalt und die Wohnung",
    Ebene.PERSON: "Jede Person",
    Ebene.VORGANG: "Einzelne Vorgänge",
}


def facts_as_text() -> Iterator[str]:
    """The same as lines for a terminal."""
    rows = [(m.name, m.kind.value, m.titel, m.zitat, supplied_by(m)) for m in alle_merkmale()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for name, kind, titel, zitat, woher in rows:
        yield f"{name:{widths[0]}}  {kind:{widths[1]}}  {titel:{widths[2]}}  {zitat} · {woher}"
