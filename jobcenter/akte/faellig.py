"""What is due to be deleted in the current office, rule by rule: numbers, ids and dates, never a name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db.models import DateTimeField, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest

from jobcenter.accounts.models import Lesezugriff
from jobcenter.akte.loeschregeln import Regel
from jobcenter.akte.models import Aktenstueck, Einsicht, Hochladelink, Posteingang, Sperre
from jobcenter.antrag.models import Antrag, Antwort, Codeversuch, Erinnerung, Kanal, Nachweis
from jobcenter.bescheid.models import Bescheid
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Fall
from jobcenter.files.models import Sendung
from jobcenter.letters.models import Email

# What the sixty seconds told is the application itself; only what came after it was a draft.
SAID_AT_ONCE = frozenset(
    {
        "person.vorname",
        "person.nachname",
        "person.geburtsdatum",
        "anschrift.plz",
        "kontakt.email",
        "kontakt.telefon",
        "antrag.wunsch",
        "schutz.anschrift",
    }
)
NOTICE = "loeschung"
_REACHABLE = Q(erstantrag=None, email_bestaetigt_am__isnull=False) | Q(erstantrag__email_bestaetigt_am__isnull=False)
_OPEN = (Fall.Stand.EINGEREICHT, Fall.Stand.IN_PRUEFUNG, Fall.Stand.ZUR_FREIGABE)
_GRANTED = (Bescheid.Art.BEWILLIGUNG, Bescheid.Art.VORLAEUFIG)
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Faellig:
    """What one rule would delete now."""

    regel: Regel
    anzahl: int
    ids: tuple[UUID, ...] = ()
    oldest: datetime | None = None
    hinweis: str = ""


def due(regel: Regel, moment: datetime) -> Faellig:
    """What this rule would delete at `moment`, in the current office."""
    found = _DUE[regel.id](regel, moment)
    return found if isinstance(found, Faellig) else _counted(regel, *found)


def held_cases() -> QuerySet[Sperre]:
    """The legal holds that stand."""
    return Sperre.objects.filter(aufgehoben_am=None)


def expired_cases(regel: Regel, moment: datetime) -> QuerySet[Fall]:
    """Cases where nothing happened since, no benefits ran, nothing is open and nothing holds them."""
    return _old_cases(regel, moment).exclude(_is_open()).exclude(id__in=held_cases().values("fall"))


def unsent(antrag: Antrag) -> QuerySet[Antwort]:
    """Answers of an application that were never sent."""
    return antrag.antworten.exclude(frage__in=SAID_AT_ONCE)


def stale_drafts(regel: Regel, moment: datetime) -> QuerySet[Any]:
    """Applications begun online whose unsent answers and files nobody touched for the period."""
    return _drafts().filter(zuletzt__lt=regel.before(moment))


def drafts_to_announce(regel: Regel, moment: datetime) -> QuerySet[Any]:
    """Those that will be due when the days of the notice are over, and whose people we may write to."""
    soon = regel.before(moment) + timedelta(days=regel.ankuendigung_tage)
    untold = Q(gesagt=None) | Q(gesagt__lt=F("zuletzt"))
    return _drafts().filter(_REACHABLE, untold, zuletzt__lt=soon)


def announced_drafts(regel: Regel, moment: datetime) -> QuerySet[Any]:
    """Stale drafts whose people were told long enough ago and changed nothing since."""
    told_until = moment - timedelta(days=regel.ankuendigung_tage)
    return stale_drafts(regel, moment).filter(gesagt__gt=F("zuletzt"), gesagt__lte=told_until)


def rejected_scans(regel: Regel, moment: datetime) -> QuerySet[Posteingang]:
    """Scans that belong to no case and still have their bytes."""
    return Posteingang.objects.filter(datei__isnull=False, stueck=None, erledigt_am__lt=regel.before(moment))


def old_archives(regel: Regel, moment: datetime) -> QuerySet[Einsicht]:
    """Archives whose time is over; that they were given stays known."""
    return Einsicht.objects.filter(datei__isnull=False, bereit_am__lt=regel.before(moment))


def _drafts() -> QuerySet[Any]:
    """Begun online, never sent, with something that can go; `zuletzt` is the last change, `gesagt` the last notice."""
    answers = Antwort.objects.filter(antrag=OuterRef("pk")).exclude(frage__in=SAID_AT_ONCE)
    files = Nachweis.objects.filter(antrag=OuterRef("pk"), datei__isnull=False, abgegeben_am=None)
    notices = Erinnerung.objects.filter(antrag=OuterRef("pk"), art__startswith=NOTICE)
    begun = Antrag.objects.filter(
        stand=Antrag.Stand.DATUM_GESICHERT, kanal=Kanal.ONLINE, erfasst_von=None, einreichungen=None
    )
    return begun.annotate(
        zuletzt=Greatest(_newest(answers, "gespeichert_am"), _newest(files, "angegeben_am")),
        gesagt=_newest(notices, "gesendet_am"),
    ).exclude(zuletzt=None)


def _old_cases(regel: Regel, moment: datetime) -> QuerySet[Fall]:
    before = regel.before(moment)
    of_case = Q(id=OuterRef("antrag_id")) | Q(erstantrag=OuterRef("antrag_id"))
    last = Greatest(
        "eroeffnet_am",
        _newest(Antrag.objects.filter(of_case), "eingegangen_am"),
        _newest(Ereignis.objects.filter(fall_id=OuterRef("pk")), "zeitpunkt"),
        _newest(Aktenstueck.objects.filter(fall=OuterRef("pk")), "eingang_am"),
    )
    running = Bescheid.objects.filter(
        stand=Bescheid.Stand.FREIGEGEBEN, art__in=_GRANTED, bewilligung_bis__gte=before.date()
    )
    old = Fall.objects.annotate(zuletzt=last).filter(eroeffnet_am__lt=before, zuletzt__lt=before)
    return old.exclude(id__in=running.values("fall"))


def _is_open() -> Q:
    later = Antrag.objects.filter(erstantrag__isnull=False, stand=Antrag.Stand.EINGEREICHT)
    return Q(stand__in=_OPEN) | Q(antrag__in=later.values("erstantrag"))


def _newest(rows: QuerySet[Any], field: str) -> Subquery:
    newest = rows.order_by().values("traeger").annotate(newest=Max(field)).values("newest")
    return Subquery(newest, output_field=DateTimeField())


def _counted(regel: Regel, rows: QuerySet[Any], field: str, hinweis: str = "") -> Faellig:
    ids = tuple(rows.order_by(field).values_list("pk", flat=True)[:_SHOWN])
    oldest = rows.order_by(field).values_list(field, flat=True).first()
    return Faellig(regel, rows.count(), ids, oldest, hinweis)


_Found = Faellig | tuple[QuerySet[Any], str] | tuple[QuerySet[Any], str, str]


def _cases(regel: Regel, moment: datetime) -> _Found:
    old = _old_cases(regel, moment)
    held = old.filter(id__in=held_cases().values("fall")).count()
    still_open = old.filter(_is_open()).count()
    return expired_cases(regel, moment), "zuletzt", f"gesperrt: {held}, noch offen: {still_open}"


def _draft_answers(regel: Regel, moment: datetime) -> _Found:
    mute = stale_drafts(regel, moment).exclude(_REACHABLE).count()
    told = drafts_to_announce(regel, moment).count()
    return announced_drafts(regel, moment), "zuletzt", f"anzukündigen: {told}, ohne E-Mail und deshalb behalten: {mute}"


def _paper(regel: Regel, moment: datetime) -> _Found:
    by_paper = (Aktenstueck.Herkunft.POST, Aktenstueck.Herkunft.SCHALTER)
    scans = Aktenstueck.objects.filter(herkunft__in=by_paper, eingang_am__lt=regel.before(moment))
    return scans, "eingang_am", "nur gezählt: Papier vernichtet das Jobcenter selbst"


def _sessions(regel: Regel, moment: datetime) -> _Found:
    ended = Session.objects.filter(expire_date__lt=moment).count()
    return Faellig(regel, ended, hinweis="alle Jobcenter zusammen, stündlich von selbst")


_DUE: dict[str, Callable[[Regel, datetime], _Found]] = {
    "sendung": lambda r, m: (Sendung.objects.filter(zuletzt_am__lt=r.before(m)), "zuletzt_am"),
    "entwurf": _draft_answers,
    "fall": _cases,
    "papier": _paper,
    "lesezugriff": lambda r, m: (Lesezugriff.objects.filter(zeitpunkt__lt=r.before(m)), "zeitpunkt"),
    "email": lambda r, m: (Email.objects.filter(erstellt_am__lt=r.before(m)), "erstellt_am"),
    "posteingang_datei": lambda r, m: (rejected_scans(r, m), "erledigt_am"),
    "posteingang": lambda r, m: (
        Posteingang.objects.filter(datei=None, stueck=None, erledigt_am__lt=r.before(m)),
        "erledigt_am",
    ),
    "hochladelink": lambda r, m: (Hochladelink.objects.filter(gueltig_bis__lt=r.before(m)), "gueltig_bis"),
    "codeversuch": lambda r, m: (Codeversuch.objects.filter(zeitpunkt__lt=r.before(m)), "zeitpunkt"),
    "einsicht": lambda r, m: (old_archives(r, m), "bereit_am"),
    "sitzung": _sessions,
}
