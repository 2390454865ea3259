"""§ 47 SGB X with § 29 Abs. 5 SGB II: a correct decision is revoked, because its purpose is not served."""

from __future__ import annotations

from jobcenter.law.fakten.forderung import Widerrufsgrund
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

FUER_DIE_VERGANGENHEIT = frozenset({Widerrufsgrund.ZWECK, Widerrufsgrund.AUFLAGE, Widerrufsgrund.NACHWEIS_BILDUNG})
"""Grounds of Abs. 2, and the special one of § 29 Abs. 5 Satz 2 SGB II; a mere reservation works for the future only."""

WIDERRUF = Frage(
    "widerruf",
    "§ 47 SGB X",
    "Die Entscheidung war richtig, kann aber widerrufen werden. Soll das geschehen?",
    (
        ("nein", "Nein, es bleibt bei der Entscheidung (§ 47 lässt das zu)."),
        ("zukunft", "Ja, aber nur für die Zukunft (§ 47 Abs. 1)."),
        ("vergangenheit", "Ja, auch für die Vergangenheit (§ 47 Abs. 2)."),
    ),
    "nein",
)
WIDERRUF_BILDUNG = Frage(
    "widerruf_bildung",
    "§ 29 Abs. 5 Satz 2 SGB II",
    "Der Nachweis für Bildung und Teilhabe fehlt. Wird die Bewilligung widerrufen?",
    (
        ("vergangenheit", "Ja, das ist der Regelfall (§ 29 Abs. 5 Satz 2)."),
        ("nein", "Nein, dieser Fall ist besonders gelagert (§ 29 Abs. 5 Satz 2 lässt Ausnahmen zu)."),
    ),
    "vergangenheit",
)
VERTRAUEN_WIDERRUF = Frage(
    "vertrauen_widerruf",
    "§ 47 Abs. 2 Satz 2 bis 4 SGB X",
    "Darf die Person darauf vertrauen, dass sie das Geld behalten kann?",
    (
        ("schutzwuerdig", "Ja, zum Beispiel weil das Geld verbraucht ist (§ 47 Abs. 2 Satz 2 und 3)."),
        ("abgewogen", "Nein, das öffentliche Interesse wiegt schwerer (§ 47 Abs. 2 Satz 2)."),
        ("kenntnis", "Nein, sie kannte den Grund oder musste ihn kennen (§ 47 Abs. 2 Satz 4)."),
    ),
    "schutzwuerdig",
)


@rule(
    "§ 47 Abs. 2 SGB X",
    since=BUERGERGELD,
    satz="Der Grund reicht, um auch für die Vergangenheit zu widerrufen: {grund.text}.",
    leer="Der Grund reicht nur für die Zukunft: {grund.text}.",
)
def widerruf_rueckwirkend_moeglich(grund: Widerrufsgrund) -> bool:
    """Whether the ground is one of Abs. 2 and not only one of Abs. 1 Nr. 1."""
    return grund in FUER_DIE_VERGANGENHEIT


@rule(
    "§ 47 Abs. 2 Satz 2 bis 4 SGB X",
    since=BUERGERGELD,
    satz="Die Person kann sich nicht auf Vertrauen berufen. Der Widerruf gilt auch für die Vergangenheit.",
    leer="Das Vertrauen der Person ist geschützt. Für die Vergangenheit bleibt es bei der Entscheidung.",
)
def rueckwirkender_widerruf(vertrauen: str) -> bool:
    """Whether trust does not stand in the way."""
    return vertrauen != "schutzwuerdig"
