"""Teil 2: Wer mit Ihnen wohnt. These answers decide for whom everything else is asked."""

from jobcenter.questionnaire.conditions import at_least, has, one_of
from jobcenter.questionnaire.hauptantrag.regeln import BEI_ELTERN, GETRENNT, MIT_ELTERN
from jobcenter.questionnaire.question import MAX_KINDER, N_, Kind, Nachweis, Option, Page, Part, Question

PARTNER = Page(
    id="partner",
    title=N_("Partnerin oder Partner"),
    questions=(
        Question(
            id="haushalt.partner",
            kind=Kind.CHOICE,
            text=N_("Leben Sie mit einer Partnerin oder einem Partner zusammen?"),
            why=N_("Für Paare berechnen wir das Geld gemeinsam."),
            zitat="§ 7 Abs. 3 Nr. 3 SGB II",
            help=N_("Gemeint ist ein Paar, das zusammen wohnt und füreinander sorgt. Eine WG ist kein Paar."),
            options=(
                Option("nein", N_("Nein")),
                Option("verheiratet", N_("Ja, wir sind verheiratet")),
                Option("lebenspartnerschaft", N_("Ja, in eingetragener Lebenspartnerschaft")),
                Option("unverheiratet", N_("Ja, wir sind nicht verheiratet")),
            ),
        ),
    ),
)
FAMILIENSTAND = Page(
    id="familienstand",
    title=N_("Familienstand"),
    when=one_of("haushalt.partner", "nein", "unverheiratet"),
    questions=(
        Question(
            id="haushalt.familienstand",
            kind=Kind.CHOICE,
            text=N_("Was ist Ihr Familienstand?"),
            why=N_("Nach einer Trennung können Sie vielleicht Unterhalt bekommen."),
            zitat="§§ 7 Abs. 3, 33 SGB II",
            fact="haushalt.familienstand",
            options=(
                Option("ledig", N_("Ledig")),
                Option("getrennt", N_("Verheiratet, aber getrennt")),
                Option("geschieden", N_("Geschieden oder Lebenspartnerschaft aufgehoben")),
                Option("verwitwet", N_("Verwitwet")),
            ),
            unknown_allowed=True,
            evidence=(Nachweis("D-UNT", N_("Scheidungsurteil oder Vereinbarung zum Unterhalt"), only=("geschieden",)),),
        ),
    ),
)
GETRENNT_SEIT = Page(
    id="getrennt_seit",
    title=N_("Trennung"),
    when=one_of("haushalt.familienstand", *GETRENNT),
    questions=(
        Question(
            id="haushalt.getrennt_seit",
            kind=Kind.DATE,
            text=N_("Seit wann sind Sie getrennt oder geschieden?"),
            why=N_("Davon hängt ab, wie lange es Unterhalt geben kann."),
            zitat="§ 33 SGB II, §§ 1361, 1569 BGB",
            help=N_("Der Monat reicht. Nehmen Sie dann den 1. als Tag."),
            fact="haushalt.getrennt_seit",
            unknown_allowed=True,
        ),
    ),
)
KINDER = Page(
    id="kinder_anzahl",
    title=N_("Kinder"),
    questions=(
        Question(
            id="haushalt.kinder",
            kind=Kind.INT,
            text=N_("Wie viele Kinder unter 25 Jahren wohnen bei Ihnen?"),
            why=N_("Kinder haben einen eigenen Anspruch auf Geld."),
            zitat="§ 7 Abs. 3 Nr. 2 und 4 SGB II",
            help=N_("Zählen Sie auch Kinder Ihrer Partnerin oder Ihres Partners. Keine Kinder: 0."),
            min=0,
            max=MAX_KINDER,
            unit=N_("Kinder"),
        ),
    ),
)
WEITERE = Page(
    id="weitere",
    title=N_("Andere Menschen in der Wohnung"),
    questions=(
        Question(
            id="haushalt.weitere",
            kind=Kind.INT,
            text=N_("Wie viele andere Menschen wohnen noch in Ihrer Wohnung?"),
            why=N_("Wir teilen die Miete durch alle, die dort wohnen."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Zum Beispiel Eltern, Kinder ab 25 oder eine WG. Sonst niemand: 0."),
            min=0,
            max=50,
            unit=N_("Menschen"),
            unknown_allowed=True,
        ),
    ),
)
WEITERE_ART = Page(
    id="weitere_art",
    title=N_("Andere Menschen in der Wohnung"),
    when=at_least("haushalt.weitere", 1),
    questions=(
        Question(
            id="haushalt.weitere_art",
            kind=Kind.MULTI,
            text=N_("Wer wohnt noch in Ihrer Wohnung?"),
            why=N_("Nur bei Eltern und Verwandten fragen wir später noch einmal nach."),
            zitat="§§ 7 Abs. 3, 9 Abs. 5 SGB II",
            fact="haushalt.weitere_art",
            options=(
                Option("eltern", N_("Meine Eltern oder ein Elternteil")),
                Option("verwandte", N_("Andere Verwandte, auch Geschwister und Kinder ab 25")),
                Option("andere", N_("Andere Menschen, zum Beispiel eine WG")),
            ),
            unknown_allowed=True,
        ),
    ),
)
ELTERN = Page(
    id="eltern_anzahl",
    title=N_("Ihre Eltern"),
    when=MIT_ELTERN,
    questions=(
        Question(
            id="haushalt.eltern",
            kind=Kind.INT,
            text=N_("Wie viele Eltern wohnen mit Ihnen zusammen?"),
            why=N_("Unter 25 rechnen wir oft mit den Eltern zusammen. Ab 25 nicht mehr."),
            zitat="§§ 7 Abs. 3 Nr. 2, 9 Abs. 5 SGB II",
            help=N_("Auch eine neue Partnerin oder ein neuer Partner Ihrer Mutter oder Ihres Vaters zählt."),
            min=1,
            max=2,
        ),
        Question(
            id="haushalt.geschwister",
            kind=Kind.INT,
            text=N_("Wie viele Geschwister unter 25 Jahren wohnen dort?"),
            why=N_("Sie gehören dann mit zum Antrag."),
            zitat="§ 7 Abs. 3 Nr. 4 SGB II",
            help=N_("Keine Geschwister: 0."),
            when=BEI_ELTERN,
            min=0,
            max=8,
        ),
    ),
)
RELATIVES = Page(
    id="verwandte_anzahl",
    title=N_("Andere Verwandte"),
    when=has("haushalt.weitere_art", "verwandte"),
    questions=(
        Question(
            id="haushalt.verwandte",
            kind=Kind.INT,
            text=N_("Wie viele andere Verwandte wohnen mit Ihnen zusammen?"),
            why=N_("Verwandte, die zusammen wirtschaften, helfen sich oft."),
            zitat="§ 9 Abs. 5 SGB II",
            help=N_("Zum Beispiel Großeltern oder Kinder ab 25. Wen Sie schon gezählt haben, zählen Sie hier nicht."),
            min=0,
            max=10,
        ),
    ),
)

TEIL = Part(
    id="haushalt",
    title=N_("Wer mit Ihnen wohnt"),
    intro=N_("Jetzt geht es darum, wer mit Ihnen wohnt. Davon hängt ab, was wir noch fragen."),
    pages=(PARTNER, FAMILIENSTAND, GETRENNT_SEIT, KINDER, WEITERE, WEITERE_ART, ELTERN, RELATIVES),
)
