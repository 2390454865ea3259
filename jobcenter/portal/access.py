"""Who may open an own application: the link finds it, a grant in this browser session opens it.

A grant comes from creating the application here, from the right recovery code, or from a link in a mail to the person's
own address. Without one, the page asks for the code and carries along whatever was typed. Another adult of the
household has a link and a code of their own; they open that person's part and nothing else. The code of the invitation
opens it once: the applicant has seen it, so the one who comes gets a new code that only they know.

The code is shown in the first hour after somebody proved who they are: later, an open browser alone must not be enough
to learn it, for whoever knows it may name another bank account.
"""

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from jobcenter.accounts.access import View, mark, office_page
from jobcenter.antrag.models import Antrag, Beteiligung
from jobcenter.antrag.queries import (
    antrag_by_link,
    beteiligung_by_link,
    form_of,
    root_of,
    self_answering,
    with_same_code,
)
from jobcenter.antrag.services import accept_invitation
from jobcenter.clock import now
from jobcenter.look.views import too_many_requests
from jobcenter.portal.fassung import bring_up_to_date
from jobcenter.portal.tries import WAIT_SECONDS, TooManyTries, opens_with_code
from jobcenter.questionnaire.answers import Sicht
from jobcenter.questionnaire.question import ANTRAGSTELLER, Form
from jobcenter.traeger.models import Traeger

GRANTS = "antraege"
MAX_GRANTS = 20
PROVEN, NEW_CODES = "nachgewiesen", "neue_codes"
CODE_SHOWN_SECONDS = 60 * 60
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


def grant(request: HttpRequest, what: Antrag | Beteiligung, *, is_proof: bool = True) -> None:
    """Let this browser session open this application (or own part), under a new key: an old one is worth nothing.

    `is_proof`: it shows so clearly who is there that their code may be shown to them.
    """
    kennung = str(what.id)
    granted = [*(other for other in request.session.get(GRANTS, []) if other != kennung), kennung][-MAX_GRANTS:]
    proven = {key: moment for key, moment in request.session.get(PROVEN, {}).items() if key in granted}
    request.session.cycle_key()
    request.session[GRANTS] = granted
    request.session[PROVEN] = proven | ({kennung: int(now().timestamp())} if is_proof else {})
    if isinstance(what, Beteiligung) and what.angenommen_am is None:
        request.session[NEW_CODES] = request.session.get(NEW_CODES, {}) | {kennung: accept_invitation(beteiligung=what)}


def has_grant(request: HttpRequest, what: Antrag | Beteiligung) -> bool:
    """Whether this browser session may open this application; the key of the first one of a case opens the others."""
    return not _keys(what).isdisjoint(request.session.get(GRANTS, []))


def may_see_code(request: HttpRequest, antrag: Antrag) -> bool:
    """Whether somebody proved here a short while ago that this application is theirs."""
    proven = request.session.get(PROVEN, {})
    return any(now().timestamp() - proven.get(key, 0) < CODE_SHOWN_SECONDS for key in _keys(antrag))


def new_code(request: HttpRequest, beteiligung: Beteiligung) -> str:
    """The code that the other adult got when they first came, as long as this session lasts; else empty."""
    return str(request.session.get(NEW_CODES, {}).get(str(beteiligung.id), ""))


def _keys(what: Antrag | Beteiligung) -> set[str]:
    if isinstance(what, Beteiligung):
        return {str(row.id) for row in with_same_code(what)}
    return {str(what.id), str(root_of(what).id)}


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
        bring_up_to_date(request, antrag, request.sicht)
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
    root = root_of(request.antrag)
    # A further application opens with the code on the receipt of the first one as well as with its own.
    keys: list[Antrag | Beteiligung] = [root, wanted] if isinstance(wanted, Antrag) else [*with_same_code(wanted)]
    try:
        opening = opens_with_code([root.nummer, request.antrag.nummer], typed, keys)
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
