"""Teil 8: Vermögen, person by person.

Zero is typed or ticked, so that "nothing" differs from "not answered".
"""

from jobcenter.questionnaire.conditions import is_person, yes
from jobcenter.questionnaire.hauptantrag.regeln import MIT_GESCHWISTERN, MIT_KINDERN
from jobcenter.questionnaire.hauptantrag.teil8_sachen import SEITEN as SACHEN
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
GESCHWISTER = Page(
    id="vermoegen_geschwister",
    title=N_("Erspartes der Geschwister"),
    when=MIT_GESCHWISTERN,
    questions=(
        Question(
            id="vermoegen.geschwister",
            kind=Kind.BOOL,
            text=N_("Haben Ihre Geschwister eigenes Erspartes?"),
            why=N_("Auch Kinder dürfen Erspartes bis zu einer Grenze behalten."),
            zitat=ZITAT,
            help=N_("Zum Beispiel ein Sparbuch oder ein Konto. Die Spardose zählt nicht."),
            unknown_allowed=True,
        ),
    ),
)
_WER = is_person(Per.ERWACHSENE) | yes("vermoegen.kinder") | yes("vermoegen.geschwister")
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
            help=N_("Alle Girokonten zusammen. Im Minus oder kein Konto: 0."),
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
            help=N_("Möbel und andere übliche Sachen in der Wohnung zählen nicht."),
            options=(
                Option("sparen", N_("Sparbuch oder Tagesgeld")),
                Option("online", N_("Geld auf PayPal oder einer Karte")),
                Option("wertpapiere", N_("Aktien, Fonds oder Sparbriefe")),
                Option("bausparen", N_("Bausparvertrag")),
                Option("versicherung", N_("Lebensversicherung, nicht für das Alter gedacht")),
                Option("altersversicherung", N_("Versicherung für das Alter, zum Beispiel private Rente")),
                Option("riester", N_("Riester-Vertrag oder Rürup-Vertrag")),
                Option("vorsorge", N_("Anderes Erspartes, das für das Alter gedacht ist")),
                Option("fahrzeug", N_("Auto oder Motorrad")),
                Option("eigenheim", N_("Haus oder Wohnung, wo die Person selbst wohnt")),
                Option("immobilie", N_("Haus, Wohnung oder Land, wo niemand von uns wohnt")),
                Option("gold", N_("Gold, Schmuck, Kunst oder Bitcoin")),
                Option("anderes", N_("Anderes von Wert")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            unknown_allowed=True,
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

SCHENKUNG_NAEHERES = Page(
    id="schenkung_naeheres",
    title=N_("Geschenke"),
    when=yes("vermoegen.verschenkt"),
    questions=(
        Question(
            id="vermoegen.schenkung_an",
            kind=Kind.LONGTEXT,
            text=N_("Wem haben Sie etwas geschenkt, und wann?"),
            why=N_("Große Geschenke kann man in Not manchmal zurückverlangen."),
            zitat="§ 33 SGB II, § 528 BGB",
            help=N_("Bitte Vorname, Nachname und Jahr, bei mehreren Menschen alle."),
            fact="haushalt.schenkung_an",
            unknown_allowed=True,
            evidence=(Nachweis("D-VERM", N_("Vertrag oder Kontoauszug über das Geschenk")),),
        ),
        Question(
            id="vermoegen.schenkung_wert",
            kind=Kind.EURO,
            text=N_("Wie viel war es zusammen wert?"),
            why=N_("Davon hängt ab, ob wir weiter nachfragen."),
            zitat="§ 33 SGB II, § 528 BGB",
            fact="haushalt.schenkung_ct",
            unit=EURO,
            unknown_allowed=True,
        ),
    ),
)

TEIL = Part(
    id="vermoegen",
    title=N_("Erspartes und Vermögen"),
    intro=N_("Einen Teil von Ihrem Ersparten dürfen Sie behalten. Sagen Sie uns bitte, was Sie haben."),
    pages=(KINDER, GESCHWISTER, GELD, ARTEN, *SACHEN, SCHENKUNG, SCHENKUNG_NAEHERES),
)
