"""Handing a file to a browser."""

from django.http import FileResponse, Http404
from django.utils.http import content_disposition_header

from jobcenter.files import storage
from jobcenter.files.models import Datei


def attachment_response(datei: Datei, *, inline: bool = False) -> FileResponse:
    """The copy as a download, or shown in place with `inline`. Http404 unless the check found the file good.

    Whether this reader may have the file is decided before (an access query); here it only leaves safely.
    """
    if datei.zustand != Datei.Zustand.IN_ORDNUNG:
        raise Http404
    path = storage.copy_path(datei.traeger_id, datei.id)
    response = FileResponse(path.open("rb"), content_type=datei.mime)
    disposition = content_disposition_header(as_attachment=not inline, filename=datei.name)
    # Without a name Django answers None for "inline"; a name is never empty here.
    response["Content-Disposition"] = disposition or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
