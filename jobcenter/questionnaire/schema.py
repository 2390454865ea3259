"""What a form exports, its answers as stored and its facts, and the JSON Schema (2020-12) of that.

Another program can so check what it gets without knowing this one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import prune
from jobcenter.questionnaire.facts import facts
from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    HAUSHALT_EINTRAG,
    MONATE,
    PARTNER,
    ROLLEN,
    FactValue,
    Form,
    Kind,
    Liste,
    Offen,
    Page,
    Per,
    Question,
    persons_for,
)

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXT: Schema = {"type": "string", "minLength": 1}
_CENTS: Schema = {"type": "integer", "description": "cents"}
_KINDS: Mapping[Kind, Schema] = {
    Kind.TEXT: _TEXT,
    Kind.LONGTEXT: _TEXT,
    Kind.DATE: _DATE,
    Kind.EURO: _CENTS,
    Kind.INT: {"type": "integer"},
    Kind.BOOL: {"type": "boolean"},
    Kind.IBAN: {"type": "string", "pattern": "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$"},
    Kind.EMAIL: {"type": "string", "format": "email"},
    Kind.PHONE: {"type": "string", "pattern": r"^\+?[0-9]+$"},
    Kind.PLZ: {"type": "string", "pattern": "^[0-9]{5}$"},
    Kind.MONATE: {"type": "array", "items": _CENTS, "minItems": MONATE, "maxItems": MONATE},
    Kind.STEUER_ID: {"type": "string", "pattern": "^[0-9]{11}$"},
    Kind.RV_NUMMER: {"type": "string", "pattern": "^[0-9]{8}[A-Z][0-9]{3}$"},
}
_NUMBERED = tuple(role for role in ROLLEN if role not in (ANTRAGSTELLER, PARTNER))
ENTRY = "%(entry)s"
ANY_FACT: Schema = {"type": ["string", "integer", "boolean", "array", "null"]}


def schema_of(form: Form) -> Schema:
    """The schema of what `export_of` gives for this form."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:offenes-jobcenter:{form.id}:{form.version}",
        "title": form.title,
        "type": "object",
        "required": ["form", "version", "answers", "facts"],
        "properties": {
            "form": {"const": form.id},
            "version": {"const": form.version},
            "answers": {"type": "object", "patternProperties": _answers(form), "additionalProperties": False},
            "facts": {"type": "object", "additionalProperties": {"$ref": "#/$defs/facts"}},
        },
        "additionalProperties": False,
        "$defs": {
            "offen": {
                "type": "object",
                "description": "left open on purpose",
                "required": ["offen"],
                "properties": {"offen": {"enum": [offen.value for offen in Offen]}},
                "additionalProperties": False,
            },
            "facts": _facts(form),
            **{key: _answer(question) for key, question in form.questions.items()},
        },
    }


def export_of(form: Form, answers: Answers, today: dt.date) -> dict[str, Any]:
    """What applies of these answers, and what follows: by person (or entry of a list), then by question or fact."""
    given: dict[str, dict[str, Any]] = {}
    for row in prune(form, answers, today).to_json():
        given.setdefault(row["person"], {})[row["question"]] = row["value"]
    known: dict[str, dict[str, Any]] = {}
    for fact in facts(form, answers, today):
        known.setdefault(fact.person_id, {})[fact.key] = _plain(fact.value)
    return {"form": form.id, "version": form.version, "answers": given, "facts": known}


def _answers(form: Form) -> Schema:
    """A pattern for persons or entries -> the questions they are asked."""
    found: dict[str, dict[str, Schema]] = {}
    for page in form.pages:
        for subject in _subjects(page):
            asked = found.setdefault(f"^{subject}$", {})
            asked |= {question.id: {"$ref": f"#/$defs/{question.id}"} for question in page.questions}
    return {
        pattern: {"type": "object", "properties": asked, "additionalProperties": False}
        for pattern, asked in found.items()
    }


def _answer(question: Question) -> Schema:
    value = _stored(question)
    words = {"title": question.text, "description": question.zitat}
    return {**words, "anyOf": [value, {"$ref": "#/$defs/offen"}]} if question.unknown_allowed else {**words, **value}


