"""One document, page by page, beside the answers it proves."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from jobcenter.akte.beweis import title_of_stueck
from jobcenter.akte.models import Aktenstueck
from jobcenter.akte.queries import Blatt, blaetter_of, stueck_of, stuecke_of, successor_of
from jobcenter.akte.services.ordnen import last_step
from jobcenter.bescheid.queries import open_draft
from jobcenter.desk import viewer
from jobcenter.desk.folder import Thema, person_names
from jobcenter.desk.views.page import FALLARBEIT, desk_page, open_once, show
from jobcenter.fall.models import Fall
from jobcenter.files.download import page_response
from jobcenter.files.queries import text_of


def logged_as(stueck_id: UUID) -> str:
    """How the opening of a document stands in the log."""
    return f"Dokument {str(stueck_id)[:13]}"


def document_in(request: HttpRequest, fall_id: UUID, stueck_id: UUID) -> tuple[Fall, Aktenstueck]:
    """The document of this address; its opening is written down once. Http404 when it is of another case or office."""
    if not Aktenstueck.objects.filter(pk=stueck_id, fall=fall_id).exists():
        raise Http404
    fall = open_once(request, fall_id, logged_as(stueck_id))
    stueck = stueck_of(fall, stueck_id)
    if stueck is None:
        raise Http404
    return fall, stueck


def page_in(stueck: Aktenstueck, seite: int) -> Blatt:
    """One page of a document as it is numbered; Http404 when there is none that was checked."""
    blaetter = blaetter_of(stueck)
    if not 1 <= seite <= len(blaetter):
        raise Http404
    return blaetter[seite - 1]


@desk_page(*FALLARBEIT)
@require_safe
def document(request: HttpRequest, fall_id: UUID, stueck_id: UUID, seite: int = 1) -> HttpResponse:
    """The viewer. A document that was split or merged meanwhile leads to where its pages are."""
    dissolved = Aktenstueck.objects.filter(pk=stueck_id, fall=fall_id, aufgeloest_am__isnull=False).first()
    if dissolved is not None:
        target = successor_of(open_once(request, fall_id, logged_as(stueck_id)), stueck_id)
        if target is None:
            raise Http404
        return redirect("desk:document", fall_id, target.id)
    fall, stueck = document_in(request, fall_id, stueck_id)
    return show_document(request, fall, stueck, seite)


def show_document(request: HttpRequest, fall: Fall, stueck: Aktenstueck, seite: int) -> HttpResponse:
    """The page of a document with everything beside it."""
    blaetter, stuecke = blaetter_of(stueck), list(stuecke_of(fall).select_related(None))
    if not 1 <= seite <= len(blaetter):
        raise Http404
    blatt = blaetter[seite - 1]
    texts = [text_of(one.seite) for one in blaetter]
    vorschlag = viewer.suggestion_for(texts)
    code = stueck.art or (vorschlag.code if vorschlag else "")
    facts = viewer.facts_beside(fall, stueck, blatt, code, stuecke)
    zoom = request.GET.get("zoom", "")
    zoom = zoom if zoom in viewer.ZOOMS else "breite"
    names = person_names(fall)
    before, behind = viewer.neighbours(stuecke, stueck)
    chosen = f"{stueck.art}/{title_of_stueck(stueck)}"
    context: dict[str, Any] = {
        "fall": fall,
        "stueck": stueck,
        "titel": title_of_stueck(stueck),
        "name": names.get(stueck.person, "") if stueck.person else "",
        "blaetter": blaetter,
        "blatt": blatt,
        "bild": viewer.picture_of_page(blatt, zoom),
        "zoom": zoom,
        "stufen": viewer.ZOOMS.items(),
        "davor": before,
        "danach": behind,
        "text": texts[seite - 1],
        "aufrecht": viewer.advised_turn(blatt),
        "vorschlag": vorschlag if stueck.bestaetigt_am is None else None,
        "betraege": viewer.amounts_found(vorschlag, facts),
        "fakten": facts,
        "arten": [("", "keine davon"), *((value, titel) for value, (_, titel) in viewer.kinds().items())],
        "art": chosen if chosen in viewer.kinds() else "",
        "themen": Thema.choices,
        "personen": [("", "Haushalt"), *names.items()],
        "andere": [(row, title_of_stueck(row)) for row in stuecke if row.id != stueck.id],
        "schritt": last_step(stueck) is not None,
        "entwurf": open_draft(fall) is not None,
        "doppelt": viewer.twin_of(stuecke, stueck, blatt),
    }
    return show(request, "dokument.html", context)


@desk_page(*FALLARBEIT)
@require_safe
def page_picture(request: HttpRequest, fall_id: UUID, stueck_id: UUID, seite: int) -> HttpResponse:
    """The picture of one page, as it lies in the safe copy; the browser turns it."""
    _, stueck = document_in(request, fall_id, stueck_id)
    return page_response(page_in(stueck, seite).seite)


@desk_page(*FALLARBEIT)
@require_safe
def page_thumbnail(request: HttpRequest, fall_id: UUID, stueck_id: UUID, seite: int) -> HttpResponse:
    """The small picture of one page."""
    _, stueck = document_in(request, fall_id, stueck_id)
    return page_response(page_in(stueck, seite).seite, small=True)
