"""Teil 2: Wer mit Ihnen wohnt. These answers decide for whom everything else is asked."""

from jobcenter.questionnaire.conditions import at_least, one_of
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
                Option("geschieden", N_("Geschieden")),
                Option("verwitwet", N_("Verwitwet")),
            ),
            unknown_allowed=True,
            evidence=(Nachweis("D-UNT", N_("Scheidungsurteil oder Vereinbarung zum Unterhalt"), only=("geschieden",)),),
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
                Option("verwandte", N_("Andere Verwandte, auch Kinder ab 25")),
                Option("andere", N_("Andere Menschen, zum Beispiel eine WG")),
            ),
            unknown_allowed=True,
        ),
    ),
)

TEIL = Part(
    id="haushalt",
    title=N_("Wer mit Ihnen wohnt"),
    pages=(PARTNER, FAMILIENSTAND, KINDER, WEITERE, WEITERE_ART),
)
