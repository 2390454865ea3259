"""Facts as people read them: the question they answer, and the value in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jobcenter.fall.models import Fall, Feststellung
from jobcenter.law.fakten.katalog import AUS_DEM_FALL, Ebene, Merkmal, merkmale
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import ANTRAGSTELLER, PARTNER, Kind, Per, Question, persons_for
from jobcenter.questionnaire.values import format_euro

NBSP = "\u00a0"
HAUSHALT = "Haushalt"
WEITERES = "Weitere Angaben"

# Facts that follow from several answers have no question of their own.
ABGELEITET = {
    "person.rolle": "Stellung in der Bedarfsgemeinschaft",
    "person.verheiratet": "Verheiratet oder verpartnert",
    "wohnung.vorhanden": "Eine Wohnung ist vorhanden",
    "wohnung.personen_im_haushalt": "Personen in der Wohnung",
    "person.vermoegen_ct": "Vermögen zusammen",
    "person.geburtsdatum": "Geburtsdatum",
    "alleinerziehend": "Alleinerziehend",
}
# Where several answers mean the same fact, the question with one of them would say something nobody said.
COMBINED_FACTS = {"wohnung.eigentum": "Eigene Wohnung oder eigenes Haus"}
ROLLEN = {"antragsteller": "antragstellende Person", "partner": "Partnerin oder Partner", "kind": "Kind"}

Names = Mapping[str, str]


def names_of(fall: Fall, feststellungen: Iterable[Feststellung]) -> dict[str, str]:
    """What the desk calls each person of the case, in the order applicant, partner, children."""
    found: dict[str, dict[str, str]] = {ANTRAGSTELLER: {}}
    for row in feststellungen:
        if row.person:
            found.setdefault(row.person, {})[row.merkmal] = str(row.wert)
    names = {}
    for person in sorted(found, key=person_order):
        parts = [found[person].get(f"person.{part}", "") for part in ("vorname", "nachname")]
        names[person] = " ".join(filter(None, parts)) or role_name(person)
    if not any(key.startswith("person.") for key in found[ANTRAGSTELLER]):
        names[ANTRAGSTELLER] = f"{fall.antrag.vorname} {fall.antrag.nachname}"
    return names


def role_name(person: str) -> str:
    """„Kind 2“, „Partnerin oder Partner“, „antragstellende Person“, or the household."""
    if person.startswith("kind"):
        return f"Kind {person.removeprefix('kind')}"
    return {ANTRAGSTELLER: "antragstellende Person", PARTNER: "Partnerin oder Partner"}.get(person, HAUSHALT)


def person_order(person: str) -> tuple[int, int]:
    """Household, applicant, partner, then the children as they were entered."""
    number = person.removeprefix("kind")
    if number != person and number.isdecimal():
        return 3, int(number)
    return {"": 0, ANTRAGSTELLER: 1, PARTNER: 2}.get(person, 4), 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question at one place of the form: part, for whom, question. Some stand at two places (name, birth date)."""

    topic: str
    per: Per
    question: Question


@cache
def _by_id() -> dict[str, list[Asked]]:
    found: dict[str, list[Asked]] = {}
    for part in HAUPTANTRAG.parts:
        for page in part.pages:
            for question in page.questions:
                found.setdefault(question.id, []).append(Asked(part.title, page.per, question))
    return found


@cache
def _by_fact() -> dict[str, list[Asked]]:
    found: dict[str, list[Asked]] = {}
    for places in _by_id().values():
        for asked in places:
            if asked.question.fact is not None:
                found.setdefault(asked.question.fact, []).append(asked)
    return found


def known_facts() -> frozenset[str]:
    """Every fact that a question of the form can establish, or that follows from several."""
    return frozenset(_by_fact()) | frozenset(ABGELEITET)


@cache
def enterable() -> dict[str, Merkmal]:
    """Every fact of the law that the desk can enter, by its dotted name: all but those the case itself says.

    Parts of an entry of a list are entered with the entry.
    """
    return {
        merkmal.name: merkmal
        for eines in merkmale()
        if eines.ebene is not Ebene.VORGANG
        for merkmal in eines.mit_teilen
        if merkmal.name not in AUS_DEM_FALL
    }


