"""Other money changes, money comes once, property changes, another bank account."""

from jobcenter.questionnaire.conditions import one_of
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Part, Question
from jobcenter.questionnaire.veraenderung.arbeit import gross
from jobcenter.questionnaire.veraenderung.bausteine import MONTHLY, since, topic_page, who

CHANGED, ONCE, PROPERTY, ACCOUNT = "geld_anders", "geld_einmal", "vermoegen", "konto"
WHY_INCOME = N_("Einkommen rechnen wir an. Deshalb brauchen wir den neuen Betrag.")
OTHER_MONEY = (
    "arbeitslosengeld",
    "krankengeld",
    "rente",
    "kindergeld",
    "elterngeld",
    "unterhalt",
    "ausbildung",
    "anderes",
)

KIND = topic_page(
    CHANGED,
    N_("Lohn oder anderes Geld ändert sich"),
    *who(CHANGED),
    Question(
        id="geld_anders.art",
        kind=Kind.CHOICE,
        text=N_("Welches Geld ändert sich?"),
        why=N_("Für jede Art von Geld gelten eigene Regeln."),
        zitat="§§ 11, 11a SGB II",
        fact="aenderung.geld_anders_art",
        options=(
            Option("erwerb", N_("Lohn")),
            Option("gewinn", N_("Gewinn aus eigener Firma")),
            Option("arbeitslosengeld", N_("Arbeitslosengeld")),
            Option("krankengeld", N_("Krankengeld")),
            Option("rente", N_("Rente")),
            Option("kindergeld", N_("Kindergeld oder Kinderzuschlag")),
            Option("elterngeld", N_("Elterngeld")),
            Option("unterhalt", N_("Unterhalt oder Unterhaltsvorschuss")),
            Option("ausbildung", N_("BAföG oder Ausbildungsbeihilfe")),
            Option("anderes", N_("Anderes Geld")),
        ),
        evidence=(
            Nachweis("D-LOHN", N_("Lohnabrechnung oder neuer Vertrag"), only=("erwerb",)),
            Nachweis("D-LOHN", N_("Übersicht über Einnahmen und Ausgaben"), only=("gewinn",)),
            Nachweis("D-BESCH", N_("Bescheid oder Kontoauszug über das geänderte Geld"), only=OTHER_MONEY),
        ),
    ),
    since(CHANGED, N_("Seit wann oder ab wann?"), "§ 11 Abs. 2 SGB II"),
)
AMOUNT = topic_page(
    CHANGED,
    N_("Der neue Betrag"),
    gross(CHANGED, when=one_of("geld_anders.art", "erwerb")),
    Question(
        id="geld_anders.betrag",
        kind=Kind.EURO,
        text=N_("Wie viel kommt jetzt im Monat auf dem Konto an?"),
        why=WHY_INCOME,
        zitat="§§ 11, 11b SGB II",
        help=N_("Kommt nichts mehr, schreiben Sie 0. Mehrere Jobs bitte zusammenzählen."),
        fact="aenderung.geld_anders_betrag_ct",
        unit=MONTHLY,
        unknown_allowed=True,
    ),
    Question(
        id="geld_anders.nachzahlung",
        kind=Kind.BOOL,
        text=N_("Kam dabei auch Geld für frühere Monate?"),
        why=N_("Eine Nachzahlung kann auf sechs Monate verteilt werden."),
        zitat="§ 11 Abs. 3 SGB II",
        fact="aenderung.geld_anders_nachzahlung",
        unknown_allowed=True,
        evidence=(Nachweis("D-BESCH", N_("Bescheid oder Kontoauszug über die Nachzahlung")),),
    ),
    Question(
        id="geld_anders.von",
        kind=Kind.TEXT,
        text=N_("Von wem kommt das Geld?"),
        why=N_("So finden wir das Geld auf dem Kontoauszug wieder."),
        zitat="§ 60 Abs. 1 S. 1 Nr. 2 SGB I",
        fact="aenderung.geld_anders_von",
        unknown_allowed=True,
    ),
    more="betrag",
)
ONCE_WHO = topic_page(
    ONCE,
    N_("Einmal Geld bekommen"),
    *who(ONCE),
    Question(
        id="geld_einmal.was",
        kind=Kind.TEXT,
        text=N_("Was für Geld ist das?"),
        why=N_("Manches Geld rechnen wir nicht an, zum Beispiel ein Erbe."),
        zitat="§§ 11, 11a SGB II",
        help=N_("Zum Beispiel: Steuer zurück, Erbe, Geschenk, Weihnachtsgeld, Schmerzensgeld."),
        fact="aenderung.geld_einmal_was",
    ),
)
ONCE_AMOUNT = topic_page(
    ONCE,
    N_("Betrag und Tag"),
    Question(
        id="geld_einmal.betrag",
        kind=Kind.EURO,
        text=N_("Wie viel ist es?"),
        why=WHY_INCOME,
        zitat="§§ 11, 11b SGB II",
        fact="aenderung.geld_einmal_betrag_ct",
        unit=N_("Euro"),
        unknown_allowed=True,
        evidence=(Nachweis("D-BESCH", N_("Kontoauszug oder Schreiben über das einmalige Geld")),),
    ),
    since(ONCE, N_("Wann kommt oder kam das Geld an?"), "§ 11 Abs. 2 SGB II"),
    Question(
        id="geld_einmal.nachzahlung",
        kind=Kind.BOOL,
        text=N_("Ist es Geld für frühere Monate?"),
        why=N_("Eine Nachzahlung kann auf sechs Monate verteilt werden."),
        zitat="§ 11 Abs. 3 SGB II",
        help=N_("Zum Beispiel: Die Familienkasse zahlt Kindergeld für das halbe Jahr nach."),
        fact="aenderung.geld_einmal_nachzahlung",
        unknown_allowed=True,
    ),
    more="betrag",
)
PROPERTY_WHO = topic_page(
    PROPERTY,
    N_("Vermögen ändert sich"),
    *who(PROPERTY),
    Question(
        id="vermoegen.was",
        kind=Kind.TEXT,
        text=N_("Was kommt dazu, oder was geht weg?"),
        why=N_("Manches Vermögen bleibt immer frei."),
        zitat="§ 12 Abs. 1 SGB II",
        help=N_("Zum Beispiel: Auto gekauft, Haus geerbt, Versicherung ausgezahlt."),
        fact="aenderung.vermoegen_was",
    ),
)
PROPERTY_VALUE = topic_page(
    PROPERTY,
    N_("Wert und Tag"),
    Question(
        id="vermoegen.wert",
        kind=Kind.EURO,
        text=N_("Wie viel ist es wert?"),
        why=N_("Erspartes bleibt bis zu einer Grenze frei."),
        zitat="§ 12 Abs. 2 SGB II",
        help=N_("Gemeint ist der Preis bei einem Verkauf. Eine Schätzung reicht."),
        fact="aenderung.vermoegen_wert_ct",
        unit=N_("Euro"),
        unknown_allowed=True,
        evidence=(Nachweis("D-VERM", N_("Unterlagen über den Wert")),),
    ),
    since(PROPERTY, N_("Seit wann oder ab wann?"), "§ 12 SGB II"),
    more="wert",
)
# The account itself is changed only after it was checked with the person, so this is no konto.iban yet.
ACCOUNT_PAGE = topic_page(
    ACCOUNT,
    N_("Neues Bankkonto"),
    Question(
        id="konto.neue_iban",
        kind=Kind.IBAN,
        text=N_("Neue IBAN"),
        why=N_("Auf dieses Konto überweisen wir das Geld, wenn wir es geprüft haben."),
        zitat="§ 42 SGB II, § 47 SGB I",
        help=N_("Sie steht auf Ihrer Bankkarte und auf dem Kontoauszug."),
        fact="aenderung.konto_iban",
        evidence=(Nachweis("D-KTO", N_("Bankkarte oder Kontoauszug (Zeigen reicht)")),),
    ),
    Question(
        id="konto.neuer_inhaber",
        kind=Kind.TEXT,
        text=N_("Wem gehört das Konto?"),
        why=N_("Die Bank vergleicht den Namen mit dem Konto."),
        zitat="§ 47 SGB I",
        help=N_("Vorname und Nachname wie auf der Bankkarte."),
        fact="aenderung.konto_inhaber",
    ),
    since(
        ACCOUNT,
        N_("Ab wann gilt das neue Konto?"),
        "§ 47 SGB I",
        help=N_("Lassen Sie das alte Konto noch offen, bis das erste Geld auf dem neuen ankommt."),
        why=N_("Wir stellen die nächste Zahlung um, die danach kommt."),
    ),
)

GELD = Part(
    id="geld",
    title=N_("Geld"),
    pages=(KIND, AMOUNT, ONCE_WHO, ONCE_AMOUNT, PROPERTY_WHO, PROPERTY_VALUE, ACCOUNT_PAGE),
)
