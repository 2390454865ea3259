"""MB, Mehrbedarf: more money each month for special needs that came up later (§§ 21, 23 SGB II)."""

from __future__ import annotations

from jobcenter.questionnaire.conditions import is_entry
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, hint_when, personen, ticked
from jobcenter.questionnaire.question import N_, Form, Kind, Liste, Nachweis, Option, Page, Part, Question

ARTEN = Liste(
    id="art", title=N_("Mehr dazu: %(entry)s"), kreuze="mehrbedarf.arten", fact="mehrbedarf.bedarfe", feld="art"
)

WAS = Page(
    id="was",
    title=N_("Was ist bei Ihnen anders?"),
    questions=(
        Question(
            id="mehrbedarf.arten",
            kind=Kind.MULTI,
            text=N_("Was trifft auf Sie oder jemanden in Ihrem Haushalt zu?"),
            why=N_("Dann gibt es mehr Geld im Monat."),
            zitat="§ 21 Abs. 2 bis 7, § 23 SGB II",
            help=N_("Sie können mehreres wählen."),
            options=(
                Option("schwanger", N_("Schwanger")),
                Option("alleinerziehend", N_("Allein mit Kind")),
                Option("behinderung", N_("Behinderung mit Hilfe zur Arbeit oder Schule")),
                Option("merkzeichen_g", N_("Ausweis mit Merkzeichen G")),
                Option("ernaehrung", N_("Teures Essen wegen einer Krankheit")),
                Option("besonderer", N_("Etwas anderes, das nötig ist")),
                Option("schulbuecher", N_("Schulbücher")),
                Option("warmwasser", N_("Warmes Wasser mit eigenem Gerät")),
            ),
        ),
    ),
)
EINZELN = Page(
    id="einzeln",
    title=N_("Mehr dazu: %(entry)s"),
    liste=ARTEN,
    questions=(
        Question(
            id="mehrbedarf.wer",
            kind=Kind.TEXT,
            text=N_("Um wen geht es?"),
            why=N_("Das Geld ist für diese Person."),
            zitat="§ 21 SGB II",
            help=N_("Der Vorname reicht. Wenn es um Sie geht, schreiben Sie: ich."),
            when=~is_entry("warmwasser", "alleinerziehend"),
            fact="person",
        ),
        Question(
            id="mehrbedarf.seit",
            kind=Kind.DATE,
            text=N_("Seit wann ist das so?"),
            why=N_("Ab diesem Tag kann es mehr Geld geben."),
            zitat="§ 48 Abs. 1 S. 2 Nr. 1 SGB X",
            when=~is_entry("schwanger", "schulbuecher"),
            fact="seit",
            unknown_allowed=True,
        ),
        Question(
            id="mehrbedarf.termin",
            kind=Kind.DATE,
            text=N_("Wann soll das Kind kommen?"),
            why=N_("Mehr Geld gibt es ab der 13. Woche bis zum Ende des Monats der Geburt."),
            zitat="§ 21 Abs. 2 SGB II",
            when=is_entry("schwanger"),
            fact="geburtstermin",
            min=-60,
            max=310,
            unknown_allowed=True,
            evidence=(Nachweis("D-MED", N_("Mutterpass oder Attest mit dem Termin (Zeigen reicht)")),),
        ),
        Question(
            id="mehrbedarf.kinder",
            kind=Kind.INT,
            text=N_("Wie viele Kinder unter 18 Jahren leben bei Ihnen?"),
            why=N_("Davon hängt ab, wie viel Geld es gibt."),
            zitat="§ 21 Abs. 3 SGB II",
            when=is_entry("alleinerziehend"),
            fact="kinder",
            min=1,
            max=12,
        ),
        Question(
            id="mehrbedarf.teilhabe",
            kind=Kind.TEXT,
            text=N_("Welche Hilfe bekommt die Person, und von wem?"),
            why=N_("Es kommt auf die Hilfe an, nicht auf die Behinderung allein."),
            zitat="§ 21 Abs. 4, § 23 Nr. 2 SGB II",
            help=N_("Zum Beispiel: Umschulung von der Rentenversicherung."),
            when=is_entry("behinderung"),
            fact="teilhabe",
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Bescheid über diese Hilfe")),),
        ),
        Question(
            id="mehrbedarf.merkzeichen",
            kind=Kind.BOOL,
            text=N_("Ist die Person voll erwerbsgemindert?"),
            why=N_("Mit Merkzeichen G gibt es mehr Geld, wenn Arbeit gar nicht geht."),
            zitat="§ 23 Nr. 4 SGB II",
            help=N_("Das heißt: Die Person kann keine drei Stunden am Tag arbeiten."),
            when=is_entry("merkzeichen_g"),
            fact="voll_erwerbsgemindert",
            unknown_allowed=True,
            evidence=(Nachweis("D-MED", N_("Bescheid der Rente und Ausweis mit Merkzeichen G")),),
        ),
        Question(
            id="mehrbedarf.essen",
            kind=Kind.TEXT,
            text=N_("Welches Essen ist nötig?"),
            why=N_("Wir zahlen dazu, wenn das Essen teurer ist als sonst."),
            zitat="§ 21 Abs. 5 SGB II",
            help=N_("Zum Beispiel: ohne Gluten."),
            when=is_entry("ernaehrung"),
            fact="essen",
            privat=True,
            evidence=(Nachweis("D-MED", N_("Attest über das nötige Essen")),),
        ),
        Question(
            id="mehrbedarf.besonderes",
            kind=Kind.LONGTEXT,
            text=N_("Was ist nötig, und warum?"),
            why=N_("Wir zahlen nur, was niemand sonst zahlt und was nicht warten kann."),
            zitat="§ 21 Abs. 6 SGB II",
            help=N_("Zum Beispiel: Fahrten zu Ihrem Kind, das woanders lebt."),
            when=is_entry("besonderer"),
            fact="beschreibung",
            privat=True,
        ),
        Question(
            id="mehrbedarf.kosten",
            kind=Kind.EURO,
            text=N_("Was kostet es?"),
            why=N_("Wir zahlen die nötigen Kosten."),
            zitat="§ 21 Abs. 6 und 6a SGB II",
            help=N_("Im Monat, oder einmal. Bei Schulbüchern: alle zusammen."),
            when=is_entry("besonderer", "schulbuecher"),
            fact="kosten_ct",
            unknown_allowed=True,
            evidence=(Nachweis("D-SCHULE", N_("Rechnung oder Liste mit den Preisen")),),
        ),
        Question(
            id="mehrbedarf.rhythmus",
            kind=Kind.CHOICE,
            text=N_("Wie oft entstehen die Kosten?"),
            why=N_("Einmalige Kosten prüfen wir anders als Kosten in jedem Monat."),
            zitat="§ 21 Abs. 6 SGB II",
            when=is_entry("besonderer"),
            fact="rhythmus",
            options=(
                Option("monat", N_("Jeden Monat")),
                Option("einmal", N_("Nur einmal")),
            ),
        ),
        Question(
            id="mehrbedarf.geraet",
            kind=Kind.CHOICE,
            text=N_("Wie wird das Wasser warm?"),
            why=N_("Nur wenn es nicht zur Heizung gehört, gibt es mehr Geld."),
            zitat="§ 21 Abs. 7 SGB II",
            when=is_entry("warmwasser"),
            fact="geraet",
            options=(
                Option("strom", N_("Mit Strom")),
                Option("gas", N_("Mit Gas")),
                Option("anders", N_("Anders")),
            ),
        ),
    ),
)

