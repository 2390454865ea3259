"""The public page that tells whether a receipt and a file are genuine."""

import hashlib
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from jobcenter.accounts.access import office_page
from jobcenter.akte.beweis import (
    content_of,
    hash_of_secret,
    is_genuine,
    match,
    public_key,
)
from jobcenter.akte.queries import quittung_by_secret
from jobcenter.keys.store import KeyDestroyed
from jobcenter.portal.access import OfficeRequest

SHA256_DIGITS = 64


@office_page
@require_http_methods(["GET", "HEAD", "POST"])
def quittung_pruefen(request: OfficeRequest, secret: str) -> HttpResponse:
    """Whether this receipt is genuine, and whether a file is one that was handed in. Shows nothing of the content."""
    quittung = quittung_by_secret(hash_of_secret(secret))
    if quittung is None:
        raise Http404
    try:
        content = content_of(quittung)
    except KeyDestroyed:
        return render(request, "portal/quittung_pruefen.html", {"is_deleted": True, "quittung": quittung})
    context: dict[str, Any] = {
        "quittung": quittung,
        "is_genuine": is_genuine(quittung),
        "dateien": len(content["dateien"]),
        "seiten": sum(len(entry["seiten"]) for entry in content["dateien"]),
        "schluessel": public_key(quittung.traeger_id),
    }
    if request.method == "POST":
        sha256 = _hash_of(request)
        context |= {"is_checked": bool(sha256), "found": match(content, sha256) if sha256 else None}
        if not sha256:
            context["fehler"] = _("Bitte wählen Sie zuerst eine Datei aus.")
    return render(request, "portal/quittung_pruefen.html", context, status=422 if context.get("fehler") else 200)


def _hash_of(request: HttpRequest) -> str:
    """The hash the browser worked out itself, or that of the file it sent, which is not kept."""
    given = request.POST.get("sha256", "").lower()
    if len(given) == SHA256_DIGITS and set(given) <= set("0123456789abcdef"):
        return given
    file = request.FILES.get("datei")
    if file is None:
        return ""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()
