"""`make gesetz`: the pages under docs/gesetz, one for each paragraph, made from the code of the law.

`python -m scripts.gesetz --merkmale` prints every fact and who supplies it; `--zahlen` counts rules, numbers and
citations. What is collected here is put into words in `scripts/gesetz_seiten.py`.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import jobcenter.law
from jobcenter.law import rule as rules
from jobcenter.law.fakten.katalog import Merkmal, alle_merkmale
from jobcenter.law.fall_datei import CASES, Rechenfall, read_cases
from jobcenter.law.fundstelle import GESETZ_DER, Paragraph, paragraphen
from jobcenter.law.parameters import GESETZE, Parameter, alle, read_yaml
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import REGELN, Fassung, Rule

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "gesetz"
HOME = re.compile(r"p0*(\d+[a-z]?)")
PROGRAMS = ("__main__", "bench")


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A worked case with where it stands, the sentence of its result and the versions of rules it runs."""

    path: Path
    fall: Rechenfall
    result: str
    ran: frozenset[Fassung]


@dataclass(slots=True)
class Page:
    """Everything that belongs to one paragraph; `also` are rules of other paragraphs that cite it."""

    paragraph: Paragraph
    rules: list[Rule[..., Any]] = field(default_factory=list)
    also: list[Rule[..., Any]] = field(default_factory=list)
    numbers: list[Parameter] = field(default_factory=list)
    questions: list[Frage] = field(default_factory=list)
    facts: list[Merkmal] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Law:
    """The whole law as it stands in the code."""

    pages: dict[Paragraph, Page]
    home: dict[str, Paragraph]
    """The paragraph on whose page a rule stands."""
    cases: tuple[Case, ...]
    raw_values: dict[str, dict[Any, Any]]
    """The dated values of each number as the YAML writes them."""


def collect() -> Law:
    """Read rules, numbers, questions, facts and cases from the code."""
    modules = law_modules()
    law = Law({}, {}, tuple(run_cases()), {})
    for regel in sorted(REGELN.values(), key=place_of):
        first, *others = _paragraphs_of(regel)
        law.home[regel.name] = first
        _page(law, first).rules.append(regel)
        for paragraph in others:
            _page(law, paragraph).also.append(regel)
    _add_numbers(law)
    for module, frage in questions_in(modules):
        _page(law, _home_of(module) or paragraphen(frage.zitat)[0]).questions.append(frage)
    for merkmal in alle_merkmale():
        for paragraph in paragraphen(merkmal.zitat):
            _page(law, paragraph).facts.append(merkmal)
    for case in law.cases:
        for paragraph in paragraphen(case.fall.quelle):
            if paragraph in law.pages:
                law.pages[paragraph].cases.append(case)
    return law


def _add_numbers(law: Law) -> None:
    """The numbers of every YAML file, on the page of its paragraph."""
    for folder in GESETZE:
        for path in sorted(folder.glob("*.yaml")):
            found = HOME.match(path.stem)
            paragraph = Paragraph(GESETZ_DER[folder.name], found[1] if found else "")
            for name, raw in read_yaml(path).items():
                law.raw_values[name] = {tag: wert["wert"] for tag, wert in sorted(raw["werte"].items())}
                _page(law, paragraph).numbers.append(alle()[name])


def _page(law: Law, paragraph: Paragraph) -> Page:
    return law.pages.setdefault(paragraph, Page(paragraph))


def law_modules() -> list[ModuleType]:
    """Every module of the law, so that every rule and every question is declared."""
    names = [
        info.name
        for info in pkgutil.walk_packages(jobcenter.law.__path__, "jobcenter.law.")
        if ".tests" not in info.name and info.name.rpartition(".")[2] not in PROGRAMS
    ]
    return [importlib.import_module(name) for name in sorted(names)]


def place_of(regel: Rule[..., Any]) -> tuple[str, int]:
    """File and line of the newest version, so that rules stand in the order of the code."""
    fn = regel.fassungen[-1].fn
    return (fn.__module__, fn.__code__.co_firstlineno)


def _home_of(module: str) -> Paragraph | None:
    """The paragraph of a file such as jobcenter.law.sgb2.p22_unterkunft."""
    folder, _, name = module.removeprefix("jobcenter.law.").partition(".")
    found = HOME.match(name)
    return Paragraph(GESETZ_DER[folder], found[1]) if found and folder in GESETZ_DER else None


def _paragraphs_of(regel: Rule[..., Any]) -> list[Paragraph]:
    """Where a rule stands, then what else its versions cite."""
    cited = [p for fassung in reversed(regel.fassungen) for p in paragraphen(fassung.zitat)]
    home = _home_of(regel.fassungen[-1].fn.__module__)
    return list(dict.fromkeys([home, *cited] if home else cited))


def questions_in(modules: list[ModuleType]) -> list[tuple[str, Frage]]:
    """(module, question) for every declared Frage, each once, where it is declared first."""
    found: dict[str, tuple[str, Frage]] = {}
    # A question that several files import belongs to the file of a paragraph before any other.
    for module in sorted(modules, key=lambda m: (_home_of(m.__name__) is None, m.__name__)):
        for value in vars(module).values():
            if isinstance(value, Frage) and _declares(module, value):
                found.setdefault(value.kennung, (module.__name__, value))
    return sorted(found.values(), key=lambda pair: (pair[0], pair[1].kennung))


def _declares(module: ModuleType, frage: Frage) -> bool:
    return f'"{frage.kennung}"' in Path(str(module.__file__)).read_text(encoding="utf-8")


def run_cases() -> Iterator[Case]:
    """Every worked case, computed, with the versions it ran."""
    for path in sorted(CASES.glob("*.yaml")):
        for fall in read_cases(path):
            with recorded() as ran:
                result = fall.rechne().begruendung.satz
            yield Case(path.relative_to(ROOT), fall, result, frozenset(ran))


@contextmanager
def recorded() -> Iterator[set[Fassung]]:
    """The versions of rules that run inside."""
    ran: set[Fassung] = set()
    original = rules.Rule.__call__, rules.Schema.__call__

    def watch(call: Any) -> Any:
        def watched(self: Any, pruefung: Any, /, *args: Any, **kwargs: Any) -> Any:
            result = call(self, pruefung, *args, **kwargs)
            ran.add((pruefung.gebunden.get(self) or pruefung.bind(self)).fassung)
            return result

        return watched

    rules.Rule.__call__, rules.Schema.__call__ = map(watch, original)  # type: ignore[method-assign]
    try:
        yield ran
    finally:
        rules.Rule.__call__, rules.Schema.__call__ = original  # type: ignore[method-assign]


def write(folder: Path) -> dict[str, str]:
    """Write every page into the folder, remove pages that are no longer made, and return them by name."""
    from scripts.gesetz_seiten import render

    pages = render(collect())
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return pages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--merkmale", action="store_true", help="print every fact and who supplies it")
    parser.add_argument("--zahlen", action="store_true", help="count rules, numbers and their citations")
    parser.add_argument("--folder", type=Path, default=PAGES, help="where the pages go")
    args = parser.parse_args()
    from scripts import gesetz_seiten

    if args.merkmale:
        print("\n".join(gesetz_seiten.facts_as_text()))
    elif args.zahlen:
        print("\n".join(gesetz_seiten.counts(collect())))
    else:
        print(f"{len(write(args.folder))} pages in {args.folder}")
    sys.exit(0)


if __name__ == "__main__":
    main()
