"""Reading cases. `fall_for` is the only way for a page of the desk to get a case."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from jobcenter.accounts.models import User
from jobcenter.accounts.services import log_read
from jobcenter.antrag import queries as antrag_queries
from jobcenter.antrag.models import Antrag
from jobcenter.fall.models import Fall, Feststellung


def fall_for(user: User, fall_id: UUID, *, seite: str, zweck: str = "") -> Fall:
    """This case for this member of staff; the read is logged, perhaps with a purpose. Http404 outside their office."""
    fall = Fall.objects.select_related("antrag", "zustaendig").filter(pk=fall_id).first()
    if fall is None:
        raise Http404
    log_read(user=user, fall_id=fall.id, seite=seite, zweck=zweck, akte=fall.antrag_id)
    return fall


def fall_of(antrag: Antrag) -> Fall:
    """The case of the person's own application, whichever of several it is."""
    return Fall.objects.select_related("zustaendig").get(antrag_id=antrag.erstantrag_id or antrag.id)


def waiting() -> QuerySet[Antrag]:
    """What waits for the office, oldest first: the application of each open case, and what was sent later in a case."""
    opened = [stand for stand in Fall.Stand if stand != Fall.Stand.BESCHIEDEN]
    case = Q(erstantrag=None, faelle__stand__in=opened)
    return Antrag.objects.filter(case | _sent_later()).order_by("eingegangen_am")


def drafts() -> QuerySet[Antrag]:
    """Whose date is secured and who has not sent anything: those that can be called first, then the oldest."""
    begun = Antrag.objects.filter(stand=Antrag.Stand.DATUM_GESICHERT)
    return begun.order_by("-hat_telefon", "eingegangen_am")


def _sent_later() -> Q:
    return Q(erstantrag__isnull=False, stand=Antrag.Stand.EINGEREICHT)


def of_cases(antraege: QuerySet[Antrag], user_id: UUID | None) -> QuerySet[Antrag]:
    """Those of these applications whose case is this person's; None: nobody's."""
    own = Q(erstantrag=None, faelle__zustaendig=user_id)
    return antraege.filter(own | Q(erstantrag__isnull=False, erstantrag__faelle__zustaendig=user_id))


def cases_of(antraege: Collection[Antrag]) -> dict[UUID, Fall]:
    """The case of each of these applications, by the id of the application."""
    roots = {antrag.id: antrag.erstantrag_id or antrag.id for antrag in antraege}
    rows = Fall.objects.filter(antrag__in=set(roots.values())).select_related("antrag", "zustaendig")
    by_root = {fall.antrag_id: fall for fall in rows}
    return {kennung: by_root[root] for kennung, root in roots.items()}


def search(text: str) -> QuerySet[Fall]:
    """Cases by number (of any application in them), file reference or name; at most 50."""
    text = text.strip()
    if not text:
        return Fall.objects.none()
    match = Q(aktenzeichen__icontains=text) | _with_number(text) | Q(antrag__in=antrag_queries.with_name(text))
    return Fall.objects.filter(match).select_related("antrag", "zustaendig").order_by("-eroeffnet_am")[:50]


def _with_number(nummer: str) -> Q:
    """The case of the application with this number, also of one that came later in the case."""
    later = Antrag.objects.filter(nummer__iexact=nummer, erstantrag__isnull=False)
    return Q(antrag__nummer__iexact=nummer) | Q(antrag__in=later.values("erstantrag"))


def is_protected(fall: Fall) -> bool:
    """Whether somebody must not learn the address: said with the application or with anything later in this case."""
    return antrag_queries.is_protected(fall.antrag)


def valid_feststellungen(fall: Fall) -> list[Feststellung]:
    """The facts that hold now, by person and name."""
    rows = fall.feststellungen.exclude(stand=Feststellung.Stand.ERSETZT).select_related("festgestellt_von")
    return list(rows.order_by("person", "merkmal"))


def history_of(fall: Fall, person: str, merkmal: str) -> list[Feststellung]:
    """All values this fact ever had, newest first."""
    return list(fall.feststellungen.filter(person=person, merkmal=merkmal).order_by("-erfasst_am"))


@dataclass(frozen=True, slots=True)
class Uebersicht:
    """What a list shows of one case without opening it: numbers, no values."""

    personen: int
    behauptet: int


def overview(faelle: Collection[Fall]) -> dict[UUID, Uebersicht]:
    """Persons and facts that are only claimed, for each of these cases, in one query."""
    rows = (
        Feststellung.objects.filter(fall__in=[fall.id for fall in faelle])
        .exclude(stand=Feststellung.Stand.ERSETZT)
        .values("fall")
        .annotate(
            personen=Count("person", distinct=True, filter=~Q(person="")),
            behauptet=Count("id", filter=Q(stand=Feststellung.Stand.BEHAUPTET)),
        )
    )
    found = {row["fall"]: Uebersicht(row["personen"], row["behauptet"]) for row in rows}
    return {fall.id: found.get(fall.id, Uebersicht(1, 0)) for fall in faelle}


def references(fall_ids: Collection[UUID]) -> dict[UUID, str]:
    """The file references of these cases, for lists that name a case without showing it."""
    return dict(Fall.objects.filter(pk__in=fall_ids).values_list("pk", "aktenzeichen"))


def case_of_reference(zeichen: str) -> UUID | None:
    """The id behind a file reference or the number of an application; None when there is none."""
    match = Q(aktenzeichen__iexact=zeichen) | _with_number(zeichen)
    return Fall.objects.filter(match).values_list("pk", flat=True).first()
