"""Teil 8: Vermögen, person by person.

Zero is typed or ticked, so that "nothing" differs from "not answered".
"""

from jobcenter.questionnaire.conditions import has, is_person, yes
from jobcenter.questionnaire.hauptantrag.regeln import MIT_KINDERN
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

EURO = N_("Euro")
WARUM = N_("Erspartes bis zu einer Grenze dürfen Sie behalten. Die Grenze hängt vom Alter ab.")
ZITAT = "§ 12 SGB II"

KINDER = Page(
    id="vermoegen_kinder",
    title=N_("Erspartes der Kinder"),
    when=MIT_KINDERN,
    questions=(
        Question(
            id="vermoegen.kinder",
            kind=Kind.BOOL,
            text=N_("Haben die Kinder eigenes Erspartes?"),
            why=N_("Auch Kinder dürfen Erspartes bis zu einer Grenze behalten."),
            zitat=ZITAT,
            help=N_("Zum Beispiel ein Sparbuch oder ein Konto. Die Spardose zählt nicht."),
            unknown_allowed=True,
        ),
    ),
)
_WER = is_person(Per.ERWACHSENE) | yes("vermoegen.kinder")
GELD = Page(
    id="geld",
    title=N_("Ihr Geld"),
    title_other=N_("%(name)s: Geld"),
    per=Per.ALLE,
    when=_WER,
    questions=(
        Question(
            id="vermoegen.konten",
            kind=Kind.EURO,
            text=N_("Wie viel Geld ist heute auf Ihren Girokonten?"),
            text_other=N_("Wie viel Geld ist heute auf den Girokonten von %(name)s?"),
            why=WARUM,
            zitat=ZITAT,
            help=N_("Alle Konten zusammen, auch PayPal. Im Minus oder kein Konto: 0."),
            fact="person.vermoegen_ct",
            adds=True,
            unit=EURO,
            unknown_allowed=True,
            otherwise=0,
            evidence=(Nachweis("D-KTO", N_("Kontoauszüge der letzten drei Monate, alle Konten")),),
        ),
        Question(
            id="vermoegen.bargeld",
            kind=Kind.EURO,
            text=N_("Wie viel Bargeld haben Sie?"),
            text_other=N_("Wie viel Bargeld hat %(name)s?"),
            why=WARUM,
            zitat=ZITAT,
            help=N_("Ungefähr reicht. Nichts: 0."),
            fact="person.vermoegen_ct",
            adds=True,
            unit=EURO,
            unknown_allowed=True,
        ),
    ),
)
ARTEN = Page(
    id="vermoegen_arten",
    title=N_("Ihr Erspartes"),
    title_other=N_("%(name)s: Erspartes"),
    per=Per.ALLE,
    when=_WER,
    questions=(
        Question(
            id="vermoegen.arten",
            kind=Kind.MULTI,
            text=N_("Was davon haben Sie?"),
            text_other=N_("Was davon hat %(name)s?"),
            why=WARUM,
            zitat=ZITAT,
            help=N_("Hausrat und das Haus, in dem Sie wohnen, zählen hier nicht."),
            options=(
                Option("sparen", N_("Sparbuch oder Tagesgeld")),
                Option("wertpapiere", N_("Aktien oder Fonds")),
                Option("bausparen", N_("Bausparvertrag")),
                Option("versicherung", N_("Lebensversicherung oder private Rente")),
                Option("immobilie", N_("Haus, Wohnung oder Land, wo Sie nicht wohnen")),
                Option("fahrzeug", N_("Auto oder Motorrad")),
                Option("anderes", N_("Anderes, zum Beispiel Gold oder Bitcoin")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            unknown_allowed=True,
        ),
    ),
)


def _wert(art: str, text: str, text_other: str, hilfe: str, beleg: str) -> Question:
    """The value of one kind of asset; asked only if this kind was ticked."""
    return Question(
        id=f"vermoegen.{art}",
        kind=Kind.EURO,
        text=text,
        text_other=text_other,
        why=WARUM,
        zitat=ZITAT,
        help=hilfe,
        fact="person.vermoegen_ct",
        adds=True,
        unit=EURO,
        unknown_allowed=True,
        when=has("vermoegen.arten", art),
        evidence=(Nachweis("D-VERM", beleg),),
    )


WERTE = Page(
    id="vermoegen_werte",
    title=N_("Wie viel ist es wert?"),
    title_other=N_("%(name)s: Wie viel ist es wert?"),
    per=Per.ALLE,
    questions=(
        _wert(
            "sparen",
            N_("Wie viel Geld liegt auf Sparbuch oder Tagesgeld?"),
            N_("Wie viel Geld hat %(name)s auf Sparbuch oder Tagesgeld?"),
            N_("Der Betrag von heute. Ungefähr reicht."),
            N_("Auszug über Sparbuch oder Tagesgeld"),
        ),
        _wert(
            "wertpapiere",
            N_("Wie viel sind Aktien und Fonds heute wert?"),
            N_("Wie viel sind Aktien und Fonds von %(name)s heute wert?"),
            N_("Der Wert steht im Auszug des Depots."),
            N_("Auszug des Depots"),
        ),
        _wert(
            "bausparen",
            N_("Wie viel Geld ist im Bausparvertrag?"),
            N_("Wie viel Geld hat %(name)s im Bausparvertrag?"),
            N_("Der Betrag steht im letzten Jahresauszug."),
            N_("Jahresauszug des Bausparvertrags"),
        ),
        _wert(
            "versicherung",
            N_("Wie viel bekämen Sie heute für die Versicherung?"),
            N_("Wie viel bekäme %(name)s heute für die Versicherung?"),
            N_("Das ist der Rückkaufswert. Er steht im jährlichen Brief der Versicherung."),
            N_("Brief der Versicherung mit dem Rückkaufswert"),
        ),
    ),
)
SACHEN = Page(
    id="vermoegen_sachen",
    title=N_("Wie viel ist es wert?"),
    title_other=N_("%(name)s: Wie viel ist es wert?"),
    per=Per.ALLE,
    questions=(
        Question(
            id="vermoegen.altersvorsorge",
            kind=Kind.BOOL,
            text=N_("Ist die Versicherung für das Alter gedacht?"),
            why=N_("Vorsorge für das Alter dürfen Sie oft behalten."),
            zitat="§ 12 Abs. 1 Nr. 3 SGB II",
            fact="person.altersvorsorge",
            unknown_allowed=True,
            when=has("vermoegen.arten", "versicherung"),
        ),
        _wert(
            "immobilie",
            N_("Wie viel ist Ihr Anteil an Haus oder Land wert?"),
            N_("Wie viel ist der Anteil von %(name)s an Haus oder Land wert?"),
            N_("Eine Schätzung reicht. Schulden bei der Bank ziehen Sie bitte nicht ab."),
            N_("Grundbuchauszug oder Schätzung des Wertes"),
        ),
        Question(
            id="vermoegen.fahrzeug",
            kind=Kind.EURO,
            text=N_("Wie viel ist Ihr Auto oder Motorrad wert?"),
            text_other=N_("Wie viel ist das Auto oder Motorrad von %(name)s wert?"),
            why=N_("Ein angemessenes Auto für jede Person dürfen Sie behalten."),
            zitat="§ 12 Abs. 1 Nr. 2 SGB II",
            help=N_("Mehrere Fahrzeuge bitte zusammenzählen. Eine Schätzung reicht."),
            fact="person.fahrzeug_wert_ct",  # not part of vermoegen_ct: adequacy is decided by a person
            unit=EURO,
            unknown_allowed=True,
            when=has("vermoegen.arten", "fahrzeug"),
            evidence=(Nachweis("D-VERM", N_("Unterlagen über den Wert des Autos"), above=1_500_000),),
        ),
        _wert(
            "anderes",
            N_("Wie viel ist das andere zusammen wert?"),
            N_("Wie viel ist das andere von %(name)s zusammen wert?"),
            N_("Eine Schätzung reicht."),
            N_("Nachweis über den Wert"),
        ),
    ),
)
SCHENKUNG = Page(
    id="schenkung",
    title=N_("Geschenke"),
    questions=(
        Question(
            id="vermoegen.verschenkt",
            kind=Kind.BOOL,
            text=N_("Haben Sie in den letzten 10 Jahren viel Geld oder ein Haus verschenkt?"),
            why=N_("Große Geschenke kann man in Not manchmal zurückverlangen."),
            zitat="§ 33 SGB II, § 528 BGB",
            help=N_("Übliche Geschenke zum Geburtstag zählen nicht."),
            fact="haushalt.verschenkt",
            unknown_allowed=True,
        ),
    ),
)

TEIL = Part(
    id="vermoegen",
    title=N_("Erspartes und Vermögen"),
    pages=(KINDER, GELD, ARTEN, WERTE, SACHEN, SCHENKUNG),
)
