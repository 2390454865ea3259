"""Where somebody must not be found: what tells the address, in every form and in the facts that follow from it."""

from typing import Final

# Questions, and the facts that their answers become.
ADDRESS: Final = frozenset(
    {
        "anschrift.strasse",
        "anschrift.plz",
        "anschrift.ort",
        "anschrift.erreichbar",
        "umzug.strasse",
        "umzug.plz",
        "umzug.ort",
        "umzug.adresse",
        "auszug.wohin",
        "aenderung.umzug_strasse",
        "aenderung.umzug_plz",
        "aenderung.umzug_ort",
    }
)


def is_hidden(key: str) -> bool:
    """Whether this question or fact tells where the person lives."""
    return key in ADDRESS or key.startswith("anschrift.")
