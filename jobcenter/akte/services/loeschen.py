"""Deleting what has had its time, in small steps: killed anywhere and started again, the result is the same."""

import json
from collections.abc import Callable, Iterable
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from jobcenter.akte import faellig
from jobcenter.akte.loeschregeln import Regel
from jobcenter.akte.models import Einsicht, Loeschung, Posteingang
from jobcenter.antrag.link_and_code import link_of
from jobcenter.antrag.models import Antrag, Erinnerung
from jobcenter.antrag.queries import drafts_of, root_of
from jobcenter.clock import now
from jobcenter.fall.models import Fall
from jobcenter.files.models import Datei
from jobcenter.files.orphans import drop_abandoned
from jobcenter.files.services import delete_draft
from jobcenter.files.storage import store
from jobcenter.keys.store import destroy_case_key, has_case_key
from jobcenter.letters.services import order_email
from jobcenter.traeger.tenancy import tenant

BATCH = 500


def delete_case(*, traeger_id: UUID, fall_id: UUID, regel: str) -> dict[str, int]:
    """Delete a case everywhere: rows, bytes, key. Returns how many rows of which table.

    One transaction: killed before its end, the rows are still there and the next run does it again. Raises
    Fall.DoesNotExist, and IntegrityError for a legal hold.
    """
    with tenant(traeger_id):
        akte = Fall.objects.get(pk=fall_id).antrag_id
        with connection.cursor() as cursor:
            cursor.execute("SELECT akte_delete_case(%s, %s, %s, NULL)", [fall_id, regel, now()])
            counts: dict[str, int] = json.loads(cursor.fetchone()[0])
        # A store that is away raises here, and nothing is lost by halves.
        store().delete(f"{traeger_id}/{akte}/")
        destroy_case_key(traeger_id, akte)
    return counts


def delete_expired(traeger_id: UUID, regel: Regel) -> int:
    """Delete what this rule says, in batches. Returns how much. Harmless when repeated."""
    return _RUN[regel.id](traeger_id, regel) if regel.id in _RUN else 0


def repeat_deletions(traeger_id: UUID) -> int:
    """Destroy again the keys of what was deleted (an old KEYS_DIR was restored). Returns how many were back."""
    with tenant(traeger_id):
        deleted = list(Loeschung.objects.filter(schluessel_vernichtet=True).values_list("gegenstand", flat=True))
        back = [akte for akte in deleted if has_case_key(traeger_id, akte)]
    for akte in back:
        destroy_case_key(traeger_id, akte)
        store().delete(f"{traeger_id}/{akte}/")
    return len(back)


def announce_drafts(traeger_id: UUID, regel: Regel) -> int:
    """Tell people by mail what will be deleted in some days. Returns how many mails were ordered."""
    with tenant(traeger_id):
        found = list(faellig.drafts_to_announce(regel, now()).select_related("erstantrag", "traeger")[:BATCH])
        moment = now()
        for antrag in found:
            Erinnerung.objects.update_or_create(
                antrag=antrag, art=f"{faellig.NOTICE}{moment:%y%m%d}", defaults={"gesendet_am": moment}
            )
            _write_notice(antrag, regel)
    return len(found)


def _expired_cases(traeger_id: UUID, regel: Regel) -> int:
    return _each(
        traeger_id,
        lambda: faellig.expired_cases(regel, now()).values_list("pk", flat=True),
        lambda fall_id: _delete_unless_held(traeger_id, fall_id, regel),
    )


def _delete_unless_held(traeger_id: UUID, fall_id: UUID, regel: Regel) -> None:
    """Since the list was made somebody may have deleted the case, or put a hold on it."""
    try:
        delete_case(traeger_id=traeger_id, fall_id=fall_id, regel=regel.id)
    except Fall.DoesNotExist:
        return
    except IntegrityError:
        with tenant(traeger_id):
            if not faellig.held_cases().filter(fall=fall_id).exists():
                raise


def _drafts(traeger_id: UUID, regel: Regel) -> int:
    announce_drafts(traeger_id, regel)
    return _each(
        traeger_id,
        lambda: faellig.announced_drafts(regel, now()).values_list("pk", flat=True),
        lambda antrag_id: _forget_draft(traeger_id, antrag_id, regel),
    )


def _rejected_scans(traeger_id: UUID, regel: Regel) -> int:
    return _each(
        traeger_id,
        lambda: faellig.rejected_scans(regel, now()).values_list("pk", flat=True),
        lambda posten_id: forget_scan(traeger_id, posten_id, regel.id),
    )


def _archives(traeger_id: UUID, regel: Regel) -> int:
    return _each(
        traeger_id,
        lambda: faellig.old_archives(regel, now()).values_list("pk", flat=True),
        lambda einsicht_id: _forget_archive(traeger_id, einsicht_id),
    )


