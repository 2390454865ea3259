"""Reminders: what was begun and not sent, papers promised for today, a period that ends soon. Each is sent once.

What came through the link of a letter and was left there is handed in. Old sessions go.

Runs every hour and may run late, or twice: what is due is worked out from the clock, and a row in `Erinnerung` says
what is done. Of several kinds that are due only the latest is sent; the missed ones count as done.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.sessions.backends.db import SessionStore
from django.db.models import Q
from procrastinate.contrib.django import app

from jobcenter.akte.models import Hochladelink, Quittung
from jobcenter.akte.queries import drafts_through
from jobcenter.akte.services import NothingToHandIn, hand_in
from jobcenter.antrag.models import Antrag, Erinnerung, Nachweis
from jobcenter.antrag.queries import root_of
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.queries import decisions_of
from jobcenter.clock import BERLIN, now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import is_closed
from jobcenter.fall.services.eingang import WEITERBEWILLIGUNG
from jobcenter.portal.mail_links import send_proof_reminder, send_reminder, send_renewal_reminder
from jobcenter.traeger.queries import all_offices
from jobcenter.traeger.tenancy import tenant

DAYS = (1, 3, 7)
WEEKS = (8, 4, 2)
# Nobody is reminded of something so long ago; the desk sees who is stuck.
TOO_LATE = timedelta(days=14)
PROMISE_TOO_LATE = timedelta(days=3)
LEFT_BEHIND = timedelta(days=1)
MORNING = time(9, tzinfo=BERLIN)


@dataclass(frozen=True, slots=True)
class Due:
    """One kind of reminder and the moment from which it is due."""

    art: str
    ab: datetime


@app.periodic(cron="7 * * * *")
@app.task(name="portal.remind_all", queueing_lock="portal.remind_all")
def remind_all(timestamp: int) -> None:
    """Remind the people of every office, each office in a transaction of its own."""
    for traeger in all_offices():
        with tenant(traeger.id):
            remind_of_drafts(now())
            remind_of_renewals(now())
            remind_of_promises(now())
            hand_in_left_behind(now())


@app.periodic(cron="37 * * * *")
@app.task(name="portal.forget_sessions", queueing_lock="portal.forget_sessions")
def forget_sessions(timestamp: int) -> None:
    """Delete the sessions that have ended: what somebody tried out or had open here is kept no longer than needed."""
    SessionStore.clear_expired()


def remind_of_drafts(moment: datetime) -> None:
    """One, three and seven days after the date was secured, as long as nothing was sent."""
    begun = Antrag.objects.filter(
        Q(erstantrag=None) | Q(formular=WEITERBEWILLIGUNG),
        stand=Antrag.Stand.DATUM_GESICHERT,
        eingegangen_am__range=(moment - TOO_LATE, moment - timedelta(days=DAYS[0])),
    )
    for antrag in begun.select_related("erstantrag"):
        kinds = [Due(f"tag{days}", antrag.eingegangen_am + timedelta(days=days)) for days in DAYS]
        if _is_new(antrag, kinds, moment):
            send_reminder(antrag)


def remind_of_renewals(moment: datetime) -> None:
    """Eight, four and two weeks before a granted period ends, unless a renewal was begun or sent since."""
    today = moment.date()
    ending = Bescheid.objects.filter(
        stand=Bescheid.Stand.FREIGEGEBEN,
        art__in=(Bescheid.Art.BEWILLIGUNG, Bescheid.Art.VORLAEUFIG),
        bewilligung_bis__range=(today, today + timedelta(weeks=WEEKS[0])),
    )
    for bescheid in ending.select_related("fall", "fall__antrag"):
        antrag = bescheid.fall.antrag
        if _is_last(bescheid) and not _is_renewed(antrag, bescheid):
            kinds = [_before_end(bescheid.bewilligung_bis, weeks) for weeks in WEEKS]
            if _is_new(antrag, kinds, moment):
                send_renewal_reminder(antrag)


def remind_of_promises(moment: datetime) -> None:
    """On the day that somebody named for papers that are not here yet."""
    today = moment.astimezone(BERLIN).date()
    promised = Nachweis.objects.filter(
        stand=Nachweis.Stand.REICHE_NACH, zusage_bis__range=(today - PROMISE_TOO_LATE, today)
    )
    for antrag in Antrag.objects.filter(nachweise__in=promised).select_related("erstantrag").distinct():
        if is_closed(antrag, fall_of(antrag)):
            continue
        days = sorted({row.zusage_bis for row in promised.filter(antrag=antrag) if row.zusage_bis})
        kinds = [Due(f"zusage-{day:%Y-%m-%d}", datetime.combine(day, MORNING)) for day in days]
        if _is_new(antrag, kinds, moment):
            send_proof_reminder(antrag)


def hand_in_left_behind(moment: datetime) -> None:
    """Somebody sent files through the link of a letter and did not press the last button: after a day they count."""
    lately = Hochladelink.objects.filter(gueltig_bis__gt=moment - TOO_LATE).exclude(angelegt_von=None)
    for link in lately.select_related("antrag"):
        drafts = drafts_through(link)
        if drafts and all(row.angegeben_am < moment - LEFT_BEHIND for row in drafts):
            with suppress(NothingToHandIn):
                hand_in(antrag=link.antrag, kanal=Quittung.Kanal.LINK, besitz=link.id)


def _before_end(ende: date, weeks: int) -> Due:
    """The end is part of the name: the next period has reminders of its own."""
    return Due(f"wba{weeks}-{ende:%Y-%m-%d}", datetime.combine(ende - timedelta(weeks=weeks), MORNING))


def _is_last(bescheid: Bescheid) -> bool:
    released = decisions_of(bescheid.fall).filter(stand=Bescheid.Stand.FREIGEGEBEN)
    last = released.order_by("-freigegeben_am").first()
    return last is not None and last.pk == bescheid.pk


def _is_renewed(antrag: Antrag, bescheid: Bescheid) -> bool:
    later = Antrag.objects.filter(erstantrag=antrag, formular=WEITERBEWILLIGUNG)
    return later.filter(eingegangen_am__gt=bescheid.freigegeben_am).exists()


def _is_new(antrag: Antrag, kinds: Iterable[Due], moment: datetime) -> bool:
    """Whether a reminder is due that was not sent yet, to an address that we may write to. Marks it, and missed ones.

    The lock lets only one of two workers through; the other one then finds the mark.
    """
    due = [kind.art for kind in kinds if kind.ab <= moment]
    contact = root_of(antrag)
    if not due or not contact.email or contact.email_bestaetigt_am is None:
        return False
    Antrag.objects.select_for_update(no_key=True, of=("self",)).get(pk=antrag.pk)
    done = set(antrag.erinnerungen.values_list("art", flat=True))
    if due[-1] in done:
        return False
    Erinnerung.objects.bulk_create(
        Erinnerung(traeger_id=antrag.traeger_id, antrag=antrag, art=art, gesendet_am=moment)
        for art in due
        if art not in done
    )
    record(Ereignis.Art.ERINNERT, fall_id=fall_of(antrag).id, antrag=str(antrag.id), erinnerung=due[-1])
    return True
