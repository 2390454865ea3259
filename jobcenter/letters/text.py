"""Make any user text printable without changing what it says.

PDF/A forbids glyphs that no embedded font has, and Typst then refuses the whole file. A letter must never fail
because someone typed an emoji, so unknown characters are replaced visibly and the letter says so at its end.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from typing import Any

ERSATZ = "[?]"

# Same meaning, but in the fonts of this room.
_GLEICH = str.maketrans({"\u2212": "\u2013", "\u2192": "->", "\u2190": "<-", "\u2264": "<=", "\u2265": ">=",
                         "\u2713": "x", "\u2714": "x", "\t": " ", "\r": "\n", "\v": "\n", "\f": "\n",
                         "\u2028": "\n", "\u2029": "\n", "\u0085": "\n"})  # fmt: skip

# Invisible characters that can only mislead a reader: direction overrides and isolates, tags, BOM, word joiner.
_UNSICHTBAR = frozenset({0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFFC}).union(
    range(0x202A, 0x202F), range(0x2060, 0x2070), range(0xFE00, 0xFE10), range(0xE0000, 0xE0200)
)


def darstellbar(text: str, zeichen: Container[int]) -> tuple[str, bool]:
    """Return ``text`` with only printable code points of ``zeichen`` and whether something was replaced.

    Canonically composed first (DIN 91379 stores letters that way). Direction overrides and control characters
    vanish: they have no shape, and an override could make a name read as another one.
    """
    if text.isascii() and text.isprintable():
        return text, False
    text = text.replace("\r\n", "\n")
    out: list[str] = []
    ersetzt = False
    for char in unicodedata.normalize("NFC", text).translate(_GLEICH):
        code = ord(char)
        if code in _UNSICHTBAR:
            continue
        if char == "\n" or code in zeichen:
            out.append(char)
        elif unicodedata.category(char) == "Cc":
            continue
        else:
            ersetzt = True
            if not out or out[-1] != ERSATZ:
                out.append(ERSATZ)
    return "".join(out), ersetzt


def alles_darstellbar(value: Any, zeichen: Container[int]) -> tuple[Any, bool]:
    """Apply ``darstellbar`` to every string inside nested dicts and lists (keys stay as they are)."""
    if isinstance(value, str):
        return darstellbar(value, zeichen)
    if isinstance(value, dict):
        ergebnis = {key: alles_darstellbar(part, zeichen) for key, part in value.items()}
        return {k: v for k, (v, _) in ergebnis.items()}, any(e for _, e in ergebnis.values())
    if isinstance(value, (list, tuple)):
        teile = [alles_darstellbar(part, zeichen) for part in value]
        return [v for v, _ in teile], any(e for _, e in teile)
    return value, False
