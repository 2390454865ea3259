"""BUT, Bildung und Teilhabe: what a child needs for school, Kita and leisure (§§ 28 to 30 SGB II)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from jobcenter.questionnaire.conditions import age_on, has, one_of
from jobcenter.questionnaire.engine import Walk, reachable
from jobcenter.questionnaire.kleine.bildung_arten import (
    ARTEN,
    KINDER,
)
from jobcenter.questionnaire.kleine.gemeinsam import (
    VERSION,
    age_of_entry_from,
    hint_when,
    is_yes,
    personen,
    ticked,
)
from jobcenter.questionnaire.question import (
    N_,
    Form,
    Hinweis,
    Kind,
    Message,
    Nachweis,
    Option,
    Page,
    Part,
    Question,
)

LEISTUNG = Page(
    id="leistung",
    title=N_("Wer bezahlt?"),
    questions=(
        Question(
            id="bildung.leistung",
            kind=Kind.CHOICE,
            text=N_("Welches Geld bekommen Sie oder das Kind?"),
            why=N_("Davon hängt ab, welches Amt für die Schule und die Freizeit bezahlt."),
            zitat="§ 28 SGB II, § 6b BKGG, § 34 SGB XII, § 3 AsylbLG",
            fact="bildung.leistung",
            options=(
                Option("sgb2", N_("Geld vom Jobcenter"), N_("Grundsicherungsgeld, früher Bürgergeld")),
                Option("kiz", N_("Kinderzuschlag")),
                Option("wohngeld", N_("Wohngeld")),
                Option("sgb12", N_("Geld vom Sozialamt")),
                Option("asylblg", N_("Geld für Geflüchtete im Asylverfahren")),
                Option("keine", N_("Nichts davon")),
            ),
            evidence=(
                Nachweis("D-BESCH", N_("Bescheid über dieses Geld"), only=("kiz", "wohngeld", "sgb12", "asylblg")),
            ),
        ),
    ),
)
KIND = Page(
    id="kind",
    title=N_("Um welches Kind geht es?"),
    liste=KINDER,
    questions=(
        Question(
            id="bildung.name",
            kind=Kind.TEXT,
            text=N_("Vorname und Nachname des Kindes"),
            why=N_("Das Geld ist für dieses Kind."),
            zitat="§ 28 Abs. 1 SGB II",
            fact="name",
        ),
        Question(
            id="bildung.geburtsdatum",
            kind=Kind.DATE,
            text=N_("Geburtsdatum des Kindes"),
            why=N_("Für die Schule zahlen wir bis 25, für die Freizeit bis 18 Jahre."),
            zitat="§ 28 Abs. 1 und 7 SGB II",
            fact="geburtsdatum",
            max=0,
        ),
        Question(
            id="bildung.einrichtung",
            kind=Kind.CHOICE,
            text=N_("Wohin geht das Kind?"),
            why=N_("Schule und Kita bekommen verschiedene Hilfen."),
            zitat="§ 28 Abs. 1, 2 und 6 SGB II",
            fact="einrichtung",
            options=(
                Option("schule", N_("In die Schule")),
                Option("berufsschule", N_("In eine berufliche Schule")),
                Option("tageseinrichtung", N_("In die Kita oder den Hort")),
                Option("tagespflege", N_("Zu einer Tagesmutter oder einem Tagesvater")),
                Option("keine", N_("Nichts davon")),
            ),
        ),
        Question(
            id="bildung.einrichtung_name",
            kind=Kind.TEXT,
            text=N_("Wie heißt die Schule oder die Kita?"),
            why=N_("Wir fragen dort nach, wenn etwas unklar ist, und zahlen oft direkt."),
            zitat="§§ 28, 29 SGB II",
            help=N_("Bitte mit Ort und Klasse oder Gruppe."),
            fact="einrichtung_name",
            required=False,
        ),
    ),
)
BEDARF = Page(
    id="bedarf",
    title=N_("Was braucht das Kind?"),
    liste=KINDER,
    questions=(
        Question(
            id="bildung.arten",
            kind=Kind.MULTI,
            text=N_("Wofür brauchen Sie Geld?"),
            why=N_("Wir fragen danach nur, was dafür wichtig ist."),
            zitat="§ 28 Abs. 2 bis 7 SGB II",
            help=N_("Sie können mehreres wählen."),
            fact="arten",
            options=(
                Option("ausflug", N_("Ausflug"), N_("An einem Tag, mit Schule oder Kita")),
                Option("klassenfahrt", N_("Fahrt mit Übernachtung"), N_("Mit Schule oder Kita")),
                Option("schulbedarf", N_("Schulsachen"), N_("Ranzen, Stifte, Hefte")),
                Option("befoerderung", N_("Weg zur Schule"), N_("Bus und Bahn")),
                Option("lernfoerderung", N_("Nachhilfe")),
                Option("mittagessen", N_("Mittagessen"), N_("In Schule, Kita oder Hort")),
                Option("teilhabe", N_("Sport, Musik, Freizeit"), N_("Für Kinder unter 18 Jahren")),
            ),
        ),
        Question(
            id="bildung.verguetung",
            kind=Kind.BOOL,
            text=N_("Bekommt das Kind Lohn aus einer Ausbildung?"),
            why=N_("Mit diesem Lohn gibt es kein Geld für die Schule."),
            zitat="§ 28 Abs. 1 S. 2 SGB II",
            when=one_of("bildung.einrichtung", "schule", "berufsschule")
            & age_of_entry_from("bildung.geburtsdatum", 15),
            fact="ausbildungsverguetung",
            evidence=(Nachweis("D-SCHULE", N_("Kind %(entry)s: Vertrag über die Ausbildung")),),
        ),
    ),
)
ZAHLUNG = Page(
    id="zahlung",
    title=N_("Wer bekommt das Geld?"),
    liste=KINDER,
    questions=(
        # For school things and the way to school there is always money (§ 29 Abs. 1 S. 3).
        Question(
            id="bildung.zahlung",
            kind=Kind.CHOICE,
            text=N_("Haben Sie schon etwas bezahlt?"),
            why=N_("Was Sie schon bezahlt haben, können wir Ihnen erstatten."),
            zitat="§§ 29, 30 SGB II",
            when=has("bildung.arten", "ausflug", "klassenfahrt", "lernfoerderung", "mittagessen", "teilhabe"),
            fact="zahlung",
            options=(
                Option("anbieter", N_("Nein"), N_("Das Geld geht dann meist direkt an den Anbieter.")),
                Option("erstattung", N_("Ja"), N_("Das Geld geht dann an Sie.")),
            ),
            evidence=(Nachweis("D-SCHULE", N_("Kind %(entry)s: Quittung oder Kontoauszug"), only=("erstattung",)),),
        ),
        Question(
            id="bildung.noch_ein_kind",
            kind=Kind.BOOL,
            text=N_("Gibt es noch ein Kind, das etwas braucht?"),
            why=N_("Sie können alle Kinder in einem Antrag nennen."),
            zitat="§ 28 Abs. 1 SGB II",
        ),
    ),
)
VORAB = Page(
    id="vorab",
    title=N_("Schon bezahlt"),
    liste=KINDER,
    when=one_of("bildung.zahlung", "erstattung"),
    questions=(
        Question(
            id="bildung.bezahlt_am",
            kind=Kind.DATE,
            text=N_("Wann haben Sie bezahlt?"),
            why=N_("Es kommt darauf an, ob Sie vorher einen Antrag stellen konnten."),
            zitat="§ 30 SGB II",
            fact="bezahlt_am",
            max=0,
            unknown_allowed=True,
        ),
        Question(
            id="bildung.bezahlt_grund",
            kind=Kind.LONGTEXT,
            text=N_("Warum konnten Sie nicht warten?"),
            why=N_("Es kommt darauf an, ob Sie vorher einen Antrag stellen konnten."),
            zitat="§ 30 SGB II",
            help=N_("Zum Beispiel: Die Schule wollte das Geld am nächsten Tag."),
            fact="bezahlt_grund",
            required=False,
        ),
    ),
)

ANDERES_AMT = N_("Dann ist vielleicht ein anderes Amt zuständig. Wir geben Ihren Antrag dorthin weiter.")
KEINE_LEISTUNG = N_("Vielleicht steht Ihnen Geld vom Jobcenter, Wohngeld oder Kinderzuschlag zu. Wir beraten Sie gern.")
MIT_LOHN = N_("Mit Lohn aus einer Ausbildung gibt es nur Geld für die Freizeit, und zwar bis 18 Jahre.")
AB_DEM_ANTRAG = N_("Nachhilfe zahlen wir ab dem Monat, in dem dieser Antrag ankommt.")
OHNE_ANTRAG = N_("Bekommen Sie schon Geld vom Jobcenter? Dann kommt das Geld für Schulsachen von selbst.")
UEBER_18 = N_("Für Sport, Musik und Freizeit gibt es nur bis 18 Jahre Geld.")
UEBER_25 = N_("Für die Schule gibt es nur bis 25 Jahre Geld.")


def alter(walk: Walk) -> Iterator[Hinweis]:
    """§ 28 Abs. 1 S. 2 ends at 25, § 28 Abs. 7 at 18."""
    for item, value in reachable(walk):
        born = walk.value("bildung.geburtsdatum", item.person_id)
        if item.question.id != "bildung.arten" or not isinstance(born, dt.date) or not isinstance(value, tuple):
            continue
        years = age_on(born, walk.today)
        if "teilhabe" in value and years >= 18:
            yield Hinweis(item.person_id, "bildung.arten", Message(UEBER_18))
        if set(value) - {"teilhabe"} and years >= 25:
            yield Hinweis(item.person_id, "bildung.arten", Message(UEBER_25))


BILDUNG = Form(
    id="bildung",
    version=VERSION,
    title=N_("Geld für Schule, Kita und Freizeit"),
    about=N_("Wenn Ihr Kind etwas für die Schule, die Kita, den Verein oder die Nachhilfe braucht."),
    button=N_("Antrag abschicken"),
    vorgang="BUT",
    parts=(
        Part(
            id="bildung",
            title=N_("Schule und Freizeit"),
            intro=N_("Wir fragen, was Ihr Kind braucht. Das dauert etwa drei Minuten."),
            pages=(
                LEISTUNG,
                KIND,
                BEDARF,
                *ARTEN,
                ZAHLUNG,
                VORAB,
            ),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("bildung.leistung", ticked("kiz", "wohngeld", "sgb12", "asylblg"), ANDERES_AMT),
        hint_when("bildung.leistung", ticked("keine"), KEINE_LEISTUNG),
        hint_when("bildung.verguetung", is_yes, MIT_LOHN),
        hint_when("bildung.arten", ticked("lernfoerderung"), AB_DEM_ANTRAG),
        hint_when("bildung.arten", ticked("schulbedarf"), OHNE_ANTRAG),
        alter,
    ),
    extra_texts=(ANDERES_AMT, KEINE_LEISTUNG, MIT_LOHN, AB_DEM_ANTRAG, OHNE_ANTRAG, UEBER_18, UEBER_25),
)
