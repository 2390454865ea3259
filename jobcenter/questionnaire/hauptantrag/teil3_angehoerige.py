"""Teil 3, relatives who live there too but do not belong to the application (§ 9 Abs. 5 SGB II, form HG)."""

from jobcenter.questionnaire.conditions import yes
from jobcenter.questionnaire.hauptantrag.teil1_ueber_sie import GEBURTSDATUM, NACHNAME, VORNAME
from jobcenter.questionnaire.question import N_, Kind, Option, Page, Per, Question

MONAT = N_("Euro im Monat")
WARUM = N_("Verwandte, die zusammen wirtschaften, helfen sich oft.")

PERSON = Page(
    id="verwandte_person",
    title=N_("Verwandte Person"),
    title_other=N_("Wie heißt %(name)s?"),
    per=Per.ANGEHOERIGER,
    questions=(VORNAME, NACHNAME, GEBURTSDATUM),
)
TOGETHER = Page(
    id="verwandte_wirtschaften",
    title=N_("Zusammen wohnen"),
    title_other=N_("%(name)s und Sie"),
    per=Per.ANGEHOERIGER,
    questions=(
        Question(
            id="verwandte.art",
            kind=Kind.CHOICE,
            text=N_("Wie ist die Person mit Ihnen verwandt?"),
            text_other=N_("Wie ist %(name)s mit Ihnen verwandt?"),
            why=N_("Nur bei Verwandten fragen wir weiter."),
            zitat="§ 9 Abs. 5 SGB II",
            fact="person.verwandt_als",
            options=(
                Option("eltern", N_("Mutter oder Vater, auch Stiefeltern")),
                Option("geschwister", N_("Schwester oder Bruder")),
                Option("kind", N_("Kind oder Stiefkind")),
                Option("grosseltern", N_("Großmutter oder Großvater")),
                Option("andere", N_("Anders verwandt oder verschwägert")),
            ),
        ),
        Question(
            id="verwandte.gemeinsam",
            kind=Kind.BOOL,
            text=N_("Wirtschaften Sie zusammen aus einem Topf?"),
            text_other=N_("Wirtschaften Sie und %(name)s zusammen aus einem Topf?"),
            why=WARUM,
            zitat="§ 9 Abs. 5 SGB II",
            help=N_("Zum Beispiel: Sie kaufen zusammen ein und zahlen alles gemeinsam."),
            fact="person.haushaltsgemeinschaft.wirtschaftet_gemeinsam",
        ),
        Question(
            id="verwandte.gibt",
            kind=Kind.EURO,
            text=N_("Wie viel Geld gibt die Person Ihnen im Monat?"),
            text_other=N_("Wie viel Geld gibt %(name)s Ihnen im Monat?"),
            why=N_("Dieses Geld kann als Einkommen zählen."),
            zitat="§§ 9 Abs. 5, 11 SGB II",
            help=N_("Nichts: 0. Die Miete fragen wir später."),
            fact="person.gibt_ct",
            unit=MONAT,
            unknown_allowed=True,
        ),
        Question(
            id="verwandte.sachen",
            kind=Kind.TEXT,
            text=N_("Was bekommen Sie sonst von der Person, zum Beispiel Essen?"),
            text_other=N_("Was bekommen Sie sonst von %(name)s, zum Beispiel Essen?"),
            why=WARUM,
            zitat="§ 9 Abs. 5 SGB II",
            help=N_("Nichts: Lassen Sie das Feld leer."),
            fact="person.gibt_sachen",
            required=False,
        ),
    ),
)
EINKOMMEN = Page(
    id="verwandte_einkommen",
    title=N_("Geld der verwandten Person"),
    title_other=N_("%(name)s: Geld"),
    intro=N_("Diese Angaben sind freiwillig. Fehlen sie, fragen wir die Person selbst."),
    per=Per.ANGEHOERIGER,
    when=yes("verwandte.gemeinsam"),
    questions=(
        Question(
            id="verwandte.wohnanteil",
            kind=Kind.EURO,
            text=N_("Wie viel von der Miete zahlt die Person?"),
            text_other=N_("Wie viel von der Miete zahlt %(name)s?"),
            why=N_("Diesen Teil braucht die Person für sich selbst."),
            zitat="§ 1 Abs. 2 GrusiGV",
            fact="person.haushaltsgemeinschaft.wohnanteil_ct",
            unit=MONAT,
            required=False,
        ),
        Question(
            id="verwandte.netto",
            kind=Kind.EURO,
            text=N_("Wie viel Geld hat die Person im Monat?"),
            text_other=N_("Wie viel Geld hat %(name)s im Monat?"),
            why=WARUM,
            zitat="§ 1 Abs. 2 GrusiGV",
            help=N_("Lohn oder Rente, wie sie auf dem Konto ankommen."),
            fact="person.netto_ct",
            unit=MONAT,
            required=False,
        ),
        Question(
            id="verwandte.vermoegen",
            kind=Kind.BOOL,
            text=N_("Hat die Person viel Erspartes?"),
            text_other=N_("Hat %(name)s viel Erspartes?"),
            why=WARUM,
            zitat="§ 7 Abs. 2 GrusiGV",
            help=N_("Die Grenze hängt vom Alter ab. Eine Schätzung reicht."),
            fact="person.viel_vermoegen",
            required=False,
        ),
    ),
)

SEITEN = (PERSON, TOGETHER, EINKOMMEN)
