"""The second pair of eyes: see what was prepared, by whom, and what needed a person; release it or give it back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.queries import drafts_to_release
from jobcenter.bescheid.services import FactsChanged, NotAllowed, release_bescheid, return_bescheid
from jobcenter.desk import casefile
from jobcenter.desk.amounts import months_of
from jobcenter.desk.forms import Form
from jobcenter.desk.views.page import FREIGABE, accept_fields, case_of, desk_page, show, staff_of

CHANGED = "Seit dem Entwurf haben sich Angaben geändert. Bitte geben Sie ihn zurück, damit er neu berechnet wird."


@desk_page(*FREIGABE)
@require_safe
def releases(request: HttpRequest) -> HttpResponse:
    """Everything that waits for a second person, oldest first."""
    return show(request, "freigaben.html", {"entwuerfe": drafts_to_release()})


@desk_page(*FREIGABE)
@require_http_methods(["GET", "HEAD", "POST"])
def release(request: HttpRequest, bescheid_id: UUID) -> HttpResponse:
    """One draft: the same page the first person saw."""
    bescheid = drafts_to_release().filter(pk=bescheid_id).first()
    if bescheid is None:
        return _gone(request, bescheid_id)
    fall = case_of(request, bescheid.fall_id, "Freigabe")
    form = Form(request.POST)
    if request.method == "POST":
        accept_fields(request, "tun", "grund")
        response = _act(request, bescheid, form)
        if response is not None:
            return response
    akte = casefile.open_casefile(fall)
    return show(
        request,
        "freigabe.html",
        {
            "bescheid": bescheid,
            "fall": fall,
            "akte": akte,
            "monate": months_of(bescheid.berechnung, akte.names),
            "entschieden": casefile.decided_in(akte),
            "eigener": bescheid.vorbereitet_von_id == staff_of(request).pk,
            "personen": casefile.facts_by_person(akte),
            "raw": form.raw,
            "errors": form.errors,
        },
        422 if form.errors else 200,
    )


def _act(request: HttpRequest, bescheid: Bescheid, form: Form) -> HttpResponse | None:
    """Release or give back; None when the page has to say what is wrong."""
    user = staff_of(request)
    try:
        if request.POST.get("tun") == "freigeben":
            release_bescheid(bescheid=bescheid, by=user)
            messages.success(request, "Der Bescheid ist freigegeben. Der Brief wird gerade erstellt.")
        else:
            grund = form.text("grund", "Bitte schreiben Sie, was noch zu tun ist.", 1000)
            if form.errors:
                return None
            return_bescheid(bescheid=bescheid, by=user, grund=grund)
            messages.success(request, "Der Entwurf ist zurückgegeben.")
    except NotAllowed as error:
        form.errors["grund"] = str(error)
        return None
    except FactsChanged:
        form.errors["grund"] = CHANGED
        return None
    return redirect("desk:releases")


def _gone(request: HttpRequest, bescheid_id: UUID) -> HttpResponse:
    """Somebody was faster (say so), or there is no such draft in this office."""
    if not Bescheid.objects.filter(pk=bescheid_id).exists():
        raise Http404
    messages.info(request, "Über diesen Entwurf ist schon entschieden.")
    return redirect("desk:releases")
