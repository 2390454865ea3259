"""Who may open a page. Every view carries exactly one of these marks; a test walks all routes and checks it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from jobcenter.accounts.models import Rolle
from jobcenter.traeger.queries import office_by_slug
from jobcenter.traeger.tenancy import enter_tenant

View = Callable[..., HttpResponseBase]


def mark(view: View, access: str) -> View:
    """Say who may open this view, for the test that walks all routes."""
    view.access = access  # type: ignore[attr-defined]
    return view


def public_page(view: View) -> View:
    """Open to everyone, shows nothing of any tenant but its public address data."""
    return mark(view, "public")


def office_page(view: View) -> View:
    """Open to everyone, inside one office: the slug of the address sets `request.traeger` and the tenant."""

    @wraps(view)
    def wrapper(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        traeger = office_by_slug(slug)
        if traeger is None:
            raise Http404
        enter_tenant(traeger.id)
        request.traeger = traeger  # type: ignore[attr-defined]
        return view(request, *args, **kwargs)

    return mark(wrapper, "office")


def staff_page(*roles: Rolle) -> Callable[[View], View]:
    """Open to the staff of one office in these roles (no role named: all of them); sets the tenant."""

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            user = request.user
            if not user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if user.traeger_id is None or (roles and user.rolle not in roles):
                raise PermissionDenied
            enter_tenant(user.traeger_id)
            request.traeger = user.traeger  # type: ignore[attr-defined]
            return view(request, *args, **kwargs)

        return mark(wrapper, "staff:" + ",".join(roles or ("all",)))

    return decorate
