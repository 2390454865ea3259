"""Who opened which case: for the people who answer for it (§ 35 SGB I, § 67c SGB X)."""

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from jobcenter.accounts.models import Lesezugriff
from jobcenter.accounts.queries import all_reads, colleagues
from jobcenter.desk.views.incoming import SCAN
from jobcenter.desk.views.page import AUFSICHT, desk_page, show
from jobcenter.fall.queries import case_of_reference, references
from jobcenter.traeger.models import Traeger

PER_PAGE = 100


@desk_page(*AUFSICHT)
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """All openings, newest first; of one case (by its number) or of one member of staff."""
    traeger: Traeger = request.traeger  # type: ignore[attr-defined]
    people = list(colleagues(traeger.id))
    zeichen = request.GET.get("zeichen", "").replace("\0", "").strip()[:30]
    person = request.GET.get("person", "")
    reads = _filtered(all_reads(), zeichen, next((user.pk for user in people if str(user.pk) == person), None))
    page = Paginator(reads, PER_PAGE).get_page(request.GET.get("seite"))
    names = references([row.fall_id for row in page.object_list])
    context = {
        "zeilen": [(row, names.get(row.fall_id) or _without_case(row)) for row in page.object_list],
        "page": page,
        "personen": [("", "alle"), *((str(user.pk), str(user)) for user in people)],
        "zeichen": zeichen,
        "person": person,
    }
    return show(request, "protokoll.html", context)


def _without_case(row: Lesezugriff) -> str:
    return "noch kein Fall" if row.seite == SCAN else "gelöschter Fall"


def _filtered(reads: QuerySet[Lesezugriff], zeichen: str, user_id: UUID | None) -> QuerySet[Lesezugriff]:
    if user_id:
        reads = reads.filter(user=user_id)
    if not zeichen:
        return reads
    fall_id = case_of_reference(zeichen)
    return reads.filter(fall_id=fall_id) if fall_id else reads.none()
