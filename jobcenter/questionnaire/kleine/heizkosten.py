"""HEIZ: a bill for heating or service charges that comes once, or fuel (§ 22 Abs. 1 and 3, § 37 SGB II)."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.conditions import one_of
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, hint_when, is_no, laufend, personen, ticked
from jobcenter.questionnaire.question import N_, Form, Kind, Nachweis, Option, Page, Part, Question, Value

BRENNSTOFF = one_of("heizkosten.art", "brennstoff")
GUTHABEN = one_of("heizkosten.art", "guthaben")
NACHZAHLUNG = one_of("heizkosten.art", "nebenkosten", "heizung", "beides")

ART = Page(
    id="art",
    title=N_("Worum geht es?"),
    questions=(
        Question(
            id="heizkosten.art",
            kind=Kind.CHOICE,
            text=N_("Was haben Sie bekommen oder was brauchen Sie?"),
            why=N_("Wir fragen danach nur, was dafür wichtig ist."),
            zitat="§ 22 Abs. 1 und 3 SGB II",
            fact="heizkosten.art",
            options=(
                Option("heizung", N_("Eine Nachzahlung für die Heizung")),
                Option("nebenkosten", N_("Eine Nachzahlung für die Nebenkosten")),
                Option("beides", N_("Eine Nachzahlung für beides")),
                Option("brennstoff", N_("Öl, Holz, Kohle oder Gas im Tank")),
                Option("guthaben", N_("Ich bekomme Geld zurück")),
            ),
        ),
        laufend("heizkosten.laufend"),
    ),
)
RECHNUNG = Page(
    id="rechnung",
    title=N_("Die Abrechnung"),
    when=NACHZAHLUNG | GUTHABEN,
    questions=(
        Question(
            id="heizkosten.zeitraum_von",
            kind=Kind.DATE,
            text=N_("Für welche Zeit? Vom"),
            why=N_("Die Zeit steht in der Abrechnung."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="heizkosten.zeitraum_von",
            max=0,
            unknown_allowed=True,
        ),
        Question(
            id="heizkosten.zeitraum_bis",
            kind=Kind.DATE,
            text=N_("Für welche Zeit? Bis"),
            why=N_("Die Zeit steht in der Abrechnung."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="heizkosten.zeitraum_bis",
            max=31,
            unknown_allowed=True,
        ),
    ),
)
BETRAG = Page(
    id="betrag",
    title=N_("Betrag und Tag"),
    questions=(
        Question(
            id="heizkosten.betrag",
            kind=Kind.EURO,
            text=N_("Wie hoch ist der Betrag?"),
            why=N_("Nötige Kosten für Wohnung und Heizung zahlen wir."),
            zitat="§ 22 Abs. 1 und 3 SGB II",
            fact="heizkosten.betrag_ct",
            min=1,
            unknown_allowed=True,
            evidence=(Nachweis("D-MIET", N_("Abrechnung, Rechnung oder Angebot, alle Seiten")),),
        ),
        Question(
            id="heizkosten.faellig_am",
            kind=Kind.DATE,
            text=N_("Bis wann müssen Sie zahlen?"),
            why=N_("Das Geld gibt es für den Monat, in dem Sie zahlen müssen."),
            zitat="§ 22 Abs. 1, § 37 Abs. 2 SGB II",
            when=~GUTHABEN,
            fact="heizkosten.faellig_am",
            unknown_allowed=True,
        ),
        Question(
            id="heizkosten.gutschrift_am",
            kind=Kind.DATE,
            text=N_("Wann kam oder kommt das Geld?"),
            why=N_("Im Monat danach zahlen wir um diesen Betrag weniger für die Wohnung."),
            zitat="§ 22 Abs. 3 SGB II",
            when=GUTHABEN,
            fact="heizkosten.gutschrift_am",
            unknown_allowed=True,
        ),
        Question(
            id="heizkosten.bezahlt",
            kind=Kind.BOOL,
            text=N_("Haben Sie schon bezahlt?"),
            why=N_("Dann geht das Geld an Sie, sonst auf Wunsch direkt weiter."),
            zitat="§ 22 Abs. 1 und 7 SGB II",
            when=~GUTHABEN,
            fact="heizkosten.bezahlt",
        ),
    ),
)
ABZUG = Page(
    id="abzug",
    title=N_("Was nicht dazugehört"),
    when=NACHZAHLUNG | GUTHABEN,
    questions=(
        Question(
            id="heizkosten.strom",
            kind=Kind.EURO,
            text=N_("Wie viel davon ist Strom für den Haushalt?"),
            why=N_("Strom für Licht und Geräte ist schon im Regelbedarf enthalten."),
            zitat="§ 20 Abs. 1, § 22 Abs. 3 SGB II",
            help=N_("Meistens ist es nichts. Dann schreiben Sie 0."),
            fact="heizkosten.strom_ct",
            unknown_allowed=True,
        ),
        Question(
            id="heizkosten.nicht_anerkannt",
            kind=Kind.BOOL,
            text=N_("Haben wir in dieser Zeit nicht die ganze Miete bezahlt?"),
            why=N_("Das kann den Betrag ändern, den wir zahlen oder abziehen."),
            zitat="§ 22 Abs. 1 und 3 SGB II",
            fact="heizkosten.nicht_anerkannt",
            unknown_allowed=True,
        ),
    ),
)
FUEL = Page(
    id="vorrat",
    title=N_("Der Brennstoff"),
    when=BRENNSTOFF,
    questions=(
        Question(
            id="heizkosten.brennstoff",
            kind=Kind.TEXT,
            text=N_("Was brauchen Sie, und wie viel?"),
            why=N_("Wir prüfen, ob die Menge zur Wohnung passt."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Zum Beispiel: 800 Liter Öl."),
            fact="heizkosten.brennstoff",
        ),
        Question(
            id="heizkosten.reicht_bis",
            kind=Kind.DATE,
            text=N_("Bis wann reicht das?"),
            why=N_("Wir zahlen für die Zeit, in der Sie Geld von uns bekommen."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="heizkosten.reicht_bis",
            required=False,
        ),
    ),
)

IN_THE_SAME_MONTH = N_("Der Antrag muss in dem Monat bei uns sein, in dem Sie zahlen müssen.")
SCHON_VORBEI = N_("Dieser Monat ist schon vorbei. Schicken Sie den Antrag trotzdem ab, wir prüfen ihn.")
MONEY_BACK = N_("Danke. Für Guthaben brauchen Sie keinen Antrag, es reicht diese Meldung.")


def in_a_past_month(value: Value, today: dt.date) -> bool:
    """Due before the month of the application: without running benefits it comes too late (§ 37 Abs. 2)."""
    return isinstance(value, dt.date) and value < today.replace(day=1)


HEIZKOSTEN = Form(
    id="heizkosten",
    version=VERSION,
    title=N_("Rechnung für Heizung oder Nebenkosten"),
    about=N_("Wenn Sie Heizung oder Nebenkosten nachzahlen müssen oder Brennstoff brauchen."),
    button=N_("Abschicken"),
    vorgang="HEIZ",
    parts=(
        Part(
            id="heizkosten",
            title=N_("Die Rechnung"),
            intro=N_("Schicken Sie uns die Rechnung in dem Monat, in dem Sie zahlen müssen."),
            pages=(ART, RECHNUNG, FUEL, BETRAG, ABZUG),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("heizkosten.laufend", is_no, IN_THE_SAME_MONTH),
        hint_when("heizkosten.faellig_am", in_a_past_month, SCHON_VORBEI),
        hint_when("heizkosten.art", ticked("guthaben"), MONEY_BACK),
    ),
    extra_texts=(IN_THE_SAME_MONTH, SCHON_VORBEI, MONEY_BACK),
)
