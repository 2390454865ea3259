"""Reminders: when they go out, to whom, in which language, and that none goes out twice."""

import datetime as dt
from typing import Any

import pytest
from django.utils import translation

from jobcenter.accounts.models import Rolle
from jobcenter.akte.services import say_about_proof
from jobcenter.antrag.link_and_code import link_of
from jobcenter.antrag.models import Antrag, Erinnerung, Kanal, Nachweis
from jobcenter.antrag.services import Kurzangaben, confirm_email
from jobcenter.bescheid.models import Bescheid
from jobcenter.clock import BERLIN
from jobcenter.events.models import Ereignis
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import receive_antrag, start_anliegen, submit_declaration
from jobcenter.letters.models import Brief, Email
from jobcenter.portal import jobs
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
DAY, HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
ENDE = dt.date(2027, 4, 30)


def secured(
    traeger: Traeger, *, email: str = "jana@example.org", confirmed: bool = True, sprache: str = "de", key: str = "k"
) -> Antrag:
    enter_tenant(traeger.id)
    angaben = Kurzangaben(
        vorname="Jana", nachname="Muster", geburtsdatum=dt.date(1990, 3, 14), plz=traeger.plz, email=email
    )
    antrag, _ = receive_antrag(angaben=angaben, schluessel=key, kanal=Kanal.ONLINE, sprache=sprache)
    if confirmed:
        confirm_email(antrag=antrag)
    return antrag


def kinds(antrag):
    return set(antrag.erinnerungen.values_list("art", flat=True))


