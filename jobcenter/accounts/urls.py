"""The pages of the log-in library that are used here: log-in, log-out, password, second factor; no others."""

from typing import Any

from allauth.account.urls import urlpatterns as account_urls
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, include, path

from jobcenter.accounts.access import public_page

OPEN = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_reauthenticate",
    "account_change_password",
}


@public_page
def closed(request: HttpRequest, **parts: Any) -> HttpResponse:
    """Sign-up, password by mail and the like: nobody may use them, but the library asks for their addresses."""
    raise Http404


def _only_open(pattern: URLPattern) -> URLPattern:
    if pattern.name not in OPEN:
        return URLPattern(pattern.pattern, closed, name=pattern.name)
    if pattern.name == "account_login":
        # A wrong try counts at once, for every other request and process.
        transaction.non_atomic_requests(pattern.callback)
    return pattern


urlpatterns = [
    *(_only_open(pattern) for pattern in account_urls),
    path("2fa/", include("allauth.mfa.urls")),
]
