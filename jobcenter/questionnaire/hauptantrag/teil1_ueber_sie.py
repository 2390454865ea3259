"""Teil 1: Über Sie."""

from jobcenter.questionnaire.conditions import is_person, no, one_of, yes
from jobcenter.questionnaire.hauptantrag.regeln import hoechstalter, kind_unter_25
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

# Name and birth date are asked of everybody: of the applicant here, of the others in Teil 3.
VORNAME = Question(
    id="person.vorname",
    kind=Kind.TEXT,
    text=N_("Vorname"),
    why=N_("Wir müssen wissen, wer den Antrag stellt und für wen."),
    zitat="§ 60 Abs. 1 SGB I",
    help=N_("So wie im Ausweis."),
    fact="person.vorname",
    autocomplete="given-name",
)
NACHNAME = Question(
    id="person.nachname",
    kind=Kind.TEXT,
    text=N_("Nachname"),
    why=N_("Wir müssen wissen, wer den Antrag stellt und für wen."),
    zitat="§ 60 Abs. 1 SGB I",
    help=N_("So wie im Ausweis."),
    fact="person.nachname",
    autocomplete="family-name",
)
GEBURTSDATUM = Question(
    id="person.geburtsdatum",
    kind=Kind.DATE,
    text=N_("Geburtsdatum"),
    why=N_("Vom Alter hängt ab, wie viel Geld jemand bekommt."),
    zitat="§§ 7, 7a, 12, 20, 23 SGB II",
    help=N_("Zum Beispiel: 24 12 1990."),
    fact="person.geburtsdatum",
    max=0,
    checks=(hoechstalter, kind_unter_25),
    autocomplete="bday",
    evidence=(Nachweis("D-ID", N_("Ausweis, Pass oder Geburtsurkunde (Zeigen reicht)")),),
)

BIRTH_NAME = Question(
    id="person.geburtsname",
    kind=Kind.TEXT,
    text=N_("Geburtsname oder früherer Name"),
    why=N_("Die Rentenversicherung findet Sie unter diesem Namen."),
    zitat="§ 52 Abs. 2 SGB II",
    help=N_("Nur wenn er anders ist."),
    fact="person.geburtsname",
    required=False,
)
HILFE = Question(
    id="antrag.hilfe",
    kind=Kind.TEXT,
    text=N_("Hilft Ihnen jemand beim Ausfüllen?"),
    why=N_("Dann steht der Name auf Ihrer Bestätigung."),
    zitat="§ 13 SGB X",
    help=N_("Name und Stelle, zum Beispiel eine Beratung. Sonst lassen Sie das Feld leer."),
    fact="antrag.hilfe",
    required=False,
)
BIRTH_PLACE = Question(
    id="person.geburtsort",
    kind=Kind.TEXT,
    text=N_("In welchem Ort sind Sie geboren?"),
    text_other=N_("In welchem Ort ist %(name)s geboren?"),
    why=N_("Damit melden wir Sie bei der Krankenkasse und der Rente an."),
    zitat="§ 52 Abs. 2 SGB II",
    fact="person.geburtsort",
    unknown_allowed=True,
)
BIRTH_COUNTRY = Question(
    id="person.geburtsland",
    kind=Kind.TEXT,
    text=N_("In welchem Land sind Sie geboren?"),
    text_other=N_("In welchem Land ist %(name)s geboren?"),
    why=N_("Damit melden wir Sie bei der Krankenkasse und der Rente an."),
    zitat="§ 52 Abs. 2 SGB II",
    fact="person.geburtsland",
    unknown_allowed=True,
)
GENDER = Question(
    id="person.geschlecht",
    kind=Kind.CHOICE,
    text=N_("Welches Geschlecht haben Sie?"),
    text_other=N_("Welches Geschlecht hat %(name)s?"),
    why=N_("Die Krankenkasse und die Statistik brauchen diese Angabe."),
    zitat="§ 51b SGB II",
    fact="person.geschlecht",
    options=(
        Option("w", N_("weiblich")),
        Option("m", N_("männlich")),
        Option("d", N_("divers")),
        Option("keine", N_("Das möchte ich nicht sagen")),
    ),
)
RV_STATUS = Question(
    id="person.rv_status",
    kind=Kind.CHOICE,
    text=N_("Haben Sie eine Rentenversicherungsnummer?"),
    text_other=N_("Hat %(name)s eine Rentenversicherungsnummer?"),
    why=N_("Unter dieser Nummer führt die Rente Ihr Konto."),
    zitat="§ 52 Abs. 2 Nr. 4 SGB II",
    help=N_("Sie heißt auch Sozialversicherungsnummer. Sie steht zum Beispiel auf Ihrer Lohnabrechnung."),
    fact="person.rv_status",
    options=(
        Option("ja", N_("Ja")),
        Option("nein", N_("Nein")),
        Option("beantragt", N_("Sie ist beantragt")),
    ),
    unknown_allowed=True,
)
RV_NUMMER = Question(
    id="person.rv_nummer",
    kind=Kind.RV_NUMMER,
    text=N_("Rentenversicherungsnummer"),
    why=N_("Unter dieser Nummer führt die Rente Ihr Konto."),
    zitat="§ 52 Abs. 2 Nr. 4 SGB II",
    help=N_("Zwölf Zeichen. In der Mitte steht das Geburtsdatum."),
    fact="person.rv_nummer",
    when=one_of("person.rv_status", "ja"),
    unknown_allowed=True,
)
TAX_ID = Question(
    id="person.steuer_id",
    kind=Kind.STEUER_ID,
    text=N_("Steuer-ID"),
    why=N_("Damit verwechselt Sie niemand."),
    zitat="§ 139b AO",
    help=N_("Elf Ziffern, im Brief vom Finanzamt. Sie können sie auch später nennen."),
    fact="person.steuer_id",
    required=False,
    when=is_person(Per.ERWACHSENE),
)

