"""Access to a file (§ 25 SGB X, Art. 15 DSGVO): see what goes in and what stays out, keep back, release, hand over."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from jobcenter.akte.archiv import title_of
from jobcenter.akte.auszug import LEFT_OUT, Auszug, auszug_of
from jobcenter.akte.models import Geheimhaltung, Teil
from jobcenter.akte.queries import blaetter_of
from jobcenter.akte.services.einsicht import is_open, keep_back, release_inspection, show_again
from jobcenter.antrag.queries import answering_for_themselves
from jobcenter.desk.forms import Form
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.desk.wording import label_of, names_of
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.fall.services import KLAERUNG
from jobcenter.files.generated import stream_response
from jobcenter.files.models import Datei
from jobcenter.letters.queries import letters_of
from jobcenter.questionnaire.question import ANTRAGSTELLER

NEEDS_OBJECT = "Bitte wählen Sie, was nicht ins Archiv soll."
NEEDS_REASON = "Bitte schreiben Sie, wen das schützt und warum. Die Person liest den Grund nicht."
NO_PAGE = "Diese Seite gibt es nicht. Lassen Sie das Feld leer, wenn das ganze Dokument gemeint ist."


@desk_page(*FALLARBEIT)
@require_safe
def inspection(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """What one person of the household would get, and what not."""
    return _show(request, case_of(request, fall_id, "Akteneinsicht vorbereitet"))


@desk_page(*FALLARBEIT)
@require_POST
def keep(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """„Nicht für die Einsicht“: a document, one page of it, a letter or a fact."""
    accept_fields(request, "gegenstand", "seite", "grund")
    fall = case_of(request, fall_id, "Akteneinsicht: zurückgehalten")
    form = Form(request.POST)
    grund = form.text("grund", NEEDS_REASON)
    gegenstand, seite = _object_of(fall, form)
    if form.errors:
        return _show(request, fall, form, status=422)
    keep_back(fall=fall, gegenstand=gegenstand, seite=seite, grund=grund, by=staff_of(request))
    messages.success(request, "Das ist für die Einsicht zurückgehalten.")
    return redirect("desk:inspection", fall.id)


@desk_page(*FALLARBEIT)
@require_POST
def give_back(request: HttpRequest, fall_id: UUID, mark_id: UUID) -> HttpResponse:
    """The reason is gone: it goes in again."""
    accept_fields(request)
    fall = case_of(request, fall_id, "Akteneinsicht: wieder gezeigt")
    mark = fall.geheimhaltungen.filter(pk=mark_id).first()
    if mark is None:
        raise Http404
    show_again(mark=mark)
    return redirect("desk:inspection", fall.id)


@desk_page(*FALLARBEIT)
@require_POST
def release(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """„Freigeben“: the archive is made for this person."""
    accept_fields(request, "person")
    fall = case_of(request, fall_id, "Akteneinsicht freigegeben")
    person = request.POST.get("person", "")
    if person not in _people(fall):
        return _show(request, fall, status=422)
    release_inspection(fall=fall, person=person, by=staff_of(request))
    messages.success(request, "Freigegeben. Das Archiv ist in wenigen Minuten fertig. Laden Sie die Seite dann neu.")
    return redirect("desk:inspection", fall.id)


@desk_page(*FALLARBEIT)
@require_safe
def archive_file(request: HttpRequest, fall_id: UUID, einsicht_id: UUID) -> HttpResponseBase:
    """The archive, to hand over or to look at."""
    fall = case_of(request, fall_id, "Akteneinsicht heruntergeladen")
    row = fall.einsichten.select_related("datei").filter(pk=einsicht_id).first()
    if row is None or row.datei is None or not is_open(row):
        raise Http404
    return stream_response(row.datei)


def _show(request: HttpRequest, fall: Fall, form: Form | None = None, status: int = 200) -> HttpResponse:
    people = _people(fall)
    person = request.GET.get("person", ANTRAGSTELLER)
    auszug = auszug_of(fall, person if person in people else ANTRAGSTELLER)
    marks = list(fall.geheimhaltungen.filter(aufgehoben_am=None).select_related("gesetzt_von"))
    context: dict[str, Any] = {
        "fall": fall,
        "personen": [*people.items()],
        "person": auszug.sicht.person,
        "dokumente": [_document(stueck, marks) for stueck in auszug.stuecke],
        "briefe": auszug.briefe,
        "vermerke": _notes(fall, marks),
        "fehlt": auszug.left_out,
        "tabellen": LEFT_OUT,
        "zurueckgehalten": [(mark, _name_of(fall, mark, auszug)) for mark in marks],
        "archive": [
            (row, is_open(row), people.get(row.person, row.person))
            for row in fall.einsichten.select_related("bestellt_von")
        ],
        "errors": form.errors if form else {},
        "getippt": form.values if form else {},
    }
    context["auswahl"] = [
        *(
            (str(datei), f"Dokument: {one['titel']}{which}")
            for one in context["dokumente"]
            for which, datei in one["dateien"]
        ),
        *((str(brief.id), f"Brief: {brief.titel}") for brief in auszug.briefe),
        *((str(row.id), f"Angabe: {label}") for row, label in context["vermerke"]),
    ]
    return show(request, "einsicht.html", context, status)


def _people(fall: Fall) -> dict[str, str]:
    """Who can have an extract: the applicant, and who answers for themselves."""
    names = names_of(fall, valid_feststellungen(fall))
    others = sorted(answering_for_themselves(fall.antrag))
    return {person: names.get(person, person) for person in [ANTRAGSTELLER, *others]}


def _document(stueck: Any, marks: list[Geheimhaltung]) -> dict[str, Any]:
    pages = blaetter_of(stueck)
    files = list(dict.fromkeys(page.datei.id for page in pages))
    held = [page.nummer for page in pages if _is_marked(page.datei.id, marks, page.seite.nummer)]
    return {
        "stueck": stueck,
        "titel": title_of(stueck),
        "seiten": len(pages),
        "zurueck": held,
        "dateien": [(f" (Datei {at})" if len(files) > 1 else "", datei) for at, datei in enumerate(files, start=1)],
    }


def _notes(fall: Fall, marks: list[Geheimhaltung]) -> list[tuple[Feststellung, str]]:
    """The facts with a note that goes in, each in words."""
    rows = valid_feststellungen(fall)
    names = names_of(fall, rows)
    return [(row, _label(row, names)) for row in rows if row.vermerk and not _is_marked(row.id, marks)]


def _label(row: Feststellung, names: dict[str, str]) -> str:
    is_question = row.merkmal.startswith(KLAERUNG)
    # The law writes the person's id at the end of the question's.
    name = names.get(row.merkmal.rpartition(".")[2] if is_question else row.person, "")
    label = str(row.wert["frage"]) if is_question else label_of(row.merkmal, row.frage, name, row.person)
    return f"{label} ({name})" if name and name not in label else label


def _is_marked(gegenstand: UUID, marks: list[Geheimhaltung], seite: int | None = None) -> bool:
    return any(mark.gegenstand == gegenstand and mark.seite in (None, seite) for mark in marks)


def _object_of(fall: Fall, form: Form) -> tuple[UUID, int | None]:
    """What is meant, and the page; Http404 for what is not in this case."""
    chosen = form.text("gegenstand", NEEDS_OBJECT, 36)
    if form.errors:
        return fall.id, None
    try:
        gegenstand = UUID(chosen)
    except ValueError as error:
        raise Http404 from error
    page = form.text("seite", limit=4)
    datei = Datei.objects.filter(pk=gegenstand, id__in=_files(fall)).first()
    if datei is None:
        known = letters_of(fall.id).filter(pk=gegenstand).exists() or fall.feststellungen.filter(pk=gegenstand).exists()
        if not known or page:
            raise Http404
        return gegenstand, None
    if not page:
        return gegenstand, None
    if not page.isdecimal() or not 1 <= int(page) <= datei.seiten:
        form.errors["seite"] = NO_PAGE
        return gegenstand, None
    return gegenstand, int(page)


def _files(fall: Fall) -> Any:
    return Teil.objects.filter(stueck__fall=fall).values("datei")


def _name_of(fall: Fall, mark: Geheimhaltung, auszug: Auszug) -> str:
    fact = fall.feststellungen.filter(pk=mark.gegenstand).first()
    if fact is not None:
        return f"Angabe „{_label(fact, names_of(fall, valid_feststellungen(fall)))}“"
    letter = letters_of(fall.id).filter(pk=mark.gegenstand).first()
    if letter is not None:
        return f"Brief „{letter.titel}“"
    teil = Teil.objects.filter(stueck__fall=fall, datei=mark.gegenstand).select_related("stueck").first()
    name = f"Dokument „{title_of(teil.stueck)}“" if teil else "Dokument"
    return f"{name}, Seite {mark.seite}" if mark.seite else name
