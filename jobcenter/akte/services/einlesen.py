"""Central scanning: a scan or attachment comes in like any upload, and the codes on its pages lead it to its case."""

import hashlib
from datetime import datetime
from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from jobcenter.accounts.models import User
from jobcenter.akte.codes import codes_of
from jobcenter.akte.kennung import Abschnitt, Art, Kennung, abschnitte
from jobcenter.akte.models import Aktenstueck, Posteingang, Quittung, Teil
from jobcenter.akte.services.quittieren import issue_quittung
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.antrag.queries import whole_case
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import receive_nachweis
from jobcenter.files import places
from jobcenter.files.models import Datei
from jobcenter.files.parts import part_of
from jobcenter.files.services import delete_draft, move_to_akte, receive_upload
from jobcenter.files.storage import store
from jobcenter.keys.store import destroy_case_key, has_case_key
from jobcenter.letters.models import Brief
from jobcenter.traeger.tenancy import current_traeger_id, tenant

_WAY = {
    Posteingang.Quelle.ORDNER: (Quittung.Kanal.POST, Aktenstueck.Herkunft.POST),
    Posteingang.Quelle.EMAIL: (Quittung.Kanal.EMAIL, Aktenstueck.Herkunft.EMAIL),
}


class AlreadySorted(Exception):
    """Somebody else was faster."""


class NotUsable(Exception):
    """The scan is still being checked, or was refused by the check."""


def receive_scan(*, content: bytes, name: str, quelle: Posteingang.Quelle) -> Posteingang | None:
    """Take in one scan, sealed under a key of its own until it is sorted. None when the office has it already.

    In the caller's transaction. Raises `UploadRefused` as `receive_upload` does.
    """
    digest = hashlib.sha256(content).hexdigest()
    if Posteingang.objects.filter(sha256=digest, stapel=None).exists():
        return None
    akte = uuid4()
    try:
        with transaction.atomic():
            datei = receive_upload(upload=ContentFile(content), name=name, besitz=akte, akte=akte)
            posten = Posteingang.objects.create(datei=datei, quelle=quelle, sha256=digest, eingang_am=now())
    except IntegrityError:
        # The same scan at the same moment; what this one wrote is an orphan now.
        return None
    defer_sorting(posten.id)
    return posten


def defer_sorting(posten_id: UUID) -> None:
    """Look for the codes of this scan, as soon as it is checked."""
    task = app.configure_task("akte.sort_scan", queueing_lock=f"akte.sort_scan:{posten_id}")
    task.defer(traeger_id=str(current_traeger_id()), posten_id=str(posten_id))


def sort_scan(traeger_id: UUID, posten_id: UUID) -> bool:
    """Read the codes and assign what they lead to. Returns whether the check of the file had ended.

    Harmless when repeated. The reading takes seconds and holds no lock; the assignment is one transaction.
    """
    with tenant(traeger_id):
        posten = Posteingang.objects.select_related("datei").get(pk=posten_id)
        datei = posten.datei
        if datei is None or posten.gelesen_am is not None or posten.erledigt_am is not None:
            return True
        if datei.zustand == Datei.Zustand.WIRD_GEPRUEFT:
            return False
        pages = list(datei.blaetter.order_by("nummer")) if datei.zustand == Datei.Zustand.IN_ORDNUNG else []
    parts = abschnitte(codes_of(datei, pages))
    with tenant(traeger_id):
        fresh = Posteingang.objects.select_for_update().get(pk=posten_id)
        if fresh.gelesen_am is None and fresh.erledigt_am is None:
            _sort(fresh, datei, parts)
    return True


@transaction.atomic
def assign_posten(
    *,
    posten: Posteingang,
    fall: Fall,
    thema: Aktenstueck.Thema,
    art: str = "",
    person: str = "",
    by: User | None = None,
    antrag: Antrag | None = None,
) -> Aktenstueck:
    """Put a scan into a case: it is sealed with the key of the case, becomes a document, and gets a receipt.

    `art` is a code of the evidence catalogue when it proves something. `by` None: a code on the paper led here.
    Raises `AlreadySorted`, `NotUsable`.
    """
    posten = Posteingang.objects.select_for_update().get(pk=posten.pk)
    datei = posten.datei
    if posten.erledigt_am is not None or datei is None:
        raise AlreadySorted
    if datei.zustand != Datei.Zustand.IN_ORDNUNG:
        raise NotUsable
    stueck = _file(posten, _moved(datei, fall.antrag_id), fall, antrag or fall.antrag, thema, art, person)
    if by is not None:
        stueck.bestaetigt_am, stueck.bestaetigt_von = now(), by
        stueck.save(update_fields=["bestaetigt_am", "bestaetigt_von"])
    posten.stueck, posten.erledigt_am, posten.erledigt_von = stueck, now(), by
    posten.save()
    return stueck


def reject_posten(*, posten: Posteingang, grund: Posteingang.Verworfen, by: User) -> None:
    """It belongs to no case. Its bytes go after some weeks (loeschregeln.yaml). Raises `AlreadySorted`."""
    waiting = Posteingang.objects.filter(pk=posten.pk, erledigt_am=None, datei__isnull=False)
    if not waiting.update(erledigt_am=now(), erledigt_von=by, verworfen=grund):
        raise AlreadySorted


