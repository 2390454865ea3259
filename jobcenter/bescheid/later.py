"""What was told after the decision and taken into the file: a person looks at all of it, so nothing stays silent."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from jobcenter.law.pruefung import Klaerung

OPTIONEN = (
    ("eingearbeitet", "Geprüft: Alles davon ist eingearbeitet."),
    ("ohne_wirkung", "Geprüft: Es ändert die Berechnung nicht."),
)
TOLD_LATER = {
    "aenderung.": (
        "Eine Änderung steht in der Akte. Ist alles davon in die Feststellungen eingearbeitet?",
        "§ 60 Abs. 1 Satz 1 Nr. 2 SGB I, § 48 SGB X",
    ),
    "abschluss.": (
        "Die endgültigen Zahlen der Selbständigkeit sind da. Ist für die Zeit endgültig entschieden?",
        "§ 41a Abs. 3 SGB II, § 3 GrusiGV",
    ),
}
"""Beginning of the names of the facts -> the question for a person, and its law."""


def told_later(facts: Mapping[tuple[str, str], Any]) -> Iterator[Klaerung]:
    """One question for each kind. Its id changes with what was told, so that the next message is asked about again."""
    for prefix, (frage, zitat) in TOLD_LATER.items():
        told = sorted((person, name, str(wert)) for (person, name), wert in facts.items() if name.startswith(prefix))
        if told:
            mark = sha256(repr(told).encode()).hexdigest()[:8]
            yield Klaerung(f"pruefpunkt.{prefix}{mark}", frage, zitat, OPTIONEN)
