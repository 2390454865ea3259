"""Reading applications."""

from collections import Counter
from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from jobcenter.antrag.link_and_code import code_matches, digest
from jobcenter.antrag.models import Antrag, Antwort, Codeversuch, Einreichung, Nachweis
from jobcenter.clock import now
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.question import ANTRAGSTELLER

WUNSCH = "antrag.wunsch"
MAX_TRIES = 5
TRY_WINDOW = timedelta(minutes=15)


def antrag_by_link(link: str) -> Antrag | None:
    """The application behind an unguessable link of the current office."""
    return Antrag.objects.filter(link_hash=digest(link)).first()


def antrag_by_code(nummer: str, code: str) -> Antrag | None:
    """The application of this number when the recovery code is right."""
    antrag = Antrag.objects.filter(nummer=nummer).first()
    # The comparison runs in both cases: the time tells nothing about which numbers exist.
    matches = code_matches(code, antrag.code_hash if antrag else digest("-"))
    return antrag if matches else None


def tries_are_used_up(nummer: str) -> bool:
    """Whether this number, existing or not, had too many wrong codes lately."""
    since = now() - TRY_WINDOW
    return Codeversuch.objects.filter(nummer=nummer, zeitpunkt__gt=since).count() >= MAX_TRIES


def answers_of(antrag: Antrag) -> Answers:
    """All stored answers, reachable or not."""
    rows = antrag.antworten.values_list("person", "frage", "wert")
    return Answers.from_json({"person": person, "question": frage, "value": wert} for person, frage, wert in rows)


def wunsch_of(antrag: Antrag) -> str:
    """What the person wrote with the sixty seconds about what they need; often the most urgent line of a case."""
    return str(answers_of(antrag).get((ANTRAGSTELLER, WUNSCH)) or "")


def with_wunsch(antraege: Collection[UUID]) -> set[UUID]:
    """Those of these applications whose people wrote what they need."""
    rows = Antwort.objects.filter(antrag__in=antraege, frage=WUNSCH).exclude(wert="").exclude(wert=None)
    return set(rows.values_list("antrag", flat=True))


def last_einreichung(antrag: Antrag) -> Einreichung | None:
    """The newest frozen declaration, None before the first submission."""
    return antrag.einreichungen.order_by("-nummer").first()


def nachweise_of(antrag: Antrag) -> list[Nachweis]:
    """What was handed in or promised, oldest first."""
    return list(antrag.nachweise.select_related("datei"))


def promised_proofs(antraege: Collection[UUID]) -> dict[UUID, int]:
    """How many proofs the people of these applications still want to hand in."""
    rows = Nachweis.objects.filter(antrag__in=antraege).values_list("antrag", "beleg", "person", "stand")
    arrived = {row[:3] for row in rows if row[3] == Nachweis.Stand.HOCHGELADEN}
    promised = {row[:3] for row in rows if row[3] == Nachweis.Stand.REICHE_NACH}
    return dict(Counter(antrag for antrag, _, _ in promised - arrived))
