"""Acts on files: take one in, store one we made, hand out the copy."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import connection

from jobcenter.clock import now
from jobcenter.files import gate, jobs, names, queries, storage
from jobcenter.files.models import Datei
from jobcenter.files.texts import UploadRefused
from jobcenter.traeger.tenancy import current_traeger_id

QUOTA_BYTES = 200_000_000
QUOTA_FILES = 100
# Each refused file cost us a check; a day later the sender may try again.
_REFUSED_COUNT_FOR = timedelta(days=1)


class CopyDamaged(Exception):
    """The bytes on disk are not the ones that were stored."""


def receive_upload(*, upload: "UploadedFile[bytes]", name: str, besitz: UUID) -> Datei:
    """Store one upload and queue its check, both in the caller's transaction.

    `name` is what the sender calls the file; `besitz` the application or case whose quota it counts towards.
    Raises `UploadRefused` with what the person can do now; nothing is kept then.
    """
    mime = gate.quick_kind(upload)
    _check_quota(besitz, upload.size or 0)
    traeger_id, datei_id = current_traeger_id(), uuid4()
    try:
        size, digest = storage.write(
            storage.original_path(traeger_id, datei_id), _chunks(upload), settings.UPLOAD_MAX_BYTES
        )
        gate.refuse_password(storage.original_path(traeger_id, datei_id), mime)
        datei = Datei.objects.create(
            id=datei_id,
            traeger_id=traeger_id,
            art=Datei.Art.NACHWEIS,
            besitz=besitz,
            name=names.display_name(name, mime),
            mime=mime,
            groesse=size,
            sha256=digest,
            zustand=Datei.Zustand.WIRD_GEPRUEFT,
            erstellt_am=now(),
        )
        jobs.defer_inspection(traeger_id, datei_id)
    except BaseException:
        storage.remove(traeger_id, datei_id)
        raise
    return datei


def store_generated(*, content: bytes, name: str, mime: str = "application/pdf", besitz: UUID | None = None) -> Datei:
    """Store a document we made, unchanged: a repeated dispatch sends the same bytes."""
    traeger_id, datei_id = current_traeger_id(), uuid4()
    size, digest = storage.write(storage.copy_path(traeger_id, datei_id), [content], limit_bytes=len(content))
    return Datei.objects.create(
        id=datei_id,
        traeger_id=traeger_id,
        art=Datei.Art.ERZEUGT,
        besitz=besitz,
        name=names.display_name(name, mime),
        mime=mime,
        groesse=size,
        sha256=digest,
        kopie_sha256=digest,
        zustand=Datei.Zustand.IN_ORDNUNG,
        virenpruefung=Datei.Virenpruefung.EIGENES_DOKUMENT,
        erstellt_am=now(),
    )


def read_copy(datei: Datei) -> bytes:
    """The bytes people may have; LookupError unless the file is in order, `CopyDamaged` if they changed."""
    if datei.zustand != Datei.Zustand.IN_ORDNUNG:
        raise LookupError(f"file {datei.id} is {datei.zustand}")
    content = storage.copy_path(datei.traeger_id, datei.id).read_bytes()
    if hashlib.sha256(content).hexdigest() != datei.kopie_sha256:
        raise CopyDamaged(f"file {datei.id} differs from what was stored")
    return content


def _check_quota(besitz: UUID, size: int) -> None:
    if not storage.has_room():
        raise UploadRefused("speicher_voll")
    with connection.cursor() as cursor:
        # Two uploads at the same moment would both find room for one.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"files:{besitz}"])
    used = queries.usage(besitz, since=now() - _REFUSED_COUNT_FOR)
    if used.dateien >= QUOTA_FILES:
        raise UploadRefused("zu_viele_dateien")
    if used.bytes + size > QUOTA_BYTES:
        raise UploadRefused("speicher_anteil")


def _chunks(upload: "UploadedFile[bytes]") -> Iterator[bytes]:
    upload.seek(0)
    yield from upload.chunks()
