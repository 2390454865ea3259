"""EKS at the end: what the business really earned in the six months of a provisional decision.

§ 41a Abs. 3 SGB II, § 3 GrusiGV. The questions are those of the Hauptantrag. Their facts stand under "abschluss.…", so
that they never change the running months: a person settles the past ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.hauptantrag.regeln_geld import gewinn
from jobcenter.questionnaire.hauptantrag.teil6_betrieb import (
    ABZUEGE,
    AUSGABE,
    AUSGABEN,
    EINNAHME,
    EINNAHMEN,
    LISTE_AUSGABEN,
    LISTE_EINNAHMEN,
    MERKMALE,
    NAEHERES,
)
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, personen
from jobcenter.questionnaire.question import (
    HAUSHALT,
    N_,
    Fact,
    Form,
    Kind,
    Liste,
    Nachweis,
    Page,
    Part,
    Per,
    Question,
)
from jobcenter.questionnaire.veraenderung.bausteine import WHY_PERSON

ZITAT = "§ 41a Abs. 3 SGB II, § 3 GrusiGV"

ZEIT = Page(
    id="zeit",
    title=N_("Um welche Zeit geht es?"),
    questions=(
        Question(
            id="abschluss.ab",
            kind=Kind.DATE,
            text=N_("Wann haben die sechs Monate begonnen?"),
            why=N_("Für diese Zeit rechnen wir jetzt endgültig."),
            zitat=ZITAT,
            help=N_("Der Tag steht in Ihrem vorläufigen Bescheid."),
            fact="abschluss.ab",
            max=0,
            unknown_allowed=True,
        ),
        Question(
            id="abschluss.name",
            kind=Kind.TEXT,
            text=N_("Wie heißt die Person, wenn es nicht um Sie geht?"),
            why=WHY_PERSON,
            zitat=ZITAT,
            help=N_("Der Vorname reicht."),
            fact="abschluss.name",
            required=False,
        ),
    ),
)


def _past(page: Page, title: str = "", liste: Liste | None = None, **asked: Question) -> Page:
    """A page of the Hauptantrag about the past: asked of everybody who sends this form, with facts of its own.

    `asked` has other words for some of its questions, by the last part of their ids.
    """
    questions = tuple(
        replace(asked.get(_name(question), question), fact=_fact(question), adds=False, text_other="")
        for question in page.questions
    )
    return replace(
        page, per=Per.HAUSHALT, when=None, title=title or page.title, title_other="", liste=liste, questions=questions
    )


def _name(question: Question) -> str:
    return question.id.partition(".")[2]


def _fact(question: Question) -> str:
    if question.kind is Kind.MONATE:
        return "monate"
    return f"abschluss.{_name(question)}" + ("_ct" if question.kind is Kind.EURO else "")


def profit(walk: Walk) -> Iterator[Fact]:
    """The average profit of a month before taxes and contributions; nothing as long as one amount is not known."""
    cents = gewinn(walk.context)
    if cents is not None:
        yield Fact(HAUSHALT, "abschluss.gewinn_ct", cents, "betrieb.einnahmen", asked=False)


SEITEN = (
    ZEIT,
    _past(MERKMALE),
    _past(NAEHERES),
    _past(
        EINNAHMEN,
        N_("Einnahmen in den sechs Monaten"),
        einnahmen=replace(
            EINNAHMEN.questions[0],
            text=N_("Welche Einnahmen gab es wirklich?"),
            help=N_("Es zählt Geld, das in dieser Zeit angekommen ist."),
            evidence=(Nachweis("D-LOHN", N_("Belege über Einnahmen und Ausgaben des Betriebs")),),
        ),
    ),
    _past(EINNAHME, liste=replace(LISTE_EINNAHMEN, fact="abschluss.betriebseinnahmen", feld="art")),
    _past(
        AUSGABEN,
        N_("Ausgaben in den sechs Monaten"),
        ausgaben=replace(AUSGABEN.questions[0], text=N_("Wofür hat der Betrieb Geld ausgegeben?")),
    ),
    _past(AUSGABE, liste=replace(LISTE_AUSGABEN, fact="abschluss.betriebsausgaben", feld="art")),
    _past(ABZUEGE),
)

ABSCHLUSS = Form(
    id="abschluss_selbstaendig",
    version=VERSION,
    title=N_("Endgültige Zahlen Ihrer Selbständigkeit"),
    about=N_("Wenn Sie selbständig sind und die Zeit Ihres vorläufigen Bescheids vorbei ist."),
    button=N_("Zahlen abschicken"),
    vorgang="EKS",
    parts=(
        Part(
            id="abschluss",
            title=N_("Einnahmen und Ausgaben"),
            intro=N_("Sie sagen uns, was Ihr Betrieb wirklich eingenommen und ausgegeben hat."),
            pages=SEITEN,
        ),
    ),
    persons=personen,
    derived=(profit,),
)
