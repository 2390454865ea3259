"""Acts on files: take one in whole or in pieces, store one we made, delete a draft."""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from typing import BinaryIO
from uuid import UUID, uuid4

from django.core.files import File
from django.db import connection, transaction

from jobcenter.clock import now
from jobcenter.files import gate, names, places, queries, queueing, reading
from jobcenter.files.memory import memory_file
from jobcenter.files.models import Datei, Seite, Sendung
from jobcenter.files.storage import store
from jobcenter.files.storage.errors import StorageUnavailable
from jobcenter.files.texts import UploadRefused
from jobcenter.keys.fields import seal_anew
from jobcenter.traeger.tenancy import current_traeger_id

QUOTA_BYTES = 200_000_000
QUOTA_FILES = 100
# Each refused file cost us a check; a day later the sender may try again.
_REFUSED_COUNT_FOR = timedelta(days=1)


class OffsetConflict(Exception):
    """The piece does not continue what has arrived. `args[0]` is how many bytes have."""


def receive_upload(*, upload: "File[bytes]", name: str, besitz: UUID, akte: UUID) -> Datei:
    """Store one upload and queue its check, both in the caller's transaction.

    `name` is what the sender calls the file; `besitz` the application or case whose quota it counts towards; `akte` the
    case file whose key seals it. Raises `UploadRefused` with what the person can do now; nothing is kept then.
    """
    mime = gate.quick_kind(upload)
    _check_quota(besitz, upload.size or 0)
    upload.seek(0)
    with memory_file(upload.chunks()) as content:
        return _keep(content, datei_id=uuid4(), mime=mime, name=name, besitz=besitz, akte=akte)


def start_sendung(*, name: str, size: int, zweck: str, besitz: UUID, akte: UUID) -> Sendung:
    """A file of `size` bytes will arrive in pieces. Raises `UploadRefused` as `receive_upload` does."""
    gate.refuse_size(size)
    _check_quota(besitz, size)
    moment = now()
    return Sendung.objects.create(
        akte=akte,
        besitz=besitz,
        zweck=zweck,
        name=names.display_name(name),
        groesse=size,
        begonnen_am=moment,
        zuletzt_am=moment,
    )


def append_piece(*, sendung_id: UUID, offset: int, content: bytes) -> tuple[Sendung, Datei | None]:
    """Keep the next piece; after the last one, the file. Durable when the caller's transaction commits.

    Raises `OffsetConflict`, `UploadRefused` (the whole file is of no use), Sendung.DoesNotExist.
    """
    sendung = Sendung.objects.select_for_update().get(id=sendung_id)
    if offset != sendung.empfangen or offset + len(content) > sendung.groesse:
        raise OffsetConflict(sendung.empfangen)
    if sendung.vollstaendig_am is not None:
        return sendung, Datei.objects.filter(id=sendung.id).first()
    if offset == 0:
        gate.kind_by_head(content)
    if content:
        blob = f"teil-{offset}-{uuid4().hex[:12]}"
        places.write(sendung.traeger_id, sendung.akte, sendung.id, blob, [content])
        sendung.teile = [*sendung.teile, [blob, len(content)]]
        sendung.empfangen += len(content)
        sendung.zuletzt_am = now()
    datei = _complete(sendung) if sendung.empfangen == sendung.groesse else None
    sendung.save()
    return sendung, datei


def cancel_sendung(*, sendung_id: UUID) -> None:
    """The sender does not want it any more. A file that is complete stays."""
    sendung = Sendung.objects.select_for_update().get(id=sendung_id)
    if sendung.vollstaendig_am is None:
        prefix = places.folder(sendung.traeger_id, sendung.akte, sendung.id)
        sendung.delete()
        transaction.on_commit(lambda: store().delete(prefix))


def store_generated(
    *, content: bytes, name: str, akte: UUID, mime: str = "application/pdf", besitz: UUID | None = None
) -> Datei:
    """Store a document we made, unchanged: a repeated dispatch sends the same bytes."""
    traeger_id, datei_id = current_traeger_id(), uuid4()
    places.write(traeger_id, akte, datei_id, "kopie", [content])
    digest = hashlib.sha256(content).hexdigest()
    return Datei.objects.create(
        id=datei_id,
        traeger_id=traeger_id,
        art=Datei.Art.ERZEUGT,
        akte=akte,
        besitz=besitz,
        name=names.display_name(name, mime),
        mime=mime,
        groesse=len(content),
        sha256=digest,
        kopie="kopie",
        kopie_groesse=len(content),
        kopie_sha256=digest,
        zustand=Datei.Zustand.IN_ORDNUNG,
        virenpruefung=Datei.Virenpruefung.EIGENES_DOKUMENT,
        erstellt_am=now(),
    )


