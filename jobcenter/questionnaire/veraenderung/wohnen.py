"""A new flat, other costs of the flat, the bill of the year."""

from jobcenter.questionnaire.conditions import has
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Part, Question
from jobcenter.questionnaire.veraenderung.abrechnung import ABRECHNUNG, ABRECHNUNG_MEHR
from jobcenter.questionnaire.veraenderung.bausteine import MONTHLY, WHAT, since, topic_page

MOVE, RENT, BILL = "umzug", "miete", "abrechnung"
WHY_RENT = N_("Diese Kosten gehören zu Ihrem Bedarf.")
WHY_ADDRESS = N_("Wir schicken Ihnen Post und prüfen, ob wir zuständig bleiben.")

# The address itself is changed only after it was checked with the person, so this is no anschrift.* yet.
ADDRESS = topic_page(
    MOVE,
    N_("Ihre neue Adresse"),
    Question(
        id="umzug.strasse",
        kind=Kind.TEXT,
        text=N_("Straße und Hausnummer"),
        why=WHY_ADDRESS,
        zitat="§§ 22, 36 SGB II",
        fact="aenderung.umzug_strasse",
        autocomplete="street-address",
        unknown_allowed=True,
    ),
    Question(
        id="umzug.plz",
        kind=Kind.PLZ,
        text=N_("Postleitzahl"),
        why=WHY_ADDRESS,
        zitat="§ 36 Abs. 1 SGB II",
        fact="aenderung.umzug_plz",
        autocomplete="postal-code",
        unknown_allowed=True,
    ),
    Question(
        id="umzug.ort",
        kind=Kind.TEXT,
        text=N_("Ort"),
        why=WHY_ADDRESS,
        zitat="§ 36 Abs. 1 SGB II",
        fact="aenderung.umzug_ort",
        autocomplete="address-level2",
        unknown_allowed=True,
    ),
    since(
        MOVE,
        N_("Wann ziehen Sie um?"),
        "§ 22 Abs. 4 und 5 SGB II",
        evidence=(Nachweis("D-MIET", N_("Neuer Mietvertrag oder Angebot")),),
    ),
)
COSTS = topic_page(
    RENT,
    N_("Was kostet die Wohnung jetzt?"),
    Question(
        id="miete.grundmiete",
        kind=Kind.EURO,
        text=N_("Wie hoch ist die Grundmiete?"),
        why=WHY_RENT,
        zitat="§ 22 Abs. 1 SGB II",
        help=N_("Für die ganze Wohnung. Zahlen Sie alles in einem Betrag, kommt er hierher und sonst überall 0."),
        fact="wohnung.grundmiete_ct",
        unit=MONTHLY,
        unknown_allowed=True,
        evidence=(Nachweis("D-MIET", N_("Mietvertrag oder Schreiben mit den neuen Beträgen")),),
    ),
    Question(
        id="miete.nebenkosten",
        kind=Kind.EURO,
        text=N_("Wie hoch sind die Nebenkosten ohne Heizung?"),
        why=WHY_RENT,
        zitat="§ 22 Abs. 1 SGB II",
        help=N_("Zum Beispiel Wasser, Müll und Hausreinigung. Strom zählt nicht dazu."),
        fact="wohnung.nebenkosten_ct",
        unit=MONTHLY,
        unknown_allowed=True,
    ),
    Question(
        id="miete.heizung",
        kind=Kind.EURO,
        text=N_("Wie viel zahlen Sie für die Heizung?"),
        why=WHY_RENT,
        zitat="§ 22 Abs. 1 SGB II",
        help=N_("Das ist der Abschlag im Monat."),
        fact="wohnung.heizung_ct",
        unit=MONTHLY,
        unknown_allowed=True,
    ),
    # After a move the day is that of the move (asked there), and what matters is whether we agreed before.
    Question(
        id="umzug.zusage",
        kind=Kind.CHOICE,
        text=N_("Haben wir der neuen Wohnung vor dem Vertrag zugestimmt?"),
        why=N_("Davon hängt ab, ob wir die ganze neue Miete zahlen dürfen."),
        zitat="§ 22 Abs. 4 bis 6 SGB II",
        help=N_("Noch nichts unterschrieben? Dann warten Sie bitte auf unsere Antwort."),
        fact="aenderung.umzug_zusage",
        options=(
            Option("ja", N_("Ja, schriftlich")),
            Option("beantragt", N_("Ich habe gefragt, aber noch keine Antwort")),
            Option("nicht_unterschrieben", N_("Nein, ich habe noch nicht unterschrieben")),
            Option("nein", N_("Nein, der Vertrag ist unterschrieben")),
        ),
        unknown_allowed=True,
        when=has(WHAT, MOVE),
    ),
    Question(
        id="miete.ab",
        kind=Kind.DATE,
        text=N_("Ab wann gelten die neuen Beträge?"),
        why=N_("Ab diesem Tag rechnen wir neu."),
        zitat="§ 22 Abs. 1 SGB II, § 48 Abs. 1 SGB X",
        help=N_("Der Tag steht im Schreiben."),
        fact="aenderung.miete_ab",
        unknown_allowed=True,
        when=~has(WHAT, MOVE),
    ),
    when=has(WHAT, MOVE, RENT),
)
BILL_PAGE = topic_page(BILL, N_("Abrechnung für Heizung oder Nebenkosten"), *ABRECHNUNG)
BILL_MORE = topic_page(BILL, N_("Abrechnung für Heizung oder Nebenkosten"), *ABRECHNUNG_MEHR, more="zeit")

WOHNEN = Part(id="wohnen", title=N_("Wohnen"), pages=(ADDRESS, COSTS, BILL_PAGE, BILL_MORE))
