"""Who may open an own application: the link finds it, a grant in this browser session opens it.

A grant comes from creating the application here, from the right recovery code, or from a link in a mail to the person's
own address. Without one, the page asks for the code and carries along whatever was typed.
"""

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from jobcenter.accounts.access import View, mark, office_page
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import antrag_by_link
from jobcenter.look.views import too_many_requests
from jobcenter.portal.tries import WAIT_SECONDS, TooManyTries, antrag_with_code
from jobcenter.traeger.models import Traeger

GRANTS = "antraege"
MAX_GRANTS = 20
CODE_FIELD = "wiederherstellungscode"
_NOT_CARRIED = {CODE_FIELD, "csrfmiddlewaretoken"}


class OfficeRequest(HttpRequest):
    """A request inside one office, for type checks; `office_page` sets `traeger`."""

    traeger: Traeger


class OwnRequest(OfficeRequest):
    """A request to an own application, for type checks; `own_antrag_page` sets `antrag` and `link`."""

    antrag: Antrag
    link: str


def grant(request: HttpRequest, antrag: Antrag) -> None:
    """Let this browser session open this application, under a new key: an old one is worth nothing."""
    granted = [kennung for kennung in request.session.get(GRANTS, []) if kennung != str(antrag.id)]
    request.session.cycle_key()
    request.session[GRANTS] = [*granted, str(antrag.id)][-MAX_GRANTS:]


def has_grant(request: HttpRequest, antrag: Antrag) -> bool:
    """Whether this browser session may open this application."""
    return str(antrag.id) in request.session.get(GRANTS, [])


def own_antrag_page(view: View) -> View:
    """A page of an own application: 404 for an unknown link, the recovery code where this session has no grant."""

    @office_page
    @wraps(view)
    def wrapper(request: OwnRequest, link: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        antrag = antrag_by_link(link)
        if antrag is None:
            raise Http404
        request.antrag, request.link = antrag, link
        if not has_grant(request, antrag):
            refused = _open_with_code(request, antrag)
            if refused is not None:
                return refused
        return view(request, *args, **kwargs)

    return mark(wrapper, "own")


def _open_with_code(request: OwnRequest, antrag: Antrag) -> HttpResponse | None:
    """None when the right code came together with what was typed before; otherwise the answer to give."""
    if request.headers.get("X-Autosave"):
        return JsonResponse({}, status=403)
    typed = request.POST.get(CODE_FIELD)
    if typed is None:
        return _ask_for_code(request, {})
    try:
        found = antrag_with_code(antrag.nummer, typed)
    except TooManyTries:
        return too_many_requests(request, seconds=WAIT_SECONDS)
    if found != antrag:
        error = _("Dieser Code passt nicht. Er steht auf Ihrer Quittung und hat zwölf Zeichen.")
        return _ask_for_code(request, {CODE_FIELD: error})
    grant(request, antrag)
    if not _carried(request):
        return HttpResponseRedirect(request.get_full_path())
    return None


def _ask_for_code(request: OwnRequest, errors: dict[str, str]) -> HttpResponse:
    context = {
        "errors": errors,
        "name": CODE_FIELD,
        "code": request.POST.get(CODE_FIELD, ""),
        "carried": _carried(request),
        "files_lost": bool(request.FILES),
    }
    return render(request, "portal/code.html", context, status=422 if errors else 403)


def _carried(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed before we asked for the code, as (name, value) pairs."""
    return [(name, value) for name, values in request.POST.lists() if name not in _NOT_CARRIED for value in values]
