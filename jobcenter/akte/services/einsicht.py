"""Access to the file: a person orders their own data, or a caseworker releases an inspection (§ 25 SGB X)."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import override
from procrastinate.contrib.django import app

from jobcenter.accounts.models import User
from jobcenter.akte.archiv import archive
from jobcenter.akte.auszug import auszug_of
from jobcenter.akte.models import Einsicht, Geheimhaltung
from jobcenter.clock import now
from jobcenter.fall.models import Fall
from jobcenter.files.generated import store_stream
from jobcenter.traeger.tenancy import tenant

VALID = timedelta(days=14)
_ZIP = "application/zip"


@transaction.atomic
def order_own_data(*, fall: Fall, person: str) -> Einsicht:
    """Art. 15 DSGVO: this person wants their data. One archive at a time: a second click orders nothing new."""
    # Two clicks at once: the second waits and finds the first.
    Fall.objects.select_for_update().get(pk=fall.pk)
    known = current_archive(fall, person)
    return known or _order(fall, Einsicht.Art.AUSKUNFT, person, None)


def release_inspection(*, fall: Fall, person: str, by: User) -> Einsicht:
    """§ 25 SGB X: somebody looked at what goes in and what stays out, and releases it for this person."""
    return _order(fall, Einsicht.Art.AKTENEINSICHT, person, by)


def current_archive(fall: Fall, person: str) -> Einsicht | None:
    """The archive of this person that is being made or can be fetched."""
    rows = Einsicht.objects.filter(fall=fall, person=person, art=Einsicht.Art.AUSKUNFT)
    return next((row for row in rows if row.bereit_am is None or is_open(row)), None)


def is_open(einsicht: Einsicht) -> bool:
    """Whether it can be fetched now."""
    return einsicht.datei_id is not None and einsicht.gueltig_bis is not None and einsicht.gueltig_bis > now()


def prepare_einsicht(traeger_id: UUID, einsicht_id: UUID) -> None:
    """Make the archive, sealed. Harmless when repeated; killed in between, nothing is there yet."""
    with tenant(traeger_id):
        row = Einsicht.objects.select_for_update().get(pk=einsicht_id)
        if row.bereit_am is not None:
            return
        moment = now()
        with override(row.fall.antrag.sprache):
            pieces = archive(auszug_of(row.fall, row.person), moment)
            row.datei = store_stream(chunks=pieces, name="Auszug.zip", mime=_ZIP, akte=row.fall.antrag_id)
        row.bereit_am, row.gueltig_bis = moment, moment + VALID
        row.save()


def note_fetched(*, einsicht: Einsicht) -> None:
    """The person has it; only the first time counts."""
    Einsicht.objects.filter(pk=einsicht.pk, abgerufen_am=None).update(abgerufen_am=now())


def keep_back(*, fall: Fall, gegenstand: UUID, seite: int | None, grund: str, by: User) -> Geheimhaltung:
    """Leave a file, one page of it, a letter or a fact out of every extract. ValueError without a reason."""
    if not grund.strip():
        raise ValueError("what is kept back needs a reason")
    return Geheimhaltung.objects.create(
        fall=fall, gegenstand=gegenstand, seite=seite, grund=grund.strip(), gesetzt_am=now(), gesetzt_von=by
    )


def show_again(*, mark: Geheimhaltung) -> None:
    """The reason is gone."""
    Geheimhaltung.objects.filter(pk=mark.pk, aufgehoben_am=None).update(aufgehoben_am=now())


def _order(fall: Fall, art: Einsicht.Art, person: str, by: User | None) -> Einsicht:
    row = Einsicht.objects.create(fall=fall, art=art, person=person, bestellt_am=now(), bestellt_von=by)
    task = app.configure_task("akte.prepare_einsicht")
    task.defer(traeger_id=str(row.traeger_id), einsicht_id=str(row.id))
    return row
