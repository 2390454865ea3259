"""Somebody is born, moves in or out, dies; a couple separates or marries."""

from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Question
from jobcenter.questionnaire.veraenderung.bausteine import name_of_new, since, topic_page

BABY, MOVES_IN, MOVES_OUT = "baby", "einzug", "auszug"
SEPARATION, MARRIAGE, DEATH = "trennung", "heirat", "todesfall"
WHY_HOUSEHOLD = N_("Davon hängt ab, mit wem wir zusammen rechnen.")


def name_of(topic: str, text: str) -> Question:
    """The name of the person the topic is about."""
    return Question(
        id=f"{topic}.name",
        kind=Kind.TEXT,
        text=text,
        why=WHY_HOUSEHOLD,
        zitat="§ 7 Abs. 3 SGB II",
        help=N_("Vorname und Nachname."),
        fact=f"aenderung.{topic}_name",
    )


BIRTH = topic_page(BABY, N_("Ihr Baby"), *name_of_new(BABY))
BIRTH_MONEY = topic_page(
    BABY,
    N_("Geld für das Baby"),
    Question(
        id="baby.kindergeld",
        kind=Kind.CHOICE,
        text=N_("Ist das Kindergeld schon beantragt?"),
        why=N_("Kindergeld zählt als Geld des Kindes."),
        zitat="§§ 11 Abs. 1 S. 5, 12a SGB II",
        help=N_("Sie beantragen es bei der Familienkasse."),
        fact="aenderung.baby_kindergeld",
        options=(
            Option("bewilligt", N_("Ja, es kommt schon")),
            Option("beantragt", N_("Ja, aber es kommt noch nicht")),
            Option("nein", N_("Nein, noch nicht")),
        ),
        evidence=(Nachweis("D-ID", N_("Geburtsurkunde (Zeigen reicht)")),),
        unknown_allowed=True,
    ),
    Question(
        id="baby.elternteil_ausserhalb",
        kind=Kind.BOOL,
        text=N_("Wohnt ein Elternteil des Babys woanders?"),
        why=N_("Dann kann das Kind Unterhalt bekommen."),
        zitat="§§ 12a, 33 SGB II",
        fact="aenderung.baby_elternteil_ausserhalb",
        unknown_allowed=True,
    ),
    Question(
        id="baby.ausstattung",
        kind=Kind.BOOL,
        text=N_("Brauchen Sie noch etwas, zum Beispiel Kleidung, Bett oder Kinderwagen?"),
        why=N_("Dafür gibt es zusätzlich Geld."),
        zitat="§ 24 Abs. 3 S. 1 Nr. 2 SGB II",
        help=N_("Ein Ja zählt schon als Antrag."),
        fact="aenderung.baby_ausstattung",
        unknown_allowed=True,
    ),
    more="geld",
)
MOVE_IN = topic_page(
    MOVES_IN, N_("Jemand zieht ein"), *name_of_new(MOVES_IN), since(MOVES_IN, N_("Ab wann?"), "§ 7 Abs. 3 SGB II")
)
MOVE_IN_RELATION = topic_page(
    MOVES_IN,
    N_("Wer ist das für Sie?"),
    Question(
        id="einzug.verhaeltnis",
        kind=Kind.CHOICE,
        text=N_("Wie gehört die Person zu Ihnen?"),
        why=WHY_HOUSEHOLD,
        zitat="§§ 7 Abs. 3, 9 Abs. 5 SGB II",
        fact="aenderung.einzug_verhaeltnis",
        options=(
            Option("partner", N_("Partnerin oder Partner")),
            Option("kind", N_("Mein Kind oder das Kind meiner Partnerin oder meines Partners")),
            Option("eltern", N_("Mein Vater oder meine Mutter")),
            Option("verwandte", N_("Andere Verwandte")),
            Option("andere", N_("Jemand anderes, zum Beispiel in einer WG")),
        ),
    ),
    Question(
        id="einzug.geld",
        kind=Kind.BOOL,
        text=N_("Hat die Person eigenes Geld, zum Beispiel Lohn oder Rente?"),
        why=N_("Gehört die Person zu Ihrer Familie, rechnen wir es mit."),
        zitat="§§ 9, 11 SGB II",
        help=N_("Wir fragen später genauer nach, wenn es wichtig ist."),
        fact="aenderung.einzug_geld",
        unknown_allowed=True,
    ),
    more="wer",
)
MOVE_OUT = topic_page(
    MOVES_OUT,
    N_("Jemand zieht aus"),
    name_of(MOVES_OUT, N_("Wer zieht aus?")),
    since(MOVES_OUT, N_("Wann zieht die Person aus?"), "§ 48 Abs. 1 SGB X"),
    Question(
        id="auszug.dauer",
        kind=Kind.CHOICE,
        text=N_("Zieht die Person ganz aus?"),
        why=N_("Wer nur kurz weg ist, gehört weiter dazu."),
        zitat="§§ 7 Abs. 3, 22 Abs. 1 SGB II",
        fact="aenderung.auszug_dauer",
        options=(
            Option("ganz", N_("Ja")),
            Option("zeitweise", N_("Nein, nur für eine Zeit")),
            Option("wechselnd", N_("Nein, ein Kind lebt abwechselnd bei beiden Eltern")),
        ),
        unknown_allowed=True,
        evidence=(Nachweis("D-ID", N_("Meldebescheinigung, wenn es eine gibt")),),
    ),
    Question(
        id="auszug.wohin",
        kind=Kind.TEXT,
        text=N_("Wohin zieht die Person?"),
        why=WHY_HOUSEHOLD,
        zitat="§§ 7 Abs. 3, 36 SGB II",
        help=N_("Freiwillig. Der Ort reicht."),
        fact="aenderung.auszug_wohin",
        required=False,
        privat=True,
    ),
)
SEPARATED = topic_page(
    SEPARATION,
    N_("Trennung"),
    since(SEPARATION, N_("Seit wann leben Sie getrennt?"), "§ 7 Abs. 3 Nr. 3 SGB II"),
    Question(
        id="trennung.zusammen",
        kind=Kind.BOOL,
        text=N_("Wohnen Sie noch in derselben Wohnung?"),
        why=N_("Auch dann können Sie getrennt leben. Wir fragen dann genauer nach."),
        zitat="§ 7 Abs. 3 und 3a SGB II",
        help=N_("Sind Sie in Gefahr? Rufen Sie die 110 an. Das Hilfetelefon 116 016 hilft Tag und Nacht."),
        fact="aenderung.trennung_zusammen",
        unknown_allowed=True,
    ),
    Question(
        id="trennung.unterhalt",
        kind=Kind.CHOICE,
        text=N_("Gibt es Unterhalt für Sie oder Ihre Kinder?"),
        why=N_("Unterhalt kommt vor unserem Geld. Wir helfen Ihnen dabei."),
        zitat="§§ 12a, 33 SGB II",
        fact="aenderung.trennung_unterhalt",
        options=(
            Option("ja", N_("Ja, er wird gezahlt")),
            Option("offen", N_("Noch nicht geklärt")),
            Option("nein", N_("Nein")),
        ),
        unknown_allowed=True,
        evidence=(Nachweis("D-UNT", N_("Urteil, Urkunde oder Vereinbarung über den Unterhalt"), only=("ja",)),),
    ),
)
MARRIED = topic_page(
    MARRIAGE,
    N_("Heirat"),
    since(
        MARRIAGE,
        N_("Wann ist oder war die Heirat?"),
        "§ 7 Abs. 3 Nr. 3 SGB II",
        help=N_("Das gilt auch für eine eingetragene Lebenspartnerschaft."),
        evidence=(Nachweis("D-ID", N_("Heiratsurkunde (Zeigen reicht)")),),
    ),
    name_of(MARRIAGE, N_("Wen heiraten Sie?")),
    Question(
        id="heirat.zusammen",
        kind=Kind.BOOL,
        text=N_("Wohnen Sie zusammen?"),
        why=WHY_HOUSEHOLD,
        zitat="§ 7 Abs. 3 Nr. 3 SGB II",
        fact="aenderung.heirat_zusammen",
        unknown_allowed=True,
    ),
)
DIED = topic_page(
    DEATH,
    N_("Todesfall"),
    name_of(DEATH, N_("Wer ist gestorben?")),
    since(
        DEATH,
        N_("An welchem Tag?"),
        "§§ 22 Abs. 1 S. 11, 40 Abs. 5 SGB II",
        help=N_("Es tut uns leid. Sie müssen deshalb jetzt nicht umziehen."),
        evidence=(Nachweis("D-ID", N_("Sterbeurkunde (Zeigen reicht)")),),
    ),
)

PAGES: tuple[Page, ...] = (BIRTH, BIRTH_MONEY, MOVE_IN, MOVE_IN_RELATION, MOVE_OUT, SEPARATED, MARRIED, DIED)
MENSCHEN = Part(id="menschen", title=N_("Familie und Haushalt"), pages=PAGES)
