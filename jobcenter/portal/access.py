"""Who may open an own application: the link finds it, a grant in this browser session opens it.

A grant comes from creating the application here, from the right recovery code, or from a link in a mail to the person's
own address. Without one, the page asks for the code and carries along whatever was typed. Another adult of the
household has a link and a code of their own; they open that person's part and nothing else.
"""

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from jobcenter.accounts.access import View, mark, office_page
from jobcenter.antrag.models import Antrag, Beteiligung
from jobcenter.antrag.queries import antrag_by_link, beteiligung_by_link, form_of, self_answering
from jobcenter.look.views import too_many_requests
from jobcenter.portal.fassung import bring_up_to_date
from jobcenter.portal.tries import WAIT_SECONDS, TooManyTries, access_with_code
from jobcenter.questionnaire.answers import Sicht
from jobcenter.questionnaire.question import ANTRAGSTELLER, Form
from jobcenter.traeger.models import Traeger

GRANTS = "antraege"
MAX_GRANTS = 20
CODE_FIELD = "wiederherstellungscode"
_NOT_CARRIED = {CODE_FIELD, "csrfmiddlewaretoken"}


class OfficeRequest(HttpRequest):
    """A request inside one office, for type checks; `office_page` sets `traeger`."""

    traeger: Traeger


class OwnRequest(OfficeRequest):
    """A request to an own application, for type checks; `own_antrag_page` sets all of it."""

    antrag: Antrag
    link: str
    form: Form
    sicht: Sicht
    beteiligung: Beteiligung | None


def grant(request: HttpRequest, what: Antrag | Beteiligung) -> None:
    """Let this browser session open this application (or own part), under a new key: an old one is worth nothing."""
    granted = [kennung for kennung in request.session.get(GRANTS, []) if kennung != str(what.id)]
    request.session.cycle_key()
    request.session[GRANTS] = [*granted, str(what.id)][-MAX_GRANTS:]


def has_grant(request: HttpRequest, what: Antrag | Beteiligung) -> bool:
    """Whether this browser session may open this application; the key of the first one of a case opens the others."""
    keys = {str(what.id), str(getattr(what, "erstantrag_id", None) or what.id)}
    return not keys.isdisjoint(request.session.get(GRANTS, []))


def own_antrag_page(view: View) -> View:
    """A page of an own application, for the applicant only: 404 for an unknown link, the code without a grant."""
    return _own_page(view, shared=False)


def household_page(view: View) -> View:
    """The same for a page that other adults of the household have too, each with their own part."""
    return _own_page(view, shared=True)


def _own_page(view: View, *, shared: bool) -> View:
    @office_page
    @wraps(view)
    def wrapper(request: OwnRequest, link: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        antrag, beteiligung = antrag_by_link(link), None
        if antrag is None:
            beteiligung = beteiligung_by_link(link) if shared else None
            if beteiligung is None:
                raise Http404
            antrag = beteiligung.antrag
        _set_up(request, link, antrag, beteiligung)
        if not has_grant(request, beteiligung or antrag):
            refused = _open_with_code(request, beteiligung or antrag)
            if refused is not None:
                return refused
        bring_up_to_date(request, antrag)
        return view(request, *args, **kwargs)

    return mark(wrapper, "own")


def _set_up(request: OwnRequest, link: str, antrag: Antrag, beteiligung: Beteiligung | None) -> None:
    request.antrag, request.link, request.beteiligung = antrag, link, beteiligung
    request.form = form_of(antrag)
    request.sicht = Sicht(beteiligung.person if beteiligung else ANTRAGSTELLER, self_answering(antrag))


def _open_with_code(request: OwnRequest, wanted: Antrag | Beteiligung) -> HttpResponse | None:
    """None when the right code came together with what was typed before; otherwise the answer to give."""
    if request.headers.get("X-Autosave"):
        return JsonResponse({}, status=403)
    typed = request.POST.get(CODE_FIELD)
    if typed is None:
        return _ask_for_code(request, {})
    root = request.antrag.erstantrag or request.antrag
    # A further application opens with the code on the receipt of the first one as well as with its own.
    opens = (root, wanted) if isinstance(wanted, Antrag) else (wanted,)
    numbers = dict.fromkeys((root.nummer, request.antrag.nummer))
    try:
        opening = next((what for nummer in numbers if (what := access_with_code(nummer, typed)) in opens), None)
    except TooManyTries:
        return too_many_requests(request, seconds=WAIT_SECONDS)
    if opening is None:
        error = _("Dieser Code passt nicht. Er steht auf Ihrer Quittung und hat zwölf Zeichen.")
        return _ask_for_code(request, {CODE_FIELD: error})
    grant(request, opening)
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
