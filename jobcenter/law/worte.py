"""German words for names of the code: „ueberschuss_je_person“ is „Überschuss je Person“.

The words come from the texts that stand in this room anyway, so that umlauts and capitals are right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from jobcenter.law.fakten.katalog import alle_merkmale
from jobcenter.law.fundstelle import official_headings
from jobcenter.law.parameters import alle
from jobcenter.law.rule import REGELN

FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}
UMLAUT = re.compile(r"(?<![aeoq])[aou]e(?!ll)")
NOUN = re.compile(r"(ung|heit|keit|schaft|kosten|leistung|recht|geld|zeit|betrag|grund|gleich|tag|frist|job|fall)$")
UNITS = ("_ct", "_promille", "_qm")
PERSONEN = {"antragsteller": "Antragstellende Person", "partner": "Partnerin oder Partner"}


def fold(word: str) -> str:
    """A word as names of the code write it."""
    return word.lower().translate(FOLDED)


def in_words(name: str) -> str:
    """A name of the code as people write it."""
    for unit in UNITS:
        name = name.removesuffix(unit)
    text = " ".join(_known().get(part) or _with_umlauts(part) for part in name.split("_"))
    return text[:1].upper() + text[1:]


def person_name(kennung: str) -> str:
    """„kind2“ is „Kind 2“."""
    rolle = kennung.rstrip("0123456789")
    nummer = kennung[len(rolle) :]
    return PERSONEN.get(kennung) or f"{in_words(rolle)} {nummer}".strip()


def _with_umlauts(word: str) -> str:
    """A word that no text uses: „ae“, „oe“, „ue“ are umlauts, except after a vowel („neue“) and in „-uell“.

    Endings like „-ung“ make it a noun.
    """
    word = UMLAUT.sub(lambda found: UMLAUTS[found[0]], word)
    return word[:1].upper() + word[1:] if NOUN.search(word) else word


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Each word of the texts by its folded form; one with umlauts wins, then the most frequent."""
    spellings: dict[str, Counter[str]] = {}
    for text in _texts():
        for word in re.findall(r"[^\W\d_]+", text):
            spellings.setdefault(fold(word), Counter())[word] += 1
    return {
        folded: max(found, key=lambda word: (any(c in "äöü" for c in word), found[word], word))
        for folded, found in spellings.items()
    }


def _texts() -> Iterator[str]:
    """Sentences of the rules, names of numbers and facts, headings of the paragraphs."""
    for regel in REGELN.values():
        for fassung in regel.fassungen:
            yield from (re.sub(r"\{[^}]*\}", " ", text) for text in fassung.satz.templates)
    for parameter in alle().values():
        yield parameter.name
    for merkmal in alle_merkmale():
        yield merkmal.titel
        yield from (text for _, text in merkmal.optionen)
    yield from official_headings("SGB II", "GrusiGV")
