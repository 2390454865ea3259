"""Error pages. Each says in plain German what happened and what to do; none of them reads the database."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import requires_csrf_token


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request could not be understood."""
    return render(request, "400.html", status=400)


@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: known, but not allowed."""
    return render(request, "403.html", status=403)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form came without its token (expired session, refused cookies); never the person's fault."""
    return render(request, "403_csrf.html", status=403)


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: not there, or not for this person; the page looks the same in both cases."""
    return render(request, "404.html", status=404)


@requires_csrf_token
def server_error(request: HttpRequest) -> HttpResponse:
    """500: our mistake."""
    return render(request, "500.html", status=500)


@requires_csrf_token
def too_many_requests(request: HttpRequest, exception: Exception | None = None, seconds: int = 900) -> HttpResponse:
    """429 with Retry-After in seconds."""
    response = render(request, "429.html", {"minuten": -(-seconds // 60)}, status=429)
    response["Retry-After"] = str(seconds)
    return response


@requires_csrf_token
def unavailable(request: HttpRequest, seconds: int = 60) -> HttpResponse:
    """503 with Retry-After in seconds, for the moments when nothing can be stored."""
    response = render(request, "503.html", status=503)
    response["Retry-After"] = str(seconds)
    return response
