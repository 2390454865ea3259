"""Reading the text of pages: for the search, and for suggestions that a caseworker confirms."""

from uuid import UUID

from jobcenter.clock import now
from jobcenter.files import ocr, queries, words
from jobcenter.files.models import Datei, Seite, Seitenwort
from jobcenter.keys.seal import seal_value
from jobcenter.keys.store import office_secret
from jobcenter.traeger.tenancy import tenant


def read_file(traeger_id: UUID, datei_id: UUID) -> None:
    """Read every page of a file that was not read yet. Raises `ocr.RecogniserUnavailable`."""
    with tenant(traeger_id):
        datei = Datei.objects.filter(id=datei_id, zustand=Datei.Zustand.IN_ORDNUNG).first()
        pages = list(datei.blaetter.filter(gelesen_am=None)) if datei else []
    if datei is None:
        return
    for seite in pages:
        # Outside of any transaction: a page takes seconds.
        found = ocr.recognise(queries.picture_of(seite, datei))
        with tenant(traeger_id):
            # The file may have gone into another case file meanwhile, or be deleted.
            here = Datei.objects.select_for_update().filter(id=datei_id).first()
            fresh = Seite.objects.select_for_update().filter(id=seite.id, gelesen_am=None).first()
            if here is not None and fresh is not None:
                keep_text(fresh, here.akte, found.text, found.rotation)


def keep_text(seite: Seite, akte: UUID, text: str, rotation: int = 0) -> None:
    """Seal the text of one page and make it searchable."""
    seite.text = seal_value(text.encode(), seite.traeger_id, akte, queries.text_place(seite.id))
    seite.drehung, seite.gelesen_am = rotation, now()
    seite.save()
    hashes = words.blind(words.words_of(text), office_secret(seite.traeger_id, queries.SEARCH_SECRET))
    found = {"worte": hashes, "akte": akte, "datum": seite.datei.erstellt_am}
    Seitenwort.objects.update_or_create(seite=seite, defaults=found)
