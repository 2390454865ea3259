"""Reading applications."""

from collections import Counter
from collections.abc import Collection
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from jobcenter.antrag.link_and_code import code_matches, digest
from jobcenter.antrag.models import (
    Antrag,
    Antwort,
    Beteiligung,
    Codeversuch,
    Einreichung,
    Nachweis,
    Namensmarke,
    Rueckfrage,
)
from jobcenter.clock import now
from jobcenter.files import words
from jobcenter.files.queries import SEARCH_SECRET
from jobcenter.keys.store import office_secret
from jobcenter.questionnaire.answers import Answers, Sicht
from jobcenter.questionnaire.formulare import form_named
from jobcenter.questionnaire.question import ANTRAGSTELLER, Form
from jobcenter.traeger.tenancy import current_traeger_id

# Forms that say everything about a household, not only what changed.
WHOLE = ("HA", "WBA")
WUNSCH = "antrag.wunsch"
SHORTEST_NAME = 2
MAX_TRIES = 5
TRY_WINDOW = timedelta(minutes=15)


def antrag_by_link(link: str) -> Antrag | None:
    """The application behind an unguessable link of the current office."""
    return Antrag.objects.filter(link_hash=digest(link)).first()


def beteiligung_by_link(link: str) -> Beteiligung | None:
    """The own access of another adult behind an unguessable link; None when it was ended."""
    return (
        Beteiligung.objects.select_related("antrag").filter(link_hash=digest(link), widerrufen_am__isnull=True).first()
    )


def beteiligungen_of(antrag: Antrag) -> list[Beteiligung]:
    """Who of the household answers for themselves."""
    return list(antrag.beteiligungen.filter(widerrufen_am__isnull=True))


def own_parts_of(antrag: Antrag) -> QuerySet[Beteiligung]:
    """Every own access there ever was in the case of this application."""
    return Beteiligung.objects.filter(antrag__in=whole_case(antrag))


def answering_for_themselves(antrag: Antrag) -> frozenset[str]:
    """Who of the case has, or had, an own access, in whichever of its applications."""
    return frozenset(own_parts_of(antrag).values_list("person", flat=True))


def self_answering(antrag: Antrag) -> frozenset[str]:
    """The persons whose answers are not for the applicant's eyes; that holds on when their access has ended.

    What somebody declared in one application of the case begins the next whole one. Other forms begin without it, so
    what stands in them is the applicant's own message.
    """
    return answering_for_themselves(antrag) if form_of(antrag).vorgang in WHOLE else frozenset()


def with_same_code(beteiligung: Beteiligung) -> list[Beteiligung]:
    """The own parts of the same person in this case that their one code opens."""
    same = Beteiligung.objects.filter(code_hash=beteiligung.code_hash, widerrufen_am__isnull=True)
    return list(same.select_related("antrag").order_by("-eingeladen_am"))


def form_of(antrag: Antrag) -> Form:
    """The form that this application is filled in with."""
    return form_named(antrag.formular)


def root_of(antrag: Antrag) -> Antrag:
    """The application that opened the case to which this one belongs."""
    return antrag.erstantrag or antrag


def whole_case(antrag: Antrag) -> QuerySet[Antrag]:
    """Every application of the case to which this one belongs."""
    root = antrag.erstantrag_id or antrag.id
    return Antrag.objects.filter(Q(pk=root) | Q(erstantrag=root))


def name_marks(*names: str) -> list[int]:
    """Keyed hashes of the beginnings of these names, two letters and more: typing one finds the application."""
    parts = [part for name in names for part in words.plain_words(name)]
    beginnings = {part[:length] for part in parts for length in range(SHORTEST_NAME, len(part) + 1)}
    return words.blind(beginnings, office_secret(current_traeger_id(), SEARCH_SECRET))


def with_name(typed: str) -> QuerySet[Antrag]:
    """Applications with a name that begins with one of the words typed."""
    marks = words.blind(words.plain_words(typed), office_secret(current_traeger_id(), SEARCH_SECRET))
    found = Namensmarke.objects.filter(marken__overlap=marks)
    return Antrag.objects.filter(id__in=found.values("antrag_id"))