SCHON_FRUEHER = N_("Bekamen Sie da schon Geld von uns? Dann rechnen wir ab dem Tag der Änderung neu.")
KEINE_DIAGNOSE = N_("Wir brauchen nur das Attest über das Essen. Andere Krankheiten gehen uns nichts an.")
ERST_DARLEHEN = N_("Bei Kosten, die nur einmal entstehen, prüfen wir zuerst, ob ein Darlehen geht.")

MEHRBEDARF = Form(
    id="mehrbedarf",
    version=VERSION,
    title=N_("Mehr Geld bei besonderen Kosten"),
    about=N_("Wenn Sie schwanger sind, allein ein Kind erziehen, krank sind oder andere hohe Kosten haben."),
    button=N_("Antrag abschicken"),
    vorgang="MB",
    parts=(
        Part(
            id="mehrbedarf",
            title=N_("Besondere Kosten"),
            intro=N_("Für manche Kosten gibt es jeden Monat mehr Geld. Sagen Sie uns, was bei Ihnen anders ist."),
            pages=(WAS, EINZELN),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("mehrbedarf.seit", lambda value, today: True, SCHON_FRUEHER),
        hint_when("mehrbedarf.arten", ticked("ernaehrung"), KEINE_DIAGNOSE),
        hint_when("mehrbedarf.rhythmus", ticked("einmal"), ERST_DARLEHEN),
    ),
    extra_texts=(SCHON_FRUEHER, KEINE_DIAGNOSE, ERST_DARLEHEN),
)
