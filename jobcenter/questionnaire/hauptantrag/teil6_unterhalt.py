"""Teil 6, last pages: children elsewhere and maintenance somebody pays (§ 11b Abs. 1 Nr. 7, Abs. 3 S. 3 SGB II)."""

from jobcenter.questionnaire.conditions import any_person, is_person, one_of, yes
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Page, Per, Question

UNTERHALT = Page(
    id="unterhalt_zahlen",
    title=N_("Kinder und Unterhalt außerhalb"),
    title_other=N_("%(name)s: Kinder und Unterhalt außerhalb"),
    per=Per.ALLE,
    when=is_person(Per.ERWACHSENE),
    questions=(
        Question(
            id="arbeit.kind_ausserhalb",
            kind=Kind.BOOL,
            text=N_("Haben Sie ein Kind unter 18, das woanders wohnt?"),
            text_other=N_("Hat %(name)s ein Kind unter 18, das woanders wohnt?"),
            why=N_("Dann bleibt mehr vom Lohn frei."),
            zitat="§ 11b Abs. 3 S. 3 SGB II",
            fact="person.minderjaehriges_kind_ausserhalb",
            unknown_allowed=True,
            when=yes("arbeit.lohn") | yes("arbeit.selbstaendig"),
            otherwise=False,
        ),
        Question(
            id="unterhalt.zahlt",
            kind=Kind.BOOL,
            text=N_("Zahlen Sie Unterhalt?"),
            text_other=N_("Zahlt %(name)s Unterhalt?"),
            why=N_("Diesen Unterhalt können wir von Ihrem Geld abziehen."),
            zitat="§ 11b Abs. 1 Nr. 7 SGB II",
            help=N_("Zum Beispiel für ein Kind, das woanders wohnt."),
            unknown_allowed=True,
        ),
    ),
)
_CHILD_WITH_BAFOEG = is_person(Per.ERWACHSENE) & any_person(Per.KIND, one_of("ausbildung.foerderung", "ja"))
UNTERHALT_TITEL = Page(
    id="unterhalt_titel",
    title=N_("Unterhalt, den Sie zahlen"),
    title_other=N_("%(name)s: Unterhalt zahlen"),
    per=Per.ALLE,
    questions=(
        Question(
            id="unterhalt.ausbildung",
            kind=Kind.EURO,
            text=N_("Wie viel von Ihrem Einkommen zählt beim BAföG oder der Beihilfe eines Kindes?"),
            text_other=N_("Wie viel vom Einkommen von %(name)s zählt beim BAföG oder der Beihilfe eines Kindes?"),
            why=N_("Diesen Teil ziehen wir von Ihrem Geld ab."),
            zitat="§ 11b Abs. 1 Nr. 8 SGB II",
            help=N_("Der Betrag steht im Bescheid des Kindes. Nichts: 0."),
            fact="person.absetzung.ausbildungsfoerderung_kind_ct",
            unit=N_("Euro im Monat"),
            unknown_allowed=True,
            when=yes("unterhalt.zahlt") | _CHILD_WITH_BAFOEG,
            evidence=(Nachweis("D-SCHULE", N_("Bescheid des Kindes über BAföG oder Beihilfe")),),
        ),
        Question(
            id="unterhalt.titel",
            kind=Kind.BOOL,
            text=N_("Gibt es dafür ein Urteil oder eine Urkunde?"),
            why=N_("Nur Unterhalt mit Urteil oder Urkunde dürfen wir abziehen."),
            zitat="§ 11b Abs. 1 Nr. 7 SGB II",
            help=N_("Eine Urkunde gibt es kostenlos beim Jugendamt."),
            fact="person.unterhalt_titel",
            unknown_allowed=True,
            when=yes("unterhalt.zahlt"),
        ),
    ),
)
UNTERHALT_BETRAG = Page(
    id="unterhalt_betrag",
    title=N_("Unterhalt, den Sie zahlen"),
    title_other=N_("%(name)s: Unterhalt zahlen"),
    per=Per.ALLE,
    when=yes("unterhalt.titel"),
    questions=(
        Question(
            id="unterhalt.betrag",
            kind=Kind.EURO,
            text=N_("Wie viel Unterhalt zahlen Sie wirklich?"),
            text_other=N_("Wie viel Unterhalt zahlt %(name)s wirklich?"),
            why=N_("Wir ziehen ab, was Sie wirklich zahlen."),
            zitat="§ 11b Abs. 1 Nr. 7 SGB II",
            fact="person.gezahlter_unterhalt_ct",
            unit=N_("Euro im Monat"),
            unknown_allowed=True,
            otherwise=0,
            evidence=(
                Nachweis("D-UNT", N_("Urteil oder Urkunde über den Unterhalt")),
                Nachweis("D-UNT", N_("Kontoauszug mit der Zahlung")),
            ),
        ),
    ),
)

SEITEN = (UNTERHALT, UNTERHALT_TITEL, UNTERHALT_BETRAG)