def delete_draft(*, datei: Datei) -> None:
    """Delete a file that nobody was given yet: its rows now, its bytes when the transaction commits."""
    # A check that ends right now records its pages first; otherwise they would come between these lines.
    Datei.objects.select_for_update().filter(id=datei.id).first()
    prefix = places.folder(datei.traeger_id, datei.akte, datei.id)
    Seite.objects.filter(datei=datei).delete()
    Sendung.objects.filter(id=datei.id).delete()
    datei.delete()
    transaction.on_commit(lambda: store().delete(prefix))


def move_to_akte(*, datei: Datei, akte: UUID) -> Datei:
    """Seal everything of a file with the key of another case file: a scan that was sorted into its case."""
    old = places.folder(datei.traeger_id, datei.akte, datei.id)
    texts = queries.texts_of(datei)
    if datei.art == Datei.Art.NACHWEIS:
        with places.open_original(datei) as original:
            places.write(datei.traeger_id, akte, datei.id, places.ORIGINAL, places.chunks_of(original))
    if datei.kopie:
        places.write(datei.traeger_id, akte, datei.id, datei.kopie, [places.read_copy(datei)])
    seal_anew(datei)
    datei.akte = akte
    datei.save()
    for seite, text in zip(datei.blaetter.order_by("nummer"), texts, strict=True):
        if seite.gelesen_am is not None:
            reading.keep_text(seite, akte, text, seite.drehung)
    transaction.on_commit(lambda: store().delete(old))
    return datei


def _keep(content: BinaryIO, *, datei_id: UUID, mime: str, name: str, besitz: UUID, akte: UUID) -> Datei:
    """Seal the whole file and queue its check."""
    size = content.seek(0, 2)
    gate.refuse_size(size)
    gate.refuse_password(content, mime)
    traeger_id = current_traeger_id()
    prefix = places.folder(traeger_id, akte, datei_id)
    try:
        places.write(traeger_id, akte, datei_id, places.ORIGINAL, places.chunks_of(content))
        datei = Datei.objects.create(
            id=datei_id,
            traeger_id=traeger_id,
            art=Datei.Art.NACHWEIS,
            akte=akte,
            besitz=besitz,
            name=names.display_name(name, mime),
            mime=mime,
            groesse=size,
            sha256=places.sha256_of(content),
            zustand=Datei.Zustand.WIRD_GEPRUEFT,
            erstellt_am=now(),
        )
        queueing.defer_inspection(traeger_id, datei_id)
    except StorageUnavailable as error:
        raise UploadRefused("speicher_voll") from error
    except BaseException:
        store().delete(prefix + places.ORIGINAL)
        raise
    return datei


def _complete(sendung: Sendung) -> Datei:
    with memory_file(_pieces(sendung)) as content:
        datei = _keep(
            content,
            datei_id=sendung.id,
            mime=gate.quick_kind(File(content)),
            name=sendung.name,
            besitz=sendung.besitz,
            akte=sendung.akte,
        )
    sendung.vollstaendig_am = now()
    prefix = places.folder(sendung.traeger_id, sendung.akte, sendung.id)
    transaction.on_commit(lambda: store().delete(f"{prefix}teil-"))
    return datei


def _pieces(sendung: Sendung) -> Iterable[bytes]:
    for blob, size in sendung.teile:
        yield from places.read(sendung.traeger_id, sendung.akte, sendung.id, blob, size)


def _check_quota(besitz: UUID, size: int) -> None:
    if not store().has_room():
        raise UploadRefused("speicher_voll")
    with connection.cursor() as cursor:
        # Two uploads at the same moment would both find room for one.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"files:{besitz}"])
    used = queries.usage(besitz, since=now() - _REFUSED_COUNT_FOR)
    if used.dateien >= QUOTA_FILES:
        raise UploadRefused("zu_viele_dateien")
    if used.bytes + size > QUOTA_BYTES:
        raise UploadRefused("speicher_anteil")
