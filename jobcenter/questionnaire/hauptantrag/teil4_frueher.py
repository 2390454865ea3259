"""Teil 4, the last five years: whether other benefits come first (§ 12a SGB II)."""

from jobcenter.questionnaire.conditions import has, yes
from jobcenter.questionnaire.hauptantrag.regeln import OF_WORKING_AGE
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Per, Question

JAHRE = Page(
    id="fuenf_jahre",
    title=N_("Die letzten fünf Jahre"),
    title_other=N_("%(name)s: Die letzten fünf Jahre"),
    per=Per.ALLE,
    when=OF_WORKING_AGE,
    questions=(
        Question(
            id="lage.fuenf_jahre",
            kind=Kind.MULTI,
            text=N_("Was davon gab es bei Ihnen in den letzten fünf Jahren?"),
            text_other=N_("Was davon gab es bei %(name)s in den letzten fünf Jahren?"),
            why=N_("Vielleicht gibt es noch Arbeitslosengeld. Das ist oft mehr Geld."),
            zitat="§ 12a SGB II, §§ 142, 143 SGB III",
            fact="person.fuenf_jahre",
            options=(
                Option("angestellt", N_("Eine Arbeitsstelle oder Ausbildung mit Lohn")),
                Option("selbstaendig", N_("Selbständige Arbeit")),
                Option("ersatz", N_("Krankengeld, Arbeitslosengeld, Elterngeld oder Ähnliches")),
                Option("dienst", N_("Wehrdienst oder Freiwilligendienst")),
                Option("pflege", N_("Pflege von Angehörigen")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            unknown_allowed=True,
        ),
    ),
)
ARBEIT = Page(
    id="frueher_arbeit",
    title=N_("Frühere Arbeit"),
    title_other=N_("%(name)s: Frühere Arbeit"),
    per=Per.ALLE,
    when=has("lage.fuenf_jahre", "angestellt"),
    questions=(
        Question(
            id="frueher.zeiten",
            kind=Kind.LONGTEXT,
            text=N_("Von wann bis wann war das?"),
            why=N_("Aus diesen Zeiten kann Arbeitslosengeld folgen."),
            zitat="§ 12a SGB II",
            help=N_("Monat und Jahr reichen, zum Beispiel 3/2024 bis 9/2026. Mehrere Zeiten untereinander."),
            fact="person.frueher_zeiten",
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Arbeitsbescheinigung oder Kündigung")),),
        ),
        Question(
            id="frueher.monate",
            kind=Kind.INT,
            text=N_("Wie viele Monate davon liegen in den letzten 30 Monaten?"),
            why=N_("Ab zwölf Monaten gibt es meistens Arbeitslosengeld."),
            zitat="§ 12a SGB II, §§ 142, 143 SGB III",
            help=N_("Nur Arbeit mit Sozialversicherung, kein Minijob. Unklar: lassen Sie das Feld leer."),
            fact="person.vorrang.versicherte_monate",
            required=False,
            min=0,
            max=30,
            unit=N_("Monate"),
        ),
        Question(
            id="frueher.offener_lohn",
            kind=Kind.BOOL,
            text=N_("Schuldet ein Arbeitgeber noch Lohn?"),
            why=N_("Diesen Lohn können wir für Sie einfordern."),
            zitat="§ 33 SGB II, § 115 SGB X",
            fact="person.vorrang.offener_lohn",
            unknown_allowed=True,
        ),
    ),
)
LOHN = Page(
    id="frueher_lohn",
    title=N_("Offener Lohn"),
    title_other=N_("%(name)s: Offener Lohn"),
    per=Per.ALLE,
    when=yes("frueher.offener_lohn"),
    questions=(
        Question(
            id="frueher.arbeitgeber",
            kind=Kind.LONGTEXT,
            text=N_("Name und Adresse des Arbeitgebers"),
            why=N_("Dort fordern wir den Lohn ein."),
            zitat="§ 115 SGB X",
            fact="person.lohn_arbeitgeber",
            unknown_allowed=True,
            evidence=(Nachweis("D-LOHN", N_("Arbeitsvertrag und Unterlagen über den offenen Lohn")),),
        ),
    ),
)
ERSATZ = Page(
    id="frueher_ersatz",
    title=N_("Geld statt Lohn"),
    title_other=N_("%(name)s: Geld statt Lohn"),
    per=Per.ALLE,
    when=has("lage.fuenf_jahre", "ersatz"),
    questions=(
        Question(
            id="frueher.ersatz",
            kind=Kind.MULTI,
            text=N_("Welches Geld war das?"),
            why=N_("Daraus kann neues Arbeitslosengeld folgen."),
            zitat="§ 12a SGB II",
            fact="person.frueher_ersatz",
            options=(
                Option("krankengeld", N_("Krankengeld")),
                Option("alg", N_("Arbeitslosengeld")),
                Option("uebergangsgeld", N_("Übergangsgeld")),
                Option("elterngeld", N_("Elterngeld oder Mutterschaftsgeld")),
                Option("anderes", N_("Etwas anderes")),
            ),
            evidence=(Nachweis("D-BESCH", N_("Letzter Bescheid über dieses Geld")),),
        ),
        Question(
            id="frueher.ersatz_zeit",
            kind=Kind.TEXT,
            text=N_("Von wann bis wann?"),
            why=N_("Wir zählen die Monate."),
            zitat="§ 12a SGB II",
            help=N_("Monat und Jahr reichen."),
            fact="person.frueher_ersatz_zeit",
            unknown_allowed=True,
        ),
    ),
)
LIVED = Page(
    id="bisher",
    title=N_("Leben bisher"),
    title_other=N_("%(name)s: Leben bisher"),
    per=Per.ALLE,
    when=has("lage.fuenf_jahre", "nichts"),
    questions=(
        Question(
            id="bisher.gelebt",
            kind=Kind.LONGTEXT,
            text=N_("Wovon haben Sie bisher gelebt?"),
            text_other=N_("Wovon hat %(name)s bisher gelebt?"),
            why=N_("So verstehen wir, was sich geändert hat."),
            zitat="§§ 9, 11, 12 SGB II",
            help=N_("Zum Beispiel von der Familie, von Erspartem oder im Ausland von Arbeit."),
            fact="person.bisher_gelebt",
            unknown_allowed=True,
        ),
    ),
)

SEITEN = (JAHRE, ARBEIT, LOHN, ERSATZ, LIVED)
