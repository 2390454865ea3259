"""Teil 7: Kindergeld, Unterhalt und anderes Geld, child by child.

All of it counts as income of the child (§ 11).
"""

from dataclasses import replace

from jobcenter.questionnaire.conditions import age_under, at_least, one_of, yes
from jobcenter.questionnaire.hauptantrag.teil6_einnahmen import FUER_KINDER, WARUM_KIND, listen, optionen, seiten
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

MONAT = N_("Euro im Monat")

# Nobody is asked what a parent pays who has died; as long as that was not said, the question stands.
_ALIVE = replace(
    ~one_of("elternteil.stand", "verstorben"),
    test=lambda context: context.value("elternteil.stand") != "verstorben",
)

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
    ),
)
EMPFAENGER = Page(
    id="kindergeld_wer",
    title=N_("Kindergeld"),
    title_other=N_("%(name)s: Kindergeld"),
    per=Per.KIND,
    when=at_least("kind.kindergeld", 1),
    questions=(
        Question(
            id="kind.kindergeld_wer",
            kind=Kind.CHOICE,
            text=N_("Wer bekommt das Kindergeld auf das Konto?"),
            why=N_("Davon hängt ab, bei wem es zählt."),
            zitat="§ 11 Abs. 1 S. 5 SGB II",
            options=(
                Option("haushalt", N_("Jemand von uns")),
                Option("kind", N_("Das Kind selbst")),
                Option("ausserhalb", N_("Jemand, der woanders wohnt")),
            ),
            fact="person.kindergeld_empfaenger",
            unknown_allowed=True,
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
            when=_ALIVE,
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
            why=WARUM_KIND,
            zitat="§§ 9 Abs. 2, 11 SGB II",
            help=N_("Taschengeld und kleine Geschenke zählen nicht. Lohn haben wir schon gefragt."),
            options=optionen(FUER_KINDER, N_("Nein, nichts")),
            unknown_allowed=True,
        ),
    ),
)
_LISTEN = listen("kind", FUER_KINDER)


def _seiten(per: Per, suffix: str = "") -> tuple[Page, ...]:
    """The pages about one child; siblings of an applicant under 25 are asked the same."""
    asked = (KINDERGELD, EMPFAENGER, UNTERHALT, EINNAHMEN)
    return (
        *(replace(page, id=f"{page.id}{suffix}", per=per) for page in asked),
        *seiten(_LISTEN[0], "kindgeld", per, "person.einnahme.%(entry)s.netto_ct", WARUM_KIND, suffix),
        *seiten(_LISTEN[1], "kindsonstiges", per, "person.einnahme.sonstige.netto_ct", WARUM_KIND, suffix),
    )


TEIL = Part(
    id="kinder",
    title=N_("Geld für Kinder"),
    intro=N_("Kinder haben manchmal eigenes Geld, zum Beispiel Kindergeld. Danach fragen wir jetzt."),
    pages=(*_seiten(Per.KIND), *_seiten(Per.GESCHWISTER, "_geschwister")),
)