def test_on_day_one_three_and_seven_once_each_and_no_more(musterkreis):
    antrag = secured(musterkreis)
    start, sent = antrag.eingegangen_am, []
    for hours in range(0, 24 * 20, 7):
        jobs.remind_of_drafts(start + hours * HOUR)
        sent.append(Email.objects.count())
    assert sent[-1] == 3
    assert kinds(antrag) == {"tag1", "tag3", "tag7"}
    assert sent[24 // 7] == 0
    assert [sent[days * 24 // 7 + 1] for days in (1, 3, 7)] == [1, 2, 3]
    assert Ereignis.objects.filter(art=Ereignis.Art.ERINNERT, fall_id=fall_of(antrag).id).count() == 3


def test_running_twice_sends_once(musterkreis):
    antrag = secured(musterkreis)
    for _ in range(2):
        jobs.remind_of_drafts(antrag.eingegangen_am + DAY)
    assert Email.objects.count() == 1


def test_when_it_runs_late_only_the_latest_goes_out_and_the_missed_ones_count_as_done(musterkreis):
    antrag = secured(musterkreis)
    jobs.remind_of_drafts(antrag.eingegangen_am + 5 * DAY)
    assert Email.objects.count() == 1
    assert kinds(antrag) == {"tag1", "tag3"}
    jobs.remind_of_drafts(antrag.eingegangen_am + 6 * DAY)
    assert Email.objects.count() == 1
    jobs.remind_of_drafts(antrag.eingegangen_am + 7 * DAY)
    assert Email.objects.count() == 2


@pytest.mark.parametrize("how", [{"confirmed": False}, {"email": "", "confirmed": False}])
def test_nobody_is_written_to_at_an_address_that_they_did_not_confirm(how, musterkreis):
    antrag = secured(musterkreis, **how)
    jobs.remind_of_drafts(antrag.eingegangen_am + 3 * DAY)
    assert not Email.objects.exists()
    assert not Erinnerung.objects.exists()


def test_who_has_sent_it_is_left_alone(musterkreis):
    antrag = secured(musterkreis)
    submit_declaration(antrag=antrag)
    jobs.remind_of_drafts(antrag.eingegangen_am + 3 * DAY)
    assert not Email.objects.exists()


def test_the_mail_is_in_the_persons_language_with_a_link_and_nothing_about_them(musterkreis, monkeypatch):
    seen: list[str] = []

    def gettext(text):
        seen.append(translation.get_language())
        return text

    monkeypatch.setattr("jobcenter.portal.mail_links._", gettext)
    antrag = secured(musterkreis, sprache="tr")
    jobs.remind_of_drafts(antrag.eingegangen_am + DAY)
    mail = Email.objects.get()
    assert set(seen) == {"tr"}
    assert f"/antrag/{link_of(antrag.id)}/" in mail.text
    for own in ("Jana", "Muster,", antrag.nummer):
        assert own not in mail.text + mail.betreff


def decided(traeger, make_user, *, art: str = "bewilligung", **other: Any) -> Antrag:
    """A case with a released decision until `ENDE`; only what the reminder looks at is real."""
    antrag = secured(traeger, **other)
    fall = fall_of(antrag)
    brief = Brief.objects.create(
        fall_id=fall.id,
        akte=antrag.id,
        vorlage="bescheid",
        titel="B",
        kontext={},
        versandart="post",
        erstellt_am=antrag.eingegangen_am,
    )
    one, two = (make_user(traeger, f"user-{art}-{number}", Rolle.FREIGABE) for number in (1, 2))
    Bescheid.objects.create(
        fall=fall,
        art=art,
        stand=Bescheid.Stand.FREIGEGEBEN,
        bewilligung_ab=dt.date(2026, 11, 1),
        bewilligung_bis=ENDE,
        fakten=[],
        berechnung=[],
        vorbereitet_von=one,
        vorbereitet_am=antrag.eingegangen_am,
        freigegeben_von=two,
        freigegeben_am=antrag.eingegangen_am,
        brief=brief,
    )
    submit_declaration(antrag=antrag)
    return antrag


def at(day: dt.date, hour: int = 12) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, tzinfo=BERLIN))


def test_eight_four_and_two_weeks_before_the_end(musterkreis, make_user):
    antrag = decided(musterkreis, make_user)
    sent = {}
    for days in range(70, -10, -1):
        jobs.remind_of_renewals(at(ENDE - days * DAY))
        sent[days] = Email.objects.count()
    assert (sent[57], sent[56], sent[29], sent[28], sent[15], sent[14], sent[-9]) == (0, 1, 1, 2, 2, 3, 3)
    assert kinds(antrag) == {f"wba{weeks}-2027-04-30" for weeks in (8, 4, 2)}


def test_not_at_night_and_only_the_latest_when_late(musterkreis, make_user):
    decided(musterkreis, make_user)
    jobs.remind_of_renewals(at(ENDE - 56 * DAY, 8))
    assert not Email.objects.exists()
    jobs.remind_of_renewals(at(ENDE - 10 * DAY))
    jobs.remind_of_renewals(at(ENDE - 9 * DAY))
    assert Email.objects.count() == 1
    assert Erinnerung.objects.count() == 3


@pytest.mark.parametrize("sent", [True, False])
def test_who_has_begun_or_sent_a_renewal_is_not_reminded_of_it(sent, musterkreis, make_user):
    antrag = decided(musterkreis, make_user)
    again, _ = start_anliegen(
        antrag=antrag, formular="weiterbewilligung", schluessel="w", kanal=Kanal.ONLINE, sprache="de"
    )
    if sent:
        submit_declaration(antrag=again)
    jobs.remind_of_renewals(at(ENDE - 30 * DAY))
    assert not Email.objects.exists()
    # A renewal that was only begun is a draft like any other; its person confirmed the address before.
    jobs.remind_of_drafts(again.eingegangen_am + DAY)
    assert Email.objects.count() == (0 if sent else 1)


def test_a_refusal_has_no_end_to_remind_of(musterkreis, make_user):
    decided(musterkreis, make_user, art="ablehnung")
    jobs.remind_of_renewals(at(ENDE - 30 * DAY))
    assert not Email.objects.exists()


def test_each_office_reminds_its_own_people_only(musterkreis, make_office):
    here = secured(musterkreis)
    other = make_office("nebenkreis", "90002", "34998")
    there = secured(other, key="anders")
    enter_tenant(musterkreis.id)
    jobs.remind_of_drafts(max(here.eingegangen_am, there.eingegangen_am) + DAY)
    assert kinds(here) == {"tag1"}
    assert Email.objects.count() == 1
    enter_tenant(other.id)
    assert not Erinnerung.objects.exists()


def test_the_job_goes_through_every_office(musterkreis, make_office, monkeypatch):
    here = secured(musterkreis)
    other = make_office("nebenkreis", "90002", "34998")
    there = secured(other, key="anders")
    moment = max(here.eingegangen_am, there.eingegangen_am) + DAY
    monkeypatch.setattr("jobcenter.portal.jobs.now", lambda: moment.astimezone(BERLIN))
    for _ in range(2):
        jobs.remind_all(timestamp=0)
    for traeger, antrag in ((musterkreis, here), (other, there)):
        enter_tenant(traeger.id)
        assert kinds(antrag) == {"tag1"}
        assert Email.objects.count() == 1


def promise(antrag: Antrag, day: dt.date) -> Nachweis:
    return say_about_proof(antrag=antrag, beleg="D-MIET", person="", stand=Nachweis.Stand.REICHE_NACH, zusage_bis=day)


def test_papers_promised_for_a_day_are_named_that_morning_once(musterkreis):
    antrag = secured(musterkreis)
    day = antrag.eingangstag + 2 * DAY
    promise(antrag, day)
    morning = dt.datetime.combine(day, dt.time(9, tzinfo=BERLIN))
    for hours in range(-30, 30):
        jobs.remind_of_promises(morning + hours * HOUR)
        assert Email.objects.count() == (1 if hours >= 0 else 0)
    assert "bis heute noch etwas schicken" in Email.objects.get().text
    assert "Miet" not in Email.objects.get().text


def test_nobody_is_reminded_of_papers_that_came(musterkreis):
    antrag = secured(musterkreis)
    day = antrag.eingangstag
    row = promise(antrag, day)
    say_about_proof(antrag=antrag, beleg=row.beleg, person="", stand=Nachweis.Stand.SCHON_DA)
    jobs.remind_of_promises(dt.datetime.combine(day, dt.time(12, tzinfo=BERLIN)))
    assert not Email.objects.exists()
