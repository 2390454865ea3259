"""Teil 4, pregnancy and stays in a clinic, a home or a prison (§§ 7 Abs. 4, 21 Abs. 2, 33 SGB II, form UH2)."""

from dataclasses import replace

from jobcenter.questionnaire.conditions import age_from, age_under, is_person, no, one_of, yes
from jobcenter.questionnaire.hauptantrag.regeln import ALLEIN
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Per, Question

# Whoever does not say the gender is asked as well.
_NOT_MALE = replace(~one_of("person.geschlecht", "m"), test=lambda context: context.value("person.geschlecht") != "m")
SCHWANGER = Question(
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
    when=(ALLEIN | yes("lage.jemand_schwanger")) & age_from(12) & age_under(56) & _NOT_MALE,
)
STATIONAER = Question(
    id="lage.stationaer",
    kind=Kind.BOOL,
    text=N_("Sind Sie in einer Klinik, einem Heim oder in Haft?"),
    text_other=N_("Ist %(name)s in einer Klinik, einem Heim oder in Haft?"),
    why=N_("Nach sechs Monaten in einer Klinik zahlt oft eine andere Stelle."),
    zitat="§ 7 Abs. 4 SGB II",
    help=N_("Auch wenn ein Aufenthalt bald beginnt."),
    fact="person.stationaer",
    unknown_allowed=True,
    otherwise=False,
    when=ALLEIN | yes("lage.jemand_stationaer"),
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
_MIT_EHE = one_of("haushalt.partner", "verheiratet", "lebenspartnerschaft") & (
    is_person(Per.ANTRAGSTELLER) | is_person(Per.PARTNER)
)
ELTERNTEIL = Page(
    id="baby_elternteil",
    title=N_("Der andere Elternteil des Babys"),
    title_other=N_("%(name)s: der andere Elternteil des Babys"),
    per=Per.ALLE,
    when=yes("lage.schwanger") & ~_MIT_EHE,
    questions=(
        Question(
            id="baby.elternteil_hier",
            kind=Kind.BOOL,
            text=N_("Wohnt der andere Elternteil des Babys hier in der Wohnung?"),
            why=N_("Sonst muss dieser Elternteil vielleicht Unterhalt zahlen."),
            zitat="§ 33 SGB II, § 1615l BGB",
            fact="person.baby_elternteil_hier",
            unknown_allowed=True,
            privat=True,
        ),
    ),
)
FATHER = Page(
    id="baby_vater",
    title=N_("Der andere Elternteil des Babys"),
    title_other=N_("%(name)s: der andere Elternteil des Babys"),
    per=Per.ALLE,
    when=no("baby.elternteil_hier"),
    questions=(
        Question(
            id="baby.vater",
            kind=Kind.LONGTEXT,
            text=N_("Wer ist der andere Elternteil? Name, Adresse, Geburtsdatum"),
            why=N_("Wir fragen dort nach Unterhalt."),
            zitat="§ 33 SGB II, § 65 SGB I",
            help=N_("Unbekannt oder nicht zumutbar? Dann reicht dieser Satz. Niemand muss sich in Gefahr bringen."),
            fact="person.baby_vater",
            required=False,
            privat=True,
        ),
        Question(
            id="baby.vaterschaft",
            kind=Kind.CHOICE,
            text=N_("Ist die Vaterschaft schon geklärt?"),
            why=N_("Danach richtet sich der Unterhalt."),
            zitat="§ 33 SGB II",
            fact="person.baby_vaterschaft",
            options=(
                Option("nein", N_("Nein")),
                Option("anerkannt", N_("Ja, anerkannt")),
                Option("gericht", N_("Ein Gericht entscheidet darüber")),
            ),
            unknown_allowed=True,
            privat=True,
            evidence=(Nachweis("D-UNT", N_("Urkunde über die Vaterschaft"), only=("anerkannt",)),),
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
            fact="person.unterbringung.art",
            options=(
                Option("klinik", N_("Klinik oder Reha")),
                Option("heim", N_("Heim oder andere Einrichtung")),
                Option("wohnform", N_("Besondere Wohnform für Menschen mit Behinderung")),
                Option("haft", N_("Haft")),
            ),
            fact_values={"klinik": "krankenhaus", "heim": "einrichtung", "wohnform": "wohnform", "haft": "haft"},
            unknown_allowed=True,
            evidence=(Nachweis("D-MED", N_("Bescheinigung der Einrichtung mit Beginn und Ende")),),
        ),
        Question(
            id="stationaer.von",
            kind=Kind.DATE,
            text=N_("Seit wann?"),
            why=N_("Wir zählen die Monate."),
            zitat="§ 7 Abs. 4 S. 3 SGB II",
            fact="person.unterbringung.von",
            unknown_allowed=True,
        ),
        Question(
            id="stationaer.bis",
            kind=Kind.DATE,
            text=N_("Bis wann ungefähr?"),
            why=N_("Wir zählen die Monate."),
            zitat="§ 7 Abs. 4 S. 3 SGB II",
            help=N_("Was hieß es am Anfang? Unbekannt: lassen Sie das Feld leer."),
            fact="person.unterbringung.voraussichtlich_bis",
            required=False,
        ),
        Question(
            id="stationaer.arbeit",
            kind=Kind.INT,
            text=N_("Wie viele Stunden in der Woche arbeiten Sie außerhalb?"),
            text_other=N_("Wie viele Stunden in der Woche arbeitet %(name)s außerhalb?"),
            why=N_("Wer mindestens 15 Stunden arbeitet, kann weiter Geld bekommen."),
            zitat="§ 7 Abs. 4 S. 3 Nr. 2 SGB II",
            help=N_("Gar nicht: lassen Sie das Feld leer."),
            fact="person.unterbringung.wochenstunden",
            required=False,
            min=0,
            max=60,
            unit=N_("Stunden"),
        ),
    ),
)

SEITEN = (GEBURTSTERMIN, ELTERNTEIL, FATHER, STATIONAER_ZEIT)
