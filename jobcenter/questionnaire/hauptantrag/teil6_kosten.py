"""Teil 6: what people pay for their work and for insurances (§ 11b Abs. 1 Nr. 3 to 5 SGB II, § 6 GrusiGV).

Only asked above 400 Euro gross, and only in detail where it is more than the lump sum of 100 Euro.
"""

from jobcenter.questionnaire.conditions import has, yes
from jobcenter.questionnaire.hauptantrag.regeln_geld import BRUTTO_ABOVE
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Per, Question

WARUM = N_("Hohe Ausgaben für die Arbeit ziehen wir vom Lohn ab.")
MONAT = N_("Euro im Monat")
SCHAETZUNG = N_("Eine Schätzung reicht. Belege können Sie später schicken.")

ABOVE = Page(
    id="arbeit_kosten",
    title=N_("Ausgaben für die Arbeit"),
    title_other=N_("%(name)s: Ausgaben für die Arbeit"),
    per=Per.ALLE,
    when=BRUTTO_ABOVE,
    questions=(
        Question(
            id="arbeit.kosten_hoch",
            kind=Kind.BOOL,
            text=N_("Geben Sie für Fahrten, Versicherungen und Arbeit mehr als 100 Euro im Monat aus?"),
            text_other=N_("Gibt %(name)s für Fahrten, Versicherungen und Arbeit mehr als 100 Euro im Monat aus?"),
            why=N_("100 Euro ziehen wir immer ab. Sind die Ausgaben höher, zählt der höhere Betrag."),
            zitat="§ 11b Abs. 2 S. 2 SGB II",
            help=N_("Zum Beispiel Fahrkarte, Auto-Versicherung und Werkzeug."),
            # the law asks a person as long as no amount is known
            fact="person.hoehere_absetzung_ohne_betrag",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)
ARTEN = Page(
    id="arbeit_kosten_arten",
    title=N_("Ausgaben für die Arbeit"),
    title_other=N_("%(name)s: Ausgaben für die Arbeit"),
    per=Per.ALLE,
    when=yes("arbeit.kosten_hoch"),
    questions=(
        Question(
            id="arbeit.kosten_arten",
            kind=Kind.MULTI,
            text=N_("Was davon bezahlen Sie?"),
            text_other=N_("Was davon bezahlt %(name)s?"),
            why=WARUM,
            zitat="§ 11b Abs. 1 Nr. 3 bis 5 SGB II, § 6 GrusiGV",
            options=(
                Option("auto", N_("Fahrten zur Arbeit mit eigenem Auto oder Motorrad")),
                Option("fahrkarte", N_("Fahrkarte für Bus und Bahn")),
                Option("arbeitsmittel", N_("Werkzeug, Arbeitskleidung, Gewerkschaft oder zweite Wohnung")),
                Option("auswaerts", N_("Essen, wenn die Arbeit länger als 12 Stunden dauert")),
                Option("kfz", N_("Haftpflicht für das Auto oder eine andere Pflicht-Versicherung")),
                Option("riester", N_("Riester-Vertrag")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            unknown_allowed=True,
        ),
    ),
)
FAHRTEN = Page(
    id="arbeit_fahrten",
    title=N_("Fahrten zur Arbeit"),
    title_other=N_("%(name)s: Fahrten zur Arbeit"),
    per=Per.ALLE,
    questions=(
        Question(
            id="fahrt.km",
            kind=Kind.INT,
            text=N_("Wie lang ist der kürzeste Weg zur Arbeit, nur hin?"),
            why=WARUM,
            zitat="§ 6 Abs. 1 Nr. 5 GrusiGV",
            fact="person.absetzung.entfernung_km",
            unit=N_("Kilometer"),
            max=500,
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "auto"),
        ),
        Question(
            id="fahrt.tage",
            kind=Kind.INT,
            text=N_("An wie vielen Tagen im Monat ist die Fahrt nötig?"),
            why=WARUM,
            zitat="§ 6 Abs. 1 Nr. 5 GrusiGV",
            help=N_("Ein normaler Monat reicht. Urlaub zählt nicht."),
            fact="person.absetzung.fahrt_tage",
            unit=N_("Tage im Monat"),
            max=31,
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "auto"),
        ),
        Question(
            id="fahrt.karte",
            kind=Kind.EURO,
            text=N_("Was kostet die Fahrkarte im Monat?"),
            why=WARUM,
            zitat="§ 6 Abs. 1 Nr. 5 GrusiGV",
            help=N_("Zahlt die Firma einen Teil? Dann bitte nur den eigenen Teil."),
            fact="person.absetzung.fahrt_nachgewiesen_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "fahrkarte"),
            evidence=(Nachweis("D-LOHN", N_("Fahrkarte für den Weg zur Arbeit")),),
        ),
        Question(
            id="fahrt.zuschuss",
            kind=Kind.EURO,
            text=N_("Wie viel zahlt die Firma oder ein Amt zu den Fahrten mit dem Auto?"),
            why=N_("Ein Zuschuss macht die Fahrten billiger."),
            zitat="§ 11b Abs. 1 Nr. 5 SGB II",
            help=N_("Niemand zahlt etwas dazu: 0."),
            fact="person.fahrt_zuschuss_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "auto"),
        ),
    ),
)
WEITERE = Page(
    id="arbeit_kosten_betrag",
    title=N_("Ausgaben für die Arbeit"),
    title_other=N_("%(name)s: Ausgaben für die Arbeit"),
    per=Per.ALLE,
    questions=(
        Question(
            id="arbeit.kosten",
            kind=Kind.EURO,
            text=N_("Was kosten Werkzeug, Kleidung und Ähnliches im Monat?"),
            why=WARUM,
            zitat="§ 11b Abs. 1 Nr. 5 SGB II",
            help=SCHAETZUNG,
            fact="person.absetzung.arbeitskosten_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "arbeitsmittel"),
            evidence=(Nachweis("D-LOHN", N_("Belege über die Ausgaben für die Arbeit")),),
        ),
        Question(
            id="arbeit.auswaerts_tage",
            kind=Kind.INT,
            text=N_("An wie vielen Tagen im Monat dauert die Arbeit länger als 12 Stunden?"),
            why=WARUM,
            zitat="§ 6 Abs. 3 GrusiGV",
            help=N_("Der Weg zählt mit. Es geht um Tage ohne doppelte Wohnung am Ort der Arbeit."),
            fact="person.absetzung.auswaerts_tage",
            unit=N_("Tage im Monat"),
            max=31,
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "auswaerts"),
        ),
        Question(
            id="arbeit.kfz",
            kind=Kind.EURO,
            text=N_("Was kosten die Pflicht-Versicherungen in einem Jahr?"),
            why=N_("Vorgeschriebene Versicherungen ziehen wir ab."),
            zitat="§ 11b Abs. 1 Nr. 3 SGB II, § 6 Abs. 1 Nr. 3 GrusiGV",
            help=N_("Nur die Haftpflicht, ohne Kasko. Der Betrag steht in der Rechnung."),
            fact="person.absetzung.pflichtversicherungen_jahr_ct",
            unit=N_("Euro im Jahr"),
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "kfz"),
            evidence=(Nachweis("D-LOHN", N_("Rechnung der Auto-Versicherung")),),
        ),
        Question(
            id="arbeit.riester",
            kind=Kind.EURO,
            text=N_("Wie viel zahlen Sie im Monat in den Riester-Vertrag?"),
            text_other=N_("Wie viel zahlt %(name)s im Monat in den Riester-Vertrag?"),
            why=N_("Einen Teil davon dürfen wir abziehen."),
            zitat="§ 11b Abs. 1 Nr. 4 SGB II",
            fact="person.absetzung.riester_ct",
            unit=MONAT,
            unknown_allowed=True,
            when=has("arbeit.kosten_arten", "riester"),
            evidence=(Nachweis("D-LOHN", N_("Bescheinigung über den Riester-Vertrag")),),
        ),
    ),
)

SEITEN = (ABOVE, ARTEN, FAHRTEN, WEITERE)
