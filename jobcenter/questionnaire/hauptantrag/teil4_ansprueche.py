"""Teil 4, once for all: special needs, claims against others, other applications, earlier benefits (§§ 5, 12a, 21)."""

from jobcenter.questionnaire.conditions import has, yes
from jobcenter.questionnaire.hauptantrag.regeln import ALLEIN
from jobcenter.questionnaire.question import N_, Kind, Liste, Nachweis, Option, Page, Question

BEDARF = Question(
    id="lage.mehrbedarf",
    kind=Kind.MULTI,
    text=N_("Trifft etwas davon auf Sie oder die anderen Personen zu?"),
    why=N_("Dann kann es zusätzlich Geld geben. Sie müssen keine Diagnose nennen."),
    zitat="§ 21 Abs. 4, 5, 6 und 6a SGB II",
    fact="haushalt.mehrbedarf",
    options=(
        Option("teilhabe", N_("Behinderung")),
        Option("ernaehrung", N_("Teures Essen wegen einer Krankheit")),
        Option("schulbuecher", N_("Schulbücher, die wir selbst bezahlen")),
        Option("anderes", N_("Andere hohe Kosten, zum Beispiel Fahrten zum eigenen Kind")),
        Option("nichts", N_("Nichts davon"), exclusive=True),
    ),
    unknown_allowed=True,
    evidence=(
        Nachweis("D-MED", N_("Attest für die Ernährung, ohne Diagnose"), only=("ernaehrung",)),
        Nachweis("D-SCHULE", N_("Liste der Schulbücher und Beleg"), only=("schulbuecher",)),
    ),
)
ANSPRUECHE = Question(
    id="lage.ansprueche",
    kind=Kind.MULTI,
    text=N_("Und trifft davon etwas zu?"),
    why=N_("Geld von anderen geht vor. Wir helfen Ihnen, es zu bekommen."),
    zitat="§§ 5, 12a, 33 SGB II, § 116 SGB X",
    fact="haushalt.ansprueche",
    options=(
        Option("unfall", N_("Jemand hat eine Person verletzt: Unfall, falsche Behandlung oder Gewalt")),
        Option("anspruch", N_("Jemand schuldet Geld: Erbe, Versicherung oder Schadensersatz")),
        Option("antrag", N_("Andere Hilfe ist beantragt oder geplant, zum Beispiel Wohngeld oder Rente")),
        Option("nichts", N_("Nichts davon"), exclusive=True),
    ),
    unknown_allowed=True,
)
BESONDERES = Page(
    id="besonderes",
    title=N_("Besonderer Bedarf und andere Hilfe"),
    questions=(
        BEDARF,
        ANSPRUECHE,
        Question(
            id="lage.vorbezug",
            kind=Kind.BOOL,
            text=N_("Gab es in den letzten 3 Jahren schon Geld vom Jobcenter oder Sozialamt?"),
            why=N_("Davon hängt ab, wie lange wir die Miete ohne strenge Prüfung übernehmen."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="haushalt.vorbezug",
            unknown_allowed=True,
        ),
    ),
)
EARLIER = Page(
    id="vorbezug",
    title=N_("Frühere Hilfe"),
    when=yes("lage.vorbezug"),
    questions=(
        Question(
            id="vorbezug.art",
            kind=Kind.CHOICE,
            text=N_("Was war es?"),
            why=N_("Davon hängt ab, wie lange wir die Miete ohne strenge Prüfung übernehmen."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="haushalt.vorbezug_art",
            options=(
                Option("jobcenter", N_("Geld vom Jobcenter")),
                Option("sozialhilfe", N_("Sozialhilfe")),
                Option("beides", N_("Beides")),
            ),
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Letzter Bescheid der früheren Stelle")),),
        ),
        Question(
            id="vorbezug.von",
            kind=Kind.DATE,
            text=N_("Ab wann?"),
            why=N_("Wir zählen die Monate."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="haushalt.vorbezug_von",
            unknown_allowed=True,
            max=0,
        ),
        Question(
            id="vorbezug.bis",
            kind=Kind.DATE,
            text=N_("Bis wann?"),
            why=N_("Wir zählen die Monate."),
            zitat="§ 22 Abs. 1 SGB II",
            fact="haushalt.vorbezug_bis",
            unknown_allowed=True,
        ),
        Question(
            id="vorbezug.stelle",
            kind=Kind.TEXT,
            text=N_("Welche Stelle hat gezahlt?"),
            why=N_("Vielleicht müssen die Stellen untereinander abrechnen."),
            zitat="§§ 102 bis 104 SGB X",
            help=N_("Name und Ort reichen."),
            fact="haushalt.vorbezug_stelle",
            unknown_allowed=True,
        ),
    ),
)
SCHULD = Page(
    id="geld_von_anderen",
    title=N_("Geld von anderen"),
    when=has("lage.ansprueche", "anspruch"),
    questions=(
        Question(
            id="ansprueche.was",
            kind=Kind.LONGTEXT,
            text=N_("Wer schuldet wem Geld, und wofür?"),
            why=N_("Dieses Geld geht vor."),
            zitat="§§ 9, 12, 33 SGB II",
            help=N_("Ein bis zwei Sätze reichen."),
            fact="haushalt.ansprueche_was",
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Unterlagen über das Geld, das jemand schuldet")),),
        ),
    ),
)
WHICH = Page(
    id="antraege_arten",
    title=N_("Andere Anträge"),
    when=has("lage.ansprueche", "antrag"),
    questions=(
        Question(
            id="antraege.arten",
            kind=Kind.MULTI,
            text=N_("Welche Hilfe ist beantragt oder geplant?"),
            why=N_("Die Stellen rechnen dann untereinander ab."),
            zitat="§§ 5, 12a SGB II, §§ 102 bis 104 SGB X",
            options=(
                Option("alg", N_("Arbeitslosengeld")),
                Option("wohngeld", N_("Wohngeld")),
                Option("kindergeld", N_("Kindergeld")),
                Option("kinderzuschlag", N_("Kinderzuschlag")),
                Option("bafoeg", N_("BAföG")),
                Option("bab", N_("Ausbildungsbeihilfe")),
                Option("rente", N_("Rente")),
                Option("krankengeld", N_("Krankengeld")),
                Option("sonstiges", N_("Etwas anderes")),
            ),
        ),
    ),
)
ANTRAEGE = Liste(
    id="antraege",
    title=N_("Andere Anträge"),
    kreuze="antraege.arten",
    fact="haushalt.andere_leistungen",
    feld="art",
)
STAND = Page(
    id="antraege_stand",
    title=N_("Antrag: %(entry)s"),
    liste=ANTRAEGE,
    questions=(
        Question(
            id="antraege.stand",
            kind=Kind.CHOICE,
            text=N_("Wie weit ist es?"),
            why=N_("Die Stellen rechnen dann untereinander ab."),
            zitat="§§ 102 bis 104 SGB X",
            fact="stand",
            options=(
                Option("geplant", N_("Noch nicht beantragt")),
                Option("beantragt", N_("Beantragt, noch keine Antwort")),
                Option("bewilligt", N_("Bewilligt")),
                Option("abgelehnt", N_("Abgelehnt")),
            ),
            evidence=(
                Nachweis(
                    "D-BESCH",
                    N_("Bescheid oder Kopie des Antrags: %(entry)s"),
                    only=("beantragt", "bewilligt", "abgelehnt"),
                ),
            ),
        ),
        Question(
            id="antraege.am",
            kind=Kind.DATE,
            text=N_("Wann ist der Antrag gestellt?"),
            why=N_("Ab diesem Tag kann es Geld geben."),
            zitat="§§ 102 bis 104 SGB X",
            help=N_("Noch nicht gestellt: lassen Sie das Feld leer."),
            fact="am",
            required=False,
        ),
        Question(
            id="antraege.stelle",
            kind=Kind.TEXT,
            text=N_("Bei welcher Stelle?"),
            why=N_("Dort fragen wir nach."),
            zitat="§§ 102 bis 104 SGB X",
            fact="stelle",
            required=False,
        ),
        Question(
            id="antraege.wer",
            kind=Kind.TEXT,
            text=N_("Für welche Person?"),
            why=N_("Das Geld zählt bei dieser Person."),
            zitat="§ 11 SGB II",
            fact="person",
            required=False,
            when=~ALLEIN,
        ),
    ),
)

SEITEN = (BESONDERES, EARLIER, SCHULD, WHICH, STAND)
