"""What every page of the desk has in common: who may open it, German, tabs, forms that take only their own fields."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, cast
from uuid import UUID

from django.core.exceptions import BadRequest
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import translation

from jobcenter.accounts.access import View, staff_page
from jobcenter.accounts.models import Rolle, User
from jobcenter.accounts.queries import reads_of
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import fall_for

# Who works on cases. The administration of an office needs no case for its work (§ 67c Abs. 1 SGB X).
FALLARBEIT = (Rolle.SACHBEARBEITUNG, Rolle.FREIGABE, Rolle.TEAMLEITUNG)
FREIGABE = (Rolle.FREIGABE, Rolle.TEAMLEITUNG)
AUFSICHT = (Rolle.TEAMLEITUNG, Rolle.ADMIN)
# Turning the pages of a document that lies open is one reading of it.
_OPEN_FOR = timedelta(minutes=30)


def desk_page(*roles: Rolle) -> Callable[[View], View]:
    """A page for the staff of one office in these roles (none named: all). The desk reads German."""

    def decorate(view: View) -> View:
        @wraps(view)
        def in_german(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            with translation.override("de"):
                return view(request, *args, **kwargs)

        return staff_page(*roles)(in_german)

    return decorate


def staff_of(request: HttpRequest) -> User:
    """The person at the desk; `desk_page` let nobody else in."""
    return cast(User, request.user)


def case_of(request: HttpRequest, fall_id: UUID, seite: str, zweck: str = "") -> Fall:
    """The case of this address; the read is logged under the name of the page. Http404 outside the own office."""
    return fall_for(staff_of(request), fall_id, seite=seite, zweck=zweck)


def open_once(request: HttpRequest, fall_id: UUID, seite: str) -> Fall:
    """The case for a page of something that lies open: read down once, not for every picture of it."""
    user = staff_of(request)
    found = None
    if lies_open(user, fall_id, seite):
        found = Fall.objects.select_related("antrag", "zustaendig").filter(pk=fall_id).first()
    return found or fall_for(user, fall_id, seite=seite)


def lies_open(user: User, kennung: UUID, seite: str) -> bool:
    """Whether this person opened this a short while ago, and it stands in the log."""
    return reads_of(kennung).filter(user=user, seite=seite, zeitpunkt__gt=Now() - _OPEN_FOR).exists()


def show(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Render a page of the desk; it reads German, so it offers no other language."""
    return render(request, f"desk/{template}", {"sprachen": ()} | context, status=status)


def pdf_download(content: bytes, name: str) -> HttpResponse:
    """A PDF made now, to be saved."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def accept_fields(request: HttpRequest, *names: str) -> None:
    """Refuse a form with fields it does not have (400): what the server owns never comes from a browser."""
    unknown = set(request.POST) - {*names, "csrfmiddlewaretoken"}
    if unknown:
        raise BadRequest("unknown fields")


def typed(request: HttpRequest, name: str) -> str:
    """One field of the form, without the spaces around it; NUL cannot be stored and is dropped."""
    return request.POST.get(name, "").replace("\0", "").strip()