def _stored(question: Question) -> Schema:
    """An answer as `answers.value_to_json` writes it: a date stands in an object of its own."""
    if question.kind is Kind.DATE:
        tagged = {"type": "object", "required": ["date"], "properties": {"date": _DATE}}
        return {**tagged, "additionalProperties": False}
    return _value(question)


def _value(question: Question) -> Schema:
    if question.kind in (Kind.CHOICE, Kind.MULTI):
        options: Schema = {
            "oneOf": [{"const": option.value, "title": option.text, "type": "string"} for option in question.options]
        }
        return options if question.kind is Kind.CHOICE else {"type": "array", "items": options, "uniqueItems": True}
    return _KINDS[question.kind]


def _subjects(page: Page) -> Iterable[str]:
    """Patterns for the persons or entries a page is asked about."""
    for person in _persons(page.per):
        yield _entry(person, page.liste) if page.liste is not None else person


def _persons(per: Per) -> Iterable[str]:
    for role in persons_for(per, ROLLEN):
        yield f"{role}[0-9]{{1,2}}" if role in _NUMBERED else role


def _entry(subject: str, liste: Liste) -> str:
    key = "[a-z0-9_]+" if liste.kreuze else "[0-9]{1,2}"
    return f"{subject or HAUSHALT_EINTRAG}-{liste.id}-{key}"


def _facts(form: Form) -> Schema:
    """What each declared fact holds. Facts that follow from several answers have keys of their own."""
    known = {key: {"anyOf": _once(schemas)} for key, schemas in sorted(_fact_values(form).items())}
    return {
        "type": "object",
        "properties": {key: schema for key, schema in known.items() if ENTRY not in key},
        "patternProperties": {_key_pattern(key): schema for key, schema in known.items() if ENTRY in key},
        "additionalProperties": ANY_FACT,
    }


def _key_pattern(key: str) -> str:
    before, after = (part.replace(".", r"\.") for part in key.split(ENTRY))
    return f"^{before}[a-z0-9_]+{after}$"


def _fact_values(form: Form) -> dict[str, list[Schema]]:
    """fact key -> what its questions can make of it; the entries of a list are records under one key."""
    found: dict[str, list[Schema]] = {}
    records: dict[str, list[Schema]] = {}
    for page in form.pages:
        liste = page.liste
        if liste is not None and liste.fact:
            records.setdefault(liste.fact, []).append(_record(form, liste))
            continue
        for question in page.questions:
            if question.fact is not None:
                found.setdefault(question.fact, []).extend(_fact_value(question))
    for key, entries in records.items():
        found.setdefault(key, []).append({"type": "array", "items": {"anyOf": _once(entries)}})
    return found


def _record(form: Form, liste: Liste) -> Schema:
    fields: dict[str, list[Schema]] = {}
    for page in form.pages:
        if page.liste is liste:
            for question in page.questions:
                if question.fact is not None:
                    fields.setdefault(question.fact, []).extend(_fact_value(question))
    if liste.feld:
        fields[liste.feld] = [{"enum": list(dict.fromkeys(_plain(value) for value in _kinds(form, liste)))}]
    properties = {name: {"anyOf": _once(schemas)} for name, schemas in sorted(fields.items())}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _kinds(form: Form, liste: Liste) -> Iterable[FactValue]:
    """What the field that says the kind of an entry may hold."""
    if not liste.kreuze:
        return liste.werte.values()
    ticks = [option.value for option in form.questions[liste.kreuze].options if not option.exclusive]
    return [liste.werte.get(tick, tick) for tick in ticks if tick not in liste.ohne]


def _fact_value(question: Question) -> list[Schema]:
    schemas = [_value(question)]
    if question.fact_values is not None:
        schemas = [{"enum": list(dict.fromkeys(_plain(value) for value in question.fact_values.values()))}]
    if question.otherwise is not None and isinstance(question.otherwise, (str, int, bool, tuple)):
        schemas.append({"const": _plain(question.otherwise)})
    return schemas


def _plain(value: FactValue) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [
            {name: _plain(part) for name, part in item.items()} if isinstance(item, Mapping) else item for item in value
        ]
    return value


def _once(schemas: Iterable[Schema]) -> list[Schema]:
    found: list[Schema] = []
    for schema in schemas:
        if schema not in found:
            found.append(schema)
    return found
