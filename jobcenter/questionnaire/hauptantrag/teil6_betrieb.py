"""Teil 6: self-employed work, the form EKS: what is expected in the next six months (§ 3 GrusiGV).

One tick per line of the tables A and B, then six amounts for each line that exists.
"""

from jobcenter.questionnaire.conditions import has, yes
from jobcenter.questionnaire.question import N_, Kind, Liste, Nachweis, Option, Page, Per, Question

BRUTTO, NETTO = "person.einnahme.erwerb.brutto_ct", "person.einnahme.erwerb.netto_ct"
"""Every question of the tables names the fact that `folgen_geld` computes: without its answer there is no sum."""
SELF_EMPLOYED = yes("arbeit.selbstaendig")
WARUM = N_("Daraus berechnen wir den Gewinn im Monat.")
TITEL, TITEL_ANDERE = N_("Ihre selbständige Arbeit"), N_("%(name)s: selbständige Arbeit")

BETRIEB = Page(
    id="betrieb",
    title=TITEL,
    title_other=TITEL_ANDERE,
    per=Per.ALLE,
    when=SELF_EMPLOYED,
    questions=(
        Question(
            id="betrieb.taetigkeit",
            kind=Kind.TEXT,
            text=N_("Was arbeiten Sie?"),
            text_other=N_("Was arbeitet %(name)s?"),
            why=N_("Wir prüfen, welche Ausgaben für diese Arbeit nötig sind."),
            zitat="§ 3 GrusiGV",
            help=N_("Zum Beispiel: Friseurin mit eigenem Laden."),
            fact="person.betrieb_taetigkeit",
        ),
        Question(
            id="betrieb.name",
            kind=Kind.TEXT,
            text=N_("Wie heißt der Betrieb, und wo ist er?"),
            why=N_("So ordnen wir Rechnungen und Bescheide zu."),
            zitat="§ 3 GrusiGV",
            fact="person.betrieb_name",
            required=False,
        ),
        Question(
            id="betrieb.seit",
            kind=Kind.DATE,
            text=N_("Seit wann arbeiten Sie selbständig?"),
            text_other=N_("Seit wann arbeitet %(name)s selbständig?"),
            why=N_("Beginnt die Arbeit erst, rechnen wir mit weniger Monaten."),
            zitat="§ 3 Abs. 1 GrusiGV",
            fact="person.betrieb_seit",
            unknown_allowed=True,
            max=366,
            evidence=(Nachweis("D-LOHN", N_("Anmeldung des Gewerbes")),),
        ),
        Question(
            id="betrieb.form",
            kind=Kind.CHOICE,
            text=N_("Welche Form hat der Betrieb?"),
            why=N_("Bei einer GmbH zählt etwas anderes als der Gewinn."),
            zitat="§ 3 GrusiGV",
            options=(
                Option("allein", N_("Ich arbeite allein, mit Gewerbe")),
                Option("frei", N_("Freier Beruf, ohne Gewerbe")),
                Option("gemeinsam", N_("Zusammen mit anderen (GbR, OHG, KG)")),
                Option("gmbh", N_("GmbH oder UG")),
                Option("anderes", N_("Anderes")),
            ),
            fact="person.betrieb_form",
            unknown_allowed=True,
        ),
    ),
)
MERKMALE = Page(
    id="betrieb_merkmale",
    title=TITEL,
    title_other=TITEL_ANDERE,
    per=Per.ALLE,
    when=SELF_EMPLOYED,
    questions=(
        Question(
            id="betrieb.merkmale",
            kind=Kind.MULTI,
            text=N_("Was davon stimmt?"),
            why=N_("Das ändert, was wir als Einnahme oder Ausgabe rechnen."),
            zitat="§ 3 GrusiGV, § 22 SGB II",
            options=(
                Option("wohnung", N_("Ein Raum der Wohnung dient nur der Arbeit")),
                Option("personal", N_("Es gibt Angestellte oder helfende Verwandte")),
                Option("umsatzsteuer", N_("Der Betrieb zahlt Umsatzsteuer")),
                Option("zuschuss", N_("Es gibt Zuschüsse, oder sie sind beantragt")),
                Option("darlehen", N_("Der Betrieb hat einen Kredit")),
                Option("waren", N_("Waren oder Dienste des Betriebs nutzen wir privat umsonst")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            fact="person.betrieb_merkmale",
            unknown_allowed=True,
        ),
        Question(
            id="betrieb.bis",
            kind=Kind.DATE,
            text=N_("Wann endet die selbständige Arbeit?"),
            why=N_("Endet die Arbeit bald, rechnen wir mit weniger Monaten."),
            zitat="§ 3 Abs. 1 GrusiGV",
            help=N_("Nur wenn Sie es schon wissen."),
            fact="person.betrieb_bis",
            required=False,
            max=366,
        ),
    ),
)
NAEHERES = Page(
    id="betrieb_naeheres",
    title=TITEL,
    title_other=TITEL_ANDERE,
    per=Per.ALLE,
    questions=(
        Question(
            id="betrieb.raum_qm",
            kind=Kind.INT,
            text=N_("Wie groß ist der Raum für die Arbeit?"),
            why=N_("Die Kosten dieses Raums zählen nur einmal."),
            zitat="§ 22 Abs. 1 SGB II, § 3 GrusiGV",
            unit=N_("Quadratmeter"),
            fact="person.betrieb_raum_qm",
            min=1,
            max=1000,
            unknown_allowed=True,
            when=has("betrieb.merkmale", "wohnung"),
        ),
        Question(
            id="betrieb.personal",
            kind=Kind.LONGTEXT,
            text=N_("Wer arbeitet mit, wie viel, und ist die Person verwandt?"),
            why=N_("Lohn für Verwandte prüfen wir genauer."),
            zitat="§ 3 Abs. 2 und 3 GrusiGV",
            fact="person.betrieb_personal",
            unknown_allowed=True,
            when=has("betrieb.merkmale", "personal"),
        ),
        Question(
            id="betrieb.zuschuss",
            kind=Kind.LONGTEXT,
            text=N_("Welcher Zuschuss ist das, von wem, und wie hoch?"),
            why=N_("Manche Zuschüsse zählen nicht als Einnahme."),
            zitat="§ 11a Abs. 3 SGB II",
            fact="person.betrieb_zuschuss",
            unknown_allowed=True,
            when=has("betrieb.merkmale", "zuschuss"),
            evidence=(Nachweis("D-BESCH", N_("Bescheid über den Zuschuss")),),
        ),
        Question(
            id="betrieb.darlehen",
            kind=Kind.LONGTEXT,
            text=N_("Wer gibt den Kredit, wie hoch ist er, und wofür ist er?"),
            why=N_("Was mit dem Kredit bezahlt wird, ist keine Ausgabe."),
            zitat="§ 3 Abs. 3 S. 4 und 5 GrusiGV",
            help=N_("Bitte auch die Rate und das Ende nennen."),
            fact="person.betrieb_darlehen",
            unknown_allowed=True,
            when=has("betrieb.merkmale", "darlehen"),
            evidence=(Nachweis("D-LOHN", N_("Vertrag über den Kredit des Betriebs")),),
        ),
    ),
)
EINNAHMEN = Page(
    id="betrieb_einnahmen",
    title=N_("Einnahmen in den nächsten sechs Monaten"),
    title_other=N_("%(name)s: Einnahmen in den nächsten sechs Monaten"),
    per=Per.ALLE,
    when=SELF_EMPLOYED,
    questions=(
        Question(
            id="betrieb.einnahmen",
            kind=Kind.MULTI,
            text=N_("Welche Einnahmen erwarten Sie?"),
            text_other=N_("Welche Einnahmen erwartet %(name)s?"),
            why=WARUM,
            zitat="§ 3 Abs. 1 GrusiGV",
            help=N_("Eine Schätzung reicht. Wir rechnen später mit den echten Zahlen ab."),
            options=(
                Option("betrieb", N_("Geld von Kundinnen und Kunden, ohne Umsatzsteuer")),
                Option("privatentnahmen", N_("Waren für den eigenen Verbrauch")),
                Option("sonstige", N_("Andere Einnahmen des Betriebs")),
                Option("zuwendungen", N_("Zuschüsse von anderen")),
                Option("umsatzsteuer", N_("Umsatzsteuer von Kundinnen und Kunden")),
                Option("umsatzsteuer_entnahme", N_("Umsatzsteuer auf den eigenen Verbrauch")),
                Option("umsatzsteuer_erstattet", N_("Umsatzsteuer, die das Finanzamt zurückzahlt")),
                Option("nichts", N_("Keine Einnahmen"), exclusive=True),
            ),
            fact=BRUTTO,
            adds=True,
            unknown_allowed=True,
            evidence=(Nachweis("D-LOHN", N_("Übersicht über Einnahmen und Ausgaben des letzten Jahres")),),
        ),
    ),
)
LISTE_EINNAHMEN = Liste("betriebseinnahmen", N_("%(entry)s"), kreuze="betrieb.einnahmen")
LISTE_AUSGABEN = Liste("betriebsausgaben", N_("%(entry)s"), kreuze="betrieb.ausgaben", ohne=("auto_privat",))


def _tabelle(page_id: str, liste: Liste, question_id: str, text: str) -> Page:
    """Six amounts for one ticked line."""
    return Page(
        id=page_id,
        title=N_("%(entry)s"),
        title_other=N_("%(name)s: %(entry)s"),
        per=Per.ALLE,
        liste=liste,
        questions=(
            Question(
                id=question_id,
                kind=Kind.MONATE,
                text=text,
                why=WARUM,
                zitat="§ 3 Abs. 1 und 2 GrusiGV",
                help=N_("Jeden Monat gleich? Dann reicht der erste Betrag. In einem Monat nichts: 0."),
                fact=BRUTTO,
                adds=True,
                unknown_allowed=True,
            ),
        ),
    )


AUSGABEN = Page(
    id="betrieb_ausgaben",
    title=N_("Ausgaben in den nächsten sechs Monaten"),
    title_other=N_("%(name)s: Ausgaben in den nächsten sechs Monaten"),
    per=Per.ALLE,
    when=SELF_EMPLOYED,
    questions=(
        Question(
            id="betrieb.ausgaben",
            kind=Kind.MULTI,
            text=N_("Wofür gibt der Betrieb Geld aus?"),
            why=WARUM,
            zitat="§ 3 Abs. 2 und 3 GrusiGV",
            help=N_("Nur Ausgaben, die für die Arbeit nötig sind."),
            options=(
                Option("waren", N_("Waren und Material")),
                Option("personal_vollzeit", N_("Lohn für Angestellte in Vollzeit")),
                Option("personal_teilzeit", N_("Lohn für Angestellte in Teilzeit")),
                Option("personal_geringfuegig", N_("Lohn für Minijobs")),
                Option("personal_familie", N_("Lohn für helfende Verwandte")),
                Option("raum", N_("Laden, Büro oder Lager, nicht die Wohnung")),
                Option("versicherungen", N_("Versicherungen des Betriebs")),
                Option("werbung", N_("Werbung")),
                Option("auto_betrieb", N_("Auto, meistens für die Arbeit: Steuer, Versicherung, Benzin, Reparatur")),
                Option("auto_privat", N_("Fahrten für die Arbeit mit dem privaten Auto")),
                Option("reisen", N_("Reisen: Übernachtung, Bus und Bahn")),
                Option("investitionen", N_("Neue Geräte und Maschinen")),
                Option("zuwendungen", N_("Ausgaben, für die es einen Zuschuss gibt")),
                Option("buero", N_("Büromaterial und Porto")),
                Option("telefon", N_("Telefon und Internet")),
                Option("beratung", N_("Steuerberatung und anderer Rat")),
                Option("fortbildung", N_("Kurse und Fortbildung")),
                Option("anderes", N_("Andere Ausgaben")),
                Option("zinsen", N_("Zinsen für den Kredit")),
                Option("tilgung", N_("Raten für den Kredit ohne Zinsen")),
                Option("vorsteuer", N_("Umsatzsteuer in bezahlten Rechnungen")),
                Option("umsatzsteuer", N_("Umsatzsteuer an das Finanzamt")),
                Option("nichts", N_("Keine Ausgaben"), exclusive=True),
            ),
            fact=NETTO,
            adds=True,
            unknown_allowed=True,
        ),
    ),
)
ABZUEGE = Page(
    id="betrieb_abzuege",
    title=N_("Auto, Steuern und Beiträge"),
    title_other=N_("%(name)s: Auto, Steuern und Beiträge"),
    per=Per.ALLE,
    when=SELF_EMPLOYED,
    questions=(
        Question(
            id="betrieb.km",
            kind=Kind.INT,
            text=N_("Wie viele Kilometer im Monat sind für die Arbeit?"),
            why=N_("Für jeden Kilometer ziehen wir 10 Cent ab."),
            zitat="§ 3 Abs. 7 GrusiGV",
            help=N_("Ungefähr reicht. Ist das Benzin teurer, sagen Sie es uns am Ende des Antrags."),
            unit=N_("Kilometer"),
            fact=BRUTTO,
            adds=True,
            max=20_000,
            unknown_allowed=True,
            when=has("betrieb.ausgaben", "auto_privat"),
        ),
        Question(
            id="betrieb.km_privat",
            kind=Kind.INT,
            text=N_("Wie viele Kilometer im Monat fährt das Auto privat?"),
            why=N_("Für jeden privaten Kilometer rechnen wir 10 Cent zurück."),
            zitat="§ 3 Abs. 7 GrusiGV",
            unit=N_("Kilometer"),
            fact=BRUTTO,
            adds=True,
            max=20_000,
            unknown_allowed=True,
            when=has("betrieb.ausgaben", "auto_betrieb"),
        ),
        Question(
            id="betrieb.steuern",
            kind=Kind.EURO,
            text=N_("Wie viel Einkommensteuer zahlen Sie im Monat voraus?"),
            text_other=N_("Wie viel Einkommensteuer zahlt %(name)s im Monat voraus?"),
            why=N_("Steuern ziehen wir vom Gewinn ab."),
            zitat="§ 11b Abs. 1 Nr. 1 SGB II",
            help=N_("Zahlungen für drei Monate bitte durch 3 teilen. Keine Steuern: 0."),
            fact=NETTO,
            adds=True,
            unit=N_("Euro im Monat"),
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Bescheid vom Finanzamt")),),
        ),
        Question(
            id="betrieb.beitraege",
            kind=Kind.EURO,
            text=N_("Wie viel Pflicht-Beiträge zahlen Sie im Monat für Krankenkasse, Pflege und Rente?"),
            text_other=N_("Wie viel Pflicht-Beiträge zahlt %(name)s im Monat für Krankenkasse, Pflege und Rente?"),
            why=N_("Pflicht-Beiträge ziehen wir vom Gewinn ab."),
            zitat="§ 11b Abs. 1 Nr. 2 SGB II",
            help=N_("Freiwillige und private Beiträge zählen hier nicht. Keine Beiträge: 0."),
            fact=NETTO,
            adds=True,
            unit=N_("Euro im Monat"),
            unknown_allowed=True,
            evidence=(Nachweis("D-KV", N_("Bescheid über die Beiträge")),),
        ),
    ),
)

EINNAHME = _tabelle("betrieb_einnahme", LISTE_EINNAHMEN, "betrieb.einnahme", N_("%(entry)s: Wie viel kommt im Monat?"))
AUSGABE = _tabelle("betrieb_ausgabe", LISTE_AUSGABEN, "betrieb.ausgabe", N_("%(entry)s: Wie viel kostet das im Monat?"))

SEITEN = (BETRIEB, MERKMALE, NAEHERES, EINNAHMEN, EINNAHME, AUSGABEN, AUSGABE, ABZUEGE)
