"""A letter for the post: the day it left is written down once."""

import datetime as dt
import uuid

import pytest

from jobcenter.clock import BERLIN
from jobcenter.events.models import Ereignis
from jobcenter.letters.models import Brief
from jobcenter.letters.services import mark_posted

pytestmark = pytest.mark.django_db


def test_a_second_click_days_later_changes_nothing(musterkreis, make_user, monkeypatch):
    ada, first = make_user(musterkreis, "ada"), dt.datetime(2026, 11, 24, 9, 0, tzinfo=BERLIN)
    brief = Brief.objects.create(
        fall_id=uuid.uuid4(),
        akte=uuid.uuid4(),
        vorlage="bescheid",
        titel="Bescheid",
        kontext={},
        versandart=Brief.Versandart.POST,
        stand=Brief.Stand.ERSTELLT,
        erstellt_am=first,
    )
    old = Brief.objects.get()  # another tab that was opened before
    for moment, row in ((first, brief), (first + dt.timedelta(days=3), old)):
        monkeypatch.setattr("jobcenter.letters.services.now", lambda moment=moment: moment)
        mark_posted(brief=row, by=ada)
    assert Brief.objects.get().versandt_am == first
    assert old.versandt_am == first
    assert Ereignis.objects.filter(art=Ereignis.Art.BRIEF_VERSANDT).count() == 1
