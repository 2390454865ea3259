"""What only the renewal asks: what happened since the last application, and what will happen soon."""

from jobcenter.questionnaire.conditions import has
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question
from jobcenter.questionnaire.veraenderung.abrechnung import ABRECHNUNG, ABRECHNUNG_MEHR

BILL, UNREPORTED, EXPECTED = "abrechnung", "nicht_gemeldet", "bald"

NEWS = Page(
    id="neues",
    title=N_("Seit Ihrem letzten Antrag"),
    per=Per.ANTRAGSTELLER,
    questions=(
        Question(
            id="weiter.neues",
            kind=Kind.MULTI,
            text=N_("Gab es etwas davon?"),
            why=N_("Davon hängt ab, wie viel Geld Sie bekommen."),
            zitat="§ 60 Abs. 1 SGB I, §§ 22, 41a SGB II",
            help=N_("Was Sie uns schon gemeldet haben, müssen Sie nicht noch einmal angeben."),
            fact="antrag.neues",
            options=(
                Option(BILL, N_("Eine Abrechnung für Heizung oder Nebenkosten")),
                Option(UNREPORTED, N_("Eine Änderung, von der wir noch nichts wissen")),
                Option(
                    EXPECTED,
                    N_("Bald ändert sich etwas"),
                    hint=N_("Zum Beispiel: Arbeit, Auszug, Rente, Geburt oder Geld."),
                ),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            evidence=(Nachweis("D-KTO", N_("Kontoauszüge der letzten drei Monate, alle Konten")),),
        ),
    ),
)
BILL_PAGE = Page(
    id="abrechnung",
    title=N_("Abrechnung für Heizung oder Nebenkosten"),
    when=has("weiter.neues", BILL),
    questions=ABRECHNUNG,
)
BILL_MORE = Page(
    id="abrechnung_zeit",
    title=N_("Abrechnung für Heizung oder Nebenkosten"),
    when=has("weiter.neues", BILL),
    questions=ABRECHNUNG_MEHR,
)
UNREPORTED_PAGE = Page(
    id="nicht_gemeldet",
    title=N_("Was wir noch nicht wissen"),
    per=Per.ANTRAGSTELLER,
    when=has("weiter.neues", UNREPORTED),
    questions=(
        Question(
            id="weiter.nicht_gemeldet",
            kind=Kind.LONGTEXT,
            text=N_("Was war anders, und von wann bis wann?"),
            why=N_("Wir rechnen dann die vergangenen Monate noch einmal nach."),
            zitat="§ 60 Abs. 1 S. 1 Nr. 2 SGB I, § 48 SGB X",
            help=N_("Zum Beispiel: Im Mai und Juni habe ich 200 Euro im Monat verdient."),
            fact="antrag.nicht_gemeldet",
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Belege über die Änderung")),),
        ),
    ),
)
EXPECTED_PAGE = Page(
    id="bald",
    title=N_("Was sich bald ändert"),
    per=Per.ANTRAGSTELLER,
    when=has("weiter.neues", EXPECTED),
    questions=(
        Question(
            id="weiter.bald",
            kind=Kind.LONGTEXT,
            text=N_("Was ändert sich, und ab wann?"),
            why=N_("Dann können wir besser vorausrechnen."),
            zitat="§ 41a SGB II",
            help=N_("Zum Beispiel: Ab März arbeite ich 20 Stunden. Ein ungefährer Tag reicht."),
            fact="antrag.bald",
            required=False,
        ),
    ),
)

NEWS_PART = Part(
    id="neues",
    title=N_("Neues"),
    intro=N_("Fast fertig. Nur noch diese Frage."),
    pages=(NEWS, BILL_PAGE, BILL_MORE, UNREPORTED_PAGE, EXPECTED_PAGE),
)