def question_of(merkmal: str, frage: str = "") -> Question | None:
    """The question this fact answers; None when it follows from others."""
    places = [asked for asked in _by_id().get(frage, ()) if asked.question.fact == merkmal] or _by_fact().get(merkmal)
    return places[0].question if places else None


def topic_of(merkmal: str, frage: str = "", person: str = "") -> str:
    """The part of the form in which this fact was asked about this person."""
    places = _by_id().get(frage) or _by_fact().get(merkmal, [])
    fitting = [asked for asked in places if persons_for(asked.per, (person,) if person else ())] or places
    return fitting[0].topic if fitting else WEITERES


@cache
def topics() -> tuple[str, ...]:
    """The parts of the form in order, then the rest."""
    return (*(part.title for part in HAUPTANTRAG.parts), WEITERES)


def label_of(merkmal: str, frage: str = "", name: str = "", person: str = "") -> str:
    """The question behind a fact, as it was asked about this person."""
    question = question_of(merkmal, frage)
    if merkmal in COMBINED_FACTS:
        return COMBINED_FACTS[merkmal]
    if merkmal in ABGELEITET and (question is None or question.adds):
        return ABGELEITET[merkmal]
    if question is None:
        return merkmal
    text = question.text_other if question.text_other and person not in ("", ANTRAGSTELLER) else question.text
    return text % {**question.params, "name": name} if "%(" in text else text


def value_text(merkmal: str, wert: Any, frage: str = "", *, masked: bool = False) -> str:
    """A value in words: amounts in euros, dates, yes and no, the chosen option. An account number may be masked."""
    option = _option_text(merkmal, wert, frage)
    if option:
        return option
    if isinstance(wert, bool):
        return "Ja" if wert else "Nein"
    if isinstance(wert, int):
        return f"{format_euro(wert)}{NBSP}€" if merkmal.endswith("_ct") else str(wert)
    if isinstance(wert, list):
        return ", ".join(value_text(merkmal, item, frage) for item in wert) or "–"
    text = "" if wert is None else str(wert)
    if merkmal.endswith(".iban"):
        return f"{text[:2]}… {text[-4:]}" if masked else " ".join(text[i : i + 4] for i in range(0, len(text), 4))
    return _date_text(text) or text or "–"


def kind_of(merkmal: str, wert: Any, frage: str = "") -> Kind:
    """How a value of this fact is typed in."""
    question = question_of(merkmal, frage)
    if isinstance(wert, bool):
        return Kind.BOOL
    if merkmal.endswith("_ct"):
        return Kind.EURO
    if question is not None:
        return Kind.BOOL if _is_yes_no(question) else question.kind
    if isinstance(wert, int):
        return Kind.INT
    return Kind.DATE if _date_text(str(wert or "")) else Kind.TEXT


def options_of(merkmal: str, frage: str = "") -> dict[str, tuple[str, Any]]:
    """For a fact that is one of several options: form value to (text, fact value)."""
    if merkmal == "person.rolle":
        return {key: (text, key) for key, text in ROLLEN.items()}
    question = question_of(merkmal, frage)
    if merkmal in COMBINED_FACTS or question is None or question.kind not in (Kind.CHOICE, Kind.MULTI):
        return {}
    values = question.fact_values
    found: dict[str, tuple[str, Any]] = {}
    for option in question.options:
        found[option.value] = (option.text, option.value if values is None else values[option.value])
    return found


def _is_yes_no(question: Question) -> bool:
    values = (question.fact_values or {}).values()
    return question.kind is Kind.BOOL or (bool(values) and all(isinstance(value, bool) for value in values))


def _option_text(merkmal: str, wert: Any, frage: str) -> str:
    return next((text for text, value in options_of(merkmal, frage).values() if value == wert), "")


def _date_text(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d.%m.%Y}" if len(text) == 10 else ""
    except ValueError:
        return ""
