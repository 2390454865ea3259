"""Inputs for facts that no question words: drawn and read as the catalogue of the law describes them."""

from typing import Any

from jobcenter.desk import wording
from jobcenter.desk.forms import Form
from jobcenter.law.fakten.katalog import Kind as FactKind
from jobcenter.law.fakten.katalog import Merkmal
from jobcenter.look.fields import FieldView, simple_field, with_label
from jobcenter.questionnaire.question import Kind
from jobcenter.questionnaire.reading import DATE_PARTS

MISSING = "Bitte geben Sie den Wert ein."
EMPTY_ENTRY = "Bitte füllen Sie mindestens einen Eintrag aus."
FEW = 6
"""Lists with at most so many parts show all of them at once."""
WERT = "wert"
KEPT = "behalten"
JA_NEIN = (("ja", "Ja"), ("nein", "Nein"))
KINDS = {
    FactKind.GELD: Kind.EURO,
    FactKind.ZAHL: Kind.INT,
    FactKind.JA_NEIN: Kind.BOOL,
    FactKind.TAG: Kind.DATE,
    FactKind.TEXT: Kind.TEXT,
}
SEVERAL = {FactKind.ZAHLEN: Kind.INT, FactKind.TAGE: Kind.DATE, FactKind.TEXTE: Kind.TEXT}
HINTS = {
    FactKind.ANTEIL: "In Promille: 25 steht für 2,5 Prozent.",
    FactKind.ZAHLEN: "Eine Zahl in jeder Zeile.",
    FactKind.TAGE: "Ein Tag in jeder Zeile, zum Beispiel 01.09.2026.",
    FactKind.TEXTE: "Eine Angabe in jeder Zeile.",
}


def field_names(merkmal: Merkmal) -> tuple[str, ...]:
    """Every name that the form of this fact may send."""
    names = [WERT, KEPT]
    for eines in merkmal.teile or (merkmal,):
        name = part_name(merkmal, eines)
        names += [name, *(f"{name}.{part}" for part in DATE_PARTS if eines.kind is FactKind.TAG)]
    return tuple(names)


def part_name(merkmal: Merkmal, teil: Merkmal) -> str:
    """„wert“ for the fact itself, „wert.netto_ct“ for a part of an entry."""
    return WERT if teil is merkmal else f"{WERT}.{_key(merkmal, teil)}"


def _key(merkmal: Merkmal, teil: Merkmal) -> str:
    return teil.name.removeprefix(f"{merkmal.name}.")


def fields_of(merkmal: Merkmal, wert: Any, form: Form) -> tuple[list[FieldView], list[FieldView]]:
    """The inputs of this fact, and those that few entries of a list need; what was typed stays."""
    if merkmal.kind is not FactKind.ENTRIES:
        return [_field(merkmal, WERT, "Wert", wert, form)], []
    found: list[FieldView] = []
    more: list[FieldView] = []
    if wert:
        options = [(str(at), wording.entry_text(merkmal, entry)) for at, entry in enumerate(wert)]
        kept = form.raw.getlist(KEPT) if form.raw else [at for at, _ in options]
        hint = "Nehmen Sie den Haken weg, um einen Eintrag zu streichen."
        found.append(simple_field(KEPT, "Bisherige Einträge", kept, None, "multi", options=options, hint=hint))
    few = len(merkmal.teile) <= FEW
    for teil in merkmal.teile:
        view = _field(teil, part_name(merkmal, teil), teil.titel, None, form, optional=not teil.pflicht)
        (found if teil.pflicht or few else more).append(view)
    return found, more


def _field(merkmal: Merkmal, name: str, label: str, wert: Any, form: Form, optional: bool = False) -> FieldView:
    typed = form.raw.getlist(name)
    kind, options, value = merkmal.kind, merkmal.optionen, typed[0] if form.raw and typed else wert
    shape = {FactKind.WAHL: "select", FactKind.SEVERAL: "multi", FactKind.JA_NEIN: "choice"}.get(kind, "")
    if kind is FactKind.WAHL:
        options = (("", "Bitte wählen"), *options)
    elif kind is FactKind.JA_NEIN:
        options, value = JA_NEIN, typed or ("" if wert is None else "ja" if wert else "nein")
    elif kind is FactKind.SEVERAL:
        value = typed or wert
    elif kind is FactKind.TAG:
        shape, value = "date", form.date_parts(name) if form.raw else wert
    elif kind in SEVERAL:
        shape, value = "longtext", value if isinstance(value, str) else "\n".join(_lines(merkmal, wert))
    return simple_field(
        name,
        label,
        value,
        form.errors.get(name),
        shape or KINDS.get(kind, Kind.INT).value,
        options=options,
        optional=optional,
        zitat=merkmal.zitat if name != WERT else "",
        unit="Euro" if kind is FactKind.GELD else "",
        hint=HINTS.get(kind, ""),
    )


def _lines(merkmal: Merkmal, wert: Any) -> list[str]:
    return [wording.value_text(merkmal.name, line) for line in wert or ()]


def read(merkmal: Merkmal, wert: Any, form: Form) -> Any:
    """The typed value as the case keeps it; errors stand in the form. `wert` is the value so far."""
    if merkmal.kind is not FactKind.ENTRIES:
        return _read(merkmal, WERT, form)
    old = wert or []
    kept = [entry for at, entry in enumerate(old) if str(at) in form.raw.getlist(KEPT)]
    entry = {}
    if not old or any(_is_typed(name, form) for name in field_names(merkmal) if name.startswith(f"{WERT}.")):
        for teil in merkmal.teile:
            name = part_name(merkmal, teil)
            if teil.pflicht or _is_typed(name, form):
                entry[_key(merkmal, teil)] = _read(teil, name, form)
    if not old and not entry:
        form.errors[part_name(merkmal, merkmal.teile[0])] = EMPTY_ENTRY
    return [*kept, entry] if entry else kept


def named_errors(merkmal: Merkmal, form: Form) -> dict[str, str]:
    """The errors for the summary: parts of an entry are named, since many share one sentence."""
    labels = {part_name(merkmal, teil): teil.titel for teil in merkmal.teile}
    return {name: with_label(labels[name], text) if name in labels else text for name, text in form.errors.items()}


def _is_typed(name: str, form: Form) -> bool:
    return bool(form.raw.get(name, "").strip() or form.date_text(name).strip(" ."))


def _read(merkmal: Merkmal, name: str, form: Form) -> Any:
    options = dict(merkmal.optionen)
    if merkmal.kind is FactKind.SEVERAL:
        ticked = [key for key in form.raw.getlist(name) if key in options]
        if not ticked:
            form.errors[name] = MISSING
        return ticked
    if merkmal.kind is FactKind.WAHL:
        return form.choice(name, options, "Bitte wählen Sie eine der Möglichkeiten.")
    if merkmal.kind in SEVERAL:
        return _read_lines(SEVERAL[merkmal.kind], name, form)
    kind = KINDS.get(merkmal.kind, Kind.INT)
    value = form.typed_value(name, kind, MISSING)
    return value.isoformat() if kind is Kind.DATE and value else value


def _read_lines(kind: Kind, name: str, form: Form) -> list[Any]:
    """One value in each line."""
    found = []
    for line in filter(None, map(str.strip, form.raw.get(name, "").splitlines())):
        part = Form(form.raw.copy())
        part.raw[name] = line
        value = part.typed_value(name, kind, MISSING)
        form.errors.update(part.errors)
        found.append(value.isoformat() if kind is Kind.DATE and value else value)
    if not found:
        form.errors[name] = MISSING
    return found
