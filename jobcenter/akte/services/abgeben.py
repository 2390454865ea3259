"""Handing in: drafts of proofs become documents of the file, and the person gets a receipt."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from django.db import transaction

from jobcenter.akte.models import Aktenstueck, Quittung, Teil
from jobcenter.akte.services.quittieren import issue_quittung
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.antrag.queries import drafts_of
from jobcenter.clock import now
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import receive_nachweis
from jobcenter.files.models import Datei

_HERKUNFT = {
    Quittung.Kanal.ONLINE: Aktenstueck.Herkunft.PORTAL,
    Quittung.Kanal.LINK: Aktenstueck.Herkunft.LINK,
    Quittung.Kanal.SCHALTER: Aktenstueck.Herkunft.SCHALTER,
    Quittung.Kanal.POST: Aktenstueck.Herkunft.POST,
    Quittung.Kanal.EMAIL: Aktenstueck.Herkunft.EMAIL,
}


class NothingToHandIn(Exception):
    """There is no draft with a usable file."""


@transaction.atomic
def add_draft(*, antrag: Antrag, beleg: str, person: str, datei: Datei) -> Nachweis:
    """A file for a proof, behind those that are there; it can be turned, moved and deleted until it is handed in.

    Harmless when repeated: a file is a draft once.
    """
    known = Nachweis.objects.filter(antrag=antrag, datei=datei).first()
    if known is not None:
        return known
    return Nachweis.objects.create(
        traeger_id=antrag.traeger_id,
        antrag=antrag,
        beleg=beleg,
        person=person,
        stand=Nachweis.Stand.HOCHGELADEN,
        datei=datei,
        angegeben_am=now(),
        reihenfolge=drafts_of(antrag).filter(beleg=beleg, person=person).count(),
    )


@transaction.atomic
def hand_in(
    *,
    antrag: Antrag,
    kanal: Quittung.Kanal,
    proofs: Iterable[tuple[str, str]] | None = None,
    eingang_am: datetime | None = None,
    besitz: UUID | None = None,
) -> Quittung:
    """Give the office the drafts of an application (of some proofs only: pairs of code and person).

    One document per proof, all in one receipt. Refused files stay behind as they are. Raises `NothingToHandIn`.
    `besitz`: only files that came through the upload link of this id.
    """
    fall, wanted = fall_of(antrag), None if proofs is None else set(proofs)
    # Two clicks at once: the second finds no draft.
    drafts = [
        row
        for row in drafts_of(antrag).select_for_update(of=("self",)).select_related("datei")
        if row.datei is not None
        and row.datei.zustand != Datei.Zustand.ABGELEHNT
        and (wanted is None or (row.beleg, row.person) in wanted)
        and (besitz is None or row.datei.besitz == besitz)
    ]
    if not drafts:
        raise NothingToHandIn
    moment = eingang_am or now()
    drafts.sort(key=lambda row: (row.beleg, row.person, row.reihenfolge, row.angegeben_am))
    quittung = issue_quittung(antrag=antrag, kanal=kanal, nachweise=drafts)
    for (beleg, person), group in groupby(drafts, key=lambda row: (row.beleg, row.person)):
        stueck = Aktenstueck.objects.create(
            fall=fall,
            antrag=antrag,
            quittung=quittung,
            thema=Aktenstueck.Thema.NACHWEISE,
            art=beleg,
            person=person,
            herkunft=_HERKUNFT[kanal],
            eingang_am=moment,
        )
        for nummer, row in enumerate(group, start=1):
            Teil.objects.create(stueck=stueck, nummer=nummer, datei=row.datei, drehung=row.drehung)
            row.abgegeben_am = moment
            row.save(update_fields=["abgegeben_am"])
            receive_nachweis(nachweis=row)
    return quittung


def say_about_proof(
    *,
    antrag: Antrag,
    beleg: str,
    person: str,
    stand: Nachweis.Stand,
    zusage_bis: date | None = None,
    erklaerung: str = "",
) -> Nachweis:
    """What the person says about a proof they do not send now: it comes later, there is none, it was given before."""
    return receive_nachweis(
        nachweis=Nachweis(
            traeger_id=antrag.traeger_id,
            antrag=antrag,
            beleg=beleg,
            person=person,
            stand=stand,
            angegeben_am=now(),
            zusage_bis=zusage_bis,
            erklaerung=erklaerung,
        )
    )
