"""Posteingang: scans and mails that no code led to a case; somebody sorts them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jobcenter.accounts.services import log_read
from jobcenter.akte.models import Posteingang
from jobcenter.akte.queries import unsorted
from jobcenter.akte.services.einlesen import AlreadySorted, NotUsable, assign_posten, reject_posten
from jobcenter.akte.vorschlag import Vorschlag, suggest
from jobcenter.desk.folder import Thema, person_names
from jobcenter.desk.forms import Form
from jobcenter.desk.viewer import kinds
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, lies_open, show, staff_of, typed
from jobcenter.fall import queries as cases
from jobcenter.fall.models import Fall
from jobcenter.files.download import page_response
from jobcenter.files.models import Seite
from jobcenter.files.queries import texts_of

PER_PAGE = 20
SCAN = "Posteingang: Scan"
GONE = "Jemand war schneller: Das ist schon sortiert."
NEEDS_REASON = "Bitte wählen Sie, warum es nicht hierher gehört."
UNUSABLE = "Die Prüfung der Datei läuft noch. Bitte versuchen Sie es gleich noch einmal."


@desk_page(*FALLARBEIT)
@require_safe
def incoming(request: HttpRequest) -> HttpResponse:
    """What waits to be sorted, the oldest first."""
    page = Paginator(unsorted(), PER_PAGE).get_page(request.GET.get("seite"))
    rows = [(posten, _suggestion(posten)) for posten in page.object_list]
    return show(request, "posteingang.html", {"zeilen": rows, "page": page})


def _suggestion(posten: Posteingang) -> Vorschlag | None:
    texts = texts_of(posten.datei) if posten.datei else []
    return suggest(texts) if any(texts) else None


def _scan(request: HttpRequest, posten_id: UUID) -> Posteingang:
    """One that waits; its opening is written down once. Http404 when it is sorted or of another office."""
    posten = unsorted().filter(pk=posten_id).first()
    if posten is None:
        raise Http404
    user = staff_of(request)
    if not lies_open(user, posten.id, SCAN):
        log_read(user=user, fall_id=posten.id, seite=SCAN)
    return posten


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def incoming_item(request: HttpRequest, posten_id: UUID) -> HttpResponse:
    """One scan: its pages, the search for a case, and where it goes."""
    accept_fields(request, "q", "fall", "tun", "thema", "art", "person")
    posten = _scan(request, posten_id)
    form = Form(request.POST)
    fall = _chosen_case(request)
    if fall is not None and request.POST.get("tun") == "zuordnen":
        response = _assign(request, posten, fall, form)
        if response is not None:
            return response
    return _show_item(request, posten, fall, form)


def _show_item(request: HttpRequest, posten: Posteingang, fall: Fall | None, form: Form) -> HttpResponse:
    vorschlag, text = _suggestion(posten), typed(request, "q")[:100]
    names = person_names(fall) if fall else {}
    context: dict[str, Any] = {
        "posten": posten,
        "seiten": range(1, (posten.datei.seiten if posten.datei else 0) + 1),
        "vorschlag": vorschlag,
        "gesucht_fall": text,
        "faelle": cases.search(text) if text else (),
        "fall": fall,
        "arten": [("", "keine davon"), *((value, titel) for value, (_, titel) in kinds().items())],
        "art": form.raw.get("art", f"{vorschlag.code}/{vorschlag.titel}" if vorschlag else ""),
        "themen": Thema.choices,
        "aktenthema": form.raw.get("thema", Thema.NACHWEISE.value if vorschlag else Thema.SCHRIFTWECHSEL.value),
        "personen": [("", "Haushalt"), *names.items()],
        "verwerfen": Posteingang.Verworfen.choices,
        "raw": form.raw,
        "errors": form.errors,
    }
    return show(request, "posteingang_eines.html", context, 422 if form.errors else 200)


def _chosen_case(request: HttpRequest) -> Fall | None:
    text = request.POST.get("fall", "")
    if not text:
        return None
    try:
        kennung = UUID(text)
    except ValueError:
        raise Http404 from None
    return case_of(request, kennung, "Posteingang: Fall gewählt")


def _assign(request: HttpRequest, posten: Posteingang, fall: Fall, form: Form) -> HttpResponse | None:
    thema = form.choice("thema", dict(Thema.choices), "Bitte wählen Sie ein Thema.")
    chosen = form.choice("art", {"": "", **kinds()}, "Bitte wählen Sie, was es ist.")
    person = form.choice("person", {"": "", **person_names(fall)}, "Bitte wählen Sie, um wen es geht.")
    if form.errors:
        return None
    art = kinds().get(chosen, ("", ""))[0]
    by = staff_of(request)
    try:
        stueck = assign_posten(posten=posten, fall=fall, thema=Thema(thema), art=art, person=person, by=by)
    except NotUsable:
        form.errors["thema"] = UNUSABLE
        return None
    except AlreadySorted:
        messages.error(request, GONE)
        return redirect("desk:incoming")
    messages.success(request, f"Das Dokument liegt jetzt im Fall {fall.aktenzeichen}.")
    return redirect("desk:document", fall.id, stueck.id)


@desk_page(*FALLARBEIT)
@require_POST
def reject_item(request: HttpRequest, posten_id: UUID) -> HttpResponse:
    """It belongs to no case of this office."""
    accept_fields(request, "grund")
    posten = _scan(request, posten_id)
    form = Form(request.POST)
    grund = form.choice("grund", dict(Posteingang.Verworfen.choices), NEEDS_REASON)
    if form.errors:
        return _show_item(request, posten, None, form)
    try:
        reject_posten(posten=posten, grund=Posteingang.Verworfen(grund), by=staff_of(request))
    except AlreadySorted:
        messages.error(request, GONE)
    else:
        messages.success(request, "Es ist als nicht zugehörig vermerkt.")
    return redirect("desk:incoming")


@desk_page(*FALLARBEIT)
@require_safe
def scan_picture(request: HttpRequest, posten_id: UUID, seite: int) -> HttpResponse:
    """One page of a scan."""
    return page_response(_page_of(_scan(request, posten_id), seite))


@desk_page(*FALLARBEIT)
@require_safe
def scan_thumbnail(request: HttpRequest, posten_id: UUID, seite: int) -> HttpResponse:
    """The small picture of one page, also in the list; what can be read on it is not enough to be an opening."""
    posten = unsorted().filter(pk=posten_id).first()
    if posten is None:
        raise Http404
    return page_response(_page_of(posten, seite), small=True)


def _page_of(posten: Posteingang, seite: int) -> Seite:
    datei = posten.datei
    found = Seite.objects.filter(datei=datei, nummer=seite, datei__zustand="in_ordnung").first() if datei else None
    if found is None or datei is None:
        raise Http404
    found.datei = datei
    return found
