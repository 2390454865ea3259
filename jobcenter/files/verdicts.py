"""Recording what the check of an upload found."""

from uuid import UUID, uuid4

from django.db import transaction

from jobcenter.files import places, queueing
from jobcenter.files.inspection import Verdict, examine
from jobcenter.files.models import Datei, Seite
from jobcenter.files.storage import store
from jobcenter.traeger.tenancy import tenant


def inspect(traeger_id: UUID, datei_id: UUID) -> None:
    """Check one waiting file and record the verdict. Harmless when repeated or run twice at the same time."""
    with tenant(traeger_id):
        datei = Datei.objects.filter(id=datei_id).first()
    if datei is None or datei.zustand != Datei.Zustand.WIRD_GEPRUEFT:
        # Deleted as a draft, or checked already.
        return
    # Outside of any transaction: this takes seconds, and a row locked meanwhile would stop others.
    with places.open_original(datei) as original:
        verdict = examine(original, datei.mime)
    blob = f"kopie-{uuid4().hex}"
    try:
        if verdict.copy is not None:
            places.write(datei.traeger_id, datei.akte, datei.id, blob, places.chunks_of(verdict.copy))
        with tenant(traeger_id):
            waiting = Datei.objects.select_for_update().filter(id=datei_id, zustand=Datei.Zustand.WIRD_GEPRUEFT).first()
            if waiting is not None:
                _record(waiting, verdict, blob)
                return
        store().delete(places.folder(datei.traeger_id, datei.akte, datei.id) + blob)
    finally:
        if verdict.copy is not None:
            verdict.copy.close()


def _record(datei: Datei, verdict: Verdict, blob: str) -> None:
    datei.virenpruefung, datei.grund = verdict.virenpruefung, verdict.grund
    if verdict.copy is None:
        datei.zustand = Datei.Zustand.ABGELEHNT
        # Nobody can use these bytes; size, hash and time of receipt stay in the row.
        prefix = places.folder(datei.traeger_id, datei.akte, datei.id)
        transaction.on_commit(lambda: store().delete(prefix))
        datei.save()
        return
    datei.zustand = Datei.Zustand.IN_ORDNUNG
    datei.seiten = len(verdict.pages)
    datei.kopie, datei.kopie_sha256 = blob, places.sha256_of(verdict.copy)
    datei.kopie_groesse = verdict.copy.seek(0, 2)
    datei.save()
    Seite.objects.bulk_create(
        Seite(
            traeger_id=datei.traeger_id,
            datei=datei,
            nummer=nummer,
            mime=page.mime,
            beginn=page.offset,
            laenge=page.length,
            breite=page.width,
            hoehe=page.height,
            sha256=page.sha256,
            klein_beginn=page.thumb_offset,
            klein_laenge=page.thumb_length,
        )
        for nummer, page in enumerate(verdict.pages, start=1)
    )
    queueing.defer_reading(datei.traeger_id, datei.id)
