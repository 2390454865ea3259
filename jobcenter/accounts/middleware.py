"""For every page: no cache keeps what one person saw, and what was deleted is not there."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

from jobcenter.keys.store import KeyDestroyed


def private_by_default(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Add `Cache-Control: no-store` to every response that names no cache rule of its own."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store"
        return response

    return middleware


class DeletedIsNotThere(MiddlewareMixin):
    """A page about a case whose key was destroyed is not found: an old backup may have brought its rows back."""

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Not found instead of an error of ours; None leaves every other error alone."""
        if isinstance(exception, KeyDestroyed):
            raise Http404 from exception
        return None
