"""The topics of the renewal: one question each, and behind it the pages of the Hauptantrag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import N_, Kind, Page, Part, Question

UNCHANGED = N_("Es ist alles gleich geblieben")
CHANGED = N_("Es hat sich etwas geändert")
FIRST_TIME_ONLY = frozenset({"antrag.beginn", "antrag.beginn_am", "antrag.bemerkung"})
"""What was said for one application only: from when, and what was to be added to it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One question whether anything changed; it stands for these parts of the Hauptantrag."""

    id: str
    title: str
    text: str
    help: str
    parts: tuple[str, ...]

    @property
    def gate(self) -> str:
        """The id of its question."""
        return f"gleich.{self.id}"


TOPICS = (
    Topic(
        "haushalt",
        N_("Haushalt und Adresse"),
        N_("Hat sich bei Ihrer Adresse oder den Menschen in Ihrer Wohnung etwas geändert?"),
        N_("Zum Beispiel: Umzug, neue Telefonnummer, Geburt, Hochzeit, jemand zieht ein oder aus."),
        ("ueber_sie", "haushalt", "personen"),
    ),
    Topic(
        "lage",
        N_("Lebenssituation"),
        N_("Ist etwas neu bei Gesundheit, Schule, Ausbildung oder Krankenkasse?"),
        N_("Das gilt für alle in Ihrem Antrag. Auch Schwangerschaft, Aufenthalt und Klinik gehören dazu."),
        ("lage",),
    ),
    Topic(
        "wohnen",
        N_("Wohnen"),
        N_("Hat sich bei Ihrer Wohnung oder den Kosten dafür etwas geändert?"),
        N_("Zum Beispiel: mehr Miete, andere Nebenkosten, ein neuer Abschlag für die Heizung."),
        ("wohnen",),
    ),
    Topic(
        "arbeit",
        N_("Arbeit und Einkommen"),
        N_("Hat sich bei Arbeit, Lohn, Kindergeld oder anderem Geld etwas geändert?"),
        N_("Das gilt für alle in Ihrem Antrag. Auch andere Fahrkosten zur Arbeit gehören dazu."),
        ("einkommen", "kinder"),
    ),
    Topic(
        "vermoegen",
        N_("Vermögen"),
        N_("Hat sich bei Erspartem, Auto oder anderem Besitz etwas geändert?"),
        N_("Auch wenn heute mehr Geld auf den Konten ist als beim letzten Mal."),
        ("vermoegen",),
    ),
    Topic(
        "auszahlung",
        N_("Konto und Post"),
        N_("Hat sich bei Ihrem Konto oder beim Weg für unsere Post etwas geändert?"),
        N_("Ein neues Konto prüfen wir mit Ihnen. So kann niemand Ihr Geld umleiten."),
        ("auszahlung",),
    ),
)


def part_of(topic: Topic) -> Part:
    """The question of this topic, then every page of its parts in their order."""
    question = Question(
        id=topic.gate,
        kind=Kind.BOOL,
        text=topic.text,
        why=N_("Was gleich geblieben ist, müssen Sie nicht noch einmal ausfüllen."),
        zitat="§ 60 Abs. 1 SGB I",
        help=topic.help,
        knoepfe=(UNCHANGED, CHANGED),
    )
    gate = Page(id=f"gleich_{topic.id}", title=topic.title, questions=(question,))
    sources = [part for part in HAUPTANTRAG.parts if part.id in topic.parts]
    pages = tuple(page for part in sources for page in _behind(topic, part))
    return Part(id=topic.id, title=topic.title, pages=(gate, *pages))


def _behind(topic: Topic, part: Part) -> Iterator[Page]:
    for page in part.pages:
        questions = tuple(question for question in page.questions if question.id not in FIRST_TIME_ONLY)
        # The months of the self-employed are those of the new period: they are asked each time.
        always = any(question.kind is Kind.MONATE for question in questions)
        if questions:
            yield replace(page, questions=questions, gate="" if always else topic.gate)