FESTE_WOHNUNG = Question(
    id="anschrift.fest",
    kind=Kind.BOOL,
    text=N_("Haben Sie zurzeit eine feste Wohnung oder ein Zimmer?"),
    why=N_("Auch ohne Wohnung bekommen Sie Geld. Wir fragen dann anders weiter."),
    zitat="§ 36 Abs. 1 SGB II",
    fact="anschrift.fest",
)
PLZ = Question(
    id="anschrift.plz",
    kind=Kind.PLZ,
    text=N_("Postleitzahl"),
    why=N_("Damit finden wir das Jobcenter, das für Sie zuständig ist."),
    zitat="§ 36 Abs. 1 SGB II",
    help=N_("Fünf Ziffern. Ohne Wohnung: die Postleitzahl des Ortes, an dem Sie meistens sind."),
    fact="anschrift.plz",
    autocomplete="postal-code",
)
EMAIL = Question(
    id="kontakt.email",
    kind=Kind.EMAIL,
    text=N_("E-Mail-Adresse"),
    why=N_("So können wir Ihnen schnell schreiben, wenn etwas fehlt."),
    zitat="Art. 6 Abs. 1 Buchst. a DSGVO",
    help=N_("Eine E-Mail-Adresse oder eine Telefonnummer reicht."),
    fact="kontakt.email",
    required=False,
    autocomplete="email",
)
TELEFON = Question(
    id="kontakt.telefon",
    kind=Kind.PHONE,
    text=N_("Telefonnummer"),
    why=N_("So können wir Sie kurz anrufen, wenn etwas fehlt."),
    zitat="Art. 6 Abs. 1 Buchst. a DSGVO",
    help=N_("Eine Handynummer ist am besten."),
    fact="kontakt.telefon",
    required=False,
    autocomplete="tel",
)

