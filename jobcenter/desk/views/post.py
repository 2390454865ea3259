"""Letters for people without a portal: print them, take them to the post, say so."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.fall.queries import references
from jobcenter.letters.models import Brief
from jobcenter.letters.queries import letters_to_post
from jobcenter.letters.services import mark_posted


@desk_page(*FALLARBEIT)
@require_safe
def post(request: HttpRequest) -> HttpResponse:
    """The letters that wait for the post, oldest first."""
    briefe = list(letters_to_post())
    zeichen = references([brief.fall_id for brief in briefe])
    return show(request, "post.html", {"zeilen": [(brief, zeichen.get(brief.fall_id, "")) for brief in briefe]})


@desk_page(*FALLARBEIT)
@require_POST
def posted(request: HttpRequest, brief_id: UUID) -> HttpResponse:
    """„Zur Post gegeben“: this day decides from when the letter counts as known; the second click changes nothing."""
    accept_fields(request)
    brief = letters_to_post().select_for_update().filter(pk=brief_id).first()
    if brief is not None:
        case_of(request, brief.fall_id, "Brief zur Post gegeben")
        mark_posted(brief=brief, by=staff_of(request))
        messages.success(request, "Der Tag ist vermerkt. Ab jetzt läuft die Frist für die Bekanntgabe.")
    elif not Brief.objects.filter(pk=brief_id).exists():
        raise Http404
    return redirect("desk:post")
