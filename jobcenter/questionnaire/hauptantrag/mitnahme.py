"""Drafts of November 2026: their answers under the questions of today.

In that version a person had one wage, one amount for each kind of income and one value for each kind of property; now
each of them is an entry of a list. What cannot be carried over (a profit that was one number) is asked again.
"""

from __future__ import annotations

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.question import Value, eintrag_id

Key = tuple[str, str]

LOHN = ("arbeit.brutto", "arbeit.netto", "arbeit.zahltag", "arbeit.schwankt")
SONSTIGE = ("krankengeld", "wohngeld", "anderes")
EINZELN = {
    "vermoegen.fahrzeug": ("fahrzeuge", "fahrzeug.wert"),
    "vermoegen.immobilie": ("immobilien", "immobilie.wert"),
}
SACHEN = ("sparen", "wertpapiere", "bausparen", "versicherung", "anderes")
KINDER = {"waisenrente": "hinterbliebenenrente", "bafoeg": "bafoeg", "kinderzuschlag": "kinderzuschlag"}
# One sum for fares, insurance and tools; each has its own question now.
ENTFALLEN = ("arbeit.kosten",)


def carry(answers: Answers) -> Answers:
    """The answers of an earlier draft, each where today's form asks for it."""
    found: dict[Key, Value] = {}
    for (person, question), value in answers.items():
        if question not in ENTFALLEN:
            found[_place(person, question)] = _renamed(question, value)
    return Answers(found, answers.sicht)


def _place(person: str, question: str) -> Key:
    topic, _, what = question.partition(".")
    if "-" in person:
        return person, question
    if question in LOHN:
        return eintrag_id(person, "arbeit", "1"), question
    if question in EINZELN:
        liste, now = EINZELN[question]
        return eintrag_id(person, liste, "1"), now
    if topic == "vermoegen" and what in SACHEN:
        return eintrag_id(person, "vermoegen", what), "vermoegen.wert"
    if topic == "einnahmen" and what != "arten":
        liste, now = ("sonstige", "sonstiges") if what in SONSTIGE else ("arten", "einnahmen")
        return eintrag_id(person, f"einnahmen{liste}", what), f"{now}.betrag"
    if topic == "kind" and (what in KINDER or what == "anderes"):
        liste, now = ("kindsonstige", "kindsonstiges") if what == "anderes" else ("kindarten", "kindgeld")
        return eintrag_id(person, liste, KINDER.get(what, what)), f"{now}.betrag"
    return person, question


def _renamed(question: str, value: Value) -> Value:
    if question == "kind.einnahmen" and isinstance(value, tuple):
        return tuple(KINDER.get(str(item), str(item)) for item in value)
    return value
