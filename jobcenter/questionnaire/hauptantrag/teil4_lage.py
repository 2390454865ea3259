"""Teil 4: Lebenssituation. First one page for all together, then only what concerns the single person."""

from jobcenter.questionnaire.conditions import age_from, age_under, is_person, no, one_of, yes
from jobcenter.questionnaire.hauptantrag import (
    teil4_ansprueche,
    teil4_bedarf,
    teil4_eltern,
    teil4_frueher,
    teil4_gesundheit,
    teil4_versicherung,
)
from jobcenter.questionnaire.hauptantrag.regeln import ALLEIN, EIGENES_KIND, IN_AUSBILDUNG
from jobcenter.questionnaire.hauptantrag.teil4_aufenthalt import AUFENTHALT, AUFENTHALT_MEHR, DEUTSCH
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

WARUM_SCHULE = N_("Für Schulsachen gibt es zusätzlich Geld.")

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
        teil4_versicherung.KINDER,
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
    when=IN_AUSBILDUNG,
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
                Option("einkommen", N_("Abgelehnt, weil es zu viel Einkommen oder Vermögen gibt")),
                Option("abgelehnt", N_("Aus einem anderen Grund abgelehnt")),
                Option("nein", N_("Nicht beantragt")),
            ),
            unknown_allowed=True,
            evidence=(
                Nachweis("D-SCHULE", N_("Bescheid über BAföG oder Beihilfe"), only=("ja", "einkommen", "abgelehnt")),
            ),
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
        # Whoever learns in the home of the parents is never excluded, so nobody asks them more.
        Question(
            id="ausbildung.schule",
            kind=Kind.CHOICE,
            text=N_("Was für eine Schule ist es?"),
            why=N_("Davon hängt ab, ob BAföG vorgeht."),
            zitat="§ 7 Abs. 6 SGB II, §§ 12, 13 BAföG",
            fact="person.foerderung.art",
            when=one_of("lage.ausbildung", "schule") & ~EIGENES_KIND,
            options=(
                Option("schule", N_("Schule oder Berufsfachschule am Tag")),
                Option("abendschule", N_("Abendhauptschule oder Abendrealschule")),
                Option("abendgymnasium", N_("Abendgymnasium")),
                Option("kolleg", N_("Kolleg oder Fachschule nach einem Beruf")),
            ),
        ),
        Question(
            id="ausbildung.ort",
            kind=Kind.CHOICE,
            text=N_("Wo ist die Ausbildung?"),
            why=N_("Für Betrieb und Schule gelten andere Regeln."),
            zitat="§ 7 Abs. 5 und 6 SGB II",
            fact="person.foerderung.art",
            when=one_of("lage.ausbildung", "berufsausbildung") & ~EIGENES_KIND,
            options=(
                Option("betrieb", N_("In einem Betrieb")),
                Option("schule", N_("Nur an einer Schule")),
            ),
        ),
        Question(
            id="ausbildung.bei_eltern",
            kind=Kind.BOOL,
            text=N_("Wohnen Sie bei Ihren Eltern oder in einer Wohnung Ihrer Eltern?"),
            text_other=N_("Wohnt %(name)s bei den Eltern oder in einer Wohnung der Eltern?"),
            why=N_("Davon hängt ab, ob es neben BAföG Geld vom Jobcenter gibt."),
            zitat="§ 7 Abs. 6 Nr. 2 SGB II",
            fact="person.foerderung.bei_eltern",
            when=one_of("lage.ausbildung", "studium"),
            unknown_allowed=True,
        ),
    ),
)
AUSBILDUNG_MEHR = Page(
    id="ausbildung_mehr",
    title=N_("Ihre Ausbildung"),
    title_other=N_("%(name)s: Ausbildung"),
    per=Per.ALLE,
    questions=(
        Question(
            id="ausbildung.abgelehnt_am",
            kind=Kind.DATE,
            text=N_("Von welchem Tag ist die Ablehnung?"),
            why=N_("Bis zum Ende dieses Monats können wir noch zahlen."),
            zitat="§ 7 Abs. 6 Nr. 2 SGB II",
            help=N_("Der Tag steht oben auf dem Brief."),
            fact="person.bafoeg_abgelehnt_am",
            when=one_of("ausbildung.foerderung", "abgelehnt"),
            unknown_allowed=True,
            max=0,
        ),
    ),
)
# Schulbedarf needs no application of its own (§ 37 Abs. 1 S. 2 SGB II).
SCHULE = Page(
    id="schule",
    title=N_("Schule"),
    title_other=N_("%(name)s: Schule"),
    per=Per.ALLE,
    when=(is_person(Per.KIND) | is_person(Per.GESCHWISTER)) & age_from(5) & age_under(15),
    questions=(
        Question(
            id="schule.besucht",
            kind=Kind.BOOL,
            text=N_("Geht das Kind zur Schule?"),
            why=WARUM_SCHULE,
            zitat="§ 28 Abs. 1 und 3 SGB II",
            fact="person.schule_besucht",
            unknown_allowed=True,
        ),
    ),
)
SCHULE_MEHR = Page(
    id="schule_mehr",
    title=N_("Schule"),
    title_other=N_("%(name)s: Schule"),
    per=Per.ALLE,
    questions=(
        Question(
            id="schule.beginn",
            kind=Kind.DATE,
            text=N_("Wann ist der erste Schultag?"),
            why=WARUM_SCHULE,
            zitat="§ 28 Abs. 3 SGB II",
            help=N_("Der ungefähre Tag reicht."),
            fact="person.schule_beginn",
            required=False,
            min=0,
            max=2 * 366,
            when=no("schule.besucht"),
        ),
        Question(
            id="schule.bedarf_bezahlt",
            kind=Kind.BOOL,
            text=N_("Gab es in diesem Schuljahr schon Geld für Schulsachen?"),
            why=WARUM_SCHULE,
            zitat="§ 28 Abs. 3 SGB II, § 6b BKGG",
            help=N_("Zum Beispiel zusammen mit Kinderzuschlag oder Wohngeld."),
            fact="person.schulbedarf_bezahlt",
            unknown_allowed=True,
            when=yes("schule.besucht") | (one_of("lage.ausbildung", "schule") & age_under(25)),
        ),
    ),
)
PERSOENLICH = Page(
    id="persoenlich",
    title=N_("Über Sie persönlich"),
    title_other=N_("%(name)s: Persönliches"),
    per=Per.ALLE,
    questions=(DEUTSCH, teil4_gesundheit.SCHWANGER, teil4_gesundheit.STATIONAER),
)

TEIL = Part(
    id="lage",
    title=N_("Lebenssituation"),
    intro=N_("Jetzt geht es um Ihr Leben heute. Vieles können Sie mit Nein beantworten."),
    pages=(
        ALLE_ZUSAMMEN,
        *teil4_ansprueche.SEITEN,
        ARBEITSFAEHIG,
        AUSBILDUNG,
        AUSBILDUNG_MEHR,
        SCHULE,
        SCHULE_MEHR,
        PERSOENLICH,
        AUFENTHALT,
        AUFENTHALT_MEHR,
        *teil4_gesundheit.SEITEN,
        *teil4_bedarf.SEITEN,
        *teil4_frueher.SEITEN,
        *teil4_eltern.SEITEN,
        *teil4_versicherung.SEITEN,
        *teil4_eltern.AFTER_SEPARATION,
    ),
)
