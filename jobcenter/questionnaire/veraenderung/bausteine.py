"""What every topic is made of: its page, the day, and whom it concerns."""

from __future__ import annotations

from jobcenter.questionnaire.conditions import Condition, has
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Question
from jobcenter.questionnaire.veraenderung.folgen import FOLGEN_TEXTE

WHAT = "aenderung.was"
WHY_DAY = N_("Ab diesem Tag rechnen wir neu.")
WHY_PERSON = N_("Wir rechnen für jede Person einzeln.")
MONTHLY = N_("Euro im Monat")


def topic_page(topic: str, title: str, *questions: Question, more: str = "", when: Condition | None = None) -> Page:
    """A page of a topic, asked if it was ticked. The first one tells what the change may mean, `more` names others."""
    return Page(
        id=f"{topic}_{more}" if more else topic,
        title=title,
        questions=questions,
        when=when or has(WHAT, topic),
        intro="" if more else FOLGEN_TEXTE[topic],
    )


def since(
    topic: str, text: str, zitat: str, *, help: str = "", why: str = WHY_DAY, evidence: tuple[Nachweis, ...] = ()
) -> Question:
    """The day of the change."""
    return Question(
        id=f"{topic}.ab",
        kind=Kind.DATE,
        text=text,
        why=why,
        zitat=zitat,
        help=help or N_("Der ungefähre Tag reicht."),
        fact=f"aenderung.{topic}_ab",
        unknown_allowed=True,
        evidence=evidence,
    )


def who(topic: str) -> tuple[Question, Question]:
    """Whom it concerns, and the name of somebody else."""
    return (
        Question(
            id=f"{topic}.wer",
            kind=Kind.CHOICE,
            text=N_("Um wen geht es?"),
            why=WHY_PERSON,
            zitat="§ 60 Abs. 1 S. 1 Nr. 2 SGB I",
            fact=f"aenderung.{topic}_wer",
            options=(
                Option("antragsteller", N_("Um mich")),
                Option("partner", N_("Um meine Partnerin oder meinen Partner")),
                Option("kind", N_("Um ein Kind")),
                Option("andere", N_("Um jemand anderen")),
            ),
        ),
        Question(
            id=f"{topic}.name",
            kind=Kind.TEXT,
            text=N_("Wie heißt die Person, wenn es nicht um Sie geht?"),
            why=WHY_PERSON,
            zitat="§ 60 Abs. 1 S. 1 Nr. 2 SGB I",
            help=N_("Der Vorname reicht."),
            fact=f"aenderung.{topic}_name",
            required=False,
        ),
    )


def name_of_new(topic: str) -> tuple[Question, Question, Question]:
    """Name and birth date of somebody who joins the household."""
    return (
        Question(
            id=f"{topic}.vorname",
            kind=Kind.TEXT,
            text=N_("Vorname"),
            why=WHY_PERSON,
            zitat="§ 7 Abs. 3 SGB II",
            fact=f"aenderung.{topic}_vorname",
        ),
        Question(
            id=f"{topic}.nachname",
            kind=Kind.TEXT,
            text=N_("Nachname"),
            why=WHY_PERSON,
            zitat="§ 7 Abs. 3 SGB II",
            fact=f"aenderung.{topic}_nachname",
        ),
        Question(
            id=f"{topic}.geboren",
            kind=Kind.DATE,
            text=N_("Geburtsdatum"),
            why=N_("Vom Alter hängt ab, wie viel Geld jemand bekommt."),
            zitat="§§ 7, 20, 23 SGB II",
            fact=f"aenderung.{topic}_geboren",
            max=0,
            unknown_allowed=True,
        ),
    )
