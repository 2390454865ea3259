"""Read facts from a German YAML file into the dataclasses of the law."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from jobcenter.law.parameters import exact

T = TypeVar("T")


def lies(klasse: type[T], roh: Mapping[str, Any]) -> T:
    """Facts of a class by name; amounts may leave out `_ct`. An unknown name is a ValueError."""
    arten = get_type_hints(klasse)
    werte = {}
    for name, wert in roh.items():
        feld = name if name in arten else f"{name}_ct"
        if feld not in arten:
            raise ValueError(f"{klasse.__name__} kennt kein Merkmal „{name}“.")
        werte[feld] = lies_wert(arten[feld], wert)
    return klasse(**werte)


def lies_wert(art: Any, wert: Any) -> Any:
    """One value as its type: nested facts, lists, choices, amounts."""
    if get_origin(art) in (Union, types.UnionType):
        if wert is None:
            return None
        art = next(a for a in get_args(art) if a is not type(None))
    if get_origin(art) is tuple:
        return tuple(lies_wert(get_args(art)[0], w) for w in wert)
    if isinstance(art, type) and is_dataclass(art):
        return wert if isinstance(wert, art) else lies(art, wert or {})
    if isinstance(art, type) and issubclass(art, Enum):
        return art(wert)
    return exact(wert)
