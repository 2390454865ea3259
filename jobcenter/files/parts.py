"""Some pages of a file as a file of their own, under another key: a stack that holds several people's papers."""

from collections.abc import Iterable
from io import BytesIO
from uuid import UUID, uuid4

from jobcenter.clock import now
from jobcenter.files import places, queries, queueing, reading
from jobcenter.files.assemble import pdf_of
from jobcenter.files.models import Datei, Seite
from jobcenter.files.storage import store


def part_of(datei: Datei, *, first: int, last: int, akte: UUID, besitz: UUID) -> Datei:
    """A new file of the pages first..last of a checked one, the same pictures bit for bit.

    The original of the stack shows other people too, so the part has none of it: its original is a PDF of its pages.
    """
    pages = list(datei.blaetter.filter(nummer__gte=first, nummer__lte=last).order_by("nummer"))
    if not pages or datei.zustand != Datei.Zustand.IN_ORDNUNG:
        raise ValueError("no pages")
    pictures = [queries.picture_of(seite, datei) for seite in pages]
    small = [queries.thumbnail_of(seite, datei) for seite in pages]
    original = pdf_of((picture, 0) for picture in pictures)
    copy = b"".join(piece for pair in zip(pictures, small, strict=True) for piece in pair)
    part = Datei(
        id=uuid4(),
        traeger_id=datei.traeger_id,
        art=Datei.Art.NACHWEIS,
        akte=akte,
        besitz=besitz,
        name=datei.name,
        mime="application/pdf",
        groesse=len(original),
        seiten=len(pages),
        sha256=places.sha256_of(BytesIO(original)),
        kopie="kopie",
        kopie_groesse=len(copy),
        kopie_sha256=places.sha256_of(BytesIO(copy)),
        zustand=datei.zustand,
        virenpruefung=datei.virenpruefung,
        erstellt_am=now(),
    )
    try:
        places.write(part.traeger_id, akte, part.id, places.ORIGINAL, [original])
        places.write(part.traeger_id, akte, part.id, part.kopie, [copy])
        part.save(force_insert=True)
        _copy_pages(datei, part, pages)
    except BaseException:
        store().delete(places.folder(part.traeger_id, akte, part.id))
        raise
    return part


def _copy_pages(datei: Datei, part: Datei, pages: Iterable[Seite]) -> None:
    place = 0
    for nummer, old in enumerate(pages, start=1):
        seite = Seite.objects.create(
            traeger_id=part.traeger_id,
            datei=part,
            nummer=nummer,
            mime=old.mime,
            beginn=place,
            laenge=old.laenge,
            breite=old.breite,
            hoehe=old.hoehe,
            sha256=old.sha256,
            klein_beginn=place + old.laenge,
            klein_laenge=old.klein_laenge,
        )
        place += old.laenge + old.klein_laenge
        if old.gelesen_am is not None:
            reading.keep_text(seite, part.akte, queries.text_of(old), old.drehung)
    if part.blaetter.filter(gelesen_am=None).exists():
        queueing.defer_reading(part.traeger_id, part.id)
