"""Work begins, work ends."""

from jobcenter.questionnaire.conditions import Condition
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Part, Question
from jobcenter.questionnaire.veraenderung.bausteine import MONTHLY, since, topic_page, who

BEGINS, ENDS = "arbeit_beginnt", "arbeit_endet"
WHY_WAGE = N_("Lohn zählt als Einkommen. Ein Teil davon bleibt frei.")


def gross(topic: str, when: Condition | None = None) -> Question:
    """The whole wage before taxes, over all jobs, as the law adds it up."""
    return Question(
        id=f"{topic}.brutto",
        kind=Kind.EURO,
        text=N_("Wie hoch ist der Lohn brutto im Monat?"),
        why=WHY_WAGE,
        zitat="§ 11b Abs. 3 SGB II",
        help=N_("Brutto heißt: vor Abzug von Steuern und Beiträgen. Mehrere Jobs bitte zusammenzählen."),
        fact=f"aenderung.{topic}_brutto_ct",
        unit=MONTHLY,
        unknown_allowed=True,
        when=when,
    )


BEGIN = topic_page(
    BEGINS,
    N_("Neue Arbeit"),
    *who(BEGINS),
    since(
        BEGINS,
        N_("Wann ist der erste Arbeitstag?"),
        "§ 11 Abs. 2 SGB II",
        evidence=(Nachweis("D-LOHN", N_("Arbeitsvertrag, oder bei eigener Firma: die Anmeldung")),),
    ),
    Question(
        id="arbeit_beginnt.firma",
        kind=Kind.TEXT,
        text=N_("Wie heißt die Firma, und wie viele Stunden in der Woche sind es?"),
        why=N_("So erkennen wir den Lohn auf den Abrechnungen wieder."),
        zitat="§ 60 Abs. 1 S. 1 Nr. 2 SGB I",
        help=N_("Bei einer eigenen Firma schreiben Sie: selbständig."),
        fact="aenderung.arbeit_beginnt_firma",
        unknown_allowed=True,
    ),
)
BEGIN_WAGE = topic_page(
    BEGINS,
    N_("Der neue Lohn"),
    gross(BEGINS),
    Question(
        id="arbeit_beginnt.netto",
        kind=Kind.EURO,
        text=N_("Wie viel kommt davon auf dem Konto an?"),
        why=WHY_WAGE,
        zitat="§§ 11, 11b Abs. 1 SGB II",
        help=N_("Das ist der Lohn netto. Mehrere Jobs bitte zusammenzählen."),
        fact="aenderung.arbeit_beginnt_netto_ct",
        unit=MONTHLY,
        unknown_allowed=True,
    ),
    Question(
        id="arbeit_beginnt.erster_lohn",
        kind=Kind.DATE,
        text=N_("Wann kommt der erste Lohn?"),
        why=N_("Lohn zählt erst in dem Monat, in dem er ankommt."),
        zitat="§ 11 Abs. 2 SGB II",
        fact="aenderung.arbeit_beginnt_erster_lohn",
        unknown_allowed=True,
    ),
    Question(
        id="arbeit_beginnt.kosten_hoch",
        kind=Kind.BOOL,
        text=N_("Kosten Fahrten, Versicherung und anderes für die Arbeit mehr als 100 Euro im Monat?"),
        why=N_("Dann bleibt vielleicht mehr vom Lohn frei."),
        zitat="§ 11b Abs. 2 SGB II",
        fact="aenderung.arbeit_beginnt_kosten_hoch",
        unknown_allowed=True,
        evidence=(Nachweis("D-LOHN", N_("Belege über die Ausgaben für die Arbeit")),),
    ),
    more="lohn",
)
END = topic_page(
    ENDS,
    N_("Ende der Arbeit"),
    *who(ENDS),
    since(ENDS, N_("Wann ist der letzte Arbeitstag?"), "§ 48 Abs. 1 SGB X"),
    Question(
        id="arbeit_endet.grund",
        kind=Kind.CHOICE,
        text=N_("Wie endet die Arbeit?"),
        why=N_("Davon kann abhängen, wie viel Arbeitslosengeld es gibt."),
        zitat="§§ 12a, 31 Abs. 2 SGB II",
        help=N_("Auch wer selbst kündigt, kann einen guten Grund haben. Wir fragen dann nach."),
        fact="aenderung.arbeit_endet_grund",
        options=(
            Option("gekuendigt", N_("Die Firma hat gekündigt")),
            Option("selbst", N_("Ich habe selbst gekündigt oder die Person selbst")),
            Option("befristet", N_("Der Vertrag läuft aus")),
            Option("aufhebung", N_("Beide haben sich geeinigt")),
            Option("anderes", N_("Anders")),
        ),
        unknown_allowed=True,
        evidence=(Nachweis("D-LOHN", N_("Kündigung oder Vertrag über das Ende der Arbeit")),),
    ),
)
END_WAGE = topic_page(
    ENDS,
    N_("Der letzte Lohn"),
    Question(
        id="arbeit_endet.letzter_lohn",
        kind=Kind.DATE,
        text=N_("Wann kommt der letzte Lohn?"),
        why=N_("Bis dahin rechnen wir den Lohn an, danach nicht mehr."),
        zitat="§ 11 Abs. 2 SGB II",
        fact="aenderung.arbeit_endet_letzter_lohn",
        unknown_allowed=True,
    ),
    Question(
        id="arbeit_endet.betrag",
        kind=Kind.EURO,
        text=N_("Wie hoch ist der letzte Lohn auf dem Konto?"),
        why=N_("Der letzte Lohn ist oft anders als sonst."),
        zitat="§§ 11, 11b SGB II",
        fact="aenderung.arbeit_endet_letzter_lohn_ct",
        unknown_allowed=True,
        unit=N_("Euro"),
        evidence=(Nachweis("D-LOHN", N_("Letzte Lohnabrechnung")),),
    ),
    Question(
        id="arbeit_endet.arbeitslosengeld",
        kind=Kind.CHOICE,
        text=N_("Ist Arbeitslosengeld beantragt?"),
        why=N_("Arbeitslosengeld kommt vor unserem Geld."),
        zitat="§ 12a SGB II",
        help=N_("Sie beantragen es bei der Agentur für Arbeit, am besten sofort."),
        fact="aenderung.arbeit_endet_arbeitslosengeld",
        options=(
            Option("ja", N_("Ja")),
            Option("noch_nicht", N_("Noch nicht")),
            Option("kein_anspruch", N_("Nein, dafür war die Arbeit zu kurz")),
        ),
        unknown_allowed=True,
    ),
    more="lohn",
)

ARBEIT = Part(id="arbeit", title=N_("Arbeit"), pages=(BEGIN, BEGIN_WAGE, END, END_WAGE))
