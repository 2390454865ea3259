"""Reading about files: quotas, what waits, pages, texts, and the search in them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from jobcenter.files import places, words
from jobcenter.files.models import Datei, Seite, Seitenwort, Sendung
from jobcenter.keys.seal import open_value
from jobcenter.keys.store import office_secret
from jobcenter.traeger.tenancy import current_traeger_id

MOST_HITS = 200
SEARCH_SECRET = "suche"  # noqa: S105 - the name of a secret, not one


@dataclass(frozen=True, slots=True)
class Usage:
    """What one sender has stored."""

    dateien: int
    bytes: int


def usage(besitz: UUID, *, since: datetime) -> Usage:
    """What counts towards the quota: files not refused, those refused since `since`, and what is arriving."""
    counted = Datei.objects.filter(Q(erstellt_am__gte=since) | ~Q(zustand=Datei.Zustand.ABGELEHNT), besitz=besitz)
    found = counted.aggregate(dateien=Count("id"), bytes=Sum("groesse", default=0))
    coming = Sendung.objects.filter(besitz=besitz, vollstaendig_am=None).aggregate(
        dateien=Count("id"), bytes=Sum("groesse", default=0)
    )
    return Usage(found["dateien"] + coming["dateien"], found["bytes"] + coming["bytes"])


def waiting(*, now: datetime, longer_than: timedelta) -> QuerySet[Datei]:
    """Files of the current office whose check has not ended for `longer_than`."""
    return Datei.objects.filter(zustand=Datei.Zustand.WIRD_GEPRUEFT, erstellt_am__lt=now - longer_than)


def unread(*, now: datetime, longer_than: timedelta) -> list[UUID]:
    """Files of the current office with pages that nobody has read for `longer_than`."""
    waiting = Seite.objects.filter(gelesen_am=None, datei__erstellt_am__lt=now - longer_than)
    return list(waiting.values_list("datei_id", flat=True).order_by().distinct()[:500])


def open_sendungen(besitz: UUID) -> QuerySet[Sendung]:
    """Files of a sender that have not arrived whole."""
    return Sendung.objects.filter(besitz=besitz, vollstaendig_am=None)


def duplicates_of(datei: Datei) -> QuerySet[Datei]:
    """Earlier files of the same case with the same bytes."""
    return Datei.objects.filter(akte=datei.akte, sha256=datei.sha256, erstellt_am__lt=datei.erstellt_am)


def picture_of(seite: Seite, datei: Datei) -> bytes:
    """The picture of one page; see `places.read` for what it raises."""
    return places.read_copy(datei, start=seite.beginn, end=seite.beginn + seite.laenge)


def thumbnail_of(seite: Seite, datei: Datei) -> bytes:
    """The small picture of one page."""
    return places.read_copy(datei, start=seite.klein_beginn, end=seite.klein_beginn + seite.klein_laenge)


def text_of(seite: Seite) -> str:
    """What was read from a page; "" when nothing was."""
    if seite.text is None:
        return ""
    return open_value(bytes(seite.text), seite.traeger_id, text_place(seite.id)).decode()


def texts_of(datei: Datei) -> list[str]:
    """What was read from each page of a file."""
    return [text_of(seite) for seite in datei.blaetter.order_by("nummer")]


def text_place(seite_id: UUID) -> str:
    """What a page's text is bound to."""
    return f"files_seite/text/{seite_id}"


def search_pages(typed: str, akten: Collection[UUID] | None = None) -> QuerySet[Seite]:
    """Pages of the office (or of some case files) that hold every word that was typed, the newest `MOST_HITS`."""
    wanted = words.query_words(typed)
    if not wanted:
        return Seite.objects.none()
    hashes = words.blind(wanted, office_secret(current_traeger_id(), SEARCH_SECRET))
    hits = Seitenwort.objects.filter(worte__contains=hashes)
    if akten is not None:
        hits = hits.filter(akte__in=akten)
    newest = hits.order_by("-datum").values("seite_id")[:MOST_HITS]
    return Seite.objects.filter(id__in=newest).select_related("datei").order_by("-datei__erstellt_am", "nummer")
