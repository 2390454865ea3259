"""Teil 9: Bankverbindung und Zustellung."""

from jobcenter.questionnaire.conditions import no, yes
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

KONTO = Page(
    id="konto",
    title=N_("Ihr Konto"),
    per=Per.ANTRAGSTELLER,
    questions=(
        Question(
            id="konto.vorhanden",
            kind=Kind.BOOL,
            text=N_("Haben Sie ein Bankkonto?"),
            why=N_("Auf das Konto überweisen wir das Geld."),
            zitat="§ 42 SGB II, § 47 SGB I",
            fact="konto.vorhanden",
        ),
    ),
)
IBAN = Page(
    id="iban",
    title=N_("Ihr Konto"),
    per=Per.ANTRAGSTELLER,
    when=yes("konto.vorhanden"),
    questions=(
        Question(
            id="konto.iban",
            kind=Kind.IBAN,
            text=N_("IBAN"),
            why=N_("Auf das Konto überweisen wir das Geld."),
            zitat="§ 42 SGB II, § 47 SGB I",
            help=N_("Sie steht auf Ihrer Bankkarte und auf dem Kontoauszug."),
            fact="konto.iban",
            unknown_allowed=True,
            evidence=(Nachweis("D-KTO", N_("Bankkarte oder Kontoauszug (Zeigen reicht)")),),
        ),
        Question(
            id="konto.inhaber",
            kind=Kind.TEXT,
            text=N_("Wem gehört das Konto?"),
            why=N_("Die Bank vergleicht den Namen mit dem Konto."),
            zitat="§ 47 SGB I",
            help=N_("Vorname und Nachname wie auf der Bankkarte."),
            fact="konto.inhaber",
            autocomplete="name",
            unknown_allowed=True,
        ),
    ),
)
OHNE_KONTO = Page(
    id="ohne_konto",
    title=N_("Geld ohne Konto"),
    per=Per.ANTRAGSTELLER,
    when=no("konto.vorhanden"),
    questions=(
        Question(
            id="konto.ohne_grund",
            kind=Kind.LONGTEXT,
            text=N_("Warum haben Sie zurzeit kein Konto?"),
            why=N_("Wir finden dann einen anderen Weg, Ihnen das Geld zu geben."),
            zitat="§ 47 SGB I",
            help=N_("Jede Bank muss Ihnen ein Basiskonto geben. Wir helfen Ihnen dabei."),
            fact="konto.ohne_grund",
            unknown_allowed=True,
        ),
    ),
)
SPRACHE = Page(
    id="zustellung",
    title=N_("Post und Sprache"),
    per=Per.ANTRAGSTELLER,
    questions=(
        Question(
            id="kontakt.sprache",
            kind=Kind.CHOICE,
            text=N_("In welcher Sprache möchten Sie Hilfe lesen?"),
            why=N_("Bescheide sind auf Deutsch. Wir erklären sie, wenn möglich, in Ihrer Sprache."),
            zitat="§ 17 SGB I, § 19 SGB X",
            fact="kontakt.sprache",
            required=False,
            options=(
                Option("de", "Deutsch"),
                Option("de-simple", N_("Leichte Sprache")),
                Option("en", "English"),
                Option("uk", "Українська"),
                Option("ru", "Русский"),
                Option("ar", "العربية"),
                Option("tr", "Türkçe"),
            ),
        ),
        # Consent: a yes must be an act of the person, so there is no default (§ 37 Abs. 2a SGB X).
        Question(
            id="zustellung.portal",
            kind=Kind.BOOL,
            text=N_("Dürfen wir Bescheide in Ihr Online-Postfach legen statt sie mit der Post zu schicken?"),
            why=N_("Das dürfen wir nur, wenn Sie zustimmen. Sie können es jederzeit ändern."),
            zitat="§ 37 Abs. 2a SGB X",
            help=N_("Wir schreiben Ihnen eine kurze Nachricht, sobald etwas im Postfach liegt."),
            fact="zustellung.portal",
        ),
    ),
)
NACHRICHT = Page(
    id="nachricht",
    title=N_("Nachricht an Sie"),
    per=Per.ANTRAGSTELLER,
    when=yes("zustellung.portal"),
    questions=(
        Question(
            id="zustellung.email",
            kind=Kind.EMAIL,
            text=N_("An welche E-Mail-Adresse schicken wir die Nachricht?"),
            why=N_("Sie sollen wissen, wann ein Bescheid da ist."),
            zitat="§ 37 Abs. 2a S. 4 SGB X",
            help=N_("Der Bescheid selbst steht nie in der E-Mail."),
            fact="zustellung.email",
            autocomplete="email",
        ),
    ),
)
BEMERKUNG = Page(
    id="bemerkung",
    title=N_("Noch etwas?"),
    per=Per.ANTRAGSTELLER,
    questions=(
        Question(
            id="antrag.bemerkung",
            kind=Kind.LONGTEXT,
            text=N_("Möchten Sie uns noch etwas sagen?"),
            why=N_("Vielleicht gibt es etwas, wonach wir nicht gefragt haben."),
            zitat="§ 60 Abs. 1 SGB I",
            help=N_("Zum Beispiel: Ich habe heute kein Geld mehr für Essen."),
            fact="antrag.bemerkung",
            required=False,
        ),
    ),
)

TEIL = Part(
    id="auszahlung",
    title=N_("Konto und Post"),
    intro=N_("Das ist der letzte Teil. Sie sagen uns, wohin das Geld und die Post gehen."),
    pages=(KONTO, IBAN, OHNE_KONTO, SPRACHE, NACHRICHT, BEMERKUNG),
)
