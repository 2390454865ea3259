"""Illness, absence, school, pregnancy, residence, and whatever has no topic of its own."""

from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Part, Question
from jobcenter.questionnaire.veraenderung.bausteine import since, topic_page, who

ILLNESS, ABSENCE, SCHOOL = "krank", "abwesend", "schule"
PREGNANCY, RESIDENCE, OTHER = "schwanger", "aufenthalt", "anderes"


def until(topic: str, text: str, why: str, zitat: str) -> Question:
    """The last day of something that ends."""
    return Question(
        id=f"{topic}.bis",
        kind=Kind.DATE,
        text=text,
        why=why,
        zitat=zitat,
        help=N_("Noch nicht bekannt? Dann lassen Sie das Feld leer."),
        fact=f"aenderung.{topic}_bis",
        required=False,
    )


ILL = topic_page(
    ILLNESS,
    N_("Krankheit, Klinik oder Haft"),
    *who(ILLNESS),
    Question(
        id="krank.art",
        kind=Kind.CHOICE,
        text=N_("Was ist es?"),
        why=N_("Für Krankheit, Klinik und Haft gelten verschiedene Regeln. Eine Diagnose brauchen wir nicht."),
        zitat="§§ 7 Abs. 4, 56 SGB II",
        fact="aenderung.krank_art",
        options=(
            Option("krank", N_("Krank zu Hause")),
            Option("klinik", N_("Klinik oder Reha")),
            Option("heim", N_("Heim oder andere Einrichtung")),
            Option("haft", N_("Haft")),
            Option("gesund", N_("Wieder gesund oder wieder zu Hause")),
        ),
        evidence=(
            Nachweis("D-MED", N_("Bescheinigung vom Arzt, dass Arbeit nicht möglich ist"), only=("krank",)),
            Nachweis("D-MED", N_("Bescheinigung der Einrichtung mit Beginn und Ende"), only=("klinik", "heim", "haft")),
        ),
    ),
)
ILL_TIME = topic_page(
    ILLNESS,
    N_("Von wann bis wann"),
    since(
        ILLNESS,
        N_("Seit wann?"),
        "§§ 7 Abs. 4, 56 SGB II",
        why=N_("Nach sechs Monaten in einer Klinik zahlt oft eine andere Stelle."),
    ),
    until(ILLNESS, N_("Bis wann ungefähr?"), N_("Dann planen wir Termine erst danach."), "§§ 7 Abs. 4, 56 SGB II"),
    more="zeit",
)
ABSENT = topic_page(
    ABSENCE,
    N_("Verreist oder nicht da"),
    *who(ABSENCE),
    Question(
        id="abwesend.grund",
        kind=Kind.CHOICE,
        text=N_("Warum ist die Person nicht da?"),
        why=N_("Bei einem wichtigen Grund läuft das Geld weiter."),
        zitat="§ 7b Abs. 2 und 3 SGB II",
        fact="aenderung.abwesend_grund",
        options=(
            Option("urlaub", N_("Urlaub oder Besuch")),
            Option("reha", N_("Kur oder Reha")),
            Option("arbeit", N_("Arbeit, Bewerbung oder Kurs")),
            Option("ehrenamt", N_("Ehrenamt, Kirche oder Gewerkschaft")),
            Option("anderes", N_("Etwas anderes, zum Beispiel ein Notfall in der Familie")),
        ),
        unknown_allowed=True,
    ),
)
ABSENT_TIME = topic_page(
    ABSENCE,
    N_("Von wann bis wann"),
    since(ABSENCE, N_("Ab welchem Tag?"), "§ 7b SGB II", why=N_("Wir prüfen, ob das Geld in dieser Zeit weiterläuft.")),
    until(ABSENCE, N_("Bis zu welchem Tag?"), N_("Wir prüfen, ob das Geld in dieser Zeit weiterläuft."), "§ 7b SGB II"),
    Question(
        id="abwesend.zusage",
        kind=Kind.BOOL,
        text=N_("Hat das Jobcenter schon zugestimmt?"),
        why=N_("Meistens brauchen Sie unsere Zusage vor der Reise."),
        zitat="§ 7b Abs. 2 und 3 SGB II",
        help=N_("Noch nicht? Dann ist diese Nachricht Ihre Bitte um Zusage."),
        fact="aenderung.abwesend_zusage",
        unknown_allowed=True,
    ),
    more="zeit",
)
SCHOOL_WHO = topic_page(
    SCHOOL,
    N_("Schule oder Ausbildung"),
    *who(SCHOOL),
    Question(
        id="schule.art",
        kind=Kind.CHOICE,
        text=N_("Worum geht es?"),
        why=N_("Für Schule, Ausbildung und Studium gelten verschiedene Regeln."),
        zitat="§§ 7 Abs. 5 und 6, 28 SGB II",
        fact="aenderung.schule_art",
        options=(
            Option("schule", N_("Schule")),
            Option("berufsausbildung", N_("Berufsausbildung")),
            Option("studium", N_("Studium")),
            Option("sonstige", N_("Etwas anderes, zum Beispiel ein Vorbereitungskurs")),
        ),
    ),
)
SCHOOL_TIME = topic_page(
    SCHOOL,
    N_("Beginn oder Ende"),
    Question(
        id="schule.was",
        kind=Kind.CHOICE,
        text=N_("Was ändert sich?"),
        why=N_("Davon hängt ab, welches Geld es gibt."),
        zitat="§§ 7 Abs. 5 und 6, 12a SGB II",
        fact="aenderung.schule_was",
        options=(
            Option("beginnt", N_("Sie beginnt")),
            Option("wechselt", N_("Die Schule oder der Betrieb wechselt")),
            Option("endet", N_("Sie endet")),
        ),
        evidence=(
            Nachweis("D-SCHULE", N_("Schulbescheinigung oder Vertrag"), only=("beginnt", "wechselt")),
            Nachweis("D-SCHULE", N_("Zeugnis oder Abmeldung"), only=("endet",)),
        ),
    ),
    since(SCHOOL, N_("Ab wann?"), "§ 7 Abs. 5 SGB II"),
    more="zeit",
)
PREGNANT = topic_page(
    PREGNANCY,
    N_("Schwangerschaft"),
    *who(PREGNANCY),
    Question(
        id="schwanger.termin",
        kind=Kind.DATE,
        text=N_("Wann soll das Kind zur Welt kommen?"),
        why=N_("Daraus rechnen wir aus, ab wann es mehr Geld gibt."),
        zitat="§ 21 Abs. 2 SGB II",
        help=N_("Der Tag steht im Mutterpass. Sie müssen das nicht sagen, dann gibt es aber nicht mehr Geld."),
        fact="aenderung.schwanger_termin",
        unknown_allowed=True,
        min=-60,
        max=310,
        evidence=(Nachweis("D-MED", N_("Mutterpass, nur die Seite mit dem Termin")),),
    ),
)
RESIDENT = topic_page(
    RESIDENCE,
    N_("Aufenthalt"),
    *who(RESIDENCE),
    Question(
        id="aufenthalt.was",
        kind=Kind.CHOICE,
        text=N_("Was ist neu?"),
        why=N_("Davon hängt ab, ob das Jobcenter zahlen darf."),
        zitat="§§ 7 Abs. 1, 8 Abs. 2 SGB II",
        fact="aenderung.aufenthalt_was",
        options=(
            Option("neu", N_("Neuer Aufenthaltstitel")),
            Option("verlaengert", N_("Der Titel ist verlängert")),
            Option("abgelaufen", N_("Der Titel ist abgelaufen")),
            Option("fiktion", N_("Bescheinigung, dass der Antrag noch läuft")),
            Option("deutsch", N_("Deutsche Staatsangehörigkeit")),
        ),
        evidence=(
            Nachweis("D-AUF", N_("Aufenthaltstitel oder Bescheinigung"), only=("neu", "verlaengert", "fiktion")),
            Nachweis("D-ID", N_("Deutscher Ausweis oder Urkunde (Zeigen reicht)"), only=("deutsch",)),
        ),
    ),
)
RESIDENT_TIME = topic_page(
    RESIDENCE,
    N_("Von wann bis wann"),
    since(RESIDENCE, N_("Ab wann gilt das?"), "§ 7 Abs. 1 SGB II"),
    until(
        RESIDENCE, N_("Bis wann ist das Papier gültig?"), N_("Danach fragen wir noch einmal nach."), "§ 7 Abs. 1 SGB II"
    ),
    more="zeit",
)
OTHER_PAGE = topic_page(
    OTHER,
    N_("Etwas anderes"),
    Question(
        id="anderes.text",
        kind=Kind.LONGTEXT,
        text=N_("Was hat sich geändert, und für wen?"),
        why=N_("Wir prüfen, was das für Ihr Geld bedeutet."),
        zitat="§ 60 Abs. 1 S. 1 Nr. 2 SGB I",
        fact="aenderung.anderes_text",
    ),
    since(OTHER, N_("Seit wann oder ab wann?"), "§ 48 Abs. 1 SGB X"),
)

LEBEN = Part(
    id="leben",
    title=N_("Gesundheit, Schule und anderes"),
    pages=(
        ILL,
        ILL_TIME,
        ABSENT,
        ABSENT_TIME,
        SCHOOL_WHO,
        SCHOOL_TIME,
        PREGNANT,
        RESIDENT,
        RESIDENT_TIME,
        OTHER_PAGE,
    ),
)