NAME = Page(
    id="name",
    title=N_("Wer sind Sie?"),
    per=Per.ANTRAGSTELLER,
    questions=(VORNAME, NACHNAME, GEBURTSDATUM),
)
WOHNORT = Page(
    id="wohnort",
    title=N_("Wo sind Sie zu Hause?"),
    per=Per.ANTRAGSTELLER,
    questions=(FESTE_WOHNUNG, PLZ),
)
ANSCHRIFT = Page(
    id="anschrift",
    title=N_("Ihre Adresse"),
    per=Per.ANTRAGSTELLER,
    when=yes("anschrift.fest"),
    questions=(
        Question(
            id="anschrift.strasse",
            kind=Kind.TEXT,
            text=N_("Straße und Hausnummer"),
            why=N_("Wir schicken Ihnen Post und prüfen, ob wir zuständig sind."),
            zitat="§§ 22, 36 SGB II",
            fact="anschrift.strasse",
            autocomplete="street-address",
        ),
        Question(
            id="anschrift.ort",
            kind=Kind.TEXT,
            text=N_("Ort"),
            why=N_("Wir schicken Ihnen Post und prüfen, ob wir zuständig sind."),
            zitat="§§ 22, 36 SGB II",
            fact="anschrift.ort",
            autocomplete="address-level2",
        ),
    ),
)
ERREICHBAR = Page(
    id="erreichbar",
    title=N_("Wo erreichen wir Sie?"),
    per=Per.ANTRAGSTELLER,
    when=no("anschrift.fest"),
    questions=(
        Question(
            id="anschrift.erreichbar",
            kind=Kind.LONGTEXT,
            text=N_("Bei wem oder wo können wir Sie erreichen?"),
            why=N_("Unsere Briefe sollen bei Ihnen ankommen."),
            zitat="§§ 7b, 36 SGB II",
            help=N_("Zum Beispiel Freunde, eine Beratungsstelle oder eine Unterkunft."),
            fact="anschrift.erreichbar",
            unknown_allowed=True,
        ),
    ),
)
SCHUTZ = Question(
    id="schutz.anschrift",
    kind=Kind.BOOL,
    text=N_("Darf jemand Ihre Adresse nicht erfahren?"),
    why=N_("Dann nennen wir Ihre Adresse niemandem aus Ihrem Umfeld."),
    zitat="§ 35 SGB I",
    help=N_("Hilfe bei Gewalt gibt es kostenlos, Tag und Nacht, in vielen Sprachen: Telefon 116 016."),
    fact="schutz.anschrift",
    required=False,
    privat=True,
)
KONTAKT = Page(id="kontakt", title=N_("E-Mail und Telefon"), per=Per.ANTRAGSTELLER, questions=(EMAIL, TELEFON, SCHUTZ))
VERSICHERUNG = Page(
    id="versicherung",
    title=N_("Für Rente und Krankenkasse"),
    per=Per.ANTRAGSTELLER,
    questions=(BIRTH_PLACE, BIRTH_COUNTRY, GENDER, RV_STATUS),
)
NUMBERS = Page(
    id="nummern",
    title=N_("Ihre Nummern"),
    per=Per.ANTRAGSTELLER,
    questions=(BIRTH_NAME, RV_NUMMER, TAX_ID),
)

VERTRETUNG = Page(
    id="vertretung",
    title=N_("Hilfe beim Antrag"),
    per=Per.ANTRAGSTELLER,
    questions=(
        Question(
            id="antrag.vertretung",
            kind=Kind.CHOICE,
            text=N_("Stellt jemand anderes den Antrag für Sie?"),
            why=N_("Dann sprechen wir auch mit dieser Person."),
            zitat="§§ 11, 13 SGB X",
            fact="antrag.vertretung",
            options=(
                Option("nein", N_("Nein, ich stelle ihn selbst")),
                Option("vollmacht", N_("Ja, mit einer Vollmacht")),
                Option("betreuung", N_("Ja, meine gesetzliche Betreuung")),
                Option("eltern", N_("Ja, meine Eltern oder mein Vormund")),
            ),
            evidence=(
                Nachweis(
                    "D-VOLL",
                    N_("Vollmacht, Betreuerausweis oder Urkunde"),
                    only=("vollmacht", "betreuung", "eltern"),
                ),
            ),
        ),
        HILFE,
        Question(
            id="antrag.beginn",
            kind=Kind.CHOICE,
            text=N_("Ab wann brauchen Sie Geld?"),
            why=N_("Der Antrag gilt ab dem Ersten des Monats, in dem er bei uns ankommt."),
            zitat="§ 37 Abs. 2 SGB II",
            fact="antrag.beginn",
            options=(
                Option("sofort", N_("Sofort")),
                Option("spaeter", N_("Erst später")),
                Option("frueher", N_("Schon für eine Zeit davor")),
            ),
        ),
    ),
)
BEGINN = Page(
    id="beginn",
    title=N_("Ab wann"),
    per=Per.ANTRAGSTELLER,
    when=one_of("antrag.beginn", "spaeter"),
    questions=(
        Question(
            id="antrag.beginn_am",
            kind=Kind.DATE,
            text=N_("Ab welchem Tag brauchen Sie Geld?"),
            why=N_("Ab dem Ersten dieses Monats rechnen wir."),
            zitat="§ 37 Abs. 2 SGB II",
            fact="antrag.beginn_am",
            min=0,
            max=366,
        ),
    ),
)

TEIL = Part(
    id="ueber_sie",
    title=N_("Über Sie"),
    intro=N_("Zuerst geht es um Sie: Name, Adresse und wie wir Sie erreichen."),
    pages=(NAME, WOHNORT, ANSCHRIFT, ERREICHBAR, KONTAKT, VERTRETUNG, BEGINN, VERSICHERUNG, NUMBERS),
)
