"""Teil 4: Lebenssituation. First one page for all together, then only what concerns the single person."""

from jobcenter.questionnaire.conditions import age_from, age_under, one_of, yes
from jobcenter.questionnaire.hauptantrag.regeln import ALLEIN
from jobcenter.questionnaire.hauptantrag.teil4_aufenthalt import AUFENTHALT, DEUTSCH
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

# With several persons one question for all saves a page per person.
ALLE_ZUSAMMEN = Page(
    id="lage_alle",
    title=N_("Etwas über Sie alle"),
    intro=N_("Diese Fragen gelten für alle Personen in Ihrem Antrag."),
    when=~ALLEIN,
    questions=(
        Question(
            id="lage.alle_deutsch",
            kind=Kind.BOOL,
            text=N_("Haben alle die deutsche Staatsangehörigkeit?"),
            why=N_("Bei anderen Staatsangehörigkeiten prüfen wir das Aufenthaltsrecht."),
            zitat="§ 7 Abs. 1 SGB II",
            help=N_("Wer zwei Staatsangehörigkeiten hat und eine davon ist deutsch, zählt als deutsch."),
            unknown_allowed=True,
        ),
        Question(
            id="lage.jemand_schwanger",
            kind=Kind.BOOL,
            text=N_("Ist jemand schwanger?"),
            why=N_("In der Schwangerschaft gibt es zusätzlich Geld."),
            zitat="§ 21 Abs. 2 SGB II",
            help=N_("Sie müssen das nicht sagen. Dann können wir aber kein zusätzliches Geld zahlen."),
            unknown_allowed=True,
        ),
        Question(
            id="lage.jemand_stationaer",
            kind=Kind.BOOL,
            text=N_("Ist jemand in einer Klinik, einem Heim oder in Haft?"),
            why=N_("Nach sechs Monaten in einer Klinik zahlt oft eine andere Stelle."),
            zitat="§ 7 Abs. 4 SGB II",
            help=N_("Auch wenn ein Aufenthalt bald beginnt."),
            unknown_allowed=True,
        ),
    ),
)
ARBEITSFAEHIG = Page(
    id="arbeitsfaehig",
    title=N_("Arbeit und Ausbildung"),
    title_other=N_("%(name)s: Arbeit und Ausbildung"),
    per=Per.ALLE,
    when=age_from(15),
    questions=(
        Question(
            id="lage.erwerbsfaehig",
            kind=Kind.BOOL,
            text=N_("Können Sie gesundheitlich mindestens 3 Stunden am Tag arbeiten?"),
            text_other=N_("Kann %(name)s gesundheitlich mindestens 3 Stunden am Tag arbeiten?"),
            why=N_("Davon hängt ab, welche Stelle zuständig ist."),
            zitat="§ 8 Abs. 1 SGB II",
            help=N_("Es geht nur um die Gesundheit. Auch mit Schule oder kleinen Kindern ist die Antwort oft Ja."),
            fact="person.erwerbsfaehig",
            unknown_allowed=True,
            otherwise=True,  # under 15 the age alone decides (§ 7 Abs. 1 S. 1 Nr. 1)
        ),
        Question(
            id="lage.ausbildung",
            kind=Kind.CHOICE,
            text=N_("Gehen Sie zur Schule, machen Sie eine Ausbildung oder studieren Sie?"),
            text_other=N_("Geht %(name)s zur Schule, in eine Ausbildung oder zur Uni?"),
            why=N_("In einer Ausbildung bleibt mehr vom Lohn. Im Studium gilt oft BAföG."),
            zitat="§§ 7 Abs. 5 und 6, 11b Abs. 2b SGB II",
            fact="person.ausbildung",
            options=(
                Option("keine", N_("Nein")),
                Option("schule", N_("Schule")),
                Option("berufsausbildung", N_("Berufsausbildung")),
                Option("studium", N_("Studium")),
                Option("sonstige", N_("Etwas anderes, zum Beispiel ein Vorbereitungskurs")),
            ),
            unknown_allowed=True,
            otherwise="keine",
            evidence=(
                Nachweis("D-SCHULE", N_("Schulbescheinigung"), only=("schule",)),
                Nachweis("D-SCHULE", N_("Ausbildungsvertrag"), only=("berufsausbildung",)),
                Nachweis("D-SCHULE", N_("Immatrikulationsbescheinigung"), only=("studium",)),
                Nachweis("D-SCHULE", N_("Bescheinigung über den Kurs"), only=("sonstige",)),
            ),
        ),
    ),
)
AUSBILDUNG = Page(
    id="ausbildung",
    title=N_("Ihre Ausbildung"),
    title_other=N_("%(name)s: Ausbildung"),
    per=Per.ALLE,
    when=one_of("lage.ausbildung", "schule", "berufsausbildung", "studium", "sonstige"),
    questions=(
        Question(
            id="ausbildung.foerderung",
            kind=Kind.CHOICE,
            text=N_("Bekommen Sie BAföG oder Ausbildungsbeihilfe?"),
            text_other=N_("Bekommt %(name)s BAföG oder Ausbildungsbeihilfe?"),
            why=N_("Manchmal geht dieses Geld vor."),
            zitat="§§ 7 Abs. 5 und 6, 12a SGB II",
            fact="person.ausbildung_foerderung",
            options=(
                Option("ja", N_("Ja")),
                Option("beantragt", N_("Beantragt, noch keine Antwort")),
                Option("abgelehnt", N_("Abgelehnt")),
                Option("nein", N_("Nicht beantragt")),
            ),
            unknown_allowed=True,
            evidence=(Nachweis("D-SCHULE", N_("Bescheid über BAföG oder Beihilfe"), only=("ja", "abgelehnt")),),
        ),
        Question(
            id="ausbildung.wohnheim",
            kind=Kind.BOOL,
            text=N_("Wohnen Sie dafür im Wohnheim oder Internat mit Essen?"),
            text_other=N_("Wohnt %(name)s dafür im Wohnheim oder Internat mit Essen?"),
            why=N_("Dann gelten andere Regeln."),
            zitat="§ 7 Abs. 5 S. 2 SGB II",
            fact="person.ausbildung_wohnheim",
            unknown_allowed=True,
        ),
    ),
)
_SCHWANGER = (ALLEIN | yes("lage.jemand_schwanger")) & age_from(12) & age_under(56)
SCHWANGER = Page(
    id="schwanger",
    title=N_("Schwangerschaft"),
    title_other=N_("%(name)s: Schwangerschaft"),
    per=Per.ALLE,
    when=_SCHWANGER,
    questions=(
        Question(
            id="lage.schwanger",
            kind=Kind.BOOL,
            text=N_("Sind Sie schwanger?"),
            text_other=N_("Ist %(name)s schwanger?"),
            why=N_("In der Schwangerschaft gibt es zusätzlich Geld."),
            zitat="§ 21 Abs. 2 SGB II",
            help=N_("Sie müssen das nicht sagen. Dann können wir aber kein zusätzliches Geld zahlen."),
            fact="person.schwanger",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)
GEBURTSTERMIN = Page(
    id="geburtstermin",
    title=N_("Schwangerschaft"),
    title_other=N_("%(name)s: Schwangerschaft"),
    per=Per.ALLE,
    when=yes("lage.schwanger"),
    questions=(
        Question(
            id="lage.geburtstermin",
            kind=Kind.DATE,
            text=N_("Wann soll das Kind zur Welt kommen?"),
            why=N_("Ab der 13. Woche gibt es zusätzlich Geld."),
            zitat="§ 21 Abs. 2 SGB II",
            help=N_("Der Tag steht im Mutterpass."),
            fact="person.geburtstermin",
            unknown_allowed=True,
            min=-60,
            max=310,
            evidence=(Nachweis("D-MED", N_("Mutterpass, nur die Seite mit dem Termin")),),
        ),
    ),
)
STATIONAER = Page(
    id="stationaer",
    title=N_("Klinik, Heim oder Haft"),
    title_other=N_("%(name)s: Klinik, Heim oder Haft"),
    per=Per.ALLE,
    when=ALLEIN | yes("lage.jemand_stationaer"),
    questions=(
        Question(
            id="lage.stationaer",
            kind=Kind.BOOL,
            text=N_("Sind Sie in einer Klinik, einem Heim oder in Haft?"),
            text_other=N_("Ist %(name)s in einer Klinik, einem Heim oder in Haft?"),
            why=N_("Nach sechs Monaten in einer Klinik zahlt oft eine andere Stelle."),
            zitat="§ 7 Abs. 4 SGB II",
            fact="person.stationaer",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)
STATIONAER_ZEIT = Page(
    id="stationaer_zeit",
    title=N_("Klinik, Heim oder Haft"),
    title_other=N_("%(name)s: Klinik, Heim oder Haft"),
    per=Per.ALLE,
    when=yes("lage.stationaer"),
    questions=(
        Question(
            id="stationaer.art",
            kind=Kind.CHOICE,
            text=N_("Was ist es?"),
            why=N_("Für Klinik und Haft gelten verschiedene Regeln."),
            zitat="§ 7 Abs. 4 SGB II",
            fact="person.stationaer_art",
            options=(
                Option("klinik", N_("Klinik oder Reha")),
                Option("heim", N_("Heim oder andere Einrichtung")),
                Option("haft", N_("Haft")),
            ),
            unknown_allowed=True,
            evidence=(Nachweis("D-MED", N_("Bescheinigung der Einrichtung mit Beginn und Ende")),),
        ),
        Question(
            id="stationaer.von",
            kind=Kind.DATE,
            text=N_("Seit wann?"),
            why=N_("Wir zählen die Monate."),
            zitat="§ 7 Abs. 4 S. 3 SGB II",
            fact="person.stationaer_von",
            unknown_allowed=True,
        ),
        Question(
            id="stationaer.bis",
            kind=Kind.DATE,
            text=N_("Bis wann ungefähr?"),
            why=N_("Wir zählen die Monate."),
            zitat="§ 7 Abs. 4 S. 3 SGB II",
            fact="person.stationaer_bis",
            unknown_allowed=True,
        ),
    ),
)
KRANKENKASSE = Page(
    id="krankenkasse",
    title=N_("Krankenversicherung"),
    title_other=N_("%(name)s: Krankenversicherung"),
    per=Per.ALLE,
    when=age_from(15),
    questions=(
        Question(
            id="kv.art",
            kind=Kind.CHOICE,
            text=N_("Wie sind Sie krankenversichert?"),
            text_other=N_("Wie ist %(name)s krankenversichert?"),
            why=N_("Wir melden Sie an und zahlen die Beiträge."),
            zitat="§ 26 SGB II, § 5 Abs. 1 Nr. 2a SGB V",
            fact="person.kv_art",
            options=(
                Option("gesetzlich", N_("Gesetzlich, auch über die Familie")),
                Option("freiwillig", N_("Freiwillig gesetzlich")),
                Option("privat", N_("Privat")),
                Option("keine", N_("Gar nicht")),
            ),
            unknown_allowed=True,
            evidence=(
                Nachweis("D-KV", N_("Bescheinigung der Krankenkasse"), only=("gesetzlich", "freiwillig")),
                Nachweis("D-KV", N_("Rechnung der privaten Krankenversicherung"), only=("privat",)),
            ),
        ),
        Question(
            id="kv.kasse",
            kind=Kind.TEXT,
            text=N_("Name der Krankenkasse"),
            why=N_("Dorthin schicken wir die Anmeldung."),
            zitat="§ 5 Abs. 1 Nr. 2a SGB V",
            help=N_("Der Name steht auf der Gesundheitskarte."),
            fact="person.kv_kasse",
            required=False,
        ),
    ),
)
BESONDERES = Page(
    id="besonderes",
    title=N_("Besonderer Bedarf und frühere Hilfe"),
    questions=(
        Question(
            id="lage.vorbezug",
            kind=Kind.BOOL,
            text=N_("Gab es in den letzten 3 Jahren schon Geld vom Jobcenter oder Sozialamt?"),
            why=N_("Davon hängt ab, wie lange wir die Miete ohne strenge Prüfung übernehmen."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="haushalt.vorbezug",
            unknown_allowed=True,
        ),
        Question(
            id="lage.mehrbedarf",
            kind=Kind.MULTI,
            text=N_("Trifft etwas davon auf Sie oder die anderen Personen zu?"),
            why=N_("Dann kann es zusätzlich Geld geben. Sie müssen keine Diagnose nennen."),
            zitat="§ 21 Abs. 4, 5, 6 und 6a SGB II",
            fact="haushalt.mehrbedarf",
            options=(
                Option("teilhabe", N_("Behinderung und Hilfe zur Teilhabe am Arbeitsleben")),
                Option("ernaehrung", N_("Teures Essen wegen einer Krankheit")),
                Option("schulbuecher", N_("Schulbücher, die wir selbst bezahlen")),
                Option("anderes", N_("Andere hohe Kosten, die nicht zu vermeiden sind")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            unknown_allowed=True,
            evidence=(
                Nachweis("D-MED", N_("Bescheid über die Hilfe zur Teilhabe"), only=("teilhabe",)),
                Nachweis("D-MED", N_("Attest für die Ernährung, ohne Diagnose"), only=("ernaehrung",)),
            ),
        ),
    ),
)

TEIL = Part(
    id="lage",
    title=N_("Lebenssituation"),
    pages=(
        ALLE_ZUSAMMEN,
        ARBEITSFAEHIG,
        AUSBILDUNG,
        SCHWANGER,
        GEBURTSTERMIN,
        STATIONAER,
        STATIONAER_ZEIT,
        DEUTSCH,
        AUFENTHALT,
        KRANKENKASSE,
        BESONDERES,
    ),
)
