"""Teil 8: what the ticked kinds of assets are worth. Each is one object of § 12 Abs. 1; the law says what counts.

The lists share one fact: a record per object with the kind the law knows.
"""

from jobcenter.questionnaire.conditions import has, yes
from jobcenter.questionnaire.question import N_, Kind, Liste, Nachweis, Option, Page, Per, Question

EURO = N_("Euro")
FACT = "person.vermoegensgegenstaende"
WARUM = N_("Erspartes bis zu einer Grenze dürfen Sie behalten. Die Grenze hängt vom Alter ab.")
ANTEIL = N_("Gehört es mehreren Menschen, nur der eigene Anteil. Eine Schätzung reicht.")
MAX = 6
WERTE = {
    "sparen": "geld",
    "online": "geld",
    "wertpapiere": "sonstiges",
    "bausparen": "sonstiges",
    "versicherung": "sonstiges",
    "altersversicherung": "altersversicherung",
    "riester": "gefoerderte_altersvorsorge",
    "vorsorge": "weitere_altersvorsorge",
    "gold": "sonstiges",
    "anderes": "sonstiges",
}
EIGENE_LISTE = ("fahrzeug", "eigenheim", "immobilie")
ALTERSVORSORGE = ("altersversicherung", "riester", "vorsorge")

GEGENSTAENDE = Liste(
    "vermoegen", N_("%(entry)s"), kreuze="vermoegen.arten", ohne=EIGENE_LISTE, fact=FACT, feld="art", werte=WERTE
)
EIGENHEIM = Liste(
    "eigenheim",
    N_("%(entry)s"),
    kreuze="vermoegen.arten",
    ohne=(*WERTE, "fahrzeug", "immobilie"),
    fact=FACT,
    feld="selbst_genutzt",
    werte={"eigenheim": True},
)
FAHRZEUGE = Liste(
    "fahrzeuge",
    N_("Fahrzeug %(entry)s"),
    mehr="fahrzeug.weiteres",
    fact=FACT,
    feld="art",
    werte={str(number): "kraftfahrzeug" for number in range(1, MAX + 1)},
    max=MAX,
)
IMMOBILIEN = Liste(
    "immobilien",
    N_("Haus oder Land %(entry)s"),
    mehr="immobilie.weitere",
    fact=FACT,
    feld="selbst_genutzt",
    werte={str(number): False for number in range(1, MAX + 1)},
    max=MAX,
)

