"""Teil 5: what is special about the flat: one list of ticks opens the details (§ 22 SGB II since July 2026)."""

from jobcenter.questionnaire.conditions import age_under, has, one_of
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Per, Question

TENANT = one_of("wohnen.art", "miete", "pauschal")
MIT_KOSTEN = one_of("wohnen.art", "miete", "pauschal", "eigentum")

BESONDERES = Page(
    id="wohnen_besonderes",
    title=N_("Besonderes zur Wohnung"),
    when=MIT_KOSTEN,
    questions=(
        Question(
            id="wohnen.besonderes",
            kind=Kind.MULTI,
            text=N_("Was davon stimmt für Ihre Wohnung?"),
            why=N_("Dann fragen wir genauer nach. Sonst ist dieser Teil fertig."),
            zitat="§ 22 Abs. 1, 7 und 8 SGB II",
            options=(
                Option("rueckstand", N_("Es gibt Schulden bei Miete, Strom oder Heizung")),
                Option("direkt", N_("Das Jobcenter soll direkt an den Vermieter zahlen")),
                Option("untermiete", N_("Ein Teil der Wohnung ist weiter vermietet")),
                Option("gewerbe", N_("Ein Teil dient nur der Arbeit")),
                Option("leer", N_("Ein Teil steht leer")),
                Option("verwandt", N_("Der Vermieter ist mit uns verwandt")),
                Option("staffel", N_("Die Miete steigt nach dem Vertrag (Staffel oder Index)")),
                Option("umzug", N_("Wir sind umgezogen, während es schon Geld vom Jobcenter gab")),
                Option("enthalten", N_("Strom, Möbel oder eine Garage sind in der Miete enthalten")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            fact="wohnung.besonderes",
            unknown_allowed=True,
        ),
    ),
)
CONTRACT = Page(
    id="mietvertrag",
    title=N_("Vertrag und Umzug"),
    when=TENANT,
    questions=(
        Question(
            id="wohnen.vertrag_am",
            kind=Kind.DATE,
            text=N_("Wann haben Sie den Mietvertrag unterschrieben?"),
            why=N_("Für neue Verträge gelten seit Juli 2026 andere Regeln."),
            zitat="§ 22 Abs. 1 S. 8, Abs. 4 SGB II",
            help=N_("Ein mündlicher Vertrag oder unbekannt: Lassen Sie das Feld leer."),
            fact="wohnung.vertrag_am",
            required=False,
            max=366,
        ),
        Question(
            id="wohnen.baujahr",
            kind=Kind.INT,
            text=N_("Wann wurde das Haus gebaut?"),
            why=N_("In manchen Städten darf die Miete für alte Häuser nicht zu hoch sein."),
            zitat="§ 22 Abs. 1 S. 8 Nr. 2 SGB II, § 556f BGB",
            help=N_("Das Jahr reicht. Wissen Sie es nicht, lassen Sie das Feld leer."),
            fact="wohnung.baujahr",
            required=False,
            min=1200,
            max=2100,
        ),
    ),
)
NAEHERES = Page(
    id="wohnen_naeheres",
    title=N_("Besonderes zur Wohnung"),
    questions=(
        Question(
            id="wohnen.rueckstand",
            kind=Kind.EURO,
            text=N_("Wie hoch sind die Schulden bei Miete, Strom oder Heizung?"),
            why=N_("Wir können helfen, damit Sie Wohnung und Strom behalten."),
            zitat="§ 22 Abs. 8 SGB II",
            help=N_("Haben Sie eine Kündigung oder Sperre? Rufen Sie uns heute noch an."),
            fact="wohnung.rueckstand_ct",
            unit=N_("Euro"),
            unknown_allowed=True,
            when=has("wohnen.besonderes", "rueckstand"),
            evidence=(Nachweis("D-MIET", N_("Brief über die Schulden bei Miete oder Strom")),),
        ),
        Question(
            id="wohnen.untermiete",
            kind=Kind.EURO,
            text=N_("Wie viel Miete bekommen Sie für den vermieteten Teil?"),
            why=N_("Diese Miete senkt Ihre eigenen Kosten."),
            zitat="§§ 11, 22 Abs. 1 SGB II",
            fact="wohnung.untermiete_ct",
            unit=N_("Euro im Monat"),
            unknown_allowed=True,
            when=has("wohnen.besonderes", "untermiete"),
            evidence=(Nachweis("D-MIET", N_("Vertrag über die Untermiete")),),
        ),
        Question(
            id="wohnen.flaeche_vermietet",
            kind=Kind.INT,
            text=N_("Wie groß ist der vermietete Teil?"),
            why=N_("Wir teilen die Kosten nach der Größe."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="wohnung.flaeche_vermietet_qm",
            unit=N_("Quadratmeter"),
            unknown_allowed=True,
            max=2000,
            when=has("wohnen.besonderes", "untermiete"),
        ),
        Question(
            id="wohnen.flaeche_andere",
            kind=Kind.INT,
            text=N_("Wie groß ist der Teil für die Arbeit oder der leere Teil?"),
            why=N_("Dieser Teil gehört nicht zum Wohnen."),
            zitat="§ 22 Abs. 1 SGB II, § 3 GrusiGV",
            fact="wohnung.flaeche_andere_qm",
            unit=N_("Quadratmeter"),
            unknown_allowed=True,
            max=2000,
            when=has("wohnen.besonderes", "gewerbe", "leer"),
        ),
        Question(
            id="wohnen.zusicherung",
            kind=Kind.BOOL,
            text=N_("Hat das Jobcenter dem Umzug vorher zugestimmt?"),
            why=N_("Ohne Zustimmung zahlen wir für die neue Wohnung vielleicht weniger."),
            zitat="§ 22 Abs. 4 SGB II",
            fact="wohnung.zusicherung",
            unknown_allowed=True,
            when=has("wohnen.besonderes", "umzug"),
        ),
    ),
)
VERMIETER = Page(
    id="vermieter",
    title=N_("Zahlung an den Vermieter"),
    when=has("wohnen.besonderes", "direkt"),
    questions=(
        Question(
            id="vermieter.name",
            kind=Kind.TEXT,
            text=N_("Wie heißt der Vermieter?"),
            why=N_("Sie möchten, dass wir die Miete direkt zahlen."),
            zitat="§ 22 Abs. 7 S. 1 SGB II",
            help=N_("Name und Anschrift wie im Mietvertrag."),
            fact="wohnung.vermieter_name",
            unknown_allowed=True,
        ),
        Question(
            id="vermieter.iban",
            kind=Kind.IBAN,
            text=N_("Welche IBAN hat der Vermieter?"),
            why=N_("Auf dieses Konto zahlen wir die Miete."),
            zitat="§ 22 Abs. 7 S. 1 SGB II",
            help=N_("Sie steht im Mietvertrag oder auf Ihrem Kontoauszug."),
            fact="wohnung.vermieter_iban",
            unknown_allowed=True,
        ),
    ),
)
AUSZUG = Page(
    id="auszug",
    title=N_("Umzug von den Eltern"),
    per=Per.ANTRAGSTELLER,
    when=TENANT & age_under(25),
    questions=(
        Question(
            id="wohnen.auszug",
            kind=Kind.BOOL,
            text=N_("Sind Sie in den letzten 12 Monaten bei Ihren Eltern ausgezogen?"),
            why=N_("Unter 25 Jahren muss das Jobcenter vorher zustimmen."),
            zitat="§ 22 Abs. 5 SGB II",
            help=N_("Gab es wichtige Gründe? Dann sagen Sie es uns am Ende des Antrags."),
            fact="person.auszug_eltern",
            unknown_allowed=True,
        ),
    ),
)

SEITEN = (CONTRACT, BESONDERES, NAEHERES, VERMIETER, AUSZUG)
