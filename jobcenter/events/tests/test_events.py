"""Events are written with the act and stay."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.queries import between, timeline
from jobcenter.events.services import record

pytestmark = pytest.mark.django_db


def test_a_timeline_is_told_in_order(musterkreis):
    fall = uuid4()
    record(Ereignis.Art.ANTRAG_EINGEGANGEN, fall_id=fall, kanal="online")
    record(Ereignis.Art.ANTRAG_ABGESCHICKT, fall_id=fall)
    record(Ereignis.Art.ANTRAG_EINGEGANGEN, fall_id=uuid4(), kanal="post")
    assert [event.art for event in timeline(fall)] == ["antrag_eingegangen", "antrag_abgeschickt"]


def test_a_period_includes_its_start_and_not_its_end(musterkreis):
    event = record(Ereignis.Art.ANTRAG_EINGEGANGEN, fall_id=uuid4(), kanal="online")
    art, moment = Ereignis.Art.ANTRAG_EINGEGANGEN, event.zeitpunkt
    assert list(between(art, moment, moment + timedelta(seconds=1))) == [event]
    assert not between(art, moment - timedelta(seconds=1), moment)


def test_an_event_cannot_be_changed_or_removed(musterkreis):
    record(Ereignis.Art.ANTRAG_EINGEGANGEN, fall_id=uuid4())
    for change in (Ereignis.objects.all().delete, lambda: Ereignis.objects.update(zeitpunkt=now())):
        with pytest.raises(DatabaseError, match=r"keeps what was written|permission denied"), transaction.atomic():
            change()


@transaction.atomic
def an_act_that_fails() -> None:
    record(Ereignis.Art.ANTRAG_EINGEGANGEN, fall_id=uuid4())
    raise ZeroDivisionError


def test_an_act_that_fails_leaves_no_event(musterkreis):
    with pytest.raises(ZeroDivisionError):
        an_act_that_fails()
    assert not Ereignis.objects.exists()


def test_what_is_dated_back_still_says_when_it_was_written(musterkreis):
    """Otherwise nobody could ever see that an application was dated back."""
    before = record(Ereignis.Art.FALL_UEBERNOMMEN, fall_id=uuid4()).zeitpunkt
    event = record(Ereignis.Art.ANTRAG_EINGEGANGEN, fall_id=uuid4(), zeitpunkt=before - timedelta(days=90))
    event.refresh_from_db()
    assert before - event.erfasst_am < timedelta(minutes=5)
