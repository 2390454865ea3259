"""The calculation with every step, and the draft: exactly what would be decided, and what stands in its way."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.bescheid.berechnung import plain
from jobcenter.bescheid.brief import bescheid_context
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.queries import decisions_of, open_draft
from jobcenter.bescheid.services import NotReady, prepare_bescheid
from jobcenter.desk import casefile
from jobcenter.desk.amounts import changes, months_of
from jobcenter.desk.forms import Form
from jobcenter.desk.queries import counted
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, pdf_download, show, staff_of
from jobcenter.letters.render import render_pdf

VORLAEUFIG = "vorlaeufig"
NEEDS_REASON = "Bitte begründen Sie die Ablehnung. Die Person muss verstehen, warum sie nichts bekommt."
NEEDS_GROUND = "Bitte schreiben Sie, was noch offen ist. Der Grund steht im Bescheid (§ 41a Abs. 2 Satz 1 SGB II)."


@desk_page(*FALLARBEIT)
@require_safe
def calculation(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """All months, every person, every step with its §."""
    fall = case_of(request, fall_id, "Berechnung")
    akte = casefile.open_casefile(fall)
    return show(
        request,
        "berechnung.html",
        {
            "fall": fall,
            "akte": akte,
            "monate": months_of(plain(akte.berechnung.monate), akte.names),
            "fehlend": casefile.missing_in(akte),
            "fragen": [(frage, akte.name(frage.person_id)) for frage in akte.berechnung.fragen],
            "personen": casefile.facts_by_person(akte),
        },
    )


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """What would be decided; „Zur Freigabe geben“ hands it to a second person."""
    fall = case_of(request, fall_id, "Bescheid-Entwurf")
    waiting = open_draft(fall)
    form = Form(request.POST)
    wants_vorlaeufig = VORLAEUFIG in (request.POST.get("art"), request.GET.get("art"))
    if request.method == "POST":
        accept_fields(request, "art", "begruendung", "vorlaeufig_grund")
    akte = casefile.open_casefile(fall, vorlaeufig=wants_vorlaeufig)
    if request.method == "POST" and waiting is None:
        texts = {
            "begruendung": form.text("begruendung", "" if akte.berechnung.summe_ct else NEEDS_REASON, 4000),
            "vorlaeufig_grund": form.text("vorlaeufig_grund", NEEDS_GROUND if wants_vorlaeufig else "", 1000),
        }
        if not wants_vorlaeufig:
            texts["vorlaeufig_grund"] = ""
        if not form.errors:
            try:
                prepare_bescheid(fall=fall, by=staff_of(request), **texts)
            except NotReady:
                if open_draft(fall):  # a double click: the first one made the draft
                    return redirect("desk:draft", fall.id)
                form.errors["begruendung"] = "Es fehlt noch etwas. Bitte erledigen Sie zuerst die Punkte oben."
            else:
                messages.success(request, "Der Entwurf wartet auf Freigabe durch eine zweite Person.")
                return redirect("desk:draft", fall.id)
    return show(request, "entwurf.html", _context(akte, waiting, wants_vorlaeufig, form), 422 if form.errors else 200)


def _context(akte: casefile.Casefile, waiting: Bescheid | None, vorlaeufig: bool, form: Form) -> dict[str, Any]:
    calculated = plain(akte.berechnung.monate)
    last = decisions_of(akte.fall).first()
    shown = waiting.berechnung if waiting else calculated
    before = last.berechnung if last and last != waiting else []
    return {
        "fall": akte.fall,
        "akte": akte,
        "entwurf": waiting,
        "letzter": last,
        "monate": months_of(shown, akte.names),
        "aenderungen": changes(before, shown) if before else [],
        "von": waiting.bewilligung_ab if waiting else akte.berechnung.bewilligung_ab,
        "bis": waiting.bewilligung_bis if waiting else akte.berechnung.bewilligung_bis,
        "hindernisse": blockers(akte),
        "entschieden": casefile.decided_in(akte),
        "vorlaeufig": vorlaeufig,
        "ist_bewilligung": akte.berechnung.summe_ct > 0,
        "raw": form.raw,
        "errors": form.errors,
    }


def blockers(akte: casefile.Casefile) -> list[str]:
    """What stands in the way of a decision, in words."""
    berechnung = akte.berechnung
    found = [f"Es fehlt: {missing.text}" for missing in casefile.missing_in(akte)]
    if not akte.feststellungen:
        found = ["Die Angaben fehlen noch. Bisher ist nur das Datum gesichert."]
    elif berechnung.behauptet:
        number = len(berechnung.behauptet)
        found.append(f"{counted(number, 'Angabe ist', 'Angaben sind')} noch nicht festgestellt.")
    found += [f"Noch zu klären: {frage.frage}" for frage in berechnung.fragen if akte.feststellungen]
    return found


@desk_page(*FALLARBEIT)
@require_safe
def preview(request: HttpRequest, fall_id: UUID, bescheid_id: UUID) -> HttpResponse:
    """The letter of a draft as a PDF; every page says „Entwurf“."""
    fall = case_of(request, fall_id, "Bescheid-Entwurf als PDF")
    bescheid = decisions_of(fall).filter(pk=bescheid_id).exclude(stand=Bescheid.Stand.FREIGEGEBEN).first()
    if bescheid is None:
        raise Http404
    return pdf_download(render_pdf("bescheid", bescheid_context(bescheid, entwurf=True)), "Entwurf.pdf")
