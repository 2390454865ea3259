"""The bill for heating or running costs: money back or money to pay. The renewal asks the same."""

from jobcenter.questionnaire.conditions import one_of
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Question

ABRECHNUNG = (
    Question(
        id="abrechnung.art",
        kind=Kind.CHOICE,
        text=N_("Bekommen Sie Geld zurück oder müssen Sie etwas nachzahlen?"),
        why=N_("Eine Nachzahlung übernehmen wir oft. Geld zurück ziehen wir von der Miete ab."),
        zitat="§ 22 Abs. 1 und 3 SGB II",
        fact="aenderung.abrechnung_art",
        options=(
            Option("guthaben", N_("Ich bekomme Geld zurück")),
            Option("nachzahlung", N_("Ich muss nachzahlen")),
        ),
        evidence=(Nachweis("D-MIET", N_("Abrechnung mit allen Seiten")),),
    ),
    Question(
        id="abrechnung.wofuer",
        kind=Kind.CHOICE,
        text=N_("Wofür ist die Abrechnung?"),
        why=N_("Heizung, Nebenkosten und Strom rechnen wir getrennt."),
        zitat="§ 22 Abs. 1 und 3 SGB II",
        fact="aenderung.abrechnung_wofuer",
        options=(
            Option("heizung", N_("Heizung")),
            Option("nebenkosten", N_("Nebenkosten, zum Beispiel Wasser und Müll")),
            Option("beides", N_("Heizung und Nebenkosten zusammen")),
            Option("strom", N_("Auch Strom für die Wohnung ist dabei")),
        ),
        unknown_allowed=True,
    ),
    Question(
        id="abrechnung.betrag",
        kind=Kind.EURO,
        text=N_("Um wie viel Geld geht es?"),
        why=N_("Diesen Betrag rechnen wir in einem bestimmten Monat."),
        zitat="§ 22 Abs. 1 und 3 SGB II",
        help=N_("Das ist der Betrag ganz unten in der Abrechnung."),
        fact="aenderung.abrechnung_betrag_ct",
        unit=N_("Euro"),
        unknown_allowed=True,
    ),
    Question(
        id="abrechnung.ab",
        kind=Kind.DATE,
        text=N_("Wann müssen Sie zahlen, oder wann kam das Geld an?"),
        why=N_("Der Monat entscheidet, wann wir es berechnen."),
        zitat="§ 22 Abs. 1 und 3 SGB II",
        help=N_("Der Tag zum Zahlen steht in der Abrechnung. Noch kein Geld da: der Tag, der dort steht."),
        fact="aenderung.abrechnung_ab",
        unknown_allowed=True,
    ),
)
ABRECHNUNG_MEHR = (
    Question(
        id="abrechnung.zeitraum",
        kind=Kind.TEXT,
        text=N_("Für welche Zeit ist die Abrechnung?"),
        why=N_("So sehen wir, ob Sie da schon Geld von uns bekommen haben."),
        zitat="§ 22 Abs. 1 und 3 SGB II",
        help=N_("Zum Beispiel: Januar bis Dezember 2025."),
        fact="aenderung.abrechnung_zeitraum",
        required=False,
    ),
    Question(
        id="abrechnung.strom",
        kind=Kind.EURO,
        text=N_("Wie viel davon ist für Strom?"),
        why=N_("Heizung, Nebenkosten und Strom rechnen wir getrennt."),
        zitat="§ 22 Abs. 3 SGB II",
        fact="aenderung.abrechnung_strom_ct",
        unit=N_("Euro"),
        required=False,
        when=one_of("abrechnung.wofuer", "strom"),
    ),
)
