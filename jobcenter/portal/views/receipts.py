"""Handing in, and what a person has in hand afterwards: „Angekommen“ with the number of the receipt."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from jobcenter.akte.beweis import content_of, receipt_pdf, verifying_address
from jobcenter.akte.models import Quittung
from jobcenter.akte.queries import last_quittung
from jobcenter.akte.services import NothingToHandIn, hand_in
from jobcenter.files.names import display_name
from jobcenter.portal.access import OwnRequest, household_page
from jobcenter.portal.checklist import entries_of
from jobcenter.portal.documents import pdf_response
from jobcenter.portal.queries import Belegstand, drafts_for
from jobcenter.portal.urls_of import address


def hand_in_drafts(request: OwnRequest, feld: str = "") -> Quittung | None:
    """Give the office what these eyes may see (of one proof only); None when there is nothing."""
    rows = drafts_for(request.antrag, request.sicht)
    proofs = {(row.beleg, row.person) for row in rows if not feld or Belegstand.name_of(row.beleg, row.person) == feld}
    try:
        return hand_in(antrag=request.antrag, kanal=Quittung.Kanal.ONLINE, proofs=proofs)
    except NothingToHandIn:
        return None


@household_page
@require_POST
def submit(request: OwnRequest) -> HttpResponse:
    """„Diese Seiten abgeben“ of one proof, or „Alles abgeben“."""
    quittung = hand_in_drafts(request, request.POST.get("beleg", ""))
    if quittung is None:
        messages.info(request, _("Hier ist gerade nichts abzugeben."))
        return HttpResponseRedirect(address(request, "unterlagen"))
    return HttpResponseRedirect(address(request, "abgegeben", quittung.nummer))


@household_page
@require_safe
def arrived(request: OwnRequest, nummer: str) -> HttpResponse:
    """„Angekommen“: the receipt, what is on it, and what is still missing."""
    quittung = last_quittung(request.antrag, nummer)
    if quittung is None or not _may_see(request, quittung):
        raise Http404
    context = {
        "quittung": quittung,
        "proofs": proofs_on(quittung),
        "pdf": address(request, "beweisquittung_pdf", nummer),
        "missing": [entry for entry in entries_of(request) if entry.state in ("offen", "entwurf", "reiche_nach")],
        "unterlagen": address(request, "unterlagen"),
        "home": address(request, "home"),
    }
    return render(request, "portal/abgegeben.html", context)


@household_page
@require_safe
def arrived_pdf(request: OwnRequest, nummer: str) -> HttpResponse:
    """The newest version of a receipt as PDF; 404 when it names something these eyes may not see."""
    quittung = last_quittung(request.antrag, nummer)
    if quittung is None or not _may_see(request, quittung):
        raise Http404
    return pdf_response(receipt_pdf(quittung, verifying_address(quittung)), display_name(f"Quittung-{nummer}.pdf"))


def receipts_of(request: OwnRequest) -> list[dict[str, Any]]:
    """The receipts of this application that these eyes may see, newest first."""
    newest = {row.nummer: row for row in request.antrag.quittungen.select_related("traeger", "antrag")}
    return [
        {"quittung": row, "url": address(request, "abgegeben", row.nummer)}
        for row in reversed(newest.values())
        if _may_see(request, row)
    ]


def proofs_on(quittung: Quittung) -> list[dict[str, Any]]:
    """What a receipt names: each proof with its files."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for entry in content_of(quittung)["dateien"]:
        found.setdefault((entry["beleg"], entry["person"]), []).append(entry)
    return [
        {"title": Belegstand(code, person, (), (), ()).text, "files": files, "pages": _pages(files)}
        for (code, person), files in found.items()
    ]


def _pages(files: Iterable[dict[str, Any]]) -> int:
    return sum(max(len(file["seiten"]), 1) for file in files)


def _may_see(request: OwnRequest, quittung: Quittung) -> bool:
    return all(request.sicht.shows(entry["person"]) for entry in content_of(quittung)["dateien"])
