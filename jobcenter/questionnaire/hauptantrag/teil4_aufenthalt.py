"""Teil 4, pages about nationality; the follow-ups appear only for people without a German passport (§ 7 Abs. 1)."""

from jobcenter.questionnaire.conditions import no
from jobcenter.questionnaire.hauptantrag.regeln import ALLEIN
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Per, Question

DEUTSCH = Page(
    id="staatsangehoerigkeit",
    title=N_("Staatsangehörigkeit"),
    title_other=N_("%(name)s: Staatsangehörigkeit"),
    per=Per.ALLE,
    when=ALLEIN | no("lage.alle_deutsch"),
    questions=(
        Question(
            id="lage.deutsch",
            kind=Kind.BOOL,
            text=N_("Haben Sie die deutsche Staatsangehörigkeit?"),
            text_other=N_("Hat %(name)s die deutsche Staatsangehörigkeit?"),
            why=N_("Bei anderen Staatsangehörigkeiten prüfen wir das Aufenthaltsrecht."),
            zitat="§ 7 Abs. 1 SGB II",
            help=N_("Wer zwei Staatsangehörigkeiten hat und eine davon ist deutsch, zählt als deutsch."),
            fact="person.deutsch",
            unknown_allowed=True,
            otherwise=True,
        ),
    ),
)
AUFENTHALT = Page(
    id="aufenthalt",
    title=N_("Leben in Deutschland"),
    title_other=N_("%(name)s: Leben in Deutschland"),
    per=Per.ALLE,
    when=no("lage.deutsch"),
    questions=(
        Question(
            id="aufenthalt.staat",
            kind=Kind.TEXT,
            text=N_("Welche Staatsangehörigkeit haben Sie?"),
            text_other=N_("Welche Staatsangehörigkeit hat %(name)s?"),
            why=N_("Für Menschen aus der EU gelten andere Regeln."),
            zitat="§ 7 Abs. 1 S. 2 SGB II",
            fact="person.staatsangehoerigkeit",
            unknown_allowed=True,
        ),
        Question(
            id="aufenthalt.seit",
            kind=Kind.DATE,
            text=N_("Seit wann leben Sie in Deutschland?"),
            text_other=N_("Seit wann lebt %(name)s in Deutschland?"),
            why=N_("In den ersten drei Monaten gibt es oft noch kein Geld."),
            zitat="§ 7 Abs. 1 S. 2 Nr. 1 SGB II",
            fact="person.in_deutschland_seit",
            unknown_allowed=True,
            max=0,
        ),
        Question(
            id="aufenthalt.titel",
            kind=Kind.CHOICE,
            text=N_("Welches Papier haben Sie für den Aufenthalt?"),
            text_other=N_("Welches Papier hat %(name)s für den Aufenthalt?"),
            why=N_("Davon hängt ab, ob das Jobcenter zahlen darf."),
            zitat="§§ 7 Abs. 1, 8 Abs. 2 SGB II",
            fact="person.aufenthaltstitel",
            options=(
                Option("eu", N_("Keins nötig, Pass aus der EU")),
                Option("titel", N_("Aufenthaltstitel")),
                Option("fiktion", N_("Fiktionsbescheinigung")),
                Option("gestattung", N_("Aufenthaltsgestattung oder Duldung")),
                Option("keins", N_("Keins davon")),
            ),
            unknown_allowed=True,
            evidence=(
                Nachweis(
                    "D-AUF",
                    N_("Aufenthaltstitel oder Bescheinigung"),
                    only=("titel", "fiktion", "gestattung"),
                ),
            ),
        ),
        Question(
            id="aufenthalt.asylblg",
            kind=Kind.BOOL,
            text=N_("Bekommen Sie Geld vom Sozialamt für Asylsuchende?"),
            text_other=N_("Bekommt %(name)s Geld vom Sozialamt für Asylsuchende?"),
            why=N_("Beides zusammen ist nicht möglich."),
            zitat="§ 7 Abs. 1 S. 2 Nr. 3 SGB II",
            fact="person.asylblg",
            unknown_allowed=True,
            evidence=(Nachweis("D-AUF", N_("Bescheid vom Sozialamt für Asylsuchende")),),
        ),
    ),
)
