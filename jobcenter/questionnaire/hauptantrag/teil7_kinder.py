"""Teil 7: Kindergeld, Unterhalt und anderes Geld, child by child.

All of it counts as income of the child (§ 11).
"""

from jobcenter.questionnaire.conditions import age_under, has, one_of, yes
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

MONAT = N_("Euro im Monat")

KINDERGELD = Page(
    id="kindergeld",
    title=N_("Kindergeld"),
    title_other=N_("%(name)s: Kindergeld"),
    per=Per.KIND,
    questions=(
        Question(
            id="kind.kindergeld",
            kind=Kind.EURO,
            text=N_("Wie viel Kindergeld gibt es für das Kind?"),
            text_other=N_("Wie viel Kindergeld gibt es für %(name)s?"),
            why=N_("Kindergeld zählt als Geld des Kindes."),
            zitat="§ 11 Abs. 1 S. 5 SGB II",
            help=N_("Noch kein Kindergeld: 0. Dann sagen wir Ihnen, wo Sie es bekommen."),
            fact="person.einnahme.kindergeld.netto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Bescheid über Kindergeld oder Kontoauszug")),),
        ),
        Question(
            id="kind.elternteil_ausserhalb",
            kind=Kind.BOOL,
            text=N_("Wohnt ein Elternteil des Kindes woanders?"),
            text_other=N_("Wohnt ein Elternteil von %(name)s woanders?"),
            why=N_("Dann kann das Kind Unterhalt bekommen."),
            zitat="§§ 12a, 33 SGB II",
            fact="person.elternteil_ausserhalb",
            unknown_allowed=True,
            # From 18 parents owe maintenance during school and training only (§ 33 Abs. 2 S. 1 Nr. 2).
            when=age_under(18) | one_of("lage.ausbildung", "schule", "berufsausbildung", "studium", "sonstige"),
        ),
    ),
)
UNTERHALT = Page(
    id="kind_unterhalt",
    title=N_("Unterhalt"),
    title_other=N_("%(name)s: Unterhalt"),
    per=Per.KIND,
    when=yes("kind.elternteil_ausserhalb"),
    questions=(
        Question(
            id="kind.unterhalt",
            kind=Kind.EURO,
            text=N_("Wie viel Unterhalt zahlt der andere Elternteil?"),
            text_other=N_("Wie viel Unterhalt zahlt der andere Elternteil für %(name)s?"),
            why=N_("Unterhalt zählt als Geld des Kindes."),
            zitat="§§ 11, 33 SGB II",
            help=N_("Der andere Elternteil zahlt nichts: 0."),
            fact="person.einnahme.unterhalt.netto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
            evidence=(
                Nachweis("D-UNT", N_("Urteil, Urkunde oder Vereinbarung über den Unterhalt")),
                Nachweis("D-UNT", N_("Kontoauszug mit dem Unterhalt")),
            ),
        ),
        Question(
            id="kind.unterhaltsvorschuss",
            kind=Kind.EURO,
            text=N_("Wie viel Unterhaltsvorschuss zahlt das Jugendamt?"),
            text_other=N_("Wie viel Unterhaltsvorschuss zahlt das Jugendamt für %(name)s?"),
            why=N_("Unterhaltsvorschuss zählt als Geld des Kindes."),
            zitat="§§ 11, 12a SGB II",
            help=N_("Das Jugendamt zahlt nichts: 0."),
            fact="person.einnahme.unterhaltsvorschuss.netto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
            when=age_under(18),
            evidence=(Nachweis("D-BESCH", N_("Bescheid über Unterhaltsvorschuss")),),
        ),
    ),
)
EINNAHMEN = Page(
    id="kind_einnahmen",
    title=N_("Anderes Geld"),
    title_other=N_("%(name)s: anderes Geld"),
    per=Per.KIND,
    questions=(
        Question(
            id="kind.einnahmen",
            kind=Kind.MULTI,
            text=N_("Bekommt das Kind noch anderes Geld?"),
            text_other=N_("Bekommt %(name)s noch anderes Geld?"),
            why=N_("Eigenes Geld des Kindes rechnen wir beim Kind an."),
            zitat="§§ 9 Abs. 2, 11 SGB II",
            help=N_("Taschengeld und kleine Geschenke zählen nicht. Lohn haben wir schon gefragt."),
            options=(
                Option("waisenrente", N_("Waisenrente")),
                Option("bafoeg", N_("BAföG oder Ausbildungsbeihilfe")),
                Option("kinderzuschlag", N_("Kinderzuschlag")),
                Option("anderes", N_("Anderes, zum Beispiel Zinsen")),
                Option("nichts", N_("Nein, nichts"), exclusive=True),
            ),
            unknown_allowed=True,
        ),
    ),
)


def _betrag(art: str, fact: str, text: str, text_other: str, beleg: str) -> Question:
    """The amount of one kind of a child's income; asked only if this kind was ticked."""
    return Question(
        id=f"kind.{art}",
        kind=Kind.EURO,
        text=text,
        text_other=text_other,
        why=N_("Eigenes Geld des Kindes rechnen wir beim Kind an."),
        zitat="§§ 9 Abs. 2, 11 SGB II",
        help=N_("Der Betrag steht im Bescheid oder auf dem Kontoauszug."),
        fact=f"person.einnahme.{fact}.netto_ct",
        adds=True,
        unit=MONAT,
        unknown_allowed=True,
        when=has("kind.einnahmen", art),
        evidence=(Nachweis("D-BESCH", beleg),),
    )


BETRAEGE = Page(
    id="kind_betraege",
    title=N_("Wie viel Geld ist das?"),
    title_other=N_("%(name)s: Wie viel Geld ist das?"),
    per=Per.KIND,
    questions=(
        _betrag(
            "waisenrente",
            "hinterbliebenenrente",
            N_("Wie hoch ist die Waisenrente?"),
            N_("Wie hoch ist die Waisenrente von %(name)s?"),
            N_("Bescheid über die Waisenrente"),
        ),
        _betrag(
            "bafoeg",
            "sonstige",
            N_("Wie hoch ist BAföG oder Beihilfe?"),
            N_("Wie viel BAföG oder Beihilfe bekommt %(name)s?"),
            N_("Bescheid über BAföG oder Beihilfe"),
        ),
        _betrag(
            "kinderzuschlag",
            "sonstige",
            N_("Wie hoch ist der Kinderzuschlag?"),
            N_("Wie hoch ist der Kinderzuschlag für %(name)s?"),
            N_("Bescheid über Kinderzuschlag"),
        ),
        _betrag(
            "anderes",
            "sonstige",
            N_("Wie viel anderes Geld bekommt das Kind?"),
            N_("Wie viel anderes Geld bekommt %(name)s?"),
            N_("Nachweis über das andere Geld"),
        ),
    ),
)

TEIL = Part(id="kinder", title=N_("Geld für Kinder"), pages=(KINDERGELD, UNTERHALT, EINNAHMEN, BETRAEGE))
