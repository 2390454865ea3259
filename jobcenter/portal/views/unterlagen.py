"""Proofs: send a file now, promise it, or say that there is none. Nothing of this ever stops an application."""

from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.akte.services import add_draft, say_about_proof
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.antrag.queries import answers_of, nachweise_of
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import is_closed
from jobcenter.files.download import attachment_response
from jobcenter.files.kinds import ACCEPT
from jobcenter.files.services import receive_upload
from jobcenter.files.texts import UploadRefused
from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.queries import Belegstand, belege_of, needed_belege
from jobcenter.portal.urls_of import address

_WORDS = {"reiche_nach": Nachweis.Stand.REICHE_NACH, "habe_nicht": Nachweis.Stand.HABE_NICHT}


@household_page
@require_http_methods(["GET", "HEAD", "POST"])
def unterlagen(request: OwnRequest) -> HttpResponse:
    """The list of proofs these answers call for; each has its own small form."""
    belege = _belege(request)
    if request.method != "POST":
        return _show(request, belege, {})
    beleg = next((beleg for beleg in belege if beleg.feld == request.POST.get("beleg")), None)
    if beleg is None:
        messages.info(request, _("Diesen Nachweis brauchen wir nicht mehr. Ihre Antworten haben sich geändert."))
        return HttpResponseRedirect(address(request, "unterlagen"))
    aktion = request.POST.get("aktion", "")
    if aktion in _WORDS:
        say_about_proof(antrag=request.antrag, beleg=beleg.code, person=beleg.person, stand=_WORDS[aktion])
        return HttpResponseRedirect(f"{address(request, 'unterlagen')}#{beleg.anker}")
    errors = _take(request, beleg)
    if errors:
        return _show(request, _belege(request), {beleg.feld: " ".join(errors)})
    return HttpResponseRedirect(f"{address(request, 'unterlagen')}#{beleg.anker}")


def _belege(request: OwnRequest) -> list[Belegstand]:
    return belege_of(request.antrag, answers_of(request.antrag, request.sicht))


def _take(request: OwnRequest, beleg: Belegstand) -> list[str]:
    """Store each file that came; one refused file does not take the others with it."""
    files = request.FILES.getlist(beleg.feld)
    if not files:
        return [_("Bitte wählen Sie zuerst eine Datei aus.")]
    errors, stored = [], 0
    for file in files:
        try:
            _store(request.antrag, beleg, file)
            stored += 1
        except UploadRefused as refusal:
            errors.append(f"{file.name}: {refusal.satz}" if len(files) > 1 else refusal.satz)
    if stored:
        text = ngettext("Eine Datei ist angekommen.", "%(count)s Dateien sind angekommen.", stored)
        messages.success(request, text % {"count": stored})
    return errors


def _store(antrag: Antrag, beleg: Belegstand, file: "UploadedFile[bytes]") -> None:
    datei = receive_upload(upload=file, name=file.name or "", besitz=antrag.id, akte=antrag.erstantrag_id or antrag.id)
    add_draft(antrag=antrag, beleg=beleg.code, person=beleg.person, datei=datei)


def _show(request: OwnRequest, belege: list[Belegstand], errors: dict[str, str]) -> HttpResponse:
    fall = fall_of(request.antrag)
    context = {
        "needed": {beleg.feld for beleg in needed_belege(request.antrag, fall, belege)},
        "is_decided": is_closed(request.antrag, fall),
        "belege": [(beleg, errors.get(beleg.feld, "")) for beleg in belege],
        "errors": errors,
        "accept": ACCEPT,
        "home": address(request, "home"),
        "weiter": address(request, "pruefen"),
        "is_sent": request.antrag.stand == Antrag.Stand.EINGEREICHT,
    }
    return render(request, "portal/unterlagen.html", context, status=422 if errors else 200)


@household_page
@require_safe
def datei(request: OwnRequest, datei: UUID) -> HttpResponse:
    """The copy of an own file; 404 for every other file and before the check is done."""
    mine = (n for n in nachweise_of(request.antrag) if request.sicht.shows(n.person))
    found = next((n.datei for n in mine if n.datei_id == datei and n.datei), None)
    if found is None:
        raise Http404
    return attachment_response(found)
