"""Reading the digital file: its documents, their pages, and what they prove."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from jobcenter.akte.models import Aktenstueck, Hochladelink, Quittung, Teil
from jobcenter.antrag.link_and_code import digest
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.antrag.queries import drafts_of
from jobcenter.clock import now
from jobcenter.fall.models import Fall
from jobcenter.files.models import Datei, Seite


@dataclass(frozen=True, slots=True)
class Blatt:
    """One page of a document as it is shown: which page of which file, and how it is turned."""

    nummer: int
    datei: Datei
    seite: Seite
    drehung: int


def stuecke_of(fall: Fall) -> QuerySet[Aktenstueck]:
    """The documents of a file in order of arrival, with their parts and files."""
    parts = Prefetch("teile", queryset=Teil.objects.select_related("datei"))
    return fall.aktenstuecke.filter(aufgeloest_am=None).select_related("antrag", "quittung").prefetch_related(parts)


def blaetter_of(stueck: Aktenstueck) -> list[Blatt]:
    """The pages of a document that can be shown: those of files that passed the check."""
    found: list[Blatt] = []
    for teil in stueck.teile.select_related("datei"):
        pages = teil.datei.blaetter.filter(nummer__gte=teil.von).order_by("nummer")
        if teil.bis is not None:
            pages = pages.filter(nummer__lte=teil.bis)
        found += [Blatt(len(found) + at, teil.datei, seite, teil.drehung) for at, seite in enumerate(pages, start=1)]
    return found


def stueck_of(fall: Fall, stueck_id: UUID) -> Aktenstueck | None:
    """One document of this file; None when it belongs to another one."""
    return stuecke_of(fall).filter(id=stueck_id).first()


def last_quittung(antrag: Antrag, nummer: str) -> Quittung | None:
    """The newest version of a receipt of this application."""
    return antrag.quittungen.filter(nummer=nummer).select_related("traeger", "antrag").order_by("-fassung").first()


def quittung_by_secret(secret_hash: str) -> Quittung | None:
    """The newest version of the receipt of the current office to which this secret belongs."""
    found = Quittung.objects.filter(kennung_hash=secret_hash).select_related("traeger", "antrag")
    return found.order_by("-fassung").first()


def open_hochladelink(typed: str) -> Hochladelink | None:
    """The upload link of the current office with this code, as long as it is good; case and hyphens do not matter."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    code = "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))
    found = Hochladelink.objects.filter(link_hash=digest(code), widerrufen_am=None, gueltig_bis__gt=now())
    return found.select_related("antrag", "antrag__traeger").first()


def phone_link(antrag: Antrag, link_id: UUID) -> Hochladelink | None:
    """The link that the person made for their phone, as long as it is good."""
    found = antrag.hochladelinks.filter(id=link_id, angelegt_von=None, widerrufen_am=None, gueltig_bis__gt=now())
    return found.select_related("antrag", "antrag__traeger").first()


def besitz_of(link: Hochladelink) -> UUID:
    """What files through this link count towards: a letter's link has a quota of its own, so it ends nobody else's."""
    return link.antrag_id if link.angelegt_von_id is None else link.id


def drafts_through(link: Hochladelink) -> list[Nachweis]:
    """Files that came through the link of a letter and are not handed in."""
    return list(drafts_of(link.antrag).filter(datei__besitz=link.id).select_related("datei"))
