"""Files of ours that are too large to be held in memory: written and read as a stream."""

import hashlib
from collections.abc import Iterable, Iterator
from uuid import UUID, uuid4

from django.http import Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header

from jobcenter.clock import now
from jobcenter.files import names, places
from jobcenter.files.models import Datei
from jobcenter.traeger.tenancy import current_traeger_id


def store_stream(*, chunks: Iterable[bytes], name: str, mime: str, akte: UUID) -> Datei:
    """Seal what `chunks` gives, piece by piece, and keep it as a document we made."""
    traeger_id, datei_id = current_traeger_id(), uuid4()
    digest, size = hashlib.sha256(), 0

    def counted() -> Iterator[bytes]:
        nonlocal size
        for chunk in chunks:
            digest.update(chunk)
            size += len(chunk)
            yield chunk

    places.write(traeger_id, akte, datei_id, "kopie", counted())
    return Datei.objects.create(
        id=datei_id,
        traeger_id=traeger_id,
        art=Datei.Art.ERZEUGT,
        akte=akte,
        name=names.display_name(name, mime),
        mime=mime,
        groesse=size,
        sha256=digest.hexdigest(),
        kopie="kopie",
        kopie_groesse=size,
        kopie_sha256=digest.hexdigest(),
        zustand=Datei.Zustand.IN_ORDNUNG,
        virenpruefung=Datei.Virenpruefung.EIGENES_DOKUMENT,
        erstellt_am=now(),
    )


def stream_response(datei: Datei) -> StreamingHttpResponse:
    """A document of ours as a download; access is decided before. Http404 when its bytes are gone."""
    pieces = places.read(datei.traeger_id, datei.akte, datei.id, datei.kopie, datei.kopie_groesse)
    try:
        first = next(pieces, b"")
    except LookupError as error:
        raise Http404 from error
    response = StreamingHttpResponse(_all(first, pieces), content_type=datei.mime)
    response["Content-Length"] = str(datei.kopie_groesse)
    disposition = content_disposition_header(as_attachment=True, filename=datei.name)
    response["Content-Disposition"] = disposition or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def _all(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
