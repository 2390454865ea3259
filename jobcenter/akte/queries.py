"""Reading the digital file: its documents, their pages, and what they prove."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from jobcenter.akte.models import Aktenstueck, Fundstelle, Hochladelink, Posteingang, Quittung, Teil
from jobcenter.antrag.link_and_code import digest
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.antrag.queries import drafts_of
from jobcenter.clock import now
from jobcenter.fall.models import Fall
from jobcenter.files.models import Datei, Seite
from jobcenter.files.queries import search_pages


@dataclass(frozen=True, slots=True)
class Blatt:
    """One page of a document as it is shown: which page of which file, and how it is turned."""

    nummer: int
    datei: Datei
    seite: Seite
    drehung: int


# Not joined: with hundreds of documents a join can go wrong, two lists of ids cannot.
_PARTS = ("teile", "teile__datei")


def stuecke_of(fall: Fall) -> QuerySet[Aktenstueck]:
    """The documents of a file in order of arrival, with their parts and files."""
    rows = fall.aktenstuecke.filter(aufgeloest_am=None).select_related("antrag", "quittung")
    return rows.prefetch_related(*_PARTS)


def blaetter_of(stueck: Aktenstueck) -> list[Blatt]:
    """The pages of a document that can be shown: those of files that passed the check."""
    parts = list(stueck.teile.select_related("datei").order_by("nummer"))
    pages: dict[UUID, dict[int, Seite]] = {}
    for seite in Seite.objects.filter(datei__in={teil.datei_id for teil in parts}):
        pages.setdefault(seite.datei_id, {})[seite.nummer] = seite
    found: list[Blatt] = []
    for teil in parts:
        if teil.datei.zustand != Datei.Zustand.IN_ORDNUNG:
            continue
        for nummer in range(teil.von, (teil.bis or teil.datei.seiten) + 1):
            seite = pages[teil.datei_id][nummer]
            seite.datei = teil.datei
            found.append(Blatt(len(found) + 1, teil.datei, seite, teil.drehung))
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a file stands now: which document, and its number there."""

    stueck: Aktenstueck
    nummer: int


def places_in(stuecke: Iterable[Aktenstueck]) -> dict[tuple[UUID, int], Place]:
    """Where each page of these documents (of `stuecke_of`) stands, by file and page of the file."""
    found: dict[tuple[UUID, int], Place] = {}
    for stueck in stuecke:
        nummer = 0
        for teil in stueck.teile.all():
            for seite in range(teil.von, (teil.bis or teil.datei.seiten) + 1):
                nummer += 1
                found[(teil.datei_id, seite)] = Place(stueck, nummer)
    return found


def pages_of(stueck: Aktenstueck) -> int:
    """How many pages a document (of `stuecke_of`) has, as far as its files are checked."""
    return sum(max(0, (teil.bis or teil.datei.seiten) - teil.von + 1) for teil in stueck.teile.all())


def successor_of(fall: Fall, stueck_id: UUID) -> Aktenstueck | None:
    """The document that holds the first page of one that was dissolved in this file."""
    first = Teil.objects.filter(stueck=stueck_id, stueck__fall=fall).order_by("nummer").first()
    if first is None:
        return None
    holding = Teil.objects.filter(Q(bis=None) | Q(bis__gte=first.von), datei_id=first.datei_id, von__lte=first.von)
    return fall.aktenstuecke.filter(aufgeloest_am=None, teile__in=holding).first()


@dataclass(frozen=True, slots=True)
class NamedPapers:
    """What caseworkers say the papers of one application are.

    `kinds`: for a file, the kinds of proof its pages are ("" for what nobody has named yet). `proofs`: kind and person
    of each document that was confirmed and passed the check.
    """

    kinds: Mapping[UUID, frozenset[str]]
    proofs: frozenset[tuple[str, str]]

    def codes_of(self, nachweis: Nachweis) -> frozenset[str]:
        """Which proofs a file counts as: what a caseworker says, otherwise what it was sent for."""
        kinds = self.kinds.get(nachweis.datei_id) if nachweis.datei_id else None
        return frozenset(kind or nachweis.beleg for kind in kinds or {""})


def named_papers(antrag: Antrag) -> NamedPapers:
    """What caseworkers made of the papers of this application."""
    kinds: dict[UUID, set[str]] = {}
    proofs: set[tuple[str, str]] = set()
    live = Teil.objects.filter(stueck__antrag=antrag, stueck__aufgeloest_am=None).select_related("stueck", "datei")
    for teil in live:
        stueck = teil.stueck
        named = stueck.art if stueck.bestaetigt_am else ""
        kinds.setdefault(teil.datei_id, set()).add(named)
        if named and teil.datei.zustand == Datei.Zustand.IN_ORDNUNG:
            proofs.add((named, stueck.person))
    return NamedPapers({datei: frozenset(found) for datei, found in kinds.items()}, frozenset(proofs))


