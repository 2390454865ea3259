"""Around a declaration: own parts of other adults, questions asked again, and what was told later."""

from collections.abc import Collection

from django.db import transaction

from jobcenter.accounts.models import User
from jobcenter.antrag.models import Antrag, Beteiligung
from jobcenter.antrag.queries import last_einreichung
from jobcenter.antrag.services import (
    ask_again,
    close_rueckfragen,
    end_invitation,
    finish_own_part,
    invite,
    renew_access,
)
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services.eingang import AlreadyDecided, is_closed, submit_declaration
from jobcenter.fall.services.feststellen import adopt_facts


@transaction.atomic
def invite_person(*, antrag: Antrag, person: str) -> Beteiligung:
    """Another adult answers for themselves from now on; the applicant no longer sees their answers."""
    beteiligung = invite(antrag=antrag, person=person)
    record(Ereignis.Art.PERSON_EINGELADEN, fall_id=fall_of(antrag).id, person=person)
    return beteiligung


@transaction.atomic
def end_own_part(*, beteiligung: Beteiligung) -> None:
    """The own access of another adult ends. What they answered stays, and the applicant still does not see it."""
    end_invitation(beteiligung=beteiligung)
    record(Ereignis.Art.EINLADUNG_WIDERRUFEN, fall_id=fall_of(beteiligung.antrag).id, person=beteiligung.person)


@transaction.atomic
def renew_own_access(*, beteiligung: Beteiligung, by: User) -> tuple[Beteiligung, str]:
    """The office gives the other adult a new access, for nobody but themselves. Returns it and its code."""
    renewed, code = renew_access(beteiligung=beteiligung)
    record(Ereignis.Art.PERSON_EINGELADEN, fall_id=fall_of(renewed.antrag).id, user=by, person=renewed.person)
    return renewed, code


@transaction.atomic
def finish_part(*, beteiligung: Beteiligung) -> None:
    """Another adult says that their own answers are complete. If the application was sent before, it is sent anew.

    What the applicant changed meanwhile is not sent with it: they declare that themselves. Raises AlreadyDecided.
    """
    antrag = beteiligung.antrag
    if is_closed(antrag, fall_of(antrag)):
        raise AlreadyDecided
    finish_own_part(beteiligung=beteiligung)
    if antrag.stand == Antrag.Stand.EINGEREICHT:
        submit_declaration(antrag=antrag, only=beteiligung.person)


@transaction.atomic
def reopen_question(*, antrag: Antrag, seite: str, person: str, frage: str, grund: str, by: User) -> None:
    """Ask the person one question again, with the reason they will read."""
    ask_again(antrag=antrag, seite=seite, person=person, frage=frage, grund=grund, by=by)
    record(Ereignis.Art.RUECKFRAGE_GESTELLT, fall_id=fall_of(antrag).id, user=by, frage=frage, person=person)


@transaction.atomic
def answered_again(*, antrag: Antrag, fragen: Collection[tuple[str, str]]) -> None:
    """These questions, by (person, question), have an answer: what the office asked again about them is answered."""
    if close_rueckfragen(antrag=antrag, fragen=fragen):
        record(Ereignis.Art.RUECKFRAGE_BEANTWORTET, fall_id=fall_of(antrag).id, fragen=sorted(f for _, f in fragen))


@transaction.atomic
def adopt_anliegen(*, antrag: Antrag, by: User) -> int:
    """A caseworker takes what was told later into the file, as claimed facts. Returns how many values changed."""
    fall = Fall.objects.select_for_update(no_key=True).get(antrag_id=antrag.erstantrag_id or antrag.id)
    einreichung = last_einreichung(antrag)
    if einreichung is None:
        return 0
    before = fall.feststellungen.count()
    adopt_facts(fall=fall, einreichung=einreichung, by=by)
    changed = fall.feststellungen.count() - before
    record(Ereignis.Art.ANGABEN_UEBERNOMMEN, fall_id=fall.id, user=by, antrag=str(antrag.id), anzahl=changed)
    return changed


@transaction.atomic
def settle_anliegen(*, antrag: Antrag, by: User, vermerk: str) -> None:
    """What was told or asked later is dealt with; the note says how."""
    antrag.stand = Antrag.Stand.ERLEDIGT
    antrag.erledigt_am, antrag.erledigt_von, antrag.vermerk = now(), by, vermerk
    antrag.save(update_fields=["stand", "erledigt_am", "erledigt_von", "vermerk"])
    record(Ereignis.Art.ANLIEGEN_ERLEDIGT, fall_id=fall_of(antrag).id, user=by, antrag=str(antrag.id))