def is_protected(antrag: Antrag) -> bool:
    """Whether somebody must not learn the address: said with any application of the case, it holds for all of them."""
    return whole_case(antrag).filter(anschrift_geheim=True).exists()


def anliegen_of(antrag: Antrag) -> list[Antrag]:
    """What was asked or told later in the same case, newest first."""
    return list(Antrag.objects.filter(erstantrag=root_of(antrag)).order_by("-eingegangen_am"))


def open_rueckfragen(antrag: Antrag) -> list[Rueckfrage]:
    """What the office asks again and has no answer to yet."""
    return list(antrag.rueckfragen.filter(beantwortet_am__isnull=True))


def access_by_code(nummer: str, code: str) -> Antrag | Beteiligung | None:
    """What this number and recovery code open: the application, or the own part of another adult in it."""
    antrag = Antrag.objects.filter(nummer=nummer).first()
    # The comparison runs in both cases: the time tells nothing about which numbers exist.
    matches = code_matches(code, antrag.code_hash if antrag else digest("-"))
    parts = list(Beteiligung.objects.filter(antrag__nummer=nummer, widerrufen_am__isnull=True).select_related("antrag"))
    part = next((row for row in parts if code_matches(code, row.code_hash)), None)
    return antrag if antrag is not None and matches else part


def tries_are_used_up(nummer: str) -> bool:
    """Whether this number, existing or not, had too many wrong codes lately."""
    since = now() - TRY_WINDOW
    return Codeversuch.objects.filter(nummer=nummer, zeitpunkt__gt=since).count() >= MAX_TRIES


def as_json(antwort: Antwort) -> dict[str, Any]:
    """A stored answer as `Answers.from_json` reads it."""
    return {"person": antwort.person, "question": antwort.frage, "value": antwort.wert}


def answers_of(antrag: Antrag, sicht: Sicht | None = None) -> Answers:
    """All stored answers, reachable or not; with `sicht` for the eyes of one person of the household."""
    found = Answers.from_json(map(as_json, antrag.antworten.all()))
    return found.seen_by(sicht) if sicht else found


def declared_answers(einreichung: Einreichung) -> Answers:
    """The answers of a frozen declaration."""
    return Answers.from_json(einreichung.inhalt["antworten"])


def wunsch_of(antrag: Antrag) -> str:
    """What the person wrote with the sixty seconds about what they need; often the most urgent line of a case."""
    return str(answers_of(antrag).get((ANTRAGSTELLER, WUNSCH)) or "")


def with_wunsch(antraege: Collection[UUID]) -> set[UUID]:
    """Those of these applications whose people wrote what they need."""
    return {row.antrag_id for row in Antwort.objects.filter(antrag__in=antraege, frage=WUNSCH) if row.wert}


def last_einreichung(antrag: Antrag) -> Einreichung | None:
    """The newest frozen declaration, None before the first submission."""
    return antrag.einreichungen.order_by("-nummer").first()


def drafts_of(antrag: Antrag) -> QuerySet[Nachweis]:
    """Files that the person has sent and not handed in."""
    return antrag.nachweise.filter(datei__isnull=False, abgegeben_am=None)


def nachweise_of(antrag: Antrag) -> list[Nachweis]:
    """What was sent (drafts too) or promised, in the order of each proof."""
    return list(antrag.nachweise.select_related("datei"))


def promised_proofs(antraege: Collection[UUID]) -> dict[UUID, int]:
    """How many proofs the people of these applications still want to hand in."""
    given = Nachweis.objects.filter(antrag__in=antraege).exclude(datei__isnull=False, abgegeben_am=None)
    rows = given.values_list("antrag", "beleg", "person", "stand")
    arrived = {row[:3] for row in rows if row[3] == Nachweis.Stand.HOCHGELADEN}
    promised = {row[:3] for row in rows if row[3] == Nachweis.Stand.REICHE_NACH}
    return dict(Counter(antrag for antrag, _, _ in promised - arrived))
