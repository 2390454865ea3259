"""Facts of a case: claimed with the declaration, then established, corrected, decided by a caseworker."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from jobcenter.accounts.models import User
from jobcenter.antrag.models import Einreichung
from jobcenter.antrag.queries import WHOLE, declared_answers, form_of
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.law.pruefung import Klaerung
from jobcenter.questionnaire.facts import facts
from jobcenter.questionnaire.question import FactValue

# Answered questions of the law stand among the facts under this prefix.
KLAERUNG = "klaerung."


def adopt_facts(*, fall: Fall, einreichung: Einreichung, by: User | None = None) -> None:
    """Turn the answers into claimed facts. What the person changed replaces the old value; it stays in the file.

    A whole declaration (the application, a renewal) also ends what it says nothing of any more; a message about one
    change leaves everything else alone.
    """
    _lock(fall)
    form = form_of(einreichung.antrag)
    declared = {
        (fact.person_id, fact.key): fact
        # From what was frozen: another tab may be storing the next answer right now.
        for fact in facts(form, declared_answers(einreichung), einreichung.antrag.eingangstag)
    }
    valid = {
        (row.person, row.merkmal): row
        for row in fall.feststellungen.exclude(stand=Feststellung.Stand.ERSETZT)
        if not row.merkmal.startswith(KLAERUNG)
    }
    # What the person said last time: an unchanged answer does not undo a caseworker's correction.
    said_before = {
        (row.person, row.merkmal): row.wert
        for row in fall.feststellungen.filter(einreichung__isnull=False).order_by("erfasst_am")
    }
    for key, row in valid.items():
        if key in said_before and key not in declared and form.vorgang in WHOLE:
            _replace(row)
    for key, fact in declared.items():
        old, wert = valid.get(key), fact_json(fact.value)
        if old is not None and wert in (old.wert, said_before.get(key, old.wert)):
            continue
        if old is not None:
            _replace(old)
        Feststellung.objects.create(
            traeger_id=fall.traeger_id,
            fall=fall,
            person=key[0],
            merkmal=key[1],
            wert=wert,
            quelle=Feststellung.Quelle.ANTRAG,
            frage=fact.question_id,
            einreichung=einreichung,
            erfasst_am=now(),
            erfasst_von=by,
        )


def _lock(fall: Fall) -> None:
    """One after the other: two people (or a double click) would both find no valid value and both write one."""
    Fall.objects.select_for_update(no_key=True).values_list("pk").get(pk=fall.pk)


@transaction.atomic
def establish(
    *,
    fall: Fall,
    person: str,
    merkmal: str,
    by: User,
    quelle: Feststellung.Quelle,
    vermerk: str = "",
    wert: Any = None,
) -> Feststellung:
    """Establish a fact: confirm the claimed value, or put another one in its place (`wert`), with its source."""
    _lock(fall)
    old = fall.feststellungen.filter(person=person, merkmal=merkmal).exclude(stand=Feststellung.Stand.ERSETZT).first()
    if old is not None and wert is None:
        wert = old.wert
    if old is not None and wert == old.wert and old.stand == Feststellung.Stand.BEHAUPTET:
        row = old
    else:
        # Also where the value stays: who established it before, from what source and why, is never overwritten.
        if old is not None:
            _replace(old)
        row = Feststellung(
            traeger_id=fall.traeger_id,
            fall=fall,
            person=person,
            merkmal=merkmal,
            wert=wert,
            frage=old.frage if old else "",
            erfasst_am=now(),
            erfasst_von=by,
        )
    row.stand = Feststellung.Stand.FESTGESTELLT
    row.quelle = quelle
    row.vermerk = vermerk
    row.festgestellt_am = now()
    row.festgestellt_von = by
    row.save()
    _start_review(fall)
    record(Ereignis.Art.FESTGESTELLT, fall_id=fall.id, user=by, person=person, merkmal=merkmal, quelle=quelle)
    return row


@transaction.atomic
def withdraw(*, fall: Fall, person: str, merkmal: str, by: User, vermerk: str) -> None:
    """Take back a fact that the office entered; it stays in the file, with the reason.

    LookupError when nothing of the office stands there: what the person declared is corrected, never taken away.
    """
    _lock(fall)
    valid = fall.feststellungen.filter(person=person, merkmal=merkmal).exclude(stand=Feststellung.Stand.ERSETZT)
    row = valid.filter(einreichung__isnull=True).exclude(quelle=Feststellung.Quelle.ANTRAG).first()
    declared = fall.feststellungen.filter(person=person, merkmal=merkmal, einreichung__isnull=False)
    if row is None or declared.exists():
        raise LookupError(merkmal)
    _replace(row)
    Feststellung.objects.create(
        traeger_id=fall.traeger_id,
        fall=fall,
        person=person,
        merkmal=merkmal,
        wert=None,  # no value any more
        stand=Feststellung.Stand.ERSETZT,
        quelle=Feststellung.Quelle.ERMITTLUNG,
        vermerk=vermerk,
        erfasst_am=now(),
        erfasst_von=by,
    )
    record(Ereignis.Art.FESTGESTELLT, fall_id=fall.id, user=by, person=person, merkmal=merkmal, zurueckgenommen=True)


@transaction.atomic
def establish_all(*, fall: Fall, by: User, quelle: Feststellung.Quelle, vermerk: str) -> int:
    """Establish every fact that is still only claimed, with one common source. Returns how many."""
    claimed = list(fall.feststellungen.filter(stand=Feststellung.Stand.BEHAUPTET))
    for row in claimed:
        establish(fall=fall, person=row.person, merkmal=row.merkmal, by=by, quelle=quelle, vermerk=vermerk)
    return len(claimed)


@transaction.atomic
def answer_klaerung(*, fall: Fall, klaerung: Klaerung, wert: str, vermerk: str, by: User) -> None:
    """Decide a question that the law leaves to a person; question, option and reason are kept for the Bescheid.

    `wert` is the value of one of the question's options; ValueError otherwise, and without a reason.
    """
    text = dict(klaerung.optionen).get(wert)
    if text is None or not vermerk.strip():
        raise ValueError("a Klaerung needs one of its options and a reason")
    establish(
        fall=fall,
        person="",
        merkmal=KLAERUNG + klaerung.id,
        wert={"option": wert, "text": text, "frage": klaerung.frage, "zitat": klaerung.zitat},
        vermerk=vermerk,
        quelle=Feststellung.Quelle.ERMITTLUNG,
        by=by,
    )
    record(Ereignis.Art.KLAERUNG_BEANTWORTET, fall_id=fall.id, user=by, klaerung=klaerung.id)


@transaction.atomic
def reopen_klaerung(*, fall: Fall, klaerung_id: str, by: User) -> None:
    """Take a decision on a question of the law back; it is asked again. The old answer stays in the file."""
    _lock(fall)
    row = fall.feststellungen.filter(person="", merkmal=KLAERUNG + klaerung_id)
    for answered in row.exclude(stand=Feststellung.Stand.ERSETZT):
        _replace(answered)
        record(Ereignis.Art.KLAERUNG_BEANTWORTET, fall_id=fall.id, user=by, klaerung=klaerung_id, zurueckgenommen=True)


@transaction.atomic
def assign(*, fall: Fall, to: User, by: User) -> None:
    """Give the case to a member of the office."""
    fall.zustaendig = to
    fall.save(update_fields=["zustaendig"])
    record(Ereignis.Art.FALL_UEBERNOMMEN, fall_id=fall.id, user=by, zustaendig=str(to.id))


def set_stand(*, fall: Fall, stand: Fall.Stand) -> None:
    """Move the case on; the act that causes it records its own event."""
    fall.stand = stand
    fall.save(update_fields=["stand"])


def fact_json(value: FactValue) -> Any:
    """A fact as the file keeps it: dates as ISO text, so that people and other programs read it."""
    if isinstance(value, tuple):
        return [fact_json(item) if not isinstance(item, Mapping) else _entry_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _entry_json(entry: Mapping[str, FactValue]) -> dict[str, Any]:
    return {name: fact_json(value) for name, value in entry.items()}


def _start_review(fall: Fall) -> None:
    if fall.stand == Fall.Stand.EINGEREICHT:
        set_stand(fall=fall, stand=Fall.Stand.IN_PRUEFUNG)


def _replace(row: Feststellung) -> None:
    row.stand = Feststellung.Stand.ERSETZT
    row.save(update_fields=["stand"])
