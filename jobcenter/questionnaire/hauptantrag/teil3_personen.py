"""Teil 3: Jede weitere Person. One round per person: partner first, then the children."""

from jobcenter.questionnaire.conditions import age_from, age_under, any_person, is_person
from jobcenter.questionnaire.hauptantrag.regeln import MIT_PARTNER
from jobcenter.questionnaire.hauptantrag.teil1_ueber_sie import GEBURTSDATUM, NACHNAME, VORNAME
from jobcenter.questionnaire.question import N_, Kind, Option, Page, Part, Per, Question

PERSON = Page(
    id="person",
    title=N_("Weitere Person"),
    title_other=N_("Wie heißt %(name)s?"),
    per=Per.WEITERE,
    questions=(VORNAME, NACHNAME, GEBURTSDATUM),
)
KIND = Page(
    id="kind",
    title=N_("Ihr Kind"),
    title_other=N_("%(name)s und Sie"),
    per=Per.WEITERE,
    when=is_person(Per.KIND),
    questions=(
        Question(
            id="kind.von_wem",
            kind=Kind.CHOICE,
            text=N_("Von wem ist das Kind?"),
            text_other=N_("Von wem ist %(name)s das Kind?"),
            why=N_("Nur eigene Kinder und Kinder Ihres Partners gehören zu Ihrem Antrag."),
            zitat="§ 7 Abs. 3 Nr. 4 SGB II",
            help=N_("Adoptierte Kinder zählen wie eigene."),
            fact="person.kindschaft",
            when=MIT_PARTNER,
            options=(
                Option("beide", N_("Von uns beiden")),
                Option("eigenes", N_("Von mir")),
                Option("partner", N_("Von meiner Partnerin oder meinem Partner")),
                Option("anderes", N_("Ein anderes Kind, zum Beispiel ein Pflegekind")),
            ),
        ),
        Question(
            id="kind.eigenes",
            kind=Kind.CHOICE,
            text=N_("Ist das Ihr eigenes Kind?"),
            text_other=N_("Ist %(name)s Ihr eigenes Kind?"),
            why=N_("Nur eigene Kinder gehören zu Ihrem Antrag."),
            zitat="§ 7 Abs. 3 Nr. 4 SGB II",
            help=N_("Adoptierte Kinder zählen wie eigene."),
            fact="person.kindschaft",
            when=~MIT_PARTNER,
            options=(
                Option("eigenes", N_("Ja")),
                Option("anderes", N_("Nein, zum Beispiel ein Pflegekind oder Enkelkind")),
            ),
        ),
        Question(
            id="kind.zuhause",
            kind=Kind.CHOICE,
            text=N_("Wohnt das Kind immer bei Ihnen?"),
            text_other=N_("Wohnt %(name)s immer bei Ihnen?"),
            why=N_("Wohnt ein Kind bei beiden Eltern, zählen wir die Tage."),
            zitat="§§ 7 Abs. 3 Nr. 4, 36 Abs. 1 SGB II",
            fact="person.wohnt",
            when=age_under(18),
            unknown_allowed=True,
            options=(
                Option("immer", N_("Ja, immer")),
                Option("wechselnd", N_("Nein, abwechselnd auch beim anderen Elternteil")),
            ),
        ),
        Question(
            id="kind.verheiratet",
            kind=Kind.BOOL,
            text=N_("Ist das Kind verheiratet?"),
            text_other=N_("Ist %(name)s verheiratet?"),
            why=N_("Wer verheiratet ist, stellt einen eigenen Antrag."),
            zitat="§ 7 Abs. 3 Nr. 4 SGB II",
            fact="person.verheiratet",
            when=age_from(18),
            otherwise=False,
        ),
    ),
)
ALLEINERZIEHEND = Page(
    id="alleinerziehend",
    title=N_("Allein mit Kindern"),
    when=~MIT_PARTNER & any_person(Per.KIND, age_under(18)),
    questions=(
        Question(
            id="haushalt.alleinerziehend",
            kind=Kind.BOOL,
            text=N_("Erziehen Sie Ihre Kinder unter 18 allein?"),
            why=N_("Wer allein erzieht, bekommt zusätzlich Geld."),
            zitat="§ 21 Abs. 3 SGB II",
            help=N_("Allein heißt: Niemand hilft Ihnen jeden Tag bei der Erziehung."),
            fact="alleinerziehend",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)

TEIL = Part(
    id="personen",
    title=N_("Die anderen Personen"),
    pages=(PERSON, KIND, ALLEINERZIEHEND),
)
