"""UEBP, Überprüfungsantrag: an old decision is looked at again (§ 44 SGB X, § 40 Abs. 1 SGB II)."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.kleine.gemeinsam import VERSION, a_month_later, hint_when, personen
from jobcenter.questionnaire.question import N_, Form, Kind, Nachweis, Option, Page, Part, Question, Value

BESCHEID = Page(
    id="bescheid",
    title=N_("Welcher Bescheid?"),
    intro=N_("Nennen Sie bitte einen bestimmten Bescheid. Alle Bescheide auf einmal können wir nicht prüfen."),
    questions=(
        Question(
            id="ueberpruefung.bescheid_vom",
            kind=Kind.DATE,
            text=N_("Von wann ist der Bescheid?"),
            why=N_("So finden wir den richtigen Bescheid."),
            zitat="§ 44 Abs. 1 SGB X",
            help=N_("Das Datum steht oben auf der ersten Seite."),
            fact="ueberpruefung.bescheid_vom",
            max=0,
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Der Bescheid, wenn Sie ihn haben")),),
        ),
        Question(
            id="ueberpruefung.zeitraum_von",
            kind=Kind.DATE,
            text=N_("Für welche Zeit ist etwas falsch? Vom"),
            why=N_("Wir prüfen nur die Monate, um die es geht."),
            zitat="§ 44 Abs. 1 und 4 SGB X",
            help=N_("Wenn es der ganze Bescheid ist, lassen Sie das Feld leer."),
            fact="ueberpruefung.zeitraum_von",
            required=False,
        ),
        Question(
            id="ueberpruefung.zeitraum_bis",
            kind=Kind.DATE,
            text=N_("Für welche Zeit ist etwas falsch? Bis"),
            why=N_("Wir prüfen nur die Monate, um die es geht."),
            zitat="§ 44 Abs. 1 und 4 SGB X",
            fact="ueberpruefung.zeitraum_bis",
            required=False,
        ),
    ),
)
MISTAKE = Page(
    id="fehler",
    title=N_("Was ist falsch?"),
    questions=(
        Question(
            id="ueberpruefung.thema",
            kind=Kind.MULTI,
            text=N_("Worum geht es?"),
            why=N_("So landet Ihr Antrag gleich an der richtigen Stelle."),
            zitat="§ 44 Abs. 1 SGB X",
            fact="ueberpruefung.thema",
            options=(
                Option("einkommen", N_("Lohn oder anderes Geld")),
                Option("wohnung", N_("Miete oder Heizung")),
                Option("personen", N_("Wer zum Haushalt gehört")),
                Option("mehrbedarf", N_("Besondere Kosten")),
                Option("vermoegen", N_("Vermögen")),
                Option("minderung", N_("Eine Kürzung")),
                Option("rueckzahlung", N_("Geld, das ich zurückzahlen soll")),
                Option("anderes", N_("Etwas anderes")),
                Option("unklar", N_("Das weiß ich nicht"), exclusive=True),
            ),
        ),
        Question(
            id="ueberpruefung.fehler",
            kind=Kind.LONGTEXT,
            text=N_("Was stimmt nicht?"),
            why=N_("Je genauer Sie es sagen, desto schneller finden wir den Fehler."),
            zitat="§ 44 Abs. 1 SGB X",
            help=N_("Zum Beispiel: Die Miete war höher, als im Bescheid steht."),
            fact="ueberpruefung.fehler",
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Was zeigt, dass der Bescheid falsch ist")),),
        ),
    ),
)

OBJECT_INSTEAD = N_("Der Bescheid ist noch neu. Ein Widerspruch ist dann meistens besser.")
NACHZAHLUNG = N_("Eine Nachzahlung gibt es höchstens ab dem 1. Januar des letzten Jahres.")
ZU_ALT = N_("Der Bescheid ist wohl zu alt. Wir prüfen trotzdem, was noch geht.")


def is_new(value: Value, today: dt.date) -> bool:
    """Within a month: an objection may still be in time (§ 84 SGG)."""
    return isinstance(value, dt.date) and a_month_later(value) >= today


def is_before_last_year(value: Value, today: dt.date) -> bool:
    """Older than what can be paid later (§ 40 Abs. 1 S. 2 Nr. 2 SGB II)."""
    return isinstance(value, dt.date) and value < dt.date(today.year - 1, 1, 1)


def is_too_old(value: Value, today: dt.date) -> bool:
    """Four years after the year of the decision are over (§ 40 Abs. 1 S. 2 Nr. 1 SGB II).

    A letter of the last days of December may be made known in January, so it counts for the year after.
    """
    return isinstance(value, dt.date) and (value + dt.timedelta(days=4)).year + 4 < today.year


UEBERPRUEFUNG = Form(
    id="ueberpruefung",
    version=VERSION,
    title=N_("Alten Bescheid noch einmal prüfen"),
    about=N_("Wenn ein Bescheid falsch ist und die Zeit für den Widerspruch vorbei ist."),
    button=N_("Antrag abschicken"),
    vorgang="UEBP",
    parts=(
        Part(
            id="ueberpruefung",
            title=N_("Der alte Bescheid"),
            intro=N_("Auch alte Bescheide können falsch sein. Dann zahlen wir Ihnen Geld nach."),
            pages=(BESCHEID, MISTAKE),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("ueberpruefung.bescheid_vom", is_new, OBJECT_INSTEAD),
        hint_when("ueberpruefung.bescheid_vom", is_before_last_year, NACHZAHLUNG),
        hint_when("ueberpruefung.bescheid_vom", is_too_old, ZU_ALT),
    ),
    extra_texts=(OBJECT_INSTEAD, NACHZAHLUNG, ZU_ALT),
)
