"""Opening and ending trial runs, keeping remarks. No act of a case, so no event."""

import secrets
from datetime import timedelta

from jobcenter.accounts.models import User
from jobcenter.clock import now
from jobcenter.probe.models import Anmerkung, Probelink
from jobcenter.probe.queries import digest

VALID_FOR = timedelta(days=30)
MAX_ANMERKUNGEN = 100
MAX_TEXT = 2000
MAX_NAME = 80


class TooManyAnmerkungen(Exception):
    """This link has brought as many remarks as one may."""


def create_link(*, formular: str, titel: str, by: User) -> tuple[Probelink, str]:
    """A new link and its secret part, which is shown once and kept nowhere."""
    token = secrets.token_urlsafe(32)
    moment = now()
    link = Probelink.objects.create(
        formular=formular,
        titel=titel,
        token_hash=digest(token),
        erstellt_von=by,
        erstellt_am=moment,
        gueltig_bis=moment + VALID_FOR,
    )
    return link, token


def end_link(*, link: Probelink) -> None:
    """Close the link now; what was remarked stays."""
    moment = now()
    if link.gueltig_bis > moment:
        link.gueltig_bis = moment
        link.save(update_fields=["gueltig_bis"])


def keep_anmerkung(
    *,
    link: Probelink,
    version: str,
    seite: str,
    person: str,
    frage: str,
    text: str,
    name: str,
    sprache: str,
) -> Anmerkung:
    """Keep a remark about one question. Raises TooManyAnmerkungen; what is too long is cut."""
    # Remarks of one link one after the other: at the same moment all would still find room.
    Probelink.objects.select_for_update().get(pk=link.pk)
    if link.anmerkungen.count() >= MAX_ANMERKUNGEN:
        raise TooManyAnmerkungen
    return Anmerkung.objects.create(
        link=link,
        formular=link.formular,
        version=version,
        seite=seite,
        person=person,
        frage=frage,
        text=text[:MAX_TEXT],
        name=name[:MAX_NAME],
        sprache=sprache,
        erstellt_am=now(),
    )


def settle_anmerkung(*, anmerkung: Anmerkung, by: User) -> None:
    """The office has dealt with a remark; doing it twice changes nothing."""
    if anmerkung.erledigt_am is None:
        anmerkung.erledigt_am, anmerkung.erledigt_von = now(), by
        anmerkung.save(update_fields=["erledigt_am", "erledigt_von"])
