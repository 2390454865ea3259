"""ERST, Erstausstattung: first furniture, clothes, things for a baby, therapeutic items (§ 24 Abs. 3 and 6 SGB II)."""

from __future__ import annotations

from collections.abc import Iterator

from jobcenter.questionnaire.conditions import has, no, yes
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, hint_when, is_no, is_yes, laufend, personen, ticked
from jobcenter.questionnaire.question import (
    HAUSHALT,
    N_,
    Eintrag,
    Fact,
    Form,
    Kind,
    Nachweis,
    Option,
    Page,
    Part,
    Question,
)

FIRST = ("wohnung", "haushaltsgeraete", "kleidung", "schwangerschaft", "geburt")
"""What must be missing for the first time; the others of § 24 Abs. 3 S. 1 Nr. 3 need no such reason."""
COUNTED = {
    "bett": N_("Wie viele Betten mit Matratze?"),
    "schrank": N_("Wie viele Schränke?"),
    "tisch": N_("Wie viele Tische?"),
    "stuhl": N_("Wie viele Stühle?"),
    "lampe": N_("Wie viele Lampen?"),
}
"""Things of which a household needs several."""

BEDARF = Page(
    id="bedarf",
    title=N_("Was brauchen Sie?"),
    questions=(
        Question(
            id="erstausstattung.arten",
            kind=Kind.MULTI,
            text=N_("Wofür brauchen Sie Geld oder Sachen?"),
            why=N_("Wir fragen danach nur, was dafür wichtig ist."),
            zitat="§ 24 Abs. 3 S. 1 SGB II",
            help=N_("Sie können mehreres wählen."),
            fact="erstausstattung.arten",
            options=(
                Option("wohnung", N_("Möbel für die Wohnung")),
                Option("haushaltsgeraete", N_("Geräte für den Haushalt"), N_("Zum Beispiel Herd oder Waschmaschine")),
                Option("kleidung", N_("Kleidung"), N_("Wenn fast alles fehlt")),
                Option("schwangerschaft", N_("Kleidung in der Schwangerschaft")),
                Option("geburt", N_("Sachen für ein Baby")),
                Option("orthopaedische_schuhe", N_("Orthopädische Schuhe")),
                Option("therapiegeraet_reparatur", N_("Reparatur eines Hilfsmittels für die Gesundheit")),
                Option("therapiegeraet_miete", N_("Miete eines Hilfsmittels für die Gesundheit")),
            ),
            evidence=(
                Nachweis(
                    "D-MED",
                    N_("Verordnung oder Kostenvoranschlag"),
                    only=("orthopaedische_schuhe", "therapiegeraet_reparatur", "therapiegeraet_miete"),
                ),
            ),
        ),
    ),
)
GRUND = Page(
    id="grund",
    title=N_("Warum fehlt es?"),
    when=has("erstausstattung.arten", *FIRST),
    questions=(
        Question(
            id="erstausstattung.grund",
            kind=Kind.CHOICE,
            text=N_("Warum brauchen Sie es jetzt?"),
            why=N_("Wir zahlen, was Sie zum ersten Mal brauchen oder ganz verloren haben."),
            zitat="§ 24 Abs. 3 S. 1 SGB II",
            fact="erstausstattung.grund",
            privat=True,
            options=(
                Option("erste_wohnung", N_("Erste eigene Wohnung")),
                Option("geburt", N_("Ein Kind kommt oder ist da")),
                Option("trennung", N_("Trennung oder Auszug nach Gewalt")),
                Option("brand", N_("Feuer, Wasser oder Ähnliches")),
                Option("haft", N_("Nach Haft oder langer Zeit in einer Einrichtung")),
                Option("flucht", N_("Nach der Flucht oder ohne Wohnung")),
                Option("gewicht", N_("Kleidung passt nicht mehr, zum Beispiel nach Krankheit")),
                Option("kaputt", N_("Etwas ist alt oder kaputt")),
                Option("sonst", N_("Etwas anderes")),
            ),
        ),
        Question(
            id="erstausstattung.beschreibung",
            kind=Kind.LONGTEXT,
            text=N_("Möchten Sie mehr dazu sagen?"),
            why=N_("Oft hilft ein Satz, damit wir schneller entscheiden."),
            zitat="§ 24 Abs. 3 SGB II",
            fact="erstausstattung.beschreibung",
            required=False,
            privat=True,
        ),
        Question(
            id="erstausstattung.gekauft",
            kind=Kind.BOOL,
            text=N_("Haben Sie schon etwas davon gekauft?"),
            why=N_("Wir zahlen nicht für die Zeit vor dem Antrag."),
            zitat="§ 37 Abs. 1 S. 2, Abs. 2 S. 1 SGB II",
            fact="erstausstattung.gekauft",
            evidence=(Nachweis("D-KTO", N_("Rechnung oder Quittung mit Datum")),),
        ),
    ),
)
GEBURT = Page(
    id="geburt",
    title=N_("Die Geburt"),
    when=has("erstausstattung.arten", "schwangerschaft", "geburt"),
    questions=(
        Question(
            id="erstausstattung.geburtstermin",
            kind=Kind.DATE,
            text=N_("Wann soll das Kind kommen, oder wann kam es?"),
            why=N_("Die Sachen sollen vor der Geburt da sein."),
            zitat="§ 24 Abs. 3 S. 1 Nr. 2 SGB II",
            fact="erstausstattung.geburtstermin",
            min=-400,
            max=310,
            unknown_allowed=True,
            evidence=(Nachweis("D-MED", N_("Mutterpass mit Termin (Zeigen reicht) oder Geburtsurkunde")),),
        ),
    ),
)
SACHEN = Page(
    id="sachen",
    title=N_("Welche Sachen?"),
    when=has("erstausstattung.arten", *FIRST),
    questions=(
        Question(
            id="erstausstattung.moebel",
            kind=Kind.MULTI,
            text=N_("Welche Möbel fehlen?"),
            why=N_("Für jedes Möbelstück gibt es einen Betrag oder das Möbelstück selbst."),
            zitat="§ 24 Abs. 3 S. 5 SGB II",
            when=has("erstausstattung.arten", "wohnung"),
            options=(
                Option("bett", N_("Bett mit Matratze")),
                Option("schrank", N_("Schrank")),
                Option("tisch", N_("Tisch")),
                Option("stuhl", N_("Stuhl")),
                Option("lampe", N_("Lampe")),
                Option("sofa", N_("Sofa")),
                Option("gardinen", N_("Gardinen")),
                Option("geschirr", N_("Töpfe, Geschirr und Besteck")),
                Option("bettzeug", N_("Bettzeug und Handtücher")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
        ),
        Question(
            id="erstausstattung.geraete",
            kind=Kind.MULTI,
            text=N_("Welche Geräte fehlen?"),
            why=N_("Für jedes Gerät gibt es einen Betrag oder das Gerät selbst."),
            zitat="§ 24 Abs. 3 S. 5 SGB II",
            when=has("erstausstattung.arten", "haushaltsgeraete"),
            options=(
                Option("herd", N_("Herd")),
                Option("kuehlschrank", N_("Kühlschrank")),
                Option("waschmaschine", N_("Waschmaschine")),
                Option("staubsauger", N_("Staubsauger")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
        ),
        Question(
            id="erstausstattung.weiteres",
            kind=Kind.LONGTEXT,
            text=N_("Was brauchen Sie noch, und wie viel davon?"),
            why=N_("So vergessen wir nichts."),
            zitat="§ 24 Abs. 3 SGB II",
            help=N_("Zum Beispiel: ein Kinderwagen, eine Winterjacke, zwei Hosen."),
            fact="erstausstattung.weiteres",
            required=False,
        ),
    ),
)


def _count(item: str, text: str) -> Question:
    return Question(
        id=f"erstausstattung.anzahl_{item}",
        kind=Kind.INT,
        text=text,
        why=N_("Die Zahl hängt davon ab, wie viele Menschen bei Ihnen wohnen."),
        zitat="§ 24 Abs. 3 SGB II",
        when=has("erstausstattung.moebel", item),
        min=1,
        max=30,
    )


ANZAHL = Page(
    id="anzahl",
    title=N_("Wie viele?"),
    when=has("erstausstattung.moebel", *COUNTED),
    questions=tuple(_count(item, text) for item, text in COUNTED.items()),
)
LAGE = Page(
    id="lage",
    title=N_("Ihre Lage"),
    questions=(
        laufend("erstausstattung.laufend"),
        Question(
            id="erstausstattung.unter_25",
            kind=Kind.BOOL,
            text=N_("Sind Sie unter 25 Jahre alt und in eine eigene Wohnung gezogen?"),
            why=N_("Vor dem Umzug mussten wir dann zustimmen, meistens vor dem Mietvertrag."),
            zitat="§ 24 Abs. 6, § 22 Abs. 5 SGB II",
            when=has("erstausstattung.arten", "wohnung", "haushaltsgeraete"),
            fact="erstausstattung.unter_25",
        ),
    ),
)
ZUSICHERUNG = Page(
    id="zusicherung",
    title=N_("Unsere Zusage"),
    when=yes("erstausstattung.unter_25"),
    questions=(
        Question(
            id="erstausstattung.zusicherung",
            kind=Kind.CHOICE,
            text=N_("Hat das Jobcenter vor dem Umzug zugestimmt?"),
            why=N_("Ohne Zusage zahlen wir unter 25 Jahren nur in besonderen Fällen."),
            zitat="§ 24 Abs. 6, § 22 Abs. 5 SGB II",
            fact="erstausstattung.zusicherung",
            unknown_allowed=True,
            options=(
                Option("erteilt", N_("Ja")),
                Option("abgesehen", N_("Nein, es ging nicht anders")),
                Option("fehlt", N_("Nein")),
            ),
            evidence=(Nachweis("D-BESCH", N_("Zusage des Jobcenters"), only=("erteilt",)),),
        ),
        Question(
            id="erstausstattung.zusicherung_grund",
            kind=Kind.LONGTEXT,
            text=N_("Warum konnten Sie nicht zu Hause bleiben?"),
            why=N_("Aus wichtigen Gründen geht es auch ohne Zusage."),
            zitat="§ 22 Abs. 5 S. 2 und 3 SGB II",
            fact="erstausstattung.zusicherung_grund",
            required=False,
            privat=True,
        ),
    ),
)
EINKOMMEN = Page(
    id="einkommen",
    title=N_("Ihr Geld in den nächsten Monaten"),
    intro=N_("Das Geld aus den nächsten sechs Monaten kann zählen. Wir entscheiden das im Einzelfall."),
    when=no("erstausstattung.laufend"),
    questions=(
        Question(
            id="erstausstattung.einkommen",
            kind=Kind.MONATE,
            text=N_("Wie viel Geld kommt in Ihrem Haushalt jeden Monat an?"),
            why=N_("Wir prüfen, ob Sie einen Teil selbst bezahlen können."),
            zitat="§ 24 Abs. 3 S. 3 und 4 SGB II",
            help=N_("Alles zusammen: Lohn, Kindergeld, Rente. Ungefähr reicht."),
            fact="erstausstattung.einkommen_ct",
            unknown_allowed=True,
            evidence=(Nachweis("D-LOHN", N_("Lohnabrechnung oder anderer Nachweis über Ihr Einkommen")),),
        ),
    ),
)


def gegenstaende(walk: Walk) -> Iterator[Fact]:
    """The things with their number, as one list."""
    rows: list[Eintrag] = []
    for question_id in ("erstausstattung.moebel", "erstausstattung.geraete"):
        chosen = walk.value(question_id)
        for item in chosen if isinstance(chosen, tuple) else ():
            number = walk.value(f"erstausstattung.anzahl_{item}") if item in COUNTED else 1
            if item != "nichts":
                rows.append({"gegenstand": str(item), "menge": number if isinstance(number, int) else None})
    if rows:
        yield Fact(HAUSHALT, "erstausstattung.gegenstaende", tuple(rows), "erstausstattung.moebel", asked=False)


ERSATZ = N_("Für Ersatz gibt es meistens kein Geld extra. Fragen Sie uns dann nach einem Darlehen.")
BOUGHT_BEFORE = N_("Für Sachen, die Sie vor dem Antrag gekauft haben, zahlen wir meistens nicht.")
PLEASE_WAIT = N_("Bitte kaufen Sie erst, wenn wir Ihnen geantwortet haben.")
WITHOUT_PROMISE = N_("Ohne Zusage zahlen wir nur in besonderen Fällen. Bitte sagen Sie uns, warum Sie ausgezogen sind.")

ERSTAUSSTATTUNG = Form(
    id="erstausstattung",
    version=VERSION,
    title=N_("Erste Möbel, Kleidung oder Babysachen"),
    about=N_("Wenn Sie Möbel, Geräte oder Kleidung zum ersten Mal brauchen oder alles verloren haben."),
    button=N_("Antrag abschicken"),
    vorgang="ERST",
    parts=(
        Part(
            id="erstausstattung",
            title=N_("Was Sie brauchen"),
            intro=N_("Sagen Sie uns, was fehlt. Bitte kaufen Sie noch nichts."),
            pages=(BEDARF, GRUND, GEBURT, SACHEN, ANZAHL, LAGE, ZUSICHERUNG, EINKOMMEN),
        ),
    ),
    persons=personen,
    derived=(gegenstaende,),
    hints=(
        hint_when("erstausstattung.grund", ticked("kaputt"), ERSATZ),
        hint_when("erstausstattung.gekauft", is_yes, BOUGHT_BEFORE),
        hint_when("erstausstattung.gekauft", is_no, PLEASE_WAIT),
        hint_when("erstausstattung.zusicherung", ticked("fehlt"), WITHOUT_PROMISE),
    ),
    extra_texts=(ERSATZ, BOUGHT_BEFORE, PLEASE_WAIT, WITHOUT_PROMISE),
)
