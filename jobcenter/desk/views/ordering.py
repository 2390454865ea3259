"""Putting a document in order: turn, split, merge, move, take back; say what it is and what it proves."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from jobcenter.akte.beweis import title_of_stueck
from jobcenter.akte.models import Aktenstueck, Fundstelle
from jobcenter.akte.queries import blaetter_of, stueck_of
from jobcenter.akte.services import fundstellen, ordnen
from jobcenter.bescheid.queries import open_draft
from jobcenter.desk.folder import Thema, person_names
from jobcenter.desk.viewer import kinds
from jobcenter.desk.views.facts import WAITS
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, staff_of
from jobcenter.desk.views.viewer import document_in, page_in
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.services import establish

CHANGED = "Jemand hat die Akte gerade anders geordnet. Bitte sehen Sie noch einmal nach."
NO_PAGES = "Bitte wählen Sie Seiten aus. Mindestens eine Seite bleibt im Dokument."
TURNS = {"90", "180", "270"}


def _back(stueck: Aktenstueck, seite: int = 1) -> HttpResponse:
    return redirect("desk:document_page", stueck.fall_id, stueck.id, seite)


@desk_page(*FALLARBEIT)
@require_POST
def turn(request: HttpRequest, fall_id: UUID, stueck_id: UUID, seite: int) -> HttpResponse:
    """Turn one page clockwise; the document keeps it so."""
    accept_fields(request, "grad")
    _, stueck = document_in(request, fall_id, stueck_id)
    if request.POST.get("grad") not in TURNS:
        raise BadRequest("no such angle")
    page_in(stueck, seite)
    ordnen.turn_page(stueck=stueck, page=seite, degrees=int(request.POST["grad"]))
    return _back(stueck, seite)


@desk_page(*FALLARBEIT)
@require_POST
def arrange(request: HttpRequest, fall_id: UUID, stueck_id: UUID) -> HttpResponse:
    """Make a new document of the ticked pages, put them into another one, or move one page up or down."""
    accept_fields(request, "seite", "tun", "ziel")
    fall, stueck = document_in(request, fall_id, stueck_id)
    pages = [int(text) for text in request.POST.getlist("seite") if text.isdecimal()]
    try:
        return _arranged(request, fall, stueck, pages)
    except ordnen.Outdated:
        messages.error(request, CHANGED)
    except ValueError:
        messages.error(request, NO_PAGES)
    return redirect("desk:document", fall.id, stueck.id)


def _arranged(request: HttpRequest, fall: Fall, stueck: Aktenstueck, pages: list[int]) -> HttpResponse:
    what, _, number = request.POST.get("tun", "").partition("-")
    user = staff_of(request)
    if what == "neu":
        made = ordnen.split_stueck(stueck=stueck, pages=pages, by=user)
        messages.success(request, "Die Seiten sind jetzt ein eigenes Dokument.")
        return _back(made)
    if what in ("hoch", "runter") and number.isdecimal():
        order = _moved(len(blaetter_of(stueck)), int(number), -1 if what == "hoch" else 1)
        return _back(ordnen.order_pages(stueck=stueck, order=order, by=user))
    if what not in ("seiten", "ganz"):
        raise BadRequest("no such step")
    target = _target(fall, request.POST.get("ziel", ""))
    if what == "seiten":
        made = ordnen.move_pages(stueck=stueck, pages=pages, to=target, by=user)
    else:
        made = ordnen.merge_stuecke(stueck=stueck, to=target, by=user)
    messages.success(request, f"Die Seiten liegen jetzt in „{title_of_stueck(made)}“.")
    return _back(made)


def _moved(number: int, page: int, by: int) -> list[int]:
    order = list(range(1, number + 1))
    if page not in order:
        raise ValueError("no such page")
    at = page - 1
    order.insert(min(max(at + by, 0), number - 1), order.pop(at))
    return order


def _target(fall: Fall, typed: str) -> Aktenstueck:
    try:
        found = stueck_of(fall, UUID(typed))
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found


@desk_page(*FALLARBEIT)
@require_POST
def undo(request: HttpRequest, fall_id: UUID, stueck_id: UUID) -> HttpResponse:
    """Take back the last step that made this document."""
    accept_fields(request)
    fall, stueck = document_in(request, fall_id, stueck_id)
    try:
        before = ordnen.take_back(stueck=stueck, by=staff_of(request))
    except ordnen.Outdated:
        messages.error(request, CHANGED)
        return redirect("desk:document", fall.id, stueck.id)
    messages.success(request, "Der letzte Schritt ist zurückgenommen.")
    return _back(before)


@desk_page(*FALLARBEIT)
@require_POST
def name(request: HttpRequest, fall_id: UUID, stueck_id: UUID) -> HttpResponse:
    """What this document is, its topic and its person. From then on it counts as seen."""
    accept_fields(request, "art", "thema", "person", "seite")
    fall, stueck = document_in(request, fall_id, stueck_id)
    chosen, person = request.POST.get("art", ""), request.POST.get("person", stueck.person)
    thema = request.POST.get("thema", stueck.thema)
    if (chosen and chosen not in kinds()) or thema not in Thema.values or person not in {"", *person_names(fall)}:
        raise BadRequest("no such kind, topic or person")
    art, titel = kinds().get(chosen, ("", ""))
    by = staff_of(request)
    ordnen.name_stueck(stueck=stueck, art=art, titel=titel, thema=Thema(thema), person=person, by=by)
    messages.success(request, f"Gespeichert: {title_of_stueck(stueck)}.")
    return _back(stueck, _page(request))


@desk_page(*FALLARBEIT)
@require_POST
def double(request: HttpRequest, fall_id: UUID, stueck_id: UUID) -> HttpResponse:
    """Hide this document as the double of another one, or show it again."""
    accept_fields(request, "von")
    fall, stueck = document_in(request, fall_id, stueck_id)
    of = _target(fall, request.POST["von"]) if request.POST.get("von") else None
    try:
        ordnen.mark_double(stueck=stueck, of=of, by=staff_of(request))
    except ValueError:
        raise BadRequest("not the double of this document") from None
    return _back(stueck)


@desk_page(*FALLARBEIT)
@require_POST
def cite(request: HttpRequest, fall_id: UUID, stueck_id: UUID, seite: int) -> HttpResponse:
    """Remember this page as what proves a fact, and establish the fact if that was pressed."""
    accept_fields(request, "feststellung", "tun")
    fall, stueck = document_in(request, fall_id, stueck_id)
    blatt = page_in(stueck, seite)
    fact = _fact(fall, request.POST.get("feststellung", ""))
    by = staff_of(request)
    if request.POST.get("tun") == "feststellen":
        if open_draft(fall):
            messages.error(request, WAITS)
            return _back(stueck, seite)
        source = Feststellung.Quelle.NACHWEIS
        fact = establish(fall=fall, person=fact.person, merkmal=fact.merkmal, by=by, quelle=source)
    fundstellen.set_fundstelle(feststellung=fact, datei_id=blatt.datei.id, seite=blatt.seite.nummer, by=by)
    messages.success(request, "Die Seite ist als Fundstelle gemerkt.")
    return _back(stueck, seite)


def _fact(fall: Fall, typed: str) -> Feststellung:
    try:
        kennung = UUID(typed)
    except ValueError:
        raise Http404 from None
    found = fall.feststellungen.filter(pk=kennung).exclude(stand=Feststellung.Stand.ERSETZT).first()
    if found is None:
        raise Http404
    fact: Feststellung = found
    return fact


@desk_page(*FALLARBEIT)
@require_POST
def uncite(request: HttpRequest, fall_id: UUID, fundstelle_id: UUID) -> HttpResponse:
    """The page does not prove the fact after all; that it was said stays written down."""
    accept_fields(request, "stueck", "seite")
    fall = case_of(request, fall_id, "Fundstelle entfernt")
    found = Fundstelle.objects.filter(pk=fundstelle_id, feststellung__fall=fall).select_related("feststellung").first()
    if found is None:
        raise Http404
    fundstellen.remove_fundstelle(fundstelle=found, by=staff_of(request))
    if request.POST.get("stueck"):
        return _back(_target(fall, request.POST["stueck"]), _page(request))
    fact = found.feststellung
    return redirect("desk:fact", fall.id, fact.merkmal, *([fact.person] if fact.person else []))


def _page(request: HttpRequest) -> int:
    text = request.POST.get("seite", "")
    return int(text) if text.isdecimal() and int(text) else 1
