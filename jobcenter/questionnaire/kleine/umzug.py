"""UMZUG, Zusicherung: a new flat, asked before the contract is signed (§ 22 Abs. 4 to 6 SGB II)."""

from __future__ import annotations

from jobcenter.questionnaire.conditions import has, yes
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, hint_when, is_no, is_yes, personen, ticked
from jobcenter.questionnaire.question import N_, Form, Kind, Nachweis, Option, Page, Part, Question

VERTRAG = Page(
    id="vertrag",
    title=N_("Wer zieht um?"),
    questions=(
        Question(
            id="umzug.unterschrieben",
            kind=Kind.BOOL,
            text=N_("Haben Sie den neuen Mietvertrag schon unterschrieben?"),
            why=N_("Wir müssen vor der Unterschrift zustimmen."),
            zitat="§ 22 Abs. 4 und 5 SGB II",
            fact="umzug.unterschrieben",
        ),
        Question(
            id="umzug.personen",
            kind=Kind.INT,
            text=N_("Wie viele Menschen ziehen in die neue Wohnung?"),
            why=N_("Davon hängt ab, wie viel die Wohnung kosten darf."),
            zitat="§ 22 Abs. 1 und 4 SGB II",
            help=N_("Mit Ihnen zusammen."),
            fact="umzug.personen",
            min=1,
            max=20,
        ),
        Question(
            id="umzug.unter_25",
            kind=Kind.BOOL,
            text=N_("Zieht jemand unter 25 Jahren ohne die Eltern um?"),
            why=N_("Unter 25 Jahren gelten besondere Regeln."),
            zitat="§ 22 Abs. 5 SGB II",
            help=N_("Auch Sie selbst, wenn Sie unter 25 sind."),
            fact="umzug.unter_25",
        ),
    ),
)
GRUND = Page(
    id="grund",
    title=N_("Warum ziehen Sie um?"),
    questions=(
        Question(
            id="umzug.gruende",
            kind=Kind.MULTI,
            text=N_("Was sind die Gründe?"),
            why=N_("Wenn der Umzug nötig ist, zahlen wir die neue Miete und helfen bei den Kosten."),
            zitat="§ 22 Abs. 4 S. 4, Abs. 6 S. 2 SGB II",
            help=N_("Nur das Jobcenter sieht diese Antwort, niemand aus Ihrem Haushalt."),
            fact="umzug.gruende",
            privat=True,
            options=(
                Option("kuendigung", N_("Die Wohnung ist gekündigt")),
                Option("arbeit", N_("Neue Arbeit oder Ausbildung")),
                Option("zu_klein", N_("Die Wohnung ist zu klein, oder ein Kind kommt")),
                Option("trennung", N_("Trennung")),
                Option("gewalt", N_("Gewalt")),
                Option("gesundheit", N_("Gesundheit oder Behinderung")),
                Option("aufforderung", N_("Das Jobcenter verlangt den Umzug")),
                Option("zu_teuer", N_("Die Wohnung ist zu teuer")),
                Option("wohnungslos", N_("Ich habe keine Wohnung")),
                Option("sonst", N_("Etwas anderes")),
            ),
            evidence=(
                Nachweis("D-MIET", N_("Kündigung der Wohnung"), only=("kuendigung",)),
                Nachweis("D-LOHN", N_("Vertrag über Arbeit oder Ausbildung"), only=("arbeit",)),
                Nachweis("D-MED", N_("Attest, warum Sie umziehen müssen"), only=("gesundheit",)),
            ),
        ),
        Question(
            id="umzug.beschreibung",
            kind=Kind.LONGTEXT,
            text=N_("Möchten Sie mehr dazu sagen?"),
            why=N_("Oft hilft ein Satz, damit wir schneller entscheiden."),
            zitat="§ 22 Abs. 4 und 6 SGB II",
            fact="umzug.beschreibung",
            required=False,
            privat=True,
        ),
    ),
)
UNTER_25 = Page(
    id="unter_25",
    title=N_("Unter 25 Jahren"),
    intro=N_("Was Sie hier schreiben, behandeln wir vertraulich. Ihre Eltern sehen es nicht."),
    when=yes("umzug.unter_25"),
    questions=(
        Question(
            id="umzug.unter_25_grund",
            kind=Kind.CHOICE,
            text=N_("Warum geht es nicht bei den Eltern?"),
            why=N_("Aus diesen Gründen müssen wir zustimmen."),
            zitat="§ 22 Abs. 5 S. 2 SGB II",
            fact="umzug.unter_25_grund",
            privat=True,
            unknown_allowed=True,
            options=(
                Option("sozial", N_("Es gibt schweren Streit, Gewalt oder zu wenig Platz")),
                Option("arbeit", N_("Die Wohnung ist für Arbeit oder Ausbildung nötig")),
                Option("aehnlich", N_("Es gibt einen anderen schweren Grund")),
                Option("schon_ausgezogen", N_("Die Person wohnt schon länger nicht mehr dort")),
                Option("keiner", N_("Nichts davon")),
            ),
        ),
        Question(
            id="umzug.unter_25_text",
            kind=Kind.LONGTEXT,
            text=N_("Was ist passiert?"),
            why=N_("Wir müssen den Grund verstehen. Wenige Sätze reichen."),
            zitat="§ 22 Abs. 5 S. 2 SGB II",
            help=N_("Sie können es uns auch persönlich sagen."),
            fact="umzug.unter_25_text",
            required=False,
            privat=True,
        ),
    ),
)
WOHNUNG = Page(
    id="wohnung",
    title=N_("Die neue Wohnung"),
    questions=(
        Question(
            id="umzug.adresse",
            kind=Kind.TEXT,
            text=N_("Straße, Hausnummer und Ort"),
            why=N_("Die Adresse sagt, welches Jobcenter zustimmen muss."),
            zitat="§ 22 Abs. 4 S. 1 SGB II",
            fact="umzug.adresse",
            privat=True,
            unknown_allowed=True,
        ),
        Question(
            id="umzug.plz",
            kind=Kind.PLZ,
            text=N_("Postleitzahl"),
            why=N_("Sie zeigt, welches Jobcenter zustimmen muss."),
            zitat="§ 22 Abs. 4 S. 1 SGB II",
            fact="umzug.plz",
            privat=True,
            unknown_allowed=True,
        ),
        Question(
            id="umzug.einzug_am",
            kind=Kind.DATE,
            text=N_("Wann möchten Sie einziehen?"),
            why=N_("Ab diesem Tag zahlen wir die neue Miete."),
            zitat="§ 22 Abs. 4 SGB II",
            fact="umzug.einzug_am",
            min=-366,
            max=731,
            unknown_allowed=True,
        ),
        Question(
            id="umzug.flaeche",
            kind=Kind.INT,
            text=N_("Wie groß ist die Wohnung?"),
            why=N_("Die Größe muss zur Zahl der Menschen passen."),
            zitat="§ 22 Abs. 1 und 4 SGB II",
            fact="umzug.flaeche_qm",
            unit=N_("m²"),
            min=5,
            max=1000,
            unknown_allowed=True,
        ),
    ),
)
MIETE = Page(
    id="miete",
    title=N_("Die neue Miete im Monat"),
    questions=(
        Question(
            id="umzug.grundmiete",
            kind=Kind.EURO,
            text=N_("Miete ohne Nebenkosten"),
            why=N_("Wir prüfen, ob die Miete passt."),
            zitat="§ 22 Abs. 4 SGB II",
            help=N_("Sie heißt auch Kaltmiete oder Grundmiete."),
            fact="umzug.grundmiete_ct",
            unknown_allowed=True,
            evidence=(Nachweis("D-MIET", N_("Angebot für die Wohnung, noch nicht unterschrieben")),),
        ),
        Question(
            id="umzug.nebenkosten",
            kind=Kind.EURO,
            text=N_("Nebenkosten ohne Heizung"),
            why=N_("Auch diese Kosten gehören zur Miete."),
            zitat="§ 22 Abs. 4 SGB II",
            fact="umzug.nebenkosten_ct",
            unknown_allowed=True,
        ),
        Question(
            id="umzug.heizung",
            kind=Kind.EURO,
            text=N_("Heizung"),
            why=N_("Auch diese Kosten zahlen wir, wenn sie passen."),
            zitat="§ 22 Abs. 4 SGB II",
            fact="umzug.heizung_ct",
            unknown_allowed=True,
        ),
        Question(
            id="umzug.steigt",
            kind=Kind.CHOICE,
            text=N_("Steht im Vertrag, dass die Miete steigt?"),
            why=N_("Dann prüfen wir auch die Miete von später."),
            zitat="§ 22 Abs. 4 SGB II",
            fact="umzug.steigt",
            unknown_allowed=True,
            options=(
                Option("nein", N_("Nein")),
                Option("staffel", N_("Ja, in festen Schritten"), N_("Staffelmiete")),
                Option("index", N_("Ja, mit den Preisen"), N_("Indexmiete")),
            ),
        ),
    ),
)
KOSTEN = Page(
    id="kosten",
    title=N_("Weitere Kosten"),
    questions=(
        Question(
            id="umzug.kosten",
            kind=Kind.MULTI,
            text=N_("Wofür brauchen Sie noch Geld?"),
            why=N_("Auch dafür müssen wir vorher zustimmen."),
            zitat="§ 22 Abs. 6 SGB II",
            fact="umzug.kosten",
            options=(
                Option("umzug", N_("Der Umzug"), N_("Wagen, Helfer, Kartons")),
                Option("kaution", N_("Kaution")),
                Option("genossenschaft", N_("Anteile einer Genossenschaft")),
                Option("doppelt", N_("Zwei Mieten in einem Monat")),
                Option("suche", N_("Kosten bei der Suche nach der Wohnung")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            evidence=(
                Nachweis("D-MIET", N_("Drei Angebote für den Umzug"), only=("umzug",)),
                Nachweis("D-MIET", N_("Kündigung der alten Wohnung"), only=("doppelt",)),
            ),
        ),
    ),
)


def _amount(item: str, text: str, why: str, zitat: str) -> Question:
    return Question(
        id=f"umzug.betrag_{item}",
        kind=Kind.EURO,
        text=text,
        why=why,
        zitat=zitat,
        when=has("umzug.kosten", item),
        fact=f"umzug.betrag_{item}_ct",
        unknown_allowed=True,
    )


BETRAEGE = Page(
    id="betraege",
    title=N_("Wie viel ungefähr?"),
    when=has("umzug.kosten", "umzug", "kaution", "genossenschaft", "doppelt", "suche"),
    questions=(
        _amount(
            "umzug",
            N_("Was kostet der Umzug?"),
            N_("Das Jobcenter, bei dem Sie jetzt sind, kann dafür zahlen."),
            "§ 22 Abs. 6 S. 1 SGB II",
        ),
        _amount(
            "kaution",
            N_("Wie hoch ist die Kaution?"),
            N_("Dafür gibt es meistens ein Darlehen. Das zahlen Sie in kleinen Raten zurück."),
            "§ 22 Abs. 6 S. 1 und 3 SGB II",
        ),
        _amount(
            "genossenschaft",
            N_("Was kosten die Anteile?"),
            N_("Dafür gibt es meistens ein Darlehen. Das zahlen Sie in kleinen Raten zurück."),
            "§ 22 Abs. 6 S. 1 und 3 SGB II",
        ),
        _amount(
            "doppelt",
            N_("Wie hoch ist die alte Miete, die Sie noch zahlen müssen?"),
            N_("Manchmal lässt sich eine zweite Miete nicht vermeiden."),
            "§ 22 Abs. 1 und 6 SGB II",
        ),
        _amount(
            "suche",
            N_("Was kostet die Suche?"),
            N_("Nötige Kosten für die Suche können wir zahlen."),
            "§ 22 Abs. 6 S. 1 SGB II",
        ),
    ),
)

ALREADY_SIGNED = N_(
    "Ohne unsere Zusage vor der Unterschrift zahlen wir vielleicht weniger. Bitte melden Sie sich schnell bei uns."
)
PROMISE_UNDER_25 = N_("Unter 25 Jahren zahlen wir ohne Zusage meistens keine Miete. Bitte sprechen Sie mit uns.")
SIGN_LATER = N_("Bitte unterschreiben Sie erst, wenn Sie unsere Antwort haben.")
HELP_AGAINST_VIOLENCE = N_("Das Hilfetelefon bei Gewalt gegen Frauen hat die Nummer 116 016. Es hilft Tag und Nacht.")

UMZUG = Form(
    id="umzug",
    version=VERSION,
    title=N_("Neue Wohnung und Umzug"),
    about=N_("Wenn Sie eine neue Wohnung gefunden haben und noch nichts unterschrieben ist."),
    button=N_("Anfrage abschicken"),
    vorgang="UMZUG",
    parts=(
        Part(
            id="umzug",
            title=N_("Die neue Wohnung"),
            intro=N_("Fragen Sie uns vor der Unterschrift. Wir antworten so schnell wie möglich."),
            pages=(VERTRAG, GRUND, UNTER_25, WOHNUNG, MIETE, KOSTEN, BETRAEGE),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("umzug.unterschrieben", is_yes, ALREADY_SIGNED),
        hint_when("umzug.unterschrieben", is_no, SIGN_LATER),
        hint_when("umzug.unter_25", is_yes, PROMISE_UNDER_25),
        hint_when("umzug.gruende", ticked("gewalt"), HELP_AGAINST_VIOLENCE),
    ),
    extra_texts=(ALREADY_SIGNED, SIGN_LATER, PROMISE_UNDER_25, HELP_AGAINST_VIOLENCE),
)
