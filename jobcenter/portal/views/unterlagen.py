"""Proofs: send a file now, promise it, or say that there is none. Nothing of this ever stops an application."""

from datetime import date
from typing import Any
from urllib.parse import urlencode
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
from jobcenter.files.download import attachment_response, page_response
from jobcenter.files.kinds import ACCEPT
from jobcenter.files.models import Datei
from jobcenter.files.services import receive_upload
from jobcenter.files.texts import UploadRefused
from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.checklist import LONGEST_WORDS, Entry, entries_of, read_day, totals
from jobcenter.portal.tus import PIECE_BYTES, Proof
from jobcenter.portal.urls_of import address, step_address
from jobcenter.portal.views.receipts import receipts_of
from jobcenter.questionnaire.engine import find_step

_WORDS = {
    "reiche_nach": Nachweis.Stand.REICHE_NACH,
    "habe_nicht": Nachweis.Stand.HABE_NICHT,
    "schon_da": Nachweis.Stand.SCHON_DA,
}


@household_page
@require_http_methods(["GET", "HEAD", "POST"])
def unterlagen(request: OwnRequest) -> HttpResponse:
    """The checklist of proofs these answers call for."""
    if request.method != "POST":
        return _show(request, {})
    entry = _entry(request)
    if entry is None:
        messages.info(request, _("Diesen Nachweis brauchen wir nicht mehr. Ihre Antworten haben sich geändert."))
        return HttpResponseRedirect(back(request))
    aktion = request.POST.get("aktion", "")
    errors = _say(request, entry, _WORDS[aktion]) if aktion in _WORDS else _take(request, entry)
    return _show(request, errors) if errors else HttpResponseRedirect(back(request, entry))


@household_page
@require_safe
def stand(request: OwnRequest) -> HttpResponse:
    """The parts of the checklist that change by themselves, for a page that looks again."""
    return render(request, "portal/unterlagen_stand.html", _files(request, {}))


def _entry(request: OwnRequest) -> Entry | None:
    wanted = request.POST.get("beleg")
    return next((entry for entry in entries_of(request) if entry.beleg.feld == wanted), None)


def back(request: OwnRequest, entry: Entry | None = None) -> str:
    """The checklist, at this proof; who came from a question keeps the way back."""
    weiter = request.GET.get("weiter", "")
    query = f"?{urlencode({'weiter': weiter})}" if weiter else ""
    return f"{address(request, 'unterlagen')}{query}{f'#{entry.beleg.anker}' if entry else ''}"


def _say(request: OwnRequest, entry: Entry, stand: Nachweis.Stand) -> dict[str, str]:
    """Keep what the person says about a proof they do not send now."""
    day: date | None = None
    words = ""
    if stand == Nachweis.Stand.REICHE_NACH:
        said = read_day(entry.day_name, request.POST.dict())
        if isinstance(said, str):
            return {entry.day_name: said}
        day = said
    if stand == Nachweis.Stand.HABE_NICHT:
        own = request.POST.get(entry.words_name, "").replace("\0", "").strip()
        if len(own) > LONGEST_WORDS:
            return {entry.words_name: _("Bitte schreiben Sie höchstens 500 Zeichen.")}
        chosen = set(request.POST.getlist(entry.choices_name))
        ways = [text for at, text in enumerate(entry.alternatives) if str(at) in chosen]
        words = "\n".join([*ways, own]).strip()
    say_about_proof(
        antrag=request.antrag,
        beleg=entry.beleg.code,
        person=entry.beleg.person,
        stand=stand,
        zusage_bis=day,
        erklaerung=words,
    )
    return {}


def _take(request: OwnRequest, entry: Entry) -> dict[str, str]:
    """Store each file that came; one refused file does not take the others with it."""
    feld = entry.beleg.feld
    proof = (entry.beleg.code, entry.beleg.person)
    _stored, errors = take_files(request, feld, request.antrag, request.antrag.id, proof)
    return {feld: " ".join(errors)} if errors else {}


def take_files(request: Any, feld: str, antrag: Antrag, besitz: UUID, proof: Proof) -> tuple[list[Datei], list[str]]:
    """Store the files of a form without script. Returns them, and a sentence for each that was refused."""
    files = request.FILES.getlist(feld)
    if not files:
        return [], [_("Bitte wählen Sie zuerst eine Datei aus.")]
    errors, stored = [], []
    for file in files:
        try:
            stored.append(_store(antrag, besitz, proof, file))
        except UploadRefused as refusal:
            errors.append(f"{file.name}: {refusal.satz}" if len(files) > 1 else refusal.satz)
    if stored:
        text = ngettext("Eine Datei ist angekommen.", "%(count)s Dateien sind angekommen.", len(stored))
        messages.success(request, text % {"count": len(stored)})
    return stored, errors


def _store(antrag: Antrag, besitz: UUID, proof: Proof, file: "UploadedFile[bytes]") -> Datei:
    datei = receive_upload(upload=file, name=file.name or "", besitz=besitz, akte=antrag.erstantrag_id or antrag.id)
    add_draft(antrag=antrag, beleg=proof[0], person=proof[1], datei=datei)
    return datei


def _files(request: OwnRequest, errors: dict[str, str]) -> dict[str, Any]:
    entries = entries_of(request, errors)
    return {"entries": entries, **totals(entries), "back": back(request)}


def _show(request: OwnRequest, errors: dict[str, str]) -> HttpResponse:
    context = {
        **_files(request, errors),
        "is_decided": is_closed(request.antrag, fall_of(request.antrag)),
        "errors": errors,
        "accept": ACCEPT,
        "piece_bytes": PIECE_BYTES,
        "home": address(request, "home"),
        "weiter": address(request, "pruefen"),
        "question": _question(request),
        "receipts": receipts_of(request),
        "is_sent": request.antrag.stand == Antrag.Stand.EINGEREICHT,
    }
    return render(request, "portal/unterlagen.html", context, status=422 if errors else 200)


def _question(request: OwnRequest) -> str:
    """The address of the page of the conversation that somebody came from; empty when it is none."""
    page, _slash, person = request.GET.get("weiter", "").partition("/")
    answers = answers_of(request.antrag, request.sicht)
    step = find_step(request.form, answers, request.antrag.eingangstag, page, person)
    return step_address(request, step) if step else ""


def _own_file(request: OwnRequest, kennung: UUID) -> Datei:
    for row in nachweise_of(request.antrag):
        datei: Datei | None = row.datei
        if datei is not None and datei.id == kennung and request.sicht.shows(row.person):
            return datei
    raise Http404


@household_page
@require_safe
def datei(request: OwnRequest, datei: UUID) -> HttpResponse:
    """The copy of an own file; 404 for every other file and before the check is done."""
    return attachment_response(_own_file(request, datei))


@household_page
@require_safe
def bild(request: OwnRequest, datei: UUID) -> HttpResponse:
    """The small picture of the first page of an own file; 404 like the file itself."""
    return first_page(_own_file(request, datei))


def first_page(datei: Datei) -> HttpResponse:
    """The small picture of the first page; Http404 unless the check found the file good."""
    page = datei.blaetter.select_related("datei").filter(nummer=1).first()
    if page is None or datei.zustand != Datei.Zustand.IN_ORDNUNG:
        raise Http404
    return page_response(page, small=True)
