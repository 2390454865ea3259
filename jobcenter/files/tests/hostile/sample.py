"""One hostile file, and the reasons for which it may be refused."""

from collections.abc import Callable
from dataclasses import dataclass

# "" stands for "accepted"; a copy must then be clean, whatever the sample is.
ACCEPTED = frozenset({""})
UNREADABLE = frozenset({"nicht_lesbar"})
TOO_MUCH = frozenset({"nicht_lesbar", "zu_aufwendig", "zu_viele_bildpunkte"})
NO_DOCUMENT = frozenset({"kein_dokument"})
# A damaged file may still be readable, and what damage makes of a size or a kind is chance.
ANYTHING = ACCEPTED | TOO_MUCH | NO_DOCUMENT | {"zu_viele_seiten", "mehrere_bilder", "verschluesselt"}

# Stands in everything that must not survive: positions, authors, scripts, attached files.
CANARY = b"Kanarienvogel"
EVIL = b"<script>alert('" + CANARY + b"')</script>"


@dataclass(frozen=True)
class Sample:
    """`build` makes the bytes; `allowed` are codes of texts.REASONS, "" for "accepted"."""

    category: str
    name: str
    build: Callable[[], bytes]
    allowed: frozenset[str] = ACCEPTED
    file_name: str = "dokument"
    # Takes seconds: not in the quick selection.
    heavy: bool = False
