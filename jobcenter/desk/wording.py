"""Facts as people read them: the question they answer, and the value in words."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from jobcenter.desk.questions import Asked, asked_by_fact, asked_by_id, field_question, list_title, list_topic
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.law.fakten.katalog import (
    AUS_DEM_FALL,
    EINNAHME,
    EINNAHMEN,
    Ebene,
    Merkmal,
    merkmal_of,
    merkmale,
    nach_name,
)
from jobcenter.law.fakten.katalog import Kind as FactKind
from jobcenter.questionnaire.question import ANTRAGSTELLER, Kind, Question, persons_for
from jobcenter.questionnaire.values import format_euro

NBSP = "\u00a0"
HAUSHALT = "Haushalt"

# Facts that follow from several answers have no question of their own.
ABGELEITET = {
    "person.rolle": "Stellung in der Bedarfsgemeinschaft",
    "person.verheiratet": "Verheiratet oder verpartnert",
    "wohnung.vorhanden": "Eine Wohnung ist vorhanden",
    "wohnung.personen_im_haushalt": "Personen in der Wohnung",
    "person.vermoegen_ct": "Vermögen zusammen",
    "person.geburtsdatum": "Geburtsdatum",
    "alleinerziehend": "Alleinerziehend",
    "person.vorsorge_fuer_das_alter": "Vorsorge für das Alter ist angegeben",
    "person.immobilie_vermietet": "Für ein Haus oder Land kommt Miete herein",
}
# Where several answers mean the same fact, the question with one of them would say something nobody said.
COMBINED_FACTS = {
    "wohnung.eigentum": "Eigene Wohnung oder eigenes Haus",
    "wohnung.hauskosten_faellig": "Kosten des Hauses, die nicht jeden Monat kommen",
    "person.einnahmen_nicht_monatlich": "Geld, das nicht jeden Monat kommt",
}
ROLLEN = {
    "antragsteller": "antragstellende Person",
    "partner": "Partnerin oder Partner",
    "kind": "Kind",
    "elternteil": "Elternteil",
    "geschwister": "Bruder oder Schwester",
    "angehoeriger": "weitere angehörige Person",
}
# Persons nobody is asked about in the conversation; the desk adds them.
WEITERE_ROLLEN = ("elternteil", "geschwister", "angehoeriger")
# What must be known of such a person before anything else.
ERSTE_ANGABEN = ("person.vorname", "person.nachname", "person.geburtsdatum")

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
    role = person.rstrip("0123456789")
    return f"{ROLLEN.get(role, HAUSHALT)} {person[len(role) :]}".strip()


def person_order(person: str) -> tuple[int, int]:
    """Household, applicant, partner, then the children as they were entered, then others."""
    role = person.rstrip("0123456789")
    order = ("", *ROLLEN)
    return order.index(role) if role in order else len(order), int(person[len(role) :] or 0)


def new_persons(names: Names) -> dict[str, str]:
    """Who can be added to this case: the next free id of each role, with its name."""
    found = {}
    for role in WEITERE_ROLLEN:
        number = next(n for n in range(1, len(names) + 2) if f"{role}{n}" not in names)
        found[f"{role}{number}"] = f"{ROLLEN[role]} {number}"
    return found


def known_facts() -> frozenset[str]:
    """Every fact that a question of the form can establish, or that follows from several."""
    return frozenset(asked_by_fact()) | frozenset(ABGELEITET)


@cache
def _lists() -> dict[str, Merkmal]:
    """The list that a part of an entry belongs to, by the name of the part."""
    return {teil.name: eines for eines in merkmale() for teil in eines.with_parts[1:]}


def catalogued(merkmal: str) -> Merkmal | None:
    """A fact of the law that no question words, as the catalogue describes it; for a part of a list, the list."""
    found = None if question_of(merkmal) or merkmal in ABGELEITET else merkmal_of(merkmal)
    if found is None or found.name not in entered_at_desk():
        return None
    return _lists().get(merkmal, found)


def page_of(merkmal: str) -> str:
    """The fact whose page enters this one: a part of an entry is entered with its list."""
    return _lists()[merkmal].name if merkmal in _lists() else merkmal


def is_known(merkmal: str) -> bool:
    """Whether the desk can enter this fact."""
    return merkmal in known_facts() or catalogued(merkmal) is not None


@cache
def entered_at_desk() -> dict[str, Merkmal]:
    """Every fact of the law that the desk can enter, by its dotted name: all but those the case itself says.

    Parts of an entry of a list are entered with the entry.
    """
    return {
        merkmal.name: merkmal
        for eines in merkmale()
        if eines.ebene is not Ebene.VORGANG
        for merkmal in eines.with_parts
        if merkmal.name not in AUS_DEM_FALL
    }


def question_of(merkmal: str, frage: str = "") -> Question | None:
    """The question this fact answers; None when it follows from others."""
    found = _asked(merkmal, frage)
    return found.question if found else None


def _asked(merkmal: str, frage: str) -> Asked | None:
    places = [asked for asked in asked_by_id().get(frage, ()) if merkmal in asked.facts]
    return next(iter(places or asked_by_fact().get(merkmal, [])), None)


def topic_of(merkmal: str, frage: str = "", person: str = "") -> str:
    """The part of the form in which this fact was asked about this person."""
    places = asked_by_id().get(frage) or asked_by_fact().get(merkmal, [])
    fitting = [asked for asked in places if persons_for(asked.per, (person,) if person else ())] or places
    return fitting[0].topic if fitting else list_topic(merkmal)


def label_of(merkmal: str, frage: str = "", name: str = "", person: str = "") -> str:
    """The question behind a fact, as it was asked about this person."""
    question = question_of(merkmal, frage)
    if merkmal in COMBINED_FACTS:
        return COMBINED_FACTS[merkmal]
    if merkmal in ABGELEITET and (question is None or question.adds or question.id != (frage or question.id)):
        return ABGELEITET[merkmal]
    if question is None:
        return _catalogue_label(merkmal)
    asked = _asked(merkmal, frage)
    name, entry = name or role_name(person), asked.entry_of(merkmal) if asked else ""
    text = question.text_other if question.text_other and person not in ("", ANTRAGSTELLER) else question.text
    return text % {**question.params, "name": name, "entry": entry} if "%(" in text else text


def _catalogue_label(merkmal: str) -> str:
    found = catalogued(merkmal)
    if found is None:
        return list_title(merkmal) or merkmal
    if merkmal.startswith(EINNAHME):
        return f"{income_name(merkmal.removeprefix(EINNAHME).partition('.')[0])}: {found.titel}"
    return found.titel


def income_name(art: str) -> str:
    """The kind of an income in words."""
    return dict(nach_name()[f"{EINNAHMEN}.art"].optionen).get(art, art)


def value_text(merkmal: str, wert: Any, frage: str = "", *, masked: bool = False) -> str:
    """A value in words: amounts in euros, dates, yes and no, the chosen option. An account number may be masked."""
    option = "" if isinstance(wert, list) else _option_text(merkmal, wert, frage)
    if option:
        return option
    if isinstance(wert, bool):
        return "Ja" if wert else "Nein"
    if isinstance(wert, int):
        return f"{format_euro(wert)}{NBSP}€" if merkmal.endswith("_ct") else str(wert)
    found = catalogued(merkmal)
    if found and found.kind is FactKind.ENTRIES and isinstance(wert, list):
        return "; ".join(entry_text(found, entry) for entry in wert) or "–"
    if isinstance(wert, list) and any(isinstance(entry, Mapping) for entry in wert):
        return "; ".join(_entry_in_words(merkmal, entry) for entry in wert)
    if isinstance(wert, list):
        return ", ".join(value_text(merkmal, item, frage) for item in wert) or "–"
    text = "" if wert is None else str(wert)
    if merkmal.endswith(".iban"):
        return f"{text[:2]}… {text[-4:]}" if masked else " ".join(text[i : i + 4] for i in range(0, len(text), 4))
    return _date_text(text) or text or "–"


def entry_text(merkmal: Merkmal, entry: Mapping[str, Any]) -> str:
    """One entry of a list in words: „Art: Schenkung, Zufluss im Monat: 50,00 €“."""
    found = []
    for teil in merkmal.teile:
        wert = entry.get(teil.name.removeprefix(f"{merkmal.name}."))
        if wert is not None:
            text = dict(teil.optionen).get(wert) if isinstance(wert, str) else None
            found.append(f"{teil.titel}: {text or value_text(teil.name, wert)}")
    return ", ".join(found)


def _entry_in_words(merkmal: str, entry: Mapping[str, Any]) -> str:
    """One entry of a list that the law has no names for: each question with its answer."""
    found = []
    for field, wert in entry.items():
        question = field_question(merkmal, field)
        options = {option.value: option.text for option in question.options} if question else {}
        label = question.text.replace("%(entry)s: ", "").replace("%(entry)s", "").strip() if question else "Art"
        text = options.get(wert) if isinstance(wert, str) else None
        found.append(f"{label.rstrip('?:')}: {text or value_text(field, wert)}")
    return ", ".join(found)


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
    question, described = question_of(merkmal, frage), catalogued(merkmal)
    if described is not None:
        return {value: (text, value) for value, text in described.optionen}
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
