"""Teil 5: the own house or flat. Costs of each kind with their rhythm: a bill counts in the month it is due."""

from jobcenter.questionnaire.conditions import one_of
from jobcenter.questionnaire.question import N_, Kind, Liste, Nachweis, Option, Page, Question

NEBENKOSTEN = "wohnung.nebenkosten_ct"
"""Every question about the costs names the fact that `folgen_geld` computes: without its answer there is no sum."""
EIGENTUM = one_of("wohnen.art", "eigentum")

ARTEN = Page(
    id="hauskosten",
    title=N_("Kosten für das eigene Zuhause"),
    when=EIGENTUM,
    questions=(
        Question(
            id="wohnen.hauskosten",
            kind=Kind.MULTI,
            text=N_("Was bezahlen Sie für das Haus oder die Wohnung, ohne Heizung und Zinsen?"),
            why=N_("Diese Kosten gehören zu Ihrem Bedarf."),
            zitat="§ 22 Abs. 1 SGB II",
            options=(
                Option("hausgeld", N_("Hausgeld an die Verwaltung")),
                Option("grundsteuer", N_("Grundsteuer")),
                Option("versicherung", N_("Versicherung für das Gebäude")),
                Option("wasser", N_("Wasser und Abwasser")),
                Option("muell", N_("Müll")),
                Option("wartung", N_("Wartung der Heizung")),
                Option("schornstein", N_("Schornsteinfeger")),
                Option("strasse", N_("Reinigung der Straße")),
                Option("erbpacht", N_("Erbbauzins oder Pacht")),
                Option("anderes", N_("Andere Kosten für das Haus")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            fact=NEBENKOSTEN,
            adds=True,
            unknown_allowed=True,
            evidence=(Nachweis("D-MIET", N_("Bescheide und Rechnungen für das Haus")),),
        ),
        Question(
            id="wohnen.einheiten",
            kind=Kind.INT,
            text=N_("Wie viele Wohnungen hat das Haus?"),
            why=N_("Wir berücksichtigen nur die Kosten für Ihre eigene Wohnung."),
            zitat="§§ 12 Abs. 1 Nr. 5, 22 Abs. 1 SGB II",
            help=N_("Nur Ihre eigene: 1. Bei einer Eigentumswohnung auch 1."),
            fact="wohnung.einheiten",
            min=1,
            max=200,
            unknown_allowed=True,
        ),
    ),
)
LISTE = Liste("hauskosten", N_("%(entry)s"), kreuze="wohnen.hauskosten")
KOSTEN = Page(
    id="hauskosten_betrag",
    title=N_("%(entry)s"),
    liste=LISTE,
    questions=(
        Question(
            id="haus.betrag",
            kind=Kind.EURO,
            text=N_("%(entry)s: Wie hoch ist eine Rechnung?"),
            why=N_("Diese Kosten gehören zu Ihrem Bedarf."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Der Betrag, den Sie jedes Mal bezahlen."),
            fact=NEBENKOSTEN,
            adds=True,
            unit=N_("Euro"),
            unknown_allowed=True,
        ),
        Question(
            id="haus.rhythmus",
            kind=Kind.CHOICE,
            text=N_("Wie oft bezahlen Sie das?"),
            why=N_("Eine Rechnung zählt in dem Monat, in dem sie fällig ist."),
            zitat="§ 22 Abs. 1 SGB II",
            options=(
                Option("monat", N_("Jeden Monat")),
                Option("quartal", N_("Alle drei Monate")),
                Option("halbjahr", N_("Zweimal im Jahr")),
                Option("jahr", N_("Einmal im Jahr")),
            ),
            fact=NEBENKOSTEN,
            adds=True,
            unknown_allowed=True,
        ),
        Question(
            id="haus.faellig",
            kind=Kind.TEXT,
            text=N_("In welchem Monat ist die nächste Rechnung fällig?"),
            why=N_("Dann bekommen Sie das Geld im richtigen Monat."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Bezahlen Sie jeden Monat, lassen Sie das Feld leer."),
            fact="wohnung.hauskosten_faellig",
            required=False,
        ),
    ),
)

SEITEN = (ARTEN, KOSTEN)