def forget_used_keys(since: datetime) -> int:
    """Destroy the keys under which scans waited that are in their case now: killed in between, they are left over."""
    sorted_ones = Posteingang.objects.filter(erledigt_am__gte=since, stueck__isnull=False, datei__isnull=False)
    dropped = 0
    for posten in sorted_ones.select_related("datei"):
        datei = posten.datei
        if datei is None or datei.besitz is None or datei.besitz == datei.akte:
            continue
        if has_case_key(datei.traeger_id, datei.besitz):
            destroy_case_key(datei.traeger_id, datei.besitz)
            dropped += 1
    return dropped


def _sort(posten: Posteingang, datei: Datei, parts: list[Abschnitt]) -> None:
    """One part stays as it is; several become rows of their own, and the stack is taken apart."""
    posten.gelesen_am = now()
    is_whole = len(parts) == 1 and (parts[0].von, parts[0].bis) == (1, datei.seiten)
    if len(parts) < 1 or is_whole:
        posten.kennung = parts[0].kennung.text if parts and parts[0].kennung else ""
        posten.save()
        _assign_by_code(posten, parts[0].kennung if parts else None)
        return
    for part in parts:
        akte = uuid4()
        child = Posteingang.objects.create(
            datei=part_of(datei, first=part.von, last=part.bis, akte=akte, besitz=akte),
            quelle=posten.quelle,
            sha256=posten.sha256,
            stapel=posten.id,
            eingang_am=posten.eingang_am,
            gelesen_am=now(),
            kennung=part.kennung.text if part.kennung else "",
        )
        _assign_by_code(child, part.kennung)
    posten.datei, posten.erledigt_am = None, now()
    posten.save()
    delete_draft(datei=datei)
    traeger_id, akte = datei.traeger_id, datei.akte
    transaction.on_commit(lambda: destroy_case_key(traeger_id, akte))


def _assign_by_code(posten: Posteingang, kennung: Kennung | None) -> None:
    antrag = _led_to(kennung)
    if kennung is None or antrag is None:
        return
    thema = Aktenstueck.Thema.ANTRAG if kennung.art == Art.BLATT else Aktenstueck.Thema.SCHRIFTWECHSEL
    assign_posten(posten=posten, fall=fall_of(antrag), thema=thema, antrag=antrag)


def _led_to(kennung: Kennung | None) -> Antrag | None:
    """The one application of this office that a code names."""
    if kennung is None or not kennung.reference:
        return None
    if kennung.art != Art.BRIEF:
        return Antrag.objects.filter(nummer=kennung.reference).first()
    brief = Brief.objects.filter(pk=UUID(kennung.reference)).first()
    fall = Fall.objects.select_related("antrag").filter(pk=brief.fall_id).first() if brief else None
    return fall.antrag if fall else None


def _moved(datei: Datei, akte: UUID) -> Datei:
    """Seal it with the key of the case; the key under which it waited is destroyed."""
    # Whoever reads its text right now waits, and then seals it with the other key.
    datei = Datei.objects.select_for_update().get(pk=datei.pk)
    traeger_id, before = datei.traeger_id, datei.akte
    # An attempt that was killed may have left bytes there.
    store().delete(places.folder(traeger_id, akte, datei.id))
    moved = move_to_akte(datei=datei, akte=akte)
    transaction.on_commit(lambda: destroy_case_key(traeger_id, before))
    return moved


def _file(
    posten: Posteingang, datei: Datei, fall: Fall, antrag: Antrag, thema: Aktenstueck.Thema, art: str, person: str
) -> Aktenstueck:
    """The document, its receipt, and the proof that it is."""
    if not whole_case(fall.antrag).filter(pk=antrag.pk).exists():
        raise ValueError("this application belongs to another case")
    kanal, herkunft = _WAY[Posteingang.Quelle(posten.quelle)]
    nachweis = Nachweis(
        traeger_id=posten.traeger_id,
        antrag=antrag,
        beleg=art,
        person=person,
        stand=Nachweis.Stand.HOCHGELADEN,
        datei=datei,
        angegeben_am=posten.eingang_am,
        abgegeben_am=posten.eingang_am,
    )
    quittung = issue_quittung(antrag=antrag, kanal=kanal, nachweise=[nachweis])
    if thema == Aktenstueck.Thema.NACHWEISE and art:
        nachweis.save()
        receive_nachweis(nachweis=nachweis)
    else:
        record(Ereignis.Art.NACHWEIS_EINGEGANGEN, fall_id=fall.id, beleg=art, stand=nachweis.stand, datei=str(datei.id))
    stueck = Aktenstueck.objects.create(
        fall=fall,
        antrag=antrag,
        quittung=quittung,
        thema=thema,
        art=art,
        person=person,
        herkunft=herkunft,
        eingang_am=posten.eingang_am,
    )
    Teil.objects.create(stueck=stueck, nummer=1, datei=datei)
    return stueck
