"""JSON Schema (2020-12) of what a form exports: its answers as stored, and its facts. Derived from the declarations.

Another program can so check what it gets without knowing this one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

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
ANY_FACT: Schema = {"type": ["string", "integer", "boolean", "array", "null"]}


def schema_of(form: Form) -> Schema:
    """The schema of an export of this form: {"form", "version", "answers", "facts"}."""
    pages: dict[str, list[Page]] = {}
    for page in form.pages:
        for question in page.questions:
            pages.setdefault(question.id, []).append(page)
    return {
        "$schema": DIALECT,
        "$id": f"urn:offenes-jobcenter:{form.id}:{form.version}",
        "title": form.title,
        "type": "object",
        "required": ["form", "version", "answers", "facts"],
        "properties": {
            "form": {"const": form.id},
            "version": {"const": form.version},
            "answers": {
                "type": "array",
                "items": {"anyOf": [{"$ref": f"#/$defs/{question_id}"} for question_id in form.questions]},
            },
            "facts": {"type": "array", "items": {"$ref": "#/$defs/facts"}},
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
            **{key: _answer(question, pages[key]) for key, question in form.questions.items()},
            "facts": _facts(form),
        },
    }


def _answer(question: Question, pages: Iterable[Page]) -> Schema:
    value = _stored(question)
    return {
        "type": "object",
        "title": question.text,
        "description": question.zitat,
        "required": ["person", "question", "value"],
        "properties": {
            "person": {"type": "string", "pattern": _subjects(pages)},
            "question": {"const": question.id},
            "value": {"anyOf": [value, {"$ref": "#/$defs/offen"}]} if question.unknown_allowed else value,
        },
        "additionalProperties": False,
    }


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


def _subjects(pages: Iterable[Page]) -> str:
    """A pattern for the persons and entries a question is asked about."""
    found: dict[str, None] = {}
    for page in pages:
        for subject in _persons(page.per):
            found[_entry(subject, page.liste) if page.liste is not None else subject] = None
    return f"^({'|'.join(found)})$"


def _persons(per: Per) -> Iterable[str]:
    for role in persons_for(per, ROLLEN):
        yield f"{role}[0-9]{{1,2}}" if role in _NUMBERED else role


def _entry(subject: str, liste: Liste) -> str:
    key = "[a-z0-9_]+" if liste.kreuze else "[0-9]{1,2}"
    return f"{subject or HAUSHALT_EINTRAG}-{liste.id}-{key}"


def _facts(form: Form) -> Schema:
    """What each declared fact holds. Facts that follow from several answers have keys of their own."""
    values = _fact_values(form)
    declared = [
        {
            "required": ["key", "value"],
            "properties": {"key": {"pattern": _key_pattern(key)}, "value": {"anyOf": _once(values[key])}},
        }
        for key in sorted(values)
    ]
    derived = {
        "required": ["key", "value"],
        "properties": {
            "key": {"not": {"anyOf": [{"pattern": _key_pattern(key)} for key in sorted(values)]}},
            "value": ANY_FACT,
        },
    }
    return {
        "type": "object",
        "required": ["person", "key", "value", "question", "asked"],
        "properties": {
            "person": {"type": "string"},
            "key": {"type": "string"},
            "value": True,
            "question": {"type": "string"},
            "asked": {"type": "boolean"},
        },
        "additionalProperties": False,
        "anyOf": [*declared, derived],
    }


def _key_pattern(key: str) -> str:
    escaped = key.replace("%(entry)s", "\0").replace(".", r"\.").replace("\0", "[a-z0-9_]+")
    return f"^{escaped}$"


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
        ticks = [o.value for o in form.questions[liste.kreuze].options if o.value not in liste.ohne and not o.exclusive]
        fields[liste.feld] = [{"enum": list(dict.fromkeys(_plain(liste.werte.get(tick, tick)) for tick in ticks))}]
    properties = {name: {"anyOf": _once(schemas)} for name, schemas in sorted(fields.items())}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _fact_value(question: Question) -> list[Schema]:
    schemas = [_value(question)]
    if question.fact_values is not None:
        schemas = [{"enum": list(dict.fromkeys(_plain(value) for value in question.fact_values.values()))}]
    if question.otherwise is not None and isinstance(question.otherwise, (str, int, bool, tuple)):
        schemas.append({"const": _plain(question.otherwise)})
    return schemas


def _plain(value: FactValue) -> Any:
    return [*value] if isinstance(value, tuple) else value


def _once(schemas: Iterable[Schema]) -> list[Schema]:
    found: list[Schema] = []
    for schema in schemas:
        if schema not in found:
            found.append(schema)
    return found