def same_files(stuecke: Iterable[Aktenstueck]) -> dict[UUID, Datei]:
    """Files of these documents (of `stuecke_of`) whose very bytes came before, each with the first one."""
    files = {teil.datei_id: teil.datei for stueck in stuecke for teil in stueck.teile.all()}
    first: dict[str, Datei] = {}
    found: dict[UUID, Datei] = {}
    for datei in sorted(files.values(), key=lambda datei: (datei.erstellt_am, datei.id)):
        if first.setdefault(datei.sha256, datei) is not datei:
            found[datei.id] = first[datei.sha256]
    return found


def same_pages(stueck: Aktenstueck, others: Iterable[Aktenstueck]) -> dict[tuple[UUID, int], tuple[UUID, int]]:
    """Pages of a document whose picture stands in a file of these other ones too: which page of which file."""
    own = {teil.datei_id for teil in stueck.teile.all()}
    mine = {row.sha256: (row.datei_id, row.nummer) for row in Seite.objects.filter(datei__in=own).only(*_PLACE)}
    files = {teil.datei_id for other in others for teil in other.teile.all()} - own
    there = Seite.objects.filter(datei__in=files, sha256__in=mine).only(*_PLACE)
    return {mine[row.sha256]: (row.datei_id, row.nummer) for row in there}


_PLACE = ("id", "datei_id", "nummer", "sha256")


def quittungen_of(fall: Fall) -> list[Quittung]:
    """The newest version of each receipt of a case, without what it says."""
    rows = Quittung.objects.filter(Q(antrag=fall.antrag_id) | Q(antrag__erstantrag=fall.antrag_id))
    newest = rows.values("nummer").annotate(fassung=Max("fassung"))
    wanted = {(row["nummer"], row["fassung"]) for row in newest}
    listed = rows.defer("inhalt", "signatur").order_by("ausgestellt_am")
    return [row for row in listed if (row.nummer, row.fassung) in wanted]


def quittung_of(fall: Fall, nummer: str) -> Quittung | None:
    """The newest version of one receipt of this case."""
    rows = Quittung.objects.filter(Q(antrag=fall.antrag_id) | Q(antrag__erstantrag=fall.antrag_id), nummer=nummer)
    return rows.select_related("traeger", "antrag").order_by("-fassung").first()


def fundstellen_of(fall: Fall) -> list[Fundstelle]:
    """The pages that prove facts of this case, those that were ended too."""
    rows = Fundstelle.objects.filter(feststellung__fall=fall).select_related("feststellung", "gesetzt_von")
    return list(rows.order_by("gesetzt_am"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A page in which every word of a search was read."""

    stueck: Aktenstueck
    nummer: int
    seite: Seite


def search_stuecke(typed: str, fall: Fall | None = None) -> list[Hit]:
    """Pages of documents that were handed in, of one file or of the whole office, the newest first."""
    pages = list(search_pages(typed, None if fall is None else [fall.antrag_id]))
    files = {page.datei_id for page in pages}
    holding = Aktenstueck.objects.filter(teile__datei__in=files, aufgeloest_am=None)
    if fall is not None:
        holding = holding.filter(fall=fall)
    stuecke = holding.select_related("fall", "fall__antrag").prefetch_related(*_PARTS).distinct()
    places = places_in(stuecke)
    found = [(page, places.get((page.datei_id, page.nummer))) for page in pages]
    return [Hit(place.stueck, place.nummer, page) for page, place in found if place is not None]


def open_links(fall: Fall) -> list[Hochladelink]:
    """Links of the office for this case that still take files, the newest first."""
    rows = Hochladelink.objects.filter(
        Q(antrag=fall.antrag_id) | Q(antrag__erstantrag=fall.antrag_id),
        angelegt_von__isnull=False,
        widerrufen_am=None,
        gueltig_bis__gt=now(),
    )
    return list(rows.select_related("antrag", "antrag__traeger", "angelegt_von").order_by("-angelegt_am"))


def unsorted() -> QuerySet[Posteingang]:
    """Scans of the office that nobody has put into a case, the oldest first."""
    rows = Posteingang.objects.filter(erledigt_am=None, datei__isnull=False)
    return rows.select_related("datei").order_by("eingang_am", "id")