WERT = Page(
    id="vermoegen_werte",
    title=N_("%(entry)s"),
    title_other=N_("%(name)s: %(entry)s"),
    per=Per.ALLE,
    liste=GEGENSTAENDE,
    questions=(
        Question(
            id="vermoegen.wert",
            kind=Kind.EURO,
            text=N_("%(entry)s: Wie viel ist das heute wert?"),
            why=WARUM,
            zitat="§ 12 Abs. 1 und 3 SGB II, § 8 GrusiGV",
            help=N_("Bei Versicherungen: der Rückkaufswert aus dem jährlichen Brief. Mehrere bitte zusammenzählen."),
            fact="verkehrswert_ct",
            unit=EURO,
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Auszug oder Brief über den Wert: %(entry)s")),),
        ),
    ),
)
VORSORGE = Page(
    id="altersvorsorge",
    title=N_("Vorsorge für das Alter"),
    title_other=N_("%(name)s: Vorsorge für das Alter"),
    per=Per.ALLE,
    when=has("vermoegen.arten", *ALTERSVORSORGE),
    questions=(
        Question(
            id="vorsorge.rv_befreit",
            kind=Kind.BOOL,
            text=N_("Sind Sie von der Rentenversicherung befreit?"),
            text_other=N_("Ist %(name)s von der Rentenversicherung befreit?"),
            why=N_("Dann schützt das Gesetz andere Vorsorge besonders."),
            zitat="§ 11b Abs. 1 Nr. 3 Buchst. b, § 12 Abs. 1 Nr. 4 SGB II",
            fact="person.rv_befreit",
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Bescheid über die Befreiung von der Rentenversicherung")),),
        ),
        Question(
            id="vorsorge.war_selbstaendig",
            kind=Kind.BOOL,
            text=N_("Waren Sie hauptberuflich selbständig, ohne in die Rentenversicherung zu zahlen?"),
            text_other=N_("War %(name)s hauptberuflich selbständig, ohne in die Rentenversicherung zu zahlen?"),
            why=N_("Für jedes dieser Jahre bleibt ein Betrag frei."),
            zitat="§ 12 Abs. 1 Nr. 4 SGB II",
            fact="person.war_selbstaendig",
            unknown_allowed=True,
            when=has("vermoegen.arten", "vorsorge"),
        ),
    ),
)
JAHRE = Page(
    id="altersvorsorge_jahre",
    title=N_("Vorsorge für das Alter"),
    title_other=N_("%(name)s: Vorsorge für das Alter"),
    per=Per.ALLE,
    when=yes("vorsorge.war_selbstaendig"),
    questions=(
        Question(
            id="vorsorge.jahre",
            kind=Kind.INT,
            text=N_("Wie viele Jahre waren das ungefähr?"),
            why=N_("Für jedes dieser Jahre bleibt ein Betrag frei."),
            zitat="§ 12 Abs. 1 Nr. 4 SGB II",
            help=N_("Ein angefangenes Jahr zählt als ganzes Jahr."),
            fact="person.altersvorsorge.jahre_ohne_beitraege",
            unit=N_("Jahre"),
            min=1,
            max=60,
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Nachweis über die Jahre mit selbständiger Arbeit")),),
        ),
    ),
)
AUTO = Page(
    id="fahrzeug",
    title=N_("Fahrzeug %(entry)s"),
    title_other=N_("%(name)s: Fahrzeug %(entry)s"),
    per=Per.ALLE,
    when=has("vermoegen.arten", "fahrzeug"),
    liste=FAHRZEUGE,
    questions=(
        Question(
            id="fahrzeug.wert",
            kind=Kind.EURO,
            text=N_("Wie viel ist das Auto oder Motorrad wert?"),
            why=N_("Ein angemessenes Auto darf jeder behalten, der arbeiten kann."),
            zitat="§ 12 Abs. 1 Nr. 2 SGB II",
            help=N_("Eine Schätzung reicht. Gemeint ist der Preis, den man heute dafür bekommt."),
            fact="verkehrswert_ct",
            unit=EURO,
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Unterlagen über den Wert des Autos"), above=1_500_000),),
        ),
        Question(
            id="fahrzeug.angemessen",
            kind=Kind.BOOL,
            text=N_("Ist das Fahrzeug angemessen, also nicht zu teuer oder zu groß für den Haushalt?"),
            why=N_("Bestätigen Sie es, gehen wir erst einmal davon aus."),
            text_other=N_("Ist das Fahrzeug von %(name)s angemessen, also nicht zu teuer oder zu groß?"),
            zitat="§ 12 Abs. 1 Nr. 2 SGB II",
            help=N_("Ein übliches Auto für den Alltag ist angemessen."),
            unknown_allowed=True,
        ),
        Question(
            id="fahrzeug.weiteres",
            kind=Kind.BOOL,
            text=N_("Gibt es noch ein Auto oder Motorrad dieser Person?"),
            why=N_("Geschützt ist nur ein Fahrzeug für jeden, der arbeiten kann."),
            zitat="§ 12 Abs. 1 Nr. 2 SGB II",
        ),
    ),
)
HOME = Page(
    id="eigenheim",
    title=N_("Das eigene Zuhause"),
    title_other=N_("%(name)s: das eigene Zuhause"),
    per=Per.ALLE,
    liste=EIGENHEIM,
    questions=(
        Question(
            id="eigenheim.art",
            kind=Kind.CHOICE,
            text=N_("Ist es ein Haus oder eine Eigentumswohnung?"),
            why=N_("Für beide gelten andere Grenzen."),
            zitat="§ 12 Abs. 1 Nr. 5 SGB II",
            options=(Option("haus", N_("Haus")), Option("eigentumswohnung", N_("Eigentumswohnung"))),
            fact="art",
        ),
        Question(
            id="eigenheim.flaeche",
            kind=Kind.INT,
            text=N_("Wie viele Quadratmeter bewohnen Sie dort selbst?"),
            text_other=N_("Wie viele Quadratmeter bewohnt %(name)s dort selbst?"),
            why=N_("Bis zu einer Größe zählt das Zuhause nicht als Vermögen."),
            zitat="§ 12 Abs. 1 Nr. 5 SGB II",
            help=N_("Zusammen mit allen, die mit im Haushalt leben."),
            fact="wohnflaeche_qm",
            unit=N_("Quadratmeter"),
            min=1,
            max=2000,
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Grundbuchauszug und Berechnung der Wohnfläche")),),
        ),
        Question(
            id="eigenheim.wert",
            kind=Kind.EURO,
            text=N_("Wie viel ist der eigene Anteil wert?"),
            why=N_("Der Wert zählt nur, wenn das Zuhause zu groß ist."),
            zitat="§ 12 Abs. 1 Nr. 5, Abs. 3 SGB II",
            help=ANTEIL,
            fact="verkehrswert_ct",
            unit=EURO,
            unknown_allowed=True,
        ),
    ),
)
IMMOBILIE = Page(
    id="immobilie",
    title=N_("Haus oder Land %(entry)s"),
    title_other=N_("%(name)s: Haus oder Land %(entry)s"),
    per=Per.ALLE,
    when=has("vermoegen.arten", "immobilie"),
    liste=IMMOBILIEN,
    questions=(
        Question(
            id="immobilie.art",
            kind=Kind.CHOICE,
            text=N_("Was ist es?"),
            why=N_("Das Gesetz unterscheidet Haus, Wohnung und Land."),
            zitat="§ 12 Abs. 1 SGB II",
            options=(
                Option("haus", N_("Haus")),
                Option("eigentumswohnung", N_("Eigentumswohnung")),
                Option("land", N_("Land ohne Haus")),
            ),
            fact="art",
            fact_values={"haus": "haus", "eigentumswohnung": "eigentumswohnung", "land": "sonstiges"},
        ),
        Question(
            id="immobilie.wert",
            kind=Kind.EURO,
            text=N_("Wie viel ist der eigene Anteil wert?"),
            why=WARUM,
            zitat="§ 12 Abs. 3 SGB II, § 8 GrusiGV",
            help=ANTEIL,
            fact="verkehrswert_ct",
            unit=EURO,
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Grundbuchauszug oder Schätzung des Wertes")),),
        ),
        Question(
            id="immobilie.vermietet",
            kind=Kind.BOOL,
            text=N_("Kommt dafür Miete oder Pacht herein?"),
            why=N_("Miete zählt als Einkommen."),
            zitat="§ 11 SGB II, § 4 GrusiGV",
            help=N_("Dann wählen Sie bei „Anderes Geld“ bitte auch die Miete aus."),
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Mietvertrag über das Haus oder Land")),),
        ),
        Question(
            id="immobilie.weitere",
            kind=Kind.BOOL,
            text=N_("Gibt es noch ein Haus, eine Wohnung oder Land?"),
            why=N_("Wir fragen jedes einzeln, damit die Summe stimmt."),
            zitat="§ 12 Abs. 1 SGB II",
        ),
    ),
)

SEITEN = (WERT, VORSORGE, JAHRE, AUTO, HOME, IMMOBILIE)
