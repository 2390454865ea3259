"""Teil 5: Wohnen und Heizen."""

from jobcenter.questionnaire.conditions import one_of, yes
from jobcenter.questionnaire.hauptantrag.teil5_haus import SEITEN as HAUS
from jobcenter.questionnaire.hauptantrag.teil5_miete import SEITEN as MIETE_NAEHERES
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Question

MIETE, PAUSCHAL, EIGENTUM, UNTERKUNFT = "miete", "pauschal", "eigentum", "unterkunft"
MONAT = N_("Euro im Monat")

ART = Page(
    id="wohnen_art",
    title=N_("Ihre Wohnung"),
    when=yes("anschrift.fest"),
    questions=(
        Question(
            id="wohnen.art",
            kind=Kind.CHOICE,
            text=N_("Wie wohnen Sie?"),
            why=N_("Wir übernehmen Kosten für Miete oder das eigene Haus."),
            zitat="§ 22 Abs. 1 SGB II",
            options=(
                Option(MIETE, N_("Zur Miete, auch zur Untermiete")),
                Option(PAUSCHAL, N_("Zur Miete, alles in einem Betrag")),
                Option(EIGENTUM, N_("In der eigenen Wohnung oder im eigenen Haus")),
                Option("kostenlos", N_("Kostenlos, zum Beispiel bei Freunden")),
                Option(UNTERKUNFT, N_("In einem Heim oder einer Notunterkunft, die Geld kostet")),
            ),
            fact="wohnung.eigentum",
            fact_values={MIETE: False, PAUSCHAL: False, EIGENTUM: True, "kostenlos": False, UNTERKUNFT: False},
            evidence=(
                Nachweis(
                    "D-MIET",
                    N_("Mietvertrag (nicht nötig: eine Bescheinigung des Vermieters)"),
                    only=(MIETE, PAUSCHAL),
                ),
                Nachweis("D-MIET", N_("Grundbuchauszug oder Kaufvertrag"), only=(EIGENTUM,)),
            ),
        ),
    ),
)
MIETKOSTEN = Page(
    id="miete",
    title=N_("Was kostet die Wohnung?"),
    intro=N_("Bitte schreiben Sie die Kosten der ganzen Wohnung, auch wenn Sie sich die Miete teilen."),
    questions=(
        Question(
            id="wohnen.grundmiete",
            kind=Kind.EURO,
            text=N_("Wie hoch ist die Grundmiete?"),
            why=N_("Die Miete gehört zu Ihrem Bedarf."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Das ist die Miete ohne Nebenkosten und ohne Heizung. Sie steht im Mietvertrag."),
            fact="wohnung.grundmiete_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=one_of("wohnen.art", MIETE),
            otherwise=0,
        ),
        Question(
            id="wohnen.pauschalmiete",
            kind=Kind.EURO,
            text=N_("Wie viel zahlen Sie für alles zusammen?"),
            why=N_("Die Miete gehört zu Ihrem Bedarf."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Miete, Nebenkosten und Heizung in einem Betrag."),
            fact="wohnung.grundmiete_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=one_of("wohnen.art", PAUSCHAL, UNTERKUNFT),
        ),
        Question(
            id="wohnen.zinsen",
            kind=Kind.EURO,
            text=N_("Wie viel Zinsen zahlen Sie für den Kredit?"),
            why=N_("Zinsen gehören zu Ihrem Bedarf, die Tilgung meistens nicht."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Nur die Zinsen ohne Tilgung. Sie stehen im Zinsplan der Bank. Kein Kredit: 0."),
            fact="wohnung.grundmiete_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=one_of("wohnen.art", EIGENTUM),
            evidence=(Nachweis("D-MIET", N_("Zinsplan der Bank")),),
        ),
        Question(
            id="wohnen.nebenkosten",
            kind=Kind.EURO,
            text=N_("Wie hoch sind die Nebenkosten ohne Heizung?"),
            why=N_("Auch Nebenkosten gehören zu Ihrem Bedarf."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Zum Beispiel Wasser, Müll und Hausreinigung. Strom zählt nicht dazu."),
            fact="wohnung.nebenkosten_ct",
            adds=True,  # together with the own house, whose costs folgen_geld computes
            unit=MONAT,
            unknown_allowed=True,
            when=one_of("wohnen.art", MIETE),
            otherwise=0,
            evidence=(Nachweis("D-MIET", N_("Letzte Abrechnung der Nebenkosten")),),
        ),
        Question(
            id="wohnen.heizung",
            kind=Kind.EURO,
            text=N_("Wie viel zahlen Sie für die Heizung?"),
            why=N_("Heizkosten rechnen wir getrennt von der Miete."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Der Betrag steht im Mietvertrag oder in der Abrechnung. Nur Rechnungen für Öl oder Holz: 0."),
            fact="wohnung.heizung_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=one_of("wohnen.art", MIETE, EIGENTUM),
            otherwise=0,
            evidence=(Nachweis("D-MIET", N_("Letzte Abrechnung der Heizkosten")),),
        ),
    ),
)
WASSER = Page(
    id="warmwasser",
    title=N_("Heizung und warmes Wasser"),
    when=one_of("wohnen.art", MIETE, PAUSCHAL, EIGENTUM),
    questions=(
        Question(
            id="wohnen.heizart",
            kind=Kind.CHOICE,
            text=N_("Womit heizen Sie?"),
            why=N_("Davon hängt ab, wann und wie viel Heizkosten anfallen."),
            zitat="§ 22 Abs. 1 SGB II",
            options=(
                Option("gas", N_("Gas")),
                Option("fernwaerme", N_("Fernwärme")),
                Option("oel", N_("Öl")),
                Option("holz", N_("Holz oder Kohle")),
                Option("strom", N_("Strom, auch Wärmepumpe")),
                Option("anderes", N_("Anderes")),
            ),
            fact="wohnung.heizart",
            unknown_allowed=True,
        ),
        Question(
            id="wohnen.warmwasser_dezentral",
            kind=Kind.BOOL,
            text=N_("Wird das Wasser in Ihrer Wohnung mit einem Boiler oder Durchlauferhitzer warm?"),
            why=N_("Dann gibt es zusätzlich Geld für den Strom."),
            zitat="§ 21 Abs. 7 SGB II",
            help=N_("Das Gerät hängt meist im Bad oder in der Küche. Warmes Wasser aus dem Keller heißt Nein."),
            fact="wohnung.warmwasser_dezentral",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)
BRENNSTOFF = Page(
    id="brennstoff",
    title=N_("Heizung und warmes Wasser"),
    questions=(
        Question(
            id="wohnen.brennstoff_selbst",
            kind=Kind.BOOL,
            text=N_("Kaufen Sie Öl, Holz oder anderes Heizmaterial selbst ein?"),
            why=N_("Diese Rechnung übernehmen wir in dem Monat, in dem sie fällig ist."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="wohnung.brennstoff_selbst",
            unknown_allowed=True,
            otherwise=False,
            when=one_of("wohnen.heizart", "gas", "oel", "holz", "anderes"),
            evidence=(Nachweis("D-MIET", N_("Letzte Rechnung für Heizmaterial")),),
        ),
        Question(
            id="wohnen.warmwasser_zaehler",
            kind=Kind.BOOL,
            text=N_("Misst ein eigener Zähler nur das warme Wasser?"),
            why=N_("Dann können wir höhere Kosten übernehmen."),
            zitat="§ 21 Abs. 7 S. 3 SGB II",
            help=N_("Der normale Zähler für den Strom ist nicht gemeint."),
            fact="wohnung.warmwasser_zaehler",
            unknown_allowed=True,
            when=yes("wohnen.warmwasser_dezentral"),
        ),
    ),
)
GROESSE = Page(
    id="groesse",
    title=N_("Größe und Einzug"),
    when=one_of("wohnen.art", MIETE, PAUSCHAL, EIGENTUM),
    questions=(
        Question(
            id="wohnen.flaeche",
            kind=Kind.INT,
            text=N_("Wie groß ist die Wohnung?"),
            why=N_("Für die Größe gibt es Grenzen."),
            zitat="§§ 12 Abs. 1 Nr. 5, 22 Abs. 1 SGB II",
            help=N_("Ganze Quadratmeter reichen. Die Zahl steht im Mietvertrag."),
            fact="wohnung.flaeche_qm",
            unit=N_("Quadratmeter"),
            unknown_allowed=True,
            min=1,
            max=2000,
        ),
        Question(
            id="wohnen.seit",
            kind=Kind.DATE,
            text=N_("Seit wann wohnen Sie dort?"),
            why=N_("Nach einem Umzug gelten eigene Regeln."),
            zitat="§ 22 Abs. 4 und 5 SGB II",
            help=N_("Der ungefähre Tag reicht."),
            fact="wohnung.seit",
            unknown_allowed=True,
            max=366,
        ),
    ),
)

TEIL = Part(
    id="wohnen",
    title=N_("Wohnen"),
    intro=N_("Jetzt geht es um Ihre Wohnung und was sie kostet. Ein Blick in den Mietvertrag hilft."),
    pages=(ART, MIETKOSTEN, *HAUS, WASSER, BRENNSTOFF, GROESSE, *MIETE_NAEHERES),
)
