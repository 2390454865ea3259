"""Handing a file, or one page of it, to a browser."""

import hashlib
from collections.abc import Iterator

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from jobcenter.files import names, places, queries
from jobcenter.files.assemble import pdf_of
from jobcenter.files.models import Datei, Seite


def attachment_response(datei: Datei, *, inline: bool = False, rotation: int = 0) -> HttpResponse:
    """The copy as a download, or shown in place with `inline`. Http404 unless the check found the file good.

    Whether this reader may have the file is decided before (an access query); here it only leaves safely.
    """
    if datei.zustand != Datei.Zustand.IN_ORDNUNG:
        raise Http404
    content, mime = content_of(datei, rotation=rotation)
    disposition = content_disposition_header(as_attachment=not inline, filename=names.display_name(datei.name, mime))
    # Without a name Django answers None for "inline"; a name is never empty here.
    return _safely(HttpResponse(content, content_type=mime), disposition or "attachment")


def page_response(seite: Seite, *, small: bool = False) -> HttpResponse:
    """The picture of one page, shown in place; `small` is the thumbnail. Access is decided before."""
    picture = queries.thumbnail_of(seite, seite.datei) if small else queries.picture_of(seite, seite.datei)
    return _safely(HttpResponse(picture, content_type="image/jpeg" if small else seite.mime), "inline")


def content_of(datei: Datei, *, rotation: int = 0) -> tuple[bytes, str]:
    """The bytes and kind that people get: our own document as it is, a photo as a picture, everything else as a PDF."""
    if datei.art == Datei.Art.ERZEUGT:
        return places.read_copy(datei), datei.mime
    pages = list(datei.blaetter.order_by("nummer"))
    if len(pages) == 1 and datei.mime != "application/pdf" and not rotation:
        return queries.picture_of(pages[0], datei), pages[0].mime
    return pdf_of(_turned(datei, pages, rotation)), "application/pdf"


def sha256_of_download(datei: Datei) -> str:
    """Hash of what `attachment_response` sends: the same for as long as the file lies here."""
    return hashlib.sha256(content_of(datei)[0]).hexdigest()


def _turned(datei: Datei, pages: list[Seite], rotation: int) -> Iterator[tuple[bytes, int]]:
    for seite in pages:
        yield queries.picture_of(seite, datei), rotation


def _safely(response: HttpResponse, disposition: str) -> HttpResponse:
    response["Content-Disposition"] = disposition
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
