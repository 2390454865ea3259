"""Links that take files for one request, without log-in: for a letter of the office, or for a person's own phone."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from jobcenter.accounts.models import User
from jobcenter.akte.models import Hochladelink
from jobcenter.antrag.link_and_code import code_of, digest
from jobcenter.antrag.models import Antrag
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.queries import fall_of

LETTER_VALID = timedelta(days=60)
PHONE_VALID = timedelta(minutes=30)


@transaction.atomic
def create_hochladelink(
    *, antrag: Antrag, beleg: str = "", person: str = "", by: User | None = None, valid_for: timedelta | None = None
) -> Hochladelink:
    """A new link for one proof ("" for whatever a letter asks for). Its address: `upload_address`.

    `by`: who of the office puts it into a letter (60 days); None: the person, to go on with the phone (30 minutes).
    A new link for the phone ends the earlier ones for the same proof.
    """
    record(Ereignis.Art.HOCHLADELINK_ANGELEGT, fall_id=fall_of(antrag).id, user=by, beleg=beleg, person=person)
    if by is None:
        earlier = Hochladelink.objects.filter(antrag=antrag, beleg=beleg, person=person, angelegt_von=None)
        earlier.filter(widerrufen_am=None).update(widerrufen_am=now())
    kennung = uuid.uuid4()
    return Hochladelink.objects.create(
        id=kennung,
        traeger_id=antrag.traeger_id,
        antrag=antrag,
        beleg=beleg,
        person=person,
        link_hash=digest(code_of(kennung)),
        angelegt_am=now(),
        angelegt_von=by,
        gueltig_bis=now() + (valid_for or (LETTER_VALID if by else PHONE_VALID)),
    )


@transaction.atomic
def end_hochladelink(*, link: Hochladelink, by: User | None = None) -> None:
    """From now on it takes nothing; what came through it stays. `by`: who of the office ended it."""
    record(Ereignis.Art.HOCHLADELINK_BEENDET, fall_id=fall_of(link.antrag).id, user=by, beleg=link.beleg)
    link.widerrufen_am = now()
    link.save(update_fields=["widerrufen_am"])


def upload_address(link: Hochladelink) -> str:
    """What stands in the letter or in the QR code. Short enough to be typed."""
    return settings.PUBLIC_ORIGIN + reverse("portal:upload_link", args=[link.antrag.traeger.slug, code_of(link.id)])