def _abandoned(traeger_id: UUID, regel: Regel) -> int:
    return drop_abandoned(traeger_id)


def _old_rows(traeger_id: UUID, regel: Regel) -> int:
    gone, last = 0, BATCH
    while last == BATCH:
        with tenant(traeger_id), connection.cursor() as cursor:
            cursor.execute("SELECT akte_delete_old(%s, %s, %s, %s)", [regel.id, regel.before(now()), now(), BATCH])
            last = cursor.fetchone()[0]
        gone += last
    return gone


_RUN: dict[str, Callable[[UUID, Regel], int]] = {
    "sendung": _abandoned,
    "entwurf": _drafts,
    "fall": _expired_cases,
    "posteingang_datei": _rejected_scans,
    "einsicht": _archives,
    "lesezugriff": _old_rows,
    "email": _old_rows,
    "posteingang": _old_rows,
    "hochladelink": _old_rows,
    "codeversuch": _old_rows,
}


def _each(traeger_id: UUID, wanted: Callable[[], Iterable[UUID]], delete: Callable[[UUID], object]) -> int:
    """Delete one by one, each in a transaction of its own."""
    with tenant(traeger_id):
        ids = list(wanted())
    for kennung in ids:
        delete(kennung)
    return len(ids)


def _forget_draft(traeger_id: UUID, antrag_id: UUID, regel: Regel) -> None:
    with tenant(traeger_id):
        # The person may have come back since the list was made.
        antrag = faellig.announced_drafts(regel, now()).filter(pk=antrag_id).first()
        if antrag is None or _is_held(antrag):
            return
        answers = faellig.unsent(antrag).delete()[0]
        files = [row.datei for row in drafts_of(antrag).select_related("datei") if row.datei is not None]
        drafts_of(antrag).delete()
        for datei in files:
            delete_draft(datei=datei)
        _prove(regel.id, antrag.id, {"antrag_antwort": answers, "files_datei": len(files)})


def _is_held(antrag: Antrag) -> bool:
    return faellig.held_cases().filter(fall__antrag=root_of(antrag)).exists()


def forget_scan(traeger_id: UUID, posten_id: UUID, regel: str) -> None:
    """Delete the bytes of a scan that belongs to no case; its row says that it was there."""
    with tenant(traeger_id):
        posten = Posteingang.objects.select_for_update().get(pk=posten_id)
        datei = posten.datei
        if datei is None:
            return
        posten.datei = None
        posten.save(update_fields=["datei"])
        _drop_alone(datei)
        _prove(regel, datei.akte, {"files_datei": 1}, is_destroyed=True)


def _forget_archive(traeger_id: UUID, einsicht_id: UUID) -> None:
    with tenant(traeger_id):
        einsicht = Einsicht.objects.select_for_update().get(pk=einsicht_id)
        datei = einsicht.datei
        if datei is not None:
            einsicht.datei = None
            einsicht.save(update_fields=["datei"])
            delete_draft(datei=datei)


def _drop_alone(datei: Datei) -> None:
    """Delete a file that is alone under its key, and the key."""
    traeger_id, akte = datei.traeger_id, datei.akte
    delete_draft(datei=datei)
    transaction.on_commit(lambda: destroy_case_key(traeger_id, akte))


def _prove(regel: str, gegenstand: UUID, anzahl: dict[str, int], *, is_destroyed: bool = False) -> None:
    Loeschung.objects.create(
        regel=regel, gegenstand=gegenstand, anzahl=anzahl, geloescht_am=now(), schluessel_vernichtet=is_destroyed
    )


def _write_notice(antrag: Antrag, regel: Regel) -> None:
    contact = root_of(antrag)
    home = settings.PUBLIC_ORIGIN + reverse("portal:home", args=[antrag.traeger.slug, link_of(antrag.id)])
    with override(antrag.sprache):
        order_email(
            akte=contact.id,
            empfaenger=contact.email,
            betreff=_("Wir löschen bald, was Sie nicht abgeschickt haben"),
            text=_(
                "Guten Tag,\n\nSie haben online etwas begonnen und noch nicht abgeschickt. In %(tage)d Tagen löschen"
                " wir diese Antworten und Dateien. Ihr Antrag selbst bleibt, und sein Datum bleibt gesichert."
                "\n\nMöchten Sie weitermachen? Dann öffnen Sie bitte diese Seite und ändern Sie etwas:\n%(link)s\n\n"
                "Brauchen Sie Hilfe? Rufen Sie uns an: %(telefon)s\n\n"
                "Bitte antworten Sie nicht auf diese E-Mail."
            )
            % {"tage": regel.ankuendigung_tage, "link": home, "telefon": antrag.traeger.telefon},
        )
