"""Further requests: the list of all of them, beginning one inside a case, and own parts of other adults."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jobcenter.accounts.access import office_page
from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Beteiligung, Kanal
from jobcenter.antrag.queries import answers_of, beteiligungen_of
from jobcenter.antrag.services import KeyReused, OnlyTheOffice
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import end_own_part, invite_person, is_closed, start_anliegen
from jobcenter.portal.access import OfficeRequest, OwnRequest, own_antrag_page
from jobcenter.portal.anliegen import further_forms, own_parts, root_address, startable
from jobcenter.portal.urls_of import address, step_address
from jobcenter.questionnaire.engine import path
from jobcenter.questionnaire.formulare import FORMULARE


@office_page
@require_safe
def anliegen(request: OfficeRequest) -> HttpResponse:
    """Everything that can be asked for or told here, each with one sentence when it is needed."""
    return render(request, "portal/anliegen.html", {"formulare": further_forms()})


@own_antrag_page
@require_POST
def beginnen(request: OwnRequest, formular: str) -> HttpResponse:
    """Begin something further in this case; a double click begins it once."""
    if formular not in {form.id for form in startable(request)}:
        raise Http404
    schluessel = request.POST.get("schluessel", "")[:64] or uuid.uuid4().hex
    try:
        antrag, _is_new = start_anliegen(
            antrag=request.antrag,
            formular=formular,
            schluessel=schluessel,
            kanal=Kanal.ONLINE,
            sprache=get_language() or "de",
        )
    except KeyReused:
        return HttpResponseRedirect(root_address(request))
    form = FORMULARE[formular]
    first = path(form, answers_of(antrag), antrag.eingangstag)[0]
    request.antrag, request.link, request.form = antrag, link_of(antrag.id), form
    return HttpResponseRedirect(step_address(request, first))


@own_antrag_page
@require_http_methods(["GET", "HEAD", "POST"])
def person(request: OwnRequest, person: str) -> HttpResponse:
    """Let another adult answer for themselves by an own link, or end that."""
    line = next((line for line in own_parts(request) if line["person"] == person), None)
    if line is None:
        raise Http404
    if request.method != "POST":
        return _show(request, line["name"], line["beteiligung"])
    if is_closed(request.antrag, fall_of(request.antrag)):
        return HttpResponseRedirect(address(request, "home"))
    if request.POST.get("aktion") == "beenden":
        for row in beteiligungen_of(request.antrag):
            if row.person == person:
                end_own_part(beteiligung=row)
        messages.success(request, _("Der eigene Zugang ist beendet."))
        return HttpResponseRedirect(address(request, "home"))
    try:
        invite_person(antrag=request.antrag, person=person)
    except OnlyTheOffice:
        messages.info(request, _("Einen neuen Zugang für diese Person gibt nur das Jobcenter. Bitte rufen Sie an."))
    return HttpResponseRedirect(address(request, "person", person))


def _show(request: OwnRequest, name: str, beteiligung: Beteiligung | None) -> HttpResponse:
    context = {
        "name": name,
        "beteiligung": beteiligung,
        "home": address(request, "home"),
        "nummer": request.antrag.nummer,
    }
    if beteiligung is not None and beteiligung.angenommen_am is None:
        own_home = reverse("portal:home", args=[request.traeger.slug, link_of(beteiligung.id)])
        context |= {"adresse": request.build_absolute_uri(own_home), "code": code_of(beteiligung.id)}
    return render(request, "portal/person.html", context)
